"""The rows of a list as a Qt model: a column for each thing a row tells, words in the user's language."""

from __future__ import annotations

import gc
from collections.abc import Sequence
from enum import IntEnum
from pathlib import Path
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QDateTime,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QIcon

from ...advice.labels import cause_label, fate_label, fate_tone, who_label
from ...advice.words import Words
from ...collection.order import Key, Order
from ...collection.rows import Row, code_of, fate_of
from ..shared import icons
from ..shared.theme import Theme
from ..shared.widgets import never_markup

_Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()
# After so many rows more, those that are there are left alone by the garbage collector.
_SETTLE = 10_000
_ICON = 16
# What is last in any order of texts.
_NOTHING = ""


class Column(IntEnum):
    """The columns, in the order in which they stand at first."""

    TIME = 0
    ADDRESS = 1
    FATE = 2
    CAUSE = 3
    WHO_ACTS = 4
    CODE = 5
    SUBJECT = 6
    DOMAIN = 7
    DIAGNOSTIC = 8
    HOST = 9
    SOFTWARE = 10
    FILE = 11


class BounceTableModel(QAbstractTableModel):
    """Shows rows in an order worked out elsewhere; sorting is asked for, not done."""

    sort_wanted = Signal()

    def __init__(self, words: Words, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icons: dict[str, QIcon] = {}
        self.rows: list[Row] = []
        self._settled = 0
        self._order: Order | None = None
        self.sorted_by: Column | None = None
        self.descending = False
        theme.changed.connect(self._restyle)
        self.speak(words)

    def speak(self, words: Words) -> None:
        """Tell everything in the language of ``words``."""
        self._words = words
        self._labels: dict[tuple[Column, str], str] = {}
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)
        self._restyle()

    # Rows

    def clear(self) -> None:
        """Take all rows out."""
        gc.unfreeze()
        self._settled = 0
        self.beginResetModel()
        self.rows = []
        self._order = None
        self.endResetModel()

    def append(self, rows: Sequence[Row]) -> None:
        """Add rows at the end; where an order is in force they are not shown before the next one."""
        if not self.rows or len(self.rows) - self._settled >= _SETTLE:
            # Rows stay as long as the list, and the program longer.  To look through all of it for
            # garbage, again and again while more rows come in, stops the window for 80 ms each time.
            gc.freeze()
            self._settled = len(self.rows)
        if self._order is not None or not rows:
            self.rows += rows
            return
        first = len(self.rows)
        self.beginInsertRows(QModelIndex(), first, first + len(rows) - 1)
        self.rows += rows
        self.endInsertRows()

    def set_order(self, order: Order | None) -> None:
        """Show the rows in an order; None shows all as they came."""
        self.beginResetModel()
        self._order = order
        self.endResetModel()

    def number_of(self, row: int) -> int:
        """Which of `rows` is shown in a line of the table."""
        return row if self._order is None else self._order.numbers[row]

    def line_of(self, number: int) -> int | None:
        """The line of the table in which one of `rows` is shown."""
        if self._order is None:
            return number
        return self._order.numbers.index(number) if number in self._order.numbers else None

    @property
    def numbers(self) -> Sequence[int]:
        """Those of `rows` that are shown, in their order."""
        return range(len(self.rows)) if self._order is None else self._order.numbers

    # Qt's side

    def rowCount(self, parent: _Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.numbers)

    def columnCount(self, parent: _Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(Column)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        number = self.number_of(index.row())
        row, column = self.rows[number], Column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row, column) + self._times(number, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._text(row, column) or None
        if role == Qt.ItemDataRole.ToolTipRole:
            return never_markup(self._text(row, column)) or None
        if role == Qt.ItemDataRole.DecorationRole and column is Column.FATE:
            return self._icon(fate_of(row))
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._color(row, column)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._titles()[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self.sorted_by = Column(column) if column >= 0 else None
        self.descending = order is Qt.SortOrder.DescendingOrder
        self.sort_wanted.emit()

    @property
    def key(self) -> Key | None:
        """What the rows are to be sorted by: what the column shows, times and paths by themselves."""
        column = self.sorted_by
        if column is None:
            return None
        if column is Column.TIME:
            return lambda row: row.time
        if column is Column.FILE:
            return lambda row: (row.where.path, row.where.part or "", row.where.offset)
        return lambda row: self._text(row, column).casefold() or None

    # What the cells say

    def _titles(self) -> tuple[str, ...]:
        return (
            self.tr("Time"), self.tr("Recipient"), self.tr("Outcome"), self.tr("Reason"), self.tr("Who must act"),
            self.tr("Code"), self.tr("Subject"), self.tr("Domain"), self.tr("The server's words"),
            self.tr("Server"), self.tr("Software"), self.tr("File"),
        )  # fmt: skip

    def _text(self, row: Row, column: Column) -> str:
        match column:
            case Column.TIME:
                return "" if row.time is None else self._time(row.time)
            case Column.ADDRESS:
                return row.address or _NOTHING
            case Column.FATE:
                return self._label(column, fate_of(row))
            case Column.CAUSE:
                return self._label(column, row.cause)
            case Column.WHO_ACTS:
                return self._label(column, row.who_acts)
            case Column.CODE:
                return " ".join(str(code) for code in (row.reply, row.status) if code is not None)
            case Column.SUBJECT:
                return row.subject or _NOTHING
            case Column.DOMAIN:
                return row.domain or _NOTHING
            case Column.DIAGNOSTIC:
                return row.diagnostic or _NOTHING
            case Column.HOST:
                return row.remote_host or _NOTHING
            case Column.SOFTWARE:
                return row.software or _NOTHING
            case Column.FILE:
                return " · ".join(
                    part for part in (Path(row.where.path).name, row.where.part, row.part) if part
                )

    def _label(self, column: Column, value: str | None) -> str:
        if value is None:
            return _NOTHING
        label = self._labels.get((column, value))
        if label is None:
            tell = {Column.FATE: fate_label, Column.CAUSE: cause_label, Column.WHO_ACTS: who_label}[column]
            label = self._labels[column, value] = tell(str(value), self._words)
        return label

    def _time(self, time: int) -> str:
        return QDateTime.fromSecsSinceEpoch(time).toString("yyyy-MM-dd HH:mm")

    def _times(self, number: int, column: Column) -> str:
        """How many rows a line stands for where the same failures are shown as one."""
        if column is not Column.ADDRESS or self._order is None:
            return ""
        times = self._order.times.get(number, 1)
        return f"  ×{times}" if times > 1 else ""

    def _color(self, row: Row, column: Column) -> QColor | None:
        colors = self._theme.colors
        if column is Column.CODE:
            code = code_of(row)
            class_ = int(code[0]) if code and code[0].isdigit() else None
            return QColor(colors.of_class(class_)[0])
        if column is Column.FATE:
            return QColor(colors.tone(fate_tone(fate_of(row))))
        quiet = column not in (Column.ADDRESS, Column.CAUSE)
        return QColor(colors.muted) if quiet else None

    def _icon(self, fate: str) -> QIcon:
        tone = fate_tone(fate)
        if tone not in self._icons:
            colors = self._theme.colors
            self._icons[tone] = icons.icon(tone, colors.tone(tone), _ICON, colors.surface)
        return self._icons[tone]

    def _restyle(self) -> None:
        self._icons = {}
        if self.numbers:
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, len(Column) - 1))
