"""A process that lists a mailbox's bounces in the window and ends when all are read.

``listed.py MAILBOX`` prints for how many milliseconds the event loop stood still at most, and
how many seconds the reading took.  It is a process of its own: what a test runner keeps in
memory is not the program's.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from time import perf_counter

from bounce_inspector.desktop import qt_import


def show_list(mailbox: Path) -> tuple[float, float]:
    """The longest gap in milliseconds, and the seconds until all was read."""
    # As the program does it: Qt first, without its hook on the imports that follow.
    qt_import.load_qt()
    from benchmarks.event_loop import Gaps

    from bounce_inspector.desktop.app import Application
    from bounce_inspector.desktop.shared.language import Language
    from bounce_inspector.desktop.shared.theme import SchemeChoice, Theme
    from bounce_inspector.desktop.window.main_window import MainWindow
    from bounce_inspector.knowledge import load_registry
    from bounce_inspector.memory.settings import Settings

    application = Application([])
    theme = Theme(application, SchemeChoice.LIGHT)
    window = MainWindow(load_registry, Language(application, "en"), theme, Settings())
    window.resize(1280, 820)
    window.show()
    for _ in window.warm_up():
        pass
    page = window.pages.list
    begin = perf_counter()
    longest = Gaps().measure(
        lambda: window.intake.open_path(mailbox), lambda: page.has_rows and not page.is_reading
    )
    window.close()
    return longest, perf_counter() - begin


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    print(*show_list(Path(sys.argv[1])))
