"""The rows of a list as a Qt model: a column for each thing a row says, alone or in groups of the same failure."""

from __future__ import annotations

import gc
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, IntEnum
from pathlib import Path
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QLocale,
    QModelIndex,
    QObject,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor

from ...advice.short_names import cause_label, fate_label, fate_tone, who_label
from ...advice.tone import Tone
from ...advice.words import Words
from ...collection.order import Key, Order
from ...collection.rows import Row, fate_of
from ..shared.model_index import NO_PARENT, Index
from ..shared.theme import Theme
from ..shared.times import Times
from ..shared.tooltips import tooltip

# After so many rows more, those that are there are left alone by the garbage collector.
_SETTLE = 10_000
# So many rows of a group are shown at first when it is opened, and so many more each time.
_FIRST_INNER, _MORE_INNER = 5, 200
# What is last in any order of texts.
_NOTHING = ""


class Column(IntEnum):
    """The columns; the count of a group stands before all others."""

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
    COUNT = 12


# What is read first.
_STRONG = frozenset({Column.ADDRESS, Column.FATE, Column.CAUSE, Column.WHO_ACTS, Column.COUNT})


class LineKind(Enum):
    """What a line of the table stands for."""

    SINGLE = "single"
    GROUP = "group"
    INNER = "inner"
    MORE = "more"


@dataclass(frozen=True, slots=True)
class TableLine:
    """A line: the row of a number, or, of a GROUP or its MORE, the group of a number."""

    kind: LineKind
    number: int
    group: int = 0


@dataclass(slots=True)
class _Group:
    """What a group says beyond its first row, worked out when it is first shown."""

    name: str
    time: str
    subject: str


