"""The recipients of a report as rows of a table: one each, or one for many who share a fate."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from ..inspection.report import Action, Recipient, Report
from ..registry.vocabulary import Cause, Resend, WhoActs
from .facts import readable

MOST_SINGLE = 6
"""So many recipients have a row each; of more, those who share a fate share a row."""


class Fate(NamedTuple):
    """What several recipients may have in common."""

    action: Action
    cause: Cause
    who_acts: WhoActs
    resend: Resend
    code: str


@dataclass(frozen=True, slots=True)
class RecipientRow:
    """A row: the recipients by their numbers in the report, in its order, and their fate."""

    numbers: tuple[int, ...]
    fate: Fate


def recipient_rows(report: Report) -> tuple[RecipientRow, ...]:
    """The rows of a report's recipients, in the order in which it names them."""
    recipients = report.recipients
    if len(recipients) <= MOST_SINGLE:
        return tuple(RecipientRow((number,), fate_of(one)) for number, one in enumerate(recipients))
    groups: dict[Fate, list[int]] = {}
    for number, recipient in enumerate(recipients):
        groups.setdefault(fate_of(recipient), []).append(number)
    return tuple(RecipientRow(tuple(numbers), fate) for fate, numbers in groups.items())


def fate_of(recipient: Recipient) -> Fate:
    """What became of the message to a recipient."""
    codes = (recipient.reply, recipient.status)
    code = " ".join(str(code) for code in codes if code is not None)
    return Fate(recipient.action, recipient.cause, recipient.who_acts, recipient.resend, code)


def address_of(recipient: Recipient) -> str:
    """A recipient's address as people can read it; empty where the report names none."""
    return readable(recipient.address) or ""
