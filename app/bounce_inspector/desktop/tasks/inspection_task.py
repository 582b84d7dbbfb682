"""Inspects inputs for the window: small ones at once, large ones in the worker process.

A thread would not do: ``re`` and ``email`` hold the interpreter's lock for a whole
call, so the window would stand still all the same.
"""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from threading import Thread

from PySide6.QtCore import QObject, Qt, Signal

from ...background.inputs import Input, size_of
from ...background.inspection_worker import Worker, inspect_input, unreadable
from ...collection.place import Unreadable
from ...inspection.ours import NOBODY, Ours
from ...registry.literals import TextWords
from ...registry.registry import Registry

# What is inspected in the window's own process: it takes a few milliseconds.
DIRECT_LIMIT = 256 * 1024
_REHEARSAL = "<anna@example.org>: host mx.example.org said: 550 5.1.1 User unknown"


class InspectionTask(QObject):
    """Inspects one input at a time; a new one, or a cancel, ends the one before."""

    finished = Signal(object)
    _received = Signal(int, object)

    def __init__(self, registry: Registry, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._registry = registry
        self._worker: Worker | None = None
        self._number = 0
        self._received.connect(self._take, Qt.ConnectionType.QueuedConnection)

    def warm_up(self) -> Iterator[None]:
        """Prepare, piece by piece, for the first input."""
        self._registry.lexicon.wordings.find(TextWords(""))
        yield
        inspect_input(_REHEARSAL, NOBODY, self._registry)

    def inspect(self, data: Input, ours: Ours) -> bool:
        """Inspect an input; `finished` brings its Report, or Unreadable.

        Gives whether the result came at once.
        """
        self.cancel()
        self._number += 1
        try:
            is_large = size_of(data) > DIRECT_LIMIT
        except OSError as error:
            self.finished.emit(unreadable(data, error))
            return True
        if not is_large:
            self.finished.emit(inspect_input(data, ours, self._registry))
            return True
        if self._worker is None:
            self._worker = Worker()
        self._worker.busy = True
        asked = (self._worker, self._number, data, ours)
        Thread(target=self._exchange, args=asked, daemon=True).start()
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

    def _exchange(self, worker: Worker, number: int, content: Input, ours: Ours) -> None:
        # Starts the process, which takes longer than a frame, and waits for the pipe, which lets the
        # interpreter's lock go.
        self._received.emit(number, worker.ask((content, ours)))

    def _take(self, number: int, answer: bytes | None) -> None:
        if number != self._number:
            return
        if answer is None:
            # It died, and no cancel made it.
            self.close()
            self.finished.emit(Unreadable("", None, "reader-died"))
        else:
            self.finished.emit(pickle.loads(answer))  # noqa: S301 - from our own process
