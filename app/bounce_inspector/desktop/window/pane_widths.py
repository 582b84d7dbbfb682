"""How wide the panes of a bounce are at the width at hand: tree, text, explanation."""

from __future__ import annotations

from dataclasses import dataclass

from ..shared.fonts import fixed_width, width_scale
from ..shared.theme import SCROLL_BAR, SMALL, WIDE

# So many columns of the text are shown unwrapped first; it gives way down to the least.
_COLUMNS, _LEAST_COLUMNS, _LEAST_TEXT = 80, 72, 300
# The widths of tree and explanation with the usual font, and how far they give way or grow: the tree to what most of
# its titles need before the explanation, to more than that after it.
_TREE, _LEAST_TREE, _GOOD_TREE, _MOST_TREE = 216, 200, 300, 420
_EXPLANATION, _LEAST_EXPLANATION, _MOST_EXPLANATION = 400, 340, 480


@dataclass(frozen=True, slots=True)
class PaneWidths:
    """The widths of the three panes, in device-independent pixels."""

    tree: int
    text: int
    explanation: int


def text_width(columns: int = _COLUMNS, zoom: int = 0) -> int:
    """The width of the card that shows lines of so many characters unwrapped, ``zoom`` points larger."""
    return fixed_width(columns, -1 + zoom) + 2 * WIDE + SCROLL_BAR // 2 + 2


def pane_widths(
    width: int,
    text: int,
    *,
    has_tree: bool,
    has_explanation: bool = True,
    needed: int = 0,
    tree: int = 0,
    explanation: int = 0,
) -> PaneWidths:
    """The widths in a page of so many pixels, whose text needs ``text`` to be shown unwrapped.

    Without an explanation, its room goes to the tree's titles before the text.

    ``needed`` is what the explanation needs so that its buttons stand in one row.  ``tree`` and
    ``explanation`` are what somebody chose by dragging; 0 leaves it to the width at hand.
    """
    scale = width_scale()
    room = width - 2 * WIDE - SMALL - (SMALL if has_tree else 0)
    left = (tree or round(_TREE * scale)) if has_tree else 0
    right = (explanation or round(_EXPLANATION * scale)) if has_explanation else 0
    spare = room - left - right - text
    if spare < 0:
        left -= 0 if tree or not has_tree else min(-spare, left - round(_LEAST_TREE * scale))
        least = max(_LEAST_TEXT, text * _LEAST_COLUMNS // _COLUMNS)
        lacking = least - (room - left - right)
        right -= min(max(0, lacking), max(0, right - round(_LEAST_EXPLANATION * scale)))
    good_right = min(needed / scale, _MOST_EXPLANATION)
    steps = [
        (_TREE, good_right),
        (_GOOD_TREE, good_right),
        (_GOOD_TREE, _MOST_EXPLANATION),
        (_MOST_TREE, _MOST_EXPLANATION),
    ]
    for most_left, most_right in steps if has_explanation else [(_GOOD_TREE, 0)]:
        if has_tree and not tree:
            grown = max(0, min(spare, round(most_left * scale) - left))
            left, spare = left + grown, spare - grown
        if has_explanation and not explanation:
            grown = max(0, min(spare, round(most_right * scale) - right))
            right, spare = right + grown, spare - grown
    return PaneWidths(left, max(_LEAST_TEXT, room - left - right), right)
