"""What servers answered: replies and lone codes with their words, and to which command."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from ..message.cued_pattern import CuedPattern
from ..registry.codes import ReplyCode, StatusCode
from .addresses import fold
from .code_detection import CodeHit
from .marks import Marks
from .paste_header import Span
from .report import Command, FindingKind

# These two are looked for in lower case.
_REPLY_END = re.compile(
    r"\s(?:\(in reply to\b|(?<=\n)[ \t]*(?:\n|>>>|<<<|c:|s:|giving up on |[-=_*]{3}|```"
    r"|server:|connection closed|connection to host lost|===|(?:(?:final|original)-recipient|action|status|remote-mta|diagnostic-code|last-attempt-date|reporting-mta)[ \t]*:))"
    # A notification in JSON may hold another one as a string, its quotes escaped.
    r"|> #smtp#|\\\""
    # Where and when Microsoft's servers answered ends their replies: "[HOST 2026-03-04T14:09:10.123Z 08DE21C9E4F07713]".
    r"|(?<=z [0-9a-f]{16}\])\n"
)
# Replies that only follow from an earlier refusal in the same session.
_CONSEQUENCE = CuedPattern(
    r"(?:rcpt|recipients?)(?: command)? (?:first|must precede)|need rcpt|no valid recipients|valid rcpt"
    r"|service unavailable\s*$|need mail(?: before| command|$)|transaction failed\s*$",
    "rcpt", "recipient", "service unavailable", "need mail", "transaction failed",
)  # fmt: skip
_OUT_OF_SEQUENCE = 503
# What is out of sequence may be the sign-in that is missing: "503 This mail server requires authentication".
_SIGN_IN = re.compile(r"authenticat|\bauth\b|log ?in\b")
# Replies that nothing but a failed login has, whatever status goes with them (RFC 4954 section 6).
LOGIN_FAILED = (534, 535)
SPECIFIC = 2
# "Delivery time expired" (RFC 3463 section 3.5): what an Exchange server answers that quotes the last attempt.
EXPIRED = StatusCode.parse("X.4.7")
# The subject "network and routing status" (RFC 3463 section 3.5).
_NETWORK = 4
_SUMMARY = re.compile(r"\s{1,40}(?:[45]\.\d{1,3}\.\d{1,3} )?<?[^\s<>]{1,320}>?\.\.\.")
# How far apart the codes of a pair, and the lines of one reply, may stand.
_PAIR_DISTANCE = 70
_LINE_DISTANCE = 600
# How far before a reply the quotation that it stands in may begin.
_QUOTE_BEFORE = 120

# What encloses a reply, up to the end of a line or to a further sentence: Exchange's quotes,
# Sendmail's "(reason: 550 …)", the quotes of whoever tells of it.
_CLOSED_BY = {
    "'": "'", '"': '"', "(reason: ": ")", "`": "`", "“": "”", "„": "“", "‘": "’", "‚": "‘",
    "«": "»", "»": "«", "‹": "›", "「": "」", "『": "』",
}  # fmt: skip
# What Exchange calls the reply to its last attempt in traces and logs.
_ATTEMPT = "{led="
_OF_UNSPACED = "」』"
# Amazon SES puts the type of RFC 3464 before it in JSON: "diagnosticCode":"smtp; 550 …".
_OPENED = re.compile(
    rf"(?:(?P<sign>[{''.join(mark for mark in _CLOSED_BY if len(mark) == 1)}])(?: ?|smtp; ?)|(?P<words>\(reason: ))\Z"
)
# Labels alone between a reply code and its status: Zoho's "ERROR_CODE :550, ERROR_CODE :5.1.1".
_LABELS_BETWEEN = re.compile(r"[\s,;:=]*(?:(?:error|status)[ _-]?(?:code)?|code)[\s:=]*", re.IGNORECASE)
# A field of a record: a label of a few words that begins with a capital letter, before a colon.
_FIELD = re.compile(r"[ \t>*|]*[^\W\d_a-z][\w-]*(?: [\w-]+){0,4} ?[:：]")
# What a program prints below of an error goes on about it.
_FIELD_BELOW = re.compile(
    r"\n[ \t>*|]*(?![^\n:]{0,60}\b[Ee](?:rror|RROR)\b)[^\W\d_a-z][\w-]*(?: [\w-]+){0,4} ?[:：](?=\s)"
)
# A label alone before a reply on an indented line, in any case ("  réponse : 550 …"), and the next such line.
_LABEL_ALONE = re.compile(r"[ \t]{1,8}[^\W\d_][\w-]*(?: [\w-]+){0,3} ?[:：][ \t]*")
_FIELD_BELOW_OF_ANY_CASE = re.compile(r"\n[ \t]{1,8}[^\W\d_][\w-]*(?: [\w-]+){0,3} ?[:：](?=\s)")
# An entry of a log begins with its time.
_TIME_OF_ENTRY = r"[ \t>|]*\[?(?:\d{4}-\d\d-\d\d[ T]|\d{1,2}[./]\d{1,2}[./]\d{4},?[ ]{1,3}|(?=\d\d:\d\d:\d\d[ .,]))\d{1,2}:\d\d"
_ENTRY = re.compile(_TIME_OF_ENTRY)
_ENTRY_BELOW = re.compile(rf"\n{_TIME_OF_ENTRY}")
_IN_OTHER_SCRIPT = re.compile(
    r"\n[ \t]*[\u0370-\u03ff\u0400-\u04ff\u0590-\u06ff\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]"
)
_LONGEST_LABEL = 80
_IN_REPLY_TO = re.compile(r"\(in reply to (?:end of )?(\w+)", re.IGNORECASE)
_AFTER_COMMAND = CuedPattern(
    r"(?:remote\s+mail(?:er|\s+server)\s+after\s+(?:pipelined\s+)?|>>> ?|(?:^|\n)[ \t]*(?:(?:c:|->|> )[ \t]*|(?=mail from: ?<|rcpt to: ?<))|(?=(?:mail from|rcpt to|data) command failed)|smtp(?=senderrefused: )|after(?<!\wafter)\s+(?:sending\s+)?|refused\s+to\s+)"
    r"(mail\s+from|rcpt\s+to|end\s+of\s+data|data|helo|ehlo|initial\s+connection|talk\s+to\s+me|starttls|sending\s+data|auth|sender)",
    "after", "refused", ">>>", "c:", "->", "> ", "mail from:", "rcpt to:", "command failed",
)  # fmt: skip
# A server that another one turned away at the greeting, in the words of Postfix (smtp_proto.c).
_TURNED_AWAY = re.compile(r"refused\s+to\s+talk\s+to\s+me")
# A server that signs in at the one that passes on its mail, in the words of Postfix (smtp_sasl_glue.c).
_SIGNING_IN = re.compile(r"sasl\s+authentication\s+failed;\s+server\s+\S{1,300}\s+said:")
_COMMAND_WITHIN = 200

_COMMANDS = {
    "mail": Command.MAIL,
    "rcpt": Command.RCPT,
    "end": Command.DATA,
    "data": Command.DATA,
    "sending": Command.DATA,
    "helo": Command.CONNECT,
    "ehlo": Command.CONNECT,
    "initial": Command.CONNECT,
    "talk": Command.CONNECT,
    "starttls": Command.STARTTLS,
    "auth": Command.AUTH,
    "sender": Command.MAIL,
}


class Reply(NamedTuple):
    """A reply (RFC 5321 section 4.2), or a status alone, and its words up to ``end``.

    ``by_server`` holds where the text introduces it as a server's words, ``sure`` where its
    place is one that only a reply has.  A ``consequence`` only follows from an earlier
    refusal.  One that ``sums_up`` is what a server made of another's reply: "550 5.0.350
    Remote server returned an error -> 554 …", or below a dialogue "554 5.0.0 <a@b>...
    Service unavailable".
    """

    start: int
    end: int
    code: ReplyCode | None
    status: StatusCode | None
    by_server: bool
    sure: bool
    consequence: bool
    sums_up: bool

    @property
    def class_(self) -> int:
        """The class that decides: the reply's first digit, else that of the status."""
        code = self.code or self.status
        return (code.class_ or 0) if code is not None else 0

    @property
    def is_negative(self) -> bool:
        """Whether it refuses, for good or for now."""
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


