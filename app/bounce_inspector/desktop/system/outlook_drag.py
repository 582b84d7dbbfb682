"""Mails dragged or copied out of classic Outlook: the files it offers without having them on disk."""

from __future__ import annotations

import sys
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from .file_group import DESCRIPTOR_FORMAT, OfferedFile

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData
    from PySide6.QtWidgets import QWidget


def offers_files(data: QMimeData) -> bool:
    """Whether a drop or a clipboard offers files in that form."""
    return any(DESCRIPTOR_FORMAT.rstrip("W") in name for name in data.formats())


class _Watch(Protocol):
    """What is being dropped at the moment, as the address of its data object."""

    dropped: int | None


class OutlookDrag:
    """Takes what is offered; where it can't be had, there is nothing, and the person has to save the mail first.

    Several mails are put into a folder that lasts until this is closed, since a list reads its messages again.
    """

    def __init__(self) -> None:
        self._watch: _Watch | None = None
        self._folder: tempfile.TemporaryDirectory[str] | None = None

    def watch(self, window: QWidget) -> None:
        """Watch the drops on a window that is shown."""
        if sys.platform == "win32":
            from .ole import DropWatch

            try:
                self._watch = DropWatch(window.winId())
            except OSError:
                # Qt's target takes all other drops as before; those of Outlook are answered with how to save them.
                self._watch = None

    def items(self) -> list[tuple[str, bytes]]:
        """The names and contents of what is being dropped, or else of what the clipboard offers."""
        return _offered(None if self._watch is None else self._watch.dropped)

    def as_files(self, items: list[tuple[str, bytes]]) -> list[Path]:
        """The items as files of a folder of their own; raises OSError where they can't be written."""
        if self._folder is None:
            # What another program holds open on Windows stays until the system clears up.
            self._folder = tempfile.TemporaryDirectory(prefix="bounce-inspector-", ignore_cleanup_errors=True)
        folder = Path(tempfile.mkdtemp(dir=self._folder.name))
        files = []
        for name, content in items:
            file = folder / name
            file.write_bytes(content)
            files.append(file)
        return files

    def close(self) -> None:
        """Remove the mails that were put into files."""
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None


def _offered(dropped: int | None) -> list[tuple[str, bytes]]:
    found: list[tuple[OfferedFile, bytes]] = []
    if sys.platform == "win32":
        from .ole import clipboard_object, items_of

        # What the other program offers, it may not give after all.
        with suppress(OSError):
            if dropped is not None:
                found = list(items_of(dropped))
            else:
                with clipboard_object() as data_object:
                    found = list(items_of(data_object))
    return _named(found)


def _named(items: list[tuple[OfferedFile, bytes]]) -> list[tuple[str, bytes]]:
    """The items by names of which no two are the same: mails often share a subject."""
    taken: set[str] = set()
    named = []
    for file, content in items:
        name, number = file.name, 1
        while name.lower() in taken:
            number += 1
            stem, dot, ending = file.name.rpartition(".")
            name = f"{stem} ({number}).{ending}" if dot else f"{file.name} ({number})"
        taken.add(name.lower())
        named.append((name, content))
    return named
