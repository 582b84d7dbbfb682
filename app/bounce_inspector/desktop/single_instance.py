"""One window a user and session: a second start hands its files to the first."""

from __future__ import annotations

import getpass
import json
import os

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from ..memory.paths import runtime_name

# How long, in milliseconds, a running window may take to answer, and to take names in while it is busy.
_PATIENCE = 500
_BUSY = 5000


class SingleInstance(QObject):
    """Finds a running window, or becomes the one that others find."""

    files_received = Signal(list)

    def __init__(self, parent: QObject | None = None, name: str | None = None) -> None:
        super().__init__(parent)
        self._name = name or _session_name()
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._receive)

    def claim(self, files: list[str]) -> bool:
        """Become the window of this session; False where another took the files."""
        if self._hand_over(files):
            return False
        if self._server.listen(self._name):
            return True
        # Taken by another start in this moment, or left behind by a crash: then nobody answers on it.
        if self._hand_over(files):
            return False
        QLocalServer.removeServer(self._name)
        self._server.listen(self._name)
        return True

    def _hand_over(self, files: list[str]) -> bool:
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(_PATIENCE):
            return False
        socket.write(json.dumps(files).encode() + b"\n")
        # The names of thousands of files take several turns; what is not written by then is lost.
        while socket.bytesToWrite():
            if not socket.waitForBytesWritten(_BUSY):
                return False
        socket.disconnectFromServer()
        return True

    def _receive(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.readyRead.connect(self._read)
            socket.disconnected.connect(socket.deleteLater)

    def _read(self) -> None:
        # Asked for, not bound to the signal: what is bound outlives the socket that Qt deletes.
        socket = self.sender()
        if not isinstance(socket, QLocalSocket) or not socket.canReadLine():
            return
        try:
            files = json.loads(bytes(socket.readLine().data()))
        except ValueError:
            return
        if isinstance(files, list):
            self.files_received.emit([str(name) for name in files])


def _session_name() -> str:
    """A name of its own for each user and session: on terminal servers many share a machine."""
    session = (
        os.environ.get("SESSIONNAME") or os.environ.get("XDG_SESSION_ID") or os.environ.get("DISPLAY") or ""
    )
    return f"{runtime_name()}-{getpass.getuser()}-{session}".replace("/", "-").replace(":", "-")
