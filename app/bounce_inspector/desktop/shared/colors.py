"""The colors of the window, by what they are for, and how well they can be told apart."""

from __future__ import annotations

from dataclasses import dataclass, fields

from PySide6.QtGui import QColor, QPalette

from ...advice.tone import Tone

# The least contrast of a text that can be read (WCAG 2.2, 1.4.3).
_READABLE = 4.5
# The least contrast of two colors that differ at a glance.
_TOLD_APART = 1.25


@dataclass(frozen=True, slots=True)
class Colors:
    """The colors of one scheme; ``_ground`` is what a text lies on.

    Red is where a message stopped, blue is who acts or what is chosen, amber is waiting;
    each of them has a word and a shape as well.
    """

    window: str
    surface: str
    hairline: str
    edge: str
    text: str
    muted: str
    accent: str
    on_accent: str
    primary_hover: str
    primary_pressed: str
    selection: str
    hover: str
    pressed: str
    disabled: str
    disabled_ground: str
    disabled_edge: str
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
    on_permanent: str
    on_temporary: str
    on_neutral: str
    on_provider: str
    evidence: str
    found: str
    found_ground: str
    current_find_ground: str
    current_find: str
    message: str
    message_ground: str
    message_quiet: str
    message_action: str
    message_success: str
    message_warning: str
    message_hover: str
    message_pressed: str
    bar: str
    track: str
    scroll_bar: str

    def tone(self, tone: Tone) -> str:
        """The color of a tone's text and icon."""
        return str(getattr(self, _NAMES.get(tone, tone.value)))

    def ground(self, tone: Tone) -> str:
        """The ground on which a tone's text lies."""
        if tone is Tone.ACTION:
            return self.selection
        return str(getattr(self, f"{_NAMES.get(tone, tone.value)}_ground"))

    def of_class(self, class_: int | None) -> Tone:
        """The tone of a code of a class; 3 and None are neutral."""
        tones = {2: Tone.SUCCESS, 4: Tone.TEMPORARY, 5: Tone.PERMANENT}
        return tones.get(class_ or 0, Tone.NEUTRAL)


_NAMES = {Tone.ACTION: "accent", Tone.CODE: "neutral"}

LIGHT = Colors(
    window="#f4f5f7",
    surface="#ffffff",
    hairline="#dfe2e7",
    edge="#868e9a",
    text="#1c2128",
    muted="#5a6472",
    accent="#2557c9",
    on_accent="#ffffff",
    primary_hover="#1f4bb0",
    primary_pressed="#1a3f95",
    selection="#e3ebfc",
    hover="#f0f2f5",
    pressed="#e4e7ec",
    disabled="#8b939f",
    disabled_ground="#eceef1",
    disabled_edge="#dfe2e7",
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
    on_permanent="#ffffff",
    on_temporary="#ffffff",
    on_neutral="#ffffff",
    on_provider="#ffffff",
    evidence="#f1f5fe",
    found="#1c2128",
    found_ground="#fff0b3",
    current_find="#1c2128",
    current_find_ground="#ffcf40",
    message="#ffffff",
    message_ground="#262b33",
    message_quiet="#b9c0ca",
    message_action="#a9c5ff",
    message_success="#85d6a2",
    message_warning="#ffc76b",
    message_hover="#3a414c",
    message_pressed="#4d5663",
    bar="#c9d6f4",
    track="#e9ecf0",
    scroll_bar="#7a8290",
)
DARK = Colors(
    window="#1b1d21",
    surface="#24272c",
    hairline="#383c44",
    edge="#767f8b",
    text="#e7e9ec",
    muted="#a3abb6",
    accent="#8ab4ff",
    on_accent="#10182a",
    primary_hover="#a3c4ff",
    primary_pressed="#6f9ff5",
    selection="#2c3a57",
    hover="#2d3138",
    pressed="#373c45",
    disabled="#737b86",
    disabled_ground="#2b2e34",
    disabled_edge="#383c44",
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
    on_permanent="#2a0f0d",
    on_temporary="#24272c",
    on_neutral="#1b1d21",
    on_provider="#1b1d21",
    evidence="#272d3a",
    found="#e7e9ec",
    found_ground="#4d4015",
    current_find="#1c2128",
    current_find_ground="#e0b040",
    message="#14171b",
    message_ground="#e7e9ec",
    message_quiet="#525b68",
    message_action="#2557c9",
    message_success="#1b6e3c",
    message_warning="#8a5200",
    message_hover="#d3d7dd",
    message_pressed="#c0c6ce",
    bar="#3d4d6e",
    track="#30343b",
    scroll_bar="#808995",
)


def palette_of(colors: Colors) -> QPalette:
    """Qt's palette in these colors."""
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
        palette.setColor(QPalette.ColorGroup.Disabled, name, QColor(colors.disabled))
    return palette


def colors_of(palette: QPalette) -> Colors:
    """High contrast: every color is one of the system's."""
    role = QPalette.ColorRole
    window, text = palette.color(role.Window).name(), palette.color(role.WindowText).name()
    base = palette.color(role.Base).name()
    highlight, on_highlight = palette.color(role.Highlight).name(), palette.color(role.HighlightedText).name()
    if contrast(highlight, on_highlight) < _READABLE:
        # A system may pair them badly; one of the two ends of the scale can always be read.
        on_highlight = max(("#000000", "#ffffff"), key=lambda color: contrast(highlight, color))
    values = {field.name: text for field in fields(Colors)}
    values |= {name: base for name in values if name.endswith("_ground") or name.startswith("on_")}
    values |= dict.fromkeys(("surface", "hover", "evidence", "track", "current_find"), base)
    # A text on what is selected keeps its color.
    selection = _tinted(base, highlight, text)
    values |= {"window": window, "on_accent": on_highlight, "selection": selection, "pressed": selection}
    values |= dict.fromkeys(("accent", "primary_hover", "primary_pressed", "bar"), highlight)
    disabled = palette.color(QPalette.ColorGroup.Disabled, role.WindowText).name()
    if contrast(disabled, text) < _TOLD_APART:
        # A system may have no color of its own for what can't be used.
        disabled = _mixed(QColor(base), QColor(text), 0.55).name()
    # On grounds that are all alike, text and edge alone show that something can't be used.
    values |= {"disabled": disabled, "disabled_edge": disabled}
    values |= dict.fromkeys(("message_ground", "message_hover", "message_pressed"), base)
    values |= {"current_find_ground": text}
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
