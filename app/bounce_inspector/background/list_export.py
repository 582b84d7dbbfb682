"""What an export does in a process of its own: writes rows to a file, which appears when it is whole; counts rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from multiprocessing.connection import Connection
from pathlib import Path

from ..collection.export import write_csv, write_json_lines
from ..collection.rows import Row
from ..collection.summary import Tally, local_zone
from ..inspection.ours import Ours
from ..knowledge import load_registry
from ..memory.atomic import replacing

# So many rows go over at once; to send them takes the window a few milliseconds.
_ROWS = 250
# After so many rows it is told how far the writing is.
_TELL = 200


class ExportForm(StrEnum):
    """What a list is written as; the value is the ending of the file's name."""

    CSV = "csv"
    JSON_LINES = "jsonl"


@dataclass(frozen=True, slots=True)
class Written:
    """How far the writing is: so many rows; at the end ``lost`` messages could not be read again, or an error."""

    rows: int
    lost: int = 0
    error: str | None = None


def sliced(rows: Sequence[Row], numbers: Sequence[int]) -> Iterator[list[Row] | None]:
    """What `write_rows` is to be fed with: the rows of these numbers, bit by bit, and an end."""
    for start in range(0, len(numbers), _ROWS):
        yield [rows[number] for number in numbers[start : start + _ROWS]]
    yield None


def write_rows(connection: Connection, form: ExportForm, path: Path, temporary: Path, ours: Ours) -> None:
    """Write the rows that come over the connection to ``path``, by way of ``temporary``, and tell Written now and then."""
    lost = count = 0

    def coming() -> Iterator[Row]:
        nonlocal count
        while (some := connection.recv()) is not None:
            for row in some:
                yield row
                count += 1
                if count % _TELL == 0:
                    connection.send(Written(count))

    try:
        with replacing(path, temporary) as stream:
            if form is ExportForm.CSV:
                write_csv(coming(), stream)
            else:
                lost = len(write_json_lines(coming(), stream, registry=load_registry(), ours=ours))
    except OSError as error:
        connection.send(Written(count, error=error.strerror or str(error)))
        return
    connection.send(Written(count, lost))


def summarize(connection: Connection) -> None:
    """Count the rows that come over the connection, and tell their Summary."""
    tally = Tally()
    while (some := connection.recv()) is not None:
        tally.add(some)
    connection.send(tally.summary(local_zone()))
