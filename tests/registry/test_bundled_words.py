"""The words that come with the program load, can be found, and don't contradict each other."""

from __future__ import annotations

from collections import Counter

import pytest

from bounce_inspector.registry.labels import Label
from bounce_inspector.registry.lexicon import Lexicon
from bounce_inspector.registry.literals import TextWords, lower
from bounce_inspector.registry.registry import Registry
from bounce_inspector.registry.vocabulary import Cause
from bounce_inspector.registry.wordings import Clarity, Wording


@pytest.fixture
def lexicon(registry: Registry) -> Lexicon:
    return registry.lexicon


def test_no_wording_stands_there_twice_for_one_meaning(lexicon: Lexicon) -> None:
    """In one kind of place: a word may say much in a subject and little in a sentence."""
    counts = Counter((lower(w.text), w.meaning, w.in_subject, w.language) for w in lexicon.wordings.all)
    assert [row for row, count in counts.items() if count > 1] == []


def test_no_wording_states_two_causes(lexicon: Lexicon) -> None:
    causes: dict[tuple[str, bool], set[Cause]] = {}
    for wording in lexicon.wordings.all:
        if wording.cause is not None:
            causes.setdefault((lower(wording.text), wording.in_subject), set()).add(wording.cause)
    assert {text: own for text, own in causes.items() if len(own) > 1} == {}


def test_every_wording_can_be_found(lexicon: Lexicon) -> None:
    """None is hidden for good by another one: where it stands alone, it is found."""
    unreachable = []
    for wording in lexicon.wordings.all:
        text = wording.text.replace("…", " ")
        wordings = lexicon.wordings
        hits = wordings.find_in_subject(text) if wording.in_subject else wordings.find(TextWords(lower(text)))
        if not any(hit.value is wording for hit in hits):
            unreachable.append((wording.language, wording.text))
    assert unreachable == []


def test_no_wording_contradicts_a_provider_that_prints_it(registry: Registry) -> None:
    """What a provider's token states, a plain wording doesn't state otherwise."""
    plain = {
        lower(w.text): w
        for w in registry.lexicon.wordings.all
        if w.cause is not None and w.clarity is Clarity.PLAIN
    }
    contradictions = [
        (use.code, token, use.entry.cause, plain[lower(token)].cause)
        for provider in registry.providers.all
        for use in registry.providers.uses_of(provider.id)
        for token in use.entry.tokens
        if lower(token) in plain and plain[lower(token)].cause is not use.entry.cause
    ]
    assert contradictions == []


def test_a_cause_is_never_stated_where_only_a_refusal_is(lexicon: Lexicon) -> None:
    """Vague wordings say that something was refused; the cause they stand for is the least one."""
    vague = [w for w in lexicon.wordings.all if w.cause is not None and w.clarity is Clarity.VAGUE]
    assert {w.cause for w in vague} == {Cause.POLICY}


@pytest.mark.parametrize("label", list(Label))
def test_every_kind_of_label_has_labels(label: Label, lexicon: Lexicon) -> None:
    assert lexicon.labels.of(label)


def test_the_languages_of_wordings_are_known_by_their_codes(lexicon: Lexicon) -> None:
    def is_code(wording: Wording) -> bool:
        return 2 <= len(wording.language.partition("-")[0]) <= 3

    assert all(map(is_code, lexicon.wordings.all))
