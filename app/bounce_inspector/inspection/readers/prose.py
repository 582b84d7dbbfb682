"""Reads reports written for people, whatever software wrote them.

There is no rule per mail server here but for what they have in common: a recipient
heads a line of its own, or stands behind a label, or in the sentence that says it
failed; the words about it follow up to the next recipient.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from ...registry.labels import Label, Labels
from ...registry.vocabulary import Cause
from ...registry.wordings import Clarity
from ..addresses import AddressHit, fold
from ..ahead import Ahead
from ..layout import Region
from ..marks import Marks
from ..paste_header import Span
from ..statement import Rank, Statement
from .address_roles import (
    AddressRole,
    RoleLabels,
    RoleReader,
    begins_transcript_line,
    follows_command,
    list_managers,
    role_labels,
)

# With this line, Sendmail sums up a dialogue for recipients that it doesn't name: "554 5.0.0 Service unavailable".
_CLOSED = re.compile(r"^[245]\d\d \d\.\d\.\d (?!<)[^\n@]*\n", re.MULTILINE)
_RANKS = {
    AddressRole.IN_REPLY: Rank.REPLY,
    AddressRole.IN_SENTENCE: Rank.SENTENCE,
    AddressRole.IN_TRANSCRIPT: Rank.DIALOGUE,
    AddressRole.HEAD: Rank.HEAD,
}


class _Mention(NamedTuple):
    """An address in the report, also folded, its role, and the stretch of words about it."""

    hit: AddressHit
    folded: str
    role: AddressRole
    start: int
    end: int


_NEXT_COMMAND = re.compile(
    r"\n[ \t]*(?:>>>|C:|->|RCPT TO:|\.\.\. while talking|while talking)|\n[ \t]*\n", re.IGNORECASE
)
_COMMA = re.compile(r"[>)\]\"']{0,3}[ \t]{0,3}[,;]\s{0,8}[<(\[\"']{0,3}")
_LONGEST_COMMA = 20
# How many blanks stand between the words that lead over to a paragraph and the paragraph.
_LONGEST_GAP = 10
# How far the words about an address in a sentence or a command may reach, as a paragraph may name thousands.
_LONGEST_WORDS = 1_000
_LINE_END = re.compile(r"\n(?![ \t]+\S)")
# As short as it may be.
_RULE = re.compile(r"^[ \t]*[-=_*]{3}[^\n]{3}", re.MULTILINE)
_WORD = re.compile(r"[^\W\d_]{2}")
# What the address above was before it was forwarded.
_EXPANDED = re.compile(
    r"[>\"':]{0,3}\s{0,10}(?:\((?:expanded|ultimately generated|generated|forwarded)[ ]from:?\s{1,40}<?([^\s<>()]{1,320})>?\)"
    r"|original[ ]address:[ ]*<?([^\s<>()]{1,320}))",
    re.IGNORECASE,
)
_NAME_HEAD = re.compile(r"\n[ \t]*<([^\s<>@:/]{1,64})>[ \t]*(?=[:(]|\n)")
# Below a report's opening: a local user alone on a line, or a name as Exchange 2003 prints it,
# "Accounts Dept on 14/05/2024 11:02".
_NAME_IN_LIST = re.compile(
    r"[ \t]*([A-Za-z][\w.-]{1,40}(?:\(at\)[\w.-]{1,80})?)(?:[ \t]*|(?:\t|[ ]{2,})[^\n]*)"
    r"|[ \t]*'?([^\W\d_][^\n@<>:]{1,60}?)'? (?:on|am|le|el|il|em|op|den|w dniu) \d{1,4}[./-]\d[^\n]*"
)
_RULED = "---"
# A local user right behind a code: "501 5.1.3 <buildteam>: Recipient address rejected", Sendmail's
# "550 5.1.1 bkraus... User unknown".
_NAME_IN_REPLY = re.compile(
    r"[ \t]*(?:<(?!(?:data|mail|rcpt|helo|ehlo|starttls|end-of-|connect|unknown|auth)\b)(?![^>]{1,64}>:\s*helo)([a-z][\w.+-]{0,63})>[:.]|([a-z][\w.+-]{0,63})\.\.\. )",
    re.IGNORECASE,
)


# A blank or a sign or two stand between the codes of a reply.
_BETWEEN_CODES = 3


def statements(marks: Marks, labels: Labels, fields: Sequence[Span]) -> list[Statement]:
    """The recipients that the report's words name; none where they name none.

    ``fields`` are the stretches that hold report fields and no words.
    """
    mentions = _mentions(marks, role_labels(labels), fields)
    known = [m for m in mentions if m.folded not in marks.senders]
    if not known:
        # Whoever wrote to themselves; but a report may also address its reader ("Sorry, a@b.").
        known = [m for m in mentions if m.role not in (AddressRole.IN_REPLY, AddressRole.IN_SENTENCE)]
    best = max((mention.role for mention in known), default=AddressRole.NONE)
    if best <= AddressRole.IN_SENTENCE:
        # A reply may name whom it refuses as the sender.
        labelled = {m.folded for m in mentions if m.role is AddressRole.SENDER}
        known = [mention for mention in known if mention.folded not in labelled]
        best = max((mention.role for mention in known), default=AddressRole.NONE)
    if best <= AddressRole.NONE:
        return []
    own: dict[str, list[_Mention]] = {}
    for mention in mentions:
        if mention.role > AddressRole.NONE:
            own.setdefault(mention.folded, []).append(mention)
    chosen = dict.fromkeys(m.folded for m in known if m.role is best)
    return [_statement(marks, address, own[address]) for address in chosen]


def _statement(marks: Marks, address: str, own: list[_Mention]) -> Statement:
    first = max(own, key=lambda mention: mention.role)
    also: dict[str, None] = {}
    for mention in own:
        if match := _EXPANDED.match(marks.text, mention.hit.end):
            also[match[1] or match[2]] = None
    return Statement(
        rank=_RANKS.get(first.role, Rank.ADDRESSEE),
        address=first.hit.address,
        address_span=(first.hit.start, first.hit.end),
        also=tuple(name for name in also if fold(name) != address),
        words=tuple((m.start, m.end) for m in own if m.end > m.hit.end),
    )


def _regions_of_words(marks: Marks, fields: Sequence[Span]) -> Iterator[Region]:
    """The stretches of the report between its fields."""
    fields = sorted(fields)
    for region in marks.report:
        if region.fields:
            continue
        position = region.start
        for start, end in fields[bisect_left(fields, (region.start,)) : bisect_left(fields, (region.end,))]:
            if start > position:
                yield Region(position, start, region.zone)
            position = max(position, end)
        if position < region.end:
            yield Region(position, region.end, region.zone)


def _mentions(marks: Marks, labels: RoleLabels, fields: Sequence[Span]) -> list[_Mention]:
    """All addresses in the words of the report with their roles."""
    mentions: list[_Mention] = []
    refused = Cause.SENDER_REJECTED
    refusals = [
        hit for hit in marks.wordings if hit.value.meaning is refused and hit.value.clarity >= Clarity.CLEAR
    ]
    managers = list_managers(marks)
    for region in _regions_of_words(marks, fields):
        hits = list(marks.addresses_in(region.start, region.end))
        reader = RoleReader(marks, region, labels, refusals, managers)
        roles = _with_lists(marks, hits, [reader.role(hit) for hit in hits], reader.lone)
        roles = _without_bystanders(marks, reader, hits, roles)
        if max(roles, default=AddressRole.NONE) <= AddressRole.LONE and (
            names := list(_bare_names(marks, region))
        ):
            hits, roles = [*hits, *names], [*roles, *[AddressRole.HEAD] * len(names)]
        folded = [fold(hit.address) for hit in hits]
        ends = _block_ends(marks, region, reader, hits, folded, roles)
        starts = _block_starts(marks, region, hits, folded, roles)
        mentions.extend(map(_Mention, hits, folded, roles, starts, ends))
    return mentions


def _with_lists(
    marks: Marks, hits: Sequence[AddressHit], roles: list[AddressRole], lone: set[AddressHit]
) -> list[AddressRole]:
    """The roles; of a list of addresses, on a line each or parted by commas, all are heads where one is.

    Of a long list only the ends stand among the words about the failure.
    """
    downwards = list(pairwise(range(len(hits))))
    for known, number in downwards:
        if roles[known] is AddressRole.HEAD and roles[number] is not AddressRole.HEAD:
            is_below = hits[number] in lone and _are_below(marks, hits[known], hits[number])
            if is_below or _are_in_a_line(marks, hits[known], hits[number]):
                roles[number] = AddressRole.HEAD
    for number, known in reversed(downwards) if lone else ():
        if (
            roles[known] is AddressRole.HEAD
            and hits[number] in lone
            and _are_below(marks, hits[number], hits[known])
        ):
            roles[number] = AddressRole.HEAD
    # A label before a list reaches only so far: the rest of it must not be taken for all of it.
    listed = [pair for pair in downwards if _are_in_a_line(marks, hits[pair[0]], hits[pair[1]])]
    for known, number in (*listed, *((second, first) for first, second in reversed(listed))):
        if AddressRole.NONE <= roles[number] < roles[known] and roles[known] is not AddressRole.IN_TRANSCRIPT:
            roles[number] = roles[known]
    return roles


def _without_bystanders(
    marks: Marks, reader: RoleReader, hits: Sequence[AddressHit], roles: list[AddressRole]
) -> list[AddressRole]:
    """The roles; whoever signs or is introduced in a paragraph of their own is no recipient beside one that failed in words."""
    if not reader.heads_by_place or len(hits) == len(reader.heads_by_place) == 1:
        return roles
    times = Counter(fold(hit.address) for hit in hits)
    bystanders = {
        hit
        for hit in reader.heads_by_place
        if times[fold(hit.address)] == 1
        and not reader.has_failed_in_words(hit)
        and not _is_opened(marks, reader, hit)
    }
    has_failed = bystanders and any(
        role >= AddressRole.IN_SENTENCE and hit not in bystanders and reader.has_failed_in_words(hit)
        for hit, role in zip(hits, roles, strict=True)
    )
    if not has_failed:
        return roles
    return [AddressRole.NONE if hit in bystanders else role for hit, role in zip(hits, roles, strict=True)]


def _is_opened(marks: Marks, reader: RoleReader, hit: AddressHit) -> bool:
    """Whether a report's opening leads over to the paragraph of an address: "These recipients failed:"."""
    start = reader.paragraph(hit.start)[0]
    if any(True for _ in marks.labels_in(Label.OPENING, start, hit.start)):
        return True
    return marks.text[max(0, start - _LONGEST_GAP) : start].rstrip().endswith((":", "："))


