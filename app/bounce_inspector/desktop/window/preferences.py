"""Changes the settings: in their dialog, and colors and language by the menus."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ...memory.settings import Settings
from ..shared.language import Language
from ..shared.theme import SchemeChoice, Theme
from .menus import Menus


class Preferences(QObject):
    """Puts what was chosen into the settings and into force.

    ``changed`` tells of any change; ``edited``, that the dialog changed what bounces are explained by.
    """

    changed = Signal()
    edited = Signal()

    def __init__(
        self, menus: Menus, language: Language, theme: Theme, settings: Settings, window: QWidget
    ) -> None:
        super().__init__(window)
        self._menus = menus
        self._language = language
        self._theme = theme
        self._settings = settings
        self._window = window
        self._fixed: frozenset[str] = frozenset()
        menus.settings.triggered.connect(self.show_dialog)
        menus.scheme_chosen.connect(self._choose_scheme)
        menus.language_chosen.connect(self._choose_language)
        self.tick()

    def fix(self, names: frozenset[str]) -> None:
        """Let nobody change these settings here: an administrator has set them."""
        self._fixed = names
        self._menus.fix(names)

    def tick(self) -> None:
        """Tick in the menus what is in force."""
        self._menus.show_scheme(self._theme.choice)
        self._menus.show_language(self._language.choice)

    def show_dialog(self) -> None:
        """Let the settings be changed."""
        from ..dialogs.settings_dialog import SettingsDialog

        dialog = SettingsDialog(self._settings, self._theme, self._window, fixed=self._fixed)
        if dialog.exec():
            dialog.store()
            self.changed.emit()
            self.edited.emit()

    def warn(self, complaint: str, *, saving: bool) -> None:
        """Say that the settings could not be read and that the defaults hold, or that they could not be saved."""
        from ...advice.tone import Tone
        from ..dialogs.message_dialog import MessageDialog

        text = (
            self.tr("The settings couldn't be saved. They apply until you close the window.")
            if saving
            else self.tr("The settings couldn't be read. The defaults are used.")
        )
        text = f"{text}\n\n{complaint}"
        MessageDialog(self.tr("Settings"), text, self._theme, self._window, tone=Tone.TEMPORARY).exec()

    def _choose_scheme(self, choice: SchemeChoice) -> None:
        self._settings.scheme = choice.value
        self._theme.choose(choice)
        self.changed.emit()

    def _choose_language(self, choice: str) -> None:
        self._settings.language = choice
        # Qt tells of the change by an event, to the window and to every pane in it.
        self._language.choose(choice)
        self.changed.emit()
