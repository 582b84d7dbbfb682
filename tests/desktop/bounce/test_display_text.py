"""Positions in the shown text and in the core's text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bounce_inspector.desktop.bounce.display_text import MAX_LINE, DisplayText


def unit_at(display: DisplayText, position: int, letter: str) -> str:
    units = display.text.encode("utf-16-le")
    width = 4 if ord(letter) > 0xFFFF else 2
    return units[2 * position : 2 * position + width].decode("utf-16-le")


@given(st.text(alphabet="ab \né😀🧾", max_size=300), st.integers(0, 3))
def test_a_position_points_to_the_same_letter_before_and_after(text: str, long_lines: int) -> None:
    text += ("x" * (MAX_LINE + 7) + "😀") * long_lines
    display = DisplayText(text)
    for position, letter in enumerate(text):
        shown = display.to_qt(position)
        assert unit_at(display, shown, letter) == letter
        assert display.from_qt(shown) == position


def test_two_emoji_before_a_code_do_not_move_its_mark() -> None:
    text = "😀😀 550 5.1.1"
    assert DisplayText(text).to_qt(text.index("550")) == text.index("550") + 2


def test_a_very_long_line_is_broken_for_display_only() -> None:
    text = "a" * (3 * MAX_LINE)
    display = DisplayText(text)
    assert max(map(len, display.text.split("\n"))) == MAX_LINE
    assert display.text.replace("\n", "") == text
