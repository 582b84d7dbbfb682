"""Draws the rows of recipients."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ..shared import icons
from ..shared.eliding import fitted
from ..shared.focus_ring import is_reached_by_keys, paint_ring
from ..shared.fonts import fixed_font, font
from ..shared.grounds import paint_row_ground
from ..shared.model_index import Index
from ..shared.theme import SMALL, TIGHT, Theme, heights
from .recipient_columns import ARROW, GROUP_ARROW, SIGN, SIGN_AT, Columns
from .recipient_model import RecipientEntry, RecipientModel, RecipientPart, text_of

_INDENT = 16


class RecipientDelegate(QStyledItemDelegate):
    """Draws a row; the chosen one is marked by its bar and its ground alone, so that nothing in it looks like a button."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view
        self.columns: Columns | None = None
        self.pointed: int | None = None

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, heights().control)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
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
            paint_row_ground(painter, option.rect, self._theme, is_chosen=is_chosen)
        if is_chosen:
            # The ground alone differs too little from that of the other rows.
            bar = QRect(option.rect.left(), option.rect.top(), TIGHT, option.rect.height())
            if option.direction is Qt.LayoutDirection.RightToLeft:
                bar.moveRight(option.rect.right())
            painter.fillRect(bar, QColor(colors.accent))
        if option.state & QStyle.StateFlag.State_HasFocus and is_reached_by_keys(self._view):
            paint_ring(painter, option.rect, colors.accent)

    def _paint_sign(self, painter: QPainter, row: QRect, entry: RecipientEntry, indent: int) -> None:
        colors = self._theme.colors
        place = QRect(row.left() + SIGN_AT + indent, row.center().y() - SIGN // 2 + 1, SIGN, SIGN)
        if self._view.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            place.moveRight(row.right() - SIGN_AT - indent)
        tone = entry.line.tone
        icons.icon(tone, colors.tone(tone), SIGN, colors.surface).paint(painter, place)

    def _paint_part(
        self, painter: QPainter, area: QRect, entry: RecipientEntry, part: RecipientPart, *, is_chosen: bool
    ) -> None:
        colors, line = self._theme.colors, entry.line
        text = text_of(line, part)
        if not text:
            return
        looks = {
            RecipientPart.NAME: (
                font(semibold=is_chosen or line.is_group),
                colors.text if line.numbers else colors.muted,
            ),
            RecipientPart.CAUSE: (font(), colors.text),
            RecipientPart.CODE: (fixed_font(-0.5), colors.muted),
        }
        # The sign alone says how grave it is: in colored words, what differs between the rows is overlooked.
        face, color = looks.get(part, (font(-0.5), colors.text if line.numbers else colors.muted))
        painter.setFont(face)
        painter.setPen(QColor(color))
        area = area.adjusted(0, 0, -SMALL, 0)
        if part is RecipientPart.NAME:
            area = self._with_arrow(painter, area, entry)
            if not line.numbers:
                area = self._up_to_outcome(area)
            painter.setPen(QColor(color))
        flags = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        mode = Qt.TextElideMode.ElideMiddle if part is RecipientPart.NAME else Qt.TextElideMode.ElideRight
        painter.drawText(area, flags, fitted(painter.fontMetrics(), text, area.width(), mode))

    def _up_to_outcome(self, area: QRect) -> QRect:
        """The place of names without a reason, whose column is theirs, too."""
        cause = self.columns.places.get(RecipientPart.CAUSE) if self.columns is not None else None
        width = cause[1] if cause is not None else 0
        is_mirrored = self._view.layoutDirection() is Qt.LayoutDirection.RightToLeft
        return area.adjusted(-width, 0, 0, 0) if is_mirrored else area.adjusted(0, 0, width, 0)

    def _with_arrow(self, painter: QPainter, area: QRect, entry: RecipientEntry) -> QRect:
        """Draw the arrow of a line that can be opened, and give what is left for its name."""
        if not entry.line.is_group:
            return area
        place = QRect(area.left(), area.center().y() - ARROW // 2 + 1, ARROW, ARROW)
        rest = area.adjusted(GROUP_ARROW, 0, 0, 0)
        if self._view.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            place.moveRight(area.right())
            rest = area.adjusted(0, 0, -GROUP_ARROW, 0)
        sign = "arrow-open" if entry.is_open else "arrow-closed"
        icons.icon(sign, self._theme.colors.muted, ARROW).paint(painter, place)
        return rest
