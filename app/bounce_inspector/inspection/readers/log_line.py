"""What one line of a mail server's log says, and what is left of all lines about a message."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from msgspec.structs import replace

from ..addresses import fold
from ..marks import Marks
from ..paste_header import Span
from ..report import Action, LogEntry
from ..statement import Statement

# "2024-03-04T15:09:12", "Mar  4 15:09:12", "Mar 4, 2024 @ 15:09:12.000"
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_TIME = re.compile(
    rf"(?:(?P<year>\d{{4}})-(?P<number>0[1-9]|1[0-2])-(?P<day>\d\d)[T ]|(?P<month>{'|'.join(_MONTHS)}) {{1,2}}(?P<of_month>\d{{1,2}})(?:, \d{{4}})?(?: @)? )"
    r"(?P<time>\d\d:\d\d:\d\d(?:[.,]\d{1,9})?)",
    re.IGNORECASE,
)
_TIME_WITHIN = 120
# What Postfix logs where it refused before there was a queue id.
_NO_ID = ("", "NOQUEUE")
_NEGATIVE = (Action.FAILED, Action.DELAYED)
_RELAY = re.compile(r"\b(?:relay=|H=)\[?([A-Za-z0-9][\w.-]*\.[\w-]+|[\d.]+)")


class LogLine(NamedTuple):
    """A line about a queued message: where it begins, the queue id, and what it says.

    ``statement`` is None where the line says that the message's time is over;
    ``queued_as`` is the id under which the next server, or a filter, took the message;
    ``reported_as`` that of the report which the server sent to the sender of the message.
    What is only ``a_step`` is what a part of the server met that doesn't know what becomes of the message;
    ``aside`` is where a line says nothing that decides about a recipient, but of the sender or a step.
    ``at_door`` holds where this server didn't take the message from another one, which comes again if that was for now;
    ``sender`` is whose message it is, where the log says so; ``time`` is that of the line, as it has it.
    ``message_id`` tells the messages of a service's events apart, which have no queue id.
    """

    start: int
    queue_id: str
    statement: Statement | None
    queued_as: str | None = None
    reported_as: str | None = None
    a_step: bool = False
    aside: Span | None = None
    at_door: bool = False
    sender: str | None = None
    time: str | None = None
    message_id: str | None = None


def last_fates(lines: Iterable[LogLine]) -> list[Statement]:
    """The last fate of each recipient of each queued message.

    What was deferred may be delivered or given up some lines further down, and what a
    filter took goes on under another id, or ends there.  What was put off at the door may be taken
    some lines further down.  That a message's time is over holds for whatever
    was deferred last, in whichever order the lines were copied.  The server's own report on its
    way back to the sender is no message that was to be delivered, unless it is all there is.
    Of several messages to a recipient, the one that fared worst comes first.
    """
    lines = sorted(lines, key=lambda line: line.start)
    reports = {line.reported_as for line in lines if line.reported_as is not None}
    for line in lines:
        if line.queue_id in reports and line.queued_as is not None:
            reports.add(line.queued_as)
    lines = [line for line in lines if line.reported_as is None and line.aside is None]
    messages = [line for line in lines if line.queue_id not in reports]
    if any(line.statement is not None for line in messages):
        lines = messages
    whole = {_recipient(line) for line in lines if line.statement is not None and not line.a_step}
    goes_on = {(line.queue_id, name) for line in lines if line.queue_id for name in _names(line)}
    last: dict[tuple[str, str], Statement] = {}
    put_off: dict[str, tuple[tuple[str, str], str | None]] = {}
    first_ids: dict[str, str] = {}
    expired: set[str] = set()
    for line in lines:
        queue_id = first_ids.get(line.queue_id, line.queue_id)
        if line.statement is None:
            expired.add(queue_id)
            continue
        if line.queued_as is not None:
            first_ids[line.queued_as] = queue_id
        recipient = _recipient(line)
        if (line.a_step and recipient in whole) or (line.queued_as, recipient) in goes_on:
            continue
        key = (queue_id, recipient)
        # What another server was told to try again is what it tries next.
        if recipient in put_off and _may_be_same(put_off[recipient][1], line.sender):
            last.pop(put_off.pop(recipient)[0], None)
        last.pop(key, None)
        last[key] = _of_message(line, line.statement, queue_id)
        if line.at_door and line.statement.action is Action.DELAYED and recipient:
            put_off[recipient] = key, line.sender
    fates = [
        statement.with_action(Action.FAILED)
        if queue_id in expired and statement.action is Action.DELAYED
        else statement
        for (queue_id, _), statement in last.items()
    ]
    of_recipient: dict[str, list[Statement]] = {}
    for statement in fates:
        of_recipient.setdefault(fold(statement.address or ""), []).append(statement)
    return [statement for same in of_recipient.values() for statement in sorted(same, key=_severity)]


def _of_message(line: LogLine, statement: Statement, first_id: str) -> Statement:
    """What a line says, with the message that it is about: by the id that it had first, or by its Message-ID or sender."""
    message = line.message_id or line.sender or "" if first_id in _NO_ID else first_id
    queue_id = line.queue_id if line.queue_id not in _NO_ID else None
    return replace(statement, log=LogEntry(message, queue_id, line.time))


def _recipient(line: LogLine) -> str:
    return fold(line.statement.address or "") if line.statement is not None else ""


def _names(line: LogLine) -> list[str]:
    """The recipient of a line and by which other names it is known, folded."""
    if line.statement is None or line.statement.address is None:
        return []
    return [fold(name) for name in (line.statement.address, *line.statement.also)]


def _may_be_same(sender: str | None, other: str | None) -> bool:
    return sender is None or other is None or fold(sender) == fold(other)


def _severity(statement: Statement) -> int:
    return _NEGATIVE.index(statement.action) if statement.action in _NEGATIVE else len(_NEGATIVE)


def in_order(marks: Marks, lines: Sequence[LogLine]) -> Sequence[LogLine]:
    """The lines of a log in the order in which they were written: what a search shows may have the newest first.

    Where each is about another recipient, they stay in the order in which they are shown.
    """
    named = [_recipient(line) for line in lines if line.statement is not None]
    if len(set(named)) == len(named):
        return lines
    times: list[tuple[int, int, int, str]] = []
    for line in lines:
        start, _ = marks.line_of(line.start)
        found = _TIME.search(marks.text, start, min(start + _TIME_WITHIN, len(marks.text)))
        if found is None:
            return lines
        month = _MONTHS.index(found["month"].lower()) + 1 if found["month"] else int(found["number"])
        times.append((int(found["year"] or 0), month, int(found["day"] or found["of_month"]), found["time"]))
    is_newest_first = len(set(times)) > 1 and all(earlier <= later for later, earlier in pairwise(times))
    # Without a year, January may follow December.
    if not is_newest_first or (not times[0][0] and {1, 12} <= {month for _, month, _, _ in times}):
        return lines
    return [line._replace(start=-number) for number, line in enumerate(lines)]


def with_time(marks: Marks, line: LogLine) -> LogLine:
    """A line with its time, which stands at its beginning."""
    start, end = marks.line_of(line.start)
    found = _TIME.search(marks.text, start, min(start + _TIME_WITHIN, end, line.start + _TIME_WITHIN))
    return line if found is None else line._replace(time=found[0])


def in_lines(
    head: re.Pattern[str], rest: re.Pattern[str], text: str, start: int, end: int
) -> Iterator[tuple[re.Match[str], re.Match[str]]]:
    """Where a line holds what ``head`` matches, and later what ``rest`` does.

    What is looked for anywhere in the rest of a line and isn't there is not there behind a
    further head either, so each line is searched once.
    """
    position = start
    for match in head.finditer(text, start, end):
        if match.start() < position:
            continue
        line_end = text.find("\n", match.end(), end)
        line_end = line_end if line_end >= 0 else end
        following = rest.match(text, match.end(), line_end)
        position = line_end if following is None else following.end()
        if following is not None:
            yield match, following


def relay_of(text: str) -> str | None:
    """The host to which a line says the message was given."""
    match = _RELAY.search(text)
    return match[1].rstrip(".") if match and match[1] not in ("none", "local") else None
