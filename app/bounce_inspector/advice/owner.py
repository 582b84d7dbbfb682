"""Who has to act about a recipient: one role, and a name where it is known."""

from __future__ import annotations

from dataclasses import dataclass

from ..inspection.addresses import domain_of
from ..inspection.hosts import lies_in, same_host
from ..inspection.ours import Ours
from ..inspection.report import Action, Recipient, Report, Side
from ..registry.vocabulary import WhoActs
from .cases import (
    is_abandoned,
    is_about_certificate,
    is_by_device,
    is_of_sender_domain,
    is_own_rule,
    is_unsigned,
    is_without_tls,
)
from .domains import domain_of_host, is_related
from .facts import refused_sender_of
from .known_domains import is_well_known
from .owner_role import ADMINS_OF_SENDER, OwnerRole
from .retrying import tried_long
from .route import Route
from .situation import Situation


@dataclass(frozen=True, slots=True)
class Owner:
    """Who acts: the role, and the domain or address by which they are known."""

    role: OwnerRole
    name: str | None = None


_NOBODY = Owner(OwnerRole.NOBODY)
_OWN_TEAM = Owner(OwnerRole.OWN_TEAM)
# What the person at the keyboard can put right.
_SENDER_SITUATIONS = frozenset(
    {
        Situation.LOGIN_REFUSED,
        Situation.LOGIN_MISSING,
        Situation.ENCRYPTION_MISSING,
        Situation.OWN_FILTER,
        Situation.GROUP_OR_PERMISSION,
        Situation.MEMBERS_ONLY,
        Situation.SENDER_NOT_ALLOWED,
        Situation.SENDER_DOMAIN_UNKNOWN,
        Situation.OWN_SERVER_UNREACHED,
        Situation.OWN_CERTIFICATE,
        Situation.SEND_AS_SETTINGS,
        Situation.CONTENT_NOT_ENCRYPTED,
        Situation.RULE_EXPLAINED,
    }
)
_ADMIN_SITUATIONS = frozenset(
    {
        Situation.MACHINE_MAIL,
        Situation.RETURNED_NOTICE,
        Situation.OWN_LOOKUP,
        Situation.ACCOUNT_BLOCKED,
        Situation.ORGANIZATION_BLOCKED,
        Situation.SIGN_IN_DISABLED,
        Situation.RELAY_SIGN_IN,
    }
)
# What only the recipient's side can put right.
_THEIR_SITUATIONS = frozenset(
    {
        Situation.RELAY_REFUSED_THERE,
        Situation.ADDRESS_CONFIRMED,
        Situation.UNKNOWN_TO_OUTSIDE,
        Situation.DOMAIN_MISCONFIGURED,
    }
)
# What is about a domain's settings, whoever runs the server that sent.
_OF_SENDER_DOMAIN = frozenset(
    {
        Situation.AUTHENTICATION_FAILED,
        Situation.SENDER_REJECTED,
        Situation.SENDER_NOT_CONFIRMED,
        Situation.SUPPRESSED,
        Situation.ACCOUNT_BLOCKED,
        Situation.ORGANIZATION_BLOCKED,
    }
)
# Where organizations have their mail run.
_HOSTING = ("outlook.com", "google.com", "googlemail.com")
# What lies in the message itself, whoever passed it on.
_IN_MESSAGE = (
    Situation.SPAM_CONTENT,
    Situation.VIRUS,
    Situation.CONTENT_REJECTED,
    Situation.MESSAGE_TOO_LARGE,
)
# What the receiving server is in trouble with by itself, whoever sends to it.
_AT_RECEIVER = (
    Situation.SYSTEM_ERROR,
    Situation.SYSTEM_FULL,
    Situation.ROUTING_LOOP,
    Situation.CONNECTION_FAILED,
    Situation.DELIVERY_EXPIRED,
)
STUCK = frozenset(
    {
        Situation.AUTHENTICATION_FAILED,
        Situation.SENDER_REPUTATION,
        Situation.SENDER_REJECTED,
        Situation.ACCOUNT_BLOCKED,
        Situation.ORGANIZATION_BLOCKED,
        Situation.ENCRYPTION_REQUIRED,
        Situation.RELAY_DENIED,
        Situation.LOGIN_REFUSED,
        Situation.LOGIN_MISSING,
        Situation.OWN_LOOKUP,
        Situation.FORWARDER_BLOCKED,
    }
)
"""Situations that waiting alone doesn't put right, so that a delay has an owner."""


def owner_of(
    report: Report, recipient: Recipient, situation: Situation, route: Route, ours: Ours, *, has_passed: bool
) -> Owner:
    """Who acts about a recipient; ``has_passed``: the time for trying again is over."""
    owner = _owner(report, recipient, situation, route, ours, has_passed=has_passed)
    return _OWN_TEAM if report.reporter.is_server_log and _runs_the_server(owner, recipient) else owner


