"""Decides what a text is about: a failure, a delay, a success, or no bounce at all.

A decision list of named conditions (`KindSign`); the first that holds decides.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from ...registry.registry import Registry
from ...registry.vocabulary import Outcome, Topic
from ...registry.wordings import Clarity
from ..marks import Marks
from ..report import Action, FindingKind, Kind, What
from ..signs import KindSign
from ..statement import Statement
from .automatic_answer import is_automatic_answer, is_quoting_answer, what_it_says
from .evidence import KindEvidence
from .look_alike import look_alike_sign, mentions_codes, what_it_is
from .report_sign import is_before_sending, report_sign

_DONE = (Action.DELIVERED, Action.RELAYED, Action.EXPANDED)
_RECEIPTS = frozenset({"message/disposition-notification", "message/global-disposition-notification"})
# A command alone on its line: in a log, the time stands before it, and in a report, a mark of who speaks.
_TYPED = re.compile(r"\n[ \t]*(?:->[ \t]*)?(?:mail from|rcpt to): ?<")
# A feedback report on SPF, DKIM or DMARC (RFC 6591 section 3.1).
_AUTHENTICATION_FEEDBACK = re.compile(r"\nfeedback-type[ \t]*:[ \t]*auth-failure")


class KindVerdict(msgspec.Struct, frozen=True):
    """The kind of a text and why.

    ``what`` it is where it is no bounce; ``action`` what else was done with the message;
    ``before_sending`` whether a program or a mail program met the refusal, before any server
    had taken the message; ``by_codes`` whether the classes of the codes alone show the outcome,
    which may differ between recipients then.
    """

    kind: Kind
    because: KindSign
    what: What | None = None
    action: Action | None = None
    before_sending: bool = False
    by_codes: bool = False


def decide_kind(marks: Marks, groups: Sequence[Sequence[Statement]], registry: Registry) -> KindVerdict:
    """The kind of a text: what its fields state, else what its structure and its words show."""
    evidence = KindEvidence(marks, [s for group in groups for s in group], registry)
    if (
        verdict := _of_fields(evidence)
        or _of_answer(evidence)
        or _stated(evidence)
        or _of_look_alike(evidence)
    ):
        return verdict
    sign = report_sign(evidence)
    if is_automatic_answer(evidence, sign):
        return KindVerdict(Kind.AUTO_REPLY, KindSign.AUTOMATIC_ANSWER, what_it_says(evidence))
    return _of_report(evidence, sign) if sign is not None else _of_rest(evidence)


def _of_fields(evidence: KindEvidence) -> KindVerdict | None:
    marks = evidence.marks
    if "message/feedback-report" in evidence.types:
        is_of_check = any(
            _AUTHENTICATION_FEEDBACK.search("\n" + marks.lowered[r.start : r.end])
            for r in marks.report
            if r.fields
        )
        what = What.AUTHENTICATION_REPORT if is_of_check else None
        return KindVerdict(Kind.FEEDBACK, KindSign.FEEDBACK_FIELDS, what)
    # A filter may refuse a message in the form of a receipt (RFC 5429 section 2.1.2).
    if evidence.types & _RECEIPTS and evidence.body.of(Outcome.FAILURE) < Clarity.PLAIN:
        return KindVerdict(Kind.NOT_A_BOUNCE, KindSign.RECEIPT_FIELDS, What.READ_RECEIPT)
    # A challenge ("confirm that you are a person") may come in the form of a report.
    if (
        evidence.types
        and not any(hit.kind is FindingKind.REPLY for hit in evidence.negative_codes)
        and evidence.body.of(Topic.CHALLENGE) is Clarity.PLAIN
    ):
        return KindVerdict(Kind.AUTO_REPLY, KindSign.CHALLENGE, what_it_says(evidence))
    return None


def _of_answer(evidence: KindEvidence) -> KindVerdict | None:
    if not is_quoting_answer(evidence):
        return None
    return KindVerdict(Kind.AUTO_REPLY, KindSign.AUTOMATIC_ANSWER, what_it_says(evidence))


def _stated(evidence: KindEvidence) -> KindVerdict | None:
    """What fields, logs and events state to have been done."""
    if any(statement.is_complaint for statement in evidence.statements):
        return KindVerdict(Kind.FEEDBACK, KindSign.COMPLAINT_EVENT)
    actions = {s.action for s in evidence.statements if s.action is not None}
    for kind, wanted in (
        (Kind.FAILURE, {Action.FAILED}),
        (Kind.DELAY, {Action.DELAYED}),
        (Kind.SUCCESS, set(_DONE)),
    ):
        if actions & wanted:
            return KindVerdict(kind, KindSign.STATED_OUTCOME)
    return None


def _of_look_alike(evidence: KindEvidence) -> KindVerdict | None:
    sign = look_alike_sign(evidence)
    if sign is None:
        return None
    if sign is KindSign.COMPLAINT:
        return KindVerdict(Kind.FEEDBACK, sign)
    otherwise = What.NEWSLETTER if sign is KindSign.NEWSLETTER else None
    return KindVerdict(Kind.NOT_A_BOUNCE, sign, what_it_is(evidence, otherwise))


def _of_report(evidence: KindEvidence, sign: KindSign) -> KindVerdict:
    """What is reported, where no field states it."""
    if sign is KindSign.MAIL_CONNECTION:
        return KindVerdict(Kind.FAILURE, sign, before_sending=True)
    before_sending = is_before_sending(evidence)
    delay, failure = evidence.of(Outcome.DELAY), evidence.of(Outcome.FAILURE)
    if delay >= Clarity.CLEAR and failure <= delay and not before_sending:
        return KindVerdict(Kind.DELAY, sign)
    if failure > Clarity.VAGUE:
        return KindVerdict(Kind.FAILURE, sign, before_sending=before_sending)
    negative = {hit.code.class_ for hit in evidence.negative_codes}
    if not negative and evidence.of(Outcome.RELAYED):
        return KindVerdict(Kind.SUCCESS, sign, action=Action.RELAYED)
    if not negative and evidence.of(Outcome.SUCCESS):
        return KindVerdict(Kind.SUCCESS, sign)
    # What a person met who typed the commands, no server keeps and tries again.
    marks = evidence.marks
    is_typed = any(_TYPED.search(marks.lowered, r.start, r.end) for r in marks.report)
    is_kept = not before_sending and not is_typed
    kind = Kind.DELAY if is_kept and negative == {4} else Kind.FAILURE
    # A server's own report is about what it has given up, whatever the codes.
    by_codes = is_kept and sign in (KindSign.REPLY_LINE, KindSign.REFUSAL_IN_SENTENCE)
    return KindVerdict(kind, sign, before_sending=before_sending, by_codes=by_codes)


def _of_rest(evidence: KindEvidence) -> KindVerdict:
    """What a text is that reports nothing plainly."""
    if evidence.of(Outcome.SUCCESS) >= Clarity.CLEAR and evidence.by_system:
        return KindVerdict(Kind.SUCCESS, KindSign.BY_MAIL_SYSTEM)
    if not mentions_codes(evidence):
        return KindVerdict(Kind.NOT_A_BOUNCE, KindSign.NOTHING, what_it_is(evidence, None))
    sign = evidence.no_codes or KindSign.CODE_MENTIONED
    otherwise = None if sign is KindSign.OTHER_PROTOCOL else What.CODE_MENTIONED
    return KindVerdict(Kind.NOT_A_BOUNCE, sign, what_it_is(evidence, otherwise))
