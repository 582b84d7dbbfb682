"""Decides what a text is about: a failure, a delay, a success, or no bounce at all.

A decision list of named conditions (`KindSign`); the first that holds decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

import msgspec

from ..message.document import PartKind, Repair
from ..message.mail_system import is_automatic, is_by_mail_system, is_mail_system
from ..registry.codes import ReplyCode, StatusCode
from ..registry.registry import Registry
from ..registry.vocabulary import Cause, Outcome, Topic
from ..registry.wordings import Clarity, Software, WordingHit
from .ahead import Ahead
from .code_detection import CodePlace, is_about_mail
from .marks import Marks
from .not_about_mail import not_about_mail
from .reply_line import refusals
from .report import Action, FindingKind, Kind, What
from .servers_sentence import is_servers_sentence
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
    Topic.LIST_MEMBERSHIP: What.LIST_MEMBERSHIP,
    Topic.SENT_COPY: What.SENT_COPY,
    Topic.PHISHING: What.PHISHING,
    Topic.OTHER: What.OTHER,
}
# Why an automatic answer holds a message.
_HELD = {Topic.CHALLENGE: What.CHALLENGE, Topic.MODERATION: What.MODERATION}
# What a mail program or a filter answers by itself.
_ANSWERS = (Topic.AUTO_REPLY, *_HELD)
# How far behind "the server answered:" its words may state why.
_QUOTED_WITHIN = 120
_LINK = re.compile(r"https?://")
_COLON = re.compile(r"[:：]")
_SENTENCE_END = re.compile(r"[.!](?=\s)|\?(?=[\"')]*(?:\s|\Z))|[？。]|\n[ \t]*\n")
# A question, what parts it from the words before it, and how one reaches somebody else.
_ASKED = re.compile(r"\?(?=[\s\"')]|\Z)")
_BEFORE_QUESTION = re.compile(r"[.!?:;](?=\s)|\n[ \t]*\n")
_CONTACT = re.compile(r"@|\d[\d ()/-]{3,}\d|https?:|www\.")
_WORDS_OF_QUESTION = 6
_LONGEST_QUESTION = 400
_CONTACT_WITHIN = 160
# What a text that talks about codes has: a code of any class, a class, or numbers of replies.
_STATUS = re.compile(r"(?<![\w.])[45]\.\d{1,3}\.\d{1,3}(?![\w.]\d|\w)")
_CLASS = re.compile(r"\b(?:[Xx]\.\d\.\d{1,2}|[45](?:xx|yz|\.x\.x|\.X\.X))\b")
_NUMBER = re.compile(r"(?<![\w.,:/-])[45]\d\d(?![\w/-]|[.,:]\d)")
# The ports at which mail is handed over (RFC 5321, RFC 6409, RFC 8314, and the usual fifth).
_MAIL_PORT = re.compile(r"(?:(?<=[\w.\])]):|\bport[ :=]{1,3}|'port' => )(?:25|465|587|2525)\b")
# The end of a session that its client asked for (RFC 5321 section 4.1.1.10).
_ENDED = re.compile(r"\n[ \t>|<~*=-]*(?:quit[ \t]*\n|221[ -])")
# A command alone on its line: in a log, the time stands before it, and in a report, a mark of who speaks.
_TYPED = re.compile(r"\n[ \t]*(?:->[ \t]*)?(?:mail from|rcpt to): ?<")
# A feedback report on SPF, DKIM or DMARC (RFC 6591 section 3.1).
_AUTHENTICATION_FEEDBACK = re.compile(r"\nfeedback-type[ \t]*:[ \t]*auth-failure")
# How a program begins or names an error, in the languages that programmers use.
_ERROR = re.compile(
    r"error\b|exception\b|\btraceback\b|\bfail(?:ed|ure)?\b|\bfatal\b|\bdenied\b|fehler\b|\berreur\b"
)
# What goes wrong with a connection before a server has answered.
_OF_CONNECTION = frozenset({Cause.CONNECTION_FAILED, Cause.ENCRYPTION_REQUIRED, Cause.DOMAIN_UNKNOWN})


class KindVerdict(msgspec.Struct, frozen=True):
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
                # What holds a message is an automatic reply, too.
                answers = (meaning, Topic.AUTO_REPLY) if meaning in _ANSWERS else (meaning,)
                for topic in answers:
                    self.topics[topic] = max(clarity, self.topics.get(topic, Clarity.VAGUE))
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


def _words_before(lowered: str, position: int) -> str:
    """What stands before words on their line, with the line above where a colon ends that."""
    above, _, line = lowered[max(0, position - _QUOTED_WITHIN) : position].rpartition("\n")
    above = above.rstrip()
    return above.rpartition("\n")[2] + " " + line if above.endswith((":", "：")) else line


def _not_asked(text: str, hits: Iterable[WordingHit]) -> Iterator[WordingHit]:
    """The wordings that don't stand in a question, which states nothing: "When is a mailbox full?"."""
    sentences = Ahead(_SENTENCE_END, text, len(text))
    for hit in hits:
        end = sentences.match(hit.end)
        if end is None or end[0] not in ("?", "？"):
            yield hit


