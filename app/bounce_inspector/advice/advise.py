"""Advice about a bounce, worked out once: what the window, the terminal, lists and copies show."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ..inspection.report import Recipient, Report
from ..registry.codes import Code
from ..registry.vocabulary import Resend
from .assessment import Assessment, Finality, assess
from .context import Context
from .customer_language import unanswered_language
from .customer_reply import CustomerReply, reply_for
from .fates import Assessed, assess_all
from .hint_sentences import hint_texts
from .own_message import of_same_message
from .owner import Owner
from .shown import main_code
from .steps import Step, steps_for
from .ticket_note import note_for
from .topic import owner_of_topic
from .verdict import Verdict, verdict_on, verdict_on_several, verdict_without_recipients
from .words import Facts


@dataclass(frozen=True, slots=True)
class Advice:
    """What is said about one recipient, or about a report that is about none (``finality`` is None then).

    ``reply`` is about all recipients of the same message, as one answers a customer once.
    """

    verdict: Verdict
    owner: Owner
    finality: Finality | None
    resend: Resend
    steps: tuple[Step, ...]
    hints: tuple[str, ...]
    reply: CustomerReply | None
    note: str
    code: Code | None
    """The code that is explained first."""


@dataclass(frozen=True, slots=True)
class ReportAdvice:
    """What is said about a whole report: its verdict, and the recipients by fate."""

    verdict: Verdict
    fates: tuple[Assessed, ...]


def advise(
    report: Report, recipient: Recipient | None, context: Context, *, has_settings: bool = True
) -> Advice:
    """The advice about a recipient of a report, or (None) about a report without recipients.

    Without ``has_settings``, nothing is said that sends people to the settings.
    """
    assessment = assess(report, recipient, context) if recipient is not None else None
    return _advice(report, assessment, context, has_settings=has_settings)


def advise_all(report: Report, context: Context) -> ReportAdvice:
    """The advice about a report as a whole; each fate is worked out once, whatever its number of recipients."""
    fates = assess_all(report, context)
    if not fates:
        return ReportAdvice(verdict_without_recipients(report, context.words), ())
    if len(report.recipients) == 1:
        return ReportAdvice(verdict_on(fates[0].assessment, context.words), fates)
    told = [(one.assessment, one.numbers, one.names) for one in fates]
    return ReportAdvice(verdict_on_several(report, told, context.words), fates)


def reply_to_customer(
    report: Report, context: Context, recipient: Recipient | None = None
) -> CustomerReply | None:
    """The reply to the customer about the message to a recipient, or about the only one; None without words, or where there is nothing to answer."""
    if context.reply_words is None:
        return None
    in_their_language = replace(context, words=context.reply_words, registry=None)
    own = of_same_message(report, recipient)
    return reply_for(own, assess_all(report, in_their_language, own.recipients), in_their_language)


def _advice(report: Report, assessment: Assessment | None, context: Context, *, has_settings: bool) -> Advice:
    words = context.words
    hints = hint_texts(report, assessment, words, has_settings=has_settings)
    steps = steps_for(report, assessment, words)
    reply = reply_to_customer(report, context, assessment.recipient if assessment is not None else None)
    note = note_for(report, assessment, context.note_form, context.ours)
    if reply is not None and (language := unanswered_language(report)) is not None:
        facts = Facts({"language": words.raw("customer-language", language)})
        hints = (*hints, words.text("hint", "unanswered", facts=facts))
    code = main_code(report, assessment)
    if assessment is None:
        verdict = verdict_without_recipients(report, words)
        return Advice(
            verdict, Owner(owner_of_topic(report)), None, Resend.NEEDLESS, steps, hints, reply, note, code
        )
    verdict = verdict_on(assessment, words)
    return Advice(
        verdict, assessment.owner, assessment.finality, assessment.resend, steps, hints, reply, note, code
    )
