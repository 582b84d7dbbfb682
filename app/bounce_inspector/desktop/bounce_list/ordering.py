"""Works the order of a list out between the events of the window, a few milliseconds at a time."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from time import monotonic

from PySide6.QtCore import QObject, QTimer, Signal

from ...collection.order import Order, Wish, order_rows
from ...collection.rows import Row

# How long the window may be kept from its events, in seconds.
_TURN = 0.008


class Ordering(QObject):
    """Works one order out at a time; a new wish takes the place of the one before."""

    done = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._steps: Generator[None, None, Order] | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._go_on)

    @property
    def is_running(self) -> bool:
        """Whether an order is being worked out."""
        return self._steps is not None

    def start(self, rows: Sequence[Row], wish: Wish) -> None:
        """Begin with an order; `done` brings it."""
        self._steps = order_rows(rows, wish)
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
