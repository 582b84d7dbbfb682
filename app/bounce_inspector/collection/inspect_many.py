"""Inspects many messages, in this process or in several, and gives the results in the order of the input."""

from __future__ import annotations

import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from multiprocessing import get_context, parent_process
from typing import Any, Generic, TypeVar

from ..inspection.ours import NOBODY, Ours
from ..inspection.report import Report
from ..registry.registry import Registry
from .place import Found, Place, Unreadable
from .reading import Reader, inspect_at, inspection_failed

T = TypeVar("T")

Each = Callable[[Report, Place], list[T]]
"""What becomes of a report.  It is sent to other processes: a function of a module, or a partial of one."""

# A batch is worth its way to another process, and comes back before anybody waits.
_BATCH_BYTES = 500_000
_BATCH_MESSAGES = 100
# Below this many bytes the work is done before other processes would have started.
_FEW = 2_000_000
# Windows can't wait for more (concurrent.futures.ProcessPoolExecutor).
MOST_JOBS = 61


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
    soon is read ahead.  Closing the generator cancels: the processes end, after the
    batches they are at.  A message that kills its process is among the unreadable.
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
    size = 0
    for one in found:
        length = one.item.length if isinstance(one.item, Place) else 0
        if batch and (size + length > _BATCH_BYTES or len(batch) >= _BATCH_MESSAGES):
            yield batch
            batch, size = [], 0
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


def _in_processes(batches: Iterable[list[Found]], task: _Task[T], jobs: int) -> _Results[T]:
    workers = _Workers(task, jobs)
    waiting: deque[tuple[list[Found], Future[list[T | Unreadable]]]] = deque()

    def first() -> tuple[list[Found], list[T | Unreadable]]:
        batch, future = waiting.popleft()
        try:
            return batch, future.result()
        except BrokenProcessPool:
            results = workers.one_by_one(batch)
            again = [(later, workers.submit(later)) for later, _ in waiting]
            waiting.clear()
            waiting.extend(again)
            return batch, results

    try:
        for batch in batches:
            waiting.append((batch, workers.submit(batch)))
            if len(waiting) > 2 * jobs:
                yield first()
        while waiting:
            yield first()
    finally:
        workers.end()


class _Workers(Generic[T]):
    """The processes that share the work; new ones come when one of them died."""

    def __init__(self, task: _Task[T], jobs: int) -> None:
        self._task = task
        self._jobs = jobs
        self._pool = self._new_pool()

    def submit(self, batch: list[Found]) -> Future[list[T | Unreadable]]:
        """Have a batch inspected; a pool that broke meanwhile shows in the future."""
        try:
            return self._pool.submit(_work, batch)
        except BrokenProcessPool as error:
            broken: Future[list[T | Unreadable]] = Future()
            broken.set_exception(error)
            return broken

    def one_by_one(self, batch: list[Found]) -> list[T | Unreadable]:
        """The results of a batch that was lost with its process: only the message that killed it stays out."""
        results: list[T | Unreadable] = []
        self._renew()
        for one in batch:
            try:
                results += self.submit([one]).result()
            except BrokenProcessPool:
                self._renew()
                if isinstance(one.item, Place):
                    results.append(Unreadable(one.item.path, one.item.part, "worker-died"))
        return results

    def end(self) -> None:
        """End the processes, after the batches they are at."""
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _renew(self) -> None:
        self.end()
        self._pool = self._new_pool()

    def _new_pool(self) -> ProcessPoolExecutor:
        pool = ProcessPoolExecutor(
            self._jobs, mp_context=get_context("spawn"), initializer=_begin, initargs=(self._task,)
        )
        # All start now: a start while the pool breaks down would fail over pipes closed meanwhile.
        for _ in range(self._jobs):
            pool.submit(_work, [])
        return pool


# What a worker process keeps between batches; the executor has no other place for it.
_task: _Task[Any]
_reader: Reader


def _begin(task: _Task[Any]) -> None:
    global _task, _reader
    _task, _reader = task, Reader()
    # Ctrl+C reaches every process of a terminal; the one that was started decides what ends.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _work(batch: list[Found]) -> list[Any]:
    return _inspect_batch(batch, _task, _reader)
