"""A process beside the window that does one long piece of work and tells how it goes."""

from __future__ import annotations

import pickle
import sys
from collections.abc import Iterable

from PySide6.QtCore import QObject, Qt, Signal

from ...background.work import Fault, Work, WorkProcess
from ...faults import ReportedFault


class Process(QObject):
    """Does one piece of work at a time in a process of its own.

    ``told`` brings each value that the work sends; ``ended`` comes once after the last and
    says whether the work was done to its end.  After `cancel` neither comes.
    """

    told = Signal(object)
    ended = Signal(bool)
    _received = Signal(int, bytes)
    _closed = Signal(int, bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._number = 0
        self._process: WorkProcess | None = None
        self._received.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        self._closed.connect(self._end, Qt.ConnectionType.QueuedConnection)

    @property
    def is_running(self) -> bool:
        """Whether there is work in hand."""
        return self._process is not None

    def start(
        self, work: Work, *arguments: object, feed: Iterable[object] = (), has_processes: bool = False
    ) -> None:
        """Begin a piece of work, in place of the one before; ``feed`` is sent to it bit by bit."""
        self.cancel()
        number = self._number
        self._process = WorkProcess(
            work,
            *arguments,
            take=lambda value: self._received.emit(number, value),
            end=lambda is_whole: self._closed.emit(number, is_whole),
            has_processes=has_processes,
        )
        self._process.feed(feed)

    def send(self, value: object) -> None:
        """Send a value to the work in hand; one that ended meanwhile doesn't mind."""
        if self._process is not None:
            self._process.send(value)

    def cancel(self) -> None:
        """End the process at once; what it had told stays."""
        self._number += 1
        if self._process is not None:
            self._process.stop()
            self._process = None

    def _tell(self, number: int, value: bytes) -> None:
        if number != self._number:
            return
        told = pickle.loads(value)  # noqa: S301 - from our own process
        if isinstance(told, Fault):
            fault = ReportedFault(told.report)
            sys.excepthook(type(fault), fault, None)
        else:
            self.told.emit(told)

    def _end(self, number: int, is_whole: bool) -> None:
        if number == self._number:
            self._process = None
            self.ended.emit(is_whole)
