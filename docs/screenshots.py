"""Takes the README's picture of the window: the example bounce, inspected.

Runs without a screen.  The picture is of the real window; only the fonts are chosen,
so that it looks the same wherever it is taken (Inter and JetBrains Mono, where they
are installed).
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtGui import QFont, QFontDatabase

from bounce_inspector.desktop.app import Application
from bounce_inspector.desktop.language import Language
from bounce_inspector.desktop.main_window import MainWindow
from bounce_inspector.desktop.theme import SchemeChoice, Theme
from bounce_inspector.knowledge import load_registry
from bounce_inspector.memory.settings import Settings

FOLDER = Path(__file__).parent
SIZE = (1280, 820)


def main() -> int:
    application = Application(sys.argv[:1])
    application.setStyle("Fusion")
    if "Inter" in QFontDatabase.families():
        application.setFont(QFont("Inter", 10))
    theme = Theme(application, SchemeChoice.LIGHT)
    window = MainWindow(load_registry(), Language(application, "en"), theme, Settings())
    window.resize(*SIZE)
    window.show()
    window.show_example()
    for scheme, name in ((SchemeChoice.LIGHT, "window.png"), (SchemeChoice.DARK, "window-dark.png")):
        theme.choose(scheme)
        for _ in range(10):
            application.processEvents()
        window.grab().save(str(FOLDER / name))
        print(FOLDER / name)
    window.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
