"""Notices every exception that nobody expected: logs it, and shows its report in a dialog."""

from __future__ import annotations

import sys
import threading
from time import monotonic
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from ..faults import told_place

if TYPE_CHECKING:
    from .dialogs.fault_dialog import FaultDialog

# The same fault is not shown again before it stayed away for so many seconds.
_PAUSE = 60.0


class FaultWatch(QObject):
    """Takes what Python would print to standard error, which a program with a window need not have."""

    # By a signal: an exception may come from a thread, or in the midst of painting.
    _noticed = Signal(str)

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._noticed.connect(self._show, Qt.ConnectionType.QueuedConnection)
        self._dialog: FaultDialog | None = None
        self._shown: dict[str, float] = {}
        sys.excepthook = lambda _, error, trace: self._take(error, trace)
        sys.unraisablehook = lambda one: self._take(one.exc_value, one.exc_traceback)
        threading.excepthook = lambda one: self._take(one.exc_value, one.exc_traceback)

    def _take(self, error: BaseException | None, trace: TracebackType | None) -> None:
        if error is None or isinstance(error, (KeyboardInterrupt, SystemExit)):
            return
        # Imported here, like the dialog: mostly nobody needs them.
        from ..memory.fault_log import log_fault

        self._noticed.emit(log_fault(error.with_traceback(trace)))

    def show_last(self, error: Exception) -> None:
        """Show the report on what keeps the program from going on, until the dialog is closed."""
        from ..memory.fault_log import log_fault
        from .dialogs.fault_dialog import FaultDialog

        dialog = FaultDialog()
        dialog.add(log_fault(error))
        dialog.exec()

    def _show(self, report: str) -> None:
        key, now = told_place(report), monotonic()
        last = self._shown.get(key)
        self._shown[key] = now
        if last is not None and now - last < _PAUSE:
            # What fails whenever the window is painted would open the dialog as often as it is closed.
            return
        if self._dialog is None:
            from .dialogs.fault_dialog import FaultDialog

            self._dialog = FaultDialog(QApplication.activeWindow())
            self._dialog.finished.connect(self._forget)
            self._dialog.open()
        self._dialog.add(report)

    def _forget(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None