def most_telling(replies: Sequence[Reply], class_: int) -> Reply:
    """The reply that says most; of those that say as much one of ``class_``, of those the first."""
    return max(
        replies,
        key=lambda reply: (
            not (reply.consequence or reply.sums_up),
            specificity(reply.status),
            reply.status is not None and reply.status.any_class == EXPIRED,
            reply.class_ == class_,
            reply.by_server,
            -reply.start,
        ),
    )


class ReplyReader:
    """Reads the replies of stretches of a text, each stretch once: many recipients may share one."""

    def __init__(self, marks: Marks) -> None:
        self.marks = marks
        self._read: dict[Span, list[Reply]] = {}

    def replies(self, span: Span) -> list[Reply]:
        """The replies of a stretch, in order; see `read_replies`."""
        found = self._read.get(span)
        if found is None:
            found = self._read[span] = read_replies(self.marks, *span)
        return found


class Tiers:
    """The replies about a recipient, from the closest to the remote server to the farthest.

    A tier is read only when it is asked for: mostly the first says everything.
    """

    def __init__(self, reader: ReplyReader, groups: Sequence[Sequence[Span]], *, negative: bool) -> None:
        self._reader = reader
        self._groups = groups
        self._negative = negative
        self._read: list[list[Reply]] = []
        self.consequences: list[Reply] = []

    def __iter__(self) -> Iterator[list[Reply]]:
        nothing = True
        for number, spans in enumerate(self._groups):
            if number == len(self._read):
                self._read.append(self._wanted(spans))
            if self._read[number]:
                nothing = False
                yield self._read[number]
        if nothing and self.consequences:
            yield self.consequences

    def _wanted(self, spans: Sequence[Span]) -> list[Reply]:
        found = [
            reply
            for span in spans
            for reply in self._reader.replies(span)
            if reply.is_negative is self._negative
        ]
        consequences = [reply for reply in found if reply.consequence]
        self.consequences.extend(consequences)
        found = [reply for reply in found if not reply.consequence]
        if found and not any(reply.status for reply in found):
            # 'got code "554", with message "554 5.5.1 Error: no valid recipients"'
            codes = {reply.code for reply in found}
            found += (reply for reply in consequences if reply.status and reply.code in codes)
        if any(specificity(reply.status) and not reply.sums_up for reply in found):
            found = [reply for reply in found if not reply.sums_up]
        return self._without_earlier_attempts(found)

    def _without_earlier_attempts(self, found: list[Reply]) -> list[Reply]:
        """The replies without those to attempts that another one followed."""
        if len(found) == 1:
            return found
        attempts = [reply for reply in found if _is_of_attempt(self._reader.marks, reply.start)]
        earlier = set(attempts[:-1])
        return [reply for reply in found if reply not in earlier]


