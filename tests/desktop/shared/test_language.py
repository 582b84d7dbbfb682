"""The language of the window, changed while it is open."""

from __future__ import annotations

from PySide6.QtWidgets import QTabBar, QWidget
from pytestqt.qtbot import QtBot

from bounce_inspector.desktop.shared.language import Language
from bounce_inspector.desktop.shared.theme import Theme
from bounce_inspector.desktop.window.main_window import MainWindow
from bounce_inspector.memory.settings import Settings
from bounce_inspector.registry.registry import Registry
from screen import settle

WORDS = ("accessibleName", "placeholderText", "text", "toolTip")


def words(window: MainWindow) -> list[tuple[str, ...]]:
    """All that the parts of a window say, in the order in which they were made."""
    # A change of the language comes to the parts by an event.
    settle()
    return [
        (type(widget).__name__, *(str(widget.property(name) or "") for name in WORDS))
        for widget in window.findChildren(QWidget)
        # Qt names the arrows of its tabs once.
        if not isinstance(widget.parent(), QTabBar)
    ]


def test_every_part_says_its_words_anew(
    window: MainWindow, qtbot: QtBot, registry: Registry, language: Language, theme: Theme
) -> None:
    assert window.pages.list
    english = words(window)
    language.choose("de")
    other = MainWindow(lambda: registry, language, theme, Settings())
    other.resize(window.size())
    other.make_ready()
    other.show()
    qtbot.waitExposed(other)
    qtbot.addWidget(other)
    assert other.pages.list
    german = words(other)
    assert words(window) == german
    assert sum(one != two for one, two in zip(english, german, strict=True)) > 30
