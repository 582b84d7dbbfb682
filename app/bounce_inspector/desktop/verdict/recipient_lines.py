"""What the table of recipients says of each, in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject

from ...advice.assessment import Assessment
from ...advice.conditions import Condition
from ...advice.fates import Assessed, address_of
from ...advice.other_recipients import others_to_name
from ...advice.short_names import fate_tone
from ...advice.tone import Tone
from ...advice.verdict import finality, situation_label, worked_out
from ...advice.words import Words, as_label
from ...inspection.report import Action, Report
from ...registry.vocabulary import Resend


@dataclass(frozen=True, slots=True)
class RecipientLine:
    """A line: one recipient, or several who share a fate (``numbers`` has more than one).

    Without ``numbers`` it names those for whom no failure is reported.
    """

    numbers: tuple[int, ...]
    name: str
    cause: str
    outcome: str
    tone: Tone
    who_acts: str
    resend: str
    code: str

    @property
    def is_group(self) -> bool:
        """Whether it stands for several recipients."""
        return len(self.numbers) > 1


class RecipientLines(QObject):
    """Words the lines."""

    def lines_of(self, report: Report, fates: Sequence[Assessed], words: Words) -> tuple[RecipientLine, ...]:
        """A line for each fate of the report's recipients, and one for the addressees that it says nothing of."""
        lines = [self._line(fate, words) for fate in fates]
        if others := others_to_name(report):
            outcome = as_label(words.text("finality", "others"))
            lines.append(RecipientLine((), ", ".join(others), "", outcome, Tone.NEUTRAL, "", "", ""))
        return tuple(lines)

    def single(self, report: Report, number: int, line: RecipientLine) -> RecipientLine:
        """The line of one of those for whom another line stands."""
        name = address_of(report.recipients[number]) or "?"
        return RecipientLine(
            (number,), name, line.cause, line.outcome, line.tone, line.who_acts, line.resend, line.code
        )

    def _line(self, fate: Assessed, words: Words) -> RecipientLine:
        assessment = fate.assessment
        recipient = assessment.recipient
        is_open = recipient.action in (Action.FAILED, Action.DELAYED)
        is_group = len(fate.numbers) > 1
        return RecipientLine(
            fate.numbers,
            self.tr("%n recipient(s)", "", len(fate.numbers)) if is_group else fate.names[0],
            situation_label(assessment, words) if is_open else "",
            finality(assessment, words),
            fate_tone(assessment.finality),
            as_label(words.raw("role", assessment.owner.role)) if is_open else "",
            as_label(self._resend(assessment)) if is_open else "",
            assessment.facts.values.get("code") or as_label(worked_out(assessment, words)),
        )

    def _resend(self, assessment: Assessment) -> str:
        has_passed = assessment.has(Condition.PASSED)
        if assessment.has(Condition.REASON_OPEN):
            return self.tr("once it's clear why")
        return {
            Resend.WAIT: self.tr("if it didn't arrive") if has_passed else self.tr("not needed yet"),
            Resend.LATER_UNCHANGED: self.tr("later, unchanged"),
            Resend.AFTER_CHANGE: self.tr("after a fix"),
            Resend.NEEDLESS: self.tr("not needed"),
            Resend.UNKNOWN: self.tr("not clear"),
        }[assessment.resend]
