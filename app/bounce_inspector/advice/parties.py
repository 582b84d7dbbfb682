"""Between whom a message passed, where it stopped, and who of them acts: what a drawing of its way shows."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum

from ..inspection.addresses import domain_of
from ..inspection.hosts import lies_in, same_host
from ..inspection.report import Action, Recipient, Report, Side
from ..registry.vocabulary import Cause, WhoActs
from .cases import is_by_announced_size
from .facts import readable, sender_of
from .owner_role import OwnerRole
from .reporting_side import GOOGLE


class Role(StrEnum):
    """Who a party is; SERVER is the one server there is where it sends and receives."""

    SENDER = "sender"
    SENDING_SERVER = "sending-server"
    SERVER = "server"
    RECEIVING_SERVER = "receiving-server"
    RECIPIENT = "recipient"


class State(StrEnum):
    """What became of the message at a party."""

    PASSED = "passed"
    STOPPED = "stopped"
    WAITING = "waiting"
    WAITED = "waited"
    DELIVERED = "delivered"
    NOT_REACHED = "not-reached"
    PUT_OFF = "put-off"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Party:
    """One who had to do with the message: an address or a host, None where it isn't known."""

    role: Role
    name: str | None
    state: State
    is_owner: bool = False


# What these met, and showed before the message left, is the sender's own server.
_MAIL_PROGRAMS = frozenset({"Apple Mail", "Outlook", "Thunderbird", "Windows Live Mail"})
# What keeps a server from reaching the next one, so that the message never left it.
_UNREACHED = frozenset({Cause.CONNECTION_FAILED, Cause.DOMAIN_UNKNOWN})
# What each answer of Google's own servers ends with.
_SIGNED_BY_GOOGLE = "gsmtp"
_OWNERS = {
    OwnerRole.SENDER: (Role.SENDER,),
    OwnerRole.PROGRAM_TEAM: (Role.SENDER,),
    OwnerRole.SENDER_TEAM: (Role.SENDING_SERVER, Role.SERVER),
    OwnerRole.SENDER_PROVIDER: (Role.SENDING_SERVER, Role.SERVER),
    OwnerRole.SENDING_SERVICE: (Role.SENDING_SERVER, Role.SERVER),
    OwnerRole.RECIPIENT: (Role.RECIPIENT,),
    OwnerRole.GROUP_OWNER: (Role.RECIPIENT,),
    OwnerRole.RECIPIENT_TEAM: (Role.RECEIVING_SERVER, Role.SERVER),
    OwnerRole.FORWARDING_TEAM: (Role.RECEIVING_SERVER,),
}


# What a program writes for its own use into an address that failures are reported to: SRS, VERP, BATV, bounces-123.
_IS_MADE_UP = re.compile(r"^(?:srs[01]|prvs|bounces?)\b|[=+]|\bbounces?\b", re.IGNORECASE)
_AFTERWARDS = {State.WAITING: State.WAITED, State.NOT_REACHED: State.UNKNOWN, State.PUT_OFF: State.UNKNOWN}


def parties_of(
    report: Report, recipient: Recipient, owner: OwnerRole = OwnerRole.NOBODY, *, has_passed: bool = False
) -> tuple[Party, ...]:
    """Sender, servers and recipient, in the order in which the message passed them, the ``owner`` marked.

    ``has_passed``: the time for which a server goes on trying is over, and nobody knows what came of it.

    Empty where no server is known: then there is nothing to draw.  A reply is the answer of
    the next server (RFC 5321 section 4.2), so a message that got one was stopped there.
    """
    servers = _servers(report, recipient)
    if not any(server.name for server in servers):
        return ()
    sender = Party(Role.SENDER, _shown_sender(report), State.PASSED)
    last = Party(Role.RECIPIENT, readable(recipient.address), _state_at_end(recipient.action))
    owners = _OWNERS.get(owner, ())
    if owner is OwnerRole.OWN_TEAM:
        is_theirs = recipient.who_acts is WhoActs.RECIPIENT_ADMIN
        owners = _OWNERS[OwnerRole.RECIPIENT_TEAM if is_theirs else OwnerRole.SENDER_TEAM]
    states = _AFTERWARDS if has_passed else {}
    return tuple(
        replace(one, state=states.get(one.state, one.state), is_owner=one.role in owners)
        for one in (sender, *servers, last)
    )


