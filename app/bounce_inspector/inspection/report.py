"""What an inspection finds: frozen values, picklable, free of words for people."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Literal, NamedTuple

from ..message.document import Problem
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

    ``CODE_MENTIONED`` is a text that holds codes and reports nothing.
    """

    CODE_MENTIONED = "code-mentioned"
    READ_RECEIPT = "read-receipt"
    RECALL = "recall"
    QUARANTINE = "quarantine"
    CALENDAR = "calendar"
    NEWSLETTER = "newsletter"
    PHISHING = "phishing"
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
    """Whether words state a cause, a code stands for it, or it is only likely by the words' likeness to others."""

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
    INTERNAL_ADDRESS = "internal-address"
    FORWARDED = "forwarded"
    RECIPIENT_IS_SENDER = "recipient-is-sender"


class FindingKind(StrEnum):
    """What kind of code a finding is."""

    ENHANCED = "enhanced"
    REPLY = "reply"
    PROVIDER = "provider"


@dataclass(frozen=True, slots=True)
class Span:
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


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two statements that disagree, about a status, a class or a cause: which one won, and why."""

    about: Literal["status", "class", "cause"]
    won: str
    lost: str
    reason: ConflictReason


@dataclass(frozen=True, slots=True)
class Recipient:
    """What the message says about one recipient.

    ``status`` is stated or derived, as ``status_source`` tells; ``also`` holds the
    other names the message gives the same recipient; ``diagnostic`` is the text that
    the verdict rests on, joined and cleaned; ``provider`` is the rejecting provider's
    code, or its own use of the status, where it is known.
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


@dataclass(frozen=True, slots=True)
class Reporter:
    """Who wrote the report: the mail software and its host, where the message tells."""

    software: str | None
    host: str | None


@dataclass(frozen=True, slots=True)
class Times:
    """The times of a report, with the zone the message gives; ``reported`` is the report's own date."""

    reported: datetime | None = None
    arrival: datetime | None = None
    last_attempt: datetime | None = None
    retry_until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Original:
    """What is known of the message that bounced; ``mailing_list`` is the address of the list that sent it on."""

    from_: str | None = None
    to: str | None = None
    cc: str | None = None
    subject: str | None = None
    date: str | None = None
    message_id: str | None = None
    mailing_list: str | None = None


@dataclass(frozen=True, slots=True)
class Hint:
    """Something worth knowing that is not the cause: a stable code and its values."""

    code: HintCode
    values: dict[str, str]


@dataclass(frozen=True, slots=True)
class Report:
    """The result of an inspection.

    ``mentions`` are the codes of a text that only talks about codes.
    ``text`` is the readable text that every offset counts in.  ``others`` are the
    further addressees of the original for whom no failure is reported.  ``enclosed``
    are the reports on further bounces that lay in the same input.
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
    times: Times
    queue_id: str | None
    original: Original
    others: tuple[str, ...]
    hints: tuple[Hint, ...]
    repairs: tuple[str, ...]
    problems: tuple[Problem, ...]
    text: str
    enclosed: tuple[Report, ...] = ()
