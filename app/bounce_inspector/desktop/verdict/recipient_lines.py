"""What the table of recipients says of each, in words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject

from ...advice.facts import facts_of
from ...advice.labels import cause_label, fate_tone
from ...advice.recipient_rows import Fate, address_of, recipient_rows
from ...advice.tone import Tone
from ...advice.verdict import finality
from ...advice.words import Words
from ...inspection.ours import Ours
from ...inspection.report import Action, Report
from ...registry.vocabulary import Resend, WhoActs


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

    def lines_of(self, report: Report, words: Words, now: datetime, ours: Ours) -> tuple[RecipientLine, ...]:
        """A line for each row of the report's recipients, and one for the addressees that it says nothing of."""
        lines = []
        for row in recipient_rows(report):
            recipient = report.recipients[row.numbers[0]]
            facts = facts_of(report, recipient, words, now, ours)
            name = address_of(recipient) or "?"
            if len(row.numbers) > 1:
                name = self.tr("%n recipient(s)", "", len(row.numbers))
            outcome = finality(recipient, words, facts, short=True)
            is_ours = ours.has_domain(facts.values.get("sender_domain"))
            lines.append(self._line(row.numbers, name, row.fate, outcome, words, is_ours=is_ours))
        if report.others:
            names = ", ".join(report.others)
            text = self.tr("{names}: no failure reported").replace("{names}", names)
            lines.append(RecipientLine((), text, "", "", Tone.NEUTRAL, "", "", ""))
        return tuple(lines)

    def single(self, report: Report, number: int, line: RecipientLine) -> RecipientLine:
        """The line of one of those for whom another line stands."""
        name = address_of(report.recipients[number]) or "?"
        return RecipientLine(
            (number,), name, line.cause, line.outcome, line.tone, line.who_acts, line.resend, line.code
        )

    def _line(
        self, numbers: tuple[int, ...], name: str, fate: Fate, outcome: str, words: Words, *, is_ours: bool
    ) -> RecipientLine:
        is_open = fate.action in (Action.FAILED, Action.DELAYED)
        return RecipientLine(
            numbers,
            name,
            cause_label(fate.cause, words) if is_open else "",
            outcome,
            fate_tone(fate.action),
            self._who(fate.who_acts, is_ours=is_ours) if is_open else "",
            self._resend(fate.resend) if is_open else "",
            fate.code,
        )

    def _who(self, who_acts: WhoActs, *, is_ours: bool) -> str:
        if who_acts is WhoActs.SENDER_ADMIN and is_ours:
            return self.tr("your mail team")
        return {
            WhoActs.SENDER: self.tr("sender"),
            WhoActs.SENDER_ADMIN: self.tr("sender's mail team"),
            WhoActs.RECIPIENT: self.tr("recipient"),
            WhoActs.RECIPIENT_ADMIN: self.tr("recipient's mail team"),
            WhoActs.NOBODY: self.tr("no one"),
            WhoActs.UNKNOWN: self.tr("not clear"),
        }[who_acts]

    def _resend(self, resend: Resend) -> str:
        return {
            Resend.WAIT: self.tr("not needed yet"),
            Resend.LATER_UNCHANGED: self.tr("later, unchanged"),
            Resend.AFTER_CHANGE: self.tr("after a fix"),
            Resend.NEEDLESS: self.tr("not needed"),
            Resend.UNKNOWN: self.tr("not clear"),
        }[resend]
