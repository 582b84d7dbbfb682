"""The verdict in words: what happened, whether it is final, who acts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..inspection.report import Action, Report, What
from ..registry.vocabulary import Cause, Resend
from .assessment import Assessment, Finality
from .conditions import Condition
from .facts import mail_facts
from .other_recipients import is_cut, names_everybody, others_to_name
from .owner import Owner
from .owner_role import OwnerRole
from .short_names import cause_label, reason
from .situation import Situation
from .tone import Chip, Tone
from .topic import owner_of_topic, topic
from .words import Facts, Words, as_label

_BOTH = 2
# What is told of these says already that nobody tries any more, or that nobody did.
_SAYS_THAT_TRYING_ENDED = (Situation.DELIVERY_EXPIRED, Situation.GREYLISTED, Situation.SUPPRESSED)


@dataclass(frozen=True, slots=True)
class Line:
    """One recipient, or one fate shared by many, in a verdict about several."""

    names: tuple[str, ...]
    fate: str
    chip: Chip
    recipients: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the top of the window says: about a recipient, or about a report and each of its fates (``lines``).

    ``owner`` is a sentence about who acts, with role and name; empty where no name is known.
    """

    tone: Tone
    headline: str
    detail: str
    chips: tuple[Chip, ...]
    lines: tuple[Line, ...] = ()
    owner: str = ""


_TONES = {
    Action.FAILED: Tone.PERMANENT,
    Action.DELAYED: Tone.TEMPORARY,
    Action.DELIVERED: Tone.SUCCESS,
    Action.RELAYED: Tone.SUCCESS,
    Action.EXPANDED: Tone.SUCCESS,
}


def verdict_without_recipients(report: Report, words: Words) -> Verdict:
    """The verdict on a report that is about no recipient."""
    name = topic(report)
    facts = Facts(mail_facts(report))
    headline, detail = words.text("headline", name, facts=facts), words.text("detail", name, facts=facts)
    if name in ("nothing", "not-a-bounce"):
        # A chip would only repeat the headline.
        return Verdict(Tone.NEUTRAL, headline, detail, ())
    tone = Tone.PERMANENT if report.what is What.PHISHING else Tone.NEUTRAL
    chips = [Chip(words.text("finality", name), tone)]
    if (owner := owner_of_topic(report)) is not OwnerRole.NOBODY:
        needless = Chip(words.text("resend", Resend.NEEDLESS), Tone.NEUTRAL)
        chips += (_owner_chip(owner, words), needless)
    return Verdict(tone, headline, detail, tuple(chips))


def verdict_on(assessment: Assessment, words: Words) -> Verdict:
    """The verdict on an assessed recipient."""
    facts, recipient = assessment.facts, assessment.recipient
    tone = _TONES[recipient.action]
    chips = [Chip(finality(assessment, words), tone)]
    if recipient.action in (Action.FAILED, Action.DELAYED):
        chips.append(_owner_chip(assessment.owner.role, words))
        chips.append(Chip(words.text("resend", assessment.resend, facts=facts), Tone.NEUTRAL))
    if code := facts.values.get("code"):
        chips.append(Chip(code, Tone.CODE))
    if derived := worked_out(assessment, words):
        chips.append(Chip(derived, Tone.NEUTRAL))
    owner = owner_sentence(assessment.owner, words)
    return Verdict(tone, headline(assessment, words), _detail(assessment, words), tuple(chips), owner=owner)


def _owner_chip(role: OwnerRole, words: Words) -> Chip:
    if role in (OwnerRole.NOBODY, OwnerRole.UNKNOWN):
        return Chip(words.text("owner", role), Tone.NEUTRAL)
    facts = Facts({"role": words.raw("role", role)})
    return Chip(words.text("owner", "needed", facts=facts), Tone.ACTION)


def owner_sentence(owner: Owner, words: Words) -> str:
    """A sentence on who acts, with role and name; empty where no name is known: then the chip says it all."""
    if owner.name is None:
        return ""
    return words.find("owner-name", owner.role, facts=Facts({"owner": owner.name})) or ""


def headline(assessment: Assessment, words: Words) -> str:
    """One sentence on what became of the message to a recipient."""
    action, facts = assessment.recipient.action, assessment.facts
    if action is Action.DELAYED:
        return words.text("delay", "headline", facts=facts)
    if action is not Action.FAILED:
        return words.text("headline", action, facts=facts)
    if assessment.has(Condition.FORGED):
        return words.text("headline", "forged", facts=facts)
    if assessment.has(Condition.OWNER_LIST_OWNER):
        return words.text("headline", "member", facts=facts)
    if assessment.is_guessed:
        return words.text("headline", "likely", facts=facts)
    return words.text("situation", assessment.situation, "headline", facts=facts)


def finality(assessment: Assessment, words: Words) -> str:
    """Whether it is over for the message to this recipient."""
    return words.text("finality", assessment.finality, facts=assessment.facts)


def worked_out(assessment: Assessment, words: Words) -> str:
    """The code that stands for the cause where the mail states none, told as such; empty where it states one."""
    return words.find("code", "derived", facts=assessment.facts) or ""


