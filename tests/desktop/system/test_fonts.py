"""The fonts of the window where Windows lacks its own."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication, QMenuBar

from bounce_inspector.desktop.system.windows_fonts import available_fixed, replace_missing_fonts

_MISSING, _MISSING_MENU = "Segoe UI of a test", "Menu font of a test"


@pytest.fixture
def windows_fonts(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """An application whose fonts are missing, on a system that has others."""
    before = QApplication.font()
    there = ["Century Schoolbook L", "DejaVu Sans", "DejaVu Sans Mono", "Arial"]
    monkeypatch.setattr(QFontDatabase, "families", lambda: there)
    qapp.setFont(QFont(_MISSING))
    qapp.setFont(QFont(_MISSING_MENU), "QMenuBar")  # type: ignore[arg-type]
    yield
    # Fonts of single kinds of widgets go with it.
    qapp.setFont(before)
    for family in (_MISSING, _MISSING_MENU):
        QFont.removeSubstitutions(family)


def test_a_missing_font_of_windows_is_replaced_by_one_without_serifs(windows_fonts: None) -> None:
    replace_missing_fonts("win32")
    assert QFont.substitutes(QApplication.font().family()) == ["arial", "dejavu sans"]


def test_menus_get_a_font_that_is_there_even_after_qt_has_asked_for_theirs_anew(
    windows_fonts: None, qapp: QApplication
) -> None:
    replace_missing_fonts("win32")
    # As Qt does when the color scheme changes.
    qapp.setFont(QFont(_MISSING_MENU), "QMenuBar")  # type: ignore[arg-type]
    assert QFont.substitutes(QMenuBar().font().family()) == ["arial", "dejavu sans"]


def test_fonts_that_are_there_stay(windows_fonts: None, qapp: QApplication) -> None:
    qapp.setFont(QFont("Arial"))
    replace_missing_fonts("win32")
    assert QFont.substitutes("Arial") == []


def test_a_missing_font_of_fixed_width_is_replaced_by_one(windows_fonts: None) -> None:
    assert available_fixed(QFont("Courier", 9), "win32").families() == ["DejaVu Sans Mono"]
    assert available_fixed(QFont("Courier", 9), "win32").pointSize() == 9
    assert available_fixed(QFont("DejaVu Sans Mono"), "win32").families() == ["DejaVu Sans Mono"]


def test_elsewhere_the_system_chooses(windows_fonts: None) -> None:
    replace_missing_fonts("linux")
    assert QFont.substitutes(_MISSING) == []
    assert available_fixed(QFont("Courier"), "linux").families() == ["Courier"]
