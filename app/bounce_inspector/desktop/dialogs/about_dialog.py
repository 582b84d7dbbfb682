"""Says what the program is, in which version, and with what it is made."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QWidget

from ... import __version__
from ...registry.registry import Registry
from ..shared.dialog_buttons import dialog_buttons
from ..shared.layouts import column
from ..shared.text_labels import TextLabel
from ..shared.theme import LOOSE, SMALL, WIDE
from .licenses_dialog import LicensesDialog

_ICON, _WIDTH = 64, 300


class AboutDialog(QDialog):
    """The program's sign, name, versions and licenses."""

    def __init__(self, registry: Registry, icon: QIcon, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About Bounce Inspector"))
        sign = QLabel()
        sign.setPixmap(icon.pixmap(_ICON, _ICON))
        name = TextLabel(f"Bounce Inspector {__version__}")
        name.set_face(4, semibold=True)
        name.setMinimumWidth(_WIDTH)
        about = self.tr("Explains mail bounces and the codes in them. Nothing leaves this computer.")
        made = self.tr("Registry {registry} of {date}. Made with Qt (LGPL).")
        made = made.replace("{registry}", registry.version).replace("{date}", registry.date)
        words = column(SMALL)
        for label in (name, TextLabel(about), TextLabel(made, quiet=True)):
            words.addWidget(label)
        row = QHBoxLayout()
        row.setSpacing(LOOSE)
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        licenses = QPushButton(self.tr("&Licenses…"))
        licenses.clicked.connect(lambda: LicensesDialog(self).exec())
        layout = column(LOOSE, (LOOSE, LOOSE, LOOSE, WIDE))
        layout.addLayout(row)
        layout.addWidget(dialog_buttons(self, "", licenses))
        self.setLayout(layout)
