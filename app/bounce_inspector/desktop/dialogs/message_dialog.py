"""Says something that must not be missed, and waits until it was read."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QWidget

from ...advice.tone import Tone
from ..shared.dialog_buttons import dialog_buttons
from ..shared.layouts import column
from ..shared.text_labels import TextLabel
from ..shared.theme import LOOSE, WIDE, Theme
from ..shared.tone_icon import ToneIcon

_ICON, _WIDTH = 32, 380


class MessageDialog(QDialog):
    """A sign and a text, to be closed; a ``tone`` other than neutral warns."""

    def __init__(
        self, title: str, text: str, theme: Theme, parent: QWidget | None = None, *, tone: Tone = Tone.NEUTRAL
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.text = text
        label = TextLabel(text)
        label.setMinimumWidth(_WIDTH)
        row = QHBoxLayout()
        row.setSpacing(WIDE)
        row.addWidget(ToneIcon(tone, theme, _ICON), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(label, 1)
        layout = column(LOOSE, (LOOSE, LOOSE, LOOSE, WIDE))
        layout.addLayout(row)
        layout.addWidget(dialog_buttons(self))
        self.setLayout(layout)
