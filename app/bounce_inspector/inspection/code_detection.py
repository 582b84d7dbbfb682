"""Finds the numbers in a text that may act as codes, by where they stand.

A number is a code by its place: at the start of a reply line, after a server's words
("said:"), in a status field, in the brackets and quotes where mail software puts it.
The same number in prose, a version, an address, a date or a link is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from enum import IntEnum
from functools import cache
from typing import NamedTuple

from ..registry.codes import ReplyCode, StatusCode
from ..registry.labels import HeaderField, Label, Labels
from ..registry.literals import lower
from .any_of import any_of
from .report import FindingKind

# Left fence: no digit, letter or dot, and none of the signs that make a number part of an
# address, a path or a longer number.  Right fence likewise; "5.1.1." ends a sentence.
# The fence is looked back for from behind the first digit: a pattern that begins with a
# plain set of characters is scanned for several times faster.
_FIRST = r"[2-5](?<![\w.@/\\+~$%&].)(?<!\d[:,].)"
_REST_OF_STATUS = r"\.\d{1,3}\.\d{1,3}(?![\w@/%]|\.\w|[-:,]\d|-[A-Za-z](?:\d|\b))"
_REST_OF_REPLY = r"\d\d(?![\w@/%$€£]|[.,:]\d|\.\w)"
# What may stand between the two codes of a pair: "550 5.1.1", "550-5.7.26", "550: 5.1.1", "550 #5.1.0",
# "550-'5.2.2", "[550] 5.7.1", Python's "(550, b'5.1.1", and a line end (Postfix wraps there).
_BETWEEN = r"\]?(?:,[ ]?b?['\"]|(?:[ \t]{0,20}[-:, ][ \t]{0,20}|[ \t]{0,20}\n[ \t]{0,40})[#('\"\[<]{0,2})"
_TOKEN = re.compile(
    rf"{_FIRST}(?:\d\d{_BETWEEN}(?P<second>[245]{_REST_OF_STATUS})|(?P<status>{_REST_OF_STATUS})|{_REST_OF_REPLY})"
)
STATUS_ALONE = re.compile(r"[245]\.\d{1,3}\.\d{1,3}")
"""An enhanced status code that is all of a cell or a value."""
QUOTES = "\"'“”„«»`「」"
"""The signs that people put around what they quote."""
# What may follow a reply code; Chinese and Japanese mail programs put it into parentheses of their own.
_AFTER_REPLY = "- \t\n:;,.)'\"]）：，。"
_LOOK_BACK = 80
# The longest label by which a code is explained.
_LOOK_AHEAD = 60
# RFC 3463 section 2 defines the subjects 0 to 7; a code with another one is a date or a
# version unless a server says it.
_HIGHEST_SUBJECT = 7

# What stands before a number is read backwards from it, in lower case: so each of these patterns
# is tried at one place, and not at every letter that may lead up to the number.


def _backwards(words: Iterable[str]) -> str:
    """A pattern for any of these words, read from its end to its beginning."""
    return any_of((word[::-1] for word in words), blank=r"\s+")


_SIGN = r"[#'\"(（\[<{]"
_LINE_BEGIN = r"[ \t]*(?:\n|\Z)"
_LINE_START = re.compile(rf"\n?[ \t]*(?:\*{{1,3}}|>-|--|[-•·–>])?{_LINE_BEGIN}")
# An address alone before it on its line: "anna@example.org - 552 mailbox full".
_AFTER_ADDRESS = re.compile(rf"[ \t]*[-–:>)]{{0,3}}[ \t]*[\w-]+(?:\.[\w-]+)*@[^\s<>@]{{1,64}}<?{_LINE_BEGIN}")
# Who speaks in a dialogue: "<<< 550", "S: 550", Exim's "<-", swaks' "<**", "server: 550", and the
# time that MDaemon puts before ("Tue 2024-03-05 10:22:14.310: <-- 550"), Exchange's protocol log (",>,550"), and IIS' ("OutboundConnectionResponse SMTPSVC1 SRV - 25 - - 550"),
# hMailServer's ("RECEIVED: 550"), and OpenSMTPD's queue ("|pending|3421|451").
_DIALOGUE = re.compile(
    rf"\n?[ \t]*(?:(?:-?<{{1,3}}(?:[ \t]*deviecer)?|[*~]{{1,2}}<|\]?-?<\[?|--<|:s[ \t]*[<>]?|:revres){_LINE_BEGIN}"
    r"|--?<[ \t]*(?:\][\d:]+\[[ \t]*)?:?(?:\d{1,6}[.,])?\d\d:\d\d|,[<>],|[ \t]*:tneilc >- revres"
    r"|[ ]- - \d{1,5} - [^\s]{1,40} [^\s]{1,20} esnopsernoitcennocdnuobtuo|[ ]:deviecer\"|\|\d{0,9}\|gnidnep\|)"
)
# The answer to what was accepted, as sending services put it into their events; other services answer with other numbers.
_ANSWER_FIELD = re.compile(r"\"[ \t]{0,3}:[ \t]{0,3}\"esnopser\"")
_ACCEPTED = "250 "
# Sendmail's and others' own signs of what a server said: "was: 550", "LED=550", "error -> 550".
_SIGNS_OF_REPLY = r":saw|=del|=c|>-[ ]?rorre|tnes=sutats"
_COLON = re.compile(rf"\n?{_SIGN}{{0,2}}(?:[:;]|\s{{1,40}}(?:[:;][ \t]*[\])>\w.]|,\)?\]|[\])>]|--(?:\s|\Z)))")
# "Subject: Re: 418 Alder Court": what mail programs put before the subject of an answer introduces no reply.
_SUBJECT_PREFIX = re.compile(r"[ \t]*:(?:er|wa|gw|dwf|wf|vr|rt|vs|vt|pdo|wtna|cne|r|i)(?![^\W\d_])")
_OPENING = re.compile(rf"\n?(?:{_SIGN}|\s){{0,2}}{_SIGN}")
# "Your message wasn't sent. 554 spam": looked at where the sentence before it says so.
_AFTER_SENTENCE = re.compile(r"[ \t]+[.!][^\W\d]{2}")
_STATUS_FIELD = re.compile(
    rf"\n?[\\\"']{{0,2}}[ \t]{{0,20}}[:=][ \t]{{0,3}}(?:\"?sutats(?:[\w-]*-x)?\"?{_LINE_BEGIN}"
    r"|[\\\"']+sutats[\"']|nsd\b|edoc)"
)
# A program's own name for a server's reply code (nodemailer, JavaMail, curl, msmtp, Mimecast).
_REPLY_FIELD = re.compile(
    r"[\\\"']{0,2}[ \t]{0,3}[:=][ \t]{0,3}[\\\"']{0,2}(?:edoc[_-]?(?:esnopser|ptms)|edocylper|edocjer|sutats[_-]?ptms)\b"
)
# Python's smtplib prints a reply so; a statement of SQL has other values: "(550, 'anna@example.org')".
_TUPLE_AFTER = re.compile(r",[ ]?b?['\"](?![^\s'\"@]+@[^\s'\"@]+['\"])")
_ASSIGNED = re.compile(r"[(\[{]+[ \t]*(?:=|,|\(\w*(?:tressa|lauqe|sesiar)|seulav\b)")
_UNSPACED_LETTER = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
# "Status code 5.1.1<https://…>": a code that is talked about.
_LINK_AFTER = r"[ \t]?<(?:https?|mailto):|[ \t]?\(https?:|\]\(http"
_CLOCK_AFTER = re.compile(
    r",?[ \t](?:um[ \t]|at[ \t]|[àa][ \t]|kl\.?[ \t])?\d{1,2}[:.h]\d\d|[ \t]?uhr\b", re.IGNORECASE
)
# The next item of a list of programs with their versions: ", PHP 8.1", ", WordPress 6.5.2".
_VERSION_AFTER = re.compile(
    r"[,;/][ ]?(?:[A-Z][\w+-]*[ ]){1,3}v?(?:[136-9]\.\d+(?:\.\d+)?|\d{2,}\.\d+(?:\.\d+)?|\d\.\d+)(?![\w.]*\w)"
)
# A line of a list of programs: "WordPress: 6.5.3", "PHP: 8.2.18-fpm"; an internet address has one number more, and a
# date a year or a zero that leads.
_VERSION_LINE = re.compile(
    r"[ \t>|*•-]*[^\n:]{1,40}:[ \t]*v?(?![245]\.\d{1,3}\.\d{1,3}[ \t]*(?:\n|\Z))(?:0|[1-9]\d{0,3})"
    r"(?:\.(?:0|(?!(?:19|20)\d\d\b)[1-9]\d{0,5})){1,2}(?!\.?\d)(?:[-+~ (][^\n]{0,40})?(?:\n|\Z)"
)
_LONGEST_VERSION_LINE = 120
# The image of a container, whose tag follows, read backwards: "registry.example.org/mail/relay:5.1.1".
_IMAGE = re.compile(r":[\w-](?:[\w.-]{0,60}/)")
# Whoever asks about a reply that names an address has got it: 'what does "550 5.1.1 <anna@example.org>" mean?'.
_QUOTED_ADDRESS = re.compile(r"[^\n\"“”„«»]{0,80}@\w")
# The words that a reply line goes on with.
# Yahoo puts a number of its own between: "554: 30: Sorry, your message …".
_WORDS_AFTER = re.compile(r"[-: \t]+(?:\d{1,3}(?::[ \t]*|[ \t]+))?\S*[^\W\d]")
_WORDS_WITHIN = 60
# A telephone number, an amount in groups of three digits.
# An internet address goes on with a dot: "550-192.0.2.25 blocked".
_LONGER_NUMBER = re.compile(r"[- ]\d{3}(?!(?:\.\d{1,3}){3}\b)|[ ]\d\d[ ]\d\d\b")
# A line of a source file: "Mailer.java:550".
_SOURCE_FILE = re.compile(r":[a-z]{1,5}\.\w")
# The number of an error of a sending service's own interface: {"ErrorCode":406}, or of another protocol.
_OTHER_NUMBER = re.compile(
    r"(?:\"errorcode\"\s*:|url returned error:|https?[/_ -]?(?:\d\.\d|code|status)?\"?\s*[:=]?)\s*$",
    re.IGNORECASE,
)


class CodePlace(IntEnum):
    """How much the place of a number says that it acts as a code, least first; in a mention it is talked about."""

    MENTION = -1
    PROSE = 0
    SENTENCE = 1
    OPENING = 2
    COLON = 3
    LINE = 4
    LABEL = 5
    SERVER = 6


class _Context(NamedTuple):
    """The patterns of the words around a number, made of the labels of all languages."""

    introduces_reply: re.Pattern[str]
    introduces_code: re.Pattern[str]
    mentions: re.Pattern[str]
    not_a_code: re.Pattern[str]
    numbered: re.Pattern[str]
    heading_above: re.Pattern[str]
    unit: re.Pattern[str]
    mention_after: re.Pattern[str]
    mail: re.Pattern[str]
    subject: re.Pattern[str]


@cache
def _context(labels: Labels) -> _Context:
    words = {label: labels.of(label) for label in Label}
    introduces = words[Label.INTRODUCES_CODE]
    spaced, unspaced = _by_spacing(introduces)
    subjects = (text for text, field in labels.header_fields.items() if field is HeaderField.SUBJECT)
    units, streets = any_of(words[Label.UNIT]), any_of(words[Label.STREET])
    defines = any_of(words[Label.DEFINES])
    spaced_mail, unspaced_mail = _by_spacing(words[Label.MAIL])
    return _Context(
        introduces_reply=re.compile(
            rf"\n?{_SIGN}{{0,2}}\s{{0,40}}(?:(?:[:;]?[ \t]*(?:{_backwards(words[Label.INTRODUCES_REPLY])})|{_SIGNS_OF_REPLY})\b)"
        ),
        introduces_code=re.compile(
            rf"\n?\s{{0,2}}{_SIGN}{{0,3}}\s{{0,40}}(?:(?:[ \t]*;ptms)?[ \t]*[:;=：,]|[ \t]*>-|[ \t])"
            rf"[ \t]*[\"')\]]?(?:(?:{_backwards(spaced)}|\w+ (?:saw|si|erew))\b|{_backwards(unspaced)})"
        ),
        mentions=re.compile(
            rf"[\"'“„]?\s{{1,8}}(?:[^\W\d]+[ \t]+){{0,3}}(?:{_backwards(words[Label.MENTIONS])})\b"
        ),
        not_a_code=re.compile(rf"\s*[:#.]?[ \t]*(?:{_backwards(words[Label.NOT_A_CODE])})\b"),
        numbered=re.compile(rf"\b(?:{any_of(words[Label.NOT_A_CODE])})[ \t]+({STATUS_ALONE.pattern})\b"),
        heading_above=re.compile(
            rf"[ \t]*\n[ \t]*[:：]?[ \t]*(?:{_backwards(words[Label.CODE_CELL])})[ \t]*(?:\n|\Z)"
        ),
        unit=re.compile(
            rf"\s*(?:[%×€$£¥₽₴₺]|(?:{units})\b)|[ \t]+(?:[^\W\d_][\w'.]*[ \t]+){{0,2}}(?:{streets})\b(?![ ]*=)",
            re.IGNORECASE,
        ),
        mention_after=re.compile(rf"{_LINK_AFTER}|[ \t]+(?:{defines})\b|[ \t]+=[ \t]"),
        mail=re.compile(rf"\b(?:{any_of(spaced_mail)})\b|{any_of(unspaced_mail)}"),
        subject=re.compile(rf"[ \t]*[:：][ \t]*(?:{_backwards(subjects)})(?![^\W\d_])"),
    )


def _by_spacing(words: Iterable[str]) -> tuple[list[str], list[str]]:
    """Words that stand between blanks, and those of languages that put none, which stand anywhere."""
    parted: tuple[list[str], list[str]] = ([], [])
    for word in words:
        parted[_UNSPACED_LETTER.search(word) is not None].append(word)
    return parted


class CodeHit(NamedTuple):
    """A number in the reading copy that may act as a code.

    ``paired`` holds where it stands beside one of the other kind; ``sure`` where its place
    is one that nothing but a code has, so that it acts as one in any text.
    """

    start: int
    end: int
    kind: FindingKind
    code: StatusCode | ReplyCode
    paired: bool
    place: CodePlace
    sure: bool

    @property
    def by_server(self) -> bool:
        """Whether the words before it introduce it as what a server said."""
        return self.place >= CodePlace.LABEL

    @property
    def is_negative(self) -> bool:
        """Whether its class is that of a failure, final or not."""
        return self.code.class_ in (4, 5)


def find_codes(text: str, start: int, end: int, labels: Labels) -> Iterator[CodeHit]:
    """The numbers in ``text[start:end]`` that may act as codes, in order; linear in the length.

    Those that are not ``sure`` act only where a mail system or a program reports, those that
    are mentioned never.
    """
    context = _context(labels)
    after_reply = -1
    for match in _TOKEN.finditer(text, start, end):
        low = max(start, match.start() - _LOOK_BACK)
        before = text[low : match.start()]
        if _in_link(before):
            continue
        backwards = lower(before)[::-1]
        place = _place(text, match, backwards, context, is_whole=low == start)
        after = lower(text[match.end() : min(end, match.end() + _LOOK_AHEAD)])
        if context.mention_after.match(after) or (
            place in (CodePlace.LABEL, CodePlace.OPENING)
            and context.mentions.match(backwards)
            and not (match["second"] and _QUOTED_ADDRESS.match(text, match.end(), end))
        ):
            place = CodePlace.MENTION
        if match["second"]:
            hits = _pair(match, place)
        elif match["status"]:
            hits = _lone_status(match, text, place, backwards, context, after_reply)
        else:
            hits = _lone_reply(match, text, place, backwards, context)
        for hit in hits:
            if hit.end > after_reply and hit.kind is FindingKind.REPLY and place is not CodePlace.MENTION:
                line_end = text.find("\n", hit.end)
                after_reply = line_end if line_end >= 0 else end
            yield hit


def is_explained(lowered: str, start: int, end: int, sentence: tuple[int, int], labels: Labels) -> bool:
    """Whether the words around the quotation ``lowered[start:end]`` in a sentence talk about its codes.

    "What does “550 5.1.1 User unknown” mean?"
    """
    context = _context(labels)
    if context.mentions.match(lowered[sentence[0] : start][::-1]):
        return True
    return context.mention_after.match(lowered[end : sentence[1]].lstrip(QUOTES)) is not None


def is_about_mail(lowered: str, start: int, end: int, labels: Labels) -> bool:
    """Whether a stretch of a text has a word by which people call a message, or sending one."""
    return _context(labels).mail.search(lowered, start, end) is not None


def numbers_of_others(lowered: str, labels: Labels) -> frozenset[str]:
    """What looks like a status somewhere in a text and is the number of a room, an item or a section there."""
    return frozenset(match[1] for match in _context(labels).numbered.finditer(lowered))


def _in_link(before: str) -> bool:
    """Whether a text ends inside the address of a web page."""
    word = before.rpartition(" ")[2].rpartition("\n")[2]
    return "://" in word or word.startswith("www.")


def _place(
    text: str, match: re.Match[str], backwards: str, context: _Context, *, is_whole: bool
) -> CodePlace:
    """What the words before a number say of it; ``is_whole`` where they are all of the text up to it."""
    if (
        _DIALOGUE.match(backwards)
        or context.introduces_reply.match(backwards)
        or _REPLY_FIELD.match(backwards)
        or (text.startswith(_ACCEPTED, match.start()) and _ANSWER_FIELD.match(backwards))
    ):
        return CodePlace.SERVER
    if match["status"] is None and _is_quoted_reply(text, match.start(), backwards):
        return CodePlace.SERVER
    if context.introduces_code.match(backwards):
        return CodePlace.LABEL
    if (is_whole or not backwards or "\n" in backwards) and _LINE_START.match(backwards):
        return CodePlace.LINE
    if _AFTER_ADDRESS.match(backwards):
        return CodePlace.LINE
    is_alone = match["status"] is None and match["second"] is None
    if is_alone and (_SUBJECT_PREFIX.match(backwards) or context.subject.match(backwards)):
        return CodePlace.PROSE
    if _COLON.match(backwards):
        return CodePlace.COLON
    if _OPENING.match(backwards):
        return CodePlace.OPENING
    return CodePlace.SENTENCE if _AFTER_SENTENCE.match(backwards) else CodePlace.PROSE


def _is_quoted_reply(text: str, start: int, backwards: str) -> bool:
    """Whether a reply is quoted in a form that only programs write: Cisco's ``550-'…'``, Python's ``(550, b'…')``."""
    if text.startswith("-'", start + 3):
        return True
    return (
        backwards.startswith("(")
        and _TUPLE_AFTER.match(text, start + 3) is not None
        and _ASSIGNED.match(backwards) is None
    )


def _pair(match: re.Match[str], place: CodePlace) -> list[CodeHit]:
    number = match[0][:3]
    start = match.start()
    sure = place is CodePlace.SERVER
    # RFC 5321 section 4.2.1 has no second digit above 5, but some servers write 5.7.1 without its dots: "571 5.7.1".
    if number[1] > "5" and not sure and number != match["second"].replace(".", ""):
        return _status_hits(match.span("second"), match["second"], place, paired=False, sure=False)
    reply = CodeHit(start, start + 3, FindingKind.REPLY, ReplyCode(int(number)), True, place, sure)
    return [reply, *_status_hits(match.span("second"), match["second"], place, paired=True, sure=sure)]


def _lone_status(
    match: re.Match[str], text: str, place: CodePlace, backwards: str, context: _Context, after_reply: int
) -> list[CodeHit]:
    start, end = match.span()
    if place is not CodePlace.MENTION and (_STATUS_FIELD.match(backwards) or backwards.startswith("#")):
        return _status_hits((start, end), match[0], place, paired=False, sure=True)
    if context.not_a_code.match(backwards) or backwards.startswith("§") or _IMAGE.match(backwards):
        return []
    if _CLOCK_AFTER.match(text, end) or _VERSION_AFTER.match(text, end):
        return []
    if place in (CodePlace.COLON, CodePlace.SERVER) and _is_version_in_list(text, start, end):
        return []
    if place is CodePlace.SERVER:
        return _status_hits((start, end), match[0], place, paired=False, sure=True)
    if backwards.startswith("-") or context.unit.match(text, end):
        return []
    if (place <= CodePlace.SENTENCE and start > after_reply and place is not CodePlace.MENTION) or int(
        match[0].split(".")[1]
    ) > _HIGHEST_SUBJECT:
        return []
    return _status_hits((start, end), match[0], place, paired=False, sure=False)


def _is_cell(text: str, end: int, backwards: str) -> bool:
    """Whether a number is all of a value in a row of comma-separated ones (RFC 4180), of which a heading says what it is."""
    return text.startswith('",', end) and backwards.startswith('",')


def _is_version_in_list(text: str, start: int, end: int) -> bool:
    """Whether a number alone behind a name is the version of a program: the line above or below names another's."""
    line_end = text.find("\n", end, end + _LONGEST_VERSION_LINE)
    if text[end : line_end if line_end >= 0 else end + _LONGEST_VERSION_LINE].strip():
        return False
    line_start = text.rfind("\n", max(0, start - _LONGEST_VERSION_LINE), start) + 1
    above = text.rfind("\n", max(0, line_start - _LONGEST_VERSION_LINE), max(0, line_start - 1)) + 1
    return _VERSION_LINE.match(text, above, line_start) is not None or (
        line_end >= 0
        and _VERSION_LINE.match(text, line_end + 1, line_end + _LONGEST_VERSION_LINE) is not None
    )


