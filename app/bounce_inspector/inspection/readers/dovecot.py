"""Reads the lines in which Dovecot's delivery agents log that a mailbox took no message (lda, lmtp)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..marks import Marks
from ..report import Action
from ..statement import Rank, Statement
from .log_line import LogLine

CUES = ("lmtp(", "lda(")

# dovecot: lmtp(anna@example.org)<20311><id>: save failed to INBOX: Quota exceeded (mailbox for user is full)
_FAILED = re.compile(
    r"\b(?:lmtp|lda)\((?:\d+, ?)?(?P<to>[^()\s,]+@[^()\s,]+)\)[^\n]*?(?:save failed to|failed to store into mailbox) [^\n:]*: (?P<words>[^\n]*)"
)


def log_lines(marks: Marks, start: int, end: int) -> Iterator[LogLine]:
    """The lines of a stretch that say that a message was not stored."""
    for match in _FAILED.finditer(marks.text, start, end):
        statement = Statement(
            rank=Rank.LOG,
            address=match["to"],
            address_span=match.span("to"),
            action=Action.FAILED,
            words=(match.span("words"),),
        )
        yield LogLine(match.start(), "", statement)
