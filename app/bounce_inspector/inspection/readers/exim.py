"""Reads the lines of Exim's main and reject logs (Exim specification, chapter "Log files")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...message.cued_pattern import CuedPattern
from ..marks import Marks
from ..report import Action
from ..statement import Rank, Statement
from .log_line import LogLine, relay_of

CUES = (
    " ** ",
    " == ",
    " => ",
    " -> ",
    " >> ",
    "SMTP error from remote mail server after",
    "rejected RCPT",
    " defer (",
    "rejected after DATA",
)

_ID = r"[0-9A-Za-z]{6}-[0-9A-Za-z]{6,11}-[0-9A-Za-z]{2,4}"
# 2024-03-04 15:09:12 1rhABC-0002aX-BS ** a@b <typed@b> R=dnslookup T=remote_smtp H=mx [ip] …: words
_DELIVERY = CuedPattern(
    rf"(?P<id>{_ID}) (?P<mark>\*\*|==|=>|->|>>) "
    rf"(?:(?P<to>[^\s<>\n]+@[^\s<>:\n]+)(?: <(?P<orig>[^>\n]{{1,400}})>)?|[^\s<>@][^<>@\n]{{0,200}} <(?P<login>[^>\n]{{1,400}})>)(?P<words>[^\n]*)",
    " ** ", " == ", " => ", " -> ", " >> ",
)  # fmt: skip
# The log of one message has neither its id nor the mark (exim -Mvl, "message log").
# 2024-03-04 15:09:14 a@b R=dnslookup T=remote_smtp defer (-44) H=mx [ip]: words
_PUT_OFF = CuedPattern(
    r"\d\d:\d\d:\d\d (?P<to>[^\s<>@]{1,200}@[^\s<>@:]{1,250})(?: <[^>\n]{1,400}>)?(?: [A-Z]=[^\s]{1,100}){1,4} defer \((?P<words>[^\n]*)",
    " defer (",
)
# 2024-03-04 15:09:12 1rhABC-0002aX-BS <= a@b H=host [ip] …
_RECEIVED = CuedPattern(rf"(?P<id>{_ID}) <= (?P<from>[^\s<>]{{1,400}}) ", " <= ")
# One attempt that a remote server refused; the message may still be tried again.
# 1trXyz-0003A0-8W H=mx.example.org [192.0.2.234]: SMTP error from remote mail server after RCPT TO:<a@b>: 452 …
_ATTEMPT = CuedPattern(
    rf"(?P<id>{_ID}) (?:H=(?P<host>[\w.-]+) \[[^\]\n]{{0,80}}\](?::\d+)?:? )?SMTP error from remote mail server after [^\n:]{{0,200}}(?::<(?P<address>[^>\n]{{0,400}})>[^\n:]{{0,200}})?: (?P<words>[45]\d\d[^\n]*)",
    "SMTP error from remote mail server after",
)
# What the server itself refused: H=(host) [ip] F=<a@b> temporarily rejected RCPT <x@y>: words
_REJECTED = CuedPattern(
    r"(?:\bF=<(?P<from>[^>\n]{0,400})> )?(?P<temporarily>temporarily )?rejected (?:RCPT|after DATA|MAIL) ?<?(?P<to>(?>[^\s<>\n]+@)[^\s<>:\n]+)?>?: (?P<words>[^\n]*)",
    "rejected RCPT", "rejected after DATA", "rejected MAIL",
)  # fmt: skip
# To whom a message was sent whose content was refused, as an access control list may log.
_ENVELOPE_TO = re.compile(r"\bEnvelope-to: <?([^\s<>,;]+@[^\s<>,;]+)")
# 1rhABD-0002aZ-1C <= <> R=1rhABC-0002aX-BS U=Debian-exim P=local S=1823
_REPORTED = re.compile(rf"(?P<as>{_ID}) <= <> R=(?P<id>{_ID}) ")
# What the server of the sender's address answered when it was asked about that: "… response to "RCPT TO:<a@b>" … was: 550 …".
_CALLOUT = re.compile(r"sender verify (?:fail|defer) for <[^>\n]{0,400}>[^\n]*")
_ACTIONS = {
    "**": Action.FAILED,
    "==": Action.DELAYED,
    "=>": Action.DELIVERED,
    "->": Action.DELIVERED,
    ">>": Action.DELIVERED,
}


def log_lines(marks: Marks, start: int, end: int) -> Iterator[LogLine]:
    """The lines of a stretch that say what became of a message."""
    text = marks.text
    senders = {match["id"]: match["from"] for match in _RECEIVED.finditer(text, start, end)}
    for match in _DELIVERY.finditer(text, start, end):
        # A local delivery has the login, the file or the command first: "=> anna <anna@example.org> R=localuser".
        place = "to" if match["to"] else "login"
        statement = Statement(
            rank=Rank.LOG,
            address=match[place].rstrip(":"),
            address_span=match.span(place),
            also=(match["orig"],) if match["orig"] else (),
            action=_ACTIONS[match["mark"]],
            words=(match.span("words"),),
            remote_host=relay_of(match["words"]),
        )
        yield LogLine(match.start(), match["id"], statement, sender=senders.get(match["id"]))
    for match in _PUT_OFF.finditer(text, start, end):
        statement = Statement(
            rank=Rank.LOG,
            address=match["to"],
            address_span=match.span("to"),
            action=Action.DELAYED,
            words=(match.span("words"),),
            remote_host=relay_of(match["words"]),
        )
        yield LogLine(match.start(), "", statement)
    for match in _ATTEMPT.finditer(text, start, end):
        to = match["address"] if "RCPT" in match[0] else None
        statement = Statement(
            rank=Rank.LOG,
            address=to,
            address_span=match.span("address") if to else None,
            action=_of_class(match["words"]),
            words=(match.span("words"),),
            remote_host=match["host"],
        )
        yield LogLine(match.start(), match["id"], statement)
    for match in _REJECTED.finditer(text, start, end):
        to = match.span("to") if match["to"] else None
        if to is None and (envelope := _ENVELOPE_TO.search(text, match.start("words"), match.end())):
            to = envelope.span(1)
        statement = Statement(
            rank=Rank.LOG,
            address=text[slice(*to)] if to else None,
            address_span=to,
            action=Action.DELAYED if match["temporarily"] else Action.FAILED,
            words=(match.span("words"),),
            logged_sender=match["from"],
        )
        yield LogLine(match.start(), "", statement, at_door=True, sender=match["from"])
    for match in _REPORTED.finditer(text, start, end):
        yield LogLine(match.start(), match["id"], None, reported_as=match["as"])
    for match in _CALLOUT.finditer(text, start, end):
        yield LogLine(match.start(), "", None, aside=match.span())


def _of_class(words: str) -> Action:
    return Action.FAILED if words.startswith("5") else Action.DELAYED
