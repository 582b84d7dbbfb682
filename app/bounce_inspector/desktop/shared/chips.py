"""Short facts on a rounded ground."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QContextMenuEvent, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ...advice.tone import Chip, Tone
from .copy_menu import show_copy_menu
from .eliding import fitted
from .fonts import fixed_font, font
from .theme import Theme, heights

_CHIP_PADDING = 12


class ChipLabel(QLabel):
    """A short fact on a rounded ground; colored by its tone, never by color alone, and nothing to click on."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone = Tone.NEUTRAL
        self._theme = theme
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)

    def _chip_font(self) -> QFont:
        return fixed_font(-0.5) if self._tone is Tone.CODE else font(-0.5, semibold=True)

    def show_chip(self, chip: Chip) -> None:
        """Show another fact."""
        self._tone = chip.tone
        self.setText(chip.text)
        self._restyle()

    def sizeHint(self) -> QSize:
        width = QFontMetrics(self._chip_font()).horizontalAdvance(self.text()) + 2 * _CHIP_PADDING
        return QSize(width, heights().chip)

    def minimumSizeHint(self) -> QSize:
        return QSize(2 * heights().chip, heights().chip)

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self._chip_font())
        paint_chip(painter, self.rect(), self.text(), self._tone, self._theme)
        painter.end()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        show_copy_menu(self, event.globalPos(), self.text())


def paint_chip(
    painter: QPainter, area: QRect, text: str, tone: Tone, theme: Theme, ground: str | None = None
) -> None:
    """Draw a chip in the painter's font; what does not fit is left out."""
    colors = theme.colors
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QColor(ground or colors.ground(tone)))
    painter.setPen(QPen(QColor(colors.text)) if theme.high_contrast else QPen(Qt.PenStyle.NoPen))
    inner = area.toRectF().adjusted(0.5, 0.5, -0.5, -0.5) if theme.high_contrast else area.toRectF()
    painter.drawRoundedRect(inner, inner.height() / 2, inner.height() / 2)
    painter.setPen(QColor(colors.tone(tone)))
    room = area.adjusted(_CHIP_PADDING, 0, -_CHIP_PADDING, 0)
    shown = fitted(painter.fontMetrics(), text, room.width())
    painter.drawText(room, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, shown)
    painter.restore()
