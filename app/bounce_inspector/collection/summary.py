"""Counts what is going on in many bounces, and finds what they have in common."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta, tzinfo

from ..advice.assessment import Finality
from ..advice.overview import Pattern, PatternKind
from ..inspection.report import Action
from ..registry.vocabulary import Cause, Resend, WhoActs
from .rows import Row, code_of, fate_of
from .stepwise import Steps, in_slices

_HOUR = 3600
_DAY = 24 * _HOUR
# Up to so long a time is shown by hours, by days, by months; what is longer, by years.
_BY_HOURS, _BY_DAYS, _BY_MONTHS = 2 * _DAY, 100 * _DAY, 3650 * _DAY
# From this share on, something is what most of them have in common.
_MOST = 0.5
# So many of the first are left aside when it is told since when: a stray old one says nothing.
_STRAYS = 0.05
_MANY = 3
_MAX_GIST = 60
# What differs from one message to the next: addresses, hosts, ids, all in brackets and with digits.
_PARTICULARS = re.compile(
    r"<[^<>]{0,300}>|\[[^][]{0,300}\]|\([^()]{0,300}\)"
    r"|[^\s:;]*(?:[@/\d]|\.\w)(?:[^\s:;]*[^\s:;.,])?|[\"'`“”„]"
)
_STATEMENT = re.compile(r"[:;.!?](?:\s|$)|\s-\s|\n")
_INTRODUCTION = re.compile(r"(?:host|connect to|connection to|smtp|remote host|server)\b", re.IGNORECASE)


def local_zone() -> tzinfo:
    """The zone in which days begin as they do for the person at this computer."""
    return datetime.now().astimezone().tzinfo or UTC


@dataclass(frozen=True, slots=True)
class Count:
    """How often something occurs."""

    key: str
    count: int


@dataclass(frozen=True, slots=True)
class Bucket:
    """How many bounces came in a stretch of time (seconds since 1970, end excluded)."""

    start: int
    end: int
    count: int


@dataclass(frozen=True, slots=True)
class Summary:
    """The overview of many bounces; what is most frequent comes first, times in their order.

    All but ``total`` and ``by_fate`` counts the recipients that a mail failed or is late for.
    ``by_hour`` has the beginning of an hour (seconds since 1970) and the count in it.
    """

    total: int
    failed: int
    delayed: int
    by_cause: tuple[Count, ...]
    by_domain: tuple[Count, ...]
    by_who_acts: tuple[Count, ...]
    by_code: tuple[Count, ...]
    by_fate: tuple[Count, ...]
    over_time: tuple[Bucket, ...]
    by_hour: tuple[tuple[int, int], ...]
    pattern: Pattern

    def counts_in(self, buckets: Sequence[Bucket]) -> list[int]:
        """How many of its failures lie in each stretch of time of another summary."""
        starts = [bucket.start for bucket in buckets]
        counts = [0] * len(starts)
        for hour, count in self.by_hour:
            place = bisect_right(starts, hour + _HOUR - 1) - 1
            if place >= 0 and hour < buckets[place].end:
                counts[place] += count
        return counts

    def count_of(self, fate: str) -> int:
        """How many results have a fate (a finality, or the kind of a mail that names no recipient)."""
        return next((one.count for one in self.by_fate if one.key == fate), 0)


class Tally:
    """Counts rows as they come."""

    def __init__(self) -> None:
        self._total = 0
        self._actions: Counter[Action] = Counter()
        self._who_acts: Counter[str] = Counter()
        self._codes: Counter[str] = Counter()
        self._ends: Counter[str] = Counter()
        self._hours: Counter[int] = Counter()
        self._failed: _Fates = defaultdict(_Fate)
        self._delayed: _Fates = defaultdict(_Fate)

    def add(self, rows: Iterable[Row]) -> None:
        """Count further rows."""
        for row in rows:
            self._total += 1
            self._ends[fate_of(row)] += 1
            if row.action not in (Action.FAILED, Action.DELAYED) or row.cause is None:
                continue
            self._actions[row.action] += 1
            if row.who_acts is not None:
                self._who_acts[row.who_acts] += 1
            if (code := code_of(row)) is not None:
                self._codes[code] += 1
            hour = None if row.time is None else row.time // _HOUR
            if hour is not None:
                self._hours[hour] += 1
            fates = self._failed if row.action is Action.FAILED else self._delayed
            fates[row.domain, row.cause].add(hour, row)

    def summary(self, zone: tzinfo = UTC) -> Summary:
        """The overview of all rows so far; days begin as they do in ``zone``."""
        causes: Counter[str] = Counter()
        domains: Counter[str] = Counter()
        for fates in (self._failed, self._delayed):
            for (domain, cause), fate in fates.items():
                causes[cause] += fate.count
                if domain is not None:
                    domains[domain] += fate.count
        return Summary(
            total=self._total,
            failed=self._actions[Action.FAILED],
            delayed=self._actions[Action.DELAYED],
            by_cause=_counts(causes),
            by_domain=_counts(domains),
            by_who_acts=_counts(self._who_acts),
            by_code=_counts(self._codes),
            by_fate=_counts(self._ends),
            over_time=_over_time(self._hours, zone),
            by_hour=tuple((hour * _HOUR, count) for hour, count in sorted(self._hours.items())),
            pattern=_pattern(self._failed)
            if self._failed
            else replace(
                _pattern(self._delayed),
                is_late=bool(self._delayed),
                is_over=self._ends[Finality.TRYING_OVER] > 0,
            ),
        )


def summary_of(rows: Iterable[Row], zone: tzinfo = UTC) -> Steps[Summary]:
    """The overview of rows that are all there; days begin as they do in ``zone``."""
    tally = Tally()
    for some in in_slices(rows):
        tally.add(some)
        yield
    return tally.summary(zone)


class _Fate:
    """The failures at one domain for one cause: how many, when, and in what words."""

    def __init__(self) -> None:
        self.count = 0
        self.hours: Counter[int] = Counter()
        self.diagnostics: Counter[str] = Counter()
        self.advice: Counter[tuple[WhoActs | None, Resend | None]] = Counter()

    def add(self, hour: int | None, row: Row) -> None:
        self.count += 1
        self.advice[row.who_acts, row.resend] += 1
        if hour is not None:
            self.hours[hour] += 1
        if row.diagnostic and (words := gist(row.diagnostic)):
            self.diagnostics[words] += 1


_Fates = defaultdict[tuple[str | None, Cause], _Fate]


@dataclass(frozen=True, slots=True)
class _Common:
    total: int
    domains: int

    def pattern(
        self, kind: PatternKind, fates: Sequence[_Fate], domain: str | None, cause: Cause | None
    ) -> Pattern:
        count = sum(fate.count for fate in fates)
        hours: Counter[int] = Counter()
        words: Counter[str] = Counter()
        advice: Counter[tuple[WhoActs | None, Resend | None]] = Counter()
        for fate in fates:
            hours.update(fate.hours)
            words.update(fate.diagnostics)
            advice.update(fate.advice)
        common, times = words.most_common(1)[0] if words else (None, 0)
        said = common if times >= _MOST * count else None
        pattern = Pattern(kind, count, self.total, self.domains, domain, cause, said, _beginning(hours))
        (who_acts, resend), times = advice.most_common(1)[0]
        return replace(pattern, who_acts=who_acts, resend=resend) if times >= _MOST * count else pattern


def _pattern(all_fates: _Fates) -> Pattern:
    """What most failures have in common: domain and cause, else the cause, else the domain."""
    causes: Counter[Cause] = Counter()
    domains: Counter[str] = Counter()
    for (domain, cause), fate in all_fates.items():
        causes[cause] += fate.count
        if domain is not None:
            domains[domain] += fate.count
    total = causes.total()
    if not total:
        return Pattern(PatternKind.NOTHING, 0, 0, 0)
    (domain, cause), together = max(all_fates.items(), key=lambda entry: entry[1].count)
    shared = _Common(total, len(domains))
    if total < _MANY:
        kind = PatternKind.SINGLE if total == 1 else PatternKind.MIXED
        return shared.pattern(kind, [together], domain, cause)
    if domain is not None and together.count >= _MOST * total:
        return shared.pattern(PatternKind.DOMAIN, [together], domain, cause)
    often = causes.most_common(1)[0][0]
    if causes[often] >= _MOST * total and often is not Cause.UNKNOWN:
        fates = [fate for (_, one), fate in all_fates.items() if one is often]
        return shared.pattern(PatternKind.CAUSE, fates, None, often)
    crowded = domains.most_common(1)[0][0] if domains else None
    if crowded is not None and domains[crowded] >= _MOST * total:
        fates = [fate for (one, _), fate in all_fates.items() if one == crowded]
        return shared.pattern(PatternKind.DOMAIN, fates, crowded, None)
    fates = [fate for (_, one), fate in all_fates.items() if one is often]
    return shared.pattern(PatternKind.MIXED, fates, None, often)


def gist(diagnostic: str) -> str | None:
    """What a diagnostic says without what is particular to one message: ``Connection refused``."""
    for statement in _STATEMENT.split(_PARTICULARS.sub(" ", diagnostic[:400])):
        words = " ".join(statement.split()).strip(" ,:;.-=#*")
        if " " in words and not _INTRODUCTION.match(words):
            return words if len(words) <= _MAX_GIST else words[:_MAX_GIST].rpartition(" ")[0] + " …"
    return None


def _beginning(hours: Counter[int]) -> int | None:
    """When most of it began, a few strays aside."""
    left = int(hours.total() * _STRAYS)
    for hour in sorted(hours):
        left -= hours[hour]
        if left < 0:
            return hour * _HOUR
    return None


def _counts(counter: Counter[str]) -> tuple[Count, ...]:
    return tuple(Count(str(key), count) for key, count in counter.most_common())


def _over_time(hours: Counter[int], zone: tzinfo) -> tuple[Bucket, ...]:
    if not hours:
        return ()
    first, last = min(hours) * _HOUR, max(hours) * _HOUR
    floor, after = next(step for most, *step in _STEPS if last - first <= most)
    counts: Counter[datetime] = Counter()
    for hour, count in hours.items():
        counts[floor(datetime.fromtimestamp(hour * _HOUR, zone))] += count
    buckets = []
    start, end = min(counts), max(counts)
    while start <= end:
        following = floor(after(start))
        buckets.append(Bucket(int(start.timestamp()), int(following.timestamp()), counts[start]))
        start = following
    return tuple(buckets)


def _hour(time: datetime) -> datetime:
    return time.astimezone(UTC).replace(minute=0, second=0, microsecond=0)


def _day(time: datetime) -> datetime:
    return time.replace(hour=0, minute=0, second=0, microsecond=0, fold=0)


def _month(time: datetime) -> datetime:
    return _day(time).replace(day=1)


def _year(time: datetime) -> datetime:
    return _month(time).replace(month=1)


_Step = Callable[[datetime], datetime]
# How long a time, where its buckets begin, and a moment within the next one.
_STEPS: tuple[tuple[float, _Step, _Step], ...] = (
    (_BY_HOURS, _hour, lambda time: time + timedelta(hours=1)),
    (_BY_DAYS, _day, lambda time: time + timedelta(days=1)),
    (_BY_MONTHS, _month, lambda time: time + timedelta(days=31)),
    (float("inf"), _year, lambda time: time + timedelta(days=366)),
)


def same_failure(number: int, row: Row) -> str:
    """What rows of the same failure have in common: where, what, why, who acts; a row without recipient is alone."""
    # A text and no tuple: hundreds of thousands of tuples keep the garbage collector busy.
    if row.address is None:
        return str(number)
    where = row.domain or row.address.casefold()
    return f"{where} {fate_of(row)} {row.cause} {row.who_acts} {code_of(row)}"
