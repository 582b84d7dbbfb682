"""The user's settings: one small file, read at the start, written when something changes."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from errno import EFBIG, ENOTSUP
from pathlib import Path
from stat import S_ISREG
from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from .atomic import write_atomically

# More than this is no setting that anybody made: a file that holds it is damaged.
_MOST = 1_000_000
_Width = Annotated[int, Meta(ge=0, le=20_000)]
_State = Annotated[str, Meta(max_length=20_000)]
_Word = Annotated[str, Meta(max_length=100)]
_Text = Annotated[str, Meta(max_length=20_000)]
_Names = Annotated[tuple[Annotated[str, Meta(max_length=300)], ...], Meta(max_length=5_000)]


@dataclass(slots=True, kw_only=True)
class WindowState:
    """How the window was left: Qt's own description of its place and of the list's columns, widths of panes.

    A width of 0 stands for the one that the room at hand gives; ``zoom`` is in points;
    ``open_folds`` are the parts of an explanation that are kept open.
    """

    geometry: _State = ""
    tree_width: _Width = 0
    explanation_width: _Width = 0
    list_columns: _State = ""
    zoom: Annotated[int, Meta(ge=-20, le=100)] = 0
    open_folds: _Names = ()


@dataclass(slots=True, kw_only=True)
class Settings:
    """Everything the user chose.

    ``our_domains`` and ``our_hosts`` are what the user calls their own; ``greeting``,
    ``signature``, ``formal`` and ``reply_language`` shape the reply to the customer
    (an empty greeting stands for the language's usual one, ``auto`` for the customer's
    language), ``note_form`` the note for the ticket.  ``asks_for_domains``: the program may still offer to enter them.  ``recent``
    are the paths that were opened last, the newest first.
    """

    scheme: _Word = "system"
    language: _Word = "system"
    our_domains: _Names = ()
    our_hosts: _Names = ()
    greeting: _Text = ""
    signature: _Text = ""
    formal: bool = True
    reply_language: _Word = "auto"
    note_form: Literal["plain", "markdown", "html"] = "plain"
    asks_for_domains: bool = True
    recent: Annotated[tuple[Annotated[str, Meta(max_length=5_000)], ...], Meta(max_length=100)] = ()
    window: WindowState = field(default_factory=WindowState)


def load_settings(path: Path, first: Settings | None = None) -> tuple[Settings, str | None]:
    """The settings at ``path``, or the defaults and why the file can't be used.

    Where there is no file yet, they are those of a ``first`` start.

    A damaged file is put aside under ``.damaged``, beside those that were put there before.
    """
    try:
        state = path.stat()
        if not S_ISREG(state.st_mode):
            return Settings(), f"{path}: {os.strerror(ENOTSUP)}"
        data = path.read_bytes() if state.st_size <= _MOST else None
    except FileNotFoundError:
        return first or Settings(), None
    except OSError as error:
        return Settings(), f"{path}: {error.strerror or error}"
    if data is None:
        return Settings(), _put_aside(path, os.strerror(EFBIG))
    try:
        return msgspec.json.decode(data, type=Settings), None
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        return Settings(), _put_aside(path, str(error))


def _put_aside(path: Path, reason: str) -> str:
    """Move a damaged file out of the way, and tell where it lies now."""
    aside, number = path.with_suffix(".damaged"), 1
    while aside.exists():
        number += 1
        aside = path.with_suffix(f".damaged{number}")
    try:
        path.replace(aside)
    except OSError as failure:
        return f"{path}: {reason}; {failure.strerror or failure}"
    return f"{path}: {reason} ({aside.name})"


def save_settings(settings: Settings, path: Path) -> None:
    """Write the settings; raises OSError where that can't be done."""
    write_atomically(path, msgspec.json.format(msgspec.json.encode(settings), indent=1))
