"""Decides what a message is about: a failure, a delay, a success, or no bounce at all."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ..message.document import Document, PartKind
from ..message.mime import REPORT_SENDER
from ..registry.phrases import PhraseHit
from .codes import CodeHit
from .readers.notifications import COMPLAINT
from .report import Action, Kind, What, Zone
from .source import Claim, Source
from .zones import Zones

_GIVEN_UP = frozenset({Action.FAILED})
_DONE = frozenset({Action.DELIVERED, Action.RELAYED, Action.EXPANDED})
_AUTO_REPLY_FIELDS = (
    "X-Autoreply",
    "X-Autorespond",
    "X-Autoresponder",
    "X-Auto-Reply-From",
    "X-Mail-Autoreply",
)
# Places where nothing but the report of a mail system has a code or an address.
_DIALOGUE = re.compile(
    r"^[ \t]*(?:<<<|<[~*-][*]? {1,2}\d{3}|>>> ?(?:RCPT|MAIL|DATA)|S: ?\d{3}|C: ?(?:RCPT|MAIL))|\bsaid:\s{0,6}[45]\d\d|\bdsn=[245]\.|returned '[45]\d\d"
    r"|smtp;\s?[45]\d\d|\(in reply to |#[45]\.\d{1,3}\.\d{1,3}\b|^[ \t]*(?:final-recipient|reporting-mta|diagnostic-code)[ \t]*:|Remote host said|LED=[45]\d\d",
    re.IGNORECASE | re.MULTILINE,
)
_ENOUGH = 3
# The strength of a phrase that decides by itself.
_SURE = 3


@dataclass(frozen=True, slots=True)
class Verdict:
    """The kind of a message, what it is where it is no bounce, and what else was done with the mail."""

    kind: Kind
    what: What | None = None
    action: Action | None = None


def is_report(document: Document, zones: Zones, text: str, phrases: Sequence[PhraseHit]) -> bool:
    """Whether the words outside the returned mail are those of a mail system.

    Decides, before any code is looked for, whether a number at the start of a line
    may be one.
    """
    if any(part.kind is PartKind.FIELDS for part in document.parts) or _by_system(document, zones):
        return True
    # People speak of causes too, and of several at once.
    reported = sum(_weight(hit) for hit in phrases if hit.phrase.is_of_report)
    if reported + max((_weight(hit) for hit in phrases if not hit.phrase.is_of_report), default=0) >= 2:
        return True
    return any(
        _DIALOGUE.search(text, region.start, region.end) is not None
        for region in zones.regions
        if region.zone is Zone.REPORT
    )


def decide(source: Source, claims: Sequence[Claim], subject_phrases: Sequence[PhraseHit]) -> Verdict:
    """The kind of the message: what its fields state, else what its words say."""
    types = {part.content_type for part in source.document.parts if part.kind is PartKind.FIELDS}
    if "message/feedback-report" in types:
        return Verdict(Kind.FEEDBACK)
    is_receipt = types & {"message/disposition-notification", "message/global-disposition-notification"}
    if is_receipt and not _refuses(source):
        return Verdict(Kind.NOT_A_BOUNCE, What.READ_RECEIPT)
    actions = {claim.action for claim in claims if claim.action}
    if COMPLAINT in actions:
        return Verdict(Kind.FEEDBACK)
    for kind, wanted in ((Kind.FAILURE, _GIVEN_UP), (Kind.DELAY, {Action.DELAYED}), (Kind.SUCCESS, _DONE)):
        if actions & wanted:
            return Verdict(kind)
    if any(hit.phrase.signals == "failure" for hit in subject_phrases):
        # The subject of a report may quote that of the mail it is about: "Undeliverable: Out of Office".
        subject_phrases = [hit for hit in subject_phrases if hit.phrase.signals != "auto-reply"]
    signals = _signals(source.phrases, subject_phrases)
    evidence = _failure_evidence(source, claims, subject_phrases)
    if _is_complaint(source, signals, subject_phrases, evidence):
        return Verdict(Kind.FEEDBACK)
    if _is_look_alike(source, signals):
        return Verdict(Kind.NOT_A_BOUNCE, _what(source, signals))
    if _is_automatic(source, signals, evidence):
        return Verdict(Kind.AUTO_REPLY)
    if evidence >= _ENOUGH:
        return _of_report(source, signals)
    if signals.get("success", 0) >= 2 and _by_system(source.document, source.zones):
        return Verdict(Kind.SUCCESS)
    return Verdict(Kind.NOT_A_BOUNCE, _what(source, signals))


def _refuses(source: Source) -> bool:
    """Whether a notice in the form of a receipt refuses the mail, as filters do (RFC 5429 section 2.1.2)."""
    return any(hit.phrase.signals == "failure" and hit.phrase.strength >= _SURE for hit in source.phrases)


def _of_report(source: Source, signals: dict[str, int]) -> Verdict:
    """What a mail system's words report, where no field states it."""
    if signals.get("delay", 0) >= 2 and not _outweighs(signals, "failure", "delay"):
        return Verdict(Kind.DELAY)
    if signals.get("failure", 0):
        return Verdict(Kind.FAILURE)
    negative = {hit.code.class_ for hit in source.codes if _is_negative(hit)}
    if not negative and signals.get("relayed", 0):
        return Verdict(Kind.SUCCESS, action=Action.RELAYED)
    if not negative and signals.get("success", 0):
        return Verdict(Kind.SUCCESS)
    return Verdict(Kind.DELAY if negative == {4} else Kind.FAILURE)


