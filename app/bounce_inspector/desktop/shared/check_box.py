"""A box that is ticked or not, drawn like our other controls."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QStyle, QStyleOptionButton, QWidget

from . import icons
from .theme import ROW_RADIUS, SMALL, Theme, heights

_BOX = 16


class CheckBox(QCheckBox):
    """A box that is ticked or not, and its words."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        width = _BOX + SMALL + self.fontMetrics().horizontalAdvance(self.text().replace("&", "")) + 2
        return QSize(width, heights().small)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, position: object) -> bool:
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        colors = self._theme.colors
        option = QStyleOptionButton()
        self.initStyleOption(option)
        is_hot = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = self.rect()
        box = QRect(0, (area.height() - _BOX) // 2, _BOX, _BOX)
        words = area.adjusted(_BOX + SMALL, 0, 0, 0)
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            box.moveRight(area.right())
            words = area.adjusted(0, 0, -_BOX - SMALL, 0)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen if self.isEnabled() else QColor(colors.disabled_edge))
            ground = colors.accent if self.isEnabled() else colors.disabled_ground
            painter.setBrush(QColor(ground))
            painter.drawRoundedRect(box, ROW_RADIUS, ROW_RADIUS)
            tick = colors.on_accent if self.isEnabled() else colors.disabled
            icons.icon("check", tick, _BOX - 2).paint(painter, box.adjusted(1, 1, -1, -1))
        else:
            painter.setPen(QColor(colors.edge if self.isEnabled() else colors.disabled_edge))
            painter.setBrush(QColor(colors.hover if is_hot else colors.surface))
            painter.drawRoundedRect(box.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), ROW_RADIUS, ROW_RADIUS)
        painter.setPen(QColor(colors.text if self.isEnabled() else colors.disabled))
        flags = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextShowMnemonic
        painter.drawText(words, flags, self.text())
        painter.end()
