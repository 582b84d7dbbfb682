"""Looks for what comes next in a text, so that many who ask from one stretch don't each search it."""

from __future__ import annotations

import re


class Ahead:
    """The next place where a pattern matches; a stretch that was searched once is not searched again.

    What a pattern matches must not depend on where the search begins.
    """

    def __init__(self, pattern: re.Pattern[str], text: str, end: int) -> None:
        self._pattern = pattern
        self._text = text
        self._end = end
        self._searched = 1
        self._found: re.Match[str] | None = None
        self._reach = 0

    def match(self, position: int) -> re.Match[str] | None:
        """The first match that begins at or behind a position and ends before the end of the text."""
        if not self._searched <= position <= self._reach:
            self._found = self._pattern.search(self._text, position, self._end)
            self._searched = position
            self._reach = self._found.start() if self._found is not None else self._end
        return self._found

    def start(self, position: int) -> int:
        """Where that match begins; the end of the text where there is none."""
        found = self.match(position)
        return found.start() if found is not None else self._end
