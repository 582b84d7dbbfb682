"""What is going on in many bounces, in one sentence."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from .words import Words


@dataclass(frozen=True, slots=True)
class Pattern:
    """What stands out in many bounces; the sentence on top of the overview is made of it."""

    count: int
    total: int
    domain: str | None = None
    cause: str | None = None
    diagnostic: str | None = None
    since: int | None = None


def overview_sentence(pattern: Pattern, words: Words, now: datetime) -> str:
    """The one sentence on top."""
    raise NotImplementedError
