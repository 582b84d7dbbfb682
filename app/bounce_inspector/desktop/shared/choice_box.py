"""A box in which one of several values is chosen, drawn like our buttons."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyledItemDelegate, QStyleOptionComboBox, QWidget

from . import icons
from .eliding import fitted
from .fonts import font
from .theme import CONTROL_RADIUS, GAP, SMALL, TIGHT, Theme, heights
from .tooltips import set_tooltip

_ARROW = 12


class ChoiceBox(QComboBox):
    """A box in which one of several values is chosen.

    The wheel scrolls what the box lies on and never changes the value: who scrolls past
    would not notice.  ``small`` is for boxes in a header.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, small: bool = False) -> None:
        super().__init__(parent)
        self._theme = theme
        self._small = small
        # Whether the tooltip says what the box has no room for.
        self._tells_cut = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # The one that the style sheet can style.
        self.setItemDelegate(QStyledItemDelegate(self))
        theme.changed.connect(self.update)

    def setAccessibleName(self, name: str) -> None:
        """Name the box for those who listen.  On Linux, Qt tells the value in place of its name: so it describes too."""
        super().setAccessibleName(name)
        self.setAccessibleDescription(name)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def sizeHint(self) -> QSize:
        text = QFontMetrics(self._face()).horizontalAdvance(self.shown_text())
        width = text + 2 * self._padding() + self._gap() + _ARROW
        return QSize(width, heights().small if self._small else heights().control)

    def minimumSizeHint(self) -> QSize:
        return QSize(60, self.sizeHint().height())

    def _face(self) -> QFont:
        return font(-0.5 if self._small else 0)

    def _padding(self) -> int:
        return SMALL if self._small else GAP

    def _gap(self) -> int:
        return TIGHT if self._small else SMALL

    def shown_text(self) -> str:
        """What the closed box says."""
        return self.currentText()

    def showPopup(self) -> None:
        # As wide as its longest line, however narrow the box is.
        metrics = self.view().fontMetrics()
        lines = (metrics.horizontalAdvance(self.itemText(number)) for number in range(self.count()))
        self.view().setMinimumWidth(max(self.width(), max(lines, default=0) + 4 * GAP))
        super().showPopup()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint(painter)
        painter.end()

    def _paint(self, painter: QPainter) -> None:
        colors = self._theme.colors
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        is_hot = bool(option.state & QStyle.StateFlag.State_MouseOver)
        is_down = self.view().isVisible()
        ground = colors.pressed if is_down else colors.hover if is_hot else colors.surface
        self._paint_box(painter, colors.edge, ground)
        self._paint_words(painter, self.shown_text(), "down", colors.text, colors.text)

    def _paint_box(self, painter: QPainter, edge: str, ground: str) -> None:
        colors = self._theme.colors
        painter.setPen(QColor(edge if self.isEnabled() else colors.disabled_edge))
        painter.setBrush(QColor(ground if self.isEnabled() else colors.disabled_ground))
        area = self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(area, CONTROL_RADIUS, CONTROL_RADIUS)

    def _paint_words(self, painter: QPainter, words: str, sign: str, color: str, sign_color: str) -> None:
        colors = self._theme.colors
        if not self.isEnabled():
            color = sign_color = colors.disabled
        inner = self._inner()
        text = QRect(inner.left(), inner.top(), inner.width() - _ARROW - self._gap(), inner.height())
        place = self.sign_place()
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            text.moveRight(inner.right())
        painter.setFont(self._face())
        shown = fitted(painter.fontMetrics(), words, text.width())
        painter.setPen(QColor(color))
        painter.drawText(text, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, shown)
        is_cut = shown != words
        if is_cut or self._tells_cut:
            # Another tooltip, such as why nothing can be chosen, stays.
            self._tells_cut = is_cut
            set_tooltip(self, words if is_cut else "", self.accessibleName())
        icons.icon(sign, sign_color, _ARROW).paint(painter, place)

    def _inner(self) -> QRect:
        return self.rect().adjusted(self._padding(), 0, -self._padding(), 0)

    def sign_place(self) -> QRect:
        """Where the arrow is drawn."""
        inner = self._inner()
        place = QRect(inner.right() - _ARROW + 1, inner.center().y() - _ARROW // 2 + 1, _ARROW, _ARROW)
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            place.moveLeft(inner.left())
        return place
