"""Finds the codes that act as one in a text, and nothing that merely looks like one.

A number is a code by its place: at the start of a reply line, after a server's words
("said:"), in a status field, in the brackets and quotes where mail software puts it.
The same number in prose, a version, an address, a date or a link is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import IntEnum
from typing import NamedTuple

from ..registry.codes import ReplyCode, StatusCode
from .report import FindingKind

# More codes than anybody looks at; each one has to be carried to the window and marked there.
MAX_FINDINGS = 10_000

# Left fence: no digit, letter or dot, and none of the signs that make a number part of an
# address, a path or a longer number.  Right fence likewise; "5.1.1." ends a sentence.
# The fence is looked back for from behind the first digit: a pattern that begins with a
# plain set of characters is scanned for several times faster.
_FIRST = r"[2-5](?<![\w.@/\\+~$%&].)(?<!\d[:,].)"
_REST_OF_STATUS = r"\.\d{1,3}\.\d{1,3}(?![\w@/%]|\.\w|[-:,]\d|-[A-Za-z]\d)"
_REST_OF_REPLY = r"\d\d(?![\w@/%$€£]|[.,:]\d|\.\w)"
# What may stand between the two codes of a pair: "550 5.1.1", "550-5.7.26", "550: 5.1.1",
# "550 #5.1.0", "550-'5.2.2", and a line end (Postfix wraps there).
_BETWEEN = r"(?:[ \t]{0,20}[-:, ][ \t]{0,20}|[ \t]{0,20}\n[ \t]{0,40})[#('\"\[<]{0,2}"
_TOKEN = re.compile(
    rf"{_FIRST}(?:\d\d{_BETWEEN}(?P<second>[245]{_REST_OF_STATUS})|(?P<status>{_REST_OF_STATUS})|{_REST_OF_REPLY})"
)
_LOOK_BACK = 80
# RFC 3463 section 2 defines the subjects 0 to 7; a code with another one is a date or a
# version unless a server says it.
_HIGHEST_SUBJECT = 7


def _backwards(*words: str) -> str:
    """A pattern for any of these words, read from its end to its beginning."""
    return "|".join(word[::-1] for word in words)


# What stands before a number is read backwards from it, in lower case: so each of these patterns
# is tried at one place, and not at every letter that may lead up to the number.
_SIGN = r"[#'\"(\[<]"
_LINE_BEGIN = r"[ \t]*(?:\n|\Z)"
_LINE_START = re.compile(rf"\n?[ \t]*(?:\*{{3}}|{_backwards('->', '--')})?{_LINE_BEGIN}")
_DIALOGUE = re.compile(
    rf"\n?[ \t]*(?:(?:-?<{{1,3}}(?:[ \t]*{_backwards('received')})?|\]?-?<\[?|{_backwards('<--', 's:', 'server:')}){_LINE_BEGIN}"
    # MDaemon puts the time before: "Tue 2024-03-05 10:22:14: <-- 550".
    rf"|--?<[ \t]*:?\d\d:\d\d)"
)
# The words with which mail software introduces what a server said.
_SURE_WORDS = _backwards("said", "returned", "smtp", "esmtp", "lmtp", "responded", "replied", "answered")
_SURELY_INTRODUCED = re.compile(
    rf"\n?{_SIGN}{{0,2}}\s{{0,40}}"
    rf"(?:(?:[:;]?[ \t]*(?:{_SURE_WORDS})|{_backwards('was:', 'led=', 'c=')})\b|{_backwards('error ->')})"
)
_WORDS = _backwards(
    "said", "says", "saying", "responded", "replied", "answered", "returned", "smtp", "esmtp", "lmtp", "reply",
    "response", "réponse", "antwort", "antwortete", "respuesta", "risposta", "resposta", "odpowiedź", "dsn", "led",
    "reason", "error", "status", "code", "statuscode", "stat", "fehler", "fehlercode", "erreur", "errore", "codice",
    "código", "codigo", "diagnostic", "diag", "wynik", "błąd", "foutcode", "was", "is", "were", "to me", "command",
    "connection", "data", "rejected", "failed",
)  # fmt: skip
_WORD_AFTER_WAS = rf"\w+ (?:{_backwards('was', 'is', 'were')})"
_WITHIN_WORDS = _backwards("応答", "返信", "エラー", "ステータス", "错误", "回复", "代码", "ответ", "ошибка")
_INTRODUCED = re.compile(
    rf"\n?\s{{0,2}}{_SIGN}{{0,3}}\s{{0,40}}(?:(?:[ \t]*{_backwards('smtp;')})?[ \t]*[:;=：]|[ \t]*{_backwards('->')}|[ \t])"
    rf"[ \t]*(?:(?:{_WORDS}|{_WORD_AFTER_WAS})\b|{_WITHIN_WORDS})"
)
_COLON = re.compile(rf"\n?{_SIGN}{{0,2}}(?:[:;]|\s{{1,40}}(?:[:;][ \t]*[\])>\w.]|,\)?\]|[\])>]|--(?:\s|\Z)))")
_OPENING = re.compile(rf"\n?(?:{_SIGN}|\s){{0,2}}{_SIGN}")
_STATUS_FIELD = re.compile(
    rf"\n?[\\\"']{{0,2}}[ \t]{{0,20}}[:=][ \t]{{0,3}}(?:\"?{_backwards('status')}(?:[\w-]*{_backwards('x-')})?\"?{_LINE_BEGIN}"
    rf"|[\\\"']+{_backwards('status')}[\"']|{_backwards('dsn')}\b|{_backwards('code')})"
)
# What is talked about rather than said: "fix issues for error code 5.1.10".
_MENTION_BEFORE = re.compile(
    r"\b(?:for|about|für|pour|para|per|voor|dla|за)(?:[ \t]+[^\W\d]+){0,3}[ \t]+$", re.IGNORECASE
)
_UNIT = re.compile(
    r"\s*(?:[kmgt]?i?b(?:ytes?|its?)?|eur(?:os?)?|usd|percent|messages|mails|e-?mails|users|people|persons|seconds|sec|ms"
    r"|minutes|hours|days|weeks|years|times|x|×|bits?|octets?|zeichen|characters|recipients?[ ](?:per|in)|stück|st)\b",
    re.IGNORECASE,
)
_VERSION_WORDS = re.compile(
    r"(?:\b(?:version|ver|v|release|exim|postfix|sendmail|exchange|qmail|perl|php|python|dovecot|server|section|sections|abschnitt|kapitel"
    r"|chapter|paragraph|§+|rfc[ ]?\d*|sec|id|mos|build|engine|agent|mailer|client)|§)[ \t]*[:#]?[ \t]*$",
    re.IGNORECASE,
)
# "Status code 5.1.1<https://…>", "error 552 means": a code that is talked about.
_MENTION_AFTER = re.compile(
    r"[ \t]?<(?:https?|mailto):|[ \t]?\(https?:|\]\(http"
    r"|[ \t]+(?:means|stands for|bedeutet|heißt|signifie|veut dire|significa|betekent|oznacza|betyder|означает)\b",
    re.IGNORECASE,
)
_CLOCK_AFTER = re.compile(
    r",?[ \t](?:um[ \t]|at[ \t]|[àa][ \t]|kl\.?[ \t])?\d{1,2}[:.h]\d\d|[ \t]?uhr\b", re.IGNORECASE
)
# The words that a reply line goes on with.
# Yahoo puts a number of its own between: "554: 30: Sorry, your message …".
_WORDS_AFTER = re.compile(r"[-: \t]+(?:\d{1,3}:[ \t]*)?\S*[^\W\d]")
_WORDS_WITHIN = 60
# The number of an error of a sending service's own interface: {"ErrorCode":406}.
_INTERFACE_ERROR = re.compile(r"\"errorcode\"\s*:\s*$", re.IGNORECASE)


class _Place(IntEnum):
    """How much the place of a number says that it acts as a code."""

    PROSE = 0
    OPENING = 1
    COLON = 2
    LINE = 3
    WORDS = 4
    SERVER = 5


class CodeHit(NamedTuple):
    """A code in the reading copy; ``paired`` tells that it stands beside one of the other kind."""

    start: int
    end: int
    kind: FindingKind
    code: StatusCode | ReplyCode
    paired: bool
    by_server: bool


def find_codes(text: str, start: int, end: int, *, in_report: bool) -> Iterator[CodeHit]:
    """The codes that act in ``text[start:end]``, in order.

    ``in_report`` tells that the stretch is the report of a mail system; elsewhere only
    the places that nothing but a code has will do.  Linear in the length.
    """
    after_reply = -1
    for match in _TOKEN.finditer(text, start, end):
        low = max(start, match.start() - _LOOK_BACK)
        before = text[low : match.start()]
        if _in_link(before):
            continue
        place = _place(before, is_whole=low == 0)
        if _MENTION_AFTER.match(text, match.end()) or (
            place is _Place.WORDS and _is_mention(text, match.start())
        ):
            continue
        if match["second"]:
            hits = _pair(match, place, in_report)
        elif match["status"]:
            hits = _lone_status(match, text, place, in_report, after_reply)
        else:
            hits = _lone_reply(match, text, place, in_report)
        for hit in hits:
            if hit.kind is FindingKind.REPLY:
                line_end = text.find("\n", hit.end)
                after_reply = line_end if line_end >= 0 else end
            yield hit


def _in_link(before: str) -> bool:
    """Whether a text ends inside the address of a web page."""
    word = before.rpartition(" ")[2].rpartition("\n")[2]
    return "://" in word or word.startswith("www.")


def _is_mention(text: str, position: int) -> bool:
    return _MENTION_BEFORE.search(text, max(0, position - _LOOK_BACK), position) is not None


def _place(before: str, *, is_whole: bool) -> _Place:
    """What the words before a number say of it; ``is_whole`` where they are all of the text up to it."""
    backwards = before[::-1].lower()
    if _DIALOGUE.match(backwards) or _SURELY_INTRODUCED.match(backwards):
        return _Place.SERVER
    if _INTRODUCED.match(backwards):
        return _Place.WORDS
    if (is_whole or not before or "\n" in before) and _LINE_START.match(backwards):
        return _Place.LINE
    if _COLON.match(backwards):
        return _Place.COLON
    return _Place.OPENING if _OPENING.match(backwards) else _Place.PROSE


def _pair(match: re.Match[str], place: _Place, in_report: bool) -> list[CodeHit]:
    if place is _Place.PROSE and not in_report:
        return []
    number = match[0][:3]
    start = match.start()
    if number[1] > "5" and place is not _Place.SERVER:
        return _status_hits(match.span("second"), match["second"], paired=False, by_server=False)
    by_server = place in (_Place.SERVER, _Place.WORDS)
    return [
        CodeHit(start, start + 3, FindingKind.REPLY, ReplyCode(int(number)), True, by_server),
        *_status_hits(match.span("second"), match["second"], paired=True, by_server=by_server),
    ]


def _lone_status(
    match: re.Match[str], text: str, place: _Place, in_report: bool, after_reply: int
) -> list[CodeHit]:
    start, end = match.span()
    before = text[max(0, start - _LOOK_BACK) : start]
    if _STATUS_FIELD.match(before[::-1].lower()) or before.endswith("#"):
        return _status_hits((start, end), match[0], paired=False, by_server=False)
    if _VERSION_WORDS.search(before) or _CLOCK_AFTER.match(text, end):
        return []
    if place is _Place.SERVER:
        return _status_hits((start, end), match[0], paired=False, by_server=True)
    if before.endswith("-") or not in_report:
        return []
    if (place is _Place.PROSE and start > after_reply) or int(match[0].split(".")[1]) > _HIGHEST_SUBJECT:
        return []
    return _status_hits((start, end), match[0], paired=False, by_server=place is _Place.WORDS)


def _status_hits(span: tuple[int, int], text: str, *, paired: bool, by_server: bool) -> list[CodeHit]:
    try:
        code = StatusCode.parse(text)
    except ValueError:
        # A leading zero: a date or a version, not a code (RFC 2034 section 4).
        return []
    return [CodeHit(*span, FindingKind.ENHANCED, code, paired, by_server)]


def _lone_reply(match: re.Match[str], text: str, place: _Place, in_report: bool) -> list[CodeHit]:
    start, end = match.span()
    number = match[0]
    if not in_report and place not in (_Place.SERVER, _Place.LINE):
        return []
    if place is not _Place.SERVER and _UNIT.match(text, end):
        return []
    follows = text[end : end + 1]
    if _INTERFACE_ERROR.search(text, max(0, start - _LOOK_BACK), start):
        return []
    if place is not _Place.SERVER and follows == "]" and text[start - 1 : start] == "[":
        # A process id ("sendmail[551]") or a provider's own mark ("OFR_417 [417]").
        return []
    if place is _Place.SERVER:
        acts = follows in " -\t\n:;,.)'\"]" or not follows
    elif number[1] > "5" or number[0] in "23":
        acts = False
    elif place is _Place.LINE:
        acts = (
            in_report
            and follows in "- \t:"
            and _WORDS_AFTER.match(text, end, end + _WORDS_WITHIN) is not None
        )
    else:
        acts = place is not _Place.PROSE and follows in "- \t:)'\"];,.\n"
    if not acts:
        return []
    by_server = place in (_Place.SERVER, _Place.WORDS)
    return [CodeHit(start, end, FindingKind.REPLY, ReplyCode(int(number)), False, by_server)]
