"""The font of the window where Windows lacks its own."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication, QMenuBar

from bounce_inspector.desktop.system.fonts import _KINDS, available, replace_missing_fonts


def test_a_missing_font_of_windows_is_replaced_by_one_without_serifs(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        QFontDatabase,
        "families",
        lambda: ["Century Schoolbook L", "DejaVu Sans", "DejaVu Sans Mono", "Arial"],
    )
    wanted = QFont("Segoe UI", 9)
    assert available(wanted, "win32").families() == ["Arial", "DejaVu Sans"]
    assert available(wanted, "win32").pointSize() == 9
    assert available(QFont("Courier"), "win32", is_fixed=True).families() == ["DejaVu Sans Mono"]


def test_a_font_that_is_there_stays(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFontDatabase, "families", lambda: ["Segoe UI", "Arial"])
    assert available(QFont("Segoe UI"), "win32").families() == ["Segoe UI"]


def test_menus_and_messages_get_a_font_that_is_there_too(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = QApplication.font()
    monkeypatch.setattr(QFontDatabase, "families", lambda: ["Arial"])
    try:
        replace_missing_fonts(qapp, "win32")
        assert QApplication.font().families() == ["Arial"]
        assert QMenuBar().font().families() == ["Arial"]
    finally:
        qapp.setFont(before)
        for kind in _KINDS:
            qapp.setFont(before, kind)  # type: ignore[arg-type]


def test_elsewhere_the_system_chooses(qapp: QApplication) -> None:
    assert available(QFont("Sans Serif"), "linux").families() == ["Sans Serif"]
