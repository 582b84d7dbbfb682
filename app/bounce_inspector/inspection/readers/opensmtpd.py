"""Reads OpenSMTPD's log lines about deliveries (smtpd(8), mta_log in its source)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..marks import Marks
from ..report import Action
from ..statement import Rank, Statement
from .log_line import LogLine, in_lines

CUES = ('result="', "PermFail", "TempFail", "|mta|")

# … mta delivery evpid=… from=<a@b> to=<c@d> rcpt=<-> … relay="…" delay=1s result="PermFail" stat="550 …"
# delivery: PermFail for 4fe1…: from=<a@b>, to=<c@d>, rcpt=<->, source=…, relay=…, delay=0s, stat=550 …
_DELIVERY = re.compile(
    r"delivery(?:: (?P<result>\w+) for (?P<id>[0-9a-f]{8,16}): | evpid=(?<!\wdelivery evpid=)(?P<evpid>[0-9a-f]{8,16}) )"
)
_OUTCOME = re.compile(
    r"(?>[^\n]*?\bto=<(?P<to>[^>\n]{1,400})>)[^\n]*?(?:\bresult=\"(?P<result>\w{1,20})\" )?\bstat=(?P<words>[^\n]*)"
)
# smtpctl show queue (smtpctl(8)): 4fe1…|inet4|mta||a@b|c@d|c@d|1709561352|1709907000|0|5|pending|3421|451 …
_WAITING = re.compile(
    r"\b(?P<id>[0-9a-f]{16})\|(?:inet4|inet6|local)\|mta\|[^|\n]{0,60}\|[^|\n]{0,400}\|[^|\n]{0,400}\|(?P<to>[^|\n]{3,400})(?:\|\d{0,20}){4}\|(?:pending|inflight)[^|\n]{0,20}\|\d{0,20}\|(?P<words>[^\n|]*)"
)
_ACTIONS = {"PermFail": Action.FAILED, "TempFail": Action.DELAYED, "Ok": Action.DELIVERED}


def log_lines(marks: Marks, start: int, end: int) -> Iterator[LogLine]:
    """The lines of a stretch that say what became of a message."""
    for delivery, match in in_lines(_DELIVERY, _OUTCOME, marks.text, start, end):
        action = _ACTIONS.get(delivery["result"] or match["result"] or "")
        if action is None:
            continue
        statement = Statement(
            rank=Rank.LOG,
            address=match["to"],
            address_span=match.span("to"),
            action=action,
            words=(match.span("words"),),
        )
        yield LogLine(delivery.start(), _message(delivery["id"] or delivery["evpid"]), statement)
    for match in _WAITING.finditer(marks.text, start, end):
        statement = Statement(
            rank=Rank.LOG,
            address=match["to"],
            address_span=match.span("to"),
            action=Action.DELAYED,
            words=(match.span("words"),),
        )
        yield LogLine(match.start(), _message(match["id"]), statement)


def _message(envelope: str) -> str:
    """The message of an envelope, which there is one of for each recipient: the first half of its id (smtpctl(8))."""
    return envelope[:8]