def read_replies(marks: Marks, start: int, end: int) -> list[Reply]:
    """The replies of a stretch, the lines of one reply joined (RFC 5321 section 4.2.1)."""
    groups: list[list[CodeHit]] = []
    for hit in marks.codes_in(start, end):
        if groups and _continues(marks, groups[-1], hit):
            groups[-1].append(hit)
        else:
            groups.append([hit])
    return [
        _reply(marks, group, groups[number + 1][0].start if number + 1 < len(groups) else end)
        for number, group in enumerate(groups)
    ]


def _reply(marks: Marks, group: list[CodeHit], limit: int) -> Reply:
    first, last = group[0], group[-1].end
    match = _REPLY_END.search(marks.lowered, last, limit)
    end = _end_of_record(marks, first.start, last, match.start() if match else limit)
    if _is_of_attempt(marks, first.start):
        closed = marks.text.find("}", last, end)
        end = closed if closed >= 0 else end
    elif mark := _OPENED.search(marks.lowered, max(0, first.start - 9), first.start):
        end = _closing(marks.text, _CLOSED_BY[mark["sign"] or mark["words"]], last, end)
    elif _is_in_quotes(marks, first.start):
        end = _closing(marks.text, '"', last, end)
    code: ReplyCode | None = None
    status: StatusCode | None = None
    by_server = sure = False
    for hit in group:
        if isinstance(hit.code, ReplyCode):
            code = code or hit.code
        else:
            status = status or hit.code
        by_server = by_server or hit.by_server
        sure = sure or hit.sure
    consequence = code is not None and (
        (code.number == _OUT_OF_SEQUENCE and _SIGN_IN.search(marks.lowered, last, end) is None)
        or _CONSEQUENCE.search(marks.lowered, last, end) is not None
    )
    sums_up = marks.text[last:limit].endswith("-> ") or (
        not by_server and _SUMMARY.match(marks.text, last, limit) is not None
    )
    return Reply(first.start, max(end, last), code, status, by_server, sure, consequence, sums_up)


