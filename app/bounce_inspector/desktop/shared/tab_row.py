"""A row of tabs: the current one bold and underlined in the accent."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QTabBar, QWidget

from .eliding import fitted
from .focus_ring import RingPlace, set_ring
from .fonts import font
from .theme import GAP, TIGHT, Theme, heights

_LINE = 2


class TabRow(QTabBar):
    """Tabs as words in a row, ``gap`` apart; a hairline below the whole row is its owner's."""

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, gap: int = GAP) -> None:
        super().__init__(parent)
        self._theme = theme
        self._gap = gap
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setElideMode(Qt.TextElideMode.ElideRight)
        self.setMouseTracking(True)
        set_ring(self, RingPlace.INSIDE)
        theme.changed.connect(self.update)

    def wheelEvent(self, event: QWheelEvent) -> None:
        # Who scrolls past the row doesn't mean to leave the tab.
        event.ignore()

    def _gap_after(self, index: int) -> int:
        """The room between a tab and the next one; the last one that is shown has none behind it."""
        return self._gap if any(map(self.isTabVisible, range(index + 1, self.count()))) else 0

    def tabSizeHint(self, index: int) -> QSize:
        words = QFontMetrics(font(semibold=True)).horizontalAdvance(self.tabText(index))
        return QSize(words + self._gap_after(index), heights().tab_row)

    def minimumTabSizeHint(self, index: int) -> QSize:
        return QSize(min(60, self.tabSizeHint(index).width()), heights().tab_row)

    def paintEvent(self, event: QPaintEvent) -> None:
        colors = self._theme.colors
        painter = QPainter(self)
        hovered = self.tabAt(self.mapFromGlobal(self.cursor().pos())) if self.underMouse() else -1
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        for index in range(self.count()):
            area = self.tabRect(index)
            gap = self._gap_after(index)
            inner = area.adjusted(gap, 0, 0, 0) if is_mirrored else area.adjusted(0, 0, -gap, 0)
            is_current = index == self.currentIndex()
            painter.setFont(font(semibold=is_current))
            is_strong = is_current or index == hovered
            color = colors.text if is_strong else colors.muted
            painter.setPen(QColor(color if self.isTabEnabled(index) else colors.disabled))
            shown = fitted(painter.fontMetrics(), self.tabText(index), inner.width())
            painter.drawText(inner, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, shown)
            if is_current:
                line = QRect(inner.left(), area.bottom() + 1 - _LINE, inner.width(), _LINE)
                painter.fillRect(line, QColor(colors.accent))
        painter.end()

    def ring_area(self) -> QRect:
        """Where the current tab is, without the line below it."""
        index = self.currentIndex()
        area, gap = self.tabRect(index), self._gap_after(index)
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        inner = area.adjusted(gap, 0, 0, 0) if is_mirrored else area.adjusted(0, 0, -gap, 0)
        return inner.adjusted(-TIGHT, TIGHT, TIGHT, -_LINE)
