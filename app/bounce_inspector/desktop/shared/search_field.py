"""A field for what is looked for: a sign in front, and a cross that empties it."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QWidget

from . import icons
from .language import Translated
from .theme import Look, Theme, set_look

_SIGN = 16
# What Qt calls the action behind its cross (qlineedit.cpp); there is no other way to it.
_CLEAR = "_q_qlineeditclearaction"


class SearchField(Translated, QLineEdit):
    """Shows the sign of a search and, with ``clearable``, a cross where something was typed."""

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, clearable: bool = True) -> None:
        super().__init__(parent)
        set_look(self, Look.SEARCH)
        self._theme = theme
        self._sign = QAction(self)
        self._sign.triggered.connect(self.setFocus)
        self.addAction(self._sign, QLineEdit.ActionPosition.LeadingPosition)
        self.setClearButtonEnabled(clearable)
        theme.changed.connect(self._restyle_signs)
        self._restyle_signs()
        self._name_buttons()

    def _name_buttons(self) -> None:
        """Name the buttons that Qt makes of the sign and the cross."""
        self._sign.setText(self.tr("Search"))
        clear = self.findChild(QAction, _CLEAR)
        if clear is not None:
            clear.setText(self.tr("Clear"))

    def _retranslate(self) -> None:
        self._name_buttons()

    def _restyle_signs(self) -> None:
        muted = self._theme.colors.muted
        self._sign.setIcon(icons.icon("search", muted, _SIGN))
        clear = self.findChild(QAction, _CLEAR)
        if clear is not None:
            clear.setIcon(icons.icon("close", muted, _SIGN))