def _runs_the_server(owner: Owner, recipient: Recipient) -> bool:
    """Whether who acts runs the server whose log it is, and so is on the side of whoever has that at hand."""
    if recipient.facts.incoming:
        return owner.role is OwnerRole.RECIPIENT_TEAM
    return owner.role in ADMINS_OF_SENDER


def _owner(
    report: Report, recipient: Recipient, situation: Situation, route: Route, ours: Ours, *, has_passed: bool
) -> Owner:
    if recipient.action not in (Action.FAILED, Action.DELAYED):
        return _NOBODY
    if recipient.action is Action.DELAYED:
        if situation is Situation.ENCRYPTION_REQUIRED and is_about_certificate(recipient):
            return _on_recipient_side(recipient, ours)
        if situation in STUCK:
            return _on_sender_side(report, recipient, situation, ours)
        if has_passed:
            return Owner(OwnerRole.SENDER)
        # Waiting helps where somebody makes room.
        return Owner(OwnerRole.RECIPIENT) if situation is Situation.MAILBOX_FULL else _NOBODY
    return (
        _on_the_way(report, recipient, situation, route, ours)
        or _of_situation(report, recipient, situation, ours)
        or _by_cause(report, recipient, situation, ours)
    )


def _on_the_way(
    report: Report, recipient: Recipient, situation: Situation, route: Route, ours: Ours
) -> Owner | None:
    """Who acts where a list or a forwarding had the message before it failed."""
    if route.mailing_list is not None:
        return Owner(OwnerRole.LIST_OWNER, route.mailing_list)
    if situation is Situation.HIDDEN_FORWARDING:
        return Owner(OwnerRole.FORWARDER, recipient.address)
    if situation is Situation.FORWARDER_BLOCKED:
        return Owner(OwnerRole.FORWARDING_TEAM, domain_of_host(recipient.remote_host))
    if situation is Situation.FORWARDING_FORBIDDEN:
        return Owner(OwnerRole.FORWARDER, route.typed)
    is_person = route.typed is not None and "@" in route.typed
    if is_person and situation is Situation.MAILBOX_FULL and not is_abandoned(recipient):
        # Only who uses the mailbox makes room in it, whoever passes messages on to it.
        return Owner(OwnerRole.RECIPIENT)
    if is_person and is_unsigned(report, recipient):
        return _on_sender_side(report, recipient, situation, ours)
    if is_person and situation not in (Situation.MACHINE_MAIL, Situation.RELAY_SIGN_IN, *_IN_MESSAGE):
        return Owner(OwnerRole.FORWARDER, route.typed)
    return None


def _of_situation(report: Report, recipient: Recipient, situation: Situation, ours: Ours) -> Owner | None:
    """Who acts in a case that has another owner than its cause."""
    if situation is Situation.OWN_SERVER_UNREACHED and (report.reporter.is_program or is_by_device(report)):
        return Owner(OwnerRole.PROGRAM_TEAM)
    if situation in _SENDER_SITUATIONS:
        return Owner(OwnerRole.SENDER)
    if situation in _ADMIN_SITUATIONS:
        return _on_sender_side(report, recipient, situation, ours)
    if situation is Situation.POLICY and is_own_rule(recipient):
        return _on_sender_side(report, recipient, situation, ours)
    if situation is Situation.RATE_LIMITED and recipient.provider is None:
        # Whoever sends too much has to send less.
        return Owner(OwnerRole.SENDER)
    if situation is Situation.SENDER_BLOCKED:
        return Owner(OwnerRole.RECIPIENT)
    if situation is Situation.MAILBOX_FULL and is_abandoned(recipient):
        return Owner(OwnerRole.SENDER)
    if situation is Situation.SENDER_REJECTED and is_of_sender_domain(recipient):
        # A domain that doesn't exist has nobody who acts.
        return Owner(OwnerRole.SENDER_TEAM)
    if situation is Situation.ENCRYPTION_REQUIRED and is_without_tls(recipient):
        # The sending server demands what the other one doesn't have: either side can change that, and this one is asked
        # first, as it alone knows why it demands it.
        return _on_sender_side(report, recipient, situation, ours)
    if situation is Situation.ENCRYPTION_REQUIRED and is_about_certificate(recipient):
        # A sending server checks the receiving one's certificate (RFC 7672, RFC 8461).
        return _on_recipient_side(recipient, ours)
    if situation in _THEIR_SITUATIONS or (situation is Situation.GREYLISTED and tried_long(report)):
        return _on_recipient_side(recipient, ours)
    is_own = recipient.provider is not None and recipient.who_acts is WhoActs.SENDER_ADMIN
    is_theirs = recipient.facts.refused_by is Side.RECIPIENT and not is_own
    if situation is Situation.RECIPIENT_RESTRICTED and is_theirs:
        return Owner(OwnerRole.GROUP_OWNER, recipient.address)
    if situation is Situation.RELAY_DENIED and recipient.remote_host is None:
        # Nothing shows another server than the one that the person's program sends to.
        return Owner(OwnerRole.SENDER)
    return None


