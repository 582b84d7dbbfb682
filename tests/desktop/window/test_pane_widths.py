"""How the width at hand is shared by the panes."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from bounce_inspector.desktop.shared.fonts import width_scale
from bounce_inspector.desktop.shared.language import Language
from bounce_inspector.desktop.window.main_window import MainWindow
from bounce_inspector.desktop.window.pane_widths import PaneWidths, pane_widths, text_width
from bounces import UNKNOWN
from screen import Screen, settle

TEXT = 600


def scaled(width: int) -> int:
    return round(width * width_scale())


def shared(width: int, *, has_explanation: bool = True, **wanted: int) -> PaneWidths:
    return pane_widths(width, TEXT, has_tree=True, has_explanation=has_explanation, **wanted)


@pytest.mark.usefixtures("qapp")
def test_the_widths_fill_the_page() -> None:
    for width in (1200, 1366, 1900, 2560):
        widths = shared(width)
        # Between the panes are 8 pixels, around them 16.
        assert widths.tree + widths.text + widths.explanation == width - 2 * 16 - 2 * 8


@pytest.mark.usefixtures("qapp")
def test_what_the_text_leaves_goes_to_buttons_in_one_row_then_to_titles_on_one_line() -> None:
    least = shared(0)
    around = 2 * 16 + 2 * 8
    usual = scaled(216) + TEXT + scaled(400) + around
    assert shared(usual).explanation == scaled(400)
    assert shared(usual + 30, needed=scaled(400) + 40).explanation == scaled(400) + 30
    assert shared(usual + 60, needed=scaled(400) + 40).tree == scaled(216) + 20
    assert shared(usual + 30, needed=300).tree == scaled(216) + 30
    assert shared(usual + 5000).text > TEXT
    assert least.text == 300


@pytest.mark.usefixtures("qapp")
def test_without_an_explanation_the_tree_has_what_its_titles_need() -> None:
    at_start = shared(1200, has_explanation=False)
    assert (at_start.tree, at_start.explanation) == (scaled(300), 0)
    assert shared(1200).tree < at_start.tree
    assert shared(1200, has_explanation=False, tree=250).tree == 250


def test_the_buttons_of_a_reply_stand_in_one_row_on_a_small_screen_in_every_language(
    window: MainWindow, screen: Screen, language: Language, qtbot: QtBot
) -> None:
    screen.paste(UNKNOWN)
    # A wider font needs a wider screen.
    window.resize(scaled(1366), 728)
    answers = screen.explanation.answers
    for code in ("en", "de", "fr", "es"):
        language.choose(code)
        settle()
        qtbot.waitUntil(lambda: answers.copy_reply.y() == answers.open_draft.y())


def test_the_widths_change_with_the_language_whose_buttons_need_more(
    window: MainWindow, screen: Screen, language: Language, qtbot: QtBot
) -> None:
    screen.paste(UNKNOWN)
    language.choose("fr")
    settle()
    # There is just room for them beside the text and the narrower tree.
    needed = screen.explanation.pane.good_width
    window.resize(scaled(216) + text_width() + needed + 2 * 16 + 2 * 8, 728)
    language.choose("en")
    settle()
    qtbot.waitUntil(lambda: screen.explanation.pane.width() < needed)
    language.choose("fr")
    settle()
    qtbot.waitUntil(lambda: screen.explanation.pane.width() == needed)
    settle()
    answers = screen.explanation.answers
    assert answers.copy_reply.y() == answers.open_draft.y()


@pytest.mark.usefixtures("qapp")
def test_what_somebody_chose_by_dragging_stays() -> None:
    widths = shared(1900, tree=333, explanation=444)
    assert (widths.tree, widths.explanation) == (333, 444)
