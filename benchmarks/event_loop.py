"""Measures for how long the event loop does not turn: so long the window is frozen."""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

_PATIENCE = 300.0


class Gaps(QObject):
    """The longest time in which the event loop did not turn."""

    def __init__(self) -> None:
        super().__init__()
        self._longest = 0.0
        self._last = 0.0
        # A loop that never rests would take the processor from the processes that are waited for.
        self._timer = QTimer(self, interval=1, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)

    def _tick(self) -> None:
        now = perf_counter()
        self._longest = max(self._longest, now - self._last)
        self._last = now

    def measure(self, start: Callable[[], None], done: Callable[[], bool]) -> float:
        """The longest gap in milliseconds from before ``start`` until ``done`` holds and is painted."""
        begin = perf_counter()
        self._longest, self._last = 0.0, begin
        self._timer.start()
        start()
        while not done():
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
            assert perf_counter() < begin + _PATIENCE, "it is never done"
        for _ in range(3):
            QApplication.processEvents()
        self._tick()
        self._timer.stop()
        return self._longest * 1000
