"""Reads registry.json and says, for a person, what is wrong where it can't."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TypeVar

import msgspec

from .entries import RegistryFile
from .phrases import Phrase, PhraseIndex
from .registry import InconsistentRegistryError, Registry
from .translation import Translation

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


def load(registry_path: Path, phrases_path: Path) -> Registry:
    """Read the registry and the phrase table that goes with it.

    Raises RegistryError when a file is missing, unreadable, damaged, of a future
    format, or contradicts itself.
    """
    data = _read(registry_path)
    version = _decode(registry_path, data, _Version).format
    if version > FORMAT:
        reason = f"Its format is {version}; this program reads up to {FORMAT}."
        raise RegistryError(registry_path, "format", reason, _UPDATE)
    file = _decode(registry_path, data, RegistryFile)
    phrases = _decode(phrases_path, _read(phrases_path), tuple[Phrase, ...])
    try:
        return Registry(file, PhraseIndex(phrases))
    except InconsistentRegistryError as error:
        raise RegistryError(registry_path, error.place, f"{error.reason}.", REINSTALL) from None


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


def _decode(path: Path, data: bytes, type_: type[_T]) -> _T:
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
        raise RegistryError(path, where, f"{message}.", REINSTALL) from None
    except msgspec.DecodeError as error:
        message, place = _locate(data, str(error))
        raise RegistryError(path, place, f"{message}.", REINSTALL) from None


def _split_place(message: str) -> tuple[str, str | None]:
    """Part msgspec's "Expected `str`, got `int` - at `$.a[0].b`" into reason and place."""
    match = re.fullmatch(r"(.*?)(?: - at `\$\.?(.*)`)?", message, re.DOTALL)
    if match is None:
        return message, None
    return match[1].replace("`", "'"), match[2] or None


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
