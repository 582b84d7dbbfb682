"""Each module reads one form in which mail software states what became of a recipient.

A form of log lines is a module with ``CUES`` (literals, one of which stands in every such
line) and ``log_lines``, and its entry in ``LOGS``.
"""

from __future__ import annotations

from collections.abc import Iterator
from types import ModuleType

from ..marks import Marks
from ..statement import Statement
from . import exim, opensmtpd, postfix, powermta, qmail, sendmail, tracking
from .log_line import LogLine, last_fates

LOGS: tuple[ModuleType, ...] = (postfix, exim, sendmail, qmail, opensmtpd, powermta, tracking)
"""The readers of logs."""


def log_statements(marks: Marks) -> tuple[list[Statement], str | None]:
    """The last fate of each recipient in the log lines of a report, and the first queue id."""
    lines = list(_lines(marks))
    queue_id = next(
        (line.queue_id for line in sorted(lines, key=lambda line: line.start) if line.queue_id), None
    )
    return last_fates(lines), queue_id


def _lines(marks: Marks) -> Iterator[LogLine]:
    for region in marks.report:
        if region.fields:
            continue
        # Whether there is a line of a form at all is seen much faster than what it says.
        text = marks.text[region.start : region.end]
        for form in LOGS:
            if any(cue in text for cue in form.CUES):
                yield from form.log_lines(marks, region.start, region.end)
