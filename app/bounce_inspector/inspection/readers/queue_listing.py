"""Reads what `mailq` prints: the messages that wait in Postfix's or Sendmail's queue, and why (postqueue(1), mailq(1))."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from ..marks import Marks
from ..report import Action
from ..statement import Rank, Statement
from .log_line import LogLine, relay_of

CUES = ("Queue ID-", "-----Q-ID-----", "Sender/Recipient")

# B7A3C60E51    14022 Mon Jun 16 08:41:10  root@example.com
#  (host mx.example.net[…] said: 452 …)
#                                          anna@example.net
_ENTRY = re.compile(
    r"^(?P<id>[0-9A-Za-z]{6,20})(?P<mark>[*!]?)[ \t]+\d+[ \t][^\n]*\n(?P<rest>(?:[ \t(][^\n]*(?:\n|\Z))+)",
    re.MULTILINE,
)
_REASON = re.compile(r"^[ \t]*\((?P<words>[^\n]*(?:\n[ \t][^\n@]*){0,20}?)\)[ \t]*$", re.MULTILINE)
_RECIPIENT = re.compile(r"^[ \t]+<?((?>[^\s<>()]+@)[^\s<>()]++)>?[ \t]*$", re.MULTILINE)


def log_lines(marks: Marks, start: int, end: int) -> Iterator[LogLine]:
    """The recipients that still wait; each has the reason that stands last above it."""
    text = marks.text
    for entry in _ENTRY.finditer(text, start, end):
        reasons = list(_REASON.finditer(text, entry.start("rest"), entry.end()))
        if entry["mark"] == "*" and not reasons:
            # It is being delivered for the first time (postqueue(1)).
            continue
        starts = [reason.start() for reason in reasons]
        for match in _RECIPIENT.finditer(text, entry.start("rest"), entry.end()):
            above = reasons[: bisect_left(starts, match.start())][-1:]
            statement = Statement(
                rank=Rank.LOG,
                address=match[1],
                address_span=match.span(1),
                action=Action.DELAYED,
                words=(above[-1].span("words"),) if above else (),
                remote_host=relay_of(above[-1]["words"]) if above else None,
            )
            yield LogLine(match.start(), entry["id"], statement)
