"""Wordings of mail software are found by an index as if each were tried one by one."""

from __future__ import annotations

import pickle
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bounce_inspector.registry.phrases import Phrase, PhraseIndex
from bounce_inspector.registry.vocabulary import Cause


def _phrase(text: str, signals: str = "failure", **more: Any) -> Phrase:
    return Phrase(phrase=text, signals=signals, system="any", **more)


def _found(phrases: list[str], text: str, **how: bool) -> list[str]:
    """The stretches of the text that are found."""
    hits = PhraseIndex(map(_phrase, phrases)).find(text, **how)
    return [text[hit.start : hit.end] for hit in hits]


def test_a_phrase_is_found_at_its_place_with_what_it_signals() -> None:
    full = _phrase("mailbox is full", "cause:mailbox-full")
    unknown = _phrase("user unknown", "cause:mailbox-unknown")
    (hit,) = PhraseIndex([unknown, full]).find("Sorry, the mailbox is full.")
    assert (hit.start, hit.end, hit.phrase) == (11, 26, full)


def test_hits_come_in_the_order_of_the_text() -> None:
    assert _found(["no such user", "over limit"], "over limit, no such user, over limit") == [
        "over limit",
        "no such user",
        "over limit",
    ]


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        pytest.param("user unknown", "USER Unknown", id="case"),
        pytest.param("user unknown", "the user\n   unknown here", id="line end between words"),
        pytest.param("user unknown", "user\u00a0unknown", id="no-break blank"),
        pytest.param("user unknown", "<user unknown>", id="marks around"),
        pytest.param("user unknown", "_user unknown_", id="underscores around"),
        pytest.param("Größe überschritten", "GRÖSSE ÜBERSCHRITTEN größe überschritten", id="umlauts"),
        pytest.param(
            "Utilisateur inconnu à cette adresse", "utilisateur inconnu À cette adresse", id="accents"
        ),
        pytest.param("İleti engellendi", "İLETİ ENGELLENDİ", id="Turkish"),
        pytest.param("Пользователь не найден", "пользователь НЕ найден", id="Cyrillic"),
        pytest.param("(user unknown)", "x(user unknown)x", id="marks of its own"),
        pytest.param("full", "邮箱full了", id="Latin letters right beside Chinese"),
        pytest.param("550 #5.1.0", "said 550 #5.1.0 here", id="digits and dots"),
    ],
)
def test_a_phrase_is_found_in_spite_of(phrase: str, text: str) -> None:
    assert len(_found([phrase], text)) == 1


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        pytest.param("user unknown", "superuser unknown", id="inside a word on the left"),
        pytest.param("user unknown", "user unknowns", id="inside a word on the right"),
        pytest.param("user unknown", "superuser unknown: no user", id="inside, with the word elsewhere"),
        pytest.param("user unknown", "user unknowns are unknown", id="inside, with the other word elsewhere"),
        pytest.param("user unknown", "user is unknown", id="another word between"),
        pytest.param("user unknown", "unknown user", id="the words in another order"),
        pytest.param("5.1.0", "5x1y0", id="a dot stands for itself"),
        pytest.param("quota?", "quot", id="a question mark stands for itself"),
    ],
)
def test_a_phrase_is_not_found_in(phrase: str, text: str) -> None:
    assert _found([phrase], text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("recipient anna@example.org rejected", True),
        ("recipient\n anna@example.org\n rejected", True),
        ("recipient rejected", True),
        ("recipient " + "x" * 58 + " rejected", True),
        ("recipient " + "x" * 80 + " rejected", False),
        ("rejected recipient", False),
    ],
)
def test_a_gap_holds_up_to_sixty_characters(text: str, found: bool) -> None:
    assert (_found(["recipient … rejected"], text) == [text]) is found


def test_a_gap_is_as_short_as_it_can_be() -> None:
    assert _found(["user … unknown"], "user a unknown, unknown") == ["user a unknown"]


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("邮箱不存在", "您的邮箱不存在。"),
        ("メールボックスがいっぱい", "受信者のメールボックスがいっぱいです"),
        ("ไม่พบผู้ใช้", "ระบบไม่พบผู้ใช้นี้"),
        ("邮件被退回", "你好,邮件被退回了"),
    ],
    ids=["Chinese", "Japanese", "Thai", "after a full-width mark"],
)
def test_scripts_without_blanks_are_found_inside_a_run(phrase: str, text: str) -> None:
    assert _found([phrase], text) == [phrase]


def test_a_stronger_phrase_is_found_inside_a_longer_one() -> None:
    longer = _phrase("maildir over quota", "cause:system-error", strength=1)
    stronger = _phrase("over quota", "cause:mailbox-full", strength=3)
    hits = PhraseIndex([longer, stronger]).find("maildir over quota")
    assert [hit.phrase for hit in hits] == [longer, stronger]


def test_what_lies_in_the_gap_of_a_phrase_is_found() -> None:
    assert _found(["host … failed", "mailbox unknown"], "host said mailbox unknown, failed") == [
        "host said mailbox unknown, failed",
        "mailbox unknown",
    ]


def test_a_letter_that_grows_in_lower_case_moves_no_position() -> None:
    text = "İİİ user unknown"
    assert _found(["user unknown"], text) == ["user unknown"]


