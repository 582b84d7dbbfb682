"""Each module reads one form in which mail software states what became of a recipient.

A form of log lines is a module with ``CUES`` (literals, one of which stands in every such
line) and ``log_lines``, and its entry in ``LOGS``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import ModuleType
from typing import NamedTuple

from ..marks import Marks
from ..paste_header import Span
from ..statement import Statement
from . import (
    amavis,
    cisco,
    courier,
    dovecot,
    exceptions,
    exim,
    kerio,
    mailman,
    message_trace,
    msmtp,
    opensmtpd,
    postfix,
    powermta,
    proxmox,
    qmail,
    qmail_smtpd,
    queue_listing,
    rspamd,
    sendmail,
    smtp_session,
    tracking,
)
from .log_line import LogLine, in_order, last_fates, with_time

LOGS: Mapping[ModuleType, str | None] = {
    postfix: "Postfix",
    exim: "Exim",
    sendmail: "Sendmail",
    qmail: "qmail",
    qmail_smtpd: "qmail",
    kerio: "Kerio Connect",
    cisco: "Cisco",
    courier: "Courier",
    mailman: "Mailman",
    proxmox: "Proxmox Mail Gateway",
    message_trace: "Microsoft 365",
    msmtp: "msmtp",
    opensmtpd: "OpenSMTPD",
    powermta: "PowerMTA",
    tracking: "Exchange",
    dovecot: "Dovecot",
    rspamd: "Rspamd",
    amavis: "amavis",
    queue_listing: None,
    exceptions: None,
    smtp_session: None,
}
"""The readers of logs, and the software that writes them where it is one."""

# The forms that servers write about the messages that they send on; nobody has them but who runs such a server.
_OF_SENDING_SERVERS = frozenset(
    {postfix, exim, sendmail, qmail, kerio, cisco, courier, opensmtpd, powermta, queue_listing}
)


# Whether there is a line of a form at all is seen much faster than what it says.
_CUES = tuple((cue, form) for form in LOGS for cue in form.CUES)


class LogFates(NamedTuple):
    """The last fate of each recipient in a report's log lines, the first queue id, and whose log it is.

    ``asides`` are the stretches that say nothing of a recipient.  ``of_server``: a mail server wrote a line
    of it, and not a program, a filter or a provider's page.
    """

    statements: list[Statement]
    queue_id: str | None
    software: str | None
    asides: tuple[Span, ...] = ()
    of_server: bool = False


def read_logs(marks: Marks) -> LogFates:
    """What the log lines of a report say, whichever software wrote them."""
    found = sorted(_lines(marks), key=lambda item: item[0].start)
    lines = [with_time(marks, line) for line, _ in found]
    queue_id = next((line.queue_id for line in lines if line.queue_id), None)
    software = next((LOGS[form] for _, form in found), None)
    return LogFates(
        last_fates(in_order(marks, lines)),
        queue_id,
        software,
        tuple(line.aside for line in lines if line.aside),
        any(form in _OF_SENDING_SERVERS for _, form in found),
    )


def _lines(marks: Marks) -> Iterator[tuple[LogLine, ModuleType]]:
    for region in marks.report:
        if region.fields:
            continue
        text = marks.text[region.start : region.end]
        for form in dict.fromkeys([form for cue, form in _CUES if cue in text]):
            for line in form.log_lines(marks, region.start, region.end):
                yield line, form
