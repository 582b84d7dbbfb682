"""The sentences of one language: whole-sentence templates, chosen by what is known.

A text in ``resources/words/<language>.json`` is a template or a list of templates,
richest first.  The first whose every placeholder has a value and whose conditions
hold (all of ``when``, none of ``unless``) is taken, so a missing fact gives a shorter
sentence, never a hole.
A part in [brackets] that names a fact is left out where that fact is missing.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .languages import FALLBACK

_PLACEHOLDER = re.compile(r"\{(\w+)\}")
_OPTIONAL = re.compile(r"\[([^\[\]]*\{\w+\}[^\[\]]*)\]")


@dataclass(frozen=True, slots=True)
class Facts:
    """What sentences may mention (only what is known) and which conditions hold."""

    values: Mapping[str, str]
    flags: AbstractSet[str] = frozenset()


class Words:
    """The sentences of a language; an entry it lacks is taken from English."""

    def __init__(self, language: str, sentences: dict[str, Any], fallback: Words | None = None) -> None:
        self.language = language
        self._sentences = sentences
        self._fallback = fallback

    def get(self, *keys: str) -> Any:
        """The raw entry at a path of keys; None where neither language has it."""
        entry: Any = self._sentences
        for key in keys:
            entry = entry.get(key) if isinstance(entry, dict) else None
        if entry is None and self._fallback is not None:
            return self._fallback.get(*keys)
        return entry

    def text(self, *keys: str, facts: Facts | None = None) -> str:
        """The sentence at a path of keys; raises KeyError where there is none that fits."""
        sentence = self.find(*keys, facts=facts)
        if sentence is None:
            raise KeyError(f"no sentence fits: {'/'.join(keys)}")
        return sentence

    def find(self, *keys: str, facts: Facts | None = None) -> str | None:
        """The sentence at a path of keys, None where no template fits the facts."""
        return choose(self.get(*keys), facts or Facts({}))


def choose(templates: Any, facts: Facts) -> str | None:
    """The first template that the facts can fill, filled."""
    if templates is None:
        return None
    for template in templates if isinstance(templates, list) else [templates]:
        if isinstance(template, dict):
            if not holds(template, facts):
                continue
            text = template["text"]
        else:
            text = template
        text = _OPTIONAL.sub(lambda part: part[1] if _is_known(part[1], facts) else "", text)
        if _is_known(text, facts):
            return _PLACEHOLDER.sub(lambda match: facts.values[match[1]], text)
    return None


def holds(entry: Mapping[str, Any], facts: Facts) -> bool:
    """Whether the conditions of an entry hold: all flags of ``when`` are set and none of ``unless``."""
    return set(entry.get("when", ())) <= facts.flags and not set(entry.get("unless", ())) & facts.flags


def _is_known(text: str, facts: Facts) -> bool:
    return all(name in facts.values for name in _PLACEHOLDER.findall(text))


def load_words(folder: Path, language: str = FALLBACK) -> Words:
    """The words of a language from ``folder``; raises OSError, ValueError or TypeError where they can't be read."""
    fallback = Words(FALLBACK, _read(folder / f"{FALLBACK}.json"))
    if language == FALLBACK:
        return fallback
    return Words(language, _read(folder / f"{language}.json"), fallback)


def _read(path: Path) -> dict[str, Any]:
    sentences = json.loads(path.read_text(encoding="utf-8"))
    if not isinstance(sentences, dict):
        raise TypeError(f"{path}: not a table of sentences")
    return sentences
