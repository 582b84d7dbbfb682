"""Reads the extended report of Microsoft 365's message trace, where one cell has all recipients and their events.

[Microsoft Learn, "Message trace", the column "recipient_status": <address>##<events>, parted by semicolons.]
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..marks import Marks
from ..report import Action
from ..statement import Rank, Statement
from .log_line import LogLine

CUES = ("##Receive",)

# anna@example.org##Receive, Send;ben@example.net##Receive, Fail
_RECIPIENT = re.compile(r"##(?P<events>[A-Za-z]{3,20}(?:, ?[A-Za-z]{3,20}){0,12})")
# The address, read backwards from there.
_BEFORE = re.compile(r"[^\s;,\"'<>#]{1,320}")
_LONGEST = 320
_ACTIONS = {
    "fail": Action.FAILED,
    "drop": Action.FAILED,
    "defer": Action.DELAYED,
    "deliver": Action.DELIVERED,
    "send": Action.RELAYED,
    "expand": Action.EXPANDED,
}


def log_lines(marks: Marks, start: int, end: int) -> Iterator[LogLine]:
    """The recipients of a stretch, each with the last of its events that says what became of the message."""
    text = marks.text
    for match in _RECIPIENT.finditer(text, start, end):
        before = _BEFORE.match(text[max(start, match.start() - _LONGEST) : match.start()][::-1])
        events = [name.strip().lower() for name in match["events"].split(",")]
        action = next((_ACTIONS[name] for name in reversed(events) if name in _ACTIONS), None)
        if before is None or "@" not in before[0] or action is None:
            continue
        span = (match.start() - len(before[0]), match.start())
        statement = Statement(rank=Rank.LOG, address=text[slice(*span)], address_span=span, action=action)
        yield LogLine(match.start(), "", statement)
