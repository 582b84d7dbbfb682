"""Reads a mail (RFC 5322, MIME) into readable documents: itself, or the bounces it carries."""

from __future__ import annotations

import base64
import binascii
import quopri
import re
from collections.abc import Iterator
from email.feedparser import BytesFeedParser
from email.message import Message
from typing import Any

from msgspec.structs import replace

from . import html
from .charsets import decode, decode_field, is_plain, with_plain_line_ends
from .document import Document, Headers, PartKind, Problem, ProblemCode, Repair, TextBuilder
from .mail_system import REPORT_TYPE, is_automatic, is_by_mail_system
from .take_apart import take_apart

FORMAT = "message/rfc822"

# The fields a mail program shows above a mail, and the one by which Exim, Gmail and
# others name the recipients that failed.
_SHOWN = ("From", "To", "Cc", "Subject", "Date", "X-Failed-Recipients")
_FIELDS = frozenset(
    {
        "message/delivery-status",  # RFC 3464
        "message/global-delivery-status",  # RFC 6533
        "message/feedback-report",  # RFC 5965
        "message/disposition-notification",  # RFC 8098
        "message/global-disposition-notification",  # RFC 6533
        "message/x-delivery-status",
    }
)
_ORIGINAL_HEADERS = frozenset({"text/rfc822-headers", "message/rfc822-headers", "message/global-headers"})
_MAILS = frozenset({"message/rfc822", "message/global", "message/partial"})
_MAX_ORIGINAL = 64_000
_MAX_TEXT_ATTACHMENT = 200_000
_MAX_DEPTH = 40
# RFC 2045 section 5.1, RFC 2183: boundary, charset and file name are far shorter together.
_WITH_PARAMETERS = frozenset({"content-type", "content-disposition"})
_MAX_PARAMETERS = 2_000
_MAX_FORWARDS = 10
_MAX_COVERING = 4_000
_HAS_REPORT_FIELDS = re.compile(
    rb"^(?:Final-Recipient|Reporting-MTA|Feedback-Type)\s*:", re.IGNORECASE | re.MULTILINE
)
# A header of a mail up to a field that only a raw mail has: the envelope line of mbox files, then
# fields with their folded lines.
_RAW_HEADER = re.compile(
    rb"\s*(?:>?From [^\n]*\n)?(?>[!-9;-~]+[ \t]*:[^\n]*\n(?:[ \t][^\n]*\n)*+)*?"
    rb"(?:Received|Return-Path|Message-ID|MIME-Version|Content-Type)[ \t]*:",
    re.IGNORECASE,
)
# A content type that names its boundary as nearly all do: no sign is escaped (RFC 2045 section 5.1), and nothing is encoded or
# in pieces (RFC 2231).
_PLAIN_BOUNDARY = re.compile(
    r"[\w.+-]+/[\w.+-]+(?:;\s*(?!boundary)[\w-]+=(?:\"[^\"\\]*\"|[^\s\";\\]+))*"
    r";\s*boundary=(?:\"(?P<quoted>[^\"\\<>]+)\"|(?P<bare>[^\s\";\\<>]+))\s*(?:;|\Z)",
    re.IGNORECASE,
)
_LOST_BOUNDARY = re.compile(r"^--(\S[^\n]*+)\n\s*+(?=content-)", re.IGNORECASE | re.MULTILINE)
_MAX_HEADER = 262_144
# Fields that are part of a report even where the blank line above them was lost (RFC 3464 section 2).
_REPORT_FIELD = re.compile(
    r"(?:original-envelope-id|reporting-mta|dsn-gateway|received-from-mta|arrival-date|original-recipient"
    r"|final-recipient|action|status|remote-mta|diagnostic-code|last-attempt-date|will-retry-until)$",
    re.IGNORECASE,
)


def looks_like_mail(data: bytes) -> bool:
    """Whether ``data`` begins with the header of a mail rather than with visible text.

    A paste that begins with the visible ``From: … Subject: …`` is text, so one of
    the fields that only a raw mail has must be there.
    """
    start = data[:_MAX_HEADER]
    if b"\r" in start:
        start = start.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    return _RAW_HEADER.match(start.removeprefix(b"\xef\xbb\xbf")) is not None


