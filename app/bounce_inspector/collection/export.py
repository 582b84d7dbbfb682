"""Takes a list of bounces elsewhere: CSV, JSON Lines, cells for the clipboard."""

from __future__ import annotations

import csv
import io
import json
import os
import re
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Any, BinaryIO

from msgspec.structs import replace

from ..inspection.as_json import report_as_json
from ..inspection.ours import NOBODY, Ours
from ..inspection.report import Report
from ..registry.registry import Registry
from .place import Place, Unreadable, UnreadableCode
from .reading import Reader, inspect_at
from .rows import Row, tells
from .stepwise import Steps, in_slices

COLUMNS = (
    "time_utc", "address", "domain", "kind", "action", "permanence", "resend", "cause", "who_acts", "status", "reply",
    "diagnostic", "remote_host", "software", "subject", "message_id", "file", "part",
)  # fmt: skip
"""The columns of CSV files and copied cells, in order; the names are those of the JSON where it has them."""

# Spreadsheets take a cell that begins so for a formula, some also behind blanks (OWASP, "CSV Injection").
_FORMULA = re.compile(r"\s*[=+\-@＝＋－＠]|[\t\r\n]")
_BREAKS = re.compile(r"[\t\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+")
# JSON lets them stand: line ends beside LF (NEL, U+2028, U+2029), other controls, what turns the reading
# order, halves of a character.
_ESCAPED = re.compile(r"[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1b\x1f\x7f\ud800-\udfff]")


def write_csv(rows: Iterable[Row], stream: BinaryIO) -> None:
    """Write the rows as CSV (RFC 4180) that Excel and LibreOffice open as it is; raises OSError.

    UTF-8 with a byte order mark, by which Excel knows it.  A cell that a spreadsheet
    would take for a formula gets an apostrophe before it.
    """
    text = io.TextIOWrapper(stream, encoding="utf-8-sig", newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for row in rows:
        writer.writerow(_cells(row))
    text.flush()
    text.detach()


def as_tab_separated(rows: Iterable[Row]) -> Steps[str]:
    """The rows as text whose cells a spreadsheet or a document takes over when it is pasted."""
    parts = ["\t".join(COLUMNS)]
    for some in in_slices(rows, effort=10):
        parts.append("\n".join(["\t".join(_cells(row)) for row in some]))
        yield
    return "\n".join(parts) + "\n"


def write_json_lines(
    rows: Iterable[Row], stream: BinaryIO, *, registry: Registry, ours: Ours = NOBODY
) -> list[Unreadable]:
    """Write the reports that the rows came from, one JSON object a line; raises OSError.

    Each message is read again, once however many rows it has; what can't be read any
    more is given back.
    """
    lost = []
    written: set[tuple[Place, str | None]] = set()
    with Reader() as reader:
        for row in rows:
            if (row.where, row.part) in written:
                continue
            report = inspect_at(row.where, reader, registry=registry, ours=ours)
            if not isinstance(report, Unreadable) and not tells(report, row):
                report = Unreadable(row.where.path, row.where.part, UnreadableCode.FILE_GONE)
            if isinstance(report, Unreadable):
                written.add((row.where, row.part))
                lost.append(report)
                continue
            for one in (report, *report.enclosed):
                if one.part == row.part:
                    written.add((row.where, one.part))
                    stream.write(json_line(one, row.where).encode() + b"\n")
    return lost


def json_line(report: Report, place: Place, names: Mapping[str, str] | None = None) -> str:
    """The JSON object of one report as the command's contract has it, on one line.

    ``names`` are the names to tell for paths that are none of the user's.
    """
    entry = report_as_json(replace(report, part=part_of(place, report)), name_of(place, names))
    return json_text(entry)


def json_text(entry: Any) -> str:
    """A value as JSON on one line, for whatever takes a sign for the end of one, and without what a terminal obeys."""
    return _ESCAPED.sub(lambda sign: f"\\u{ord(sign[0]):04x}", json.dumps(entry, ensure_ascii=False))


def name_of(place: Place, names: Mapping[str, str] | None = None) -> str:
    """What the file of a place is called: its path, with ``/`` on every platform, or the name told for it."""
    return (names or {}).get(place.path) or place.path.replace(os.sep, "/")


def part_of(place: Place, report: Report) -> str | None:
    """Where a report lies in its file: the place of its message and the part of that."""
    return "!".join(part for part in (place.part, report.part) if part) or None


def _cells(row: Row) -> list[str]:
    time = None if row.time is None else datetime.fromtimestamp(row.time, UTC)
    part = "!".join(part for part in (row.where.part, row.part) if part)
    values = (
        None if time is None else f"{time:%Y-%m-%d %H:%M:%S}",
        row.address, row.domain, row.kind, row.action, row.permanence, row.resend, row.cause, row.who_acts,
        row.status, row.reply, row.diagnostic, row.remote_host, row.software, row.subject, row.message_id,
        row.where.path, part,
    )  # fmt: skip
    return [_cell("" if value is None else str(value)) for value in values]


def _cell(text: str) -> str:
    """A text as one cell: on one line, and never a formula."""
    if text.isprintable() and not _FORMULA.match(text):
        # Nearly all are: breaks and controls are not printable.
        return text
    line = _CONTROLS.sub("\ufffd", _BREAKS.sub(" ", text))
    return f"'{line}" if _FORMULA.match(text) else line
