"""Measures whether the time that something takes grows faster than its input."""

from __future__ import annotations

from collections.abc import Callable
from time import process_time
from typing import TypeVar

from clock import TICK

_Input = TypeVar("_Input")
# How many times a proportional time is too long: at eight times the size, a square takes eight times that.
_TOLERANCE = 2
# What took too long may have been held up by what else the machine does.
_ATTEMPTS = 5


def seconds(work: Callable[[], object]) -> float:
    """The time of the processor that something takes."""
    begin = process_time()
    work()
    return process_time() - begin


def grows_too_fast(
    work: Callable[[_Input], object], short: _Input, long: _Input, *, times: int, noise: float
) -> bool:
    """Whether an input that is ``times`` as long takes far longer than that, each time it is tried.

    What takes less than ``noise``, in seconds, isn't looked at.
    """
    for _ in range(_ATTEMPTS):
        took = seconds(lambda: work(long))
        if took <= noise:
            return False
        if took <= _TOLERANCE * times * max(TICK, seconds(lambda: work(short))) + noise:
            return False
    return True
