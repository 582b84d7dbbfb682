"""Everything about a recipient that words depend on, worked out once: situation, owner, finality, facts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from dataclasses import replace as with_field
from datetime import datetime, timedelta
from enum import StrEnum

from msgspec.structs import replace

from ..inspection.addresses import domain_of, same
from ..inspection.hints import x500_of
from ..inspection.hosts import same_host
from ..inspection.ours import Ours
from ..inspection.report import Action, HintCode, Recipient, Report, Side, StatusSource
from ..registry.vocabulary import Cause, Permanence, Resend, WhoActs
from .cases import is_about_certificate, is_of_sender_domain, is_unsigned, situation_of
from .circumstances import time_taken
from .conditions import Condition
from .context import Context
from .customer import calls_own, is_at_recipient, signed_recipient, with_customers_domain
from .domains import is_internal
from .facts import hides_recipients, refused_sender_of, sender_of, span_in_words, values_of
from .known_domains import is_well_known
from .owner import STUCK, Owner, owner_of
from .owner_role import ADMINS_OF_SENDER, OwnerRole
from .provider import ProviderAdvice, provider_advice
from .refusal_conditions import conditions_of_refusal
from .retrying import Retrying, retrying
from .route import Route, route_of
from .situation import Situation
from .top_level_domains import is_internal_name, is_missing
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

    @property
    def is_guessed(self) -> bool:
        """Whether nothing but likeness names the cause; what a case of its own is known by is no guess."""
        is_plain = self.situation.value == self.recipient.cause.value
        return is_plain and Condition.LIKELY in self.facts.conditions

    def has(self, condition: Condition) -> bool:
        """Whether a condition holds."""
        return condition in self.facts.conditions


_FINALITY_OF = {
    Action.DELIVERED: Finality.DELIVERED,
    Action.RELAYED: Finality.RELAYED,
    Action.EXPANDED: Finality.EXPANDED,
}
# The class of codes that a later try may do away with (RFC 3463 section 2).
_FOR_NOW = 4
# What took less was hardly tried again.
_LONG = timedelta(hours=1)
_ARRIVED = (Action.DELIVERED, Action.RELAYED)
# So many recipients are looked at for each.
_MOST = 100
_SPF = re.compile(r"\bSPF\b")
# Situations in which nothing was sent, and what then helps.
_RESEND_OF = {
    # Somebody has to enable it, or it is sent to another address.
    Situation.MAILBOX_DISABLED: Resend.AFTER_CHANGE,
    Situation.LOGIN_REFUSED: Resend.AFTER_CHANGE,
    Situation.LOGIN_MISSING: Resend.AFTER_CHANGE,
    Situation.ENCRYPTION_MISSING: Resend.AFTER_CHANGE,
    Situation.SIGN_IN_DISABLED: Resend.AFTER_CHANGE,
    Situation.RELAY_SIGN_IN: Resend.AFTER_CHANGE,
    Situation.OWN_FILTER: Resend.AFTER_CHANGE,
    Situation.FORWARDING_FORBIDDEN: Resend.NEEDLESS,
    Situation.SENDER_NOT_ALLOWED: Resend.AFTER_CHANGE,
    Situation.SENDER_DOMAIN_UNKNOWN: Resend.AFTER_CHANGE,
    Situation.ACCOUNT_BLOCKED: Resend.AFTER_CHANGE,
    Situation.ORGANIZATION_BLOCKED: Resend.AFTER_CHANGE,
    Situation.OWN_SERVER_UNREACHED: Resend.LATER_UNCHANGED,
    Situation.OWN_CERTIFICATE: Resend.AFTER_CHANGE,
    Situation.SENDER_REPUTATION: Resend.AFTER_CHANGE,
    Situation.RATE_LIMITED: Resend.LATER_UNCHANGED,
    Situation.FORWARDER_BLOCKED: Resend.LATER_UNCHANGED,
    Situation.RELAY_REFUSED_THERE: Resend.LATER_UNCHANGED,
    Situation.OWN_LOOKUP: Resend.LATER_UNCHANGED,
    Situation.ADDRESS_CONFIRMED: Resend.LATER_UNCHANGED,
    Situation.UNKNOWN_TO_OUTSIDE: Resend.LATER_UNCHANGED,
    Situation.GROUP_OR_PERMISSION: Resend.AFTER_CHANGE,
    Situation.MEMBERS_ONLY: Resend.AFTER_CHANGE,
    Situation.RULE_EXPLAINED: Resend.AFTER_CHANGE,
    Situation.DOMAIN_MISCONFIGURED: Resend.LATER_UNCHANGED,
    Situation.HIDDEN_FORWARDING: Resend.LATER_UNCHANGED,
    Situation.SENDER_BLOCKED: Resend.LATER_UNCHANGED,
    Situation.RECIPIENT_RESTRICTED: Resend.LATER_UNCHANGED,
    Situation.SEND_AS_SETTINGS: Resend.AFTER_CHANGE,
    Situation.MACHINE_MAIL: Resend.NEEDLESS,
    Situation.RETURNED_NOTICE: Resend.NEEDLESS,
}
# What a receiving server refuses to whomever it is addressed there.
_AT_EVERY_ADDRESS = frozenset(
    {
        Situation.SENDER_REJECTED,
        Situation.SENDER_REPUTATION,
        Situation.AUTHENTICATION_FAILED,
        Situation.ENCRYPTION_REQUIRED,
        Situation.RATE_LIMITED,
        Situation.POLICY,
    }
)
_NOT_SENT = frozenset(
    {
        Situation.LOGIN_REFUSED,
        Situation.LOGIN_MISSING,
        Situation.ENCRYPTION_MISSING,
        Situation.SIGN_IN_DISABLED,
        Situation.OWN_SERVER_UNREACHED,
        Situation.OWN_CERTIFICATE,
        Situation.SEND_AS_SETTINGS,
        Situation.SENDER_NOT_ALLOWED,
        Situation.SENDER_DOMAIN_UNKNOWN,
    }
)


@dataclass(frozen=True, slots=True)
class ShownOutcome:
    """What became of the message to a recipient, seen from a time; all that shows it tells the same.

    ``recipient`` is as it is told of: what a server goes on trying in vain (``is_hopeless``) has failed.
    """

    recipient: Recipient
    situation: Situation
    trying: Retrying
    finality: Finality
    is_hopeless: bool


def outcome_of(report: Report, recipient: Recipient, route: Route, now: datetime) -> ShownOutcome:
    """What became of the message to a recipient of a report, seen from ``now``."""
    trying = retrying(report, now) if recipient.action is Action.DELAYED else Retrying()
    situation = situation_of(report, recipient, route.typed)
    is_hopeless = _is_hopeless(recipient, situation, trying)
    if is_hopeless:
        # Told as the failure that it is: no further try ends otherwise.
        recipient, trying = replace(recipient, action=Action.FAILED, resend=Resend.AFTER_CHANGE), Retrying()
    return ShownOutcome(recipient, situation, trying, _finality(recipient, situation, trying), is_hopeless)


def assess(report: Report, recipient: Recipient, context: Context) -> Assessment:
    """What is so about a recipient of a report, for whom and when the context says."""
    context = with_field(context, ours=with_customers_domain(report, recipient, context.ours))
    route = route_of(report, recipient)
    outcome = outcome_of(report, recipient, route, context.now)
    recipient, situation, trying = outcome.recipient, outcome.situation, outcome.trying
    finality = outcome.finality
    owner = owner_of(report, recipient, situation, route, context.ours, has_passed=trying.is_over)
    values = values_of(report, recipient, situation, route, trying, context)
    if owner.name is not None:
        values["owner"] = owner.name
    conditions = set(_conditions(report, recipient, situation, route, trying, context, values))
    is_own_limit = Condition.OWN_LIMIT in conditions
    provider = _provider(report, recipient, situation, route, context, is_own_limit=is_own_limit)
    conditions.add(owner.role.condition)
    if situation is Situation.SENDER_REPUTATION and owner.role is OwnerRole.SENDER:
        # The only thing that senders themselves can change is the server that they send through.
        conditions.add(Condition.SENT_DIRECTLY)
    if finality is Finality.NOT_SENT:
        conditions.add(Condition.NOT_SENT)
    if situation is Situation.OWN_SERVER_UNREACHED and owner.role is not OwnerRole.PROGRAM_TEAM:
        # A mail program keeps it there until its server answers; what a website sends is lost.
        conditions.add(Condition.IN_OUTBOX)
    if provider is not None:
        conditions.add(Condition.PROVIDER)
    if outcome.is_hopeless:
        conditions.add(Condition.CANNOT_HEAL)
    elif _is_given_up(recipient):
        conditions.add(Condition.GIVEN_UP)
        took = time_taken(report)
        if took is not None and took >= _LONG and (tried := span_in_words(took, context.words)):
            values["tried"] = tried
    resend = _resend(recipient, situation, route, owner)
    if Condition.REACHED_ELSEWHERE in conditions and owner.role is OwnerRole.FORWARDER:
        # Whoever forwards has it at the other address; a second one would come there twice.
        resend = Resend.NEEDLESS
    if Condition.ABANDONED in conditions:
        # Nobody empties it.
        resend = Resend.AFTER_CHANGE
    is_stated_policy = situation is Situation.POLICY and recipient.permanence is Permanence.PERMANENT
    if resend is Resend.UNKNOWN and (Condition.FINAL in conditions or is_stated_policy):
        # What is refused for good isn't to be sent again in the same form (RFC 5321 section 4.2.1).
        resend = Resend.AFTER_CHANGE
        if provider is None:
            conditions.add(Condition.REASON_OPEN)
    if recipient.action is Action.FAILED and any(hint.code is HintCode.BACKSCATTER for hint in report.hints):
        # Whose address was misused has nothing to mend, and nobody else there has.
        conditions = {*(conditions - {owner.role.condition}), Condition.FORGED, Condition.OWNER_NOBODY}
        owner, resend, provider = Owner(OwnerRole.NOBODY), Resend.NEEDLESS, None
    return Assessment(
        recipient, situation, owner, finality, resend, route, Facts(values, conditions), provider
    )


def _provider(
    report: Report,
    recipient: Recipient,
    situation: Situation,
    route: Route,
    context: Context,
    *,
    is_own_limit: bool,
) -> ProviderAdvice | None:
    """What the provider means, where it is about the same person as everything else that is said."""
    # What limits a server for its reputation is both.
    is_case = situation.value != recipient.cause.value and situation is not Situation.SENDER_REPUTATION
    if context.registry is None or route != Route() or is_case:
        return None
    advice = provider_advice(recipient, context.registry)
    is_said_better = advice is not None and advice.is_number and is_about_certificate(recipient)
    is_contradicted = advice is not None and _suspects_spf_in_vain(report, recipient, advice)
    # The code of a size limit may stand for anybody's; what takes in the sender's own messages speaks of its own.
    is_submission = recipient.facts.before_sending or recipient.facts.refused_by is Side.SUBMISSION
    is_own_size = situation is Situation.MESSAGE_TOO_LARGE and is_own_limit and not is_submission
    if advice is None or recipient.facts.no_reverse_name or is_said_better or is_contradicted or is_own_size:
        # What the server says is more exact than what the provider's code stands for.
        return None
    if recipient.action is Action.DELAYED:
        is_fitting = situation in STUCK and advice.who_acts is WhoActs.SENDER_ADMIN
    else:
        is_fitting = advice.who_acts is recipient.who_acts
    return advice if is_fitting else None


def _suspects_spf_in_vain(report: Report, recipient: Recipient, advice: ProviderAdvice) -> bool:
    """Whether SPF is only one thing that a provider's code may stand for, and a server found it to pass."""
    sender_domain = domain_of(refused_sender_of(report, recipient))
    has_passed = any(same_host(sender_domain, passed) for passed in report.original.spf_passed)
    is_stated = recipient.cause is Cause.AUTHENTICATION_FAILED
    return has_passed and not is_stated and _SPF.search(f"{advice.plain} {advice.step}") is not None


