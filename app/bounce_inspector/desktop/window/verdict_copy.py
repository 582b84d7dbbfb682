"""The verdict for a ticket: as HTML, or as a picture."""

from __future__ import annotations

import html

from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QWidget


def summary_html(text: str) -> str:
    """A summary as paragraphs, its first line strong."""
    paragraphs = []
    for number, paragraph in enumerate(text.strip().split("\n\n")):
        lines = html.escape(paragraph).replace("\n", "<br>")
        paragraphs.append(f"<p><b>{lines}</b></p>" if not number else f"<p>{lines}</p>")
    return "".join(paragraphs)


def verdict_picture(verdict: QWidget) -> QPixmap:
    """The verdict as it is seen, sharp enough to be read in a ticket."""
    ratio = max(2.0, verdict.devicePixelRatioF())
    picture = QPixmap(verdict.size() * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(verdict.palette().window().color())
    verdict.render(picture)
    return picture
