"""The menus and their keys; each action is told to the window by a signal."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from .theme import SchemeChoice

_Key = QKeySequence.StandardKey


class Menus(QObject):
    """Builds the menu bar of a window."""

    scheme_chosen = Signal(SchemeChoice)

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        bar = window.menuBar()
        file = bar.addMenu(self.tr("&File"))
        self.open = self._add(file, self.tr("&Open file…"), _Key.Open)
        self.example = self._add(file, self.tr("Show an &example"))
        file.addSeparator()
        self.quit = self._add(file, self.tr("&Quit"), _Key.Quit)
        self.quit.setMenuRole(QAction.MenuRole.QuitRole)
        edit = bar.addMenu(self.tr("&Edit"))
        self.paste = self._add(edit, self.tr("&Paste a bounce"), _Key.Paste)
        self.append = self._add(edit, self.tr("Paste and &append"), "Ctrl+Shift+V")
        self.copy = self._add(edit, self.tr("&Copy summary"), "Ctrl+Shift+C")
        edit.addSeparator()
        self.find = self._add(edit, self.tr("Look a code &up"), "Ctrl+L", _Key.Find)
        self.next = self._add(edit, self.tr("&Next code in the text"), _Key.FindNext)
        self.previous = self._add(edit, self.tr("P&revious code in the text"), _Key.FindPrevious)
        view = bar.addMenu(self.tr("&View"))
        self.back = self._add(view, self.tr("&Back"), _Key.Back)
        self.forward = self._add(view, self.tr("&Forward"), _Key.Forward)
        view.addSeparator()
        self._add_schemes(view.addMenu(self.tr("&Colours")))
        help_ = bar.addMenu(self.tr("&Help"))
        self.about = self._add(help_, self.tr("&About Bounce Inspector"))
        self.about.setMenuRole(QAction.MenuRole.AboutRole)

    def _add(self, menu: QMenu, text: str, *keys: _Key | str) -> QAction:
        action = menu.addAction(text)
        sequences: list[QKeySequence] = []
        for key in keys:
            sequences += QKeySequence.keyBindings(key) if isinstance(key, _Key) else [QKeySequence(key)]
        action.setShortcuts(sequences)
        return action

    def _add_schemes(self, menu: QMenu) -> None:
        names = {
            SchemeChoice.SYSTEM: self.tr("As the &system"),
            SchemeChoice.LIGHT: self.tr("&Light"),
            SchemeChoice.DARK: self.tr("&Dark"),
        }
        group = QActionGroup(self)
        self._schemes = {}
        for choice, name in names.items():
            action = menu.addAction(name)
            action.setCheckable(True)
            action.triggered.connect(self._telling(choice))
            group.addAction(action)
            self._schemes[choice] = action

    def _telling(self, choice: SchemeChoice) -> Callable[[], None]:
        return lambda: self.scheme_chosen.emit(choice)

    def show_scheme(self, choice: SchemeChoice) -> None:
        """Tick the colours in force."""
        self._schemes[choice].setChecked(True)
