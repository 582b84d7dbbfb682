"""How inputs come in: from the clipboard, from files, dragged, out of Outlook, from a second start."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from ... import bundled
from ..second_start import CLIPBOARD
from ..system.outlook_drag import OutlookDrag
from .given import EXAMPLE, OUTLOOK_DRAG, Given, Many, Refused, given_by, given_files
from .guard import guarded
from .history import Visit
from .input_display import InputDisplay

_SAMPLE = "mailbox-unknown.eml"


class Intake(QObject):
    """Turns what comes in into an input and has it shown.

    ``save_help_wanted`` tells that Outlook kept the mail to itself, so that it has to be saved first.
    """

    save_help_wanted = Signal()

    def __init__(self, display: InputDisplay, window: QWidget) -> None:
        super().__init__(window)
        self._display = display
        self._window = window
        self._outlook = OutlookDrag()

    def watch_drops(self) -> None:
        """Take mails that are dragged out of classic Outlook, from when the window is shown."""
        self._outlook.watch(self._window)

    def paste(self) -> None:
        """Inspect what the clipboard holds, in place of what is shown."""
        # Some systems hand over nothing at all where nothing was copied.
        self._take_data(QGuiApplication.clipboard().mimeData() or QMimeData())

    def append_paste(self) -> None:
        """Inspect the text that is shown together with what the clipboard holds."""
        current = self._display.history.current
        text = QGuiApplication.clipboard().text()
        source = current.given.source if isinstance(current, Visit) else None
        if not isinstance(current, Visit) or source is None or not text.strip():
            self.paste()
            return
        joined = f"{source.rstrip()}\n\n{text}"
        self._display.inspect(Given(current.given.name, joined, joined))

    def drop(self, data: QMimeData) -> None:
        """Inspect what was dragged into the window."""
        self._take_data(data, is_dropped=True)

    def ask_for_files(self) -> None:
        """Ask for files and inspect them."""
        from PySide6.QtWidgets import QFileDialog

        kinds = self.tr(
            "Bounces (*.eml *.msg *.txt *.html *.htm *.mht *.mhtml *.zip *.log *.mbox *.mbx);;All files (*)"
        )
        names, _ = QFileDialog.getOpenFileNames(self._window, self.tr("Open bounces"), "", kinds)
        if names:
            self.open_paths([Path(name) for name in names])

    def ask_for_folder(self) -> None:
        """Ask for a folder and list the bounces in it."""
        from PySide6.QtWidgets import QFileDialog

        name = QFileDialog.getExistingDirectory(self._window, self.tr("Open a folder of bounces"))
        if name:
            self.open_paths([Path(name)])

    def open_path(self, path: Path) -> None:
        """Inspect a file, or list what a folder, a mailbox or an archive holds."""
        self.open_paths([path])

    def open_paths(self, paths: list[Path]) -> None:
        """Inspect a file, or list the bounces in several."""
        with guarded(self._display.show_fault):
            self._display.take(given_files(paths))

    def open_from_second_start(self, names: list[str]) -> None:
        """Open the files that a second start of the program was given, or what was copied."""
        if names == [CLIPBOARD]:
            self.paste()
        elif names:
            self.open_paths([Path(name) for name in names])

    def show_example(self) -> None:
        """Inspect the example that comes with the program."""
        self._display.inspect(Given(EXAMPLE, bundled.resource("samples", _SAMPLE).read_bytes()))

    def close(self) -> None:
        """Drop what was kept of Outlook's mails."""
        self._outlook.close()

    def _take_data(self, data: QMimeData, *, is_dropped: bool = False) -> None:
        with guarded(self._display.show_fault):
            given = given_by(data)
            if isinstance(given, Refused) and given.problem == OUTLOOK_DRAG:
                self._take_offered(self._outlook.items())
            elif isinstance(given, Refused) and given.problem == "nothing-pasted" and is_dropped:
                self._display.take(Refused("nothing-dropped"))
            elif isinstance(given, Refused):
                self._display.take(replace(given, is_pasted=not is_dropped))
            else:
                self._display.take(given)

    def _take_offered(self, items: list[tuple[str, bytes]]) -> None:
        """Take mails that another program offers without having them on disk; without any, say how to save them."""
        if not items:
            self._display.take(Refused(OUTLOOK_DRAG))
            self.save_help_wanted.emit()
        elif len(items) == 1:
            self._display.take(Given(*items[0]))
        else:
            try:
                paths = self._outlook.as_files(items)
            except OSError as error:
                self._display.refuse(items[0][0], error)
            else:
                self._display.take(Many(tuple(paths)))
