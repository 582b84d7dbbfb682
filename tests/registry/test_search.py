"""Words find the entries that hold them, best match first."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bounce_inspector.registry.codes import ReplyCode, StatusCode
from bounce_inspector.registry.entries import Entry
from bounce_inspector.registry.registry import Registry
from bounce_inspector.registry.search import WordIndex, words_of

Save = Callable[[dict[str, Any]], Registry]


@pytest.fixture(scope="module")
def index(registry: Registry) -> WordIndex:
    return WordIndex(registry)


def _codes(index: WordIndex, text: str) -> list[str]:
    return [str(found.code) for found in index.search(text)]


@pytest.mark.parametrize(
    ("text", "best"),
    [
        ("mailbox full", "X.2.2"),
        ("full mailbox", "X.2.2"),
        ("MAILBOX FULL", "X.2.2"),
        ("mailbox-full", "X.2.2"),
        ("mailbox unknown", "X.1.1"),
        ("message too big", "X.3.4"),
        ("too many recipients", "X.5.3"),
        ("routing loop", "X.4.6"),
        ("null MX", "X.1.10"),
        ("reverse dns", "X.7.25"),
        ("multiple authentication", "X.7.26"),
        ("no answer", "X.4.1"),
        ("expired", "X.4.7"),
        ("list expansion prohibited", "X.7.2"),
        ("REQUIRETLS", "X.7.30"),
    ],
)
def test_the_best_match_comes_first(index: WordIndex, text: str, best: str) -> None:
    assert _codes(index, text)[0] == best


@pytest.mark.parametrize("text", ["user unknown", "no such user"])
def test_what_servers_say_of_an_unknown_mailbox_finds_its_code(index: WordIndex, text: str) -> None:
    assert "X.1.1" in _codes(index, text)


def test_a_title_typed_whole_finds_its_own_entry_before_all_of_other_titles(
    registry: Registry, index: WordIndex
) -> None:
    for entry in registry.details:
        first = index.search(entry.title)[0].entry
        assert isinstance(first, Entry)
        assert words_of(first.title) == words_of(entry.title), entry.code


def test_the_beginning_of_a_word_is_enough(index: WordIndex) -> None:
    assert "X.2.2" in _codes(index, "mailb ful")


@pytest.mark.parametrize("text", ["mailbx full", "fulll mailbox", "mialbox full"])
def test_a_slip_of_the_keyboard_is_forgiven(index: WordIndex, text: str) -> None:
    assert str(index.search(text, similar=True)[0].code) == "X.2.2"
    assert not index.search(text)


@pytest.mark.parametrize("text", ["ABC1234", "TSS0999", "Q5.1.1.1.1"])
def test_a_token_with_digits_is_no_slip_of_another(index: WordIndex, text: str) -> None:
    assert _codes(index, text) == []


@pytest.mark.parametrize("text", ["zzyzx", "mailbox zzyzx", "", "…", "?! --"])
def test_what_is_nowhere_finds_nothing(index: WordIndex, text: str) -> None:
    assert _codes(index, text) == []


def test_all_words_must_be_there(small: dict[str, Any], save: Save) -> None:
    index = WordIndex(save(small))
    assert set(_codes(index, "mailbox")) == {"X.1.1", "X.2", "X.2.1", "X.2.2", "522", "550"}
    assert _codes(index, "mailbox disabled") == ["X.2.1"]


def test_a_title_says_more_than_an_explanation_and_that_more_than_a_step(
    small: dict[str, Any], save: Save
) -> None:
    small["details"][0]["steps"] = ["Ask the postmaster."]
    small["details"][1]["meaning"] = "About the postmaster."
    small["details"][2]["plain"] = "The postmaster did it."
    small["details"][3]["title"] = "Postmaster wanted"
    assert _codes(WordIndex(save(small)), "postmaster") == ["X.2.2", "X.2.1", "X.1.5", "X.1.1"]


def test_a_whole_word_says_more_than_the_beginning_of_a_longer_one(small: dict[str, Any], save: Save) -> None:
    small["details"][0]["meaning"] = "All about postmastership."
    small["details"][1]["meaning"] = "All about a postmaster."
    assert _codes(WordIndex(save(small)), "postmaster") == ["X.1.5", "X.1.1"]


def test_a_reply_of_no_standard_comes_after_the_code_that_it_stands_for(
    small: dict[str, Any], save: Save
) -> None:
    assert _codes(WordIndex(save(small)), "mailbox full")[:2] == ["X.2.2", "522"]


def test_accents_and_case_make_no_difference(small: dict[str, Any], save: Save) -> None:
    small["details"][0]["title"] = "Dépassé, GRÖSSE"
    index = WordIndex(save(small))
    assert _codes(index, "depasse") == _codes(index, "DÉPASSÉ") == _codes(index, "größe") == ["X.1.1"]


def test_classes_subjects_details_and_replies_are_told_apart(small: dict[str, Any], save: Save) -> None:
    found = {hit.entry.code: hit.code for hit in WordIndex(save(small)).search("mailbox")}
    assert found["X.2"] == StatusCode(None, 2)
    assert found["X.2.1"] == StatusCode(None, 2, 1)
    assert found["550"] == ReplyCode(550)


def test_at_most_twenty_are_shown(index: WordIndex) -> None:
    assert len(_codes(index, "the")) == 20


def test_words_that_name_a_provider_find_what_it_means_by_them(index: WordIndex) -> None:
    assert _codes(index, "yahoo complaints volume")[0] == "TSS04"
    assert _codes(index, "t-online reputation")[0] == "NOWL"


def test_words_that_name_no_provider_find_the_standard_code_first(index: WordIndex) -> None:
    assert _codes(index, "mailbox full")[0] == "X.2.2"


def test_saying_a_word_twice_changes_nothing(index: WordIndex) -> None:
    assert index.search("mailbox mailbox full")[0].score == index.search("mailbox full")[0].score


@given(st.text(max_size=40))
def test_any_text_gives_each_entry_once(index: WordIndex, text: str) -> None:
    found = [hit.code for hit in index.search(text)]
    assert len(set(found)) == len(found) <= 20


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Mailbox full", ["mailbox", "full"]),
        ("sender's DKIM-signature", ["sender", "s", "dkim", "signature"]),
        ("Straße_größe", ["strasse", "grosse"]),
        ("ﬁlter 5XX", ["filter", "5xx"]),
        ("", []),
    ],
)
def test_words_are_plain_letters_and_digits(text: str, words: list[str]) -> None:
    assert words_of(text) == words
