"""The window: puts its parts together, and takes what the system does with it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache, cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QSize, Qt, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from ...memory.settings import Settings
from ..shared.language import Language
from ..shared.layouts import column
from ..shared.notice_row import NoticeRow
from ..shared.theme import Theme
from .commands import Commands
from .given import dragged_in
from .history import ListVisit, Visit
from .input_display import InputDisplay
from .intake import Intake
from .menus import Menus
from .pages import Pages
from .pending_input import PendingInput
from .preferences import Preferences
from .recent_files import RecentFiles

# What only pages and dialogs need is loaded with the first of them: the window is shown before.
if TYPE_CHECKING:
    from ...registry.registry import Registry
    from ..bounce_list.list_page import ListPage
    from .drop_overlay import DropOverlay
    from .inspector_page import InspectorPage

# How large the window is at the first start, and about how high its frame.
_FIRST_SIZE, _FRAME = QSize(1280, 820), 40


class MainWindow(QMainWindow):
    """Inspects what is pasted, dropped or opened, and explains what is typed.

    ``intake`` takes inputs in, ``display`` shows them on ``pages``, ``preferences`` changes settings.
    ``load`` gives the registry; where it raises RegistryError, so does what needs a page.
    """

    settings_changed = Signal()
    closing = Signal()

    def __init__(
        self, load: Callable[[], Registry], language: Language, theme: Theme, settings: Settings
    ) -> None:
        super().__init__()
        self._load = cache(load)
        self._language = language
        self._shown_language = language.code
        self._theme = theme
        self._settings = settings
        self._pending = PendingInput(self._load, self)
        self._menus = Menus(self)
        self.setWindowTitle(self.tr("Bounce Inspector"))
        self.setAcceptDrops(True)
        self.setMinimumSize(640, 360)
        self._restore()
        self.pages = Pages(self._load, self._pending.hand_over, language, theme, settings, self)
        self._notices = NoticeRow(theme, lambda: self.pages.text_pane, self)
        self._lay_out()
        self.display = InputDisplay(self.pages, self._pending, language, settings, self)
        self._commands = Commands(self._menus, self.display, self)
        self._recent = RecentFiles(self._menus.recent, settings)
        self.intake = Intake(self.display, self)
        self.preferences = Preferences(self._menus, language, theme, settings, self)
        self._connect()
        self.pages.take_focus()
        self._commands.update()

    def _lay_out(self) -> None:
        whole = QWidget(self)
        layout = column(0)
        whole.setLayout(layout)
        layout.addWidget(self.pages, 1)
        layout.addWidget(self._notices)
        self.setCentralWidget(whole)

    def _connect(self) -> None:
        menus, intake, display = self._menus, self.intake, self.display
        menus.open.triggered.connect(intake.ask_for_files)
        menus.open_folder.triggered.connect(intake.ask_for_folder)
        menus.example.triggered.connect(intake.show_example)
        menus.paste.triggered.connect(intake.paste)
        menus.append.triggered.connect(intake.append_paste)
        menus.quit.triggered.connect(self.close)
        menus.help.triggered.connect(self._show_help)
        menus.save_mail.triggered.connect(self._show_how_to_save)
        menus.about.triggered.connect(self._show_about)
        intake.save_help_wanted.connect(self._show_how_to_save)
        display.noticed.connect(self._notices.show_notice)
        self._notices.changed.connect(self._set_aside)
        display.moved_on.connect(self._notices.close_lasting)
        display.changed.connect(self._show_title)
        display.opened.connect(self._recent.note)
        self._commands.noticed.connect(self._notices.show_notice)
        self._recent.wanted.connect(intake.open_path)
        self._recent.changed.connect(self.settings_changed)
        self.preferences.changed.connect(self.settings_changed)
        self.preferences.edited.connect(self._inspect_anew)
        self.pages.bounce_page_made.connect(self._connect_bounce_page)
        self.pages.list_page_made.connect(self._connect_list_page)

    def _connect_bounce_page(self, page: InspectorPage) -> None:
        page.paste_wanted.connect(self.intake.paste)
        page.open_wanted.connect(self.intake.ask_for_files)
        page.example_wanted.connect(self.intake.show_example)
        page.cancel_wanted.connect(self.display.cancel)
        page.settings_changed.connect(self.settings_changed)
        page.settings_wanted.connect(self.preferences.show_dialog)
        page.noticed.connect(self._notices.show_notice)
        page.navigation.went.connect(self.display.go)
        page.navigation.list_wanted.connect(lambda: self.display.go(-1))
        page.navigation.stepped.connect(self.display.step_in_list)

    def _connect_list_page(self, page: ListPage) -> None:
        page.row_opened.connect(self.display.open_row)
        page.back_wanted.connect(lambda: self.display.go(-1))
        page.noticed.connect(self._notices.show_notice)
        page.changed.connect(self._show_title)

    @cached_property
    def _overlay(self) -> DropOverlay:
        from .drop_overlay import DropOverlay

        return DropOverlay(self._theme, self.pages)

    # From start to end

    def make_ready(self) -> None:
        """Make the page of one bounce, and show it where nothing else is shown by now."""
        if not self.pages.has_any:
            self.pages.bounce.focus_bounce()

    def warm_up(self) -> Iterator[None]:
        """Load, piece by piece, what the first input and the first search would wait for."""
        self.make_ready()
        yield
        yield from self._pending.warm_up()
        self.pages.bounce.explainer.warm_up()
        yield
        # The first list is to be there as soon as its first rows are.
        from ..bounce_list import list_page  # noqa: F401

    def come_to_front(self, names: list[str]) -> None:
        """Open what a second start was given, and come to the front as far as the system allows."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.raise_()
        self.activateWindow()
        # Wayland and Windows may refuse to raise a window that is not in use.
        QApplication.alert(self)
        self.intake.open_from_second_start(names)

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
        self.pages.remember()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.remember()
        self.closing.emit()
        self._pending.close()
        self.pages.close_tasks()
        self.intake.close()
        super().closeEvent(event)

    # What it says of itself

    def _show_title(self) -> None:
        """Name what is shown in the title."""
        if self.pages.has_any:
            is_list = isinstance(self.display.shown, ListVisit)
            title = self.pages.list.title if is_list else self.pages.bounce.headline
            self.setWindowTitle(title or self.tr("Bounce Inspector"))

    def _set_aside(self) -> None:
        """Have the bounce before step back while a message says that it is still that one."""
        notice = self._notices.notice
        if self.pages.has_any:
            self.pages.bounce.set_aside(notice is not None and bool(notice.unchanged))

    def _inspect_anew(self) -> None:
        """Explain what is shown by the settings that hold now."""
        current = self.display.history.current
        if isinstance(current, Visit):
            self.display.inspect(current.given)

    def _show_help(self) -> None:
        from ..dialogs.help_dialog import HelpDialog

        HelpDialog(self._menus.described(), self).exec()

    def _show_about(self) -> None:
        from ..dialogs.about_dialog import AboutDialog

        AboutDialog(self._load(), self.windowIcon(), self).exec()

    def _show_how_to_save(self) -> None:
        from ..dialogs.save_mail_dialog import SaveMailDialog

        dialog = SaveMailDialog(self._theme, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    # What the system does with it

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange and self._shown_language != self._language.code:
            self._shown_language = self._language.code
            self._menus.retranslate()
            self.preferences.tick()
            self._commands.update()
            self.pages.retranslate()
            self._show_title()
        super().changeEvent(event)

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
        self.intake.drop(event.mimeData())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._notices.arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            if self.display.is_pending:
                self.display.cancel()
            else:
                self._notices.close_notice()
            return
        super().keyPressEvent(event)
