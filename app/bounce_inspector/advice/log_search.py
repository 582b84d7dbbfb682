"""The commands that find a message in the logs of the sender's side."""

from __future__ import annotations

import re
import shlex
from datetime import timedelta

from ..inspection.addresses import domain_of
from ..inspection.hosts import lies_in
from ..inspection.ours import NOBODY, Ours
from ..inspection.report import Recipient, Report
from ..message.dates import aware, read_date
from .domains import is_related
from .known_domains import WELL_KNOWN
from .reporting_side import AMAZON, GOOGLE, HOSTING, MICROSOFT, customer_of, is_on_senders_side

# Ids end up in commands that somebody pastes into a shell: nothing but what ids are made of gets through.
_ID = re.compile(r"[A-Za-z0-9._-]{5,40}")
_PRINTABLE = re.compile(r"[\x21-\x7e]{3,250}")
_DAY = timedelta(days=1)
_LONGEST_TEXT = 100_000
_MOST_IDS = 5
# A log that is named in the text, as a command or somebody's own words have it.
_LOG_FILE = re.compile(
    r"/var/log/(?:[a-z0-9_-]{1,30}/){0,3}(?:exim_?|mail_?)?(?:main_?log|mail\.log|maillog)\b"
)
# The transports, routers and files that cPanel sets Exim up with.
_CPANEL = re.compile(
    r"\benforce_mail_permissions\b|\bexim_mainlog\b|\bdkim_(?:lookuphost|remote_smtp)\b|\bcpanel",
    re.IGNORECASE,
)
_DIRECTADMIN = re.compile(r"\bdirectadmin\b", re.IGNORECASE)
_FAILED_IN_EXIM = re.compile(
    r"^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d (?:\[\d{1,9}\] )?([0-9A-Za-z]{6}-[0-9A-Za-z]{6,11}-[0-9A-Za-z]{2,4}) (?:\*\*|==) ",
    re.MULTILINE,
)
# It sends by an SES whose log only Amazon sees.
_WEBMAIL = "Amazon WorkMail"


def searches(report: Report, recipient: Recipient | None, ours: Ours = NOBODY) -> list[str]:
    """The commands that find a message in the logs of the software that reported, likeliest first; in older ones, too.

    None where whoever has the report can't reach these logs: those of the recipient's side, of
    a third party, and of webmail.

    Sources: exigrep(8); the syslog lines of Postfix and sendmail; qmail-log(5); Microsoft's
    pages on Get-MessageTraceV2 and Get-MessageTrackingLog; Google's on Email Log Search;
    Amazon's on the id that SES gives a message.
    """
    if not is_on_senders_side(report, recipient, ours) or _is_at_public_provider(report, ours):
        return []
    queue = queue_id_of(report, recipient)
    queue = queue if queue and _ID.fullmatch(queue) else None
    message = report.original.message_id or ""
    message = message if _PRINTABLE.fullmatch(message) else ""
    address = (recipient.address or "") if recipient is not None else ""
    message = "" if _is_of_recipients_server(report, address) else message
    address = address if _PRINTABLE.fullmatch(address) else ""
    bare = shlex.quote(message.strip("<>"))
    match report.reporter.software:
        case "Exchange / Microsoft 365":
            # What is called "Exchange" alone is older than its shell.
            return _exchange(report, address, message)
        case "Google" if message and lies_in(report.original.id_host, GOOGLE):
            return [f"admin.google.com, Email Log Search, message ID {message}"]
        case "Amazon SES" if (
            message and lies_in(report.original.id_host, AMAZON) and _WEBMAIL not in report.text
        ):
            return [f"SES event log, mail.messageId {message.strip('<>').partition('@')[0]}"]
        case "Exim" if queue or message:
            return [f"exigrep {_ids(report, queue) or bare} {_log_of(report, 'Exim')}*"]
        case "qmail" if address:
            # qmail's log knows no Message-ID, and has "to local" or "to remote" before the address.
            return [f"grep -F {shlex.quote(address)} /var/log/qmail/*"]
        case "Postfix" | "Sendmail" if queue:
            return [f"zgrep {queue} {_log_of(report)}*"]
        case "Postfix" | "Sendmail" if message:
            return [f"zgrep -F {bare} {_log_of(report)}*"]
    return []


