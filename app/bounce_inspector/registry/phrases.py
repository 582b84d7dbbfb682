"""Finds the wordings of mail software in a text: hundreds at once, none tried one by one.

Each phrase is filed under its rarest word (for scripts without blanks, under its
rarest pair of characters).  A text's words pick the few phrases that can be in it;
only those are searched for.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, NamedTuple

from .vocabulary import Cause

# A phrase by its number, its other keys, and the longest of its pieces between gaps.
_Filed = tuple[int, frozenset[str], str]
_CAUSES = {f"cause:{cause}": cause for cause in Cause}
_GAP = "…"
_MAX_GAP = 60
_OF_REPORT = frozenset({"failure", "delay", "success", "relayed"})
_WORD = re.compile(r"[^\W_]+")
# Words of nearly every report: a phrase is filed under another one where it has one.
_IN_EVERY_REPORT = frozenset(
    "action address an and at be by can com could delivered delivery deliver does dns due email error failed failure "
    "following for found from has have help host id if in is it its later local mail mailer message more mx not of on "
    "one or org permanent permanently please postmaster problem rcpt received recipient recipients rejected remote "
    "reply returned s said send sender sent server smtp status system that the there this to try undeliverable unknown "
    "user was with you your".split()
)
# What of ASCII parts words, as `str.translate` wants it: many times faster than a pattern.
_ASCII_GAPS = "".join(letter if letter.isalnum() else " " for letter in map(chr, range(128)))
# Scripts that are written without blanks between words: kana, Han, Thai and the likes.
_UNSPACED_LETTERS = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
)
_UNSPACED = re.compile(f"[{_UNSPACED_LETTERS}]")
_UNSPACED_RUN = re.compile(f"[{_UNSPACED_LETTERS}]+")
# Matches inside a word, and at once tells the ends of one.
_INSIDE_WORD = re.compile(rf"(?<=[^\W_{_UNSPACED_LETTERS}])(?=[^\W_{_UNSPACED_LETTERS}])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """A wording and what it signals.

    ``signals`` is ``cause:<slug>``, ``field:<name>``, a kind of report (``failure``,
    ``delay``, ``success``, ``relayed``) or of other mail.  ``strength`` 3 decides even against a
    code, 1 counts only where nothing stronger stands, 0 tells of a refusal but no reason.  ``…`` in the phrase stands for
    a gap of up to 60 characters; white space for any white space.
    """

    phrase: str
    signals: str
    system: str
    language: str = "en"
    where: Literal["sentence", "subject", "heading", "field"] = "sentence"
    strength: int = 2
    source: str | None = None

    def __post_init__(self) -> None:
        if not _keys(self.phrase):
            raise ValueError(f"A phrase needs a word: {self.phrase!r}")
        if self.signals.startswith("cause:") and self.signals not in _CAUSES:
            raise ValueError(f"No such cause: {self.signals[6:]!r}")

    @property
    def is_of_report(self) -> bool:
        """Whether mail systems say it when they report what became of a mail."""
        return self.signals in _OF_REPORT

    @property
    def cause(self) -> Cause | None:
        """The cause it signals, if any."""
        return _CAUSES.get(self.signals)


class PhraseHit(NamedTuple):
    """A phrase found in a text, and where."""

    start: int
    end: int
    phrase: Phrase


class TextWords:
    """A text in lower case made ready for look-ups: on one line, and its keys.

    What is found in it lies where the text lies in a longer one, which is at ``start``.
    """

    __slots__ = ("flat", "keys", "lowered", "start")

    def __init__(self, lowered: str, start: int = 0) -> None:
        self.start = start
        self.lowered = lowered
        # Whether a phrase is in it at all is told much faster on one line than where.
        self.flat = " ".join(lowered.split())
        self.keys = _keys_of_text(lowered)


class PhraseIndex:
    """All phrases, filed for look-up; immutable after its making.

    They are filed at the first look-up: whoever only looks codes up does without.
    """

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        self.phrases = tuple(phrases)
        # Compiled on first use: most phrases are never met in a session.
        self._patterns: dict[int, re.Pattern[str]] = {}

    @cached_property
    def original_headings(self) -> re.Pattern[str] | None:
        """Matches the headings under which reports put the header of the returned mail.

        They are looked for in lower case, with the line end above them.
        """
        headings = [p.phrase for p in self.phrases if p.signals == "field:original-headers"]
        if not headings:
            return None
        joined = "|".join(_pattern_of(lower(heading)) for heading in headings)
        return re.compile(rf"\n[ \t]*(?:{joined})[^\n]{{0,10}}$", re.MULTILINE)

    @cached_property
    def _by_key(self) -> dict[str, list[_Filed]]:
        keys_of = [_keys(phrase.phrase) for phrase in self.phrases]
        counts = Counter(key for keys in keys_of for key in set(keys))
        by_key: dict[str, list[_Filed]] = {}
        for number, keys in enumerate(keys_of):
            rarest = min(keys, key=lambda key: (key in _IN_EVERY_REPORT, counts[key], -len(key)))
            others = frozenset(keys) - {rarest}
            by_key.setdefault(rarest, []).append((number, others, _longest_piece(self.phrases[number])))
        return by_key

    @cached_property
    def _known(self) -> frozenset[str]:
        return frozenset(self._by_key)

    def find(self, text: str, *, subject: bool = False) -> list[PhraseHit]:
        """The phrases in ``text``, in order; those of subjects only where it is one."""
        return self.find_in(TextWords(lower(text)), subject=subject)

    def find_in(self, words: TextWords, *, subject: bool = False) -> list[PhraseHit]:
        """The same as `find`, for a text that is ready."""
        lowered, offset = words.lowered, words.start
        hits = [
            PhraseHit(offset + match.start(), offset + match.end(), phrase)
            for number in sorted(self._candidates(words))
            if (phrase := self.phrases[number]).where != "subject" or subject
            for match in self._pattern(number).finditer(lowered)
            if is_whole(lowered, match.start(), match.end())
        ]
        hits.sort(key=lambda hit: (hit.start, -hit.end))
        return list(_outermost(hits))

    def _candidates(self, words: TextWords) -> list[int]:
        keys, flat = words.keys, words.flat
        return [
            number
            for key in keys & self._known
            for number, others, piece in self._by_key[key]
            if others <= keys and piece in flat
        ]

    def _pattern(self, number: int) -> re.Pattern[str]:
        pattern = self._patterns.get(number)
        if pattern is None:
            pattern = re.compile(_pattern_of(lower(self.phrases[number].phrase)), re.DOTALL)
            self._patterns[number] = pattern
        return pattern


def lower(text: str) -> str:
    """A text in lower case, letter by letter, so that no position moves (İ alone would become two)."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(letter.lower()[0] for letter in text)


