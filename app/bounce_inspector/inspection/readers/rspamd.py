"""Reads the lines in which the filter rspamd logs what it did with a message (its manual, "Logging")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..marks import Marks
from ..report import Action
from ..statement import Rank, Statement
from .log_line import LogLine

CUES = ("rspamd_task_write_log",)

# … ip: 203.0.113.55, from: <a@b>, (default: T (reject): [21.40/15.00] [SYMBOL(4.00){};]), … rcpts: <c@d>, mime_rcpts: …
_TASK = re.compile(
    r"rspamd_task_write_log: [^\n]*?\((?P<words>[\w-]+: [TF] \((?P<action>[a-z ]+)\)[^\n]*?\]\)), [^\n]*?(?<!mime_)rcpts: (?P<to>(?:<[^>\n]+>,?)+)"
)
_ADDRESS = re.compile(r"<([^>\n]+)>")
_ACTIONS = {"reject": Action.FAILED, "soft reject": Action.DELAYED, "greylist": Action.DELAYED}


def log_lines(marks: Marks, start: int, end: int) -> Iterator[LogLine]:
    """The lines of a stretch about messages that the filter kept out."""
    for match in _TASK.finditer(marks.text, start, end):
        action = _ACTIONS.get(match["action"])
        for address in _ADDRESS.finditer(marks.text, *match.span("to")) if action else ():
            statement = Statement(
                rank=Rank.LOG,
                address=address[1],
                address_span=address.span(1),
                action=action,
                words=(match.span("words"),),
            )
            yield LogLine(match.start(), "", statement)
