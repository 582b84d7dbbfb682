"""The tree of codes as a Qt model: classes, subjects, details, reply codes, provider codes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import IntEnum

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, Qt

from ...registry.codes import CLASSES, Code, ProviderCode, ReplyCode, StatusCode
from ...registry.registry import Registry
from ..shared.model_index import NO_PARENT, Index
from ..shared.tooltips import tooltip


class ItemRole(IntEnum):
    """What the model tells beside its text."""

    CODE = Qt.ItemDataRole.UserRole + 1
    LINE = Qt.ItemDataRole.UserRole + 2


@dataclass(frozen=True, slots=True)
class CodeLine:
    """All that is drawn of a line, asked for at once; ``count`` is that of its places in the text."""

    code: str
    label: str
    count: int = 0
    note: str = ""
    class_: int | None = None
    is_top: bool = False


@dataclass(eq=False)
class Node:
    """A line of the tree.  The model keeps the nodes alive: Qt's indexes don't."""

    code: Code | None
    label: str
    title: str
    parent: Node | None = None
    note: str = ""
    children: list[Node] = field(default_factory=list)

    @property
    def row(self) -> int:
        """The place among its siblings."""
        return self.parent.children.index(self) if self.parent else 0

    def walk(self) -> Iterator[Node]:
        """The node and all below it."""
        yield self
        for child in self.children:
            yield from child.walk()


class CodeModel(QAbstractItemModel):
    """All codes of the registry; others are added when they are typed or found."""

    def __init__(self, registry: Registry, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._registry = registry
        self._root = Node(None, "", "")
        self._nodes: dict[Code, Node] = {}
        self._counts: Counter[Node] = Counter()
        self._added: list[Node] = []
        for class_ in CLASSES:
            self._build_class(class_)
        replies = self._append(
            self._root, None, self.tr("Reply codes"), self.tr("Three-digit replies of SMTP")
        )
        for entry in registry.reply_codes:
            self._append(replies, ReplyCode(int(entry.code)), entry.short, entry.title)
        top = self._append(
            self._root, None, self.tr("Provider codes"), self.tr("Codes used by individual mail providers")
        )
        for provider in registry.providers.all:
            node = self._append(top, None, provider.name, provider.name)
            for use in registry.providers.uses_of(provider.id):
                self._append(node, use.code, use.entry.short, f"{provider.name}: {use.entry.short}")

    def _build_class(self, class_: int) -> None:
        code = StatusCode(class_)
        entry = self._registry.explain(code).class_
        if entry is None:
            raise ValueError(f"class {class_} has no entry")
        top = self._append(self._root, code, entry.short, entry.title)
        for subject in self._registry.subjects:
            number = StatusCode.parse(subject.code).subject
            details = list(self._registry.details_of(class_, number or 0))
            if not details:
                continue
            node = self._append(top, StatusCode(class_, number), subject.short, subject.title)
            for detail_code, detail in details:
                self._append(node, detail_code, detail.short, detail.title)

    def _append(self, parent: Node, code: Code | None, label: str, title: str, note: str = "") -> Node:
        node = Node(code, label, title, parent, note)
        parent.children.append(node)
        if code is not None:
            self._nodes[code] = node
        return node

    # What Qt asks

    def index(self, row: int, column: int, parent: Index = NO_PARENT) -> QModelIndex:
        children = self._node(parent).children
        if column != 0 or not 0 <= row < len(children):
            return QModelIndex()
        return self.createIndex(row, column, children[row])

    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override]
        node = self._node(index)
        if node.parent is None or node.parent is self._root:
            return QModelIndex()
        return self.createIndex(node.parent.row, 0, node.parent)

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        return 0 if parent.column() > 0 else len(self._node(parent).children)

    def columnCount(self, parent: Index = NO_PARENT) -> int:
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        node = self._node(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return "  ".join(filter(None, (shown_code(node.code), node.label)))
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip("\n".join(dict.fromkeys((self._whole(node), node.title))))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(node)
        if role == ItemRole.CODE:
            return node.code
        if role == ItemRole.LINE:
            is_top = node.parent is self._root
            class_ = node.code.class_ if is_top and isinstance(node.code, StatusCode) else None
            return CodeLine(shown_code(node.code), node.label, self._counts[node], node.note, class_, is_top)
        return None

    def _whole(self, node: Node) -> str:
        """All that a line says of its code, which it may have no room for."""
        name = f"{node.code} {node.label}" if node.code else node.label
        return f"{name} ({node.note})" if node.note and node.note.lower() != node.label.lower() else name

    def _spoken(self, node: Node) -> str:
        pieces = [str(node.code) if node.code else "", node.label, node.note]
        count = self._counts[node]
        if count:
            pieces.append(self.tr("%n place(s) in the text", "", count))
        return ", ".join(filter(None, pieces))

    def _node(self, index: Index) -> Node:
        node = index.internalPointer() if index.isValid() else None
        return node if isinstance(node, Node) else self._root

    # What the window asks

    def index_of(self, code: Code) -> QModelIndex:
        """Where a code stands; invalid where it is not in the tree."""
        node = self._nodes.get(code)
        return QModelIndex() if node is None else self._index_of(node)

    def _index_of(self, node: Node) -> QModelIndex:
        return self.createIndex(node.row, 0, node)

    def node(self, row: int, parent: Index) -> Node:
        """The node in a row below another."""
        return self._node(parent).children[row]

    def code_at(self, index: Index) -> Code | None:
        """The code of a line; None for the roots without one."""
        return self._node(index).code

    def set_counts(self, counts: Mapping[Code, int]) -> None:
        """How often each code acts in the text shown; codes not in the tree are added."""
        self.remove_added()
        before, self._counts = self._counts, Counter()
        for code, count in counts.items():
            self.add(code)
            for node in self._with_ancestors(code):
                self._counts[node] += count
        for node in before | self._counts:
            index = self._index_of(node)
            self.dataChanged.emit(index, index)

    def _with_ancestors(self, code: Code) -> Iterator[Node]:
        """The line of a code and those above it; nothing where it is not in the tree."""
        node = self._nodes.get(code)
        while node is not None and node is not self._root:
            yield node
            node = node.parent

    def family(self, codes: Iterable[Code]) -> frozenset[Node]:
        """The lines of codes with all that lies below and above them."""
        known = [self._nodes[code] for code in codes if code in self._nodes]
        below = {node for top in known for node in top.walk()}
        return frozenset(below.union(*(self._with_ancestors(code) for code in codes)))

    def use_registry(self, registry: Registry) -> None:
        """Name the codes as ``registry`` does: the same one in another language.

        The names are those of a tree built anew; the lines stay, with what is open and chosen.
        """
        fresh = CodeModel(registry)
        for node in self._added:
            if node.code is not None:
                fresh.add(node.code)
        for node, other in zip(self._root.walk(), fresh._root.walk(), strict=True):
            node.label, node.title, node.note = other.label, other.title, other.note
        self._registry = registry
        self._tell_changed(QModelIndex())

    def _tell_changed(self, parent: QModelIndex) -> None:
        rows = self.rowCount(parent)
        if rows:
            self.dataChanged.emit(self.index(0, 0, parent), self.index(rows - 1, 0, parent))
            for row in range(rows):
                self._tell_changed(self.index(row, 0, parent))

    def add(self, code: Code) -> None:
        """Put a code that was typed or found in its place, marked where it isn't registered."""
        if code in self._nodes:
            return
        if isinstance(code, ReplyCode):
            top = next(node for node in self._root.children if node.code is None)
            entry = self._registry.reply(code)
            label, title = (entry.short, entry.title) if entry else (self.tr("Not registered"),) * 2
            self._insert(top, code, label, title, "" if entry else self.tr("not registered"))
            return
        if isinstance(code, ProviderCode) or code.class_ is None or code.subject is None:
            return
        explanation = self._registry.explain(code)
        parent_code = code.parent if code.detail is not None else StatusCode(code.class_)
        if parent_code is not None and parent_code not in self._nodes:
            self.add(parent_code)
        parent = self._nodes[parent_code or StatusCode(code.class_)]
        entry_of_code = explanation.deepest if explanation.registered else None
        if entry_of_code is None:
            title = self.tr("Not registered")
            self._insert(parent, code, title, title, self.tr("not registered"))
        else:
            # That the standard has it for another class only is for its page to say: many servers use it so.
            self._insert(parent, code, entry_of_code.short, entry_of_code.title, "")

    def _insert(self, parent: Node, code: StatusCode | ReplyCode, label: str, title: str, note: str) -> None:
        key = _order(code)
        row = next(
            (
                i
                for i, node in enumerate(parent.children)
                if isinstance(node.code, (StatusCode, ReplyCode)) and _order(node.code) > key
            ),
            len(parent.children),
        )
        index = QModelIndex() if parent is self._root else self.createIndex(parent.row, 0, parent)
        self.beginInsertRows(index, row, row)
        node = Node(code, label, title, parent, note)
        parent.children.insert(row, node)
        self._nodes[code] = node
        self._added.append(node)
        self.endInsertRows()

    def remove_added(self) -> None:
        """Take out again what was only typed or found."""
        for node in reversed(self._added):
            parent = node.parent
            if parent is None or node.code is None:
                continue
            row = node.row
            self.beginRemoveRows(self.createIndex(parent.row, 0, parent), row, row)
            parent.children.pop(row)
            del self._nodes[node.code]
            del self._counts[node]
            self.endRemoveRows()
        self._added.clear()


def shown_code(code: Code | None) -> str:
    """A code as a line has room for it: of a provider's wording no more than a number before it."""
    if isinstance(code, ProviderCode) and " " in code.text:
        head = code.text.partition(" ")[0]
        return head if head[:1].isdigit() or head.startswith("X.") else ""
    return str(code) if code else ""


def _order(code: StatusCode | ReplyCode) -> tuple[int, ...]:
    if isinstance(code, ReplyCode):
        return (code.number,)
    return tuple(-1 if part is None else part for part in (code.class_, code.subject, code.detail))
