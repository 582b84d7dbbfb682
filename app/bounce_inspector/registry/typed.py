"""Reads what a person types into the code entry: codes in any spelling, or words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from .codes import CLASSES, Code, ReplyCode, StatusCode
from .providers import ProviderUse
from .registry import Registry


class ReadingKind(StrEnum):
    """What a reading takes the typed text for."""

    CLASS = "class"
    SUBJECT = "subject"
    ENHANCED = "enhanced"
    REPLY = "reply"
    PROVIDER = "provider"


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to understand the typed text; ``code`` is in canonical spelling.

    ``title`` is the standard title, for a provider's code our label; None where the code
    is not registered.
    """

    kind: ReadingKind
    code: Code
    registered: bool
    title: str | None


class NoteKind(StrEnum):
    """What there is to say about the readings beside their meaning."""

    DETAIL_NOT_REGISTERED = "detail-not-registered"
    SUBJECT_NOT_REGISTERED = "subject-not-registered"
    REPLY_NOT_KNOWN = "reply-not-known"
    UNUSUAL_CLASS = "unusual-class"
    CLASS_MISMATCH = "class-mismatch"
    DOTLESS = "dotless"
    REPLACED = "replaced"


class RefusalKind(StrEnum):
    """Why a text that looks like a code can't be one (RFC 3463 section 2, RFC 5321 section 4.2)."""

    EMPTY = "empty"
    CLASS = "no-such-class"
    TOO_LONG = "part-too-long"
    LEADING_ZERO = "leading-zero"
    TOO_MANY_PARTS = "too-many-parts"
    EMPTY_PART = "empty-part"
    SIGNED_PART = "signed-part"
    WILDCARD = "wildcard-before-number"
    REPLY = "no-such-reply"
    NOTHING_FOUND = "nothing-found"


