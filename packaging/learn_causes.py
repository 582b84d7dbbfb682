"""Trains the classifier that guesses the causes of unlisted wordings.

    python packaging/learn_causes.py              make resources/learned_causes.bin where it is missing or old
    python packaging/learn_causes.py --accuracy   cross-validate, and print the tables of docs/learned-causes.md

It learns from nothing but the project's own words: the wordings of causes, sentences made of
the nouns and predicates of `resources/cause_pairs.json`, and, for words that give no reason,
the wordings of outcomes and topics, the labels, and `learning_texts.json`, which also has the
sentences that carry an explanation.  The weights are not kept in git; every build of a checkout
makes them, the same from the same words, and the source archive brings them along.
"""

from __future__ import annotations

import json
import math
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "app"))

from bounce_inspector.registry.learned_causes import (
    PIECE_MARK,
    Guess,
    LearnedCauses,
    WeightsFile,
    encode,
    features,
)
from bounce_inspector.registry.literals import GAP, lower
from bounce_inspector.registry.vocabulary import Cause

RESOURCES = ROOT / "resources"
TARGET = RESOURCES / "learned_causes.bin"
TEXTS = Path(__file__).with_name("learning_texts.json")
# How many sentences are made of the words of one pair in one language at most.
_SENTENCES = 8
# Every fourth has its predicate first.
_PREDICATE_FIRST = 0.25
# How often a wording, and a text that gives no reason, is learned inside sentences that carry others.
_WORDING_CARRIED = 1
_NO_REASON_CARRIED = 3
_FEWEST_TIMES = 2
# How much a piece of a word counts beside a stem.
_PIECE_VALUE = 0.5
_ROUNDS = 2
# How much one sample may change at most; the less, the less a single odd wording does.
_MOST_CHANGE = 0.1
_MOST_FEATURES = 32_000
# How much stems are preferred when features are left out: the fewest known ones are counted.
_STEM_PREFERENCE = 2
_STEPS = 15
_CENTER = 128
# The share of weights that are not cut off at the most steps.
_NOT_CUT = 0.999
# At this margin held-out wordings are right in more than 92 of 100 cases; see docs/learned-causes.md.
_MARGIN = 0.25
_MARGINS = (0.05, 0.1, 0.15, 0.2, _MARGIN, 0.3, 0.4, 0.5)
_PARTS = 5
# Causes that are no reason a server states in words, and those that it states in too few words to learn them.
_NO_REASON = frozenset({Cause.UNKNOWN, Cause.DELIVERED, Cause.AUTO_REPLY, Cause.COMPLAINT, Cause.POLICY})
_TOO_FEW = frozenset(
    {Cause.UNICODE_ADDRESS, Cause.SUPPRESSED, Cause.PROTOCOL_ERROR, Cause.SYSTEM_ERROR, Cause.GREYLISTED}
)


class Sample(NamedTuple):
    """A text in lower case, its cause (None where it gives no reason), and its language.

    It is a ``wording`` where accuracy is measured by it; ``carried`` says how often it is also
    learned inside other sentences.
    """

    text: str
    cause: Cause | None
    language: str
    is_wording: bool = False
    carried: int = 0


def samples(resources: Path = RESOURCES) -> list[Sample]:
    """All texts to learn from, in a fixed order."""
    return [*_of_wordings(resources), *_of_pairs(resources), *_of_labels(resources), *_without_reason()]


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
                        yield Sample(_plain(own), cause, language, True, _WORDING_CARRIED)


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


def _without_reason() -> Iterator[Sample]:
    """Neutral mail text, replies that accept, and refusals that give no reason."""
    for language, texts in json.loads(TEXTS.read_bytes())["no-reason"].items():
        yield from (Sample(_plain(text), None, language, carried=_NO_REASON_CARRIED) for text in texts)


