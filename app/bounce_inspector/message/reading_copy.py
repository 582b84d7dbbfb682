"""A copy of the text, mended for reading, whose every position maps back to the text shown.

What a clipboard, a quoting mail program or a line width did to a code or an address is
undone here and only here; the text that the person sees stays as it came.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import partial

import msgspec

from ..registry.literals import lower
from .document import Repair
from .wrapped_log import unwrapped, wrapped_at_width

# Characters that stand for a plain one: same length, so no position moves.
_PLAIN = str.maketrans(
    {
        "\u00a0": " ", "\u1680": " ", "\u2000": " ", "\u2001": " ", "\u2002": " ", "\u2003": " ",
        "\u2004": " ", "\u2005": " ", "\u2006": " ", "\u2007": " ", "\u2008": " ", "\u2009": " ",
        "\u200a": " ", "\u202f": " ", "\u205f": " ", "\u3000": " ", "\u2028": "\n", "\u2029": "\n",
        "\u2018": "'", "\u2019": "'", "\u201a": "'", "\u201b": "'", "\u2032": "'", "\u00b4": "'",
        "\u201c": '"', "\u201d": '"', "\u201e": '"', "\u201f": '"', "\u2033": '"', "\u00ab": '"', "\u00bb": '"',
        "\u2010": "-", "\u2011": "-", "\u2012": "-", "\u2013": "-", "\u2014": "-", "\u2212": "-", "\ufe63": "-",
        "\u2024": ".", "\u2039": "<", "\u203a": ">", "\u2329": "<", "\u232a": ">",
        "\u3008": "<", "\u3009": ">",
        # Full-width forms of digits, letters and of the signs of codes and addresses; the
        # punctuation of Chinese and Japanese stays what it is.
        **{chr(code): chr(code - 0xFEE0) for code in (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))},
        **{full: chr(ord(full) - 0xFEE0) for full in "．＠＃＜＞＿－＋／＝；"},
    }
)  # fmt: skip
_FULL_WIDTH = re.compile(r"[\uff10-\uff19]")
_SMART = re.compile(r"[\u2018\u2019\u201c\u201d\u201e\u00ab\u00bb]")
_BLANKS = re.compile(r"[\u00a0\u2000-\u200a\u202f\u205f\u3000]")
# Zero-width and directional characters, soft hyphens, byte order marks.
_INVISIBLE_SIGNS = r"\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
_INVISIBLE = re.compile(rf"[{_INVISIBLE_SIGNS}]+")
# Whether a text has any of all these is told much faster than what becomes of each of its characters.
_UNUSUAL = re.compile(rf"[{''.join(map(chr, _PLAIN))}{_INVISIBLE_SIGNS}]")
# What is told of the characters that were read as plain ones.
_SPECIAL = {
    Repair.NON_BREAKING_SPACE: _BLANKS,
    Repair.FULL_WIDTH: _FULL_WIDTH,
    Repair.SMART_QUOTES: _SMART,
    Repair.INVISIBLE_CHARACTERS: _INVISIBLE,
}
_MAYBE_QUOTED = re.compile(r"\n[ \t]*[>|]")
_COMMAND = r"(?:RCPT|MAIL|DATA|HELO|EHLO|LHLO|QUIT|RSET|STARTTLS|AUTH|VRFY|BDAT)\b"
# "> " and "| " marks of a quoting mail program, but not the ">>> RCPT TO" of a transcript.
_QUOTE = re.compile(rf"^[ \t]*+(?:(?!>>>? ?{_COMMAND})[>|][ \t]?){{1,40}}+", re.IGNORECASE | re.MULTILINE)
# The other side of a session as curl -v prints it: "> EHLO m" and "< 250 mx.example.org".
_ANSWER = re.compile(r"^< [2-5]\d\d[ -]", re.MULTILINE)
_QUOTE_IN_SESSION = re.compile(_QUOTE.pattern.replace(">>>?", ">{1,3}", 1), _QUOTE.flags)
# How grep colors what it found (ECMA-48; GNU grep's GREP_COLORS), also where the escape before it was lost.
_COLOR = re.compile(r"\x1b\[[\d;]{0,20}[mK]|\[(?:\d\d;\d\d)?m\[K")
# The tags that forums put around what is quoted: "[code]550 …[/code]", "[quote=anna]".
_FORUM_TAG = re.compile(r"\[/?(?:code|quote|pre)(?:=[^\]\n]{0,60})?\]", re.IGNORECASE)
# A code broken over a line end, by a line width or by quoted-printable ("5.1.⏎1", "4=⏎50 4.4.1").
_GAP = r"=?[ \t]*\n[ \t]*"
# Quick to look for: a line end between what may be two pieces of a code.
_MAYBE_BROKEN = re.compile(r"\n(?<=[\d.= \t]\n)[ \t]*\.?\d")
# What may not stand before a code is looked for from behind its first digit: a pattern that
# begins with a plain set of characters is scanned for several times faster.
_BROKEN_STATUS = re.compile(
    rf"[245](?<![\w.].)(?:{_GAP}\.\d{{1,3}}\.\d{{1,3}}|\.{_GAP}\d{{1,3}}\.\d{{1,3}}"
    rf"|\.\d{{1,3}}{_GAP}\.\d{{1,3}}|\.\d{{1,3}}\.{_GAP}\d{{1,3}})(?![\w.]*\w)"
)
_BROKEN_REPLY = re.compile(
    r"[245](?<![\w.=].)(?:=[ \t]*\n[0-5]\d|[0-5]=[ \t]*\n\d)(?=[ -][#(]?[245]\.\d{1,3}\.\d{1,3}|[ -]\S)"
)
# Where text that lost its line ends had one, most likely.
_FLAT = 400
_STRUCTURE = re.compile(
    r" (?=(?:-{3,} ?[A-Z\u00c0-\u00dc][^\n-]{4,90} ?-{3,}|--- (?:Below|Enclosed|The header) |Original message follows"
    r"|(?:Final-Recipient|Original-Recipient|Reporting-MTA|Diagnostic-Code|Remote-MTA|Action|Status|Arrival-Date|Last-Attempt-Date|X-Postfix-Queue-ID)[ \t]?: "
    r"|(?:Received|Return-Path|Message-I[dD]|MIME-Version|X-Received|DKIM-Signature|Subject|From|To|Date|Content-Type|Reply-To|Delivered-To): "
    r"|<[^\s<>@]{1,64}@[^\s<>]{1,250}>(?::|\.\.\.) |\"?[^\s<>@\"]{1,64}@[^\s<>:\"]{1,250}\"?: |>>> [A-Z]|<<< \d|\.\.\. while talking|\(reason: |Giving up on "
    r"|(?:Generating server|Reported error|Remote Server returned|Diagnostic information|Original message headers|Remote host said)\b))"
    r"|(?<=[a-z]:) (?=<?[^\s<>@]{1,64}@[^\s<>]{1,250}>?(?:\s|$))"
)
# qmail's log writes blanks as underscores (qmail-log(5)).
_UNDERSCORED = re.compile(r"(?:failure|deferral|success): [^\n]*_said:_[^\n]*")
# The log of the SMTP service in Windows (IIS) writes them as plus signs.
_WITH_PLUSES = re.compile(r" OutboundConnectionResponse [^\n]*")
# JSON and comma-separated values are long lines by nature.
_DATA_LINE = re.compile(
    r"\s*(?:[\[{]\s*[\[{\"]|[^,\n]{0,60},[^,\n]{0,60},[^,\n]{0,60},[^,\n]{0,60},[^,\n]{0,60},)"
)
# An address in angle brackets, or one of Exchange's long internal ones, broken over a line end.
_BROKEN_ADDRESS = re.compile(
    rf"<[^\s<>@]{{1,64}}@[^\s<>@]{{0,100}}?({_GAP})[^\s<>@]{{1,100}}>"
    rf"|<[^\s<>@]{{1,64}}?({_GAP})[^\s<>@]{{0,64}}@[^\s<>@]{{2,100}}>"
    rf"|IMCEAEX-[^\s@<>]{{10,300}}({_GAP})[^\s@<>]{{3,300}}@"
)
_MAYBE_BROKEN_ADDRESS = re.compile(r"<[^\s<>]++[ \t]*+\n")
# The "=" that ends an encoded word (RFC 2047 section 2) breaks no line.
_SOFT_BREAK = re.compile(r"=(?<!\?=)\n(?=\S)")
_BREAKS = re.compile(r"=?[ \t]*\n[ \t]*")


# How Go's and other JSON encoders write "<" and ">".
_ESCAPED = re.compile(r"(?<!\\)\\u003([cCeE])")


class _Removal(msgspec.Struct, frozen=True):
    """What one pass cut out: positions of its result, and how much is gone up to each."""

    starts: tuple[int, ...]
    shifts: tuple[int, ...]

    def before(self, position: int) -> int:
        """The position in the text before the pass."""
        number = bisect_right(self.starts, position) - 1
        return position + (self.shifts[number] if number >= 0 else 0)


class ReadingCopy(msgspec.Struct, frozen=True):
    """``text`` to read, and the way back; ``repairs`` are stable codes of what was undone.

    ``lowered`` is the text in lower case: words are found in it several times faster than
    in disregard of case.
    """

    text: str
    repairs: tuple[Repair, ...]
    _passes: tuple[_Removal, ...]
    lowered: str

    def shown(self, start: int, end: int) -> tuple[int, int]:
        """Where a span of the copy lies in the text shown."""
        if not self._passes:
            return start, end
        first = self.position(start)
        return first, self.position(end - 1) + 1 if end > start else first

    def position(self, position: int) -> int:
        """Where a position of the copy lies in the text shown."""
        for removal in reversed(self._passes):
            position = removal.before(position)
        return position

    def read(self, shown: int) -> int:
        """Where a position of the text shown lies in the copy."""
        if not self._passes:
            return shown
        low, high = 0, len(self.text)
        while low < high:
            middle = (low + high) // 2
            if self.position(middle) < shown:
                low = middle + 1
            else:
                high = middle
        return low


def make_reading_copy(text: str) -> ReadingCopy:
    """Mend ``text`` for reading; linear in its length."""
    repairs: list[Repair] = []
    copy = _plain(text, repairs)
    passes = []
    # A line may go on with what looks like the mark of a quotation.
    finds = (wrapped_at_width, partial(_find_marks, repairs=repairs), partial(_find_breaks, repairs=repairs))
    for find in finds:
        spans = find(copy)
        if spans:
            copy, removal = _remove(copy, spans)
            passes.append(removal)
    for mend in (_unescape, unwrapped):
        copy, spans = mend(copy)
        if spans:
            copy, removal = _remove(copy, spans)
            passes.append(removal)
    return ReadingCopy(copy, tuple(repairs), tuple(passes), lower(copy))


def _plain(text: str, repairs: list[Repair]) -> str:
    """The text with plain characters for special ones, and line ends where they are missing; as long as before."""
    copy = text
    if not text.isascii() and _UNUSUAL.search(text):
        copy = text.translate(_PLAIN)
        repairs.extend(repair for repair, pattern in _SPECIAL.items() if pattern.search(text))
    if "_said:_" in copy:
        copy = _UNDERSCORED.sub(lambda match: match[0].replace("_", " "), copy)
        repairs.append(Repair.UNDERSCORES)
    if " OutboundConnectionResponse " in copy:
        copy = _WITH_PLUSES.sub(lambda match: match[0].replace("+", " "), copy)
    lines = copy.split("\n")
    if max(map(len, lines)) >= _FLAT:
        unflattened = "\n".join(
            _STRUCTURE.sub("\n", line) if len(line) >= _FLAT and not _DATA_LINE.match(line) else line
            for line in lines
        )
        if unflattened.count("\n") > len(lines):
            repairs.append(Repair.LINE_ENDS)
            return unflattened
    return copy


def _find_marks(text: str, repairs: list[Repair]) -> list[tuple[int, int]]:
    """What stands between the letters and before the lines and is not part of them."""
    spans = []
    if Repair.INVISIBLE_CHARACTERS in repairs:
        spans = [match.span() for match in _INVISIBLE.finditer(text)]
    if "[K" in text or "\x1b[" in text:
        colors = [match.span() for match in _COLOR.finditer(text)]
        repairs.extend([Repair.INVISIBLE_CHARACTERS] if colors else [])
        spans += colors
    if "[" in text and (tags := [match.span() for match in _FORUM_TAG.finditer(text)]):
        repairs.append(Repair.QUOTE_MARKS)
        spans += tags
    if _MAYBE_QUOTED.search("\n" + text):
        quote = _QUOTE_IN_SESSION if _ANSWER.search(text) else _QUOTE
        quotes = [match.span() for match in quote.finditer(text)]
        if quotes:
            repairs.append(Repair.QUOTE_MARKS)
            spans += quotes
    repairs[:] = dict.fromkeys(repairs)
    return spans


def _find_breaks(text: str, repairs: list[Repair]) -> list[tuple[int, int]]:
    """Line ends inside codes and addresses, and those that quoted-printable put in."""
    found = {
        Repair.BROKEN_CODE: list(_broken_codes(text)),
        Repair.BROKEN_ADDRESS: list(_broken_addresses(text)),
        Repair.SOFT_LINE_BREAKS: [match.span() for match in _SOFT_BREAK.finditer(text)]
        if "=\n" in text
        else [],
    }
    if len(found[Repair.SOFT_LINE_BREAKS]) == 1:
        # One line that ends in "=" is an ordinary one.
        found[Repair.SOFT_LINE_BREAKS] = []
    repairs.extend(repair for repair, spans in found.items() if spans)
    return [span for spans in found.values() for span in spans]


def _broken_codes(text: str) -> Iterator[tuple[int, int]]:
    """The line ends that lie inside codes."""
    if _MAYBE_BROKEN.search(text) is None:
        return
    for pattern in (_BROKEN_STATUS, _BROKEN_REPLY):
        for match in pattern.finditer(text):
            for gap in _BREAKS.finditer(match[0]):
                yield match.start() + gap.start(), match.start() + gap.end()


def _broken_addresses(text: str) -> Iterator[tuple[int, int]]:
    """The line ends that lie inside addresses."""
    if "IMCEAEX-" in text or _MAYBE_BROKEN_ADDRESS.search(text):
        for match in _BROKEN_ADDRESS.finditer(text):
            yield match.span(match.lastindex or 0)


def _unescape(text: str) -> tuple[str, list[tuple[int, int]]]:
    """The text with the angle brackets that JSON may escape, and what is left of the escapes behind them."""
    if "\\u003" not in text:
        return text, []
    spans = [(match.start() + 1, match.end()) for match in _ESCAPED.finditer(text)]
    return _ESCAPED.sub(lambda match: ("<" if match[1] in "cC" else ">").ljust(len(match[0])), text), spans


def _remove(text: str, spans: list[tuple[int, int]]) -> tuple[str, _Removal]:
    """Cut spans out of a text."""
    kept: list[str] = []
    starts: list[int] = []
    shifts: list[int] = []
    position = length = gone = 0
    for span_start, end in sorted(spans):
        start = max(span_start, position)
        if end <= start:
            continue
        kept.append(text[position:start])
        length += start - position
        gone += end - start
        if starts and starts[-1] == length:
            shifts[-1] = gone
        else:
            starts.append(length)
            shifts.append(gone)
        position = end
    kept.append(text[position:])
    return "".join(kept), _Removal(tuple(starts), tuple(shifts))
