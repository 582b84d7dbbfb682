"""Literals are found by an index as if each were tried one by one."""

from __future__ import annotations

import pickle
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bounce_inspector.registry.literals import Hit, LiteralIndex, TextWords, lower


def _hits(literals: list[str], text: str) -> list[Hit[str]]:
    index = LiteralIndex((literal, literal) for literal in literals)
    return index.find(TextWords(lower(text)))


def _found(literals: list[str], text: str) -> list[str]:
    """The stretches of the text that are found."""
    return [text[hit.start : hit.end] for hit in _hits(literals, text)]


def test_a_literal_is_found_at_its_place_with_what_it_stands_for() -> None:
    index = LiteralIndex([("user unknown", 1), ("mailbox is full", 2)])
    assert index.find(TextWords("sorry, the mailbox is full.")) == [Hit(11, 26, 2)]


def test_hits_are_counted_from_the_beginning_of_the_longer_text() -> None:
    assert LiteralIndex([("full", 1)]).find(TextWords("is full", 100)) == [Hit(103, 107, 1)]


@pytest.mark.parametrize("text", ["", "  ", "…", "… - …", "_", "退", "*", "*…*"])
def test_a_literal_needs_a_word_or_a_pair_of_signs(text: str) -> None:
    with pytest.raises(ValueError, match="A literal needs a whole word"):
        LiteralIndex([(text, 1)])


def test_hits_come_in_the_order_of_the_text() -> None:
    assert _found(["no such user", "over limit"], "over limit, no such user, over limit") == [
        "over limit",
        "no such user",
        "over limit",
    ]


@pytest.mark.parametrize(
    ("literal", "text"),
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
def test_a_literal_is_found_in_spite_of(literal: str, text: str) -> None:
    assert len(_found([literal], text)) == 1


@pytest.mark.parametrize(
    ("literal", "text"),
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
def test_a_literal_is_not_found_in(literal: str, text: str) -> None:
    assert _found([literal], text) == []


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
    ("literal", "text"),
    [
        ("邮箱不存在", "您的邮箱不存在。"),
        ("メールボックスがいっぱい", "受信者のメールボックスがいっぱいです"),
        ("ไม่พบผู้ใช้", "ระบบไม่พบผู้ใช้นี้"),
        ("邮件被退回", "你好,邮件被退回了"),
    ],
    ids=["Chinese", "Japanese", "Thai", "after a full-width mark"],
)
def test_scripts_without_blanks_are_found_inside_a_run(literal: str, text: str) -> None:
    assert _found([literal], text) == [literal]


def test_a_letter_that_grows_in_lower_case_moves_no_position() -> None:
    text = "İİİ user unknown"
    assert _found(["user unknown"], text) == ["user unknown"]


def test_phrases_with_common_words_are_all_found() -> None:
    literals = ["mailbox not found", "user not found", "domain not found", "mailbox not available"]
    text = "user not found; mailbox not available; domain not found; mailbox not found"
    assert sorted(_found(literals, text)) == sorted(literals)


def test_an_index_without_literals_finds_nothing() -> None:
    assert _found([], "user unknown") == []


def test_an_empty_text_holds_no_phrase() -> None:
    assert _found(["user unknown"], "") == []


def test_an_index_goes_to_another_process_and_finds_the_same() -> None:
    index = LiteralIndex([("user unknown", 1), ("邮箱不存在", 2)])
    words = TextWords("user unknown 邮箱不存在")
    assert pickle.loads(pickle.dumps(index)).find(words) == index.find(words)


# --- Laws --------------------------------------------------------------------

words = st.sampled_from(["user", "users", "unknown", "not", "full", "ist", "größe", "voll", "5.1.1"])
signs = st.sampled_from(["邮箱", "不存在", "邮箱不", "存在"])
literals = st.one_of(
    st.lists(words, min_size=1, max_size=3).map(" ".join),
    st.lists(signs, min_size=1, max_size=2).map("".join),
)
texts = st.lists(
    st.one_of(words, signs, st.sampled_from([" ", "  ", "\n", ", ", "-", "_"]), literals), max_size=25
).map("".join)


def _tried_one_by_one(literal: str, text: str) -> set[tuple[int, int]]:
    """Every place of a literal, found in the plainest way."""
    unspaced = "[\u4e00-\u9fff]"
    pattern = r"\s+".join(map(re.escape, literal.split()))
    joint = rf"(?:(?<=[^\W_])(?<!{unspaced})(?=[^\W_])(?!{unspaced}))"
    return {match.span(1) for match in re.finditer(rf"(?!{joint})(?=({pattern})(?!{joint}))", text)}


@given(st.lists(literals, unique=True, max_size=6), texts)
def test_the_index_finds_what_trying_each_literal_would_find(literals: list[str], text: str) -> None:
    hits = {(hit.start, hit.end) for hit in _hits(literals, text)}
    expected = set().union(*(_tried_one_by_one(literal, text) for literal in literals))
    assert hits <= expected
    # What is left out overlaps its own repetition.
    for start, end in expected - hits:
        assert any(hit[0] < end and start < hit[1] for hit in hits)


@given(st.text())
def test_any_text_gives_hits_that_lie_within_it(text: str) -> None:
    for hit in _hits(["a", "0", "i", "user unknown", "ß …", "邮箱不存在"], text):
        assert 0 <= hit.start < hit.end <= len(text)
