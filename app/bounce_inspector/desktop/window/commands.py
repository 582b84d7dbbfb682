"""What the menus do with what is shown, a bounce or a list, and which of it can be done now."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from .given import Given
from .history import ListVisit, Visit
from .input_display import InputDisplay
from .menus import Menus

# Loaded when it is needed: the window is shown before.
if TYPE_CHECKING:
    from ..bounce_list.list_page import ListPage
    from .inspector_page import InspectorPage
    from .keeping import Keeping


class Commands(QObject):
    """Carries out the menus' commands; ``noticed`` says what came of one."""

    noticed = Signal(object)

    def __init__(self, menus: Menus, display: InputDisplay, window: QWidget) -> None:
        super().__init__(window)
        self._menus = menus
        self._display = display
        self._pages = display.pages
        self._window = window
        menus.copy.triggered.connect(self._copy_summary)
        menus.undo.triggered.connect(display.undo)
        menus.correct.triggered.connect(self._correct)
        menus.save.triggered.connect(self._save)
        menus.print.triggered.connect(self._print)
        menus.find.triggered.connect(self._find)
        menus.look_up.triggered.connect(self._look_up)
        menus.back.triggered.connect(lambda: display.go(-1))
        menus.forward.triggered.connect(lambda: display.go(1))
        menus.next_in_list.triggered.connect(lambda: display.step_in_list(1))
        menus.previous_in_list.triggered.connect(lambda: display.step_in_list(-1))
        display.changed.connect(self.update)
        self._pages.bounce_page_made.connect(self._connect_bounce_page)
        self._pages.list_page_made.connect(self._connect_list_page)

    @cached_property
    def _keeping(self) -> Keeping:
        from .keeping import Keeping

        keeping = Keeping(self._window)
        keeping.noticed.connect(self.noticed)
        return keeping

    def _connect_bounce_page(self, page: InspectorPage) -> None:
        menus = self._menus
        menus.copy_reply.triggered.connect(page.copy_reply)
        menus.copy_note.triggered.connect(page.copy_note)
        menus.copy_redacted.triggered.connect(page.copying.copy_redacted)
        menus.report_wrong.triggered.connect(page.copying.report_wrong)
        menus.copy_picture.triggered.connect(page.copying.copy_picture)
        menus.next_pane.triggered.connect(lambda: page.panes.go_to_pane(1))
        menus.previous_pane.triggered.connect(lambda: page.panes.go_to_pane(-1))
        menus.zoom_in.triggered.connect(lambda: page.zoom(1))
        menus.zoom_out.triggered.connect(lambda: page.zoom(-1))
        menus.zoom_usual.triggered.connect(lambda: page.zoom(0))
        menus.next.triggered.connect(lambda: page.explainer.walk(1))
        menus.previous.triggered.connect(lambda: page.explainer.walk(-1))

    def _connect_list_page(self, page: ListPage) -> None:
        page.changed.connect(self.update)

    # Which can be carried out

    def update(self) -> None:
        """Offer the commands that fit what is shown, and name it in the menus' window."""
        menus, history, shown = self._menus, self._display.history, self._display.shown
        visit = shown if isinstance(shown, Visit) else None
        is_list = isinstance(shown, ListVisit)
        # What is not shown, or in part, must not be taken for what is.
        is_complete = visit is not None and self._pages.has_any and self._pages.bounce.is_complete
        can_be_kept = self._pages.list.has_rows if is_list else is_complete
        menus.back.setEnabled(history.can_go_back or self._display.is_beside)
        menus.forward.setEnabled(history.can_go_forward)
        for action in (menus.next, menus.previous):
            action.setEnabled(visit is not None and bool(visit.report.findings))
        for action in menus.of_bounce:
            action.setEnabled(is_complete)
        menus.copy.setEnabled(is_complete or is_list)
        for action in (menus.print, menus.save):
            action.setEnabled(can_be_kept)
        menus.undo.setEnabled(history.can_go_back and not is_list)
        can_grow = visit is not None and visit.given.source is not None and not self._display.is_pending
        menus.append.setEnabled(can_grow)
        if self._pages.has_any:
            self._show_place()

    def _show_place(self) -> None:
        """Lead, in the corner, through the list that is shown or through the history."""
        place, history = self._display.place_in_list, self._display.history
        self._menus.next_in_list.setEnabled(place is not None and place[0] < place[1])
        self._menus.previous_in_list.setEnabled(place is not None and place[0] > 1)
        navigation = self._pages.bounce.navigation
        if place is not None:
            navigation.show_place(*place)
        else:
            can_go_back = history.can_go_back or self._display.is_beside
            navigation.show_history(can_go_back=can_go_back, can_go_forward=history.can_go_forward)
        if self._pages.has_list:
            self._pages.list.set_back(history.can_go_back)

    # Carrying out

    @property
    def _is_list(self) -> bool:
        return isinstance(self._display.shown, ListVisit)

    def _copy_summary(self) -> None:
        """Copy the verdict and the steps, or the overview of the list, as plain text."""
        if self._is_list:
            self._pages.list.copy_overview()
        else:
            self._pages.bounce.copying.copy_summary()

    def _find(self) -> None:
        if self._is_list:
            self._pages.list.focus_filter()
        else:
            self._pages.bounce.open_find()

    def _look_up(self) -> None:
        if self._is_list:
            self._pages.list.focus_filter()
        else:
            self._pages.bounce.explainer.focus_entry()

    def _save(self) -> None:
        shown = self._display.shown
        if isinstance(shown, Visit):
            self._keeping.save(shown.given, shown.report, self._pages.bounce.copying.summary())
        elif isinstance(shown, ListVisit):
            self._pages.list.export()

    def _print(self) -> None:
        shown = self._display.shown
        if isinstance(shown, Visit):
            self._keeping.print(self._pages.bounce.copying.summary(), shown.report)
        elif isinstance(shown, ListVisit):
            self._pages.list.print_overview()

    def _correct(self) -> None:
        """Let the text be corrected and inspected again."""
        from ..dialogs.text_dialog import TextDialog

        current = self._display.history.current
        if not isinstance(current, Visit):
            return
        dialog = TextDialog(current.given.source or current.report.text, self._window)
        if dialog.exec():
            text = dialog.text.toPlainText()
            self._display.inspect(Given(current.given.name, text, text))
