"""The codes at the side: the tree, or the list of what words find, best first."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStackedLayout, QWidget

from ...registry.codes import Code, ProviderCode
from ...registry.registry import Registry
from ..shared.language import Translated
from ..shared.model_index import NO_PARENT, Index
from ..shared.theme import Theme
from ..shared.tooltips import tooltip
from .code_model import CodeLine, CodeModel, ItemRole, shown_code
from .code_tree import CodeDelegate, CodeTree, show_code_menu


class _Results(QAbstractListModel):
    """Codes in the order in which a search gave them."""

    def __init__(self, registry: Registry) -> None:
        super().__init__()
        self._registry = registry
        self._codes: list[Code] = []

    def show(self, codes: list[Code]) -> None:
        """Show other codes."""
        self.beginResetModel()
        self._codes = codes
        self.endResetModel()

    def use_registry(self, registry: Registry) -> None:
        """Name the codes as ``registry`` does."""
        self._registry = registry
        if self._codes:
            self.dataChanged.emit(self.index(0), self.index(len(self._codes) - 1))

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._codes)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        code = self._codes[index.row()]
        if role == ItemRole.CODE:
            return code
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(str(self.data(index)))
        if role in (ItemRole.LINE, Qt.ItemDataRole.DisplayRole):
            entry = self._registry.entry(code)
            label = entry.short if entry else ""
            use = self._registry.providers.get(code) if isinstance(code, ProviderCode) else None
            if use is not None:
                label = f"{use.provider.name}: {label}"
            line = CodeLine(shown_code(code), label)
            return line if role == ItemRole.LINE else f"{line.code}  {label}".strip()
        return None


class _FoundCodes(QListView):
    """Shows what words found."""

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        show_code_menu(self, event)


class CodeBrowser(Translated, QWidget):
    """Shows the tree of codes, filtered by codes that are typed, or what words find."""

    code_chosen = Signal(object)
    clicked = Signal()

    def __init__(
        self, registry: Registry, model: CodeModel, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("codes")
        self._model = model
        self._telling = True
        self.tree = CodeTree(model, theme)
        self._results = _Results(registry)
        self._list = _FoundCodes()
        self._list.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._list.setObjectName("found-codes")
        self._list.setModel(self._results)
        self._list.setItemDelegate(CodeDelegate(theme, self._list))
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setUniformItemSizes(True)
        self._list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._stack = QStackedLayout()
        self._stack.setContentsMargins(0, 0, 0, 0)
        # First: a stack shows what it is given, and what has no parent then as a window.
        self.setLayout(self._stack)
        self._stack.addWidget(self.tree)
        self._stack.addWidget(self._list)
        self.tree.code_chosen.connect(self.code_chosen)
        self.tree.clicked.connect(self.clicked)
        self._list.clicked.connect(self.clicked)
        self._list.selectionModel().currentChanged.connect(self._tell)
        self._retranslate()

    def _retranslate(self) -> None:
        self._list.setAccessibleName(self.tr("Codes that were found, best match first"))

    def use_registry(self, registry: Registry) -> None:
        """Name the codes as ``registry`` does: the same one in another language."""
        self._model.use_registry(registry)
        self._results.use_registry(registry)

    def show_all(self) -> None:
        """Show the whole tree."""
        self._stack.setCurrentWidget(self.tree)
        self.tree.show_only(None)

    def show_codes(self, codes: list[Code]) -> None:
        """Show only these codes, in the tree."""
        self._stack.setCurrentWidget(self.tree)
        self.tree.show_only(codes)

    def show_counts(self, counts: Counter[Code]) -> None:
        """Show how often each code stands in the text at hand; codes that only the text before had leave."""
        with self.tree.quiet():
            self._model.set_counts(counts)
            self.tree.fold_without(counts)

    def show_found(self, codes: list[Code]) -> None:
        """Show what words found, best first, and mark the first, without telling."""
        self._telling = False
        self._results.show(codes)
        self._stack.setCurrentWidget(self._list)
        self._list.setCurrentIndex(self._results.index(0))
        self._telling = True

    def height_of_rows(self, most: int) -> int:
        """How high the rows are that can be scrolled to, as far as ``most`` pixels."""
        if self._stack.currentWidget() is self._list:
            heights = (self._list.sizeHintForRow(row) for row in range(self._results.rowCount()))
            return min(most, sum(heights))
        height, index = 0, self.tree.model().index(0, 0)
        while index.isValid() and height < most:
            height += self.tree.rowHeight(index)
            index = self.tree.indexBelow(index)
        return min(most, height)

    def choose(self, code: Code | None) -> None:
        """Choose a code in the tree, or none, without telling."""
        self._stack.setCurrentWidget(self.tree)
        self.tree.choose(code)

    def step(self, down: int) -> None:
        """Move the choice by a line, while the focus is elsewhere."""
        if self._stack.currentWidget() is self.tree:
            self.tree.step(down)
            return
        current = self._list.currentIndex()
        row = current.row() + down if current.isValid() else 0
        if 0 <= row < self._results.rowCount():
            self._list.setCurrentIndex(self._results.index(row))

    def _tell(self, current: QModelIndex) -> None:
        code = current.data(ItemRole.CODE)
        if code is not None and self._telling:
            self.code_chosen.emit(code)
