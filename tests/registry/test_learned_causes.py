"""A cause is guessed from words that are like known ones, and from no others."""

from __future__ import annotations

import importlib.util
import json
import sys
from pathlib import Path
from types import ModuleType

import msgspec
import pytest

from bounce_inspector.registry.learned_causes import (
    LearnedCauses,
    WeightsFile,
    decode,
    encode,
    features,
    untrained,
)
from bounce_inspector.registry.literals import lower
from bounce_inspector.registry.vocabulary import Cause

_ROOT = Path(__file__).parents[2]
_SCRIPT = _ROOT / "packaging" / "learn_causes.py"
_WEIGHTS = _ROOT / "resources" / "learned_causes.bin"
_UNLISTED = _ROOT / "tests" / "data" / "unlisted_refusals.tsv"


@pytest.fixture(scope="module")
def learning() -> ModuleType:
    spec = importlib.util.spec_from_file_location("learn_causes", _SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def resources(tmp_path_factory: pytest.TempPathFactory) -> Path:
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
    folder = tmp_path_factory.mktemp("resources")
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(json.dumps(content), encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def file(learning: ModuleType, resources: Path) -> WeightsFile:
    trained: WeightsFile = learning.train(learning.samples(resources))
    return trained


@pytest.fixture
def learned(file: WeightsFile) -> LearnedCauses:
    return LearnedCauses(msgspec.structs.replace(file, margin=0.1))


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
    assert list(features(text)) == ["see"]


def test_longer_words_have_their_stem_and_their_pieces() -> None:
    assert list(features("a lockers")) == ["a", "locker", "~lock", "~ocke", "~cker", "~kers"]


def test_words_without_blanks_between_them_have_pairs_and_triples_of_letters() -> None:
    assert list(features("邮箱满")) == ["邮箱", "箱满", "邮箱满"]


def test_weights_are_read_as_they_were_written(file: WeightsFile) -> None:
    assert decode(encode(file)) == file


@pytest.mark.parametrize("cut", [0, 1, 100], ids=["empty", "one byte", "the beginning"])
def test_damaged_weights_are_refused(file: WeightsFile, cut: int) -> None:
    data = encode(file)[:cut]
    with pytest.raises(ValueError, match=r"."):
        decode(data)


def test_weights_that_do_not_fit_their_features_are_refused(file: WeightsFile) -> None:
    with pytest.raises(ValueError, match="differ in number"):
        msgspec.structs.replace(file, weights=file.weights[1:])


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


@pytest.fixture(scope="module")
def bundled() -> LearnedCauses:
    """The classifier that the build trained on the words of this project."""
    if not _WEIGHTS.exists():
        pytest.skip("the weights are made by packaging/learn_causes.py")
    return LearnedCauses(decode(_WEIGHTS.read_bytes()))


def _unlisted(*, reason: bool) -> list[tuple[Cause, str]]:
    rows = [line.split("\t") for line in _UNLISTED.read_text(encoding="utf-8").splitlines()[1:]]
    return [(Cause(cause), lower(text)) for cause, _, text in rows if (cause != "unknown") is reason]


def test_refusals_that_give_no_reason_stay_without_one(bundled: LearnedCauses) -> None:
    texts = [text for _, text in _unlisted(reason=False)]
    answered = [text for text in texts if bundled.guess(text) is not None]
    assert len(texts) == 40
    assert len(answered) <= 2, answered


def test_half_of_the_refusals_in_new_words_are_understood_and_nearly_all_of_these_rightly(
    bundled: LearnedCauses,
) -> None:
    refusals = _unlisted(reason=True)
    guesses = [(cause, guess.cause) for cause, text in refusals if (guess := bundled.guess(text))]
    right = sum(cause is guessed for cause, guessed in guesses)
    assert len(guesses) >= 0.5 * len(refusals)
    assert right >= 0.92 * len(guesses)