def _status_hits(
    span: tuple[int, int], text: str, place: CodePlace, *, paired: bool, sure: bool
) -> list[CodeHit]:
    try:
        code = StatusCode.parse(text)
    except ValueError:
        # A leading zero: a date or a version, not a code (RFC 2034 section 4).
        return []
    return [CodeHit(*span, FindingKind.ENHANCED, code, paired, place, sure)]


def _lone_reply(
    match: re.Match[str], text: str, place: CodePlace, backwards: str, context: _Context
) -> list[CodeHit]:
    start, end = match.span()
    number = match[0]
    sure = place is CodePlace.SERVER
    if not sure and (context.unit.match(text, end) or context.not_a_code.match(backwards)):
        return []
    # Empty at the end of the text, which is in any of the signs below.
    follows = text[end : end + 1]
    if not sure and (_LONGER_NUMBER.match(text, end) or _is_cell(text, end, backwards)):
        return []
    if _OTHER_NUMBER.search(text, max(0, start - _LOOK_BACK), start):
        return []
    if follows == "]" and backwards.startswith("[") and (not sure or text.startswith("]:", end)):
        # A process id ("sendmail[551]:") or a provider's own mark ("OFR_417 [417]").
        return []
    if _SOURCE_FILE.match(backwards):
        return []
    if sure:
        acts = follows in _AFTER_REPLY or follows == "|"
    elif number[1] > "5" or number[0] in "23":
        acts = False
    elif place is CodePlace.LINE and follows == "\n":
        acts = context.heading_above.match(backwards) is not None
    elif place in (CodePlace.LINE, CodePlace.SENTENCE):
        acts = not follows or _WORDS_AFTER.match(text, end, end + _WORDS_WITHIN) is not None
    else:
        acts = place > CodePlace.PROSE and follows in _AFTER_REPLY
    if not acts:
        return []
    return [CodeHit(start, end, FindingKind.REPLY, ReplyCode(int(number)), False, place, sure)]
