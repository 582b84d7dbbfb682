"""Trains the classifier that guesses the causes of unlisted wordings.

    python packaging/learn_causes.py              make resources/learned_causes.bin where it is missing or old
    python packaging/learn_causes.py --accuracy   cross-validate, and print the table of docs/learned-causes.md

It learns from nothing but the project's own words: the wordings of causes, sentences made of
the nouns and predicates of `resources/cause_pairs.json`, and, for words that give no reason,
the wordings of outcomes and topics, the labels, and replies that accept.  The weights are not
kept in git; every build makes them, the same from the same words.
"""

from __future__ import annotations

import json
import math
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "app"))

from bounce_inspector.registry.learned_causes import LearnedCauses, WeightsFile, features
from bounce_inspector.registry.literals import lower
from bounce_inspector.registry.vocabulary import Cause

RESOURCES = ROOT / "resources"
TARGET = RESOURCES / "learned_causes.bin"
# How many sentences are made of the words of one pair in one language at most.
_SENTENCES = 60
# Every fourth has its predicate first.
_PREDICATE_FIRST = 0.25
# How much the whole counts beside a class: the less, the more a rare feature says.
_SMOOTHING = 0.3
_FEWEST_TIMES = 2
_MOST_FEATURES = 40_000
_STEP = 1 / 24
# The least margin at which held-out wordings are right in 92 of 100 cases; see docs/learned-causes.md.
_MARGIN = 5.0
_PARTS = 5
# Causes that are no reason a server states in words, and those that it states in too few words to learn them.
_NO_REASON = frozenset({Cause.UNKNOWN, Cause.DELIVERED, Cause.AUTO_REPLY, Cause.COMPLAINT, Cause.POLICY})
_TOO_FEW = frozenset(
    {Cause.UNICODE_ADDRESS, Cause.SUPPRESSED, Cause.PROTOCOL_ERROR, Cause.SYSTEM_ERROR, Cause.GREYLISTED}
)
_ACCEPTING = (
    "ok",
    "queued as",
    "message accepted for delivery",
    "recipient ok",
    "sender ok",
    "go ahead",
    "ready to start tls",
    "closing connection",
    "pleased to meet you",
    "end data with",
    "refused, contact your postmaster",
    "the message was refused for reasons that are not disclosed",
    "sorry, no",
    "not accepted, see our web page",
    "this server does not take the message",
)


class Sample(NamedTuple):
    """A text in lower case, its cause (None where it gives no reason), and its language."""

    text: str
    cause: Cause | None
    language: str
    is_wording: bool = False


def samples(resources: Path = RESOURCES) -> list[Sample]:
    """All texts to learn from, in a fixed order."""
    return [*_of_wordings(resources), *_of_pairs(resources), *_of_labels(resources), *_accepting()]


def _plain(text: str) -> str:
    return lower(text.replace("…", " ").replace("*", ""))


