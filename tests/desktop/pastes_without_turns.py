"""Pastes bounces and walks their codes without letting Qt's event loop turn: run by a test in a process of its own.

python pastes_without_turns.py TIMES FOLDER…    ends with "done" where the window lives through it
"""

from __future__ import annotations

import faulthandler
import random
import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest


def main(times: int, folders: list[Path]) -> None:
    faulthandler.enable()
    texts = [
        path.read_bytes().decode("utf-8", "replace").replace("\0", " ")
        for folder in folders
        for path in sorted(folder.iterdir())
        if path.is_file() and path.stat().st_size < 30_000
    ]
    chosen = random.Random(1)
    sys.path.append(str(Path(__file__).parents[1]))
    from shown_window import shown_window

    application, window = shown_window()
    application.processEvents()
    for _ in range(times):
        QGuiApplication.clipboard().setText(chosen.choice(texts))
        # Keys are handled at once, without a turn of the loop.
        QTest.keyClick(window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClick(window, Qt.Key.Key_F3)
    sys.stdout.write("done\n")
    window.close()


if __name__ == "__main__":
    main(int(sys.argv[1]), [Path(name) for name in sys.argv[2:]])
