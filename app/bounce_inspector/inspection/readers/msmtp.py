"""Reads the log of msmtp (msmtp(1), "logfile"): a line for each message, with the server's last reply."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..addresses import find_addresses
from ..marks import Marks
from ..report import Action
from ..statement import Rank, Statement
from .log_line import LogLine, in_lines

CUES = (" exitcode=EX_",)

# host=smtp.example.com tls=on … recipients=a@b,c@d smtpstatus=550 smtpmsg='550 …' errormsg='…' exitcode=EX_DATAERR
_LINE = re.compile(r"\bhost=(?P<host>[\w.-]{1,255}) tls=")
_REST = re.compile(
    r"(?:(?! recipients=)[^\n]){0,600}+ recipients=(?P<to>[^\s']{1,4000}+)(?P<words>[^\n]*) exitcode=EX_(?P<exit>[A-Z]+)"
)
_SAID, _ERROR = " smtpmsg='", " errormsg='"


def log_lines(marks: Marks, start: int, end: int) -> Iterator[LogLine]:
    """The messages of a stretch; where the program names the recipient that was refused, it gave up because of that one."""
    text = marks.text
    for match, rest in in_lines(_LINE, _REST, text, start, end):
        is_sent = rest["exit"] == "OK"
        hits = list(find_addresses(text, *rest.span("to")))
        error = text.find(_ERROR, *rest.span("words"))
        if not is_sent and error >= 0:
            blamed = {hit.address for hit in find_addresses(text, error + len(_ERROR), rest.end("words"))}
            hits = [hit for hit in hits if hit.address in blamed] or hits
        said = text.find(_SAID, *rest.span("words"))
        end_of_said = error if error > said else rest.end("words")
        words = (said + len(_SAID), end_of_said - 1) if said >= 0 else rest.span("words")
        for hit in hits:
            statement = Statement(
                rank=Rank.LOG,
                address=hit.address,
                address_span=(hit.start, hit.end),
                action=Action.DELIVERED if is_sent else Action.FAILED,
                words=(words,),
                before_sending=not is_sent,
            )
            yield LogLine(match.start(), "", statement)
