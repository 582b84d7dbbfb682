"""A part that scrolls up and down, and what lies in it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget

from .theme import TIGHT, Look, set_look


class ScrollContent(QWidget):
    """What lies in a scroll area: as tall as its text needs at the width at hand."""

    def __init__(self) -> None:
        super().__init__()
        set_look(self, Look.CONTENT)

    def minimumSizeHint(self) -> QSize:
        # Else the height at the least width counts, at which every label wraps.
        return QSize(0, 0)


class Scroll(QScrollArea):
    """Scrolls its content up and down only; the keys stop at it where it ``takes_focus``."""

    def __init__(self, content: QWidget, parent: QWidget | None = None, *, takes_focus: bool = False) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        if not takes_focus:
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(content)

    def put_bar_into_margin(self, layout: QLayout) -> None:
        """Have the scroll bar lie in the right margin of the content's layout: nothing wraps anew when it comes."""
        usual = layout.contentsMargins().right()

        def make_room(_: int, maximum: int) -> None:
            bar = self.verticalScrollBar().sizeHint().width() if maximum else 0
            margins, right = layout.contentsMargins(), max(TIGHT, usual - bar)
            if margins.right() != right:
                layout.setContentsMargins(margins.left(), margins.top(), right, margins.bottom())

        self.verticalScrollBar().rangeChanged.connect(make_room)
