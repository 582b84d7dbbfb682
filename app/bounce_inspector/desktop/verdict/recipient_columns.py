"""Measures where the columns of recipients begin."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QFontMetrics

from ..shared.fonts import fixed_font, font
from ..shared.theme import GAP, SMALL, WIDE
from .recipient_lines import RecipientLine
from .recipient_model import RecipientPart, text_of

SIGN = 16
# The verdict's sign above the rows: theirs stand below its middle, and the names below the headline.
HEAD_SIGN = 32
SIGN_AT = SMALL + (HEAD_SIGN - SIGN) // 2
# The arrow of a line that stands for several recipients, and the room behind it.
ARROW = 12
GROUP_ARROW = ARROW + SMALL
_LEAST_NAME = 200
# Wide enough for any address; beyond, the room goes between the columns.
_MOST_MEASURED = 200
# What a narrow window can do without; the rest is told by the tooltip and, for the chosen one, by the steps.
_FIRST_TO_GO = (RecipientPart.RESEND, RecipientPart.WHO_ACTS, RecipientPart.CAUSE)
# Before one of these goes, both are cut by up to this part of their width.
_CUT_BEFORE_GONE = (RecipientPart.CAUSE, RecipientPart.WHO_ACTS)
_CAN_BE_CUT = 0.3


class Columns:
    """Where the columns begin, measured from their contents: the names get what the others leave."""

    def __init__(self, titles: Sequence[str], lines: Sequence[RecipientLine], width: int) -> None:
        plain = font(-0.5)
        fonts = {RecipientPart.CAUSE: font(), RecipientPart.CODE: fixed_font(-0.5)}
        measured = lines[:_MOST_MEASURED]
        widths: dict[RecipientPart, int] = {}
        for part in list(RecipientPart)[1:]:
            metrics = QFontMetrics(fonts.get(part, plain))
            texts = {text_of(line, part) for line in measured}
            if not any(texts):
                continue
            needed = max(metrics.horizontalAdvance(text) for text in texts)
            widths[part] = max(needed, QFontMetrics(plain).horizontalAdvance(titles[part])) + _gap_after(part)
        measure = QFontMetrics(font(semibold=True))
        # How many there are of a fate is never cut.
        groups = (measure.horizontalAdvance(line.name) + GROUP_ARROW for line in measured if line.is_group)
        names = (
            measure.horizontalAdvance(line.name) + (GROUP_ARROW if line.is_group else 0)
            for line in measured
            if line.numbers
        )
        longest = max(names, default=0) + WIDE
        least = max(min(_LEAST_NAME, longest), max(groups, default=0) + WIDE)
        start = SMALL + HEAD_SIGN + WIDE
        room = width - start - SMALL
        for part in _FIRST_TO_GO:
            missing = least + sum(widths.values()) - room
            if missing <= 0:
                break
            if part is RecipientPart.WHO_ACTS and missing <= self._shorten(widths, missing):
                break
            widths.pop(part, None)
        left = room - sum(widths.values())
        # What the names don't need goes between the columns.
        spare = max(0, left - longest) // (len(widths) + 1) if widths else 0
        self.places: dict[RecipientPart, tuple[int, int]] = {
            RecipientPart.NAME: (start, max(60, left - spare * len(widths)))
        }
        at = start + self.places[RecipientPart.NAME][1]
        for part, needed in widths.items():
            self.places[part] = (at, needed + spare)
            at += needed + spare

    @staticmethod
    def _shorten(widths: dict[RecipientPart, int], missing: int) -> int:
        """Take so much from the columns whose beginning says enough, if they can give it; gives what they can."""
        can_give = {part: round(widths[part] * _CAN_BE_CUT) for part in _CUT_BEFORE_GONE if part in widths}
        most = sum(can_give.values())
        if missing <= most:
            for part, share in can_give.items():
                widths[part] -= -(-missing * share // most)
        return most


def _gap_after(part: RecipientPart) -> int:
    """The room behind the text of a column."""
    return SMALL if part is RecipientPart.CODE else GAP + SMALL
