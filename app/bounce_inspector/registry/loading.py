"""Reads registry.json and the files of words, and says, for a person, what is wrong where it can't."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TypeVar

import msgspec

from .cause_pairs import CausePairs, PairRow, PairWord
from .entries import RegistryFile
from .labels import InternetFile, LabelFile, Labels
from .learned_causes import LearnedCauses, decode, untrained
from .lexicon import EMPTY, Lexicon
from .registry import InconsistentRegistryError, Registry
from .translation import Translation
from .wordings import WordingFile, Wordings, wordings_of

FORMAT = 1
_INTERNET = "internet"
_T = TypeVar("_T")


class RegistryError(Exception):
    """The registry file can't be used.

    ``path`` is the file, ``place`` where in it (a line and column, or a path such as
    ``details[3].title``), ``reason`` what is wrong there, ``remedy`` what to do.
    """

    def __init__(self, path: Path, place: str | None, reason: str, remedy: str) -> None:
        self.path = path
        self.place = place
        self.reason = reason
        self.remedy = remedy
        where = f"{path}, {place}" if place else str(path)
        super().__init__(f"{where}: {reason} {remedy}")


REINSTALL = "Install Bounce Inspector again, or put back a good copy of this file."
_UPDATE = "It was made for a newer Bounce Inspector: update the program, or put back its own file."


class _Version(msgspec.Struct):
    format: int


def load(path: Path, lexicon: Lexicon = EMPTY) -> Registry:
    """Read the registry; ``lexicon`` are the words that go with it.

    Raises RegistryError when the file is missing, unreadable, damaged, of a future
    format, or contradicts itself.
    """
    data = _read(path)
    version = _decode(path, data, _Version).format
    if version > FORMAT:
        reason = f"Its format is {version}; this program reads up to {FORMAT}."
        raise RegistryError(path, "format", reason, _UPDATE)
    file = _decode(path, data, RegistryFile)
    try:
        return Registry(file, lexicon)
    except InconsistentRegistryError as error:
        raise RegistryError(path, error.place, f"{error.reason}.", REINSTALL) from None


def load_lexicon(folder: Path) -> Lexicon:
    """Read the words of all languages from the folder of resources.

    Raises RegistryError when a file is missing, unreadable, damaged or has a word that can't
    be looked up.
    """
    wording_files = _by_language(folder / "wordings", WordingFile)
    label_files = _by_language(folder / "labels", LabelFile, apart_from=_INTERNET)
    internet_path = folder / "labels" / f"{_INTERNET}.json"
    pairs_path = folder / "cause_pairs.json"
    pairs = _decode(pairs_path, _read(pairs_path), tuple[PairRow, ...])
    try:
        return Lexicon(
            Wordings(w for language, file in wording_files.items() for w in wordings_of(file, language)),
            Labels(label_files, _decode(internet_path, _read(internet_path), InternetFile)),
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
    return {path.stem: _decode(path, _read(path), type_) for path in paths}


def _learned(path: Path) -> LearnedCauses:
    """The weights that the build made; none in a checkout that wasn't built."""
    if not path.exists():
        return untrained()
    try:
        return LearnedCauses(decode(_read(path)))
    except ValueError as error:
        raise RegistryError(path, None, f"{error}.", REINSTALL) from error


def _pair_words(files: Mapping[str, WordingFile]) -> Iterator[tuple[str, PairWord]]:
    for language, file in files.items():
        for is_predicate, classes in ((False, file.nouns), (True, file.predicates)):
            for class_, words in classes.items():
                value = PairWord(class_, language, is_predicate)
                for word in words:
                    yield word, value


def load_translation(path: Path) -> Translation:
    """Read the registry's sentences in another language; raises RegistryError where that can't be done."""
    return _decode(path, _read(path), Translation)


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise RegistryError(path, None, "The file is missing.", REINSTALL) from None
    except OSError as error:
        reason = f"The file can't be read: {error.strerror or error}."
        raise RegistryError(path, None, reason, REINSTALL) from error


def load_file(path: Path, type_: type[_T]) -> _T:
    """A JSON file as values of a type; raises RegistryError, with the line, where it is missing or not of that shape."""
    return _decode(path, _read(path), type_, with_line=True)


def _decode(path: Path, data: bytes, type_: type[_T], *, with_line: bool = False) -> _T:
    try:
        data.decode()
        return msgspec.json.decode(data, type=type_)
    except UnicodeDecodeError as error:
        place = _line_and_column(data, error.start)
        raise RegistryError(path, place, "The text is not UTF-8.", REINSTALL) from None
    except RecursionError:
        raise RegistryError(path, None, "It is nested too deeply.", REINSTALL) from None
    except msgspec.ValidationError as error:
        message, where = _split_place(str(error))
        if with_line and where is not None:
            where = f"line {_line_of(data, where, message)}, {where}"
        raise RegistryError(path, where, f"{message}.", REINSTALL) from None
    except msgspec.DecodeError as error:
        message, place = _locate(data, str(error))
        raise RegistryError(path, place, f"{message}.", REINSTALL) from None


def _split_place(message: str) -> tuple[str, str | None]:
    """Part msgspec's "Expected `str`, got `int` - at `$.a[0].b`" into reason and place.

    A key that can't be one has its object's place: "… - at `key` in `$.a`".
    """
    match = re.fullmatch(r"(.*?)(?: - at (?:`key` in )?`\$\.?(.*)`)?", message, re.DOTALL)
    if match is None:
        return message, None
    return match[1].replace("`", "'"), match[2] or None


def _line_of(data: bytes, place: str, message: str) -> int:
    """The line of a place such as ``step.share-by-link[0].when``, as far as its keys are named.

    msgspec leaves the keys of tables out (``[...]``); a value that the message quotes shows the line then.
    """
    offset = 0
    for key in re.findall(r"[^.\[\]]+", place):
        found = re.compile(rb'"%s"[ \t]*:' % re.escape(key.encode())).search(data, offset)
        offset = found.end() if found is not None else offset
    quoted = re.search(r"value '([^']+)'", message)
    if quoted is not None:
        offset = max(offset, data.find(json.dumps(quoted[1], ensure_ascii=False).encode(), offset))
    return data.count(b"\n", 0, offset) + 1


def _locate(data: bytes, message: str) -> tuple[str, str]:
    """Part msgspec's "JSON is malformed: … (byte 30)" into reason and place."""
    match = re.search(r" \(byte (\d+)\)", message)
    if match is None:  # cut off
        return message, _line_and_column(data, len(data))
    return message[: match.start()], _line_and_column(data, int(match[1]))


def _line_and_column(data: bytes, offset: int) -> str:
    """The place of a byte as an editor shows it: lines, and characters within the line."""
    *lines, last = data[:offset].split(b"\n")
    return f"line {len(lines) + 1}, column {len(last.decode(errors='replace')) + 1}"
