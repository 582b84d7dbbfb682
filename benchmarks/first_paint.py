"""A process that shows a window and prints when it was painted: ``program``, ``whole``, ``paste`` or ``bare``.

``program`` is the program as ``python -m bounce_inspector`` starts it.  ``whole`` waits for
the tree of codes, which comes last.  ``paste`` pastes a bounce at the first paint and prints when its verdict was painted.  ``bare`` is a window of
the same kinds of widgets with nothing behind them.  The times are those of the clock that
all processes share.
"""

from __future__ import annotations

import os
import runpy
import sys
import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QMainWindow,
    QPlainTextEdit,
    QTreeView,
    QTreeWidget,
    QVBoxLayout,
    QWidget,
)

SIZE = (1280, 820)
LABELS = 6
BOUNCE = (
    "<anna@example.org>: host mx.example.org[192.0.2.1] said:\n550 5.1.1 User unknown (in reply to RCPT TO)\n"
)


class Watch(QObject):
    """Calls a function as soon as a widget was painted."""

    def __init__(self, widget: QWidget, then: Callable[[], None]) -> None:
        super().__init__(widget)
        self._then = then
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            watched.removeEventFilter(self)
            # The event comes before the painting, what a timer calls comes after it.
            QTimer.singleShot(0, self._then)
        return False


def tell_time() -> None:
    print(time.monotonic_ns(), flush=True)
    os._exit(0)


def wait_for_tree(window: QMainWindow) -> None:
    tree = next((w for w in window.findChildren(QTreeView)), None)
    if tree is None:
        QTimer.singleShot(0, lambda: wait_for_tree(window))
    else:
        Watch(tree.viewport(), tell_time)


def paste(window: QMainWindow) -> None:
    QApplication.clipboard().setText(BOUNCE)
    window.intake.paste()  # type: ignore[attr-defined]
    verdict = next(w for w in window.findChildren(QWidget) if type(w).__name__ == "VerdictBar")
    Watch(verdict, tell_time)


def show_program(what: str) -> None:
    """Start the program; watch its window from the moment at which it enters the event loop."""
    begin = QApplication.exec

    def exec_watched(*_: object) -> int:
        window = next(w for w in QApplication.topLevelWidgets() if isinstance(w, QMainWindow))
        then = {"program": tell_time, "whole": lambda: wait_for_tree(window), "paste": lambda: paste(window)}
        Watch(window, then[what])
        return begin()

    QApplication.exec = exec_watched  # type: ignore[method-assign]
    sys.argv = ["bounce_inspector"]
    runpy.run_module("bounce_inspector", run_name="__main__")


def show_bare() -> None:
    application = QApplication([])
    application.setStyle("Fusion")
    window = QMainWindow()
    content = QWidget()
    layout = QVBoxLayout(content)
    for widget in (QLineEdit(), QTreeWidget(), QPlainTextEdit(), *(QLabel("label") for _ in range(LABELS))):
        layout.addWidget(widget)
    window.setCentralWidget(content)
    window.resize(*SIZE)
    window.show()
    Watch(window, tell_time)
    application.exec()


if __name__ == "__main__":
    if sys.argv[1] == "bare":
        show_bare()
    else:
        show_program(sys.argv[1])
