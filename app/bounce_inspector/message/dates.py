"""Reads the dates of message headers and report fields, and gives them a zone."""

from __future__ import annotations

from datetime import UTC, datetime
from email.utils import parsedate_to_datetime


def read_date(value: str | None) -> datetime | None:
    """The time of a date as messages write it (RFC 5322 section 3.3); None for anything else."""
    if not value:
        return None
    try:
        return parsedate_to_datetime(value)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def aware(time: datetime) -> datetime:
    """A time with a zone; one without is in UTC (RFC 5322 section 3.3: "-0000")."""
    return time if time.tzinfo is not None else time.replace(tzinfo=UTC)
