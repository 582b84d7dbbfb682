"""The input that is being inspected, from when it was given until its report is there or it is given up."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from ...inspection.ours import Ours
from .given import Given

# Loaded with the first input: the window is shown before.
if TYPE_CHECKING:
    from ...inspection.report import Report
    from ...registry.registry import Registry
    from ..tasks.inspection_task import InspectionTask
    from ..tasks.process import Process

# What takes no longer than this is waited for without a word, in milliseconds.
_PATIENCE = 300


class PendingInput(QObject):
    """Has one input at a time inspected.

    ``inspected`` brings it with its Report, or with Unreadable; ``slow`` says that it takes longer than
    anyone waits without a word.
    """

    inspected = Signal(object, object)
    slow = Signal(object)

    def __init__(self, load: Callable[[], Registry], parent: QObject) -> None:
        super().__init__(parent)
        self._load = load
        self._given: Given | None = None
        self._waiting = QTimer(self, singleShot=True, interval=_PATIENCE)
        self._waiting.timeout.connect(self._tell_slow)

    @cached_property
    def _task(self) -> InspectionTask:
        from ..tasks.inspection_task import InspectionTask

        task = InspectionTask(self._load(), self)
        task.finished.connect(self._take)
        return task

    @property
    def is_active(self) -> bool:
        """Whether an input is being inspected."""
        return self._given is not None

    def inspect(self, given: Given, ours: Ours) -> bool:
        """Inspect an input in place of the one before; gives whether the result came at once."""
        self._given = given
        if self._task.inspect(given.data, ours):
            return True
        self._waiting.start()
        return False

    def give_up(self) -> bool:
        """Inspect no more; gives whether there was an input."""
        was_there = self._given is not None
        if "_task" in vars(self):
            self._task.cancel()
        self._waiting.stop()
        self._given = None
        return was_there

    def forget(self) -> None:
        """Let what comes of it be nobody's; it is not given up."""
        self._given = None

    def _tell_slow(self) -> None:
        if self._given is not None:
            self.slow.emit(self._given)

    def _take(self, result: Report) -> None:
        given = self._given
        self._given = None
        self._waiting.stop()
        if given is not None:
            self.inspected.emit(given, result)

    def hand_over(self) -> Process:
        """A process that is ready, for whoever reads a list."""
        return self._task.hand_over()

    def warm_up(self) -> Iterator[None]:
        """Prepare, piece by piece, for the first input."""
        yield from self._task.warm_up()

    def close(self) -> None:
        """End the processes."""
        if "_task" in vars(self):
            self._task.close()
