"""Recognizes a text that is nothing but one sentence by which servers refuse: "Relay access denied".

People copy such a sentence out of a log or a window without its code.  A longer text says
who reports it or shows a code; this one has only its words, so they have to be nearly all
of it, and to state what only mail is refused for.
"""

from __future__ import annotations

import re

from ...registry.vocabulary import Cause
from ...registry.wordings import Clarity
from ..code_detection import QUOTES
from ..marks import Marks

# More is an account of something, not a sentence that somebody copied.
_LONGEST = 200
# What a server names beside its words: a host, an internet address, a size, a link.
_NAMED = re.compile(r"https?://\S{1,200}|\[[^\]\s]{1,80}\]|[\w-]{1,63}(?:\.[\w-]{1,63}){1,10}|\d+")
_MARKS_BEFORE = " \t\n>|*•·–-:.…([<" + QUOTES
_LETTER = re.compile(r"[^\W\d_]")
# What other programs refuse as well, with the same words.
_NOT_ONLY_OF_MAIL = frozenset(
    {
        Cause.CONNECTION_FAILED,
        Cause.DELIVERY_EXPIRED,
        Cause.DOMAIN_UNKNOWN,
        Cause.ENCRYPTION_REQUIRED,
        Cause.POLICY,
        Cause.PROTOCOL_ERROR,
        Cause.RATE_LIMITED,
        Cause.SYSTEM_ERROR,
        Cause.SYSTEM_FULL,
        Cause.UNKNOWN,
        Cause.VIRUS,
    }
)


def is_servers_sentence(marks: Marks) -> bool:
    """Whether all of a paste is one sentence that begins with what a server refuses mail for, and says little else."""
    text = marks.text.strip()
    if marks.document.headers or len(text) > _LONGEST or "\n\n" in text or text.endswith(("?", "？")):
        return False
    hits = [
        hit
        for hit in marks.wordings
        if hit.value.cause is not None
        and hit.value.clarity >= Clarity.CLEAR
        and hit.value.cause not in _NOT_ONLY_OF_MAIL
        # A login is refused by every kind of server.
        and (hit.value.cause is not Cause.RELAY_DENIED or "relay" in marks.lowered[hit.start : hit.end])
    ]
    if not hits:
        return False
    first = min(hit.start for hit in hits)
    if _without_names(marks, 0, first).strip(_MARKS_BEFORE):
        return False
    end = max(hit.end for hit in hits)
    stated = len(_LETTER.findall(marks.text[first:end]))
    return len(_LETTER.findall(_without_names(marks, end, len(marks.text)))) <= stated


def _without_names(marks: Marks, start: int, end: int) -> str:
    """A stretch of the text without its addresses and hosts."""
    return _NAMED.sub("", marks.without_addresses(start, end))
