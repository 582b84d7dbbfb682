"""What a paste or a drop gives: files, text, or something that can't be read."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMimeData

from .inspection_task import Input

# Classic Outlook offers mails in a form of which Qt hands over nothing.
_OUTLOOK = "FileGroupDescriptor"


@dataclass(frozen=True, slots=True)
class Given:
    """An input and what it is called; ``source`` is its text where it can be appended to."""

    name: str
    data: Input
    source: str | None = None


@dataclass(frozen=True, slots=True)
class Refused:
    """Nothing readable was given; ``problem`` is the code of the sentence that says why."""

    problem: str


def given_by(data: QMimeData, pasted_name: str) -> Given | Refused:
    """The input in a clipboard or a drop; text before HTML, files before both."""
    for url in data.urls():
        if url.isLocalFile():
            path = Path(url.toLocalFile())
            return Given(path.name, path)
    if any(_OUTLOOK in name for name in data.formats()):
        return Refused("outlook-drag")
    text = data.text() if data.hasText() else ""
    if text.strip():
        return Given(pasted_name, text, text)
    if data.hasHtml() and data.html().strip():
        return Given(pasted_name, f"<html>{data.html()}")
    if data.hasImage():
        return Refused("picture")
    return Refused("nothing-pasted")


def can_be_given(data: QMimeData) -> bool:
    """Whether a drag brings something worth dropping."""
    return data.hasUrls() or data.hasText() or data.hasHtml() or any(_OUTLOOK in f for f in data.formats())
