"""A box in which one of several values is chosen, drawn like our buttons."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QWidget

from . import icons
from .theme import GAP, RADIUS, SMALL, Theme

_ARROW = 14


class ChoiceBox(QComboBox):
    """A box in which one of several values is chosen; drawn like our buttons."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        width = self.fontMetrics().horizontalAdvance(self.currentText()) + 3 * GAP + _ARROW
        return QSize(width, self.fontMetrics().height() + GAP + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(60, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        colors = self._theme.colors
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        is_hot = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = 2.0 if self.hasFocus() else 1.0
        painter.setPen(QPen(QColor(colors.accent if self.hasFocus() else colors.edge), width))
        painter.setBrush(QColor(colors.hover if is_hot else colors.surface))
        inset = width / 2
        painter.drawRoundedRect(
            self.rect().toRectF().adjusted(inset, inset, -inset, -inset), RADIUS - 2, RADIUS - 2
        )
        painter.setPen(QColor(colors.text if self.isEnabled() else colors.edge))
        inner = self.rect().adjusted(GAP, 0, -GAP, 0)
        text = QRect(inner.left(), inner.top(), inner.width() - _ARROW - SMALL, inner.height())
        arrow = QRect(inner.right() - _ARROW, inner.center().y() - _ARROW // 2, _ARROW, _ARROW)
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            text.moveRight(inner.right())
            arrow.moveLeft(inner.left())
        shown = self.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, text.width())
        painter.drawText(text, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, shown)
        icons.icon("down", colors.muted, _ARROW).paint(painter, arrow)
        painter.end()
