"""The readable form of an input: one text, and what each stretch of it is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import NamedTuple

import msgspec

from .charsets import decode_field


class PartKind(StrEnum):
    """What a stretch of the text is, as far as the format of the input tells."""

    HEADER = "header"
    BODY = "body"
    FIELDS = "fields"
    ORIGINAL = "original"


class Part(NamedTuple):
    """A stretch of the text (code points, end excluded) and what it is."""

    kind: PartKind
    content_type: str
    start: int
    end: int


class ProblemCode(StrEnum):
    """What of an input could not be read."""

    PDF = "pdf"
    PICTURE = "picture"
    WINMAIL = "winmail"
    RTF = "rtf"
    ARCHIVE = "archive"
    MESSAGE_CUT = "message-cut"
    ZIP_EMPTY = "zip-empty"
    ZIP_UNREADABLE = "zip-unreadable"
    ZIP_BOMB = "zip-bomb"
    ZIP_IN_ZIP = "zip-in-zip"
    MEMBER_TOO_LARGE = "member-too-large"
    MEMBER_UNREADABLE = "member-unreadable"
    MSG_UNREADABLE = "msg-unreadable"
    MSG_EMPTY = "msg-empty"
    MIME_TOO_DEEP = "mime-too-deep"
    MIME_UNREADABLE = "mime-unreadable"
    TOO_MANY_CODES = "too-many-codes"


class Repair(StrEnum):
    """What was undone to make a text readable."""

    UTF16 = "utf16"
    BASE64 = "base64"
    QUOTED_PRINTABLE = "quoted-printable"
    BROKEN_MIME = "broken-mime"
    QUOTE_MARKS = "quote-marks"
    BROKEN_CODE = "broken-code"
    SOFT_LINE_BREAKS = "soft-line-breaks"
    NON_BREAKING_SPACE = "non-breaking-space"
    FULL_WIDTH = "full-width"
    SMART_QUOTES = "smart-quotes"
    INVISIBLE_CHARACTERS = "invisible-characters"
    UNDERSCORES = "underscores"
    LINE_ENDS = "line-ends"
    BROKEN_ADDRESS = "broken-address"


class Problem(msgspec.Struct, frozen=True):
    """Something that could not be read: a stable code and the values its sentence needs."""

    code: ProblemCode
    values: dict[str, str] = msgspec.field(default_factory=dict)


class Headers:
    """The header fields of a message, in order; a field is unfolded and decoded when it is asked for."""

    __slots__ = ("_decoded", "_fields")

    def __init__(self, fields: Iterable[tuple[str, str]] = ()) -> None:
        self._fields: dict[str, list[str]] = {}
        for name, value in fields:
            self._fields.setdefault(name.lower(), []).append(value)
        self._decoded: dict[str, list[str]] = {}

    def __bool__(self) -> bool:
        return bool(self._fields)

    def get(self, name: str) -> str | None:
        """The first field of this name (any case), None where there is none."""
        values = self._values(name)
        return values[0] if values else None

    def get_all(self, name: str) -> list[str]:
        """All fields of this name, in order."""
        return list(self._values(name))

    def _values(self, name: str) -> Sequence[str]:
        values = self._decoded.get(name)
        if values is None:
            encoded = self._fields.get(name.lower())
            values = self._decoded[name] = [decode_field(value) for value in encoded] if encoded else []
        return values


class Document(msgspec.Struct, frozen=True):
    """One input, or one message found in it, made readable.

    ``text`` is what is shown and what every offset counts in; ``parts`` lie in it in
    order; ``place`` says where in the input the message lay, None for the input
    itself.  ``headers`` are those of the message, empty for a paste.  ``links`` are
    the stretches that were link texts.  ``repairs`` are stable codes of what was
    decoded to make the text readable.  ``covering`` is what a person wrote in the mail to
    which the message was attached; no offset counts in it.
    """

    format: str
    text: str
    parts: tuple[Part, ...]
    place: str | None = None
    headers: Headers = msgspec.field(default_factory=Headers)
    links: tuple[tuple[int, int], ...] = ()
    repairs: tuple[Repair, ...] = ()
    problems: tuple[Problem, ...] = ()
    covering: str = ""


class TextBuilder:
    """Puts the text of a document together, part by part."""

    def __init__(self) -> None:
        self._chunks: list[str] = []
        self._length = 0
        self._links: list[tuple[int, int]] = []
        self.parts: list[Part] = []

    def add(
        self,
        kind: PartKind,
        content_type: str,
        text: str,
        links: list[tuple[int, int]] | tuple[()] = (),
    ) -> None:
        """Append a part, a blank line after the one before; parts without text are left out."""
        trimmed = text.rstrip()
        if not trimmed:
            return
        if self._chunks:
            self._put("\n\n")
        start = self._length
        self._put(trimmed)
        end = self._length
        for link_start, link_end in links:
            if start + link_start < end:
                self._links.append((start + link_start, min(start + link_end, end)))
        self.parts.append(Part(kind, content_type, start, end))

    def _put(self, text: str) -> None:
        self._chunks.append(text)
        self._length += len(text)

    @property
    def text(self) -> str:
        """The whole text so far."""
        return "".join(self._chunks)

    @property
    def links(self) -> tuple[tuple[int, int], ...]:
        """The link texts so far."""
        return tuple(self._links)
