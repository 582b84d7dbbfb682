"""Colors, type and spacing: one place, so that the window looks the same everywhere."""

from __future__ import annotations

from dataclasses import dataclass, fields
from enum import StrEnum

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from ...advice.tone import Tone
from ..system.fonts import available

# Spacing, in device-independent pixels.
TIGHT, SMALL, GAP, WIDE, LOOSE = 4, 8, 12, 16, 20
RADIUS = 8
# The least contrast of a text that can be read (WCAG 2.2, 1.4.3).
_READABLE = 4.5
# Below these widths the tree of codes folds away, and then the bounce goes behind a tab.
MEDIUM_WIDTH, NARROW_WIDTH = 1150, 850


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
    SQUARE = "square"
    DISCLOSURE = "disclosure"
    CONTENT = "content"


@dataclass(frozen=True, slots=True)
class Colors:
    """The colors of one scheme, by what they are for; ``_ground`` is what a text lies on."""

    window: str
    surface: str
    hairline: str
    edge: str
    text: str
    muted: str
    accent: str
    on_accent: str
    selection: str
    hover: str
    permanent: str
    permanent_ground: str
    temporary: str
    temporary_ground: str
    success: str
    success_ground: str
    neutral: str
    neutral_ground: str
    provider: str
    provider_ground: str

    def tone(self, tone: Tone) -> str:
        """The color of a tone's text and icon."""
        return str(getattr(self, tone.value))

    def ground(self, tone: Tone) -> str:
        """The ground on which a tone's text lies."""
        return str(getattr(self, f"{tone.value}_ground"))

    def of_class(self, class_: int | None) -> tuple[str, str]:
        """Text and ground for a code of a class; 3 and None are neutral."""
        tones = {2: Tone.SUCCESS, 4: Tone.TEMPORARY, 5: Tone.PERMANENT}
        tone = tones.get(class_ or 0, Tone.NEUTRAL)
        return self.tone(tone), self.ground(tone)


LIGHT = Colors(
    window="#f4f5f7",
    surface="#ffffff",
    hairline="#dfe2e7",
    edge="#868e9a",
    text="#1c2128",
    muted="#5a6472",
    accent="#2557c9",
    on_accent="#ffffff",
    selection="#e3ebfc",
    hover="#f0f3fa",
    permanent="#b3261e",
    permanent_ground="#fdecea",
    temporary="#8a5300",
    temporary_ground="#fff4e0",
    success="#1b6e3c",
    success_ground="#e7f6ec",
    neutral="#49535f",
    neutral_ground="#eef0f3",
    provider="#6b3fa0",
    provider_ground="#f2ebfb",
)
DARK = Colors(
    window="#1b1d21",
    surface="#24272c",
    hairline="#383c44",
    edge="#767f8b",
    text="#e7e9ec",
    muted="#a3abb6",
    accent="#8ab4ff",
    on_accent="#14223d",
    selection="#2c3a57",
    hover="#2a2e35",
    permanent="#ff9c93",
    permanent_ground="#3a2221",
    temporary="#f2be6b",
    temporary_ground="#362a17",
    success="#85d6a2",
    success_ground="#1d3226",
    neutral="#b4bcc7",
    neutral_ground="#2b2f36",
    provider="#cdb2f5",
    provider_ground="#31274a",
)


class Theme(QObject):
    """The look in force; tells when it changes (scheme, contrast wish, font)."""

    changed = Signal()

    def __init__(self, application: QApplication, choice: SchemeChoice = SchemeChoice.SYSTEM) -> None:
        super().__init__(application)
        self._application = application
        self._choice = choice
        self._system_palette = QPalette(application.palette())
        self.colors = LIGHT
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
            self.colors = _from_palette(self._system_palette)
            self._application.setPalette(self._system_palette)
        else:
            self.colors = DARK if self._is_dark() else LIGHT
            self._application.setPalette(_palette(self.colors))
        self._application.setStyleSheet(_style_sheet(self.colors))

    def _is_dark(self) -> bool:
        if self._choice is not SchemeChoice.SYSTEM:
            return self._choice is SchemeChoice.DARK
        scheme = QGuiApplication.styleHints().colorScheme()
        if scheme is Qt.ColorScheme.Unknown:
            # Desktops that don't tell: the palette that the system gave us does.
            return self._system_palette.color(QPalette.ColorRole.Window).lightness() < 128
        return scheme is Qt.ColorScheme.Dark


def set_look(widget: QWidget, look: Look) -> None:
    """Give a widget a look, before it is first shown."""
    widget.setProperty("look", look.value)


