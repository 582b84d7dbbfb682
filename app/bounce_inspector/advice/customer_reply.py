"""The reply to the customer: what became of their mail and what they can do, ready to paste."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from email.utils import formataddr, getaddresses, parseaddr

from ..inspection.addresses import addresses_in, same
from ..inspection.report import Action, HintCode, Report, Zone
from ..registry.vocabulary import Resend
from .assessment import Assessment, Finality
from .conditions import Condition
from .context import Context, ReplyStyle
from .customer import signed_recipient
from .facts import forms_of, mail_facts, sent_at
from .fates import Assessed
from .languages import LANGUAGES
from .other_recipients import names_everybody, others_to_name
from .owner import STUCK
from .owner_role import OwnerRole
from .quoting import quoted
from .situation import Situation
from .text_request import request_paragraphs
from .topic import topic
from .words import Facts, choose

REPLY_LANGUAGES = LANGUAGES | {
    "it": "Italiano",
    "ja": "日本語",
    "nl": "Nederlands",
    "pl": "Polski",
    "pt": "Português (Portugal)",
    "pt-BR": "Português (Brasil)",
}
"""The languages in which customers are answered, with the names that they give themselves."""

_SECTION = "reply"
_MAX_SUBJECT = 80
_MAX_WORDS = 300
_LONGEST_WORDS = 4000
# So many names stand in a line of a reply; of more, the count says enough.
_MOST_NAMES = 10
# What the sender of a failed message can do, by the situation, where it doesn't hang on who acts.
_DO = {
    Situation.MAILBOX_UNKNOWN: "check-address",
    Situation.ADDRESS_SYNTAX: "check-address",
    Situation.DOMAIN_UNKNOWN: "check-address",
    Situation.MAILBOX_MOVED: "new-address",
    Situation.MAILBOX_DISABLED: "new-address",
    Situation.MAILBOX_FULL: "make-room",
    Situation.MESSAGE_TOO_LARGE: "make-smaller",
    Situation.RECIPIENT_RESTRICTED: "get-permission",
    Situation.SPAM_CONTENT: "reword",
    Situation.VIRUS: "scan",
    Situation.CONTENT_REJECTED: "other-form",
    Situation.RATE_LIMITED: "wait-limit",
    Situation.GREYLISTED: "later",
    Situation.SYSTEM_FULL: "later",
    Situation.SYSTEM_ERROR: "later",
    Situation.TOO_MANY_RECIPIENTS: "fewer",
    Situation.UNICODE_ADDRESS: "plain-address",
    Situation.LOGIN_REFUSED: "enter-password",
    Situation.LOGIN_MISSING: "turn-on-sign-in",
    Situation.ENCRYPTION_MISSING: "turn-on-encryption",
    Situation.OWN_FILTER: "other-form",
    Situation.SENDER_NOT_ALLOWED: "own-address",
    Situation.SENDER_DOMAIN_UNKNOWN: "own-domain",
    Situation.OWN_SERVER_UNREACHED: "wait-online",
    Situation.OWN_CERTIFICATE: "compare-server-name",
    Situation.SEND_AS_SETTINGS: "send-as-settings",
    Situation.ACCOUNT_BLOCKED: "account",
    Situation.SENDER_BLOCKED: "unblock",
    Situation.CONTENT_NOT_ENCRYPTED: "encrypt",
    Situation.RULE_EXPLAINED: "follow-rule",
    Situation.ADDRESS_CONFIRMED: "retype-address",
    Situation.GROUP_OR_PERMISSION: "join-group",
    Situation.MEMBERS_ONLY: "join-list",
    Situation.DOMAIN_MISCONFIGURED: "their-team",
    Situation.SUPPRESSED: "check-suppressed",
    Situation.HIDDEN_FORWARDING: "forwarding-owner",
    Situation.FORWARDER_BLOCKED: "forwarding-owner",
    Situation.MACHINE_MAIL: "machine",
    Situation.RETURNED_NOTICE: "nothing",
}
_OWNERS_DO = {
    OwnerRole.FORWARDER: "forwarder",
    OwnerRole.LIST_OWNER: "list",
    OwnerRole.OWN_TEAM: "our-team",
    OwnerRole.SENDER_TEAM: "our-team",
    OwnerRole.SENDER_PROVIDER: "our-team",
    OwnerRole.SENDING_SERVICE: "our-team",
    OwnerRole.RECIPIENT_TEAM: "their-team",
    OwnerRole.RECIPIENT: "ask-them",
    OwnerRole.GROUP_OWNER: "get-permission",
    OwnerRole.UNKNOWN: "ask-them",
}
# Where what can be done hangs on both.
_OWNERS_DO_ABOUT = {
    # The server of a public provider is seldom away for long.
    (Situation.CONNECTION_FAILED, OwnerRole.RECIPIENT): "later",
    (Situation.DELIVERY_EXPIRED, OwnerRole.RECIPIENT): "later",
    # Whose side it is isn't known for certain.
    (Situation.CONNECTION_FAILED, OwnerRole.RECIPIENT_TEAM): "unreached",
    (Situation.DELIVERY_EXPIRED, OwnerRole.RECIPIENT_TEAM): "unreached",
    (Situation.DELIVERY_EXPIRED, OwnerRole.UNKNOWN): "unreached",
    (Situation.OWN_SERVER_UNREACHED, OwnerRole.PROGRAM_TEAM): "trigger-again",
    (Situation.SENDER_REPUTATION, OwnerRole.FORWARDER): "forwarder-blocked",
    (Situation.FORWARDING_FORBIDDEN, OwnerRole.FORWARDER): "stop-forwarding",
    # What senders can do by themselves.
    (Situation.RELAY_DENIED, OwnerRole.SENDER): "turn-on-sign-in",
    (Situation.CONNECTION_FAILED, OwnerRole.SENDER): "later",
    (Situation.DELIVERY_EXPIRED, OwnerRole.SENDER): "later",
    (Situation.PROTOCOL_ERROR, OwnerRole.SENDER): "other-program",
    (Situation.AUTHENTICATION_FAILED, OwnerRole.SENDER): "enter-password",
    (Situation.ENCRYPTION_REQUIRED, OwnerRole.SENDER): "turn-on-encryption",
    (Situation.SENDER_REPUTATION, OwnerRole.SENDER): "our-team",
    (Situation.POLICY, OwnerRole.SENDER): "reword",
    # Nobody else can look up which policy it was; to fix something may be anybody's.
    (Situation.POLICY, OwnerRole.RECIPIENT_TEAM): "ask-them",
    (Situation.SENDER_REJECTED, OwnerRole.SENDER): "own-address",
    (Situation.SENDER_REJECTED, OwnerRole.RECIPIENT): "unblock",
    # What only the recipient's mail team can change.
    (Situation.MAILBOX_UNKNOWN, OwnerRole.RECIPIENT_TEAM): "their-team",
    (Situation.DOMAIN_UNKNOWN, OwnerRole.RECIPIENT_TEAM): "their-team",
    (Situation.MAILBOX_DISABLED, OwnerRole.RECIPIENT_TEAM): "their-team",
    (Situation.CONTENT_REJECTED, OwnerRole.RECIPIENT_TEAM): "their-team",
    (Situation.SPAM_CONTENT, OwnerRole.RECIPIENT_TEAM): "their-team",
    (Situation.RECIPIENT_RESTRICTED, OwnerRole.SENDER_TEAM): "our-team",
    (Situation.SYSTEM_FULL, OwnerRole.RECIPIENT_TEAM): "their-team",
    (Situation.RATE_LIMITED, OwnerRole.RECIPIENT_TEAM): "their-team",
    (Situation.RATE_LIMITED, OwnerRole.RECIPIENT): "later",
    (Situation.RATE_LIMITED, OwnerRole.OWN_TEAM): "our-team",
    (Situation.RATE_LIMITED, OwnerRole.SENDER_TEAM): "our-team",
    (Situation.RATE_LIMITED, OwnerRole.SENDER_PROVIDER): "our-team",
    (Situation.RATE_LIMITED, OwnerRole.SENDING_SERVICE): "our-team",
    (Situation.SUPPRESSED, OwnerRole.OWN_TEAM): "our-team",
    (Situation.ADDRESS_CONFIRMED, OwnerRole.OWN_TEAM): "our-team",
    # The provider's next server may not be blocked.
    (Situation.SENDER_REPUTATION, OwnerRole.SENDER_PROVIDER): "later",
    # The sender's mail team changes what is wrong with the form of a message.
    (Situation.CONTENT_REJECTED, OwnerRole.SENDER_TEAM): "our-team",
    (Situation.CONTENT_REJECTED, OwnerRole.SENDER_PROVIDER): "our-team",
    (Situation.CONTENT_REJECTED, OwnerRole.SENDING_SERVICE): "our-team",
}
# What makes no sense to a customer who isn't told the reason.
_RESTS_ON_REASON = frozenset({"make-room", "new-address", "their-team", "unreached", "later"})
# What the customer can do only with the words of the server at hand.
_PASSED_ON = frozenset(
    {
        *("our-team", "their-team", "ask-them", "retype-address", "set-up-address"),
        *("unreached", "forwarder-blocked", "delayed-stuck", "passed-stuck"),
    }
)
# Where the recipient's address changes nothing, so that there is no need to ask for it.
_WITHOUT_ADDRESS = (
    Situation.ACCOUNT_BLOCKED,
    Situation.ORGANIZATION_BLOCKED,
    Situation.RATE_LIMITED,
    Situation.OWN_FILTER,
    Situation.MEMBERS_ONLY,
)
# Hints that the customer may never have written the message.
_DOUBTS = (HintCode.BACKSCATTER, HintCode.SENT_TO_ITSELF)
# Words in the names of programs, departments and companies, and in their addresses.
_ROLES = frozenset(
    "abuse account accounts accounting admin administrator ag automated automatic billing bot bv co company "
    "cron daemon delivery desk email gmbh group helpdesk hr inc info invoice ltd llc mail mailer mailing "
    "marketing message newsletter newsletters no nobody noreply donotreply notification notifications office "
    "orders postmaster reply robot root sa sales scan scanner server service services shop spa srl store "
    "subsystem support system team update updates webmaster www vorstand verein tsv club vertrieb einkauf buchhaltung "
    "sekretariat kundenservice versand empfang praxis kanzlei direction comptabilité secrétariat ventas compras "
    "administración amministrazione ordini portal reception accounts desk members logistics".split()
)
# Words within names that begin with a small letter.
_PARTICLES = frozenset(
    "al bin da de del della den der di dos du e el la le ten ter van von y zu zum zur".split()
)
# What others write or send, to whom the customer isn't known by their name.
_OF_OTHERS = (
    "auto-reply",
    "unread",
    "read-receipt",
    "calendar",
    "challenge",
    "quarantine",
    "newsletter",
    "phishing",
)
_ASKS_FOR_THE_BOUNCE = ("code-mentioned", "not-a-bounce", "newsletter", "read-receipt", "recall", "calendar")


@dataclass(frozen=True, slots=True)
class CustomerReply:
    """The same reply as plain text and as HTML."""

    text: str
    html: str


def reply_for(report: Report, assessed: Sequence[Assessed], context: Context) -> CustomerReply | None:
    """The reply about a report in the language of the context's ``words``; None where there is nothing to answer.

    ``assessed`` are the recipients by fate.
    """
    style = context.reply_style
    if not report.text.strip():
        return None
    body = _ReplyBody(report, assessed, context).paragraphs()
    name = _customers_name(report, assessed)
    facts = Facts({"name": name} if name else {}, _conditions(style))
    greeting = choose(style.greeting or None, facts) or context.words.text(_SECTION, "greeting", facts=facts)
    paragraphs = [greeting, *body]
    if style.signature.strip():
        paragraphs.append(style.signature.strip())
    text = "\n\n".join(paragraphs)
    as_html = "\n".join(f"<p>{html.escape(each).replace(chr(10), '<br>')}</p>" for each in paragraphs)
    return CustomerReply(text, as_html)


def _customers_name(report: Report, assessed: Sequence[Assessed]) -> str | None:
    """The name of the customer: the sender of the message, or the recipient who asks where it is."""
    recipients = [
        one.assessment.recipient for one in assessed if one.assessment.has(Condition.CUSTOMER_IS_RECIPIENT)
    ]
    if recipients:
        return next(filter(None, (signed_recipient(report, one) for one in recipients)), None)
    for one in assessed:
        if one.assessment.situation is Situation.FORWARDING_FORBIDDEN:
            typed = one.assessment.route.typed
            if typed is None or one.assessment.has(Condition.CUSTOMER_FORWARDS):
                # Who forwards gets the report, whoever wrote the message.
                shown = getaddresses([report.original.to or ""])
                return next(
                    (_name(formataddr((name, at))) for name, at in shown if typed and same(at, typed)), None
                )
    # What came back from nobody's server is a message that somebody else wrote to the customer.
    is_from_another = not assessed and topic(report) in _OF_OTHERS
    return None if is_from_another else _name(report.original.from_)


class _ReplyBody:
    """What a reply says between greeting and signature."""

    def __init__(self, report: Report, assessed: Sequence[Assessed], context: Context) -> None:
        self._report = report
        self._assessed = assessed
        self._words = context.words
        self._conditions = _conditions(context.reply_style)
        self._any_failed = any(_is_failed(one.assessment) for one in assessed)
        if not self._any_failed:
            self._conditions.add(Condition.NONE_FAILED)
        date, subject = _date(report, context), _subject(report.original.subject)
        self._mail = {
            name: value for name, value in (("date", date), ("subject", subject)) if value is not None
        }

    def paragraphs(self) -> list[str]:
        if not self._assessed:
            return self._no_failure()
        if len(self._report.recipients) == 1:
            return self._about_one(self._assessed[0].assessment)
        return self._about_several()

    def _no_failure(self) -> list[str]:
        name = topic(self._report)
        facts = Facts(mail_facts(self._report), self._conditions)
        paragraphs = [self._words.text(_SECTION, "not", name, facts=facts)]
        if name in _ASKS_FOR_THE_BOUNCE:
            paragraphs += request_paragraphs(self._words, facts)
        return paragraphs

    def _about_one(self, assessment: Assessment) -> list[str]:
        facts = self._facts(assessment)
        if assessment.has(Condition.FORGED):
            return [self._text("besides", "forged", facts=facts), self._text("do", "forged", facts=facts)]
        if assessment.situation is Situation.RETURNED_NOTICE and _is_failed(assessment):
            # It is no message of the customer's.
            return [self._text("why", assessment.situation, facts=facts), self._advice(assessment, facts)]
        if assessment.situation is Situation.FORWARDING_FORBIDDEN and _is_failed(assessment):
            is_own = assessment.has(Condition.CUSTOMER_FORWARDS)
            if is_own or not assessment.has(Condition.FORWARDED):
                # The message itself usually arrived, and it may be another one's.
                return [self._text("besides", "not-forwarded", facts=facts), self._advice(assessment, facts)]
        is_copy = _is_of_copy(assessment)
        names = ("besides", "copy-failed") if is_copy else (_opening(assessment),)
        opening = [self._text(*names, facts=facts)]
        if _is_failed(assessment):
            if not is_copy and "final" in facts.values and assessment.situation is not Situation.MACHINE_MAIL:
                opening.append(self._text("besides", "forwarded", facts=facts))
            opening.append(self._text("why", _why(assessment), facts=facts))
        elif (why := self._why_delayed(assessment, facts)) is not None:
            opening.append(why)
        return [
            _in_a_row(opening),
            self._advice(assessment, facts),
            *self._server_words(assessment),
            *self._besides(),
        ]

    def _about_several(self) -> list[str]:
        """A line for each fate; what to do stands in it where that isn't the same for all."""
        names: dict[tuple[str, str], list[str]] = {}
        for one in self._assessed:
            assessment = one.assessment
            facts = self._facts(assessment)
            is_failed = _is_failed(assessment)
            if is_failed:
                line = self._text("why", _why(assessment), facts=facts)
            else:
                line = self._text("line", _line(assessment), facts=facts)
                why = self._why_delayed(assessment, facts)
                line = line if why is None else _in_a_row([_closed(line), why])
            is_open = is_failed or assessment.finality is Finality.TRYING_OVER
            advice = self._advice(assessment, facts) if is_open or not self._any_failed else ""
            names.setdefault((line, advice), []).extend(one.names)
        advices = list(dict.fromkeys(advice for _, advice in names if advice))
        # What is to be done about those that failed is nothing to do about the others.
        is_mixed = self._any_failed and not all(_is_failed(one.assessment) for one in self._assessed)
        lines = []
        for (line, advice), those in names.items():
            fate = _in_a_row([_closed(line), advice]) if advice and (len(advices) > 1 or is_mixed) else line
            lines.append(
                self._text("line", "form", facts=Facts({"addresses": _enumerated(those), "fate": fate}))
            )
        opening = self._text("several", facts=Facts(self._mail, {*self._conditions, *self._of_all()}))
        shared = self._server_words(self._assessed[0].assessment) if len(names) == 1 else ()
        paragraphs = [
            "\n".join([opening, *lines]),
            *(advices if len(advices) == 1 and not is_mixed else ()),
            *shared,
        ]
        return [*paragraphs, *self._besides()]

    def _of_all(self) -> Iterator[Condition]:
        """What holds for all recipients of whom the report says something: that none was reached, or nothing sent."""
        those = [one.assessment for one in self._assessed]
        if all(one.finality is Finality.NOT_SENT for one in those):
            yield Condition.NOT_SENT
        if all(map(_is_failed, those)):
            yield Condition.ALL if names_everybody(self._report) else Condition.NONE_REACHED

    def _why_delayed(self, assessment: Assessment, facts: Facts) -> str | None:
        """Why a message waits, or waited; None where it doesn't, or nothing is known."""
        if assessment.finality is Finality.TRYING_OVER:
            return self._words.find(_SECTION, "past-delay", assessment.situation, facts=facts)
        if assessment.finality is not Finality.TRYING:
            return None
        why = self._words.find(_SECTION, "delay", assessment.situation, facts=facts)
        if why is None or assessment.situation is Situation.UNKNOWN:
            # Whether the other server was asked at all shows in its answer.
            has_answered = assessment.has(Condition.ANSWERED_FOR_NOW)
            return self._text("delay", Situation.UNKNOWN, facts=facts) if has_answered else None
        return why

    def _advice(self, assessment: Assessment, facts: Facts) -> str:
        """What the customer can do, with a question first where one suggests itself."""
        sentences = [self._text("do", _to_do(assessment), facts=facts)]
        if not _is_failed(assessment):
            return sentences[0]
        if "suggestion" in facts.values:
            sentences.insert(0, self._text("typo", facts=facts))
        is_needed = assessment.situation not in _WITHOUT_ADDRESS
        is_unnamed = assessment.recipient.address is None and is_needed and not _names_somebody(self._report)
        if is_unnamed and assessment.finality is Finality.NOT_DELIVERED:
            sentences.append(self._text("ask", "address", facts=facts))
        return _in_a_row(sentences)

    def _server_words(self, assessment: Assessment) -> Iterator[str]:
        """What the server said, where the customer is to pass it on."""
        words = quoted(assessment.recipient.diagnostic, _MAX_WORDS)
        if _to_do(assessment) not in _PASSED_ON or not words:
            return
        if assessment.owner.role in (OwnerRole.OWN_TEAM, OwnerRole.RECIPIENT):
            return
        yield self._text("besides", "words", facts=Facts({"words": words}, self._conditions))

    def _besides(self) -> Iterator[str]:
        """What the customer may ask or doubt next: the other recipients, and whether the message is theirs."""
        those = [one.assessment for one in self._assessed if _is_failed(one.assessment)]
        if any(one.has(Condition.HIDDEN_RECIPIENTS) and one.resend is not Resend.NEEDLESS for one in those):
            yield self._text("besides", "only-listed", facts=Facts({}, self._conditions))
        if names := others_to_name(self._report):
            facts = Facts({"names": _enumerated(list(names))}, self._conditions)
            yield self._text("besides", "others", facts=facts)
        if any(hint.code in _DOUBTS for hint in self._report.hints):
            yield self._text("besides", "backscatter", facts=Facts({}, self._conditions))

    def _facts(self, assessment: Assessment) -> Facts:
        known = assessment.facts
        values = {name: value for name, value in known.values.items() if name != "date"} | self._mail
        if "typed" in values and assessment.situation is not Situation.MACHINE_MAIL:
            values |= {"final": values.get("address", ""), "address": values["typed"]}
        return Facts(values, {*known.conditions, *self._conditions})

    def _text(self, *keys: str, facts: Facts) -> str:
        return self._words.text(_SECTION, *keys, facts=facts)


