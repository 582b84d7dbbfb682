"""The note for the ticket: what a mail administrator needs to find a mail, in the field's own terms."""

from __future__ import annotations

import re
import shlex
from datetime import UTC, datetime, timedelta

from ..inspection.report import Action, Recipient, Report
from .facts import internet_address, written_at

# Ids end up in commands that somebody pastes into a shell: nothing but what ids are made of gets through.
_ID = re.compile(r"[A-Za-z0-9._-]{5,40}")
_PRINTABLE = re.compile(r"[\x21-\x7e]{3,250}")
_DAY = timedelta(days=1)
_HEADS = {Action.FAILED: "Bounce", Action.DELAYED: "Delay"}


def note_for(report: Report, recipient: Recipient | None) -> str:
    """The note on one recipient of a report, or on a report about none; times are in UTC."""
    lines = [_head(report, recipient)]
    if recipient is not None:
        if recipient.diagnostic:
            lines.append(recipient.diagnostic)
        lines.append(_codes_besides(recipient))
        if said := _speakers(report, recipient):
            lines.append(said)
        lines += [f"also named {name}" for name in recipient.also]
    written = written_at(report.original.date) if report.times.arrival is None else None
    times = [
        f"written {_utc(written)}" if written else "",
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
    if report.others:
        lines.append(f"no failure reported for {', '.join(report.others)}")
    lines += [f"find it: {search}" for search in searches(report, recipient)]
    return "\n".join(" ".join(line.split()) for line in lines if line)


def searches(report: Report, recipient: Recipient | None) -> list[str]:
    """The commands that find a mail in the logs of the software that reported, likeliest first.

    Sources: exigrep(8); the syslog lines of Postfix and sendmail; qmail-log(5); Microsoft's
    pages on Get-MessageTraceV2 and Get-MessageTrackingLog; Google's on Email Log Search;
    Amazon's on the id that SES gives a mail.
    """
    software = (report.reporter.software or "").casefold()
    queue = report.queue_id if report.queue_id and _ID.fullmatch(report.queue_id) else None
    message = report.original.message_id or ""
    message = message if _PRINTABLE.fullmatch(message) else ""
    address = (recipient.address or "") if recipient is not None else ""
    address = address if _PRINTABLE.fullmatch(address) else ""
    if any(name in software for name in ("365", "exchange", "outlook")):
        return _exchange(report, address, message, software)
    if "google" in software:
        return [f"admin.google.com, Email Log Search, message ID {message}"] if message else []
    if "amazon" in software:
        return [f"SES event log, mail.messageId {message.strip('<>').partition('@')[0]}"] if message else []
    if "exim" in software and (queue or message):
        return [f"exigrep {queue or shlex.quote(message.strip('<>'))} /var/log/exim4/mainlog"]
    if "qmail" in software:
        # qmail's log knows no Message-ID.
        return [f"grep -F {shlex.quote(f'to remote {address}')} /var/log/qmail/current"] if address else []
    if queue is not None and any(name in software for name in ("postfix", "sendmail")):
        return [f"grep {queue} /var/log/mail.log"]
    return [f"grep -F {shlex.quote(message.strip('<>'))} /var/log/mail.log"] if message else []


def _exchange(report: Report, address: str, message: str, software: str) -> list[str]:
    """The command of the cloud, that of a server in the house, or both where the report is from either."""
    online = "365" in software or "online" in software
    in_house = "exchange" in software and "online" not in software
    commands = []
    if online or not in_house:
        names = ("RecipientAddress", "StartDate", "EndDate")
        commands.append(_shell_command("Get-MessageTraceV2", names, report, address, message))
    if in_house:
        names = ("Recipients", "Start", "End")
        commands.append(_shell_command("Get-MessageTrackingLog", names, report, address, message))
    return commands if address or message else []


def _shell_command(
    command: str, names: tuple[str, str, str], report: Report, address: str, message: str
) -> str:
    recipient, start, end = names
    arguments = [f"-MessageId {_quoted(message)}"] if message else []
    if address:
        arguments.append(f"-{recipient} {_quoted(address)}")
    around = report.times.arrival or report.times.last_attempt or written_at(report.original.date)
    if around is not None:
        arguments.append(f"-{start} {around - _DAY:%Y-%m-%d} -{end} {around + _DAY:%Y-%m-%d}")
    return " ".join([command, *arguments])


def _quoted(value: str) -> str:
    """A value between single quotes, as PowerShell takes it literally."""
    return "'" + value.replace("'", "''") + "'"


def _head(report: Report, recipient: Recipient | None) -> str:
    if recipient is None:
        return f"No bounce: {report.what or report.kind}"
    who = recipient.address or "recipient not named"
    what = _HEADS.get(recipient.action, "Delivery report")
    return f"{what}: {who} — {recipient.cause}, {recipient.permanence} ({recipient.cause_source})"


def _codes_besides(recipient: Recipient) -> str:
    """The codes that the words of the server don't hold, and whether the mail states them."""
    said = recipient.diagnostic or ""
    codes = [str(code) for code in (recipient.reply, recipient.status) if code is not None]
    missing = " ".join(code for code in codes if code not in said)
    return f"code {missing} ({recipient.status_source})" if missing else ""


def _speakers(report: Report, recipient: Recipient) -> str:
    """Which server refused, and to which it said so."""
    words = []
    if recipient.remote_host:
        words.append(f"said by {recipient.remote_host}")
        address = internet_address(recipient.diagnostic)
        if address is not None and address != recipient.remote_host:
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
