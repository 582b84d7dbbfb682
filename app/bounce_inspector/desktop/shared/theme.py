"""The look in force, and the sizes of its parts: one place, so that the window looks the same everywhere."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from .colors import DARK, LIGHT, colors_of, palette_of
from .fonts import choose_fonts
from .style_sheet import Heights, style_sheet

# The one rhythm of space, in device-independent pixels: between a text and what belongs to it, between parts of one
# component, between rows, around what lies on a card, between sections.
TIGHT, SMALL, GAP, WIDE, LOOSE = 4, 8, 12, 16, 24
# How wide a scroll bar is, with the space around it.
SCROLL_BAR = 12
# The corners of cards and of controls.
RADIUS, CONTROL_RADIUS, ROW_RADIUS = 8, 6, 4
# Below these widths the tree of codes folds away, and then the panes go behind tabs.
MEDIUM_WIDTH, NARROW_WIDTH = 1150, 1000


class SchemeChoice(StrEnum):
    """Which colors the user wants: the system's choice, light, or dark."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Look(StrEnum):
    """What a widget looks like, where its kind alone does not say it; the style sheet knows them by these names."""

    CARD = "card"
    FIELD = "field"
    BUTTON = "button"
    PRIMARY = "primary"
    TOOL = "tool"
    SMALL = "small"
    LINK = "link"
    CONTENT = "content"
    SEARCH = "search"


class Theme(QObject):
    """The look in force; tells when it changes (scheme, contrast wish)."""

    changed = Signal()

    def __init__(self, application: QApplication, choice: SchemeChoice = SchemeChoice.SYSTEM) -> None:
        super().__init__(application)
        self._application = application
        self._choice = choice
        self._system_palette = QPalette(application.palette())
        self.colors = LIGHT
        choose_fonts(application)
        hints = application.styleHints()
        hints.colorSchemeChanged.connect(self._apply_later)
        hints.accessibility().contrastPreferenceChanged.connect(self._apply_later)
        self._apply()

    @property
    def choice(self) -> SchemeChoice:
        """What the user chose."""
        return self._choice

    def choose(self, choice: SchemeChoice) -> None:
        """Follow the system, or stay light or dark."""
        self._choice = choice
        self._apply()
        self.changed.emit()

    @property
    def high_contrast(self) -> bool:
        """Whether the system asks for more contrast; then its own colors are used."""
        hints = QGuiApplication.styleHints()
        return hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast

    def _apply_later(self) -> None:
        # Colors that are read while the signal is delivered are still the old ones.
        QTimer.singleShot(0, self, self._reapply)

    def _reapply(self) -> None:
        self._apply()
        self.changed.emit()

    def _apply(self) -> None:
        if self.high_contrast:
            self.colors = colors_of(self._system_palette)
            self._application.setPalette(self._system_palette)
        else:
            self.colors = DARK if self._is_dark() else LIGHT
            self._application.setPalette(palette_of(self.colors))
        self._application.setStyleSheet(style_sheet(self.colors, heights()))

    def _is_dark(self) -> bool:
        if self._choice is not SchemeChoice.SYSTEM:
            return self._choice is SchemeChoice.DARK
        scheme = QGuiApplication.styleHints().colorScheme()
        if scheme is Qt.ColorScheme.Unknown:
            # Desktops that don't tell: the palette that the system gave us does.
            return self._system_palette.color(QPalette.ColorRole.Window).lightness() < 128
        return scheme is Qt.ColorScheme.Dark


def heights() -> Heights:
    """How high controls and rows are: those of a 10-point font, or what a larger font needs."""
    line = QFontMetrics(QApplication.font()).height()
    return Heights(
        control=max(32, line + 15),
        small=max(28, line + 11),
        chip=max(24, line + 7),
        tree_row=max(24, line + 7),
        table_row=max(28, line + 11),
        tab_row=max(40, line + 23),
        header=max(48, line + 31),
        message=max(40, line + 23),
    )


def set_look(widget: QWidget, look: Look) -> None:
    """Give a widget a look, before it is first shown."""
    widget.setProperty("look", look.value)
