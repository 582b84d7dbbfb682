"""Reads what mail software says, from the folder of resources."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TypeVar

from .cause_pairs import CausePairs, PairRow, PairWord
from .labels import InternetFile, LabelFile, Labels
from .learned_causes import LearnedCauses, decode, untrained
from .lexicon import Lexicon
from .loading import REINSTALL, RegistryError, decode_file, read_file
from .wordings import WordingFile, Wordings, wordings_of

_INTERNET = "internet"
_T = TypeVar("_T")


def load_lexicon(folder: Path) -> Lexicon:
    """Read the words of all languages from the folder of resources.

    Raises RegistryError when a file is missing, unreadable, damaged or has a word that can't
    be looked up.
    """
    wording_files = _by_language(folder / "wordings", WordingFile)
    label_files = _by_language(folder / "labels", LabelFile, apart_from=_INTERNET)
    internet_path = folder / "labels" / f"{_INTERNET}.json"
    pairs_path = folder / "cause_pairs.json"
    pairs = decode_file(pairs_path, read_file(pairs_path), tuple[PairRow, ...])
    try:
        return Lexicon(
            Wordings(w for language, file in wording_files.items() for w in wordings_of(file, language)),
            Labels(label_files, decode_file(internet_path, read_file(internet_path), InternetFile)),
            CausePairs(pairs, _pair_words(wording_files)),
            _learned(folder / "learned_causes.bin"),
        )
    except ValueError as error:
        raise RegistryError(folder, None, f"{error}.", REINSTALL) from None


def _by_language(folder: Path, type_: type[_T], apart_from: str | None = None) -> dict[str, _T]:
    """The files of a folder, each under the language that it is named by."""
    paths = sorted(path for path in folder.glob("*.json") if path.stem != apart_from)
    if not paths:
        raise RegistryError(folder, None, "There are no files in it.", REINSTALL)
    return {path.stem: decode_file(path, read_file(path), type_) for path in paths}


def _learned(path: Path) -> LearnedCauses:
    """The weights that the build made; none in a checkout that wasn't built."""
    if not path.exists():
        return untrained()
    try:
        return LearnedCauses(decode(read_file(path)))
    except ValueError as error:
        raise RegistryError(path, None, f"{error}.", REINSTALL) from error


def _pair_words(files: Mapping[str, WordingFile]) -> Iterator[tuple[str, PairWord]]:
    for language, file in files.items():
        for is_predicate, classes in ((False, file.nouns), (True, file.predicates)):
            for class_, words in classes.items():
                value = PairWord(class_, language, is_predicate)
                for word in words:
                    yield word, value
