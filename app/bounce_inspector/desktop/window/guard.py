"""Keeps the window usable and honest where the program makes a mistake."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager


@contextmanager
def guarded(say: Callable[[], None]) -> Iterator[None]:
    """Where the block fails, have ``say`` tell it in the window, and report it; what follows the block goes on."""
    try:
        yield
    except Exception as error:  # noqa: BLE001 - a mistake of the program can be of any kind
        say()
        report_fault(error)


def report_fault(error: Exception) -> None:
    """Have a fault logged and shown, as if nobody had caught it."""
    sys.excepthook(type(error), error, error.__traceback__)
