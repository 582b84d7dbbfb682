"""Long work in small steps: a window that does one after the other never stands still.

Such work is a generator that yields after each step, of a few milliseconds whatever the
number of rows, and returns its result.
"""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator
from itertools import islice
from typing import TypeVar

T = TypeVar("T")
Steps = Generator[None, None, T]

# So many rows are looked at in one step.
STEP = 4000


def in_slices(items: Iterable[T], effort: int = 1) -> Iterator[list[T]]:
    """The items in as many lists as there are steps; ``effort`` is how many times as long each of them takes."""
    iterator = iter(items)
    while some := list(islice(iterator, max(1, STEP // effort))):
        yield some


def finish(steps: Steps[T]) -> T:
    """All steps at once."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            result: T = end.value
            return result
