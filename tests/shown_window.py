"""The window in a process of its own, for the scripts that tests and searches start."""

from __future__ import annotations

import sys

from bounce_inspector.desktop.app import Application
from bounce_inspector.desktop.shared.language import Language
from bounce_inspector.desktop.shared.theme import SchemeChoice, Theme
from bounce_inspector.desktop.window.main_window import MainWindow
from bounce_inspector.knowledge import load_registry
from bounce_inspector.memory.settings import Settings


def shown_window() -> tuple[Application, MainWindow]:
    """The application of this process and its window: English, light, ready, and shown."""
    application = Application(sys.argv[:1])
    application.setStyle("Fusion")
    registry = load_registry()
    window = MainWindow(
        lambda: registry, Language(application, "en"), Theme(application, SchemeChoice.LIGHT), Settings()
    )
    # Without a screen there is less room than on an ordinary one.
    window.resize(1280, 820)
    window.make_ready()
    window.show()
    return application, window
