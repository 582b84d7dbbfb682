"""The registry in other languages: complete, with the facts of the English one, each text of its own."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

import pytest

from bounce_inspector import bundled
from bounce_inspector.knowledge import registry_in
from bounce_inspector.registry.entries import DetailEntry, Entry, ProviderEntry, ReplyEntry
from bounce_inspector.registry.loading import load_translation
from bounce_inspector.registry.registry import Registry
from bounce_inspector.registry.search import words_of
from bounce_inspector.registry.translation import (
    DetailSentences,
    ProviderSentences,
    ReplySentences,
    Sentences,
    Translation,
)

LANGUAGES = ("de", "es", "fr")
SECTIONS = ("classes", "subjects", "details", "reply_codes")

PLACEHOLDER = re.compile(r"\{\w*\}")
# What a translator must carry over as it stands: codes, RFCs, links and addresses.
FACT = re.compile(r"\b[245X]\.\d+\.\d+\b|\bRFC \d+|https?://[\w./-]*\w|\b[\w.]+@[\w-]+\.[\w.-]*\w")
# An origin that is no more than the name of a standard needs no translation.
STANDARD = re.compile(r"RFC \d+(?: \([A-Z]+\))?")
LONGEST_LABEL = 45

Texts = dict[str, str]


@pytest.fixture(scope="module", params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> str:
    """Each language that the registry is translated into."""
    return str(request.param)


@pytest.fixture(scope="module")
def translation(language: str) -> Translation:
    """The sentences of the language."""
    return load_translation(bundled.resource("registry", f"{language}.json"))


def _common(entry: Entry | Sentences) -> Texts:
    texts = {
        "short": entry.short,
        "plain": entry.plain,
        "meaning": entry.meaning,
        "caution": entry.caution,
        **{f"step {place}": step for place, step in enumerate(entry.steps or (), 1)},
    }
    if isinstance(entry, DetailEntry | DetailSentences):
        texts |= {f"note {class_}": note for class_, note in (entry.class_notes or {}).items()}
    if isinstance(entry, ReplySentences) or (
        isinstance(entry, ReplyEntry) and not STANDARD.fullmatch(entry.origin)
    ):
        texts["origin"] = entry.origin
    return {name: text for name, text in texts.items() if text}


def _of_provider(entry: ProviderEntry | ProviderSentences) -> Texts:
    texts = {"short": entry.short, "plain": entry.plain}
    texts |= {f"step {place}": step for place, step in enumerate(entry.steps or (), 1)}
    return {name: text for name, text in texts.items() if text}


def _english(registry: Registry) -> Texts:
    """Every sentence of registry.json outside the providers, by the place where it stands."""
    file = registry.file
    return {
        **{
            f"{section} {entry.code} {name}": text
            for section in SECTIONS
            for entry in getattr(file, section)
            for name, text in _common(entry).items()
        },
        **{f"dotless {entry.text}": entry.note for entry in file.dotless},
        **{f"unregistered {entry.code}": entry.note for entry in file.unregistered},
    }


def _translated(translation: Translation) -> Texts:
    """Every translated sentence outside the providers, by the same places."""
    return {
        **{
            f"{section} {code} {name}": text
            for section in SECTIONS
            for code, sentences in getattr(translation, section).items()
            for name, text in _common(sentences).items()
        },
        **{f"dotless {text}": note for text, note in translation.dotless.items()},
        **{f"unregistered {code}": note for code, note in translation.unregistered.items()},
    }


def _provider_pairs(registry: Registry, translation: Translation) -> Iterator[tuple[str, Texts, Texts]]:
    """The English and the translated sentences of each provider code that is translated."""
    english = {
        (provider.id, entry.code): entry for provider in registry.file.providers for entry in provider.codes
    }
    for provider, codes in translation.providers.items():
        for code, sentences in codes.items():
            yield f"{provider} {code}", _of_provider(english[provider, code]), _of_provider(sentences)


def _pairs(registry: Registry, translation: Translation) -> Iterator[tuple[str, str, str]]:
    """Every translated sentence with the English one of its place."""
    english = _english(registry)
    for place, text in _translated(translation).items():
        yield place, english[place], text
    for place, ours, theirs in _provider_pairs(registry, translation):
        for name, text in theirs.items():
            yield f"{place} {name}", ours[name], text


def _twice(texts: Iterable[str]) -> list[str]:
    return [text for text, count in Counter(" ".join(words_of(text)) for text in texts).items() if count > 1]


def test_every_sentence_but_the_providers_is_translated_and_no_other(
    registry: Registry, translation: Translation
) -> None:
    assert _translated(translation).keys() == _english(registry).keys()


def test_every_code_of_every_provider_is_translated_and_no_other(
    registry: Registry, translation: Translation
) -> None:
    known = {(provider.id, entry.code) for provider in registry.file.providers for entry in provider.codes}
    told = {(provider, code) for provider, codes in translation.providers.items() for code in codes}
    assert told == known


def test_a_providers_code_is_translated_whole(registry: Registry, translation: Translation) -> None:
    for place, ours, theirs in _provider_pairs(registry, translation):
        assert theirs.keys() == ours.keys(), place


def test_placeholders_are_those_of_the_english_sentence(registry: Registry, translation: Translation) -> None:
    for place, ours, theirs in _pairs(registry, translation):
        assert Counter(PLACEHOLDER.findall(theirs)) == Counter(PLACEHOLDER.findall(ours)), place


def test_codes_standards_and_links_are_carried_over(registry: Registry, translation: Translation) -> None:
    for place, ours, theirs in _pairs(registry, translation):
        assert set(FACT.findall(theirs)) == set(FACT.findall(ours)), place


def test_no_sentence_is_left_in_english(registry: Registry, translation: Translation) -> None:
    assert [place for place, ours, theirs in _pairs(registry, translation) if ours == theirs] == []


def test_no_two_texts_are_the_same(translation: Translation) -> None:
    texts = [text for place, text in _translated(translation).items() if not place.endswith("short")]
    assert _twice(texts) == []


def test_no_two_texts_of_provider_codes_are_the_same(translation: Translation) -> None:
    entries = [entry for codes in translation.providers.values() for entry in codes.values()]
    assert _twice(entry.plain for entry in entries if entry.plain) == []
    assert _twice(step for entry in entries for step in entry.steps or ()) == []


def test_no_two_labels_of_a_branch_of_the_tree_are_the_same(translation: Translation) -> None:
    branches = [getattr(translation, section) for section in SECTIONS]
    for branch in (*branches, *translation.providers.values()):
        assert _twice(entry.short for entry in branch.values()) == []


def test_labels_fit_into_a_tree(registry: Registry, translation: Translation) -> None:
    labels = [text for place, _, text in _pairs(registry, translation) if place.endswith("short")]
    assert [label for label in labels if len(label) > LONGEST_LABEL or label.endswith(".")] == []


def test_every_sentence_ends_and_nothing_is_exclaimed(registry: Registry, translation: Translation) -> None:
    for place, _, text in _pairs(registry, translation):
        assert "!" not in text, place
        if not place.endswith(("short", "origin")):
            assert re.search(r"[.?][”“)]?$", text), f"{place}: {text}"


def test_the_registry_speaks_the_language(
    registry: Registry, translation: Translation, language: str
) -> None:
    detail = registry_in(language, registry).file.details[1]
    assert detail.plain == translation.details[detail.code].plain
    assert detail.title == registry.file.details[1].title
