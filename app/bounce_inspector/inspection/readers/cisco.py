"""Reads the mail logs of Cisco's Secure Email gateway, formerly IronPort (AsyncOS user guide, "Text Mail Logs")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..addresses import find_addresses
from ..marks import Marks
from ..paste_header import Span
from ..report import Action
from ..statement import Rank, StatedStatus, Statement, stated_status
from .log_line import LogLine

CUES = (" MID ",)

# MID 88207 ICID 410331 RID 1 To: <a@b>; behind it, why it was not taken: "Rejected by RAT".
_RECIPIENT = re.compile(
    r"\bMID (?P<mid>\d{1,12}) ICID \d{1,12} (?:RID (?P<rid>\d{1,6}) )?To: <?(?P<to>[^\s<>]{1,400})>?(?P<words>[ ]Rejected by [^\n]{1,100})?"
)
# Bounced: DCID 51877 MID 88207 to RID 1 - 5.1.0 - Unknown address error ('550', ['5.1.1 …']) []
_REFUSED = re.compile(
    r"\b(?P<fate>Bounced|Delayed): (?:DCID \d{1,12} )?MID (?P<mid>\d{1,12}) [Tt]o RID \[?(?P<rids>[\d, ]{1,400})\]? ?- (?P<words>(?P<status>[45]\.\d{1,3}\.\d{1,3})?[^\n]*)"
)
# MID 88207 RID [0] Response '2.0.0 Ok: queued as 6E0C12003F'
_ACCEPTED = re.compile(
    r"\bMID (?P<mid>\d{1,12}) (?:RID|to RID) \[(?P<rids>[\d, ]{1,400})\](?P<words> Response [^\n]*)?"
)
_DONE = "Message done "
# Message aborted MID 46 Dropped by antispam
_DROPPED = re.compile(r"\bMessage aborted MID (?P<mid>\d{1,12}) (?P<words>Dropped by [^\n]{1,200})")
# MID 88213 was generated based on MID 88207 by bounce
_REPORTED = re.compile(
    r"\bMID (?P<as>\d{1,12}) was generated (?:based on|for) MID (?P<mid>\d{1,12}) by bounce"
)
_ACTIONS = {"Bounced": Action.FAILED, "Delayed": Action.DELAYED}
_NUMBER = re.compile(r"\d+")


def log_lines(marks: Marks, start: int, end: int) -> Iterator[LogLine]:
    """The lines of a stretch that say what became of a message; recipients are numbered, and named on lines of their own."""
    text = marks.text
    named: dict[tuple[str, str], Span] = {}
    of_message: dict[str, list[str]] = {}
    for match in _RECIPIENT.finditer(text, start, end):
        if match["words"]:
            why = (match.start("words") + 1, match.end("words"))
            statement = _statement(text, match.span("to"), Action.FAILED, why)
            yield LogLine(match.start(), match["mid"], statement)
        elif match["rid"]:
            named.setdefault((match["mid"], match["rid"]), match.span("to"))
            of_message.setdefault(match["mid"], []).append(match["rid"])
    for pattern in (_REFUSED, _ACCEPTED):
        for match in pattern.finditer(text, start, end):
            is_done = text.rfind(_DONE, max(start, match.start() - 40), match.start()) >= 0
            if pattern is _ACCEPTED and not (is_done or match["words"]):
                # "Delivery start DCID 51877 MID 88207 to RID [0, 1]"
                continue
            for number in _NUMBER.findall(match["rids"]):
                place = named.get((match["mid"], number))
                if place is None:
                    hit = next(find_addresses(text, *match.span("words")), None) if match["words"] else None
                    place = (hit.start, hit.end) if hit is not None else None
                words = match.span("words") if match["words"] else None
                action, status = Action.DELIVERED, None
                if pattern is _REFUSED:
                    action = _ACTIONS[match["fate"]]
                    status = stated_status(match["status"], match.span("status"))
                yield LogLine(match.start(), match["mid"], _statement(text, place, action, words, status))
    for match in _DROPPED.finditer(text, start, end):
        for number in of_message.get(match["mid"], ()):
            place = named[match["mid"], number]
            statement = _statement(text, place, Action.FAILED, match.span("words"))
            yield LogLine(match.start(), match["mid"], statement)
    for match in _REPORTED.finditer(text, start, end):
        yield LogLine(match.start(), match["mid"], None, reported_as=match["as"])


def _statement(
    text: str, to: Span | None, action: Action, words: Span | None, status: StatedStatus | None = None
) -> Statement:
    return Statement(
        rank=Rank.LOG,
        address=text[slice(*to)] if to is not None else None,
        address_span=to,
        action=action,
        status=status,
        words=(words,) if words is not None else (),
    )
