"""Times in words."""

from __future__ import annotations

import re
import time
from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QApplication

from bounce_inspector.desktop.shared.times import Times


def test_a_time_of_a_trace_names_its_zone(qapp: QApplication) -> None:
    written = Times().day_and_clock(datetime(2024, 3, 4, 14, 9, 12, tzinfo=UTC))
    assert written is not None
    assert re.search(r"[AP]M UTC(?:[+−]\d{1,2}(?::\d\d)?)?\Z", written)


def test_a_list_whose_times_lie_on_both_sides_of_a_change_of_the_clock_names_both_zones(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", "Europe/Berlin")
    time.tzset()
    try:
        winter, summer = 1_709_539_200, 1_720_000_000
        assert Times().zone(winter, winter) == "UTC+1"
        assert Times().zone(winter, summer) == "UTC+1 / UTC+2"
    finally:
        monkeypatch.undo()
        time.tzset()
