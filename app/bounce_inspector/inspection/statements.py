"""What servers said: replies and lone codes with their words, and to which command."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ..registry.codes import ReplyCode, StatusCode
from .codes import CodeHit
from .report import FindingKind
from .source import Source

Span = tuple[int, int]

# These two are looked for in lower case.
_REPLY_END = re.compile(
    r"\s(?:\(in reply to\b|(?<=\n)[ \t]*(?:\n|>>>|<<<|c:|s:|giving up on |[-=_*]{3}"
    r"|server:|(?:(?:final|original)-recipient|action|status|remote-mta|diagnostic-code|last-attempt-date|reporting-mta)[ \t]*:))"
    r"|> #smtp#"
)
# Replies that only follow from an earlier refusal in the same session.
_CONSEQUENCE = re.compile(
    r"(?:rcpt|recipients?)(?: command)? (?:first|must precede)|need rcpt|no valid recipients|valid rcpt"
    r"|service unavailable\s*$|need mail(?: before| command|$)|transaction failed\s*$"
)
_OUT_OF_SEQUENCE = 503
SPECIFIC = 2
# The subject "network and routing status" (RFC 3463 section 3.5).
_NETWORK = 4
_SUMMARY = re.compile(r"\s{1,40}(?:[45]\.\d{1,3}\.\d{1,3} )?<?[^\s<>]{1,320}>?\.\.\.")
# How far apart the codes of a pair, and the lines of one reply, may stand.
_PAIR_DISTANCE = 70
_LINE_DISTANCE = 600

# What encloses a reply, up to the end of a line: Exchange's quotes, Sendmail's "(reason: 550 …)".
_CLOSED_BY = {"'": "'", '"': '"', "(reason: ": ")"}
_OPENED = re.compile(r"(?:['\"]|\(reason: )\Z")
_IN_REPLY_TO = re.compile(r"\(in reply to (?:end of )?(\w+)", re.IGNORECASE)
_AFTER_COMMAND = re.compile(
    r"(?:remote\s+mail(?:er|\s+server)\s+after\s+(?:pipelined\s+)?|>>> ?|after(?<!\wafter)\s+(?:sending\s+)?|refused\s+to\s+)"
    r"(mail\s+from|rcpt\s+to|end\s+of\s+data|data|helo|ehlo|initial\s+connection|talk\s+to\s+me|starttls|sending\s+data)"
)
_COMMANDS = {
    "mail": "mail",
    "rcpt": "rcpt",
    "end": "data",
    "data": "data",
    "sending": "data",
    "helo": "connect",
    "ehlo": "connect",
    "initial": "connect",
    "talk": "connect",
    "starttls": "starttls",
}


class Statement(NamedTuple):
    """A reply, or a code alone, and its words up to ``end``.

    ``by_server`` tells that the report introduces it as a server's words,
    ``consequence`` that it only follows from an earlier refusal, ``sums_up`` that it is
    what a server made of another's reply: "550 5.0.350 Remote server returned an error ->
    554 …", or below a dialogue "554 5.0.0 <a@b>... Service unavailable".
    """

    start: int
    end: int
    reply: ReplyCode | None
    status: StatusCode | None
    by_server: bool
    consequence: bool
    sums_up: bool

    @property
    def class_(self) -> int:
        """The class that rules: the reply's first digit, else that of the status."""
        code = self.reply or self.status
        return (code.class_ or 0) if code is not None else 0

    @property
    def is_negative(self) -> bool:
        """Whether it tells of a failure, final or not."""
        return self.class_ in (4, 5)


def specificity(status: StatusCode | None) -> int:
    """How much a status says: 0 for X.0.0, 1 where one of its numbers is 0, `SPECIFIC` or more else.

    What went wrong on the way (X.4.x) says less than what a server objected to.
    """
    if status is None or not (status.subject or status.detail):
        return 0
    if not (status.subject and status.detail):
        return 1
    return SPECIFIC if status.subject == _NETWORK else SPECIFIC + 1


def most_telling(statements: Sequence[Statement], class_: int) -> Statement:
    """The statement that says most; of those that say as much one of ``class_``, of those the first."""
    return max(
        statements,
        key=lambda s: (
            not (s.consequence or s.sums_up),
            specificity(s.status),
            s.class_ == class_,
            s.by_server,
            -s.start,
        ),
    )


