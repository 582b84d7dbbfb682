"""Texts that can be copied."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from bounce_inspector.desktop.shared.text_labels import TextLabel


def test_a_long_address_is_broken_at_its_signs_and_only_long_pieces_elsewhere(qapp: QApplication) -> None:
    label = TextLabel("for person00.withalongname@department0.example.org")
    pieces = label.text().split("\u200b")
    assert pieces == ["for person00.", "withalongname@", "department0.", "example.", "org"]
    assert TextLabel("a" * 60).text().split("\u200b") == ["a" * 24, "a" * 24, "a" * 12]
    assert label.plain == "for person00.withalongname@department0.example.org"
