"""The rows of recipients, and what each says in which column."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt

from ..shared.model_index import NO_PARENT, Index
from ..shared.tooltips import tooltip
from .recipient_lines import RecipientLine


class RecipientPart(IntEnum):
    """The columns after the sign, in their order."""

    NAME = 0
    CAUSE = 1
    OUTCOME = 2
    WHO_ACTS = 3
    RESEND = 4
    CODE = 5


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
        self.pieces: Callable[[RecipientLine], list[str]] = lambda line: [line.name]

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

    def spoken(self, line: RecipientLine) -> str:
        """A line as it is read aloud."""
        return ", ".join(self.pieces(line))

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.entries)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
        is_chosen = index.isValid() and bool(self.entries[index.row()].line.numbers)
        return flags | Qt.ItemFlag.ItemIsSelectable if is_chosen else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self.entries[index.row()].line
        if role == Qt.ItemDataRole.DisplayRole:
            return line.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.spoken(line)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip("\n".join(self.pieces(line)))
        return None


def text_of(line: RecipientLine, part: RecipientPart) -> str:
    """What a line says in a column."""
    texts = (line.name, line.cause, line.outcome, line.who_acts, line.resend, line.code)
    return texts[part]
