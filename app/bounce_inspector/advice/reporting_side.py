"""On whose side the server is that wrote a report: the sender's, whose log and language it then shows."""

from __future__ import annotations

from ..inspection.addresses import domain_of
from ..inspection.hosts import lies_in
from ..inspection.ours import NOBODY, Ours
from ..inspection.report import Recipient, Report
from .domains import domain_of_host, is_internal, is_related
from .facts import sender_of

MICROSOFT = ("outlook.com", "protection.outlook.com", "office365.com", "onmicrosoft.com", "exchangelabs.com")
GOOGLE = ("google.com", "googlemail.com", "gmail.com")
AMAZON = ("amazonses.com",)
HOSTING = (*MICROSOFT, *GOOGLE, *AMAZON)
"""Where the mail of many organizations is hosted or sent from."""


def customer_of(report: Report) -> str | None:
    """The address of whoever sent the message: that of its From field, else that of its envelope."""
    return sender_of(report) or report.original.envelope_from


def is_on_senders_side(report: Report, recipient: Recipient | None, ours: Ours = NOBODY) -> bool:
    """Whether the server that reported is the sender's, or has no name that could show whose it is."""
    host = report.reporter.host
    if host is None or ours.has_host(host):
        return True
    if is_on_recipients_side(report, recipient):
        return False
    if lies_in(host, HOSTING):
        return True
    own, maker = _own_domains(report), report.original.id_host
    if not own or any(is_related(domain_of_host(host), domain) for domain in own):
        return True
    # A server that handed the message on is the sender's if it made its id, or is known within its network alone.
    remote = recipient.remote_host if recipient is not None else None
    has_handed_on = remote not in (None, host)
    if is_internal(host):
        return has_handed_on or is_related(host, maker)
    return has_handed_on and is_related(domain_of_host(host), maker)


def _own_domains(report: Report) -> tuple[str, ...]:
    """The domains of the sender; of the envelope as well, where no list has put its own there."""
    envelope = report.original.envelope_from if report.original.mailing_list is None else None
    return tuple(filter(None, map(domain_of, (sender_of(report), envelope))))


def is_on_recipients_side(report: Report, recipient: Recipient | None) -> bool:
    """Whether the server that reported had the message from the sender's server, as far as names show it.

    Where a provider reports that hosts many organizations, a Message-ID of somebody else
    shows that the message came to it from outside.
    """
    host = report.reporter.host
    provider = next((domains for domains in (MICROSOFT, GOOGLE, AMAZON) if lies_in(host, domains)), None)
    maker = report.original.id_host
    if provider is not None:
        return maker is not None and not lies_in(maker, provider)
    domain, theirs = domain_of_host(host), domain_of(recipient.address) if recipient is not None else None
    own = _own_domains(report)
    if theirs is not None and lies_in(host, (theirs,)) and not lies_in(host, own):
        # Two organizations, or two parts of one: "mx.a.example.com" is nearer to "a.example.com".
        return True
    return is_related(domain, theirs) and not any(is_related(domain, one) for one in own)
