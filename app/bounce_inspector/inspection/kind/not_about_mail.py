"""Tells what a text with numbers is about if it reports nothing: another protocol, source code, settings, counts, lessons."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import islice, pairwise

from ...message.cued_pattern import CuedPattern
from ...registry.labels import Labels
from ...registry.wordings import Software
from ..ahead import Ahead
from ..code_detection import QUOTES, CodePlace, is_explained
from ..layout import Region
from ..marks import Marks
from ..paste_header import Span
from ..reply_line import COMMAND_LINE, NAMES_HOST
from ..report import FindingKind
from ..signs import KindSign
from .connection_noise import is_connection_noise

# Commands, greetings and status lines of FTP (RFC 959), SIP (RFC 3261) and HTTP (RFC 9112), and errors of LDAP.
_OTHER_PROTOCOL = CuedPattern(
    r"(?:^|\n)[ \t]*(?:(?:command:[ \t]*)?user [^\n]+\n(?:[^\n]*\n){0,3}[ \t]*(?:command:[ \t]*)?pass\b|(?:command:[ \t]*)?(?:pasv|retr|stor|cwd|mkd)\b)|\b220[ -][^\n]*ftpd?\b(?![^\n]*smtp)|\bsips?[:/]|\bldap_bind:|\bldaperr:|\bfor url: ?http|url returned error:|\bhttp/[12](?:\.\d)?\b|\b50[234] (?:bad gateway|service temporarily unavailable|gateway time-?out)\b",
    "pass", "pasv", "retr", "stor", "cwd", "mkd", "ftp", "ldap_bind:", "ldaperr:", "sip:", "sip/", "sips:", "sips/", "for url:", "url returned error:", "http/", "gateway", "service temporarily",
)  # fmt: skip
# What only the source of a program has: how its lines begin, and what stands around a number in them.
_SOURCE_LINE = re.compile(
    r"^(?:[ \t]*(?:def |class |import |from [\w.]+ import |function |const |let |var |public |private |static |return\b|assert\b|if ?\(|for ?\(|case \d|#include|expect\(|(?:accept|deny|defer|drop|require|warn)[ \t]+\w+[ \t]*=|\w+\([^\n]*\)[ \t]*\{[ \t]*$|\w+[ \t]*=[ \t]*[(\[{\"'])"
    r"|commit [0-9a-f]{7,40}$| ?\d+ files? changed,|[+-][ \t]*(?:\w+[ \t]*=[^\n]{1,200};|require[ \t]+\[|if[ \t]+:?\w)[^\n]*$)",
    re.MULTILINE,
)
_SOURCE_CODE = CuedPattern(
    r"\bINSERT INTO \w|\bSELECT [\w*][^\n;]{0,200}(?:,|\bFROM\b)|\bGROUP BY \w|\bSQLSTATE\b|[=!]==? ?[\"']?\d|\tERROR:\d\.\d\.\d:|  ERROR:\d\.\d\.\d:|\.(?:raises|assert\w*|to(?:Be|Equal|Throw)\w*)\(",
    "INSERT INTO ", "SELECT ", "GROUP BY ", "SQLSTATE", "==", "!=", "ERROR:", ".raises(", ".assert", ".toBe", ".toEqual", ".toThrow",
)  # fmt: skip
# A setting as programs read it, alone on its line: "message_size_limit = 52428800".
_SETTING = re.compile(r"^[ \t]*[a-z][a-z0-9]*(?:[_.][a-z0-9]+)+[ \t]*=[ \t]*\S[^\n]*$", re.MULTILINE)
_FEWEST_SETTINGS = 3
# A line of a statistic: how many, and of what: "    552   delivered".
_COUNT = re.compile(
    r"[ \t]{0,40}(\d{1,9})(?:[kMG%]\b)?"
    r"(?:[ \t]{1,40}(?=\S)[^\d\n]{1,40}(?:\([^()\n]{0,20}\))?[ \t]{0,40}"
    # Further columns of numbers, and the name of what they count: "  552    55042k      21     2.1 s  example.org".
    r"|(?:[ \t]{2,40}\d[\d.,]{0,12}(?:[kMG%]|[ ][a-z])?(?=\s)){2,12}[ \t]{1,40}\S{1,80})"
)
# A reply code of any class (RFC 5321 section 4.2.1).
_ANY_REPLY = re.compile(r"[2-5][0-5]\d")
_COUNT_LINE = re.compile(rf"^{_COUNT.pattern}$", re.MULTILINE)
# The head of a commit as git log and git format-patch print it, and an entry of a list of changes: the version and the
# date that head it, and the changes as bullets.
_COMMIT = re.compile(
    r"(?:^|\n)[ \t]*(?:commit [0-9a-f]{7,64}(?: \([^\n]*\))?\n(?:[ \t]*Merge:[^\n]*\n)?[ \t]*Author: |From [0-9a-f]{40} [^\n]*\nFrom: )"
)
_VERSION = (
    r"\[?(?:[Vv](?:ersion )?)?\d{1,4}\.\d{1,4}(?:\.\d{1,6})?(?:-[\w.]{1,20})?\]?(?:\([^\s()]{1,120}\))?"
)
_RELEASED = r"[ ,]*[-–—( ][ ]*(?:\d{4}-\d\d-\d\d|\d{1,2}[./ ][\w]{2,9}[./ ]\d{4}|[A-Z][a-z]{2,8} \d{1,2},? \d{4})\)?:?"
_VERSION_HEADING = re.compile(
    rf"(?:^|\n)[ \t]*(?:#{{1,4}} *(?:{_VERSION}|\[?Unreleased\]?)(?:{_RELEASED})?|{_VERSION}{_RELEASED}"
    r"|[\w.+-]{1,40} \(\d[\w.+~:-]{0,40}\) [\w -]{1,40}; urgency=\w+)[ \t]*\n"
)
_BULLET = re.compile(r"\n[ \t]*[-*+•] +\S")
_FEWEST_BULLETS = 2
# A step of instructions: a heading with its number, or an item of a numbered list.
_STEP = re.compile(
    r"(?:^|\n)[ \t]*(?:[#*]{1,4} *)?(?:step|part|schritt|teil|étape|etape|partie|paso|passo|passaggio|stap|krok|шаг|steg|trin|ステップ|步骤|步驟) ?\d{1,2}\b"
)
_INLINE_CODE = re.compile(r"`([^`\n]{1,120})`")
_NEGATIVE_REPLY = re.compile(r"[45]\d\d\b|[45]\.\d{1,3}\.\d{1,3}\b")
# What stands before a reply that is quoted, and not one that a sentence talks about.
_BEFORE_QUOTED = (":", "：", "\n", "`", "(", *QUOTES)
# A template's variable beside a code: "554 5.7.1 Service unavailable; blocked using $rbl_domain".
_VARIABLE = re.compile(r"\$\{?[a-z_]{3,}|%\{[a-z_]|\{\{ ?[a-z_]")
_CATALOG = 3
_OF_SERVER = (CodePlace.LINE, CodePlace.SERVER)
_ANY_CLASS = re.compile(r"^[ \t]*[Xx]\.\d{1,3}\.\d{1,3}\b", re.MULTILINE)
_NUMBER = re.compile(r"(?<![\w.,:/-])[45][0-5]\d(?![\w:/-]|[.,]\d)")
_ANY_CODE = re.compile(r"(?<![\w.,:/-])(?:[45][0-5]\d|[45]\.\d{1,3}\.\d{1,3})(?![\w/-]|[.,:]\d)")
# Behind a code that is compared: another one, with a word between, or the end of the question.
_IN_COMPARISON = re.compile(
    r"[ ,/]{0,3}(?:[^\W\d_]{1,6}\s)?(?:(?:[45]\d\d|[45]\.\d{1,3}\.\d{1,3})\b|[ \u00a0\u202f]?[?？])"
)
# Where a sentence ends, whatever letter the next one begins with.
_ASKED = re.compile(r"[?？]|[.!](?=\s)|\n[ \t]*\n")
_LABEL_BEFORE = 80
# A source that is pasted for its codes shows a variable soon.
_FEW_CODES = 10


def not_about_mail(marks: Marks, labels: Labels) -> KindSign | None:
    """What a text with numbers is about if it reports nothing: another protocol, source code, changes, a list of codes, connections."""
    is_catalog = (
        _is_catalog(marks)
        or _is_statistic(marks)
        or _is_lesson(marks)
        or _is_list_of_changes(marks)
        or _is_tutorial(marks)
        or _compares_codes(marks, labels)
    )
    if subject := _other_subject(marks):
        return subject
    if is_catalog:
        return KindSign.CATALOG
    return KindSign.CONNECTION_NOISE if is_connection_noise(marks) else None


def _other_subject(marks: Marks) -> KindSign | None:
    for region in marks.report:
        stretch = (region.start, region.end)
        if _OTHER_PROTOCOL.search(marks.lowered, *stretch) and not COMMAND_LINE.search(
            marks.lowered, *stretch
        ):
            return KindSign.OTHER_PROTOCOL
        if _COMMIT.search(marks.text, *stretch):
            return KindSign.SOURCE_CODE
        in_lines = len(_SOURCE_LINE.findall(marks.text, *stretch))
        if in_lines + sum(1 for _ in _SOURCE_CODE.finditer(marks.text, *stretch)) > 1:
            return KindSign.SOURCE_CODE
    if any(_VARIABLE.search(marks.text, *marks.line_of(hit.end)) for hit in marks.codes[:_FEW_CODES]):
        return KindSign.SOURCE_CODE
    return KindSign.SOURCE_CODE if _is_configuration(marks) else None


def _is_configuration(marks: Marks) -> bool:
    """Whether a text holds settings of a mail server and nothing that a server said: its tables hold replies to be given."""
    settings = sum(len(_SETTING.findall(marks.text, r.start, r.end)) for r in marks.report)
    return settings >= _FEWEST_SETTINGS and not any(hit.place > CodePlace.LINE for hit in marks.codes)


def _is_statistic(marks: Marks) -> bool:
    """Whether all that looks like a code counts something, beside as many counts that are no codes: "0   deferred"."""
    lines = {marks.line_of(hit.start) for hit in marks.codes if hit.is_negative}
    if not lines or not all(_COUNT.fullmatch(marks.text, *line) for line in lines):
        return False
    counts = (match for r in marks.report for match in _COUNT_LINE.finditer(marks.text, r.start, r.end))
    others = (match for match in counts if not _ANY_REPLY.fullmatch(match[1]))
    return sum(1 for _ in islice(others, len(lines))) == len(lines)


def _is_catalog(marks: Marks) -> bool:
    """Whether a text lists codes: three different ones at least, each heading a line, no server, address or dialogue."""
    if any(COMMAND_LINE.search(marks.lowered, region.start, region.end) for region in marks.report):
        return False
    heads: dict[str, list[Span]] = {}
    for hit in marks.codes:
        line = marks.line_of(hit.start)
        if not marks.text[line[0] : hit.start].strip(" \t|*•-–#>`\"'"):
            heads.setdefault(str(hit.code), []).append(line)
    lines = {span for spans in heads.values() for span in spans}
    statuses = sum("." in code for code in heads)
    if max(statuses, len(heads) - statuses) < _CATALOG or any(hit.sure for hit in marks.codes):
        return False
    named = sum(
        NAMES_HOST.search(marks.text, *line) is not None or bool(marks.addresses_in(*line)) for line in lines
    )
    return named * 2 < len(lines)


def _is_lesson(marks: Marks) -> bool:
    """Whether a text teaches what codes mean: three codes within its sentences and no address, or codes of any class.

    The standard writes "X.2.1" for its codes (RFC 3463 section 3); no server does.
    """
    if any(_ANY_CLASS.search(marks.text, r.start, r.end) for r in marks.report):
        return not any(hit.sure for hit in marks.codes)
    if _talks_of_codes(marks):
        return True
    if marks.addresses or any(hit.paired or hit.place > CodePlace.OPENING for hit in marks.codes):
        return False
    numbers = {match[0] for r in marks.report for match in _NUMBER.finditer(marks.text, r.start, r.end)}
    return len(numbers) >= _CATALOG


def _talks_of_codes(marks: Marks) -> bool:
    """Whether three different codes or more stand within sentences, and none where a server's would or beside an address."""
    negative = [hit for hit in marks.codes if hit.is_negative]
    if any(isinstance(hit.value.meaning, Software) for hit in marks.wordings):
        # A program prints its version and those of others beside the code.
        return False
    if any(
        hit.place in _OF_SERVER or hit.sure or marks.addresses_in(*marks.line_of(hit.start))
        for hit in negative
    ):
        return False
    found = {match[0] for r in marks.report for match in _ANY_CODE.finditer(marks.text, r.start, r.end)}
    statuses = sum("." in code for code in found)
    paired = {str(hit.code) for hit in negative if hit.paired and hit.kind is FindingKind.REPLY}
    return statuses > 1 and len(found - paired) >= _CATALOG


