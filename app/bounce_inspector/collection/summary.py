"""Counts what is going on in many bounces."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, tzinfo

from ..advice.overview import Pattern
from .rows import Row


@dataclass(frozen=True, slots=True)
class Count:
    """How often something occurs."""

    key: str
    count: int


@dataclass(frozen=True, slots=True)
class Bucket:
    """How many bounces came in a stretch of time (seconds since 1970, end excluded)."""

    start: int
    end: int
    count: int


@dataclass(frozen=True, slots=True)
class Summary:
    """The overview of many bounces; the most frequent first, times in order."""

    total: int
    failed: int
    delayed: int
    by_cause: tuple[Count, ...]
    by_domain: tuple[Count, ...]
    by_who_acts: tuple[Count, ...]
    over_time: tuple[Bucket, ...]
    pattern: Pattern


class Tally:
    """Counts rows as they come."""

    def add(self, rows: Iterable[Row]) -> None:
        """Count further rows."""
        raise NotImplementedError

    def summary(self, zone: tzinfo = UTC) -> Summary:
        """The overview of all rows so far; days begin in ``zone``."""
        raise NotImplementedError


@dataclass(frozen=True, slots=True)
class Group:
    """The rows that tell the same failure, by their numbers."""

    first: int
    members: tuple[int, ...]


def group_duplicates(rows: Sequence[Row]) -> list[Group]:
    """The rows grouped by address, cause and status, in order of their first."""
    raise NotImplementedError
