"""The sentences of registry.json: each says something of its own, for the helpdesk.

Their English is checked in `test_registry_english.py`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

import pytest

from bounce_inspector.registry.entries import DetailEntry, Entry
from bounce_inspector.registry.registry import Registry
from bounce_inspector.registry.search import words_of


def _entries(registry: Registry) -> Sequence[Entry]:
    return (*registry.classes, *registry.subjects, *registry.details, *registry.reply_codes)


def _for_the_helpdesk(registry: Registry) -> Iterator[tuple[str, str]]:
    """Everything that is shown to a person who is no mail engineer."""
    for entry in _entries(registry):
        for text in (entry.short, entry.plain, *entry.steps, entry.caution or ""):
            yield entry.code, text
        if isinstance(entry, DetailEntry):
            for note in (entry.class_notes or {}).values():
                yield entry.code, note
        else:
            dotless = registry.dotless(entry.code)
            yield entry.code, dotless.note if dotless else ""
    for unregistered in registry.file.unregistered:
        yield unregistered.code, unregistered.note


def _same(texts: Iterable[tuple[str, str]]) -> list[list[str]]:
    """The codes that share a text, case and punctuation apart."""
    codes = defaultdict(list)
    for code, text in texts:
        codes[" ".join(words_of(text))].append(code)
    return [sharing for sharing in codes.values() if len(sharing) > 1]


def test_no_two_explanations_are_equal(registry: Registry) -> None:
    texts = [(entry.code, text) for entry in _entries(registry) for text in (entry.plain, entry.meaning)]
    assert _same(texts) == []


def test_no_two_cautions_or_notes_are_equal(registry: Registry) -> None:
    cautions = [(entry.code, entry.caution) for entry in _entries(registry) if entry.caution]
    notes = [
        (f"{entry.code} ({class_})", note)
        for entry in registry.details
        for class_, note in (entry.class_notes or {}).items()
    ]
    assert _same([*cautions, *notes]) == []


def test_no_step_is_given_for_two_codes(registry: Registry) -> None:
    assert _same((entry.code, step) for entry in _entries(registry) for step in entry.steps) == []


def test_an_explanation_is_more_than_its_label(registry: Registry) -> None:
    for entry in _entries(registry):
        assert words_of(entry.plain) != words_of(entry.short), entry.code
        assert words_of(entry.plain) != words_of(entry.title), entry.code
        assert len(words_of(entry.plain)) >= 8, entry.code
        assert len(words_of(entry.meaning)) >= 8, entry.code


@pytest.mark.parametrize("section", ["details", "reply_codes", "subjects", "classes"])
def test_no_two_labels_of_a_branch_of_the_tree_are_equal(registry: Registry, section: str) -> None:
    entries: Sequence[Entry] = getattr(registry, section)
    assert _same((entry.code, entry.short) for entry in entries) == []


def test_labels_fit_into_a_tree(registry: Registry) -> None:
    assert [entry.code for entry in _entries(registry) if len(entry.short) > 45] == []
    assert [entry.code for entry in _entries(registry) if entry.short.endswith(".")] == []


def test_nobody_is_sent_to_somebody_unnamed(registry: Registry) -> None:
    vague = re.compile(r"\b(?:the administrator|contact support|relevant part(?:y|ies))\b", re.IGNORECASE)
    assert [f"{code}: {text}" for code, text in _for_the_helpdesk(registry) if vague.search(text)] == []


def test_every_sentence_ends(registry: Registry) -> None:
    for entry in _entries(registry):
        for text in (entry.plain, entry.meaning, *entry.steps, *filter(None, [entry.caution])):
            assert re.search(r"[.?][\"')]?$", text), f"{entry.code}: {text}"


def test_quotation_marks_come_in_pairs(registry: Registry) -> None:
    for code, text in _for_the_helpdesk(registry):
        assert text.count('"') % 2 == 0, f"{code}: {text}"
