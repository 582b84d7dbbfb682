"""What lies below other things: the card of a pane, the ground of a row."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QFrame, QWidget

from .theme import ROW_RADIUS, Look, Theme, set_look


class Card(QFrame):
    """A calm surface with a hairline border, on which a pane lies."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_look(self, Look.CARD)

    def set_framed(self, is_framed: bool) -> None:
        """Be a card of its own, or lie on another one."""
        if is_framed != (self.property("look") == Look.CARD):
            self.setProperty("look", Look.CARD.value if is_framed else "")
            self.style().unpolish(self)
            self.style().polish(self)


def paint_row_ground(painter: QPainter, row: QRect, theme: Theme, *, is_chosen: bool) -> None:
    """Draw what lies below a row that is chosen, or else pointed at."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.colors.selection if is_chosen else theme.colors.hover))
    painter.drawRoundedRect(row, ROW_RADIUS, ROW_RADIUS)
