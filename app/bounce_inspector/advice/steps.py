"""What to do now: concrete steps for one recipient, likeliest to work first."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..inspection.report import Action, Report
from . import plans
from .assessment import Assessment
from .conditions import Condition
from .facts import mail_facts
from .owner_role import ADMINS_OF_SENDER
from .plans import Planned
from .provider import ProviderAdvice
from .topic import topic
from .words import Facts, Words

MOST = 4
# Why a list holds a message, in Mailman's words.
_TOO_LARGE = re.compile(r"\btoo (?:big|large)\b|\blarger than\b|\bmaximum size\b", re.IGNORECASE)
_BY_ADMINS = frozenset(role.condition for role in ADMINS_OF_SENDER)


@dataclass(frozen=True, slots=True)
class Step:
    """Something a person can do, and why it helps, where that needs saying."""

    text: str
    why: str | None = None


def steps_for(report: Report, assessment: Assessment | None, words: Words) -> tuple[Step, ...]:
    """The steps for an assessed recipient, or (None) for a report that is about no recipient."""
    if assessment is None:
        facts = mail_facts(report)
        is_too_large = _TOO_LARGE.search(facts.get("reason", "")) is not None
        conditions = {Condition.TOO_LARGE} if is_too_large else set()
        if "contact" in facts:
            conditions.add(Condition.CONTACT_NAMED)
        return _steps(plans.TOPICS.get(topic(report), ()), Facts(facts, conditions), words)
    if assessment.has(Condition.FORGED):
        return _steps(plans.FORGED, assessment.facts, words)
    is_failed = assessment.recipient.action is Action.FAILED
    doubts = [plans.DOUBTS[hint.code] for hint in report.hints if is_failed and hint.code in plans.DOUBTS]
    first = _steps(doubts, assessment.facts, words)
    plan = _plan(assessment)
    if assessment.has(Condition.OWN_LOG) and not _is_of_others(assessment):
        is_owner = assessment.has(Condition.OWNER_OWN_TEAM)
        plan = plans.on_own_server(assessment.situation, plan, is_owner=is_owner)
    is_theirs = assessment.has(Condition.CUSTOMER_IS_RECIPIENT)
    if doubts or is_theirs or assessment.has(Condition.AUTOMATIC_SENDER):
        # Nothing is urgent about a message that perhaps nobody wrote, and nobody calls for a program, or himself.
        plan = tuple(planned for planned in plan if planned.step not in plans.URGENT)
    if assessment.provider is not None:
        if plans.TYPO in plan:
            first = (*first, *_steps((plans.TYPO,), assessment.facts, words))
            plan = tuple(planned for planned in plan if planned is not plans.TYPO)
        first = (*first, _at_provider(assessment.provider, assessment.facts, words))
    return (*first, *_steps(plan, assessment.facts, words))[:MOST]


def _is_of_others(assessment: Assessment) -> bool:
    """Whether the steps are about another side than the one whose log it is."""
    if assessment.has(Condition.OWNER_OWN_TEAM):
        return False
    # Whoever else acts, "the sender's mail team" has the log; of a server that refused, it is another one.
    return assessment.has(Condition.INCOMING) and not assessment.has(Condition.NOT_SENT)


def _plan(assessment: Assessment) -> tuple[Planned, ...]:
    action = assessment.recipient.action
    if action is Action.DELAYED:
        if assessment.has(Condition.PASSED):
            return plans.passed(assessment.situation)
        return plans.delayed(assessment.situation)
    if action is not Action.FAILED:
        return plans.ACTIONS[action.value]
    if assessment.has(Condition.OWNER_LIST_OWNER):
        return plans.TO_A_MEMBER
    if assessment.has(Condition.OWNER_FORWARDER):
        return plans.forwarded(assessment.situation)
    if assessment.provider is not None:
        return plans.AFTER_PROVIDER.get(assessment.situation, ())
    plan = plans.FAILED[assessment.situation]
    if assessment.is_guessed:
        return (*plan[: MOST - 1], plans.LIKELY_LAST)
    return plan


def _at_provider(advice: ProviderAdvice, facts: Facts, words: Words) -> Step:
    """The step that works at the provider that refused, with what the reply names for it."""
    step = advice.step.replace("{team}", words.text("provider", "team", facts=facts))
    is_for_admin = not facts.conditions.isdisjoint(_BY_ADMINS)
    return Step(step, words.find("provider", "named", facts=facts) if is_for_admin else None)


def _steps(plan: Iterable[Planned], facts: Facts, words: Words) -> tuple[Step, ...]:
    return tuple(_filled(plan, facts, words))[:MOST]


def _filled(plan: Iterable[Planned], facts: Facts, words: Words) -> Iterator[Step]:
    """The steps whose conditions hold and whose sentence can be filled."""
    for planned in plan:
        if not (facts.conditions >= planned.when and facts.conditions.isdisjoint(planned.unless)):
            continue
        text = words.find("step", planned.step, facts=facts)
        if text is not None:
            why = words.find("why", planned.why, facts=facts) if planned.why is not None else None
            yield Step(text, why)
