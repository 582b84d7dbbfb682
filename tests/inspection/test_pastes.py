"""Pastes as they come from a clipboard, and whole messages, each with the report that is right for it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from bounce_inspector.inspection.inspect import inspect
from bounce_inspector.inspection.report import (
    Action,
    FindingKind,
    Kind,
    Recipient,
    Report,
    StatusSource,
    What,
)
from bounce_inspector.registry.registry import Registry
from bounce_inspector.registry.vocabulary import Cause, Permanence

_DATA = Path(__file__).parents[1] / "data"
PASTES = sorted((_DATA / "pastes").glob("*.txt"))
MESSAGES = sorted((_DATA / "messages").glob("*.eml"))
_FIELDS = frozenset({"shows", "kind", "what", "recipient", "codes", "repairs", "software"})


@dataclass(frozen=True, slots=True)
class Expected:
    """What a paste says about one recipient; None where it doesn't say it."""

    address: str | None
    action: Action
    status: str | None
    reply: int | None
    permanence: Permanence
    causes: frozenset[Cause]


@dataclass(frozen=True, slots=True)
class Paste:
    """A paste and the report that is right for it; None for what its file leaves open."""

    kind: Kind
    what: What | None
    recipients: tuple[Expected, ...]
    codes: tuple[str, ...] | None
    repairs: frozenset[str]
    software: str | None
    text: str


def read_paste(path: Path) -> Paste:
    """Read a file of expectations and a paste, with a line of three dashes between them.

    What is expected of a message stands alone in a file beside it.
    """
    # Bytes, because reading as text would turn the line ends of a paste into others.
    head, _, text = path.read_bytes().decode().partition("\n---\n")
    head = head.rstrip("\n")
    values: dict[str, list[str]] = {}
    for line in head.split("\n"):
        name, colon, value = line.partition(":")
        assert colon, f"{path.name}: not a field: {line!r}"
        assert name in _FIELDS, f"{path.name}: unknown field: {name!r}"
        values.setdefault(name, []).append(value.strip())
    one = {name: given[0] for name, given in values.items()}
    return Paste(
        kind=Kind(one["kind"]),
        what=What(one["what"]) if "what" in one else None,
        recipients=tuple(map(_read_recipient, values.get("recipient", []))),
        codes=tuple(one["codes"].split()) if "codes" in one else None,
        repairs=frozenset(filter(None, map(str.strip, one.get("repairs", "").split(",")))),
        software=one.get("software"),
        text=text,
    )


def _read_recipient(line: str) -> Expected:
    address, action, status, reply, permanence, causes = (value.strip() for value in line.split(";"))
    return Expected(
        address=None if address == "-" else address.lower(),
        action=Action(action),
        status=None if status == "-" else status,
        reply=None if reply == "-" else int(reply),
        permanence=Permanence(permanence),
        causes=frozenset(Cause(cause.strip()) for cause in causes.split(",")),
    )


def _key(address: str | None) -> str:
    return (address or "").lower()


def _mistakes(expected: Expected, found: Recipient) -> list[str]:
    """What a recipient of the report says otherwise than the paste does."""
    stated = found.status_source is StatusSource.STATED and found.status is not None
    comparisons = (
        ("action", expected.action, found.action),
        ("stated status", expected.status, str(found.status) if stated else None),
        ("reply", expected.reply, found.reply.number if found.reply else None),
        ("permanence", expected.permanence, found.permanence),
    )
    mistakes = [f"{name}: {got} instead of {right}" for name, right, got in comparisons if got != right]
    if found.cause not in expected.causes:
        mistakes.append(f"cause: {found.cause} instead of {' or '.join(sorted(expected.causes))}")
    return [f"{found.address}: {mistake}" for mistake in mistakes]


def _report_mistakes(paste: Paste, report: Report) -> list[str]:
    mistakes = []
    if report.kind is not paste.kind:
        mistakes.append(f"kind: {report.kind} instead of {paste.kind}")
    if paste.what is not None and report.what is not paste.what:
        mistakes.append(f"what: {report.what} instead of {paste.what}")
    if paste.software is not None and report.reporter.software != paste.software:
        mistakes.append(f"software: {report.reporter.software} instead of {paste.software}")
    if missing := paste.repairs - set(report.repairs):
        mistakes.append(f"repairs not told: {sorted(missing)}, told: {list(report.repairs)}")
    codes = [str(finding.code) for finding in report.findings if finding.kind is not FindingKind.PROVIDER]
    if paste.codes is not None and codes != list(paste.codes):
        mistakes.append(f"codes: {' '.join(codes)} instead of {' '.join(paste.codes)}")
    return mistakes


@pytest.mark.parametrize("path", [pytest.param(path, id=path.name) for path in PASTES])
def test_a_paste_is_read_as_a_postmaster_reads_it(path: Path, registry: Registry) -> None:
    paste = read_paste(path)
    assert not _all_mistakes(paste, inspect(paste.text, registry=registry))


@pytest.mark.parametrize("path", [pytest.param(path, id=path.name) for path in MESSAGES])
def test_a_message_is_read_as_a_postmaster_reads_it(path: Path, registry: Registry) -> None:
    expected = read_paste(path.with_suffix(".txt"))
    assert not _all_mistakes(expected, inspect(path.read_bytes(), registry=registry))


def _all_mistakes(paste: Paste, report: Report) -> list[str]:
    mistakes = _report_mistakes(paste, report)
    if paste.recipients or report.kind in (Kind.FAILURE, Kind.DELAY, Kind.SUCCESS):
        found = sorted(_key(recipient.address) for recipient in report.recipients)
        right = sorted(_key(recipient.address) for recipient in paste.recipients)
        if found != right:
            mistakes.append(f"recipients: {found} instead of {right}")
    by_address = {_key(recipient.address): recipient for recipient in report.recipients}
    for expected in paste.recipients:
        if recipient := by_address.get(_key(expected.address)):
            mistakes.extend(_mistakes(expected, recipient))
    return mistakes
