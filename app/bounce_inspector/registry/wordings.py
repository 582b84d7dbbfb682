"""The wordings of mail software and of people who write bounces, and what each stands for.

They are data: `resources/wordings/<language>.json`, one file a language.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from functools import cached_property
from typing import NamedTuple

import msgspec

from .literals import Hit, Keys, LiteralIndex, TextWords, lower
from .vocabulary import Cause, Outcome, Topic


class Clarity(IntEnum):
    """How clearly a wording states what it stands for.

    ``PLAIN`` is said of nothing else.  ``CLEAR`` nearly always means it.  ``HINT`` counts
    only where nothing says more.  ``VAGUE`` says that something was refused, not why.
    """

    VAGUE = 0
    HINT = 1
    CLEAR = 2
    PLAIN = 3


class SoftwareRole(StrEnum):
    """What software does with a message; the values are the sections of a language's file.

    ``SERVER`` passes messages on and reports what became of them.  With a ``CLIENT`` people
    write messages, and a ``PROGRAM`` sends them by itself; both meet a refusal of the sender's
    own server before anything was sent.
    """

    SERVER = "software"
    CLIENT = "clients"
    PROGRAM = "programs"


@dataclass(frozen=True, slots=True)
class Software:
    """Software that is recognized by a wording."""

    name: str
    role: SoftwareRole

    @property
    def is_before_sending(self) -> bool:
        """Whether it reports on messages that no server has taken yet."""
        return self.role is not SoftwareRole.SERVER


Meaning = Cause | Outcome | Topic | Software


class Wording(NamedTuple):
    """A wording and what it stands for.

    ``source`` names the software that prints it or where it was seen, None where that is
    not recorded.  ``in_subject`` holds for wordings that count in a subject line alone,
    ``is_open`` for those that name the cause as one of several possible ones.
    """

    text: str
    meaning: Meaning
    clarity: Clarity
    language: str
    source: str | None = None
    in_subject: bool = False
    is_open: bool = False

    @property
    def cause(self) -> Cause | None:
        """The cause that it states, if any."""
        return self.meaning if isinstance(self.meaning, Cause) else None


WordingHit = Hit[Wording]


class SourcedText(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A wording with its source; a bare string is unsourced.

    ``open``: it names the cause as one of several possible ones ("may not exist, or you may not ...").
    """

    wording: str
    source: str
    open: bool = False


_Texts = Mapping[str, tuple[str | SourcedText, ...]]
_Meanings = Mapping[str, _Texts]


class SubjectFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The wordings that count in a subject line alone."""

    cause: _Meanings = msgspec.field(default_factory=dict)
    outcome: _Meanings = msgspec.field(default_factory=dict)
    topic: _Meanings = msgspec.field(default_factory=dict)
    software: _Meanings = msgspec.field(default_factory=dict)
    clients: _Meanings = msgspec.field(default_factory=dict)
    programs: _Meanings = msgspec.field(default_factory=dict)


class WordingFile(SubjectFile, frozen=True, forbid_unknown_fields=True):
    """The shape of a language's file: meaning, clarity (in lower case), wordings.

    ``nouns`` and ``predicates`` are the words from which `CausePairs` reads a cause that no
    wording states: a class (``mailbox``, ``full``) and the words of that class.
    """

    subject: SubjectFile = msgspec.field(default_factory=SubjectFile)
    nouns: Mapping[str, tuple[str, ...]] = msgspec.field(default_factory=dict)
    predicates: Mapping[str, tuple[str, ...]] = msgspec.field(default_factory=dict)


def wordings_of(file: WordingFile, language: str) -> Iterator[Wording]:
    """The wordings of a language's file; raises ValueError for a meaning or clarity that doesn't exist."""
    yield from _wordings_in(file, language, in_subject=False)
    yield from _wordings_in(file.subject, language, in_subject=True)


def _wordings_in(file: SubjectFile, language: str, *, in_subject: bool) -> Iterator[Wording]:
    sections: tuple[tuple[_Meanings, Callable[[str], Meaning]], ...] = (
        (file.cause, Cause),
        (file.outcome, Outcome),
        (file.topic, Topic),
        (file.software, lambda name: Software(name, SoftwareRole.SERVER)),
        (file.clients, lambda name: Software(name, SoftwareRole.CLIENT)),
        (file.programs, lambda name: Software(name, SoftwareRole.PROGRAM)),
    )
    for section, meaning_of in sections:
        for name, by_clarity in section.items():
            meaning = meaning_of(name)
            for clarity_name, texts in by_clarity.items():
                clarity = Clarity.__members__.get(clarity_name.upper())
                if clarity is None:
                    raise ValueError(f"{name}: there is no clarity {clarity_name!r}")
                for text in texts:
                    if isinstance(text, str):
                        yield Wording(text, meaning, clarity, language, None, in_subject)
                    else:
                        source, is_open = text.source, text.open
                        yield Wording(text.wording, meaning, clarity, language, source, in_subject, is_open)


class Wordings:
    """All wordings, filed for look-up; immutable after its making."""

    def __init__(self, wordings: Iterable[Wording]) -> None:
        self.all = tuple(wordings)
        self._anywhere = LiteralIndex((w.text, w) for w in self.all if not w.in_subject)
        self._in_subjects = LiteralIndex((w.text, w) for w in self.all if w.in_subject)

    @property
    def known(self) -> Keys:
        """The keys of the wordings that count in any text."""
        return self._anywhere.known

    @cached_property
    def _known_in_subjects(self) -> Keys:
        return self.known.with_others(self._in_subjects.known)

    def find(self, words: TextWords) -> list[WordingHit]:
        """The wordings in a text, in order, without those that lie inside one that says more."""
        return list(_outermost(self._anywhere.find(words)))

    def find_in_subject(self, subject: str) -> list[WordingHit]:
        """The wordings in a subject line, in order."""
        words = TextWords(lower(subject), known=self._known_in_subjects)
        hits = [*self._anywhere.find(words), *self._in_subjects.find(words)]
        hits.sort(key=lambda hit: (hit.start, -hit.end))
        return list(_outermost(hits))


def _outermost(hits: list[WordingHit]) -> Iterator[WordingHit]:
    """Drop what lies inside a longer wording: "quota exceeded" in "sending quota exceeded".

    A clearer one stays, and what lies in the gap of a wording, which is none of its words.  The
    name of a software stays: "not listed in Domino Directory" states the cause, and within it
    whose words these are.
    """
    end = -1
    longest, clearest = 0, Clarity.VAGUE
    for hit in hits:
        wording = hit.value
        if isinstance(wording.meaning, Software):
            yield hit
            continue
        if hit.end <= end and len(wording.text) < longest and wording.clarity <= clearest:
            continue
        if hit.end > end:
            end, longest, clearest = hit.end, len(wording.text), wording.clarity
        yield hit