def _with_carriers(learned: Iterable[Sample]) -> Iterator[tuple[str, Cause | None]]:
    """The texts and causes of samples, also inside sentences as mail software puts around an explanation."""
    carriers = [lower(text) for text in json.loads(TEXTS.read_bytes())["carriers"]]
    chance = random.Random(3)  # noqa: S311
    for sample in learned:
        yield sample.text, sample.cause
        for _ in range(sample.carried):
            yield chance.choice(carriers).replace(GAP, sample.text), sample.cause
    for text in carriers:
        yield text.replace(GAP, " "), None


def train(learned: Iterable[Sample]) -> WeightsFile:
    """The weights of a linear classifier with a margin between its classes.

    Learned by the passive-aggressive algorithm PA-I (Crammer et al., "Online
    Passive-Aggressive Algorithms", Journal of Machine Learning Research 7, 2006): each sample
    whose own cause is not a margin of 1 before all others changes the weights just enough.
    What counts is the average of the weights over all steps.
    """
    texts = list(_with_carriers(learned))
    documents = [tuple(dict.fromkeys(features(text))) for text, _ in texts]
    causes = sorted({cause for _, cause in texts}, key=str)
    times = Counter(feature for own in documents for feature in own)
    names = [feature for feature, count in times.items() if count >= _FEWEST_TIMES]
    numbers = {feature: number for number, feature in enumerate(names)}
    values = [_PIECE_VALUE**2 if feature[0] == PIECE_MARK else 1.0 for feature in names]
    known = [[numbers[feature] for feature in own if feature in numbers] for own in documents]
    classes = [causes.index(cause) for _, cause in texts]
    return _pruned(causes, names, _averaged(known, classes, values, len(causes)))


def _averaged(
    known: Sequence[Sequence[int]], classes: Sequence[int], values: Sequence[float], count: int
) -> list[list[float]]:
    """For each feature its weight for each of the ``count`` classes.

    ``known`` are the features of each sample and ``classes`` its class.  ``values`` holds the
    square of what a feature counts in a text: weights are kept multiplied by it once, so that
    scores are plain sums.
    """
    weights = [[0.0] * count for _ in values]
    # The sum of all changes, each times the step it was made in, gives the average at the end.
    late = [[0.0] * count for _ in values]
    order = [number for number, own in enumerate(known) if own]
    chance = random.Random(4)  # noqa: S311
    step = 0
    for _ in range(_ROUNDS):
        chance.shuffle(order)
        changed: list[int] = []
        for number in order:
            step += 1
            own, right = known[number], classes[number]
            scores: list[float] = list(map(sum, zip(*[weights[feature] for feature in own], strict=True)))
            score, scores[right] = scores[right], -math.inf
            first = max(scores)
            lacking = 1 - score + first
            if lacking <= 0:
                continue
            changed.append(number)
            wrong = scores.index(first)
            change = min(_MOST_CHANGE, lacking / (2 * sum(values[feature] for feature in own)))
            for feature in own:
                by = change * values[feature]
                row, late_row = weights[feature], late[feature]
                row[right] += by
                row[wrong] -= by
                late_row[right] += by * step
                late_row[wrong] -= by * step
        # What was learned already is not looked at again.
        order = changed
    return [
        [weight - part / (step + 1) for weight, part in zip(row, late_row, strict=True)]
        for row, late_row in zip(weights, late, strict=True)
    ]


def _pruned(causes: Sequence[Cause | None], names: Sequence[str], weights: list[list[float]]) -> WeightsFile:
    """The features that say most, their weights rounded to a few steps."""
    rows = dict(zip(names, weights, strict=True))
    value = {
        name: (max(row) - min(row)) * (1 if name[0] == PIECE_MARK else _STEM_PREFERENCE)
        for name, row in rows.items()
    }
    kept = sorted(sorted(rows, key=lambda name: (-value[name], name))[:_MOST_FEATURES])
    sizes = sorted(abs(weight) for row in weights for weight in row)
    step = sizes[int((len(sizes) - 1) * _NOT_CUT)] / _STEPS or 1.0
    steps = bytes(
        _CENTER + max(-_STEPS, min(_STEPS, round(rows[name][number] / step)))
        for number in range(len(causes))
        for name in kept
    )
    return WeightsFile(tuple(causes), "\n".join(kept), steps, step, _MARGIN)