def _files(folder: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    for path in sorted(folder.glob("*.json")):
        yield path.stem, json.loads(path.read_bytes())


def _of_wordings(resources: Path) -> Iterator[Sample]:
    for language, file in _files(resources / "wordings"):
        for section in ("cause", "outcome", "topic"):
            for meaning, by_clarity in file.get(section, {}).items():
                for clarity, texts in by_clarity.items():
                    cause = Cause(meaning) if section == "cause" and clarity != "vague" else None
                    if cause in _TOO_FEW:
                        continue
                    if cause in _NO_REASON:
                        cause = None
                    for text in texts:
                        own = text if isinstance(text, str) else text["wording"]
                        yield Sample(_plain(own), cause, language, is_wording=cause is not None)


def _of_pairs(resources: Path) -> Iterator[Sample]:
    rows = json.loads((resources / "cause_pairs.json").read_bytes())
    chance = random.Random(1)  # noqa: S311
    for language, file in _files(resources / "wordings"):
        nouns, predicates = file.get("nouns", {}), file.get("predicates", {})
        for row in rows:
            for noun, predicate in row["pairs"]:
                first, second = nouns.get(noun, ()), predicates.get(predicate, ())
                for _ in range(min(_SENTENCES, len(first) * len(second))):
                    words = [chance.choice(first), chance.choice(second)]
                    if chance.random() < _PREDICATE_FIRST:
                        words.reverse()
                    yield Sample(_plain(" ".join(words)), Cause(row["cause"]), language)


def _of_labels(resources: Path) -> Iterator[Sample]:
    for language, file in _files(resources / "labels"):
        for texts in file.get("labels", {}).values():
            yield from (Sample(_plain(text), None, language) for text in texts)


def _accepting() -> Iterator[Sample]:
    yield from (Sample(text, None, "en") for text in _ACCEPTING)


def train(learned: Iterable[Sample]) -> WeightsFile:
    """The weights of a naive Bayes classifier with equal priors.

    What is stored is by how much a feature speaks more for a class than for one that it was
    never seen in.
    """
    counts: defaultdict[str, Counter[Cause | None]] = defaultdict(Counter)
    totals: Counter[Cause | None] = Counter()
    for sample in learned:
        for feature in dict.fromkeys(features(sample.text)):
            counts[feature][sample.cause] += 1
            totals[sample.cause] += 1
    causes = sorted(totals, key=str)
    least = math.log(_SMOOTHING / (1 + _SMOOTHING))
    spoken: dict[str, dict[int, float]] = {}
    for feature, own in counts.items():
        if own.total() < _FEWEST_TIMES:
            continue
        shares = {causes.index(cause): count / totals[cause] for cause, count in own.items()}
        average = sum(shares.values()) / len(causes)
        spoken[feature] = {
            number: math.log((share + _SMOOTHING * average) / ((1 + _SMOOTHING) * average)) - least
            for number, share in shares.items()
        }
    value = {f: math.sqrt(counts[f].total()) * max(own.values()) for f, own in spoken.items()}
    kept = sorted(spoken, key=lambda feature: (-value[feature], feature))[:_MOST_FEATURES]
    weights = {feature: _row(spoken[feature]) for feature in sorted(kept)}
    return WeightsFile(tuple(causes), weights, _STEP, _MARGIN)


def _row(own: Mapping[int, float]) -> bytes:
    steps = {number: min(255, round(weight / _STEP)) for number, weight in own.items()}
    return bytes(
        part for number, own_steps in sorted(steps.items()) if own_steps for part in (number, own_steps)
    )


def make(target: Path = TARGET, resources: Path = RESOURCES) -> None:
    """Write the weights where they are missing or older than the words."""
    sources = [Path(__file__), resources / "cause_pairs.json"]
    sources += [path for name in ("wordings", "labels") for path in (resources / name).glob("*.json")]
    if not target.exists() or target.stat().st_mtime < max(path.stat().st_mtime for path in sources):
        target.write_bytes(msgspec.msgpack.encode(train(samples(resources))))


# How good it is


def _parts(all_samples: Sequence[Sample]) -> list[int]:
    """The part of each sample; those that are alike lie in the same one, by their rarest stems."""
    frequency = Counter(f for s in all_samples for f in set(features(s.text)) if " " not in f)
    keys = []
    for sample in all_samples:
        stems = sorted({f for f in features(sample.text) if " " not in f}, key=lambda f: (frequency[f], f))
        keys.append(" ".join(sorted(stems[:2])))
    numbers = {key: number for number, key in enumerate(sorted(set(keys)))}
    order = list(numbers)
    random.Random(2).shuffle(order)  # noqa: S311
    part_of = {key: number % _PARTS for number, key in enumerate(order)}
    return [part_of[key] for key in keys]


def accuracy() -> Iterator[tuple[str, float, int, int, int]]:
    """For each language and margin: how many held-out wordings there are, are answered, and are right."""
    all_samples = samples()
    parts = _parts(all_samples)
    results: dict[tuple[str, float], Counter[str]] = defaultdict(Counter)
    for part in range(_PARTS):
        file = train(s for s, own in zip(all_samples, parts, strict=True) if own != part)
        for margin in (3.0, 4.0, 5.0, 6.0, 7.0):
            classifier = LearnedCauses(msgspec.structs.replace(file, margin=margin))
            for sample, own in zip(all_samples, parts, strict=True):
                if own != part or not sample.is_wording:
                    continue
                guess = classifier.guess(sample.text)
                for language in ("all", sample.language):
                    counts = results[language, margin]
                    counts["all"] += 1
                    counts["answered"] += guess is not None
                    counts["right"] += guess is not None and guess.cause is sample.cause
    for (language, margin), counts in sorted(results.items()):
        yield language, margin, counts["all"], counts["answered"], counts["right"]


def main() -> None:
    """Make the weights, or say how good they are."""
    if "--accuracy" not in sys.argv:
        make()
        return
    print("| Language | Margin | Wordings | Answered | Right |")
    print("|---|---|---|---|---|")
    for language, margin, count, answered, right in accuracy():
        share = f"{answered / count:.0%}" if count else ""
        print(f"| {language} | {margin} | {count} | {share} | {right / answered if answered else 0:.3f} |")


if __name__ == "__main__":
    main()
