"""Draws the icons of resources/icons in any color and at any scale."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from ... import bundled


@lru_cache(maxsize=64)
def _source(name: str) -> str:
    return bundled.resource("icons", f"{name}.svg").read_text(encoding="utf-8")


def pixmap(name: str, color: str, size: int, ratio: float, surface: str = "#ffffff") -> QPixmap:
    """An icon as a picture of ``size`` device-independent pixels on a screen of ``ratio``."""
    source = _source(name).replace("currentColor", color).replace("#surface", surface)
    picture = QPixmap(QSize(round(size * ratio), round(size * ratio)))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(source.encode())).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return picture


@lru_cache(maxsize=256)
def icon(
    name: str, color: str, size: int = 20, surface: str = "#ffffff", disabled: str | None = None
) -> QIcon:
    """An icon for buttons, menus and tables, sharp at single and double scale; ``disabled`` is another color."""
    result = QIcon()
    for ratio in (1.0, 2.0, 3.0):
        picture = pixmap(name, color, size, ratio, surface)
        # Also where it stands in a selected line, which Qt would tint.
        for mode in (QIcon.Mode.Normal, QIcon.Mode.Selected, QIcon.Mode.Active):
            result.addPixmap(picture, mode)
        if disabled is not None:
            result.addPixmap(pixmap(name, disabled, size, ratio, surface), QIcon.Mode.Disabled)
    return result


def application_icon() -> QIcon:
    """The program's own icon."""
    return QIcon(str(bundled.resource("icons", "bounce-inspector.svg")))