def make(target: Path = TARGET, resources: Path = RESOURCES) -> None:
    """Write the weights where they are missing or older than the words."""
    sources = [Path(__file__), TEXTS, resources / "cause_pairs.json"]
    sources += [path for name in ("wordings", "labels") for path in (resources / name).glob("*.json")]
    if not target.exists() or target.stat().st_mtime < max(path.stat().st_mtime for path in sources):
        target.write_bytes(encode(train(samples(resources))))


# How good it is


def _parts(all_samples: Sequence[Sample]) -> list[int]:
    """The part of each sample; those that are alike lie in the same one, by their rarest stems."""
    stems = [sorted({f for f in features(s.text) if f[0] != PIECE_MARK}) for s in all_samples]
    frequency = Counter(stem for own in stems for stem in own)
    keys = [" ".join(sorted(sorted(own, key=lambda stem: (frequency[stem], stem))[:2])) for own in stems]
    numbers = {key: number for number, key in enumerate(sorted(set(keys)))}
    order = list(numbers)
    random.Random(2).shuffle(order)  # noqa: S311
    part_of = {key: number % _PARTS for number, key in enumerate(order)}
    return [part_of[key] for key in keys]


class Counts(msgspec.Struct):
    """Of held-out wordings: how many state a cause, are answered, and rightly; the same of those that state none."""

    stated: int = 0
    answered: int = 0
    right: int = 0
    no_reason: int = 0
    answered_wrongly: int = 0

    def add(self, cause: Cause | None, guess: Guess | None) -> None:
        """Count one wording of a cause and what was guessed."""
        if cause is None:
            self.no_reason += 1
            self.answered_wrongly += guess is not None
        else:
            self.stated += 1
            self.answered += guess is not None
            self.right += guess is not None and guess.cause is cause

    def __str__(self) -> str:
        cells = [
            f"{self.stated}",
            _share(self.answered, self.stated),
            _share(self.right, self.answered),
            _share(self.stated - self.answered, self.stated),
            f"{self.no_reason}",
            _share(self.answered_wrongly, self.no_reason),
        ]
        return " | ".join(cells)


def _share(count: int, whole: int) -> str:
    return f"{count / whole:.0%}" if whole else "–"


def accuracy() -> tuple[dict[float, Counts], dict[str, Counts]]:
    """What is guessed for held-out wordings, by margin, and by language at the margin that is used."""
    by_margin: defaultdict[float, Counts] = defaultdict(Counts)
    by_language: defaultdict[str, Counts] = defaultdict(Counts)
    with ProcessPoolExecutor() as processes:
        for language, cause, guess in chain.from_iterable(processes.map(_guesses, range(_PARTS))):
            for margin in _MARGINS:
                sure = guess if guess is not None and guess.margin >= margin else None
                by_margin[margin].add(cause, sure)
                if margin == _MARGIN:
                    by_language[language].add(cause, sure)
    return dict(by_margin), dict(by_language)


def _guesses(part: int) -> list[tuple[str, Cause | None, Guess | None]]:
    """For each wording of a part its language, its cause, and what is guessed from all other parts."""
    all_samples = samples()
    parts = _parts(all_samples)
    file = train(s for s, own in zip(all_samples, parts, strict=True) if own != part)
    classifier = LearnedCauses(msgspec.structs.replace(file, margin=0.0))
    return [
        (sample.language, sample.cause, classifier.guess(sample.text))
        for sample, own in zip(all_samples, parts, strict=True)
        if own == part and sample.is_wording
    ]


def main() -> None:
    """Make the weights, or print how good they are."""
    if "--accuracy" not in sys.argv:
        make()
        return
    by_margin, by_language = accuracy()
    for title, rows in (("Margin", by_margin), ("Language", by_language)):
        print(
            f"| {title} | Wordings | Answered | Of these right | Left unknown | Without reason | Of these answered |"
        )
        print("|---|---|---|---|---|---|---|")
        for name, counts in sorted(rows.items(), key=lambda row: (-row[1].stated, row[0])):
            print(f"| {name} | {counts} |")
        print()


if __name__ == "__main__":
    main()
