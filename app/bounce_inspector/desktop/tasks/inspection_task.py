"""Inspects inputs for the window: small ones at once, all others in a process beside it."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject, Qt, Signal

from ...background.inputs import Input, is_small
from ...background.inspection_worker import (
    InputRequest,
    inspect_input,
    rehearse,
    serve_requests,
    unreadable,
)
from ...collection.place import Unreadable, UnreadableCode
from ...inspection.ours import Ours
from ...registry.literals import TextWords
from ...registry.registry import Registry
from .process import Process


class InspectionTask(QObject):
    """Inspects one input at a time; a new one, or a cancel, ends the one before."""

    finished = Signal(object)

    def __init__(self, registry: Registry, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._registry = registry
        self._is_busy = False
        self._process = self._new_process()

    def _new_process(self) -> Process:
        process = Process(self)
        process.told.connect(self._take)
        process.ended.connect(self._take_end)
        return process

    def warm_up(self) -> Iterator[None]:
        """Prepare, piece by piece, for the first input."""
        self._registry.lexicon.wordings.find(TextWords(""))
        yield
        rehearse(self._registry)
        yield
        self._make_ready()

    def _make_ready(self) -> None:
        if not self._process.is_running:
            self._process.start(serve_requests, has_processes=True)

    def hand_over(self) -> Process:
        """The process that is ready, for whoever reads a list; another is made ready once that one has told something."""
        self.cancel()
        self._make_ready()
        process, self._process = self._process, self._new_process()
        process.told.disconnect(self._take)
        process.ended.disconnect(self._take_end)
        process.told.connect(self._make_ready, Qt.ConnectionType.SingleShotConnection)
        return process

    def inspect(self, data: Input, ours: Ours) -> bool:
        """Inspect an input; `finished` brings its Report, or Unreadable.

        Gives whether the result came at once.
        """
        self.cancel()
        try:
            is_direct = is_small(data)
        except OSError as error:
            self.finished.emit(unreadable(data, error))
            return True
        if is_direct:
            self.finished.emit(inspect_input(data, ours, self._registry))
            return True
        self._make_ready()
        self._is_busy = True
        self._process.send(InputRequest(data, ours))
        return False

    def cancel(self) -> None:
        """Give up what is being inspected; its process ends, the next one starts fresh."""
        if self._is_busy:
            self.close()

    def close(self) -> None:
        """End the process."""
        self._is_busy = False
        self._process.cancel()

    def _take(self, result: object) -> None:
        if self._is_busy:
            self._is_busy = False
            self.finished.emit(result)

    def _take_end(self, _: bool) -> None:
        # It died, and no cancel made it.
        self._take(Unreadable("", None, UnreadableCode.READER_DIED))
