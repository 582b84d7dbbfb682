"""Reads what Mailman logs of the addresses that its server did not take.

[Mailman 2, Defaults.py, SMTPLOG_EACH_FAILURE; Mailman 3, config/schema.cfg, logging.smtp, "failure".]
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..marks import Marks
from ..report import Action
from ..statement import Rank, Statement
from .log_line import LogLine

CUES = (" failed with code ",)

# delivery to anna@example.org failed with code 550: 5.1.1 <anna@example.org>: User unknown
_FAILED = re.compile(
    r"\bdelivery to (?P<to>[^\s<>@]{1,200}@[^\s<>@]{1,250}) failed with code (?P<words>(?P<code>[45]\d\d)[:,] ?[^\n]*)"
)


def log_lines(marks: Marks, start: int, end: int) -> Iterator[LogLine]:
    """The addresses of a stretch that were refused."""
    for match in _FAILED.finditer(marks.text, start, end):
        statement = Statement(
            rank=Rank.LOG,
            address=match["to"],
            address_span=match.span("to"),
            action=Action.FAILED if match["code"].startswith("5") else Action.DELAYED,
            words=(match.span("words"),),
        )
        yield LogLine(match.start(), "", statement)
