"""An update that waits while what it depends on changes, and then comes once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager


class HeldUpdate:
    """Calls ``update`` when it is wanted, or once at the end of a block in which it was wanted."""

    def __init__(self, update: Callable[[], None]) -> None:
        self._update = update
        self._blocks = 0
        self._is_due = False

    def want(self) -> None:
        """Update now, or at the end of the block."""
        self._is_due = self._blocks > 0
        if not self._is_due:
            self._update()

    @contextmanager
    def held(self) -> Iterator[None]:
        """Hold updates back until the end of the outermost of such blocks."""
        self._blocks += 1
        try:
            yield
        finally:
            self._blocks -= 1
            if self._is_due and not self._blocks:
                self.want()
