"""Reads SMTP sessions with several recipients: which reply answers which command (RFC 5321 section 4, RFC 2920).

Replies come in the order of the commands, also where a client sent several at once; servers
log sessions so (Exchange's protocol logs, IIS' W3C logs), and programs that send mail print them.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator

import msgspec

from ..marks import Marks
from ..paste_header import Span
from ..report import Action
from ..statement import Rank, Statement
from .log_line import LogLine

CUES = ("RCPT TO:", "RCPT To:", "rcpt to:", " RCPT - ")

# A line of a session: a command or a reply, at its beginning or behind the sign of who speaks, and what a log puts there.
_TURN = re.compile(
    r"^(?P<before>(?:[^\n]{0,200}?[-<>*~:;,=|\]\t\"'][ \t\"']{0,8})?)"
    r"(?:(?P<mail>MAIL (?:- \+?)?FROM:)|RCPT (?:- \+?)?TO: ?<?(?P<to>[^\s<>\"]{1,320}+)|(?P<data>DATA)\b(?=[\s\",]*(?:\n|\Z)|\t354 )|BDAT \d+(?P<last> LAST)?"
    r"|(?P<other>EHLO|HELO|LHLO|RSET|STARTTLS|QUIT|NOOP)\b"
    r"|(?P<reply>[2-5][0-5]\d)(?:(?P<more>-)(?=\S)|(?=[ ]\S|[ \t]*(?:\n|\Z))))",
    re.MULTILINE | re.IGNORECASE,
)
# Which of several sessions a line of a log belongs to: "[5501:2]", Exchange's "08DCF1B2A3C4D5E6".
_SESSION = re.compile(r"\[[\w:-]{1,60}\]|\b[0-9A-F]{16}\b")
_TIME = re.compile(r"\d\d:\d\d:\d\d")
# How Sendmail shows in its reports what it told another server; there it says below what became of each recipient.
_OF_REPORT = re.compile(r"\n[ \t]*>>> ?RCPT TO:", re.IGNORECASE)
# MailEnable logs a command and its answer in a row: "RCPT	RCPT TO:<a@b>	550 …	0	0".
_BESIDE = re.compile(r"\t([2-5][0-5]\d)[ -][^\t\n]*")
_GO_AHEAD = "354"
_SEVERAL = 2
# The service in Windows writes commands and replies otherwise than they are said: "RCPT - TO:<a@b>", "- - 550+5.7.1+no".
_OF_IIS = " OutboundConnectionResponse "


class _Recipient(msgspec.Struct):
    """A recipient in a session and the reply that decides about it, None before it came."""

    address: str
    span: Span
    reply: Span | None = None
    is_refused: bool = False


class _Session(msgspec.Struct):
    """What of one session was read: the commands that no reply answered yet, and the recipients of the message.

    ``steps`` are the replies that decide about nobody.
    """

    waiting: deque[str | _Recipient] = msgspec.field(default_factory=deque)
    message: list[_Recipient] = msgspec.field(default_factory=list)
    reply_start: int | None = None
    steps: list[Span] = msgspec.field(default_factory=list)

    def ask(self, match: re.Match[str]) -> _Recipient | None:
        """Take a command; the recipient that it names."""
        if match["to"]:
            recipient = _Recipient(match["to"].rstrip(","), match.span("to"))
            self.message.append(recipient)
            self.waiting.append(recipient)
            return recipient
        if match["mail"]:
            self.message = []
            self.waiting.append("MAIL")
        else:
            is_end = match["last"] is not None
            self.waiting.append("DATA" if match["data"] else "END" if is_end else "OTHER")
        return None

    def answer(self, number: str, span: Span) -> None:
        """Take a reply as the answer to the command that waits longest."""
        if not self.waiting:
            return
        command = self.waiting.popleft()
        is_refused = number[0] in "45"
        if not is_refused and command != "END":
            self.steps.append(span)
        if command == "DATA" and number == _GO_AHEAD:
            self.waiting.appendleft("END")
        elif isinstance(command, _Recipient):
            command.is_refused = is_refused
            command.reply = span if is_refused else None
        elif command in ("END", "DATA", "MAIL") and (is_refused or command == "END"):
            for recipient in self.message:
                if not recipient.is_refused:
                    recipient.reply, recipient.is_refused = span, is_refused


def log_lines(marks: Marks, start: int, end: int) -> Iterator[LogLine]:
    """The recipients of the sessions in a stretch; none where one of them is left without an answer.

    Where there is but one recipient, or nobody was refused, it is told by the session as a whole.
    """
    text = marks.text
    if _OF_REPORT.search(text, max(0, start - 1), end):
        return
    sessions: dict[tuple[str, ...], _Session] = {}
    recipients: list[_Recipient] = []
    is_logged = False
    for match in _TURN.finditer(text, start, end):
        before = match["before"]
        is_logged = is_logged or _TIME.search(before) is not None
        key = tuple(sign for sign in _SESSION.findall(before) if not _TIME.search(sign))
        session = sessions.setdefault(key, _Session())
        if match["reply"]:
            if session.reply_start is None:
                session.reply_start = match.start("reply")
            # hMailServer logs all lines of a reply in one: "250-mx.example.org[nl]250-SIZE 52428800[nl]250 HELP".
            if not match["more"] or text.find("[nl]", match.end(), marks.line_of(match.end())[1]) >= 0:
                session.answer(match["reply"], (session.reply_start, marks.line_of(match.end())[1]))
                session.reply_start = None
        else:
            if recipient := session.ask(match):
                recipients.append(recipient)
            if beside := _BESIDE.search(text, match.end(), marks.line_of(match.end())[1]):
                session.answer(beside[1], beside.span())
    if len(recipients) < _SEVERAL and text.find(_OF_IIS, start, end) < 0:
        return
    if any(recipient.reply is None for recipient in recipients):
        return
    if not any(recipient.is_refused for recipient in recipients):
        return
    for recipient in recipients:
        yield LogLine(recipient.span[0], "", _statement(text, recipient, is_logged=is_logged))
    for session in sessions.values():
        for step in session.steps:
            yield LogLine(step[0], "", None, aside=step)


def _statement(text: str, recipient: _Recipient, *, is_logged: bool) -> Statement:
    assert recipient.reply is not None
    # What a person met who typed the commands, no server keeps and tries again.
    is_delay = recipient.is_refused and is_logged and text.startswith("4", recipient.reply[0])
    return Statement(
        rank=Rank.LOG,
        address=recipient.address,
        address_span=(recipient.span[0], recipient.span[0] + len(recipient.address)),
        action=Action.DELAYED if is_delay else Action.FAILED if recipient.is_refused else Action.DELIVERED,
        words=(recipient.reply,),
    )