def _end_of_record(marks: Marks, start: int, after: int, end: int) -> int:
    """Where the words of a reply end in a record: at its next field or entry, or where somebody writes in another script.

    A record of fields has a label before the reply, too ("Server: 550 …"), and a log its time.
    """
    line_start = marks.line_of(start)[0]
    before = marks.text[line_start : min(start, line_start + _LONGEST_LABEL)]
    patterns = [_IN_OTHER_SCRIPT] if marks.text[start:after].isascii() else []
    patterns += [_FIELD_BELOW] if _FIELD.match(before) else []
    patterns += [_FIELD_BELOW_OF_ANY_CASE] if _LABEL_ALONE.fullmatch(before) else []
    patterns += [_ENTRY_BELOW] if _ENTRY.match(before) else []
    for pattern in patterns:
        if match := pattern.search(marks.text, after, end):
            said = marks.text[start : match.start()]
            end = match.start() if pattern is not _IN_OTHER_SCRIPT or said.isascii() else end
    return end


def _is_of_attempt(marks: Marks, position: int) -> bool:
    """Whether a reply is noted as that of a last attempt, as Exchange does: "{LED=450 4.4.316 Connection refused};{MSG=}"."""
    return marks.lowered.endswith(_ATTEMPT, 0, position)


def _is_in_quotes(marks: Marks, position: int) -> bool:
    """Whether a quotation that began earlier on the line is still open: 'the app shows "Server error: 554 …"'."""
    start = max(marks.line_of(position)[0], position - _QUOTE_BEFORE)
    return marks.text.count('"', start, position) % 2 == 1


def _closing(text: str, mark: str, start: int, end: int) -> int:
    """Where quoted words end: at the mark that ends a line, else at the first that ends a word.

    In languages without spaces a word may follow the mark at once.
    """
    at_line_end = text.find(f"{mark}\n", start, end + 1)
    if at_line_end >= 0:
        return at_line_end
    position = text.find(mark, start, end)
    while 0 <= position < end and text[position + 1 : position + 2].isalnum() and mark not in _OF_UNSPACED:
        position = text.find(mark, position + 1, end)
    return position if position >= 0 else end


def _continues(marks: Marks, group: list[CodeHit], hit: CodeHit) -> bool:
    """Whether a code belongs to the reply before it: its pair, or its next line."""
    last = group[-1]
    if hit.kind is FindingKind.ENHANCED and last.kind is FindingKind.REPLY:
        if marks.text.startswith("(#", hit.start - 2):
            # qmail ends its reply with the code: "553 sorry, that domain isn't here (#5.7.1)".
            return "\n" not in marks.text[last.end : hit.start]
        if hit.paired:
            return hit.start - last.end < _PAIR_DISTANCE
        between = marks.text[last.end : min(hit.start, last.end + _PAIR_DISTANCE)]
        return hit.code.class_ == last.code.class_ and _LABELS_BETWEEN.fullmatch(between) is not None
    if _is_of_attempt(marks, hit.start):
        return False
    if hit.start - last.end > _LINE_DISTANCE or "\n\n" in marks.text[last.end : hit.start]:
        return False
    if _is_next_line(marks, group, hit):
        return True
    if _is_quoted_within(marks, group, hit):
        return True
    if hit.by_server or _is_summary(marks, group, hit):
        return False
    return (
        any(hit.code == other.code for other in group)
        and not _is_closed(marks, group[0].start, last.end, hit.start)
        and not _is_about_another(marks, last, hit)
    )