def _by_system(document: Document, zones: Zones) -> bool:
    if document.headers.get("X-Failed-Recipients"):
        return True
    if (document.headers.get("X-Message-Class") or "").upper().startswith("REPORT."):
        return True
    if zones.sender is None:
        return False
    # Only a mail system writes in nobody's name (RFC 5321 section 4.5.5).
    return zones.sender.strip() == "<>" or REPORT_SENDER.search(zones.sender) is not None


def _weight(hit: PhraseHit) -> int:
    """How much a phrase says that a mail system reports a failure."""
    phrase = hit.phrase
    if phrase.is_of_report:
        return phrase.strength
    if phrase.cause is not None:
        return max(phrase.strength - 1, 0)
    return 0


def _signals(phrases: Sequence[PhraseHit], subject_phrases: Sequence[PhraseHit]) -> dict[str, int]:
    """The signals of the text and the subject, each with its greatest strength."""
    signals: dict[str, int] = {}
    for hit in (*phrases, *subject_phrases):
        name = hit.phrase.signals
        signals[name] = max(signals.get(name, 0), hit.phrase.strength)
    return signals


def _failure_evidence(source: Source, claims: Sequence[Claim], subject_phrases: Sequence[PhraseHit]) -> int:
    evidence = said = max((_weight(hit) for hit in source.phrases), default=0)
    evidence += max((_weight(hit) for hit in subject_phrases), default=0)
    evidence += 2 * _by_system(source.document, source.zones)
    evidence += max(
        (2 if hit.paired or hit.by_server else 1 for hit in source.codes if _is_negative(hit)), default=0
    )
    # Where people write about a full mailbox, its owner is no further evidence.
    reported = any(hit.phrase.is_of_report for hit in source.phrases) or evidence > said
    evidence += any(claim.address and (reported or not claim.in_sentence) for claim in claims)
    evidence += any(
        hit.phrase.signals.startswith("software:") and hit.phrase.strength > 1 for hit in source.phrases
    )
    return evidence


def _is_negative(hit: CodeHit) -> bool:
    return hit.code.class_ in (4, 5)


def _outweighs(signals: dict[str, int], name: str, other: str) -> bool:
    return signals.get(name, 0) > signals.get(other, 0)


def _is_complaint(
    source: Source, signals: dict[str, int], subject_phrases: Sequence[PhraseHit], evidence: int
) -> bool:
    """Whether it is a complaint about spam; a refusal may mention one ("a hard bounce, a spam complaint")."""
    if source.document.headers.get("X-HmXmrOriginalRecipient") is not None:
        return True
    in_subject = any(hit.phrase.signals == "complaint" for hit in subject_phrases)
    return in_subject or ("complaint" in signals and evidence < _ENOUGH)


def _is_look_alike(source: Source, signals: dict[str, int]) -> bool:
    """Whether the words are surely those of a mail that is none of a mail system's reports.

    A digest of a quarantine lists undelivered mails, and phishing pretends to be a
    report; but neither quotes a server.
    """
    if any(map(_is_negative, source.codes)) or any(p.kind is PartKind.FIELDS for p in source.document.parts):
        return False
    in_body = {hit.phrase.signals for hit in source.phrases if hit.phrase.strength >= _SURE}
    if in_body & {What.PHISHING.value, What.QUARANTINE.value}:
        return True
    if signals.get("failure", 0) >= _SURE or _by_system(source.document, source.zones):
        return False
    return any(signals.get(what.value, 0) >= _SURE for what in What)


def _is_automatic(source: Source, signals: dict[str, int], evidence: int) -> bool:
    """Whether a person's mail program answered by itself (RFC 3834), rather than a mail system."""
    # A server's reply may say so of its user ("has left the company"), or an agent of a colleague.
    is_report = _by_system(source.document, source.zones) or any(map(_is_negative, source.codes))
    if is_report and evidence >= _ENOUGH:
        return False
    headers = source.document.headers
    if any(headers.get(name) for name in _AUTO_REPLY_FIELDS) or signals.get("auto-reply", 0) >= 2:
        return True
    if (headers.get("Precedence") or "").strip().lower() == "auto_reply":
        return True
    automatic = (headers.get("Auto-Submitted") or "").strip().lower().startswith("auto-replied")
    # An automatic reply goes out in nobody's name (RFC 3834 section 3.3).
    automatic = automatic or (headers.get("Return-Path") or "").strip() == "<>"
    return automatic and not headers.get("X-Apple-Unsubscribe") and evidence < _ENOUGH


def _what(source: Source, signals: dict[str, int]) -> What | None:
    """Which look-alike of a bounce it is; None for an ordinary mail or too little text."""
    found = [what for what in What if signals.get(what.value)]
    if found:
        return max(found, key=lambda what: signals[what.value])
    headers = source.document.headers
    if headers.get("List-Unsubscribe"):
        return What.NEWSLETTER
    if any(part.content_type == "text/calendar" for part in source.document.parts):
        return What.CALENDAR
    return What.OTHER if source.document.text.strip() else None
