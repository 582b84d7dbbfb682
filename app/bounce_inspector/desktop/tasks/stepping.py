"""Does long work between the events of the window, a few milliseconds at a time."""

from __future__ import annotations

from time import monotonic
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from ...collection.stepwise import Steps

# How long the window may be kept from its events, in seconds.
_TURN = 0.008


class Stepping(QObject):
    """Does one piece of work at a time; a new one takes the place of the one before.

    ``done`` brings what the work results in.
    """

    done = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._steps: Steps[Any] | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._go_on)

    @property
    def is_running(self) -> bool:
        """Whether there is work in hand."""
        return self._steps is not None

    def start(self, steps: Steps[Any]) -> None:
        """Begin with a piece of work."""
        self._steps = steps
        self._timer.start()

    def cancel(self) -> None:
        """Give it up."""
        self._steps = None
        self._timer.stop()

    def _go_on(self) -> None:
        end = monotonic() + _TURN
        try:
            while self._steps is not None and monotonic() < end:
                next(self._steps)
        except StopIteration as finished:
            self.cancel()
            self.done.emit(finished.value)
        except BaseException:
            # Else the next turn would take the broken work for one that is done.
            self.cancel()
            raise
