"""Reads the dates of message headers and report fields, and gives them a zone."""

from __future__ import annotations

import re
from datetime import UTC, datetime, tzinfo
from email.utils import parsedate_to_datetime

# Twelve-hour clocks, which RFC 5322 doesn't know but mail programs write: "2:45:56 PM".
_HALF_OF_DAY = re.compile(r"\b(\d{1,2})(:\d\d(?::\d\d)?)[ \t\u202f]*([ap])\.?m\b\.?", re.IGNORECASE)
_NOON = 12
_IN_UTC = re.compile(r"-0000\b")


def read_date(value: str | None) -> datetime | None:
    """The time of a date as messages write it (RFC 5322 section 3.3); None for anything else."""
    if not value:
        return None
    try:
        time = parsedate_to_datetime(_HALF_OF_DAY.sub(_in_24_hours, value))
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    # RFC 5322 section 3.3: a time in UTC, of which nobody knows where it was written.
    return time.replace(tzinfo=UTC) if time.tzinfo is None and _IN_UTC.search(value) else time


def _in_24_hours(clock: re.Match[str]) -> str:
    """A time of a twelve-hour clock as one of 24 hours: 12 AM is midnight, 12 PM noon."""
    hour = int(clock[1])
    if not 1 <= hour <= _NOON:
        return clock[0]
    return f"{hour % _NOON + (_NOON if clock[3] in 'pP' else 0):02}{clock[2]}"


def aware(time: datetime) -> datetime:
    """A time with a zone; one without is in UTC (RFC 5322 section 3.3: "-0000")."""
    return time if time.tzinfo is not None else time.replace(tzinfo=UTC)


def in_zone(time: datetime, zone: tzinfo | None) -> datetime | None:
    """A time in a zone; None where the calendar ends before it: a mail may be dated at the end of the year 9999."""
    try:
        return aware(time).astimezone(zone)
    except OverflowError:
        return None
