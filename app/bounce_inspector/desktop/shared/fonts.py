"""The fonts of the window: the system's own, or a clean face where a system has none to offer."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QFontMetrics, QRawFont
from PySide6.QtWidgets import QApplication

from ..system.windows_fonts import available_fixed

# Tried in this order where the system's own choice can't be used.
_SANS = (
    "Inter", "Segoe UI", "Helvetica Neue", "Cantarell", "Ubuntu", "Roboto", "Noto Sans", "Open Sans",
    "Liberation Sans", "DejaVu Sans", "Arial",
)  # fmt: skip
_MONOSPACE = (
    "JetBrains Mono", "Cascadia Mono", "Consolas", "Menlo", "Ubuntu Mono", "Noto Sans Mono", "Liberation Mono",
    "DejaVu Sans Mono", "Courier New",
)  # fmt: skip
# Where the OS/2 table has the PANOSE numbers of a face: the family kind, then the style of its serifs
# (OpenType specification, "OS/2"; PANOSE 1.0 section 2: 2 to 10 have serifs).
_KIND, _SERIFS = 32, 33
_LATIN_TEXT = 2
_WITH_SERIFS = range(2, 11)
# Faces that many Linux systems have, and that don't fill these numbers in.
_SERIF_NAMES = (
    "Times",
    "Roman",
    "Serif",
    "Bookman",
    "Schoolbook",
    "Palatino",
    "Georgia",
    "C059",
    "P052",
    "Z003",
)
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
# How wide these are in the font that the widths were measured with (Inter, 10 points), in pixels.
_LETTERS_WIDTH = 187


def choose_fonts(application: QApplication) -> None:
    """Give the application a sans serif where the system's font is replaced by one with serifs.

    Qt takes any face where the wanted family is not installed.
    """
    wanted = application.font()
    is_replaced = QFontInfo(wanted).family() != wanted.family()
    if is_replaced and _has_serifs(wanted) and (family := _first_of(_SANS)):
        wanted.setFamily(family)
        application.setFont(wanted)


def font(delta: float = 0.0, *, semibold: bool = False) -> QFont:
    """The system's interface font, ``delta`` points larger or smaller."""
    return _sized(QFont(QApplication.font()), delta, semibold=semibold)


def fixed_font(delta: float = 0.0, *, semibold: bool = False) -> QFont:
    """A monospace font, ``delta`` points larger or smaller than the interface font."""
    chosen = available_fixed(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
    if not QFontInfo(chosen).fixedPitch():
        any_fixed = (name for name in QFontDatabase.families() if QFontDatabase.isFixedPitch(name))
        if family := _first_of(_MONOSPACE) or next(any_fixed, None):
            chosen.setFamily(family)
    chosen.setStyleHint(QFont.StyleHint.Monospace)
    # Ligatures would join characters that a code has one by one.
    chosen.setFeature(QFont.Tag("liga"), 0)
    chosen.setFeature(QFont.Tag("calt"), 0)
    size = QApplication.font()
    if size.pointSizeF() > 0:
        chosen.setPointSizeF(size.pointSizeF())
    else:
        chosen.setPixelSize(size.pixelSize())
    return _sized(chosen, delta, semibold=semibold)


def fixed_width(columns: int, delta: float = 0.0) -> int:
    """How wide so many characters are in the monospace font, in pixels."""
    return QFontMetrics(fixed_font(delta)).horizontalAdvance("0" * columns)


def width_scale() -> float:
    """How much wider the interface font is than the one that the window's widths were measured with; at least 1."""
    return max(1.0, QFontMetrics(font()).horizontalAdvance(_LETTERS) / _LETTERS_WIDTH)


def _sized(chosen: QFont, delta: float, *, semibold: bool) -> QFont:
    if chosen.pointSizeF() > 0:
        chosen.setPointSizeF(max(6.0, chosen.pointSizeF() + delta))
    else:
        chosen.setPixelSize(max(8, round(chosen.pixelSize() + delta * 4 / 3)))
    if semibold:
        chosen.setWeight(QFont.Weight.DemiBold)
    return chosen


def _first_of(families: Iterable[str]) -> str | None:
    installed = set(QFontDatabase.families())
    return next((family for family in families if family in installed), None)


def _has_serifs(chosen: QFont) -> bool:
    table = QRawFont.fromFont(chosen).fontTable("OS/2").data()
    if len(table) > _SERIFS and table[_KIND] == _LATIN_TEXT and table[_SERIFS] > 1:
        return table[_SERIFS] in _WITH_SERIFS
    name = QFontInfo(chosen).family()
    return "Sans" not in name and any(part in name for part in _SERIF_NAMES)
