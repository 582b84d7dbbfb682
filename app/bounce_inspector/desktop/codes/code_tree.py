"""The view of the tree of codes, filtered by what is typed."""

from __future__ import annotations

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
from PySide6.QtGui import QColor, QPainter
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
from ..shared.language import Translated
from ..shared.theme import GAP, SMALL, TIGHT, Theme, font
from .code_model import CodeModel, Line, Node, Role

_Index = QModelIndex | QPersistentModelIndex


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

    def filterAcceptsRow(self, row: int, parent: _Index) -> bool:
        return self._wanted is None or self._model.node(row, parent) in self._wanted


class CodeTree(Translated, QTreeView):
    """Shows the codes; tells which one is chosen."""

    code_chosen = Signal(object)

    def __init__(self, model: CodeModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("code-tree")
        self._model = model
        self._filter = _Filter(model)
        self._expanded: set[Code] = {StatusCode(5)}
        self._filtering = False
        self._telling = True
        self.setModel(self._filter)
        self.setHeaderHidden(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setIndentation(14)
        self.setUniformRowHeights(True)
        self.setExpandsOnDoubleClick(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setItemDelegate(CodeDelegate(theme, self))
        self.selectionModel().currentChanged.connect(self._tell)
        self.expand(self._index(StatusCode(5)))
        theme.changed.connect(self.viewport().update)
        self._retranslate()

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Codes"))

    def _index(self, code: Code) -> QModelIndex:
        return self._filter.mapFromSource(self._model.index_of(code))

    def _tell(self, current: QModelIndex) -> None:
        code = self._model.code_at(self._filter.mapToSource(current))
        if code is not None and self._telling:
            self.code_chosen.emit(code)

    def choose(self, code: Code | None) -> None:
        """Choose a code, or none, without telling; one that the tree lacks is added to it."""
        if code is None:
            self._telling = False
            self.selectionModel().clear()
            self._telling = True
            return
        self._model.add(code)
        index = self._index(code)
        if not index.isValid():
            self.show_only(None)
            index = self._index(code)
        self._telling = False
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self._telling = True
        self.scrollTo(index)

    def show_only(self, codes: list[Code] | None) -> None:
        """Show only these codes (an open class means all classes); None shows everything."""
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

    def sizeHint(self) -> QSize:
        return QSize(270, 400)


class CodeDelegate(QStyledItemDelegate):
    """Draws a line: the code and its label, the count of its places at the right."""

    def __init__(self, theme: Theme, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(100, option.fontMetrics.height() + 8)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        colors = self._theme.colors
        painter.save()
        view = self.parent()
        width = view.viewport().width() if isinstance(view, QAbstractItemView) else option.rect.width()
        row = QRect(0, option.rect.y(), width, option.rect.height())
        self._paint_ground(painter, option, row)
        line: Line = index.data(Role.LINE)
        if line.is_top:
            painter.setFont(font(0, semibold=True))
        metrics = painter.fontMetrics()
        base = row.y() + (row.height() + metrics.ascent() - metrics.descent()) // 2
        left = option.rect.x() + (TIGHT if isinstance(view, QTreeView) else GAP)
        right = row.right() - SMALL
        painter.setPen(QColor(colors.muted))
        for text in filter(None, (str(line.count or ""), line.note)):
            right -= metrics.horizontalAdvance(text)
            painter.drawText(right, base, text)
            right -= SMALL
        painter.setPen(QColor(colors.of_class(line.class_)[0] if line.class_ else colors.text))
        for text in filter(None, (line.code, line.label)):
            room, needed = max(0, right - left), metrics.horizontalAdvance(text)
            fits = needed <= room
            shown = text if fits else metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
            painter.drawText(left, base, shown)
            left += needed + SMALL
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, row: QRect) -> None:
        colors = self._theme.colors
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if selected or hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colors.selection if selected else colors.hover))
            painter.drawRoundedRect(row.adjusted(TIGHT, 0, -TIGHT, 0), 4, 4)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(colors.accent))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(row.adjusted(TIGHT, 0, -TIGHT - 1, -1), 4, 4)
