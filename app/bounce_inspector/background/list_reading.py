"""Reads a list of bounces in a process of its own: rows, what is unreadable, and the overview so far."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from time import monotonic

from ..collection.place import Unreadable
from ..collection.rows import Row, rows_of
from ..collection.sources import find_messages, size_of
from ..collection.summary import Summary, Tally, local_zone
from ..inspection.ours import Ours
from ..knowledge import load_registry
from .inspect_many import inspect_all, usual_jobs

# So many rows are told at once: the window takes them in within a few milliseconds.
_ROWS = 250
# The overview is told anew after so many seconds.
_PAUSE = 0.5
_LESS_URGENT = 5


@dataclass(frozen=True, slots=True)
class Progress:
    """What was read since the last one, and how far the reading is.

    ``done`` of ``size`` bytes lie behind it; ``summary`` counts all rows so far and comes
    only now and then, the last time when all is read.
    """

    rows: tuple[Row, ...]
    unreadable: tuple[Unreadable, ...]
    messages: int
    done: int
    size: int
    summary: Summary | None = None


def read_list(connection: Connection, paths: Sequence[Path], ours: Ours) -> None:
    """Inspect all messages in ``paths`` and send Progress after Progress.

    Anything that comes over the connection ends the reading early.
    """
    if hasattr(os, "nice"):
        # The window goes first, however many processes read.
        os.nice(_LESS_URGENT)
    size = size_of(paths)
    tally = Tally()
    zone = local_zone()
    messages = done = 0
    told = monotonic()
    jobs = usual_jobs(size)
    registry = load_registry()
    with closing(
        inspect_all(find_messages(paths), rows_of, registry=registry, ours=ours, jobs=jobs)
    ) as batches:
        for batch in batches:
            messages, done = batch.messages, batch.done
            rows = [result for result in batch.results if isinstance(result, Row)]
            unreadable = tuple(result for result in batch.results if isinstance(result, Unreadable))
            tally.add(rows)
            for some in _few(rows):
                connection.send(Progress(some, unreadable, messages, done, size))
                unreadable = ()
            if unreadable:
                connection.send(Progress((), unreadable, messages, done, size))
            if monotonic() - told > _PAUSE:
                connection.send(Progress((), (), messages, done, size, tally.summary(zone)))
                told = monotonic()
            if connection.poll():
                break
    connection.send(Progress((), (), messages, done, size, tally.summary(zone)))


def _few(rows: Sequence[Row]) -> Iterator[tuple[Row, ...]]:
    for start in range(0, len(rows), _ROWS):
        yield tuple(rows[start : start + _ROWS])
