"""The menus and their keys; each action is told to the window by a signal."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from ...advice.languages import LANGUAGES
from ..shared.language import SYSTEM
from ..shared.theme import SchemeChoice

_Key = QKeySequence.StandardKey
_T = TypeVar("_T")
# What a menu is called, asked again when the language changes.
Said = Callable[[], str]


class Menus(QObject):
    """Builds the menu bar of a window."""

    scheme_chosen = Signal(SchemeChoice)
    language_chosen = Signal(str)

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._bar = window.menuBar()
        self._said: list[tuple[Callable[[str], None], Said]] = []
        self._build_file()
        self._build_edit()
        view = self._build_view()
        schemes = {
            SchemeChoice.SYSTEM: lambda: self.tr("Use &system setting"),
            SchemeChoice.LIGHT: lambda: self.tr("&Light"),
            SchemeChoice.DARK: lambda: self.tr("&Dark"),
        }
        languages = {SYSTEM: lambda: self.tr("Use &system setting")}
        languages |= {code: _saying(name) for code, name in LANGUAGES.items()}
        colors = self._menu(lambda: self.tr("&Colors"), view)
        self._schemes = self._choices(colors, "colors", schemes, self.scheme_chosen.emit)
        speech = self._menu(lambda: self.tr("&Language"), view)
        self._languages = self._choices(speech, "language", languages, self.language_chosen.emit)
        help_ = self._menu(lambda: self.tr("&Help"))
        self.help = self._add(help_, "help", lambda: self.tr("&Keys and help"), _Key.HelpContents)
        self.save_mail = self._add(help_, "save-mail", lambda: self.tr("How to save a message from &Outlook"))
        self.about = self._add(help_, "about", lambda: self.tr("&About Bounce Inspector"))
        self.about.setMenuRole(QAction.MenuRole.AboutRole)
        self.retranslate()

    def _build_file(self) -> None:
        file = self._menu(lambda: self.tr("&File"))
        self.open = self._add(file, "open", lambda: self.tr("&Open file…"), _Key.Open)
        self.open_folder = self._add(file, "open-folder", lambda: self.tr("Open &folder…"), "Ctrl+Shift+O")
        self.recent = self._menu(lambda: self.tr("Open &recent"), file)
        self.recent.setObjectName("recent")
        self.example = self._add(file, "example", lambda: self.tr("Show an &example"))
        file.addSeparator()
        self.save = self._add(file, "save", lambda: self.tr("&Save as…"), _Key.Save)
        self.print = self._add(file, "print", lambda: self.tr("&Print…"), _Key.Print)
        file.addSeparator()
        self.quit = self._add(file, "quit", lambda: self.tr("&Quit"), _Key.Quit, "Ctrl+Q")
        self.quit.setMenuRole(QAction.MenuRole.QuitRole)

    def _build_edit(self) -> None:
        edit = self._menu(lambda: self.tr("&Edit"))
        self.undo = self._add(edit, "undo", lambda: self.tr("&Undo the paste"), _Key.Undo)
        self.paste = self._add(edit, "paste", lambda: self.tr("&Paste a bounce"), _Key.Paste)
        self.append = self._add(edit, "append", lambda: self.tr("Paste and &append"), "Ctrl+Shift+V")
        self.correct = self._add(edit, "correct", lambda: self.tr("Correct the te&xt…"), "Ctrl+E")
        edit.addSeparator()
        self.copy = self._add(edit, "copy", lambda: self.tr("&Copy summary"), "Ctrl+Shift+C")
        self.copy_picture = self._add(edit, "copy-picture", lambda: self.tr("Copy the &verdict as a picture"))
        self.copy_reply = self._add(edit, "copy-reply", lambda: self.tr("Copy the rep&ly"), "Ctrl+Shift+R")
        self.copy_note = self._add(
            edit, "copy-note", lambda: self.tr("Copy the &ticket note"), "Ctrl+Shift+T"
        )
        self.copy_redacted = self._add(edit, "copy-redacted", lambda: self.tr("Copy re&dacted…"))
        self.report_wrong = self._add(edit, "report-wrong", lambda: self.tr("This e&xplanation is wrong…"))
        edit.addSeparator()
        self.find = self._add(edit, "find", lambda: self.tr("&Find in the text"), _Key.Find)
        self.look_up = self._add(edit, "look-up", lambda: self.tr("Look up a c&ode"), "Ctrl+L")
        edit.addSeparator()
        self.settings = self._add(edit, "settings", lambda: self.tr("&Settings…"), _Key.Preferences, "Ctrl+,")
        self.settings.setMenuRole(QAction.MenuRole.PreferencesRole)

    def _build_view(self) -> QMenu:
        view = self._menu(lambda: self.tr("&View"))
        self.back = self._add(view, "back", lambda: self.tr("&Back"), _Key.Back)
        self.forward = self._add(view, "forward", lambda: self.tr("&Forward"), _Key.Forward)
        view.addSeparator()
        self.next = self._add(view, "next", lambda: self.tr("&Next code in the text"), "F3")
        self.previous = self._add(view, "previous", lambda: self.tr("P&revious code in the text"), "Shift+F3")
        self.next_in_list = self._add(view, "next-in-list", lambda: self.tr("Next in the l&ist"), "F8")
        self.previous_in_list = self._add(
            view, "previous-in-list", lambda: self.tr("Previous in the li&st"), "Shift+F8"
        )
        self.next_pane = self._add(view, "next-pane", lambda: self.tr("Next &pane"), "F6")
        self.previous_pane = self._add(view, "previous-pane", lambda: self.tr("Previous pan&e"), "Shift+F6")
        view.addSeparator()
        self.zoom_in = self._add(view, "zoom-in", lambda: self.tr("&Larger text"), _Key.ZoomIn, "Ctrl+=")
        self.zoom_out = self._add(view, "zoom-out", lambda: self.tr("S&maller text"), _Key.ZoomOut)
        self.zoom_usual = self._add(view, "zoom-usual", lambda: self.tr("Defa&ult text size"), "Ctrl+0")
        view.addSeparator()
        return view

    @property
    def of_bounce(self) -> tuple[QAction, ...]:
        """The actions that need a bounce of which all is shown."""
        return (
            self.copy_reply,
            self.copy_note,
            self.copy_redacted,
            self.copy_picture,
            self.report_wrong,
            self.correct,
        )

    def retranslate(self) -> None:
        """Name menus and actions in the language in force."""
        for tell, said in self._said:
            tell(said())

    def _menu(self, said: Said, parent: QMenu | None = None) -> QMenu:
        menu = (parent or self._bar).addMenu("")
        self._said.append((menu.setTitle, said))
        return menu

    def _add(self, menu: QMenu, name: str, said: Said, *keys: _Key | str) -> QAction:
        action = menu.addAction("")
        action.setObjectName(name)
        self._said.append((action.setText, said))
        sequences: list[QKeySequence] = []
        for key in keys:
            sequences += QKeySequence.keyBindings(key) if isinstance(key, _Key) else [QKeySequence(key)]
        # A key that is said twice would be ambiguous.
        action.setShortcuts(list({key.toString(): key for key in sequences}.values()))
        return action

    def described(self) -> list[tuple[str, list[tuple[str, str]]]]:
        """The menus and, in each, what can be done by keys: the words and the keys."""
        native = QKeySequence.SequenceFormat.NativeText
        found = []
        for top in self._bar.actions():
            menu = top.menu()
            actions = menu.actions() if isinstance(menu, QMenu) else []
            keys = [
                (action.text().replace("&", "").rstrip("…"), action.shortcut().toString(native))
                for action in actions
                if not action.shortcut().isEmpty()
            ]
            found.append((top.text().replace("&", ""), keys))
        return found

    def _choices(
        self, menu: QMenu, kind: str, names: Mapping[_T, Said], tell: Callable[[_T], None]
    ) -> dict[_T, QAction]:
        """Actions of which one is ticked; each tells its value."""
        group = QActionGroup(self)
        actions = {}
        for value, said in names.items():
            actions[value] = action = self._add(menu, f"{kind}-{value}", said)
            action.setCheckable(True)
            action.triggered.connect(_telling(tell, value))
            group.addAction(action)
        return actions

    def fix(self, names: frozenset[str]) -> None:
        """Leave no choice of the settings named."""
        for name, actions in (("scheme", self._schemes), ("language", self._languages)):
            for action in actions.values():
                action.setEnabled(name not in names)

    def show_scheme(self, choice: SchemeChoice) -> None:
        """Tick the colors in force."""
        self._schemes[choice].setChecked(True)

    def show_language(self, choice: str) -> None:
        """Tick the language in force."""
        self._languages[choice].setChecked(True)


def _saying(name: str) -> Said:
    return lambda: name


def _telling(tell: Callable[[_T], None], value: _T) -> Callable[[], None]:
    return lambda: tell(value)
