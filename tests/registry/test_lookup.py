"""The code entry's answer: a code where there is one, words where there is none."""

from __future__ import annotations

from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bounce_inspector.knowledge import other_languages, registry_in
from bounce_inspector.registry.codes import ReplyCode, StatusCode
from bounce_inspector.registry.entries import Entry
from bounce_inspector.registry.lookup import Finder
from bounce_inspector.registry.registry import Registry
from bounce_inspector.registry.typed import NoteKind, ReadingKind, RefusalKind, read


@pytest.fixture(scope="module")
def finder(registry: Registry) -> Finder:
    return Finder(registry)


@pytest.mark.parametrize("text", ["5.1.1", "550 5.1.1", "511", "5XX", "550 mailbox full", "550 4.2.1"])
def test_a_text_with_a_code_is_not_searched_for_its_words(
    finder: Finder, registry: Registry, text: str
) -> None:
    lookup = finder.look_up(text)
    assert lookup == read(text, registry)
    assert not lookup.searched


@pytest.mark.parametrize(
    ("text", "kind", "code"),
    [
        pytest.param("mailbox full", ReadingKind.ENHANCED, StatusCode(None, 2, 2), id="a detail"),
        pytest.param("mailbox status", ReadingKind.SUBJECT, StatusCode(None, 2), id="a subject"),
        pytest.param("start mail input", ReadingKind.REPLY, ReplyCode(354), id="a reply"),
    ],
)
def test_words_find_entries_of_every_kind(
    finder: Finder, text: str, kind: ReadingKind, code: StatusCode | ReplyCode
) -> None:
    lookup = finder.look_up(text)
    best = lookup.readings[0]
    assert (best.kind, best.code, best.registered) == (kind, code, True)
    assert best.title
    assert lookup.searched
    assert lookup.refused is None


@pytest.mark.parametrize("text", ["TSS04", "[TSS04]", "RESOLVER.ADR.RecipNotFound", "S3140", "PH01"])
def test_a_providers_token_is_a_code_and_not_searched_for(finder: Finder, text: str) -> None:
    lookup = finder.look_up(text)
    (reading,) = lookup.readings
    assert reading.kind is ReadingKind.PROVIDER
    assert str(reading.code) == text.strip("[]")
    assert reading.title
    assert not lookup.searched


def test_beside_standard_codes_the_providers_token_comes_first(finder: Finder) -> None:
    lookup = finder.look_up("421 4.7.0 [TSS04] Messages temporarily deferred")
    assert [str(reading.code) for reading in lookup.readings] == ["TSS04", "4.7.0", "421"]


def test_the_beginning_of_a_token_gives_all_that_begin_so(finder: Finder) -> None:
    codes = [str(reading.code) for reading in finder.look_up("TSS").readings]
    assert {"TSS04", "TSS09", "TSS11"} <= set(codes)


def test_a_word_in_small_letters_is_a_word_before_it_is_the_beginning_of_a_token(finder: Finder) -> None:
    first = finder.look_up("block").readings[0]
    assert first.kind is not ReadingKind.PROVIDER


def test_words_that_name_a_provider_find_its_codes(finder: Finder) -> None:
    best = finder.look_up("gmx spf").readings[0]
    assert (best.kind, str(best.code)) == (ReadingKind.PROVIDER, "Reject due to SPF policy")


def test_a_refusal_is_not_replaced_by_a_search(finder: Finder) -> None:
    lookup = finder.look_up("6.1.1")
    assert lookup.refused is not None
    assert lookup.refused.kind is RefusalKind.CLASS
    assert not lookup.searched


def test_words_that_are_nowhere_are_refused_as_they_were_typed(finder: Finder) -> None:
    lookup = finder.look_up("  Zzyzx Qwrtz ")
    assert lookup.readings == ()
    assert lookup.refused is not None
    assert (lookup.refused.kind, lookup.refused.text) == (RefusalKind.NOTHING_FOUND, "Zzyzx Qwrtz")
    assert lookup.searched


def test_a_code_that_is_not_registered_is_explained_and_not_searched_for(finder: Finder) -> None:
    lookup = finder.look_up("5.1.99")
    assert [reading.registered for reading in lookup.readings] == [False]
    assert [note.kind for note in lookup.notes] == [NoteKind.DETAIL_NOT_REGISTERED]


@settings(max_examples=60)
@given(st.text(max_size=30))
def test_any_text_has_readings_or_a_refusal(finder: Finder, text: str) -> None:
    lookup = finder.look_up(text)
    assert bool(lookup.readings) != (lookup.refused is not None)
    assert lookup.input == text


@pytest.mark.parametrize(
    "text",
    ["5 . 1 . 1", "5. 1. 1", "5 .1.1", "5-1-1", "5/1/1", "5,1,1", "5 1 1", "550 5-1-1", "550-5 . 1 . 1"],
)
def test_a_code_is_read_however_its_parts_are_set_apart(finder: Finder, text: str) -> None:
    assert finder.look_up(text).readings[0].code == StatusCode(5, 1, 1)


@pytest.mark.parametrize("text", ["5.1.-1", "5.1.+1", "5.-1.1", "550 5.1.-1"])
def test_a_part_with_a_sign_is_refused(finder: Finder, text: str) -> None:
    refused = finder.look_up(text).refused
    assert refused is not None
    assert refused.kind is RefusalKind.SIGNED_PART


@pytest.mark.parametrize(("text", "class_"), [("2yz", 2), ("4yz", 4), ("5yz", 5), ("5YZ", 5)])
def test_the_standard_s_own_name_of_a_class_is_read(finder: Finder, text: str, class_: int) -> None:
    assert [reading.code for reading in finder.look_up(text).readings] == [StatusCode(class_)]


@pytest.mark.parametrize("word", ["blocked", "spam", "quota", "suspended"])
def test_one_word_finds_registered_codes_before_those_of_providers(finder: Finder, word: str) -> None:
    kinds = [reading.kind is ReadingKind.PROVIDER for reading in finder.look_up(word).readings]
    assert kinds == sorted(kinds)
    assert not kinds[0]


@pytest.fixture(scope="module", params=["en", "de", "fr", "es"])
def spoken(request: pytest.FixtureRequest, registry: Registry) -> tuple[Finder, Registry]:
    """What finds codes in a window of a language, and the registry in it."""
    own = registry_in(request.param, registry)
    return Finder(own, partial(other_languages, request.param, registry)), own


@pytest.mark.parametrize("words", ["mailbox full", "postfach voll", "boîte pleine", "buzón lleno", "voll"])
def test_words_of_every_language_find_their_code_in_a_window_of_any(
    spoken: tuple[Finder, Registry], words: str
) -> None:
    finder, own = spoken
    lookup = finder.look_up(words)
    assert StatusCode(None, 2, 2) in [reading.code for reading in lookup.readings[:2]]
    entry = own.entry(StatusCode(None, 2, 2))
    assert isinstance(entry, Entry)
    assert entry.title in [reading.title for reading in lookup.readings[:2]]


def test_other_languages_are_loaded_only_for_a_word_that_the_first_has_not(registry: Registry) -> None:
    loaded: list[str] = []

    def others() -> list[Registry]:
        loaded.append("others")
        return []

    finder = Finder(registry, others)
    finder.look_up("mailbox full")
    assert not loaded
    finder.look_up("postfach voll")
    finder.look_up("boîte pleine")
    assert loaded == ["others"]
