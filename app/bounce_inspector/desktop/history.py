"""Back and Forward: the inputs of this session, in memory only."""

from __future__ import annotations

from dataclasses import dataclass

from ..inspection.report import Report
from .given import Given

MOST = 20


@dataclass(frozen=True, slots=True)
class Visit:
    """An input that was inspected, and its report."""

    given: Given
    report: Report


class History:
    """The last inputs; a new one drops those that lay ahead."""

    def __init__(self) -> None:
        self._visits: list[Visit] = []
        self._position = -1

    @property
    def current(self) -> Visit | None:
        """The input that is shown."""
        return self._visits[self._position] if self._visits else None

    @property
    def can_go_back(self) -> bool:
        """Whether there is an input before the one shown."""
        return self._position > 0

    @property
    def can_go_forward(self) -> bool:
        """Whether there is an input after the one shown."""
        return self._position + 1 < len(self._visits)

    def visit(self, visit: Visit) -> None:
        """Add an input after the one shown, and show it; one inspected anew takes its own place."""
        again = self.current is not None and self.current.given is visit.given
        del self._visits[self._position + (0 if again else 1) :]
        self._visits.append(visit)
        del self._visits[:-MOST]
        self._position = len(self._visits) - 1

    def go(self, step: int) -> Visit | None:
        """Go back (-1) or forward (1); None at the end."""
        position = self._position + step
        if not 0 <= position < len(self._visits):
            return None
        self._position = position
        return self._visits[position]
