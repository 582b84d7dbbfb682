"""Until when a server keeps trying: as the report states it, else as its software is known to; and whether that is over."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta

from ..inspection.report import Report
from ..message.dates import aware, read_date

# Postfix: maximal_queue_lifetime; Sendmail: Timeout.queuereturn; Exim: the retry rule of its default
# configuration; qmail: queuelifetime; Exchange: MessageExpirationTimeout; Microsoft's page on 4.4.7 (one day).
_USUAL_DAYS = (
    ("postfix", 5),
    ("sendmail", 5),
    ("exim", 4),
    ("qmail", 7),
    ("exchange / microsoft 365", 2),
    ("microsoft 365", 1),
    ("exchange online", 1),
    ("exchange", 2),
)
# RFC 5321 section 4.5.4.1: "generally needs to be at least 4-5 days".
_USUAL = timedelta(days=5)
_EXCHANGE = "Exchange / Microsoft 365"
# A host of Exchange Online, which writes as Exchange does.
_OF_EXCHANGE_ONLINE = re.compile(r"\bprod\.outlook\.com\b|\bprotection\.outlook\.com\b", re.IGNORECASE)
# The time of a line of syslog, and that of Exim's and others' logs, which has the year.
_LOGGED_AT = re.compile(
    r"^[ \t>|]*(\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) [ \d]?\d \d\d:\d\d:\d\d)\b",
    re.MULTILINE,
)
_LONGEST_LOG = 100_000
# Servers that ask for a second try accept it within minutes, or an hour.
_MORE_THAN_A_SECOND_TRY = timedelta(hours=6)


@dataclass(frozen=True, slots=True)
class Retrying:
    """``until`` is stated, or ``span`` from a report whose time isn't known; ``usual_until`` is what the software does unless it is set otherwise.

    ``days`` is for how long the ``software`` usually tries.  ``is_over`` holds where that
    time, or else five days, lie before now.
    """

    until: datetime | None = None
    span: timedelta | None = None
    usual_until: datetime | None = None
    software: str | None = None
    days: int | None = None
    is_over: bool = False


def retrying(report: Report, now: datetime) -> Retrying:
    """How long the server that reports a delay keeps trying, seen from ``now``."""
    times = report.times
    began, last = _began(report), report.times.latest
    # What a mail program shows without a zone is in that of whoever reads it.
    last, until = _zoned(last, now), _zoned(times.retry_until, now)
    if until is None and times.retry_span is not None:
        if last is None or not _is_datable(last):
            return Retrying(span=times.retry_span)
        until = aware(last) + times.retry_span
    if until is not None:
        return Retrying(until=until, is_over=aware(until) < now)
    software = report.reporter.software
    if software == _EXCHANGE and _OF_EXCHANGE_ONLINE.search(report.text[:_LONGEST_LOG]):
        software = "Exchange Online"
    days = next((days for name, days in _USUAL_DAYS if name in (software or "").casefold()), None)
    if began is not None and days is not None and _is_datable(began):
        usual = aware(began) + timedelta(days=days)
        return Retrying(usual_until=usual, software=software, days=days, is_over=usual < now)
    known = last or began or _logged(report, now)
    if known is None or not _is_datable(known):
        return Retrying(software=software, days=days)
    # It was tried no longer than the software does from the last that is known of it.
    latest = aware(known) + (_USUAL if days is None else timedelta(days=days))
    is_over = latest < now
    if is_over and days is not None:
        return Retrying(usual_until=latest, software=software, days=days, is_over=True)
    return Retrying(software=software, days=days, is_over=is_over)


def _zoned(time: datetime | None, now: datetime) -> datetime | None:
    return time.replace(tzinfo=now.tzinfo) if time is not None and time.tzinfo is None else time


def _logged(report: Report, now: datetime) -> datetime | None:
    """The time of a log's last line; one that gives none but day and month (RFC 3164 section 4.1.2) is of the last year."""
    stamps = _LOGGED_AT.findall(report.text[:_LONGEST_LOG])
    if not stamps:
        return None
    stamp = " ".join(stamps[-1].split())
    if stamp[0].isdecimal():
        return _in_form(stamp.replace("T", " "), "%Y-%m-%d %H:%M:%S", now)
    times = (_in_form(f"{year} {stamp}", "%Y %b %d %H:%M:%S", now) for year in (now.year, now.year - 1))
    return next((time for time in times if time is not None and time <= now + timedelta(days=1)), None)


def _in_form(value: str, form: str, now: datetime) -> datetime | None:
    """A time of a log in the zone of ``now``; None where there is no such day."""
    try:
        return datetime.strptime(value, form).replace(tzinfo=now.tzinfo)
    except ValueError:
        return None


def _is_datable(time: datetime) -> bool:
    """Whether days can be added to a time: years near the end of the calendar can't."""
    return 1 < time.year < 9999


def tried_long(report: Report) -> bool:
    """Whether the reporting server had the message for hours before it reported."""
    began, last = _began(report), report.times.latest
    if began is None or last is None:
        return False
    return aware(last) - aware(began) >= _MORE_THAN_A_SECOND_TRY


def _began(report: Report) -> datetime | None:
    """When the reporting server took the message, or else when it was written."""
    return report.times.arrival or read_date(report.original.date)
