"""Wordings stand for causes, outcomes, topics or software, and hide what they hold that says less."""

from __future__ import annotations

import msgspec
import pytest

from bounce_inspector.registry.literals import TextWords, lower
from bounce_inspector.registry.vocabulary import Cause, Outcome, Topic
from bounce_inspector.registry.wordings import (
    Clarity,
    Meaning,
    Software,
    SoftwareRole,
    Wording,
    WordingFile,
    Wordings,
    wordings_of,
)

FILE = """
{
  "cause": {"mailbox-full": {"plain": ["mailbox full", {"wording": "quota!", "source": "Example MTA"}]}},
  "outcome": {"delay": {"hint": ["still trying"]}},
  "topic": {"auto-reply": {"clear": ["out of office"]}},
  "software": {"Example MTA": {"clear": ["example-mta"]}},
  "clients": {"Example Mail": {"clear": ["example mail says"]}},
  "programs": {"Example Lib": {"plain": ["ExampleError"]}},
  "subject": {"outcome": {"failure": {"plain": ["undelivered:"]}}}
}
"""


def _wording(text: str, meaning: Meaning = Outcome.FAILURE, clarity: Clarity = Clarity.CLEAR) -> Wording:
    return Wording(text, meaning, clarity, "en")


def _found(wordings: list[Wording], text: str) -> list[str]:
    return [hit.value.text for hit in Wordings(wordings).find(TextWords(lower(text)))]


def test_a_file_gives_each_wording_its_meaning_its_clarity_and_its_source() -> None:
    wordings = list(wordings_of(msgspec.json.decode(FILE, type=WordingFile), "en"))
    assert [(w.text, w.meaning, w.clarity) for w in wordings] == [
        ("mailbox full", Cause.MAILBOX_FULL, Clarity.PLAIN),
        ("quota!", Cause.MAILBOX_FULL, Clarity.PLAIN),
        ("still trying", Outcome.DELAY, Clarity.HINT),
        ("out of office", Topic.AUTO_REPLY, Clarity.CLEAR),
        ("example-mta", Software("Example MTA", SoftwareRole.SERVER), Clarity.CLEAR),
        ("example mail says", Software("Example Mail", SoftwareRole.CLIENT), Clarity.CLEAR),
        ("ExampleError", Software("Example Lib", SoftwareRole.PROGRAM), Clarity.PLAIN),
        ("undelivered:", Outcome.FAILURE, Clarity.PLAIN),
    ]
    assert [w.source for w in wordings[:2]] == [None, "Example MTA"]
    assert [w.in_subject for w in wordings].index(True) == len(wordings) - 1


@pytest.mark.parametrize(
    ("file", "message"),
    [
        ('{"cause": {"bad-luck": {"plain": ["x"]}}}', "bad-luck"),
        ('{"cause": {"virus": {"loud": ["x"]}}}', "loud"),
    ],
)
def test_a_file_may_not_name_what_does_not_exist(file: str, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        list(wordings_of(msgspec.json.decode(file, type=WordingFile), "en"))


def test_the_longer_of_two_wordings_says_more() -> None:
    """Not that a mailbox is full, but that the sender has sent too much."""
    wordings = [_wording("quota exceeded"), _wording("sending quota exceeded")]
    assert _found(wordings, "your sending quota exceeded") == ["sending quota exceeded"]
    assert _found(wordings, "the quota exceeded") == ["quota exceeded"]


def test_a_clearer_wording_is_found_inside_a_longer_one() -> None:
    longer = _wording("maildir over quota", Cause.SYSTEM_ERROR, Clarity.HINT)
    clearer = _wording("over quota", Cause.MAILBOX_FULL, Clarity.PLAIN)
    assert _found([longer, clearer], "maildir over quota") == [longer.text, clearer.text]


def test_what_lies_in_the_gap_of_a_wording_is_found() -> None:
    wordings = [_wording("host … failed"), _wording("mailbox unknown")]
    assert _found(wordings, "host said mailbox unknown, failed") == ["host … failed", "mailbox unknown"]


def test_a_software_is_found_inside_what_it_says() -> None:
    domino = _wording("domino directory", Software("Domino", SoftwareRole.SERVER), Clarity.HINT)
    cause = _wording("not listed in domino directory", Cause.MAILBOX_UNKNOWN, Clarity.PLAIN)
    assert _found([domino, cause], "not listed in Domino Directory") == [cause.text, domino.text]


def test_a_wording_of_subjects_counts_only_in_a_subject() -> None:
    away = Wording("abwesend", Topic.AUTO_REPLY, Clarity.CLEAR, "de", in_subject=True)
    wordings = Wordings([away, _wording("user unknown")])
    text = "abwesend: user unknown"
    assert [hit.value.text for hit in wordings.find(TextWords(text))] == ["user unknown"]
    assert [hit.value.text for hit in wordings.find_in_subject(text)] == ["abwesend", "user unknown"]
