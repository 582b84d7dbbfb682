"""Finds fixed wordings in a text: thousands at once, none tried one by one.

Each literal is filed under its rarest pair of neighboring words, or its only word (for
scripts without blanks, under its rarest pair of characters).  A text's pairs and words
pick the few literals that can be in it; only those are searched for.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cache, cached_property
from itertools import chain, pairwise
from typing import Generic, NamedTuple, TypeVar

_T = TypeVar("_T")
# A literal by its number, all its words, the longest of its pieces between gaps and stars, and whether it has none.
_Filed = tuple[int, Sequence[str], str, bool]
Key = str | tuple[str, str]
"""A word, a pair of characters, or two neighboring words."""

GAP = "…"
"""Stands in a literal for up to 60 characters."""
STAR = "*"
"""Stands in a literal for up to six letters and digits."""
_SHORT_TEXT = 4_000
_GAP_PATTERN = r".{0,60}?"
_STAR_PATTERN = r"[^\W_]{0,6}"
_WORD = re.compile(r"[^\W_]+")
_STARRED_WORD = re.compile(r"[^\W_]*\*[^\W_*]*")
# Words of nearly every report: a literal is filed under another one where it has one.
_IN_EVERY_REPORT = frozenset(
    "action address an and at be by can com could delivered delivery deliver does dns due email error failed failure "
    "following for found from has have help host id if in is it its later local mail mailer message more mx not of on "
    "one or org permanent permanently please postmaster problem rcpt received recipient recipients rejected remote "
    "reply returned s said send sender sent server smtp status system that the there this to try undeliverable unknown "
    "user was with you your".split()
)
# What of ASCII parts words, as `str.translate` wants it: many times faster than a pattern.
_ASCII_GAPS = "".join(letter if letter.isalnum() else " " for letter in map(chr, range(128)))
# Latin-1 and Latin Extended, Greek, and the further letters of both.
_ACCENTED = ((0xC0, 0x250), (0x370, 0x400), (0x1E00, 0x2000))
_CROSSED = {ord(letter): plain for letter, plain in zip("łøđıŧħ", "lodith", strict=True)}
# Scripts that are written without blanks between words: kana, Han, Thai and the like.
UNSPACED_LETTERS = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
)
_UNSPACED = re.compile(f"[{UNSPACED_LETTERS}]")
_UNSPACED_RUN = re.compile(f"[{UNSPACED_LETTERS}]+")


# Made when a text needs it: whoever only looks codes up does without.
@cache
def _accents() -> dict[int, str]:
    """Latin and Greek letters with accents, and the plain letter of each.

    Cyrillic ones stay: й is another letter than и.
    """
    marked = (chr(number) for block in _ACCENTED for number in range(*block))
    plain = {ord(letter): unicodedata.normalize("NFD", letter) for letter in marked}
    return {number: parts[0] for number, parts in plain.items() if len(parts) > 1} | _CROSSED


class Hit(NamedTuple, Generic[_T]):
    """A literal found in a text: where, and what it stands for."""

    start: int
    end: int
    value: _T


class Keys(NamedTuple):
    """The keys of some indexes.

    Single words and pairs lie apart: the words of a text are a set, too, and sets are compared fast.
    """

    words: frozenset[str]
    pairs: frozenset[tuple[str, str]]

    def with_others(self, *others: Keys) -> Keys:
        """All these keys."""
        return Keys(
            self.words.union(*(keys.words for keys in others)),
            self.pairs.union(*(keys.pairs for keys in others)),
        )


class TextWords:
    """A text in lower case prepared for look-ups: on one line, its words, and its keys.

    Hits are counted from the beginning of a longer text in which this one lies at ``start``.
    ``known`` are the keys of all indexes that will be asked; without it, all keys are kept.
    """

    __slots__ = ("flat", "keys", "lowered", "start", "words")

    def __init__(self, lowered: str, start: int = 0, known: Keys | None = None) -> None:
        self.start = start
        self.lowered = lowered
        # Whether a literal is in it at all is seen much faster on one line than where.
        self.flat = " ".join(lowered.split())
        runs = [] if lowered.isascii() else _UNSPACED_RUN.findall(lowered)
        # A Latin word may stand right beside them: "邮箱full".
        words = _words(_UNSPACED_RUN.sub(" ", lowered) if runs else lowered)
        letters = [run[i : i + 2] for run in runs for i in range(len(run) - 1)]
        self.words = {*words, *letters}
        neighbors = pairwise(words)
        # Most pairs of words are in no index: to keep them takes longer than to look each one up.
        self.keys: AbstractSet[Key] = (
            {*self.words, *neighbors}
            if known is None
            else {*(self.words & known.words), *known.pairs.intersection(neighbors)}
        )


@cache
def _accented_letter() -> re.Pattern[str]:
    return re.compile(f"[{''.join(map(chr, sorted(_accents())))}]")


def _without_accent(letter: re.Match[str]) -> str:
    return _accents()[ord(letter[0])]


class LiteralIndex(Generic[_T]):
    """Literals and what each stands for, filed for look-up; immutable after its making.

    Case and the kind and amount of white space make no difference; ``GAP`` and ``STAR``
    stand for characters.  They are filed at the first look-up: whoever only looks codes up
    does without.  Raises ValueError for a literal without a whole word.
    """

    def __init__(self, literals: Iterable[tuple[str, _T]]) -> None:
        self._literals = tuple((lower(text), value) for text, value in literals)
        self._keys = [keys(text) for text, _ in self._literals]
        for own, (text, _) in zip(self._keys, self._literals, strict=True):
            if not own:
                raise ValueError(f"A literal needs a whole word: {text!r}")
        # Compiled on first use: most literals are never met in a session.
        self._patterns: dict[int, re.Pattern[str]] = {}

    @cached_property
    def _by_key(self) -> dict[Key, list[_Filed]]:
        pairs_of = [_pairs(words, text) for words, (text, _) in zip(self._keys, self._literals, strict=True)]
        counts: Counter[Key] = Counter(chain.from_iterable(pairs_of))
        counts.update(chain.from_iterable(self._keys))
        by_key: dict[Key, list[_Filed]] = {}
        for number, (words, pairs) in enumerate(zip(self._keys, pairs_of, strict=True)):
            rarest = _rarest(_uncommon_keys(words, pairs), counts)
            text = self._literals[number][0]
            is_plain = GAP not in text and STAR not in text
            by_key.setdefault(rarest, []).append((number, words, _longest_piece(text), is_plain))
        return by_key

    @cached_property
    def known(self) -> Keys:
        """The keys under which literals are filed."""
        return Keys(
            frozenset(key for key in self._by_key if isinstance(key, str)),
            frozenset(key for key in self._by_key if not isinstance(key, str)),
        )

    def find(self, words: TextWords) -> list[Hit[_T]]:
        """The literals in a text, in order, the longest first where several begin together."""
        by_key, own, flat, lowered = self._by_key, words.words, words.flat, words.lowered
        # In a short text a literal is looked for as quickly as its words are; beside a gap, a word must be whole.
        is_short = len(flat) <= _SHORT_TEXT
        hits: list[tuple[int, int, int]] = []
        for key in words.keys:
            if key in by_key:
                for number, literal_words, piece, is_plain in by_key[key]:
                    if ((is_short and is_plain) or own.issuperset(literal_words)) and (
                        first := flat.find(piece)
                    ) >= 0:
                        start = -1
                        if is_plain and flat.find(piece, first + 1) < 0:
                            # With single blanks, as most stand: there it is found without a pattern.
                            start = lowered.find(piece)
                        if start < 0:
                            hits += self._places(number, lowered)
                        elif is_whole(lowered, start, end := start + len(piece)):
                            hits.append((start, -end, number))
        hits.sort()
        offset, literals = words.start, self._literals
        return [Hit(offset + start, offset - end, literals[number][1]) for start, end, number in hits]

    def _places(self, number: int, lowered: str) -> list[tuple[int, int, int]]:
        """Where a literal stands: its beginning, its end as a negative number, and its own number."""
        return [
            (match.start(), -match.end(), number)
            for match in self._pattern(number).finditer(lowered)
            if is_whole(lowered, match.start(), match.end())
        ]

    def _pattern(self, number: int) -> re.Pattern[str]:
        pattern = self._patterns.get(number)
        if pattern is None:
            pattern = self._patterns[number] = pattern_of(self._literals[number][0])
        return pattern


def lower(text: str) -> str:
    """A text in lower case and without accents, letter by letter, so that no position moves.

    Servers print their words in ASCII as often as not, and people leave accents out.
    """
    lowered = text.lower()
    if len(lowered) != len(text):  # İ alone becomes two letters.
        lowered = "".join(letter.lower()[0] for letter in text)
    # Few letters of a text have accents: to look for them is faster than to look each letter up.
    return lowered if lowered.isascii() else _accented_letter().sub(_without_accent, lowered)


def is_unspaced(text: str) -> bool:
    """Whether a text has letters of a script that puts no blanks between words."""
    return _UNSPACED.search(text) is not None


def keys(literal: str) -> list[str]:
    """The words by which a literal in lower case is filed; words that a star leaves open are none of them."""
    whole = _STARRED_WORD.sub(" ", literal) if STAR in literal else literal
    if whole.isascii():
        return whole.translate(_ASCII_GAPS).split()
    pairs = [run[i : i + 2] for run in _UNSPACED_RUN.findall(whole) for i in range(len(run) - 1)]
    return pairs or [word for word in _WORD.findall(whole) if not _UNSPACED.search(word)]


def _uncommon_keys(words: Sequence[str], pairs: Sequence[tuple[str, str]]) -> Sequence[Key]:
    """The keys that are least common in reports: pairs with a rarer word, rarer words, or what every report has."""
    common = _IN_EVERY_REPORT
    rare_pairs = [pair for pair in pairs if pair[0] not in common or pair[1] not in common]
    return rare_pairs or [*(word for word in words if word not in common), *pairs] or words


def _rarest(own: Sequence[Key], counts: Mapping[Key, int]) -> Key:
    """The key that the fewest literals have, the longest among such."""
    if len(own) == 1:
        return own[0]
    own_counts = [counts[key] for key in own]
    least = min(own_counts)
    return max((key for key, count in zip(own, own_counts, strict=True) if count == least), key=_length)


def _pairs(words: Sequence[str], literal: str) -> list[tuple[str, str]]:
    """The neighboring words in a literal in lower case; those parted by a gap or a star are none."""
    is_whole = STAR not in literal and GAP not in literal
    if is_whole and literal.isascii():
        return list(pairwise(words))
    if _UNSPACED.search(literal):
        return []
    pieces = [literal] if is_whole else _STARRED_WORD.sub(GAP, literal).split(GAP)
    return [pair for piece in pieces for pair in pairwise(_words(piece))]


def _length(key: Key) -> int:
    return len(key) if isinstance(key, str) else len(key[0]) + len(key[1])


def _words(text: str) -> list[str]:
    return text.translate(_ASCII_GAPS).split() if text.isascii() else _WORD.findall(text)


def pattern_of(literal: str) -> re.Pattern[str]:
    """A pattern for a literal in lower case; it begins with a letter, so that the scan for it is quick."""
    pieces = [r"\s+".join(map(re.escape, piece.split())) for piece in literal.split(GAP)]
    return re.compile(_GAP_PATTERN.join(pieces).replace(re.escape(STAR), _STAR_PATTERN), re.DOTALL)


def is_whole(text: str, start: int, end: int) -> bool:
    """Whether a stretch begins and ends where words do; scripts without blanks have no such places."""
    before, after = text[start - 1 : start + 1] if start else "", text[end - 1 : end + 1]
    # What most stand between are blanks and signs.
    return not ((before.isalnum() and _goes_on(before)) or (after.isalnum() and _goes_on(after)))


def _goes_on(letters: str) -> bool:
    """Whether letters and digits are two of one word, so that between them neither a word begins nor one ends."""
    return len(letters) == 2 and (letters.isascii() or _UNSPACED.search(letters) is None)


def _longest_piece(literal: str) -> str:
    """The longest stretch of a literal without gap or star, as it stands on one line."""
    if STAR not in literal and GAP not in literal:
        return " ".join(literal.split())
    pieces = literal.replace(STAR, GAP).split(GAP)
    return max((" ".join(piece.split()) for piece in pieces), key=len)
