"""What to do now: concrete steps for one recipient, likeliest to work first."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from ..inspection.ours import Ours
from ..inspection.report import Action, Recipient, Report
from ..registry.registry import Registry
from .facts import facts_of, mail_facts
from .provider import provider_advice
from .verdict import topic
from .words import Facts, Words, choose, holds

MOST = 4


@dataclass(frozen=True, slots=True)
class Step:
    """Something a person can do, and why it helps, where that needs saying."""

    text: str
    why: str | None = None


def steps_for(
    report: Report,
    recipient: Recipient | None,
    words: Words,
    now: datetime,
    ours: Ours,
    *,
    registry: Registry | None = None,
    seen: AbstractSet[str] = frozenset(),
) -> tuple[Step, ...]:
    """The steps for a recipient, or for a report that is about none.

    With the ``registry``, the step that works at the provider that refused comes first;
    ``seen`` is as for `facts_of`.
    """
    if recipient is None:
        return _steps(words.get("steps", topic(report)), Facts(mail_facts(report)))
    facts = facts_of(report, recipient, words, now, ours, seen=seen)
    if recipient.action is Action.FAILED:
        return _after_failure(report, recipient, words, registry, facts)
    if recipient.action is Action.DELAYED and "passed" in facts.flags:
        return _steps(words.get("steps", "delayed-passed"), facts)
    return _steps(words.get("steps", recipient.action), facts)


def _after_failure(
    report: Report, recipient: Recipient, words: Words, registry: Registry | None, facts: Facts
) -> tuple[Step, ...]:
    """What is particular to this mail first, then what helps against the cause.

    A general step that a particular one makes needless is left out (``unless``).
    """
    flags = set(facts.flags)
    first: list[Step] = []
    for doubt in ("fake-signs", "backscatter"):
        if any(hint.code == doubt for hint in report.hints):
            first += _steps(words.get("steps", doubt), facts)
    if "forwarded" in flags:
        first += _steps(words.get("steps", "forwarded"), facts)
    at_provider = _step_at_provider(report, recipient, words, registry, facts) if registry else None
    if at_provider is not None:
        first.append(at_provider)
        flags.add("provider")
    general = _steps(words.get("steps", "failed", recipient.cause), Facts(facts.values, flags))
    return (*first, *general)[:MOST]


def _step_at_provider(
    report: Report, recipient: Recipient, words: Words, registry: Registry, facts: Facts
) -> Step | None:
    advice = provider_advice(report, recipient, registry)
    if advice is None:
        return None
    values = {"provider": advice.provider, "code": advice.code, "plain": advice.plain}
    if advice.named:
        values["named"] = ", ".join(advice.named)
    step = advice.step.replace("{team}", words.text("provider", "team", facts=facts))
    return Step(step, words.text("provider", "why", facts=Facts(values)))


def _steps(entries: list[dict[str, Any]] | None, facts: Facts) -> tuple[Step, ...]:
    steps = []
    for entry in entries or ():
        text = choose(entry["text"], facts) if holds(entry, facts) else None
        if text is not None:
            steps.append(Step(text, choose(entry.get("why"), facts)))
    return tuple(steps[:MOST])