def _is_failed(assessment: Assessment) -> bool:
    return assessment.recipient.action is Action.FAILED


def _names_somebody(report: Report) -> bool:
    """Whether the customer names an address beside the report, which is likely the one that they wrote to."""
    return any(addresses_in(text) for text in report.texts_in(Zone.WORDS, longest=_LONGEST_WORDS))


def _is_of_copy(assessment: Assessment) -> bool:
    """Whether the address that the customer wrote to has passed the message on, and one copy alone failed."""
    typed = assessment.route.typed or ""
    is_kept = assessment.situation in (Situation.MAILBOX_FULL, Situation.FORWARDING_FORBIDDEN)
    return "@" in typed and _is_failed(assessment) and is_kept


def _why(assessment: Assessment) -> Situation:
    """Why a message failed, as far as a customer is told so: what is only likely is nothing to state."""
    return Situation.UNKNOWN if assessment.is_guessed else assessment.situation


def _opening(assessment: Assessment) -> str:
    """The name of the sentence that says what became of the message."""
    if assessment.finality is Finality.NOT_SENT:
        return "not-sent"
    return _line(assessment)


def _line(assessment: Assessment) -> str:
    return "passed" if assessment.finality is Finality.TRYING_OVER else assessment.recipient.action.value


def _to_do(assessment: Assessment) -> str:
    """The name of what the customer can do."""
    role, situation = assessment.owner.role, assessment.situation
    if assessment.recipient.action is Action.DELAYED:
        return _to_do_about_delay(assessment)
    if not _is_failed(assessment):
        return _line(assessment)
    if assessment.has(Condition.CUSTOMER_IS_RECIPIENT):
        return _as_recipient(assessment)
    if role is OwnerRole.LIST_OWNER:
        return _OWNERS_DO[role]
    if assessment.route.typed is not None and role is OwnerRole.FORWARDER:
        if assessment.has(Condition.REACHED_ELSEWHERE):
            return "forwarder-elsewhere"
        return _OWNERS_DO_ABOUT.get((situation, role), _OWNERS_DO[role])
    usual = _OWNERS_DO_ABOUT.get((situation, role), _DO.get(situation))
    told = _in_this_case(assessment) or usual or _OWNERS_DO.get(role, "ask-them")
    return "ask-them" if assessment.is_guessed and told in _RESTS_ON_REASON else told


