"""Buttons with an icon, with and without words."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from . import icons
from .fonts import font
from .theme import TIGHT, Look, Theme, heights, set_look
from .tooltips import set_tooltip

_TOOL_ICON = 16


class SquareButton(QToolButton):
    """A small button with an icon and no edge; its name is told to screen readers and as a tooltip."""

    def __init__(self, icon_name: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon_name = icon_name
        self._theme = theme
        self._color: str | None = None
        set_look(self, Look.TOOL)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme.changed.connect(self._restyle)
        self._restyle()

    def set_name(self, name: str, keys: str = "") -> None:
        """Give the button its name; ``keys`` do the same."""
        set_tooltip(self, f"{name} ({keys})" if keys else name, keys or name)
        self.setAccessibleName(name)

    def set_color(self, color: str) -> None:
        """Draw the icon in a color of its own."""
        self._color = color
        self._restyle()

    def sizeHint(self) -> QSize:
        side = heights().small
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _restyle(self) -> None:
        colors, side = self._theme.colors, _icon_side()
        self.setIconSize(QSize(side, side))
        color = self._color or colors.text
        self.setIcon(icons.icon(self._icon_name, color, side, colors.surface, colors.disabled))


class IconButton(QPushButton):
    """A button with an icon in the color of its text."""

    def __init__(
        self, icon_name: str, text: str, theme: Theme, parent: QWidget | None = None, *, primary: bool = False
    ) -> None:
        super().__init__(text, parent)
        self._icon_name = icon_name
        self._theme = theme
        self._primary = primary
        self._is_aside = False
        if primary:
            set_look(self, Look.PRIMARY)
        self.setAutoDefault(False)
        theme.changed.connect(self._restyle)
        self._restyle()

    def set_aside(self, is_aside: bool) -> None:
        """Look like any other button for now, as wide as before: something else is to be done first."""
        if is_aside != self._is_aside:
            self._is_aside = is_aside
            self.setProperty("aside", is_aside)
            self.style().unpolish(self)
            self.style().polish(self)
            self._restyle()

    def _restyle(self) -> None:
        colors, side = self._theme.colors, _icon_side()
        color = colors.on_accent if self._primary and not self._is_aside else colors.text
        # Wider than it is drawn: the style leaves too little between icon and text.
        self.setIconSize(QSize(side + TIGHT, side))
        self.setIcon(icons.icon(self._icon_name, color, side, colors.surface, colors.disabled))


def _icon_side() -> int:
    """How large the icon of a button is: as its letters are."""
    return max(_TOOL_ICON, QFontMetrics(font()).ascent())
