"""Tells automatic answers (RFC 3834): of a person who is away, of a helpdesk's software, of a filter that holds a message."""

from __future__ import annotations

import re

from ...message.document import Repair
from ...message.mail_system import is_automatic
from ...registry.labels import Label
from ...registry.vocabulary import Outcome, Topic
from ...registry.wordings import Clarity
from ..marks import Marks
from ..report import What, Zone
from ..signs import KindSign
from .evidence import ANSWERS, KindEvidence

_FIELDS = (
    "X-Autoreply",
    "X-Autorespond",
    "X-Autoresponder",
    "X-Auto-Reply-From",
    "X-Mail-Autoreply",
)
# Why an automatic answer holds a message.
_HELD = {Topic.CHALLENGE: What.CHALLENGE, Topic.MODERATION: What.MODERATION}
# A question, what parts it from the words before it, and how one reaches somebody else.
_ASKED = re.compile(r"\?(?=[\s\"')]|\Z)")
_BEFORE_QUESTION = re.compile(r"[.!?:;](?=\s)|\n[ \t]*\n")
_CONTACT = re.compile(r"@|\d[\d ()/-]{3,}\d|https?:|www\.")
_WORDS_OF_QUESTION = 6
_LONGEST_QUESTION = 400
_CONTACT_WITHIN = 160


def what_it_says(evidence: KindEvidence) -> What | None:
    """What an automatic answer says of the message: that it is held, or that nobody reads it; None where neither."""
    held = next((what for topic, what in _HELD.items() if evidence.body.of(topic) is Clarity.PLAIN), None)
    return held or (What.UNREAD if _says_not_read(evidence.marks) else None)


def is_quoting_answer(evidence: KindEvidence) -> bool:
    """Whether a person's or a helpdesk's software answered by itself; such an answer may quote a bounce."""
    if evidence.types:
        return False
    if Repair.QUOTE_MARKS in evidence.marks.reading.repairs and _quotes_reader(evidence):
        return True
    if evidence.subject.of(Topic.AUTO_REPLY) is Clarity.PLAIN:
        return True
    answered = (evidence.field("Auto-Submitted") or "").strip().lower().startswith("auto-replied")
    if (
        not (answered or _is_marked(evidence))
        or evidence.by_system
        or evidence.headers.get("X-Apple-Unsubscribe")
    ):
        return False
    reports = evidence.subject.outcome >= Clarity.CLEAR or evidence.body.outcome is Clarity.PLAIN
    return evidence.of(Topic.AUTO_REPLY) >= Clarity.CLEAR or not reports


def is_automatic_answer(evidence: KindEvidence, report_sign: KindSign | None) -> bool:
    """Whether a person's mail program answered by itself, rather than a mail system.

    ``report_sign`` is why the text may be a report.
    """
    # A server's reply may say so of its user ("has left the company"), or an agent of a colleague.
    if (evidence.by_system or evidence.negative_codes) and report_sign is not None:
        return False
    if report_sign is KindSign.MAIL_PROGRAM:
        # "Since he is on vacation, his phone says: Cannot Send Mail. …"
        return False
    headers = evidence.headers
    said = evidence.of(Topic.AUTO_REPLY) >= Clarity.CLEAR
    marked = _is_marked(evidence)
    # An automatic answer goes out in nobody's name (RFC 3834 section 3.3), as a report does.
    nobodys = is_automatic(headers) and not headers.get("X-Apple-Unsubscribe")
    if said and not (marked or nobodys) and _asks_reader(evidence):
        # "I'm on holiday next week: how do I set up an automatic reply?"
        return False
    return said or marked or (nobodys and report_sign is None)


def _says_not_read(marks: Marks) -> bool:
    """Whether the text says that its writer has left, or that nobody reads what comes to the mailbox."""
    own = (r for r in marks.layout.regions if r.zone in (Zone.REPORT, Zone.WORDS))
    return any(True for r in own for _ in marks.labels_in(Label.NOT_READ, r.start, r.end))


def _is_marked(evidence: KindEvidence) -> bool:
    """Whether a field in use before RFC 3834 marks an automatic answer."""
    precedence = evidence.field("Precedence") or ""
    return precedence.strip().lower() == "auto_reply" or any(map(evidence.field, _FIELDS))


def _quotes_reader(evidence: KindEvidence) -> bool:
    """Whether an automatic answer quotes what its reader wrote, and reports nothing in its own words."""
    marks = evidence.marks
    answers = (
        hit
        for hit in (*marks.wordings, *marks.lead_in)
        if hit.value.meaning in ANSWERS and hit.value.clarity >= Clarity.CLEAR
    )
    in_subject = evidence.subject.of(Topic.AUTO_REPLY) >= Clarity.CLEAR
    if not in_subject and all(marks.is_quoted(hit.start) for hit in answers):
        return False
    reports = [hit.start for hit in evidence.negative_codes]
    reports += [hit.start for hit in marks.wordings if isinstance(hit.value.meaning, Outcome)]
    return bool(reports) and all(map(marks.is_quoted, reports))


def _asks_reader(evidence: KindEvidence) -> bool:
    """Whether a person only pastes words of an answer and asks something.

    What a program answers by itself asks nothing but whether one needs help, and names whom to call.
    """
    is_answer = (
        evidence.body.of(Topic.AUTO_REPLY) is Clarity.PLAIN
        or evidence.subject.of(Topic.AUTO_REPLY) >= Clarity.CLEAR
    )
    if evidence.headers or is_answer:
        return False
    marks = evidence.marks
    return any(_is_of_person(marks.text, region.start, region.end) for region in marks.report)


def _is_of_person(text: str, start: int, end: int) -> bool:
    """Whether a stretch has a question of some length that no telephone number, address or link follows."""
    for question in _ASKED.finditer(text, start, end):
        before = text[max(start, question.start() - _LONGEST_QUESTION) : question.start()]
        asked = _BEFORE_QUESTION.split(before)[-1]
        after = text[question.end() : min(end, question.end() + _CONTACT_WITHIN)]
        if len(asked.split()) >= _WORDS_OF_QUESTION and _CONTACT.search(after) is None:
            return True
    return False
