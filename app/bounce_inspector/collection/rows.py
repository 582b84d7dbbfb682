"""The row of a list of bounces: one message and recipient in a dozen short columns."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields
from datetime import UTC, datetime
from sys import intern
from typing import Any

from ..advice.assessment import Finality, outcome_of
from ..advice.route import route_of
from ..inspection.addresses import domain_of
from ..inspection.report import Action, Kind, Recipient, Report, Zone
from ..message.dates import aware, read_date
from ..registry.vocabulary import Cause, Permanence, Resend, WhoActs
from .place import Place

_MAX_TEXT = 200
_DATE = "Date:"
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
# No clock is as wrong as a year beyond 2100 without being of no use at all.
_TOO_LATE = 4_102_444_800


@dataclass(frozen=True, slots=True)
class Row:
    """What a list shows of one recipient of a message; never the report, which is read again when wanted.

    A message without recipients (an automatic reply, no bounce at all) has one row in
    which all but ``kind`` and the columns about the message are None.  ``finality``, and with it
    ``action`` and ``resend``, are as the page of the bounce tells them.  ``time`` is when it
    bounced, in seconds since 1970 (UTC).  ``part`` tells which of several bounces in
    the message at ``where`` it is, as `Report.part` does.
    """

    address: str | None
    domain: str | None
    kind: Kind
    action: Action | None
    finality: Finality | None
    permanence: Permanence | None
    resend: Resend | None
    cause: Cause | None
    who_acts: WhoActs | None
    status: str | None
    reply: int | None
    diagnostic: str | None
    remote_host: str | None
    software: str | None
    time: int | None
    subject: str | None
    message_id: str | None
    part: str | None
    where: Place

    def __reduce__(self) -> tuple[Callable[..., Row], tuple[Any, ...]]:
        # Rows come from other processes: what is the same in many of them is kept once.
        return _shared, tuple(getattr(self, name) for name in _FIELDS)


_FIELDS = tuple(field.name for field in fields(Row))


_RECURRING = frozenset({"domain", "status", "diagnostic", "remote_host", "software"})


def _shared(*values: Any) -> Row:
    shared: list[Any] = [
        intern(value) if value and name in _RECURRING else value
        for name, value in zip(_FIELDS, values, strict=True)
    ]
    return Row(*shared)


def fate_of(row: Row) -> str:
    """What became of the mail to a recipient; the kind of a mail that names none."""
    return str(row.finality or row.kind)


def code_of(row: Row) -> str | None:
    """The code that tells most about a row."""
    return row.status or (None if row.reply is None else str(row.reply))


def rows_of(report: Report, where: Place, *, now: datetime) -> list[Row]:
    """The rows of a report on the message at ``where`` and of the bounces enclosed in it, at least one.

    What became of the mails is told as seen from ``now``.
    """
    return [
        _row(one, recipient, where, now)
        for one in (report, *report.enclosed)
        for recipient in one.recipients or (None,)
    ]


def tells(report: Report, row: Row) -> bool:
    """Whether a report, read again, is still the one that a row came from: its file may have changed since."""
    # When it is asked is no part of what a row is.
    return any(_identity(one) == _identity(row) for one in rows_of(report, row.where, now=_EPOCH))


def _identity(row: Row) -> tuple[object, ...]:
    return row.part, row.address, row.message_id, row.subject, row.time


def _row(report: Report, recipient: Recipient | None, where: Place, now: datetime) -> Row:
    address = _short(recipient.address) if recipient else None
    finality = None
    if recipient is not None:
        outcome = outcome_of(report, recipient, route_of(report, recipient), now)
        recipient, finality = outcome.recipient, outcome.finality
    return Row(
        address=address,
        domain=_domain(address),
        kind=report.kind,
        action=recipient.action if recipient else None,
        finality=finality,
        permanence=recipient.permanence if recipient else None,
        resend=recipient.resend if recipient else None,
        cause=recipient.cause if recipient else None,
        who_acts=recipient.who_acts if recipient else None,
        status=str(recipient.status) if recipient and recipient.status is not None else None,
        reply=recipient.reply.number if recipient and recipient.reply is not None else None,
        diagnostic=_short(recipient.diagnostic) if recipient else None,
        remote_host=_short(recipient.remote_host) if recipient else None,
        software=report.reporter.software,
        time=_time(report),
        subject=_short(report.original.subject),
        message_id=_short(report.original.message_id),
        part=report.part,
        where=where,
    )


def _domain(address: str | None) -> str | None:
    domain = domain_of(address)
    return domain.casefold() if domain is not None else None


def _short(text: str | None) -> str | None:
    """A text as one line of bearable length."""
    if text is None:
        return None
    line = " ".join(text[: 2 * _MAX_TEXT].split())
    return line if len(line) <= _MAX_TEXT else line[: _MAX_TEXT - 1] + "…"


def _time(report: Report) -> int | None:
    """When it bounced: the last attempt, else the report's own date, else when the mail had arrived."""
    moment = report.times.last_attempt or _own_date(report) or report.times.arrival
    if moment is None:
        return None
    try:
        time = int((aware(moment) - _EPOCH).total_seconds())
    except OverflowError:
        return None
    return time if 0 <= time < _TOO_LATE else None


def _own_date(report: Report) -> datetime | None:
    """The date of the report mail, which stands with the fields shown above its text."""
    for text in report.texts_in(Zone.HEADER):
        for line in text.split("\n"):
            if line.startswith(_DATE):
                return read_date(line.removeprefix(_DATE))
    return None