def _are_in_a_line(marks: Marks, first: AddressHit, second: AddressHit) -> bool:
    """Whether nothing but a comma stands between two addresses."""
    between = marks.text[first.end : min(second.start, first.end + _LONGEST_COMMA)]
    return first.end < second.start and _COMMA.fullmatch(between) is not None


def _are_below(marks: Marks, first: AddressHit, second: AddressHit) -> bool:
    """Whether the line of an address follows that of the one before, without a word between."""
    return not _has_words(marks.text, first.end, marks.line_of(second.start)[0])


def _bare_names(marks: Marks, region: Region) -> Iterator[AddressHit]:
    """Recipients without a domain.

    "<anna>: unknown user" heads a line, others are listed below a report's opening, or stand
    behind the code of a reply.
    """
    text = marks.text
    for match in _NAME_HEAD.finditer("\n" + text[region.start : region.end]):
        start = region.start + match.start(1) - 1
        yield AddressHit(start, start + len(match[1]), match[1])
        return
    last_line = (-1, -1)
    for opening in marks.labels_in(Label.OPENING, region.start, region.end):
        if opening.end <= last_line[1]:
            # Of many openings in one line, not each one should read it again.
            continue
        line = last_line = marks.line_of(opening.end)
        if line[1] >= region.end or not _leads_over(text[slice(*line)], opening.end - line[0]):
            continue
        for line_start, line_end in _lines_below(marks, line[1] + 1, region.end):
            name = _NAME_IN_LIST.fullmatch(text, line_start, line_end)
            if name is None:
                return
            yield AddressHit(*name.span(name.lastindex or 1), name[name.lastindex or 1])
        return
    for code in marks.codes_in(region.start, region.end):
        name = _NAME_IN_REPLY.match(text, code.end, region.end)
        if name is not None:
            yield AddressHit(*name.span(name.lastindex or 1), name[name.lastindex or 1])
            return


