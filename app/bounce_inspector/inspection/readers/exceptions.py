"""Reads the exceptions of mail libraries that hold a recipient, a host or a sender beside the reply.

Python: smtplib's ``SMTPRecipientsRefused`` and ``SMTPSenderRefused``.  Erlang and Elixir: the
errors of gen_smtp.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..marks import Marks
from ..report import Action
from ..statement import Rank, Statement
from .log_line import LogLine

CUES = ("': (", '": (', "SenderRefused: ", "_failure, ", ", b'", ', b"')

# {'anna@example.org': (550, b'5.1.1 …'), 'ben@example.org': (552, b'5.2.2 …')}
_RECIPIENT = re.compile(
    r"['\"](?P<to>[^'\"\s@]{1,300}(?:@[^'\"\s]{1,300})?)['\"]: \((?P<words>[245]\d\d, b?(?P<quote>['\"]).{0,500}?)(?P=quote)\)"
)
# (530, b'5.7.57 …', 'scan@example.com'); programs that print what an exception holds leave out the parentheses.
_SENDER = re.compile(r"SenderRefused: \(?(?P<words>[45]\d\d, b?(?P<quote>['\"]).{0,500}?)(?P=quote), ")
# SMTPDataError: (421, b'4.7.0 …'), or that alone on a line: any other of smtplib's.
_PLAIN = re.compile(
    r"(?:(?<=[A-Za-z]: )|(?<=\n)|\A)\((?P<words>[45]\d\d, b(?P<quote>['\"]).{0,500}?)(?P=quote)\)"
)
# {:permanent_failure, "mx.example.org", "554 5.7.1 …"}
_GEN_SMTP = re.compile(
    r"(?:permanent|temporary)_failure, [\"'](?P<host>[\w.-]+)[\"'], (?:<<)?[\"'](?P<words>[45]\d\d[^\n]{0,500}?)[\"']"
)


def log_lines(marks: Marks, start: int, end: int) -> Iterator[LogLine]:
    """The exceptions of a stretch; a program gives a message up that it couldn't hand over."""
    for match in _RECIPIENT.finditer(marks.text, start, end):
        to = match.span("to")
        yield LogLine(match.start(), "", _statement(match, match["to"], to, None))
    for match in _SENDER.finditer(marks.text, start, end):
        yield LogLine(match.start(), "", _statement(match, None, None, None))
    for match in _PLAIN.finditer(marks.text, start, end):
        yield LogLine(match.start(), "", _statement(match, None, None, None))
    for match in _GEN_SMTP.finditer(marks.text, start, end):
        yield LogLine(match.start(), "", _statement(match, None, None, match["host"]))


def _statement(
    match: re.Match[str], address: str | None, span: tuple[int, int] | None, host: str | None
) -> Statement:
    return Statement(
        rank=Rank.LOG,
        address=address,
        address_span=span,
        action=Action.FAILED,
        words=(match.span("words"),),
        remote_host=host,
        before_sending=True,
    )
