"""The text as Qt shows it, and the way between its positions and the core's.

Qt counts UTF-16 units where the core counts code points, and a line of ten thousand
characters makes every repaint slow, so very long lines are broken for display.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

MAX_LINE = 1_000
_WIDE = re.compile("[\U00010000-\U0010ffff]")


class DisplayText:
    """A report's text prepared for display; positions map both ways."""

    def __init__(self, text: str) -> None:
        self._breaks = list(_breaks(text))
        # Each point is a code point position after which Qt's count is one larger.
        wide = [] if text.isascii() else [match.end() for match in _WIDE.finditer(text)]
        self._points = sorted(self._breaks + wide)
        self._shown = [point + number for number, point in enumerate(self._points, 1)]
        self.text = self._with_breaks(text)

    def _with_breaks(self, text: str) -> str:
        # Characters that Qt would take for line ends are shown as blanks.
        shown = text.replace("\u2028", " ").replace("\u2029", " ").replace("\0", " ")
        if not self._breaks:
            return shown
        starts = [0, *self._breaks]
        ends = [*self._breaks, len(shown)]
        return "\n".join(shown[start:end] for start, end in zip(starts, ends, strict=True))

    def to_qt(self, position: int) -> int:
        """Qt's position of a code point position."""
        return position + bisect_right(self._points, position)

    def from_qt(self, position: int) -> int:
        """The code point position of one of Qt's."""
        return position - bisect_left(self._shown, position + 1)


def _breaks(text: str) -> Iterator[int]:
    """Where very long lines are broken."""
    start = 0
    for line in text.split("\n"):
        end = start + len(line)
        if len(line) > MAX_LINE:
            yield from range(start + MAX_LINE, end, MAX_LINE)
        start = end + 1
