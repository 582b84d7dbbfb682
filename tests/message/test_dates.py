"""The dates that messages and reports write."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bounce_inspector.message.dates import read_date, read_shown_date


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


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("20.11.2026 08:15:58", datetime(2026, 11, 20, 8, 15, 58)),  # noqa: DTZ001 - it names no zone
        ("27/11/2026 9:30", datetime(2026, 11, 27, 9, 30)),  # noqa: DTZ001
        ("11/24/2026 9:22:41 PM", datetime(2026, 11, 24, 21, 22, 41)),  # noqa: DTZ001
        ("2026/11/24 9:22:41", datetime(2026, 11, 24, 9, 22, 41)),  # noqa: DTZ001
        ("03/04/2026 10:00", None),
        ("31.02.2026 10:00", None),
    ],
)
def test_a_date_in_numbers_is_read_where_it_is_one_alone(written: str, read: datetime | None) -> None:
    assert read_date(written) == read


@pytest.mark.parametrize(
    "line",
    [
        "Fri, Nov 27, 2026 at 5:08 PM",
        "Fri, Nov 27, 2026, 5:08\u202fPM",
        "Fr., 27. Nov. 2026 um 17:08 Uhr",
        "ven. 27 nov. 2026 à 17:08",
        "vie, 27 nov 2026 a las 17:08",
        "ven 27 nov 2026 alle ore 17:08",
        "vr 27 nov. 2026 17:08",
        "sex., 27 de nov. de 2026 às 17:08",
    ],
)
def test_a_line_that_shows_a_date_alone_is_read(line: str) -> None:
    read = read_shown_date(line)
    assert read is not None
    assert f"{read:%Y-%m-%d %H:%M}" == "2026-11-27 17:08"


@pytest.mark.parametrize(
    "line", ["Room 12, 2026 at 5:08 PM", "Nov 31, 2026 at 5:08 PM", "Delayed until Nov 27, 2026 at 5:08 PM"]
)
def test_a_line_that_shows_something_else_is_no_date(line: str) -> None:
    assert read_shown_date(line) is None