@dataclass(frozen=True, slots=True)
class Note:
    """A remark: its kind and the values its sentence needs."""

    kind: NoteKind
    values: dict[str, str]


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why there is no reading: the kind, and the part of the text it is about."""

    kind: RefusalKind
    text: str


@dataclass(frozen=True, slots=True)
class Lookup:
    """The answer to a typed text: readings, likeliest first, or a refusal.

    ``searched`` tells that the text held no code and the readings were found by its
    words, best match first.
    """

    input: str
    readings: tuple[Reading, ...]
    notes: tuple[Note, ...]
    refused: Refusal | None
    searched: bool = False


# Full stops of other scripts that people type for the one of RFC 3463.
_DOTS = str.maketrans({"。": ".", "・": ".", "·": ".", "\u2024": "."})
_PART = r"(?:\d+|x+)"
# Not fenced on the left by \b, so that "dsn=5.1.1", "#5.1.1" and "550-5.7.26" give their codes;
# on the right against more of the same, so that "5.1.1a" isn't cut down to 5.1.
_TOKEN = re.compile(
    rf"(?<![\w.])(?:(?P<dotted>{_PART}(?:\.{_PART}?)+)|(?P<family>\d(?:xx|yz))|(?P<number>\d+))(?!\w|\.[\dx])"
)
# A status code whose parts are set apart by blanks, commas, hyphens or slashes, or by blanks beside its dots;
# alone, or behind a reply code.
_SPACED = re.compile(
    r"((?:[245]\d\d[ :-]+#?)?)([245x])(?:[ ,_/–-]+|[ ]*\.[ ]*)(\d{1,3})(?:[ ,_/–-]+|[ ]*\.[ ]*)(\d{1,3})"
)
# A part with a sign is no number of RFC 3463 section 2.
_SIGNED = re.compile(r"(?<![\w.])[245x](?:\.\d{1,3})?\.[ ]?[+−–-]\d+")
# Words that stand beside a code in reports and logs and don't tell which code it is.
_NOISE = re.compile(
    r"\b(?:smtp|esmtp|dsn|status|code|statuscode|enhanced|errors?|fehler|fehlercode|erreur|errore"
    r"|codice|c[oó]digo|diagnostic|said|reply|remote|server|host|returned|no|nr|number)\b"
)
# RFC 5321 section 4.2.1: the first digit is 2 to 5, the second 0 to 5.
_REPLY = re.compile(r"[2-5][0-5]\d")
# Replies so common that nobody means an enhanced code by them.
_NEVER_DOTLESS = range(550, 556)


class _RefusedError(Exception):
    def __init__(self, kind: RefusalKind, text: str) -> None:
        self.refusal = Refusal(kind, text)
        super().__init__(kind)


def read(text: str, registry: Registry) -> Lookup:
    """Read a typed text as codes; a text of words gives neither readings nor a refusal.

    A pair such as ``550 5.1.1`` gives both codes, the enhanced one first; a provider's
    token beside them says more than they and comes before them.
    """
    plain = unicodedata.normalize("NFKC", text).translate(_DOTS).lower().strip()
    if not plain:
        return Lookup(text, (), (), Refusal(RefusalKind.EMPTY, ""))
    of_providers = tuple(provider_reading(use) for use in registry.providers.typed(text))
    if spaced := _SPACED.fullmatch(plain.strip("()[]<>#'\" ")):
        plain = f"{spaced[1]}{spaced[2]}.{spaced[3]}.{spaced[4]}"
    if signed := _SIGNED.search(plain):
        return Lookup(text, (), (), Refusal(RefusalKind.SIGNED_PART, signed[0]))
    alone = not re.search(r"\w", _NOISE.sub("", _TOKEN.sub("", plain)))
    dotted: list[Reading] = []
    replies: list[Reading] = []
    notes: list[Note] = []
    refusal: Refusal | None = None
    for match in _TOKEN.finditer(plain):
        try:
            if match["number"] is None:
                dotted.append(_read_status(match["dotted"] or match["family"], registry, notes))
            else:
                replies.extend(_read_number(match["number"], registry, notes, alone=alone))
        except _RefusedError as refused:
            refusal = refusal or refused.refusal
    if dotted:
        # Beside a code with dots, a number is a reply code and nothing else.
        replies = [reading for reading in replies if reading.kind is ReadingKind.REPLY]
        notes = [note for note in notes if note.kind is not NoteKind.DOTLESS]
    readings = (*of_providers, *dict.fromkeys(dotted + replies))
    if not readings:
        return Lookup(text, (), (), refusal if alone else None)
    notes.extend(_mismatches(readings))
    said_once = {(note.kind, *note.values.values()): note for note in notes}
    return Lookup(text, readings, tuple(said_once.values()), None)


def provider_reading(use: ProviderUse) -> Reading:
    """A provider's code as a reading."""
    return Reading(ReadingKind.PROVIDER, use.code, True, use.entry.short)


def _read_status(token: str, registry: Registry, notes: list[Note]) -> Reading:
    code = _status_of(token)
    explanation = registry.explain(code)
    name = str(code)
    if explanation.subject is None and code.subject is not None:
        notes.append(Note(NoteKind.SUBJECT_NOT_REGISTERED, {"code": name}))
    elif not explanation.registered:
        notes.append(Note(NoteKind.DETAIL_NOT_REGISTERED, {"code": name, "subject": str(code.parent)}))
    if explanation.unusual and explanation.detail is not None:
        classes = ", ".join(str(class_) for class_ in explanation.detail.classes)
        notes.append(Note(NoteKind.UNUSUAL_CLASS, {"code": name, "classes": classes}))
    if explanation.detail is not None and explanation.detail.replaced_by is not None:
        values = {"code": name, "by": explanation.detail.replaced_by}
        notes.append(Note(NoteKind.REPLACED, values))
    if code.detail is not None:
        kind = ReadingKind.ENHANCED
    else:
        kind = ReadingKind.CLASS if code.subject is None else ReadingKind.SUBJECT
    entry = explanation.deepest if explanation.registered else None
    return Reading(kind, code, explanation.registered, entry.title if entry else None)