def font(delta: float = 0.0, *, semibold: bool = False) -> QFont:
    """The system's interface font, ``delta`` points larger or smaller."""
    chosen = QFont(QApplication.font())
    if chosen.pointSizeF() > 0:
        chosen.setPointSizeF(max(6.0, chosen.pointSizeF() + delta))
    else:
        chosen.setPixelSize(max(8, round(chosen.pixelSize() + delta * 4 / 3)))
    if semibold:
        chosen.setWeight(QFont.Weight.DemiBold)
    return chosen


def fixed_font() -> QFont:
    """The system's monospace font, in the size of the interface font."""
    chosen = available(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont), is_fixed=True)
    size = QApplication.font().pointSizeF()
    if size > 0:
        chosen.setPointSizeF(size)
    return chosen


def _palette(colors: Colors) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    pairs = {
        role.Window: colors.window,
        role.WindowText: colors.text,
        role.Base: colors.surface,
        role.AlternateBase: colors.window,
        role.Text: colors.text,
        role.Button: colors.surface,
        role.ButtonText: colors.text,
        role.Highlight: colors.selection,
        role.HighlightedText: colors.text,
        role.PlaceholderText: colors.muted,
        role.ToolTipBase: colors.surface,
        role.ToolTipText: colors.text,
        role.Link: colors.accent,
        role.LinkVisited: colors.accent,
        role.Accent: colors.accent,
        role.Light: colors.surface,
        role.Midlight: colors.hairline,
        role.Mid: colors.hairline,
        role.Dark: colors.edge,
        role.Shadow: colors.hairline,
        role.BrightText: colors.permanent,
    }
    for name, color in pairs.items():
        palette.setColor(name, QColor(color))
    for name in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, QColor(colors.edge))
    return palette


def _from_palette(palette: QPalette) -> Colors:
    """High contrast: every color is one of the system's."""
    role = QPalette.ColorRole
    window, text = palette.color(role.Window).name(), palette.color(role.WindowText).name()
    base = palette.color(role.Base).name()
    highlight, on_highlight = palette.color(role.Highlight).name(), palette.color(role.HighlightedText).name()
    values = {field.name: text for field in fields(Colors)}
    values |= {name: base for name in values if name.endswith("_ground") or name in ("surface", "hover")}
    # A text on what is selected keeps its color.
    selection = _tinted(base, highlight, text)
    values |= {"window": window, "accent": highlight, "on_accent": on_highlight, "selection": selection}
    return Colors(**values)


def _tinted(ground: str, highlight: str, text: str) -> str:
    """A ground with as much of the highlight in it as leaves the text readable."""
    for share in (1.0, 0.8, 0.6, 0.4):
        mixed = _mixed(QColor(ground), QColor(highlight), share)
        if contrast(text, mixed.name()) >= _READABLE:
            return mixed.name()
    return _mixed(QColor(ground), QColor(highlight), 0.2).name()


def _mixed(ground: QColor, color: QColor, share: float) -> QColor:
    pairs = zip(_parts(ground), _parts(color), strict=True)
    return QColor.fromRgbF(*(one + (other - one) * share for one, other in pairs))


def _parts(color: QColor) -> tuple[float, float, float]:
    return color.redF(), color.greenF(), color.blueF()


