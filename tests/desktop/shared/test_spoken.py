"""What is read aloud of the parts that the panes share, and where the focus goes meanwhile."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from bounce_inspector.desktop.dialogs.settings_dialog import SettingsDialog
from bounce_inspector.desktop.shared.announcing import install_roles
from bounce_inspector.desktop.window.main_window import MainWindow
from bounces import TWO, UNKNOWN
from screen import Screen, part, settle


@pytest.fixture(autouse=True)
def _roles() -> None:
    install_roles()


def said(widget: QWidget) -> Iterator[str]:
    """All that is read aloud of a widget and what is in it."""
    for one in (widget, *widget.findChildren(QWidget)):
        if one.isVisible() and (interface := QAccessible.queryAccessibleInterface(one)) is not None:
            for kind in (QAccessible.Text.Name, QAccessible.Text.Description):
                yield interface.text(kind)


def test_no_markup_of_a_tooltip_is_read_aloud(window: MainWindow, screen: Screen) -> None:
    screen.paste(UNKNOWN)
    dialog = SettingsDialog(window._settings, window._theme, window, fixed=frozenset({"greeting"}))
    dialog.show()
    settle()
    for text in (*said(window), *said(dialog)):
        assert "<p>" not in text
        assert "&quot;" not in text
    dialog.close()


def test_a_choice_says_what_is_chosen_with_it(screen: Screen) -> None:
    screen.paste(UNKNOWN)
    assert "Language of the reply" in list(said(screen.explanation.answers.language))


def test_the_buttons_inside_of_an_entry_have_names(window: MainWindow, screen: Screen) -> None:
    window.resize(850, 600)
    buttons = screen.codes.entry.findChildren(QToolButton)
    names = {
        interface.text(QAccessible.Text.Name)
        for interface in map(QAccessible.queryAccessibleInterface, buttons)
        if interface
    }
    assert names == {"Search", "Clear", "Show the codes"}


def test_titles_are_read_as_headings(screen: Screen) -> None:
    screen.paste(UNKNOWN)
    headings = []
    for one in screen.page.findChildren(QWidget):
        interface = QAccessible.queryAccessibleInterface(one) if one.isVisible() else None
        if interface is not None and interface.role() is QAccessible.Role.Heading:
            headings.append(interface.text(QAccessible.Text.Name))
    assert headings[0] == screen.verdict.headline
    assert "What to do" in headings


def test_the_focus_goes_to_the_new_verdict_and_nowhere_else_meanwhile(
    window: MainWindow, screen: Screen, qapp: QApplication, qtbot: QtBot
) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    for text in (UNKNOWN, TWO):
        stops: list[QWidget] = []
        follow = qapp.focusChanged.connect(
            lambda _, new, stops=stops: stops.append(new) if new is not None else None
        )
        screen.paste(text)
        qapp.focusChanged.disconnect(follow)
        assert stops == [screen.verdict.bar.headline]


def test_an_emptied_entry_keeps_the_focus(screen: Screen, window: MainWindow, qtbot: QtBot) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    entry = screen.codes.entry
    entry.setFocus()
    qtbot.keyClicks(entry, "5")
    qtbot.keyClick(entry, Qt.Key.Key_Backspace)
    settle()
    assert entry.hasFocus()
    assert part(window, "start", QWidget).isVisible()


def test_what_is_found_is_read_aloud_once_for_all_keys_that_find_it(
    screen: Screen, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    heard: list[str] = []
    monkeypatch.setattr(
        "bounce_inspector.desktop.window.code_explainer.announce", lambda _, text: heard.append(text)
    )
    qtbot.keyClicks(screen.codes.entry, "mailbox full")
    assert heard[-1] == "X.2.2 Mailbox is full"
    assert all(one != other for one, other in pairwise(heard))
    heard.clear()
    screen.codes.entry.clear()
    qtbot.keyClicks(screen.codes.entry, "5.2.2")
    assert heard[-1] == "5.2.2 Mailbox is full"
