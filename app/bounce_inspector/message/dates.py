"""Reads the dates of message headers and report fields, and gives them a zone."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from email.utils import parsedate_to_datetime

# As nearly all dates are written (RFC 5322 section 3.3), which the library takes several times longer to read.
_ORDINARY = re.compile(
    r"(?:[A-Z][a-z]{2}, )?(\d\d?) ([A-Z][a-z]{2}) ([12]\d{3}) (\d\d):(\d\d):(\d\d) (?!-0000)([+-]\d\d)(\d\d)(?: \([A-Z]{1,5}\))?"
)
_ENGLISH_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_NUMBER_OF = {name: number for number, name in enumerate(_ENGLISH_MONTHS, 1)}
# Twelve-hour clocks, which RFC 5322 doesn't know but mail programs write: "2:45:56 PM".
_HALF_OF_DAY = re.compile(r"\b(\d{1,2})(:\d\d(?::\d\d)?)[ \t\u202f]*([ap])\.?m\b\.?", re.IGNORECASE)
_NOON = 12
# Numbers alone, as Microsoft's reports have them in each country's order: "20.11.2026 08:15:58", "2026/11/20 8:15:58".
_NUMBERS = re.compile(
    r"\s*(?:(?P<y>\d{4})(?P<first>[./-])(?P<m>\d{1,2})(?P=first)(?P<d>\d{1,2})"
    r"|(?P<a>\d{1,2})(?P<second>[./-])(?P<b>\d{1,2})(?P=second)(?P<year>\d{4})),? +(?P<clock>\d{1,2}:\d\d(?::\d\d)?)\s*\Z"
)
_MONTHS = 12
# A line that shows nothing but a date, as Gmail has it below the sender in each language: "Fri, Nov 27, 2026 at 5:08 PM",
# "Fr., 27. Nov. 2026 um 17:08", "ven. 27 nov. 2026 à 17:08", "sex., 27 de nov. de 2026 às 17:08".
_SHOWN = re.compile(
    r"\s{0,8}(?:[^\W\d]{2,10}(?:-feira)?\.?,? )?(?:(?P<d>\d{1,2})\.? (?:de )?(?P<m>[^\W\d]{3,10})\.? (?:de )?|(?P<month>[^\W\d]{3,10})\.? (?P<day>\d{1,2}), )"
    r"(?P<year>\d{4})(?:,|(?:,? [^\W\d]{1,5}){0,2}) (?P<clock>\d{1,2}:\d\d)(?:[ \u202f](?P<half>[AP])M)?(?: Uhr)?\s{0,8}"
)
# How the names of months begin in the languages whose mail programs people use most.
_MONTH_NAMES = (
    "jan gen ene", "feb fév fev", "mar mär mrt", "apr avr abr", "may mai mei mag", "jun juin giu",
    "jul juil lug", "aug août aoû ago", "sep set", "oct okt ott out", "nov", "dec dez déc dic",
)  # fmt: skip
_MONTH_OF = {name: number for number, names in enumerate(_MONTH_NAMES, 1) for name in names.split()}
_IN_UTC = re.compile(r"-0000\b")


def read_date(value: str | None) -> datetime | None:
    """The time of a date as messages write it (RFC 5322 section 3.3); None for anything else."""
    if not value:
        return None
    if (ordinary := _ORDINARY.fullmatch(value)) and ordinary[2] in _NUMBER_OF:
        return _of_ordinary(ordinary)
    value = _HALF_OF_DAY.sub(_in_24_hours, value)
    if match := _NUMBERS.match(value):
        return _of_numbers(match)
    try:
        time = parsedate_to_datetime(value)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    # RFC 5322 section 3.3: a time in UTC, of which nobody knows where it was written.
    return time.replace(tzinfo=UTC) if time.tzinfo is None and _IN_UTC.search(value) else time


def read_shown_date(line: str) -> datetime | None:
    """The time of a line that shows a date and nothing else, with the month in letters; it has no zone."""
    match = _SHOWN.fullmatch(line)
    if match is None:
        return None
    name = (match["m"] or match["month"]).casefold()
    month = _MONTH_OF.get(name[:4]) or _MONTH_OF.get(name[:3])
    hour, minute = map(int, match["clock"].split(":"))
    if match["half"] is not None:
        hour = hour % _NOON + (_NOON if match["half"] == "P" else 0)
    try:
        return datetime(int(match["year"]), month or 0, int(match["d"] or match["day"]), hour, minute)  # noqa: DTZ001 - it has no zone
    except ValueError:
        return None


def _of_ordinary(match: re.Match[str]) -> datetime | None:
    day, month, year, hour, minute, second, hours, minutes = match.groups()
    offset = timedelta(hours=int(hours), minutes=int(hours[0] + minutes))
    try:
        return datetime(
            int(year),
            _NUMBER_OF[month],
            int(day),
            int(hour),
            int(minute),
            int(second),
            tzinfo=timezone(offset),
        )
    except ValueError:
        return None


def _of_numbers(match: re.Match[str]) -> datetime | None:
    """A date in numbers; None where it may be two: between slashes, countries write the day or the month first."""
    if match["y"] is not None:
        year, month, day = match["y"], match["m"], match["d"]
    elif match["second"] != "/" or int(match["a"]) > _MONTHS or match["a"] == match["b"]:
        year, month, day = match["year"], match["b"], match["a"]
    elif int(match["b"]) > _MONTHS:
        year, month, day = match["year"], match["a"], match["b"]
    else:
        return None
    hour, minute, second = (int(part) for part in f"{match['clock']}:0".split(":")[:3])
    try:
        return datetime(int(year), int(month), int(day), hour, minute, second)  # noqa: DTZ001 - it has no zone
    except ValueError:
        return None


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


def zone_name(difference: timedelta) -> str:
    """The difference of a zone from UTC, which reads alike in every language: ``UTC+5:30``."""
    minutes = difference // timedelta(minutes=1)
    if minutes == 0:
        return "UTC"
    hours, rest = divmod(abs(minutes), 60)
    return f"UTC{'+' if minutes > 0 else '−'}{hours}" + (f":{rest:02}" if rest else "")
