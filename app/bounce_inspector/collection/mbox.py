r"""Splits a mailbox file (mbox, RFC 4155) into its messages, in constant memory.

Every message begins with an envelope line, ``From `` with sender and time.  A line of a
message that begins so is quoted with ``>``: the first ``>`` goes when the message is
read, which is right for the variant mboxrd and for all of mboxo but lines that were
``>From `` before.  Content-Length is not trusted: editors and filters leave it wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import IO

_CHUNK = 1_000_000
_MARK = b"\nFrom "
# Behind the envelope line comes the header; some programs put a quoted envelope line between.
_ENVELOPE = re.compile(
    rb"From (?P<rest>[^\n]{0,998})\n(?:>From [^\n]{0,998}\n)?(?:(?P<header>[!-9;-~]{1,100}[ \t]*:)|\r?\n)"
)
_LOOKAHEAD = 2_500
# "Mon Mar  4 15:09:12 2024", and Google Takeout's "Mon Mar 04 15:09:12 +0000 2024".
_CTIME = re.compile(rb"\b[A-Z][a-z]{2} [A-Z][a-z]{2} {1,2}\d{1,2} \d{1,2}:\d\d")
_DATED = re.compile(rb"\b\d{1,2}:\d\d")
_QUOTED = re.compile(rb"^>(?=>*From )", re.MULTILINE)
_BLANK = b"\xef\xbb\xbf \t\r\n"


def starts_mbox(head: bytes) -> bool:
    """Whether a file that begins with ``head`` is a mailbox: an envelope line and a header behind it."""
    start = head.lstrip(_BLANK)
    match = _ENVELOPE.match(start)
    return match is not None and _is_envelope(match, after_blank=True)


def split(stream: IO[bytes]) -> Iterator[tuple[int, int]]:
    """The messages of a mailbox, as offset and length; together they are the whole of ``stream``."""
    start = 0
    for end in _ends(stream):
        if end > start:
            yield start, end - start
            start = end


def message_of(piece: bytes) -> bytes:
    """The message in a piece of a mailbox: without the envelope line, its lines as they were sent."""
    message = piece.lstrip(_BLANK)
    if message.startswith(b"From "):
        message = message.partition(b"\n")[2]
    return _QUOTED.sub(b"", message)


def _ends(stream: IO[bytes]) -> Iterator[int]:
    """Where messages end: before each envelope line but the first, and at the end of the stream."""
    # The blank line that stands before an envelope line is thought before the first one.
    window, base = b"\n\n\n", -3
    is_first = True
    while True:
        chunk = stream.read(_CHUNK)
        window += chunk
        # What follows an envelope line has to be in the window, too.
        limit = max(len(window) - _LOOKAHEAD, 0) if chunk else len(window)
        at = window.find(_MARK, 2, limit)
        while at >= 0:
            match = _ENVELOPE.match(window, at + 1)
            after_blank = window.endswith((b"\n", b"\n\r"), at - 2, at)
            if match is not None and _is_envelope(match, after_blank=after_blank):
                if not (is_first and not window[: at + 1].strip(_BLANK) and base < 0):
                    yield base + at + 1
                is_first = False
            at = window.find(_MARK, at + 1, limit)
        if not chunk:
            yield base + len(window)
            return
        # What was too near the limit to be found, and the two bytes before it.
        kept = max(limit - len(_MARK) - 1, 0)
        window, base = window[kept:], base + kept


def _is_envelope(match: re.Match[bytes], *, after_blank: bool) -> bool:
    """Whether a line that begins like an envelope line is one, by what stands around it."""
    rest = match["rest"].strip()
    if _CTIME.search(rest):
        return after_blank or match["header"] is not None
    if match["header"] is None or not after_blank:
        return False
    # Thunderbird writes "From - " with a time, or nothing at all behind "From ".
    return not rest or _DATED.search(rest) is not None
