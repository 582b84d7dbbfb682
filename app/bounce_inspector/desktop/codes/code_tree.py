"""The view of the tree of codes, filtered by what is typed."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import contextmanager

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QCursor,
    QFont,
    QFontMetrics,
    QPainter,
    QPainterPath,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from ...registry.codes import Code, StatusCode
from ..shared import icons
from ..shared.copy_menu import show_copy_menu
from ..shared.eliding import fitted
from ..shared.focus_ring import is_reached_by_keys, paint_ring
from ..shared.fonts import font
from ..shared.language import Translated
from ..shared.model_index import Index
from ..shared.theme import GAP, ROW_RADIUS, SMALL, TIGHT, Theme, heights
from ..shared.whole_rows import WholeRowTree
from .code_model import CodeLine, CodeModel, ItemRole, Node

# What most bounces are about is open from the start.
_OPEN = StatusCode(5)
_INDENT, _ARROW = 12, 12
# Between a code and its label.
_BETWEEN = 6


class _Filter(QSortFilterProxyModel):
    """Lets the codes through that were found, with all that lies below and above them."""

    def __init__(self, model: CodeModel) -> None:
        super().__init__(model)
        self._model = model
        self._wanted: frozenset[Node] | None = None
        self.setSourceModel(model)

    def set_wanted(self, codes: frozenset[Code] | None) -> None:
        """Let only these through; None lets everything through."""
        wanted = None if codes is None else self._model.family(codes)
        if wanted != self._wanted:
            self.beginFilterChange()
            self._wanted = wanted
            self.endFilterChange(QSortFilterProxyModel.Direction.Rows)

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:
        return self._wanted is None or self._model.node(row, parent) in self._wanted


class CodeTree(Translated, WholeRowTree):
    """Shows the codes; tells which one is chosen."""

    code_chosen = Signal(object)

    def __init__(self, model: CodeModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("code-tree")
        self._model = model
        self._filter = _Filter(model)
        self._expanded: set[Code] = {_OPEN}
        self._filtering = False
        self._telling = True
        self._opened: list[QPersistentModelIndex] = []
        self.setModel(self._filter)
        self.setHeaderHidden(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setIndentation(_INDENT)
        self.setUniformRowHeights(True)
        self.setExpandsOnDoubleClick(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._theme = theme
        self.setItemDelegate(CodeDelegate(theme, self))
        self.selectionModel().currentChanged.connect(self._tell)
        self.expand(self._index(_OPEN))
        theme.changed.connect(self.scheduleDelayedItemsLayout)
        self._retranslate()

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Codes"))

    def row_area(self, item: QRect) -> QRect:
        """The whole line of an item, as wide as the tree."""
        return QRect(0, item.y(), self.viewport().width(), item.height())

    def drawRow(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        # The ground first, for the whole line: Qt would draw the arrow of a branch, then the ground over it.
        line = QStyleOptionViewItem(option)
        selected, current = self.selectionModel().isSelected(index), index == self.currentIndex()
        pointed = index == self.indexAt(self.viewport().mapFromGlobal(QCursor.pos())) and self.underMouse()
        states = QStyle.StateFlag
        for flag, is_on in (
            (states.State_Selected, selected),
            (states.State_MouseOver, pointed),
            (states.State_HasFocus, current and self.hasFocus()),
        ):
            line.state = line.state | flag if is_on else line.state & ~flag
        paint_ground(painter, self.row_area(option.rect), line, self, self._theme)
        super().drawRow(painter, option, index)

    def drawBranches(self, painter: QPainter, area: QRect, index: Index) -> None:
        if not self.model().hasChildren(index):
            return
        sign = "arrow-open" if self.isExpanded(index) else "arrow-closed"
        left = (
            area.left()
            if self.layoutDirection() is Qt.LayoutDirection.RightToLeft
            else area.right() + 1 - _INDENT
        )
        top = area.top() + (area.height() - _ARROW) // 2 + 1
        place = QRect(left, top, _ARROW, _ARROW)
        icons.icon(sign, self._theme.colors.muted, _ARROW).paint(painter, place)

    def _index(self, code: Code) -> QModelIndex:
        return self._filter.mapFromSource(self._model.index_of(code))

    def _tell(self, current: QModelIndex) -> None:
        code = self._model.code_at(self._filter.mapToSource(current))
        if code is not None and self._telling:
            self.code_chosen.emit(code)

    @contextmanager
    def quiet(self) -> Iterator[None]:
        """Tell nothing meanwhile: when lines come and go, Qt makes another one the current one."""
        before, self._telling = self._telling, False
        try:
            yield
        finally:
            self._telling = before

    def choose(self, code: Code | None) -> None:
        """Choose a code, or none, without telling; one that the tree lacks is added to it.

        Branches that were opened to show the code before are closed again.
        """
        with self.quiet():
            if code is None:
                self._close_branches(QModelIndex())
                self.selectionModel().clear()
                return
            self._model.add(code)
            index = self._index(code)
            if not index.isValid():
                self.show_only(None)
                index = self._index(code)
            self._close_branches(index)
            self._open_branches(index)
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.scrollTo(index)

    def _open_branches(self, index: QModelIndex) -> None:
        """Open the branches above a line."""
        above = index.parent()
        while above.isValid():
            if not self.isExpanded(above):
                self._opened.append(QPersistentModelIndex(above))
                self.expand(above)
            above = above.parent()

    def _close_branches(self, index: QModelIndex) -> None:
        """Close the branches that were opened for another line than this one."""
        needed = []
        above = index.parent()
        while above.isValid():
            needed.append(QPersistentModelIndex(above))
            above = above.parent()
        for opened in self._opened:
            if opened.isValid() and opened not in needed:
                self.collapse(opened)
        self._opened = [opened for opened in self._opened if opened in needed]

    def fold_without(self, codes: Collection[Code]) -> None:
        """Close the class that is open from the start where a text has none of its codes."""
        if any(isinstance(code, StatusCode) and code.class_ == _OPEN.class_ for code in codes):
            return
        if self._filtering:
            self._expanded.discard(_OPEN)
        else:
            self.collapse(self._index(_OPEN))

    def show_only(self, codes: list[Code] | None) -> None:
        """Show only these codes (an open class means all classes); None shows everything; nothing is told."""
        with self.quiet():
            self._show_only(codes)

    def _show_only(self, codes: list[Code] | None) -> None:
        if codes is None:
            self._filter.set_wanted(None)
            if self._filtering:
                self._filtering = False
                self.collapseAll()
                for code in self._expanded:
                    self.expand(self._index(code))
            return
        if not self._filtering:
            self._filtering = True
            self._expanded = {
                code
                for row in range(self._filter.rowCount())
                for code in self._expanded_below(self._filter.index(row, 0))
            }
        wanted = frozenset(known for code in codes for known in self._places(code))
        self._filter.set_wanted(wanted)
        if len(wanted) <= 30:
            self.expandAll()
        else:
            self.expandToDepth(0)

    def _expanded_below(self, index: QModelIndex) -> list[Code]:
        if not self.isExpanded(index):
            return []
        code = self._model.code_at(self._filter.mapToSource(index))
        found = [code] if code is not None else []
        for row in range(self._filter.rowCount(index)):
            found += self._expanded_below(self._filter.index(row, 0, index))
        return found

    def _places(self, code: Code) -> list[Code]:
        """Where a code stands: ``X.2.2`` under each class in which it makes sense."""
        if not isinstance(code, StatusCode) or code.class_ is not None:
            self._model.add(code)
            return [code]
        found: list[Code] = [StatusCode(class_, code.subject, code.detail) for class_ in (5, 4, 2)]
        return [place for place in found if self._model.index_of(place).isValid()]

    def step(self, down: int) -> None:
        """Move the choice by a line, while the focus is elsewhere."""
        current = self.currentIndex()
        index = self.indexBelow(current) if down > 0 else self.indexAbove(current)
        if not current.isValid():
            index = self._filter.index(0, 0)
        if index.isValid():
            self.setCurrentIndex(index)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        show_code_menu(self, event)

    def sizeHint(self) -> QSize:
        return QSize(270, 400)


class CodeDelegate(QStyledItemDelegate):
    """Draws a code and its label in one line, the count of its places at the right; the tooltip has all of it."""

    def __init__(self, theme: Theme, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, heights().tree_row)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        colors = self._theme.colors
        painter.save()
        row = QRect(0, option.rect.y(), self._view.viewport().width(), option.rect.height())
        if isinstance(self._view, CodeTree):
            row = self._view.row_area(option.rect)
        else:
            paint_ground(painter, row, option, self._view, self._theme)
        line: CodeLine = index.data(ItemRole.LINE)
        face = font(0, semibold=line.is_top)
        # Digits of one width: what follows the codes lines up.
        face.setFeature(QFont.Tag("tnum"), 1)
        painter.setFont(face)
        metrics = painter.fontMetrics()
        base = row.y() + (row.height() + metrics.ascent() - metrics.descent()) // 2
        left, right = self._left(index), row.right() - SMALL
        at_label = left + (metrics.horizontalAdvance(line.code) + _BETWEEN if line.code else 0)
        end = at_label + metrics.horizontalAdvance(line.label) + _BETWEEN
        painter.setPen(QColor(colors.muted))
        for text in filter(None, (str(line.count or ""), line.note)):
            width = metrics.horizontalAdvance(text)
            if text == line.note and end + width > right:
                # The title says more.
                break
            right -= width
            painter.drawText(right, base, text)
            right -= SMALL
        tone = colors.tone(colors.of_class(line.class_)) if line.class_ else colors.text
        painter.setPen(QColor(tone))
        painter.drawText(left, base, fitted(metrics, line.code, right - left))
        label = self.label_of(line, metrics, row.right() - SMALL)
        painter.drawText(at_label, base, fitted(metrics, label, right - at_label))
        painter.restore()

    def label_of(self, line: CodeLine, metrics: QFontMetrics, right: int) -> str:
        """The label of a line that may reach to ``right``.

        Where that of any class doesn't fit, each is what stands before its colon: a whole word.
        """
        is_short = line.class_ is not None and line.is_top and not self._have_room(metrics, right)
        return line.label.partition(":")[0].rstrip() if is_short else line.label

    def _have_room(self, metrics: QFontMetrics, right: int) -> bool:
        """Whether the labels of all classes fit."""
        model = self._view.model()
        tops = (model.index(row, 0) for row in range(model.rowCount()))
        lines: list[tuple[Index, CodeLine]] = [(index, index.data(ItemRole.LINE)) for index in tops]
        return all(
            self._left(index) + metrics.horizontalAdvance(line.code + line.label) + _BETWEEN
            <= right - (metrics.horizontalAdvance(str(line.count)) + SMALL if line.count else 0)
            for index, line in lines
            if line.class_
        )

    def _left(self, index: Index) -> int:
        """Where the text of a line begins."""
        if not isinstance(self._view, QTreeView):
            return GAP
        depth, above = 1, index.parent()
        while above.isValid():
            depth, above = depth + 1, above.parent()
        return depth * _INDENT + TIGHT


def show_code_menu(view: QAbstractItemView, event: QContextMenuEvent) -> None:
    """Offer to copy the code at which the mouse is, or the chosen one, with and without what it means."""
    by_keys = event.reason() is QContextMenuEvent.Reason.Keyboard
    index = view.currentIndex() if by_keys else view.indexAt(event.pos())
    if not index.isValid():
        return
    line: CodeLine = index.data(ItemRole.LINE)
    whole = " ".join(filter(None, (line.code, line.label)))
    place = view.viewport().mapToGlobal(view.visualRect(index).center()) if by_keys else event.globalPos()
    show_copy_menu(view, place, *filter(None, dict.fromkeys((line.code, whole))))


def paint_ground(
    painter: QPainter, row: QRect, option: QStyleOptionViewItem, view: QAbstractItemView, theme: Theme
) -> None:
    """Draw the ground of a line that is chosen or pointed at, and the ring of the one that has the focus."""
    colors = theme.colors
    selected = bool(option.state & QStyle.StateFlag.State_Selected)
    hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
    if selected or hovered:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colors.selection if selected else colors.hover))
        painter.drawRoundedRect(row, ROW_RADIUS, ROW_RADIUS)
        if selected:
            # The ground alone differs too little from that of the other rows.
            shape = QPainterPath()
            shape.addRoundedRect(row.toRectF(), ROW_RADIUS, ROW_RADIUS)
            painter.setClipPath(shape, Qt.ClipOperation.IntersectClip)
            is_mirrored = view.layoutDirection() is Qt.LayoutDirection.RightToLeft
            left = row.right() + 1 - TIGHT if is_mirrored else row.left()
            painter.fillRect(left, row.top(), TIGHT, row.height(), QColor(colors.accent))
        painter.restore()
    if option.state & QStyle.StateFlag.State_HasFocus and is_reached_by_keys(view):
        paint_ring(painter, row, colors.accent)
