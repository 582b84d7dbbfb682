"""Draws one recipient's verdict from what the report says about it.

Where two statements disagree, the order is: the report's Action, then the remote
server's own reply, then the status field; a more specific code beats a vaguer one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import chain
from typing import NamedTuple

from ..registry.codes import ReplyCode, StatusCode
from ..registry.providers import ProviderUse
from ..registry.registry import Registry
from ..registry.vocabulary import Cause, Permanence, Resend, WhoActs
from . import addresses
from .causes import Judgement, judge
from .provider_codes import dialects, meant
from .report import Action, Conflict, Evidence, Recipient, Reporter, StatusSource, Zone
from .reporter import MAIL_PROGRAMS
from .source import Claim, Source
from .statements import SPECIFIC, Span, Statement, Tiers, most_telling, specificity

_ACTIONS = {action.value: action for action in Action}
_PERMANENCE = {
    Action.FAILED: Permanence.PERMANENT,
    Action.DELAYED: Permanence.TEMPORARY,
    Action.DELIVERED: Permanence.SUCCESS,
    Action.RELAYED: Permanence.SUCCESS,
    Action.EXPANDED: Permanence.SUCCESS,
}
_CLASS = {Action.FAILED: 5, Action.DELAYED: 4}
# "Delivery time expired" (RFC 3463 section 3.5).
_EXPIRED = StatusCode.parse("X.4.7")
# Neither the host that was refused nor the one that reports is the one that refused.
# Looked for in lower case.  Each beginning is a plain letter, for which a text is scanned fast.
_HOST = re.compile(
    r"(?:host(?<!\whost)(?<!client host)(?<!sender host)(?<!sending host)(?<!your host)(?<!system at host)(?<!program at host):?[ \t]+|while talking to[ \t]+|connect(?:ed)? to[ \t]+|connection with[ \t]+|remote server at[ \t]+"
    r"|rejected by the server for the recipient domain \S+ by[ \t]+|h=|relay=|smtp server[ \t]+<)"
    r"([a-z0-9][\w.-]*\.[\w-]{2,}|\[[\d.:a-f]+\]|\d{1,3}(?:\.\d{1,3}){3})"
)
# How far into the words about a recipient the host that refused may be named.
_HOST_WITHIN = 1_500
_DIAGNOSTIC_TYPE = re.compile(r"\s*(?:x-)?[a-z0-9-]{2,20}\s*;\s*(?=\S)", re.IGNORECASE)
_LETTERS = re.compile(r"[^\W\d_]{3}")
_MAX_DIAGNOSTIC = 2_000
# A longer transcript is that of many recipients, and not to be read again for each.
_MAX_TRANSCRIPT = 20_000
# The first of several lines of a reply (RFC 5321 section 4.2.1), and no other.
_FIRST_LINE = re.compile(r"(\d{3})-(?!.*\b\1[ -])")
# A dialogue's marks of who speaks, and the code between two halves of a link.
_MARK = re.compile(r"\n[ \t]*<<<[ \t]*")
_CUT_LINK = re.compile(r"(\bhttps?:) \d{3}[ -](?:\d\.\d{1,3}\.\d{1,3} )?(?=//)")
# The width at which reports break their lines, and that of narrower ones.
_LINE_WIDTH, _NARROW = 72, 55
# A log may name a recipient in every line, and a report thousands of recipients: what is read about
# one of them must not grow with that.
_MAX_SPANS = 20


class _Stated(NamedTuple):
    """A status and where it is stated; the lower the rank, the closer to the remote server."""

    status: StatusCode
    rank: int
    span: Span


def diagnose(
    source: Source,
    claims: Sequence[Claim],
    action: Action,
    registry: Registry,
    shared: Sequence[Span],
    reporter: Reporter,
) -> Recipient:
    """The verdict on the recipient whom all of ``claims`` are about.

    ``action`` is what became of the mail where the claims do not state it; ``shared`` are
    the stretches of the report that are about nobody in particular, which count where
    the recipient's own words say nothing.
    """
    return _Diagnosis(source, claims, action, registry, shared, reporter).recipient()


class _Diagnosis:
    def __init__(
        self,
        source: Source,
        claims: Sequence[Claim],
        action: Action,
        registry: Registry,
        shared: Sequence[Span],
        reporter: Reporter,
    ) -> None:
        self._source = source
        self._reporter = reporter
        self._claims = claims
        self._registry = registry
        self._evidence: list[Evidence] = []
        self._conflicts: list[Conflict] = []
        in_fields = [span for claim in claims if claim.from_fields for span in claim.spans][:_MAX_SPANS]
        in_words = [span for claim in claims if not claim.from_fields for span in claim.spans][:_MAX_SPANS]
        self._places = (in_fields, in_words, list(shared[:_MAX_SPANS]))
        self._action = self._stated_action() or action
        self._negative = self._action in (Action.FAILED, Action.DELAYED)
        self._class = _CLASS.get(self._action, 2)
        self._tiers = Tiers(source, self._places, negative=self._negative)

    def recipient(self) -> Recipient:
        """The verdict."""
        address, also = self._names()
        statement = self._main_statement()
        status = self._status()
        reply = statement.reply if statement is not None else None
        host = self._remote_host()
        use = self._provider_use(host, address, status, reply)
        cause, cause_source = self._cause(status, reply, statement, use)
        if use is not None and use.is_number and use.entry.cause is not cause:
            use = None
        if statement is not None:
            self._add_evidence(statement.start, statement.end, "reply", Zone.REPLY)
        self._note_class_conflict(status, reply)
        known = self._registry.cause(cause)
        who_acts = use.entry.who_acts if use and use.entry.cause is cause else known.who_acts
        if who_acts is WhoActs.RECIPIENT_ADMIN and self._reporter.software in MAIL_PROGRAMS:
            who_acts = WhoActs.SENDER_ADMIN
        is_failure = self._action is Action.FAILED
        derived = self._derived_status(known.status) if status is None else None
        return Recipient(
            address=address,
            also=also,
            action=self._action,
            status=status or derived,
            status_source=StatusSource.STATED if derived is None else StatusSource.DERIVED,
            reply=reply,
            permanence=_PERMANENCE[self._action],
            resend=known.resend if is_failure else Resend.WAIT if self._negative else Resend.NEEDLESS,
            cause=cause,
            cause_source=cause_source,
            who_acts=who_acts if is_failure else WhoActs.NOBODY,
            diagnostic=self._diagnostic(statement),
            remote_host=host,
            evidence=tuple(self._evidence),
            conflicts=tuple(self._conflicts),
            provider=use.code if use else None,
        )

    def _provider_use(
        self, host: str | None, address: str | None, status: StatusCode | None, reply: ReplyCode | None
    ) -> ProviderUse | None:
        """What the provider that refused means by its reply, where that is known."""
        if not self._negative:
            return None
        providers = self._registry.providers
        if not self._source.spellings and (status is None or not providers.using(status)):
            return None
        spoken = dialects(self._source, providers, self._places, host, address, self._reporter)
        return meant(self._source, providers, self._places, (status, reply), spoken)

    def _stated_action(self) -> Action | None:
        stated = (_ACTIONS[claim.action] for claim in self._claims if claim.action in _ACTIONS)
        return next(stated, None)

    def _names(self) -> tuple[str | None, tuple[str, ...]]:
        """The address that the report is about, and the other names it gives the recipient."""
        for claim in self._claims:
            if claim.address_span is not None:
                self._add_evidence(*claim.address_span, "recipient", Zone.REPORT)
                break
        names = [name for claim in self._claims for name in (claim.address, *claim.also) if name]
        address = next((claim.address for claim in self._claims if claim.address), None)
        if address is None:
            return None, ()
        unique = {addresses.fold(name): name for name in reversed(names)}
        unique.pop(addresses.fold(address), None)
        return address, tuple(reversed(unique.values()))

    def _main_statement(self) -> Statement | None:
        """The reply that tells most, else the code; the closest place that has one counts."""
        for has_reply in (True, False):
            for statements in self._tiers:
                found = [s for s in statements if (s.reply is not None) is has_reply]
                if found:
                    return most_telling(found, self._class)
        return None

    def _status(self) -> StatusCode | None:
        """The status that is stated; words of the report count where the fields are vague."""
        stated: list[_Stated] = []
        for rank, statements in enumerate(self._tiers):
            stated.extend(_Stated(s.status, 2 * rank, (s.start, s.end)) for s in statements if s.status)
            if rank == 0:
                stated.extend(self._in_status_fields())
            if any(specificity(s.status) >= SPECIFIC for s in stated):
                break
        stated = stated or list(self._in_status_fields())
        if not stated:
            return None
        best = max(stated, key=lambda s: (specificity(s.status), s.status.class_ == self._class, -s.rank))
        self._add_evidence(*best.span, "status", Zone.REPORT if best.rank == 1 else Zone.REPLY)
        for other in stated:
            if other.status != best.status:
                vaguer = specificity(other.status) < specificity(best.status)
                reason = "more-specific" if vaguer else "closer-to-server"
                self._conflicts.append(Conflict("status", str(best.status), str(other.status), reason))
                break
        return best.status

    def _derived_status(self, of_cause: str | None) -> StatusCode | None:
        """The code that would have stood for the cause, in the class of what became of the mail."""
        if of_cause is None or not self._negative:
            return None
        code = StatusCode.parse(of_cause)
        return StatusCode(self._class, code.subject, code.detail)

    def _in_status_fields(self) -> list[_Stated]:
        return [
            _Stated(hit.code, 1, (hit.start, hit.end))
            for claim in self._claims
            if claim.status_span is not None
            for hit in self._source.codes_in(*claim.status_span)
            if isinstance(hit.code, StatusCode)
        ]

    def _note_class_conflict(self, status: StatusCode | None, reply: ReplyCode | None) -> None:
        if status is None:
            return
        if reply is not None and status.class_ != reply.class_:
            self._conflicts.append(Conflict("class", str(self._action), f"{reply} {status}", "action-rules"))
        elif status.class_ == 4 and self._action is Action.FAILED:
            self._conflicts.append(Conflict("class", str(self._action), str(status), "action-rules"))

    def _cause(
        self,
        status: StatusCode | None,
        reply: ReplyCode | None,
        statement: Statement | None,
        use: ProviderUse | None,
    ) -> tuple[Cause, StatusSource]:
        if not self._negative:
            return Cause.DELIVERED, StatusSource.STATED
        names = frozenset(
            addresses.fold(n) for claim in self._claims for n in (claim.address, *claim.also) if n
        )
        judgement = judge(self._source, self._registry, self._places, (status, reply), statement, names, use)
        if judgement.cause is Cause.DELIVERY_EXPIRED:
            judgement = self._last_attempt(names) or judgement
        for overruled in judgement.overruled:
            self._conflicts.append(
                Conflict("cause", str(judgement.cause), str(overruled), "words-more-specific")
            )
        if judgement.words is None:
            return judgement.cause, StatusSource.DERIVED
        self._add_evidence(judgement.words.start, judgement.words.end, "cause", Zone.REPORT)
        return judgement.cause, StatusSource.STATED

    def _last_attempt(self, names: frozenset[str]) -> Judgement | None:
        """What kept the mail from being delivered until it was given up, where the report tells.

        Exchange puts the last attempt right below "550 4.4.7 QUEUE.Expired".
        """
        own = Tiers(self._source, self._places[:2], negative=True)
        for statement in chain.from_iterable(own):
            if statement.status is None or statement.status.any_class != _EXPIRED:
                place = [(statement.start, statement.end)]
                codes = (statement.status, statement.reply)
                told = judge(self._source, self._registry, (place, (), ()), codes, statement, names)
                if told.cause not in (Cause.DELIVERY_EXPIRED, Cause.UNKNOWN):
                    return told
        return None

    def _diagnostic(self, statement: Statement | None) -> str | None:
        """The words that the verdict rests on, joined and cleaned."""
        text = self._source.text
        for start, end in self._places[0]:
            value = _joined(text[start:end])
            if match := _DIAGNOSTIC_TYPE.match(value):
                value = value[match.end() :]
            if _LETTERS.search(value):
                return self._all_lines(value)
        if statement is not None and (said := self._said(statement)):
            return said
        for spans in self._places[1:]:
            for start, end in spans:
                hits = [hit for hit in self._source.phrases_in(start, end) if hit.phrase.cause]
                if hits:
                    line_start, line_end = self._sentence(hits[0].start, hits[0].end, start, end)
                    line_start -= text.startswith("<", line_start - 1)
                    return _joined(text[line_start:line_end])
        return None

    def _sentence(self, start: int, end: int, first: int, limit: int) -> tuple[int, int]:
        """The line of some words, with the lines around it that a line width parted from it."""
        text = self._source.text
        start, end = max(first, self._source.line_of(start)[0]), self._source.line_of(end)[1]
        while start > first and start + _MAX_DIAGNOSTIC > end:
            above = max(first, self._source.line_of(start - 1)[0])
            if not _is_wrapped(text[above : start - 1], text[start:end]):
                break
            start = above
        while end < limit and start + _MAX_DIAGNOSTIC > end:
            below = self._source.line_of(end + 1)[1]
            line_start = self._source.line_of(end)[0]
            if not _is_wrapped(text[line_start:end], text[end + 1 : below]):
                break
            end = below
        return start, min(end, limit)

    def _all_lines(self, value: str) -> str:
        """A reply from the transcript where a field holds its first line alone, as Sendmail writes it."""
        length = sum(end - start for spans in self._places for start, end in spans)
        if _FIRST_LINE.match(value) is None or length > _MAX_TRANSCRIPT:
            return value
        said = (self._said(statement) for statements in self._tiers for statement in statements)
        return max((other for other in said if other.startswith(value)), key=len, default=value)

    def _said(self, statement: Statement) -> str:
        """A reply's words; for a code in brackets at the end of a sentence, that sentence."""
        text = self._source.text
        start, end = statement.start, statement.end
        if not _LETTERS.search(text[start:end]) or text[start - 1 : start] in ("#", "("):
            start, end = text.rfind("\n", 0, start) + 1, max(self._source.line_of(start)[1], end)
        return _joined(text[start:end]).rstrip(" (#[<'\"-")

    def _remote_host(self) -> str | None:
        for claim in self._claims:
            if claim.remote_host:
                return claim.remote_host
        for spans in self._places:
            for start, end in spans:
                if match := _HOST.search(self._source.lowered, start, min(end, start + _HOST_WITHIN)):
                    return self._source.text[match.start(1) : match.end(1)].strip("[]").rstrip(".")
        return None

    def _add_evidence(self, start: int, end: int, of: str, zone: Zone) -> None:
        self._evidence.append(Evidence(*self._source.reading.shown(start, end), zone, of))


def _joined(text: str) -> str:
    """Lines of a report as one, without the marks of a dialogue."""
    return _CUT_LINK.sub(r"\1", " ".join(_MARK.sub("\n", text).split()))[:_MAX_DIAGNOSTIC]


def _is_wrapped(line: str, below: str) -> bool:
    """Whether a line goes on in the one below: the first word there had no room.

    One that begins small after no stop shows that the lines are narrower.  A single word
    is a heading, rules part, and a line of Sendmail's transcript is never broken.
    """
    line, words = line.rstrip(), below.split(maxsplit=1)
    if len(line.split(maxsplit=1)) < 2 or not words or ">... " in line:
        return False
    if line.lstrip().startswith("---") or words[0].startswith("---"):
        return False
    goes_on = words[0][0].islower() and line[-1] not in ".!?:;"
    return len(line) + 1 + len(words[0]) > (_NARROW if goes_on else _LINE_WIDTH)
