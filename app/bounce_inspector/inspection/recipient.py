"""Draws one recipient's verdict from all statements about it.

Where two statements disagree, the order is: the report's Action, then the remote
server's own reply, then the status field; a more specific code beats a vaguer one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import chain
from typing import NamedTuple

import msgspec
from msgspec.structs import replace

from ..registry.codes import ReplyCode, StatusCode
from ..registry.registry import Registry
from ..registry.vocabulary import Cause, Outcome, Permanence, Resend, WhoActs
from ..registry.wordings import Clarity
from . import addresses
from .cause import Judgement, judge
from .diagnostic_code import diagnostic_code
from .dialect import UseHit, dialects, provider_use
from .marks import Marks
from .paste_header import Span
from .replies import (
    EXPIRED,
    SPECIFIC,
    Reply,
    ReplyReader,
    Tiers,
    command_named_in,
    most_telling,
    refused_command,
    specificity,
)
from .reply_facts import RefusalContext, read_facts
from .report import (
    Action,
    CauseSource,
    Command,
    Conflict,
    ConflictReason,
    Evidence,
    EvidenceOf,
    Recipient,
    ReplyFacts,
    Reporter,
    StatusSource,
    Zone,
)
from .signs import CauseSign
from .statement import Rank, Statement

_PERMANENCE = {
    Action.FAILED: Permanence.PERMANENT,
    Action.DELAYED: Permanence.TEMPORARY,
    Action.DELIVERED: Permanence.SUCCESS,
    Action.RELAYED: Permanence.SUCCESS,
    Action.EXPANDED: Permanence.SUCCESS,
}
_CLASS = {Action.FAILED: 5, Action.DELAYED: 4}
# Neither the host that was refused nor the one that reports is the one that refused.
# Looked for in lower case.  Each beginning is a plain letter, for which a text is scanned fast.
# Postfix wraps its reports at any blank (bounce(8)): "host⏎    mx.example.org[192.0.2.25] said: …".
_HOST = re.compile(
    r"(?:host(?<!\whost)(?<!client host)(?<!sender host)(?<!sending host)(?<!your host)(?<!system at host)(?<!program at host):?(?:[ \t]+|[ \t]*\n[ \t]+)'?|while talking to[ \t]+|connect(?:ed)? to[ \t]+|connection with[ \t]+|remote server at[ \t]+|rejected your message:[ \t]*|giving up on[ \t]+|#<(?=[^\s>]{3,255} #)|220[ -](?=\S+ e?smtp)"
    r"|rejected by the server for the recipient domain \S+ by[ \t]+|h=|relay=|smtp server[ \t]+<)"
    r"([a-z0-9][\w.-]*\.[\w-]{2,}|\[[\d.:a-f]+\]|\d{1,3}(?:\.\d{1,3}){3})"
)
# "mx.example.org[192.0.2.25] refused to talk to me"; Exchange puts the host on a line of its own above its reply.
_HOST_BEFORE = re.compile(
    r"(?<![\w.@\[)-])([a-z0-9][\w.-]*\.[\w-]{2,})(?:(?:\[[\d.:a-f]+\])?(?::\d+)? refused to talk to me|[ \t]*\n\s{0,4}remote server returned)"
)
_BEHIND_HOST = (" refused to talk to me", "remote server returned")
_LONGEST_HOST = 255
_ADDRESS_BEHIND = re.compile(r"\.?[ \t]?[\[(]([\d.]{7,15}|[0-9A-Fa-f:]{3,39})[\])]")
# How far into the words about a recipient the host that refused may be named.
_HOST_WITHIN = 1_500
# A log may name a recipient in every line, and a report thousands of recipients: what is read about
# one of them must not grow with that.
_MAX_SPANS = 20
# Ranks whose words are the servers' own: fields and log lines.
_IN_FIELDS = (Rank.FIELD, Rank.LOG)


class _Stated(NamedTuple):
    """A status and where it is stated; the lower the rank, the closer to the remote server."""

    code: StatusCode
    rank: int
    span: Span
    has_number: bool = False


class Setting(msgspec.Struct, frozen=True):
    """What holds for all recipients of a report.

    ``action`` is what became of the message where a recipient's statements don't say it;
    ``shared`` are the stretches of the report that are about nobody in particular, which
    count where a recipient's own words say nothing; ``before_sending`` holds where a program or
    a mail program met the refusal, so that it was the sender's own server that refused;
    ``by_codes`` where only the classes of the codes show what became of the message;
    ``alone`` where the report is about one recipient.  ``repeated`` are the folded addresses that
    a report about several names more than once.  ``replies`` reads the replies of each
    stretch once, and ``hosts`` keeps which host each shared stretch names, so that they are not
    looked for again for each of thousands of recipients; ``listed`` keeps the verdicts on those
    of a list that share all words about them, by these and by the domain.
    """

    action: Action
    shared: tuple[Span, ...]
    reporter: Reporter
    before_sending: bool
    by_codes: bool
    alone: bool
    repeated: frozenset[str]
    replies: ReplyReader
    hosts: dict[Span, str | None] = msgspec.field(default_factory=dict)
    listed: dict[tuple[Statement, str], tuple[Recipient, Judgement]] = msgspec.field(default_factory=dict)


def weigh(
    marks: Marks, statements: Sequence[Statement], registry: Registry, setting: Setting
) -> tuple[Recipient, Judgement]:
    """The verdict on the recipient whom all of ``statements`` are about, and why its cause is named."""
    key, own_span = _key_in_list(marks, statements, setting), statements[0].address_span
    if key is None or own_span is None:
        return _Weighing(marks, statements, registry, setting).recipient()
    known = setting.listed.get(key)
    if known is None:
        known = setting.listed[key] = _Weighing(marks, statements, registry, setting).recipient()
        return known
    recipient, judgement = known
    own = Evidence(*marks.reading.shown(*own_span), Zone.REPORT, EvidenceOf.RECIPIENT)
    evidence = tuple(own if one.of is EvidenceOf.RECIPIENT else one for one in recipient.evidence)
    return replace(recipient, address=statements[0].address, evidence=evidence), judgement


def _key_in_list(
    marks: Marks, statements: Sequence[Statement], setting: Setting
) -> tuple[Statement, str] | None:
    """What decides the verdict on one of many listed recipients; None for any other.

    It is all that is stated but the name, where the words about it stand behind the list and
    the report names it nowhere else, and the domain, by which it is told whose server refused.
    """
    statement = statements[0]
    address, span = statement.address, statement.address_span
    if setting.alone or len(statements) > 1 or address is None or span is None or statement.also:
        return None
    if any(start < span[1] for start, _ in statement.words) or not addresses.is_ordinary(address):
        return None
    folded = addresses.fold(address)
    if folded in setting.repeated or folded in marks.senders:
        return None
    return msgspec.structs.replace(statement, address=None, address_span=None), folded.rpartition("@")[2]


class _Weighing:
    def __init__(
        self, marks: Marks, statements: Sequence[Statement], registry: Registry, setting: Setting
    ) -> None:
        self._marks = marks
        self._reporter = setting.reporter
        self._before_sending = setting.before_sending or any(s.before_sending for s in statements)
        self._alone = setting.alone
        self._hosts = setting.hosts
        self._statements = statements
        self._registry = registry
        self._folded = frozenset(addresses.fold(n) for s in statements for n in (s.address, *s.also) if n)
        self._command: Command | None = None
        self._evidence: list[Evidence] = []
        self._conflicts: list[Conflict] = []
        in_fields = [span for s in statements if s.rank in _IN_FIELDS for span in s.words][:_MAX_SPANS]
        in_words = [span for s in statements if s.rank not in _IN_FIELDS for span in s.words][:_MAX_SPANS]
        self._places = (in_fields, in_words, list(setting.shared[:_MAX_SPANS]))
        stated = next((s.action for s in statements if s.action is not None), None)
        self._action = stated or self._own_action(in_words, by_codes=setting.by_codes) or setting.action
        self._negative = self._action in (Action.FAILED, Action.DELAYED)
        self._class = _CLASS.get(self._action, 2)
        self._replies = setting.replies
        self._tiers = Tiers(self._replies, self._places, negative=self._negative)

    def _own_action(self, words: Sequence[Span], *, by_codes: bool) -> Action | None:
        """What the words about a recipient say of a message that has another fate for others."""
        if self._alone:
            return None
        if by_codes:
            classes = {hit.code.class_ for span in words for hit in self._marks.codes_in(*span)}
            return Action.DELAYED if classes == {4} else None
        outcomes = {
            hit.value.meaning
            for span in words
            for hit in self._marks.wordings_in(*span)
            if isinstance(hit.value.meaning, Outcome) and hit.value.clarity >= Clarity.CLEAR
        }
        return Action.DELAYED if outcomes == {Outcome.DELAY} else None

    def recipient(self) -> tuple[Recipient, Judgement]:
        """The verdict."""
        address, also = self._names()
        reply = self._main_reply()
        self._command = self._refused_command(reply) if reply is not None else None
        status = self._status()
        code = reply.code if reply is not None else None
        host = self._remote_host()
        diagnostic = diagnostic_code(
            self._marks, self._places, self._tiers, reply, self._registry.lexicon.labels
        )
        # A status that only the reporting server made of another server's reply is not the provider's.
        is_own = status is not None and (diagnostic or "").startswith(str(status))
        is_quoted = reply is not None and reply.code is not None and reply.status is None and not is_own
        found = self._provider_use(host, address, None if is_quoted else status, code)
        judgement = self._judgement(status, code, reply, found)
        cause = judgement.cause
        if found is not None and found.use.is_number and found.use.entry.cause is not cause:
            found = None
        if reply is not None:
            self._add_evidence((reply.start, reply.end), EvidenceOf.REPLY, Zone.REPLY)
        self._note_class_conflict(status, code)
        known = self._registry.cause(cause)
        entry = found.use.entry if found is not None else None
        who_acts = entry.who_acts if entry is not None and entry.cause is cause else known.who_acts
        if who_acts is WhoActs.RECIPIENT_ADMIN and self._before_sending:
            who_acts = WhoActs.SENDER_ADMIN
        is_failure = self._action is Action.FAILED
        derived = self._derived_status(known.status) if status is None else None
        recipient = Recipient(
            address=address,
            also=also,
            action=self._action,
            status=status or derived,
            status_source=StatusSource.STATED if derived is None else StatusSource.DERIVED,
            reply=code,
            permanence=_PERMANENCE[self._action],
            resend=known.resend if is_failure else Resend.WAIT if self._negative else Resend.NEEDLESS,
            cause=cause,
            cause_source=self._cause_source(judgement),
            who_acts=who_acts if is_failure else WhoActs.NOBODY,
            diagnostic=diagnostic,
            remote_host=host,
            evidence=tuple(self._evidence),
            conflicts=tuple(self._conflicts),
            provider=found.use.code if found is not None else None,
            facts=self._facts(cause, reply, status, diagnostic, host) if self._negative else ReplyFacts(),
            log=next((s.log for s in self._statements if s.log is not None), None),
        )
        return recipient, judgement

    def _facts(
        self,
        cause: Cause,
        reply: Reply | None,
        status: StatusCode | None,
        diagnostic: str | None,
        host: str | None,
    ) -> ReplyFacts:
        """What the words about the recipient say beside the cause."""
        text = self._marks.text
        said = text[reply.start : reply.end] if reply is not None else ""
        if not any(map(str.isalpha, said)):
            said = diagnostic or said
        # Around a reply that is pasted alone stand a person's own words.
        places = self._places if self._folded or self._marks.document.headers else ()
        around = "\n".join(
            text[start : min(end, start + _HOST_WITHIN)] for spans in places for start, end in spans[:2]
        )
        around = around or diagnostic or ""
        at = RefusalContext(
            cause=cause,
            command=self._command,
            reply_number=reply.code.number if reply is not None and reply.code is not None else None,
            status=(status.subject, status.detail) if status is not None else None,
            before_sending=self._before_sending,
            logged_sender=next(
                (s.logged_sender for s in self._statements if s.logged_sender is not None), None
            ),
            names=self._folded,
            senders=self._marks.senders,
            from_=addresses.fold(self._marks.author) if self._marks.author is not None else None,
            remote_host=host,
            remote_address=self._address_of(host),
            reporting_host=self._reporter.host,
        )
        return read_facts(said, around, at, self._registry.lexicon.labels)

    def _refused_command(self, reply: Reply) -> Command | None:
        """The command that was refused; a field quotes the reply alone, and the words around name the command."""
        command = refused_command(self._marks, reply)
        if command is None and self._alone:
            command = command_named_in(self._marks, (*self._places[1], *self._places[2]))
        return command

    def _provider_use(
        self, host: str | None, address: str | None, status: StatusCode | None, code: ReplyCode | None
    ) -> UseHit | None:
        """What the provider that refused means by its reply, where that is known."""
        if not self._negative:
            return None
        providers = self._registry.providers
        if not self._marks.spellings and (status is None or not providers.using(status)):
            return None
        names = dialects(self._marks, providers, self._places, host, address, self._reporter)
        is_registered = status is None or self._registry.detail(status) is not None
        return provider_use(
            self._marks, providers, self._places, (status, code), names, is_registered=is_registered
        )

    def _names(self) -> tuple[str | None, tuple[str, ...]]:
        """The address that the report is about, and the other names it gives the recipient."""
        for statement in self._statements:
            if statement.address_span is not None:
                self._add_evidence(statement.address_span, EvidenceOf.RECIPIENT, Zone.REPORT)
                break
        names = [name for s in self._statements for name in (s.address, *s.also) if name]
        address = next((s.address for s in self._statements if s.address), None)
        if address is None:
            return None, ()
        unique = {addresses.fold(name): name for name in reversed(names)}
        unique.pop(addresses.fold(address), None)
        return address, tuple(reversed(unique.values()))

    def _main_reply(self) -> Reply | None:
        """The reply that says most, else the lone code; the closest place that has one counts."""
        for has_code in (True, False):
            for replies in self._tiers:
                found = [reply for reply in replies if (reply.code is not None) is has_code]
                if found:
                    return most_telling(found, self._class)
            if has_code and self._tiers.consequences:
                return most_telling(self._tiers.consequences, self._class)
        return None

    def _status(self) -> StatusCode | None:
        """The status that is stated; words of the report count where the fields are vague."""
        fields = [_Stated(s.status.code, 1, s.status.span) for s in self._statements if s.status is not None]
        stated: list[_Stated] = []
        for rank, replies in enumerate(self._tiers):
            stated.extend(
                _Stated(r.status, 2 * rank, (r.start, r.end), has_number=r.code is not None)
                for r in replies
                if r.status
            )
            if rank == 0:
                stated.extend(fields)
            if any(specificity(s.code) >= SPECIFIC for s in stated):
                break
        stated = stated or fields
        if not stated:
            return None
        # Before the reply, programs name what they make of it; the status beside its number is the server's.
        by_number = self._before_sending
        best = max(
            stated,
            key=lambda s: (
                specificity(s.code),
                -s.rank,
                s.code.class_ == self._class,
                by_number and s.has_number,
            ),
        )
        self._add_evidence(best.span, EvidenceOf.STATUS, Zone.REPORT if best.rank == 1 else Zone.REPLY)
        for other in stated:
            if other.code != best.code:
                vaguer = specificity(other.code) < specificity(best.code)
                reason = ConflictReason.MORE_SPECIFIC if vaguer else ConflictReason.CLOSER_TO_SERVER
                self._conflicts.append(Conflict("status", str(best.code), str(other.code), reason))
                break
        return best.code

    def _derived_status(self, of_cause: str | None) -> StatusCode | None:
        """The code that would have stood for the cause, in the class of what became of the message."""
        if of_cause is None or not self._negative:
            return None
        code = StatusCode.parse(of_cause)
        return StatusCode(self._class, code.subject, code.detail)

    def _note_class_conflict(self, status: StatusCode | None, code: ReplyCode | None) -> None:
        if status is None:
            return
        reason = ConflictReason.ACTION_RULES
        if code is not None and status.class_ != code.class_:
            odd = status if status.class_ != self._class else code
            self._conflicts.append(Conflict("class", str(self._action), str(odd), reason))
        elif status.class_ == 4 and self._action is Action.FAILED:
            self._conflicts.append(Conflict("class", str(self._action), str(status), reason))

    def _judgement(
        self, status: StatusCode | None, code: ReplyCode | None, reply: Reply | None, found: UseHit | None
    ) -> Judgement:
        if not self._negative:
            return Judgement(Cause.DELIVERED, None)
        in_fields, in_words, shared = self._places
        if reply is not None and not (reply.sums_up or reply.consequence):
            about = [part for span in (*in_fields, *in_words) for part in self._without_summaries(span)]
            places = ([(reply.start, reply.end)], about, shared)
        else:
            places = (in_fields, in_words, shared)
        judgement = judge(
            self._marks,
            self._registry,
            places,
            (status, code),
            reply,
            self._folded,
            found,
            command=self._command,
            alone=self._alone,
        )
        if judgement.cause is Cause.DELIVERY_EXPIRED:
            judgement = self._last_attempt() or judgement
        for overruled in judgement.overruled:
            reason = ConflictReason.WORDS_MORE_SPECIFIC
            self._conflicts.append(Conflict("cause", str(judgement.cause), str(overruled), reason))
        if judgement.words is not None:
            self._add_evidence(judgement.words, EvidenceOf.CAUSE, Zone.REPORT)
        return judgement

    def _without_summaries(self, span: Span) -> list[Span]:
        """A stretch without what a server made of another's reply: that says less than the reply."""
        parts: list[Span] = []
        position, end = span
        for reply in self._replies.replies(span):
            if reply.sums_up:
                parts.append((position, reply.start))
                position = reply.end
        return [*parts, (position, end)]

    def _cause_source(self, judgement: Judgement) -> CauseSource:
        sign = judgement.sign
        if sign is not None and (sign.because is CauseSign.LIKENESS or sign.is_open):
            return CauseSource.LIKELY
        if not self._negative or judgement.words is not None:
            return CauseSource.STATED
        return CauseSource.DERIVED

    def _last_attempt(self) -> Judgement | None:
        """What kept the message from being delivered until it was given up, where the report says so.

        Exchange puts the last attempt right below "550 4.4.7 QUEUE.Expired".
        """
        own = Tiers(self._replies, self._places[:2], negative=True)
        for reply in chain.from_iterable(own):
            if reply.status is None or reply.status.any_class != EXPIRED:
                place = [(reply.start, reply.end)]
                found = judge(
                    self._marks,
                    self._registry,
                    (place, (), ()),
                    (reply.status, reply.code),
                    reply,
                    self._folded,
                    command=refused_command(self._marks, reply),
                )
                if found.cause not in (Cause.DELIVERY_EXPIRED, Cause.UNKNOWN):
                    return found
        return None

    def _remote_host(self) -> str | None:
        for statement in self._statements:
            if statement.remote_host:
                return statement.remote_host
        *own, shared = self._places
        for span in chain.from_iterable(own):
            if host := self._host_in(span):
                return host
        for span in shared:
            if span not in self._hosts:
                self._hosts[span] = self._host_in(span)
            if host := self._hosts[span]:
                return host
        return None

    def _host_in(self, span: Span) -> str | None:
        """The host that the beginning of a stretch names as the one that refused."""
        start, limit = span[0], min(span[1], span[0] + _HOST_WITHIN)
        match = _HOST.search(self._marks.lowered, start, limit) or self._host_before(start, limit)
        return self._marks.text[match.start(1) : match.end(1)].strip("[]").rstrip(".") if match else None

    def _host_before(self, start: int, limit: int) -> re.Match[str] | None:
        lowered = self._marks.lowered
        places = (lowered.find(words, start, limit) for words in _BEHIND_HOST)
        at = min((place for place in places if place >= 0), default=None)
        return None if at is None else _HOST_BEFORE.search(lowered, max(start, at - _LONGEST_HOST), limit)

    def _address_of(self, host: str | None) -> str | None:
        """The internet address that is printed right behind a host's name."""
        if host is None:
            return None
        for spans in self._places:
            for start, end in spans:
                at = self._marks.lowered.find(host.lower(), start, min(end, start + _HOST_WITHIN))
                if at >= 0 and (match := _ADDRESS_BEHIND.match(self._marks.text, at + len(host))):
                    return match[1]
        return None

    def _add_evidence(self, span: Span, of: EvidenceOf, zone: Zone) -> None:
        self._evidence.append(Evidence(*self._marks.reading.shown(*span), zone, of))
