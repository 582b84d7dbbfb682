"""The phrase table that comes with the program loads, and each row signals something known."""

from __future__ import annotations

import re
from collections import Counter

from bounce_inspector.inspection.report import What
from bounce_inspector.registry.registry import Registry
from bounce_inspector.registry.vocabulary import Cause

KNOWN = {"failure", "delay", "success", "relayed", "complaint", "auto-reply", *What}


def test_the_table_is_there(registry: Registry) -> None:
    assert len(registry.phrases.phrases) > 100


def test_no_phrase_stands_there_twice_for_one_signal(registry: Registry) -> None:
    """In one kind of place: a word may say much in a subject and little in a sentence."""
    counts = Counter((row.phrase.casefold(), row.signals, row.where) for row in registry.phrases.phrases)
    assert [row for row, count in counts.items() if count > 1] == []


def test_every_signal_is_known(registry: Registry) -> None:
    causes = {f"cause:{cause}" for cause in Cause}
    for phrase in registry.phrases.phrases:
        known = phrase.signals in KNOWN or phrase.signals in causes
        named = re.fullmatch(r"field:[a-z]+(-[a-z]+)*|software:\S(.*\S)?", phrase.signals)
        assert known or named, f"{phrase.phrase}: {phrase.signals}"


def test_every_strength_is_one_of_four(registry: Registry) -> None:
    assert {phrase.strength for phrase in registry.phrases.phrases} <= {0, 1, 2, 3}


def test_every_phrase_is_found_where_it_stands_alone(registry: Registry) -> None:
    for phrase in registry.phrases.phrases:
        text = phrase.phrase.replace("…", " ")
        hits = registry.phrases.find(text, subject=True)
        assert any(hit.start == 0 or hit.phrase is phrase for hit in hits), phrase.phrase