def _is_of_person(text: str, start: int, end: int) -> bool:
    """Whether a stretch has a question of some length that no telephone number, address or link follows."""
    for question in _ASKED.finditer(text, start, end):
        before = text[max(start, question.start() - _LONGEST_QUESTION) : question.start()]
        asked = _BEFORE_QUESTION.split(before)[-1]
        after = text[question.end() : min(end, question.end() + _CONTACT_WITHIN)]
        if len(asked.split()) >= _WORDS_OF_QUESTION and _CONTACT.search(after) is None:
            return True
    return False


def _is_ended(marks: Marks) -> bool:
    """Whether a client ended its session in order."""
    return any(_ENDED.search(marks.lowered, region.start, region.end) for region in marks.report)


def _is_accepted_session(marks: Marks) -> bool:
    """Whether a session is shown in which nothing was refused, to its end."""
    return bool(marks.codes) and not any(hit.is_negative for hit in marks.codes) and _is_ended(marks)


def decide(marks: Marks, groups: Sequence[Sequence[Statement]], registry: Registry) -> KindVerdict:
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
        by_person = not (self._by_system or self._types)
        hits = _not_asked(marks.text, marks.wordings) if by_person else marks.wordings
        if by_person and _is_accepted_session(marks):
            # "Connection closed" is how every session ends.
            hits = (hit for hit in hits if hit.value.cause not in _OF_CONNECTION)
        self._body = _Clarities(hits)
        subject_hits = marks.subject_wordings
        if any(hit.value.meaning is Outcome.FAILURE for hit in subject_hits):
            # The subject of a report may quote that of the message: "Undeliverable: Out of Office".
            subject_hits = tuple(hit for hit in subject_hits if hit.value.meaning not in _ANSWERS)
        self._subject = _Clarities(subject_hits)
        # Numbers count for nothing in a text that is not about mail.
        self._no_codes = (
            None if self._by_system or self._types else not_about_mail(marks, registry.lexicon.labels)
        )
        self._negative_codes = [] if self._no_codes else [hit for hit in marks.codes if hit.is_negative]

    def _field(self, name: str) -> str | None:
        """A field of the message's header, also of one that was pasted as text."""
        header = self._marks.layout.header
        span = header.raw_fields.get(name.lower()) if header is not None else None
        return self._headers.get(name) or (self._marks.text[slice(*span)].strip() if span else None)

    def verdict(self) -> KindVerdict:
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

    def _of_fields(self) -> KindVerdict | None:
        if "message/feedback-report" in self._types:
            is_of_check = any(
                _AUTHENTICATION_FEEDBACK.search("\n" + self._marks.lowered[r.start : r.end])
                for r in self._marks.report
                if r.fields
            )
            what = What.AUTHENTICATION_REPORT if is_of_check else None
            return KindVerdict(Kind.FEEDBACK, KindSign.FEEDBACK_FIELDS, what)
        # A filter may refuse a message in the form of a receipt (RFC 5429 section 2.1.2).
        if self._types & _RECEIPTS and self._body.of(Outcome.FAILURE) < Clarity.PLAIN:
            return KindVerdict(Kind.NOT_A_BOUNCE, KindSign.RECEIPT_FIELDS, What.READ_RECEIPT)
        # A challenge ("confirm that you are a person") may come in the form of a report.
        if (
            self._types
            and not any(hit.kind is FindingKind.REPLY for hit in self._negative_codes)
            and self._body.of(Topic.CHALLENGE) is Clarity.PLAIN
        ):
            return self._answer(KindSign.CHALLENGE)
        return None

    def _quoting_answer(self) -> KindVerdict | None:
        """An answer that a person's or a helpdesk's software sent by itself, and that may quote a bounce."""
        answered = (self._field("Auto-Submitted") or "").strip().lower().startswith("auto-replied")
        if not self._types and Repair.QUOTE_MARKS in self._marks.reading.repairs and self._quotes_reader():
            return self._answer(KindSign.AUTOMATIC_ANSWER)
        is_persons = answered and not (
            self._by_system or self._types or self._headers.get("X-Apple-Unsubscribe")
        )
        if not self._types and self._subject.of(Topic.AUTO_REPLY) is Clarity.PLAIN:
            return self._answer(KindSign.AUTOMATIC_ANSWER)
        is_answer = max(self._body.of(Topic.AUTO_REPLY), self._subject.of(Topic.AUTO_REPLY)) >= Clarity.CLEAR
        reports = self._subject.outcome >= Clarity.CLEAR or self._body.outcome is Clarity.PLAIN
        if is_persons and (is_answer or not reports):
            return self._answer(KindSign.AUTOMATIC_ANSWER)
        return None

    def _answer(self, sign: KindSign) -> KindVerdict:
        what = next((what for topic, what in _HELD.items() if self._body.of(topic) is Clarity.PLAIN), None)
        return KindVerdict(Kind.AUTO_REPLY, sign, what)

    def _quotes_reader(self) -> bool:
        """Whether an automatic answer quotes what its reader wrote, and reports nothing in its own words."""
        marks = self._marks
        answers = (
            hit
            for hit in (*marks.wordings, *marks.lead_in)
            if hit.value.meaning in _ANSWERS and hit.value.clarity >= Clarity.CLEAR
        )
        in_subject = self._subject.of(Topic.AUTO_REPLY) >= Clarity.CLEAR
        if not in_subject and all(marks.is_quoted(hit.start) for hit in answers):
            return False
        reports = [hit.start for hit in self._negative_codes]
        reports += [hit.start for hit in marks.wordings if isinstance(hit.value.meaning, Outcome)]
        return bool(reports) and all(map(marks.is_quoted, reports))

    def _stated(self) -> KindVerdict | None:
        if any(statement.is_complaint for statement in self._statements):
            return KindVerdict(Kind.FEEDBACK, KindSign.COMPLAINT_EVENT)
        actions = {s.action for s in self._statements if s.action is not None}
        for kind, wanted in (
            (Kind.FAILURE, {Action.FAILED}),
            (Kind.DELAY, {Action.DELAYED}),
            (Kind.SUCCESS, set(_DONE)),
        ):
            if actions & wanted:
                return KindVerdict(kind, KindSign.STATED_OUTCOME)
        return None

    # What it is instead

    def _of_topics(self) -> KindVerdict | None:
        in_subject = self._subject.topics.get(Topic.COMPLAINT) is not None
        led_in = any(
            hit.value.meaning is Topic.COMPLAINT and hit.value.clarity is Clarity.PLAIN
            for hit in self._marks.lead_in
        )
        if self._headers.get("X-HmXmrOriginalRecipient") is not None or in_subject or led_in:
            return KindVerdict(Kind.FEEDBACK, KindSign.COMPLAINT)
        has_codes = bool(self._negative_codes)
        complaint = self._body.topics.get(Topic.COMPLAINT)
        is_plain = complaint is Clarity.PLAIN and self._body.outcome is Clarity.VAGUE
        if complaint is not None and not has_codes and (is_plain or not self._is_reported_by_words()):
            return KindVerdict(Kind.FEEDBACK, KindSign.COMPLAINT)
        if any(self._field(name) for name in _NEWSLETTER_FIELDS) and not self._by_system and not self._types:
            return KindVerdict(Kind.NOT_A_BOUNCE, KindSign.NEWSLETTER, self._what(What.NEWSLETTER))
        if self._types:
            return None
        states_other = self._subject.of(Topic.OTHER) is Clarity.PLAIN
        if not any(hit.sure for hit in self._negative_codes) and (states_other or self._is_lure()):
            return KindVerdict(Kind.NOT_A_BOUNCE, KindSign.LOOK_ALIKE, self._what(None))
        if not self._by_system and self._is_newsletter_on_codes():
            return KindVerdict(Kind.NOT_A_BOUNCE, KindSign.NEWSLETTER, self._what(What.NEWSLETTER))
        if has_codes or self._by_system:
            return None
        if max(self._body.of(Outcome.FAILURE), self._subject.of(Outcome.FAILURE)) is Clarity.PLAIN:
            return None
        if any(max(self._body.of(t), self._subject.of(t)) is Clarity.PLAIN for t in _LOOK_ALIKES):
            return KindVerdict(Kind.NOT_A_BOUNCE, KindSign.LOOK_ALIKE, self._what(None))
        return None

    def _is_newsletter_on_codes(self) -> bool:
        """Whether a text that says how to unsubscribe only talks about codes: none stands where a server's would."""
        return self._body.of(Topic.NEWSLETTER) >= Clarity.CLEAR and all(
            hit.place in (CodePlace.PROSE, CodePlace.SENTENCE, CodePlace.OPENING)
            for hit in self._negative_codes
        )

    def _is_lure(self) -> bool:
        """Whether a text wants its reader to follow a link or to release messages, and no server speaks in it."""
        phishing = max(self._body.of(Topic.PHISHING), self._subject.of(Topic.PHISHING))
        has_link = bool(self._marks.document.links) or any(
            _LINK.search(self._marks.lowered, r.start, r.end) for r in self._marks.report
        )
        least = Clarity.CLEAR if has_link else Clarity.PLAIN
        return phishing >= least or self._body.of(Topic.QUARANTINE) is Clarity.PLAIN

    def _automatic(self) -> KindVerdict | None:
        """Whether a person's mail program answered by itself (RFC 3834), rather than a mail system."""
        # A server's reply may say so of its user ("has left the company"), or an agent of a colleague.
        if (self._by_system or self._negative_codes) and self._is_reported():
            return None
        if self._report_sign is KindSign.MAIL_PROGRAM:
            # "Since he is on vacation, his phone says: Cannot Send Mail. …"
            return None
        said = max(self._body.of(Topic.AUTO_REPLY), self._subject.of(Topic.AUTO_REPLY)) >= Clarity.CLEAR
        marked = any(self._headers.get(name) for name in _AUTO_REPLY_FIELDS)
        marked = marked or (self._headers.get("Precedence") or "").strip().lower() == "auto_reply"
        # An automatic answer goes out in nobody's name (RFC 3834 section 3.3), as a report does.
        nobodys = is_automatic(self._headers) and not self._headers.get("X-Apple-Unsubscribe")
        if said and not (marked or nobodys) and self._asks_reader():
            # "I'm on holiday next week: how do I set up an automatic reply?"
            return None
        if said or marked or (nobodys and not self._is_reported()):
            return self._answer(KindSign.AUTOMATIC_ANSWER)
        return None

    def _asks_reader(self) -> bool:
        """Whether a person only pastes words of an answer and asks something.

        What a program answers by itself asks nothing but whether one needs help, and names whom to call.
        """
        is_answer = (
            self._body.of(Topic.AUTO_REPLY) is Clarity.PLAIN
            or self._subject.of(Topic.AUTO_REPLY) >= Clarity.CLEAR
        )
        if self._headers or is_answer:
            return False
        return any(_is_of_person(self._marks.text, region.start, region.end) for region in self._marks.report)

    # What its structure and its words report

    def _reported(self) -> KindVerdict | None:
        sign = self._report_sign
        return self._of_report(sign) if sign is not None else None

    def _is_reported(self) -> bool:
        return self._report_sign is not None

    def _is_reported_by_words(self) -> bool:
        return self._word_sign() is not None

    @cached_property
    def _report_sign(self) -> KindSign | None:
        """Why the text is a report of what became of a message, None where it is none."""
        found = set() if self._no_codes else self._refusals
        for wanted in (KindSign.SERVERS_WORDS, KindSign.REPLY_LINE, KindSign.REFUSAL_IN_SENTENCE):
            if wanted in found and not (self._is_solved and wanted is KindSign.REFUSAL_IN_SENTENCE):
                return wanted
        sign = self._word_sign()
        return sign if sign is KindSign.REPORT_FIELDS or not self._is_solved else None

    @cached_property
    def _is_solved(self) -> bool:
        """Whether a person says that there is no trouble, or no more: what they quote tells of earlier."""
        return self._body.of(Topic.SOLVED) is Clarity.PLAIN and not (self._by_system or self._types)

    @cached_property
    def _refusals(self) -> set[KindSign]:
        return {sign for sign, _ in refusals(self._marks, self._registry)}

    def _word_sign(self) -> KindSign | None:
        body, subject = self._body, self._subject
        if any(s.rank is Rank.FIELD and (s.words or s.address or s.status) for s in self._statements):
            return KindSign.REPORT_FIELDS
        if self._no_codes:
            # Source code and catalogs quote causes too.
            stated = body.outcome is Clarity.PLAIN or subject.outcome is Clarity.PLAIN
            return KindSign.PLAIN_WORDING if stated else None
        if self._is_of_program():
            return KindSign.MAIL_PROGRAM
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
        if self._quotes_server():
            return KindSign.SERVERS_WORDS
        if body.outcome is Clarity.CLEAR and (body.cause >= Clarity.CLEAR or self._pair_cause):
            return KindSign.WORDINGS_TOGETHER
        if body.cause is Clarity.PLAIN and (subject.outcome or coded or named or software):
            return KindSign.WORDING_AND_RECIPIENT if named else KindSign.WORDINGS_TOGETHER
        if subject.outcome is Clarity.CLEAR and (by_words or coded or named or software):
            return KindSign.SUBJECT
        labelled = any(hit.by_server for hit in self._negative_codes)
        if labelled and (body.cause >= Clarity.CLEAR or (named and self._is_about_mail()) or software):
            return KindSign.WORDING_AND_RECIPIENT if named else KindSign.WORDINGS_TOGETHER
        if body.cause is Clarity.CLEAR and (coded + named + software > 1 or self._has_heading()):
            return KindSign.WORDING_AND_RECIPIENT
        return self._sign_of_cause()

    def _sign_of_cause(self) -> KindSign | None:
        """Why a text that only says what went wrong is a report, None where it is none."""
        if is_servers_sentence(self._marks):
            return KindSign.SERVERS_SENTENCE
        return KindSign.MAIL_CONNECTION if self._is_of_mail_connection() else None

    def _is_about_mail(self) -> bool:
        """Whether the report has a word for a message: other things have codes and people with addresses, too."""
        labels, lowered = self._registry.lexicon.labels, self._marks.lowered
        return any(is_about_mail(lowered, r.start, r.end, labels) for r in self._marks.report)

    def _has_heading(self) -> bool:
        """Whether an address in angle brackets and a colon head the words, as Postfix, Exim and qmail write them."""
        return any(
            s.rank is Rank.HEAD
            and s.address_span is not None
            and self._marks.text.startswith(">:", s.address_span[1])
            for s in self._statements
        )

    def _quotes_server(self) -> bool:
        """Whether words that state a cause follow a label that introduces what a server answered."""
        labels, lowered = self._registry.lexicon.labels.before_answers, self._marks.lowered
        for hit in self._marks.wordings:
            if hit.value.cause is not None and hit.value.clarity >= Clarity.CLEAR:
                before = _words_before(lowered, hit.start)
                for colon in _COLON.finditer(before):
                    if before[: colon.start()].rstrip(" \t").endswith(labels):
                        return True
        return False

    def _is_of_program(self) -> bool:
        """Whether a program or a mail program names itself and says that it couldn't send."""
        if not self._is_before_sending() or (self._marks.codes and not self._negative_codes):
            # A session in which nothing was refused shows that sending works.
            return False
        if max(self._body.cause, self._body.outcome) > Clarity.VAGUE:
            return True
        return any(_ERROR.search(self._marks.lowered, r.start, r.end) for r in self._marks.report)

    @cached_property
    def _pair_cause(self) -> Cause | None:
        """The cause that a pair of words states, where no wording does."""
        for region in self._marks.report:
            pair = self._registry.lexicon.pairs.find(self._marks.lowered[region.start : region.end])
            if pair is not None:
                return pair.cause
        return None

    def _is_of_mail_connection(self) -> bool:
        """Whether what went wrong with a connection stands beside a port or a word that is mail's."""
        marks = self._marks
        stated = {hit.value.cause for hit in marks.wordings if hit.value.clarity > Clarity.HINT}
        stated.add(self._pair_cause)
        if not stated & _OF_CONNECTION:
            return False
        if not self._negative_codes and (marks.codes or _is_ended(marks)):
            # A session in which nothing was refused ends as well.
            return False
        said = "\n".join(marks.lowered[region.start : region.end] for region in marks.report)
        return _MAIL_PORT.search(said) is not None or any(
            word in said for word in self._registry.lexicon.labels.internet.mail_words.names
        )

    def _of_report(self, sign: KindSign) -> KindVerdict:
        """What is reported, where no field states it."""
        before_sending = self._is_before_sending()
        outcomes = {outcome: max(self._body.of(outcome), self._subject.of(outcome)) for outcome in Outcome}
        delay, failure = outcomes[Outcome.DELAY], outcomes[Outcome.FAILURE]
        if sign is KindSign.MAIL_CONNECTION:
            return KindVerdict(Kind.FAILURE, sign, before_sending=True)
        if delay >= Clarity.CLEAR and failure <= delay and not before_sending:
            return KindVerdict(Kind.DELAY, sign)
        if failure > Clarity.VAGUE:
            return KindVerdict(Kind.FAILURE, sign, before_sending=before_sending)
        negative = {hit.code.class_ for hit in self._negative_codes}
        if not negative and outcomes[Outcome.RELAYED]:
            return KindVerdict(Kind.SUCCESS, sign, action=Action.RELAYED)
        if not negative and outcomes[Outcome.SUCCESS]:
            return KindVerdict(Kind.SUCCESS, sign)
        # What a person met who typed the commands, no server keeps and tries again.
        is_typed = any(_TYPED.search(self._marks.lowered, r.start, r.end) for r in self._marks.report)
        waiting = negative == {4} and not before_sending and not is_typed
        return KindVerdict(Kind.DELAY if waiting else Kind.FAILURE, sign, before_sending=before_sending)

    def _is_before_sending(self) -> bool:
        """Whether a program or a mail program shows the refusal, and no server's report."""
        if self._by_system or self._types:
            return False
        clearest = {True: Clarity.HINT, False: Clarity.HINT}
        for hit in self._marks.wordings:
            if isinstance(software := hit.value.meaning, Software):
                own = software.is_before_sending
                clearest[own] = max(clearest[own], hit.value.clarity)
        return clearest[True] > clearest[False]

    def _nothing(self) -> KindVerdict:
        if (
            self._body.of(Outcome.SUCCESS) >= Clarity.CLEAR
            or self._subject.of(Outcome.SUCCESS) >= Clarity.CLEAR
        ) and self._by_system:
            return KindVerdict(Kind.SUCCESS, KindSign.BY_MAIL_SYSTEM)
        if (
            any(hit.is_negative for hit in (*self._marks.codes, *self._marks.mentions))
            or self._mentions_codes()
        ):
            sign = self._no_codes or KindSign.CODE_MENTIONED
            of_mail = sign is not KindSign.OTHER_PROTOCOL
            return KindVerdict(Kind.NOT_A_BOUNCE, sign, self._what(What.CODE_MENTIONED if of_mail else None))
        return KindVerdict(Kind.NOT_A_BOUNCE, KindSign.NOTHING, self._what(None))

    def _mentions_codes(self) -> bool:
        """Whether a text talks about codes that act as none: "the difference between a 550 and a 554"."""
        text = self._marks.text
        if _CLASS.search(text) or any(self._is_registered(match[0]) for match in _STATUS.finditer(text)):
            return True
        replies = {
            match[0] for match in _NUMBER.finditer(text) if self._registry.reply(ReplyCode(int(match[0])))
        }
        return len(replies) > 1

    def _is_registered(self, text: str) -> bool:
        """Whether what looks like a status is one, and no date or version."""
        try:
            return self._registry.detail(StatusCode.parse(text)) is not None
        except ValueError:
            return False

    def _states(self, cause: Cause) -> bool:
        """Whether some words of the text state a cause."""
        return any(hit.value.cause is cause for hit in self._marks.wordings)

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
                is_full = best is What.SENT_COPY and self._states(Cause.MAILBOX_FULL)
                return What.SENT_COPY_FULL if is_full else best
        if otherwise is not None:
            return otherwise
        if any(self._field(name) for name in _NEWSLETTER_FIELDS):
            return What.NEWSLETTER
        if any(part.content_type == "text/calendar" for part in self._marks.document.parts):
            return What.CALENDAR
        return What.OTHER if self._marks.document.text.strip() else None
