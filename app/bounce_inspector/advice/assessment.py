"""Everything about a recipient that words depend on, worked out once: situation, owner, finality, facts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from ..inspection.addresses import domain_of
from ..inspection.hints import x500_of
from ..inspection.report import (
    Action,
    CauseSource,
    Command,
    EvidenceOf,
    HeaderFault,
    Recipient,
    Report,
    Side,
    StatusSource,
)
from ..registry.vocabulary import Cause, Resend, WhoActs
from .cases import BASIC_SIGN_IN, situation_of
from .conditions import Condition
from .context import Context
from .facts import sender_of, values_of
from .known_domains import is_well_known
from .owner import STUCK, Owner, owner_of
from .owner_role import OwnerRole
from .provider import ProviderAdvice, provider_advice
from .retrying import Retrying, retrying
from .route import Route, route_of
from .situation import Situation
from .words import Facts


class Finality(StrEnum):
    """What became of the message to a recipient, as far as anybody knows now."""

    NOT_DELIVERED = "not-delivered"
    NOT_SENT = "not-sent"
    TRYING = "trying"
    TRYING_OVER = "trying-over"
    DELIVERED = "delivered"
    RELAYED = "relayed"
    EXPANDED = "expanded"


@dataclass(frozen=True, slots=True)
class Assessment:
    """What is so about one recipient, whatever the words for it are.

    ``facts`` hold the values and conditions by which sentences are chosen, ``provider``
    what the provider that refused means, where it is known.
    """

    recipient: Recipient
    situation: Situation
    owner: Owner
    finality: Finality
    resend: Resend
    route: Route
    facts: Facts
    provider: ProviderAdvice | None = None

    def has(self, condition: Condition) -> bool:
        """Whether a condition holds."""
        return condition in self.facts.conditions


_HEADER_FAULTS = {
    HeaderFault.MISSING: Condition.HEADER_MISSING,
    HeaderFault.DUPLICATE: Condition.HEADER_DUPLICATE,
    HeaderFault.MALFORMED: Condition.HEADER_MALFORMED,
}
# What is said before the message itself is sent (RFC 5321 section 3.3).
_BEFORE_CONTENT = frozenset({Command.CONNECT, Command.STARTTLS, Command.AUTH, Command.MAIL, Command.RCPT})
# A session that a server had taken up, in the words of Postfix (smtp_proto.c) and Exim (transports/smtp.c).
_BROKE_OFF = re.compile(r"\b(?:lost connection|conversation) with\b|\bwhile performing the\b", re.IGNORECASE)
# What is wrong with the lines above a message, and not with what it holds (RFC 5322 section 3.6).
_OF_HEADER = re.compile(r"\bheaders?\b|\bfrom:|\bfrom (?:address|field|line)", re.IGNORECASE)
# A server on the line of an internet customer, which is to send through the provider's.
_SENT_DIRECTLY = re.compile(
    r"(?:smtp|mail|relay|outgoing) ?(?:server|host|relay)s? (?:of|from) (?:your|the) (?:isp|provider|internet)"
    r"|(?:your|the) (?:isp|provider|internet provider)(?:'s|s')? (?:own )?(?:outgoing |smtp |mail ){0,2}(?:server|relay|host)"
    r"|\bsmart ?host\b|\b(?:dynamic|dial-?up|residential)\b[^.]{0,30}\b(?:ip|address|host)",
    re.IGNORECASE,
)
# What DNS look-ups fail with: Postfix (smtp_addr.c), Exim, Sendmail, Exchange.
_LOOKUP = re.compile(
    r"name service error|host not found, try again|name server|\b(?:dns|mx|name|host) ?-?(?:lookup|look-up|query|resolution)"
    r"|lookup (?:failed|failure|timed? ?out)|servfail|(?:can.?t|could ?n.t|cannot|could not|unable to) resolve",
    re.IGNORECASE,
)
# "Directory server failure" (RFC 3463 section 3.5).
_LOOKUP_STATUS = (4, 3)
_FINAL = 5
# A program that a server hands messages to fails (Exim's and Sendmail's pipe, Postfix's pipe(8) and local(8)),
# or the server tried for as long as it may (qmail-send).
_LASTING = re.compile(
    r"\bpipe to\b|\bcommand (?:died|failed|time limit)|unknown mailer error|\bchild process of\b"
    r"|in the queue too long|not going to try again|retry time(?:out)? (?:exceeded|not reached)",
    re.IGNORECASE,
)
# RFC 3207 section 4 (530), RFC 7504 and practice (523, 538).
_DEMANDS_ENCRYPTION = frozenset({523, 530, 538})
_FINALITY_OF = {
    Action.DELIVERED: Finality.DELIVERED,
    Action.RELAYED: Finality.RELAYED,
    Action.EXPANDED: Finality.EXPANDED,
}
# Situations in which nothing was sent, and what then helps.
_RESEND_OF = {
    Situation.LOGIN_REFUSED: Resend.AFTER_CHANGE,
    Situation.LOGIN_MISSING: Resend.AFTER_CHANGE,
    Situation.SENDER_NOT_ALLOWED: Resend.AFTER_CHANGE,
    Situation.ACCOUNT_BLOCKED: Resend.AFTER_CHANGE,
    Situation.OWN_SERVER_UNREACHED: Resend.LATER_UNCHANGED,
    Situation.SENDER_REPUTATION: Resend.AFTER_CHANGE,
    Situation.RATE_LIMITED: Resend.LATER_UNCHANGED,
    Situation.FORWARDER_BLOCKED: Resend.LATER_UNCHANGED,
    Situation.RELAY_REFUSED_THERE: Resend.LATER_UNCHANGED,
    Situation.OWN_LOOKUP: Resend.LATER_UNCHANGED,
    Situation.HIDDEN_FORWARDING: Resend.LATER_UNCHANGED,
    Situation.SENDER_BLOCKED: Resend.LATER_UNCHANGED,
    Situation.RECIPIENT_RESTRICTED: Resend.LATER_UNCHANGED,
    Situation.MACHINE_MAIL: Resend.NEEDLESS,
    Situation.RETURNED_NOTICE: Resend.NEEDLESS,
}
_NOT_SENT = frozenset(
    {
        Situation.LOGIN_REFUSED,
        Situation.LOGIN_MISSING,
        Situation.OWN_SERVER_UNREACHED,
    }
)


def assess(report: Report, recipient: Recipient, context: Context) -> Assessment:
    """What is so about a recipient of a report, for whom and when the context says."""
    trying = retrying(report, context.now) if recipient.action is Action.DELAYED else Retrying()
    route = route_of(report, recipient)
    situation = situation_of(report, recipient, route.typed)
    owner = owner_of(report, recipient, situation, route, context.ours, has_passed=trying.is_over)
    finality = _finality(recipient, situation, trying)
    values = values_of(report, recipient, route, trying, context)
    if owner.name is not None:
        values["owner"] = owner.name
    provider = _provider(recipient, situation, route, context)
    conditions = set(_conditions(report, recipient, situation, route, trying, context, values))
    conditions.add(owner.role.condition)
    if finality is Finality.NOT_SENT:
        conditions.add(Condition.NOT_SENT)
    if provider is not None:
        conditions.add(Condition.PROVIDER)
    resend = _resend(recipient, situation, route, owner)
    return Assessment(
        recipient, situation, owner, finality, resend, route, Facts(values, conditions), provider
    )


def _provider(
    recipient: Recipient, situation: Situation, route: Route, context: Context
) -> ProviderAdvice | None:
    """What the provider means, where it is about the same person as everything else that is said."""
    if context.registry is None or route != Route() or situation.value != recipient.cause.value:
        return None
    advice = provider_advice(recipient, context.registry)
    if advice is None or recipient.facts.no_reverse_name:
        # What the server says of the address's name is more exact than what the provider's code stands for.
        return None
    if recipient.action is Action.DELAYED:
        is_fitting = situation in STUCK and advice.who_acts is WhoActs.SENDER_ADMIN
    else:
        is_fitting = advice.who_acts is recipient.who_acts
    return advice if is_fitting else None


def _finality(recipient: Recipient, situation: Situation, trying: Retrying) -> Finality:
    if recipient.action is Action.DELAYED:
        return Finality.TRYING_OVER if trying.is_over else Finality.TRYING
    if recipient.action is Action.FAILED:
        facts = recipient.facts
        is_unsent = facts.before_sending or facts.refused_by is Side.SUBMISSION or situation in _NOT_SENT
        return Finality.NOT_SENT if is_unsent else Finality.NOT_DELIVERED
    return _FINALITY_OF[recipient.action]


def _resend(recipient: Recipient, situation: Situation, route: Route, owner: Owner) -> Resend:
    if recipient.action is not Action.FAILED:
        return recipient.resend
    if owner.role is OwnerRole.LIST_OWNER:
        # The list has the message; only a member is missing.
        return Resend.NEEDLESS
    if route.typed is not None and owner.role is OwnerRole.FORWARDER:
        return Resend.LATER_UNCHANGED
    if situation is Situation.SENDER_REPUTATION and owner.role is OwnerRole.SENDER_PROVIDER:
        # A large provider sends from many servers; the next one may not be blocked.
        return Resend.LATER_UNCHANGED
    return _RESEND_OF.get(situation, recipient.resend)


def _conditions(
    report: Report,
    recipient: Recipient,
    situation: Situation,
    route: Route,
    trying: Retrying,
    context: Context,
    values: Mapping[str, str],
) -> Iterator[Condition]:
    """The conditions that hold, beside who acts."""
    facts, ours = recipient.facts, context.ours
    domain, sender_domain = domain_of(recipient.address), domain_of(sender_of(report))
    if ours.has_domain(domain):
        yield Condition.RECIPIENT_OURS
        if sender_domain is not None and not ours.has_domain(sender_domain):
            yield Condition.CUSTOMER_IS_RECIPIENT
    elif is_well_known(domain):
        yield Condition.RECIPIENT_PUBLIC
    if recipient.action is Action.FAILED:
        yield Condition.FAILED
    if recipient.action is Action.DELAYED:
        yield Condition.DELAYED
        if trying.is_over:
            yield Condition.PASSED
        elif situation in STUCK:
            yield Condition.STUCK
    if route.mailing_list is not None:
        yield Condition.MAILING_LIST
    if route.typed is not None:
        yield Condition.FORWARDED
    if recipient.address is not None and x500_of(recipient.address) is not None:
        yield Condition.INTERNAL
    if "@" in values.get("suggestion", ""):
        yield Condition.STRAY_CHARACTER
    yield from _about_refusal(recipient)
    yield from _about_the_point(report, recipient)
    if facts.block_list is not None or facts.listed_link is not None:
        yield Condition.LINK_LISTED if facts.listed_link is not None else Condition.ADDRESS_LISTED


def _about_the_point(report: Report, recipient: Recipient) -> Iterator[Condition]:
    """At what point a message was stopped, and by what."""
    if recipient.facts.command in _BEFORE_CONTENT:
        yield Condition.BEFORE_CONTENT
    said = recipient.diagnostic or ""
    if _BROKE_OFF.search(said) or (
        recipient.cause is Cause.DELIVERY_EXPIRED and None not in (recipient.reply, recipient.remote_host)
    ):
        yield Condition.ANSWERED
    if recipient.cause is Cause.CONNECTION_FAILED and (_LOOKUP.search(said) or _is_lookup_status(recipient)):
        yield Condition.LOOKUP_FAILED
    if BASIC_SIGN_IN.search(said):
        yield Condition.BASIC_SIGN_IN
    if recipient.cause is Cause.SENDER_REPUTATION and _SENT_DIRECTLY.search(said):
        yield Condition.SENT_DIRECTLY
    if recipient.remote_host is not None or recipient.reply is not None:
        yield Condition.QUOTED
    about = (report.text[e.start : e.end] for e in recipient.evidence if e.of is EvidenceOf.CAUSE)
    if _is_final(recipient) or any(_LASTING.search(text) for text in (said, *about)):
        yield Condition.LASTING


def _is_final(recipient: Recipient) -> bool:
    """Whether a server refused for good (RFC 5321 section 4.2.1), by its reply, else by the status that is stated."""
    if recipient.reply is not None:
        return recipient.reply.class_ == _FINAL
    is_stated = recipient.status_source is StatusSource.STATED
    return is_stated and recipient.status is not None and recipient.status.class_ == _FINAL


def _is_lookup_status(recipient: Recipient) -> bool:
    status = recipient.status
    is_stated = recipient.status_source is StatusSource.STATED
    return status is not None and is_stated and (status.subject, status.detail) == _LOOKUP_STATUS


def _about_refusal(recipient: Recipient) -> Iterator[Condition]:
    facts = recipient.facts
    if recipient.cause_source is CauseSource.LIKELY and recipient.cause is not Cause.UNKNOWN:
        yield Condition.LIKELY
    if recipient.cause_source is CauseSource.DERIVED and recipient.cause is not Cause.UNKNOWN:
        yield Condition.DERIVED
    if facts.no_reverse_name:
        yield Condition.NO_REVERSE_NAME
    if recipient.reply is not None and recipient.reply.number in _DEMANDS_ENCRYPTION:
        yield Condition.ENCRYPTION_DEMANDED
    is_of_content = recipient.cause is Cause.CONTENT_REJECTED
    if facts.header_fault is not None or (is_of_content and _OF_HEADER.search(recipient.diagnostic or "")):
        yield Condition.FORM_FAULT
    if facts.header_fault is not None:
        yield _HEADER_FAULTS[facts.header_fault]
