"""Shows the inputs of the session: has a new one inspected, and goes back to those before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ...collection.place import Unreadable
from ...faults import ReportedFault
from ...inspection.ours import Ours
from ...memory.settings import Settings
from ..shared.language import Language
from .given import Given, Many, Refused
from .guard import guarded, report_fault
from .history import History, ListVisit, Visit
from .pages import Pages
from .pending_input import PendingInput

# Loaded with the first input: the window is shown before.
if TYPE_CHECKING:
    from ...collection.rows import Row
    from ...inspection.report import Report
    from ..shared.notice_row import Notice
    from .refusals import Refusals

_FIRST_LINES = 4_000


class InputDisplay(QObject):
    """Decides which page is seen, and of what.

    An input that can't be read leaves everything as it was; ``noticed`` says why.  ``changed`` tells that
    something else is shown, or that it can be used in another way; ``moved_on``, that what was said of the
    input before is over.  ``opened`` gives the paths that were opened.
    """

    changed = Signal()
    moved_on = Signal()
    noticed = Signal(object)
    opened = Signal(object)

    def __init__(
        self, pages: Pages, pending: PendingInput, language: Language, settings: Settings, parent: QObject
    ) -> None:
        super().__init__(parent)
        self.pages = pages
        self.history = History()
        self._pending = pending
        self._language = language
        self._settings = settings
        # Whether the reading of something large is shown.
        self._is_working = False
        # Whether what is shown is no input: the program could not show one.
        self._is_fault = False
        pending.inspected.connect(self._take_result)
        pending.slow.connect(self._show_working)

    @cached_property
    def _refusals(self) -> Refusals:
        from .refusals import Refusals

        refusals = Refusals(self._language, self._settings)
        refusals.noticed.connect(self.noticed)
        return refusals

    @property
    def _ours(self) -> Ours:
        return Ours(self._settings.our_domains, self._settings.our_hosts)

    # What is shown

    @property
    def is_beside(self) -> bool:
        """Whether what is shown is no input of the history, to which Back leads: a fault, a large input."""
        return self.history.current is not None and (self._is_fault or self._pending.is_active)

    @property
    def shown(self) -> Visit | ListVisit | None:
        """The input that is shown; a fault stands over the bounce before, but in place of a list."""
        current = self.history.current
        return None if self.is_beside and isinstance(current, ListVisit) else current

    @property
    def row(self) -> Row | None:
        """The row of a list that the bounce shown came from."""
        current = self.history.current
        return current.given.row if isinstance(current, Visit) else None

    @property
    def place_in_list(self) -> tuple[int, int] | None:
        """Which one of the list is shown, from 1 on, and how many there are; None where it is none of a list."""
        has_place = self.row is not None and self.pages.has_list
        return self.pages.list.place_of(self.row) if self.row is not None and has_place else None

    @property
    def is_pending(self) -> bool:
        """Whether an input is being inspected."""
        return self._pending.is_active

    # A new input

    def take(self, given: Given | Many | Refused) -> None:
        """Inspect an input, list what it holds, or say why it can't be read."""
        if isinstance(given, Refused):
            self._notice_refusal(self._refusals.refusal(given, self._language.words))
        elif isinstance(given, Many):
            self.cancel()
            self.pages.list.read(given.paths, self._ours)
            self.history.visit(ListVisit(given))
            self.opened.emit(given.paths)
            self.show_current()
        else:
            self.inspect(given)

    def inspect(self, given: Given) -> None:
        """Inspect an input and show its report when it is there."""
        with guarded(self.show_fault):
            if not self._pending.inspect(given, self._ours):
                # What is shown stays for a moment, but must not be taken for the new one.
                self.pages.bounce.hold()
                self.changed.emit()

    def open_row(self, row: Row) -> None:
        """Inspect again the bounce that a row of the list came from."""
        names = [Path(row.where.path).name, row.where.part]
        self.inspect(Given(" · ".join(name for name in names if name), row.where, part=row.part, row=row))

    def cancel(self) -> None:
        """Give up the input that is being inspected; what was shown before comes back."""
        if self._pending.give_up():
            self._return()

    def refuse(self, name: str, error: OSError) -> None:
        """Say that a file can't be used."""
        self._return()
        self._notice_refusal(self._refusals.unreadable(name, error.strerror or str(error)))

    def show_fault(self) -> None:
        """Say that what came in could not be shown; what was shown before stays a Back away."""
        self._pending.forget()
        self._is_fault = True
        self.pages.turn_to(self.pages.bounce)
        self.pages.bounce.show_fault()
        self.changed.emit()

    def _show_working(self, given: Given) -> None:
        from ...background.inputs import first_lines, size_of

        self._is_working = True
        self.pages.turn_to(self.pages.bounce)
        lines = first_lines(given.data, _FIRST_LINES)
        self.pages.bounce.show_working(given.name, size_of(given.data), lines)
        self.changed.emit()

    def _take_result(self, given: Given, result: Report | Unreadable) -> None:
        from .outcome import outcome

        with guarded(self.show_fault):
            came_to = outcome(given, result, self._refusals, self._language.words)
            if isinstance(came_to, list):
                self._show_new(came_to)
            elif isinstance(came_to, Many):
                self.take(came_to)
            else:
                self._return()
                self._notice_refusal(came_to)
            if isinstance(result, Unreadable) and "report" in result.values:
                report_fault(ReportedFault(result.values["report"]))

    def _show_new(self, visits: Sequence[Visit]) -> None:
        first, *others = visits
        self.history.visit(first, others)
        if isinstance(first.given.data, Path):
            self.opened.emit((first.given.data,))
        self.show_current()

    def _notice_refusal(self, notice: Notice) -> None:
        """Say why an input can't be read, and that what is shown is not that input."""
        unchanged = self._refusals.unchanged(self.shown)
        self.noticed.emit(replace(notice, unchanged=unchanged, is_refusal=True))

    def _return(self) -> None:
        """Be as before an input that came to nothing."""
        if self._is_working:
            self.show_current()
        else:
            self.pages.bounce.release()
            self.changed.emit()

    # Those before

    def go(self, step: int) -> None:
        """Go back (-1) or forward (1)."""
        if (self.is_beside and step < 0) or self.history.go(step) is not None:
            self._pending.give_up()
            self.show_current()

    def undo(self) -> None:
        """Go back to what was shown before the last paste."""
        if self.history.can_go_back:
            self.go(-1)

    def step_in_list(self, step: int) -> None:
        """Open the next or the previous bounce of the list that the one shown came from."""
        if self.row is not None and (neighbor := self.pages.list.neighbor(self.row, step)) is not None:
            self.open_row(neighbor)

    def show_current(self) -> None:
        """Show the current input of the history."""
        self._is_fault = self._is_working = False
        self.moved_on.emit()
        current = self.history.current
        if isinstance(current, ListVisit):
            self.pages.turn_to(self.pages.list)
            self.pages.list.take_focus()
        else:
            self.pages.turn_to(self.pages.bounce)
            self.pages.bounce.show_visit(current)
        self.changed.emit()
