"""Sees to it that Windows shows the window in the letters it is made for, whatever fonts it has.

Where a font is missing, Qt takes any there, even one with serifs.  Elsewhere a name is a
wish that fontconfig or macOS fulfills.
"""

from __future__ import annotations

import sys

from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

# Windows' own, then those that are installed where Windows is only played (Wine, stripped images).
_INTERFACE = ("Segoe UI", "Tahoma", "Verdana", "Arial", "Noto Sans", "DejaVu Sans", "Liberation Sans")
_FIXED = ("Consolas", "Courier New", "DejaVu Sans Mono", "Noto Sans Mono", "Liberation Mono")
# Widgets for which Windows has fonts of their own.
_KINDS = ("QMenuBar", "QMenu", "QMessageBox", "QToolTip", "QStatusBar")


def replace_missing_fonts(platform: str = sys.platform) -> None:
    """Let Qt take a font that is there wherever Windows' own for the window, its menus and messages are missing.

    By a substitution: a change of the color scheme makes Qt ask Windows for these fonts anew.
    """
    if platform != "win32":
        return
    there = set(QFontDatabase.families())
    # PySide's declarations want bytes, PySide itself takes text only.
    wanted = {QApplication.font().family(), *(QApplication.font(kind).family() for kind in _KINDS)}  # type: ignore[call-overload]
    for family in wanted - there:
        QFont.insertSubstitutions(family, [one for one in _INTERFACE if one in there])


def available_fixed(wanted: QFont, platform: str = sys.platform) -> QFont:
    """The font of fixed width wanted, or one like it where Windows does not have it."""
    if platform != "win32":
        return wanted
    there = set(QFontDatabase.families())
    found = [family for family in _FIXED if family in there]
    if wanted.family() in there or not found:
        return wanted
    font = QFont(wanted)
    font.setFamilies(found)
    return font