def _status_of(token: str) -> StatusCode:
    """``5.1.1``, ``5.``, ``x.2.xxx``, ``5xx``, ``5yz`` as a code; raises _RefusedError outside the grammar."""
    parts = [token[0]] if token.endswith(("xx", "yz")) and "." not in token else token.split(".")
    if parts[-1] == "":
        parts.pop()
    if len(parts) > 3:
        raise _RefusedError(RefusalKind.TOO_MANY_PARTS, token)
    class_, *rest = [_number_of(part, token) for part in parts]
    if class_ is not None and class_ not in CLASSES:
        raise _RefusedError(RefusalKind.CLASS, parts[0])
    while rest and rest[-1] is None:
        rest.pop()
    if None in rest or (class_ is None and not rest):
        raise _RefusedError(RefusalKind.WILDCARD, token)
    return StatusCode(class_, *rest)


def _number_of(part: str, token: str) -> int | None:
    """One part of a token, None for a wildcard."""
    if part == "":
        raise _RefusedError(RefusalKind.EMPTY_PART, token)
    if part.startswith("x"):
        return None
    if len(part) > 3:
        raise _RefusedError(RefusalKind.TOO_LONG, part)
    if part != "0" and part.startswith("0"):
        raise _RefusedError(RefusalKind.LEADING_ZERO, part)
    return int(part)


def _read_number(token: str, registry: Registry, notes: list[Note], *, alone: bool) -> Iterator[Reading]:
    """A number without dots: a class, the start of a reply code, a reply code, a dotless code."""
    if len(token) < 3:
        if not alone:
            return
        if len(token) == 1:
            yield _read_status(token, registry, notes)
            return
        found = [entry for entry in registry.reply_codes if entry.code.startswith(token)]
        if not found:
            raise _RefusedError(RefusalKind.REPLY, token)
        for entry in found:
            yield Reading(ReadingKind.REPLY, ReplyCode(int(entry.code)), True, entry.title)
        return
    if len(token) > 3:
        raise _RefusedError(RefusalKind.REPLY, token)
    reply = _read_reply(token, registry)
    dotless = _read_dotless(token, registry)
    if reply is None and dotless is None:
        raise _RefusedError(RefusalKind.REPLY, token)
    if reply is not None and not reply.registered and dotless is None:
        notes.append(Note(NoteKind.REPLY_NOT_KNOWN, {"reply": token}))
    if dotless is None:
        yield from filter(None, [reply])
        return
    known = registry.dotless(token)
    likelier = known.likelier if known else "status"
    order = [dotless, reply] if likelier == "status" else [reply, dotless]
    values = {"text": token, "status": str(dotless.code), "likelier": likelier}
    notes.append(Note(NoteKind.DOTLESS, values))
    yield from filter(None, order)


def _read_reply(token: str, registry: Registry) -> Reading | None:
    code = ReplyCode(int(token))
    entry = registry.reply(code)
    if entry is None and not _REPLY.fullmatch(token):
        return None
    return Reading(ReadingKind.REPLY, code, entry is not None, entry.title if entry else None)


def _read_dotless(token: str, registry: Registry) -> Reading | None:
    """The enhanced code that is left when somebody leaves its dots out, None where none is likely."""
    if int(token) in _NEVER_DOTLESS or token[0] not in "45":
        return None
    reply = registry.reply(ReplyCode(int(token)))
    if registry.dotless(token) is None and reply is not None and reply.standard:
        return None
    code = StatusCode(int(token[0]), int(token[1]), int(token[2]))
    explanation = registry.explain(code)
    if registry.dotless(token) is None and not explanation.registered:
        return None
    entry = explanation.detail
    return Reading(ReadingKind.ENHANCED, code, explanation.registered, entry.title if entry else None)


def _mismatches(readings: tuple[Reading, ...]) -> Iterator[Note]:
    """Notes on pairs whose first digits disagree, such as ``550 4.2.1`` (RFC 2034 section 4)."""
    statuses = [r.code for r in readings if isinstance(r.code, StatusCode)]
    replies = [r.code for r in readings if isinstance(r.code, ReplyCode)]
    if len(statuses) != 1 or len(replies) != 1:
        return
    status, reply = statuses[0], replies[0]
    if status.class_ not in (None, reply.class_):
        yield Note(NoteKind.CLASS_MISMATCH, {"status": str(status), "reply": str(reply)})
