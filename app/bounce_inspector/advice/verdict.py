"""The verdict in words: what happened, whether it is final, who must act."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from ..inspection.ours import Ours
from ..inspection.report import Action, CauseSource, Kind, Recipient, Report, What
from ..registry.vocabulary import Cause, WhoActs
from .facts import facts_of, mail_facts
from .tone import Chip, Tone
from .words import Facts, Words

# From this number on, recipients are told by fate, each with its count.
MANY = 7
_BOTH = 2


@dataclass(frozen=True, slots=True)
class Line:
    """One recipient, or one fate shared by many, in a verdict about several."""

    names: tuple[str, ...]
    fate: str
    chip: Chip
    recipients: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the top of the window says about a report."""

    tone: Tone
    headline: str
    detail: str
    chips: tuple[Chip, ...]
    lines: tuple[Line, ...] = ()


_TONES = {
    Action.FAILED: Tone.PERMANENT,
    Action.DELAYED: Tone.TEMPORARY,
    Action.DELIVERED: Tone.SUCCESS,
    Action.RELAYED: Tone.SUCCESS,
    Action.EXPANDED: Tone.SUCCESS,
}


def verdict_on(report: Report, words: Words, now: datetime, ours: Ours) -> Verdict:
    """The verdict on a report, in the language of ``words``, told at the time ``now``."""
    if not report.recipients:
        return _without_recipients(report, words)
    if len(report.recipients) == 1:
        return _about_one(report, report.recipients[0], words, now, ours)
    return _about_several(report, words, now, ours)


def _without_recipients(report: Report, words: Words) -> Verdict:
    name = topic(report)
    detail = words.text("detail", name, facts=Facts(mail_facts(report)))
    if name == "nothing":
        return Verdict(Tone.NEUTRAL, words.text("headline", name), detail, ())
    tone = Tone.PERMANENT if report.what is What.PHISHING else Tone.NEUTRAL
    return Verdict(tone, words.text("headline", name), detail, (Chip(words.text("finality", name), tone),))


def topic(report: Report) -> str:
    """The key under which the words for a report without recipients lie."""
    if not report.text.strip():
        return "nothing"
    if report.kind is Kind.NOT_A_BOUNCE and report.what not in (None, What.OTHER):
        return str(report.what)
    return str(report.kind)


def _about_one(report: Report, recipient: Recipient, words: Words, now: datetime, ours: Ours) -> Verdict:
    facts = facts_of(report, recipient, words, now, ours)
    tone = _TONES[recipient.action]
    chips = [Chip(finality(recipient, words, facts), tone)]
    if recipient.action in (Action.FAILED, Action.DELAYED):
        is_owned = recipient.who_acts not in (WhoActs.NOBODY, WhoActs.UNKNOWN)
        owner = words.text("who_acts", recipient.who_acts, facts=facts)
        chips.append(Chip(owner, Tone.ACTION if is_owned else Tone.NEUTRAL))
        chips.append(Chip(words.text("resend", recipient.resend, facts=facts), Tone.NEUTRAL))
    if code := facts.values.get("code"):
        chips.append(Chip(code, Tone.CODE))
    if derived := words.find("code", "derived", facts=facts):
        chips.append(Chip(derived, Tone.NEUTRAL))
    return Verdict(tone, headline(recipient, words, facts), _detail(recipient, words, facts), tuple(chips))


def headline(recipient: Recipient, words: Words, facts: Facts) -> str:
    """One sentence on what became of the mail to a recipient."""
    if recipient.action is Action.FAILED:
        return words.text("headline", "failed", recipient.cause, facts=facts)
    return words.text("headline", recipient.action, facts=facts)


def finality(recipient: Recipient, words: Words, facts: Facts, *, short: bool = False) -> str:
    """Whether it is over for the mail to this recipient."""
    suffix = "-short" if short else ""
    if recipient.action is Action.DELAYED:
        if "passed" in facts.flags:
            return words.text("finality", "delayed-passed", facts=facts)
        if "until" in facts.values:
            return words.text("finality", f"delayed-until{suffix}", facts=facts)
        return words.text("finality", f"delayed{suffix}", facts=facts)
    if recipient.action is Action.FAILED:
        return words.text("finality", f"failed{suffix}", facts=facts)
    return words.text("finality", recipient.action, facts=facts)


def _detail(recipient: Recipient, words: Words, facts: Facts) -> str:
    if recipient.action is Action.FAILED:
        sentences = [words.text("detail", "failed", recipient.cause, facts=facts)]
        is_derived = recipient.cause_source is CauseSource.DERIVED and recipient.cause is not Cause.UNKNOWN
        if is_derived and (derived := words.find("detail", "derived", facts=facts)):
            sentences.append(derived)
        return " ".join(sentences)
    if recipient.action is Action.DELAYED:
        if "passed" in facts.flags:
            return words.text("detail", "delayed-passed", facts=facts)
        detail = words.find("detail", "delayed", recipient.cause, facts=facts)
        return detail or words.text("detail", "delayed", "other", facts=facts)
    return words.text("detail", recipient.action, facts=facts)


def _about_several(report: Report, words: Words, now: datetime, ours: Ours) -> Verdict:
    recipients = report.recipients
    counts = {
        "failed": sum(r.action is Action.FAILED for r in recipients),
        "delayed": sum(r.action is Action.DELAYED for r in recipients),
    }
    total = len(recipients) + len(report.others)
    counts["delivered"] = len(recipients) - counts["failed"] - counts["delayed"]
    present = [name for name, count in counts.items() if count]
    values = {name: str(count) for name, count in counts.items()} | {"total": str(total)}
    everybody = len(present) == 1 and not report.others
    key = f"all-{present[0]}" if everybody else "-".join(present)
    facts = Facts(values, {"two"} if total == _BOTH else set())
    tone = Tone.PERMANENT if counts["failed"] else Tone.TEMPORARY if counts["delayed"] else Tone.SUCCESS
    lines = _lines(report, words, now, ours)
    if report.others:
        lines.append(Line(report.others, words.text("finality", "others"), Chip("", Tone.NEUTRAL), ()))
    return Verdict(tone, words.text("headline", "several", key, facts=facts), "", (), tuple(lines))


def _lines(report: Report, words: Words, now: datetime, ours: Ours) -> list[Line]:
    """A line a recipient; with many of them, a line a fate."""
    lines: dict[tuple[str, str], Line] = {}
    for number, recipient in enumerate(report.recipients):
        facts = facts_of(report, recipient, words, now, ours)
        fate = words.text("fate", recipient.cause, facts=facts)
        chip = Chip(finality(recipient, words, facts, short=True), _TONES[recipient.action])
        key = (fate, chip.text) if len(report.recipients) >= MANY else (str(number), "")
        line = lines.get(key)
        names = (*(line.names if line else ()), facts.values.get("address", "?"))
        numbers = (*(line.recipients if line else ()), number)
        lines[key] = Line(names, fate, chip, numbers)
    return list(lines.values())
