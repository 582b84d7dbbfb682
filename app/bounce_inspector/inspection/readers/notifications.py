"""Reads the JSON that sending services write about a mail: Amazon SES and its like.

Services name their fields differently, but each states an address beside what became
of it, so what is looked for are objects that have both.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from ..addresses import fold
from ..report import Action
from ..source import Claim, Source

COMPLAINT = "complaint"

_LOOKS_LIKE = re.compile(
    r"\\?\"(?:emailAddress|email|recipient|recipients|rcpt_to|Email)\\?\"\s*:", re.IGNORECASE
)
_ADDRESS_NAMES = ("emailaddress", "email", "recipient", "rcptto", "recipientaddress")
_REASON_NAMES = (
    "diagnosticcode",
    "smtpresponse",
    "reason",
    "rawreason",
    "response",
    "description",
    "details",
    "error",
    "message",
)
_STATUS_NAMES = ("status", "enhancedcode", "errorcode", "smtpcode", "dsnstatus", "code")
_ACTION_NAMES = ("action", "event", "eventtype", "notificationtype", "type", "recordtype", "bouncetype")
_ACTIONS = {
    "failed": Action.FAILED,
    "bounce": Action.FAILED,
    "bounced": Action.FAILED,
    "hardbounce": Action.FAILED,
    "dropped": Action.FAILED,
    "rejected": Action.FAILED,
    "blocked": Action.FAILED,
    "permanent": Action.FAILED,
    "undetermined": Action.FAILED,
    "transient": Action.FAILED,
    "deferred": Action.DELAYED,
    "delayed": Action.DELAYED,
    "deliverydelay": Action.DELAYED,
    "delivery": Action.DELIVERED,
    "delivered": Action.DELIVERED,
    "complaint": COMPLAINT,
    "spamcomplaint": COMPLAINT,
}
_NO_LETTERS = re.compile(r"[^a-z]+")
_MAX_DEPTH = 12
_MAX_OBJECTS = 2_000


def claims(source: Source) -> list[Claim]:
    """What JSON in the report says of recipients; none where there is no such JSON."""
    found: dict[str, Claim] = {}
    for region in source.report:
        text = source.text[region.start : region.end]
        if "{" not in text or _LOOKS_LIKE.search(text) is None:
            continue
        for value in _objects(text):
            for address, reason, status, action in _statements(value, None, 0):
                claim = _claim(source.text, region.start, region.end, address, reason, status, action)
                found.setdefault(fold(address), claim)
    return list(found.values())


def _objects(text: str) -> Iterator[Any]:
    """The JSON values in a text, whatever stands around them."""
    decoder = json.JSONDecoder()
    position = 0
    for _ in range(_MAX_OBJECTS):
        position = text.find("{", position)
        if position < 0:
            return
        try:
            value, position = decoder.raw_decode(text, position)
        except (ValueError, RecursionError):
            position += 1
            continue
        yield value


def _statements(
    value: Any, inherited: str | None, depth: int
) -> Iterator[tuple[str, str | None, str | None, str | None]]:
    """Address, reason, status and action of each object that states a recipient's fate."""
    if depth > _MAX_DEPTH:
        return
    if isinstance(value, str):
        if value.lstrip().startswith("{"):
            for inner in _objects(value):
                yield from _statements(inner, inherited, depth + 1)
        return
    if isinstance(value, list):
        for item in value:
            yield from _statements(item, inherited, depth + 1)
        return
    if not isinstance(value, dict):
        return
    named = {_NO_LETTERS.sub("", key.lower()): item for key, item in value.items() if isinstance(key, str)}
    action = next((a for name in _ACTION_NAMES if (a := _action(named.get(name)))), inherited)
    if action == Action.FAILED and named.get("severity") == "temporary":
        action = Action.DELAYED
    reason = _first_text(named, _REASON_NAMES)
    status = _first_text(named, _STATUS_NAMES)
    address = _first_text(named, _ADDRESS_NAMES)
    if address is not None and "@" in address and (reason or status or action) and "source" not in named:
        yield address.strip("<> "), reason, status, action
    recipients = named.get("recipients")
    if isinstance(recipients, list) and all(isinstance(item, str) for item in recipients):
        for item in recipients:
            yield item.strip("<> "), reason, status, action
    for name, item in named.items():
        if name not in ("mail", "headers", "commonheaders"):
            yield from _statements(item, action, depth + 1)


def _action(value: Any) -> str | None:
    return _ACTIONS.get(_NO_LETTERS.sub("", value.lower())) if isinstance(value, str) else None


def _first_text(named: dict[str, Any], names: tuple[str, ...]) -> str | None:
    for name in names:
        value = named.get(name)
        if isinstance(value, str) and value.strip():
            return value
    return None


def _claim(
    text: str, start: int, end: int, address: str, reason: str | None, status: str | None, action: str | None
) -> Claim:
    at = text.find(address, start, end)
    spans = []
    if reason is not None and (span := _find(text, reason, start, end)):
        spans.append(span)
    status_span = _find(text, status, max(at, start), end) if status is not None else None
    return Claim(
        address=address,
        spans=tuple(spans),
        address_span=(at, at + len(address)) if at >= 0 else None,
        action=action,
        status_span=status_span,
        from_fields=True,
    )


def _find(text: str, words: str, start: int, end: int) -> tuple[int, int] | None:
    """Where a string of the JSON stands in the text, escaped once, twice or not at all."""
    once = json.dumps(words, ensure_ascii=False)[1:-1]
    for form in (words, once, json.dumps(once, ensure_ascii=False)[1:-1]):
        if (position := text.find(form, start, end)) >= 0:
            return position, position + len(form)
    return None