def _leads_over(line: str, position: int) -> bool:
    """Whether a line ends in a colon behind a position, or stands between rules: "--- Report: ---"."""
    if line[position:].rstrip()[-1:] in (":", "："):
        return True
    line = line.strip(" \t")
    return len(line) >= 2 * len(_RULED) and line.startswith(_RULED) and line.endswith(_RULED)


def _lines_below(marks: Marks, position: int, limit: int) -> Iterator[Span]:
    """The lines of the next paragraph."""
    started = False
    while position < limit:
        start, end = marks.line_of(position)
        if marks.text[start:end].strip():
            started = True
            yield start, min(end, limit)
        elif started:
            return
        position = end + 1


def _block_ends(
    marks: Marks,
    region: Region,
    reader: RoleReader,
    hits: list[AddressHit],
    folded: list[str],
    roles: list[AddressRole],
) -> list[int]:
    """Where the words about each mention end.

    The words about a head go on to the next head of another address; heads that follow
    each other without a word between share what follows the last.
    """
    text = marks.text
    ends = [hit.end for hit in hits]
    heads = [number for number, role in enumerate(roles) if role is AddressRole.HEAD]
    several = len({folded[number] for number in heads}) > 1
    next_end = next_start = region.end
    next_address: str | None = None
    below_list: set[str] = set()
    rules = [match.span() for match in _RULE.finditer(text, region.start, region.end)] if several else []
    for number in reversed(heads):
        hit = hits[number]
        is_same = folded[number] == next_address
        limit = next_end if is_same else next_start
        below = bisect_left(rules, (hit.end,))
        end = rules[below][0] if below < len(rules) and rules[below][1] <= limit else limit
        if next_address is not None and not _has_words(text, hit.end, next_start):
            # Who heads words of their own below the list doesn't share those of another.
            end = hit.end if folded[number] in below_list and not is_same else next_end
        ends[number] = end
        next_end = end if end > hit.end else next_end
        next_start, next_address = marks.line_of(hit.start)[0], folded[number]
        below_list.add(folded[number])
    commands, line_ends = Ahead(_NEXT_COMMAND, text, region.end), Ahead(_LINE_END, text, region.end)
    for number, (hit, role) in enumerate(zip(hits, roles, strict=True)):
        if role is AddressRole.IN_TRANSCRIPT:
            end = (commands if follows_command(marks, hit) else line_ends).start(hit.end)
            ends[number] = min(end, hit.end + _LONGEST_WORDS)
        elif role in (AddressRole.IN_REPLY, AddressRole.IN_SENTENCE):
            # To the next head at most, so that a list of thousands is not read again for each of them.
            following = bisect_right(heads, number)
            limit = marks.line_of(hits[heads[following]].start)[0] if following < len(heads) else region.end
            limit = min(limit, hit.end + _LONGEST_WORDS)
            if (
                number + 1 < len(hits)
                and roles[number + 1] is role
                and reader.are_apart(hit, hits[number + 1])
            ):
                limit = min(limit, marks.line_of(hits[number + 1].start)[0])
            ends[number] = max(hit.end, min(limit, reader.paragraph(hit.start)[1]))
    return ends