class Tiers:
    """The statements about a recipient, from the closest to the remote server to the farthest.

    A tier is read only when it is asked for: mostly the first says everything.
    """

    def __init__(self, source: Source, groups: Sequence[Sequence[Span]], *, negative: bool) -> None:
        self._source = source
        self._groups = groups
        self._negative = negative
        self._read: list[list[Statement]] = []
        self._consequences: list[Statement] = []

    def __iter__(self) -> Iterator[list[Statement]]:
        nothing = True
        for number, spans in enumerate(self._groups):
            if number == len(self._read):
                self._read.append(self._wanted(spans))
            if self._read[number]:
                nothing = False
                yield self._read[number]
        if nothing and self._consequences:
            yield self._consequences

    def _wanted(self, spans: Sequence[Span]) -> list[Statement]:
        found = [
            statement
            for start, end in spans
            for statement in read_statements(self._source, start, end)
            if statement.is_negative is self._negative
        ]
        self._consequences.extend(statement for statement in found if statement.consequence)
        found = [statement for statement in found if not statement.consequence]
        if any(specificity(s.status) and not s.sums_up for s in found):
            found = [statement for statement in found if not statement.sums_up]
        return found


def read_statements(source: Source, start: int, end: int) -> list[Statement]:
    """The statements of a stretch, the lines of one reply joined (RFC 5321 section 4.2.1)."""
    groups: list[list[CodeHit]] = []
    for hit in source.codes_in(start, end):
        if groups and _continues(source, groups[-1], hit):
            groups[-1].append(hit)
        else:
            groups.append([hit])
    return [
        _statement(source, group, groups[number + 1][0].start if number + 1 < len(groups) else end)
        for number, group in enumerate(groups)
    ]


def _statement(source: Source, group: list[CodeHit], limit: int) -> Statement:
    last = group[-1].end
    match = _REPLY_END.search(source.lowered, last, limit)
    end = match.start() if match else limit
    if mark := _OPENED.search(source.lowered, max(0, group[0].start - 9), group[0].start):
        closing = source.text.find(f"{_CLOSED_BY[mark[0]]}\n", last, end + 1)
        end = closing if closing >= 0 else end
    reply = next((hit.code for hit in group if isinstance(hit.code, ReplyCode)), None)
    status = next((hit.code for hit in group if isinstance(hit.code, StatusCode)), None)
    consequence = reply is not None and (
        reply.number == _OUT_OF_SEQUENCE or _CONSEQUENCE.search(source.lowered, last, end) is not None
    )
    by_server = any(hit.by_server for hit in group)
    sums_up = source.text[last:limit].endswith("-> ") or (
        not by_server and _SUMMARY.match(source.text, last, limit) is not None
    )
    return Statement(group[0].start, max(end, last), reply, status, by_server, consequence, sums_up)


def _continues(source: Source, group: list[CodeHit], hit: CodeHit) -> bool:
    """Whether a code belongs to the statement before it: its pair, or its next line."""
    last = group[-1]
    if hit.kind is FindingKind.ENHANCED and last.kind is FindingKind.REPLY:
        if source.text.startswith("(#", hit.start - 2):
            # qmail ends its reply with the code: "553 sorry, that domain isn't here (#5.7.1)".
            return "\n" not in source.text[last.end : hit.start]
        return hit.paired and hit.start - last.end < _PAIR_DISTANCE
    if hit.start - last.end > _LINE_DISTANCE or "\n\n" in source.text[last.end : hit.start]:
        return False
    if _is_next_line(source, group, hit):
        return True
    if _is_summary(source, group, hit):
        return False
    return not hit.by_server and any(hit.code == other.code for other in group)


def _is_next_line(source: Source, group: list[CodeHit], hit: CodeHit) -> bool:
    """Whether the line before ends in the hyphen after its code that announces another of the same code."""
    if hit.kind is not FindingKind.REPLY:
        return False
    reply = next((other for other in reversed(group) if other.kind is FindingKind.REPLY), None)
    return reply is not None and hit.code == reply.code and source.text.startswith("-", reply.end)


def _is_summary(source: Source, group: list[CodeHit], hit: CodeHit) -> bool:
    """Whether a local server sums up on a line of its own what it was told in the dialogue above."""
    if hit.by_server or not group[0].by_server or _SUMMARY.match(source.text, hit.end) is None:
        return False
    return not source.text[source.line_of(hit.start)[0] : hit.start].strip()


def refused_command(source: Source, statement: Statement) -> str | None:
    """The SMTP command that was refused (``connect`` for the greeting), as the words around tell."""
    text = source.text
    after = _IN_REPLY_TO.search(text, statement.start, min(len(text), statement.end + 60))
    if after is not None:
        return _COMMANDS.get(after[1].lower())
    before = list(_AFTER_COMMAND.finditer(source.lowered, max(0, statement.start - 200), statement.start))
    if not before or source.codes_in(before[-1].end(), statement.start):
        return None
    return _COMMANDS[before[-1][1].split()[0]]
