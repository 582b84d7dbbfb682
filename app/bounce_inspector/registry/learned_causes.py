"""Guesses a cause from the words of a refusal that no wording and no pair of words states.

A naive Bayes classifier over word stems and pairs of neighbors, trained on nothing but the
wordings and pairs of this project (`packaging/learn_causes.py`).  Its weights are made by the
build; without them nothing is guessed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

import msgspec

from .literals import UNSPACED_LETTERS
from .vocabulary import Cause


class Guess(NamedTuple):
    """A likely cause, how far it lies before the second (natural logarithm), and the words for it."""

    cause: Cause
    margin: float
    words: tuple[str, ...]


class WeightsFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The shape of the file of weights.

    ``causes`` are the classes, None the one of words that give no reason.  ``weights`` holds for
    each feature pairs of bytes: the number of a class and by how many ``steps`` the feature
    speaks for it.  ``margin`` is the least one at which the guesses were right often enough.
    """

    causes: tuple[Cause | None, ...]
    weights: Mapping[str, bytes]
    step: float
    margin: float


# What is no word of an explanation: addresses, links, hosts, codes, numbers, what was answered to.
_NO_WORDS = re.compile(
    r"\S+@\S+|https?://\S+|\(in reply to[^)]*\)?|\[[^\]\s]*\]|\b(?:[a-z0-9-]+\.)+[a-z]{2,}\b|[\d.:/-]*\d[\d.:/-]*"
)
_WORD = re.compile(rf"[{UNSPACED_LETTERS}]+|[^\W\d_{UNSPACED_LETTERS}]+")
_UNSPACED = re.compile(f"[{UNSPACED_LETTERS}]")
_STEM = 6
_BEGINNING = "^"
# A guess from fewer known stems would be one from a name.
_FEWEST_STEMS = 3
LONGEST_TEXT = 600
"""How much of a text is read at most, in characters."""


def features(lowered: str) -> Iterator[str]:
    """The features of a text in lower case: stems, and pairs of neighboring stems.

    Where there are no blanks between words, pairs and triples of letters take their place.
    """
    before = _BEGINNING
    for match in _WORD.finditer(_NO_WORDS.sub(" ", lowered[:LONGEST_TEXT])):
        word = match[0]
        if _UNSPACED.match(word):
            yield from (word[i : i + n] for n in (2, 3) for i in range(len(word) - n + 1))
            before = _BEGINNING
        else:
            stem = word[:_STEM]
            yield stem
            yield f"{before} {stem}"
            before = stem


class LearnedCauses:
    """The classifier; immutable after its making."""

    def __init__(self, file: WeightsFile) -> None:
        self._file = file

    def guess(self, lowered: str) -> Guess | None:
        """The likely cause of a refusal by its words in lower case, None where they don't show one."""
        weights = self._file.weights
        known = [feature for feature in dict.fromkeys(features(lowered)) if feature in weights]
        if sum(" " not in feature for feature in known) < _FEWEST_STEMS:
            return None
        scores = [0] * len(self._file.causes)
        for feature in known:
            for number, steps in _pairs(weights[feature]):
                scores[number] += steps
        second, first = sorted(scores)[-2:]
        best = scores.index(first)
        cause = self._file.causes[best]
        margin = (first - second) * self._file.step
        if cause is None or margin < self._file.margin:
            return None
        speaking = (f for f in known if any(number == best for number, _ in _pairs(weights[f])))
        return Guess(cause, margin, tuple(speaking))


def _pairs(row: bytes) -> Iterator[tuple[int, int]]:
    return zip(row[::2], row[1::2], strict=True)


def untrained(causes: Sequence[Cause | None] = ()) -> LearnedCauses:
    """A classifier that guesses nothing."""
    return LearnedCauses(WeightsFile(tuple(causes), {}, 1.0, 0.0))
