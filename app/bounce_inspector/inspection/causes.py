"""Weighs why a mail was not delivered: what the words say, and what the codes stand for.

Words that say it plainly beat a code, a specific code beats vague words, and of two
wordings the one closer to the remote server counts.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..registry.codes import ReplyCode, StatusCode
from ..registry.phrases import PhraseHit
from ..registry.providers import ProviderUse
from ..registry.registry import Registry
from ..registry.vocabulary import Cause
from .source import Source
from .statements import Span, Statement, refused_command

# What a phrase of strength 0, 1, 2, 3 counts, and what a code does by itself.  Words that tell no
# more than a refusal outweigh a vague code, but no word that hints at a reason.
_BY_STRENGTH = {0: 6.4, 1: 8.0, 2: 20.0, 3: 30.0}
# The rejecting provider's own wording, which says more than any other, or the use it makes
# of a standard code.
_PROVIDER_WORDING, _PROVIDER_NUMBER = 34.0, 19.0
_SPECIFIC_CODE, _VAGUE_CODE, _REPLY_CODE, _SUBJECT, _GREETING = 17.0, 5.0, 6.0, 4.0, 9.0
# How much the same words count in a diagnostic field, in words about the recipient, and
# in words about nobody in particular.
_BY_PLACE = (1.0, 0.95, 0.6)
_PLAIN = 18.0
# Codes that say little although their detail is not 0.
_VAGUE = frozenset(
    StatusCode.parse(code)
    for code in ("X.7.1", "X.5.1", "X.5.2", "X.5.4", "X.4.7", "X.3.2", "X.3.5", "X.4.1", "X.4.2")
)
# Causes that lie in an address: the recipient's, unless the sender's was refused.
_IN_ADDRESS = (
    Cause.MAILBOX_UNKNOWN,
    Cause.DOMAIN_UNKNOWN,
    Cause.ADDRESS_SYNTAX,
    Cause.RECIPIENT_RESTRICTED,
)


@dataclass(frozen=True, slots=True)
class Judgement:
    """The cause, the words that state it (None where only codes do), and what codes say otherwise."""

    cause: Cause
    words: PhraseHit | None
    overruled: tuple[Cause, ...] = ()


def judge(
    source: Source,
    registry: Registry,
    places: Sequence[Sequence[Span]],
    codes: tuple[StatusCode | None, ReplyCode | None],
    statement: Statement | None,
    recipient_names: frozenset[str],
    use: ProviderUse | None = None,
) -> Judgement:
    """The likeliest cause; `Cause.UNKNOWN` where nothing tells.

    ``places`` are the stretches about the recipient, from the closest to the remote
    server to the farthest; ``recipient_names`` the folded addresses of the recipient;
    ``use`` what the provider that refused means by its reply.
    """
    words, hits = _by_words(source, places)
    by_code = _by_codes(registry, *codes)
    if use is not None:
        by_code[use.entry.cause] = _PROVIDER_NUMBER if use.is_number else _PROVIDER_WORDING
    if statement is not None:
        _apply_context(source, statement, recipient_names, words, by_code)
        if Cause.SENDER_REJECTED in words and Cause.SENDER_REJECTED not in hits:
            hits[Cause.SENDER_REJECTED] = next(hits[cause] for cause in _IN_ADDRESS if cause in hits)
    scores = dict(words)
    for cause, score in by_code.items():
        known = words.get(cause, 0.0)
        scores[cause] = max(score, known) + min(score, known) * 0.3
    # A code that means success (X.1.5, 250) explains no failure, whatever its first digit.
    for nothing in (Cause.UNKNOWN, Cause.DELIVERED):
        scores.pop(nothing, None)
    if not scores:
        return Judgement(_by_subject(source, registry), None)
    best = max(scores, key=lambda cause: scores[cause])
    overruled = tuple(c for c, s in by_code.items() if c is not best and s >= _SPECIFIC_CODE)
    return Judgement(best, hits.get(best), overruled if best in hits else ())


def _by_subject(source: Source, registry: Registry) -> Cause:
    """What the report's subject says, as in "Returned mail: User unknown"."""
    hits = registry.phrases.find(source.zones.subject or "", subject=True)
    told = [hit.phrase for hit in hits if hit.phrase.cause is not None and hit.phrase.strength]
    best = max(told, key=lambda phrase: (phrase.strength, len(phrase.phrase)), default=None)
    return best.cause if best is not None and best.cause is not None else Cause.UNKNOWN


def _by_words(
    source: Source, places: Sequence[Sequence[Span]]
) -> tuple[dict[Cause, float], dict[Cause, PhraseHit]]:
    """What each cause counts by its phrases, and the phrase that counts most."""
    scores: dict[Cause, float] = {}
    hits: dict[Cause, PhraseHit] = {}
    for weight, spans in zip(_BY_PLACE, places, strict=True):
        for start, end in spans:
            for hit in source.phrases_in(start, end):
                cause = hit.phrase.cause
                if cause is None:
                    continue
                # Of two phrases as strong, the longer one says more.
                score = _BY_STRENGTH[hit.phrase.strength] * weight + len(hit.phrase.phrase) * 0.01
                if score > scores.get(cause, 0.0):
                    scores[cause], hits[cause] = score, hit
        if scores and max(scores.values()) >= _PLAIN:
            break
    return scores, hits


def _by_codes(registry: Registry, status: StatusCode | None, reply: ReplyCode | None) -> dict[Cause, float]:
    scores: dict[Cause, float] = {}
    if reply is not None and (entry := registry.reply(reply)) is not None:
        scores[entry.cause] = _REPLY_CODE
    if status is not None:
        if (detail := registry.detail(status)) is not None:
            specific = status.detail != 0 and status.any_class not in _VAGUE
            scores[detail.cause] = _SPECIFIC_CODE if specific else _VAGUE_CODE
        elif (subject := registry.subject(status)) is not None:
            scores.setdefault(subject.cause, _SUBJECT)
    return scores


def _apply_context(
    source: Source,
    statement: Statement,
    recipient_names: frozenset[str],
    words: dict[Cause, float],
    by_code: dict[Cause, float],
) -> None:
    """What is refused at MAIL FROM is about the sender; at the greeting, about its server."""
    command = refused_command(source, statement)
    if command == "mail" or _names_sender(source, statement, recipient_names):
        for scores in (words, by_code):
            moved = [scores.pop(cause) for cause in _IN_ADDRESS if cause in scores]
            if moved:
                scores[Cause.SENDER_REJECTED] = max(scores.get(Cause.SENDER_REJECTED, 0.0), *moved)
    elif command == "connect":
        by_code[Cause.SENDER_REPUTATION] = max(by_code.get(Cause.SENDER_REPUTATION, 0.0), _GREETING)


def _names_sender(source: Source, statement: Statement, recipient_names: frozenset[str]) -> bool:
    """Whether a reply names the sender's address or domain, and not the recipient's."""
    if not source.senders:
        return False
    said = source.text[statement.start : statement.end].casefold()
    theirs = {form for name in recipient_names for form in (name, name.rpartition("@")[2]) if form}
    if any(form in said for form in theirs):
        return False
    own = {form for name in source.senders for form in (name, name.rpartition("@")[2]) if form}
    return any(form in said for form in own - theirs)
