"""Draws the cells of the list: one ground for a whole row, signs, codes, and the arrows of groups."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from ..shared import icons
from ..shared.eliding import fitted
from ..shared.focus_ring import WIDTH, is_reached_by_keys
from ..shared.fonts import fixed_font, font
from ..shared.model_index import Index
from ..shared.theme import SMALL, TIGHT, Theme, heights
from .table_model import BounceTableModel, Column, LineKind

_SIGN, _ARROW, _INDENT = 14, 12, 16


class RowDelegate(QStyledItemDelegate):
    """Draws a cell; what is chosen, pointed at or has the focus is the whole row."""

    def __init__(self, theme: Theme, view: QTableView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view
        self.hovered = -1

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(60, heights().table_row)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        if not isinstance(model, BounceTableModel):
            return
        line, column = model.line(index.row()), Column(index.column())
        colors = self._theme.colors
        painter.save()
        self._paint_ground(painter, option, index)
        area = option.rect.adjusted(SMALL, 0, -SMALL, 0)
        if line.kind is LineKind.MORE:
            painter.setClipRect(option.rect)
            area = self._from_address_on(option.rect)
            column = Column.ADDRESS
        if column is Column.COUNT and line.kind is LineKind.GROUP:
            area = self._with_sign(
                painter, area, "arrow-open" if model.is_open(index.row()) else "arrow-closed", _ARROW
            )
        if column is Column.FATE and line.kind is not LineKind.MORE and model.text(line, column):
            area = self._with_sign(painter, area, model.tone(line), _SIGN)
        if column is Column.ADDRESS and line.kind in (LineKind.INNER, LineKind.MORE):
            area = self._cut(area, _INDENT)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        is_strong = column is Column.ADDRESS and is_chosen
        is_strong = is_strong or (line.kind is LineKind.GROUP and column in (Column.ADDRESS, Column.COUNT))
        painter.setFont(fixed_font(-0.5) if column is Column.CODE else font(semibold=is_strong))
        painter.setPen(QColor(model.color(line, column)))
        text = fitted(painter.fontMetrics(), model.text(line, column), area.width())
        flags = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        painter.drawText(area, flags, text)
        if index.row() == self._view.currentIndex().row() and is_reached_by_keys(self._view):
            self._paint_ring(painter, option.rect, index, colors.accent)
        painter.restore()

    def _from_address_on(self, cell: QRect) -> QRect:
        """Where a text begins that goes on over the cells behind the address, which are empty."""
        left = self._view.columnViewportPosition(Column.ADDRESS)
        right = left + self._view.columnWidth(Column.ADDRESS)
        whole = self._view.viewport().width()
        area = (
            QRect(0, cell.top(), right, cell.height())
            if self._is_mirrored()
            else QRect(left, cell.top(), whole - left, cell.height())
        )
        return area.adjusted(SMALL, 0, -SMALL, 0)

    def _is_mirrored(self) -> bool:
        return self._view.layoutDirection() is Qt.LayoutDirection.RightToLeft

    def _cut(self, area: QRect, width: int) -> QRect:
        return area.adjusted(0, 0, -width, 0) if self._is_mirrored() else area.adjusted(width, 0, 0, 0)

    def _with_sign(self, painter: QPainter, area: QRect, name: str, size: int) -> QRect:
        """Draw a sign where a cell begins, and give what is left for its text."""
        colors = self._theme.colors
        place = QRect(area.left(), area.center().y() - size // 2 + 1, size, size)
        if self._is_mirrored():
            place.moveRight(area.right())
        color = colors.muted if name.startswith("arrow") else str(getattr(colors, name))
        icons.icon(name, color, size, colors.surface).paint(painter, place)
        return self._cut(area, size + SMALL)

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        colors = self._theme.colors
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if is_chosen or index.row() == self.hovered:
            painter.fillRect(option.rect, QColor(colors.selection if is_chosen else colors.hover))
        if is_chosen and self._is_at_edge(index, is_first=True):
            # The ground alone differs too little from that of the other rows.
            bar = QRect(option.rect.left(), option.rect.top(), TIGHT, option.rect.height())
            if self._is_mirrored():
                bar.moveRight(option.rect.right())
            painter.fillRect(bar, QColor(colors.accent))

    def _is_at_edge(self, index: Index, *, is_first: bool) -> bool:
        """Whether a cell is the first or the last one of its row that is shown."""
        header = self._view.horizontalHeader()
        shown = [n for n in range(header.count()) if not header.isSectionHidden(header.logicalIndex(n))]
        return header.visualIndex(index.column()) == shown[0 if is_first else -1]

    def _paint_ring(self, painter: QPainter, cell: QRect, index: Index, color: str) -> None:
        """Draw this cell's share of the ring around the row."""
        pen = QColor(color)
        painter.fillRect(cell.left(), cell.top(), cell.width(), WIDTH, pen)
        painter.fillRect(cell.left(), cell.bottom() + 1 - WIDTH, cell.width(), WIDTH, pen)
        is_mirrored = self._is_mirrored()
        if self._is_at_edge(index, is_first=not is_mirrored):
            painter.fillRect(cell.left(), cell.top(), WIDTH, cell.height(), pen)
        if self._is_at_edge(index, is_first=is_mirrored):
            painter.fillRect(cell.right() + 1 - WIDTH, cell.top(), WIDTH, cell.height(), pen)


def width_of(model: BounceTableModel, column: Column, lines: int) -> int:
    """The width that a column's title and its first so many lines need."""
    plain, fixed, strong = (QFontMetrics(face) for face in (font(), fixed_font(-0.5), font(semibold=True)))
    metrics = fixed if column is Column.CODE else strong if column is Column.ADDRESS else plain
    title = str(model.headerData(column, Qt.Orientation.Horizontal))
    # Room for the arrow of the sorted column.
    widest = plain.horizontalAdvance(title) + 2 * SMALL
    extra = {Column.FATE: _SIGN + SMALL, Column.COUNT: _ARROW + SMALL, Column.ADDRESS: 0}.get(column, 0)
    for row in range(min(lines, model.rowCount())):
        line = model.line(row)
        if line.kind is LineKind.MORE:
            # Its text goes on over the next columns.
            continue
        indent = _INDENT if line.kind is LineKind.INNER and column is Column.ADDRESS else 0
        widest = max(widest, metrics.horizontalAdvance(model.text(line, column)) + extra + indent)
    return widest + 2 * SMALL + 2
