"""Back and Forward: the inputs of this session, in memory only."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .given import Given, Many

# The window is shown before it can inspect.
if TYPE_CHECKING:
    from ...inspection.report import Report

MOST = 20


@dataclass(frozen=True, slots=True)
class Visit:
    """A bounce that was inspected, and its report."""

    given: Given
    report: Report


@dataclass(frozen=True, slots=True)
class ListVisit:
    """A list of bounces that was read.  There is one list at a time; its page holds what was read."""

    given: Many


class History:
    """The last inputs; a new one drops those that lay ahead."""

    def __init__(self) -> None:
        self._visits: list[Visit | ListVisit] = []
        self._position = -1

    @property
    def current(self) -> Visit | ListVisit | None:
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

    def visit(self, visit: Visit | ListVisit, ahead: Sequence[Visit] = ()) -> None:
        """Add an input after the one shown, and show it; one inspected anew takes its own place.

        ``ahead`` are more of the same kind, to which Forward leads.  A list takes the place
        of the list before, wherever that lay.
        """
        again = self.current is not None and self.current.given is visit.given
        # From one bounce of a list to the next: Back leads to the list.
        again = again or (_is_of_list(self.current) and _is_of_list(visit))
        del self._visits[self._position + (0 if again else 1) :]
        if isinstance(visit, ListVisit):
            self._visits = [one for one in self._visits if isinstance(one, Visit)]
        more = ahead[: MOST - 1]
        self._visits += [visit, *more]
        del self._visits[:-MOST]
        self._position = len(self._visits) - 1 - len(more)

    def go(self, step: int) -> Visit | ListVisit | None:
        """Go back (-1) or forward (1); None at the end."""
        position = self._position + step
        if not 0 <= position < len(self._visits):
            return None
        self._position = position
        return self._visits[position]


def _is_of_list(visit: Visit | ListVisit | None) -> bool:
    return isinstance(visit, Visit) and visit.given.row is not None
