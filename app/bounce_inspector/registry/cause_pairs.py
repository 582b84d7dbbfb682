"""Reads a cause from a noun and a predicate in one clause: "the mailbox of that user … has no room".

So a wording that nobody listed is still read.  The words are data, by language, in
`resources/wordings/<language>.json`; which noun and which predicate make which cause is the
same in every language: `resources/cause_pairs.json`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

import msgspec

from .literals import GAP, STAR, UNSPACED_LETTERS, lower
from .vocabulary import Cause


class PairRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One row of the table: the pairs of a noun's and a predicate's class that make a cause."""

    cause: Cause
    pairs: tuple[tuple[str, str], ...]


class PairWord(NamedTuple):
    """A word that may be half of a pair: its class, its language, and which half it is."""

    class_: str
    language: str
    is_predicate: bool


class PairHit(NamedTuple):
    """A noun and a predicate found in one clause, and the cause they make."""

    start: int
    end: int
    cause: Cause


# A word of a text, or a letter of a script without blanks, and where it begins and ends.
_Token = tuple[str, int, int]


class _WordHit(NamedTuple):
    start: int
    end: int
    word: PairWord


_TOKEN = re.compile(
    rf"(?P<end>[.!?;](?=\s|\Z)|[。！？；]|\n[ \t]*\n)|[{UNSPACED_LETTERS}]|[^\W_{UNSPACED_LETTERS}]+"
)
# The same for text in ASCII, which is read several times faster without all other scripts.
_ASCII_TOKEN = re.compile(r"(?P<end>[.!?;](?=\s|\Z)|\n[ \t]*\n)|[^\W_]+")
_UNSPACED = re.compile(rf"[{UNSPACED_LETTERS}]")
# What parts the words of a phrase.
_SIGNS = re.compile(rf"[^\w{GAP}{re.escape(STAR)}]+|_")
# How far apart the two halves may stand, and the words of one that has a gap.
_REACH = 80
_LONGEST_GAP = 60
# How many letters a star stands for, and how many stand before it at least.
_LONGEST_ENDING = 6
_SHORTEST_STEM = 3
FARTHEST_TEXT = 2_000
"""How much of a text is read at most, in characters."""


class CausePairs:
    """The pairs and their words; immutable after its making.

    A word may be a phrase; ``…`` in it stands for up to 60 characters, a star at the end of one
    of its words for up to six letters.  The words are filed at the first look-up.
    """

    def __init__(self, rows: Iterable[PairRow], words: Iterable[tuple[str, PairWord]]) -> None:
        table = [(pair, row.cause) for row in rows for pair in row.pairs]
        self._cause_of = dict(table)
        self._order = {pair: number for number, (pair, _) in enumerate(table)}
        self._words = tuple(words)

    @cached_property
    def _filed(self) -> dict[str, list[PairWord] | None]:
        """Each phrase and each beginning of one, its tokens parted by blanks; None for a mere beginning."""
        filed: dict[str, list[PairWord] | None] = {}
        for text, word in self._words:
            key = ""
            for token in _tokens_of(lower(text)):
                key = f"{key} {token}" if key else token
                filed.setdefault(key, None)
            words = filed[key]
            if words is None:
                filed[key] = [word]
            elif word not in words:
                words.append(word)
        return filed

    @cached_property
    def _beginnings(self) -> frozenset[str]:
        """What a longer phrase begins with: most words stand for themselves."""
        return frozenset(key.rpartition(" ")[0] for key in self._filed)

    @cached_property
    def _stems(self) -> dict[str, list[str]]:
        """The stems of all tokens with a star by their first letters, the shortest first."""
        starred = {
            token for key in self._filed if STAR in key for token in key.split() if token.endswith(STAR)
        }
        stems: dict[str, list[str]] = {}
        for token in sorted(starred, key=len):
            if len(token) > _SHORTEST_STEM:
                stems.setdefault(token[:_SHORTEST_STEM], []).append(token.removesuffix(STAR))
        return stems

    def find(self, lowered: str, offset: int = 0) -> PairHit | None:
        """The pair that says most: the first in the order of the table, then the closest together.

        The text is in lower case; hits are counted from ``offset``.  Only the beginning of a
        long text is read.
        """
        best: tuple[int, int, PairHit] | None = None
        for clause in _clauses(lowered[:FARTHEST_TEXT]):
            hits = list(self._hits(clause))
            if len(hits) < 2:
                continue
            nouns = [hit for hit in hits if not hit.word.is_predicate]
            for predicate in (hit for hit in hits if hit.word.is_predicate):
                for noun in nouns:
                    pair = (noun.word.class_, predicate.word.class_)
                    if pair not in self._cause_of or noun.word.language != predicate.word.language:
                        continue
                    between = max(noun.start, predicate.start) - min(noun.end, predicate.end)
                    if not 0 <= between <= _REACH:
                        continue
                    start, end = min(noun.start, predicate.start), max(noun.end, predicate.end)
                    hit = PairHit(offset + start, offset + end, self._cause_of[pair])
                    found = (self._order[pair], between, hit)
                    if best is None or found[:2] < best[:2]:
                        best = found
        return best[2] if best else None

    def _hits(self, clause: Sequence[_Token]) -> Iterator[_WordHit]:
        """The words in a clause, wherever they begin."""
        filed, stems, beginnings = self._filed, self._stems, self._beginnings
        for first, (text, start, _) in enumerate(clause):
            if text not in filed and text[:_SHORTEST_STEM] not in stems:
                # Most words are neither half of a pair nor begin one.
                continue
            # Each beginning of a phrase that stands here, and the token that it goes on at.
            open_ = [(key, first + 1) for key in self._spellings(text) if key in filed]
            while open_:
                key, number = open_.pop()
                for word in filed[key] or ():
                    yield _WordHit(start, clause[number - 1][2], word)
                if key not in beginnings:
                    continue
                if number < len(clause):
                    longer = (f"{key} {text}" for text in self._spellings(clause[number][0]))
                    open_ += [(phrase, number + 1) for phrase in longer if phrase in filed]
                gap = f"{key} {GAP}"
                if gap in filed:
                    open_ += [
                        (f"{gap} {text}", later + 1)
                        for later in range(number, len(clause))
                        if clause[later][1] - clause[number - 1][2] <= _LONGEST_GAP
                        for text in self._spellings(clause[later][0])
                        if f"{gap} {text}" in filed
                    ]

    def _spellings(self, token: str) -> list[str]:
        """A token, and as it is filed with a star for some of its letters."""
        stems = self._stems.get(token[:_SHORTEST_STEM])
        if stems is None:
            return [token]
        shortest = len(token) - _LONGEST_ENDING
        return [token, *(stem + STAR for stem in stems if len(stem) >= shortest and token.startswith(stem))]


def _tokens_of(phrase: str) -> list[str]:
    """The tokens of a phrase of the data, with its stars and gaps."""
    if phrase.isascii() and "'" not in phrase and "-" not in phrase:
        return phrase.split()
    if _UNSPACED.search(phrase):
        phrase = _UNSPACED.sub(r" \g<0> ", phrase)
    return _SIGNS.sub(" ", phrase).split()


def _clauses(lowered: str) -> Iterator[list[_Token]]:
    clause: list[_Token] = []
    token = _ASCII_TOKEN if lowered.isascii() else _TOKEN
    for match in token.finditer(lowered):
        if match.lastgroup:
            yield clause
            clause = []
        else:
            clause.append((match[0], *match.span()))
    yield clause
