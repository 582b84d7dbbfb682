"""Explains an inspection to whoever maintains the rules and the data: which signs there were, and which decided."""

from __future__ import annotations

from collections.abc import Iterator

from ..message.document import Document
from ..registry.literals import TextWords, lower
from ..registry.registry import Registry
from ..registry.vocabulary import Cause
from ..registry.wordings import Software, Wording, WordingHit
from .cause import Judgement
from .inspect import analyze
from .report import Recipient
from .signs import Sign

_LONGEST = 100


def why_report(document: Document, registry: Registry) -> Iterator[str]:
    """The lines that say why a document is of its kind, and why each recipient's cause is named.

    The signs for a cause stand in the order in which they count; the first decides.
    """
    found = analyze(document, registry)
    verdict = found.verdict
    software = found.reporter.software or "unknown software"
    yield f"{document.place or document.format}: {verdict.kind} because of {verdict.because} ({software})"
    for hit in (*found.marks.subject_wordings, *found.marks.wordings):
        if hit.value.cause is None:
            yield f"  wording {_described(hit.value)}"
    for group, (recipient, judgement) in zip(found.groups, found.weighed, strict=False):
        yield f"  recipient {recipient.address or '(not named)'}: {_outcome(recipient)}"
        for statement in group:
            words = " … ".join(_shortened(found.marks.text[start:end]) for start, end in statement.words)
            yield f"    stated as {statement.rank.name.lower()}: {words or '(nothing)'}"
        yield from _signs(judgement)
        for conflict in recipient.conflicts:
            yield f"    {conflict.about}: {conflict.won} and not {conflict.lost} ({conflict.reason})"


def why_wording(text: str, registry: Registry) -> Iterator[str]:
    """The lines that say what a wording hits today, and what a row of data with it would meet."""
    lowered = lower(text)
    lexicon = registry.lexicon
    hits = lexicon.wordings.find(TextWords(lowered))
    for hit in hits:
        yield f"wording {_described(hit.value)}"
    for spelling in registry.providers.find(TextWords(lowered)):
        yield f"spelling of {spelling.value.provider}: {spelling.value.text!r}"
    pair = lexicon.pairs.find(lowered)
    if pair is not None:
        yield f"pair {text[pair.start : pair.end]!r}: {pair.cause}"
    guess = lexicon.learned.guess(lowered)
    if guess is not None:
        yield f"likeness: {guess.cause} by {', '.join(guess.words)}"
    for wording in lexicon.wordings.all:
        if lowered != (own := lower(wording.text)) and lowered in own:
            yield f"part of {_described(wording)}"
    yield f"a reply with these words is read as: {_read_as(hits, pair.cause if pair else None, guess.cause if guess else None)}"


def _read_as(hits: list[WordingHit], pair: Cause | None, guess: Cause | None) -> str:
    causes = [hit.value for hit in hits if hit.value.cause is not None and hit.value.clarity]
    best = max(causes, key=lambda wording: (wording.clarity, len(wording.text)), default=None)
    return str(best.cause if best is not None else pair or guess or Cause.UNKNOWN)


def _signs(judgement: Judgement) -> Iterator[str]:
    for sign in judgement.signs:
        mark = "*" if sign is judgement.sign else " "
        yield f"   {mark}{_sign(sign)}"


def _sign(sign: Sign) -> str:
    said = f" {_shortened(sign.text)!r}" if sign.text else ""
    return f"{sign.because:2} {sign.because.name.lower().replace('_', '-')}: {sign.cause}{said}"


def _outcome(recipient: Recipient) -> str:
    codes = " ".join(str(code) for code in (recipient.reply, recipient.status) if code is not None)
    return f"{recipient.action}, {codes or 'no code'} ({recipient.status_source}), {recipient.cause} ({recipient.cause_source})"


def _described(wording: Wording) -> str:
    meaning = wording.meaning
    name = f"{meaning.name} ({meaning.role})" if isinstance(meaning, Software) else str(meaning)
    place = ", in subjects" if wording.in_subject else ""
    source = f", {wording.source}" if wording.source else ", unsourced"
    return f"{wording.text!r}: {name}, {wording.clarity.name.lower()}, {wording.language}{place}{source}"


def _shortened(text: str) -> str:
    joined = " ".join(text.split())
    return joined if len(joined) <= _LONGEST else f"{joined[:_LONGEST]}…"
