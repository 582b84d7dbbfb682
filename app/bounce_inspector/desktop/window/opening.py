"""What the window shows for the moment until its page is made: the places of its panes, and the start."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ..bounce.start_page import StartPage
from ..shared.grounds import Card
from ..shared.layouts import column
from ..shared.theme import MEDIUM_WIDTH, SMALL, TIGHT, WIDE, Theme, heights
from .pane_widths import pane_widths, text_width


class Opening(QWidget):
    """Looks like the page of one bounce whose codes are still to come."""

    def __init__(self, theme: Theme, tree_width: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("opening")
        # Else the first button is marked for a moment.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        panes = QHBoxLayout()
        panes.setContentsMargins(WIDE, 0, WIDE, TIGHT)
        panes.setSpacing(SMALL)
        self.setLayout(panes)
        # Where the entry will be: to type into it would be lost.
        entry = Card()
        entry.setFixedHeight(heights().control)
        self._codes = QWidget()
        self._tree_width = tree_width
        left = column(SMALL)
        left.addWidget(entry)
        left.addWidget(Card(), 1)
        self._codes.setLayout(left)
        panes.addWidget(self._codes)
        start = Card(self)
        inside = column(0, (1, 1, 1, 1))
        start.setLayout(inside)
        inside.addWidget(StartPage(theme, start))
        panes.addWidget(start, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._codes.setVisible(self.width() >= MEDIUM_WIDTH)
        widths = pane_widths(self.width(), text_width(), has_tree=True, tree=self._tree_width)
        self._codes.setFixedWidth(widths.tree)
