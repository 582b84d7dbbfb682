"""The reply to the customer: what became of their mail and what they can do, ready to paste."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import datetime
from email.utils import parseaddr

from ..inspection.ours import Ours
from ..inspection.report import Action, Recipient, Report
from ..registry.vocabulary import Cause, WhoActs
from .facts import facts_of, sent_at
from .languages import LANGUAGES
from .verdict import topic
from .words import Facts, Words, choose

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
_MAX_WORDS = 300
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
    Cause.POLICY: "ask-them",
    Cause.SPAM_CONTENT: "reword",
    Cause.VIRUS: "scan",
    Cause.CONTENT_REJECTED: "other-form",
    Cause.RATE_LIMITED: "later",
    Cause.GREYLISTED: "later",
    Cause.SYSTEM_FULL: "later",
    Cause.SYSTEM_ERROR: "later",
    Cause.TOO_MANY_RECIPIENTS: "fewer",
    Cause.UNICODE_ADDRESS: "plain-address",
    Cause.UNKNOWN: "ask-them",
}
_ELSE_DO = "their-team"
# Where somebody else must act than usually with the cause, what is asked of the customer is another thing.
_DO_INSTEAD = {
    (WhoActs.RECIPIENT_ADMIN, "our-team"): "their-team",
    (WhoActs.RECIPIENT, "our-team"): "get-permission",
    (WhoActs.SENDER_ADMIN, "their-team"): "our-team",
    (WhoActs.SENDER_ADMIN, "ask-them"): "our-team",
    (WhoActs.SENDER_ADMIN, "other-form"): "our-team",
}
# What the customer can do only with the words of the server at hand.
_PASSED_ON = frozenset({"our-team", "their-team", "ask-them"})
# What is particular to a mail and counts more than its cause, by the flag of the facts.
_PARTICULAR = ("login", "before-sending", "forwarded")
# Words in the names of programs, departments and companies, and in their addresses.
_ROLES = frozenset(
    "abuse account accounts accounting admin administrator ag automated automatic billing bot bv co company "
    "cron daemon delivery desk email gmbh group helpdesk hr inc info invoice ltd llc mail mailer mailing "
    "marketing message newsletter newsletters no nobody noreply donotreply notification notifications office "
    "orders postmaster reply robot root sa sales scan scanner server service services shop spa srl store "
    "subsystem support system team update updates webmaster www".split()
)
# Words within names that begin with a small letter.
_PARTICLES = frozenset(
    "al bin da de del della den der di dos du e el la le ten ter van von y zu zum zur".split()
)
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
    report: Report,
    words: Words,
    now: datetime,
    ours: Ours,
    style: ReplyStyle | None = None,
    *,
    seen: AbstractSet[str] = frozenset(),
) -> CustomerReply | None:
    """The reply about a report in the language of ``words``; None where there is nothing to answer.

    ``seen`` is as for `facts_of`.
    """
    style = style or ReplyStyle()
    if not report.text.strip():
        return None
    body = _Body(report, words, now, ours, style, seen).paragraphs()
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

    def __init__(
        self,
        report: Report,
        words: Words,
        now: datetime,
        ours: Ours,
        style: ReplyStyle,
        seen: AbstractSet[str],
    ) -> None:
        self._report = report
        self._words = words
        self._now = now
        self._ours = ours
        self._seen = seen
        self._flags = _flags(style)
        self._any_failed = any(recipient.action is Action.FAILED for recipient in report.recipients)
        if not self._any_failed:
            self._flags.add("none-failed")
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
            if "forwarded" in facts.flags:
                opening.append(self._text("besides", "forwarded", facts=facts))
            opening.append(self._why(recipient, facts))
        return [
            _in_a_row(opening),
            self._advice(recipient, facts),
            *self._server_words(recipient, facts),
            *self._besides(),
        ]

    def _about_several(self, recipients: Iterable[Recipient]) -> list[str]:
        """A line for each fate; what to do stands in it where that isn't the same for all."""
        names: dict[tuple[str, str], list[str]] = {}
        for recipient in recipients:
            facts = self._facts(recipient)
            is_failed = recipient.action is Action.FAILED
            line = (
                self._why(recipient, facts)
                if is_failed
                else self._text("line", recipient.action, facts=facts)
            )
            advice = self._advice(recipient, facts) if is_failed or not self._any_failed else ""
            names.setdefault((line, advice), []).append(facts.values.get("address", "?"))
        advices = list(dict.fromkeys(advice for _, advice in names if advice))
        told = []
        for (line, advice), those in names.items():
            fate = _in_a_row([_closed(line), advice]) if advice and len(advices) > 1 else line
            told.append(
                self._text("line", "form", facts=Facts({"addresses": _enumerated(those), "fate": fate}))
            )
        opening = self._text("several", facts=Facts(self._mail, self._flags))
        return ["\n".join([opening, *told]), *(advices if len(advices) == 1 else ()), *self._besides()]

    def _why(self, recipient: Recipient, facts: Facts) -> str:
        for flag in ("login", "before-sending"):
            if flag in facts.flags:
                return self._text("besides", f"{flag}-why", facts=facts)
        return self._text("why", recipient.cause, facts=facts)

    def _advice(self, recipient: Recipient, facts: Facts) -> str:
        """What the customer can do, with a question first where one suggests itself."""
        if recipient.action is not Action.FAILED:
            return self._text("do", _fate(recipient, facts), facts=facts)
        particular = next((flag for flag in _PARTICULAR if flag in facts.flags), None)
        if particular is not None:
            return self._text("besides", f"{particular}-do", facts=facts)
        sentences = [self._text("do", _to_do(recipient, facts), facts=facts)]
        if "suggestion" in facts.values:
            sentences.insert(0, self._text("slip", facts=facts))
        if recipient.address is None:
            sentences.append(self._text("ask", "address", facts=facts))
        return _in_a_row(sentences)

    def _server_words(self, recipient: Recipient, facts: Facts) -> Iterator[str]:
        """What the server said, where the customer is to pass it on."""
        words = " ".join((recipient.diagnostic or "").split())
        asked = _to_do(recipient, facts) if recipient.action is Action.FAILED else None
        if asked not in _PASSED_ON or not words or any(flag in facts.flags for flag in _PARTICULAR):
            return
        if "sender-ours" in facts.flags if asked == "our-team" else "recipient-public" in facts.flags:
            return
        short = words if len(words) <= _MAX_WORDS else f"{words[: _MAX_WORDS - 1].rstrip()}…"
        yield self._text("besides", "words", facts=Facts({"words": short}, self._flags))

    def _besides(self) -> Iterator[str]:
        """What the customer may ask or doubt next: the other recipients, and whether the mail is theirs."""
        if self._report.others:
            names = Facts({"names": _enumerated(list(self._report.others))}, self._flags)
            yield self._text("besides", "others", facts=names)
        if any(hint.code == "backscatter" for hint in self._report.hints):
            yield self._text("besides", "backscatter", facts=Facts({}, self._flags))

    def _facts(self, recipient: Recipient) -> Facts:
        known = facts_of(self._report, recipient, self._words, self._now, self._ours, seen=self._seen)
        values = {name: value for name, value in known.values.items() if name != "date"} | self._mail
        if "typed" in values:
            values |= {"final": values.get("address", ""), "address": values["typed"]}
        return Facts(values, {*known.flags, *self._flags})

    def _text(self, *keys: str, facts: Facts) -> str:
        return self._words.text(_SECTION, *keys, facts=facts)


def _to_do(recipient: Recipient, facts: Facts) -> str:
    """The key of what the customer can do after a failure."""
    usual = _DO.get(recipient.cause, _ELSE_DO)
    if "suggestion" in facts.values and usual in ("their-team", "ask-them"):
        usual = "check-address"
    if usual == "other-form" and "form-fault" in facts.flags:
        usual = "our-team"
    return _DO_INSTEAD.get((recipient.who_acts, usual), usual)


def _fate(recipient: Recipient, facts: Facts) -> str:
    is_over = recipient.action is Action.DELAYED and "passed" in facts.flags
    return "passed" if is_over else str(recipient.action)


def _flags(style: ReplyStyle) -> set[str]:
    return set() if style.formal else {"informal"}


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


def _date(report: Report, words: Words) -> str | None:
    """The day on which the mail was written, as its sender's clock had it, or was taken in.

    The flag ``day-8`` and the like is for days that are told in a form of their own ("dell’8 marzo").
    """
    time = sent_at(report)
    if time is None:
        return None
    values = {"day": str(time.day), "month": words.get(_SECTION, "months")[time.month - 1]}
    return words.text(_SECTION, "date", facts=Facts(values, {f"day-{time.day}"}))


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
