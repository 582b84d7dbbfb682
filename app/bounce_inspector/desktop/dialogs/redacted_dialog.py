"""Shows a text with what is private masked, to be finished by hand before it is copied."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QWidget

from ..shared.dialog_buttons import dialog_buttons
from ..shared.fonts import fixed_font
from ..shared.theme import GAP, WIDE, Look, set_look
from ..shared.widgets import TextLabel, column


class RedactedDialog(QDialog):
    """Lets the user finish a masked text; accepting puts it on the clipboard."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Copy redacted"))
        about = TextLabel(
            self.tr(
                "Names, subjects and what is yours are masked. Read it through: no program knows "
                "everything that is private. Change what you like, then copy it."
            ),
            quiet=True,
        )
        self.text = QPlainTextEdit(text)
        set_look(self.text, Look.FIELD)
        self.text.setFont(fixed_font(-1))
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self.text.setAccessibleName(self.tr("The masked text"))
        buttons = dialog_buttons(self, self.tr("&Copy"))
        layout = column(GAP, (WIDE, WIDE, WIDE, WIDE))
        layout.addWidget(about)
        layout.addWidget(self.text, 1)
        layout.addWidget(buttons)
        self.setLayout(layout)
        self.resize(720, 520)

    def accept(self) -> None:
        """Copy the text as it stands, and close."""
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        super().accept()
