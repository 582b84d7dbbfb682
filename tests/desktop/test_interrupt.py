"""The program ends in an orderly way when it is asked to from outside."""

from __future__ import annotations

import signal
import subprocess
import sys

import pytest

_SCRIPT = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
from bounce_inspector.desktop.interrupt import Interrupt
application = QApplication([])
Interrupt(application)
window = QWidget()
window.show()
QTimer.singleShot(0, lambda: print("shown", flush=True))
status = application.exec()
print("hidden" if window.isHidden() else "still there")
sys.exit(status)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends no such signals")
@pytest.mark.parametrize("asked", [signal.SIGINT, signal.SIGTERM])
def test_a_window_at_rest_closes_on_a_signal(asked: signal.Signals) -> None:
    with subprocess.Popen([sys.executable, "-c", _SCRIPT], stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            assert process.stdout.readline() == "shown\n"
            process.send_signal(asked)
            said, _ = process.communicate(timeout=120)
        finally:
            process.kill()
    assert said == "hidden\n"
    assert process.returncode == 0
