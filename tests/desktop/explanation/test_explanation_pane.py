"""The explanation beside a bounce: whose meaning stands there, and what is scrolled to."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QScrollArea
from pytestqt.qtbot import QtBot

from bounce_inspector.desktop.window.main_window import MainWindow
from bounce_inspector.memory.settings import Settings
from bounces import BANNED, UNKNOWN
from screen import Screen, part, settle


def test_what_the_provider_means_and_its_step_are_shown_with_the_generic_meaning(screen: Screen) -> None:
    screen.paste(BANNED)
    screen.explanation.toggle("code")
    shown = screen.explanation.texts
    assert any("sender.office.com" in text for text in shown)
    assert any(text.startswith("What Microsoft 365 means by this: ") for text in shown)
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
    assert any("write to the address that the reply names" in text for text in screen.explanation.texts)


@pytest.mark.parametrize("height", [440, 500, 560, 640, 860])
def test_the_page_of_a_code_that_is_asked_for_comes_into_view(
    window: MainWindow, screen: Screen, qtbot: QtBot, height: int
) -> None:
    window.resize(1280, height)
    screen.paste(UNKNOWN)
    assert not screen.explanation.is_open("code")
    assert screen.explanation.scrolled == 0
    assert screen.explanation.page_top > 200
    screen.codes.choose("5.2.2")
    assert screen.explanation.is_open("code")
    # The answer above it, which may have been cut, is as high as its text once the pane is scrolled.
    inner = screen.explanation.answers.reply_text.verticalScrollBar()
    qtbot.waitUntil(
        lambda: inner.maximum() == 0 and screen.explanation.page_top == screen.explanation.scrolled > 0
    )
    screen.paste(UNKNOWN)
    assert screen.explanation.scrolled == 0


def test_what_is_scrolled_to_after_the_page_of_a_code_stays_where_it_is(
    window: MainWindow, screen: Screen
) -> None:
    window.resize(1280, 500)
    screen.paste(UNKNOWN)
    screen.codes.choose("5.2.2")
    settle()
    bar = part(screen.explanation.pane, "explanation-scroll", QScrollArea).verticalScrollBar()
    for place in (20, 0):
        bar.setValue(place)
        screen.explanation.answers.reply_text.appendPlainText("one more line\n" * 5)
        settle()
        assert screen.explanation.scrolled == place


def test_walking_through_the_codes_leaves_steps_and_answers_in_view(
    window: MainWindow, screen: Screen
) -> None:
    window.resize(1280, 500)
    screen.paste(UNKNOWN)
    screen.bounce.go_to_next()
    assert screen.explanation.scrolled == 0
    assert not screen.explanation.is_open("code")


def test_what_was_folded_open_stays_open(screen: Screen, settings: Settings) -> None:
    screen.paste(UNKNOWN)
    screen.explanation.toggle("details")
    assert list(settings.window.open_folds) == ["details"]
    screen.paste(BANNED)
    assert screen.explanation.is_open("details")
    screen.explanation.toggle("details")
    assert not settings.window.open_folds


def test_with_little_room_the_code_has_a_tab_of_its_own(window: MainWindow, screen: Screen) -> None:
    window.resize(700, 500)
    screen.paste(UNKNOWN)
    tabs = screen.tabs
    assert [tabs.tabText(number) for number in range(3)] == ["What to do", "Bounce text", "What 5.1.1 means"]
    tabs.setCurrentIndex(2)
    assert "Bad destination mailbox address" in screen.explanation.texts
    screen.bounce.go_to_next()
    assert tabs.currentIndex() == 1
    assert tabs.tabText(2) == "What 550 means"


def test_with_little_room_a_code_that_is_looked_up_brings_its_tab(
    window: MainWindow, screen: Screen, qtbot: QtBot
) -> None:
    window.resize(700, 500)
    screen.paste(UNKNOWN)
    assert screen.tabs.currentIndex() == 0
    qtbot.keyClicks(screen.codes.entry, "5.2.2")
    assert screen.tabs.tabText(screen.tabs.currentIndex()) == "What 5.2.2 means"


def test_a_bounce_whose_trace_is_returned_shows_where_it_went(window: MainWindow, screen: Screen) -> None:
    window.intake.show_example()
    screen.explanation.toggle("journey")
    view = screen.explanation.pane.journey.hops
    hops = [view.model().index(row, 0) for row in range(view.model().rowCount())]
    spoken = [str(hop.data(Qt.ItemDataRole.AccessibleTextRole)) for hop in hops]
    assert spoken[0] == "office.example.com, submitted the message"
    assert spoken[1].startswith("mx1.example.com, Mon, March 4")
    assert spoken[2].endswith("stopped here, 2 seconds")


def test_the_hop_under_the_mouse_marks_its_lines_and_moves_nothing(
    window: MainWindow, screen: Screen
) -> None:
    window.intake.show_example()
    before = screen.bounce.view.verticalScrollBar().value()
    screen.explanation.pane.journey.hops.pointed.emit(1)
    assert screen.bounce.hovered.startswith("Received: from [192.0.2.80]")
    assert screen.bounce.view.verticalScrollBar().value() == before
    screen.explanation.pane.journey.hops.pointed.emit(-1)
    assert screen.bounce.hovered == ""


def test_a_bounce_without_a_trace_has_no_such_fold(screen: Screen) -> None:
    screen.paste(UNKNOWN)
    assert not screen.explanation.pane.folds["journey"].isVisible()


def test_the_copy_button_is_in_view_however_long_the_steps_are(window: MainWindow, screen: Screen) -> None:
    window.resize(1280, 500)
    window.intake.show_example()
    settle()
    copy = part(screen.explanation.pane, "copy-reply", QPushButton)
    assert copy.visibleRegion().boundingRect().size() == copy.size()
    assert screen.explanation.pane.rect().contains(
        copy.mapTo(screen.explanation.pane, copy.rect().bottomRight())
    )
