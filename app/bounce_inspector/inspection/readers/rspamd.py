"""Reads the lines in which the filter rspamd logs what it did with a message (its manual, "Logging")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..marks import Marks
from ..report import Action
from ..statement import Rank, Statement
from .log_line import LogLine, in_lines

CUES = ("rspamd_task_write_log",)

# … ip: 203.0.113.55, from: <a@b>, (default: T (reject): [21.40/15.00] [SYMBOL(4.00){};]), … rcpts: <c@d>, mime_rcpts: …
_TASK = re.compile(r"rspamd_task_write_log: ")
_OUTCOME = re.compile(
    r"(?>[^\n]*?\((?=[\w-]+: [TF] \([a-z ]+\)))(?>(?P<words>[\w-]+: [TF] \((?P<action>[a-z ]+)\)[^\n]*?\]\)), )[^\n]*?rcpts: (?<!mime_rcpts: )(?P<to>(?:<[^>\n]+>,?)+)"
)
_ADDRESS = re.compile(r"<([^<>\n]+)>")
_ACTIONS = {"reject": Action.FAILED, "soft reject": Action.DELAYED, "greylist": Action.DELAYED}


def log_lines(marks: Marks, start: int, end: int) -> Iterator[LogLine]:
    """The lines of a stretch about messages that the filter kept out."""
    for task, match in in_lines(_TASK, _OUTCOME, marks.text, start, end):
        action = _ACTIONS.get(match["action"])
        for address in _ADDRESS.finditer(marks.text, *match.span("to")) if action else ():
            statement = Statement(
                rank=Rank.LOG,
                address=address[1],
                address_span=address.span(1),
                action=action,
                words=(match.span("words"),),
            )
            yield LogLine(task.start(), "", statement)
