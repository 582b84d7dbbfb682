"""A pattern that most texts have nothing for, with literals that are looked for first."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator


class CuedPattern:
    """A pattern, and literals one of which is in whatever it matches.

    A literal is found, or not, many times faster than a pattern fails at each letter of a text.
    Case counts: most are looked for in text in lower case.
    """

    __slots__ = ("cues", "pattern")

    def __init__(self, pattern: str, *cues: str) -> None:
        self.pattern = re.compile(pattern)
        self.cues = cues

    def may_match(self, text: str, start: int = 0, end: int = sys.maxsize) -> bool:
        """Whether one of the cues stands in a stretch of a text."""
        # A loop: it is called often, and a generator takes longer than what it looks for.
        for cue in self.cues:  # noqa: SIM110
            if text.find(cue, start, end) >= 0:
                return True
        return False

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """The first match in a stretch of a text."""
        return self.pattern.search(text, start, end) if self.may_match(text, start, end) else None

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """The matches in a stretch of a text, in order."""
        return self.pattern.finditer(text, start, end) if self.may_match(text, start, end) else iter(())