def _to_do_about_delay(assessment: Assessment) -> str:
    role, situation = assessment.owner.role, assessment.situation
    if assessment.finality is Finality.TRYING:
        if situation is Situation.MAILBOX_FULL:
            return "delayed-full"
        return "delayed" if role is OwnerRole.NOBODY else "delayed-stuck"
    if situation is Situation.MAILBOX_FULL:
        return "passed-full"
    return "passed-stuck" if situation in STUCK else "passed"


def _in_this_case(assessment: Assessment) -> str | None:
    """What the customer can do because of a condition of this very bounce; None where that is the usual."""
    role = assessment.owner.role
    is_hidden = assessment.situation is Situation.HIDDEN_FORWARDING
    if assessment.has(Condition.UNEXPLAINED) and not (is_hidden or assessment.has(Condition.SENDER_PUBLIC)):
        return _OWNERS_DO[role] if role is OwnerRole.OWN_TEAM else "look-in-log"
    match assessment.situation:
        case Situation.CONTENT_REJECTED | Situation.OWN_FILTER if assessment.has(Condition.FORM_FAULT):
            return "other-program"
        case Situation.SENDER_REJECTED if assessment.has(Condition.CUSTOMER_IS_SENDER) and assessment.has(
            Condition.SENDER_DOMAIN
        ):
            return "own-domain"
        case Situation.RECIPIENT_RESTRICTED if assessment.has(Condition.LIKELY):
            return "check-address"
        case Situation.CONNECTION_FAILED | Situation.DELIVERY_EXPIRED if assessment.has(Condition.ANSWERED):
            # The server exists, and so does its domain.
            return "ask-them" if role is OwnerRole.RECIPIENT_TEAM else None
        case Situation.RATE_LIMITED if role is OwnerRole.SENDER and assessment.has(Condition.PROVIDER):
            return None if assessment.has(Condition.OWN_LIMIT) else "later"
        case Situation.OWN_CERTIFICATE if assessment.has(Condition.CERTIFICATE_EXPIRED):
            return "renew-certificate"
        case Situation.OWN_FILTER if assessment.has(Condition.SPAM):
            return "reword"
        case Situation.MAILBOX_FULL if assessment.has(Condition.ABANDONED):
            return "new-address"
        case Situation.MAILBOX_DISABLED if role is OwnerRole.RECIPIENT and assessment.has(
            Condition.MAILBOX_BLOCKED
        ):
            return "get-unblocked"
        case Situation.GREYLISTED if assessment.has(Condition.TRIED_LONG):
            return _OWNERS_DO.get(role)
        case Situation.SYSTEM_ERROR if assessment.has(Condition.LASTING):
            return _OWNERS_DO.get(role)
    return None


