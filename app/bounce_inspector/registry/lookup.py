"""Answers the code entry: codes in any spelling first, words where there is no code."""

from __future__ import annotations

from .codes import StatusCode
from .registry import Registry
from .search import Found, WordIndex
from .typed import Lookup, Reading, ReadingKind, Refusal, RefusalKind, read


class Finder:
    """Looks typed texts up; keeps the word index of its registry.

    ``further`` is the same registry in another language, in whose words may be searched as well.
    """

    def __init__(self, registry: Registry, further: Registry | None = None) -> None:
        self._registry = registry
        self._index = WordIndex(registry, further)

    def look_up(self, text: str) -> Lookup:
        """The readings of ``text``, likeliest first, or why there are none."""
        lookup = read(text, self._registry)
        if lookup.readings or lookup.refused:
            return lookup
        readings = tuple(_reading(found) for found in self._index.search(text))
        refused = None if readings else Refusal(RefusalKind.NOTHING_FOUND, text.strip())
        return Lookup(text, readings, (), refused, searched=True)


def _reading(found: Found) -> Reading:
    if isinstance(found.code, StatusCode):
        kind = ReadingKind.SUBJECT if found.code.detail is None else ReadingKind.ENHANCED
    else:
        kind = ReadingKind.REPLY
    return Reading(kind, found.code, True, found.entry.title)