def read_mail(data: bytes) -> list[Document]:
    """The documents of a mail: its own, or those of the bounces forwarded in it.

    Nothing is raised: what can't be read is named in the document's problems.
    """
    try:
        message = _parse(data.removeprefix(b"\xef\xbb\xbf").lstrip().removeprefix(b">"))
        return _MailReader(message, place=None).documents()
    except Exception as error:  # noqa: BLE001 - whatever a hostile mail makes the library stumble over
        text = with_plain_line_ends(decode(data))
        builder = TextBuilder()
        builder.add(PartKind.BODY, "text/plain", text)
        problem = Problem(
            ProblemCode.MIME_TOO_DEEP if isinstance(error, RecursionError) else ProblemCode.MIME_UNREADABLE
        )
        return [Document(FORMAT, builder.text, tuple(builder.parts), problems=(problem,))]


def with_covering(document: Document, text: str) -> Document:
    """A message that was attached to a mail with a text of its own, which goes before what covers it there."""
    covering = "\n\n".join(filter(None, (text[:_MAX_COVERING], document.covering)))
    return replace(document, covering=covering)


class _MimePart(Message):
    """A part that reads its content type once and an ordinary boundary quickly: the library takes long for both."""

    _content_type: str | None = None

    def get(self, name: str, failobj: Any = None) -> Any:
        value = super().get(name, failobj)
        # The library's work on parameters grows with the square of their length.
        is_long = isinstance(value, str) and len(value) > _MAX_PARAMETERS
        return value[:_MAX_PARAMETERS] if is_long and name.lower() in _WITH_PARAMETERS else value

    def get_content_type(self) -> str:
        if self._content_type is None:
            self._content_type = super().get_content_type()
        return self._content_type

    def get_boundary(self, failobj: Any = None) -> Any:
        plain = _PLAIN_BOUNDARY.match(str(self.get("content-type", "")))
        return (plain["quoted"] or plain["bare"]).rstrip() if plain else super().get_boundary(failobj)


def _parse(source: bytes) -> Message:
    ordinary = take_apart(source.decode("ascii", "surrogateescape"), _MimePart)
    if ordinary is not None:
        return ordinary
    parser = BytesFeedParser(_MimePart)
    parser.feed(source)
    return parser.close()


