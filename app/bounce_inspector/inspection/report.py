"""What an inspection finds: frozen values, picklable, free of words for people."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Literal, NamedTuple

import msgspec

from ..message.document import Problem, Repair
from ..registry.codes import Code, ProviderCode, ReplyCode, StatusCode
from ..registry.vocabulary import Cause, Permanence, Resend, WhoActs


class Kind(StrEnum):
    """What a message is about, over all its recipients."""

    FAILURE = "failure"
    DELAY = "delay"
    SUCCESS = "success"
    FEEDBACK = "feedback"
    AUTO_REPLY = "auto-reply"
    NOT_A_BOUNCE = "not-a-bounce"


class What(StrEnum):
    """Which of the things that are easily taken for a bounce a message is.

    ``CODE_MENTIONED`` is a text that holds codes and reports nothing, ``AUTHENTICATION_REPORT`` a
    feedback report on a check of the sender that failed (RFC 6591), ``CHALLENGE`` an automatic answer
    that asks the sender to confirm a message, which is held until then, ``MODERATION`` one of a
    mailing list that holds it for its moderator, ``UNREAD`` one of somebody who has left or doesn't read
    what comes, ``LIST_MEMBERSHIP`` what a
    mailing list tells a member to whom it no longer sends, ``SENT_COPY`` a mail program's notice that it
    sent a message and couldn't keep a copy of it, ``SENT_COPY_FULL`` because the sender's own mailbox is full.
    """

    CODE_MENTIONED = "code-mentioned"
    READ_RECEIPT = "read-receipt"
    RECALL = "recall"
    QUARANTINE = "quarantine"
    CALENDAR = "calendar"
    NEWSLETTER = "newsletter"
    PHISHING = "phishing"
    AUTHENTICATION_REPORT = "authentication-report"
    CHALLENGE = "challenge"
    MODERATION = "moderation"
    UNREAD = "unread"
    LIST_MEMBERSHIP = "list-membership"
    SENT_COPY = "sent-copy"
    SENT_COPY_FULL = "sent-copy-full"
    OTHER = "other"


class Action(StrEnum):
    """What was done about a recipient (RFC 3464 section 2.3.3)."""

    FAILED = "failed"
    DELAYED = "delayed"
    DELIVERED = "delivered"
    RELAYED = "relayed"
    EXPANDED = "expanded"


class Zone(StrEnum):
    """Whose words a stretch of the text is."""

    HEADER = "header"
    REPORT = "report"
    REPLY = "reply"
    WORDS = "words"
    ORIGINAL = "original"


class StatusSource(StrEnum):
    """Whether a status is in the message or worked out by the program."""

    STATED = "stated"
    DERIVED = "derived"


class CauseSource(StrEnum):
    """Whether words state a cause, a code stands for it, or it is only likely.

    Likely is what the words name beside other possible causes, or what words like them mean elsewhere.
    """

    STATED = "stated"
    DERIVED = "derived"
    LIKELY = "likely"


class EvidenceOf(StrEnum):
    """What a stretch of the text is evidence of."""

    RECIPIENT = "recipient"
    REPLY = "reply"
    STATUS = "status"
    CAUSE = "cause"


class ConflictReason(StrEnum):
    """Why one of two statements that disagree counts."""

    ACTION_RULES = "action-rules"
    CLOSER_TO_SERVER = "closer-to-server"
    MORE_SPECIFIC = "more-specific"
    WORDS_MORE_SPECIFIC = "words-more-specific"


class HintCode(StrEnum):
    """What is worth knowing that is not the cause."""

    FAKE_SIGNS = "fake-signs"
    BACKSCATTER = "backscatter"
    BACKSCATTER_UNCHECKED = "backscatter-unchecked"
    BACKSCATTER_UNDECIDED = "backscatter-undecided"
    SENT_TO_ITSELF = "sent-to-itself"
    INTERNAL_ADDRESS = "internal-address"
    FORWARDED = "forwarded"
    RECIPIENT_IS_SENDER = "recipient-is-sender"
    ADDRESS_CONFIRMED = "address-confirmed"


class Side(StrEnum):
    """Whose server refused, as far as the text shows it.

    ``SUBMISSION``: the sender's own outgoing server met by a program, so that nothing was sent
    yet.  ``SENDER``: the sender's own server or gateway, later.  ``FORWARDER``: a server that
    had taken the message and passes it on.  ``RECIPIENT``: the recipient's.
    """

    SUBMISSION = "submission"
    SENDER = "sender"
    FORWARDER = "forwarder"
    RECIPIENT = "recipient"
    UNKNOWN = "unknown"


class HeaderFault(StrEnum):
    """What is wrong with a header field of the message."""

    MISSING = "missing"
    DUPLICATE = "duplicate"
    MALFORMED = "malformed"


class Authentication(StrEnum):
    """By what a server checks whether a message is the sender's (RFC 7208, 6376, 7489, 8617)."""

    SPF = "spf"
    DKIM = "dkim"
    DMARC = "dmarc"
    ARC = "arc"


