"""Colors that can be told apart and read."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from bounce_inspector.desktop.shared.colors import DARK, LIGHT, Colors, colors_of, contrast
from bounce_inspector.desktop.shared.theme import SchemeChoice, Theme

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


def test_contrast_is_that_of_the_web_guidelines() -> None:
    assert contrast("white", "black") == pytest.approx(21)
    assert contrast("#777777", "#777777") == 1
    # The lightest grey that can be read on white.
    assert contrast("#767676", "white") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("colors", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("text", "ground"), _TEXT_ON, ids=str)
def test_every_text_can_be_read_on_its_ground(colors: Colors, text: str, ground: str) -> None:
    assert contrast(getattr(colors, text), getattr(colors, ground)) >= 4.5


@pytest.mark.parametrize("colors", [LIGHT, DARK], ids=["light", "dark"])
def test_the_edges_of_entries_and_buttons_can_be_seen(colors: Colors) -> None:
    assert contrast(colors.edge, colors.surface) >= 3
    assert contrast(colors.edge, colors.window) >= 2.9


@pytest.mark.parametrize("colors", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("ground", ["surface", "window", "evidence"])
def test_the_handle_of_a_scroll_bar_can_be_seen_on_all_that_it_lies_on(colors: Colors, ground: str) -> None:
    # WCAG 2.2, 1.4.11.
    assert contrast(colors.scroll_bar, getattr(colors, ground)) >= 3


def test_the_palette_follows_the_choice(qapp: QApplication) -> None:
    theme = Theme(qapp, SchemeChoice.DARK)
    assert qapp.palette().color(QPalette.ColorRole.Window).name() == DARK.window
    theme.choose(SchemeChoice.LIGHT)
    assert qapp.palette().color(QPalette.ColorRole.Window).name() == LIGHT.window


@pytest.mark.parametrize(
    ("ground", "text", "highlight"),
    [
        ("black", "white", "cyan"),
        ("white", "black", "purple"),
        ("black", "white", "blue"),
        ("black", "yellow", "white"),
    ],
)
def test_what_is_selected_can_be_seen_and_read_in_high_contrast(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, ground: str, text: str, highlight: str
) -> None:
    role = QPalette.ColorRole
    palette = QPalette()
    for name, color in {
        role.Window: ground,
        role.Base: ground,
        role.WindowText: text,
        role.Highlight: highlight,
    }.items():
        palette.setColor(name, QColor(color))
    before = qapp.palette()
    qapp.setPalette(palette)
    monkeypatch.setattr(Theme, "high_contrast", True)
    colors = Theme(qapp, SchemeChoice.LIGHT).colors
    qapp.setPalette(before)
    assert contrast(colors.text, colors.selection) >= 4.5
    assert contrast(colors.selection, colors.surface) >= 1.5


@pytest.mark.parametrize("disabled", ["green", "white"], ids=["a color of its own", "none"])
def test_what_can_not_be_used_differs_in_high_contrast_by_its_text_and_its_edge(disabled: str) -> None:
    palette = QPalette(QColor("black"))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text):
        palette.setColor(role, QColor("white"))
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(disabled))
    colors = colors_of(palette)
    assert contrast(colors.disabled, colors.text) >= 1.25
    assert colors.disabled_edge == colors.disabled != colors.edge
    assert contrast(colors.disabled, colors.surface) >= 3