def _is_closed(marks: Marks, begin: int, start: int, end: int) -> bool:
    """Whether the quotation that a reply begins is over at a line's end, before what follows."""
    opened = marks.text[begin - 1 : begin]
    return opened in _CLOSED_BY and marks.text.find(f"{_CLOSED_BY[opened]}\n", start, end) >= 0


def _is_next_line(marks: Marks, group: list[CodeHit], hit: CodeHit) -> bool:
    """Whether the line before ends in the hyphen after its code that announces another of the same code."""
    if hit.kind is not FindingKind.REPLY:
        return False
    reply = next((other for other in reversed(group) if other.kind is FindingKind.REPLY), None)
    return reply is not None and hit.code == reply.code and marks.text.startswith("-", reply.end)


def _is_quoted_within(marks: Marks, group: list[CodeHit], hit: CodeHit) -> bool:
    """Whether a reply stands in quotes behind a status that sums it up: "5.3.0 - Other mail system problem 554-'…'"."""
    return (
        len(group) == 1
        and group[0].kind is FindingKind.ENHANCED
        and not hit.paired
        and marks.text.startswith("-'", hit.end)
    )


def _is_about_another(marks: Marks, last: CodeHit, hit: CodeHit) -> bool:
    """Whether a code begins a line that names another address than the line of the code before: a list of refusals."""
    line_start, line_end = marks.line_of(hit.start)
    if line_start < last.end:
        return False
    before = {fold(other.address) for other in marks.addresses_in(last.end, line_start)}
    own = {
        fold(other.address) for other in marks.addresses_in(hit.end, min(line_end, hit.end + _LINE_DISTANCE))
    }
    return bool(before and own) and before.isdisjoint(own)


def _is_summary(marks: Marks, group: list[CodeHit], hit: CodeHit) -> bool:
    """Whether a local server sums up on a line of its own what it was told in the dialogue above."""
    if hit.by_server or not group[0].by_server or _SUMMARY.match(marks.text, hit.end) is None:
        return False
    return not marks.text[marks.line_of(hit.start)[0] : hit.start].strip()


def command_named_in(marks: Marks, spans: Iterable[Span]) -> Command | None:
    """The SMTP command that Postfix names beside a reply somewhere in some stretches; None where they name several."""
    spans = tuple(spans)
    named = {match[1].lower() for span in spans for match in _IN_REPLY_TO.finditer(marks.text, *span)}
    for pattern, command in ((_SIGNING_IN, "auth"), (_TURNED_AWAY, "talk")):
        if any(pattern.search(marks.lowered, *span) for span in spans):
            named.add(command)
    return _COMMANDS.get(named.pop()) if len(named) == 1 else None


def refused_command(marks: Marks, reply: Reply) -> Command | None:
    """The SMTP command that was refused, as the words around say."""
    after = _IN_REPLY_TO.search(marks.text, reply.start, min(len(marks.text), reply.end + 60))
    if after is not None:
        return _COMMANDS.get(after[1].lower())
    low = max(0, reply.start - _COMMAND_WITHIN)
    if _SIGNING_IN.search(marks.lowered, low, reply.start):
        return Command.AUTH
    before = list(_AFTER_COMMAND.finditer(marks.lowered, low, reply.start))
    if not before or marks.codes_in(before[-1].end(), reply.start):
        return None
    return _COMMANDS[before[-1][1].split()[0]]
