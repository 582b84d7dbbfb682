"""What was opened last, in a menu that offers it again."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu

from ...memory.settings import Settings

_MOST_RECENT = 10


class RecentFiles(QObject):
    """Keeps the names in the settings; ``changed`` tells that they are others, ``wanted`` the one that is to be opened."""

    changed = Signal()
    wanted = Signal(Path)

    def __init__(self, menu: QMenu, settings: Settings) -> None:
        super().__init__(menu)
        self._menu = menu
        self._settings = settings
        menu.aboutToShow.connect(self._offer)

    def note(self, paths: Sequence[Path]) -> None:
        """Put what was opened on top of the recent ones."""
        names = [str(path) for path in paths[:_MOST_RECENT]]
        others = [name for name in self._settings.recent if name not in names]
        self._settings.recent = tuple([*names, *others][:_MOST_RECENT])
        self.changed.emit()

    def _offer(self) -> None:
        menu = self._menu
        menu.clear()
        for name in self._settings.recent:
            action = menu.addAction(Path(name).name.replace("&", "&&"))
            action.setToolTip(name)
            action.triggered.connect(lambda _=False, name=name: self.wanted.emit(Path(name)))
        if not self._settings.recent:
            menu.addAction(self.tr("Nothing opened yet")).setEnabled(False)
            return
        menu.addSeparator()
        menu.addAction(self.tr("&Clear the list")).triggered.connect(self._forget)

    def _forget(self) -> None:
        self._settings.recent = ()
        self.changed.emit()
