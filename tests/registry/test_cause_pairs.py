"""A noun and a predicate in one clause make a cause, wherever they stand in it."""

from __future__ import annotations

import pytest

from bounce_inspector.registry.cause_pairs import CausePairs, PairWord
from bounce_inspector.registry.literals import TextWords, lower
from bounce_inspector.registry.vocabulary import Cause

PAIRS = CausePairs(
    {
        Cause.DOMAIN_UNKNOWN: [("domain", "missing")],
        Cause.MAILBOX_FULL: [("mailbox", "full")],
        Cause.MAILBOX_UNKNOWN: [("mailbox", "missing"), ("person", "missing")],
    },
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
    hit = PAIRS.find(TextWords(lower(text)))
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
    hit = PAIRS.find(TextWords("sorry, mailbox has no room", 50))
    assert hit is not None
    assert (hit.start, hit.end) == (57, 76)
