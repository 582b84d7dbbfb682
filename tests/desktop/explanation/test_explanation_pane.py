"""The explanation beside a bounce: whose meaning stands there, and what is scrolled to."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from bounce_inspector.desktop.window.main_window import MainWindow
from bounces import BANNED, UNKNOWN
from screen import Screen


def test_what_the_provider_means_and_its_step_are_shown_with_the_generic_meaning(screen: Screen) -> None:
    screen.paste(BANNED)
    shown = screen.explanation.texts
    assert any("sender.office.com" in text for text in shown)
    assert any(text.startswith("Microsoft 365 means by it here: ") for text in shown)
    assert any("A security check or a policy stopped the message" in text for text in shown)


def test_what_a_provider_means_stands_only_on_the_pages_of_its_own_reply(
    screen: Screen, qtbot: QtBot
) -> None:
    screen.paste(BANNED)
    qtbot.keyClicks(screen.codes.entry, "5.1.1")
    assert not any("means by it here" in text for text in screen.explanation.texts)


def test_the_step_of_a_provider_is_shown_also_beside_the_steps_of_a_bounce(
    screen: Screen, qtbot: QtBot
) -> None:
    screen.paste(BANNED)
    qtbot.keyClicks(screen.codes.entry, "NOWL")
    assert any("postmaster@rx.t-online.de" in text for text in screen.explanation.texts)


def test_the_page_of_a_code_that_is_asked_for_comes_into_view(window: MainWindow, screen: Screen) -> None:
    window.resize(1280, 500)
    screen.paste(UNKNOWN)
    scrolled, top = screen.explanation.scrolled, screen.explanation.page_top
    assert scrolled == 0
    assert top > 200
    screen.bounce.go_to_next()
    scrolled, top = screen.explanation.scrolled, screen.explanation.page_top
    assert 0 < top - scrolled < 40
    screen.paste(UNKNOWN)
    assert screen.explanation.scrolled == 0


def test_behind_a_tab_the_page_waits_until_it_is_seen(
    window: MainWindow, screen: Screen, qtbot: QtBot
) -> None:
    window.resize(700, 500)
    screen.paste(UNKNOWN)
    tabs = screen.tabs
    tabs.setCurrentIndex(1)
    screen.bounce.go_to_next()
    tabs.setCurrentIndex(0)
    qtbot.waitUntil(lambda: screen.explanation.scrolled > 0)
    scrolled, top = screen.explanation.scrolled, screen.explanation.page_top
    assert 0 < top - scrolled < 40
