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

CUES = ("smtp;", ",delayed,", ",failed,")

# b,2024-03-04 15:09:12+0000,…,sender,recipient,,failed,5.1.1 (bad destination mailbox address),smtp;550 5.1.1 …,…
# t,2024-03-04 15:09:12+0000,…,sender,recipient,,delayed,4.4.1 (no answer from host),,mx.example.org (192.0.2.25),…
_LINE = re.compile(r"^(?P<type>b|rb|t|tq|d),\d{4}-\d\d-\d\d[^\n]*$", re.MULTILINE)
_ACTIONS = {
    "b": Action.FAILED,
    "rb": Action.FAILED,
    "t": Action.DELAYED,
    "tq": Action.DELAYED,
    "d": Action.DELIVERED,
}
# The field "dsnAction", the values of RFC 3464 section 2.3.3, and "dsnStatus".
_DSN_ACTIONS = ("failed", "delayed", "delivered", "relayed", "expanded")
_STATUS = re.compile(r"([245]\.\d{1,3}\.\d{1,3})(?: \([^)]*\))?")


def log_lines(marks: Marks, start: int, end: int) -> Iterator[LogLine]:
    """The records of a stretch; the last address before what was done is the recipient's."""
    for match in _LINE.finditer(marks.text, start, end):
        try:
            cells = next(csv.reader([match[0]]))
        except (csv.Error, StopIteration):
            continue
        diagnosis = next((cell for cell in cells if cell.startswith("smtp;")), "")
        status = next(filter(None, map(_STATUS.fullmatch, cells)), None)
        told = [
            number
            for number, cell in enumerate(cells)
            if cell in _DSN_ACTIONS or (cell and cell in (diagnosis, status and status[0]))
        ]
        if not told:
            continue
        address = next(filter(None, map(first_address, reversed(cells[: told[0]]))), None)
        if address is None:
            continue
        at = marks.text.rfind(address, match.start(), match.end())
        status_at = marks.text.find(status[0], match.start(), match.end()) if status else -1
        words = marks.text.find("smtp;", match.start(), match.end()) if diagnosis else status_at
        words_end = status_at + len(status[0]) if status and not diagnosis else match.end()
        statement = Statement(
            rank=Rank.LOG,
            address=address,
            address_span=(at, at + len(address)),
            action=_ACTIONS[match["type"]],
            status=stated_status(status[1], (status_at, status_at + len(status[1]))) if status else None,
            words=((words, words_end),) if words >= 0 else (),
        )
        yield LogLine(match.start(), "", statement)