def queue_id_of(report: Report, recipient: Recipient | None) -> str | None:
    """The id under which the reporting server kept the message to a recipient: of several in a log, each has its own."""
    own = recipient.log.queue_id if recipient is not None and recipient.log is not None else None
    if own is not None or report.messages > 1:
        return own
    # Postfix logs this where it refused before there was a queue id.
    return report.queue_id if report.queue_id != "NOQUEUE" else None


def _log_of(report: Report, software: str = "") -> str:
    """The file of the log: as the text names it, else where the server's control panel or its system has it.

    Sources: cPanel's page on its log files; DirectAdmin's knowledge base; Debian's packages of Exim
    ("README.Debian") and rsyslog.
    """
    text = report.text[:_LONGEST_TEXT]
    if (named := _LOG_FILE.search(text)) is not None:
        return named[0]
    if software != "Exim":
        return "/var/log/mail.log"
    if _CPANEL.search(text):
        return "/var/log/exim_mainlog"
    return "/var/log/exim/mainlog" if _DIRECTADMIN.search(text) else "/var/log/exim4/mainlog"


def _ids(report: Report, queue: str | None) -> str | None:
    """The queue id, with those of the other messages of a log that failed or wait, as a pattern of exigrep(8)."""
    if queue is None:
        return None
    ids = (match[1] for match in _FAILED_IN_EXIM.finditer(report.text[:_LONGEST_TEXT]))
    others = [one for one in dict.fromkeys(ids) if one != queue][: _MOST_IDS - 1]
    return shlex.quote("|".join((queue, *others)))


def _is_at_public_provider(report: Report, ours: Ours) -> bool:
    """Whether the sender has a mailbox at a provider for everybody, which shows its logs to nobody."""
    own, host = domain_of(customer_of(report)), report.reporter.host
    if ours.has_domain(own) or ours.has_host(host):
        return False
    is_public_host = lies_in(host, WELL_KNOWN) and not lies_in(host, HOSTING)
    return is_public_host or lies_in(own, WELL_KNOWN)


def _is_of_recipients_server(report: Report, address: str) -> bool:
    """Whether the Message-ID was made by the recipient's server, where the sender's log can't have it."""
    maker, theirs = report.original.id_host, domain_of(address)
    return is_related(maker, theirs) and not is_related(maker, domain_of(customer_of(report)))


def _exchange(report: Report, address: str, message: str) -> list[str]:
    """The command of the cloud, that of a server in the house, or both where the report may be of either."""
    if not (address or message):
        return []
    host, maker = report.reporter.host, report.original.id_host
    is_online = lies_in(host, MICROSOFT) or lies_in(maker, MICROSOFT)
    commands = []
    if is_online or host is None:
        names = ("RecipientAddress", "StartDate", "EndDate")
        commands.append(_shell_command("Get-MessageTraceV2", names, report, address, message))
    if not is_online:
        names = ("Recipients", "Start", "End")
        commands.append(_shell_command("Get-MessageTrackingLog", names, report, address, message))
    return commands


def _shell_command(
    command: str, names: tuple[str, str, str], report: Report, address: str, message: str
) -> str:
    recipient, start, end = names
    arguments = [f"-MessageId {_quoted(message)}"] if message else []
    if address:
        arguments.append(f"-{recipient} {_quoted(address)}")
    around = report.times.arrival or report.times.last_attempt or read_date(report.original.date)
    if around is not None:
        last = report.times.latest
        until = max(around, last, key=aware) if last is not None else around
        arguments.append(f"-{start} {around - _DAY:%Y-%m-%d} -{end} {until + _DAY:%Y-%m-%d}")
    return " ".join([command, *arguments])


def _quoted(value: str) -> str:
    """A value between single quotes, as PowerShell takes it literally."""
    return "'" + value.replace("'", "''") + "'"
