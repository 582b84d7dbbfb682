"""Ends the program like the cross of its window when a terminal or the system asks it to end."""

from __future__ import annotations

import signal
import socket

from PySide6.QtCore import QSocketNotifier
from PySide6.QtWidgets import QApplication


class Interrupt(QSocketNotifier):
    """Closes the windows on Ctrl+C in the terminal (SIGINT) and on SIGTERM, so that settings are kept.

    Python runs what it is to do on a signal when it next runs anything, which Qt's event
    loop alone may never do; so each signal also wakes the loop, through a socket.
    """

    def __init__(self, application: QApplication) -> None:
        self._receiving, self._sending = socket.socketpair()
        super().__init__(self._receiving.fileno(), QSocketNotifier.Type.Read, application)
        self._sending.setblocking(False)
        self.activated.connect(lambda: self._receiving.recv(64))
        signal.set_wakeup_fd(self._sending.fileno())
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, lambda *_: application.quit())
