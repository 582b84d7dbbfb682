"""A process beside the window that does one long piece of work and tells how it goes.

A thread would not do: reading and inspecting hold the interpreter's lock, so the window
would stand still all the same.  The thread here only waits for the pipe.
"""

from __future__ import annotations

import multiprocessing
import pickle
from collections.abc import Iterable
from contextlib import suppress
from multiprocessing.connection import Connection, wait
from threading import Thread
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from ...background.work import Work, do_work


class Process(QObject):
    """Does one piece of work at a time in a process of its own.

    ``told`` brings each value that the work sends; ``ended`` comes once after the last and
    says whether the work was done to its end.  After `cancel` neither comes.
    """

    told = Signal(object)
    ended = Signal(bool)
    _received = Signal(int, bytes)
    _closed = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._number = 0
        self._process: Any = None
        self._connection: Connection | None = None
        self._received.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        self._closed.connect(self._end, Qt.ConnectionType.QueuedConnection)

    @property
    def is_running(self) -> bool:
        """Whether there is work in hand."""
        return self._process is not None

    def start(self, work: Work, *arguments: object, feed: Iterable[object] = ()) -> None:
        """Begin a piece of work, in place of the one before; ``feed`` is sent to it bit by bit."""
        self.cancel()
        context = multiprocessing.get_context("spawn")
        connection, theirs = context.Pipe()
        self._connection = connection
        # Not a daemon: those may not have processes of their own.
        self._process = context.Process(target=do_work, args=(work, theirs, arguments))
        self._process.start()
        theirs.close()
        told = (connection, self._process.sentinel, self._number, feed)
        Thread(target=self._exchange, args=told, daemon=True).start()

    def send(self, value: object) -> None:
        """Send a value to the work in hand; one that ended meanwhile doesn't mind."""
        if self._connection is not None:
            with suppress(OSError):
                self._connection.send(value)

    def cancel(self) -> None:
        """End the process at once; what it had told stays."""
        self._number += 1
        self._connection = None
        if self._process is not None:
            self._process.kill()
            self._process.join()
            self._process = None

    def _exchange(self, connection: Connection, sentinel: int, number: int, feed: Iterable[object]) -> None:
        with connection:
            try:
                for bit in feed:
                    connection.send(bit)
                    # Else both might wait for the other to take what it sends.
                    while connection.poll():
                        self._received.emit(number, connection.recv_bytes())
                while True:
                    self._received.emit(number, connection.recv_bytes())
            except (EOFError, OSError):
                # A process takes a while to end after its last word; the window doesn't wait for it.
                with suppress(OSError):
                    wait([sentinel])
                self._closed.emit(number)

    def _tell(self, number: int, value: bytes) -> None:
        if number == self._number:
            self.told.emit(pickle.loads(value))  # noqa: S301 - from our own process

    def _end(self, number: int) -> None:
        if number == self._number and self._process is not None:
            process, self._process, self._connection = self._process, None, None
            process.join()
            self.ended.emit(process.exitcode == 0)
