"""Times and how long something took, in words of the language in force and in the reader's time zone."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import QDateTime, QLocale, QObject

from ...message.dates import aware, zone_name

_MINUTE, _HOUR, _DAY = 60, 3600, 86_400
# Up to so many of a unit are told in the next smaller one: 90 minutes say more than one hour.
_MOST = 2


class Times(QObject):
    """Says times and durations."""

    def moment(self, time: datetime) -> str | None:
        """A day and a time, with the year where it isn't this one; None where no clock can show it."""
        local = _local(time)
        if local is None:
            return None
        is_this_year = local.date().year() == QDateTime.currentDateTime().date().year()
        form = self.tr("MMMM d") if is_this_year else self.tr("MMMM d, yyyy")
        return f"{QLocale().toString(local.date(), form)}, {self._clock(local)}"

    def moment_and_zone(self, time: datetime) -> str | None:
        """A day, a time and its zone, for what stands beside times of other zones."""
        told, local = self.moment(time), _local(time)
        return None if told is None or local is None else f"{told} {_zone_of(local)}"

    def short_moment(self, seconds: int) -> str:
        """A day and a time, short, for tables; with its year where it isn't this one."""
        return f"{self.short_day(seconds)}, {self._clock(QDateTime.fromSecsSinceEpoch(seconds))}"

    def short_range(self, first: int, last: int) -> str:
        """The days from one time to another."""
        one, other = QDateTime.fromSecsSinceEpoch(first), QDateTime.fromSecsSinceEpoch(last)
        if one.date() == other.date():
            return self.short_day(first)
        return f"{self.short_day(first)} – {self.short_day(last)}"

    def short_day(self, seconds: int) -> str:
        """A day, short; with its year where it isn't this one."""
        local = QDateTime.fromSecsSinceEpoch(seconds)
        if local.date().year() != QDateTime.currentDateTime().date().year():
            return QLocale().toString(local.date(), self.tr("MMM d, yyyy"))
        return QLocale().toString(local.date(), self.tr("MMM d"))

    def zone(self, first: int, last: int) -> str:
        """The zone of the times from one to another: two where summer time begins or ends between them."""
        zones = (_zone_of(QDateTime.fromSecsSinceEpoch(seconds)) for seconds in (first, last))
        return " / ".join(dict.fromkeys(zones))

    def day_and_clock(self, time: datetime) -> str | None:
        """A weekday, a day, the time to the second and its zone, for traces; None where no clock can show it."""
        local = _local(time)
        if local is None:
            return None
        form = self.tr("ddd, MMMM d")
        day, clock = QLocale().toString(local.date(), form), self._clock_to_the_second(local)
        return f"{day}, {clock} {_zone_of(local)}"

    def duration(self, took: timedelta) -> str:
        """How long something took, in the largest unit that says enough."""
        seconds = round(took.total_seconds())
        minutes, hours, days = seconds // _MINUTE, seconds // _HOUR, seconds // _DAY
        if seconds < 1:
            return self.tr("under 1 second")
        if seconds < _MOST * _MINUTE:
            return self.tr("%n second(s)", "", seconds)
        if seconds < _MOST * _HOUR:
            return self.tr("%n minute(s)", "", minutes)
        if seconds < _MOST * _DAY:
            return self.tr("%n hour(s)", "", hours)
        return self.tr("%n day(s)", "", days)

    def _clock(self, local: QDateTime) -> str:
        return QLocale().toString(local.time(), self.tr("h:mm AP"))

    def _clock_to_the_second(self, local: QDateTime) -> str:
        return QLocale().toString(local.time(), self.tr("h:mm:ss AP"))


def _zone_of(local: QDateTime) -> str:
    return zone_name(timedelta(seconds=local.offsetFromUtc()))


def _local(time: datetime) -> QDateTime | None:
    try:
        seconds = int(aware(time).timestamp())
    except (OverflowError, ValueError, OSError):
        # A date at the end of the calendar.
        return None
    return QDateTime.fromSecsSinceEpoch(seconds)
