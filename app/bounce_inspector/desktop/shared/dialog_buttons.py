"""The buttons below a dialog, in the order of the platform, one of them the primary one, none with an icon."""

from __future__ import annotations

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton

from .theme import SMALL, Look, set_look

_Standard = QDialogButtonBox.StandardButton


def dialog_buttons(dialog: QDialog, accept: str = "", *others: QPushButton) -> QDialogButtonBox:
    """Buttons that accept (with these words) and reject a dialog, and ``others``; without words it only closes."""
    box = QDialogButtonBox(_Standard.Cancel if accept else _Standard.Close)
    if accept:
        primary = QPushButton(accept)
        set_look(primary, Look.PRIMARY)
        primary.setDefault(True)
        box.addButton(primary, QDialogButtonBox.ButtonRole.AcceptRole)
    for button in others:
        button.setAutoDefault(False)
        box.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
    for each in box.buttons():
        each.setIcon(QIcon())
    if (row := box.layout()) is not None:
        row.setSpacing(SMALL)
    box.accepted.connect(dialog.accept)
    box.rejected.connect(dialog.reject)
    return box
