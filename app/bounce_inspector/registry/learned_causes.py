"""Guesses a cause from the words of a refusal that no wording and no pair of words states.

A linear classifier over word stems and four-letter pieces of words, trained on nothing but the
wordings and pairs of this project (`packaging/learn_causes.py`).  Its weights are made by the
build; without them nothing is guessed.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

import msgspec

from .literals import UNSPACED_LETTERS
from .vocabulary import Cause


class Guess(NamedTuple):
    """A likely cause, how far its score lies before the second, and the words for it."""

    cause: Cause
    margin: float
    words: tuple[str, ...]


class WeightsFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The shape of the file of weights, which is compressed MessagePack.

    ``causes`` are the classes, None the one of words that give no reason.  ``features`` are
    parted by line breaks.  ``weights`` holds a byte for each feature, cause after cause: by how
    many ``steps`` it speaks for the cause, counted from a base that is the same for all causes.
    ``margin`` is the least one at which the guesses were right often enough.
    """

    causes: tuple[Cause | None, ...]
    features: str
    weights: bytes
    step: float
    margin: float

    def __post_init__(self) -> None:
        if len(self.weights) != len(self.causes) * len(self.features.split()):
            raise ValueError("Weights and features differ in number")


def encode(file: WeightsFile) -> bytes:
    """The bytes of a file of weights."""
    return zlib.compress(msgspec.msgpack.encode(file), level=9)


def decode(data: bytes) -> WeightsFile:
    """Read a file of weights; raises ValueError where it is damaged."""
    try:
        return msgspec.msgpack.decode(zlib.decompress(data), type=WeightsFile)
    except (zlib.error, msgspec.DecodeError) as error:
        raise ValueError(str(error)) from error


# What is no word of an explanation: addresses, links, hosts, codes, numbers, what was answered to.
_NO_WORDS = re.compile(
    r"\S+@\S+|https?://\S+|\(in reply to[^)]*\)?|\[[^\]\s]*\]|\b(?:[a-z0-9-]+\.)+[a-z]{2,}\b|[\d.:/-]*\d[\d.:/-]*"
)
_WORD = re.compile(rf"[{UNSPACED_LETTERS}]+|[^\W\d_{UNSPACED_LETTERS}]+")
_UNSPACED = re.compile(f"[{UNSPACED_LETTERS}]")
_STEM = 6
_PIECE = 4
# Longer words are hardly any; what follows in them says nothing.
_LONGEST_WORD = 30
PIECE_MARK = "~"
"""What a piece of a word begins with, so that it is no stem."""
# A guess from fewer known stems would be one from a name.
_FEWEST_STEMS = 3
LONGEST_TEXT = 600
"""How much of a text is read at most, in characters."""


def features(lowered: str) -> Iterator[str]:
    """The features of a text in lower case: stems, and all four-letter pieces of longer words.

    Where there are no blanks between words, pairs and triples of letters take the place of stems.
    """
    for match in _WORD.finditer(_NO_WORDS.sub(" ", lowered[:LONGEST_TEXT])):
        word = match[0]
        if _UNSPACED.match(word):
            yield from (word[i : i + n] for n in (2, 3) for i in range(len(word) - n + 1))
        else:
            yield from _of_word(word)


# Refusals have the same words again and again.
@lru_cache(maxsize=2048)
def _of_word(word: str) -> tuple[str, ...]:
    stem, beginning = word[:_STEM], word[:_LONGEST_WORD]
    if len(word) <= _PIECE:
        return (stem,)
    pieces = (PIECE_MARK + beginning[i : i + _PIECE] for i in range(len(beginning) - _PIECE + 1))
    return (stem, *pieces)


class LearnedCauses:
    """The classifier; immutable after its making."""

    def __init__(self, file: WeightsFile) -> None:
        self._file = file
        names, count = file.features.split(), len(file.causes)
        # In the file, cause after cause is smaller; here, feature after feature is faster.
        rows = bytearray(len(file.weights))
        for number in range(count):
            rows[number::count] = file.weights[number * len(names) : (number + 1) * len(names)]
        self._rows = bytes(rows)
        self._start = {name: place * count for place, name in enumerate(names)}

    def guess(self, lowered: str) -> Guess | None:
        """The likely cause of a refusal by its words in lower case, None where they don't show one."""
        start, count = self._start, len(self._file.causes)
        known = [feature for feature in dict.fromkeys(features(lowered)) if feature in start]
        stems = [feature for feature in known if feature[0] != PIECE_MARK]
        if len(stems) < _FEWEST_STEMS:
            return None
        rows = [self._rows[start[feature] : start[feature] + count] for feature in known]
        scores = list(map(sum, zip(*rows, strict=True)))
        second, first = sorted(scores)[-2:]
        best = scores.index(first)
        cause = self._file.causes[best]
        margin = (first - second) * self._file.step
        if cause is None or margin < self._file.margin:
            return None
        rival = scores.index(second)
        words = (feature for feature, row in zip(known, rows, strict=True) if row[best] > row[rival])
        return Guess(cause, margin, tuple(word for word in words if word[0] != PIECE_MARK))


def untrained(causes: Sequence[Cause | None] = ()) -> LearnedCauses:
    """A classifier that guesses nothing."""
    return LearnedCauses(WeightsFile(tuple(causes), "", b"", 1.0, 0.0))