def _as_recipient(assessment: Assessment) -> str:
    """What a customer can do who should have got the message."""
    if assessment.situation is Situation.UNKNOWN_TO_OUTSIDE:
        return "set-up-address"
    if assessment.situation is Situation.MAILBOX_FULL:
        return "recipient-room"
    if assessment.situation is Situation.RULE_EXPLAINED:
        return "recipient-rule"
    return "recipient-ours" if assessment.owner.role is OwnerRole.OWN_TEAM else "recipient-wait"


def _conditions(style: ReplyStyle) -> set[Condition]:
    return set() if style.formal else {Condition.INFORMAL}


def _in_a_row(sentences: list[str]) -> str:
    """Sentences as one text; the full stop of Japanese needs no space behind it."""
    return "".join(each if each.endswith("。") else f"{each} " for each in sentences).rstrip()


def _closed(line: str) -> str:
    """A line as a sentence that another can follow."""
    return line if line.endswith((".", "。")) else f"{line}."


def _enumerated(names: list[str]) -> str:
    more = len(names) - _MOST_NAMES
    return ", ".join(names[:_MOST_NAMES]) + (f" … (+{more})" if more > 0 else "")


def _subject(subject: str | None) -> str | None:
    """A subject as it can be quoted: one line of bearable length; None for one that came encoded or broken."""
    line = " ".join((subject or "").split())
    if "=?" in line:
        return None
    return (line if len(line) <= _MAX_SUBJECT else f"{line[: _MAX_SUBJECT - 1].rstrip()}…") or None


