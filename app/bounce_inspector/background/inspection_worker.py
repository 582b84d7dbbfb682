"""Inspects inputs, and the process that does it beside the window; without Qt, so that it starts fast."""

from __future__ import annotations

import multiprocessing
import pickle
import signal
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from threading import Lock

from ..collection.place import Place, Unreadable
from ..collection.reading import Reader, inspect_at, inspection_failed
from ..inspection.inspect import inspect
from ..inspection.ours import Ours
from ..inspection.report import Report
from ..knowledge import load_registry
from ..registry.registry import Registry
from .inputs import Input


class Worker:
    """A process that inspects what it is sent; started by the first question."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._process: BaseProcess | None = None
        self._connection: Connection | None = None
        self.busy = False
        self._ended = False

    def ask(self, question: tuple[Input, Ours]) -> bytes | None:
        """Send an input and wait for the pickled answer; None where the worker ended or can't be had."""
        try:
            connection = self._started()
            if connection is None:
                return None
            connection.send(question)
            return connection.recv_bytes()
        except (OSError, EOFError):
            return None
        finally:
            with self._lock:
                self.busy = False
                if self._ended and self._connection is not None:
                    self._connection.close()

    def _started(self) -> Connection | None:
        """The pipe to the process, started where it is not running yet; None where the worker ended."""
        with self._lock:
            if self._connection is None and not self._ended:
                context = multiprocessing.get_context("spawn")
                ours, theirs = context.Pipe()
                process = context.Process(target=_serve, args=(theirs,), daemon=True)
                process.start()
                theirs.close()
                self._process, self._connection = process, ours
            return self._connection

    def end(self) -> None:
        """End the process at once; who waits for its answer gets none."""
        with self._lock:
            self._ended = True
            if self._process is not None:
                self._process.kill()
            if self._connection is not None and not self.busy:
                self._connection.close()


def _serve(connection: Connection) -> None:
    # Ctrl+C reaches every process of a terminal; the window decides what ends.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    registry = load_registry()
    while True:
        try:
            data, ours = connection.recv()
        except (EOFError, OSError):
            return
        connection.send_bytes(pickle.dumps(inspect_input(data, ours, registry)))


def inspect_input(data: Input, ours: Ours, registry: Registry) -> Report | Unreadable:
    """The report on an input, or why it can't be read; a mistake of the program is logged, and told as such."""
    try:
        return _inspected(data, ours, registry)
    except Exception as error:  # noqa: BLE001 - whatever an input makes the program stumble over
        return inspection_failed("", None, error)


def _inspected(data: Input, ours: Ours, registry: Registry) -> Report | Unreadable:
    if isinstance(data, Place):
        with Reader() as reader:
            return inspect_at(data, reader, registry=registry, ours=ours)
    try:
        content = data.read_bytes() if isinstance(data, Path) else data
    except OSError as error:
        return unreadable(data, error)
    return inspect(content, registry=registry, ours=ours)


def unreadable(data: Input, error: OSError) -> Unreadable:
    """What is said of a file that the system refuses."""
    return Unreadable(str(data), None, "cannot-open", {"detail": error.strerror or str(error)})
