"""Reads lines of Exchange's message tracking log (comma-separated values)."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator

from ..marks import Marks
from ..report import Action
from ..statement import Rank, Statement
from .log_line import LogLine

CUES = ("FAIL", "BADMAIL", "DEFER", "DELIVER", "SEND")

# Event ids of the log: [Microsoft Learn, "Message tracking", event types].
_ACTIONS = {
    "FAIL": Action.FAILED,
    "BADMAIL": Action.FAILED,
    "DEFER": Action.DELAYED,
    "DELIVER": Action.DELIVERED,
    "SEND": Action.RELAYED,
    "SENDEXTERNAL": Action.RELAYED,
}
_LINE = re.compile(
    r"^(?>[^\n]*?,\"?(?:FAIL|BADMAIL|DEFER|DELIVER|SENDEXTERNAL|SEND)\"?,)[^\n]*@[^\n]*$", re.MULTILINE
)
_SEMICOLON = re.compile(";")
_BETWEEN_STATES = re.compile(r"(?<=\]);(?=\[)")
_HOST = re.compile(r"\{?FQDN=([\w.-]+)")
_STATUS_OPENING = re.compile(r"(?:LED|LRT)=|^\"?[\[{]|[245]\d\d[ -][245]\.\d")


def log_lines(marks: Marks, start: int, end: int) -> Iterator[LogLine]:
    """The events of a stretch, one for each of their recipients."""
    for match in _LINE.finditer(marks.text, start, end):
        yield from _line(marks.text, match)


def _line(text: str, match: re.Match[str]) -> Iterator[LogLine]:
    try:
        cells = next(csv.reader([match[0]]))
    except (csv.Error, StopIteration):
        return
    number = next((i for i, cell in enumerate(cells) if cell in _ACTIONS), None)
    if number is None:
        return
    following = cells[number + 1 :]
    # After the event id come ids, then the recipients, then their status; the sender
    # and the subject stand behind the counts.
    place = next((i for i, cell in enumerate(following) if "@" in cell and not cell.startswith("<")), None)
    if place is None:
        return
    status = next((cell for cell in following[place + 1 : place + 4] if _STATUS_OPENING.search(cell)), "")
    names = following[place].split(";")
    # Several recipients may have a status each, in their order.
    own = (_BETWEEN_STATES if status.startswith("[") else _SEMICOLON).split(status)
    states = own if len(own) == len(names) else [status] * len(names)
    position = text.find(following[place], match.start(), match.end())
    words_from = match.start()
    for address, said in zip(names, states, strict=True):
        words = _find_cell(text, said, words_from, match.end()) if said else None
        host = _HOST.search(said)
        if words and states is own:
            words_from = words[1]
        name = address.strip()
        # Each is looked for behind the one before.
        position = text.find(name, max(position, match.start()), match.end())
        statement = Statement(
            rank=Rank.LOG,
            address=name,
            address_span=(position, position + len(name)) if position >= 0 else None,
            action=_ACTIONS[cells[number]],
            words=(words,) if words else (),
            remote_host=host[1] if host else None,
        )
        yield LogLine(match.start(), "", statement)


def _find_cell(text: str, cell: str, start: int, end: int) -> tuple[int, int] | None:
    """Where a cell stands in a line, also where its quotes are doubled (RFC 4180 section 2)."""
    for form in (cell, cell.replace('"', '""')):
        at = text.find(form, start, end)
        if at >= 0:
            return at, at + len(form)
    return None
