"""Reads what filters in front of qmail log of recipients whom they refused: spamdyke, chkuser, simscan (their manuals)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..marks import Marks
from ..paste_header import Span
from ..report import Action
from ..statement import Rank, Statement
from .log_line import LogLine, in_lines

CUES = (": DENIED_", "CHKUSER rejected", "simscan:[")

# spamdyke[3321]: DENIED_RBL_MATCH from: a@b to: c@d origin_ip: … reason: zen.spamhaus.org
_SPAMDYKE = re.compile(
    r": (?P<words>DENIED_(?P<graylisted>GRAYLISTED)?[A-Z_]{0,40}) from: (?P<from>[^\s:]{1,400}) to: (?P<to>[^\s:]{1,400}) [^\n]*"
)
# CHKUSER rejected rcpt: from <a@b::> remote <host:unknown:192.0.2.1> rcpt <c@d> : not existing recipient
_CHKUSER = re.compile(
    r"CHKUSER rejected \w+: from <(?P<from>[^:>\n]{0,400})[^>\n]{0,100}> remote <[^>\n]{0,400}> rcpt <(?P<to>[^>\n]{0,400})> : (?P<words>[^\n]*)"
)
# simscan:[4412]:SPAM REJECT (14.20/9.00):2.13s:subject:192.0.2.1:a@b:c@d
_SIMSCAN = re.compile(r"simscan:\[\d{1,8}\]:(?P<words>SPAM REJECT)\b")
_SIMSCAN_ENVELOPE = re.compile(r"[^\n]*:(?P<from>[^\s:]{0,400}):(?P<to>[^\s:]{1,400})[ \t]*")


def log_lines(marks: Marks, start: int, end: int) -> Iterator[LogLine]:
    """The lines of a stretch about recipients who were refused; greylisting asks for another try."""
    text = marks.text
    for match in _SPAMDYKE.finditer(text, start, end):
        action = Action.DELAYED if match["graylisted"] else Action.FAILED
        yield _line(match, match, (match.start("words"), match.end()), action)
    for match in _CHKUSER.finditer(text, start, end):
        yield _line(match, match, match.span("words"), Action.FAILED)
    for match, envelope in in_lines(_SIMSCAN, _SIMSCAN_ENVELOPE, text, start, end):
        yield _line(match, envelope, match.span("words"), Action.FAILED)


def _line(match: re.Match[str], envelope: re.Match[str], words: Span, action: Action) -> LogLine:
    to = envelope["to"] if "@" in envelope["to"] else None
    statement = Statement(
        rank=Rank.LOG,
        address=to,
        address_span=envelope.span("to") if to else None,
        action=action,
        words=(words,),
        logged_sender=envelope["from"] if "@" in envelope["from"] else None,
    )
    return LogLine(match.start(), "", statement, at_door=True)