class Command(StrEnum):
    """What a server answered to: an SMTP command (RFC 5321 section 3), or the connection itself."""

    CONNECT = "connect"
    STARTTLS = "starttls"
    AUTH = "auth"
    MAIL = "mail"
    RCPT = "rcpt"
    DATA = "data"


class FindingKind(StrEnum):
    """What kind of code a finding is."""

    ENHANCED = "enhanced"
    REPLY = "reply"
    PROVIDER = "provider"


class Span(msgspec.Struct, frozen=True):
    """A stretch of the text shown, in code points, end excluded."""

    start: int
    end: int


class Finding(NamedTuple):
    """A code that acts as one, where it stands in the text shown."""

    start: int
    end: int
    text: str
    kind: FindingKind
    code: Code
    zone: Zone


class ZoneSpan(NamedTuple):
    """A stretch of the text shown and whose words it is."""

    start: int
    end: int
    zone: Zone


class Evidence(NamedTuple):
    """A stretch of the text that a verdict rests on, and what it is evidence of."""

    start: int
    end: int
    zone: Zone
    of: EvidenceOf


class Conflict(msgspec.Struct, frozen=True):
    """Two statements that disagree, about a status, a class or a cause: which one won, and why."""

    about: Literal["status", "class", "cause"]
    won: str
    lost: str
    reason: ConflictReason


class ReplyFacts(msgspec.Struct, frozen=True, kw_only=True):
    """What the words about a recipient say beside the cause; None where they say nothing of it.

    ``login_refused``: a login to the sender's own server was refused, or is missing.
    ``password_refused``: it was refused for its name or its password, as a program says.
    ``before_sending``: a program or a mail program met the refusal, and no server has the message.
    ``incoming``: the server that refused wrote it into its own log, about a client that came to it.
    ``block_list`` is the zone or the operator of the list, ``blocked_address`` the internet
    address in the reply, ``listed_link`` the host of a link that is listed.  ``header`` is the
    field that ``header_fault`` is about.  Sizes are in bytes.  ``refused_sender`` is the address
    that was refused as the sender: that of the envelope may be another than that of the header.
    ``on_behalf``: whoever signed in may not send in another's name.
    """

    refused_by: Side = Side.UNKNOWN
    command: Command | None = None
    login_refused: bool = False
    password_refused: bool = False
    before_sending: bool = False
    incoming: bool = False
    block_list: str | None = None
    blocked_address: str | None = None
    listed_link: str | None = None
    no_reverse_name: bool = False
    header: str | None = None
    header_fault: HeaderFault | None = None
    authentication: Authentication | None = None
    authentication_domain: str | None = None
    size_limit: int | None = None
    message_size: int | None = None
    new_address: str | None = None
    help_url: str | None = None
    on_behalf: bool = False
    refused_sender: str | None = None


class LogEntry(msgspec.Struct, frozen=True):
    """The line of a log that says what became of a message to a recipient.

    ``queue_id`` and ``time`` are as the line has them; ``message`` stands for the message, which a filter
    passes on under another queue id.
    """

    message: str
    queue_id: str | None = None
    time: str | None = None


