"""A process that shows the list of a mailbox's bounces and ends when all are read: ``listed.py MAILBOX``."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from bounce_inspector.desktop import loading


def show_list(mailbox: Path) -> int:
    # As the program does it: Qt first, without its hook on the imports that follow.
    loading.load_qt()
    from PySide6.QtCore import QTimer

    from bounce_inspector.desktop.app import Application
    from bounce_inspector.desktop.language import Language
    from bounce_inspector.desktop.main_window import MainWindow
    from bounce_inspector.desktop.theme import SchemeChoice, Theme
    from bounce_inspector.knowledge import load_registry
    from bounce_inspector.memory.settings import Settings

    application = Application([])
    theme = Theme(application, SchemeChoice.LIGHT)
    window = MainWindow(load_registry, Language(application, "en"), theme, Settings())
    window.show()
    window.open_path(mailbox)
    page = window._list
    page.changed.connect(lambda: page.is_reading or QTimer.singleShot(0, window.close))
    return application.exec()


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.exit(show_list(Path(sys.argv[1])))
