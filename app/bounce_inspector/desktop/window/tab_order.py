"""The order in which the Tab key goes through the parts of a page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

# Compared as they are: `&` makes two more values of an enum for each widget, with every press of the key.
_BY_TAB = (Qt.FocusPolicy.TabFocus, Qt.FocusPolicy.StrongFocus, Qt.FocusPolicy.WheelFocus)


def order_stops(parts: Iterable[QWidget]) -> None:
    """Have the Tab key go through these parts one after the other, and in each through all that takes the focus.

    A part that lies in another one, and comes before it, keeps its own place.  What is not in the window
    yet has none.
    """
    ordered = list(dict.fromkeys(stop for part in parts for stop in _stops_in(part)))
    window = ordered[0].window() if ordered else None
    ordered = [stop for stop in ordered if stop.window() is window]
    for first, second in pairwise(ordered):
        QWidget.setTabOrder(first, second)


def _stops_in(part: QWidget) -> Iterator[QWidget]:
    for widget in (part, *part.findChildren(QWidget)):
        if widget.focusPolicy() in _BY_TAB:
            yield widget
