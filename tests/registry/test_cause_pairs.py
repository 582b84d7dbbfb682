"""A noun and a predicate in one clause make a cause, wherever they stand in it."""

from __future__ import annotations

import pytest

from bounce_inspector.registry.cause_pairs import FARTHEST_TEXT, CausePairs, PairRow, PairWord
from bounce_inspector.registry.literals import lower
from bounce_inspector.registry.vocabulary import Cause

PAIRS = CausePairs(
    [
        PairRow(Cause.DOMAIN_UNKNOWN, (("domain", "missing"),)),
        PairRow(Cause.MAILBOX_FULL, (("mailbox", "full"),)),
        PairRow(Cause.MAILBOX_UNKNOWN, (("mailbox", "missing"), ("person", "missing"))),
    ],
    [
        ("domain", PairWord("domain", "en", is_predicate=False)),
        ("mailbox", PairWord("mailbox", "en", is_predicate=False)),
        ("user", PairWord("person", "en", is_predicate=False)),
        ("does not exist", PairWord("missing", "en", is_predicate=True)),
        ("no room", PairWord("full", "en", is_predicate=True)),
        ("postfach*", PairWord("mailbox", "de", is_predicate=False)),
        ("voll*", PairWord("full", "de", is_predicate=True)),
    ],
)


def _cause(text: str) -> Cause | None:
    hit = PAIRS.find(lower(text))
    return hit.cause if hit else None


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("the mailbox of that user has no room", Cause.MAILBOX_FULL),
        ("no room in this mailbox", Cause.MAILBOX_FULL),
        ("that domain does not exist", Cause.DOMAIN_UNKNOWN),
        ("user of that domain does not exist", Cause.DOMAIN_UNKNOWN),
        ("Das Postfach ist voll", Cause.MAILBOX_FULL),
        ("the mailbox is here. it does not exist", None),
        ("the mailbox " + "x" * 100 + " does not exist", None),
        ("the domain has no room", None),
        ("das Postfach does not exist", None),
        ("mailbox", None),
        ("", None),
    ],
    ids=[
        "another noun between",
        "the predicate first",
        "a domain",
        "the first of two in the table",
        "inflected",
        "two sentences",
        "too far apart",
        "no such pair",
        "two languages",
        "half a pair",
        "nothing",
    ],
)
def test_a_cause_is_read_from_a_pair_in_one_clause(text: str, cause: Cause | None) -> None:
    assert _cause(text) is cause


def test_a_pair_lies_where_its_words_lie() -> None:
    hit = PAIRS.find("sorry, mailbox has no room", 50)
    assert hit is not None
    assert (hit.start, hit.end) == (57, 76)


@pytest.mark.parametrize(
    ("predicate", "text", "is_found"),
    [
        ("gesperrt*", "das postfach ist gesperrt", True),
        ("gesperrt*", "ein gesperrtes postfach", True),
        ("gesperrt*", "postfach gesperrtundzugenagelt", False),
        ("kein* … speicher*", "postfach: keinen freien Speicherplatz", True),
        ("kein* … speicher*", "postfach: speicher, kein", False),
        ("hat kein* platz", "Postfach hat keinen Platz", True),
    ],
    ids=["no ending", "an ending", "more than six letters", "a gap", "the wrong order", "a star inside"],
)
def test_a_star_stands_for_up_to_six_letters_and_a_gap_for_some_words(
    predicate: str, text: str, *, is_found: bool
) -> None:
    words = [
        ("postfach", PairWord("mailbox", "de", is_predicate=False)),
        (predicate, PairWord("full", "de", is_predicate=True)),
    ]
    pairs = CausePairs([PairRow(Cause.MAILBOX_FULL, (("mailbox", "full"),))], words)
    assert (pairs.find(lower(text)) is not None) is is_found


def test_scripts_without_blanks_are_read_letter_by_letter() -> None:
    words = [
        ("邮箱", PairWord("mailbox", "zh-Hans", is_predicate=False)),
        ("已满", PairWord("full", "zh-Hans", is_predicate=True)),
    ]
    pairs = CausePairs([PairRow(Cause.MAILBOX_FULL, (("mailbox", "full"),))], words)
    assert pairs.find("收件人的邮箱现在已满") is not None
    assert pairs.find("邮箱。已满") is None


def test_accents_make_no_difference() -> None:
    words = [
        ("buzón", PairWord("mailbox", "es", is_predicate=False)),
        ("está lleno", PairWord("full", "es", is_predicate=True)),
    ]
    pairs = CausePairs([PairRow(Cause.MAILBOX_FULL, (("mailbox", "full"),))], words)
    assert pairs.find(lower("El buzon esta lleno")) is not None
    assert pairs.find(lower("El BUZÓN ESTÁ LLENO")) is not None


def test_only_the_beginning_of_a_long_text_is_read() -> None:
    assert _cause("x " * FARTHEST_TEXT + "the mailbox has no room") is None
