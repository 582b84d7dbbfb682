"""Where a message went: the servers in its trace fields, how long each took, and what checks of its sender said."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from ..inspection.hosts import same_host
from ..inspection.report import Recipient, Report, Span, Zone
from ..message.dates import aware, read_date
from ..registry.vocabulary import Cause
from .parties import Role, State, parties_of

# RFC 5322 section 2.2.3: a field goes on in the lines below that begin with a blank.
_FIELD = re.compile(
    r"^(?:received|authentication-results)[ \t]*:[^\n]*(?:\n[ \t]+[^\n]*)*", re.IGNORECASE | re.MULTILINE
)
_HEADER_END = re.compile(r"\n[ \t]*\n")
_LONGEST_HEADER, _MOST_HOPS, _MOST_CHECKS = 60_000, 60, 12
# RFC 5321 section 4.4: "from" names the client, "by" the server; comments are in parentheses.
_FROM = re.compile(r"\bfrom\s+([^\s;()]+)(?:\s*\(([^()]{0,300}))?", re.IGNORECASE)
_BY = re.compile(r"\bby\s+([^\s;()]+)", re.IGNORECASE)
_HOST = re.compile(r"[\w-]+(?:\.[\w-]+)+")
_ADDRESS_LITERAL = re.compile(r"\[?\d{1,3}(?:\.\d{1,3}){3}\]?|\[?[0-9a-f:]*:[0-9a-f:]+\]?", re.IGNORECASE)
# RFC 8601 section 2.2: the server that checked, then a result for each method, with properties.
_RESULT = re.compile(r"^\s*(spf|dkim|dmarc)\s*=\s*([a-z]+)", re.IGNORECASE)
_PROPERTY = re.compile(
    r"\b(smtp\.mailfrom|smtp\.helo|header\.d|header\.i|header\.from)\s*=\s*\"?([^\s;\"]+)", re.IGNORECASE
)
_COMMENT = re.compile(r"\(([^()]{0,200})\)")
_CHECKED = ("spf", "dkim", "dmarc")


@dataclass(frozen=True, slots=True)
class Hop:
    """A server that the message reached, or the one it did not.

    ``time`` is by that server's clock, ``delay`` counts from the server before; where the
    clocks contradict each other, ``is_clock_off`` says so and there is no delay.  ``span``
    is the trace field in the report's text.  ``is_client`` is the computer that handed the
    message in, which is no server.  ``tried`` is for how long the server tried to pass the
    message on, after which it stopped, or reported that it waits.
    """

    host: str | None
    time: datetime | None
    delay: timedelta | None = None
    state: State = State.PASSED
    is_clock_off: bool = False
    span: Span | None = None
    is_client: bool = False
    tried: timedelta | None = None

    @property
    def spent(self) -> timedelta | None:
        """The delay, and the time spent trying, which belongs to the server that tried."""
        known = [span for span in (self.delay, self.tried) if span is not None]
        return sum(known, timedelta(0)) if known else None


class CheckResult(StrEnum):
    """What a check of the sender said (RFC 8601 section 2.7); everything else is OTHER."""

    PASS = "pass"  # noqa: S105 - a result, no password
    FAIL = "fail"
    NONE = "none"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Check:
    """One check of the sender: its method, its result as stated, and for which domain."""

    method: str
    result: CheckResult
    stated: str
    domain: str | None
    reason: str | None
    span: Span


@dataclass(frozen=True, slots=True)
class Journey:
    """The way of a message: its hops in order, the checks, and who made them.

    ``took`` is the time from the first to the last known moment.  ``checks_stopped_it``
    tells whether the message was refused because of such a check.
    """

    hops: tuple[Hop, ...]
    checks: tuple[Check, ...]
    checked_by: str | None
    checks_stopped_it: bool

    @property
    def servers(self) -> int:
        """How many servers there are on the way."""
        return sum(not hop.is_client for hop in self.hops)

    @property
    def reached(self) -> int:
        """How many of the servers the message reached."""
        return sum(hop.state is not State.NOT_REACHED and not hop.is_client for hop in self.hops)

    @property
    def took(self) -> timedelta | None:
        """How long it was on its way."""
        known = [hop.spent for hop in self.hops if hop.spent is not None]
        return sum(known, timedelta(0)) if known else None

    @property
    def longest(self) -> timedelta:
        """The longest time that was spent at a server."""
        return max((hop.spent for hop in self.hops if hop.spent is not None), default=timedelta(0))


def journey_of(report: Report, recipient: Recipient | None, *, has_passed: bool = False) -> Journey | None:
    """The way of the message that came back; None where its trace fields were not returned.

    ``has_passed``: the time for which a server goes on trying is over.
    """
    fields = list(_fields(report))
    traces = [(span, text) for span, text in fields if text[:1] in "rR"][:_MOST_HOPS]
    checks, checked_by = _checks([(span, text) for span, text in fields if text[:1] in "aA"])
    if not traces and not checks:
        return None
    hops = _with_end(_hops(traces), report, recipient, has_passed=has_passed)
    is_cause = recipient is not None and recipient.cause is Cause.AUTHENTICATION_FAILED
    return Journey(tuple(hops), checks, checked_by, is_cause)


def _fields(report: Report) -> Iterator[tuple[Span, str]]:
    """The trace fields and the results of checks in the returned message's own header, in their order."""
    for zone in report.zones:
        if zone.zone is not Zone.ORIGINAL:
            continue
        limit = min(zone.end, zone.start + _LONGEST_HEADER)
        start = zone.start
        while start < limit and report.text[start].isspace():
            start += 1
        blank = _HEADER_END.search(report.text, start, limit)
        end = blank.start() if blank else limit
        header = report.text[start:end]
        found = [(Span(start + one.start(), start + one.end()), one[0]) for one in _FIELD.finditer(header)]
        if found:
            yield from found
            return