def _is_list_of_changes(marks: Marks) -> bool:
    """Whether a text is an entry of a list of changes, whose bullets quote replies."""
    for region in marks.report:
        heading = _VERSION_HEADING.search(marks.text, region.start, region.end)
        if heading is not None:
            bullets = islice(_BULLET.finditer(marks.text, heading.end() - 1, region.end), _FEWEST_BULLETS)
            return sum(1 for _ in bullets) == _FEWEST_BULLETS and not any(
                hit.is_negative and hit.place >= CodePlace.LINE for hit in marks.codes
            )
    return False


def _is_tutorial(marks: Marks) -> bool:
    """Whether numbered instructions name replies and commands as code inside of their sentences, and no server speaks."""
    if not any(_STEP.search(marks.lowered, r.start, r.end) for r in marks.report):
        return False
    spans = [match for r in marks.report for match in _INLINE_CODE.finditer(marks.text, r.start, r.end)]
    replies = sum(_NEGATIVE_REPLY.match(match[1]) is not None for match in spans)
    starts = [match.start() for match in spans]
    return 0 < replies < len(spans) and all(
        (number := bisect_right(starts, hit.start)) > 0 and hit.end < spans[number - 1].end()
        for hit in marks.codes
        if hit.is_negative
    )


def _compares_codes(marks: Marks, labels: Labels) -> bool:
    """Whether a text asks about several codes at once and quotes no reply: "the difference between 4.7.1 and 5.7.1?"."""
    text = marks.text
    if marks.addresses or any(
        hit.paired and hit.kind is FindingKind.ENHANCED and not _IN_COMPARISON.match(text, hit.end)
        for hit in marks.codes
    ):
        return False
    asked = next((span for r in marks.report for span in _questions_on_codes(marks, labels, r)), None)
    if asked is None:
        return False
    return not any(
        text[max(0, hit.start - 2) : hit.start].rstrip(" ").endswith(_BEFORE_QUOTED)
        for hit in marks.codes
        if not asked[0] <= hit.start < asked[1]
    )


def _questions_on_codes(marks: Marks, labels: Labels, region: Region) -> Iterator[Span]:
    """The questions of a region that talk about two codes at least, each from its first code on."""
    text, lowered = marks.text, marks.lowered
    numbers = [match.span() for match in _ANY_CODE.finditer(text, region.start, region.end)]
    sentences = Ahead(_ASKED, text, region.end)
    for (start, end), (_, following) in pairwise(numbers):
        sentence = sentences.match(end)
        if sentence is None or sentence[0] not in ("?", "？") or following > sentence.start():
            continue
        if is_explained(lowered, start, end, (max(0, start - _LABEL_BEFORE), end), labels):
            yield start, sentence.start()
