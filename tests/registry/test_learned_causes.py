"""A cause is guessed from words that are like known ones, and from no others."""

from __future__ import annotations

import importlib.util
import json
import sys
from pathlib import Path
from types import ModuleType

import pytest

from bounce_inspector.registry.learned_causes import LearnedCauses, features, untrained
from bounce_inspector.registry.literals import lower
from bounce_inspector.registry.vocabulary import Cause

_SCRIPT = Path(__file__).parents[2] / "packaging" / "learn_causes.py"


@pytest.fixture(scope="module")
def learning() -> ModuleType:
    spec = importlib.util.spec_from_file_location("learn_causes", _SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def resources(tmp_path: Path) -> Path:
    """The words of a language of which two causes can be learned."""
    files = {
        "wordings/en.json": {
            "cause": {
                "mailbox-full": {
                    "plain": [
                        "the locker of that guest is full",
                        "that guest has a full locker",
                        "no room in the locker of that guest",
                    ]
                },
                "virus": {
                    "plain": [
                        "a nasty beetle sits in the letter",
                        "the letter holds a nasty beetle",
                        "we found a nasty beetle in it",
                    ]
                },
            }
        },
        "labels/en.json": {
            "labels": {"sign-offs": ["with kind regards from all of us", "with kind regards"]}
        },
        "cause_pairs.json": [],
    }
    for name, content in files.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(json.dumps(content), encoding="utf-8")
    return tmp_path


@pytest.fixture
def learned(learning: ModuleType, resources: Path) -> LearnedCauses:
    file = learning.train(learning.samples(resources))
    return LearnedCauses(type(file)(file.causes, file.weights, file.step, 0.5))


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("sorry, full locker of the guest", Cause.MAILBOX_FULL),
        ("a letter with a nasty little beetle", Cause.VIRUS),
        ("with kind regards from us", None),
        ("nothing that anybody knows", None),
        ("a locker", None),
    ],
    ids=["one cause", "the other", "no reason", "unknown words", "too few known words"],
)
def test_words_like_those_of_a_cause_make_it_likely(
    learned: LearnedCauses, text: str, cause: Cause | None
) -> None:
    guess = learned.guess(lower(text))
    assert (guess.cause if guess else None) is cause


def test_a_guess_names_the_words_that_speak_for_it(learned: LearnedCauses) -> None:
    guess = learned.guess("a nasty beetle in the letter")
    assert guess is not None
    assert {"nasty", "beetle"} <= set(guess.words)


def test_without_weights_nothing_is_guessed() -> None:
    assert untrained().guess("the locker of that guest is full") is None


def test_addresses_hosts_links_and_codes_are_no_words() -> None:
    text = "550 5.1.1 <full.locker@example.org> see https://example.org/full mx.full.example[192.0.2.1] (in reply to rcpt)"
    assert list(features(text)) == ["see", "^ see"]


def test_the_same_words_give_the_same_weights(learning: ModuleType, resources: Path, tmp_path: Path) -> None:
    first, second = tmp_path / "first.bin", tmp_path / "second.bin"
    learning.make(first, resources)
    learning.make(second, resources)
    assert first.read_bytes() == second.read_bytes()


def test_weights_are_made_anew_only_where_words_changed(
    learning: ModuleType, resources: Path, tmp_path: Path
) -> None:
    target = tmp_path / "weights.bin"
    learning.make(target, resources)
    made = target.stat().st_mtime_ns
    learning.make(target, resources)
    assert target.stat().st_mtime_ns == made
