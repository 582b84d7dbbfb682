"""What the provider that refused a mail means by it, and the step that works there."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..inspection.report import Action, Recipient, Report
from ..registry.registry import Registry

_LINK = re.compile(r"https?://[^\s<>()\[\]\"']+")
# Yahoo's own number (" - 4.16.55.1;") looks like an address and is none.
_IP = re.compile(
    r"(?!(?<=- )[\d.]+;)(?<![\w.:])(?:\d{1,3}(?:\.\d{1,3}){3}|[0-9a-f]{1,4}(?::[0-9a-f]{0,4}){3,7})(?![\w.:]*\w)",
    re.IGNORECASE,
)
_MOST_NAMED = 3


@dataclass(frozen=True, slots=True)
class ProviderAdvice:
    """A provider's code in a recipient's failure; ``named`` are the facts that the step needs.

    Those are internet addresses and links of the reply, as they stand there.
    """

    provider: str
    code: str
    plain: str
    step: str
    named: tuple[str, ...]


def provider_advice(report: Report, recipient: Recipient, registry: Registry) -> ProviderAdvice | None:
    """What the provider means by a recipient's failure, None where its code is not known."""
    if recipient.provider is None or recipient.action not in (Action.FAILED, Action.DELAYED):
        return None
    use = registry.providers.get(recipient.provider)
    if use is None:
        return None
    said = recipient.diagnostic or " ".join(report.text[e.start : e.end] for e in recipient.evidence)
    links = [link.rstrip(".,;:") for link in _LINK.findall(said)]
    found = dict.fromkeys([*_IP.findall(_LINK.sub(" ", said)), *links])
    return ProviderAdvice(
        use.provider.name, use.entry.code, use.entry.plain, use.entry.steps[0], tuple(found)[:_MOST_NAMED]
    )
