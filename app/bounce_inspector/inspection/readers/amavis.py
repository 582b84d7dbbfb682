"""Reads the lines in which the filter amavis logs which messages it kept out (amavisd-new: $log_templ)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..marks import Marks
from ..report import Action
from ..statement import Rank, Statement
from .log_line import LogLine, in_lines

CUES = (") Blocked ",)

# amavis[18211]: (18211-05) Blocked BANNED (.exe,bill.exe) {RejectedInbound}, [192.0.2.7] <a@b> -> <c@d>,<e@f>, Queue-ID: …
_BLOCKED = re.compile(r"\([\w-]{3,40}\) (?=Blocked [A-Z])")
_OUTCOME = re.compile(
    r"(?P<words>Blocked [A-Z][A-Z-]{2,20}(?: \([^\n()]{0,300}\))?)[^\n]{0,400}?<[^<>\n]{0,300}> -> (?P<to>(?:<[^<>\n]{1,300}>,?)+)"
)
_ADDRESS = re.compile(r"<([^<>\n]+)>")


def log_lines(marks: Marks, start: int, end: int) -> Iterator[LogLine]:
    """The lines of a stretch about messages that the filter kept out."""
    for blocked, match in in_lines(_BLOCKED, _OUTCOME, marks.text, start, end):
        for address in _ADDRESS.finditer(marks.text, *match.span("to")):
            statement = Statement(
                rank=Rank.LOG,
                address=address[1],
                address_span=address.span(1),
                action=Action.FAILED,
                words=(match.span("words"),),
            )
            yield LogLine(blocked.start(), "", statement)
