"""Shows a text with what is private masked, to be finished by hand before it is copied."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from .masked_text_dialog import MaskedTextDialog


class RedactedDialog(MaskedTextDialog):
    """Lets the user finish a masked text; accepting puts it on the clipboard."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.lay_out(
            self.tr("Copy redacted"),
            self.tr(
                "Names, subjects, and your own domains and servers are masked. Check the text before you copy "
                "it, because no program recognizes everything that's private. You can edit it."
            ),
            self.tr("The redacted text"),
            self.tr("&Copy"),
        )

    def accept(self) -> None:
        """Copy the text as it stands, and close."""
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        super().accept()
