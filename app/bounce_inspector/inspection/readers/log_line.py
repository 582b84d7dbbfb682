"""What one line of a mail server's log says, and what is left of all lines about a message."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ..addresses import fold
from ..report import Action
from ..statement import Statement

_RELAY = re.compile(r"\b(?:relay=|H=)\[?([A-Za-z0-9][\w.-]*\.[\w-]+|[\d.]+)")


class LogLine(NamedTuple):
    """A line about a queued message: where it begins, the queue id, and what it says.

    ``statement`` is None where the line says that the message's time is over;
    ``queued_as`` is the id under which the next server, or a filter, took the message.
    """

    start: int
    queue_id: str
    statement: Statement | None
    queued_as: str | None = None


def last_fates(lines: Iterable[LogLine]) -> list[Statement]:
    """The last fate of each recipient of each queued message.

    What was deferred may be delivered or given up some lines further down, and what a
    filter took goes on under another id.  That a message's time is over holds for whatever
    was deferred last, in whichever order the lines were copied.
    """
    last: dict[tuple[str, str], Statement] = {}
    first_ids: dict[str, str] = {}
    expired: set[str] = set()
    for line in sorted(lines, key=lambda line: line.start):
        queue_id = first_ids.get(line.queue_id, line.queue_id)
        if line.statement is None:
            expired.add(queue_id)
            continue
        if line.queued_as is not None:
            first_ids[line.queued_as] = queue_id
        key = (queue_id, fold(line.statement.address or ""))
        last.pop(key, None)
        last[key] = line.statement
    return [
        statement.with_action(Action.FAILED)
        if queue_id in expired and statement.action is Action.DELAYED
        else statement
        for (queue_id, _), statement in last.items()
    ]


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
