"""Makes a file of a bounce that was explained wrongly, to be finished by hand before it is saved."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QDialog, QFileDialog, QPlainTextEdit, QWidget

from ...memory.atomic import write_atomically
from ..shared.dialog_buttons import dialog_buttons
from ..shared.fonts import fixed_font
from ..shared.theme import GAP, WIDE, Look, set_look
from ..shared.widgets import TextLabel, column


class CaseDialog(QDialog):
    """Lets the user say what is right and finish a masked text; accepting saves it where they choose."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("This explanation is wrong"))
        about = TextLabel(
            self.tr(
                "Save this file and hand it to whoever maintains the program. Nothing is sent. Names, subjects "
                "and what is yours are masked: read it through, and say above what is right."
            ),
            quiet=True,
        )
        self.text = QPlainTextEdit(text)
        set_look(self.text, Look.FIELD)
        self.text.setFont(fixed_font(-1))
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self.text.setAccessibleName(self.tr("The file"))
        self.complaint = TextLabel("")
        self.complaint.hide()
        layout = column(GAP, (WIDE, WIDE, WIDE, WIDE))
        layout.addWidget(about)
        layout.addWidget(self.text, 1)
        layout.addWidget(self.complaint)
        layout.addWidget(dialog_buttons(self, self.tr("&Save…")))
        self.setLayout(layout)
        self.resize(720, 520)

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
