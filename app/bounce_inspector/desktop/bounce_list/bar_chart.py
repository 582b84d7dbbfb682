"""Counts as bars: a list of labels, each with a bar and its number, of which one can be chosen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QLocale,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListView,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ..shared import icons
from ..shared.eliding import fitted
from ..shared.focus_ring import is_reached_by_keys, paint_ring
from ..shared.fonts import font
from ..shared.language import Translated
from ..shared.layouts import column, keep_room
from ..shared.model_index import NO_PARENT, Index
from ..shared.text_labels import SectionTitle
from ..shared.theme import ROW_RADIUS, SMALL, TIGHT, Look, Theme, heights, set_look
from ..shared.tooltips import tooltip

# So many bars are shown; the rest is chosen from the filter's list.
MOST = 5
_BAR, _SIGN = 4, 10
# The space above, between and below words and bar in the compact form.
_CLOSE = 2


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar: what it stands for, what it is called, and how many of the ``total`` are among what is shown."""

    key: str
    label: str
    count: int
    total: int

    @property
    def is_part(self) -> bool:
        """Whether only a part of the total is shown."""
        return self.count != self.total


class BarChart(Translated, QWidget):
    """A titled chart of at most five bars.

    ``chosen`` tells the key of the bar that was clicked, None when it was taken back;
    ``more_wanted`` that the values without a bar are wanted.
    """

    chosen = Signal(object)
    more_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = SectionTitle()
        self._rest = 0
        self.more = QPushButton()
        set_look(self.more, Look.LINK)
        self.more.setProperty("quiet-link", True)
        keep_room(self.more)
        self.more.clicked.connect(self.more_wanted)
        self._model = _BarModel(self)
        self.view = _BarView()
        self.view.setModel(self._model)
        self.view.setItemDelegate(_BarDelegate(theme, self.view))
        self.view.toggled.connect(self._toggle)
        self._chosen: str | None = None
        head = QHBoxLayout()
        head.setContentsMargins(SMALL, 0, SMALL, 0)
        head.addWidget(self._title, 1)
        head.addWidget(self.more)
        layout = column(TIGHT)
        layout.addLayout(head)
        layout.addWidget(self.view)
        layout.addStretch(1)
        self.setLayout(layout)
        theme.changed.connect(self._restyle)
        self._retranslate()

    def _retranslate(self) -> None:
        self.more.setText(self.tr("%Ln more", "", self._rest))
        self.more.setVisible(self._rest > 0)
        self._model.of = self.tr("of {total}")

    def set_title(self, title: str) -> None:
        """Say what is counted."""
        self._title.set_text(title)
        self.view.setAccessibleName(title)

    def show_bars(self, bars: Sequence[Bar]) -> None:
        """Show these bars, the longest first, as far as they are among the first five."""
        self._rest = max(0, len(bars) - MOST)
        self._retranslate()
        shown = list(bars[:MOST])
        if shown == self._model.bars:
            return
        current = self.view.currentIndex()
        key = self._model.bars[current.row()].key if current.isValid() else None
        self._model.show_bars(shown, max((bar.total for bar in bars), default=1))
        self.choose(self._chosen)
        row = self._row_of(key)
        if self._chosen is None and row is not None:
            # Whoever goes through the bars by keys stays where they are while the counts grow.
            self.view.selectionModel().setCurrentIndex(
                self._model.index(row), QItemSelectionModel.SelectionFlag.NoUpdate
            )
        self.view.updateGeometry()

    def set_rows(self, count: int) -> None:
        """Have the height of so many bars."""
        self.view.rows = count
        self.view.updateGeometry()

    def set_compact(self, is_compact: bool) -> None:
        """Have the bars closer to their words and to each other."""
        if is_compact != self.view.is_compact:
            self.view.is_compact = is_compact
            self.view.scheduleDelayedItemsLayout()
            self.view.updateGeometry()

    def choose(self, key: str | None) -> None:
        """Mark the bar that the list is limited to."""
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
        self.view.updateGeometry()
        self.view.viewport().update()