def _block_starts(
    marks: Marks, region: Region, hits: list[AddressHit], folded: list[str], roles: list[AddressRole]
) -> list[int]:
    """Where the words about each mention begin: at itself, but within a reply, and for a local server's summary.

    Sendmail writes ``554 <a@b>... Remote protocol error`` below the dialogue with the
    remote server that it sums up.
    """
    starts = [hit.start for hit in hits]
    previous = region.start
    dialogue, searched = region.start, region.start
    for number, (hit, role) in enumerate(zip(hits, roles, strict=True)):
        if role is not AddressRole.IN_TRANSCRIPT:
            continue
        line_start, line_end = marks.line_of(hit.start)
        if begins_transcript_line(marks, hit):
            dialogue = max(dialogue, marks.lowered.rfind("while talking to", searched, line_start))
            searched = max(searched, line_start)
            start = max(dialogue, previous)
            closed = [match.end() for match in _CLOSED.finditer(marks.text, start, line_start)]
            starts[number] = closed[-1] if closed else start
        # What a server answered about the sender holds for the recipient summed up below it.
        if folded[number] not in marks.senders:
            previous = line_end
    for number, (hit, role) in enumerate(zip(hits, roles, strict=True)):
        if role is AddressRole.IN_REPLY:
            line_start = max(region.start, marks.line_of(hit.start)[0])
            codes = marks.codes_in(max(line_start, hits[number - 1].end if number else 0), hit.start)
            is_pair = len(codes) > 1 and codes[-1].start - codes[-2].end <= _BETWEEN_CODES
            if codes:
                starts[number] = codes[-2 if is_pair else -1].start
    for role in (AddressRole.HEAD, AddressRole.IN_SENTENCE):
        for number, following in reversed(list(pairwise(n for n, own in enumerate(roles) if own is role))):
            # Those that follow each other without a word between share what follows the last.
            end, begins = hits[number].end, hits[following].start
            line_start = marks.line_of(begins)[0]
            if role is AddressRole.HEAD and line_start >= end:
                # A label before a head is none of these words.
                begins = line_start
            if not _has_words(marks.text, end, begins):
                starts[number] = starts[following]
    return starts


def _has_words(text: str, start: int, end: int) -> bool:
    return _WORD.search(text, start, end) is not None
