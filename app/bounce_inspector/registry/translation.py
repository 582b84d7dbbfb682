"""The registry's sentences in another language, entry by entry; what is missing stays English."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

import msgspec

from .entries import Entry, ProviderEntry, RegistryFile

_E = TypeVar("_E", bound=Entry | ProviderEntry)


class Sentences(msgspec.Struct, frozen=True, kw_only=True):
    """An entry's sentences, named as in `Entry`; the standard's title is not among them."""

    short: str | None = None
    plain: str | None = None
    meaning: str | None = None
    steps: tuple[str, ...] | None = None
    caution: str | None = None


class DetailSentences(Sentences, frozen=True, kw_only=True):
    """Those of an enhanced status code; ``class_notes`` by class digit."""

    class_notes: dict[str, str] | None = None


class ReplySentences(Sentences, frozen=True, kw_only=True):
    """Those of a reply code; ``origin`` only where it is more than the name of a standard."""

    origin: str | None = None


class ProviderSentences(msgspec.Struct, frozen=True, kw_only=True):
    """Those of a provider's code, named as in `ProviderEntry`."""

    short: str | None = None
    plain: str | None = None
    steps: tuple[str, ...] | None = None


class Translation(msgspec.Struct, frozen=True, kw_only=True):
    """The shape of resources/registry/<language>.json: sections as in registry.json, entries by code.

    Those of ``providers`` lie under the id of their provider.
    """

    classes: dict[str, Sentences] = msgspec.field(default_factory=dict)
    subjects: dict[str, Sentences] = msgspec.field(default_factory=dict)
    details: dict[str, DetailSentences] = msgspec.field(default_factory=dict)
    reply_codes: dict[str, ReplySentences] = msgspec.field(default_factory=dict)
    dotless: dict[str, str] = msgspec.field(default_factory=dict)
    unregistered: dict[str, str] = msgspec.field(default_factory=dict)
    providers: dict[str, dict[str, ProviderSentences]] = msgspec.field(default_factory=dict)


def translate(file: RegistryFile, translation: Translation) -> RegistryFile:
    """The same knowledge with the sentences of ``translation``, English where it has none."""
    details = {entry.code: entry for entry in file.details}
    # A translated entry may lack the note of one class.
    notes = {
        code: msgspec.structs.replace(
            sentences, class_notes={**(details[code].class_notes or {}), **sentences.class_notes}
        )
        for code, sentences in translation.details.items()
        if sentences.class_notes and code in details
    }
    return msgspec.structs.replace(
        file,
        classes=_translated(file.classes, translation.classes),
        subjects=_translated(file.subjects, translation.subjects),
        details=_translated(file.details, {**translation.details, **notes}),
        reply_codes=_translated(file.reply_codes, translation.reply_codes),
        dotless=tuple(
            msgspec.structs.replace(entry, note=translation.dotless.get(entry.text, entry.note))
            for entry in file.dotless
        ),
        unregistered=tuple(
            msgspec.structs.replace(entry, note=translation.unregistered.get(entry.code, entry.note))
            for entry in file.unregistered
        ),
        providers=tuple(
            msgspec.structs.replace(
                provider, codes=_translated(provider.codes, translation.providers.get(provider.id, {}))
            )
            for provider in file.providers
        ),
    )


def _translated(
    entries: Sequence[_E], sentences: Mapping[str, Sentences | ProviderSentences]
) -> tuple[_E, ...]:
    return tuple(
        msgspec.structs.replace(entry, **_known(sentences[entry.code])) if entry.code in sentences else entry
        for entry in entries
    )


def _known(sentences: Sentences | ProviderSentences) -> dict[str, Any]:
    values = {name: getattr(sentences, name) for name in sentences.__struct_fields__}
    return {name: value for name, value in values.items() if value}
