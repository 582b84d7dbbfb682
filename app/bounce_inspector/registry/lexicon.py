"""What mail software, mail programs and people say, as data: wordings, labels, pairs of words."""

from __future__ import annotations

from dataclasses import dataclass

from .cause_pairs import CausePairs
from .labels import EventFields, FieldNames, InternetFile, Labels
from .learned_causes import LearnedCauses, untrained
from .wordings import Wordings


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The wordings and labels of all languages."""

    wordings: Wordings
    labels: Labels
    pairs: CausePairs
    learned: LearnedCauses


_NO_NAMES = FieldNames(source="", names=())
EMPTY = Lexicon(
    Wordings(()),
    Labels(
        {}, InternetFile(_NO_NAMES, _NO_NAMES, EventFields("", (), (), (), (), ()), {}, _NO_NAMES, _NO_NAMES)
    ),
    CausePairs((), ()),
    untrained(),
)
"""No words at all: for whoever only looks codes up."""
