"""The keys, and how to begin."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QWidget

from ..shared.dialog_buttons import dialog_buttons
from ..shared.grounds import Card
from ..shared.layouts import column
from ..shared.scrolling import Scroll, ScrollContent
from ..shared.text_labels import SectionTitle, TextLabel
from ..shared.theme import GAP, LOOSE, SMALL, TIGHT, WIDE

Keys = Sequence[tuple[str, Sequence[tuple[str, str]]]]
"""Groups of what can be done by keys: the words and the keys of each."""


class HelpDialog(QDialog):
    """Lists what can be done by keys."""

    def __init__(self, groups: Keys, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys and help"))
        content = ScrollContent()
        inner = column(WIDE, (WIDE, WIDE, WIDE, WIDE))
        for text in self._guide():
            inner.addWidget(TextLabel(text))
        others = [
            (self.tr("Next or previous part of a pane"), "Tab, Shift+Tab"),
            (self.tr("Choose a recipient, a code or a row"), "↑ ↓"),
            (self.tr("Expand or collapse a group or section"), "→ ←, " + self.tr("Space")),
            (self.tr("Stop reading, or close a message or the find bar"), "Esc"),
        ]
        for title, keys in [*groups, (self.tr("In the window"), others)]:
            if keys:
                inner.addWidget(_group(title, keys))
        inner.addStretch(1)
        content.setLayout(inner)
        scroll = Scroll(content, takes_focus=True)
        scroll.put_bar_into_margin(inner)
        scroll.setAccessibleName(self.windowTitle())
        card = Card()
        framed = column(0, (1, 1, 1, 1))
        framed.addWidget(scroll)
        card.setLayout(framed)
        buttons = dialog_buttons(self)
        layout = column(GAP, (WIDE, WIDE, WIDE, WIDE))
        layout.addWidget(card, 1)
        layout.addWidget(buttons)
        self.setLayout(layout)
        self.resize(560, 640)

    def _guide(self) -> tuple[str, ...]:
        return (
            self.tr("Paste a bounce, drop a file, a folder or a mailbox on the window, or type a code that somebody reads out to you."),
            self.tr("What happened and who needs to act is at the top. On the right are the steps and a reply for your customer, which you can edit before you copy it. The colored lines in the text show what this is based on."),
            self.tr("Nothing leaves this computer."),
        )  # fmt: skip


def _group(title: str, keys: Sequence[tuple[str, str]]) -> QWidget:
    group = QWidget()
    grid = QGridLayout()
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(LOOSE)
    grid.setVerticalSpacing(TIGHT)
    grid.setColumnStretch(0, 1)
    for row, (words, shortcut) in enumerate(keys):
        grid.addWidget(TextLabel(words), row, 0)
        label = TextLabel(shortcut, quiet=True)
        label.setWordWrap(False)
        grid.addWidget(label, row, 1, Qt.AlignmentFlag.AlignTrailing)
    layout = column(SMALL)
    layout.addWidget(SectionTitle(title))
    layout.addLayout(grid)
    group.setLayout(layout)
    return group
