"""Answers the code entry: codes in any spelling first, words where there is no code."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cached_property
from typing import TYPE_CHECKING

from .codes import StatusCode
from .entries import ProviderEntry
from .registry import Registry
from .typed import Lookup, Reading, ReadingKind, Refusal, RefusalKind, provider_reading, read

if TYPE_CHECKING:
    from .search import WordIndex, WordMatch


class Finder:
    """Looks typed texts up; keeps the word index of its registry, which is made when a word is typed.

    ``others`` gives the same registry in further languages: they are loaded when a word is
    typed that is none of the first.
    """

    def __init__(self, registry: Registry, others: Callable[[], Iterable[Registry]] = tuple) -> None:
        self._registry = registry
        self._others = others
        self._further: list[WordIndex] | None = None

    def prepare(self) -> None:
        """Make the word index, so that the first word needn't wait for it."""
        _ = self._index

    @cached_property
    def _index(self) -> WordIndex:
        return self._index_of(self._registry)

    @staticmethod
    def _index_of(registry: Registry) -> WordIndex:
        # Imported here: a code is looked up without it.
        from .search import WordIndex

        return WordIndex(registry)

    def look_up(self, text: str) -> Lookup:
        """The readings of ``text``, likeliest first, or why there are none."""
        lookup = read(text, self._registry)
        if lookup.readings or lookup.refused:
            return lookup
        by_words = [self._reading(found) for found in self._search(text)]
        begun = [provider_reading(use) for use in self._registry.providers.beginning(text)]
        # A word that somebody types is rarely the beginning of a token; RESOLVER or IB1 is.
        first, second = (by_words, begun) if text.strip().islower() else (begun, by_words)
        readings = tuple(dict.fromkeys((*first, *second)))
        refused = None if readings else Refusal(RefusalKind.NOTHING_FOUND, text.strip())
        return Lookup(text, readings, (), refused, searched=True)

    def _search(self, text: str) -> list[WordMatch]:
        """What the words find in the first language that has all of them, else in the first by similar words."""
        if found := self._index.search(text):
            return found
        if self._further is None:
            self._further = [self._index_of(registry) for registry in self._others()]
        for index in self._further:
            if found := index.search(text):
                return found
        return self._index.search(text, similar=True)

    def _reading(self, found: WordMatch) -> Reading:
        entry = self._registry.entry(found.code) or found.entry
        if isinstance(entry, ProviderEntry):
            return Reading(ReadingKind.PROVIDER, found.code, True, entry.short)
        if isinstance(found.code, StatusCode):
            kind = ReadingKind.SUBJECT if found.code.detail is None else ReadingKind.ENHANCED
        else:
            kind = ReadingKind.REPLY
        return Reading(kind, found.code, True, entry.title)
