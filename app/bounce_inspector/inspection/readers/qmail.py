"""Reads qmail-send's log (qmail-log(5)): what became of each delivery, blanks written as underscores."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..marks import Marks
from ..report import Action
from ..statement import Rank, Statement
from .log_line import LogLine

CUES = ("delivery ",)

# starting delivery 88: msg 1234 to remote anna@example.org
_STARTED = re.compile(r"starting delivery (\d+): msg \d+ to (?:remote|local) ([^\s]+@[^\s]+)")
# delivery 88: failure: 192.0.2.48_does_not_like_recipient./Remote_host_said:_550_No_such_user/
_ENDED = re.compile(r"(?<!starting )delivery (\d+): (failure|deferral|success): ([^\n]*)")
_ACTIONS = {"failure": Action.FAILED, "deferral": Action.DELAYED, "success": Action.DELIVERED}


def log_lines(marks: Marks, start: int, end: int) -> Iterator[LogLine]:
    """The ends of deliveries in a stretch, with the recipient where the beginning is there too."""
    text = marks.text
    recipients = {match[1]: match for match in _STARTED.finditer(text, start, end)}
    for match in _ENDED.finditer(text, start, end):
        begun = recipients.get(match[1])
        statement = Statement(
            rank=Rank.LOG,
            address=begun[2] if begun else None,
            address_span=begun.span(2) if begun else None,
            action=_ACTIONS[match[2]],
            words=(match.span(3),),
        )
        yield LogLine(match.start(), f"delivery {match[1]}" if begun is None else "", statement)
