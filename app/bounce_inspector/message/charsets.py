"""Bytes to text: the charset that is named, the one that fits, never an error."""

from __future__ import annotations

import codecs
import re
from email.errors import HeaderParseError
from email.header import decode_header

# What mail programs call charsets that Python knows by another name, or that need a
# wider table than the one they name (WHATWG Encoding Standard, section 4.2).
_ALIASES = {
    "iso-2022-jp": "iso2022_jp_ext",
    "shift_jis": "cp932",
    "shift-jis": "cp932",
    "x-sjis": "cp932",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "ks_c_5601-1987": "cp949",
    "euc-kr": "cp949",
    "iso-8859-1": "cp1252",
    "iso-8859-8-i": "iso-8859-8",
    "us-ascii": "utf-8",
    "ascii": "utf-8",
    "unknown-8bit": "utf-8",
    "utf-8-mac": "utf-8",
}
# Charsets that write any sign in ASCII; Exchange 2000 and 2003 named the first one so.
_SEVEN_BIT = {"unicode-1-1-utf-7": "utf-7", "utf-7": "utf-7", "hz-gb-2312": "hz"}
_SHIFTS = (b"+", b"~", b"\x1b", b"\0")
_ISO_2022 = re.compile(rb"\x1b(?:\$[@B]|\$\([CD]|\([JI])")
# Enough text to recognise a charset by, little enough to stay quick.
_SAMPLE = 2048
_HEAD = 400
_FOLD = re.compile(r"\r?\n[ \t]*")
_SURROGATE = re.compile("[\ud800-\udfff]")


def decode(data: bytes, named: str | None = None) -> str:
    """Text of ``data``; ``named`` is the charset its sender declared, if any.

    Text that is valid UTF-8 beyond ASCII is taken as such whatever was declared: no
    other charset produces that by chance.  Bytes that fit nothing become U+FFFD.
    """
    name = (named or "").lower()
    if data.isascii() and b"\x1b" not in data and b"\0" not in data[:_HEAD]:
        return _decode_as(_SEVEN_BIT[name], data) if name in _SEVEN_BIT else data.decode("ascii")
    for bom, charset in (
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
    ):
        if data.startswith(bom):
            return data[len(bom) :].decode(charset, "replace")
    if utf16 := _utf16_without_bom(data[:_HEAD]):
        return data.decode(utf16, "replace")
    if _ISO_2022.search(data):
        return _decode_iso_2022(data)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    return _decode_as(_ALIASES.get(name, name), data)


def _decode_iso_2022(data: bytes) -> str:
    """Text with escape sequences (RFC 1468); a paste may have it in some lines and UTF-8 in the others."""
    lines = data.splitlines(keepends=True)
    others = b"".join(line for line in lines if b"\x1b" not in line)
    if others.isascii():
        return data.decode("iso2022_jp_ext", "replace")
    return "".join(line.decode("iso2022_jp_ext" if b"\x1b" in line else "utf-8", "replace") for line in lines)


def is_plain(data: bytes) -> bool:
    """Whether bytes say the same in any charset: ASCII without what leads over to other characters.

    UTF-7 shifts with a plus sign, HZ with a tilde, ISO 2022 with an escape; UTF-16 has zeros.
    """
    return data.isascii() and not any(sign in data for sign in _SHIFTS)


def _decode_as(charset: str, data: bytes) -> str:
    """Text in the charset that was declared, or in the one that it looks like."""
    try:
        text = data.decode(charset)
    except (ValueError, LookupError):  # ValueError: bytes that don't fit, or a name with a NUL in it
        text = data.decode(_detect(data), "replace")
    return without_surrogates(text)


def without_surrogates(text: str) -> str:
    """Halves of a character, which can't be shown nor written, become U+FFFD."""
    return _SURROGATE.sub("\ufffd", text)


def _utf16_without_bom(head: bytes) -> str | None:
    """UTF-16, if every other byte is zero, as it is in Latin text."""
    even, odd = head[::2].count(0), head[1::2].count(0)
    if abs(even - odd) * 2 < max(even + odd, len(head) * 0.6):
        return None
    return "utf-16-be" if even > odd else "utf-16-le"


def _detect(data: bytes) -> str:
    if b"\0" in data[:_HEAD]:
        even, odd = data[:_HEAD:2].count(0), data[1:_HEAD:2].count(0)
        return "utf-16-be" if even > odd else "utf-16-le"
    # Imported here: it takes longer than reading most mails, and few need it.
    import chardet

    # Lines in ASCII tell nothing of a charset, and would have to be read all the same.
    telling = b"\n".join(line for line in data.split(b"\n") if not line.isascii())
    found = chardet.detect(telling[:_SAMPLE])["encoding"]
    try:
        return codecs.lookup(found).name if found else "cp1252"
    except LookupError:
        return "cp1252"


def decode_field(value: str) -> str:
    """A header field's value, unfolded, its encoded words (RFC 2047) decoded.

    ``value`` may hold surrogates where the message had 8-bit bytes, as the standard
    library hands it over.
    """
    if value.isascii() and value.isprintable() and "=?" not in value:
        # Neither encoded nor folded, as most are.
        return value.strip()
    if not value.isascii():
        value = decode(value.encode("utf-8", "surrogateescape"))
    if "\n" in value:
        value = _FOLD.sub(" ", value)
    if "=?" in value:
        try:
            words = decode_header(value)
        except (HeaderParseError, ValueError):
            words = [(value, None)]
        value = "".join(word if isinstance(word, str) else decode(word, charset) for word, charset in words)
    # A word may encode the end of a line, and with it a field that isn't there (RFC 2047 section 5).
    return " ".join(value.splitlines()).strip()


def with_plain_line_ends(text: str) -> str:
    """The text with LF for every line end."""
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text
