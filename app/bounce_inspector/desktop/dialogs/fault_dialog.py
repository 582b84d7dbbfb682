"""Says that the program made a mistake, and offers the report on it."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QPushButton, QWidget

from ...memory.paths import log_path
from ..shared.dialog_buttons import dialog_buttons
from ..shared.fonts import fixed_font
from ..shared.layouts import column
from ..shared.text_labels import TextLabel
from ..shared.theme import GAP, WIDE, Look, set_look

# More are in the log.
_MOST = 10


class FaultDialog(QDialog):
    """Shows the reports on what failed; they can be copied."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("fault")
        self.setWindowTitle(self.tr("Program error"))
        self._reports: list[str] = []
        about = self.tr(
            "Something went wrong in the program, not in your data. You can keep working, but the part that "
            "failed is left out. The report names places in the program. It contains no addresses and no "
            "message text."
        )
        self.text = QPlainTextEdit()
        set_look(self.text, Look.FIELD)
        self.text.setReadOnly(True)
        self.text.setFont(fixed_font())
        self.text.setAccessibleName(self.tr("The report"))
        where = self.tr("It's saved in {path}.").replace("{path}", str(log_path()))
        copy = QPushButton(self.tr("&Copy the report"))
        copy.setObjectName("copy-report")
        copy.clicked.connect(self._copy)
        buttons = dialog_buttons(self, "", copy)
        layout = column(GAP, (WIDE, WIDE, WIDE, WIDE))
        layout.addWidget(TextLabel(about))
        layout.addWidget(self.text, 1)
        layout.addWidget(TextLabel(where, quiet=True))
        layout.addWidget(buttons)
        self.setLayout(layout)
        self.resize(640, 420)

    def add(self, report: str) -> None:
        """Show one more report, unless there are too many to be read."""
        if len(self._reports) < _MOST:
            self._reports.append(report)
            self.text.setPlainText("\n\n".join(self._reports))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())
