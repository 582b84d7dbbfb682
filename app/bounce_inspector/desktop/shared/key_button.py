"""A button that says beside its words which keys do the same."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton, QStylePainter, QWidget

from .theme import SMALL, Look, Theme, set_look


class KeyButton(QPushButton):
    """A button with words and, quieter, its keys."""

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, primary: bool = False) -> None:
        super().__init__(parent)
        self._theme = theme
        self._primary = primary
        self._keys = ""
        self.setAutoDefault(False)
        if primary:
            set_look(self, Look.PRIMARY)
        theme.changed.connect(self.update)

    def set_words(self, text: str, keys: QKeySequence) -> None:
        """Give the button its words and its keys."""
        self._keys = keys.toString(QKeySequence.SequenceFormat.NativeText)
        self.setText(text)
        self.setAccessibleName(text)
        self.setAccessibleDescription(self._keys)
        self.updateGeometry()

    def _keys_width(self) -> int:
        return SMALL + self.fontMetrics().horizontalAdvance(self._keys) if self._keys else 0

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(hint.width() + self._keys_width(), hint.height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        colors = self._theme.colors
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        option.state &= ~QStyle.StateFlag.State_HasFocus
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButtonBevel, option)
        plain: QPainter = painter
        plain.setFont(self.font())
        words = self.fontMetrics().horizontalAdvance(self.text().replace("&", ""))
        left = (self.width() - words - self._keys_width()) // 2
        first = QRect(left, 0, words + 2, self.height())
        second = QRect(left + words + SMALL, 0, self._keys_width(), self.height())
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            first.moveRight(self.width() - left)
            second.moveRight(first.left() - SMALL)
        flags = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        strong, quiet = (colors.on_accent,) * 2 if self._primary else (colors.text, colors.muted)
        if not self.isEnabled():
            strong = quiet = colors.disabled
        plain.setPen(QColor(strong))
        plain.drawText(first, flags | Qt.TextFlag.TextShowMnemonic, self.text())
        usual = self.font()
        usual.setBold(False)
        plain.setFont(usual)
        plain.setPen(QColor(quiet))
        plain.drawText(second, flags, self._keys)
        plain.end()
