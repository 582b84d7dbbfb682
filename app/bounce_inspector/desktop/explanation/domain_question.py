"""The one question that the program asks by itself: which domains are one's own."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from ..shared.language import Translated
from ..shared.layouts import FlowLayout, column
from ..shared.text_labels import TextLabel
from ..shared.theme import TIGHT, WIDE, Look, set_look


class DomainQuestion(Translated, QWidget):
    """Says what the domains are good for, and takes the answer: to enter them, or never to be asked again."""

    settings_wanted = Signal()
    settings_declined = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("domain-question")
        self._text = TextLabel(quiet=True)
        self._enter = QPushButton()
        self._enter.setObjectName("enter-domains")
        self._decline = QPushButton()
        self._decline.setObjectName("decline-domains")
        row = FlowLayout(WIDE, between=0)
        for button in (self._enter, self._decline):
            set_look(button, Look.LINK)
            row.addWidget(button)
        self._enter.clicked.connect(self.settings_wanted)
        self._decline.clicked.connect(self.settings_declined)
        layout = column(TIGHT)
        layout.addWidget(self._text)
        layout.addLayout(row)
        self.setLayout(layout)
        self._retranslate()
        self.hide()

    def _retranslate(self) -> None:
        self._text.set_text(
            self.tr(
                "Which mail domains are yours? Knowing them, the program can recognize your own mail team and "
                "fake bounces."
            )
        )
        self._enter.setText(self.tr("Enter your domains"))
        self._decline.setText(self.tr("Don't ask again"))
