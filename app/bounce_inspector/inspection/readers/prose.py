"""Reads reports written for people, whatever software wrote them.

There is no rule per mail server here but for what they have in common: a recipient
heads a line of its own, or stands behind a label, or in the sentence that says it
failed; the words about it follow up to the next recipient.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum

from ...registry.phrases import PhraseHit
from ..addresses import AddressHit, fold
from ..source import Claim, Source
from ..zones import Region


class _Role(IntEnum):
    """How surely an address is a recipient that the report is about, least first."""

    NONE = 0
    ADDRESSEE = 1
    LONE = 1
    IN_REPLY = 2
    IN_SENTENCE = 3
    IN_TRANSCRIPT = 4
    HEAD = 5


@dataclass(frozen=True, slots=True)
class _Mention:
    """An address in the report, its role, and the stretch of words about it."""

    hit: AddressHit
    role: _Role
    start: int
    end: int


# What may stand before a recipient that heads its line: a bullet, a number, brackets,
# a display name ("Anna Meier <anna@…>", "Anna (anna@…)").
_BEFORE_HEAD = re.compile(
    r"[ \t]*(?:[-*•·–>]{1,3}[ \t]*|\d{1,3}[.)][ \t]+)?"
    r"(?:[\"']?[^\W\d_][\w .,'\"&-]{0,60}(?=<|\())?"
    r"(?:(?:smtp|rfc822|utf-8)[:;][ \t]*|<?mailto:)?[<\"'(\[{]{0,2}(?:mailto:)?[ \t]*",
    re.IGNORECASE,
)
# What may follow it: nothing, a mark, or a remark in brackets.
_AFTER_HEAD = re.compile(
    r"[>\"')\]}]{0,3}[ \t]*(?:<mailto:[^>\n]*>|\([^)\s@]+@[^)\s]+\))?[ \t]*(?:<mailto:[^>\n]*>)?[ \t]*"
    r"(?:$|[:;,(\[=|#]|<|\.\.\.|…|-{1,2}[ \t>]|on[ ]\S*\d|\t|[ ]{2}|は|を|に|：)",
    re.MULTILINE | re.IGNORECASE,
)
_RECIPIENT_LABEL = re.compile(
    r"(?:^|[\s(\[|•*>-])(?:(?:final|original|failed|intended|invalid|rejected|bad|remote|unknown)?[ -]?"
    r"(?:recipients?|rcpt|addressee|user|mailbox)(?:[ -]?(?:address|e-?mail|name|to)(?:es)?)?(?:\(s\))?"
    r"|addressed[ ]to|failed[ ]addresse?s?|invalid[ ]address|user[ ]unknown|delivered[ ]to|forward-?path)"
    r"[ \t]{0,3}[:=][ \t]*(?:smtp[:;]|rfc822;)?[<\"'\[(]{0,2}$",
    re.IGNORECASE,
)
_ADDRESSEE_LABEL = re.compile(r"(?:^|[\s>])(?:to|cc)[ \t]{0,3}:[ \t]*[^\n]{0,200}$", re.IGNORECASE)
_SENDER_LABEL = re.compile(
    r"(?:mail[ ]?from|return-?path|reply-?to|sender(?:[ -]?address)?|from|x-postfix-sender|envelope-from|reverse-path"
    r"|sent[ ]by|sent[ ]from|contact)[ \t]{0,3}[:=]?[ \t]*(?:rfc822;)?[ \t]*[<\"'\[(]{0,2}$",
    re.IGNORECASE,
)
_SENT_BY = re.compile(
    r"\b(?:sent|message|mail|written|originated)[ \t]+(?:by|from):?[ \t]*$|^[ \t]*from:?[ \t]*$",
    re.IGNORECASE,
)
_HELP = re.compile(
    r"\b(?:assistance|contact|help|send[ ](?:an?[ ])?(?:e-?)?mail|questions?|inquir|write[ ]to|unsubscribe|please[ ]e-?mail)\b[^\n]{0,100}$",
    re.IGNORECASE,
)
_COMMAND = re.compile(r"\brcpt[ \t]?to[ \t]?:?[ \t]*<?$", re.IGNORECASE)
_TRANSCRIPT_LINE = re.compile(r"[ \t]*(?:<<<[ \t]*)?(?:[45]\d\d[- ])?(?:[45]\.\d{1,3}\.\d{1,3}[ \t]+)?<?$")
_TRANSCRIPT = re.compile(
    r"^[ \t]*(?:>>>|<<<)|while talking to|transcript of session", re.IGNORECASE | re.MULTILINE
)
_NEXT_COMMAND = re.compile(r"\n[ \t]*(?:>>>|C:|\.\.\. while talking|while talking)|\n[ \t]*\n", re.IGNORECASE)
# How far from a recipient the words that say it failed may stand.
_AROUND = 600
_LINE_END = re.compile(r"\n(?![ \t]+\S)")
_RULE = re.compile(r"^[ \t]*[-=_*]{3,}[^\n]{3,}", re.MULTILINE)
_PARAGRAPH = re.compile(r"\n[ \t]*\n")
_EXPANDED = re.compile(
    r"[>\"':]{0,3}\s{0,10}\((?:expanded|ultimately generated|generated|forwarded)[ ]from:?[ ]<?([^\s<>()]{1,320})>?\)",
    re.IGNORECASE,
)


def claims(source: Source) -> list[Claim]:
    """The recipients that the report's words name; none where they name none."""
    mentions = _mentions(source)
    known = [m for m in mentions if fold(m.hit.address) not in source.senders] or mentions
    best = max((mention.role for mention in known), default=_Role.NONE)
    if best is _Role.NONE:
        return []
    chosen = dict.fromkeys(fold(m.hit.address) for m in known if m.role is best)
    return [_claim(source, address, mentions) for address in chosen]


