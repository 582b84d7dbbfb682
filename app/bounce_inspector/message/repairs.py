"""Undoes encodings that hide a whole text: a clipboard or a forward that garbled it."""

from __future__ import annotations

import base64
import binascii
import quopri
import re
from dataclasses import dataclass

from .charsets import decode, with_plain_line_ends
from .document import Repair


@dataclass(frozen=True, slots=True)
class Whole:
    """A text that was encoded as a whole: what it says, and the code of the repair."""

    text: str
    repair: Repair


_BASE64_LINES = re.compile(
    r"^(?:(?:[A-Za-z0-9+/]{56,}[ \t]*\n)+[A-Za-z0-9+/]*={0,2}|[A-Za-z0-9+/]{100,}={0,2})[ \t]*$", re.MULTILINE
)
_HEXADECIMAL = re.compile(r"[0-9A-Fa-f\s]*")
_SOFT_BREAK = re.compile(r"=[ \t]*\n")
_QUOTED = re.compile(r"=[0-9A-F]{2}")
_BYTE_ORDERS = ("utf-16-le", "utf-16-be")
# What stands in text, and hardly ever in text whose bytes are swapped by twos.
_IN_ORDER = re.compile(r"(?<![A-Za-z])[A-Z][a-z]|[.,:;)>][ \r\n]|\r\n")
_TEXT_SPACES = frozenset("\t\n\r\f\u00a0\u3000")
_SAMPLE = 4000


def decode_whole(text: str) -> Whole | None:
    """The text behind an encoding of the whole input, None where it is not encoded.

    Known are ASCII that was read as UTF-16 (it looks like Chinese), a base64 block
    and quoted-printable.
    """
    return _from_utf16(text) or _from_base64(text) or _from_quoted_printable(text)


def _from_utf16(text: str) -> Whole | None:
    sample = text[:_SAMPLE]
    letters = [c for c in sample if not c.isspace()]
    if len(letters) < 8 or sum(c > "\u2000" for c in letters) < len(letters) * 0.6:
        return None
    data = sample.encode("utf-16-le")
    if b" " not in data or sum(0x20 <= b < 0x7F or b in b"\t\n\r" for b in data) <= len(data) * 0.95:
        return None
    decoded = [text.encode(charset).decode("latin-1").replace("\0", "") for charset in _BYTE_ORDERS]
    return Whole(
        with_plain_line_ends(max(decoded, key=lambda t: len(_IN_ORDER.findall(t, 0, _SAMPLE)))), Repair.UTF16
    )


def _from_base64(text: str) -> Whole | None:
    stripped = text.strip()
    match = _BASE64_LINES.search(stripped)
    if match is None or len(match[0]) < len(stripped) * 0.6 or _HEXADECIMAL.fullmatch(match[0]):
        return None
    try:
        data = base64.b64decode("".join(match[0].split()), validate=True)
    except (binascii.Error, ValueError):
        return None
    decoded = with_plain_line_ends(decode(data))
    if not _is_readable(decoded):
        return None
    return Whole(stripped[: match.start()] + decoded + stripped[match.end() :], Repair.BASE64)


def _from_quoted_printable(text: str) -> Whole | None:
    breaks = len(_SOFT_BREAK.findall(text))
    if breaks < 2 or breaks + len(_QUOTED.findall(text)) < 4:
        return None
    long_lines = sum(len(line) >= 70 for line in text.split("\n") if line.rstrip().endswith("="))
    if long_lines < breaks * 0.6:
        return None
    return Whole(
        with_plain_line_ends(decode(quopri.decodestring(_SOFT_BREAK.sub("=\n", text).encode()))),
        Repair.QUOTED_PRINTABLE,
    )


def _is_readable(text: str) -> bool:
    sample = text[:_SAMPLE]
    odd = sum(not (c.isprintable() or c in _TEXT_SPACES) or c == "\ufffd" for c in sample)
    return len(sample) > 0 and odd <= len(sample) * 0.02
