"""Reads the JSON that sending services write about a message: Amazon SES and its like.

Services name their fields differently, but each states an address beside what became
of it, so what is looked for are objects that have both.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from ...registry.labels import InternetFile
from ..addresses import fold
from ..marks import Marks
from ..paste_header import Span
from ..report import Action
from ..statement import Rank, Statement, stated_status
from .log_line import LogLine, last_fates

CUES = ("{",)

_LOOKS_LIKE = re.compile(
    r"\\?\"(?:emailAddress|email|recipients?|rcpt_to|recipient-address)\\?\"\s*:", re.IGNORECASE
)
_ACTIONS = {"failed": Action.FAILED, "delayed": Action.DELAYED, "delivered": Action.DELIVERED}
_COMPLAINT = "complaint"
_NO_LETTERS = re.compile(r"[^a-z]+")
_STATUS = re.compile(r"[245]\.\d{1,3}\.\d{1,3}")
_MAX_DEPTH = 12
# A text that is no JSON may have any number of braces, and from each the rest would be read.
_MOST_FAILURES = 50
# What the event is about as a whole, not what became of it.
_APART = frozenset({"mail", "headers", "commonheaders"})


class _Event(NamedTuple):
    """What an object states: an address, why, the status, and what became of the message to it.

    ``kind`` is the service's own name for the kind of refusal ("MailboxFull").
    """

    address: str
    reasons: tuple[str, ...]
    status: str | None
    action: str | None
    kind: str | None


class _Inherited(NamedTuple):
    """What an object says of those inside it."""

    action: str | None = None
    kind: str | None = None


def statements(marks: Marks, internet: InternetFile) -> list[Statement]:
    """What JSON in the report says of recipients; none where there is no such JSON."""
    lines: list[LogLine] = []
    reader = _EventReader(internet)
    for region in marks.report:
        text = marks.text[region.start : region.end]
        if "{" not in text or _LOOKS_LIKE.search(text) is None:
            continue
        position = region.start
        for value, begin, end in _objects(text):
            position = region.start + begin
            for event in reader.events(value, _Inherited(), 0):
                statement = _statement(marks.text, position, region.start + end, event)
                lines.append(LogLine(position, "", statement))
                # Of equal events each has its own place in the text.
                if statement.address_span is not None:
                    position = statement.address_span[1]
    return last_fates(_of_most(lines))


def _of_most(lines: Sequence[LogLine]) -> Iterator[LogLine]:
    """The events, without those that state no outcome for whom another one states it."""
    stated = {
        fold(line.statement.address or "") for line in lines if line.statement and line.statement.action
    }
    for line in lines:
        if line.statement and (line.statement.action or fold(line.statement.address or "") not in stated):
            yield line


def _objects(text: str) -> Iterator[tuple[Any, int, int]]:
    """The JSON objects and lists in a text with their places, whatever stands around them."""
    decoder = json.JSONDecoder()
    position = 0
    failures = 0
    while failures < _MOST_FAILURES:
        position = text.find("{", position)
        if position < 0:
            return
        try:
            value, end = decoder.raw_decode(text, position - text.startswith("[", position - 1))
        except (ValueError, RecursionError):
            failures += 1
            position += 1
            continue
        yield value, position, end
        position = end


class _EventReader:
    """Finds the events in a JSON value, by the names that services give their fields."""

    def __init__(self, internet: InternetFile) -> None:
        self._fields = internet.event_fields
        self._outcomes = {value: outcome for outcome, values in internet.events.items() for value in values}

    def events(self, value: Any, inherited: _Inherited, depth: int) -> Iterator[_Event]:
        """Each object that states a recipient's fate."""
        if depth > _MAX_DEPTH:
            return
        if isinstance(value, str):
            if value.lstrip().startswith("{"):
                for inner, _, _ in _objects(value):
                    yield from self.events(inner, inherited, depth + 1)
        elif isinstance(value, list):
            for item in value:
                yield from self.events(item, inherited, depth + 1)
        elif isinstance(value, dict):
            yield from self._in_object(value, inherited, depth)

    def _in_object(self, value: dict[str, Any], inherited: _Inherited, depth: int) -> Iterator[_Event]:
        fields = self._fields
        named = {_NO_LETTERS.sub("", key.lower()): item for key, item in value.items()}
        actions = (a for name in fields.action if (a := self._outcome(named.get(name))))
        own = _Inherited(next(actions, inherited.action), _first_text(named, fields.kind) or inherited.kind)
        if own.action == "failed" and named.get("severity") == "temporary":
            own = own._replace(action="delayed")
        # Mailgun puts the server's answer into an object of its own.
        answer = named.get("deliverystatus")
        inner = (
            {_NO_LETTERS.sub("", key.lower()): item for key, item in answer.items()}
            if isinstance(answer, dict)
            else {}
        )
        reasons = tuple(filter(None, (_first_text(of, fields.reason) for of in (inner, named))))
        status = _first_text(named, fields.status)
        address = _first_text(named, fields.address)
        if (
            address is not None
            and "@" in address
            and (reasons or status or own.action)
            and "source" not in named
        ):
            yield _Event(address.strip("<> "), reasons, status, own.action, own.kind)
        recipients = named.get("recipients")
        if isinstance(recipients, list) and all(isinstance(item, str) for item in recipients):
            for item in recipients:
                yield _Event(item.strip("<> "), reasons, status, own.action, own.kind)
        for name, item in named.items():
            if name not in _APART:
                yield from self.events(item, own, depth + 1)

    def _outcome(self, value: Any) -> str | None:
        return self._outcomes.get(_NO_LETTERS.sub("", value.lower())) if isinstance(value, str) else None


def _first_text(named: dict[str, Any], names: tuple[str, ...]) -> str | None:
    for name in names:
        value = named.get(name)
        if isinstance(value, str) and value.strip():
            return value
    return None


def _statement(text: str, start: int, end: int, event: _Event) -> Statement:
    at = text.find(event.address, start, end)
    low, high = _object_around(text, at, start, end) if at >= 0 else (start, end)
    words = [_find(text, reason, low, high) or _find(text, reason, start, end) for reason in event.reasons]
    words.append(_find(text, event.kind, start, end))
    status = _STATUS.search(event.status or "")
    status_span = _find(text, status[0], low, high) if status else None
    return Statement(
        rank=Rank.LOG,
        address=event.address,
        address_span=(at, at + len(event.address)) if at >= 0 else None,
        action=_ACTIONS.get(event.action or ""),
        status=stated_status(status[0], status_span) if status and status_span else None,
        words=tuple(filter(None, words)),
        is_complaint=event.action == _COMPLAINT,
    )


def _object_around(text: str, position: int, start: int, end: int) -> Span:
    """About where the object around a position begins and ends: at its braces."""
    low = text.rfind("{", start, position)
    high = text.find("}", position, end)
    return (low if low >= 0 else start, high + 1 if high >= 0 else end)


def _find(text: str, words: str | None, start: int, end: int) -> Span | None:
    """Where a string of the JSON stands in the text, escaped once, twice or not at all."""
    if words is None:
        return None
    once = json.dumps(words, ensure_ascii=False)[1:-1]
    for form in (words, once, json.dumps(once, ensure_ascii=False)[1:-1]):
        if (position := text.find(form, start, end)) >= 0:
            return position, position + len(form)
    return None
