"""The recipients below the verdict: rows in one grid, of which one is chosen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFontMetrics,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QPainter,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ...advice.tone import Tone
from ..shared import icons
from ..shared.eliding import fitted
from ..shared.focus_ring import is_reached_by_keys, paint_ring
from ..shared.fonts import fixed_font, font
from ..shared.language import Translated
from ..shared.theme import ROW_RADIUS, SMALL, Theme, heights
from ..shared.widgets import column, paint_chip, tooltip
from .recipient_lines import RecipientLine

_Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()
_SIGN = 16
_ARROW = 12
_INDENT = 16
_CHIP_PADDING = 12
_LEAST_NAME = 200
# Wide enough for any address; beyond, the room goes between the columns.
_MOST_MEASURED = 200


class RecipientPart(IntEnum):
    """The columns after the sign, in their order."""

    NAME = 0
    CAUSE = 1
    OUTCOME = 2
    WHO_ACTS = 3
    RESEND = 4
    CODE = 5


# What a narrow window can do without; the rest is told by the tooltip and, for the chosen one, by the steps.
_FIRST_TO_GO = (RecipientPart.RESEND, RecipientPart.WHO_ACTS, RecipientPart.CAUSE)
# Before one of these goes, both are cut by up to this part of their width.
_CUT_BEFORE_GONE = (RecipientPart.CAUSE, RecipientPart.WHO_ACTS)
_CAN_BE_CUT = 0.3


@dataclass(frozen=True, slots=True)
class RecipientEntry:
    """A row as it is shown: a line, or one recipient of a line that was opened (``is_inner``)."""

    line: RecipientLine
    is_inner: bool = False
    is_open: bool = False


Single = Callable[[RecipientLine, int], RecipientLine]
"""Gives the line of one recipient (by number) of a line that stands for several."""


class RecipientModel(QAbstractListModel):
    """The rows; a line for several recipients can be opened."""

    def __init__(self) -> None:
        super().__init__()
        self.entries: list[RecipientEntry] = []
        self._single: Single = lambda line, _: line
        self.spoken: Callable[[RecipientLine], str] = lambda line: line.name

    def show_lines(self, lines: Sequence[RecipientLine], single: Single) -> None:
        """Show other lines."""
        self.beginResetModel()
        self.entries = [RecipientEntry(line) for line in lines]
        self._single = single
        self.endResetModel()

    def toggle(self, row: int) -> None:
        """Open a line for several recipients, or close it."""
        entry = self.entries[row]
        if not entry.line.is_group or entry.is_inner:
            return
        count = len(entry.line.numbers)
        self.entries[row] = RecipientEntry(entry.line, is_open=not entry.is_open)
        if entry.is_open:
            self.beginRemoveRows(QModelIndex(), row + 1, row + count)
            del self.entries[row + 1 : row + 1 + count]
            self.endRemoveRows()
        else:
            self.beginInsertRows(QModelIndex(), row + 1, row + count)
            inner = [RecipientEntry(self._single(entry.line, n), is_inner=True) for n in entry.line.numbers]
            self.entries[row + 1 : row + 1] = inner
            self.endInsertRows()
        self.dataChanged.emit(self.index(row), self.index(row))

    def row_of(self, number: int) -> int | None:
        """The row of a recipient: its own, or that of the line that stands for it."""
        found = [row for row, entry in enumerate(self.entries) if number in entry.line.numbers]
        return found[-1] if found else None

    def rowCount(self, parent: _Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.entries)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
        is_chosen = index.isValid() and bool(self.entries[index.row()].line.numbers)
        return flags | Qt.ItemFlag.ItemIsSelectable if is_chosen else flags

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self.entries[index.row()].line
        if role == Qt.ItemDataRole.DisplayRole:
            return line.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.spoken(line)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(self.spoken(line).replace(", ", "\n"))
        return None


class Columns:
    """Where the columns begin, measured from their contents: the names get what the others leave."""

    def __init__(self, titles: Sequence[str], lines: Sequence[RecipientLine], width: int) -> None:
        plain, strong, fixed = font(-0.5), font(-0.5, semibold=True), fixed_font(-0.5)
        fonts = {RecipientPart.CAUSE: font(), RecipientPart.OUTCOME: strong, RecipientPart.CODE: fixed}
        measured = lines[:_MOST_MEASURED]
        gap = 2 * _CHIP_PADDING + SMALL
        widths: dict[RecipientPart, int] = {}
        for part in list(RecipientPart)[1:]:
            metrics, strong_metrics = QFontMetrics(fonts.get(part, plain)), QFontMetrics(strong)
            texts = {text_of(line, part) for line in measured}
            if not any(texts):
                continue
            needed = max(metrics.horizontalAdvance(text) for text in texts)
            if part is not RecipientPart.CODE:
                # In the chosen row it is a chip, in the stronger font.
                needed = max(needed, *(strong_metrics.horizontalAdvance(text) for text in texts))
            widths[part] = max(needed, QFontMetrics(plain).horizontalAdvance(titles[part])) + gap
        start = SMALL + _SIGN + SMALL
        room = width - start - SMALL
        for part in _FIRST_TO_GO:
            missing = _LEAST_NAME + sum(widths.values()) - room
            if missing <= 0:
                break
            if part is RecipientPart.WHO_ACTS and missing <= self._shorten(widths, missing):
                break
            widths.pop(part, None)
        names = (
            QFontMetrics(font(semibold=True)).horizontalAdvance(line.name)
            for line in measured
            if line.numbers
        )
        longest = max(names, default=0) + gap
        left = room - sum(widths.values())
        # What the names don't need goes between the columns.
        spare = max(0, left - longest) // (len(widths) + 1) if widths else 0
        self.places: dict[RecipientPart, tuple[int, int]] = {
            RecipientPart.NAME: (start, max(60, left - spare * len(widths)))
        }
        at = start + self.places[RecipientPart.NAME][1]
        for part, needed in widths.items():
            self.places[part] = (at, needed + spare)
            at += needed + spare

    @staticmethod
    def _shorten(widths: dict[RecipientPart, int], missing: int) -> int:
        """Take so much from the columns whose beginning says enough, if they can give it; gives what they can."""
        can_give = {part: round(widths[part] * _CAN_BE_CUT) for part in _CUT_BEFORE_GONE if part in widths}
        most = sum(can_give.values())
        if missing <= most:
            for part, share in can_give.items():
                widths[part] -= -(-missing * share // most)
        return most


def text_of(line: RecipientLine, part: RecipientPart) -> str:
    """What a line says in a column."""
    texts = (line.name, line.cause, line.outcome, line.who_acts, line.resend, line.code)
    return texts[part]


class RecipientList(Translated, QWidget):
    """The titles of the columns and the rows below them; ``chosen`` tells a recipient by its number.

    ``pointed`` tells the one that the mouse is over, -1 for none.
    """

    chosen = Signal(int)
    pointed = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("recipients")
        self._theme = theme
        self._telling = True
        self.model = RecipientModel()
        self.view = _RecipientView(self.model)
        self.view.setObjectName("recipient-rows")
        self._titles = _Titles(theme)
        self._delegate = _RecipientDelegate(theme, self.view)
        self.view.setItemDelegate(self._delegate)
        self.view.selectionModel().currentChanged.connect(self._tell)
        self.view.resized.connect(self._measure)
        self.view.pointed.connect(self._point)
        self.model.rowsInserted.connect(self._resize)
        self.model.rowsRemoved.connect(self._resize)
        layout = column(0)
        layout.addWidget(self._titles)
        layout.addWidget(self.view)
        self.setLayout(layout)
        theme.changed.connect(self._restyle)
        self._retranslate()

    def _retranslate(self) -> None:
        self._titles.names = (
            self.tr("Recipient"),
            self.tr("Cause"),
            self.tr("Outcome"),
            self.tr("Action needed"),
            self.tr("Resend"),
            self.tr("Code"),
        )
        self.view.setAccessibleName(self.tr("Recipients"))
        self.model.spoken = self._spoken
        self._measure()

    def _spoken(self, line: RecipientLine) -> str:
        named = (
            (self._titles.names[part], text_of(line, part))
            for part in (RecipientPart.WHO_ACTS, RecipientPart.RESEND, RecipientPart.CODE)
        )
        pieces = [line.name, line.cause, line.outcome]
        return ", ".join(filter(None, [*pieces, *(f"{name}: {text}" for name, text in named if text)]))

    def show_lines(self, lines: Sequence[RecipientLine], single: Single) -> None:
        """Show other recipients; ``single`` gives the line of one of several."""
        self._telling = False
        self.model.show_lines(lines, single)
        self._telling = True
        self._measure()
        self._resize()

    def choose(self, number: int) -> None:
        """Mark the row of a recipient, without telling."""
        row = self.model.row_of(number)
        current = self.view.currentIndex()
        if row is None or (current.isValid() and number in self.model.entries[current.row()].line.numbers):
            return
        self._telling = False
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.view.selectionModel().setCurrentIndex(self.model.index(row), flag)
        self._telling = True

    def set_pointed(self, number: int | None) -> None:
        """Mark the row of a recipient whose lines are pointed at in the text."""
        row = None if number is None else self.model.row_of(number)
        if row != self._delegate.pointed:
            self._delegate.pointed = row
            self.view.viewport().update()

    def _point(self, row: int) -> None:
        numbers = self.model.entries[row].line.numbers if row >= 0 else ()
        self.pointed.emit(numbers[0] if len(numbers) == 1 else -1)

    def height_for(self, room: int) -> int:
        """The height that shows all rows, or as many whole ones as there is room for."""
        row, count = heights().control, self.model.rowCount()
        rows = min(count, max(2, (room - self._titles.sizeHint().height()) // row))
        return self._titles.sizeHint().height() + rows * row

    def _tell(self, current: QModelIndex) -> None:
        if current.isValid() and self._telling:
            numbers = self.model.entries[current.row()].line.numbers
            if numbers:
                self.chosen.emit(numbers[0])

    def _measure(self) -> None:
        lines = [entry.line for entry in self.model.entries]
        columns = Columns(self._titles.names, lines, self.view.viewport().width())
        self._delegate.columns = columns
        self._titles.columns = columns
        self._titles.update()
        self.view.viewport().update()

    def _resize(self) -> None:
        self.updateGeometry()

    def _restyle(self) -> None:
        self._measure()
        self._resize()


class _Titles(QWidget):
    """The titles of the columns."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.names: tuple[str, ...] = ("",) * len(RecipientPart)
        self.columns: Columns | None = None

    def sizeHint(self) -> QSize:
        return QSize(100, QFontMetrics(font(-0.5)).height() + SMALL)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: object) -> None:
        if self.columns is None:
            return
        painter = QPainter(self)
        painter.setFont(font(-0.5))
        painter.setPen(QColor(self._theme.colors.muted))
        for part, (at, width) in self.columns.places.items():
            area = QRect(at, 0, width - SMALL, self.height())
            if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
                area.moveRight(self.width() - 1 - at)
            flags = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
            elided = fitted(painter.fontMetrics(), self.names[part], area.width())
            painter.drawText(area, flags, elided)
        painter.end()


