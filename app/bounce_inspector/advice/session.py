"""Whether a failure is about us or about them, as far as the bounces of one session tell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice

from ..inspection.addresses import domain_of
from ..inspection.hosts import lies_in, same_host
from ..inspection.report import Action, CauseSource, Recipient, Report
from ..registry.vocabulary import Cause
from .cases import situation_of
from .conditions import Condition
from .domains import domain_of_host
from .facts import sender_of
from .known_domains import WELL_KNOWN, is_well_known
from .refusal_conditions import conditions_of_refusal
from .reporting_side import HOSTING, is_on_senders_side
from .route import Route, route_of
from .situation import Situation

# What may lie at either end, so that one end in all of the failures points to it.
_OF_EITHER = frozenset({Situation.CONNECTION_FAILED, Situation.ENCRYPTION_REQUIRED})
# What a receiving server holds against the sender or its server, justly or not: others that do the same confirm it.
_OF_SENDER = frozenset(
    {Situation.AUTHENTICATION_FAILED, Situation.SENDER_REJECTED, Situation.SENDER_REPUTATION}
)
# What parts failures of one situation into those that have the same reason.
_PRECISE = frozenset(
    {
        Condition.ANSWERED,
        Condition.CERTIFICATE,
        Condition.LOOKUP_FAILED,
        Condition.NO_REVERSE_NAME,
        Condition.SENDER_DOMAIN,
        Condition.TLS_NOT_OFFERED,
    }
)
# Two may be chance.
_FEWEST = 3
# Further recipients of one message show little more.
_MOST_RECIPIENTS = 50
_LONGEST_NAME = 400
_Reason = tuple[Situation, frozenset[Condition]]


class Speaker(StrEnum):
    """Where the bounces of a session point to."""

    US = "us"
    THEM = "them"


@dataclass(frozen=True, slots=True)
class Comparison:
    """So many messages failed for one cause: at one domain (THEM), or at so many domains (US)."""

    side: Speaker
    messages: int
    domains: int
    domain: str
    cause: Cause


@dataclass(frozen=True, slots=True)
class _Failure:
    """A message that one recipient didn't get.

    ``message`` are the names by which it is known, ``sent_by`` those of the sender and the
    sending server, ``sent_to`` the recipient's domain and that of the host that takes its mail;
    ``refused`` is the internet address that was refused.
    """

    reason: _Reason
    message: frozenset[str]
    sent_by: frozenset[str]
    sent_to: frozenset[str]
    domain: str
    refused: str | None

    def is_like(self, other: _Failure) -> bool:
        """Whether both come from one side, and no two servers of it are known to have been refused."""
        is_same_server = None in (self.refused, other.refused) or self.refused == other.refused
        return is_same_server and not self.sent_by.isdisjoint(other.sent_by)


class Session:
    """The failures that were seen since the program started; nothing is kept beyond it."""

    def __init__(self) -> None:
        self._seen: dict[_Reason, set[_Failure]] = {}

    def add(self, reports: Iterable[Report]) -> None:
        """Take in what reports say; one that was seen before counts once."""
        for report in reports:
            for recipient in islice(report.recipients, _MOST_RECIPIENTS):
                if (failure := _failure(report, recipient)) is not None:
                    self._seen.setdefault(failure.reason, set()).add(failure)

    def compare(self, report: Report, recipient: Recipient) -> Comparison | None:
        """What the failures like this one have in common; None where they are too few to tell.

        Those count that the same sender or the same server sent: what others meet shows nothing of its side.
        """
        failure = _failure(report, recipient)
        if failure is None:
            return None
        alike = [one for one in self._seen.get(failure.reason, ()) if failure.is_like(one)]
        messages, places = _count(one.message for one in alike), _count(one.sent_to for one in alike)
        if messages < _FEWEST:
            return None
        if places >= _FEWEST:
            return Comparison(Speaker.US, messages, places, failure.domain, recipient.cause)
        if places == 1 and failure.reason[0] in _OF_EITHER and len({one.domain for one in alike}) == 1:
            return Comparison(Speaker.THEM, messages, 1, failure.domain, recipient.cause)
        return None


def _failure(report: Report, recipient: Recipient) -> _Failure | None:
    """What a failure adds to the evidence; None where it doesn't show whose side it is about."""
    domain = (domain_of(recipient.address) or "").casefold()
    is_plain = recipient.action is Action.FAILED and recipient.cause_source is not CauseSource.LIKELY
    # A forwarding server or a list is another sending side than the one that its report names.
    if not domain or not is_plain or route_of(report, recipient) != Route():
        return None
    situation = situation_of(report, recipient, None)
    if situation not in _OF_EITHER | _OF_SENDER:
        return None
    sent_by = frozenset(_sent_by(report, recipient))
    if not sent_by:
        return None
    conditions = _PRECISE.intersection(conditions_of_refusal(report, recipient))
    # Postfix logs this for an id of what it refused before it gave one.
    names = {report.original.message_id, report.queue_id} - {None, "", "NOQUEUE"}
    message = frozenset(filter(None, names)) or frozenset({report.text[:_LONGEST_NAME]})
    sent_to = {domain}
    if not same_host(recipient.remote_host, report.reporter.host):
        sent_to.add(domain_of_host(recipient.remote_host) or domain)
    return _Failure(
        (situation, conditions), message, sent_by, frozenset(sent_to), domain, recipient.facts.blocked_address
    )


def _sent_by(report: Report, recipient: Recipient) -> Iterator[str]:
    """By what two messages are known to come from one side: its domain, or where that is everybody's, its address; its server."""
    for address in filter(None, (sender_of(report), report.original.envelope_from)):
        domain = domain_of(address)
        yield address.casefold() if domain is None or is_well_known(domain) else domain
    if recipient.facts.blocked_address is not None:
        yield recipient.facts.blocked_address
    host = report.reporter.host
    is_everybodys = lies_in(host, HOSTING) or lies_in(host, WELL_KNOWN)
    if host is not None and not is_everybodys and is_on_senders_side(report, recipient):
        yield domain_of_host(host) or host.casefold()


def _count(named: Iterable[frozenset[str]]) -> int:
    """How many there are, where those that share a name are one."""
    first: dict[str, str] = {}

    def root(name: str) -> str:
        while (above := first.setdefault(name, name)) != name:
            first[name] = name = first[above]
        return name

    for names in named:
        one, *others = names
        for other in others:
            first[root(other)] = root(one)
        root(one)
    return len({root(name) for name in list(first)})