def _claim(source: Source, address: str, mentions: list[_Mention]) -> Claim:
    own = [m for m in mentions if m.role is not _Role.NONE and fold(m.hit.address) == address]
    first = max(own, key=lambda mention: mention.role)
    also: dict[str, None] = {}
    for mention in own:
        if match := _EXPANDED.match(source.text, mention.hit.end):
            also[match[1]] = None
    return Claim(
        address=first.hit.address,
        spans=tuple((m.start, m.end) for m in own if m.end > m.hit.end),
        also=tuple(name for name in also if fold(name) != address),
        address_span=(first.hit.start, first.hit.end),
    )


def _mentions(source: Source) -> list[_Mention]:
    """All addresses in the words of the report with their roles."""
    mentions: list[_Mention] = []
    for region in source.report:
        if region.fields:
            continue
        hits = [hit for hit in source.addresses if region.start <= hit.start < region.end]
        roles = [_role(source, hit, region) for hit in hits]
        ends = _block_ends(source, region, hits, roles)
        starts = _block_starts(source, region, hits, roles)
        mentions.extend(map(_Mention, hits, roles, starts, ends))
    return mentions


def _role(source: Source, hit: AddressHit, region: Region) -> _Role:
    text = source.text
    line_start = max(source.line_of(hit.start)[0], region.start)
    before = text[max(line_start, hit.start - 250) : hit.start]
    if _COMMAND.search(before):
        return _Role.IN_TRANSCRIPT
    if _SENDER_LABEL.search(before) or _HELP.search(before):
        return _Role.NONE
    if _RECIPIENT_LABEL.search(before) or _is_labelled(source, hit.start):
        return _Role.HEAD
    if _is_summary_line(text, hit, before, region):
        return _Role.IN_TRANSCRIPT
    if _follows_code(source, hit):
        return _Role.IN_REPLY
    if _BEFORE_HEAD.fullmatch(before) and _AFTER_HEAD.match(text, hit.end, region.end):
        if _SENT_BY.search(_line_above(text, line_start)):
            return _Role.NONE
        return _Role.HEAD if _is_about_failure(source, hit, region) else _Role.LONE
    if _ADDRESSEE_LABEL.search(before):
        return _Role.ADDRESSEE
    start, end = _paragraph(text, hit.start, region)
    if any(code.start < hit.start for code in source.codes_in(start, end)):
        return _Role.IN_REPLY
    if any(_tells_failure(phrase) for phrase in source.phrases_in(start, end)):
        return _Role.IN_SENTENCE
    return _Role.NONE


def _is_summary_line(text: str, hit: AddressHit, before: str, region: Region) -> bool:
    """Whether a mail server sums up here: ``554 <a@b>... Host unknown``, in a transcript also without code."""
    if not _TRANSCRIPT_LINE.fullmatch(before) or not text.startswith(("...", ">..."), hit.end):
        return False
    return any(map(str.isdigit, before)) or _TRANSCRIPT.search(text, region.start, region.end) is not None


