"""Finds the words that the verdict on a recipient rests on, as one line."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..message.mail_system import is_mail_system
from ..registry.labels import Label, Labels
from .marks import Marks
from .paste_header import Span
from .replies import Reply, Tiers

_DIAGNOSTIC_TYPE = re.compile(r"\s*(?:x-)?[a-z0-9-]{2,20}\s*;\s*(?=\S|\Z)", re.IGNORECASE)
_LETTERS = re.compile(r"[^\W\d_]{3}")
_MAX_DIAGNOSTIC = 2_000
# A longer transcript is that of many recipients, and not to be read again for each.
_MAX_TRANSCRIPT = 20_000
# The first of several lines of a reply (RFC 5321 section 4.2.1), and no other.
_FIRST_LINE = re.compile(r"(\d{3})-(?!.*\b\1[ -])")
# A dialogue's marks of who speaks, and the code between two halves of a link.
_MARK = re.compile(r"\n[ \t]*<<<[ \t]*")
_CUT_LINK = re.compile(r"(\bhttps?:) \d{3}[ -](?:\d\.\d{1,3}\.\d{1,3} )?(?=//)")
# What a program that Exim delivers to has printed, below a heading that names it (Exim: src/deliver.c).
_GENERATED = re.compile(
    r"------ [^\n]{1,400}(?:\n[^\n]{1,400}){0,3}? ------\n\s{0,8}([^\n-][^\n]*(?:\n(?!------)[^\n]+)*)"
)
# How Postfix (smtp_proto.c) and Exim (transports/smtp.c) introduce in a log what the other server replied.
_BEFORE_REPLY = re.compile(
    r"\Ahost \S{1,300} said: (?=[245]\d\d[ -])"
    r"|SMTP error from remote (?:mail )?server after [^\n]{1,500}?: (?=[245]\d\d[ -])"
)
# How Exchange notes the last attempt ("{LED=550 5.1.1 …};{MSG=}"), and Python a reply ("535, b'5.7.8 …'").
_OF_LAST_ATTEMPT = re.compile(r"\{LED=([^{}]{3,1500})\}")
_TUPLE = re.compile(r"\(?(\d{3}), b?['\"]")
_TUPLE_END = "'\")"
# What Postfix adds to a reply (smtp_proto.c).
_IN_REPLY_TO = re.compile(r" \(in reply to [A-Za-z ]{1,40}\)\)?\Z")
# What a person typed next in a session (RFC 5321 section 4.1.1).
_TYPED_NEXT = re.compile(
    r"\n[ \t]*(?:> )?(?:EHLO|HELO|MAIL FROM|RCPT TO|DATA|QUIT|STARTTLS|AUTH|RSET)\b|\n[ \t]*quit[ \t]*(?=\n|\Z)"
)
# A program's own sentence may end in the code with which the reply behind it begins: "Not sent (SMTP 554). 554 5.2.252 …".
_CODE_TWICE = re.compile(r"\A([245]\d\d)\)[.:]? (?=\1[ -])")
_ADDRESSES = re.compile(r"(?:<[^<>\s]{1,320}>,)+")
_COLONS = (":", "：")
# A code and the next label, as PHPMailer prints them: "451 Additional SMTP info:".
_LABEL_AND_CODE = 5
_COLON_ENDS_LINE = re.compile(r"[:：][ \t]*\n\s{0,4}")
# A value of a JSON object (RFC 8259 section 7).
_JSON_STRING = re.compile(r":[ ]?\"((?:[^\"\\\n]|\\.){1,4000}+)\"")
# The end of a line of a reply within JSON, and the codes with which the next one begins.
_ESCAPED_BREAK = re.compile(r" ?(?:\\r)?\\n(?:[245]\d\d[ -])?[245]\.\d{1,3}\.\d{1,3} ")
# What ends a sentence before another one.
_STOP = re.compile(r"[.!](?=\s)|。")
# The width at which reports break their lines, and that of narrower ones.
_LINE_WIDTH, _NARROW = 72, 55


def diagnostic_code(
    marks: Marks, places: Sequence[Sequence[Span]], tiers: Tiers, reply: Reply | None, labels: Labels
) -> str | None:
    """The words that the verdict rests on, joined and cleaned; at most 2,000 characters.

    ``places`` are the stretches about the recipient, from the closest to the remote server to the
    farthest, ``tiers`` the replies in them, and ``reply`` the one that counts.
    """
    text = marks.text
    for start, end in places[0] if reply is None else _telling(marks, places[0], reply):
        value = _joined(text[start:end])
        if match := _DIAGNOSTIC_TYPE.match(value):
            value = value[match.end() :]
        if match := _BEFORE_REPLY.search(value):
            value = value[match.end() :]
        if _LETTERS.search(value):
            return _all_lines(marks, places, tiers, value)
    said = _said(marks, reply) if reply is not None else ""
    if reply is not None and said:
        # One that runs into the next label is a code under a heading.
        has_words = _LETTERS.search(marks.text, reply.start, reply.end) is not None
        if has_words and not said.endswith(_COLONS):
            return said
        said = _longest_of_same(marks, tiers, reply, said)
        if not (said.endswith(_COLONS) and len(said.split()) <= _LABEL_AND_CODE):
            return said
    around = [span for spans in places[1:] for span in spans]
    for start, end in around:
        if (answer := _answer_below(marks, start, end, labels)) is not None:
            return answer
    for start, end in around:
        hits = [hit for hit in marks.wordings_in(start, end) if hit.value.cause]
        if hits:
            if generated := _GENERATED.match(text, marks.line_of(hits[0].start)[0], end):
                return _joined(generated[1])
            line_start, line_end = _sentence(marks, hits[0].start, hits[0].end, start, end)
            line_start -= text.startswith("<", line_start - 1)
            whole_line = marks.line_of(line_start)[0]
            if _ADDRESSES.fullmatch(text, max(whole_line, line_start - _MAX_DIAGNOSTIC), line_start):
                # Sendmail: "<a@example.org>,<b@example.org>... Deferred: Connection timed out".
                line_start = whole_line
            place = _whole_string(marks, line_start, _servers_part(marks, line_start, line_end))
            return _joined(text[slice(*place)])
    return said or None


def _whole_string(marks: Marks, start: int, end: int) -> Span:
    """The string of a JSON object in whose middle a place begins, as the answer of an interface for sending; else the place."""
    line_start, line_end = marks.line_of(start)
    if "{" not in marks.text[line_start:start]:
        return start, end
    strings = _JSON_STRING.finditer(marks.text, max(line_start, start - _MAX_DIAGNOSTIC), line_end)
    return next(
        (string.span(1) for string in strings if string.start(1) < start < string.end()), (start, end)
    )


def _telling(marks: Marks, places: Sequence[Span], reply: Reply) -> Sequence[Span]:
    """The places without those that have neither a code nor a cause, where the reply that counts stands elsewhere, with words."""
    if _LETTERS.search(marks.text, reply.start, reply.end) is None:
        return places
    return [
        (start, end)
        for start, end in places
        if start <= reply.start < end
        or marks.has_code(start, end)
        or any(hit.value.cause for hit in marks.wordings_in(start, end))
    ]


def _answer_below(marks: Marks, start: int, end: int, labels: Labels) -> str | None:
    """What a server answered without a code, below words that announce it: "The response was:"."""
    for match in _COLON_ENDS_LINE.finditer(marks.text, start, end):
        line = marks.lowered[max(start, marks.line_of(match.start())[0]) : match.start()]
        if line.rstrip().endswith(labels.before_answers):
            answer = _joined(
                marks.text[match.end() : min(end, match.end() + _MAX_DIAGNOSTIC)].partition("\n\n")[0]
            )
            if _LETTERS.search(answer):
                return answer
    return None


def _sentence(marks: Marks, start: int, end: int, first: int, limit: int) -> Span:
    """The line of some words, with the lines around it that a line width parted from it."""
    text = marks.text
    start, end = max(first, marks.line_of(start)[0]), marks.line_of(end)[1]
    while start > first and start + _MAX_DIAGNOSTIC > end:
        above = max(first, marks.line_of(start - 1)[0])
        if not _is_wrapped(text[above : start - 1], text[start:end]):
            break
        start = above
    while end < limit and start + _MAX_DIAGNOSTIC > end:
        below = marks.line_of(end + 1)[1]
        line_start = marks.line_of(end)[0]
        if not _is_wrapped(text[line_start:end], text[end + 1 : below]):
            break
        end = below
    return start, min(end, limit)


def _all_lines(marks: Marks, places: Sequence[Sequence[Span]], tiers: Tiers, value: str) -> str:
    """A reply from the transcript where a field holds its first line alone, as Sendmail writes it."""
    if _FIRST_LINE.match(value) is None:
        return value
    if sum(end - start for spans in places for start, end in spans) > _MAX_TRANSCRIPT:
        return value
    said = (_said(marks, reply) for replies in tiers for reply in replies)
    return max((other for other in said if other.startswith(value)), key=len, default=value)


def _longest_of_same(marks: Marks, tiers: Tiers, reply: Reply, said: str) -> str:
    """The same reply where it is quoted with its words, if what counts is a code under a heading."""
    longest = said
    for replies in tiers:
        for other in replies:
            if (other.code, other.status) != (reply.code, reply.status):
                continue
            start, end = _span_of(marks, other)
            # Joined, words never become longer.
            if end - start > len(longest) and len(words := _words_at(marks, start, end)) > len(longest):
                longest = words
    return longest


def _servers_part(marks: Marks, start: int, end: int) -> int:
    """Where a server's words end that a mail program shows, which asks for something in a sentence of its own behind them.

    Thunderbird (composeMsgs.properties): "The mail server responded: %s. Please check the message recipient
    "%s" and try again."
    """
    closing = next(iter(marks.labels_in(Label.CLOSING, start, end)), None)
    if closing is None or is_mail_system(marks.layout.sender):
        return end
    text, line_start = marks.text, max(start, marks.line_of(closing.start)[0])
    if (ends := _STOP.search(text, closing.end, end)) and _LETTERS.search(text, ends.end(), end):
        # More is said behind it, as in Gmail's notices, which quote a server last.
        return end
    # The program's own line begins with a blank.
    while line_start > start and not text[line_start].isspace():
        above = max(start, marks.line_of(line_start - 1)[0])
        if not _is_wrapped(text[above : line_start - 1], text[line_start : closing.end]):
            break
        line_start = above
    stops = [match.start() for match in _STOP.finditer(text, line_start, closing.start)]
    if stops or line_start == start:
        return stops[-1] if stops else end
    return start + len(text[start:line_start].rstrip().removesuffix("."))


def _said(marks: Marks, reply: Reply) -> str:
    """A reply's words; for a code in brackets at the end of a sentence, that sentence."""
    return _words_at(marks, *_span_of(marks, reply))


