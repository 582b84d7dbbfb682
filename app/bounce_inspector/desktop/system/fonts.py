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


def replace_missing_fonts(application: QApplication, platform: str = sys.platform) -> None:
    """Give the application, and what has a font of its own in it, fonts that are there."""
    if platform != "win32":
        return
    application.setFont(available(QApplication.font(), platform))
    for kind in _KINDS:
        # PySide's declarations want bytes, PySide itself takes text only.
        font = available(QApplication.font(kind), platform)  # type: ignore[call-overload]
        application.setFont(font, kind)  # type: ignore[arg-type]


def available(wanted: QFont, platform: str = sys.platform, *, is_fixed: bool = False) -> QFont:
    """The font wanted, or one like it, for text or of fixed width, where Windows does not have it."""
    if platform != "win32":
        return wanted
    there = set(QFontDatabase.families())
    if wanted.family() in there:
        return wanted
    families = _FIXED if is_fixed else _INTERFACE
    found = [family for family in families if family in there]
    if not found:
        return wanted
    font = QFont(wanted)
    font.setFamilies(found)
    return font
