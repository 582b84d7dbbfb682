"""Does what the first input needs as soon as the window is painted, a piece after each picture."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

# The milliseconds between two pictures of a screen with 60 Hz.
_FRAME = 17


class AfterFirstPaint(QObject):
    """Does a piece of work from one ``yield`` to the next, once a widget was painted for the first time."""

    def __init__(self, widget: QWidget, work: Iterator[None]) -> None:
        super().__init__(widget)
        self._work = work
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            watched.removeEventFilter(self)
            self._go_on()
        return super().eventFilter(watched, event)

    def _go_on(self) -> None:
        # Qt paints a few milliseconds after a change: what the last piece changed is to be seen first.
        QTimer.singleShot(_FRAME, self, self._do_next)

    def _do_next(self) -> None:
        with suppress(StopIteration):
            next(self._work)
            self._go_on()
