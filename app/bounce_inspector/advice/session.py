"""Whether a failure is about us or about them, as far as the bounces of one session tell."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from ..inspection.addresses import domain_of
from ..inspection.report import Action, Recipient, Report
from ..registry.vocabulary import Cause

# What a whole domain, or a whole sending server, may be the reason for.
_SHARED = frozenset({
    Cause.AUTHENTICATION_FAILED, Cause.CONNECTION_FAILED, Cause.DELIVERY_EXPIRED, Cause.DOMAIN_UNKNOWN,
    Cause.ENCRYPTION_REQUIRED, Cause.GREYLISTED, Cause.POLICY, Cause.RATE_LIMITED, Cause.RELAY_DENIED,
    Cause.SENDER_REJECTED, Cause.SENDER_REPUTATION, Cause.SPAM_CONTENT, Cause.SYSTEM_ERROR, Cause.SYSTEM_FULL,
    Cause.UNKNOWN,
})  # fmt: skip
_MANY = 2


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


class Session:
    """The failures that were seen since the program started; nothing is kept beyond it."""

    def __init__(self) -> None:
        self._seen: dict[tuple[Cause, str], set[tuple[str, str]]] = {}

    def add(self, reports: Iterable[Report]) -> None:
        """Take in what reports say; one that was seen before counts once."""
        for report in reports:
            for recipient in report.recipients:
                domain = (domain_of(recipient.address) or "").casefold()
                if domain and recipient.action in (Action.FAILED, Action.DELAYED):
                    message = report.original.message_id or report.queue_id or report.text[:400]
                    key = (message, (recipient.address or "").casefold())
                    self._seen.setdefault((recipient.cause, domain), set()).add(key)

    def compare(self, recipient: Recipient) -> Comparison | None:
        """What the failures like this one have in common; None where they are too few to tell."""
        domain = (domain_of(recipient.address) or "").casefold()
        if recipient.cause not in _SHARED or not domain:
            return None
        alike = {where: seen for (cause, where), seen in self._seen.items() if cause is recipient.cause}
        here = len(alike.get(domain, ()))
        if len(alike) > _MANY:
            total = sum(map(len, alike.values()))
            return Comparison(Speaker.US, total, len(alike), domain, recipient.cause)
        if here >= _MANY and len(alike) == 1:
            return Comparison(Speaker.THEM, here, 1, domain, recipient.cause)
        return None