class _MailReader:
    """Walks the parts of one mail and builds its document."""

    def __init__(self, message: Message, place: str | None, forwards: int = 0) -> None:
        self._message = message
        self._place = place
        self._forwards = forwards
        self._builder = TextBuilder()
        self._repairs: list[Repair] = []
        self._problems: list[Problem] = []
        self._enclosed: list[Document] = []
        self._headers = Headers(message.raw_items())
        self._is_report = _is_report(message, self._headers)
        # A gateway may wrap a report in another message of a mail system: what it wraps is the
        # report then, where the wrapping states nothing of its own.
        self._states_fates = self._is_report and (
            message.get_content_type() == REPORT_TYPE or _has_report_fields(message)
        )

    def documents(self) -> list[Document]:
        shown = "\n".join(
            f"{name}: {value}" for name in _SHOWN for value in self._headers.get_all(name) if value
        )
        self._builder.add(PartKind.HEADER, FORMAT, shown)
        self._walk(self._message, self._place or "", 0)
        if self._enclosed:
            own = "" if self._is_report else self._body()
            return [with_covering(enclosed, own) for enclosed in self._enclosed]
        return [
            Document(
                FORMAT,
                self._builder.text,
                tuple(self._builder.parts),
                place=self._place,
                headers=self._headers,
                links=self._builder.links,
                repairs=tuple(self._repairs),
                problems=tuple(self._problems),
            )
        ]

    def _walk(self, part: Message, place: str, depth: int) -> None:
        if depth > _MAX_DEPTH:
            self._problems.append(Problem(ProblemCode.MIME_TOO_DEEP))
            return
        content_type = part.get_content_type()
        if content_type in _FIELDS:
            self._builder.add(PartKind.FIELDS, content_type, _fields_text(part))
        elif content_type in _MAILS:
            self._add_mail(part, place)
        elif content_type in _ORIGINAL_HEADERS:
            text = _text_of(part) if content_type.startswith("text/") else _fields_text(part)
            self._builder.add(PartKind.ORIGINAL, content_type, text[:_MAX_ORIGINAL])
        elif part.is_multipart():
            self._walk_multipart(part, content_type, place, depth)
        elif content_type.startswith("multipart/"):
            self._add_broken_multipart(part)
        elif content_type.startswith("text/"):
            self._add_text(part, content_type)
        else:
            self._add_attachment(part, place)

    def _walk_multipart(self, part: Message, content_type: str, place: str, depth: int) -> None:
        children = list(_children(part))
        if content_type == "multipart/alternative":
            children = [_best_alternative(children)] if children else []
        for number, child in enumerate(children, 1):
            self._walk(child, f"{place}.{number}" if place else str(number), depth + 1)

    def _add_text(self, part: Message, content_type: str) -> None:
        text = _text_of(part)
        if content_type == "text/html" or html.looks_like_html(text):
            page = html.to_text(text)
            self._builder.add(PartKind.BODY, "text/html", page.text, page.links)
        else:
            self._builder.add(PartKind.BODY, content_type, text)

    def _add_broken_multipart(self, part: Message) -> None:
        """A multipart whose boundary doesn't fit: cut it at the lines that look like one."""
        text = with_plain_line_ends(decode(_payload_bytes(part)))
        match = _LOST_BOUNDARY.search(text)
        if match is None:
            self._builder.add(PartKind.BODY, "text/plain", text)
            return
        self._repairs.append(Repair.BROKEN_MIME)
        boundary = match[1].rstrip().removesuffix("--")
        source = f'Content-Type: {part.get_content_type()}; boundary="{boundary}"\n\n'
        mended = _parse((source + text[match.start() :]).encode())
        if mended.is_multipart():
            self._walk_multipart(mended, mended.get_content_type(), "", _MAX_DEPTH - 2)
        else:
            self._builder.add(PartKind.BODY, "text/plain", text)

    def _add_mail(self, part: Message, place: str) -> None:
        """A mail in the mail: the returned original, or a bounce that somebody forwards."""
        inner = next(_children(part), None)
        if inner is None:
            text = decode(_payload_bytes(part))
            self._builder.add(PartKind.ORIGINAL, FORMAT, with_plain_line_ends(text)[:_MAX_ORIGINAL])
            return
        if not inner.keys() and _encoding(part) == "base64":
            inner = _parse(_unbase64(_source(inner)))
        if not self._states_fates and self._take_report(inner, place):
            return
        self._builder.add(PartKind.ORIGINAL, FORMAT, _mail_text(inner)[:_MAX_ORIGINAL])

    def _take_report(self, inner: Message, place: str) -> bool:
        """Take a bounce that is attached, or those of a forward that is attached."""
        if self._forwards >= _MAX_FORWARDS:
            return False
        reader = _MailReader(inner, place, self._forwards + 1)
        documents = reader.documents()
        names_nobody = "@" not in self._body()
        is_wrapped = reader._states_fates or (names_nobody and is_by_mail_system(reader._headers))
        if not (is_wrapped if self._is_report else reader._is_report) and not reader._enclosed:
            return False
        self._enclosed.extend(documents)
        return True

    def _body(self) -> str:
        """The texts of the mail itself, so far."""
        return "\n\n".join(
            self._builder.text[part.start : part.end]
            for part in self._builder.parts
            if part.kind is PartKind.BODY
        )

    def _add_attachment(self, part: Message, place: str) -> None:
        """A file: text that holds a report, or a mail that was attached as a file."""
        name = (part.get_filename() or "").lower()
        if part.is_multipart() or not name.endswith((".eml", ".txt", ".dat")):
            return
        data = _payload_bytes(part)
        if looks_like_mail(data):
            inner = _parse(data)
            if self._states_fates or not self._take_report(inner, place):
                self._builder.add(PartKind.ORIGINAL, FORMAT, _mail_text(inner)[:_MAX_ORIGINAL])
        elif len(data) <= _MAX_TEXT_ATTACHMENT and _HAS_REPORT_FIELDS.search(data):
            text = with_plain_line_ends(decode(data))
            self._builder.add(PartKind.FIELDS, "message/delivery-status", text)


