"""The verdict for a ticket: as HTML, or as a picture."""

from __future__ import annotations

import html

from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QWidget


def summary_html(text: str) -> str:
    """A summary as paragraphs; its second line, the verdict, is strong."""
    name, _, rest = html.escape(text.strip()).partition("\n")
    headline, _, rest = rest.partition("\n")
    paragraphs = f"{name}\n<b>{headline}</b>\n{rest}".split("\n\n")
    return "".join(f"<p>{paragraph.strip().replace(chr(10), '<br>')}</p>" for paragraph in paragraphs)


def verdict_picture(verdict: QWidget) -> QPixmap:
    """The verdict as it is seen, sharp enough to be read in a ticket."""
    ratio = max(2.0, verdict.devicePixelRatioF())
    picture = QPixmap(verdict.size() * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(verdict.palette().window().color())
    verdict.render(picture)
    return picture
