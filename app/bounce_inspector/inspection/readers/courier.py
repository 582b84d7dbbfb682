"""Reads the log lines of Courier's delivery modules (courier/module.*, courierd(8)): what was said, then what it means."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..marks import Marks
from ..paste_header import Span
from ..report import Action
from ..statement import Rank, Statement
from .log_line import LogLine, in_lines

CUES = (",addr=<",)

# courieresmtp: id=0000000000A1B2C3.65E5D6A8.00001A2B,from=<a@b>,addr=<c@d>: 550 User unknown.
# …,addr=<c@d>,status: failure
# …,addr=<c@d>,size=812,success: delivered: mx.example.net [203.0.113.8]
_LINE = re.compile(r"\bid=(?P<id>[0-9A-F.]{8,60}),from=<")
_REST = re.compile(
    r"[^>\n]{0,400}>,addr=<(?P<to>[^>\n]{1,400})>(?:: (?P<said>[^\n]*)|(?:,[a-z]{1,12}=[^,\n]{0,100}){0,4},(?:status|success): (?P<status>[a-z]+)[^\n]*)"
)
_ACTIONS = {
    "failure": Action.FAILED,
    "deferred": Action.DELAYED,
    "delivered": Action.DELIVERED,
    "success": Action.DELIVERED,
}


def log_lines(marks: Marks, start: int, end: int) -> Iterator[LogLine]:
    """The attempts of a stretch, with what was said before their end."""
    said: dict[tuple[str, str], list[Span]] = {}
    for match, rest in in_lines(_LINE, _REST, marks.text, start, end):
        key = match["id"], rest["to"]
        if rest["said"] is not None:
            said.setdefault(key, []).append(rest.span("said"))
            continue
        action = _ACTIONS.get(rest["status"])
        if action is None:
            continue
        statement = Statement(
            rank=Rank.LOG,
            address=rest["to"],
            address_span=rest.span("to"),
            action=action,
            words=tuple(said.pop(key, ())),
        )
        yield LogLine(match.start(), match["id"], statement)
