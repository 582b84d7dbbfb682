"""Reads a list of bounces in a process of its own: rows, what is unreadable, and the overview so far."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from itertools import islice
from multiprocessing.connection import Connection
from pathlib import Path
from time import monotonic

from ..collection.place import Found, Unreadable
from ..collection.rows import Row, rows_of
from ..collection.sources import find_messages, size_of
from ..collection.summary import Summary, Tally, local_zone
from ..inspection.ours import Ours
from ..registry.registry import Registry
from .inspect_many import inspect_all, usual_jobs

# So many rows are told at once: the window takes them in within a few milliseconds.
_ROWS = 250
# The overview is told anew after so many seconds.
_PAUSE = 0.5
_LESS_URGENT = 5
# So many messages are inspected before other processes are started.
_FIRST = 16


@dataclass(frozen=True, slots=True)
class Progress:
    """What was read since the last one, and how far the reading is.

    ``done`` of ``size`` bytes lie behind it, ``size`` being None while the files are not yet counted;
    ``summary`` counts all rows so far and comes only now and then, the last time when all is read.
    """

    rows: tuple[Row, ...]
    unreadable: tuple[Unreadable, ...]
    messages: int
    done: int
    size: int | None
    summary: Summary | None = None


@dataclass(frozen=True, slots=True)
class ListRequest:
    """What is to be listed; with ``is_careful`` no message is inspected where it could end the reading."""

    paths: tuple[Path, ...]
    ours: Ours
    is_careful: bool = False


def read_list(connection: Connection, request: ListRequest, registry: Registry) -> None:
    """Inspect all messages that a list is of and send Progress after Progress.

    The first ones are inspected here, where everything is loaded, so that somebody sees them at once; the
    others where that takes least time.  Anything that comes over the connection ends the reading early.
    """
    if hasattr(os, "nice"):
        # The window goes first, however many processes read.
        os.nice(_LESS_URGENT)
    found = find_messages(request.paths)
    reading = _Reading(connection, request.ours, registry)
    if not request.is_careful:
        reading.go_on(islice(found, _FIRST), jobs=0)
    # Asking for the size of each of many files takes longer than the first rows.
    reading.size = size_of(request.paths)
    jobs = usual_jobs(reading.size)
    reading.go_on(found, jobs=max(jobs, 1) if request.is_careful else jobs)
    reading.tell_summary()


class _Reading:
    """How far the reading is, and what is told of it."""

    def __init__(self, connection: Connection, ours: Ours, registry: Registry) -> None:
        self._connection = connection
        self._ours = ours
        self._registry = registry
        self._tally = Tally()
        self._zone = local_zone()
        self._rows_of = partial(rows_of, now=datetime.now().astimezone())
        self._messages = self._done = 0
        self._told = monotonic()
        self._is_stopped = False
        self.size: int | None = None

    def go_on(self, found: Iterator[Found], *, jobs: int) -> None:
        """Inspect these messages, unless somebody has stopped the reading."""
        if self._is_stopped:
            return
        before = self._messages
        with closing(
            inspect_all(found, self._rows_of, registry=self._registry, ours=self._ours, jobs=jobs)
        ) as batches:
            for batch in batches:
                self._messages, self._done = before + batch.messages, batch.done
                self._tell_results(batch.results)
                if monotonic() - self._told > _PAUSE:
                    self.tell_summary()
                    self._told = monotonic()
                if self._connection.poll():
                    self._is_stopped = True
                    return

    def _tell_results(self, results: Sequence[Row | Unreadable]) -> None:
        rows = [result for result in results if isinstance(result, Row)]
        unreadable = tuple(result for result in results if isinstance(result, Unreadable))
        self._tally.add(rows)
        for some in _few(rows):
            self._tell(some, unreadable)
            unreadable = ()
        if unreadable:
            self._tell((), unreadable)

    def tell_summary(self) -> None:
        """Tell what all rows so far have in common."""
        self._tell((), (), self._tally.summary(self._zone))

    def _tell(
        self, rows: tuple[Row, ...], unreadable: tuple[Unreadable, ...], summary: Summary | None = None
    ) -> None:
        self._connection.send(Progress(rows, unreadable, self._messages, self._done, self.size, summary))


def _few(rows: Sequence[Row]) -> Iterator[tuple[Row, ...]]:
    for start in range(0, len(rows), _ROWS):
        yield tuple(rows[start : start + _ROWS])
