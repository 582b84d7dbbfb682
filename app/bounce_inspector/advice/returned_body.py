"""What somebody wrote into the message that came back: its body, decoded, without quotations."""

from __future__ import annotations

import binascii
import quopri
import re
from base64 import b64decode
from collections.abc import Iterator

from ..inspection.report import Report, Zone
from ..message.charsets import decode
from ..message.html import looks_like_html, to_text

_LONGEST_INPUT, _LONGEST = 60_000, 4_000
_FIELD_LINE = re.compile(r"(?:From [^\n]*|[A-Za-z][\w-]{1,60}[ \t]*:[^\n]*|[ \t]+[^\n]*)\Z")
# A line such as "Hello:" has the form of a field, too: a header has one of these (RFC 5322 section 3.6, RFC 2045).
_FIELD = re.compile(
    r"^(?:content-|x-|from|to|subject|date|message-id|received|return-path|mime-version)[\w-]{0,60}[ \t]*:",
    re.IGNORECASE | re.MULTILINE,
)
_BLANK_LINE = re.compile(r"\n[ \t]*\n")
# Boundaries of parts, and what servers say in between ("------ The body of the message is ...").
_NO_WORDS = re.compile(r"^(?:--|>|\|)[^\n]*$", re.MULTILINE)
_TRANSFER = re.compile(r"^content-transfer-encoding[ \t]*:[ \t]*\"?([\w-]+)", re.IGNORECASE | re.MULTILINE)
_CHARSET = re.compile(r"\bcharset[ \t]*=[ \t]*\"?([\w.:-]+)", re.IGNORECASE)
_QUOTED = re.compile(r"=[0-9A-Fa-f]{2}")
# ISO-2022-JP (RFC 1468) changes the character set by these.
_ESCAPE = "\x1b$"


def returned_body(report: Report) -> str:
    """The beginning of the body that a report returns; empty where it returns none."""
    return "\n".join(_pieces(report))[:_LONGEST]


def _pieces(report: Report) -> Iterator[str]:
    for text in report.texts_in(Zone.ORIGINAL, longest=_LONGEST_INPUT):
        header = ""
        for piece in _BLANK_LINE.split(text):
            words = _NO_WORDS.sub("", piece).strip("\n")
            if _FIELD.search(words) and all(_FIELD_LINE.match(line) for line in words.splitlines()):
                header = words
            elif header and words:
                # What stands above the header is the report's.
                yield _decoded(words, header)


def _decoded(body: str, header: str) -> str:
    """A stretch of a body as people read it; the text may be decoded already, whatever its header says."""
    transfer, charset = _TRANSFER.search(header), _CHARSET.search(header)
    content = _bytes_of(body, transfer[1].lower() if transfer is not None else "") if body.isascii() else None
    text = body if content is None else decode(content, charset[1] if charset is not None else None)
    return to_text(text).text if looks_like_html(text) else text


def _bytes_of(body: str, encoding: str) -> bytes | None:
    """The bytes that a body in ASCII stands for (RFC 2045 section 6); None where it isn't encoded."""
    if encoding == "quoted-printable" and _QUOTED.search(body):
        return quopri.decodestring(body.encode("ascii"))
    if encoding == "base64":
        try:
            return b64decode("".join(body.split()), validate=True)
        except binascii.Error:
            return None
    return body.encode("ascii") if _ESCAPE in body else None
