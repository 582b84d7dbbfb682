"""Reads the JSON that sending services write about a message: Amazon SES and its like.

Services name their fields differently, but each states an address beside what became
of it, so what is looked for are objects that have both.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from email.utils import format_datetime
from typing import Any, NamedTuple

import msgspec

from ...registry.labels import InternetFile
from ..addresses import first_address, fold
from ..marks import Marks
from ..paste_header import Span
from ..report import Action, Original
from ..statement import Rank, Statement, stated_status
from .log_line import LogLine, last_fates

CUES = ("{",)

_LOOKS_LIKE = re.compile(
    r"\\?\"(?:emailAddress|email|email_id|recipients?|rcpt_to|recipient-address)\\?\"\s*:", re.IGNORECASE
)
_ACTIONS = {"failed": Action.FAILED, "delayed": Action.DELAYED, "delivered": Action.DELIVERED}
_COMPLAINT = "complaint"
_NO_LETTERS = re.compile(r"[^a-z]+")
_STATUS = re.compile(r"[245]\.\d{1,3}\.\d{1,3}")
_MAX_DEPTH = 12
# A text that is no JSON may have any number of braces, and from each the rest would be read.
_MOST_FAILURES = 50
# A value that is written otherwise than it reads is looked for in vain, each time in the whole object.
_MOST_NOT_FOUND = 200
# What the event is about as a whole, not what became of it.
_APART = frozenset({"mail", "headers", "commonheaders"})


# What the message is called that an event is about; the header's own fields before those of the envelope.
_SUBJECT = ("subject",)
_FROM = ("from", "fromemail", "friendlyfrom", "mailfrom", "msgfrom", "sender", "source")
_ENVELOPE_FROM = ("sender", "source", "mailfrom", "msgfrom")
_MESSAGE_ID = ("messageid", "smtpid")
_TIME = ("timestamp", "bouncedat", "eventtimestamp")
_ANGLES = "<> "
# An id of a message (RFC 5322 section 3.6.4), unlike those that services give their own records.
_IS_MESSAGE_ID = re.compile(r"<?[^\s<>@]{1,200}@[^\s<>@]{1,200}>?")
# Seconds since 1970, from 2001 to 2286.
_FIRST_SECOND, _LAST_SECOND = 10**9, 10**10


class _Event(NamedTuple):
    """What an object states: an address, why, the status, and what became of the message to it.

    ``kind`` is the service's own name for the kind of refusal ("MailboxFull").
    """

    address: str
    reasons: tuple[str, ...]
    status: str | None
    action: str | None
    kind: str | None
    time: str | None = None
    message_id: str | None = None


class _Inherited(NamedTuple):
    """What an object says of those inside it."""

    action: str | None = None
    kind: str | None = None
    time: str | None = None
    message_id: str | None = None


def statements(marks: Marks, internet: InternetFile) -> list[Statement]:
    """What JSON in the report says of recipients; none where there is no such JSON."""
    lines: list[LogLine] = []
    for region in marks.report:
        text = marks.text[region.start : region.end]
        if "{" not in text or _LOOKS_LIKE.search(text) is None:
            continue
        reader = _EventReader(internet)
        for value, begin, end in _objects(text):
            places = _Places(marks.text, region.start + begin, region.start + end)
            for event in reader.events(value, _Inherited(), 0):
                start = places.position
                lines.append(LogLine(start, "", _statement(places, event), message_id=event.message_id))
    if len({line.statement.last_attempt for line in lines if line.statement is not None}) > 1:
        # Each has its own, and a report has one.
        lines = [line._replace(statement=_without_time(line.statement)) for line in lines]
    return last_fates(_of_most(lines))


def _without_time(statement: Statement | None) -> Statement | None:
    return msgspec.structs.replace(statement, last_attempt=None) if statement is not None else None


def original(marks: Marks) -> Original:
    """What JSON in the report says of the message; of what it says in several ways, or of several messages, nothing."""
    found: dict[str, set[str]] = {}
    for region in marks.report:
        text = marks.text[region.start : region.end]
        if "{" not in text or _LOOKS_LIKE.search(text) is None:
            continue
        for value, _, _ in _objects(text):
            for name, said in _of_message(value, 0):
                found.setdefault(name, set()).add(said)
    known = {name: next(iter(said)) for name, said in found.items() if len(said) == 1}
    return Original(
        from_=known.get("from"),
        subject=known.get("subject"),
        message_id=known.get("id"),
        envelope_from=known.get("envelope"),
    )


def _of_message(value: Any, depth: int) -> Iterator[tuple[str, str]]:
    """What the objects in a JSON value say of the message, by what it is."""
    if depth > _MAX_DEPTH:
        return
    if isinstance(value, str) and value.lstrip().startswith("{"):
        for inner, _, _ in _objects(value):
            yield from _of_message(inner, depth + 1)
    elif isinstance(value, list):
        for item in value:
            yield from _of_message(item, depth + 1)
    elif isinstance(value, dict):
        named = {_NO_LETTERS.sub("", key.lower()): item for key, item in value.items()}
        if subject := _first_text(named, _SUBJECT):
            yield "subject", subject
        if (identifier := _message_id(named)) is not None:
            yield "id", identifier
        if (sender := _first_text(named, _ENVELOPE_FROM)) and (address := first_address(sender)):
            yield "envelope", address
        # Beside a subject stand the fields of the header; anything else is from the envelope or a service.
        if "subject" in named and (author := _author(named)) is not None:
            yield "from", author
        for item in named.values():
            yield from _of_message(item, depth + 1)


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
        own = _Inherited(
            next(actions, inherited.action),
            _first_text(named, fields.kind) or inherited.kind,
            next(filter(None, (_time(named.get(name)) for name in _TIME)), inherited.time),
            _message_id(named) or inherited.message_id,
        )
        if own.action == "failed" and named.get("severity") == "temporary":
            own = own._replace(action="delayed")
        if own.action is None and str(named.get("smtpreply", "")).startswith("2"):
            # Mailjet's "sent" is what the recipient's server took; others call so what they only tried.
            own = own._replace(action="delivered")
        # Mailgun, KumoMTA and Resend put the server's answer into an object of its own.
        answer = next(filter(None, map(named.get, ("deliverystatus", "response", "bounce"))), None)
        inner = (
            {_NO_LETTERS.sub("", key.lower()): item for key, item in answer.items()}
            if isinstance(answer, dict)
            else {}
        )
        reasons = tuple(filter(None, (_first_text(of, fields.reason) for of in (inner, named))))
        status = _first_text(named, fields.status) or _of_numbers(inner.get("enhancedcode"))
        address = _first_text(named, fields.address)
        if "delayreason" in named:
            # A message that waits in Postfix' queue (postqueue(1), option -j).
            address, own = address or _first_text(named, ("address",)), own._replace(action="delayed")
        if (
            address is not None
            and "@" in address
            and (reasons or status or own.action)
            and "source" not in named
        ):
            yield _Event(address.strip(_ANGLES), reasons, status, *own)
        recipients = named.get("recipients", named.get("to") if "emailid" in named else None)
        if isinstance(recipients, list) and all(isinstance(item, str) for item in recipients):
            for item in recipients:
                yield _Event(item.strip(_ANGLES), reasons, status, *own)
        for name, item in named.items():
            if name not in _APART:
                yield from self.events(item, own, depth + 1)

    def _outcome(self, value: Any) -> str | None:
        return self._outcomes.get(_NO_LETTERS.sub("", value.lower())) if isinstance(value, str) else None


def _message_id(named: dict[str, Any]) -> str | None:
    """The Message-ID that an object names."""
    identifier = _first_text(named, _MESSAGE_ID)
    if identifier is None or not _IS_MESSAGE_ID.fullmatch(identifier):
        return None
    return f"<{identifier.strip(_ANGLES)}>"


def _author(named: dict[str, Any]) -> str | None:
    """Who wrote a message, by the fields beside its subject; Amazon SES lists its authors, of whom there is nearly always one."""
    authors = named.get("from")
    if isinstance(authors, list) and len(authors) == 1 and isinstance(authors[0], str):
        return authors[0]
    author = _first_text(named, _FROM)
    return author if author is not None and "@" in author else None


def _time(value: Any) -> str | None:
    """A time that services state in seconds since 1970 or by ISO 8601, in the form of a message's date (RFC 5322 section 3.3)."""
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    if is_number and _FIRST_SECOND <= value < _LAST_SECOND:
        return format_datetime(datetime.fromtimestamp(int(value), UTC))
    try:
        return format_datetime(datetime.fromisoformat(value)) if isinstance(value, str) else None
    except ValueError:
        return None


