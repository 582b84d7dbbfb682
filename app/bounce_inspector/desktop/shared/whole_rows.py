"""Views whose last row is seen whole or not at all: one that is cut at the lower edge looks like a mistake."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QTreeView


class WholeRowTable(QTableView):
    """A table that leaves out the row that its lower edge would cut."""

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        # Qt moves the picture, and with it the place that was left empty.
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(down_to(event, _end_of_rows(self)))


class WholeRowTree(QTreeView):
    """A tree that leaves out the row that its lower edge would cut."""

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(down_to(event, _end_of_rows(self)))


def down_to(event: QPaintEvent, bottom: int) -> QPaintEvent:
    """What is to be painted, as far as it lies above ``bottom``."""
    area = event.region().boundingRect()
    return QPaintEvent(event.region().intersected(QRect(area.left(), 0, area.width(), bottom)))


def _end_of_rows(view: QAbstractItemView) -> int:
    """Where the last row ends that is seen whole."""
    height = view.viewport().height()
    last = view.visualRect(view.indexAt(QPoint(0, height - 1)))
    is_cut = last.isValid() and last.bottom() >= height and last.top() > 0
    return last.top() if is_cut else height
