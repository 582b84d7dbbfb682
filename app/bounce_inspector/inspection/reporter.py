"""Who wrote the report: the mail software, its host, its queue id, and when what happened."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime, timedelta

from ..message.dates import read_date
from ..registry.labels import HeaderField, Label
from ..registry.wordings import Clarity, Software, SoftwareRole
from . import addresses
from .marks import Marks
from .readers.fields import ReportFields
from .report import Reporter, Times
from .statement import Statement

_HOST_AFTER = re.compile(r"[ \t:：]{0,4}([A-Za-z0-9][\w.-]*\.[A-Za-z0-9-]{2,})")
# These two are looked for in lower case.
_AT_HOST = re.compile(
    r"(?:mail system|program|server|agent)(?<!\wmail system)(?<!\wprogram)(?<!\wserver)(?<!\wagent)(?: v?[\d.]+)? (?:at(?: host)?|on) ([a-z0-9][\w.-]*\.[a-z0-9-]{2,})"
)
_QUEUE_ID = re.compile(
    r"(?:queue(?<!\wqueue)[ -]?id(?: is)?[ \t]*[:=]?[ \t]*|final-log-id[ \t]*:[ \t]*(?:\w+;[ \t]*)?"
    r"|with id(?<!\wwith id)[ \t]+)([a-z0-9-]{6,32})"
)
# "1 days, 19 hours and 58 minutes", in any language.
_SPAN = re.compile(r"\s*(\d{1,3})\s[^\d.]{1,30}(\d{1,2})\s[^\d.]{1,30}(\d{1,2})\s")


def read_reporter(marks: Marks, fields: ReportFields, of_log: str | None) -> Reporter:
    """The software and the host that wrote the report; None where the message doesn't say.

    ``of_log`` is the software whose log lines there are.
    """
    hits = (*marks.wordings, *marks.subject_wordings)
    found = [
        (hit.value.meaning, hit.value.clarity) for hit in hits if isinstance(hit.value.meaning, Software)
    ]
    first = found[0][0] if found else None
    if first is not None and first.role is SoftwareRole.CLIENT:
        # Outlook and its relatives share sentences; what is said plainly is one's own.
        own = (name for name, clarity in found if name.role is first.role and clarity is Clarity.PLAIN)
        first = next(own, first)
    name = first.name if first is not None else None
    return Reporter(of_log or name, fields.reporting_host or _host(marks))


def _host(marks: Marks) -> str | None:
    for label in marks.labels:
        if label.value.label is Label.REPORTER and (match := _HOST_AFTER.match(marks.text, label.end)):
            return match[1]
    for region in marks.report:
        if match := _AT_HOST.search(marks.lowered, region.start, region.end):
            return marks.text[match.start(1) : match.end(1)].rstrip(".")
    return addresses.domain_of(addresses.first_address(marks.layout.sender))


def queue_id(marks: Marks) -> str | None:
    """The id under which the reporting server kept the message."""
    for region in marks.report:
        if match := _QUEUE_ID.search(marks.lowered, region.start, region.end):
            return marks.text[match.start(1) : match.end(1)]
    return None


def read_times(marks: Marks, fields: ReportFields, statements: Iterable[Statement]) -> Times:
    """Arrival, last attempt and end of retries, as the report's fields state them, and its own date.

    Exchange states the end of retries as a span of time, which counts from the report's date.
    """
    arrival = fields.message.get("arrival-date")
    reported = _reported(marks)
    known = list(statements)
    return Times(
        reported=reported,
        arrival=read_date(arrival.value if arrival else None),
        last_attempt=_first_date(statement.last_attempt for statement in known),
        retry_until=_first_date(statement.retry_until for statement in known)
        or _end_of_span(marks, reported),
    )


def _end_of_span(marks: Marks, reported: datetime | None) -> datetime | None:
    for label in marks.labels:
        if label.value.label is Label.RETRY_SPAN and (span := _SPAN.match(marks.text, label.end)):
            days, hours, minutes = map(int, span.groups())
            try:
                return reported + timedelta(days=days, hours=hours, minutes=minutes) if reported else None
            except OverflowError:
                return None
    return None


def _reported(marks: Marks) -> datetime | None:
    """When the report was written: its own date field, also where it was pasted as text."""
    if marks.document.headers:
        return read_date(marks.document.headers.get("Date"))
    header = marks.layout.header
    span = header.fields.get(HeaderField.DATE) if header is not None else None
    return read_date(marks.text[span[0] : span[1]]) if span else None


def _first_date(values: Iterable[str | None]) -> datetime | None:
    return next(filter(None, map(read_date, values)), None)
