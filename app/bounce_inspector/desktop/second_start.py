"""Hands what a second start is to open to the window that is there, before Qt is loaded: that is most of a start."""

from __future__ import annotations

import getpass
import os
import sys
from enum import Enum, auto
from pathlib import Path
from time import time

from ..memory.paths import runtime_file, runtime_name
from .system import shell

# What a second start hands over in place of files, where what was copied is meant.
CLIPBOARD = "--clipboard"
# How long, in seconds, a window that is busy may take to take in what is handed over.
_PATIENCE = 5.0
# A window that began less than so many seconds ago may still be starting, on a machine that is busy.
_STARTING = 60


class HandoverAnswer(Enum):
    """How the window answers to which something was to be handed over."""

    TAKEN = auto()
    NOBODY = auto()
    """None listens there; it may be about to."""
    BUSY = auto()
    """One listens, but takes nothing in."""


def session_name() -> str:
    """A name of its own for each user and session: on terminal servers many share a machine."""
    session = (
        os.environ.get("SESSIONNAME") or os.environ.get("XDG_SESSION_ID") or os.environ.get("DISPLAY") or ""
    )
    return f"{runtime_name()}-{getpass.getuser()}-{session}".replace("/", "-").replace(":", "-")


def address_of(name: str) -> str:
    """Where the window of that name listens: a local socket, on Windows a named pipe."""
    return rf"\\.\pipe\{name}" if sys.platform == "win32" else str(runtime_file(name))


def lock_of(name: str) -> Path:
    """The file that the window of that name has locked (QLockFile) since it began."""
    return runtime_file(f"{name}.lock")


def is_starting(name: str) -> bool:
    """Whether the window of that name began a short while ago."""
    try:
        age = time() - lock_of(name).stat().st_mtime
    except OSError:
        return False
    # A clock that was set back makes it negative.
    return abs(age) < _STARTING


def hand_over(name: str, to_open: list[str]) -> HandoverAnswer:
    """Hand names of files to open, or CLIPBOARD alone, to the window that listens under ``name``."""
    address = address_of(name)
    # Of a pipe nobody can ask whether it is there without connecting to it.
    if sys.platform != "win32" and not Path(address).exists():
        return HandoverAnswer.NOBODY
    # Imported here, like what follows: a first start does without.
    from threading import Thread

    from ..background.handover import Handover, line_of

    shell.allow_to_front()
    line = line_of(Handover(to_open, shell.leave_to_front()))
    errors: list[OSError] = []

    def write() -> None:
        try:
            _write(address, line)
        except OSError as error:
            errors.append(error)

    # In a thread, since a write to a pipe of Windows ends when all is read, and can't be broken off.
    writing = Thread(target=write, daemon=True)
    writing.start()
    writing.join(_PATIENCE)
    while writing.is_alive():
        if not is_starting(name):
            return HandoverAnswer.BUSY
        writing.join(_PATIENCE)
    # Nobody listens at what a crash left behind either.
    return HandoverAnswer.NOBODY if errors else HandoverAnswer.TAKEN


def _write(address: str, line: bytes) -> None:
    """Write a line to whoever listens at an address, as soon as it is taken in; raises OSError."""
    if sys.platform == "win32":
        with open(address, "r+b", buffering=0) as pipe:  # noqa: PTH123 - it is no path
            pipe.write(line)
    else:
        import socket

        with socket.socket(socket.AF_UNIX) as connection:
            connection.connect(address)
            connection.sendall(line)
