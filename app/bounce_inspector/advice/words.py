"""The sentences of one language: whole-sentence templates, chosen by what is known.

A text in ``resources/words/<language>.json`` is a template or a list of templates,
richest first.  The first whose every placeholder has a value and whose conditions
hold (all of ``when``, none of ``unless``) is taken, so a missing fact gives a shorter
sentence, never a hole.
A part in [brackets] that names a fact is left out where that fact is missing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec

from .conditions import Condition
from .languages import FALLBACK
from .words_file import (
    DelayWords,
    ListWords,
    OverviewWords,
    ReplyWords,
    Sentence,
    SituationWords,
    TimeWords,
    UnitWords,
    Variant,
    WordsFile,
    read_words,
)

# The names that the fields of the file's shape have in Python, where those are others.
_FIELDS = {
    field.encode_name: field.name
    for shape in (
        WordsFile,
        ReplyWords,
        DelayWords,
        OverviewWords,
        TimeWords,
        ListWords,
        SituationWords,
        UnitWords,
    )
    for field in msgspec.structs.fields(shape)
}
_PLACEHOLDER = re.compile(r"\{(\w+)\}")
_OPTIONAL = re.compile(r"\[([^\[\]]*\{\w+\}[^\[\]]*)\]")


@dataclass(frozen=True, slots=True)
class Facts:
    """What sentences may mention (only what is known) and which conditions hold."""

    values: Mapping[str, str]
    conditions: AbstractSet[Condition] = frozenset()


class Words:
    """The sentences of a language; an entry it lacks is taken from English."""

    def __init__(self, language: str, file: WordsFile, fallback: Words | None = None) -> None:
        self.language = language
        self._file = file
        self._fallback = fallback

    def find(self, *keys: str, facts: Facts | None = None) -> str | None:
        """The sentence at a path of keys, None where no template fits the facts."""
        sentence = self._at(keys)
        return choose(sentence, facts or Facts({})) if isinstance(sentence, str | tuple) else None

    def text(self, *keys: str, facts: Facts | None = None) -> str:
        """The sentence at a path of keys; raises KeyError where there is none that fits."""
        sentence = self.find(*keys, facts=facts)
        if sentence is None:
            raise KeyError(f"no sentence fits: {'/'.join(keys)}")
        return sentence

    def listed(self, *keys: str) -> tuple[str, ...]:
        """The texts of a list, such as the names of the months; raises KeyError where there is none."""
        texts = self._at(keys)
        if not isinstance(texts, tuple):
            raise KeyError(f"no list: {'/'.join(keys)}")
        return tuple(each for each in texts if isinstance(each, str))

    def raw(self, *keys: str) -> str:
        """A text without placeholders, such as the sign between whole numbers and parts."""
        text = self._at(keys)
        if not isinstance(text, str):
            raise KeyError(f"no text: {'/'.join(keys)}")
        return text

    def _at(self, keys: tuple[str, ...]) -> Any:
        entry: Any = self._file
        for key in keys:
            entry = entry.get(key) if isinstance(entry, dict) else getattr(entry, _FIELDS.get(key, key), None)
        if entry is None and self._fallback is not None:
            return self._fallback._at(keys)  # noqa: SLF001 - another one of the same class
        return entry


def choose(sentence: Sentence | None, facts: Facts) -> str | None:
    """The first template that the facts can fill, filled."""
    if sentence is None:
        return None
    for template in (sentence,) if isinstance(sentence, str) else sentence:
        if isinstance(template, Variant):
            if not holds(template, facts):
                continue
            text = template.text
        else:
            text = template
        text = _OPTIONAL.sub(lambda part: part[1] if _is_known(part[1], facts) else "", text)
        if _is_known(text, facts):
            return _PLACEHOLDER.sub(lambda match: facts.values[match[1]], text)
    return None


def holds(variant: Variant, facts: Facts) -> bool:
    """Whether all conditions of ``when`` hold, and none of ``unless``."""
    return facts.conditions >= set(variant.when) and facts.conditions.isdisjoint(variant.unless)


def _is_known(text: str, facts: Facts) -> bool:
    return all(name in facts.values for name in _PLACEHOLDER.findall(text))


def load_words(folder: Path, language: str = FALLBACK) -> Words:
    """The words of a language from ``folder``; raises RegistryError where they can't be read."""
    fallback = Words(FALLBACK, read_words(folder / f"{FALLBACK}.json"))
    if language == FALLBACK:
        return fallback
    return Words(language, read_words(folder / f"{language}.json"), fallback)


def as_label(text: str) -> str:
    """A piece of a sentence as it stands alone."""
    return text[:1].upper() + text[1:]