class _RecipientView(QListView):
    """Opens and closes lines for several recipients."""

    resized = Signal()
    pointed = Signal(int)

    def __init__(self, model: RecipientModel) -> None:
        super().__init__()
        self._rows = model
        self.setModel(model)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self.resized.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self.pointed.emit(self.indexAt(event.position().toPoint()).row())

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.pointed.emit(-1)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() is Qt.MouseButton.LeftButton:
            self._rows.toggle(index.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if index.isValid():
            entry = self._rows.entries[index.row()]
            opens = event.key() == Qt.Key.Key_Right and not entry.is_open
            closes = event.key() == Qt.Key.Key_Left and entry.is_open
            toggles = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
            if entry.line.is_group and (opens or closes or toggles):
                self._rows.toggle(index.row())
                return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index = self.indexAt(event.pos())
        if not index.isValid() and event.reason() is QContextMenuEvent.Reason.Keyboard:
            index = self.currentIndex()
        if not index.isValid():
            return
        line = self._rows.entries[index.row()].line
        menu = QMenu(self)
        menu.addAction(self.tr("Copy the address"), lambda: QGuiApplication.clipboard().setText(line.name))
        text = self._rows.spoken(line)
        menu.addAction(self.tr("Copy the row"), lambda: QGuiApplication.clipboard().setText(text))
        menu.exec(event.globalPos())


class _RecipientDelegate(QStyledItemDelegate):
    """Draws a row; in the chosen one, the values are chips whose texts stand where they stood."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view
        self.columns: Columns | None = None
        self.pointed: int | None = None

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(200, heights().control)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        model = index.model()
        if not isinstance(model, RecipientModel) or self.columns is None:
            return
        entry = model.entries[index.row()]
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option, is_chosen, bool(entry.line.numbers), index.row() == self.pointed)
        indent = _INDENT if entry.is_inner else 0
        self._paint_sign(painter, option.rect, entry, indent)
        for part, (at, width) in self.columns.places.items():
            shift = indent if part is RecipientPart.NAME else 0
            area = QRect(
                option.rect.left() + at + shift, option.rect.top(), width - shift, option.rect.height()
            )
            if option.direction is Qt.LayoutDirection.RightToLeft:
                area.moveRight(option.rect.right() - at - shift)
            self._paint_part(painter, area, entry, part, is_chosen=is_chosen)
        painter.restore()

    def _paint_ground(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        is_chosen: bool,
        can_choose: bool,
        is_pointed: bool,
    ) -> None:
        colors = self._theme.colors
        is_hot = is_pointed or (can_choose and bool(option.state & QStyle.StateFlag.State_MouseOver))
        if is_chosen or is_hot:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colors.selection if is_chosen else colors.hover))
            painter.drawRoundedRect(option.rect, ROW_RADIUS, ROW_RADIUS)
        if option.state & QStyle.StateFlag.State_HasFocus and is_reached_by_keys(self._view):
            paint_ring(painter, option.rect, colors.accent)

    def _paint_sign(self, painter: QPainter, row: QRect, entry: RecipientEntry, indent: int) -> None:
        colors = self._theme.colors
        place = QRect(row.left() + SMALL + indent, row.center().y() - _SIGN // 2 + 1, _SIGN, _SIGN)
        if self._view.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            place.moveRight(row.right() - SMALL - indent)
        tone = entry.line.tone
        icons.icon(tone, colors.tone(tone), _SIGN, colors.surface).paint(painter, place)

    def _paint_part(
        self, painter: QPainter, area: QRect, entry: RecipientEntry, part: RecipientPart, *, is_chosen: bool
    ) -> None:
        colors, line = self._theme.colors, entry.line
        text = text_of(line, part)
        if not text:
            return
        if is_chosen and part not in (RecipientPart.NAME, RecipientPart.CAUSE):
            self._paint_chip(painter, area, line, part)
            return
        looks = {
            RecipientPart.NAME: (
                font(semibold=is_chosen or line.is_group),
                colors.text if line.numbers else colors.muted,
            ),
            RecipientPart.CAUSE: (font(), colors.text),
            RecipientPart.OUTCOME: (font(-0.5, semibold=True), colors.tone(line.tone)),
            RecipientPart.CODE: (fixed_font(-0.5), colors.muted),
        }
        face, color = looks.get(part, (font(-0.5), colors.muted))
        painter.setFont(face)
        painter.setPen(QColor(color))
        area = area.adjusted(0, 0, -SMALL, 0)
        if part is RecipientPart.NAME:
            area = self._with_arrow(painter, area, entry)
            if not line.numbers:
                # Nothing else stands in this row.
                area.setRight(self._view.viewport().width() - SMALL)
            painter.setPen(QColor(color))
        flags = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        mode = Qt.TextElideMode.ElideMiddle if part is RecipientPart.NAME else Qt.TextElideMode.ElideRight
        painter.drawText(area, flags, fitted(painter.fontMetrics(), text, area.width(), mode))

    def _with_arrow(self, painter: QPainter, area: QRect, entry: RecipientEntry) -> QRect:
        """Draw the arrow of a line that can be opened, and give what is left for its name."""
        if not entry.line.is_group:
            return area
        place = QRect(area.left(), area.center().y() - _ARROW // 2 + 1, _ARROW, _ARROW)
        rest = area.adjusted(_ARROW + SMALL, 0, 0, 0)
        if self._view.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            place.moveRight(area.right())
            rest = area.adjusted(0, 0, -_ARROW - SMALL, 0)
        sign = "arrow-open" if entry.is_open else "arrow-closed"
        icons.icon(sign, self._theme.colors.muted, _ARROW).paint(painter, place)
        return rest

    def _paint_chip(self, painter: QPainter, area: QRect, line: RecipientLine, part: RecipientPart) -> None:
        tones = {
            RecipientPart.OUTCOME: line.tone,
            RecipientPart.WHO_ACTS: Tone.ACTION,
            RecipientPart.CODE: Tone.CODE,
        }
        tone = tones.get(part, Tone.NEUTRAL)
        text = text_of(line, part)
        painter.setFont(fixed_font(-0.5) if tone is Tone.CODE else font(-0.5, semibold=True))
        width = painter.fontMetrics().horizontalAdvance(text) + 2 * _CHIP_PADDING
        height = heights().chip
        place = QRect(area.left() - _CHIP_PADDING, area.center().y() - height // 2 + 1, width, height)
        if self._view.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            place.moveRight(area.right() + _CHIP_PADDING)
        # On the ground of the chosen row, the ground of a quiet chip would not be seen.
        ground = None if part is RecipientPart.OUTCOME else self._theme.colors.surface
        paint_chip(painter, place, text, tone, self._theme, ground)
