"""Times in words."""

from __future__ import annotations

import re
from datetime import UTC, datetime

from PySide6.QtWidgets import QApplication

from bounce_inspector.desktop.shared.times import Times


def test_a_time_of_a_trace_names_its_zone(qapp: QApplication) -> None:
    written = Times().day_and_clock(datetime(2024, 3, 4, 14, 9, 12, tzinfo=UTC))
    assert written is not None
    assert re.search(r"[AP]M UTC(?:[+−]\d{1,2}(?::\d\d)?)?\Z", written)