def fate_of(assessment: Assessment, words: Words) -> str:
    """What became of the message to a recipient, as the label of a row."""
    if assessment.recipient.action in (Action.FAILED, Action.DELAYED):
        return words.text("situation", assessment.situation, "fate")
    cause = assessment.recipient.cause
    return words.find("outcome", cause) or words.text("outcome", Cause.DELIVERED)


def situation_label(assessment: Assessment, words: Words) -> str:
    """What stood in the way of a message, as a label that stands alone."""
    if assessment.situation.value == assessment.recipient.cause.value:
        return cause_label(assessment.recipient.cause, words)
    return as_label(fate_of(assessment, words))


def _detail(assessment: Assessment, words: Words) -> str:
    facts, recipient = assessment.facts, assessment.recipient
    if recipient.action is Action.DELAYED:
        return _detail_of_delay(assessment, words)
    if recipient.action is not Action.FAILED:
        return words.text("detail", recipient.action, facts=facts)
    if assessment.has(Condition.FORGED):
        return words.text("detail", "forged", facts=facts)
    if assessment.is_guessed:
        values = {**facts.values, "reason": reason(recipient.cause, words)}
        return words.text("detail", "likely", facts=Facts(values, facts.conditions))
    end = _why_final(assessment, words)
    if assessment.provider is not None:
        return " ".join(filter(None, (assessment.provider.plain, end)))
    sentences = [words.text("situation", assessment.situation, "detail", facts=facts)]
    is_plain = assessment.situation.value == recipient.cause.value
    if assessment.has(Condition.DERIVED) and is_plain and "said" not in facts.values:
        sentences.append(words.find("detail", "derived", facts=facts) or "")
    sentences.append(end)
    return " ".join(filter(None, sentences))


def _why_final(assessment: Assessment, words: Words) -> str:
    """Why a failure is final whose code is a temporary one; empty where nothing needs to be said of it."""
    is_told = assessment.situation in _SAYS_THAT_TRYING_ENDED or assessment.finality is Finality.NOT_SENT
    if is_told or not assessment.has(Condition.GIVEN_UP):
        return ""
    return words.text("detail", "given-up", facts=assessment.facts)


def _detail_of_delay(assessment: Assessment, words: Words) -> str:
    facts = assessment.facts
    if assessment.has(Condition.PASSED):
        was = words.find("delay", "past-reason", assessment.situation, facts=facts)
        was = was or words.find("delay", "past-other", facts=facts)
        return " ".join(filter(None, (was, words.text("delay", "passed", facts=facts))))
    why = words.find("delay", "reason", assessment.situation, facts=facts)
    why = why or words.text("delay", "other", facts=facts)
    return f"{why} {words.text('delay', 'until', facts=facts)}"


def verdict_on_several(
    report: Report, fates: Sequence[tuple[Assessment, tuple[int, ...], tuple[str, ...]]], words: Words
) -> Verdict:
    """The verdict on a report about several recipients.

    ``fates``: an assessment each, with the numbers and the addresses of those it holds for.
    """
    counts = {"failed": 0, "delayed": 0, "delivered": 0}
    for assessment, numbers, _ in fates:
        action = assessment.recipient.action
        name = action.value if action in (Action.FAILED, Action.DELAYED) else "delivered"
        counts[name] += len(numbers)
    others = others_to_name(report)
    total = len(report.recipients) + len(others)
    present = [name for name, count in counts.items() if count]
    values = {name: str(count) for name, count in counts.items()} | {"total": str(total)}
    everybody = len(present) == 1 and not others
    key = f"all-{present[0]}" if everybody else "-".join(present)
    conditions = {Condition.TWO} if total == _BOTH else set()
    if names_everybody(report):
        conditions.add(Condition.ALL)
    if is_cut(report):
        # "Both" are all that there are.
        conditions = {Condition.LIST_CUT}
    if report.messages == total:
        conditions.add(Condition.MESSAGES)
    if all(each.finality is Finality.NOT_SENT for each, _, _ in fates):
        conditions.add(Condition.NOT_SENT)
    if any(each.has(Condition.PASSED) for each, _, _ in fates):
        conditions.add(Condition.PASSED)
    facts = Facts(values, conditions)
    tone = Tone.PERMANENT if counts["failed"] else Tone.TEMPORARY if counts["delayed"] else Tone.SUCCESS
    lines = [
        Line(names, fate_of(each, words), Chip(finality(each, words), _TONES[each.recipient.action]), numbers)
        for each, numbers, names in fates
    ]
    if others:
        lines.append(Line(others, words.text("finality", "others"), Chip("", Tone.NEUTRAL), ()))
    # What are several messages to several people is said in the headline where each has one recipient.
    is_said = report.messages in (1, total)
    several = Facts({"count": str(report.messages)})
    detail = "" if is_said else words.text("detail", "messages", facts=several)
    return Verdict(tone, words.text("headline", "several", key, facts=facts), detail, (), tuple(lines))