def _hops(traces: Sequence[tuple[Span, str]]) -> list[Hop]:
    """The hops, the first one first: each server puts its field above those that were there."""
    hops: list[Hop] = []
    for span, text in reversed(traces):
        body = " ".join(text.partition(":")[2].split())
        words, _, date = body.rpartition(";")
        time = read_date(date.strip()) if words else None
        if not hops and (client := _client(words or body)) is not None:
            hops.append(Hop(client, None, is_client=True))
        by = _BY.search(words or body)
        hops.append(_after(hops[-1] if hops else None, Hop(by[1] if by else None, time, span=span)))
    return hops


def _client(words: str) -> str | None:
    """The name of the computer that handed the message in, by the server's own look-up where it made one."""
    match = _FROM.search(words)
    if match is None:
        return None
    looked_up = _HOST.match(match[2] or "")
    for name in (looked_up[0] if looked_up is not None else "", match[1]):
        if _HOST.fullmatch(name) and not _ADDRESS_LITERAL.fullmatch(name):
            return name
    return None


def _after(before: Hop | None, hop: Hop) -> Hop:
    """A hop with its delay since the one before it."""
    if before is None or before.time is None or hop.time is None:
        return hop
    delay = _difference(before.time, hop.time)
    if delay is None or delay < timedelta(0):
        return replace(hop, is_clock_off=True)
    return replace(hop, delay=delay)


def _difference(earlier: datetime, later: datetime) -> timedelta | None:
    try:
        return aware(later) - aware(earlier)
    except OverflowError:
        return None


def _with_end(hops: list[Hop], report: Report, recipient: Recipient | None, *, has_passed: bool) -> list[Hop]:
    """The hops with the place where the message stopped, and the server that it did not reach."""
    if recipient is None:
        return hops
    ended = list(hops)
    for party in parties_of(report, recipient, has_passed=has_passed):
        if party.role in (Role.SENDER, Role.RECIPIENT) or party.name is None:
            continue
        place = next((n for n in reversed(range(len(ended))) if same_host(ended[n].host, party.name)), None)
        if place is None and party.role in (Role.SENDING_SERVER, Role.SERVER) and ended:
            # The server that reports has the message, under whatever name it put into its trace field.
            place = len(ended) - 1 if _domain(ended[-1].host) == _domain(party.name) else None
        if place is not None:
            ended[place] = replace(ended[place], state=party.state)
            continue
        is_receiving = party.role is Role.RECEIVING_SERVER
        if is_receiving and ended and party.state in (State.NOT_REACHED, State.UNKNOWN):
            ended[-1] = _trying_until(ended[-1], report.times.latest)
        time = report.times.latest if is_receiving and party.state is State.STOPPED else None
        ended.append(_after(ended[-1] if ended else None, Hop(party.name, time, state=party.state)))
    return ended


def _trying_until(hop: Hop, end: datetime | None) -> Hop:
    """A hop that tried to pass the message on until a time, which is by the same server's clock."""
    tried = _difference(hop.time, end) if hop.time is not None and end is not None else None
    return replace(hop, tried=tried) if tried is not None and tried > timedelta(0) else hop


def _domain(host: str | None) -> str:
    return ".".join((host or "").casefold().rstrip(".").split(".")[-2:])


def _checks(fields: Sequence[tuple[Span, str]]) -> tuple[tuple[Check, ...], str | None]:
    """The results of the topmost field, which the last server wrote, and that server's name."""
    for span, text in fields:
        server, *results = " ".join(text.partition(":")[2].split()).split(";")
        checks = [check for one in results[:_MOST_CHECKS] if (check := _check(one, span)) is not None]
        if checks:
            checks.sort(key=lambda check: _CHECKED.index(check.method))
            return tuple(checks), next(iter(server.split()), None)
    return (), None


def _check(text: str, span: Span) -> Check | None:
    match = _RESULT.match(text)
    if match is None:
        return None
    method, stated = match[1].lower(), match[2].lower()
    values = {name.lower(): value for name, value in _PROPERTY.findall(text)}
    names = {
        "spf": ("smtp.mailfrom", "smtp.helo"),
        "dkim": ("header.d", "header.i"),
        "dmarc": ("header.from",),
    }
    named = next((values[name] for name in names[method] if name in values), None)
    comment = _COMMENT.search(text)
    result = CheckResult(stated) if stated in {one.value for one in CheckResult} else CheckResult.OTHER
    domain = named.rpartition("@")[2] if named else None
    return Check(method, result, stated, domain or None, comment[1].strip() if comment else None, span)
