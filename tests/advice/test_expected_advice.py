"""What is right for a bounce: owner, finality, resend, steps, reply and its language, each kind by an example."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from bounce_inspector.advice.advise import Advice, advise, advise_all
from bounce_inspector.advice.context import Context
from bounce_inspector.advice.customer_language import reply_language
from bounce_inspector.advice.words import Words
from bounce_inspector.inspection.inspect import inspect
from bounce_inspector.inspection.ours import Ours
from bounce_inspector.inspection.report import Report
from bounce_inspector.knowledge import load_language
from bounce_inspector.registry.registry import Registry

HERE = Path(__file__).parent
NOW = datetime(2026, 6, 10, 9, 0, tzinfo=UTC)
EXPECTED: dict[str, dict[str, Any]] = json.loads((HERE / "expected.json").read_text(encoding="utf-8"))


class Case(NamedTuple):
    """A bounce, what is right for it, and what an agent who reads English is told about it or one of its recipients."""

    expected: dict[str, Any]
    report: Report
    language: str
    """The language of the reply."""
    context: Context
    advice: Advice


def made_case(name: str, registry: Registry, english: Words) -> Case:
    """The case of a file of ``bounces``."""
    expected = EXPECTED[name]
    report = inspect((HERE / "bounces" / name).read_bytes(), registry=registry)
    language = reply_language(report, None, ("en",))
    ours = Ours(tuple(expected.get("ours", ())), ())
    context = Context(english, NOW, ours, registry, reply_words=load_language(language))
    number = expected.get("recipient", 0)
    advice = advise(report, report.recipients[number] if report.recipients else None, context)
    return Case(expected, report, language, context, advice)


@pytest.fixture(scope="module")
def cases(registry: Registry, english: Words) -> dict[str, Case]:
    """All cases, by the name of their file."""
    return {name: made_case(name, registry, english) for name in sorted(EXPECTED)}


def wrong_in(cases: dict[str, Case], find: Callable[[Case], object]) -> dict[str, object]:
    """What ``find`` finds to be wrong, by the name of the case; cases of which it finds nothing are left out."""
    return {name: wrong for name, case in cases.items() if (wrong := find(case))}


def texts(advice: Advice) -> str:
    """All that the agent reads, but the reply and the note."""
    verdict = advice.verdict
    steps = [f"{step.text} {step.why or ''}" for step in advice.steps]
    chips = [chip.text for chip in verdict.chips]
    return "\n".join([verdict.headline, verdict.detail, verdict.owner, *chips, *steps, *advice.hints])


def test_who_acts_and_what_became_of_it(cases: dict[str, Case]) -> None:
    def others(case: Case) -> dict[str, str | None]:
        owner = case.advice.owner
        told = {"owner": owner.role, "name": owner.name, "finality": case.advice.finality}
        told["resend"] = case.advice.resend
        return {key: value for key, value in told.items() if value != case.expected.get(key, value)}

    assert all({"owner", "resend"} <= case.expected.keys() for case in cases.values())
    assert wrong_in(cases, others) == {}


def test_the_first_step_names_what_this_bounce_names(cases: dict[str, Case]) -> None:
    def another(case: Case) -> str | None:
        first = case.advice.steps[0]
        told = f"{first.text} {first.why or ''}"
        return told if case.expected.get("first", "") not in told else None

    assert wrong_in(cases, another) == {}


def test_what_is_said_and_what_never_is(cases: dict[str, Case]) -> None:
    def wrong(case: Case) -> list[str]:
        said = f"{texts(case.advice)}\n{advise_all(case.report, case.context).verdict.headline}"
        missing = [text for text in case.expected.get("says", ()) if text not in said]
        return missing + [text for text in case.expected.get("never", ()) if text in said]

    assert wrong_in(cases, wrong) == {}


def test_the_reply_says_the_same_in_the_customer_s_language(cases: dict[str, Case]) -> None:
    def wrong(case: Case) -> list[str]:
        reply = case.advice.reply.text if case.advice.reply is not None else ""
        patterns = [text.replace("?", r"\?") for text in case.expected.get("reply", ())]
        missing = [pattern for pattern in patterns if not re.search(pattern, reply)]
        return missing + [text for text in case.expected.get("never_reply", ()) if text in reply]

    assert (
        wrong_in(cases, lambda case: case.language if case.language != case.expected["language"] else "")
        == {}
    )
    assert wrong_in(cases, wrong) == {}


def test_the_note_has_what_the_mail_team_needs(cases: dict[str, Case]) -> None:
    def missing(case: Case) -> list[str]:
        return [text for text in case.expected.get("note", ()) if text not in case.advice.note]

    assert wrong_in(cases, missing) == {}


def test_every_bounce_beside_this_test_is_expected() -> None:
    assert {path.name for path in (HERE / "bounces").iterdir()} == EXPECTED.keys()