class BounceTableModel(QAbstractTableModel):
    """Shows rows in an order worked out elsewhere; sorting is asked for, not done."""

    sort_wanted = Signal()

    def __init__(self, words: Words, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.rows: list[Row] = []
        self._settled = 0
        self._order: Order | None = None
        # The lines of groups; None where each row has its own.
        self._lines: list[TableLine] | None = None
        self._open: dict[int, int] = {}
        self._groups: dict[int, _Group] = {}
        # Whether no row came whose time is before that of the row above it, and the last of these times.
        self._came_in_order, self._latest = True, 0
        # The first and the last time, in whose zones all times are told.
        self._span: tuple[int, int] | None = None
        self.sorted_by: Column | None = None
        self.descending = False
        theme.changed.connect(self._restyle)
        self.use_words(words)

    def use_words(self, words: Words) -> None:
        """Say everything in the language of ``words``."""
        self._words = words
        self._labels: dict[tuple[Column, str], str] = {}
        self._groups = {}
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)
        self._restyle()

    # Rows

    def clear(self) -> None:
        """Take all rows out."""
        gc.unfreeze()
        self._settled = 0
        self.beginResetModel()
        self.rows = []
        self._order, self._lines = None, None
        self._came_in_order, self._latest, self._span = True, 0, None
        self.endResetModel()

    def append(self, rows: Sequence[Row]) -> None:
        """Add rows at the end; where an order is in force they are not shown before the next one."""
        if not self.rows or len(self.rows) - self._settled >= _SETTLE:
            # Rows stay as long as the list, and the program longer.  To look through all of it for
            # garbage, again and again while more rows come in, stops the window for 80 ms each time.
            gc.freeze()
            self._settled = len(self.rows)
        self._note_times(rows)
        if self._order is not None or not rows:
            self.rows += rows
            return
        first = len(self.rows)
        self.beginInsertRows(QModelIndex(), first, first + len(rows) - 1)
        self.rows += rows
        self.endInsertRows()

    def _note_times(self, rows: Sequence[Row]) -> None:
        was_in_order, zone = self.is_in_time_order, self._zone
        for row in rows:
            if row.time is not None:
                self._came_in_order = self._came_in_order and row.time >= self._latest
                self._latest = row.time
        times = [row.time for row in rows if row.time is not None]
        if times:
            first, last = self._span or (times[0], times[0])
            self._span = min(first, *times), max(last, *times)
        if self.is_in_time_order != was_in_order or self._zone != zone:
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, Column.TIME, Column.TIME)

    @property
    def _zone(self) -> str:
        """The zone in which times are told; empty while there is none."""
        return Times().zone(*self._span) if self._span is not None else ""

    @property
    def has_times(self) -> bool:
        """Whether any row says when it was."""
        return self._span is not None

    @property
    def is_in_time_order(self) -> bool:
        """Whether the rows are shown as they came, and came in the order of their times."""
        has_times = self._came_in_order and self._latest > 0
        return has_times and self.sorted_by is None and not self.is_grouped

    def set_order(self, order: Order | None) -> None:
        """Show the rows in an order; None shows all as they came."""
        self.beginResetModel()
        self._order = order
        self._open, self._groups = {}, {}
        groups = order.groups if order is not None else None
        self._lines = None
        if groups is not None:
            kinds = (LineKind.SINGLE, LineKind.GROUP)
            self._lines = [
                TableLine(kinds[len(numbers) > 1], numbers[0], group) for group, numbers in enumerate(groups)
            ]
        self.endResetModel()

    @property
    def is_grouped(self) -> bool:
        """Whether rows of the same failure share a line."""
        return self._lines is not None

    @property
    def group_count(self) -> int:
        """How many lines stand for several rows."""
        groups = self._order.groups if self._order is not None else None
        return sum(len(numbers) > 1 for numbers in groups or ())

    @property
    def numbers(self) -> Sequence[int]:
        """Those of `rows` that are shown, alone or in a group, in their order."""
        return range(len(self.rows)) if self._order is None else self._order.numbers

    def line(self, row: int) -> TableLine:
        """What a line of the table stands for."""
        if self._lines is not None:
            return self._lines[row]
        return TableLine(LineKind.SINGLE, row if self._order is None else self._order.numbers[row])

    def numbers_at(self, row: int) -> Sequence[int]:
        """The rows (by number) that a line of the table stands for."""
        line = self.line(row)
        groups = self._order.groups if self._order is not None else None
        if line.kind in (LineKind.GROUP, LineKind.MORE) and groups is not None:
            return groups[line.group]
        return (line.number,)

    def number_of(self, row: int) -> int:
        """Which of `rows` is shown in a line of the table: of a group, the first."""
        return self.line(row).number

    def line_of(self, number: int) -> int | None:
        """The line of the table in which one of `rows` is shown, by itself or in a group."""
        if self._order is None:
            return number
        if self._lines is None:
            return self._order.numbers.index(number) if number in self._order.numbers else None
        found = None
        for row, line in enumerate(self._lines):
            # Below its group, where that is open.
            is_group = line.kind is LineKind.GROUP and number in self.numbers_at(row)
            if is_group or (line.number == number and line.kind in (LineKind.SINGLE, LineKind.INNER)):
                found = row
        return found

    def is_open(self, row: int) -> bool:
        """Whether the rows of a group are shown."""
        line = self.line(row)
        return line.kind is LineKind.GROUP and line.group in self._open

    def toggle(self, row: int) -> None:
        """Open the group in a line, close it, or show more of it."""
        line = self.line(row)
        if self._lines is None or line.kind not in (LineKind.GROUP, LineKind.MORE):
            return
        head = next(n for n, one in enumerate(self._lines) if one.group == line.group)
        shown = self._open.get(line.group, 0)
        if line.kind is LineKind.MORE:
            self._show_inner(head, shown + _MORE_INNER)
        else:
            self._show_inner(head, 0 if shown else _FIRST_INNER)
        self.dataChanged.emit(self.index(head, 0), self.index(head, len(Column) - 1))

    def _show_inner(self, head: int, count: int) -> None:
        """Show so many rows of the group in a line below it."""
        lines = self._lines or []
        group = lines[head].group
        numbers = self.numbers_at(head)
        old = 0
        while head + 1 + old < len(lines) and lines[head + 1 + old].group == group:
            old += 1
        if old:
            self.beginRemoveRows(QModelIndex(), head + 1, head + old)
            del lines[head + 1 : head + 1 + old]
            self.endRemoveRows()
        self._open.pop(group, None)
        if count:
            self._open[group] = count
            inner = [TableLine(LineKind.INNER, number, group) for number in numbers[:count]]
            if len(numbers) > count:
                inner.append(TableLine(LineKind.MORE, numbers[0], group))
            self.beginInsertRows(QModelIndex(), head + 1, head + len(inner))
            lines[head + 1 : head + 1] = inner
            self.endInsertRows()

    # Qt's side

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        if parent.isValid():
            return 0
        return len(self.numbers if self._lines is None else self._lines)

    def columnCount(self, parent: Index = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line, column = self.line(index.row()), Column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self.text(line, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.text(line, column) or None
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(self.text(line, column)) or None
        if role == Qt.ItemDataRole.ForegroundRole:
            return QColor(self.color(line, column))
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
        if column is None or column is Column.COUNT:
            return None
        if column is Column.TIME:
            return lambda row: row.time
        if column is Column.FILE:
            return lambda row: (row.where.path, row.where.part or "", row.where.offset)
        return lambda row: self.row_text(row, column).casefold() or None

    # What the cells say

    def _titles(self) -> tuple[str, ...]:
        time, zone = self.tr("Time"), self._zone
        return (
            f"{time} ({zone})" if zone else time, self.tr("Recipient"), self.tr("Outcome"), self.tr("Reason"), self.tr("Action needed"),
            self.tr("Code"), self.tr("Subject"), self.tr("Domain"), self.tr("Error message"),
            self.tr("Server"), self.tr("Software"), self.tr("File"), self.tr("Count"),
        )  # fmt: skip

    def text(self, line: TableLine, column: Column) -> str:
        """What a line says in a column."""
        row = self.rows[line.number]
        if line.kind is LineKind.MORE:
            rest = len(self._numbers_of(line.group)) - self._open.get(line.group, 0)
            return self.tr("Show %Ln more in this group", "", rest) if column is Column.ADDRESS else _NOTHING
        if line.kind is not LineKind.GROUP:
            return _NOTHING if column is Column.COUNT else self.row_text(row, column)
        match column:
            case Column.COUNT:
                return QLocale().toString(len(self._numbers_of(line.group)))
            case Column.ADDRESS:
                return self._group(line.group).name
            case Column.TIME:
                return self._group(line.group).time
            case Column.SUBJECT:
                return self._group(line.group).subject
            case Column.DIAGNOSTIC | Column.HOST | Column.SOFTWARE | Column.FILE:
                return _NOTHING
        return self.row_text(row, column)

    def _numbers_of(self, group: int) -> Sequence[int]:
        groups = self._order.groups if self._order is not None else None
        return groups[group] if groups is not None else ()

    def _group(self, number: int) -> _Group:
        """What a group has in common."""
        known = self._groups.get(number)
        if known is None:
            rows = [self.rows[one] for one in self._numbers_of(number)]
            names = {row.address.casefold(): row.address for row in rows if row.address}
            times = [row.time for row in rows if row.time is not None]
            subjects = {row.subject for row in rows}
            name = next(iter(names.values()), _NOTHING)
            if len(names) > 1:
                name = self.tr("%Ln recipients at {domain}", "", len(names))
                name = name.replace("{domain}", rows[0].domain or _NOTHING)
            subject = next(iter(subjects)) or _NOTHING
            if len(subjects) > 1:
                subject = self.tr("%Ln subjects", "", len(subjects))
            time = Times().short_range(min(times), max(times)) if times else _NOTHING
            known = self._groups[number] = _Group(name, time, subject)
        return known

    def row_text(self, row: Row, column: Column) -> str:
        """What a row says in a column."""
        match column:
            case Column.TIME:
                return _NOTHING if row.time is None else Times().short_moment(row.time)
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
        return _NOTHING

    def _label(self, column: Column, value: str | None) -> str:
        if value is None:
            return _NOTHING
        label = self._labels.get((column, value))
        if label is None:
            say = {Column.FATE: fate_label, Column.CAUSE: cause_label, Column.WHO_ACTS: who_label}[column]
            label = self._labels[column, value] = say(str(value), self._words)
        return label

    def tone(self, line: TableLine) -> Tone:
        """How grave it is what a line says."""
        return fate_tone(fate_of(self.rows[line.number]))

    def color(self, line: TableLine, column: Column) -> str:
        """The color of a cell's text; only the sign before an outcome says how grave it is."""
        colors = self._theme.colors
        if line.kind is LineKind.MORE:
            return colors.accent
        return colors.text if column in _STRONG else colors.muted

    def _restyle(self) -> None:
        if self.rowCount():
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, len(Column) - 1))
