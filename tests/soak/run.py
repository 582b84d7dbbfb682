"""Pastes into a window again and again under its event loop: nothing may grow.

    python tests/soak/run.py PASTES

All bounces of tests/data/pastes are a round; so many rounds are pasted that they are at least PASTES.  After a
warm-up of a tenth, the memory may grow by 5 %, the number of Qt's objects not at all, and the processor's time for
a paste by a quarter: what else the machine does is no growth.  Exit status 1 where one of them does.
"""

from __future__ import annotations

import gc
import os
import statistics
import sys
from itertools import cycle
from pathlib import Path
from time import process_time

import psutil
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from bounce_inspector.desktop.window.main_window import MainWindow

PASTES = Path(__file__).parents[1] / "data" / "pastes"
_MEMORY, _LATENCY = 1.05, 1.25
# One to warm up with, and two to compare.
_LEAST_ROUNDS = 3


class Soak(QObject):
    """Pastes from the event loop, one after another, and measures after each round.

    Measured after the same paste, since what is shown of a bounce decides how many objects Qt has: a title
    in two colors, for example, has a document of its own.
    """

    def __init__(self, window: MainWindow, pastes: int) -> None:
        super().__init__(window)
        self._window = window
        texts = [path.read_text("utf-8", "replace") for path in sorted(PASTES.iterdir())]
        self._round = len(texts)
        self.pastes = self._left = self._round * max(_LEAST_ROUNDS, -(-pastes // self._round))
        self._texts = cycle(texts)
        self._process = psutil.Process()
        self._times: list[float] = []
        self.rounds: list[tuple[float, int, int]] = []
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._paste)
        self._timer.start()

    def _paste(self) -> None:
        begin = process_time()
        QGuiApplication.clipboard().setText(next(self._texts))
        self._window.intake.paste()
        self._times.append(process_time() - begin)
        self._left -= 1
        if len(self._times) == self._round:
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            gc.collect()
            objects = len(self._window.findChildren(QObject))
            self.rounds.append((statistics.median(self._times), objects, self._process.memory_info().rss))
            time, _, memory = self.rounds[-1]
            print(
                f"{len(self.rounds)}: {memory / 1e6:.0f} MB, {time * 1000:.1f} ms, {objects} objects",
                flush=True,
            )
            self._times.clear()
        if self._left <= 0:
            self._timer.stop()
            self._window.close()


def main(pastes: int) -> int:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.path.append(str(Path(__file__).parents[1]))
    from shown_window import shown_window

    application, window = shown_window()
    soak = Soak(window, pastes)
    application.exec()
    warm = soak.rounds[max(1, len(soak.rounds) // 10) :]
    edge = max(1, len(warm) // 5)
    first, last = warm[:edge], warm[-edge:]
    latency = statistics.median(s[0] for s in last) / statistics.median(s[0] for s in first)
    memory = max(s[2] for s in last) / max(s[2] for s in first)
    objects = max(s[1] for s in last) - max(s[1] for s in first)
    print(
        f"{soak.pastes:,} pastes: memory x {memory:.3f} ({last[-1][2] / 1e6:.0f} MB), time of a paste x {latency:.2f} "
        f"({last[-1][0] * 1000:.1f} ms), {objects:+} of Qt's objects ({last[-1][1]})"
    )
    is_flat = memory <= _MEMORY and latency <= _LATENCY and objects <= 0
    print("1 passed, 0 failed" if is_flat else "0 passed, 1 failed")
    return 0 if is_flat else 1


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1])))
