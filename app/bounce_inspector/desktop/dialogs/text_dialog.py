"""Lets the text of a bounce be corrected before it is inspected again."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QPlainTextEdit, QWidget

from ..shared.dialog_buttons import dialog_buttons
from ..shared.fonts import fixed_font
from ..shared.layouts import column
from ..shared.text_labels import TextLabel
from ..shared.theme import GAP, WIDE, Look, set_look


class TextDialog(QDialog):
    """Shows a text to be changed; accepting means that it is inspected."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Correct the text"))
        about = self.tr(
            "Remove anything that isn't part of the bounce, or correct typing and scanning errors."
        )
        self.text = QPlainTextEdit(text)
        set_look(self.text, Look.FIELD)
        self.text.setFont(fixed_font(-1))
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("Text of the bounce"))
        buttons = dialog_buttons(self, self.tr("&Inspect again"))
        layout = column(GAP, (WIDE, WIDE, WIDE, WIDE))
        layout.addWidget(TextLabel(about, quiet=True))
        layout.addWidget(self.text, 1)
        layout.addWidget(buttons)
        self.setLayout(layout)
        self.resize(720, 520)
