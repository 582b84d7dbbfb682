"""The people of a bounce, by the local parts and names that its text gives them, wherever else these stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from .mask import Mask, Strength

_WORD = re.compile(r"[^\W_]+")
# Scripts written without blanks: a name lies inside a run of letters.
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1100-\u11ff\u3001-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_SHORTEST = 3
# "佐藤": two signs are a name.
_SHORTEST_UNSPACED = 2
# The words of a name that are looked for together: more take too long in a text made of them.
_MOST_WORDS = 12
# What may stand between two words of a name: "anna.schmidt", "Schmidt, Anna", "O'Neil", a line's end.
_BETWEEN = re.compile(r"[\W_]{0,6}")
# Before an @ these are no people; elsewhere they are ordinary words.
_ORDINARY = frozenset(
    "abuse account address admin admins and bank billing blocked bounce bounces box client com company contact customer "
    "daemon de delivery der desk disabled domain email error example exchange failed failure for from full group help "
    "helpdesk host info invalid kontakt list lists mail mailbox mailer mailing message missing net network news "
    "newsletter no nobody noreply not notification office old online order orders org over owner post postmaster quota "
    "recipient rejected reply request root sales sender server service shop smtp spam staff status subject subsystem "
    "support system team temp test the undelivered unknown unreachable unsubscribe user users van von web webmaster www "
    "you your".split()
)


class PrivateNames:
    """Collects the names of people, and finds them alone, in other spellings and in other orders."""

    def __init__(self) -> None:
        self._people = 0
        # What is shown for each local part or login.
        self._shown: dict[str, str] = {}
        # Each name as its words in lower case, and what is shown for it.
        self._names: dict[tuple[str, ...], Mask] = {}
        # How many words the names have that begin with a word.
        self._lengths: dict[str, set[int]] = {}
        # Names in scripts without blanks.
        self._unspaced: set[str] = set()

    def add_person(self, local: str, same_as: str | None = None) -> str:
        """Take up the local part of an address or a login; gives what is shown for this person.

        ``same_as`` is what is shown for the person if another of their names is known.
        """
        shown = self._shown.get(local.casefold()) or same_as
        if shown is None:
            self._people += 1
            shown = f"[person {self._people}]"
        self._shown[local.casefold()] = shown
        self._add(local, shown, Strength.PERSON)
        return shown

    def add_name(self, name: str) -> None:
        """Take up a name, as people write it."""
        self._add(name, "[name]", Strength.NAME)

    def add_subject(self, subject: str) -> None:
        """Take up the subject of a message, in pieces short enough to be looked for at every word."""
        words = tuple(word.casefold() for word in _WORD.findall(subject))
        if all(word in _ORDINARY for word in words) or len("".join(words)) < _SHORTEST:
            return
        pieces = -(-len(words) // _MOST_WORDS)
        size = -(-len(words) // pieces)
        for start in range(0, len(words), size):
            self._put(words[start : start + size], "[subject]", Strength.VALUE)

    def _add(self, name: str, shown: str, strength: Strength) -> None:
        words = tuple(word.casefold() for word in _WORD.findall(name))[:_MOST_WORDS]
        private = [word for word in words if word not in _ORDINARY]
        if not private:
            return
        if _UNSPACED.search(name):
            self._unspaced.update(word for word in private if len(word) >= _SHORTEST_UNSPACED)
        if sum(map(len, words)) >= _SHORTEST:
            for order in {words, words[::-1]}:
                self._put(order, shown, strength)
        for word in private:
            if len(word) >= _SHORTEST and word.isalpha() and len(words) > 1:
                self._put((word,), "[name]", Strength.PART)

    def _put(self, words: tuple[str, ...], shown: str, strength: Strength) -> None:
        known = self._names.get(words)
        if known is None or known.strength < strength:
            self._names[words] = Mask(0, 0, strength, shown)
            self._lengths.setdefault(words[0], set()).add(len(words))

    def find(self, text: str) -> Iterator[Mask]:
        """Where the names stand in a text, the longest at each place."""
        words = [(match.start(), match.end(), match[0].casefold()) for match in _WORD.finditer(text)]
        lengths = sorted({len(name) for name in self._unspaced})
        after = 0
        for number, (start, end, word) in enumerate(words):
            if start < after:
                continue
            for length in sorted(self._lengths.get(word, ()), reverse=True):
                found = words[number : number + length]
                mask = self._names.get(tuple(word for _, _, word in found))
                if mask is not None and _is_together(text, found):
                    after = found[-1][1]
                    yield mask._replace(start=start, end=after)
                    break
            if lengths and _UNSPACED.search(word):
                for length in lengths:
                    for offset in range(end - start - length + 1):
                        if word[offset : offset + length] in self._unspaced:
                            yield Mask(start + offset, start + offset + length, Strength.NAME, "[name]")


def _is_together(text: str, words: list[tuple[int, int, str]]) -> bool:
    """Whether no more stands between words than inside a name."""
    return all(_BETWEEN.fullmatch(text, one[1], other[0]) for one, other in pairwise(words))
