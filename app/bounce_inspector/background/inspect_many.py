"""Inspects many messages, in this process or in several, and gives the results in the order of the input."""

from __future__ import annotations

import os
import pickle
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from dataclasses import dataclass
from multiprocessing.connection import Connection
from queue import SimpleQueue
from typing import Any, Generic, TypeVar

from ..collection.place import Found, Place, Unreadable, UnreadableCode
from ..collection.reading import Reader, inspect_at, inspection_failed
from ..inspection.ours import NOBODY, Ours
from ..inspection.report import Report
from ..registry.registry import Registry
from .work import Fault, WorkProcess

T = TypeVar("T")

Each = Callable[[Report, Place], list[T]]
"""What becomes of a report.  It is sent to other processes: a function of a module, or a partial of one."""

# A batch is worth its way to another process, and comes back before anybody waits.
_BATCH_BYTES = 500_000
_BATCH_MESSAGES = 100
# The first batches are small, each so many times larger than the one before: somebody waits for first results.
_FIRST_MESSAGES, _GROWTH = 4, 3
# Below this many bytes the work is done before other processes would have started.
_FEW = 2_000_000
# More would wait for each other, on any machine that is known.
MOST_JOBS = 64


@dataclass(frozen=True, slots=True)
class Batch(Generic[T]):
    """Some results, in the order of the input; ``messages`` and ``done`` (bytes) count all up to here."""

    results: tuple[T | Unreadable, ...]
    messages: int
    done: int


@dataclass(frozen=True, slots=True)
class _Task(Generic[T]):
    """What is done with every message, and what that needs."""

    each: Each[T]
    registry: Registry
    ours: Ours


def inspect_all(
    found: Iterable[Found],
    each: Each[T],
    *,
    registry: Registry,
    ours: Ours = NOBODY,
    jobs: int,
) -> Generator[Batch[T], None, None]:
    """What ``each`` makes of the report on every message found, with what can't be read in its place.

    ``jobs`` processes share the work; with 0 it is done in this one.  Only what is needed
    soon is read ahead.  Closing the generator cancels: the processes end at once.  A message that kills its process is among the unreadable.
    """
    task = _Task(each, registry, ours)
    batches = _batches(found)
    results = _in_processes(batches, task, jobs) if jobs else _here(batches, task)
    messages = 0
    try:
        for batch, made in results:
            messages += len(batch)
            yield Batch(tuple(made), messages, batch[-1].done)
    finally:
        results.close()


def usual_jobs(size: int) -> int:
    """How many processes suit inputs of ``size`` bytes: none for little, else one for each core."""
    if size < _FEW:
        return 0
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return min(cores or 1, MOST_JOBS)


def _batches(found: Iterable[Found]) -> Iterator[list[Found]]:
    batch: list[Found] = []
    size, most = 0, min(_FIRST_MESSAGES, _BATCH_MESSAGES)
    for one in found:
        length = one.item.length if isinstance(one.item, Place) else 0
        if batch and (size + length > _BATCH_BYTES or len(batch) >= most):
            yield batch
            batch, size, most = [], 0, min(_BATCH_MESSAGES, most * _GROWTH)
        batch.append(one)
        size += length
    if batch:
        yield batch


_Results = Generator[tuple[list[Found], list[T | Unreadable]], None, None]


def _here(batches: Iterable[list[Found]], task: _Task[T]) -> _Results[T]:
    with Reader() as reader:
        for batch in batches:
            yield batch, _inspect_batch(batch, task, reader)


def _inspect_batch(batch: list[Found], task: _Task[T], reader: Reader) -> list[T | Unreadable]:
    results: list[T | Unreadable] = []
    for one in batch:
        item = one.item
        if isinstance(item, Place):
            try:
                report = inspect_at(item, reader, registry=task.registry, ours=task.ours)
                results += [report] if isinstance(report, Unreadable) else task.each(report, item)
            except Exception as error:  # noqa: BLE001 - one message must not cost the others, whatever it does
                results.append(inspection_failed(item.path, item.part, error))
        else:
            results.append(item)
    return results


