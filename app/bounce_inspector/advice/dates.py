"""Times as a report gives them: those of Date fields, and those without a zone."""

from __future__ import annotations

from datetime import UTC, datetime
from email.utils import parsedate_to_datetime


def written_at(date: str | None) -> datetime | None:
    """The time of a Date field; None where it can't be read."""
    try:
        return parsedate_to_datetime(date or "")
    except (ValueError, IndexError, OverflowError):
        return None


def aware(time: datetime) -> datetime:
    """A time with a zone; one without is in UTC (RFC 5322 section 3.3: "-0000")."""
    return time if time.tzinfo is not None else time.replace(tzinfo=UTC)
