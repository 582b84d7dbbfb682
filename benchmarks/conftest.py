"""What the benchmarks share: the table, a window, and what they measure on.

Real bounces are measured where they are at hand, else the program's samples.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from benchmarks.measured import Table, circumstances
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bounce_inspector import bundled
from bounce_inspector.desktop.shared.language import Language
from bounce_inspector.desktop.shared.theme import SchemeChoice, Theme
from bounce_inspector.desktop.window.main_window import MainWindow
from bounce_inspector.knowledge import load_registry
from bounce_inspector.memory.settings import Settings
from bounce_inspector.registry.registry import Registry
from bounces import made_bounce
from places import CORPUS

_TABLE = Table()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--page", metavar="FILE", type=Path, help="write what was measured to this page")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    if not _TABLE.rows:
        return
    terminalreporter.section("measured")
    for line in (*circumstances(), "", *_TABLE.lines()):
        terminalreporter.write_line(line)
    page = config.getoption("--page")
    if page is not None:
        _TABLE.write(page, "make bench")


@pytest.fixture(scope="session")
def table() -> Table:
    """Where each benchmark puts what it measured."""
    return _TABLE


@pytest.fixture(scope="session")
def registry() -> Registry:
    return load_registry()


@pytest.fixture(scope="session")
def mails() -> list[bytes]:
    """The bounces as bytes."""
    files = sorted((CORPUS / "mail").glob("*.eml")) or sorted(bundled.resource("samples").glob("*.eml"))
    made = [made_bounce(number) for number in range(5)]
    return [*(file.read_bytes() for file in files), *made]


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, registry: Registry) -> Iterator[MainWindow]:
    """The window as it is at the first start."""
    qapp.setStyle("Fusion")
    window = MainWindow(lambda: registry, Language(qapp, "en"), Theme(qapp, SchemeChoice.LIGHT), Settings())
    window.show()
    qtbot.waitExposed(window)
    for _ in window.warm_up():
        pass
    yield window
    window.close()
    window.deleteLater()
