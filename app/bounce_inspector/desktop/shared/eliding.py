"""Cuts texts that don't fit, and only those."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics


def fitted(
    metrics: QFontMetrics, text: str, room: int, mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight
) -> str:
    """A text as it fits into so many pixels.

    Qt measures a text in whole pixels where it tells its width, and in parts of them where it cuts
    it: what is given just the width that it was said to need would be cut.
    """
    return text if metrics.horizontalAdvance(text) <= room + 1 else metrics.elidedText(text, mode, room)