class Recipient(msgspec.Struct, frozen=True):
    """What the message says about one recipient.

    ``status`` is stated or derived, as ``status_source`` tells; ``also`` holds the
    other names the message gives the same recipient; ``diagnostic`` is the text that
    the verdict rests on, joined and cleaned; ``provider`` is the rejecting provider's
    code, or its own use of the status, where it is known.  ``log`` is where a log has it.
    """

    address: str | None
    also: tuple[str, ...]
    action: Action
    status: StatusCode | None
    status_source: StatusSource
    reply: ReplyCode | None
    permanence: Permanence
    resend: Resend
    cause: Cause
    cause_source: CauseSource
    who_acts: WhoActs
    diagnostic: str | None
    remote_host: str | None
    evidence: tuple[Evidence, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    provider: ProviderCode | None = None
    facts: ReplyFacts = ReplyFacts()
    log: LogEntry | None = None


class Reporter(msgspec.Struct, frozen=True):
    """Who wrote the report: the mail software and its host, where the message tells.

    ``is_program`` holds for software that sends messages by itself, such as a website's form,
    ``is_server_log`` where it is a mail server's own log and nothing that somebody was sent.
    """

    software: str | None
    host: str | None
    is_program: bool = False
    is_server_log: bool = False


class ReportTimes(msgspec.Struct, frozen=True):
    """The times of a report, with the zone the message gives; ``reported`` is the report's own date.

    ``retry_span`` is for how long from then on the server will try, where the words say so.
    """

    reported: datetime | None = None
    arrival: datetime | None = None
    last_attempt: datetime | None = None
    retry_until: datetime | None = None
    retry_span: timedelta | None = None

    @property
    def latest(self) -> datetime | None:
        """When the last attempt was made, or else when the report was written."""
        return self.last_attempt or self.reported


class Original(msgspec.Struct, frozen=True):
    """What is known of the message that bounced.

    ``mailing_list`` is the address of the list that sent it on, ``delivered_to`` the address
    that a server had taken it for before it was passed on.  ``envelope_from`` is the address
    that failures are reported to (RFC 5321 section 4.4), which may differ from the From field.
    ``received`` is the topmost trace field, which the last server that took the message wrote.
    ``signed_by`` are the domains of its DKIM signatures (RFC 6376 section 3.5), ``spf_passed`` those of which a server
    found that they may have sent it (RFC 8601 section 2.7.2).
    """

    from_: str | None = None
    to: str | None = None
    cc: str | None = None
    subject: str | None = None
    date: str | None = None
    message_id: str | None = None
    mailing_list: str | None = None
    delivered_to: str | None = None
    envelope_from: str | None = None
    received: str | None = None
    signed_by: tuple[str, ...] = ()
    spf_passed: tuple[str, ...] = ()

    @property
    def id_host(self) -> str | None:
        """The host or domain that the Message-ID names, which made it (RFC 5322 section 3.6.4)."""
        return (self.message_id or "").strip("<> \t").rpartition("@")[2] or None


class Heading(msgspec.Struct, frozen=True):
    """Who wrote a text, and about what, by its own header."""

    sender: str | None
    subject: str | None


class Hint(msgspec.Struct, frozen=True):
    """Something worth knowing that is not the cause: a stable code and its values."""

    code: HintCode
    values: dict[str, str]


class Report(msgspec.Struct, frozen=True):
    """The result of an inspection.

    ``mentions`` are the codes of a text that only talks about codes.
    ``text`` is the readable text that every offset counts in.  ``others`` are the
    further addressees of the original for whom no failure is reported.  ``language`` is the
    code of the language that the report's own sentences are in, ``heading`` its own sender and subject.  ``enclosed``
    are the reports on further bounces that lay in the same input.  ``is_record`` holds for a log, a trace or an event,
    which software wrote for software, and not for a notice that somebody was sent.  ``covering`` is what a person wrote
    in the mail to which the report was attached; it is no part of ``text``.
    """

    format: str
    part: str | None
    kind: Kind
    what: What | None
    reporter: Reporter
    recipients: tuple[Recipient, ...]
    mentions: tuple[Finding, ...]
    findings: tuple[Finding, ...]
    zones: tuple[ZoneSpan, ...]
    times: ReportTimes
    queue_id: str | None
    original: Original
    others: tuple[str, ...]
    hints: tuple[Hint, ...]
    repairs: tuple[Repair, ...]
    problems: tuple[Problem, ...]
    text: str
    language: str | None = None
    heading: Heading | None = None
    enclosed: tuple[Report, ...] = ()
    is_record: bool = False
    covering: str = ""

    def texts_in(self, *zones: Zone, longest: int | None = None) -> Iterator[str]:
        """The text of every span of some zones, in order, each cut after its ``longest`` characters where that is given."""
        for span in self.zones:
            if span.zone in zones:
                yield self.text[span.start : span.end][:longest]

    @property
    def messages(self) -> int:
        """How many messages the report is about: a log may be about several, by their queue ids."""
        known = {one.log.message for one in self.recipients if one.log is not None}
        return len(known - {""}) or 1
