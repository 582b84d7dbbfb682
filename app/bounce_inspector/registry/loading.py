"""Reads registry.json and its translations, and says, for a person, what is wrong where a file can't be read."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import msgspec

from .entries import RegistryFile
from .registry import InconsistentRegistryError, Registry
from .translation import Translation

if TYPE_CHECKING:
    from .lexicon import Lexicon

FORMAT = 1
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


def load(path: Path, lexicon: Lexicon | None = None) -> Registry:
    """Read the registry; ``lexicon`` are the words that go with it, none for whoever only looks codes up.

    Raises RegistryError when the file is missing, unreadable, damaged, of a future
    format, or contradicts itself.
    """
    data = read_file(path)
    version = decode_file(path, data, _Version).format
    if version > FORMAT:
        reason = f"Its format is {version}; this program reads up to {FORMAT}."
        raise RegistryError(path, "format", reason, _UPDATE)
    file = decode_file(path, data, RegistryFile)
    try:
        return Registry(file, lexicon)
    except InconsistentRegistryError as error:
        raise RegistryError(path, error.place, f"{error.reason}.", REINSTALL) from None


def load_translation(path: Path) -> Translation:
    """Read the registry's sentences in another language; raises RegistryError where that can't be done."""
    return decode_file(path, read_file(path), Translation)


def read_file(path: Path) -> bytes:
    """The bytes of a file that comes with the program; raises RegistryError where it can't be read."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise RegistryError(path, None, "The file is missing.", REINSTALL) from None
    except OSError as error:
        reason = f"The file can't be read: {error.strerror or error}."
        raise RegistryError(path, None, reason, REINSTALL) from error


def load_file(path: Path, type_: type[_T]) -> _T:
    """A JSON file as values of a type; raises RegistryError, with the line, where it is missing or not of that shape."""
    return decode_file(path, read_file(path), type_, with_line=True)


def decode_file(path: Path, data: bytes, type_: type[_T], *, with_line: bool = False) -> _T:
    """The bytes of a JSON file as values of a type; raises RegistryError where they are not of that shape."""
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
