"""The user's settings: one small file, read at the start, written when something changes."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import msgspec

from .atomic import write_atomically


@dataclass(slots=True, kw_only=True)
class WindowState:
    """How the window was left: Qt's own description of its place and of the list's columns, widths of panes."""

    geometry: str = ""
    tree_width: int = 0
    explanation_width: int = 0
    list_columns: str = ""


@dataclass(slots=True, kw_only=True)
class Settings:
    """Everything the user chose.

    ``our_domains`` and ``our_hosts`` are what the user calls their own; ``greeting``,
    ``signature``, ``formal`` and ``reply_language`` shape the reply to the customer
    (an empty greeting stands for the language's usual one, ``auto`` for the customer's
    language).
    """

    scheme: str = "system"
    language: str = "system"
    our_domains: tuple[str, ...] = ()
    our_hosts: tuple[str, ...] = ()
    greeting: str = ""
    signature: str = ""
    formal: bool = True
    reply_language: str = "auto"
    window: WindowState = field(default_factory=WindowState)


def load_settings(path: Path) -> tuple[Settings, str | None]:
    """The settings at ``path``, or the defaults and why the file can't be used.

    A damaged file is put aside under ``.damaged``, never overwritten.
    """
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return Settings(), None
    except OSError as error:
        return Settings(), f"{path}: {error.strerror or error}"
    try:
        return msgspec.json.decode(data, type=Settings), None
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        aside = path.with_suffix(".damaged")
        try:
            path.replace(aside)
        except OSError as failure:
            return Settings(), f"{path}: {error}; {failure.strerror or failure}"
        return Settings(), f"{path}: {error} ({aside.name})"


def save_settings(settings: Settings, path: Path) -> None:
    """Write the settings; raises OSError where that can't be done."""
    write_atomically(path, msgspec.json.format(msgspec.json.encode(settings), indent=1))
