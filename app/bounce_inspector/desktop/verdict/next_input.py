"""The way on from a text that is no bounce: to paste or open the one that was meant."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from ..shared.key_button import KeyButton
from ..shared.language import Translated
from ..shared.layouts import FlowLayout
from ..shared.theme import SMALL, Theme


class NextInput(Translated, QWidget):
    """Offers to paste or open another input; the paste is the one primary button in view."""

    paste_wanted = Signal()
    open_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("next-input")
        self.paste = KeyButton(theme, primary=True)
        self.paste.setObjectName("paste-next")
        self.paste.clicked.connect(self.paste_wanted)
        self.open = KeyButton(theme)
        self.open.setObjectName("open-next")
        self.open.clicked.connect(self.open_wanted)
        flow = FlowLayout(SMALL)
        self.setLayout(flow)
        for button in (self.paste, self.open):
            flow.addWidget(button)
        self._retranslate()

    def _retranslate(self) -> None:
        self.paste.set_words(self.tr("Paste"), QKeySequence(QKeySequence.StandardKey.Paste))
        self.open.set_words(self.tr("Open…"), QKeySequence(QKeySequence.StandardKey.Open))
