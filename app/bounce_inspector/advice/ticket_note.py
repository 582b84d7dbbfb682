"""The note for the ticket: what a mail administrator needs to find a mail, in the field's own terms."""

from __future__ import annotations

import re
import shlex
from datetime import UTC, datetime, timedelta

from ..inspection.report import Recipient, Report
from .facts import internet_address

# Ids end up in commands that somebody pastes into a shell: nothing but what ids are made of gets through.
_ID = re.compile(r"[A-Za-z0-9._-]{5,40}")
_PRINTABLE = re.compile(r"[\x21-\x7e]{3,250}")
_DAY = timedelta(days=1)


def note_for(report: Report, recipient: Recipient | None) -> str:
    """The note on one recipient of a report, or on a report about none; times are in UTC."""
    lines = [_head(report, recipient)]
    if recipient is not None:
        if recipient.diagnostic:
            lines.append(recipient.diagnostic)
        elif recipient.status is not None or recipient.reply is not None:
            codes = (recipient.reply, recipient.status)
            lines.append(" ".join(str(code) for code in codes if code is not None))
        if said := _speakers(report, recipient):
            lines.append(said)
        lines += [f"also named {name}" for name in recipient.also]
    times = [
        f"queued {_utc(report.times.arrival)}" if report.times.arrival else "",
        f"reported {_utc(report.times.last_attempt)}" if report.times.last_attempt else "",
        f"retries until {_utc(report.times.retry_until)}" if report.times.retry_until else "",
        f"queue id {report.queue_id}" if report.queue_id else "",
    ]
    lines.append(", ".join(filter(None, times)))
    if report.original.from_:
        lines.append(f"from {report.original.from_}")
    if report.original.message_id:
        lines.append(f"message-id {report.original.message_id}")
    lines += [f"find it: {search}" for search in searches(report, recipient)]
    return "\n".join(" ".join(line.split()) for line in lines if line)


def searches(report: Report, recipient: Recipient | None) -> list[str]:
    """The commands that find a mail in the logs of the software that reported, likeliest first.

    Sources: exigrep(8), Postfix's and sendmail's syslog lines, Microsoft's pages on
    Get-MessageTraceV2 and Get-MessageTrackingLog.
    """
    software = (report.reporter.software or "").casefold()
    queue = report.queue_id if report.queue_id and _ID.fullmatch(report.queue_id) else None
    message = report.original.message_id or ""
    message = message if _PRINTABLE.fullmatch(message) else ""
    if any(name in software for name in ("365", "exchange", "outlook")):
        return _exchange(report, recipient, message, online="365" in software or "online" in software)
    if queue is not None:
        if "exim" in software:
            return [f"exigrep {queue} /var/log/exim4/mainlog"]
        if any(name in software for name in ("postfix", "sendmail")):
            return [f"grep {queue} /var/log/mail.log"]
    return [f"grep -F {shlex.quote(message.strip('<>'))} /var/log/mail.log"] if message else []


def _exchange(report: Report, recipient: Recipient | None, message: str, *, online: bool) -> list[str]:
    arguments = [f"-MessageId {_quoted(message)}"] if message else []
    address = recipient.address if recipient is not None else None
    if address and _PRINTABLE.fullmatch(address):
        arguments.append(f"-{'RecipientAddress' if online else 'Recipients'} {_quoted(address)}")
    if not arguments:
        return []
    around = report.times.arrival or report.times.last_attempt
    if around is not None:
        first, last = around - _DAY, around + _DAY
        dates = f"{first:%Y-%m-%d}", f"{last:%Y-%m-%d}"
        names = ("StartDate", "EndDate") if online else ("Start", "End")
        arguments += [f"-{name} {date}" for name, date in zip(names, dates, strict=True)]
    command = "Get-MessageTraceV2" if online else "Get-MessageTrackingLog"
    return [" ".join([command, *arguments])]


def _quoted(value: str) -> str:
    """A value between single quotes, as PowerShell takes it literally."""
    return "'" + value.replace("'", "''") + "'"


def _head(report: Report, recipient: Recipient | None) -> str:
    if recipient is None:
        return f"No bounce: {report.what or report.kind}"
    who = recipient.address or "recipient not named"
    return f"Bounce: {who} — {recipient.cause}, {recipient.permanence} ({recipient.cause_source})"


def _speakers(report: Report, recipient: Recipient) -> str:
    """Which server refused, and to which it said so."""
    words = []
    if recipient.remote_host:
        words.append(f"said by {recipient.remote_host}")
        if (address := internet_address(recipient.diagnostic)) is not None:
            words.append(f"(names {address})")
    if report.reporter.host:
        words.append(f"{'to' if words else 'reported by'} {report.reporter.host}")
    if words and report.reporter.software:
        words.append(f"({report.reporter.software})")
    return " ".join(words)


def _utc(time: datetime) -> str:
    """A time in UTC; one without a zone is told as it stands."""
    if time.tzinfo is None:
        return f"{time:%Y-%m-%d %H:%M:%S} (no zone)"
    return f"{time.astimezone(UTC):%Y-%m-%d %H:%M:%S} UTC"
