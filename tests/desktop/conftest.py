"""A window for each test, shown offscreen."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bounce_inspector.desktop.shared.language import Language
from bounce_inspector.desktop.shared.theme import SchemeChoice, Theme
from bounce_inspector.desktop.window.main_window import MainWindow
from bounce_inspector.memory.settings import Settings
from bounce_inspector.registry.registry import Registry
from bounce_inspector.registry.search import WordIndex
from screen import Screen, settle


@pytest.fixture(autouse=True)
def _nothing_stays(qapp: QApplication) -> Iterator[None]:
    """Let go of a test's widgets and themes: what is left is styled again with every theme that is made later."""
    yield
    settle()


@pytest.fixture(scope="session", autouse=True)
def _indexed_once() -> Iterator[None]:
    """Give the windows of all tests the same index of words, which is made of the registry and never changed."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("bounce_inspector.registry.search.WordIndex", lru_cache(maxsize=4)(WordIndex))
        yield


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    """The light theme."""
    qapp.setStyle("Fusion")
    theme = Theme(qapp, SchemeChoice.LIGHT)
    yield theme
    theme.deleteLater()


@pytest.fixture
def settings() -> Settings:
    """The settings of a first start."""
    return Settings()


@pytest.fixture(autouse=True)
def language(qapp: QApplication) -> Iterator[Language]:
    """English, whatever the system speaks; for all tests, so that none needs one before it for its plural forms."""
    language = Language(qapp, "en")
    yield language
    language.choose("en")


@pytest.fixture
def window(
    qtbot: QtBot, registry: Registry, language: Language, theme: Theme, settings: Settings
) -> Iterator[MainWindow]:
    """The window, as wide as it is at the first start on an ordinary screen."""
    window = MainWindow(lambda: registry, language, theme, settings)
    window.resize(1280, 820)
    window.make_ready()
    window.show()
    qtbot.waitExposed(window)
    yield window
    window.close()
    window.deleteLater()


@pytest.fixture
def screen(window: MainWindow) -> Screen:
    """What is seen of the window."""
    return Screen(window)