def _span_of(marks: Marks, reply: Reply) -> Span:
    """Where a reply's words stand, or the sentence that a code in brackets ends."""
    text = marks.text
    start, end = reply.start, reply.end
    if typed := _TYPED_NEXT.search(text, start, end):
        end = typed.start()
    if not _LETTERS.search(text[start:end]) or text[start - 1 : start] in ("#", "("):
        line_start, line_end = marks.line_of(start)
        # A line may hold thousands of such codes, and is not to be joined again for each.
        start, end = (
            max(line_start, start - _MAX_DIAGNOSTIC),
            max(min(line_end, start + _MAX_DIAGNOSTIC), end),
        )
    return start, end


def _words_at(marks: Marks, start: int, end: int) -> str:
    return _joined(marks.text[start : _servers_part(marks, start, end)]).rstrip(" (#[<'\"-")


def _joined(text: str) -> str:
    """Lines of a report as one, without the marks of a dialogue."""
    joined = " ".join(_MARK.sub("\n", text).split())
    joined = _IN_REPLY_TO.sub("", _CODE_TWICE.sub("", joined))
    if "\\n" in joined:
        joined = _ESCAPED_BREAK.sub(" ", joined)
    if match := _OF_LAST_ATTEMPT.search(joined):
        joined = match[1]
    elif match := _TUPLE.match(joined):
        joined = f"{match[1]} {joined[match.end() :].rstrip(_TUPLE_END)}"
    return (_CUT_LINK.sub(r"\1", joined) if "http" in joined else joined)[:_MAX_DIAGNOSTIC]


def _is_wrapped(line: str, below: str) -> bool:
    """Whether a line goes on in the one below: the first word there had no room.

    One that begins with a small letter after no stop shows that the lines are narrower.  A single word
    is a heading, rules part, and a line of Sendmail's transcript is never broken.
    """
    line, words = line.rstrip(), below.split(maxsplit=1)
    if len(line.split(maxsplit=1)) < 2 or not words or ">... " in line:
        return False
    if line.lstrip().startswith("---") or words[0].startswith("---"):
        return False
    goes_on = words[0][0].islower() and line[-1] not in ".!?:;"
    return len(line) + 1 + len(words[0]) > (_NARROW if goes_on else _LINE_WIDTH)