def _is_customers_own(recipient: Recipient, sender_domain: str | None, ours: Ours) -> bool:
    """Whether the one who asks should have got the message, rather than sent it."""
    domain, refused = domain_of(recipient.address), domain_of(recipient.facts.refused_sender)
    if ours.has_domain(domain) and sender_domain is not None:
        return not ours.has_domain(sender_domain)
    # Whoever has the log of the server that refused a sender is on the other side.
    return recipient.facts.incoming and refused is not None and not same_host(refused, domain)


def _of_ends(report: Report, recipient: Recipient, ours: Ours) -> Iterator[Condition]:
    """Who asks, and whose the sender's and the recipient's addresses are."""
    domain, sender_domain = domain_of(recipient.address), domain_of(sender_of(report))
    is_signed = signed_recipient(report, recipient) is not None
    if calls_own(report, recipient.facts.refused_sender):
        yield Condition.CUSTOMER_IS_SENDER
    elif is_signed or _is_customers_own(recipient, sender_domain, ours) or is_at_recipient(report, recipient):
        yield Condition.CUSTOMER_IS_RECIPIENT
    if ours.has_domain(domain):
        yield Condition.RECIPIENT_OURS
    elif is_well_known(domain):
        yield Condition.RECIPIENT_PUBLIC
    if is_well_known(sender_domain):
        yield Condition.SENDER_PUBLIC


