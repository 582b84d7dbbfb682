"""How widgets are laid out: in columns, in rows as words in a line, and used again."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QLayout, QLayoutItem, QVBoxLayout, QWidget

from .theme import SMALL

_W = TypeVar("_W", bound=QWidget)
_T = TypeVar("_T")


class FlowLayout(QLayout):
    """Puts widgets in rows, as words in a line; what doesn't fit goes to the next row.

    ``between`` is the space between rows where it is not that between widgets.
    ``last_at_end``: the last widget of all stands at the end of its row.
    """

    def __init__(
        self, spacing: int = SMALL, *, between: int | None = None, last_at_end: bool = False
    ) -> None:
        super().__init__()
        self._between = spacing if between is None else between
        self._last_at_end = last_at_end
        self._items: list[QLayoutItem] = []
        self.setSpacing(spacing)
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._arrange(QRect(0, 0, width, 0), apply=False)

    def setGeometry(self, rectangle: QRect) -> None:
        super().setGeometry(rectangle)
        self._arrange(rectangle, apply=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _arrange(self, rectangle: QRect, *, apply: bool) -> int:
        x, y, height = rectangle.x(), rectangle.y(), 0
        row: list[tuple[QLayoutItem, int, QSize]] = []

        def end_row() -> None:
            for item, left, size in row if apply else ():
                item.setGeometry(QRect(QPoint(left, y + (height - size.height()) // 2), size))
            row.clear()

        for item in self._items:
            if item.isEmpty():
                continue
            hint = item.sizeHint()
            size = QSize(min(hint.width(), rectangle.width()), hint.height())
            if row and x + size.width() > rectangle.right() + 1:
                end_row()
                x, y, height = rectangle.x(), y + height + self._between, 0
            if self._last_at_end and item is self._items[-1]:
                x = max(x, rectangle.right() + 1 - size.width())
            row.append((item, x, size))
            x += size.width() + self.spacing()
            height = max(height, size.height())
        end_row()
        return y + height - rectangle.y()


class Reused(Generic[_W]):
    """Widgets of one kind in a layout: as many as there is to show; the others are hidden and kept.

    ``last`` is another widget that stays behind them.

    A new widget is matched with the whole style sheet, which takes longer than all else between
    a key and the page that it brings.
    """

    def __init__(self, layout: QLayout, make: Callable[[], _W], last: QWidget | None = None) -> None:
        self._layout = layout
        self._make = make
        self._last = last
        if last is not None:
            layout.addWidget(last)
        self._widgets: list[_W] = []

    def beside(self, items: Sequence[_T]) -> Iterable[tuple[_W, _T]]:
        """A widget, shown, for each item, and the item; the layout's widget has to be there."""
        while len(self._widgets) < len(items):
            widget = self._make()
            self._layout.addWidget(widget)
            self._widgets.append(widget)
            if self._last is not None:
                # It stays behind those that came.
                self._layout.removeWidget(self._last)
                self._layout.addWidget(self._last)
        for number, widget in enumerate(self._widgets):
            widget.setVisible(number < len(items))
        return zip(self._widgets[: len(items)], items, strict=True)


def column(spacing: int, margins: tuple[int, int, int, int] = (0, 0, 0, 0)) -> QVBoxLayout:
    """A column layout with our spacing.

    It is given to its widget before anything is put into it: what gets its parent later is styled once more,
    with all that lies in it.
    """
    layout = QVBoxLayout()
    layout.setSpacing(spacing)
    layout.setContentsMargins(*margins)
    return layout


def keep_room(widget: QWidget) -> None:
    """Have a widget's place stay empty while it is hidden, so that nothing beside it moves."""
    policy = widget.sizePolicy()
    policy.setRetainSizeWhenHidden(True)
    widget.setSizePolicy(policy)
