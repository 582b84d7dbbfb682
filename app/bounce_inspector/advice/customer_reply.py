"""The reply to the customer: what became of their mail and what they can do, ready to paste."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from email.utils import parseaddr, parsedate_to_datetime

from ..inspection.ours import Ours
from ..inspection.report import Action, Recipient, Report
from ..registry.vocabulary import Cause
from .facts import facts_of
from .verdict import topic
from .words import LANGUAGES, Facts, Words, choose

REPLY_LANGUAGES = LANGUAGES | {
    "it": "Italiano",
    "ja": "日本語",
    "nl": "Nederlands",
    "pl": "Polski",
    "pt": "Português",
}
"""The languages in which customers are answered, with the names that they give themselves."""

_SECTION = "reply"
_MAX_SUBJECT = 80
# So many names stand in a line of a reply; of more, the count says enough.
_MOST_NAMES = 10
# What the sender of a failed mail can do, by its cause.
_DO = {
    Cause.MAILBOX_UNKNOWN: "check-address",
    Cause.ADDRESS_SYNTAX: "check-address",
    Cause.DOMAIN_UNKNOWN: "check-address",
    Cause.MAILBOX_MOVED: "new-address",
    Cause.MAILBOX_DISABLED: "new-address",
    Cause.MAILBOX_FULL: "make-room",
    Cause.MESSAGE_TOO_LARGE: "make-smaller",
    Cause.RECIPIENT_RESTRICTED: "get-permission",
    Cause.SENDER_REJECTED: "our-team",
    Cause.AUTHENTICATION_FAILED: "our-team",
    Cause.SENDER_REPUTATION: "our-team",
    Cause.RELAY_DENIED: "our-team",
    Cause.SUPPRESSED: "our-team",
    Cause.SPAM_CONTENT: "reword",
    Cause.VIRUS: "scan",
    Cause.CONTENT_REJECTED: "other-form",
    Cause.RATE_LIMITED: "later",
    Cause.GREYLISTED: "later",
    Cause.TOO_MANY_RECIPIENTS: "fewer",
    Cause.UNICODE_ADDRESS: "plain-address",
    Cause.UNKNOWN: "ask-them",
}
_ELSE_DO = "their-team"
_ASKS_FOR_THE_BOUNCE = ("not-a-bounce", "newsletter", "read-receipt", "recall", "calendar")


@dataclass(frozen=True, slots=True)
class ReplyStyle:
    """How replies begin, end and address people.

    An empty ``greeting`` stands for the usual one; ``{name}`` in it is the customer's name.
    """

    greeting: str = ""
    signature: str = ""
    formal: bool = True


@dataclass(frozen=True, slots=True)
class CustomerReply:
    """The same reply as plain text and as HTML."""

    text: str
    html: str


def reply_for(
    report: Report, words: Words, now: datetime, ours: Ours, style: ReplyStyle | None = None
) -> CustomerReply | None:
    """The reply about a report in the language of ``words``; None where there is nothing to answer."""
    style = style or ReplyStyle()
    if not report.text.strip():
        return None
    body = _Body(report, words, now, ours, style).paragraphs()
    name = _name(report.original.from_)
    facts = Facts({"name": name} if name else {}, _flags(style))
    greeting = choose(style.greeting or None, facts) or words.text(_SECTION, "greeting", facts=facts)
    paragraphs = [greeting, *body]
    if style.signature.strip():
        paragraphs.append(style.signature.strip())
    text = "\n\n".join(paragraphs)
    as_html = "\n".join(f"<p>{html.escape(each).replace(chr(10), '<br>')}</p>" for each in paragraphs)
    return CustomerReply(text, as_html)


class _Body:
    """What a reply says between greeting and signature."""

    def __init__(self, report: Report, words: Words, now: datetime, ours: Ours, style: ReplyStyle) -> None:
        self._report = report
        self._words = words
        self._now = now
        self._ours = ours
        self._flags = _flags(style)
        date, subject = _date(report, words), _subject(report.original.subject)
        self._mail = {
            name: value for name, value in (("date", date), ("subject", subject)) if value is not None
        }

    def paragraphs(self) -> list[str]:
        recipients = self._report.recipients
        if not recipients:
            return self._no_failure()
        if len(recipients) == 1:
            return self._about_one(recipients[0])
        return self._about_several(recipients)

    def _no_failure(self) -> list[str]:
        name = topic(self._report)
        facts = Facts({}, self._flags)
        paragraphs = [self._words.text(_SECTION, "not", name, facts=facts)]
        if name in _ASKS_FOR_THE_BOUNCE:
            asked = self._words.text(_SECTION, "ask", "bounce", facts=facts)
            how = [f"– {line}" for line in self._words.get(_SECTION, "how")]
            paragraphs.append("\n".join([asked, *how]))
        return paragraphs

    def _about_one(self, recipient: Recipient) -> list[str]:
        facts = self._facts(recipient)
        opening = [self._text(_fate(recipient, facts), facts=facts)]
        if recipient.action is Action.FAILED:
            opening.append(self._text("why", recipient.cause, facts=facts))
        return [_in_a_row(opening), self._advice(recipient, facts)]

    def _about_several(self, recipients: Iterable[Recipient]) -> list[str]:
        lines: dict[str, list[str]] = {}
        advice: dict[str, None] = {}
        failed = any(recipient.action is Action.FAILED for recipient in recipients)
        for recipient in recipients:
            facts = self._facts(recipient)
            is_failed = recipient.action is Action.FAILED
            keys = ("why", recipient.cause) if is_failed else ("line", recipient.action)
            lines.setdefault(self._text(*keys, facts=facts), []).append(recipient.address or "?")
            if is_failed or not failed:
                advice[self._advice(recipient, facts)] = None
        told = [
            self._text("line", "form", facts=Facts({"addresses": _enumerated(names), "fate": line}))
            for line, names in lines.items()
        ]
        opening = self._text("several", facts=Facts(self._mail, self._flags))
        return ["\n".join([opening, *told]), *advice]

    def _advice(self, recipient: Recipient, facts: Facts) -> str:
        """What the customer can do, with a question first where one suggests itself."""
        if recipient.action is not Action.FAILED:
            return self._text("do", _fate(recipient, facts), facts=facts)
        sentences = [self._text("do", _DO.get(recipient.cause, _ELSE_DO), facts=facts)]
        if "suggestion" in facts.values:
            sentences.insert(0, self._text("slip", facts=facts))
        if recipient.address is None:
            sentences.append(self._text("ask", "address", facts=facts))
        return _in_a_row(sentences)

    def _facts(self, recipient: Recipient) -> Facts:
        known = facts_of(self._report, recipient, self._words, self._now, self._ours)
        return Facts({**known.values, **self._mail}, {*known.flags, *self._flags})

    def _text(self, *keys: str, facts: Facts) -> str:
        return self._words.text(_SECTION, *keys, facts=facts)


def _fate(recipient: Recipient, facts: Facts) -> str:
    is_over = recipient.action is Action.DELAYED and "passed" in facts.flags
    return "passed" if is_over else str(recipient.action)


def _flags(style: ReplyStyle) -> set[str]:
    return set() if style.formal else {"informal"}


def _in_a_row(sentences: list[str]) -> str:
    """Sentences as one text; the full stop of Japanese needs no space behind it."""
    return "".join(each if each.endswith("。") else f"{each} " for each in sentences).rstrip()


def _enumerated(names: list[str]) -> str:
    more = len(names) - _MOST_NAMES
    return ", ".join(names[:_MOST_NAMES]) + (f" … (+{more})" if more > 0 else "")


def _subject(subject: str | None) -> str | None:
    """A subject as it can be quoted: one line of bearable length."""
    line = " ".join((subject or "").split())
    return (line if len(line) <= _MAX_SUBJECT else f"{line[: _MAX_SUBJECT - 1].rstrip()}…") or None


def _date(report: Report, words: Words) -> str | None:
    """The day on which the mail was written, as its sender's clock had it.

    The flag ``day-8`` and the like is for days that are told in a form of their own ("dell’8 marzo").
    """
    try:
        time = parsedate_to_datetime(report.original.date or "")
    except (ValueError, IndexError, OverflowError):
        return None
    values = {"day": str(time.day), "month": words.get(_SECTION, "months")[time.month - 1]}
    return words.text(_SECTION, "date", facts=Facts(values, {f"day-{time.day}"}))


def _name(sender: str | None) -> str | None:
    """The name of a person as in ``Anna Weber <anna@example.com>`` or ``"Weber, Anna" <…>``."""
    name = parseaddr(sender or "")[0].strip("'\" ")
    last, comma, first = name.partition(",")
    if comma:
        name = f"{first.strip()} {last.strip()}"
    is_person = len(name.split()) in (2, 3) and re.fullmatch(r"[^\W\d_][\w.'’ -]{2,40}", name)
    return name if is_person else None