@dataclass(slots=True)
class _Share(Generic[T]):
    """Some messages that go to a process together, and what came back."""

    batch: list[Found]
    results: list[T | Unreadable] | None = None


@dataclass(slots=True)
class _Waiting(Generic[T]):
    """A batch whose results are waited for, in one part or, where it killed a process, in many."""

    batch: list[Found]
    parts: list[_Share[T]]

    @property
    def results(self) -> list[T | Unreadable] | None:
        """All results, None where some are still to come."""
        results: list[T | Unreadable] = []
        for part in self.parts:
            if part.results is None:
                return None
            results += part.results
        return results


def _in_processes(batches: Iterable[list[Found]], task: _Task[T], jobs: int) -> _Results[T]:
    workers = _Workers(task, jobs)
    waiting: deque[_Waiting[T]] = deque()
    coming = iter(batches)
    is_more = True
    try:
        while True:
            while is_more and len(waiting) <= 2 * jobs:
                batch = next(coming, None)
                if batch is None:
                    is_more = False
                else:
                    waiting.append(_Waiting(batch, [_Share(batch)]))
                    workers.submit(waiting[-1].parts[0])
            if not waiting:
                return
            if (results := waiting[0].results) is not None:
                yield waiting.popleft().batch, results
            elif (died_of := workers.wait()) is not None:
                _try_again(died_of, waiting, workers)
    finally:
        workers.end()


def _try_again(died_of: _Share[T], waiting: Iterable[_Waiting[T]], workers: _Workers[T]) -> None:
    """Find the message that killed a process: only that one stays out."""
    if len(died_of.batch) == 1:
        item = died_of.batch[0].item
        died_of.results = (
            [Unreadable(item.path, item.part, UnreadableCode.WORKER_DIED)]
            if isinstance(item, Place)
            else [item]
        )
        return
    batch = next(one for one in waiting if died_of in one.parts)
    batch.parts = [_Share([one]) for one in died_of.batch]
    for part in batch.parts:
        workers.submit(part)


class _Workers(Generic[T]):
    """The processes that share the work; a new one comes when one of them died."""

    def __init__(self, task: _Task[T], jobs: int) -> None:
        self._task = task
        self._told: SimpleQueue[tuple[int, bytes | None]] = SimpleQueue()
        self._processes: dict[int, WorkProcess] = {}
        self._parts: dict[int, deque[_Share[T]]] = {}
        self._number = 0
        for _ in range(jobs):
            self._begin(deque())

    def _begin(self, parts: deque[_Share[T]]) -> None:
        self._number += 1
        number = self._number
        process = WorkProcess(
            inspect_batches,
            self._task,
            take=lambda value: self._told.put((number, value)),
            end=lambda _: self._told.put((number, None)),
        )
        self._processes[number] = process
        self._parts[number] = parts
        process.send(*(part.batch for part in parts))

    def submit(self, part: _Share[T]) -> None:
        """Have some messages inspected, by the process that has least to do."""
        number = min(self._parts, key=lambda one: len(self._parts[one]))
        self._parts[number].append(part)
        self._processes[number].send(part.batch)

    def wait(self) -> _Share[T] | None:
        """Wait for results, or for the end of a process; gives the messages of which it died."""
        number, value = self._told.get()
        parts = self._parts[number]
        told = None if value is None else pickle.loads(value)  # noqa: S301 - from our own process
        if told is not None and not isinstance(told, Fault):
            parts.popleft().results = told
            return None
        if value is not None:
            # The process tells of a mistake of the program, and ends.
            return None
        del self._processes[number], self._parts[number]
        died_of = parts.popleft() if parts else None
        self._begin(parts)
        return died_of

    def end(self) -> None:
        """End the processes, and wait until they have ended."""
        for process in self._processes.values():
            process.stop()
        for process in self._processes.values():
            process.join()


def inspect_batches(connection: Connection, task: _Task[Any]) -> None:
    """Inspect each batch that comes over the connection, and send its results."""
    with Reader() as reader:
        while True:
            connection.send(_inspect_batch(connection.recv(), task, reader))
