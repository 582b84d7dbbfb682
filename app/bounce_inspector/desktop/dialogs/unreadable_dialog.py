"""Lists what could not be read, and why."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QHeaderView,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from ...advice.overview import unreadable_text
from ...advice.words import Words
from ...collection.place import Unreadable
from ..shared.dialog_buttons import dialog_buttons
from ..shared.layouts import column
from ..shared.text_labels import TextLabel
from ..shared.theme import GAP, WIDE, Look, set_look


class UnreadableDialog(QDialog):
    """Names each input, or part of one, and the reason; all can be copied."""

    def __init__(self, unreadable: Sequence[Unreadable], words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Not read"))
        self.lines = [
            (
                "!".join(part for part in (one.path, one.part) if part),
                unreadable_text(one.code, one.values, words),
            )
            for one in unreadable
        ]
        self.table = QTreeWidget()
        set_look(self.table, Look.FIELD)
        self.table.setRootIsDecorated(False)
        self.table.setUniformRowHeights(True)
        self.table.setHeaderLabels([self.tr("File"), self.tr("Reason")])
        self.table.addTopLevelItems([QTreeWidgetItem(list(line)) for line in self.lines])
        self.table.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        self.table.setColumnWidth(0, 320)
        self.table.setAccessibleName(self.windowTitle())
        copy = QPushButton(self.tr("&Copy the list"))
        copy.clicked.connect(self._copy)
        buttons = dialog_buttons(self, "", copy)
        layout = column(GAP, (WIDE, WIDE, WIDE, WIDE))
        about = self.tr("These files, or messages in them, can't be read. Everything else is in the list.")
        layout.addWidget(TextLabel(about, quiet=True))
        layout.addWidget(self.table, 1)
        layout.addWidget(buttons)
        self.setLayout(layout)
        self.resize(760, 420)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText("\n".join("\t".join(line) for line in self.lines))
