"""Inspects inputs for the window: small ones at once, large ones in the worker process.

A thread would not do: ``re`` and ``email`` hold the interpreter's lock for a whole
call, so the window would stand still all the same.
"""

from __future__ import annotations

import multiprocessing
import pickle
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from threading import Thread

from PySide6.QtCore import QObject, Qt, Signal

from ..collection.place import Place, Unreadable
from ..collection.reading import Reader, inspect_at
from ..inspection.inspect import inspect
from ..inspection.ours import Ours
from ..inspection.report import Report
from ..knowledge import load_registry
from ..registry.registry import Registry

# What is inspected in the window's own process: it takes a few milliseconds.
DIRECT_LIMIT = 256 * 1024


# A file, a message that lies among others, a text, the bytes of a mail.
Input = Path | Place | str | bytes


class InspectionTask(QObject):
    """Inspects one input at a time; a new one, or a cancel, ends the one before."""

    finished = Signal(object)
    _received = Signal(int, bytes)

    def __init__(self, registry: Registry, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._registry = registry
        self._worker: _Worker | None = None
        self._number = 0
        self._received.connect(self._take, Qt.ConnectionType.QueuedConnection)

    def warm_up(self) -> None:
        """Start the worker before it is needed, so that its start is not waited for."""
        if self._worker is None:
            self._worker = _Worker()

    def inspect(self, data: Input, ours: Ours) -> bool:
        """Inspect an input; `finished` brings its Report, or Unreadable.

        Gives whether the result came at once.
        """
        self.cancel()
        self._number += 1
        try:
            is_large = _size(data) > DIRECT_LIMIT
        except OSError as error:
            self.finished.emit(_unreadable(data, error))
            return True
        if not is_large:
            self.finished.emit(_inspect(data, ours, self._registry))
            return True
        self.warm_up()
        number = self._number
        worker = self._worker
        if worker is not None:
            worker.busy = True
            Thread(target=self._exchange, args=(worker, number, data, ours), daemon=True).start()
        return False

    def cancel(self) -> None:
        """Give up what is being inspected; its worker ends, the next one starts fresh."""
        if self._worker is not None and self._worker.busy:
            self._worker.end()
            self._worker = None
            self._number += 1

    def close(self) -> None:
        """End the worker process."""
        self._number += 1
        if self._worker is not None:
            self._worker.end()
            self._worker = None

    def _exchange(self, worker: _Worker, number: int, content: Input, ours: Ours) -> None:
        # Only waits for the pipe, which lets the interpreter's lock go.
        answer = worker.ask((content, ours))
        if answer is not None:
            self._received.emit(number, answer)

    def _take(self, number: int, answer: bytes) -> None:
        if number == self._number:
            self.finished.emit(pickle.loads(answer))  # noqa: S301 - from our own process


class _Worker:
    """A process that inspects what it is sent."""

    def __init__(self) -> None:
        context = multiprocessing.get_context("spawn")
        self._connection, theirs = context.Pipe()
        self._process: BaseProcess = context.Process(target=_serve, args=(theirs,), daemon=True)
        self._process.start()
        theirs.close()
        self.busy = False
        self._ended = False

    def ask(self, question: tuple[Input, Ours]) -> bytes | None:
        """Send an input and wait for the pickled answer; None where the worker ended."""
        try:
            self._connection.send(question)
            return self._connection.recv_bytes()
        except (OSError, EOFError):
            return None
        finally:
            self.busy = False
            if self._ended:
                self._connection.close()

    def end(self) -> None:
        """End the process at once; who waits for its answer gets none."""
        self._ended = True
        self._process.kill()
        if not self.busy:
            self._connection.close()


def _serve(connection: Connection) -> None:
    registry = load_registry()
    while True:
        try:
            data, ours = connection.recv()
        except (EOFError, OSError):
            return
        connection.send_bytes(pickle.dumps(_inspect(data, ours, registry)))


def _inspect(data: Input, ours: Ours, registry: Registry) -> Report | Unreadable:
    if isinstance(data, Place):
        with Reader() as reader:
            return inspect_at(data, reader, registry=registry, ours=ours)
    try:
        content = data.read_bytes() if isinstance(data, Path) else data
    except OSError as error:
        return _unreadable(data, error)
    return inspect(content, registry=registry, ours=ours)


def _size(data: Input) -> int:
    """How much there is to read; raises OSError where a file can't be asked."""
    if isinstance(data, Place):
        return data.length
    return data.stat().st_size if isinstance(data, Path) else len(data)


def _unreadable(data: Input, error: OSError) -> Unreadable:
    return Unreadable(str(data), None, "cannot-open", {"detail": error.strerror or str(error)})
