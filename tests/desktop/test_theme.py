"""Colours that can be told apart and read."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from bounce_inspector.desktop.theme import DARK, LIGHT, Colours, SchemeChoice, Theme

_TEXT_ON = [
    ("text", "surface"),
    ("text", "window"),
    ("text", "selection"),
    ("text", "hover"),
    ("muted", "surface"),
    ("muted", "window"),
    ("accent", "surface"),
    ("accent", "selection"),
    ("on_accent", "accent"),
    *[(tone, "surface") for tone in ("permanent", "temporary", "success", "neutral", "provider")],
    *[(tone, f"{tone}_ground") for tone in ("permanent", "temporary", "success", "neutral", "provider")],
]


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""

    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    parsed = QColor(colour)
    red, green, blue = parsed.redF(), parsed.greenF(), parsed.blueF()
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)


def contrast(first: str, second: str) -> float:
    lighter, darker = sorted((luminance(first), luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("text", "ground"), _TEXT_ON, ids=str)
def test_every_text_can_be_read_on_its_ground(colours: Colours, text: str, ground: str) -> None:
    assert contrast(getattr(colours, text), getattr(colours, ground)) >= 4.5


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_the_edges_of_entries_and_buttons_can_be_seen(colours: Colours) -> None:
    assert contrast(colours.edge, colours.surface) >= 3
    assert contrast(colours.edge, colours.window) >= 2.9


def test_the_palette_follows_the_choice(qapp: QApplication) -> None:
    theme = Theme(qapp, SchemeChoice.DARK)
    assert qapp.palette().color(QPalette.ColorRole.Window).name() == DARK.window
    theme.choose(SchemeChoice.LIGHT)
    assert qapp.palette().color(QPalette.ColorRole.Window).name() == LIGHT.window


@pytest.mark.parametrize(
    ("ground", "text", "highlight"), [("black", "white", "cyan"), ("white", "black", "purple")]
)
def test_what_is_selected_can_be_seen_and_read_in_high_contrast(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, ground: str, text: str, highlight: str
) -> None:
    role = QPalette.ColorRole
    palette = QPalette()
    for name, colour in {
        role.Window: ground,
        role.Base: ground,
        role.WindowText: text,
        role.Highlight: highlight,
    }.items():
        palette.setColor(name, QColor(colour))
    before = qapp.palette()
    qapp.setPalette(palette)
    monkeypatch.setattr(Theme, "high_contrast", True)
    colours = Theme(qapp, SchemeChoice.LIGHT).colours
    qapp.setPalette(before)
    assert contrast(colours.text, colours.selection) >= 4.5
    assert contrast(colours.selection, colours.surface) >= 1.5
