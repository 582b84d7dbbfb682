"""Recipients by fate: those about whom everything is said in the same words are assessed once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from msgspec.structs import astuple

from ..inspection.addresses import domain_of
from ..inspection.report import Recipient, Report
from .assessment import Assessment, assess
from .conditions import Condition
from .context import Context
from .facts import readable
from .words import Facts

# Up to this number, each recipient has a row and sentences of their own.
FEW = 6
_OF_DOMAIN = frozenset({Condition.ENDING_MISSING, Condition.ENDING_INTERNAL})
_OF_ONE = frozenset({"address", "suggestion", "suggested_domain", "suggested_address"})


@dataclass(frozen=True, slots=True)
class Assessed:
    """The assessment of the first recipient of a fate, and the numbers and names of all whose it is."""

    assessment: Assessment
    numbers: tuple[int, ...]
    names: tuple[str, ...]


def assess_all(
    report: Report, context: Context, recipients: Sequence[Recipient] | None = None
) -> tuple[Assessed, ...]:
    """The recipients of a report, or some of them, by fate, in their order.

    Of few recipients, each is a fate of its own.  Of many, those with the same cause, action,
    codes and facts are one; the time it takes grows with their number.
    """
    told = report.recipients if recipients is None else recipients
    if len(told) <= FEW:
        return tuple(
            Assessed(assess(report, one, context), (number,), (_name(one),))
            for number, one in enumerate(told)
        )
    groups: dict[object, list[int]] = {}
    for number, recipient in enumerate(told):
        groups.setdefault(_fate_of(recipient), []).append(number)
    return tuple(
        Assessed(
            _of_all(assess(report, told[numbers[0]], context), [told[number] for number in numbers]),
            tuple(numbers),
            tuple(_name(told[number]) for number in numbers),
        )
        for numbers in groups.values()
    )


def _of_all(assessment: Assessment, recipients: Sequence[Recipient]) -> Assessment:
    """An assessment without what holds for its own recipient alone, where it stands for several."""
    if len(recipients) == 1:
        return assessment
    domains = {domain_of(recipient.address) for recipient in recipients}
    is_one_domain = len(domains) == 1
    own = _OF_ONE if is_one_domain else _OF_ONE | {"domain", "ending"}
    conditions = assessment.facts.conditions if is_one_domain else assessment.facts.conditions - _OF_DOMAIN
    values = {name: value for name, value in assessment.facts.values.items() if name not in own}
    return replace(assessment, facts=Facts(values, conditions))


def _fate_of(recipient: Recipient) -> object:
    """What recipients have in common about whom the same is said.

    Of facts such as an internet address, that there is one counts, not which one it is.
    """
    facts = tuple(
        value if isinstance(value, StrEnum | bool) else value is not None
        for value in astuple(recipient.facts)
    )
    return (
        recipient.action,
        recipient.cause,
        recipient.cause_source,
        recipient.status,
        recipient.reply,
        recipient.who_acts,
        recipient.provider,
        facts,
        bool(recipient.also),
    )


def address_of(recipient: Recipient) -> str:
    """A recipient's address as people can read it; empty where the report names none."""
    return readable(recipient.address) or ""


def _name(recipient: Recipient) -> str:
    return address_of(recipient) or "?"
