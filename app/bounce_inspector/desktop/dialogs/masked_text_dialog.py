"""A dialog with a text whose private parts are masked, to be read through and finished by hand."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QPlainTextEdit, QWidget

from ..shared.dialog_buttons import dialog_buttons
from ..shared.fonts import fixed_font
from ..shared.layouts import column
from ..shared.text_labels import TextLabel
from ..shared.theme import GAP, WIDE, Look, set_look


class MaskedTextDialog(QDialog):
    """Lets the user change a masked text; what accepting does with it is its subclass's."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = QPlainTextEdit(text)
        set_look(self.text, Look.FIELD)
        self.text.setFont(fixed_font(-1))
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self.complaint = TextLabel("")
        self.complaint.hide()

    def lay_out(self, title: str, about: str, name: str, action: str) -> None:
        """Put it together under a title: what it is about, the text by its name, and the button that accepts."""
        self.setWindowTitle(title)
        self.text.setAccessibleName(name)
        layout = column(GAP, (WIDE, WIDE, WIDE, WIDE))
        layout.addWidget(TextLabel(about, quiet=True))
        layout.addWidget(self.text, 1)
        layout.addWidget(self.complaint)
        layout.addWidget(dialog_buttons(self, action))
        self.setLayout(layout)
        self.resize(720, 520)