def _date(report: Report, context: Context) -> str | None:
    """The day on which the message was written, as its sender's clock had it, or was accepted.

    The year is given where it is another one.
    """
    time = sent_at(report)
    if time is None:
        return None
    words = context.words
    values = {"day": str(time.day), "month": words.listed(_SECTION, "months")[time.month - 1]}
    if time.year != context.now.year:
        values["year"] = str(time.year)
    return words.text(_SECTION, "date", facts=Facts(values, forms_of(time)))


def _name(sender: str | None) -> str | None:
    """The name of a person as in ``Anna Weber <anna@example.com>`` or ``"Weber, Anna" <…>``.

    None for what is no person's name: a program, a department, a newsletter.
    """
    name, address = parseaddr(sender or "")
    name = name.strip("'\" ")
    last, comma, first = name.partition(",")
    if comma:
        name = f"{first.strip()} {last.strip()}"
    parts = name.split()
    if len(parts) not in (2, 3, 4) or re.fullmatch(r"[^\W\d_][\w.'’ -]{2,40}", name) is None:
        return None
    roles = {part.casefold().strip(".") for part in (*parts, *re.split(r"[.+_-]", address.partition("@")[0]))}
    if roles & _ROLES or parts[0][0].islower() or parts[-1][0].islower():
        return None
    return name if all(part.casefold() in _PARTICLES for part in parts if part[0].islower()) else None
