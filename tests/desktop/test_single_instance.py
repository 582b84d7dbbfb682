"""A second start hands its files to the window that is there."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bounce_inspector.desktop.single_instance import SingleInstance

_SECOND = """
import sys
from PySide6.QtCore import QCoreApplication
from bounce_inspector.desktop.single_instance import SingleInstance
application = QCoreApplication([])
files = [f"/some/folder/{number}.eml" for number in range(int(sys.argv[2]))]
sys.exit(SingleInstance(name=sys.argv[1]).claim(files))
"""


@pytest.mark.parametrize("count", [1, 20_000])
def test_a_second_start_hands_over_all_its_files(qtbot: QtBot, qapp: QApplication, count: int) -> None:
    name = f"bounce-inspector-test-{os.getpid()}-{count}"
    # Its life is the application's, as in the program: Qt may not be at an event of what Python throws away.
    first = SingleInstance(qapp, name)
    assert first.claim([])
    received: list[str] = []
    first.files_received.connect(received.extend)
    second = subprocess.Popen([sys.executable, "-c", _SECOND, name, str(count)])
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=30_000)
    assert second.returncode == 0
    qtbot.waitUntil(lambda: len(received) == count)
    assert received[-1] == f"/some/folder/{count - 1}.eml"
