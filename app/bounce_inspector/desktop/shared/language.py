"""The language of the window: the system's or the chosen one, changed while it is open.

Qt tells every widget of a change (`QEvent.LanguageChange`); each that is `Translated` then
says its own words anew.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication, QWidget

from ... import bundled
from ...advice.languages import LANGUAGES, best_language

if TYPE_CHECKING:
    from ...advice.words import Words

    # Beside a class of Qt's, Shiboken allows no second one among the bases.
    _Widget = QWidget
else:
    _Widget = object

SYSTEM = "system"


class Language:
    """Which language the window is in.

    ``missing`` is the file without which the widgets stay English, None where all is there.
    """

    def __init__(self, application: QApplication, choice: str = SYSTEM) -> None:
        self._application = application
        self._translators: list[QTranslator] = []
        self._words: Words | None = None
        self.missing: Path | None = None
        self.choose(choice)

    @property
    def words(self) -> Words:
        """The sentences of the language, read when first asked for; raises RegistryError where they can't be used."""
        if self._words is None or self._words.language != self.code:
            # Imported here: the window is shown before it has anything to explain.
            from ...knowledge import load_language

            self._words = load_language(self.code)
        return self._words

    def choose(self, choice: str) -> None:
        """Speak another language: one of LANGUAGES, or the system's."""
        self.choice = choice if choice in LANGUAGES else SYSTEM
        self.code = best_language(QLocale.system().uiLanguages()) if self.choice == SYSTEM else self.choice
        while self._translators:
            self._application.removeTranslator(self._translators.pop())
        ours = bundled.resource("translations", f"bounce-inspector_{self.code}.qm")
        # Qt's own words, on standard buttons for example; English ones it doesn't need to load.
        qts = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath), f"qtbase_{self.code}.qm")
        for path in (qts, ours):
            translator = QTranslator()
            if translator.load(str(path)):
                self._application.installTranslator(translator)
                self._translators.append(translator)
        self.missing = None if ours.exists() else ours
        # Numbers are written as the language writes them.
        QLocale.setDefault(QLocale(self.code))
        self._application.setLayoutDirection(QLocale(self.code).textDirection())


class Translated(_Widget):
    """Goes before the widget's class of Qt's; says the widget's words anew when the language changes."""

    def _retranslate(self) -> None:
        """Say them, in the language in force; called by the widget itself when it is made."""
        raise NotImplementedError

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
