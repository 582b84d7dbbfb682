"""The pages of the window, each made when it is first needed; until then, an opening is shown."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from ...memory.settings import Settings
from ..shared.announcing import let_go_of_focus
from ..shared.language import Language
from ..shared.theme import Theme
from .opening import Opening

# What only pages need is loaded with the first of them: the window is shown before.
if TYPE_CHECKING:
    from ...registry.registry import Registry
    from ..bounce_list.list_page import ListPage
    from ..tasks.process import Process
    from .inspector_page import InspectorPage


class Pages(QStackedWidget):
    """Holds the page of one bounce, ``bounce``, and that of many, ``list``.

    ``load`` gives the registry; where it raises RegistryError, so does what needs a page.
    ``hand_over`` gives a process that reads a list.  ``bounce_page_made`` and ``list_page_made``
    bring a page to those who listen to it, before it is shown.
    """

    bounce_page_made = Signal(object)
    list_page_made = Signal(object)

    def __init__(
        self,
        load: Callable[[], Registry],
        hand_over: Callable[[], Process],
        language: Language,
        theme: Theme,
        settings: Settings,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("pages")
        self._load = load
        self._hand_over = hand_over
        self._language = language
        self._theme = theme
        self._settings = settings
        self._made: list[InspectorPage | ListPage] = []
        self._opening = Opening(theme, settings.window.tree_width, self)
        self.addWidget(self._opening)

    @cached_property
    def bounce(self) -> InspectorPage:
        """The page of one bounce."""
        from .inspector_page import InspectorPage

        page = InspectorPage(self._load(), self._language, self._theme, self._settings, self)
        self.bounce_page_made.emit(page)
        self._add(page)
        return page

    @cached_property
    def list(self) -> ListPage:
        """The page of many bounces."""
        from ..bounce_list.list_page import ListPage

        page = ListPage(self._language, self._theme, self._settings, self._hand_over, self)
        self.list_page_made.emit(page)
        self._add(page)
        return page

    def _add(self, page: InspectorPage | ListPage) -> None:
        self.addWidget(page)
        if not self._made:
            self.removeWidget(self._opening)
            self._opening.deleteLater()
        self._made.append(page)

    @property
    def has_any(self) -> bool:
        """Whether a page is made."""
        return bool(self._made)

    @property
    def has_list(self) -> bool:
        """Whether the page of many bounces is made."""
        return "list" in vars(self)

    @property
    def text_pane(self) -> QWidget:
        """What holds the text of the bounce where that is shown, else the page."""
        page = self.currentWidget() or self
        if self._made and page is vars(self).get("bounce") and self.bounce.panes.bounce.isVisible():
            return self.bounce.panes.bounce
        return page

    def turn_to(self, page: InspectorPage | ListPage) -> None:
        """Show a page; the focus comes with what it shows."""
        if self.currentWidget() is not page:
            let_go_of_focus(self.window())
            self.setCurrentWidget(page)

    def take_focus(self) -> None:
        """Give the focus to the opening: no button of it is marked."""
        self._opening.setFocus()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        for page in self._made:
            page.retranslate()

    def remember(self) -> None:
        """Put widths and columns into the settings."""
        for page in self._made:
            page.remember()

    def close_tasks(self) -> None:
        """End what a page does beside the window."""
        if self.has_list:
            self.list.close_tasks()
