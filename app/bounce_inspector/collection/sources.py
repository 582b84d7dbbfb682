"""Finds the messages in files, folders, mailboxes, Maildirs and archives: lazily, where they lie."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from .place import Found


def find_messages(paths: Iterable[Path | str]) -> Iterator[Found]:
    """The messages in the inputs, in order."""
    raise NotImplementedError


def size_of(paths: Iterable[Path | str]) -> int:
    """How many bytes of files the inputs are, for telling progress."""
    raise NotImplementedError


def is_collection(path: Path) -> bool:
    """Whether an input is more than one message: a folder, a mailbox, an archive."""
    raise NotImplementedError
