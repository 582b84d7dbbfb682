"""How grave a statement is: what its color, its icon and its chips say."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Tone(StrEnum):
    """How a statement is colored and which icon stands beside it; ACTION says who acts, CODE names a code."""

    PERMANENT = "permanent"
    TEMPORARY = "temporary"
    SUCCESS = "success"
    NEUTRAL = "neutral"
    ACTION = "action"
    CODE = "code"


@dataclass(frozen=True, slots=True)
class Chip:
    """A short fact beside the verdict."""

    text: str
    tone: Tone
