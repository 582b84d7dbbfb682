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
_STARTED = re.compile(
    r"starting delivery (?P<number>\d+): msg (?P<msg>\d+) to (?:remote|local) (?P<to>[^\s]+@[^\s]+)"
)
# delivery 88: failure: 192.0.2.48_does_not_like_recipient./Remote_host_said:_550_No_such_user/
_ENDED = re.compile(r"(?<!starting )delivery (\d+): (failure|deferral|success): ([^\n]*)")
# bounce msg 1234 qp 4413, and of that report: info msg 1235: bytes 2790 from <> qp 4413 uid 92
_REPORTED = re.compile(r"bounce msg (?P<msg>\d+) qp (?P<qp>\d+)")
_NOBODYS = re.compile(r"info msg (?P<msg>\d+): bytes \d+ from <> qp (?P<qp>\d+)")
_ACTIONS = {"failure": Action.FAILED, "deferral": Action.DELAYED, "success": Action.DELIVERED}


def log_lines(marks: Marks, start: int, end: int) -> Iterator[LogLine]:
    """The ends of deliveries in a stretch, with the recipient where the beginning is there too."""
    text = marks.text
    recipients = {match["number"]: match for match in _STARTED.finditer(text, start, end)}
    for match in _ENDED.finditer(text, start, end):
        begun = recipients.get(match[1])
        statement = Statement(
            rank=Rank.LOG,
            address=begun["to"] if begun else None,
            address_span=begun.span("to") if begun else None,
            action=_ACTIONS[match[2]],
            words=(match.span(3),),
        )
        queue_id = f"delivery {match[1]}" if begun is None else f"msg {begun['msg']}"
        yield LogLine(match.start(), queue_id, statement)
    messages = {match["qp"]: match["msg"] for match in _NOBODYS.finditer(text, start, end)}
    for match in _REPORTED.finditer(text, start, end):
        if match["qp"] in messages:
            yield LogLine(
                match.start(), f"msg {match['msg']}", None, reported_as=f"msg {messages[match['qp']]}"
            )
