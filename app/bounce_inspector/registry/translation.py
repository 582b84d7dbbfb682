"""The registry's sentences in another language, entry by entry; what is missing stays English."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from typing import Any, TypeVar

from .entries import Entry, ProviderEntry, RegistryFile

_E = TypeVar("_E", bound=Entry | ProviderEntry)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentences:
    """An entry's sentences, named as in `Entry`; the standard's title is not among them."""

    short: str | None = None
    plain: str | None = None
    meaning: str | None = None
    steps: tuple[str, ...] | None = None
    caution: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DetailSentences(Sentences):
    """Those of an enhanced status code; ``class_notes`` by class digit."""

    class_notes: dict[str, str] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplySentences(Sentences):
    """Those of a reply code; ``origin`` only where it is more than the name of a standard."""

    origin: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProviderSentences:
    """Those of a provider's code, named as in `ProviderEntry`."""

    short: str | None = None
    plain: str | None = None
    steps: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Translation:
    """The shape of resources/registry/<language>.json: sections as in registry.json, entries by code.

    Those of ``providers`` lie under the id of their provider.
    """

    classes: dict[str, Sentences] = field(default_factory=dict)
    subjects: dict[str, Sentences] = field(default_factory=dict)
    details: dict[str, DetailSentences] = field(default_factory=dict)
    reply_codes: dict[str, ReplySentences] = field(default_factory=dict)
    dotless: dict[str, str] = field(default_factory=dict)
    unregistered: dict[str, str] = field(default_factory=dict)
    providers: dict[str, dict[str, ProviderSentences]] = field(default_factory=dict)


def translate(file: RegistryFile, translation: Translation) -> RegistryFile:
    """The same knowledge with the sentences of ``translation``, English where it has none."""
    details = {entry.code: entry for entry in file.details}
    # A translated entry may lack the note of one class.
    notes = {
        code: replace(sentences, class_notes={**(details[code].class_notes or {}), **sentences.class_notes})
        for code, sentences in translation.details.items()
        if sentences.class_notes and code in details
    }
    return replace(
        file,
        classes=_translated(file.classes, translation.classes),
        subjects=_translated(file.subjects, translation.subjects),
        details=_translated(file.details, {**translation.details, **notes}),
        reply_codes=_translated(file.reply_codes, translation.reply_codes),
        dotless=tuple(
            replace(entry, note=translation.dotless.get(entry.text, entry.note)) for entry in file.dotless
        ),
        unregistered=tuple(
            replace(entry, note=translation.unregistered.get(entry.code, entry.note))
            for entry in file.unregistered
        ),
        providers=tuple(
            replace(provider, codes=_translated(provider.codes, translation.providers.get(provider.id, {})))
            for provider in file.providers
        ),
    )


def _translated(
    entries: Sequence[_E], sentences: Mapping[str, Sentences | ProviderSentences]
) -> tuple[_E, ...]:
    return tuple(
        replace(entry, **_known(sentences[entry.code])) if entry.code in sentences else entry
        for entry in entries
    )


def _known(sentences: Sentences | ProviderSentences) -> dict[str, Any]:
    values = {each.name: getattr(sentences, each.name) for each in fields(sentences)}
    return {name: value for name, value in values.items() if value}
