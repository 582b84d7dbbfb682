"""How the width at hand is shared by the panes."""

from __future__ import annotations

import pytest

from bounce_inspector.desktop.shared.fonts import width_scale
from bounce_inspector.desktop.shared.language import Language
from bounce_inspector.desktop.window.main_window import MainWindow
from bounce_inspector.desktop.window.pane_widths import PaneWidths, pane_widths
from bounces import UNKNOWN
from screen import Screen, settle

TEXT = 600


def scaled(width: int) -> int:
    return round(width * width_scale())


def shared(width: int, **wanted: int) -> PaneWidths:
    return pane_widths(width, TEXT, has_tree=True, **wanted)


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


def test_the_buttons_of_a_reply_stand_in_one_row_on_a_small_screen_in_every_language(
    window: MainWindow, screen: Screen, language: Language
) -> None:
    screen.paste(UNKNOWN)
    window.resize(1366, 728)
    answers = screen.explanation.answers
    for code in ("en", "de", "fr", "es"):
        language.choose(code)
        window.resize(1367, 728)
        window.resize(1366, 728)
        settle()
        assert answers.copy_reply.y() == answers.open_draft.y(), code


@pytest.mark.usefixtures("qapp")
def test_what_somebody_chose_by_dragging_stays() -> None:
    widths = shared(1900, tree=333, explanation=444)
    assert (widths.tree, widths.explanation) == (333, 444)
