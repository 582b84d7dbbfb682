"""Takes a list elsewhere: asks where, shows how far it is, and says what went wrong."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QProgressDialog, QWidget

from ...advice.tone import Tone
from ...advice.words import Words
from ...background.list_export import ExportForm, Written, sliced, summarize, write_rows
from ...collection.rows import Row
from ...collection.summary import Summary
from ...inspection.ours import Ours
from ...memory.atomic import beside, may_replace
from ..dialogs.message_dialog import MessageDialog
from ..shared.notice_row import Notice
from ..shared.theme import Theme
from ..shared.tooltips import never_markup
from ..tasks.process import Process
from .overview_report import ReportContent, print_report, write_pdf

# What takes no longer than this is done without a word, in milliseconds.
_PATIENCE = 500


@dataclass(frozen=True, slots=True)
class Shown:
    """What is to be taken elsewhere: the rows of these numbers, and what they were read from.

    ``summary`` counts just these rows; None where that is still to be done.
    """

    paths: tuple[Path, ...]
    rows: Sequence[Row]
    numbers: Sequence[int]
    summary: Summary | None
    unreadable: int
    words: Words
    ours: Ours

    @property
    def sources(self) -> set[str]:
        """The files that the rows were read from, and what was asked for."""
        return {row.where.path for row in self.rows} | {str(path) for path in self.paths}


class Exports(QObject):
    """Writes tables, data and reports; the work is done in a process beside the window.

    ``noticed`` brings what is to be said about what was done.
    """

    noticed = Signal(object)

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._window = window
        self._process = Process(self)
        self._process.told.connect(self._take)
        self._process.ended.connect(self._end)
        self._progress: QProgressDialog | None = None
        self._name = ""
        self._rows = 0
        self._has_failed = False
        self._temporary: Path | None = None
        self._then: Callable[[Summary], None] | None = None

    def ask_and_write(self, form: ExportForm, shown: Shown) -> None:
        """Ask for the name of a file and write the rows to it."""
        kinds = {
            ExportForm.CSV: self.tr("Tables (*.csv)"),
            ExportForm.JSON_LINES: self.tr("JSON Lines (*.jsonl)"),
        }
        path = self._ask_where(shown, f".{form.value}", kinds[form])
        if path is not None:
            self.write(form, shown, path)

    def write(self, form: ExportForm, shown: Shown, path: Path) -> None:
        """Write the rows to a file."""
        if not self._may_write(path, shown):
            return
        self._begin(path.name, len(shown.numbers))
        self._rows, self._has_failed = 0, False
        self._temporary = beside(path)
        feed = sliced(shown.rows, shown.numbers)
        self._process.start(write_rows, form, path, self._temporary, shown.ours, feed=feed)

    def ask_and_write_pdf(self, shown: Shown) -> None:
        """Ask for the name of a file and write the report to it."""
        path = self._ask_where(shown, ".pdf", self.tr("PDF (*.pdf)"))
        if path is not None:
            self.write_pdf(shown, path)

    def write_pdf(self, shown: Shown, path: Path) -> None:
        """Write the report to a file."""
        if not self._may_write(path, shown):
            return

        def write(summary: Summary) -> None:
            try:
                write_pdf(_content(shown, summary), path)
            except OSError as error:
                self._complain(error.strerror or str(error))
                return
            self._name = path.name
            self._say_written(len(shown.numbers))

        self._summarized(shown, path.name, write)

    def print(self, shown: Shown) -> None:
        """Ask for a printer and print the report."""
        name = self.tr("the report")
        self._summarized(shown, name, lambda summary: print_report(_content(shown, summary), self._window))

    def close(self) -> None:
        """End what is going on."""
        self._process.cancel()
        self._clear_up()

    @property
    def is_busy(self) -> bool:
        """Whether something is being written."""
        return self._process.is_running

    def _summarized(self, shown: Shown, name: str, then: Callable[[Summary], None]) -> None:
        """Do what needs the counts once they are there."""
        self._name = name
        if shown.summary is not None:
            then(shown.summary)
            return
        self._then = then
        self._begin(name, 0)
        self._process.start(summarize, feed=sliced(shown.rows, shown.numbers))

    def _may_write(self, path: Path, shown: Shown) -> bool:
        """Whether a file is none that the rows were read from, nor a link or a device; those must not be lost."""
        reason = None
        if not may_replace(path):
            reason = self.tr("It isn't a regular file.")
        elif path.exists() and any(_is_same(path, source) for source in shown.sources):
            reason = self.tr("It contains bounces from this list.")
        if reason is not None:
            self._name = path.name
            self._complain(reason)
        return reason is None

    def _begin(self, name: str, rows: int) -> None:
        self.close()
        self._close_progress()
        self._name = name
        text = self.tr("Writing {name} …").replace("{name}", name)
        self._progress = QProgressDialog(never_markup(text), self.tr("Cancel"), 0, rows, self._window)
        self._progress.setWindowModality(Qt.WindowModality.WindowModal)
        self._progress.setMinimumDuration(_PATIENCE)
        self._progress.canceled.connect(self.close)

    def _take(self, told: Written | Summary) -> None:
        if isinstance(told, Summary):
            self._close_progress()
            if self._then is not None:
                self._then(told)
            return
        if self._progress is not None:
            self._progress.setValue(min(told.rows, self._progress.maximum() - 1))
        self._rows = told.rows
        if told.error is not None:
            self._has_failed = True
            self._close_progress()
            self._complain(told.error)
        elif told.lost:
            self._close_progress()
            text = self.tr("%n message(s) could not be read again and are missing.", "", told.lost)
            MessageDialog(self.tr("Export"), text, self._theme, self._window, tone=Tone.TEMPORARY).exec()

    def _end(self, is_whole: bool) -> None:
        is_writing = self._temporary is not None
        self._clear_up()
        self._close_progress()
        if not is_whole:
            self._complain(self.tr("Writing was interrupted."))
        elif is_writing and not self._has_failed:
            self._say_written(self._rows)

    def _say_written(self, rows: int) -> None:
        count = self.tr("%Ln result(s) in {name}", "", rows).replace("{name}", self._name)
        self.noticed.emit(Notice(self.tr("Exported"), count, Tone.SUCCESS))

    def _clear_up(self) -> None:
        """Take away what a process that was ended has begun to write."""
        if self._temporary is not None:
            with suppress(OSError):
                self._temporary.unlink()
            self._temporary = None

    def _close_progress(self) -> None:
        if self._progress is not None:
            self._progress.reset()
            self._progress.deleteLater()
            self._progress = None

    def _complain(self, reason: str) -> None:
        text = self.tr("{name} can't be written: {reason}")
        text = text.replace("{name}", self._name).replace("{reason}", reason)
        MessageDialog(self.tr("Export"), text, self._theme, self._window, tone=Tone.PERMANENT).exec()

    def _ask_where(self, shown: Shown, ending: str, kinds: str) -> Path | None:
        first = shown.paths[0] if shown.paths else Path("bounces")
        # Never where the list was read from: there it would be read as a part of it the next time.
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        what = self.tr("bounces")
        proposed = f"{first.stem}-{what}{ending}"
        dialog = QFileDialog(self._window, self.tr("Export"), folder, kinds)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        # The dialog adds it by itself, so that it can ask before another file is lost.
        dialog.setDefaultSuffix(ending)
        dialog.selectFile(proposed)
        return Path(dialog.selectedFiles()[0]) if dialog.exec() else None


def _is_same(path: Path, source: str) -> bool:
    """Whether a file is the one that another name leads to."""
    try:
        return path.samefile(source)
    except OSError:
        return False


def _content(shown: Shown, summary: Summary) -> ReportContent:
    names = tuple(path.name or str(path) for path in shown.paths)
    rows = [shown.rows[number] for number in shown.numbers]
    return ReportContent(names, summary, rows, shown.unreadable, shown.words)
