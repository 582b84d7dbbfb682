"""Counts as bars: a list of labels, each with a bar and its number, of which one can be chosen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ..shared.theme import GAP, SMALL, TIGHT, Theme, font
from ..shared.widgets import Caption, column, never_markup

_Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()
_BAR = 6


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar: what it stands for, what it is called, how much it counts, and its number as it is read."""

    key: str
    label: str
    count: int
    number: str


class BarChart(QWidget):
    """A titled chart; ``chosen`` tells the key of the bar that was clicked, None when it was taken back."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._caption = Caption()
        self._model = _BarModel(self)
        self.view = _BarView()
        self.view.setModel(self._model)
        self.view.setItemDelegate(_BarDelegate(theme, self.view))
        self.view.toggled.connect(self._toggle)
        self._chosen: str | None = None
        layout = column(TIGHT)
        layout.addWidget(self._caption)
        layout.addWidget(self.view, 1)
        self.setLayout(layout)
        theme.changed.connect(self._restyle)

    def set_title(self, title: str) -> None:
        """Say what is counted."""
        self._caption.setText(title.upper())
        self.view.setAccessibleName(title)

    def show_bars(self, bars: Sequence[Bar]) -> None:
        """Show these bars, the longest first."""
        if list(bars) == self._model.bars:
            return
        current = self.view.currentIndex()
        key = self._model.bars[current.row()].key if current.isValid() else None
        self._model.show_bars(bars)
        self.choose(self._chosen)
        row = self._row_of(key)
        if self._chosen is None and row is not None:
            # Whoever goes through the bars by keys stays where they are while the counts grow.
            self.view.selectionModel().setCurrentIndex(
                self._model.index(row), QItemSelectionModel.SelectionFlag.NoUpdate
            )

    def height_for(self, bars: int) -> int:
        """The height that shows so many bars."""
        line = self.view.fontMetrics().height() + _BAR + GAP
        return self._caption.sizeHint().height() + TIGHT + bars * line

    def choose(self, key: str | None) -> None:
        """Mark the bar that the list is limited to; the others are dimmed."""
        self._chosen = key
        self._model.chosen = key
        selection = self.view.selectionModel()
        row = self._row_of(key)
        if row is None:
            selection.clearSelection()
        else:
            selection.setCurrentIndex(
                self._model.index(row), QItemSelectionModel.SelectionFlag.ClearAndSelect
            )
        self.view.viewport().update()

    def _row_of(self, key: str | None) -> int | None:
        return next((number for number, bar in enumerate(self._model.bars) if bar.key == key), None)

    def _toggle(self, row: int) -> None:
        key = self._model.bars[row].key
        self.choose(None if key == self._chosen else key)
        self.chosen.emit(self._chosen)

    def _restyle(self) -> None:
        self._caption.setFont(font(-1.5, semibold=True))
        self.view.viewport().update()


class _BarModel(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.bars: list[Bar] = []
        self.chosen: str | None = None

    def show_bars(self, bars: Sequence[Bar]) -> None:
        self.beginResetModel()
        self.bars = list(bars)
        self.endResetModel()

    def rowCount(self, parent: _Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.bars)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        bar = self.bars[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return bar.label
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{bar.label}: {bar.number}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return never_markup(f"{bar.label}: {bar.number}")
        return None


class _BarView(QListView):
    """Tells which bar was clicked, or chosen by Enter or the space bar."""

    toggled = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.activated.connect(lambda index: self.toggled.emit(index.row()))
        self._pressed: int | None = None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        # The chart decides what is chosen.
        index = self.indexAt(event.position().toPoint())
        self._pressed = index.row() if index.isValid() else None
        self.setFocus(Qt.FocusReason.MouseFocusReason)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and index.row() == self._pressed:
            self.toggled.emit(index.row())
        self._pressed = None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        is_bar = self.indexAt(event.position().toPoint()).isValid()
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if is_bar else Qt.CursorShape.ArrowCursor)
        super().mouseMoveEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)

    def keyPressEvent(self, event: Any) -> None:
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.currentIndex().isValid():
                self.toggled.emit(self.currentIndex().row())
            return
        super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(200, 5 * self.sizeHintForRow(0) if self.model() and self.model().rowCount() else 100)

    def minimumSizeHint(self) -> QSize:
        return QSize(80, 40)


class _BarDelegate(QStyledItemDelegate):
    """Draws a line: label and number above a thin bar."""

    def __init__(self, theme: Theme, view: _BarView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(80, option.fontMetrics.height() + _BAR + GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        model = index.model()
        if not isinstance(model, _BarModel):
            return
        bar = model.bars[index.row()]
        most = max((one.count for one in model.bars), default=1) or 1
        colors = self._theme.colors
        is_dim = model.chosen is not None and model.chosen != bar.key
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        area = option.rect.adjusted(0, 1, -TIGHT, -1)
        if option.state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(QColor(colors.hover))
            painter.drawRoundedRect(area, TIGHT, TIGHT)
        if option.state & QStyle.StateFlag.State_HasFocus and self._view.hasFocus():
            painter.setPen(QColor(colors.accent))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), TIGHT, TIGHT)
            painter.setPen(Qt.PenStyle.NoPen)
        inner = area.adjusted(SMALL - 2, 2, -SMALL + 2, -2)
        metrics = option.fontMetrics
        number_width = metrics.horizontalAdvance(bar.number)
        line = QRect(inner.left(), inner.top(), inner.width(), metrics.height())
        painter.setPen(QColor(colors.muted if is_dim else colors.text))
        label = metrics.elidedText(
            bar.label, Qt.TextElideMode.ElideRight, line.width() - number_width - SMALL
        )
        painter.drawText(line, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, label)
        painter.setPen(QColor(colors.muted))
        painter.drawText(line, Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter, bar.number)
        painter.setPen(Qt.PenStyle.NoPen)
        track = QRect(inner.left(), line.bottom() + 3, inner.width(), _BAR)
        painter.setBrush(QColor(colors.neutral_ground))
        painter.drawRoundedRect(track, _BAR / 2, _BAR / 2)
        filled = QRect(track)
        filled.setWidth(max(_BAR, round(track.width() * bar.count / most)))
        if option.direction is Qt.LayoutDirection.RightToLeft:
            filled.moveRight(track.right())
        painter.setBrush(QColor(colors.hairline if is_dim else colors.accent))
        painter.drawRoundedRect(filled, _BAR / 2, _BAR / 2)
        painter.restore()