def _of_numbers(code: Any) -> str | None:
    """A status whose numbers are stated one by one, as KumoMTA does: {"class": 5, "subject": 1, "detail": 1}."""
    if not isinstance(code, dict):
        return None
    return ".".join(str(code.get(name)) for name in ("class", "subject", "detail"))


def _first_text(named: dict[str, Any], names: tuple[str, ...]) -> str | None:
    for name in names:
        value = named.get(name)
        if isinstance(value, str) and value.strip():
            return value
    return None


class _Places:
    """Where the values of a JSON object stand in the text; events are asked for in their order."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self.position = start
        self._text = text
        self._whole = self._around = (start, end)
        # Where the braces around the last address are.
        self._low, self._high = start, start
        self._found: dict[tuple[str, Span], Span | None] = {}
        self._not_found = 0

    def address(self, address: str) -> Span | None:
        """Where an address stands behind the one before: of equal events each has its own place."""
        end = self._whole[1]
        span = self._find(address, (self.position, end))
        if span is None:
            self._around = (self.position, end)
            return None
        at = span[0]
        self._low = max(self._low, self._text.rfind("{", self.position, at))
        if at >= self._high:
            brace = self._text.find("}", at, end)
            self._high = brace + 1 if brace >= 0 else end
        self._around = (self._low, self._high)
        self.position = span[1]
        return span

    def near(self, words: str | None) -> Span | None:
        """Where words stand in the object around the last address."""
        return self._find(words, self._around)

    def anywhere(self, words: str | None) -> Span | None:
        """Where words stand in the whole object."""
        return self._find(words, self._whole)

    def _find(self, words: str | None, within: Span) -> Span | None:
        """Where a string stands first in a stretch."""
        if words is None:
            return None
        key = (words, within)
        is_long = within[1] == self._whole[1]
        if key not in self._found and not (is_long and self._not_found > _MOST_NOT_FOUND):
            self._found[key] = _find(self._text, words, *within)
            self._not_found += is_long and self._found[key] is None
        return self._found.get(key)


def _statement(places: _Places, event: _Event) -> Statement:
    address_span = places.address(event.address)
    words = [places.near(reason) or places.anywhere(reason) for reason in event.reasons]
    words.append(places.anywhere(event.kind))
    status = _STATUS.search(event.status or "")
    status_span = (places.near(status[0]) or places.near("enhanced_code")) if status else None
    return Statement(
        rank=Rank.LOG,
        address=event.address,
        address_span=address_span,
        action=_ACTIONS.get(event.action or ""),
        status=stated_status(status[0], status_span) if status and status_span else None,
        words=tuple(filter(None, words)),
        last_attempt=event.time,
        is_complaint=event.action == _COMPLAINT,
    )


def _find(text: str, words: str, start: int, end: int) -> Span | None:
    """Where a string of the JSON stands in the text, escaped once, twice or not at all."""
    once = json.dumps(words, ensure_ascii=False)[1:-1]
    for form in (words, once, json.dumps(once, ensure_ascii=False)[1:-1]):
        if (position := text.find(form, start, end)) >= 0:
            return position, position + len(form)
    return None
