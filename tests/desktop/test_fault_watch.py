"""What becomes of an exception that nobody expected."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication, QPaintEvent
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from bounce_inspector.desktop.dialogs.fault_dialog import FaultDialog
from bounce_inspector.desktop.fault_watch import FaultWatch
from bounce_inspector.memory.paths import log_path
from screen import part, settle

SECRET = "anna.schmidt@example.org"


@pytest.fixture
def watch(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[FaultWatch]:
    """The watch, in place of the tests' own."""
    monkeypatch.setattr("bounce_inspector.memory.fault_log._told", set())
    monkeypatch.setattr(sys, "stderr", None)
    for name in ("excepthook", "unraisablehook"):
        monkeypatch.setattr(sys, name, getattr(sys, name))
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    watch = FaultWatch(qapp)
    yield watch
    for dialog in dialogs():
        dialog.close()
    settle()
    watch.deleteLater()


def dialogs() -> list[FaultDialog]:
    settle()
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, FaultDialog) and one.isVisible()]


def fail() -> None:
    raise ValueError(SECRET)


@pytest.mark.usefixtures("watch")
def test_a_fault_in_a_slot_is_shown_logged_and_quotes_nothing(qtbot: QtBot) -> None:
    QTimer.singleShot(0, fail)
    qtbot.waitUntil(lambda: len(dialogs()) == 1)
    dialog = dialogs()[0]
    part(dialog, "copy-report", QPushButton).click()
    copied = QGuiApplication.clipboard().text()
    assert "ValueError" in copied
    assert "test_fault_watch.py" in copied
    assert SECRET not in copied + log_path().read_text(encoding="utf-8")


@pytest.mark.usefixtures("watch")
def test_a_fault_in_a_thread_is_shown(qtbot: QtBot) -> None:
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: len(dialogs()) == 1)


@pytest.mark.usefixtures("watch")
def test_what_fails_at_every_painting_opens_one_dialog_once(qtbot: QtBot) -> None:
    class Broken(QWidget):
        painted = 0

        def paintEvent(self, event: QPaintEvent) -> None:
            self.painted += 1
            fail()

    widget = Broken()
    qtbot.addWidget(widget)
    widget.show()
    qtbot.waitUntil(lambda: len(dialogs()) == 1)
    dialogs()[0].reject()
    before = widget.painted
    widget.update()
    qtbot.waitUntil(lambda: widget.painted > before)
    assert dialogs() == []