def test_phrases_of_subjects_count_only_in_a_subject() -> None:
    index = PhraseIndex([_phrase("abwesend", "auto-reply", where="subject"), _phrase("user unknown")])
    text = "abwesend: user unknown"
    assert [hit.phrase.signals for hit in index.find(text)] == ["failure"]
    assert [hit.phrase.signals for hit in index.find(text, subject=True)] == ["auto-reply", "failure"]


def test_phrases_with_common_words_are_all_found() -> None:
    phrases = ["mailbox not found", "user not found", "domain not found", "mailbox not available"]
    text = "user not found; mailbox not available; domain not found; mailbox not found"
    assert sorted(_found(phrases, text)) == sorted(phrases)


def test_the_longer_of_two_phrases_says_more() -> None:
    """Not that a mailbox is full, but that the sender has sent too much."""
    phrases = ["quota exceeded", "sending quota exceeded"]
    assert _found(phrases, "your sending quota exceeded") == ["sending quota exceeded"]
    assert _found(phrases, "the quota exceeded") == ["quota exceeded"]


def test_phrases_of_the_same_stretch_come_in_the_order_of_the_table() -> None:
    phrases = ["mailbox … now", "mailbox is … now", "mailbox … full now", "mailbox is full now"]
    hits = PhraseIndex(map(_phrase, phrases)).find("mailbox is full now")
    assert [hit.phrase.phrase for hit in hits] == phrases


def test_an_index_without_phrases_finds_nothing() -> None:
    index = PhraseIndex([])
    assert index.find("user unknown") == []
    assert index.original_headings is None


def test_an_empty_text_holds_no_phrase() -> None:
    assert _found(["user unknown"], "") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("Original message headers:", True, id="alone on its line"),
        pytest.param("words\n  ORIGINAL message\theaders:\nmore", True, id="between lines"),
        pytest.param("see the Original message headers:", False, id="words before it"),
        pytest.param("Original message headers: they tell much", False, id="words after it"),
        pytest.param("Nothing of the kind", False, id="not there"),
    ],
)
def test_a_heading_of_the_returned_mail_stands_on_a_line_of_its_own(text: str, found: bool) -> None:
    headings = PhraseIndex([_phrase("Original message headers", "field:original-headers")]).original_headings
    assert headings is not None
    assert (headings.search("\n" + text.lower()) is not None) is found


# --- The phrase itself -------------------------------------------------------


@pytest.mark.parametrize("text", ["", "  ", "…", "… - …", "_", "退"])
def test_a_phrase_needs_a_word_or_a_pair_of_signs(text: str) -> None:
    with pytest.raises(ValueError, match="A phrase needs a word"):
        _phrase(text)


def test_a_phrase_may_not_signal_a_cause_that_does_not_exist() -> None:
    with pytest.raises(ValueError, match="No such cause: 'bad-luck'"):
        _phrase("user unknown", "cause:bad-luck")


@pytest.mark.parametrize(
    ("signals", "cause"),
    [
        ("cause:mailbox-full", Cause.MAILBOX_FULL),
        ("failure", None),
        ("field:recipient", None),
        ("delay", None),
    ],
)
def test_only_a_signal_of_a_cause_is_a_cause(signals: str, cause: Cause | None) -> None:
    assert _phrase("user unknown", signals).cause is cause


def test_an_index_goes_to_another_process_and_finds_the_same() -> None:
    index = PhraseIndex([_phrase("user unknown"), _phrase("邮箱不存在")])
    text = "user unknown 邮箱不存在"
    assert pickle.loads(pickle.dumps(index)).find(text) == index.find(text)


# --- Laws --------------------------------------------------------------------

words = st.sampled_from(["user", "users", "unknown", "not", "full", "ist", "größe", "voll", "5.1.1"])
signs = st.sampled_from(["邮箱", "不存在", "邮箱不", "存在"])
phrases = st.one_of(
    st.lists(words, min_size=1, max_size=3).map(" ".join),
    st.lists(signs, min_size=1, max_size=2).map("".join),
)
texts = st.lists(
    st.one_of(words, signs, st.sampled_from([" ", "  ", "\n", ", ", "-", "_"]), phrases), max_size=25
).map("".join)


def _tried_one_by_one(phrase: str, text: str) -> set[tuple[int, int]]:
    """Every place of a phrase, found in the plainest way."""
    unspaced = "[\u4e00-\u9fff]"
    pattern = r"\s+".join(map(re.escape, phrase.split()))
    joint = rf"(?:(?<=[^\W_])(?<!{unspaced})(?=[^\W_])(?!{unspaced}))"
    return {match.span(1) for match in re.finditer(rf"(?!{joint})(?=({pattern})(?!{joint}))", text)}


@given(st.lists(phrases, unique=True, max_size=6), texts)
def test_the_index_finds_what_trying_each_phrase_would_find(phrases: list[str], text: str) -> None:
    hits = {(hit.start, hit.end) for hit in PhraseIndex(map(_phrase, phrases)).find(text)}
    expected = set().union(*(_tried_one_by_one(phrase, text) for phrase in phrases))
    assert hits <= expected
    # What is left out lies inside a longer one, or overlaps its own repetition.
    for start, end in expected - hits:
        assert any(hit[0] < end and start < hit[1] for hit in hits)


@given(st.text(), st.booleans())
def test_any_text_gives_hits_that_lie_within_it(text: str, subject: bool) -> None:
    index = PhraseIndex(map(_phrase, ["a", "0", "i", "user unknown", "ß …", "邮箱不存在"]))
    for hit in index.find(text, subject=subject):
        assert 0 <= hit.start < hit.end <= len(text)
