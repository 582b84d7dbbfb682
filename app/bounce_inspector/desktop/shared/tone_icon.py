"""The round sign of a tone."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ...advice.tone import Tone
from . import icons
from .theme import Theme


class ToneIcon(QWidget):
    """The round sign of a tone: a cross, a clock, a tick or an i."""

    def __init__(self, tone: Tone, theme: Theme, size: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone: Tone | None = tone
        self._theme = theme
        self._size = size
        self.setFixedSize(size, size)
        theme.changed.connect(self._restyle)
        self._restyle()

    def set_tone(self, tone: Tone) -> None:
        """Show another tone's sign."""
        self._tone = tone
        self._restyle()

    def set_size(self, size: int) -> None:
        """Show the sign larger or smaller."""
        if size != self._size:
            self._size = size
            self.setFixedSize(size, size)
            self._restyle()

    def set_working(self) -> None:
        """Show three dots: something is being worked at."""
        self._tone = None
        self._restyle()

    def _restyle(self) -> None:
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        colors = self._theme.colors
        painter = QPainter(self)
        if self._tone is None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colors.neutral_ground))
            painter.drawEllipse(self.rect())
            icons.icon("dots", colors.neutral, self._size).paint(painter, self.rect())
        else:
            color = colors.tone(self._tone)
            icons.icon(self._tone, color, self._size, colors.surface).paint(painter, self.rect())
        painter.end()
