"""Makes a file of a bounce that was explained wrongly, to be finished by hand before it is saved."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from ...memory.atomic import write_atomically
from .masked_text_dialog import MaskedTextDialog


class CaseDialog(MaskedTextDialog):
    """Lets the user say what is right and finish a masked text; accepting saves it where they choose."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.lay_out(
            self.tr("This explanation is wrong"),
            self.tr(
                "Save this file and give it to the people who maintain the program. Nothing is sent. Names, "
                "subjects, and your own domains and servers are masked. Check the file, and enter above what "
                "the explanation should be."
            ),
            self.tr("The file"),
            self.tr("&Save…"),
        )

    def accept(self) -> None:
        """Save the text as it stands, and close; stay where nothing was chosen or it can't be saved."""
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save the file"), self.tr("bounce-case") + ".txt", self.tr("Text (*.txt)")
        )
        if not name:
            return
        try:
            write_atomically(Path(name), self.text.toPlainText().encode())
        except OSError as error:
            text = self.tr("{name} can't be saved: {detail}")
            self.complaint.set_text(
                text.replace("{name}", name).replace("{detail}", error.strerror or str(error))
            )
            self.complaint.show()
            return
        super().accept()
