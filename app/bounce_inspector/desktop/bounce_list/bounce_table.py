"""The table of a list: keys, menus and columns around Qt's table view."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QByteArray,
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget

from ...collection.rows import Row
from ..shared.theme import SMALL
from .table_model import BounceTableModel, Column

# How many letters fit into a column.
_WIDTHS = {
    Column.TIME: 17, Column.ADDRESS: 27, Column.FATE: 13, Column.CAUSE: 25, Column.WHO_ACTS: 24,
    Column.CODE: 10, Column.SUBJECT: 20, Column.DOMAIN: 20, Column.DIAGNOSTIC: 45, Column.HOST: 24,
    Column.SOFTWARE: 16, Column.FILE: 28,
}  # fmt: skip
# What is shown at first; the others are a click away.
_SHOWN = frozenset(
    {Column.TIME, Column.ADDRESS, Column.FATE, Column.CAUSE, Column.WHO_ACTS, Column.CODE, Column.SUBJECT}
)
_PADDING = 12
# To select more of them takes longer than a window may stand still.
_MOST_RANGES = 5000


@dataclass(frozen=True, slots=True)
class Choice:
    """The row that has the focus and those that are selected, by their numbers among all rows."""

    current: int | None
    numbers: frozenset[int]


class BounceTable(QTableView):
    """Shows the rows.

    ``row_opened`` tells the row that is to be opened, ``copy_wanted`` those that are to be
    copied, ``similar_wanted`` what to limit to.
    """

    row_opened = Signal(object)
    copy_wanted = Signal(object)
    similar_wanted = Signal(str, object)

    def __init__(self, model: BounceTableModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bounces")
        self._model = model
        self.setModel(model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + _PADDING)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        # With the selection of the table, each painting of the header asks every selected row for every
        # column whether it can be selected: seconds where 100,000 are.
        header.setSelectionModel(QItemSelectionModel(model, header))
        header.setSectionsMovable(True)
        header.setStretchLastSection(True)
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self.choose_columns)
        self.setSortingEnabled(True)
        for section in Column:
            self.setColumnWidth(section, _WIDTHS[section] * self.fontMetrics().averageCharWidth() + 2 * SMALL)
            self.setColumnHidden(section, section not in _SHOWN)
        self.doubleClicked.connect(lambda index: self._open(index.row()))

    @property
    def selected(self) -> Sequence[Row]:
        """The rows that are selected, in the order in which they are shown."""
        return [self._model.rows[number] for number in self._selected_numbers()]

    @property
    def chosen(self) -> Choice:
        """What is chosen, to be chosen again in another order."""
        current = self.currentIndex()
        number = self._model.number_of(current.row()) if current.isValid() else None
        return Choice(number, frozenset(self._selected_numbers()))

    def choose(self, choice: Choice) -> None:
        """Choose what was chosen before the order changed, as far as it is shown.

        Of a choice that would lie scattered in more than `_MOST_RANGES` places nothing stays selected.
        """
        if choice.current is not None and (line := self._model.line_of(choice.current)) is not None:
            place = self._model.index(line, 0)
            self.selectionModel().setCurrentIndex(place, QItemSelectionModel.SelectionFlag.NoUpdate)
        lines = [line for line, number in enumerate(self._model.numbers) if number in choice.numbers]
        ranges = _ranges(lines)
        if len(ranges) > _MOST_RANGES:
            return
        selection = QItemSelection()
        for first, last in ranges:
            corners = self._model.index(first, 0), self._model.index(last, len(Column) - 1)
            selection.append(QItemSelectionRange(*corners))
        self.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.Select)

    def _selected_numbers(self) -> list[int]:
        # Ranges, of which there are few: an index for each of a hundred thousand rows takes seconds.
        selection = self.selectionModel().selection()
        ranges = [selection.at(number) for number in range(selection.count())]
        numbers: list[int] = []
        line = 0
        for first, end in sorted((one.top(), one.bottom() + 1) for one in ranges):
            # They may overlap where columns were moved.
            numbers += self._model.numbers[max(first, line) : end]
            line = max(line, end)
        return numbers

    def choose_columns(self, place: QPoint) -> None:
        """Let columns be shown and hidden."""
        menu = QMenu(self)
        for section in Column:
            action = menu.addAction(self._model.headerData(section, Qt.Orientation.Horizontal))
            action.setCheckable(True)
            action.setChecked(not self.isColumnHidden(section))
            action.setEnabled(section is not Column.ADDRESS)
            action.toggled.connect(lambda shown, section=section: self.setColumnHidden(section, not shown))
        menu.exec(self.horizontalHeader().mapToGlobal(place))

    def saved_columns(self) -> str:
        """Which columns are shown, in what order and how wide."""
        return bytes(self.horizontalHeader().saveState().toBase64().data()).decode()

    def restore_columns(self, state: str) -> None:
        """Show the columns as `saved_columns` told them; what is sorted is not kept."""
        if state:
            self.horizontalHeader().restoreState(QByteArray.fromBase64(state.encode()))
            self.sortByColumn(-1, Qt.SortOrder.AscendingOrder)

    def copy_selected(self) -> None:
        """Copy the selected rows, as cells that a spreadsheet takes over."""
        if rows := self.selected:
            self.copy_wanted.emit(rows)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_selected()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.currentIndex().isValid():
                self._open(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index = self.indexAt(event.pos())
        if not index.isValid():
            return
        row = self._model.rows[self._model.number_of(index.row())]
        menu = QMenu(self)
        menu.addAction(self.tr("&Open"), lambda: self.row_opened.emit(row))
        menu.addAction(self.tr("&Copy rows"), self.copy_selected)
        menu.addSeparator()
        if row.domain is not None:
            text = self.tr("Only &domain {domain}").replace("{domain}", row.domain.replace("&", "&&"))
            menu.addAction(text, lambda: self.similar_wanted.emit("domain", row.domain))
        if row.cause is not None:
            menu.addAction(
                self.tr("Only this &reason"), lambda: self.similar_wanted.emit("cause", str(row.cause))
            )
        menu.exec(event.globalPos())

    def _open(self, line: int) -> None:
        self.row_opened.emit(self._model.rows[self._model.number_of(line)])


def _ranges(lines: Sequence[int]) -> list[tuple[int, int]]:
    """Rising numbers as the first and the last of each unbroken row of them."""
    ranges: list[tuple[int, int]] = []
    for line in lines:
        if ranges and line == ranges[-1][1] + 1:
            ranges[-1] = (ranges[-1][0], line)
        else:
            ranges.append((line, line))
    return ranges
