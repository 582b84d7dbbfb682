"""One window a user and session: of several starts one becomes it, and takes in what the others hand over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDeadlineTimer, QLockFile, QObject, QThread, Signal

from ..background.handover import MOST, handover_in
from .second_start import HandoverAnswer, address_of, hand_over, is_starting, lock_of
from .system import shell

# What takes files in is loaded once the window is shown.
if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer

# How long, in milliseconds, a window may take until it listens.
_PATIENCE = 5000
# How long a start waits, in milliseconds, before it looks again, at first and at most: many that look often take the
# time away from the one that they wait for.
_PAUSE, _LONGEST_PAUSE = 50, 500


class SingleInstance(QObject):
    """Finds a running window, or becomes the one that others find.

    A lock tells which start was the first; Qt takes it from a process that has died.
    """

    files_received = Signal(list)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._lock = QLockFile(str(lock_of(name)))
        self._lock.setStaleLockTime(0)
        self._server: QLocalServer | None = None

    def claim(self, files: list[str]) -> bool:
        """Become the window of this session; False where another took the files.

        Where the other one answers nobody, or no lock can be made, this is a window of its own.
        """
        if self._lock.tryLock(0) or self._lock.error() is not QLockFile.LockError.LockFailedError:
            return True
        return not self._is_handed_over(files)

    def listen(self) -> None:
        """Begin to take the files of later starts, where this is the window that they find."""
        if not self._lock.isLocked():
            return
        from PySide6.QtNetwork import QLocalServer

        # Left behind by a crash: the lock says that nobody listens on it.
        QLocalServer.removeServer(address_of(self._name))
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._receive)
        self._server.listen(address_of(self._name))

    def end(self) -> None:
        """Give the place up: the next start becomes the window of this session."""
        if self._server is not None:
            self._server.close()
        self._lock.unlock()

    def _is_handed_over(self, files: list[str]) -> bool:
        patience, pause = QDeadlineTimer(_PATIENCE), _PAUSE
        while (answer := hand_over(self._name, files)) is HandoverAnswer.NOBODY:
            # The other one is about to listen, or it has ended meanwhile, or all there is of it is a file
            # that a crash has damaged, which Qt takes for a lock until it is told to look who holds it.
            QThread.msleep(pause)
            pause = min(2 * pause, _LONGEST_PAUSE)
            is_ours = self._lock.tryLock(0) or (self._lock.removeStaleLockFile() and self._lock.tryLock(0))
            if is_ours or (patience.hasExpired() and not is_starting(self._name)):
                return False
        return answer is HandoverAnswer.TAKEN

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
