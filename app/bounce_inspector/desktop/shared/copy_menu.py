"""The menu by which a text of the window is copied, wherever it stands."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget


def show_copy_menu(parent: QWidget, place: QPoint, *texts: str) -> None:
    """Offer at a place of the screen to copy a text; of several, each is named."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for text in texts:
        name = QCoreApplication.translate("CopyMenu", "Copy")
        if len(texts) > 1:
            name = QCoreApplication.translate("CopyMenu", "Copy “{text}”")
            name = name.replace("{text}", text.replace("&", "&&"))
        menu.addAction(name, partial(_copy, text))
    menu.popup(place)


def _copy(text: str) -> None:
    QGuiApplication.clipboard().setText(text)
