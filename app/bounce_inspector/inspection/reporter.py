"""Who wrote the report: the mail software, its host, its queue id, and when what happened."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime

from ..registry.phrases import PhraseHit
from . import addresses
from .readers.fields import ReportFields, reporting_host
from .report import Reporter, Times, Zone
from .source import Claim, Source

_HOST_AFTER = re.compile(r"[ \t:：]{0,4}([A-Za-z0-9][\w.-]*\.[A-Za-z0-9-]{2,})")
# These two are looked for in lower case.
_AT_HOST = re.compile(
    r"(?:mail system|program|server|agent)(?<!\wmail system)(?<!\wprogram)(?<!\wserver)(?<!\wagent)(?: v?[\d.]+)? (?:at(?: host)?|on) ([a-z0-9][\w.-]*\.[a-z0-9-]{2,})"
)
_DATE = re.compile(r"\n[ \t]*date[ \t]*:[ \t]*([^\n]+)")
# "1 days, 19 hours and 58 minutes", in any language.
_SPAN = re.compile(r"\s*(\d{1,3})\s[^\d.]{1,30}(\d{1,2})\s[^\d.]{1,30}(\d{1,2})\s")
_QUEUE_ID = re.compile(
    r"(?:queue(?<!\wqueue)[ -]?id(?: is)?[ \t]*[:=]?[ \t]*|final-log-id[ \t]*:[ \t]*(?:\w+;[ \t]*)?"
    r"|with id(?<!\wwith id)[ \t]+)([a-z0-9-]{6,32})"
)


# Mail programs, which show the error before a mail has left: what they met is the sender's own server.
MAIL_PROGRAMS = frozenset({"Apple Mail", "Outlook", "Thunderbird", "Windows Live Mail"})


def read_reporter(source: Source, fields: ReportFields, subject_phrases: Sequence[PhraseHit]) -> Reporter:
    """The software and the host that wrote the report; None where the message doesn't tell."""
    hits = [*source.phrases, *subject_phrases]
    names = [
        hit.phrase.signals.removeprefix("software:")
        for hit in hits
        if hit.phrase.signals.startswith("software:")
    ]
    return Reporter(names[0] if names else None, reporting_host(fields) or _host(source))


def _host(source: Source) -> str | None:
    for hit in source.phrases:
        if hit.phrase.signals == "field:generating-server" and (
            match := _HOST_AFTER.match(source.text, hit.end)
        ):
            return match[1]
    for region in source.report:
        if match := _AT_HOST.search(source.lowered, region.start, region.end):
            return source.text[match.start(1) : match.end(1)].rstrip(".")
    return addresses.domain_of(next(iter(addresses.addresses_in(source.zones.sender)), None))


def queue_id(source: Source) -> str | None:
    """The id under which the reporting server kept the mail."""
    for region in source.report:
        if match := _QUEUE_ID.search(source.lowered, region.start, region.end):
            return source.text[match.start(1) : match.end(1)]
    return None


def read_times(source: Source, fields: ReportFields, claims: Sequence[Claim]) -> Times:
    """Arrival, last attempt and end of retries, as the report's fields state them.

    Exchange states the end of retries as a span of time, which counts from the report's date.
    """
    arrival = fields.message.get("arrival-date")
    return Times(
        arrival=_time(arrival.value if arrival else None),
        last_attempt=_first_time(claim.last_attempt for claim in claims),
        retry_until=_first_time(claim.retry_until for claim in claims) or _end_of_span(source),
    )


def _end_of_span(source: Source) -> datetime | None:
    for hit in source.phrases:
        if hit.phrase.signals == "field:retry-span" and (span := _SPAN.match(source.text, hit.end)):
            days, hours, minutes = map(int, span.groups())
            written = _written(source)
            try:
                return written + timedelta(days=days, hours=hours, minutes=minutes) if written else None
            except OverflowError:
                return None
    return None


def _written(source: Source) -> datetime | None:
    """When the report was written: its own date field, also where it was pasted as text."""
    if source.document.headers:
        return _time(source.document.headers.get("Date"))
    for region in source.zones.regions:
        if region.zone is Zone.HEADER and (
            match := _DATE.search("\n" + source.lowered[region.start : region.end])
        ):
            return _time(match[1])
    return None


def _first_time(values: object) -> datetime | None:
    return next(filter(None, map(_time, values)), None)  # type: ignore[call-overload]


def _time(value: str | None) -> datetime | None:
    if not value:
        return None
    try:
        return parsedate_to_datetime(value)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
