"""The sentences of every language: complete, filled, with the placeholders of the English ones."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from bounce_inspector import bundled
from bounce_inspector.advice import plans
from bounce_inspector.advice.facts import moment
from bounce_inspector.advice.languages import LANGUAGES
from bounce_inspector.advice.situation import Situation
from bounce_inspector.advice.words import load_words
from bounce_inspector.knowledge import load_language
from bounce_inspector.registry.loading import RegistryError

FOLDER = bundled.resource("words")
TRANSLATIONS = sorted(set(LANGUAGES) - {"en"})
# What is the same in two languages: terms, names, abbreviations, templates without words.
MAY_BE_ENGLISH: dict[str, set[str]] = {
    "de": {"reply/months", "time/months", "units/KB", "units/MB", "units/GB"},
    "fr": {"finality/calendar"},
    "es": {"units/KB", "units/MB", "units/GB"},
}
_NO_WORDS = re.compile(r"[\s\d.,:;%()\[\]–—-]*")

Path_ = tuple[str, ...]


def leaves(entry: Any, path: Path_ = ()) -> Iterator[tuple[Path_, Any]]:
    """The entries that hold texts, with where they stand."""
    if isinstance(entry, dict):
        for key, value in entry.items():
            yield from leaves(value, (*path, key))
    else:
        yield path, entry


def texts(entry: Any) -> list[str]:
    """The templates of an entry without their conditions."""
    return [
        part["text"] if isinstance(part, dict) else part
        for part in (entry if isinstance(entry, list) else [entry])
    ]


def conditions(entry: Any) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    """The conditions of the templates of an entry."""
    parts = entry if isinstance(entry, list) else [entry]
    return [
        (tuple(part.get("when", ())), tuple(part.get("unless", ()))) if isinstance(part, dict) else ((), ())
        for part in parts
    ]


def placeholders(entry: Any) -> set[str]:
    """The names of the facts that an entry mentions."""
    return {name for text in texts(entry) for name in re.findall(r"\{(\w+)\}", text)}


def read(path: Path) -> dict[Path_, Any]:
    return dict(leaves(json.loads(path.read_text(encoding="utf-8"))))


ENGLISH = read(FOLDER / "en.json")


@pytest.mark.parametrize("language", TRANSLATIONS)
def test_every_entry_is_translated_and_none_is_left_over(language: str) -> None:
    spoken = read(FOLDER / f"{language}.json")
    assert sorted(ENGLISH.keys() - spoken.keys()) == []
    assert sorted(spoken.keys() - ENGLISH.keys()) == []


@pytest.mark.parametrize("language", ["en", *TRANSLATIONS])
def test_no_text_is_empty_or_has_a_broken_placeholder(language: str) -> None:
    for path, entry in read(FOLDER / f"{language}.json").items():
        if path == ("overview", "thousands"):
            # What stands between the digits may be a blank.
            continue
        for text in texts(entry):
            assert text == text.strip(), path
            assert text, path
            left = re.sub(r"\{\w+\}", "", text)
            assert not set("{}") & set(left), (path, text)
            assert left.count("[") == left.count("]"), (path, text)
            assert "  " not in text, (path, text)


@pytest.mark.parametrize("language", TRANSLATIONS)
def test_the_placeholders_are_those_of_the_english_text(language: str) -> None:
    for path, entry in read(FOLDER / f"{language}.json").items():
        # A translated page puts its own label beside the standard's English title; clocks go to 12 or to 24; some
        # days and hours have a form of their own.
        has_own_form = (
            path == ("code-page", "title")
            or path[0] in ("reply", "time")
            or path[:2] == ("overview", "since")
        )
        if path in ENGLISH and not has_own_form:
            assert placeholders(entry) == placeholders(ENGLISH[path]), path
            assert conditions(entry) == conditions(ENGLISH[path]), path


@pytest.mark.parametrize("language", TRANSLATIONS)
def test_nothing_is_left_in_english(language: str) -> None:
    same = set()
    for path, entry in read(FOLDER / f"{language}.json").items():
        words = [re.sub(r"\{\w+\}", "", text) for text in texts(entry)]
        english = [re.sub(r"\{\w+\}", "", text) for text in texts(ENGLISH.get(path, ""))]
        if any(word in english for word in words if not _NO_WORDS.fullmatch(word)):
            same.add("/".join(path))
    assert same - MAY_BE_ENGLISH[language] == set()


@pytest.mark.parametrize("language", ["en", *TRANSLATIONS])
def test_every_situation_has_a_text_for_when_nothing_is_known(language: str) -> None:
    """The last template of a list needs no fact, so that a sentence is always found."""
    words = load_language(language)
    for situation in Situation:
        for part in ("headline", "detail", "fate"):
            assert words.find("situation", situation, part), (situation, part)
        assert words.find("reply", "why", situation), situation
    for path, entry in read(FOLDER / f"{language}.json").items():
        if path[0] in ("headline", "resend", "finality", "owner") and not texts(entry)[-1].startswith("{"):
            is_counted = "several" in path or path == ("owner", "needed")
            assert is_counted or words.find(*path), path


@pytest.mark.parametrize("language", ["en", *TRANSLATIONS])
def test_every_planned_step_has_a_sentence_and_every_sentence_a_plan(language: str) -> None:
    planned = [
        step
        for plan in (*plans.FAILED.values(), *plans.TOPICS.values(), *plans.ACTIONS.values())
        for step in plan
    ]
    for steps_in in (plans.delayed, plans.passed, plans.forwarded):
        planned += [step for situation in Situation for step in steps_in(situation)]
    for plan in tuple(plans.FAILED.items()):
        planned += plans.on_own_server(*plan, is_owner=True)
    planned += [
        *plans.TO_A_MEMBER,
        plans.LIKELY_LAST,
        *plans.DOUBTS.values(),
        *plans.FORGED,
    ]
    spoken = read(FOLDER / f"{language}.json")
    steps, whys = ({path[1] for path in spoken if path[0] == section} for section in ("step", "why"))
    assert {step.step for step in planned} == steps
    assert {step.why for step in planned if step.why is not None} == whys


def test_a_mistake_in_a_file_of_words_names_the_file_and_the_place(tmp_path: Path) -> None:
    broken = json.loads((FOLDER / "en.json").read_text(encoding="utf-8"))
    broken["step"]["share-by-link"] = [{"when": ["recipient-asleep"], "text": "Wait."}]
    text = json.dumps(broken, indent=1)
    (tmp_path / "en.json").write_text(text, encoding="utf-8")
    with pytest.raises(RegistryError) as error:
        load_words(tmp_path)
    assert error.value.path == tmp_path / "en.json"
    line = text[: text.index("recipient-asleep")].count("\n") + 1
    assert (error.value.place or "").startswith(f"line {line}, step")
    assert "recipient-asleep" in error.value.reason


def test_french_signs_stand_behind_blanks_that_do_not_break() -> None:
    for path, entry in read(FOLDER / "fr.json").items():
        for text in texts(entry):
            assert not re.search(r"\x20[:;?!»]|«\x20", text), path


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", ("Wednesday, May 1, 1:15 AM", "Thursday, May 2, 1:15 PM")),
        ("es", ("miércoles 1 de mayo a la 01:15", "jueves 2 de mayo a las 13:15")),
        ("fr", ("mercredi 1er mai à 01:15", "jeudi 2 mai à 13:15")),
        ("it", ("mer 1º mag alle ore 01:15", "gio 2 mag alle ore 13:15")),
        ("pt", ("qua., 1 de maio, à 01:15", "qui., 2 de maio, às 13:15")),
        ("pt-BR", ("qua., 1º de mai., à 01:15", "qui., 2 de mai., às 13:15")),
    ],
)
def test_a_time_is_told_in_the_form_that_its_language_has_for_the_day_and_the_hour(
    language: str, told: tuple[str, str]
) -> None:
    words, now = load_language(language), datetime(2024, 5, 5, tzinfo=UTC)
    times = (datetime(2024, 5, 1, 1, 15, tzinfo=UTC), datetime(2024, 5, 2, 13, 15, tzinfo=UTC))
    assert tuple(moment(time, words, now) for time in times) == told
