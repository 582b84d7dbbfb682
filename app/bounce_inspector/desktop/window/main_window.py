"""The window: takes inputs in, and shows one bounce or a list of many."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QMimeData, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget

from ... import bundled
from ...collection.place import Unreadable, UnreadableCode
from ...faults import ReportedFault
from ...inspection.ours import Ours
from ...memory.settings import Settings
from ..second_start import CLIPBOARD
from ..shared.announcing import let_go_of_focus
from ..shared.language import Language
from ..shared.theme import SchemeChoice, Theme
from ..system.outlook_drag import OutlookDrag
from .given import EXAMPLE, OUTLOOK_DRAG, Given, Many, Refused, dragged_in, given_by, given_files
from .guard import guarded, report_fault
from .history import History, ListVisit, Visit
from .menus import Menus
from .opening import Opening
from .recent_files import RecentFiles

# What only pages and dialogs need is loaded with the first of them: the window is shown before.
if TYPE_CHECKING:
    from ...collection.rows import Row
    from ...inspection.report import Report
    from ...registry.registry import Registry
    from ..bounce_list.list_page import ListPage
    from ..shared.toast import Notice, Toast
    from ..tasks.inspection_task import InspectionTask
    from .drop_overlay import DropOverlay
    from .inspector_page import InspectorPage
    from .keeping import Keeping
    from .refusals import Refusals

# What takes no longer than this is waited for without a word, in milliseconds.
_PATIENCE = 300
_FIRST_LINES = 4_000
# How large the window is at the first start, and about how high its frame.
_FIRST_SIZE, _FRAME = QSize(1280, 820), 40
_SAMPLE = "mailbox-unknown.eml"


class MainWindow(QMainWindow):
    """Inspects what is pasted, dropped or opened, and explains what is typed.

    Its pages are made when they are first needed; until then it shows an invitation.
    ``load`` gives the registry; where it raises RegistryError, so does what needs a page.
    """

    report_shown = Signal()
    settings_changed = Signal()
    closing = Signal()

    def __init__(
        self, load: Callable[[], Registry], language: Language, theme: Theme, settings: Settings
    ) -> None:
        super().__init__()
        self._load = load
        self._language = language
        self._shown_language = language.code
        self._theme = theme
        self._settings = settings
        self._history = History()
        self._outlook = OutlookDrag()
        self._fixed: frozenset[str] = frozenset()
        self._pending: Given | None = None
        self._waiting = QTimer(self, singleShot=True, interval=_PATIENCE)
        self._waiting.timeout.connect(self._show_working)
        # Whether the reading of something large is shown.
        self._is_working = False
        # Whether what is shown is no input: the program could not show one.
        self._is_refused = False
        self._made: list[InspectorPage | ListPage] = []
        self._pages = QStackedWidget()
        self._pages.setObjectName("pages")
        self._menus = Menus(self)
        self._recent = RecentFiles(self._menus.recent, settings)
        self.setCentralWidget(self._pages)
        self.setWindowTitle(self.tr("Bounce Inspector"))
        self.setAcceptDrops(True)
        self.setMinimumSize(640, 360)
        self._connect()
        self._restore()
        self._opening = Opening(theme, settings.window.tree_width, self._pages)
        self._pages.addWidget(self._opening)
        self._opening.setFocus()
        self._update_actions()

    @cached_property
    def _registry(self) -> Registry:
        return self._load()

    @cached_property
    def _task(self) -> InspectionTask:
        from ..tasks.inspection_task import InspectionTask

        task = InspectionTask(self._registry, self)
        task.finished.connect(self._take)
        return task

    @cached_property
    def _inspector(self) -> InspectorPage:
        from .inspector_page import InspectorPage

        page = InspectorPage(self._registry, self._language, self._theme, self._settings, self._pages)
        page.paste_wanted.connect(self.paste)
        page.open_wanted.connect(self.open_file)
        page.example_wanted.connect(self.show_example)
        page.cancel_wanted.connect(self._cancel)
        page.report_shown.connect(self.report_shown)
        page.settings_changed.connect(self.settings_changed)
        page.settings_wanted.connect(self._change_settings)
        page.noticed.connect(self.show_notice)
        page.navigation.went.connect(self._go)
        page.navigation.list_wanted.connect(lambda: self._go(-1))
        page.navigation.stepped.connect(self._step_in_list)
        menus = self._menus
        menus.copy_reply.triggered.connect(page.copy_reply)
        menus.copy_note.triggered.connect(page.copy_note)
        menus.copy_redacted.triggered.connect(page.copying.copy_redacted)
        menus.report_wrong.triggered.connect(page.copying.report_wrong)
        menus.copy_picture.triggered.connect(page.copying.copy_picture)
        menus.next_pane.triggered.connect(lambda: page.go_to_pane(1))
        menus.previous_pane.triggered.connect(lambda: page.go_to_pane(-1))
        menus.zoom_in.triggered.connect(lambda: page.zoom(1))
        menus.zoom_out.triggered.connect(lambda: page.zoom(-1))
        menus.zoom_usual.triggered.connect(lambda: page.zoom(0))
        menus.next.triggered.connect(lambda: page.walk(1))
        menus.previous.triggered.connect(lambda: page.walk(-1))
        self._add(page)
        return page

    @cached_property
    def _list(self) -> ListPage:
        from ..bounce_list.list_page import ListPage

        page = ListPage(self._language, self._theme, self._settings, self._task.hand_over, self._pages)
        page.row_opened.connect(self._open_row)
        page.changed.connect(self._update_actions)
        page.back_wanted.connect(lambda: self._go(-1))
        page.noticed.connect(self.show_notice)
        self._add(page)
        return page

    @cached_property
    def _toast(self) -> Toast:
        from ..shared.toast import Toast

        return Toast(self._theme, self._pages)

    @cached_property
    def _overlay(self) -> DropOverlay:
        from .drop_overlay import DropOverlay

        return DropOverlay(self._theme, self._pages)

    @cached_property
    def _refusals(self) -> Refusals:
        from .refusals import Refusals

        return Refusals(self._copy_request)

    @cached_property
    def _keeping(self) -> Keeping:
        from .keeping import Keeping

        keeping = Keeping(self)
        keeping.noticed.connect(self.show_notice)
        return keeping

    def _add(self, page: InspectorPage | ListPage) -> None:
        self._pages.addWidget(page)
        if not self._made:
            self._pages.removeWidget(self._opening)
            self._opening.deleteLater()
        self._made.append(page)

    def make_ready(self) -> None:
        """Make the page of one bounce, and show it where nothing else is shown by now."""
        if not self._made:
            self._inspector.focus_bounce()

    def warm_up(self) -> Iterator[None]:
        """Load, piece by piece, what the first input and the first search would wait for."""
        self.make_ready()
        yield
        yield from self._task.warm_up()
        self._inspector.warm_up()
        yield
        # The first list is to be there as soon as its first rows are.
        from ..bounce_list import list_page  # noqa: F401

    def _connect(self) -> None:
        menus = self._menus
        menus.open.triggered.connect(self.open_file)
        menus.open_folder.triggered.connect(self.open_folder)
        menus.example.triggered.connect(self.show_example)
        menus.quit.triggered.connect(self.close)
        menus.paste.triggered.connect(self.paste)
        menus.append.triggered.connect(self.append_paste)
        menus.copy.triggered.connect(self.copy_summary)
        menus.undo.triggered.connect(self._undo)
        menus.correct.triggered.connect(self._correct)
        menus.save.triggered.connect(self._save)
        menus.print.triggered.connect(self._print)
        menus.find.triggered.connect(self._find)
        menus.look_up.triggered.connect(self._look_up)
        menus.next_in_list.triggered.connect(lambda: self._step_in_list(1))
        menus.previous_in_list.triggered.connect(lambda: self._step_in_list(-1))
        menus.help.triggered.connect(self._show_help)
        self._recent.wanted.connect(self.open_path)
        self._recent.changed.connect(self.settings_changed)
        menus.back.triggered.connect(lambda: self._go(-1))
        menus.forward.triggered.connect(lambda: self._go(1))
        menus.settings.triggered.connect(self._change_settings)
        menus.save_mail.triggered.connect(self._show_how_to_save)
        menus.about.triggered.connect(self._show_about)
        menus.scheme_chosen.connect(self._choose_scheme)
        menus.language_chosen.connect(self._choose_language)

    @property
    def _ours(self) -> Ours:
        return Ours(self._settings.our_domains, self._settings.our_hosts)

    # Getting something in

    def _say_failed(self) -> None:
        """Say that what came in could not be shown; what was shown before stays a Back away."""
        self._pending = None
        self._is_refused = True
        self._turn_to(self._inspector)
        self._inspector.show_fault()
        self._update_actions()

    def paste(self) -> None:
        """Inspect what the clipboard holds, in place of what is shown."""
        with guarded(self._say_failed):
            # Some systems hand over nothing at all where nothing was copied.
            self._take_data(QGuiApplication.clipboard().mimeData() or QMimeData())

    def append_paste(self) -> None:
        """Inspect the text that is shown together with what the clipboard holds."""
        current = self._history.current
        text = QGuiApplication.clipboard().text()
        source = current.given.source if isinstance(current, Visit) else None
        if not isinstance(current, Visit) or source is None or not text.strip():
            self.paste()
            return
        joined = f"{source.rstrip()}\n\n{text}"
        self.inspect(Given(current.given.name, joined, joined))

    def open_file(self) -> None:
        """Ask for files and inspect them."""
        from PySide6.QtWidgets import QFileDialog

        kinds = self.tr(
            "Bounces (*.eml *.msg *.txt *.html *.htm *.mht *.mhtml *.zip *.log *.mbox *.mbx);;All files (*)"
        )
        names, _ = QFileDialog.getOpenFileNames(self, self.tr("Open bounces"), "", kinds)
        if names:
            self.open_paths([Path(name) for name in names])

    def open_folder(self) -> None:
        """Ask for a folder and list the bounces in it."""
        from PySide6.QtWidgets import QFileDialog

        name = QFileDialog.getExistingDirectory(self, self.tr("Open a folder of bounces"))
        if name:
            self.open_paths([Path(name)])

    def open_path(self, path: Path) -> None:
        """Inspect a file, or list what a folder, a mailbox or an archive holds."""
        self.open_paths([path])

    def open_paths(self, paths: list[Path]) -> None:
        """Inspect a file, or list the bounces in several."""
        with guarded(self._say_failed):
            self._take_given(given_files(paths))

    def open_from_elsewhere(self, names: list[str]) -> None:
        """Open the files of a second start, or what was copied, and come to the front as far as the system allows."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.raise_()
        self.activateWindow()
        # Wayland and Windows may refuse to raise a window that is not in use.
        QApplication.alert(self)
        if names == [CLIPBOARD]:
            self.paste()
        elif names:
            self.open_paths([Path(name) for name in names])

    def fix_settings(self, names: frozenset[str]) -> None:
        """Let nobody change these settings here: an administrator has set them."""
        self._fixed = names
        self._menus.fix(names)

    def warn_about_settings(self, complaint: str, *, saving: bool = False) -> None:
        """Say that the settings could not be read and that the defaults hold, or that they could not be saved."""
        from ...advice.tone import Tone
        from ..dialogs.message_dialog import MessageDialog

        text = (
            self.tr("The settings couldn't be saved. They apply until you close the window.")
            if saving
            else self.tr("The settings couldn't be read. The defaults are used.")
        )
        text = f"{text}\n\n{complaint}"
        MessageDialog(self.tr("Settings"), text, self._theme, self, tone=Tone.TEMPORARY).exec()

    def show_example(self) -> None:
        """Inspect the example that comes with the program."""
        self.inspect(Given(EXAMPLE, bundled.resource("samples", _SAMPLE).read_bytes()))

    def inspect(self, given: Given) -> None:
        """Inspect an input and show its report when it is there."""
        with guarded(self._say_failed):
            self._pending = given
            if not self._task.inspect(given.data, self._ours):
                # What is shown stays for a moment, but must not be taken for the new one.
                self._inspector.hold()
                self._waiting.start()
                self._update_actions()

    def watch_drops(self) -> None:
        """Take mails that are dragged out of classic Outlook, from when the window is shown."""
        self._outlook.watch(self)

    def _take_data(self, data: QMimeData, *, dropped: bool = False) -> None:
        given = given_by(data)
        if isinstance(given, Refused) and given.problem == OUTLOOK_DRAG:
            self._take_offered(self._outlook.items())
        elif isinstance(given, Refused) and given.problem == "nothing-pasted" and dropped:
            self._take_given(Refused("nothing-dropped"))
        else:
            self._take_given(given)

    def _take_offered(self, items: list[tuple[str, bytes]]) -> None:
        """Take mails that another program offers without having them on disk; without any, say how to save them."""
        if not items:
            self._take_given(Refused(OUTLOOK_DRAG))
            self._show_how_to_save()
        elif len(items) == 1:
            self._take_given(Given(*items[0]))
        else:
            try:
                paths = self._outlook.as_files(items)
            except OSError as error:
                detail = error.strerror or str(error)
                self._refuse(self._refusals.unreadable(items[0][0], detail))
            else:
                self._take_given(Many(tuple(paths)))

    def _show_working(self) -> None:
        if self._pending is not None:
            from ...background.inputs import first_lines, size_of

            data = self._pending.data
            self._is_working = True
            self._turn_to(self._inspector)
            lines = first_lines(data, _FIRST_LINES)
            self._inspector.show_working(self._pending.name, size_of(data), lines)
            self._update_actions()

    def _take_given(self, given: Given | Many | Refused) -> None:
        if isinstance(given, Refused):
            self._say_refused(self._refusals.refusal(given.problem, self._language.words))
        elif isinstance(given, Many):
            self._cancel()
            self._list.read(given.paths, self._ours)
            self._history.visit(ListVisit(given))
            self._recent.note(given.paths)
            self._show_current()
        else:
            self.inspect(given)

    def _open_row(self, row: Row) -> None:
        """Inspect again the bounce that a row of the list came from."""
        names = [Path(row.where.path).name, row.where.part]
        self.inspect(Given(" · ".join(name for name in names if name), row.where, part=row.part, row=row))

    def _cancel(self) -> None:
        self._task.cancel()
        self._waiting.stop()
        if self._pending is not None:
            self._pending = None
            self._return()

    def _take(self, result: Report | Unreadable) -> None:
        given = self._pending
        self._pending = None
        self._waiting.stop()
        if given is not None:
            with guarded(self._say_failed):
                self._show_result(given, result)

    def _show_result(self, given: Given, result: Report | Unreadable) -> None:
        if given.row is not None and not isinstance(result, Unreadable):
            from ...collection.rows import tells

            if not tells(result, given.row):
                # Another mail lies there by now.
                result = Unreadable(given.row.where.path, given.row.where.part, UnreadableCode.FILE_GONE)
        from ...advice.shown import reports_shown

        if isinstance(result, Unreadable):
            from ...advice.overview import unreadable_text

            # The sentence says that it can't be read; the system's own words say why.
            detail = result.values.get("detail") if result.code == "cannot-open" else None
            detail = detail or unreadable_text(result.code, result.values, self._language.words)
            self._refuse(self._refusals.unreadable(given.name, detail))
            if "report" in result.values:
                report_fault(ReportedFault(result.values["report"]))
            return
        refused = self._refusals.nothing_in(result, given.name, self._language.words)
        if refused is not None:
            self._refuse(refused)
            return
        reports = reports_shown(result, given.part)
        if len(reports) > 1 and isinstance(given.data, Path):
            self._take_given(Many((given.data,)))
            return
        first, *others = (Visit(replace(given, part=report.part), report) for report in reports)
        # One inspected anew keeps what it was given, and so its place in the history.
        self._history.visit(Visit(given, first.report) if not others else first, others)
        if isinstance(given.data, Path):
            self._recent.note((given.data,))
        self._show_current()

    # Showing it

    def _go(self, step: int) -> None:
        if (self._is_beside and step < 0) or self._history.go(step) is not None:
            self._task.cancel()
            self._waiting.stop()
            self._pending = None
            self._show_current()

    def _undo(self) -> None:
        """Go back to what was shown before the last paste."""
        if self._history.can_go_back:
            self._go(-1)

    def _step_in_list(self, step: int) -> None:
        """Open the next or the previous bounce of the list that the one shown came from."""
        current = self._history.current
        row = current.given.row if isinstance(current, Visit) else None
        if row is not None and (neighbor := self._list.neighbor(row, step)) is not None:
            self._open_row(neighbor)

    @property
    def _is_beside(self) -> bool:
        """Whether what is shown is no input of the history, to which Back leads: a refusal, a large input."""
        return self._history.current is not None and (self._is_refused or self._pending is not None)

    @property
    def _shown(self) -> Visit | ListVisit | None:
        """The input that is shown; a refusal stands over the bounce before, but in place of a list."""
        current = self._history.current
        return None if self._is_beside and isinstance(current, ListVisit) else current

    def _show_current(self) -> None:
        self._is_refused = self._is_working = False
        if "_toast" in vars(self):
            self._toast.close_if_lasting()
        current = self._history.current
        is_list = isinstance(current, ListVisit)
        self._turn_to(self._list if is_list else self._inspector)
        if isinstance(current, ListVisit):
            self._list.take_focus()
        else:
            self._inspector.show_visit(current)
        self._update_actions()

    def _turn_to(self, page: InspectorPage | ListPage) -> None:
        """Show a page; the focus comes with what it shows."""
        if self._pages.currentWidget() is not page:
            let_go_of_focus(self)
            self._pages.setCurrentWidget(page)

    def show_notice(self, notice: Notice) -> None:
        """Say something in passing; nothing else changes."""
        is_list = isinstance(self._history.current, ListVisit) and self._pages.currentWidget() is self._list
        if is_list:
            self._toast.show_notice(notice, self._list.table)
        else:
            self._toast.show_notice(notice, self._inspector.text_pane, self._inspector.buttons)

    def _refuse(self, notice: Notice) -> None:
        """Say why an input can't be read; what was shown before it stays, or comes back."""
        self._return()
        self._say_refused(notice)

    def _say_refused(self, notice: Notice) -> None:
        """Say why an input can't be read, and that what is shown is not that input."""
        self.show_notice(replace(notice, unchanged=self._refusals.unchanged(self._shown)))

    def _return(self) -> None:
        """Be as before an input that came to nothing."""
        if self._is_working:
            self._show_current()
        else:
            self._inspector.release()
            self._update_actions()

    def _copy_request(self) -> None:
        """Copy a request for the text of a bounce, in the language in which customers are answered."""
        from ...advice.customer_reply import REPLY_LANGUAGES
        from ...advice.text_request import text_request
        from ...advice.tone import Tone
        from ...knowledge import load_language
        from ..shared.toast import Notice

        chosen = self._settings.reply_language
        language = chosen if chosen in REPLY_LANGUAGES else self._language.code
        QGuiApplication.clipboard().setText(text_request(load_language(language)))
        self.show_notice(Notice(self.tr("Request copied"), REPLY_LANGUAGES[language], Tone.SUCCESS))

    def _update_actions(self) -> None:
        menus = self._menus
        menus.back.setEnabled(self._history.can_go_back or self._is_beside)
        menus.forward.setEnabled(self._history.can_go_forward)
        current = self._shown
        visit = current if isinstance(current, Visit) else None
        # What is not shown, or in part, must not be taken for what is.
        is_told = visit is not None and self._made != [] and self._inspector.is_told
        has_codes = visit is not None and bool(visit.report.findings)
        menus.next.setEnabled(has_codes)
        menus.previous.setEnabled(has_codes)
        of_bounce = (
            menus.copy_reply,
            menus.copy_note,
            menus.copy_redacted,
            menus.copy_picture,
            menus.report_wrong,
        )
        for action in of_bounce:
            action.setEnabled(is_told)
        menus.copy.setEnabled(is_told or isinstance(current, ListVisit))
        is_list = isinstance(current, ListVisit)
        menus.print.setEnabled(self._list.has_rows if is_list else is_told)
        menus.save.setEnabled(self._list.has_rows if is_list else is_told)
        menus.undo.setEnabled(self._history.can_go_back and not is_list)
        menus.correct.setEnabled(is_told)
        self._show_place()
        can_grow = visit is not None and visit.given.source is not None and self._pending is None
        menus.append.setEnabled(can_grow)
        menus.show_scheme(self._theme.choice)
        menus.show_language(self._language.choice)

    def _show_place(self) -> None:
        """Say in the corner and in the title which input is shown."""
        if not self._made:
            return
        history, current = self._history, self._history.current
        row = current.given.row if isinstance(current, Visit) else None
        place = self._list.place_of(row) if row is not None and "_list" in vars(self) else None
        menus = self._menus
        menus.next_in_list.setEnabled(place is not None and place[0] < place[1])
        menus.previous_in_list.setEnabled(place is not None and place[0] > 1)
        navigation = self._inspector.navigation
        if place is not None:
            navigation.show_place(*place)
        else:
            can_go_back = history.can_go_back or self._is_beside
            navigation.show_history(can_go_back=can_go_back, can_go_forward=history.can_go_forward)
        if "_list" in vars(self):
            self._list.set_back(history.can_go_back)
        title = self._list.title if isinstance(self._shown, ListVisit) else self._inspector.headline
        self.setWindowTitle(title or self.tr("Bounce Inspector"))

    def copy_summary(self) -> None:
        """Copy the verdict and the steps, or the overview of the list, as plain text."""
        if isinstance(self._shown, ListVisit):
            self._list.copy_overview()
        else:
            self._inspector.copying.copy_summary()

    def _find(self) -> None:
        if isinstance(self._shown, ListVisit):
            self._list.focus_filter()
        else:
            self._inspector.open_find()

    def _look_up(self) -> None:
        if isinstance(self._shown, ListVisit):
            self._list.focus_filter()
        else:
            self._inspector.focus_entry()

    def _save(self) -> None:
        current = self._shown
        if isinstance(current, Visit):
            self._keeping.save(current.given, current.report, self._inspector.copying.summary())
        elif isinstance(current, ListVisit):
            self._list.export()

    def _print(self) -> None:
        current = self._shown
        if isinstance(current, Visit):
            self._keeping.print(self._inspector.copying.summary(), current.report)
        elif isinstance(current, ListVisit):
            self._list.print_overview()

    def _correct(self) -> None:
        """Let the text be corrected and inspected again."""
        from ..dialogs.text_dialog import TextDialog

        current = self._history.current
        if not isinstance(current, Visit):
            return
        dialog = TextDialog(current.given.source or current.report.text, self)
        if dialog.exec():
            text = dialog.text.toPlainText()
            self.inspect(Given(current.given.name, text, text))

    def _show_help(self) -> None:
        from ..dialogs.help_dialog import HelpDialog

        HelpDialog(self._menus.described(), self).exec()

    # The rest

    def _change_settings(self) -> None:
        from ..dialogs.settings_dialog import SettingsDialog

        dialog = SettingsDialog(self._settings, self._theme, self, fixed=self._fixed)
        if not dialog.exec():
            return
        dialog.store()
        self.settings_changed.emit()
        current = self._history.current
        if isinstance(current, Visit):
            self.inspect(current.given)

    def _choose_scheme(self, choice: SchemeChoice) -> None:
        self._settings.scheme = choice.value
        self._theme.choose(choice)
        self.settings_changed.emit()

    def _choose_language(self, choice: str) -> None:
        self._settings.language = choice
        # Qt tells of the change by an event, to the window and to every pane in it.
        self._language.choose(choice)
        self.settings_changed.emit()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange and self._shown_language != self._language.code:
            self._shown_language = self._language.code
            self._menus.retranslate()
            self._update_actions()
            for page in self._made:
                page.retranslate()
        super().changeEvent(event)

    def _show_about(self) -> None:
        from ..dialogs.about_dialog import AboutDialog

        AboutDialog(self._registry, self.windowIcon(), self).exec()

    def _show_how_to_save(self) -> None:
        from ..dialogs.save_mail_dialog import SaveMailDialog

        dialog = SaveMailDialog(self._theme, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _restore(self) -> None:
        kept = QByteArray.fromBase64(self._settings.window.geometry.encode())
        # Qt refuses a place on a screen of quite another size.
        if not self.restoreGeometry(kept):
            # The buttons at the lower edge are to be on the screen, also on a small one.
            room = self.screen().availableGeometry().size() - QSize(0, _FRAME)
            self.resize(_FIRST_SIZE.boundedTo(room))

    def remember(self) -> None:
        """Put the window's place and the widths of its panes into the settings."""
        self._settings.window.geometry = bytes(self.saveGeometry().toBase64().data()).decode()
        for page in self._made:
            page.remember()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.remember()
        self.closing.emit()
        if "_task" in vars(self):
            self._task.close()
        if "_list" in vars(self):
            self._list.close_tasks()
        self._outlook.close()
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        # Always a copy: a drop must never move the mail out of its folder.  What can't be read is
        # taken in as well, to be answered.
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self._overlay.show_dragged(dragged_in(event.mimeData()))

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()

    def dragLeaveEvent(self, event: object) -> None:
        self._overlay.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        self._overlay.hide()
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        with guarded(self._say_failed):
            self._take_data(event.mimeData(), dropped=True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if "_toast" in vars(self):
            self._toast.place()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            if self._pending is not None:
                self._cancel()
            elif "_toast" in vars(self):
                self._toast.hide()
            return
        super().keyPressEvent(event)
