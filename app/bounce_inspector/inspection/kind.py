"""Decides what a text is about: a failure, a delay, a success, or no bounce at all.

A decision list of named conditions (`KindSign`); the first that holds decides.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from ..message.document import PartKind
from ..message.mail_system import is_automatic, is_by_mail_system, is_mail_system
from ..registry.registry import Registry
from ..registry.vocabulary import Outcome, Topic
from ..registry.wordings import Clarity, Software, WordingHit
from .marks import Marks
from .reply_line import not_about_mail, refusals
from .report import Action, FindingKind, Kind, What
from .signs import KindSign
from .statement import Rank, Statement

_DONE = (Action.DELIVERED, Action.RELAYED, Action.EXPANDED)
_RECEIPTS = frozenset({"message/disposition-notification", "message/global-disposition-notification"})
_AUTO_REPLY_FIELDS = (
    "X-Autoreply",
    "X-Autorespond",
    "X-Autoresponder",
    "X-Auto-Reply-From",
    "X-Mail-Autoreply",
)
_NEWSLETTER_FIELDS = ("List-Unsubscribe", "X-Campaign", "X-Mailchimp-Campaign")
# Topics that no server's report has: where they are said plainly, nothing is reported.
_LOOK_ALIKES = {
    Topic.READ_RECEIPT: What.READ_RECEIPT,
    Topic.RECALL: What.RECALL,
    Topic.QUARANTINE: What.QUARANTINE,
    Topic.CALENDAR: What.CALENDAR,
    Topic.NEWSLETTER: What.NEWSLETTER,
    Topic.PHISHING: What.PHISHING,
    Topic.OTHER: What.OTHER,
}
_STATED = (Rank.FIELD, Rank.LOG)


@dataclass(frozen=True, slots=True)
class Verdict:
    """The kind of a text and why.

    ``what`` it is where it is no bounce; ``action`` what else was done with the message;
    ``before_sending`` whether a program or a mail program met the refusal, before any server
    had taken the message.
    """

    kind: Kind
    because: KindSign
    what: What | None = None
    action: Action | None = None
    before_sending: bool = False


class _Clarities:
    """The clearest wording of each meaning in the report, and in its subject."""

    def __init__(self, hits: Iterable[WordingHit]) -> None:
        self.outcomes: dict[Outcome, Clarity] = {}
        self.topics: dict[Topic, Clarity] = {}
        self.cause = Clarity.VAGUE
        for hit in hits:
            meaning, clarity = hit.value.meaning, hit.value.clarity
            if isinstance(meaning, Outcome):
                self.outcomes[meaning] = max(clarity, self.outcomes.get(meaning, Clarity.VAGUE))
            elif isinstance(meaning, Topic):
                self.topics[meaning] = max(clarity, self.topics.get(meaning, Clarity.VAGUE))
            elif not isinstance(meaning, Software):
                self.cause = max(self.cause, clarity)

    @property
    def outcome(self) -> Clarity:
        """How clearly anything is said to have become of a message."""
        return max(self.outcomes.values(), default=Clarity.VAGUE)

    def of(self, meaning: Outcome | Topic) -> Clarity:
        """How clearly a meaning is said."""
        known = self.outcomes.get(meaning) if isinstance(meaning, Outcome) else self.topics.get(meaning)
        return known if known is not None else Clarity.VAGUE


def decide(marks: Marks, groups: Sequence[Sequence[Statement]], registry: Registry) -> Verdict:
    """The kind of a text: what its fields state, else what its structure and its words show."""
    return _Decision(marks, [s for group in groups for s in group], registry).verdict()


class _Decision:
    def __init__(self, marks: Marks, statements: Sequence[Statement], registry: Registry) -> None:
        self._marks = marks
        self._statements = statements
        self._registry = registry
        self._headers = marks.document.headers
        self._types = {p.content_type for p in marks.document.parts if p.kind is PartKind.FIELDS}
        self._by_system = is_by_mail_system(self._headers) or is_mail_system(marks.layout.sender)
        self._body = _Clarities(marks.wordings)
        subject_hits = marks.subject_wordings
        if any(hit.value.meaning is Outcome.FAILURE for hit in subject_hits):
            # The subject of a report may quote that of the message: "Undeliverable: Out of Office".
            subject_hits = tuple(hit for hit in subject_hits if hit.value.meaning is not Topic.AUTO_REPLY)
        self._subject = _Clarities(subject_hits)
        # Numbers count for nothing in a text that is not about mail.
        self._no_codes = None if self._by_system or self._types else not_about_mail(marks)
        self._negative_codes = [] if self._no_codes else [hit for hit in marks.codes if hit.is_negative]

    def verdict(self) -> Verdict:
        """The first condition that holds."""
        return (
            self._of_fields()
            or self._quoting_answer()
            or self._stated()
            or self._of_topics()
            or self._automatic()
            or self._reported()
            or self._nothing()
        )

    # What fields and logs state

    def _of_fields(self) -> Verdict | None:
        if "message/feedback-report" in self._types:
            return Verdict(Kind.FEEDBACK, KindSign.FEEDBACK_FIELDS)
        # A filter may refuse a message in the form of a receipt (RFC 5429 section 2.1.2).
        if self._types & _RECEIPTS and self._body.of(Outcome.FAILURE) < Clarity.PLAIN:
            return Verdict(Kind.NOT_A_BOUNCE, KindSign.RECEIPT_FIELDS, What.READ_RECEIPT)
        # A challenge ("confirm that you are a person") may come in the form of a report.
        if (
            self._types
            and not any(hit.kind is FindingKind.REPLY for hit in self._negative_codes)
            and self._body.of(Topic.AUTO_REPLY) is Clarity.PLAIN
        ):
            return Verdict(Kind.AUTO_REPLY, KindSign.CHALLENGE)
        return None

    def _quoting_answer(self) -> Verdict | None:
        """An answer that a person's or a helpdesk's software sent by itself, and that may quote a bounce."""
        answered = (self._headers.get("Auto-Submitted") or "").strip().lower().startswith("auto-replied")
        is_persons = answered and not (
            self._by_system or self._types or self._headers.get("X-Apple-Unsubscribe")
        )
        if is_persons and self._subject.outcome < Clarity.CLEAR and self._body.outcome < Clarity.PLAIN:
            return Verdict(Kind.AUTO_REPLY, KindSign.AUTOMATIC_ANSWER)
        return None

    def _stated(self) -> Verdict | None:
        if any(statement.is_complaint for statement in self._statements):
            return Verdict(Kind.FEEDBACK, KindSign.COMPLAINT_EVENT)
        actions = {s.action for s in self._statements if s.action is not None}
        for kind, wanted in (
            (Kind.FAILURE, {Action.FAILED}),
            (Kind.DELAY, {Action.DELAYED}),
            (Kind.SUCCESS, set(_DONE)),
        ):
            if actions & wanted:
                return Verdict(kind, KindSign.STATED_OUTCOME)
        return None

    # What it is instead

    def _of_topics(self) -> Verdict | None:
        in_subject = self._subject.topics.get(Topic.COMPLAINT) is not None
        if self._headers.get("X-HmXmrOriginalRecipient") is not None or in_subject:
            return Verdict(Kind.FEEDBACK, KindSign.COMPLAINT)
        has_codes = bool(self._negative_codes)
        if Topic.COMPLAINT in self._body.topics and not has_codes and not self._is_reported_by_words():
            return Verdict(Kind.FEEDBACK, KindSign.COMPLAINT)
        if (
            any(self._headers.get(name) for name in _NEWSLETTER_FIELDS)
            and not self._by_system
            and not self._types
        ):
            return Verdict(Kind.NOT_A_BOUNCE, KindSign.NEWSLETTER, self._what(What.NEWSLETTER))
        if self._types:
            return None
        topics = [Topic.PHISHING, Topic.QUARANTINE]
        says_server = any(hit.sure for hit in self._negative_codes)
        if not says_server and any(self._body.of(topic) is Clarity.PLAIN for topic in topics):
            return Verdict(Kind.NOT_A_BOUNCE, KindSign.LOOK_ALIKE, self._what(None))
        if has_codes or self._by_system:
            return None
        if max(self._body.of(Outcome.FAILURE), self._subject.of(Outcome.FAILURE)) is Clarity.PLAIN:
            return None
        if any(max(self._body.of(t), self._subject.of(t)) is Clarity.PLAIN for t in _LOOK_ALIKES):
            return Verdict(Kind.NOT_A_BOUNCE, KindSign.LOOK_ALIKE, self._what(None))
        return None

    def _automatic(self) -> Verdict | None:
        """Whether a person's mail program answered by itself (RFC 3834), rather than a mail system."""
        # A server's reply may say so of its user ("has left the company"), or an agent of a colleague.
        if (self._by_system or self._negative_codes) and self._is_reported():
            return None
        said = max(self._body.of(Topic.AUTO_REPLY), self._subject.of(Topic.AUTO_REPLY)) >= Clarity.CLEAR
        marked = any(self._headers.get(name) for name in _AUTO_REPLY_FIELDS)
        marked = marked or (self._headers.get("Precedence") or "").strip().lower() == "auto_reply"
        # An automatic answer goes out in nobody's name (RFC 3834 section 3.3), as a report does.
        nobodys = is_automatic(self._headers) and not self._headers.get("X-Apple-Unsubscribe")
        if said or marked or (nobodys and not self._is_reported()):
            return Verdict(Kind.AUTO_REPLY, KindSign.AUTOMATIC_ANSWER)
        return None

    # What its structure and its words report

    def _reported(self) -> Verdict | None:
        sign = self._report_sign()
        return self._of_report(sign) if sign is not None else None

    def _is_reported(self) -> bool:
        return self._report_sign() is not None

    def _is_reported_by_words(self) -> bool:
        return self._word_sign() is not None

    def _report_sign(self) -> KindSign | None:
        """Why the text is a report of what became of a message, None where it is none."""
        found = set() if self._no_codes else self._refusals
        for wanted in (KindSign.SERVERS_WORDS, KindSign.REPLY_LINE, KindSign.REFUSAL_IN_SENTENCE):
            if wanted in found:
                return wanted
        return self._word_sign()

    @cached_property
    def _refusals(self) -> set[KindSign]:
        return {sign for sign, _ in refusals(self._marks, self._registry)}

    def _word_sign(self) -> KindSign | None:
        body, subject = self._body, self._subject
        if self._no_codes:
            # Source code and catalogs quote causes too.
            stated = body.outcome is Clarity.PLAIN or subject.outcome is Clarity.PLAIN
            return KindSign.PLAIN_WORDING if stated else None
        software = any(
            isinstance(hit.value.meaning, Software) and hit.value.clarity >= Clarity.CLEAR
            for hit in (*self._marks.wordings, *self._marks.subject_wordings)
        )
        coded = bool(self._negative_codes)
        by_words = body.outcome > Clarity.VAGUE or body.cause >= Clarity.CLEAR
        # Where people write about a full mailbox, its owner is no further sign.
        named = any(
            s.address is not None and (s.rank is not Rank.SENTENCE or body.outcome > Clarity.VAGUE or coded)
            for s in self._statements
        )
        if body.outcome is Clarity.PLAIN:
            return KindSign.PLAIN_WORDING
        if subject.outcome is Clarity.PLAIN:
            return KindSign.SUBJECT
        if self._by_system and (by_words or coded or named or software or subject.outcome > Clarity.VAGUE):
            return KindSign.BY_MAIL_SYSTEM
        if body.outcome is Clarity.CLEAR and (subject.outcome or coded or named or software):
            return KindSign.WORDING_AND_RECIPIENT if named else KindSign.WORDINGS_TOGETHER
        if body.cause is Clarity.PLAIN and (subject.outcome or coded or named or software):
            return KindSign.WORDING_AND_RECIPIENT if named else KindSign.WORDINGS_TOGETHER
        if subject.outcome is Clarity.CLEAR and (by_words or coded or named or software):
            return KindSign.SUBJECT
        labelled = any(hit.by_server for hit in self._negative_codes)
        if labelled and (body.cause >= Clarity.CLEAR or named or software):
            return KindSign.WORDING_AND_RECIPIENT if named else KindSign.WORDINGS_TOGETHER
        if body.cause is Clarity.CLEAR and coded + named + software > 1:
            return KindSign.WORDING_AND_RECIPIENT
        return None

    def _of_report(self, sign: KindSign) -> Verdict:
        """What is reported, where no field states it."""
        before_sending = self._is_before_sending()
        outcomes = {outcome: max(self._body.of(outcome), self._subject.of(outcome)) for outcome in Outcome}
        delay, failure = outcomes[Outcome.DELAY], outcomes[Outcome.FAILURE]
        if delay >= Clarity.CLEAR and failure <= delay and not before_sending:
            return Verdict(Kind.DELAY, sign)
        if failure > Clarity.VAGUE:
            return Verdict(Kind.FAILURE, sign, before_sending=before_sending)
        negative = {hit.code.class_ for hit in self._negative_codes}
        if not negative and outcomes[Outcome.RELAYED]:
            return Verdict(Kind.SUCCESS, sign, action=Action.RELAYED)
        if not negative and outcomes[Outcome.SUCCESS]:
            return Verdict(Kind.SUCCESS, sign)
        waiting = negative == {4} and not before_sending
        return Verdict(Kind.DELAY if waiting else Kind.FAILURE, sign, before_sending=before_sending)

    def _is_before_sending(self) -> bool:
        """Whether a program or a mail program shows the refusal, and no server's report."""
        if self._by_system or self._types:
            return False
        return any(
            isinstance(hit.value.meaning, Software) and hit.value.meaning.is_before_sending
            for hit in self._marks.wordings
        )

    def _nothing(self) -> Verdict:
        if (
            self._body.of(Outcome.SUCCESS) >= Clarity.CLEAR
            or self._subject.of(Outcome.SUCCESS) >= Clarity.CLEAR
        ) and self._by_system:
            return Verdict(Kind.SUCCESS, KindSign.BY_MAIL_SYSTEM)
        if any(hit.is_negative for hit in (*self._marks.codes, *self._marks.mentions)):
            sign = self._no_codes or KindSign.CODE_MENTIONED
            return Verdict(Kind.NOT_A_BOUNCE, sign, self._what(What.CODE_MENTIONED))
        return Verdict(Kind.NOT_A_BOUNCE, KindSign.NOTHING, self._what(None))

    def _what(self, otherwise: What | None) -> What | None:
        """Which look-alike of a bounce it is; None for an ordinary message or too little text."""
        found = {
            what: max(self._body.of(topic), self._subject.of(topic))
            for topic, what in _LOOK_ALIKES.items()
            if topic in self._body.topics or topic in self._subject.topics
        }
        if found:
            best = max(found, key=lambda what: found[what])
            if otherwise is None or found[best] > Clarity.HINT:
                return best
        if otherwise is not None:
            return otherwise
        if any(self._headers.get(name) for name in _NEWSLETTER_FIELDS):
            return What.NEWSLETTER
        if any(part.content_type == "text/calendar" for part in self._marks.document.parts):
            return What.CALENDAR
        return What.OTHER if self._marks.document.text.strip() else None
