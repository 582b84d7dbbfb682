"""Inspects many messages, in this process or in several, and gives the results in the order of the input."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from ..inspection.ours import NOBODY, Ours
from ..inspection.report import Report
from ..registry.registry import Registry
from .place import Found, Place, Unreadable

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Batch(Generic[T]):
    """Some results, in the order of the input; ``messages`` and ``done`` count all up to here."""

    results: tuple[T | Unreadable, ...]
    messages: int
    done: int


def inspect_all(
    found: Iterable[Found],
    each: Callable[[Report, Place], list[T]],
    *,
    registry: Registry,
    ours: Ours = NOBODY,
    jobs: int,
) -> Generator[Batch[T], None, None]:
    """What ``each`` makes of every message found."""
    raise NotImplementedError


def usual_jobs(size: int) -> int:
    """How many processes suit inputs of ``size`` bytes: none for little, else one for each core."""
    raise NotImplementedError
