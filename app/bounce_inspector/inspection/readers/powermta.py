"""Reads PowerMTA's accounting files (comma-separated values; its user's guide, "Accounting")."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator

from ..addresses import first_address
from ..marks import Marks
from ..report import Action
from ..statement import Rank, Statement, stated_status
from .log_line import LogLine

CUES = ("smtp;",)

# b,2024-03-04 15:09:12+0000,…,sender,recipient,,failed,5.1.1 (bad destination mailbox address),smtp;550 5.1.1 …,…
_LINE = re.compile(r"^(?P<type>b|rb|t|d),\d{4}-\d\d-\d\d[^\n]*$", re.MULTILINE)
_ACTIONS = {"b": Action.FAILED, "rb": Action.FAILED, "t": Action.DELAYED, "d": Action.DELIVERED}
_STATUS = re.compile(r"([245]\.\d{1,3}\.\d{1,3})(?: \([^)]*\))?")


def log_lines(marks: Marks, start: int, end: int) -> Iterator[LogLine]:
    """The records of a stretch; the last address before the diagnosis is the recipient's."""
    for match in _LINE.finditer(marks.text, start, end):
        try:
            cells = next(csv.reader([match[0]]))
        except (csv.Error, StopIteration):
            continue
        diagnosis = next((number for number, cell in enumerate(cells) if cell.startswith("smtp;")), None)
        if diagnosis is None:
            continue
        address = next(filter(None, map(first_address, reversed(cells[:diagnosis]))), None)
        if address is None:
            continue
        at = marks.text.rfind(address, match.start(), match.end())
        words = marks.text.find("smtp;", match.start(), match.end())
        status = next(filter(None, (_STATUS.fullmatch(cell) for cell in cells[:diagnosis])), None)
        status_at = marks.text.find(status[1], match.start(), match.end()) if status else -1
        statement = Statement(
            rank=Rank.LOG,
            address=address,
            address_span=(at, at + len(address)),
            action=_ACTIONS[match["type"]],
            status=stated_status(status[1], (status_at, status_at + len(status[1]))) if status else None,
            words=((words, match.end()),),
        )
        yield LogLine(match.start(), "", statement)
