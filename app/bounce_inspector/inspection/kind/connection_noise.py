"""Tells the lines in which a mail server logs who connected to it: scanners, failed guesses of passwords, lost connections.

They are about no message, and nobody's mail was refused.
"""

from __future__ import annotations

import re

from ...registry.vocabulary import Outcome
from ...registry.wordings import Clarity
from ..marks import Marks

# Lines of the services that take connections, and of those that only count or keep house (Postfix: smtpd(8), postscreen(8),
# anvil(8); Dovecot's login processes; Exim specification, chapter "Log files"; Sendmail: srvrsmtp.c;
# AsyncOS user guide, "Text Mail Logs").
_OF_CONNECTIONS = re.compile(
    r"\bpostfix(?:-\w{1,20})?/(?:\w{1,20}/){0,2}(?:smtpd|postscreen|anvil|dnsblog|tlsproxy|scache|tlsmgr|verify)\[\d"
    r"|\b(?:imap|pop3|managesieve|submission)-login: |\bSMTP protocol synchronization error\b|\bTLS error on connection from\b"
    r"|\bno host name found for IP address\b|\bunexpected disconnection while reading SMTP command\b"
    r"|\bSMTP connection from .{1,200} (?:lost|closed by QUIT|D=)|\bauthenticator failed for\b"
    r"|\bInfo: (?:New SMTP [ID]CID|ICID) \d|\bdid not issue MAIL/EXPN/VRFY/ETRN\b|\bSTARTTLS=server, error|\blost input channel from\b"
)
_LOGIN = re.compile(r"\bauthentication failed\b|\bauthenticator failed\b|\bauth failed\b")
_CLIENT = re.compile(
    r"(?<![\w.])((?:\d{1,3}\.){3}\d{1,3})(?![\w.])|\[([0-9a-fA-F]{0,4}:[0-9a-fA-F:]{2,35})\]"
)
_FEWEST_LINES = 3


def is_connection_noise(marks: Marks) -> bool:
    """Whether all that a text says of trouble stands in lines about connections, and no reply is shown.

    Where one client alone failed to sign in, it may be the sender's own.
    """
    if any(hit.is_negative for hit in marks.codes):
        return False
    lines = {
        marks.line_of(hit.start)
        for hit in marks.wordings
        if hit.value.clarity >= Clarity.CLEAR
        and (hit.value.cause is not None or hit.value.meaning in (Outcome.FAILURE, Outcome.DELAY))
    }
    if not lines or not all(_OF_CONNECTIONS.search(marks.text, *line) for line in lines):
        return False
    logged = [
        line
        for region in marks.report
        for line in marks.text[region.start : region.end].split("\n")
        if _OF_CONNECTIONS.search(line)
    ]
    if len(logged) < _FEWEST_LINES:
        return False
    clients = {match[0] for line in logged for match in _CLIENT.finditer(line)}
    return len(clients) > 1 or not any(_LOGIN.search(marks.text, *line) for line in lines)
