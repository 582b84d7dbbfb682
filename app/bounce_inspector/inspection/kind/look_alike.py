"""Tells what looks like a bounce and is none: complaints, newsletters, receipts, lures, texts that talk about codes."""

from __future__ import annotations

import re

from ...registry.codes import ReplyCode, StatusCode
from ...registry.registry import Registry
from ...registry.vocabulary import Cause, Outcome, Topic
from ...registry.wordings import Clarity
from ..code_detection import CodePlace
from ..report import What
from ..signs import KindSign
from .evidence import KindEvidence
from .report_sign import word_sign

_NEWSLETTER_FIELDS = ("List-Unsubscribe", "X-Campaign", "X-Mailchimp-Campaign")
# Topics that no server's report has: where they are said plainly, nothing is reported.
_TOPICS = {
    Topic.READ_RECEIPT: What.READ_RECEIPT,
    Topic.RECALL: What.RECALL,
    Topic.QUARANTINE: What.QUARANTINE,
    Topic.CALENDAR: What.CALENDAR,
    Topic.NEWSLETTER: What.NEWSLETTER,
    Topic.LIST_MEMBERSHIP: What.LIST_MEMBERSHIP,
    Topic.SENT_COPY: What.SENT_COPY,
    Topic.PHISHING: What.PHISHING,
    Topic.OTHER: What.OTHER,
}
_LINK = re.compile(r"https?://")
# What a text that talks about codes has: a code of any class, a class, or numbers of replies.
_STATUS = re.compile(r"(?<![\w.])[45]\.\d{1,3}\.\d{1,3}(?![\w.]\d|\w)")
_CLASS = re.compile(r"\b(?:[Xx]\.\d\.\d{1,2}|[45](?:xx|yz|\.x\.x|\.X\.X))\b")
_NUMBER = re.compile(r"(?<![\w.,:/-])[45]\d\d(?![\w/-]|[.,:]\d)")


def look_alike_sign(evidence: KindEvidence) -> KindSign | None:
    """Why a text is a complaint, a newsletter or another look-alike; None where it isn't plainly one."""
    if _is_complaint(evidence):
        return KindSign.COMPLAINT
    if evidence.by_person and any(evidence.field(name) for name in _NEWSLETTER_FIELDS):
        return KindSign.NEWSLETTER
    if evidence.types:
        return None
    states_other = any(evidence.subject.of(topic) is Clarity.PLAIN for topic in (Topic.OTHER, Topic.RECALL))
    if not any(hit.sure for hit in evidence.negative_codes) and (states_other or _is_lure(evidence)):
        return KindSign.LOOK_ALIKE
    if not evidence.by_system and _is_newsletter_on_codes(evidence):
        return KindSign.NEWSLETTER
    if evidence.negative_codes or evidence.by_system:
        return None
    if evidence.of(Outcome.FAILURE) is Clarity.PLAIN:
        return None
    is_plain = any(evidence.of(topic) is Clarity.PLAIN for topic in _TOPICS)
    return KindSign.LOOK_ALIKE if is_plain else None


def what_it_is(evidence: KindEvidence, otherwise: What | None) -> What | None:
    """Which look-alike of a bounce a text is; None for an ordinary message or too little text.

    ``otherwise`` is what it is where its words only hint at a look-alike.
    """
    found = {
        what: evidence.of(topic)
        for topic, what in _TOPICS.items()
        if topic in evidence.body.topics or topic in evidence.subject.topics
    }
    if found:
        best = max(found, key=lambda what: found[what])
        if otherwise is None or found[best] > Clarity.HINT:
            is_full = best is What.SENT_COPY and _states(evidence, Cause.MAILBOX_FULL)
            return What.SENT_COPY_FULL if is_full else best
    if otherwise is not None:
        return otherwise
    if any(evidence.field(name) for name in _NEWSLETTER_FIELDS):
        return What.NEWSLETTER
    document = evidence.marks.document
    if any(part.content_type == "text/calendar" for part in document.parts):
        return What.CALENDAR
    return What.OTHER if document.text.strip() else None


def mentions_codes(evidence: KindEvidence) -> bool:
    """Whether a text talks about codes that act as none: "the difference between a 550 and a 554"."""
    marks, registry = evidence.marks, evidence.registry
    if any(hit.is_negative for hit in (*marks.codes, *marks.mentions)) or _CLASS.search(marks.text):
        return True
    if any(_is_registered(match[0], registry) for match in _STATUS.finditer(marks.text)):
        return True
    replies = {match[0] for match in _NUMBER.finditer(marks.text) if registry.reply(ReplyCode(int(match[0])))}
    return len(replies) > 1


def _is_complaint(evidence: KindEvidence) -> bool:
    """Whether a provider passes on that a recipient called a message spam."""
    led_in = any(
        hit.value.meaning is Topic.COMPLAINT and hit.value.clarity is Clarity.PLAIN
        for hit in evidence.marks.lead_in
    )
    if (
        evidence.headers.get("X-HmXmrOriginalRecipient") is not None
        or Topic.COMPLAINT in evidence.subject.topics
        or led_in
    ):
        return True
    complaint = evidence.body.topics.get(Topic.COMPLAINT)
    if complaint is None or evidence.negative_codes:
        return False
    is_plain = complaint is Clarity.PLAIN and evidence.body.outcome is Clarity.VAGUE
    return is_plain or word_sign(evidence) is None


def _is_newsletter_on_codes(evidence: KindEvidence) -> bool:
    """Whether a text that says how to unsubscribe only talks about codes: none stands where a server's would."""
    return evidence.body.of(Topic.NEWSLETTER) >= Clarity.CLEAR and all(
        hit.place in (CodePlace.PROSE, CodePlace.SENTENCE, CodePlace.OPENING)
        for hit in evidence.negative_codes
    )


def _is_lure(evidence: KindEvidence) -> bool:
    """Whether a text wants its reader to follow a link or to release messages, and no server speaks in it."""
    marks = evidence.marks
    has_link = bool(marks.document.links) or any(
        _LINK.search(marks.lowered, r.start, r.end) for r in marks.report
    )
    least = Clarity.CLEAR if has_link else Clarity.PLAIN
    return evidence.of(Topic.PHISHING) >= least or evidence.body.of(Topic.QUARANTINE) is Clarity.PLAIN


def _is_registered(text: str, registry: Registry) -> bool:
    """Whether what looks like a status is one, and no date or version."""
    try:
        return registry.detail(StatusCode.parse(text)) is not None
    except ValueError:
        return False


def _states(evidence: KindEvidence, cause: Cause) -> bool:
    """Whether some words of the text state a cause."""
    return any(hit.value.cause is cause for hit in evidence.marks.wordings)