def _follows_code(source: Source, hit: AddressHit) -> bool:
    """Whether a code stands right before, as in ``550 5.1.8⏎<a@b>...``: the address is the reply's."""
    codes = source.codes_in(max(0, hit.start - 80), hit.start)
    return bool(codes) and not source.text[codes[-1].end : hit.start].strip(" \t\n<\"'(:-")


def _is_labelled(source: Source, position: int) -> bool:
    """Whether a label of the phrase table, such as the Chinese 收件人：, stands right before."""
    low = max(0, position - 40)
    return any(
        hit.phrase.signals == "field:recipient" and not source.text[hit.end : position].strip(" \t:：<\"'=")
        for hit in source.phrases_in(low, position)
    )


def _is_about_failure(source: Source, hit: AddressHit, region: Region) -> bool:
    """Whether a line that an address heads stands among words about a failure."""
    start, end = max(region.start, hit.start - _AROUND), min(region.end, hit.end + _AROUND)
    return bool(source.codes_in(start, end)) or any(map(_tells_failure, source.phrases_in(start, end)))


def _tells_failure(hit: PhraseHit) -> bool:
    signals = hit.phrase.signals
    return hit.phrase.strength > 1 and (
        signals in ("failure", "delay", "success") or signals.startswith("cause:")
    )


def _line_above(text: str, line_start: int) -> str:
    above = text[max(0, line_start - 200) : line_start].rstrip()
    return above[above.rfind("\n") + 1 :]


def _paragraph(text: str, position: int, region: Region) -> tuple[int, int]:
    start = region.start
    for match in _PARAGRAPH.finditer(text, max(region.start, position - 2000), position):
        start = match.end()
    following = _PARAGRAPH.search(text, position, region.end)
    return start, following.start() if following else region.end


def _block_ends(source: Source, region: Region, hits: list[AddressHit], roles: list[_Role]) -> list[int]:
    """Where the words about each mention end.

    The words about a head go on to the next head of another address; heads that follow
    each other without a word between share what follows the last.
    """
    text = source.text
    ends = [hit.end for hit in hits]
    heads = [number for number, role in enumerate(roles) if role is _Role.HEAD]
    several = len({fold(hits[number].address) for number in heads}) > 1
    next_end = next_start = region.end
    next_address: str | None = None
    for number in reversed(heads):
        hit = hits[number]
        is_same = next_address is not None and fold(hit.address) == next_address
        limit = next_end if is_same else next_start
        rule = _RULE.search(text, hit.end, limit) if several else None
        end = rule.start() if rule is not None else limit
        if next_address is not None and not _has_words(text, hit.end, next_start):
            end = next_end
        ends[number] = next_end = end
        next_start, next_address = source.line_of(hit.start)[0], fold(hit.address)
    for number, (hit, role) in enumerate(zip(hits, roles, strict=True)):
        if role is _Role.IN_TRANSCRIPT:
            is_command = _COMMAND.search(text[max(0, hit.start - 40) : hit.start]) is not None
            match = (_NEXT_COMMAND if is_command else _LINE_END).search(text, hit.end, region.end)
            ends[number] = match.start() if match else region.end
        elif role in (_Role.IN_REPLY, _Role.IN_SENTENCE):
            ends[number] = _paragraph(text, hit.start, region)[1]
    return ends


def _block_starts(source: Source, region: Region, hits: list[AddressHit], roles: list[_Role]) -> list[int]:
    """Where the words about each mention begin: at itself, but for a local server's summary.

    Sendmail writes ``554 <a@b>... Remote protocol error`` below the dialogue with the
    remote server that it sums up.
    """
    text = source.text
    starts = [hit.start for hit in hits]
    previous = region.start
    for number, (hit, role) in enumerate(zip(hits, roles, strict=True)):
        if role is not _Role.IN_TRANSCRIPT:
            continue
        line_start, line_end = source.line_of(hit.start)
        if _TRANSCRIPT_LINE.fullmatch(text[line_start : hit.start]):
            dialogue = max(text.lower().rfind("while talking to", previous, line_start), previous)
            starts[number] = dialogue
        previous = line_end
    return starts


def _has_words(text: str, start: int, end: int) -> bool:
    return re.search(r"[^\W\d_]{2}", text[start:end]) is not None
