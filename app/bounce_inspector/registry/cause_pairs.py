"""Reads a cause from a noun and a predicate in one clause: "the mailbox of that user … has no room".

So a wording that nobody listed is still read.  The words are data, by language, in
`resources/wordings/<language>.json`; which noun and which predicate make which cause is the
same in every language: `resources/cause_pairs.json`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from .literals import LiteralIndex, TextWords
from .vocabulary import Cause


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


# What ends a clause: the end of a sentence or of a paragraph.
_CLAUSE_END = re.compile(r"[.!?;。！？](?=\s|$)|[。！？]|\n[ \t]*\n")
# How far apart the two halves may stand.
_REACH = 80
_FARTHEST_TEXT = 2_000


class CausePairs:
    """The pairs and their words; immutable after its making."""

    def __init__(
        self, pairs: Mapping[Cause, Sequence[tuple[str, str]]], words: Iterable[tuple[str, PairWord]]
    ) -> None:
        self._cause_of = {pair: cause for cause, own in pairs.items() for pair in own}
        self._order = {pair: number for number, pair in enumerate(self._cause_of)}
        self._index = LiteralIndex(words, by_stems=True)

    def find(self, words: TextWords) -> PairHit | None:
        """The pair that says most: the first in the order of the table, then the closest together.

        Only the beginning of a long text is read.
        """
        text = words.lowered
        hits = [hit for hit in self._index.find(words) if hit.start - words.start < _FARTHEST_TEXT]
        nouns = [hit for hit in hits if not hit.value.is_predicate]
        best: tuple[int, int, PairHit] | None = None
        for predicate in (hit for hit in hits if hit.value.is_predicate):
            for noun in nouns:
                pair = (noun.value.class_, predicate.value.class_)
                if pair not in self._cause_of or noun.value.language != predicate.value.language:
                    continue
                start, end = min(noun.start, predicate.start), max(noun.end, predicate.end)
                between = max(noun.start, predicate.start) - min(noun.end, predicate.end)
                if not 0 <= between <= _REACH or _CLAUSE_END.search(
                    text,
                    min(noun.end, predicate.end) - words.start,
                    max(noun.start, predicate.start) - words.start,
                ):
                    continue
                found = (self._order[pair], between, PairHit(start, end, self._cause_of[pair]))
                if best is None or found[:2] < best[:2]:
                    best = found
        return best[2] if best else None
