"""What stands in a document, with positions: codes, addresses, wordings, labels, providers' spellings.

All of it is found once, in one pass for each kind; the readers look up what they need.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import accumulate
from typing import TypeVar

import msgspec
from msgspec.structs import replace

from ..message.document import Document, PartKind
from ..message.reading_copy import ReadingCopy, make_reading_copy
from ..registry.labels import Label, LabelHit
from ..registry.literals import Hit, TextWords
from ..registry.providers import SpellingHit
from ..registry.registry import Registry
from ..registry.wordings import WordingHit, Wordings
from . import addresses
from .addresses import AddressHit
from .code_detection import CodeHit, CodePlace, find_codes
from .layout import Layout, Region, lay_out
from .original import list_by_senders, read_original
from .paste_header import Span
from .report import Original, Zone

_V = TypeVar("_V")
# Of a stretch about many recipients, not each one should read a whole log again.
_ENOUGH_SPELLINGS = 100
# The parts that are read for wordings and labels.
_WITH_WORDS = frozenset({PartKind.BODY, PartKind.FIELDS})
_LONGEST_SUBJECT = 200
# The first line of a reply of several lines.
_FIRST_OF_LINES = re.compile(r"([45](?<![\w.-].)\d\d)-((?:[45]\.\d{1,3}\.\d{1,3})?)(?!\d)")
# What each of them has; most texts have none, and this begins with a plain letter, for which a text is scanned fast.
_CODE_AND_HYPHEN = re.compile(r"-(?<=[45]\d\d-)")
_LONGEST_REPLY = 2_000
# How long a line is with its end, by its length without.
_WITH_LINE_END = (1).__add__
_QUOTE_WITHIN = 20


class Marks(msgspec.Struct, frozen=True):
    """One document, prepared: all positions are those of the reading copy ``text``, also in ``lowered``.

    ``codes``, ``addresses``, ``wordings`` and ``spellings`` are those of the report, ``mentions``
    the codes that it only talks about, ``lead_in`` the wordings in a person's words around it;
    ``labels`` are those of all bodies.  ``senders`` are the folded addresses of whoever sent the
    message that the report is about; ``author`` and ``addressees`` are as in `Correspondents`.
    ``covering`` is what a person wrote in the mail to which the report was attached, in lower case, and
    ``covering_labels`` are its labels.
    """

    document: Document
    reading: ReadingCopy
    text: str
    lowered: str
    layout: Layout
    report: tuple[Region, ...]
    codes: tuple[CodeHit, ...]
    mentions: tuple[CodeHit, ...]
    addresses: tuple[AddressHit, ...]
    wordings: tuple[WordingHit, ...]
    spellings: tuple[SpellingHit, ...]
    labels: tuple[LabelHit, ...]
    subject_wordings: tuple[WordingHit, ...]
    original: Original
    senders: frozenset[str]
    author: str | None
    addressees: Mapping[str, str]
    lead_in: tuple[WordingHit, ...]
    line_starts: tuple[int, ...]
    covering: str = ""
    covering_labels: tuple[LabelHit, ...] = ()

    def codes_in(self, start: int, end: int) -> tuple[CodeHit, ...]:
        """The codes that begin in a stretch of the text."""
        return self.codes[bisect_left(self.codes, (start,)) : bisect_left(self.codes, (end,))]

    def has_code(self, start: int, end: int) -> bool:
        """Whether a code begins in a stretch of the text."""
        first = bisect_left(self.codes, (start,))
        return first < len(self.codes) and self.codes[first].start < end

    def addresses_in(self, start: int, end: int) -> tuple[AddressHit, ...]:
        """The addresses that begin in a stretch of the text."""
        return self.addresses[bisect_left(self.addresses, (start,)) : bisect_left(self.addresses, (end,))]

    def without_addresses(self, start: int, end: int) -> str:
        """A stretch in lower case, with blanks for its addresses: their words say nothing."""
        pieces: list[str] = []
        position = start
        for hit in self.addresses_in(start, end):
            # Two that run into one another overlap: "anna@example.org-ben@example.net".
            pieces += (self.lowered[position : hit.start], " " * (hit.end - max(hit.start, position)))
            position = max(position, hit.end)
        return "".join((*pieces, self.lowered[position:end]))

    def wordings_in(self, start: int, end: int) -> list[WordingHit]:
        """The wordings that lie in a stretch of the text."""
        return lying_in(self.wordings, start, end)

    def spellings_in(self, start: int, end: int) -> list[SpellingHit]:
        """The spellings of providers that lie in a stretch of the text, no more than show its dialect."""
        return lying_in(self.spellings, start, end, _ENOUGH_SPELLINGS)

    def labels_in(self, label: Label, start: int, end: int) -> list[LabelHit]:
        """The labels of a kind that lie in a stretch of the text."""
        return [hit for hit in lying_in(self.labels, start, end) if hit.value.label is label]

    def is_quoted(self, position: int) -> bool:
        """Whether the line of a position was quoted by a mail program."""
        shown = self.document.text
        line_start = shown.rfind("\n", 0, self.reading.position(position)) + 1
        return shown[line_start : line_start + _QUOTE_WITHIN].lstrip().startswith((">", "|"))

    def line_of(self, position: int) -> Span:
        """The line a position lies in: start and end."""
        below = bisect_right(self.line_starts, position)
        end = self.line_starts[below] - 1 if below < len(self.line_starts) else len(self.text)
        return self.line_starts[below - 1], end


def lying_in(hits: Sequence[Hit[_V]], start: int, end: int, most: int | None = None) -> list[Hit[_V]]:
    """Those of some hits, in order, that lie in a stretch of the text; of the first ``most`` alone if given."""
    low, high = bisect_left(hits, (start,)), bisect_left(hits, (end,))
    if most is not None:
        high = min(high, low + most)
    return [hit for hit in hits[low:high] if hit.end <= end]


def any_lying_in(hits: Sequence[Hit[_V]], start: int, end: int) -> bool:
    """Whether one of some hits, in order, lies in a stretch of the text."""
    for number in range(bisect_left(hits, (start,)), len(hits)):
        if hits[number].start >= end:
            return False
        if hits[number].end <= end:
            return True
    return False


def mark(document: Document, registry: Registry) -> Marks:
    """Prepare a document for the readers."""
    reading = make_reading_copy(document.text)
    lexicon = registry.lexicon
    words = [
        TextWords(_without_continuations(reading.lowered[start:end]), start, registry.known)
        for part in document.parts
        if part.kind in _WITH_WORDS
        for start, end in [(reading.read(part.start), reading.read(part.end))]
    ]
    labels = tuple(hit for own in words for hit in lexicon.labels.find(own))
    layout = lay_out(document, reading, labels, lexicon)
    report = layout.report
    found_addresses = tuple(
        hit for region in report for hit in addresses.find_addresses(reading.text, region.start, region.end)
    )
    codes = [
        hit for region in report for hit in find_codes(reading.text, region.start, region.end, lexicon.labels)
    ]
    found = [hit for own in words for hit in lexicon.wordings.find(own)]
    wordings = _in_regions(found, report)
    own_words = [region for region in layout.regions if region.zone is Zone.WORDS]
    spellings = _in_regions([hit for own in words for hit in registry.providers.find(own)], report)
    original, correspondents = read_original(document, reading, layout, lexicon.labels)
    senders = correspondents.senders | _reported_to(document, layout.addressee)
    addressees = correspondents.addressees
    if original.mailing_list is None and (address := list_by_senders(addressees, senders)) is not None:
        original = replace(original, mailing_list=address)
    lines = reading.text.split("\n")
    # Few reports come with a covering note.
    covering = make_reading_copy(document.covering).lowered if document.covering else ""
    heading = " ".join(filter(None, (layout.sender, layout.subject)))
    return Marks(
        document=document,
        reading=reading,
        text=reading.text,
        lowered=reading.lowered,
        layout=layout,
        report=report,
        codes=tuple(hit for hit in codes if hit.place is not CodePlace.MENTION),
        mentions=tuple(hit for hit in codes if hit.place is CodePlace.MENTION),
        addresses=found_addresses,
        wordings=tuple(_outside_addresses(wordings, found_addresses)),
        # A host in an address says nothing about who refused.
        spellings=tuple(hit for hit in spellings if reading.lowered[hit.start - 1 : hit.start] != "@"),
        labels=labels,
        subject_wordings=tuple(
            lexicon.wordings.find_in_subject(heading) or _in_first_line(document, lexicon.wordings)
        ),
        original=original,
        senders=senders,
        author=correspondents.author,
        addressees=addressees,
        lead_in=tuple(_in_regions(found, own_words)),
        line_starts=tuple(accumulate(map(_WITH_LINE_END, map(len, lines[:-1])), initial=0)),
        covering=covering,
        covering_labels=tuple(lexicon.labels.find(TextWords(covering, 0, registry.known)))
        if covering
        else (),
    )


def _reported_to(document: Document, addressee: str | None) -> frozenset[str]:
    """To whom the report itself went: the sender of the message that it is about."""
    values = [addressee] if addressee else []
    for name in ("To", "Delivered-To", "X-Original-To", "Envelope-To"):
        values += document.headers.get_all(name)
    return frozenset(addresses.fold(found) for value in values for found in addresses.addresses_in(value))


def _without_continuations(lowered: str) -> str:
    """A text whose replies of several lines read on, as long as before.

    The codes that each further line of a reply begins with (RFC 5321 section 4.2.1) would stand
    between the words, also where the lines were joined.
    """
    first = _FIRST_OF_LINES.search(lowered) if _CODE_AND_HYPHEN.search(lowered) else None
    if first is None:
        return lowered
    pieces: list[str] = []
    position = 0
    while first is not None:
        end = lowered.find("\n\n", first.end())
        end = min(end if end >= 0 else len(lowered), first.end() + _LONGEST_REPLY)
        pieces.append(lowered[position : first.end()])
        repeated = _repeated(first[1], first[2])
        pieces.append(repeated.sub(lambda match: " " * len(match[0]), lowered[first.end() : end]))
        position = end
        first = _FIRST_OF_LINES.search(lowered, end)
    return "".join(pieces) + lowered[position:]


@lru_cache(maxsize=256)
def _repeated(reply: str, status: str) -> re.Pattern[str]:
    """The codes of a reply at the beginning of one of its further lines."""
    return re.compile(rf"(?<![\w.]){reply}[- ](?:{re.escape(status)}[ \t]?)?")


def _in_first_line(document: Document, wordings: Wordings) -> Iterator[WordingHit]:
    """What the first line of a paste says as a subject, as which some mail programs copy it."""
    line = "" if document.headers else document.text.lstrip()[:_LONGEST_SUBJECT].partition("\n")[0]
    for hit in wordings.find_in_subject(line):
        if hit.value.in_subject and not any(map(str.isalnum, line[: hit.start])):
            yield hit


def _in_regions(hits: Sequence[Hit[_V]], regions: Iterable[Region]) -> list[Hit[_V]]:
    """The hits that lie in one of the regions; both are in order."""
    return [hit for region in regions for hit in lying_in(hits, region.start, region.end)] if hits else []


def _outside_addresses(hits: Iterable[WordingHit], found: Sequence[AddressHit]) -> Iterator[WordingHit]:
    """The wordings of the report; words inside an address say nothing, a whole address may."""
    starts = [hit.start for hit in found]
    for hit in hits:
        before = bisect_right(starts, hit.start) - 1
        if before >= 0 and hit.end <= found[before].end and found[before][:2] != (hit.start, hit.end):
            continue
        # Words with others between may end in an address: "rejected: …; from=<spam@example.com>".
        last = bisect_right(starts, hit.end - 1) - 1
        if last <= before or found[last].end <= hit.end:
            yield hit