def _by_cause(report: Report, recipient: Recipient, situation: Situation, ours: Ours) -> Owner:
    match recipient.who_acts:
        case WhoActs.SENDER | WhoActs.NOBODY:
            return Owner(OwnerRole.SENDER)
        case WhoActs.SENDER_ADMIN:
            return _on_sender_side(report, recipient, situation, ours)
        case WhoActs.RECIPIENT:
            return Owner(OwnerRole.RECIPIENT)
        case WhoActs.RECIPIENT_ADMIN:
            if (
                situation is Situation.DELIVERY_EXPIRED
                and recipient.reply is None
                and not ours.has_domain(domain_of(recipient.address))
            ):
                # Nothing shows what the server waited for.
                return Owner(OwnerRole.UNKNOWN)
            if situation is Situation.RECIPIENT_RESTRICTED:
                return Owner(OwnerRole.GROUP_OWNER, recipient.address)
            is_one = same_host(domain_of(refused_sender_of(report, recipient)), domain_of(recipient.address))
            if is_one and situation not in _AT_RECEIVER:
                # One organization: its mail team is the sender's own, unless a service sent it in its name.
                owner = _on_sender_side(report, recipient, situation, ours)
                if owner.role is not OwnerRole.SENDING_SERVICE:
                    return owner
            return _on_recipient_side(recipient, ours)
        case WhoActs.UNKNOWN:
            is_ours = ours.has_domain(domain_of(recipient.address))
            return Owner(OwnerRole.OWN_TEAM if is_ours else OwnerRole.UNKNOWN)


def _on_recipient_side(recipient: Recipient, ours: Ours) -> Owner:
    domain = domain_of(recipient.address)
    if ours.has_domain(domain):
        return Owner(OwnerRole.OWN_TEAM)
    if is_well_known(domain):
        # Nobody can ask the mail team of a public provider but its customer.
        return Owner(OwnerRole.RECIPIENT)
    return Owner(OwnerRole.RECIPIENT_TEAM, domain)


def _on_sender_side(report: Report, recipient: Recipient, situation: Situation, ours: Ours) -> Owner:
    """Whoever runs the server that was refused; the domain in the From field may belong to somebody else."""
    # Without a sender's address, a check of the sender names whose address it was.
    sender_domain = domain_of(refused_sender_of(report, recipient)) or recipient.facts.authentication_domain
    host = report.reporter.host
    envelope_domain = domain_of(report.original.envelope_from)
    if (
        situation not in _OF_SENDER_DOMAIN
        and is_well_known(envelope_domain)
        and envelope_domain != sender_domain
    ):
        # Sent through an account at a large provider, with another address in the From field.
        return Owner(OwnerRole.SENDER_PROVIDER, envelope_domain)
    if lies_in((host or "").casefold(), _HOSTING):
        # The servers of many organizations: each one's mail team looks after its own settings there.
        host = None
    if ours.has_domain(sender_domain) or ours.has_host(host):
        return Owner(OwnerRole.OWN_TEAM)
    recipient_domain = domain_of(recipient.address)
    host_domain = domain_of_host(host)
    is_of_domain = situation in _OF_SENDER_DOMAIN
    if is_well_known(sender_domain):
        return Owner(OwnerRole.SENDER_PROVIDER, sender_domain)
    if is_of_domain or host_domain is None or is_related(host_domain, sender_domain):
        name = sender_domain or host_domain
        if not is_of_domain and name is not None and not lies_in(host, (name,)):
            # A host beside the sender's domain: both are of the organization above.
            name = host_domain or name
        return Owner(OwnerRole.SENDER_TEAM, None if same_host(name, recipient_domain) else name)
    if sender_domain is None:
        return Owner(
            OwnerRole.SENDER_TEAM, None if is_related(host_domain, recipient_domain) else host_domain
        )
    if is_related(host_domain, recipient_domain):
        return Owner(
            OwnerRole.SENDER_TEAM, None if same_host(sender_domain, recipient_domain) else sender_domain
        )
    role = OwnerRole.SENDER_PROVIDER if is_well_known(host_domain) else OwnerRole.SENDING_SERVICE
    return Owner(role, host_domain)