def _of_route(report: Report, recipient: Recipient, route: Route) -> Iterator[Condition]:
    """By which way the message came to a recipient."""
    if route.mailing_list is not None:
        yield Condition.MAILING_LIST
    if route.typed is not None:
        yield Condition.FORWARDED
        if "@" in route.typed and same(route.typed, report.original.envelope_from or ""):
            # What fails is reported to whose mailbox forwards it.
            yield Condition.CUSTOMER_FORWARDS
        if is_unsigned(report, recipient):
            yield Condition.UNSIGNED
        if _has_reached_another(report, recipient, route.typed):
            yield Condition.REACHED_ELSEWHERE


def _of_ending(domain: str | None) -> Iterator[Condition]:
    """Whether nothing on the internet can end in what a domain ends in."""
    if is_missing(domain):
        yield Condition.ENDING_MISSING
    if is_internal_name(domain):
        yield Condition.ENDING_INTERNAL


def _has_reached_another(report: Report, recipient: Recipient, typed: str) -> bool:
    """Whether the address that was written to forwards to somebody else as well, who got the message."""
    return any(
        each.action in _ARRIVED and any(same(typed, name) for name in each.also)
        for each in report.recipients[:_MOST]
        if each is not recipient
    )


def _is_hopeless(recipient: Recipient, situation: Situation, trying: Retrying) -> bool:
    """Whether a server says "later" about what waiting can't change: a sender's domain that doesn't exist.

    Who sent it may put that right while its server goes on trying.  Where the report is old, or it is the log
    of the server that refuses, that hasn't happened; and names of an internal network never work outside it.
    """
    if recipient.action is not Action.DELAYED or situation is not Situation.SENDER_REJECTED:
        return False
    refused = domain_of(recipient.facts.refused_sender)
    is_internal_name = refused is not None and is_internal(refused)
    is_seen = recipient.facts.incoming or trying.is_over or is_internal_name
    return is_seen and is_of_sender_domain(recipient)


