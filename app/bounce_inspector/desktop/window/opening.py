"""What the window shows for the moment until its page is made: the places of its panes, and the invitation."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ..bounce.invitation import Invitation
from ..shared.theme import GAP, MEDIUM_WIDTH, TIGHT, Theme
from ..shared.widgets import Card, column

TREE_WIDTH = 272


class Opening(QWidget):
    """Looks like the page of one bounce whose codes are still to come."""

    def __init__(self, theme: Theme, tree_width: int) -> None:
        super().__init__()
        self.setObjectName("opening")
        # Else the first button is marked for a moment.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        panes = QHBoxLayout()
        panes.setContentsMargins(GAP, TIGHT, GAP, GAP)
        panes.setSpacing(GAP)
        self._codes = Card()
        self._codes.setFixedWidth(tree_width or TREE_WIDTH)
        panes.addWidget(self._codes)
        bounce = Card()
        inside = column(0, (1, 1, 1, 1))
        inside.addWidget(Invitation(theme))
        bounce.setLayout(inside)
        panes.addWidget(bounce, 1)
        self.setLayout(panes)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._codes.setVisible(self.width() >= MEDIUM_WIDTH)
