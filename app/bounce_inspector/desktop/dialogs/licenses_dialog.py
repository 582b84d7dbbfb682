"""Shows what the program is made with, and the licenses of Qt."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QPlainTextEdit, QWidget

from ... import third_party
from ..shared.dialog_buttons import dialog_buttons
from ..shared.layouts import column
from ..shared.theme import GAP, WIDE, Look, set_look


class LicensesDialog(QDialog):
    """The notice and the texts, to be read and copied."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Licenses"))
        self.text = QPlainTextEdit(f"{third_party.notice()}\n\n{third_party.license_texts()}")
        set_look(self.text, Look.FIELD)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.windowTitle())
        layout = column(GAP, (WIDE, WIDE, WIDE, WIDE))
        layout.addWidget(self.text, 1)
        layout.addWidget(dialog_buttons(self))
        self.setLayout(layout)
        self.resize(760, 560)
