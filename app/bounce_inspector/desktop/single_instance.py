"""One window a user and session: a second start hands its files to the first."""

from __future__ import annotations

import getpass
import os
from time import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QDeadlineTimer, QLockFile, QObject, QThread, Signal

from ..background.handover import MOST, Handover, handover_in, line_of
from ..memory.paths import runtime_file, runtime_name
from .system import shell

# What hands files over is loaded only where that is done, or once the window is shown.
if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer

# How long, in milliseconds, a window may take until it listens, and to take names in while it is busy.
_PATIENCE = 5000
_PAUSE = 50
# A window that began less than so many seconds ago may still be starting, on a machine that is busy.
_STARTING = 60


class SingleInstance(QObject):
    """Finds a running window, or becomes the one that others find.

    A lock tells which start was the first; Qt takes it from a process that has died.
    """

    files_received = Signal(list)

    def __init__(self, parent: QObject | None = None, name: str | None = None) -> None:
        super().__init__(parent)
        self._name = name or _session_name()
        self._lock = QLockFile(str(runtime_file(f"{self._name}.lock")))
        self._lock.setStaleLockTime(0)
        self._server: QLocalServer | None = None

    def claim(self, files: list[str]) -> bool:
        """Become the window of this session; False where another took the files.

        Where the other one answers nobody, or no lock can be made, this is a window of its own.
        """
        if self._lock.tryLock(0) or self._lock.error() is not QLockFile.LockError.LockFailedError:
            return True
        return not self._hand_over(files)

    def listen(self) -> None:
        """Begin to take the files of later starts, where this is the window that they find."""
        if not self._lock.isLocked():
            return
        from PySide6.QtNetwork import QLocalServer

        # Left behind by a crash: the lock says that nobody listens on it.
        QLocalServer.removeServer(self._name)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._receive)
        self._server.listen(self._name)

    def end(self) -> None:
        """Give the place up: the next start becomes the window of this session."""
        if self._server is not None:
            self._server.close()
        self._lock.unlock()

    def _hand_over(self, files: list[str]) -> bool:
        from PySide6.QtNetwork import QLocalSocket

        socket = QLocalSocket()
        patience = QDeadlineTimer(_PATIENCE)
        socket.connectToServer(self._name)
        while not socket.waitForConnected(_PAUSE):
            # The other one is about to listen, or it has ended meanwhile, or all there is of it is a file
            # that a crash has damaged, which Qt takes for a lock until it is told to look who holds it.
            QThread.msleep(_PAUSE)
            is_ours = self._lock.tryLock(0) or (self._lock.removeStaleLockFile() and self._lock.tryLock(0))
            if is_ours or (patience.hasExpired() and not self._is_starting()):
                return False
            socket.connectToServer(self._name)
        shell.allow_to_front(self._lock.getLockInfo()[0])
        socket.write(line_of(Handover(files, shell.leave_to_front())))
        # The names of thousands of files take several turns; what is not written by then is lost.
        while socket.bytesToWrite():
            if not socket.waitForBytesWritten(_PATIENCE):
                return False
        socket.disconnectFromServer()
        return True

    def _is_starting(self) -> bool:
        """Whether the window that holds the lock began a short while ago."""
        try:
            age = time() - runtime_file(f"{self._name}.lock").stat().st_mtime
        except OSError:
            return False
        # A clock that was set back makes it negative.
        return abs(age) < _STARTING

    def _receive(self) -> None:
        while self._server is not None and (socket := self._server.nextPendingConnection()) is not None:
            socket.readyRead.connect(self._read)
            socket.disconnected.connect(socket.deleteLater)

    def _read(self) -> None:
        from PySide6.QtNetwork import QLocalSocket

        # Asked for, not bound to the signal: what is bound outlives the socket that Qt deletes.
        socket = self.sender()
        if not isinstance(socket, QLocalSocket):
            return
        if not socket.canReadLine():
            if socket.bytesAvailable() > MOST:
                socket.abort()
            return
        handover = handover_in(bytes(socket.readLine().data()))
        if handover is not None:
            shell.take_leave_to_front(handover.leave)
            self.files_received.emit(handover.names)


def _session_name() -> str:
    """A name of its own for each user and session: on terminal servers many share a machine."""
    session = (
        os.environ.get("SESSIONNAME") or os.environ.get("XDG_SESSION_ID") or os.environ.get("DISPLAY") or ""
    )
    return f"{runtime_name()}-{getpass.getuser()}-{session}".replace("/", "-").replace(":", "-")