def _outermost(hits: list[PhraseHit]) -> Iterator[PhraseHit]:
    """Drop what lies inside a longer phrase: "quota exceeded" in "sending quota exceeded".

    A stronger one stays, and what lies in the gap of a phrase, which is none of its words. The name
    of a mail software stays: "not listed in Domino Directory" tells the cause, and within it whose
    words these are.
    """
    end = -1
    longest = strongest = 0
    for hit in hits:
        phrase = hit.phrase
        if phrase.signals.startswith("software:"):
            yield hit
            continue
        if hit.end <= end and len(phrase.phrase) < longest and phrase.strength <= strongest:
            continue
        if hit.end > end:
            end, longest, strongest = hit.end, len(phrase.phrase), phrase.strength
        yield hit


def _keys_of_text(lowered: str) -> set[str]:
    """The words of a text, and the pairs of characters where there are no blanks between words."""
    if lowered.isascii():
        return set(lowered.translate(_ASCII_GAPS).split())
    runs = _UNSPACED_RUN.findall(lowered)
    if runs:
        # A Latin word may stand right beside them: "邮箱full".
        lowered = _UNSPACED_RUN.sub(" ", lowered)
    keys = set(_WORD.findall(lowered))
    for run in runs:
        keys.update(run[i : i + 2] for i in range(len(run) - 1))
    return keys


def _keys(phrase: str) -> list[str]:
    lowered = lower(phrase)
    if lowered.isascii():
        return _WORD.findall(lowered)
    runs = _UNSPACED_RUN.findall(lowered)
    pairs = [run[i : i + 2] for run in runs for i in range(len(run) - 1)]
    words = [word for word in _WORD.findall(lowered) if not _UNSPACED.search(word)]
    return pairs or words


def _longest_piece(phrase: Phrase) -> str:
    """The longest stretch of a phrase without a gap, as it stands on one line in lower case."""
    return max((" ".join(piece.split()) for piece in lower(phrase.phrase).split(_GAP)), key=len)


def _pattern_of(phrase: str) -> str:
    """A pattern that begins with a letter of the phrase, so that the scan for it is quick."""
    pieces = [r"\s+".join(re.escape(word) for word in piece.split()) for piece in phrase.split(_GAP)]
    return rf".{{0,{_MAX_GAP}}}?".join(pieces)


def is_whole(text: str, start: int, end: int) -> bool:
    """Whether a stretch begins and ends where words do; scripts without blanks have no such places."""
    return _INSIDE_WORD.match(text, start) is None and _INSIDE_WORD.match(text, end) is None
