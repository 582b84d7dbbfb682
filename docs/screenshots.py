"""Takes the README's pictures of the window: the example bounce, inspected, and a list of made bounces.

Runs without a screen.  The picture is of the real window; only the fonts are chosen,
so that it looks the same wherever it is taken (Inter and JetBrains Mono, where they
are installed).
"""

from __future__ import annotations

import os
import random
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtGui import QFont, QFontDatabase

from bounce_inspector.desktop.app import Application
from bounce_inspector.desktop.bounce_list.list_page import ListPage
from bounce_inspector.desktop.shared.language import Language
from bounce_inspector.desktop.shared.theme import SchemeChoice, Theme
from bounce_inspector.desktop.window.main_window import MainWindow
from bounce_inspector.knowledge import load_registry
from bounce_inspector.memory.settings import Settings

FOLDER = Path(__file__).parent
MAILS = 640
SIZE = (1366, 820)


def main() -> int:
    application = Application(sys.argv[:1])
    application.setStyle("Fusion")
    if "Inter" in QFontDatabase.families():
        application.setFont(QFont("Inter", 10))
    theme = Theme(application, SchemeChoice.LIGHT)
    window = MainWindow(load_registry, Language(application, "en"), theme, Settings())
    window.resize(*SIZE)
    window.show()
    window.intake.show_example()
    for scheme, name in ((SchemeChoice.LIGHT, "window.png"), (SchemeChoice.DARK, "window-dark.png")):
        theme.choose(scheme)
        for _ in range(10):
            application.processEvents()
        window.grab().save(str(FOLDER / name))
        print(FOLDER / name)
    theme.choose(SchemeChoice.LIGHT)
    with tempfile.TemporaryDirectory() as folder:
        window.intake.open_path(_mailbox(Path(folder, "returned.mbox")))
        page = window.findChildren(ListPage)[0]
        while page.is_reading:
            application.processEvents()
        for _ in range(10):
            application.processEvents()
        window.grab().save(str(FOLDER / "list.png"))
        print(FOLDER / "list.png")
    window.close()
    return 0


def _mailbox(path: Path) -> Path:
    """A mailbox of bounces from two days: most come soon, some late."""
    # The tests know how to make bounces; they are no package.
    sys.path.append(str(FOLDER.parent / "tests"))
    from bounces import made_bounce, mbox_pieces

    chance = random.Random(4)
    numbers = sorted(int(chance.triangular(0, 6000, 700)) for _ in range(MAILS))
    with path.open("wb") as file:
        file.writelines(mbox_pieces(map(made_bounce, numbers)))
    return path


if __name__ == "__main__":
    sys.exit(main())
