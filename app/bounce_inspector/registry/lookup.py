"""Answers the code entry: codes in any spelling first, words where there is no code."""

from __future__ import annotations

from .codes import StatusCode
from .entries import ProviderEntry
from .registry import Registry
from .search import Found, WordIndex
from .typed import Lookup, Reading, ReadingKind, Refusal, RefusalKind, provider_reading, read


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
        by_words = [_reading(found) for found in self._index.search(text)]
        begun = [provider_reading(use) for use in self._registry.providers.beginning(text)]
        # A word that somebody types is rarely the beginning of a token; RESOLVER or IB1 is.
        first, second = (by_words, begun) if text.strip().islower() else (begun, by_words)
        readings = tuple(dict.fromkeys((*first, *second)))
        refused = None if readings else Refusal(RefusalKind.NOTHING_FOUND, text.strip())
        return Lookup(text, readings, (), refused, searched=True)


def _reading(found: Found) -> Reading:
    if isinstance(found.entry, ProviderEntry):
        return Reading(ReadingKind.PROVIDER, found.code, True, found.entry.short)
    if isinstance(found.code, StatusCode):
        kind = ReadingKind.SUBJECT if found.code.detail is None else ReadingKind.ENHANCED
    else:
        kind = ReadingKind.REPLY
    return Reading(kind, found.code, True, found.entry.title)
