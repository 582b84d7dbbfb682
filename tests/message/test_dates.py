"""The dates that messages and reports write."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bounce_inspector.message.dates import read_date


@pytest.mark.parametrize(
    ("written", "hour"),
    [
        ("Monday, Mar 4, 2024 2:45:56 PM", 14),
        ("Monday, Mar 4, 2024 2:45:56 AM", 2),
        ("Monday, Mar 4, 2024 12:45:56 am", 0),
        ("Monday, Mar 4, 2024 12:45:56 pm", 12),
        ("Mon, 4 Mar 2024 14:45:56 PM", 14),
    ],
)
def test_a_twelve_hour_clock_is_read(written: str, hour: int) -> None:
    read = read_date(written)
    assert read is not None
    assert (read.hour, read.minute) == (hour, 45)


def test_a_time_of_unknown_origin_is_in_utc() -> None:
    assert read_date("Mon, 4 Mar 2024 14:45:56 -0000") == datetime(2024, 3, 4, 14, 45, 56, tzinfo=UTC)