def _is_given_up(recipient: Recipient) -> bool:
    """Whether a failure is final although its codes say "later": a server tries no more."""
    codes = (recipient.reply, recipient.status if recipient.status_source is StatusSource.STATED else None)
    is_for_now = next((code.class_ for code in codes if code is not None), None) == _FOR_NOW
    return recipient.action is Action.FAILED and is_for_now


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
    if (
        route.typed is not None
        and owner.role is OwnerRole.FORWARDER
        and situation is not Situation.FORWARDING_FORBIDDEN
    ):
        return Resend.LATER_UNCHANGED
    if situation is Situation.SENDER_REPUTATION and owner.role is OwnerRole.SENDER_PROVIDER:
        # A large provider sends from many servers; the next one may not be blocked.
        return Resend.LATER_UNCHANGED
    if owner.role is OwnerRole.PROGRAM_TEAM:
        return Resend.AFTER_CHANGE
    resend = _RESEND_OF.get(situation, recipient.resend)
    # What the sender's own side has to change fails again until it has.
    is_theirs = owner.role in ADMINS_OF_SENDER
    return Resend.AFTER_CHANGE if resend is Resend.UNKNOWN and is_theirs else resend


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
    yield from _of_ends(report, recipient, context.ours)
    if recipient.action is Action.FAILED:
        yield Condition.FAILED
    if recipient.action is Action.DELAYED:
        yield Condition.DELAYED
        if trying.is_over:
            yield Condition.PASSED
            if trying.until is None:
                yield Condition.USUAL_TIME
        elif situation in STUCK:
            yield Condition.STUCK
    if len(report.recipients) > 1 and hides_recipients(report):
        yield Condition.HIDDEN_RECIPIENTS
    if situation in _AT_EVERY_ADDRESS:
        yield Condition.EVERY_ADDRESS
    yield from _of_route(report, recipient, route)
    if situation is Situation.DOMAIN_UNKNOWN:
        yield from _of_ending(domain_of(recipient.address))
    if any(x500_of(name) is not None for name in (recipient.address, *recipient.also) if name):
        yield Condition.INTERNAL
    if "@" in values.get("suggestion", ""):
        yield Condition.STRAY_CHARACTER
    yield from conditions_of_refusal(report, recipient)
