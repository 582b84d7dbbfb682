"""A second start is over once it has handed its files over."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalServer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bounce_inspector.desktop import second_start
from bounce_inspector.desktop.second_start import (
    CLIPBOARD,
    HandoverAnswer,
    address_of,
    hand_over,
    is_starting,
    session_name,
)
from bounce_inspector.desktop.single_instance import SingleInstance

# Starts the program, and prints what of Qt it has loaded by its end.
_START = """
import sys
from bounce_inspector.start import main
assert main(sys.argv[1:]) == 0
print([name for name in sys.modules if name.startswith("PySide6")])
"""


@pytest.fixture
def window(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[SingleInstance]:
    """The window of a session of its own, listening."""
    monkeypatch.setenv("SESSIONNAME", f"test-{os.getpid()}")
    instance = SingleInstance(session_name(), qapp)
    assert instance.claim([])
    instance.listen()
    yield instance
    instance.end()


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (
            [str(Path("a.eml").absolute()), "b.eml"],
            [str(Path("a.eml").absolute()), str(Path("b.eml").absolute())],
        ),
        (["--clipboard"], [CLIPBOARD]),
        ([], []),
    ],
)
def test_it_hands_over_without_loading_qt(
    qtbot: QtBot, window: SingleInstance, arguments: list[str], expected: list[str]
) -> None:
    received: list[list[str]] = []
    window.files_received.connect(received.append)
    start = subprocess.Popen([sys.executable, "-c", _START, *arguments], stdout=subprocess.PIPE, text=True)
    qtbot.waitUntil(lambda: start.poll() is not None and bool(received))
    printed, _ = start.communicate()
    assert printed.strip() == "[]"
    assert received == [expected]


def test_where_nobody_listens_nothing_is_handed_over() -> None:
    assert hand_over(f"bounce-inspector-test-nobody-{os.getpid()}", ["a.eml"]) is HandoverAnswer.NOBODY


@pytest.mark.skipif(os.name == "nt", reason="a pipe there ends with the process that made it")
def test_what_a_crash_left_behind_answers_nobody() -> None:
    name = f"bounce-inspector-test-left-{os.getpid()}"
    address = Path(address_of(name))
    with socket.socket(socket.AF_UNIX) as crashed:
        crashed.bind(str(address))
    assert hand_over(name, ["a.eml"]) is HandoverAnswer.NOBODY
    address.unlink()


def test_a_window_that_takes_nothing_in_is_not_waited_for(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(second_start, "_PATIENCE", 0.1)
    name = f"bounce-inspector-test-busy-{os.getpid()}"
    server = QLocalServer(qapp)
    assert server.listen(address_of(name))
    # Its thread is this one, which reads nothing meanwhile; a socket keeps a part of it.
    assert hand_over(name, ["x" * 1_000_000]) is HandoverAnswer.BUSY
    server.close()


def test_a_window_that_is_still_starting_is_waited_for(
    qapp: QApplication, window: SingleInstance, monkeypatch: pytest.MonkeyPatch
) -> None:
    def reads_meanwhile(name: str) -> bool:
        qapp.processEvents()
        return is_starting(name)

    monkeypatch.setattr(second_start, "_PATIENCE", 0.01)
    monkeypatch.setattr(second_start, "is_starting", reads_meanwhile)
    received: list[list[str]] = []
    window.files_received.connect(received.append)
    long = ["x" * 1_000_000]
    assert hand_over(session_name(), long) is HandoverAnswer.TAKEN
    while not received:
        qapp.processEvents()
    assert received == [long]