def _is_report(message: Message, headers: Headers) -> bool:
    """Whether a mail's own header says that a mail system wrote it about another mail, or nobody."""
    return message.get_content_type() == REPORT_TYPE or is_by_mail_system(headers) or is_automatic(headers)


def _has_report_fields(message: Message) -> bool:
    """Whether a report part lies directly in a mail (RFC 3462 section 2)."""
    return any(child.get_content_type() in _FIELDS for child in _children(message))


def _children(part: Message) -> Iterator[Message]:
    if part.is_multipart():
        yield from (child for child in part.get_payload() if isinstance(child, Message))


def _best_alternative(children: list[Message]) -> Message:
    """RFC 2046 section 5.1.4 puts the richest last; for reading, plain text is the best."""
    for child in children:
        if child.get_content_type() == "text/plain" and _text_of(child).strip():
            return child
    for child in reversed(children):
        if child.get_content_type() == "text/html" or child.is_multipart():
            return child
    return children[0]


def _encoding(part: Message) -> str:
    return str(part.get("Content-Transfer-Encoding", "")).strip().lower()


def _payload_bytes(part: Message) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _text_of(part: Message) -> str:
    data = _payload_bytes(part)
    # To read what charset is declared takes longer than to tell that any will do.
    text = with_plain_line_ends(decode(data, None if is_plain(data) else part.get_content_charset()))
    # Where the blank line is lost, "<anna@example.org>: 550 …" looks like a field of the header.
    lost = [f"{name}: {decode_field(str(value))}" for name, value in part.raw_items() if "@" in name]
    return "\n".join((*lost, text))


def _unbase64(text: str) -> bytes:
    try:
        return base64.b64decode("".join(text.split()) + "==")
    except (binascii.Error, ValueError):
        return text.encode("utf-8", "surrogateescape")


def _source(part: Message) -> str:
    """The text of a part, its 8-bit bytes kept as surrogates until the whole is decoded."""
    return _payload_bytes(part).decode("ascii", "surrogateescape")


def _raw(part: Message) -> str:
    """The source of a part's header and text, as the parser kept it."""
    lines = [f"{name}: {value}" for name, value in part.raw_items()]
    payload = _source(part)
    if payload.strip():
        lines.append("" if lines else payload)
        if len(lines) > 1:
            lines.append(payload)
    return "\n".join(lines)


def _fields_text(part: Message) -> str:
    """The fields of a report part, its groups parted by blank lines (RFC 3464 section 2.1)."""
    own = [f"{name}: {value}" for name, value in part.raw_items() if _REPORT_FIELD.match(name)]
    blocks = [_raw(block).strip("\n") for block in _children(part)] or [_source(part)]
    source = "\n\n".join(filter(None, ("\n".join(own), *blocks)))
    encoding = _encoding(part)
    if encoding == "base64" and ":" not in source:
        return with_plain_line_ends(decode(_unbase64(source)))
    data = source.encode("utf-8", "surrogateescape")
    return with_plain_line_ends(decode(quopri.decodestring(data) if encoding == "quoted-printable" else data))


def _mail_text(message: Message) -> str:
    """A returned mail as text: its whole header, decoded, and the readable part of its body."""
    lines = []
    for name, value in message.raw_items():
        text = str(value)
        if not text.isascii() or "=?" in text:
            text = decode_field(text)
        lines.append(f"{name}: {text}")
    body = _first_text(message, 0)
    return with_plain_line_ends("\n".join(lines)) + ("\n\n" + body if body.strip() else "")


def _first_text(part: Message, depth: int) -> str:
    if part.is_multipart():
        if depth > _MAX_DEPTH:
            return ""
        children = list(_children(part))
        if part.get_content_type() == "multipart/alternative" and children:
            children = [_best_alternative(children)]
        return next(filter(None, (_first_text(child, depth + 1) for child in children)), "")
    content_type = part.get_content_type()
    if not content_type.startswith("text/"):
        return ""
    text = _text_of(part)
    return html.to_text(text).text if content_type == "text/html" else text