def _shown_sender(report: Report) -> str | None:
    """The sender as the message shows him; else to whom its failures are reported, where that is somebody's own address."""
    envelope = report.original.envelope_from
    if envelope is not None and _IS_MADE_UP.search(envelope.rpartition("@")[0]):
        envelope = None
    return sender_of(report) or envelope


def _servers(report: Report, recipient: Recipient) -> tuple[Party, ...]:
    reporter, remote = report.reporter.host, recipient.remote_host
    domain = domain_of(recipient.address)
    is_own = recipient.facts.refused_by is Side.SUBMISSION and recipient.action is Action.FAILED
    if report.reporter.software in _MAIL_PROGRAMS or is_own:
        # The program met the sender's own server, which took nothing in.
        halted = _halted(recipient.action)
        sending = Party(Role.SENDING_SERVER, remote or reporter, halted)
        return sending, Party(Role.RECEIVING_SERVER, domain, State.NOT_REACHED)
    if recipient.facts.incoming and recipient.action in (Action.FAILED, Action.DELAYED):
        # The log of the server that the message came to, and that refused it.
        sending = Party(Role.SENDING_SERVER, None, State.PASSED)
        return sending, Party(Role.RECEIVING_SERVER, reporter or domain, State.STOPPED)
    if recipient.action is Action.FAILED:
        return _servers_of_failure(reporter, remote, domain, recipient)
    if recipient.action is Action.DELAYED:
        # A message that is tried again lies at the server that tries.
        sending = Party(Role.SENDING_SERVER, reporter, State.WAITING)
        has_answered = remote is not None and _is_answered(recipient)
        state = State.PUT_OFF if has_answered and not same_host(remote, reporter) else State.NOT_REACHED
        return sending, Party(Role.RECEIVING_SERVER, remote or domain, state)
    if remote is None or same_host(remote, reporter):
        return (Party(Role.SERVER, reporter, State.PASSED),)
    sending = Party(Role.SENDING_SERVER, reporter, State.PASSED)
    return sending, Party(Role.RECEIVING_SERVER, remote, State.PASSED)


def _servers_of_failure(
    reporter: str | None, remote: str | None, domain: str | None, recipient: Recipient
) -> tuple[Party, ...]:
    if same_host(remote, reporter):
        return (Party(Role.SERVER, reporter, State.STOPPED),)
    is_answered = _is_answered(recipient)
    if is_by_announced_size(recipient):
        # What the sending server refuses by itself never got to the other one.
        sending = Party(Role.SENDING_SERVER, reporter, State.STOPPED)
        return sending, Party(Role.RECEIVING_SERVER, remote, State.NOT_REACHED)
    if remote is not None and is_answered:
        sending = Party(Role.SENDING_SERVER, reporter, State.PASSED)
        return sending, Party(Role.RECEIVING_SERVER, remote, State.STOPPED)
    if remote is not None or recipient.cause in _UNREACHED:
        sending = Party(Role.SENDING_SERVER, reporter, State.STOPPED)
        return sending, Party(Role.RECEIVING_SERVER, remote or domain, State.NOT_REACHED)
    is_of_another = lies_in(reporter, GOOGLE) and _SIGNED_BY_GOOGLE not in (recipient.diagnostic or "")
    # Nobody blocks himself: the one that reports it was the client of the server that did.
    is_of_another |= recipient.cause is Cause.SENDER_REPUTATION and not lies_in(reporter, (domain or "",))
    if is_answered and is_of_another:
        # Gmail's report, and that of others, quotes the answer of another server without its name.
        sending = Party(Role.SENDING_SERVER, reporter, State.PASSED)
        return sending, Party(Role.RECEIVING_SERVER, domain, State.STOPPED)
    # Nobody but the server that reports is named: it stopped the message by itself.
    return (Party(Role.SERVER, reporter, State.STOPPED),)


def _is_answered(recipient: Recipient) -> bool:
    """Whether the next server answered: with a reply, or without the encryption that the sending one asked for (RFC 3207)."""
    if recipient.cause is Cause.ENCRYPTION_REQUIRED:
        return recipient.remote_host is not None
    return recipient.reply is not None and recipient.cause not in _UNREACHED


def _halted(action: Action) -> State:
    return State.WAITING if action is Action.DELAYED else State.STOPPED


def _state_at_end(action: Action) -> State:
    if action is Action.DELIVERED:
        return State.DELIVERED
    return State.UNKNOWN if action in (Action.RELAYED, Action.EXPANDED) else State.NOT_REACHED
