"""The shape of ``resources/words/<language>.json``: which sentences there are, and what they may ask for."""

from __future__ import annotations

from pathlib import Path
from typing import TypeAlias

import msgspec

from ..registry.loading import load_file
from ..registry.vocabulary import Cause
from .conditions import Condition
from .owner_role import OwnerRole
from .situation import Situation


class Variant(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A template that holds under conditions only."""

    text: str
    when: tuple[Condition, ...] = ()
    unless: tuple[Condition, ...] = ()


Sentence: TypeAlias = str | tuple[str | Variant, ...]
"""One template, or several, richest first."""
Section: TypeAlias = dict[str, Sentence]
Sections: TypeAlias = dict[str, Sentence | dict[str, Sentence]]


class _Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename="kebab"):
    """A group of sentences with fixed names."""


class SituationWords(_Words, frozen=True):
    """A failure: in one line, in two or three sentences, and as the label of a row."""

    headline: Sentence
    detail: Sentence
    fate: str


class DelayWords(_Words, frozen=True):
    """A delay: in one line, by what it waits for, until when, and when that is over; then, by what it waited for."""

    headline: Sentence
    reason: dict[Situation, Sentence]
    other: Sentence
    until: Sentence
    passed: Sentence
    past_reason: dict[Situation, Sentence]
    past_other: Sentence


class ReplyWords(_Words, frozen=True):
    """What customers are answered: what became of their message, why, and what they can do."""

    greeting: Sentence
    failed: Sentence
    not_sent: Sentence
    several: Sentence
    delayed: Sentence
    passed: Sentence
    delivered: Sentence
    relayed: Sentence
    expanded: Sentence
    line: Section
    typo: Sentence
    do: Section
    why: dict[Situation, Sentence]
    delay: dict[Situation, Sentence]
    past_delay: dict[Situation, Sentence]
    ask: Section
    not_: Section = msgspec.field(name="not")
    how: tuple[str, ...]
    date: Sentence
    months: tuple[str, ...]
    besides: Section


class TimeWords(_Words, frozen=True):
    """Days and times."""

    weekdays: tuple[str, ...]
    months: tuple[str, ...]
    moment: Sentence
    moment_year: Sentence
    hours: Sentence
    days: Sentence


class UnitWords(_Words, frozen=True):
    """Units of size, and the sign before the part of a number that isn't whole."""

    KB: str = msgspec.field(name="KB")
    MB: str = msgspec.field(name="MB")
    GB: str = msgspec.field(name="GB")
    point: str


class ListWords(_Words, frozen=True):
    """Short labels for lists and charts."""

    several: str
    cause: dict[Cause, str]
    fate: dict[str, str]
    who: dict[str, str]


class OverviewWords(_Words, frozen=True):
    """What is going on in many bounces."""

    thousands: str
    pattern: Section
    late: Section
    conclusion: Sections
    next: Sections
    since: Section
    unreadable: Section
    progress: Sentence
    progress_begun: Sentence


class WordsFile(_Words, frozen=True):
    """All sentences of a language; one in which only customers are answered has no others."""

    time: TimeWords
    reply: ReplyWords
    units: UnitWords
    language: str | None = None
    name: str | None = None
    situation: dict[Situation, SituationWords] | None = None
    delay: DelayWords | None = None
    headline: Sections | None = None
    detail: Section | None = None
    outcome: Section | None = None
    finality: Section | None = None
    resend: Section | None = None
    owner: Section | None = None
    role: dict[OwnerRole, str] | None = None
    owner_name: Section | None = None
    step: Section | None = None
    why: Section | None = None
    code: Section | None = None
    note: Sections | None = None
    refusal: Section | None = None
    code_page: Sections | None = None
    provider: Section | None = None
    repair: Section | None = None
    problem: Section | None = None
    hint: Section | None = None
    customer_language: Section | None = None
    conflict: Sections | None = None
    case: Section | None = None
    list_: ListWords | None = msgspec.field(default=None, name="list")
    overview: OverviewWords | None = None


def read_words(path: Path) -> WordsFile:
    """Read a file of sentences; raises RegistryError, with the line, where it is missing or not of this shape."""
    return load_file(path, WordsFile)
