"""Tells by structure whether a code in a text reports a refusal, whatever its words.

Where a code stands decides, not that it is there.  A server's words, a dialogue and a
program's error form are enough by themselves; a line that is a reply is enough by the
rules below; inside a sentence a code counts only beside the address that failed or a
wording of refusal.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from operator import itemgetter
from typing import NamedTuple

from ..message.cued_pattern import CuedPattern
from ..registry.codes import ReplyCode, StatusCode
from ..registry.registry import Registry
from ..registry.vocabulary import Cause, Outcome
from ..registry.wordings import Clarity, Software, WordingHit
from .addresses import fold
from .code_detection import QUOTES, CodeHit, CodePlace, is_about_mail, is_explained, numbers_of_others
from .marks import Marks
from .paste_header import Span
from .replies import Reply, read_replies
from .report import Zone
from .signs import KindSign

# What may stand before a reply on its line: quote marks, a bullet, a time, an address, a label with
# a colon, an opening quote.
_BEFORE_REPLY = re.compile(
    r"[ \t>|*•·–\-]*<?[^\s<>@]{1,64}@[\w.-]+>?[ \t]*[-–:>)]{0,3}[ \t]*|"
    r"[ \t>|*•·–\-]*(?:\.\.\.|…)?[ \t]*(?:[\[(]?\d{1,4}[-/.:]\d\d[^\s]*[\])]?[ \t]+){0,2}(?:(?:(?!(?<=[^\W\d_]{4})[.!?]\s)[^\n\"'“„«]){0,80}[:：=][ \t]*)?[\"'“”„«`(\[<{#]{0,3}[ \t]*(?:b['\"])?"
)
# More than marks and blanks.
_ANYTHING = re.compile(r"[^ \t\n>|.,:;!\"'`*#()\[\]-]")
# Beside a number: a host of three labels at least, an internet address, an address in brackets
# or right after the code, and how a server names itself.
NAMES_HOST = re.compile(
    r"\b(?:[a-z0-9-]{1,63}\.){2,10}[a-z]{2,63}\b|\[?\b\d{1,3}(?:\.\d{1,3}){3}\b|<[^\s<>@]+@[^\s<>]+>|\be?smtp\b",
    re.IGNORECASE,
)
# Who speaks in a chat, and when: "[14:02] Anna:", "12.03.24, 14:02 - Anna:", "Anna (2:02 PM):", "<anna>"; where
# each message has a line of its own, that stands above.
_TIME = r"[\[(]?(?:\d{1,4}[-/.]\d{1,2}[-/.]\d{2,4},?[ T])?\d{1,2}[:.]\d\d(?::\d\d)?(?:[ \u202f]?[AaPp]\.?[Mm]\.?)?[\])]?"
_SPEAKER = re.compile(
    rf"[ \t>]*(?:{_TIME}[ \t]*[-–]?[ \t]*[^\n:\"“„«<>]{{1,40}}:|[^\n:\"“„«<>\d]{{1,40}}{_TIME}:|(?:{_TIME}[ \t]*)?<[^\s<>@]{{1,30}}>)"
    rf"[ \t]*[{QUOTES}][ \t]*"
)
_SPEAKER_ABOVE = re.compile(rf"[ \t>]*[^\n:\"“„«<>\d]{{1,40}}{_TIME}:?[ \t]*")
# Up to two words and one that introduces a code: "Server error 550 5.7.60 …".
_INTRODUCTION = re.compile(r"(?:[^\n]{0,60}[:：][ \t]*)?(?:[^\W\d_]+[ \t]+){1,3}[\"'“„(\[]?")
_COLON_ABOVE = re.compile(r"[:：][ \t]*\Z")
_DIGITS_GO_ON = re.compile(r"[- \t]*\d(?!\d{0,2}(?:\.\d{1,3}){3}\b)")
# An SMTP client's commands at the beginning of lines (RFC 5321 section 4.1.1); these two are looked for in lower case.
COMMAND_LINE = CuedPattern(
    r"(?:^|\n)[ \t>|]*(?:(?:c:|->|-->|~>|>>>|sent:)[ \t]*)?(?:ehlo|helo|mail[ ]from|rcpt[ ]to|auth[ ](?:login|plain|cram|xoauth|ntlm)|starttls|data[ \t]*(?=\n))\b",
    "ehlo", "helo", "mail from", "rcpt to", "auth ", "starttls", "data",
)  # fmt: skip
# How long a line is that a mail program wrapped.
_WRAPPED = 55
_SENTENCE_END = re.compile(
    r"(?<=[^\W\d]{2})[\"”»」]?[ \u00a0\u202f]?[.!?。！？][\"'”)]*(?=\s+[^\W\d_a-z]|\s*\Z|\s*\n)|\n[ \t]*\n|\n(?=[ \t]*(?:[-*•][ \t]|[^\W\d_][^\n:]{1,30}:[ \t]))"
)
_LONGEST_SENTENCE = 600
_DASH = re.compile(r"[ \t](?:--?|[–—])[ \t]")
_QUOTES = tuple(QUOTES)
# The most signs that end a sentence, with the blanks behind them.
_SIGNS_OF_END = 8
# How far around a reply a program may name itself: its line, and the lines above and below.
_PROGRAM_WITHIN = 300
# What hints at these is said by servers of any protocol.
_OF_ANY_SERVER = (None, Cause.SYSTEM_ERROR, Cause.PROTOCOL_ERROR, Cause.POLICY, Cause.UNKNOWN)


def refusals(marks: Marks, registry: Registry) -> Iterator[tuple[KindSign, Reply]]:
    """The replies that report a refusal, each with the rule by which it does."""
    for region in marks.report:
        replies = [r for r in read_replies(marks, region.start, region.end) if r.is_negative]
        if not replies:
            continue
        reader = _Reader(marks, registry, (region.start, region.end), replies)
        for reply in replies:
            sign = reader.sign(reply)
            if sign is not None:
                yield sign, reply


class _Headings(NamedTuple):
    """The numbers that head lines, and those of them that name no host."""

    numbers: set[tuple[ReplyCode | None, StatusCode | None]]
    nameless: set[tuple[ReplyCode | None, StatusCode | None]]


class _Reader:
    """Looks at the replies of one region."""

    def __init__(self, marks: Marks, registry: Registry, region: Span, replies: Sequence[Reply]) -> None:
        self._marks = marks
        self._registry = registry
        self._region = region
        self._replies = replies
        self._commands = [match.start() for match in COMMAND_LINE.finditer(marks.lowered, *region)]
        self._programs = [
            hit.start
            for hit in marks.wordings_in(*region)
            if isinstance(hit.value.meaning, Software) and hit.value.meaning.is_before_sending
        ]

    def sign(self, reply: Reply) -> KindSign | None:
        """The rule by which a reply reports a refusal, None where none does."""
        if self._is_said_in_chat(reply):
            return KindSign.REPLY_LINE
        if None in (reply.code, reply.status) and self._is_question(reply):
            # "When a server says 5.7.1, is that about permissions?"
            return None
        if reply.code is None and not reply.sure and str(reply.status) in self._numbers_of_others:
            # "Item 5.2.2: a shelf. … 5.2.2 could not be delivered with the others."
            return None
        if reply.sure or self._is_in_dialogue(reply) or self._is_of_program(reply):
            return KindSign.SERVERS_WORDS
        if self._is_reply_line(reply):
            return KindSign.REPLY_LINE
        if self._is_refusal_in_sentence(reply):
            return KindSign.REFUSAL_IN_SENTENCE
        return None

    @cached_property
    def _numbers_of_others(self) -> frozenset[str]:
        return numbers_of_others(self._marks.lowered, self._registry.lexicon.labels)

    def _is_in_dialogue(self, reply: Reply) -> bool:
        """Whether it begins a line below a command of an SMTP client."""
        if not self._commands or self._before(reply).strip(" \t>|"):
            return False
        return bisect_right(self._commands, reply.start) > 0

    def _is_of_program(self, reply: Reply) -> bool:
        """Whether a program or a mail program names itself beside the reply."""
        if not self._programs or self._place(reply) is CodePlace.PROSE:
            return False
        low = self._marks.text.rfind("\n\n", max(self._region[0], reply.start - _PROGRAM_WITHIN), reply.start)
        low = max(low, reply.start - _PROGRAM_WITHIN)
        line_end = self._marks.line_of(reply.end)[1]
        return any(low <= program < line_end + _PROGRAM_WITHIN for program in self._programs)

    def _is_reply_line(self, reply: Reply) -> bool:
        """Whether its line is a reply: by a pair of codes of one class, or by what else is on and above it."""
        before = self._before(reply)
        is_introduced = self._place(reply) is CodePlace.LABEL and _INTRODUCTION.fullmatch(before) is not None
        if is_introduced and self._is_question(reply):
            return False
        if not (is_introduced or _BEFORE_REPLY.fullmatch(before)) or not self._ends_with_line(reply, before):
            return False
        text = self._marks.text
        if reply.code is not None and self._registry.reply(reply.code) is None:
            return False
        if reply.code is not None and reply.status is not None:
            return reply.code.class_ == reply.status.class_
        if reply.code is not None and _DIGITS_GO_ON.match(text, reply.start + 3):
            return False
        if self._is_whole_text(reply) or self._follows_introduction(reply):
            return True
        if reply.code is None:
            return False
        if text.startswith("-", reply.start + 3) and not self._is_listed(reply):
            return True
        return not self._is_listed(reply) and self._names_host(reply)

    def _is_said_in_chat(self, reply: Reply) -> bool:
        """Whether a message of a chat is nothing but a quoted reply with words of refusal: '[14:02] Anna: "550 Mailbox full"'."""
        marks, before = self._marks, self._before(reply)
        line_start, line_end = marks.line_of(reply.start)
        if reply.code is None or self._registry.reply(reply.code) is None or not before.endswith(_QUOTES):
            return False
        if marks.text[reply.end : line_end].strip(QUOTES + " \t.,!") or self._is_listed(reply):
            return False
        if not _SPEAKER.fullmatch(before):
            above = marks.line_of(max(0, line_start - 1))
            if before.strip(QUOTES + " \t>") or not _SPEAKER_ABOVE.fullmatch(marks.text, *above):
                return False
        # There is no sentence around it that could talk about something else, so that a hint is enough.
        return (
            any(map(_hints_at_refusal, marks.wordings_in(reply.start, line_end)))
            or self._registry.lexicon.pairs.find(marks.lowered[reply.start : reply.end]) is not None
        )

    def _is_question(self, reply: Reply) -> bool:
        """Whether its sentence is one about codes: "What does error 552 5.2.2 mean?"."""
        end = self._sentence_end(reply)
        # "Their server said 552 mailbox is full - what can I do?": the question is asked about what was said.
        dash = _DASH.search(self._marks.text, reply.start, end)
        if dash is not None and any(
            map(_hints_at_refusal, self._marks.wordings_in(reply.start, dash.start()))
        ):
            return False
        return self._asks(end)

    def _asks(self, end: int) -> bool:
        """Whether a sentence that ends at a position is a question; before the mark, quotes may end, and French has a blank."""
        return self._marks.text[end : end + 3].lstrip(QUOTES + " \u00a0\u202f")[:1] in ("?", "？")

    def _names_host(self, reply: Reply) -> bool:
        """Whether a lone reply code goes on with a host or an address, on its line and where that was wrapped."""
        marks = self._marks
        end = self._end_of_lines(reply)
        if any(
            not hit.paired and hit.code.class_ != reply.class_ for hit in marks.codes_in(reply.start + 3, end)
        ):
            return False
        if NAMES_HOST.search(marks.text, reply.start + 3, end):
            return True
        for hit in marks.addresses_in(reply.start, end):
            between = marks.text[reply.start + 3 : hit.start]
            if "(" not in between and ":" not in between:
                return True
        return False

    def _end_of_lines(self, reply: Reply) -> int:
        """Where the line of a reply ends, or the last of those that it was wrapped into."""
        marks = self._marks
        start, end = marks.line_of(reply.start)
        while end < reply.end and (end - start > _WRAPPED or marks.text[end + 1 : end + 2] in (" ", "\t")):
            start, end = marks.line_of(end + 1)
        return min(end, reply.start + _LONGEST_SENTENCE)

    def _is_listed(self, reply: Reply) -> bool:
        """Whether it is a number in a list of numbers: lines headed by other lone numbers that are no replies."""
        own = (reply.code, reply.status)
        headings = self._headings[reply.code is None]
        if len(headings.numbers) == (own in headings.numbers):
            return False
        return len(headings.nameless) > (own in headings.nameless) or not self._names_host(reply)

    @cached_property
    def _headings(self) -> tuple[_Headings, _Headings]:
        """The lone reply codes that head a line, and the lone statuses."""
        headings = (_Headings(set(), set()), _Headings(set(), set()))
        for reply in self._replies:
            is_lone = reply.code is None or reply.status is None
            if is_lone and not self._before(reply).strip(" \t>|*•-"):
                found = headings[reply.code is None]
                found.numbers.add((reply.code, reply.status))
                if not self._names_host(reply):
                    found.nameless.add((reply.code, reply.status))
        return headings

    def _follows_introduction(self, reply: Reply) -> bool:
        """Whether what stands above or before it leads over to it: a colon, or a wording of a report."""
        before = self._before(reply)
        line_start = self._marks.line_of(reply.start)[0]
        above = self._marks.text[max(self._above_limit(), line_start - 300) : line_start].rstrip()
        line_above = above[above.rfind("\n") + 1 :]
        if self._is_listed(reply):
            return False
        if not before.strip(" \t>|*•-\"'`") and _COLON_ABOVE.search(line_above):
            return True
        start = line_start - (len(above) - above.rfind("\n")) - 1
        return any(_is_refusal(hit) for hit in self._marks.wordings_in(max(0, start), reply.start))

    def _above_limit(self) -> int:
        """How far up the words above may lie: a person's lead-in is another region."""
        region = next(
            (r for r in self._marks.layout.regions if r.zone is Zone.WORDS and r.end == self._region[0]), None
        )
        return region.start if region is not None else self._region[0]

    def _is_whole_text(self, reply: Reply) -> bool:
        """Whether the report holds nothing else, so that only a reply can be meant."""
        marks, (start, end) = self._marks, self._region
        above = max(start, marks.line_of(reply.start)[0])
        below = max(reply.end, marks.line_of(reply.start)[1])
        return len(marks.report) == 1 and not (
            _ANYTHING.search(marks.text, start, above) or _ANYTHING.search(marks.text, below, end)
        )

    def _is_refusal_in_sentence(self, reply: Reply) -> bool:
        """Whether its sentence also names an address that is not the sender's, or says that something was refused."""
        start, end = self._sentence_start(reply.start), self._sentence_end(reply)
        if self._place(reply) is CodePlace.PROSE and (reply.code is None or self._asks(end)):
            # Talk about codes: "does the filter treat every 5.7.1 as spam?"
            return False
        if self._place(reply) is CodePlace.SENTENCE and reply.status is None:
            return self._follows_report(reply, start)
        if None not in (reply.code, reply.status) and self._is_quoted(reply):
            # Both codes and the words behind them: "My mails come back with “550 5.2.2 Mailbox full”".
            labels, lowered = self._registry.lexicon.labels, self._marks.lowered
            is_named = bool(self._marks.addresses_in(reply.start, reply.end))
            if not is_named and is_explained(lowered, reply.start, reply.end, (start, end), labels):
                return False
            around = ((start, reply.start), (reply.end, end))
            if any(is_about_mail(lowered, *part, labels) for part in around):
                return True
        quoted = self._quotation(reply, start)
        if self._place(reply) is CodePlace.LINE and None in (reply.code, reply.status):
            # A number that heads a line, of a price list as well: an address elsewhere in it shows nothing.
            end = min(end, self._end_of_lines(reply))
        elif any(fold(h.address) not in self._marks.senders for h in self._marks.addresses_in(start, end)):
            return True
        return any(
            _is_refusal(hit) and (quoted is None or not quoted[0] <= hit.start < quoted[1])
            for hit in self._marks.wordings_in(start, end)
        )

    def _follows_report(self, reply: Reply, start: int) -> bool:
        """Whether the sentence before that of a reply says that a message was not delivered."""
        before = self._sentence_start(max(self._region[0], start - 1))
        return any(
            hit.value.meaning is Outcome.FAILURE and hit.value.clarity >= Clarity.CLEAR
            for hit in self._marks.wordings_in(before, reply.start)
        )

    def _quotation(self, reply: Reply, start: int) -> Span | None:
        """The quotation that a reply begins inside a sentence, where no word introduces it as a server's."""
        text = self._marks.text
        if reply.by_server or not self._is_quoted(reply):
            return None
        return (reply.start, reply.end) if text[start : reply.start].strip(QUOTES + " \t\n>|") else None

    def _is_quoted(self, reply: Reply) -> bool:
        return reply.start > 0 and self._marks.text[reply.start - 1] in QUOTES

    @cached_property
    def _sentence_ends(self) -> Sequence[Span]:
        """The ends of the region's sentences, in order: where each one's last signs stand."""
        return [match.span() for match in _SENTENCE_END.finditer(self._marks.text, *self._region)]

    def _sentence_start(self, position: int) -> int:
        """Where the sentence begins that a position lies in; not farther away than a sentence is long."""
        low = max(self._region[0], position - _LONGEST_SENTENCE)
        number = bisect_right(self._sentence_ends, position, key=itemgetter(1))
        start = max(low, self._sentence_ends[number - 1][1]) if number else low
        # A stop right before it ends a sentence too, whatever the position holds.
        before = _SENTENCE_END.search(self._marks.text, max(start, position - _SIGNS_OF_END), position)
        return before.end() if before else start

    def _sentence_end(self, reply: Reply) -> int:
        """Where the sentence ends that a reply begins in."""
        limit = min(self._region[1], reply.start + _LONGEST_SENTENCE)
        number = bisect_right(self._sentence_ends, reply.start, key=itemgetter(0))
        return min(limit, self._sentence_ends[number][0]) if number < len(self._sentence_ends) else limit

    def _before(self, reply: Reply) -> str:
        """What stands before it on its line."""
        start = max(self._region[0], self._marks.line_of(reply.start)[0], reply.start - _LONGEST_SENTENCE)
        return self._marks.text[start : reply.start]

    def _ends_with_line(self, reply: Reply, before: str) -> bool:
        """Whether a quotation that it begins is the end of the line, so that no sentence goes on around it."""
        if before[-1:] not in QUOTES or not before:
            return True
        line_end = self._marks.line_of(reply.start)[1]
        rest = self._marks.text[reply.end : line_end].strip(QUOTES + " \t.,;:)]}")
        return len(rest.split()) < 3

    def _place(self, reply: Reply) -> CodePlace:
        hits: Sequence[CodeHit] = self._marks.codes_in(reply.start, reply.start + 1)
        return hits[0].place if hits else CodePlace.PROSE


def _is_refusal(hit: WordingHit) -> bool:
    """Whether a wording says that something was refused, or why."""
    wording = hit.value
    if isinstance(wording.meaning, Outcome):
        return wording.meaning in (Outcome.FAILURE, Outcome.DELAY) and wording.clarity > Clarity.HINT
    return wording.cause is not None and wording.clarity >= Clarity.CLEAR


def _hints_at_refusal(hit: WordingHit) -> bool:
    """Whether a wording says or hints that something was refused for a reason that only mail has."""
    wording = hit.value
    return _is_refusal(hit) or (wording.cause not in _OF_ANY_SERVER and wording.clarity > Clarity.VAGUE)
