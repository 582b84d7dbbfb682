"""Reads the lines in which Dovecot's delivery agents log that a mailbox took no message (lda, lmtp)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..marks import Marks
from ..report import Action
from ..statement import Rank, Statement
from .log_line import LogLine, in_lines

CUES = ("lmtp(", "lda(")

# dovecot: lmtp(anna@example.org)<20311><id>: save failed to INBOX: Quota exceeded (mailbox for user is full)
_AGENT = re.compile(r"\b(?:lmtp|lda)\((?:\d+, ?)?(?P<to>(?>[^()\s,]+@)[^()\s,]+)\)")
_FAILED = re.compile(
    r"[^\n]*?(?:save failed to|failed to store into mailbox) [^\n:]{0,200}: (?P<words>[^\n]*)"
)


def log_lines(marks: Marks, start: int, end: int) -> Iterator[LogLine]:
    """The lines of a stretch that say that a message was not stored."""
    for agent, match in in_lines(_AGENT, _FAILED, marks.text, start, end):
        statement = Statement(
            rank=Rank.LOG,
            address=agent["to"],
            address_span=agent.span("to"),
            action=Action.FAILED,
            words=(match.span("words"),),
        )
        yield LogLine(agent.start(), "", statement, a_step=True)
