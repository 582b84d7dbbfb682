"""Finds entries by words: titles, labels and explanations, best match first."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from .codes import Code, ProviderCode, ReplyCode, StatusCode
from .entries import Entry, ProviderEntry
from .registry import Registry

_WORD = re.compile(r"[^\W_]+")
# No character before this one is a mark that stands over another.
_FIRST_MARK = "\u0300"
# How much a word found in a field says, by field.
_WEIGHTS = {
    "title": 8.0,
    "short": 8.0,
    "cause": 6.0,
    "plain": 3.0,
    "meaning": 2.0,
    "steps": 0.5,
    "caution": 0.5,
}
# A reply code that no standard defines is rarely what somebody looks for: codes proper come first.
_ODD_REPLY = 0.5
# A provider's use of words is looked for by those who name the provider.
_OF_PROVIDER = 0.3
_LIMIT = 20


@dataclass(frozen=True, slots=True)
class WordMatch:
    """An entry that the words find, and how well."""

    code: Code
    entry: Entry | ProviderEntry
    score: float


@dataclass(frozen=True, slots=True)
class _Named:
    """The words of an entry's names and of its explanation, each as one text."""

    title: str
    short: str
    plain: str

    @classmethod
    def of(cls, words: dict[str, list[str]]) -> _Named:
        return cls(*(" ".join(words[field]) for field in ("title", "short", "plain")))

    def bonus(self, phrase: str) -> float:
        """What it counts more that words stand together as they were typed."""
        if phrase in (self.title, self.short):
            return 20.0
        if phrase in self.title or phrase in self.short:
            return 10.0
        return 5.0 if phrase in self.plain else 0.0


class WordIndex:
    """An index of the registry's words; built once, then each search is a few look-ups."""

    def __init__(self, registry: Registry) -> None:
        self._entries: list[tuple[Code, Entry | ProviderEntry]] = []
        self._named: list[_Named | None] = []
        self._postings: dict[str, dict[int, float]] = {}
        for subject in registry.subjects:
            self._add(registry, StatusCode.parse(subject.code), subject)
        for detail in registry.details:
            self._add(registry, StatusCode.parse(detail.code), detail)
        for reply in registry.reply_codes:
            share = 1.0 if reply.standard else _ODD_REPLY
            self._add(registry, ReplyCode(int(reply.code)), reply, share)
        for provider in registry.providers.all:
            for use in registry.providers.uses_of(provider.id):
                self._add(registry, use.code, use.entry, _OF_PROVIDER)
        self._words = list(self._postings)

    def _add(self, registry: Registry, code: Code, entry: Entry | ProviderEntry, share: float = 1.0) -> None:
        number = len(self._entries)
        self._entries.append((code, entry))
        words = {field: words_of(text) for field, text in _texts(registry, code, entry).items()}
        self._named.append(_Named.of(words) if isinstance(entry, Entry) else None)
        for field, found in words.items():
            for word in set(found):
                scores = self._postings.setdefault(word, {})
                scores[number] = scores.get(number, 0.0) + _WEIGHTS[field] * share

    def search(self, text: str, *, similar: bool = False) -> list[WordMatch]:
        """The entries that hold every word of ``text`` (or its beginning), best first.

        A single word finds the codes of the standards before those of the providers.  Where
        ``similar``, a word that is found nowhere is replaced by the most similar one, so that a
        slip of the keyboard still finds its page; one with digits is a code, not a slip.
        """
        words = words_of(text)
        if not words:
            return []
        totals: dict[int, float] | None = None
        for word in dict.fromkeys(words):
            scores = self._scores(word, similar=similar)
            if totals is not None:
                scores = {n: totals[n] + score for n, score in scores.items() if n in totals}
            if not scores:
                return []
            totals = scores
        phrase = " ".join(words)

        def place(number: int) -> tuple[bool, float, str]:
            named = self._named[number]
            bonus = named.bonus(phrase) if named is not None else 0.0
            return len(words) == 1 and named is None, -scores[number] - bonus, self._entries[number][1].code

        scores = totals or {}
        return [
            WordMatch(*self._entries[number], scores[number]) for number in sorted(scores, key=place)[:_LIMIT]
        ]

    def _scores(self, word: str, *, similar: bool) -> dict[int, float]:
        exact = self._postings.get(word)
        scores: dict[int, float] = {}
        for known, postings in self._postings.items():
            if known.startswith(word):
                # A whole word says more than the beginning of a longer one.
                share = 1.0 if postings is exact else len(word) / len(known) * 0.8
                for number, score in postings.items():
                    scores[number] = max(scores.get(number, 0.0), score * share)
        if similar and not scores and len(word) > 3 and word.isalpha():
            # Imported here: only a slip of the keyboard needs it.
            from rapidfuzz import fuzz, process

            best = process.extractOne(word, self._words, scorer=fuzz.ratio, score_cutoff=75)
            if best is not None:
                scores = {n: score * best[1] / 100 for n, score in self._postings[best[0]].items()}
        return scores


def _texts(registry: Registry, code: Code, entry: Entry | ProviderEntry) -> dict[str, str]:
    if isinstance(entry, ProviderEntry):
        use = registry.providers.get(code) if isinstance(code, ProviderCode) else None
        return {
            "title": f"{use.provider.name} {entry.code}" if use else entry.code,
            "short": entry.short,
            "cause": entry.cause.replace("-", " "),
            "plain": entry.plain,
            "meaning": " ".join((*entry.tokens, *entry.words)),
            "steps": " ".join(entry.steps),
        }
    return {
        "title": entry.title,
        "short": entry.short,
        "cause": entry.cause.replace("-", " "),
        "plain": entry.plain,
        "meaning": entry.meaning,
        "steps": " ".join(entry.steps),
        "caution": entry.caution or "",
    }


def words_of(text: str) -> list[str]:
    """The words of a text in lower case, without accents."""
    plain = text.casefold()
    if not plain.isascii():
        decomposed = unicodedata.normalize("NFKD", plain)
        plain = "".join(c for c in decomposed if c < _FIRST_MARK or not unicodedata.combining(c))
    return _WORD.findall(plain)
