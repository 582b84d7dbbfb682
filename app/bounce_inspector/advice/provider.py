"""What the provider that refused a message means by it, and the step that works there."""

from __future__ import annotations

from dataclasses import dataclass

from ..inspection.addresses import domain_of
from ..inspection.report import Action, Recipient
from ..registry.providers import ProviderUse
from ..registry.registry import Registry
from ..registry.vocabulary import WhoActs


@dataclass(frozen=True, slots=True)
class ProviderAdvice:
    """A provider's code in a recipient's failure: what it means there, who acts about it, and the step against it.

    ``is_number``: nothing but a standard code shows it, and no words of the provider's own.
    """

    provider: str
    code: str
    plain: str
    step: str
    who_acts: WhoActs
    is_number: bool


def provider_advice(recipient: Recipient, registry: Registry) -> ProviderAdvice | None:
    """What the provider means by a recipient's failure; None where its code isn't known, or another one refused."""
    if recipient.provider is None or recipient.action not in (Action.FAILED, Action.DELAYED):
        return None
    use = registry.providers.get(recipient.provider)
    if use is None or not _refused(use, recipient, registry):
        return None
    entry = use.entry
    if entry.own_domains_only and not _is_in_own_domain(use, recipient, registry):
        return None
    return ProviderAdvice(
        use.provider.name,
        entry.code,
        entry.plain,
        entry.steps[0],
        entry.who_acts,
        use.is_number,
    )


def _refused(use: ProviderUse, recipient: Recipient, registry: Registry) -> bool:
    """Whether this provider refused; a standard code alone doesn't show it where another host did."""
    if not use.is_number or recipient.remote_host is None:
        return True
    hosts = (recipient.remote_host, domain_of(recipient.address))
    return any(_uses(registry, registry.providers.of_host(host), use) for host in hosts if host)


def _is_in_own_domain(use: ProviderUse, recipient: Recipient, registry: Registry) -> bool:
    domain = domain_of(recipient.address)
    return domain is not None and _uses(registry, registry.providers.of_host(domain), use)


def _uses(registry: Registry, provider: str | None, use: ProviderUse) -> bool:
    return provider is not None and use.provider.id in registry.providers.with_shared(provider)