class _BarModel(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.bars: list[Bar] = []
        self.most = 1
        self.chosen: str | None = None
        self.of = ""

    def show_bars(self, bars: Sequence[Bar], most: int) -> None:
        self.beginResetModel()
        self.bars, self.most = list(bars), max(1, most)
        self.endResetModel()

    def numbers(self, bar: Bar) -> tuple[str, str]:
        """The number of a bar, and what it is a part of where it is one."""
        number = QLocale().toString(bar.count)
        total = self.of.replace("{total}", QLocale().toString(bar.total))
        is_part = bar.is_part and self.chosen != bar.key
        return number, total if is_part else ""

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.bars)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        bar = self.bars[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return bar.label
        spoken = f"{bar.label}: {' '.join(filter(None, self.numbers(bar)))}"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(spoken)
        return None


class _BarView(QListView):
    """Tells which bar was clicked, or chosen by Enter or the space bar."""

    toggled = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.activated.connect(lambda index: self.toggled.emit(index.row()))
        self._pressed: int | None = None
        self.rows = MOST
        self.is_compact = False

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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.currentIndex().isValid():
                self.toggled.emit(self.currentIndex().row())
            return
        super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(200, self.rows * row_height(is_compact=self.is_compact) + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.sizeHint().height())


def row_height(*, is_compact: bool = False) -> int:
    """How high a bar is with its words; the words have their full height in either form."""
    needed = QFontMetrics(font(-0.5)).height() + _BAR
    return needed + 3 * _CLOSE if is_compact else max(heights().control, needed + 3 * TIGHT)


class _BarDelegate(QStyledItemDelegate):
    """Draws a line: label and number above a thin bar, whose solid part is what is shown of it."""

    def __init__(self, theme: Theme, view: _BarView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(80, row_height(is_compact=self._view.is_compact))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        if not isinstance(model, _BarModel):
            return
        bar, colors = model.bars[index.row()], self._theme.colors
        is_chosen = model.chosen == bar.key
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = option.rect
        self._paint_ground(painter, option, area, is_chosen=is_chosen)
        space = _CLOSE if self._view.is_compact else TIGHT
        inner = area.adjusted(SMALL, space, -SMALL, -space)
        words = inner.adjusted(0, 0, 0, -_BAR - space)
        self._paint_words(painter, words, bar, model, is_chosen=is_chosen)
        track = QRect(inner.left(), area.bottom() + 1 - space - _BAR, inner.width(), _BAR)
        is_other = model.chosen is not None and not is_chosen
        painter.setPen(Qt.PenStyle.NoPen)
        self._paint_bar(painter, track, track.width(), colors.track)
        whole = max(_BAR, round(track.width() * bar.total / model.most))
        part = round(track.width() * bar.count / model.most)
        self._paint_bar(painter, track, whole, colors.bar)
        if part and not is_other:
            self._paint_bar(painter, track, max(_BAR - 1, part), colors.accent)
        painter.restore()

    def _paint_bar(self, painter: QPainter, track: QRect, width: int, color: str) -> None:
        filled = QRect(track)
        filled.setWidth(width)
        if self._view.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            filled.moveRight(track.right())
        painter.setBrush(QColor(color))
        painter.drawRoundedRect(filled, _BAR / 2, _BAR / 2)

    def _paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, area: QRect, *, is_chosen: bool
    ) -> None:
        colors = self._theme.colors
        is_hot = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if is_chosen or is_hot:
            painter.setPen(QColor(colors.accent) if is_chosen else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colors.selection if is_chosen else colors.hover))
            frame = area.toRectF().adjusted(0.5, 0.5, -0.5, -0.5)
            painter.drawRoundedRect(frame, ROW_RADIUS, ROW_RADIUS)
        if option.state & QStyle.StateFlag.State_HasFocus and is_reached_by_keys(self._view):
            paint_ring(painter, area, colors.accent)

    def _paint_words(
        self, painter: QPainter, line: QRect, bar: Bar, model: _BarModel, *, is_chosen: bool
    ) -> None:
        colors = self._theme.colors
        is_quiet = not bar.count or (model.chosen is not None and not is_chosen)
        middle = Qt.AlignmentFlag.AlignVCenter
        is_mirrored = self._view.layoutDirection() is Qt.LayoutDirection.RightToLeft
        if is_chosen:
            left = line.left() if is_mirrored else line.right() + 1 - _SIGN
            place = QRect(left, line.center().y() - _SIGN // 2 + 1, _SIGN, _SIGN)
            icons.icon("close", colors.accent, _SIGN).paint(painter, place)
            line = line.adjusted(*((_SIGN + TIGHT, 0, 0, 0) if is_mirrored else (0, 0, -_SIGN - TIGHT, 0)))
        number, of = model.numbers(bar)
        painter.setFont(font(-0.5, semibold=is_chosen))
        metrics = painter.fontMetrics()
        rest = metrics.horizontalAdvance(f" {of}") if of else 0
        painter.setPen(QColor(colors.muted))
        painter.drawText(line, Qt.AlignmentFlag.AlignTrailing | middle, of)
        before = line.adjusted(*((rest, 0, 0, 0) if is_mirrored else (0, 0, -rest, 0)))
        painter.setPen(QColor(colors.text))
        painter.drawText(before, Qt.AlignmentFlag.AlignTrailing | middle, number)
        room = before.width() - metrics.horizontalAdvance(number) - SMALL
        painter.setPen(QColor(colors.muted if is_quiet else colors.text))
        painter.drawText(line, Qt.AlignmentFlag.AlignLeading | middle, fitted(metrics, bar.label, room))
