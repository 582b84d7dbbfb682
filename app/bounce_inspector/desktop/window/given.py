"""What a paste or a drop gives: files, text, or something that can't be read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData

from ...background.inputs import Input
from ..system.outlook_drag import offers_files

if TYPE_CHECKING:
    from ...collection.rows import Row

# Inputs without a file name; what they are called depends on the language of the moment.
EXAMPLE, PASTED = "Example", "Pasted text"

# The problem of mails that classic Outlook offers in a form of which Qt hands over nothing.
OUTLOOK_DRAG = "outlook-drag"


@dataclass(frozen=True, slots=True)
class Given:
    """An input and what it is called; ``source`` is its text where it can be appended to.

    ``part`` tells which of several bounces in it is meant (`Report.part`), ``row`` what a
    list said of it.
    """

    name: str
    data: Input
    source: str | None = None
    part: str | None = None
    row: Row | None = None


_PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".bmp", ".webp", ".heic", ".tif", ".tiff")


@dataclass(frozen=True, slots=True)
class Many:
    """Inputs that may hold many bounces: several files, a folder, a mailbox, an archive."""

    paths: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class Refused:
    """Nothing readable was given; ``problem`` is the code of the sentence that says why.

    ``is_pasted``: it was on the clipboard.
    """

    problem: str
    is_pasted: bool = False


class DraggedKind(Enum):
    """What a drag brings."""

    FILES = "files"
    TEXT = "text"
    LINK = "link"
    PICTURE = "picture"
    PDF = "pdf"
    OUTLOOK = "outlook"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Dragged:
    """What is dragged over the window, and how many of it."""

    kind: DraggedKind
    count: int = 1


def given_by(data: QMimeData) -> Given | Many | Refused:
    """The input in a clipboard or a drop; text before HTML, files before both."""
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    if paths:
        return given_files(paths)
    if offers_files(data):
        return Refused(OUTLOOK_DRAG)
    text = data.text() if data.hasText() else ""
    if _is_link(data, text):
        return Refused("link")
    if text.strip():
        return Given(PASTED, text, text)
    if data.hasHtml() and data.html().strip():
        return Given(PASTED, f"<html>{data.html()}")
    if data.hasImage():
        return Refused("picture")
    return Refused("nothing-pasted")


def _is_link(data: QMimeData, text: str) -> bool:
    """Whether it is the address of a page and nothing else."""
    urls = [url.toString() for url in data.urls() if not url.isLocalFile()]
    words = text.split()
    return bool(urls) and (not words or words == urls or words == [url.rstrip("/") for url in urls])


def given_files(paths: Sequence[Path]) -> Given | Many:
    """Files and folders as an input: one mail alone, or many."""
    # Imported here: the window is shown before it can read anything.
    from ...collection.sources import is_collection

    if len(paths) > 1 or is_collection(paths[0]):
        return Many(tuple(paths))
    return Given(paths[0].name, paths[0])


def dragged_in(data: QMimeData) -> Dragged:
    """What a drag brings, so that it can be said before it is dropped."""
    files = [url.toLocalFile().lower() for url in data.urls() if url.isLocalFile()]
    if files:
        # By their names only: nobody reads files while they are dragged past.
        for kind, endings in ((DraggedKind.PDF, (".pdf",)), (DraggedKind.PICTURE, _PICTURES)):
            if all(name.endswith(endings) for name in files):
                return Dragged(kind, len(files))
        return Dragged(DraggedKind.FILES, len(files))
    given = given_by(data)
    if not isinstance(given, Refused):
        return Dragged(DraggedKind.TEXT)
    kinds = {OUTLOOK_DRAG: DraggedKind.OUTLOOK, "link": DraggedKind.LINK, "picture": DraggedKind.PICTURE}
    return Dragged(kinds.get(given.problem, DraggedKind.OTHER))
