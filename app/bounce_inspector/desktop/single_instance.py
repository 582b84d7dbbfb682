"""One window a user and session: a second start hands its files to the first."""

from __future__ import annotations

import getpass
import json
import os

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from ..memory.paths import runtime_name

_PATIENCE = 500


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
        if not self._server.listen(self._name):
            # Left behind by a crash; nobody answered on it.
            QLocalServer.removeServer(self._name)
            self._server.listen(self._name)
        return True

    def _hand_over(self, files: list[str]) -> bool:
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(_PATIENCE):
            return False
        socket.write(json.dumps(files).encode() + b"\n")
        done = socket.waitForBytesWritten(_PATIENCE)
        socket.disconnectFromServer()
        return done

    def _receive(self) -> None:
        socket = self._server.nextPendingConnection()
        socket.readyRead.connect(lambda: self._read(socket))

    def _read(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine():
            return
        try:
            files = json.loads(bytes(socket.readLine().data()))
        except ValueError:
            return
        if isinstance(files, list):
            self.files_received.emit([str(name) for name in files])
        socket.deleteLater()


def _session_name() -> str:
    """A name of its own for each user and session: on terminal servers many share a machine."""
    session = (
        os.environ.get("SESSIONNAME") or os.environ.get("XDG_SESSION_ID") or os.environ.get("DISPLAY") or ""
    )
    return f"{runtime_name()}-{getpass.getuser()}-{session}".replace("/", "-").replace(":", "-")