def contrast(first: str, second: str) -> float:
    """How much lighter one color is than another, from 1 to 21 (WCAG 2.2, contrast ratio)."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(color: str) -> float:
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in _parts(QColor(color))
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _style_sheet(c: Colors) -> str:
    """The few things that the palette can't say: cards, buttons, entries, scroll bars."""
    return f"""
    QMainWindow, QDialog {{ background: {c.window}; }}
    QFrame[look="card"] {{ background: {c.surface}; border: 1px solid {c.hairline}; border-radius: {RADIUS}px; }}
    QLabel {{ background: transparent; }}
    QLabel[quiet="true"] {{ color: {c.muted}; }}
    QLineEdit, QPlainTextEdit[look="field"], QTreeView[look="field"] {{
                 background: {c.surface}; border: 1px solid {c.edge}; border-radius: {RADIUS - 2}px;
                 padding: 6px 8px; selection-background-color: {c.selection}; selection-color: {c.text}; }}
    QLineEdit:focus, QPlainTextEdit[look="field"]:focus, QTreeView[look="field"]:focus {{
                 border: 2px solid {c.accent}; padding: 5px 7px; }}
    QPushButton, QToolButton[look="button"] {{ background: {c.surface}; border: 1px solid {c.edge};
                 border-radius: {RADIUS - 2}px; padding: 5px 12px; min-height: 18px; color: {c.text}; }}
    QPushButton:hover, QToolButton[look="button"]:hover {{ background: {c.hover}; }}
    QPushButton:pressed, QToolButton[look="button"]:pressed {{ background: {c.selection}; }}
    QPushButton:focus, QToolButton[look="button"]:focus {{ border: 2px solid {c.accent}; padding: 4px 11px; }}
    QPushButton:disabled, QToolButton[look="button"]:disabled {{ color: {c.edge}; border-color: {c.hairline}; }}
    QPushButton:checked {{ background: {c.selection}; border-color: {c.accent}; }}
    QToolButton[look="button"] {{ padding-right: 26px; }}
    QToolButton[look="button"]:focus {{ padding-right: 25px; }}
    QToolButton[look="button"]::menu-indicator {{ subcontrol-origin: border; subcontrol-position: center right;
                 right: 9px; width: 9px; }}
    QPushButton[look="primary"] {{ background: {c.accent}; border-color: {c.accent}; color: {c.on_accent}; }}
    QPushButton[look="primary"]:focus {{ border: 2px solid {c.text}; }}
    QToolButton[look="square"] {{ background: {c.surface}; border: 1px solid {c.edge};
                 border-radius: {RADIUS - 2}px; padding: 5px; }}
    QToolButton[look="square"]:hover {{ background: {c.hover}; }}
    QToolButton[look="square"]:focus {{ border: 2px solid {c.accent}; padding: 4px; }}
    QToolButton[look="square"]:disabled {{ border-color: {c.hairline}; }}
    QToolButton[look="disclosure"] {{ background: transparent; border: 1px solid transparent; border-radius: {TIGHT}px;
                 padding: 3px 6px 3px 0; }}
    QToolButton[look="disclosure"]:hover {{ background: {c.hover}; }}
    QToolButton[look="disclosure"]:focus {{ border-color: {c.accent}; }}
    QScrollArea > QWidget > QWidget[look="content"] {{ background: transparent; }}
    QTreeView, QPlainTextEdit, QScrollArea, QListView {{ background: transparent; border: none; }}
    QTreeView {{ outline: none; }}
    QTableView {{ background: transparent; border: none; outline: none;
                 selection-background-color: {c.selection}; selection-color: {c.text}; }}
    QTableView::item {{ padding: 0 {SMALL}px; border: none; }}
    QTreeWidget[look="field"]::item {{ padding: 3px {SMALL}px; border: none; }}
    QTreeWidget[look="field"]::item:selected {{ background: {c.selection}; color: {c.text}; }}
    QTableView::item:selected {{ background: {c.selection}; }}
    QAbstractScrollArea::corner {{ background: transparent; border: none; }}
    QHeaderView {{ background: transparent; border: none; }}
    QHeaderView::section {{ background: {c.surface}; color: {c.muted}; border: none;
                 border-bottom: 1px solid {c.hairline}; padding: {SMALL - 2}px {SMALL + 3}px; }}
    QHeaderView::section:hover {{ color: {c.text}; }}
    QProgressBar {{ background: {c.neutral_ground}; border: none; border-radius: {TIGHT}px; }}
    QProgressBar::chunk {{ background: {c.accent}; border-radius: {TIGHT}px; }}
    QMenuBar {{ background: {c.window}; color: {c.text}; }}
    QMenuBar::item {{ padding: 5px 10px; border-radius: 4px; background: transparent; }}
    QMenuBar::item:selected {{ background: {c.selection}; }}
    QMenu {{ background: {c.surface}; border: 1px solid {c.hairline}; padding: 4px; }}
    QMenu::item {{ padding: 5px 24px 5px 20px; border-radius: 4px; }}
    QMenu::item:selected {{ background: {c.selection}; color: {c.text}; }}
    QMenu::item:disabled {{ color: {c.edge}; }}
    QMenu::separator {{ height: 1px; background: {c.hairline}; margin: 4px 8px; }}
    QToolTip {{ background: {c.surface}; color: {c.text}; border: 1px solid {c.edge}; padding: 4px 6px; }}
    QSplitter::handle {{ background: transparent; }}
    QSplitter::handle:hover {{ background: {c.hairline}; }}
    QTabBar {{ background: transparent; }}
    QTabBar::tab {{ padding: 7px 14px; border: none; border-bottom: 2px solid transparent; color: {c.muted}; }}
    QTabBar::tab:selected {{ color: {c.text}; border-bottom: 2px solid {c.accent}; }}
    QTabBar::tab:focus {{ color: {c.accent}; }}
    QScrollBar:vertical {{ background: transparent; width: 12px; margin: 2px; }}
    QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 2px; }}
    QScrollBar::handle {{ background: {c.hairline}; border-radius: 4px; min-height: 28px; min-width: 28px; }}
    QScrollBar::handle:hover {{ background: {c.edge}; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
    QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
    """
