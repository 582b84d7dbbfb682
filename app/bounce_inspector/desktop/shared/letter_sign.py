"""The drawing of a letter, for where the window is empty."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from .theme import Theme

_WIDTH, _HEIGHT = 56, 40


class LetterSign(QWidget):
    """A letter in the accent."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFixedSize(QSize(_WIDTH, _HEIGHT))
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(QColor(self._theme.colors.accent), 2)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.drawRoundedRect(QRectF(1, 1, _WIDTH - 2, _HEIGHT - 2), 4, 4)
        painter.drawPolyline([QPointF(2, 4), QPointF(_WIDTH / 2, 24), QPointF(_WIDTH - 2, 4)])
        painter.end()
