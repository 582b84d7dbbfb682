"""Work in a process of its own: the one way in which anything is done beside the program; without Qt.

A thread would not do: ``re`` and ``email`` hold the interpreter's lock for a whole call, so
the window would stand still all the same.  The threads here only wait for the pipe.
"""

from __future__ import annotations

import atexit
import multiprocessing
import os
import signal
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing import resource_tracker
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from queue import SimpleQueue
from threading import Lock, Thread
from weakref import WeakSet

from ..memory.fault_log import log_fault

Work = Callable[..., None]
"""What is done: a function of a module, called with the connection to the program and its arguments."""


@dataclass(frozen=True, slots=True)
class Fault:
    """The last value of a work that failed by a mistake of the program: the report on it."""

    report: str


class WorkProcess:
    """A process that does one piece of work, beside which this one goes on.

    ``take`` is called with each value that the work sends, pickled as it came; ``end`` is called
    once, after the last, with whether the work was done to its end.  Both are called in a
    thread, and no more after `stop`.  ``has_processes`` tells that the work has processes of
    its own.
    """

    def __init__(
        self,
        work: Work,
        *arguments: object,
        take: Callable[[bytes], None],
        end: Callable[[bool], None],
        has_processes: bool = False,
    ) -> None:
        self._take = take
        self._end = end
        self._lock = Lock()
        self._process: BaseProcess | None = None
        self._is_stopped = False
        self._outgoing: SimpleQueue[Iterable[object] | None] = SimpleQueue()
        # Starting a process takes longer than a frame of the window.
        self._thread = Thread(target=self._run, args=(work, arguments, has_processes), daemon=True)
        self._thread.start()
        _all.add(self)

    def send(self, *values: object) -> None:
        """Send values to the work, in their order; one that ended meanwhile doesn't mind."""
        self.feed(values)

    def feed(self, values: Iterable[object]) -> None:
        """Send values to the work that are made one by one, in a thread."""
        self._outgoing.put(values)

    def stop(self) -> None:
        """End the process at once, without waiting for that."""
        with self._lock:
            self._is_stopped = True
            if self._process is not None:
                self._process.kill()

    def join(self) -> None:
        """Wait until the process has ended."""
        self._thread.join()

    def _run(self, work: Work, arguments: tuple[object, ...], has_processes: bool) -> None:
        is_whole = False
        try:
            is_whole = self._do(work, arguments, has_processes)
        except OSError:
            # It could not be started.
            pass
        finally:
            with self._lock:
                is_stopped, self._process = self._is_stopped, None
            if not is_stopped:
                self._end(is_whole)

    def _do(self, work: Work, arguments: tuple[object, ...], has_processes: bool) -> bool:
        context = multiprocessing.get_context("spawn")
        connection, theirs = context.Pipe()
        with connection:
            # A daemon may not have processes of its own.
            process = context.Process(
                target=do_work, args=(work, theirs, arguments), daemon=not has_processes
            )
            with theirs:
                process.start()
            with self._lock:
                self._process = process
                if self._is_stopped:
                    process.kill()
            sender = Thread(target=self._send, args=(connection,), daemon=True)
            sender.start()
            self._receive(connection, process.sentinel)
            process.join()
            self._outgoing.put(None)
            if os.name == "nt":
                # A process that died while it started left its end of the pipe open in this one,
                # so that what is being written there waits for a reader for ever.
                connection.close()
            sender.join()
        return process.exitcode == 0

    def _send(self, connection: Connection) -> None:
        try:
            while (values := self._outgoing.get()) is not None:
                for value in values:
                    connection.send(value)
        except OSError:
            # The process has ended, which the other thread sees.
            pass

    def _receive(self, connection: Connection, sentinel: int) -> None:
        # A process that dies while it starts leaves the pipe open on Windows, so both are waited for.
        while connection in wait([connection, sentinel]):
            try:
                value = connection.recv_bytes()
            except (EOFError, OSError):
                return
            if not self._is_stopped:
                self._take(value)


_all: WeakSet[WorkProcess] = WeakSet()


@atexit.register
def _stop_all() -> None:
    """End what is still going on: Python would wait for it."""
    for one in list(_all):
        one.stop()


def end_tracker() -> None:
    """End the process by which Python watches over those that it started, once they have ended; else it outlives us for a moment."""
    stop = getattr(getattr(resource_tracker, "_resource_tracker", None), "_stop", None)
    if stop is not None:
        stop()


def do_work(work: Work, connection: Connection, arguments: tuple[object, ...]) -> None:
    """Do the work to its end, in the process that was started for it, and close the connection."""
    # Ctrl+C reaches every process of a terminal; the one that was started first decides what ends.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_parent, daemon=True).start()
    with connection:
        try:
            work(connection, *arguments)
        except (EOFError, BrokenPipeError):
            # Nobody waits for it any more.
            return
        except Exception as error:  # noqa: BLE001 - a mistake of the program can be of any kind
            with suppress(OSError):
                connection.send(Fault(log_fault(error)))
            raise SystemExit(1) from None


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
