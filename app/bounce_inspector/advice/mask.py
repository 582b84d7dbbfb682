"""What is shown for a private stretch of a text."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple


class Strength(IntEnum):
    """Which mask is shown where several overlap: the greatest."""

    HOST = 0
    PART = 1
    NAME = 2
    PERSON = 3
    ADDRESS = 4
    VALUE = 5
    WHOLE = 6


class Mask(NamedTuple):
    """A private stretch of a text, in code points, and what is shown for it."""

    start: int
    end: int
    strength: Strength
    shown: str
