"""Parts a text by who speaks: the header, the mail system, the returned message, a person.

Only labels and the marks of the text's form are needed for that; what the words say is read later.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

import msgspec

from ..message.cued_pattern import CuedPattern
from ..message.document import Document, PartKind, Repair
from ..message.mail_system import is_automatic, is_by_mail_system, is_mail_system
from ..message.reading_copy import ReadingCopy
from ..registry.labels import HeaderField, Label, LabelHit
from ..registry.lexicon import Lexicon
from ..registry.literals import lower
from ..registry.vocabulary import Outcome
from .code_detection import find_codes
from .paste_header import HeaderBlock, find_header_blocks, header_follows, unlabelled_header
from .report import Zone


class Region(NamedTuple):
    """A stretch of the reading copy and who speaks there; ``fields`` marks report fields (RFC 3464)."""

    start: int
    end: int
    zone: Zone
    fields: bool = False


class Layout(msgspec.Struct, frozen=True):
    """The regions of a text, in order, and what the header above the report says.

    ``addressee`` is to whom a pasted header of a mail system's report is addressed;
    ``header`` is that header where it stands in the text itself.
    """

    regions: tuple[Region, ...]
    sender: str | None
    subject: str | None
    addressee: str | None = None
    header: HeaderBlock | None = None

    @property
    def report(self) -> tuple[Region, ...]:
        """The regions in which the mail system speaks."""
        return tuple(region for region in self.regions if region.zone is Zone.REPORT)


_BOUNDARY = re.compile(
    r"--(?<![^\n]--)(?=\S)[^\n]{4,80}\n(?:content-[a-z-]+:[^\n]*\n(?:[ \t]+[^\n]*\n)*)+", re.IGNORECASE
)
_PART_HEADER = re.compile(r"\ncontent-", re.IGNORECASE)
_QUOTED_LINE = re.compile(r"[ \t]*(?!>>> ?[A-Z]{4}\b)>")
_RULE = r"[-=_*#~+]"
_BEFORE_WORDS = frozenset(" \t>|*#-•\"'")
# What stands before and after a heading on its line.
_BEFORE_HEADING = re.compile(
    rf"[ \t]*(?:{_RULE}{{2,}}[ \t]*)?(?:(?:the|your|this is the|below is the|here is the|included is the|enclosed is the)[ ])?",
    re.IGNORECASE,
)
_AFTER_HEADING = re.compile(
    rf"(?:[ \t][a-z]{{2,12}}){{0,3}}[ \t.:)\]]*+(?P<rule>{_RULE}{{2,}}+)?[ \t]*(?:\n|\Z)"
)
_RULED = re.compile(rf"[ \t]*{_RULE}{{2,}}")
# Sentences of mail software above the message it returns; looked for in lower case below a line end.
_RETURNED_SENTENCE = CuedPattern(
    rf"\n[ \t]*(?:{_RULE}{{2,}}[ \t]*|)(?:"
    r"(?:this|below|enclosed|included|here|attached)(?: this line)?(?: is|:)? (?:is )?(?:a )?copy of (?:the|your)[^\n]{0,70}"
    r"|a copy of (?:the|your)[^\n]{0,70}(?:follows|below|:)[^\n]{0,20}"
    r"|(?:the |)(?:header|start|beginning|text|body|content|first \d+ lines)s? of (?:the |your )?(?:original |returned |undelivered )?(?:message|(?:e-?)?mail)[^\n]{0,40}?"
    r"|(?:from here, |)just a copy of[^\n]{0,60}"
    rf")[ \t.:)\]]*+(?P<rule>{_RULE}{{2,}}+)?[ \t]*(?=\n|\Z)",
    "copy of", "s of ", "header of ", "start of ", "beginning of ", "text of ", "body of ", "content of ",
)  # fmt: skip
# Lines of a raw header that no mail program shows; a text is scanned several times faster for
# patterns that begin with the line end above.
_RAW_LINE = re.compile(
    r"\n[ \t]*(?:received|return-path|message-id|mime-version|dkim-signature|content-type|arc-seal|x-received|delivered-to)[ \t]?:"
)
_UNINDENTED_BELOW = re.compile(r"\s*\n(?=\S)")
_GROUP_FIELD = r"(?:reporting-mta|final-recipient)[ \t]*:"
# A group of report fields, which may stand below the returned header in a paste.
_FIELD_GROUP = re.compile(
    rf"\n[ \t]*\n(?=(?:[ \t]*[a-z][\w-]*[ \t]*:[^\n]*\n(?:[ \t]++(?!{_GROUP_FIELD})\S[^\n]*\n)*+){{0,8}}[ \t]*{_GROUP_FIELD})"
)
_GROUP_LINE = re.compile(r"(?:[ \t]*[a-z][\w-]*[ \t]*:[^\n]*|[ \t]+\S[^\n]*|[ \t]*)(?:\n|\Z)")
# How a technical line begins: a reply, an address in brackets with what happened to it, a field,
# a log's time stamp, a dialogue.
_TECHNICAL = re.compile(
    r"\n[ \t]*(?:[>|*•-]{1,3}[ \t]*)?(?:[\"'`]?[45]\d\d[ -](?:\d\.\d{1,3}\.\d{1,3}|\S)|<[^\s<>]+@[^\s<>]+>[:(]|[45]\.\d{1,3}\.\d{1,3}[ \t]"
    r"|(?:reporting-mta|final-recipient|diagnostic-code|action|status)[ \t]*:|(?:<<<|>>>)|```"
    r"|(?:[$#>][ \t]*)?(?:telnet|openssl|swaks|nc)[ ]|220[ -]\S|(?:ehlo|helo|mail from|rcpt to)[ :<]"
    r"|\d{4}-\d\d-\d\d[t ]\d\d:\d\d|[a-z]{3} {1,2}\d{1,2} \d\d:\d\d:\d\d |\{\"|\[\{)"
)
_REPORT_FIELDS = re.compile(r"\n[ \t]*(?:reporting-mta|final-recipient)[ \t]*:")
# The lines of a record above its status or its answer, and which of them names the recipient.
_LINES_OF_RECORD = 5
_AROUND_LABEL = " \t>|*#-•"
_ADDRESS_ALONE = re.compile(r"[ \t]*<?[^\s<>@]{1,64}@[^\s<>@]{1,255}>?[ \t]*\n?")
_FROM_TO = re.compile(
    r"(?<!\S)[^\s<>@]{1,64}@[^\s<>@]{1,255} ?(?:->|→|=>) ?[^\s<>@]{1,64}@[^\s<>@]{1,255}(?!\S)"
)
_NO_BLANK = re.compile(r"\S")
_QUESTION = re.compile(r"\?[\"')]*[ \t]*(?:\n|\Z)")
# How far above the end of a paste a person may have signed.
_LINES_BELOW_SIGN_OFF = 12
_SIGNED = re.compile(r"(?: from [^\n]{0,30})?[ \t]*[,.!。]?[ \t]*(?:\n|\Z)")
_HEADER_WITHIN = 4_000
# How far from the beginning of its line a heading may stand.
_HEADING_WITHIN = 400


def lay_out(document: Document, reading: ReadingCopy, labels: Sequence[LabelHit], lexicon: Lexicon) -> Layout:
    """Part the reading copy of a document; every position belongs to at most one region.

    ``labels`` are the labels found in the bodies of the document, in order.
    """
    regions: list[Region] = []
    sender = document.headers.get("From")
    subject = document.headers.get("Subject")
    addressee: str | None = None
    header: HeaderBlock | None = None
    # In what a person sends or pastes, the person speaks too.
    by_system = is_by_mail_system(document.headers) or is_automatic(document.headers)
    by_person = not (by_system or any(part.kind is PartKind.FIELDS for part in document.parts))
    is_first = True
    for part in document.parts:
        start, end = reading.read(part.start), reading.read(part.end)
        if part.kind is PartKind.HEADER:
            regions.append(Region(start, end, Zone.HEADER))
        elif part.kind is PartKind.ORIGINAL:
            regions.append(Region(start, end, Zone.ORIGINAL))
        elif part.kind is PartKind.FIELDS:
            own = list(_parted_by_boundaries(reading.text, start, end, fields=True))
            is_first = is_first and all(region.zone is not Zone.REPORT for region in own)
            regions.extend(own)
        else:
            in_part = labels[bisect_left(labels, (start,)) : bisect_left(labels, (end,))]
            body = _BodyDivider(
                document, reading, in_part, lexicon, start, end, is_first=is_first, by_person=by_person
            )
            own = list(body.regions())
            is_first = is_first and all(region.zone is not Zone.REPORT for region in own)
            regions.extend(own)
            if body.header is not None and header is None and not is_mail_system(sender):
                header, addressee = body.header, body.addressee
                sender, subject = body.sender, body.subject
    return Layout(tuple(regions), sender, subject, addressee, header)


def _parted_by_boundaries(text: str, start: int, end: int, *, fields: bool) -> Iterator[Region]:
    """Cut at the boundaries of MIME parts that lie in the text itself."""
    position = start
    zone = Zone.REPORT
    has_part = _PART_HEADER.search(text, start, end) is not None
    for match in _BOUNDARY.finditer(text, start, end) if has_part else ():
        if match.start() > position:
            yield Region(position, match.start(), zone, fields and zone is Zone.REPORT)
        heading = match[0].lower()
        zone = Zone.ORIGINAL if "rfc822" in heading or "message/global\n" in heading else Zone.REPORT
        fields = "delivery-status" in heading
        position = match.end()
    if position < end:
        yield Region(position, end, zone, fields and zone is Zone.REPORT)


class _BodyDivider:
    """Parts one body: a person's words, a header, the report, the returned message."""

    def __init__(
        self,
        document: Document,
        reading: ReadingCopy,
        labels: Sequence[LabelHit],
        lexicon: Lexicon,
        start: int,
        end: int,
        *,
        is_first: bool,
        by_person: bool,
    ) -> None:
        self._is_first = is_first
        self._by_person = by_person
        self._is_paste = not document.headers
        self._document = document
        self._reading = reading
        self._text = reading.text
        self._lexicon = lexicon
        self._start = start
        self._end = end
        self._labels: dict[Label, list[LabelHit]] = {}
        for hit in labels:
            self._labels.setdefault(hit.value.label, []).append(hit)
        self.sender: str | None = None
        self.subject: str | None = None
        self.addressee: str | None = None
        self.header: HeaderBlock | None = None

    def regions(self) -> Iterator[Region]:
        """The regions of the body, in order."""
        begin, end = self._start, self._end
        if self._by_person:
            begin = self._report_start()
            self._end = self._report_end(begin)
        returned = self._returned_start(begin)
        if begin > self._start:
            yield from self._before(begin)
        yield from _parted_by_boundaries(self._text, begin, returned, fields=False)
        if returned < self._end:
            yield from self._after(begin, returned)
        if self._end < end:
            yield Region(self._end, end, Zone.WORDS)

    def _before(self, begin: int) -> Iterator[Region]:
        """What stands above the report: a header, a person's words, in either order."""
        header = self.header
        if header is None or header.start >= begin:
            yield Region(self._start, begin, Zone.WORDS)
            return
        if header.start > self._start:
            yield Region(self._start, header.start, Zone.WORDS)
        yield Region(header.start, min(header.end, begin), Zone.HEADER)
        if header.end < begin:
            yield Region(header.end, begin, Zone.WORDS)

    def _after(self, begin: int, returned: int) -> Iterator[Region]:
        """The returned message; in a paste or a raw source report fields may still follow it."""
        first = True
        for region in _parted_by_boundaries(self._text, returned, self._end, fields=False):
            zone = Zone.ORIGINAL if first else region.zone
            first = False
            if zone is Zone.ORIGINAL and "final-recipient" not in self._reading.lowered[begin:returned]:
                yield from self._with_fields_below(region.start, region.end)
            else:
                yield Region(region.start, region.end, zone, region.fields)

    def _with_fields_below(self, start: int, end: int) -> Iterator[Region]:
        """A returned message and the groups of report fields that are pasted below it."""
        lowered = self._reading.lowered
        match = _FIELD_GROUP.search(lowered, start, end)
        if match is None:
            yield Region(start, end, Zone.ORIGINAL)
            return
        yield Region(start, match.end(), Zone.ORIGINAL)
        position = match.end()
        while (line := _GROUP_LINE.match(lowered, position, end)) and line.end() > position:
            position = line.end()
        yield Region(match.end(), position, Zone.REPORT)
        if position < end:
            yield Region(position, end, Zone.ORIGINAL)

    # Where the report begins

    @cached_property
    def _blocks(self) -> list[HeaderBlock]:
        return list(find_header_blocks(self._text, self._start, self._end, self._lexicon.labels))

    def _value(self, block: HeaderBlock, field: HeaderField) -> str | None:
        span = block.fields.get(field)
        return self._text[span[0] : span[1]].strip() if span else None

    def _report_start(self) -> int:
        """Where the report begins: after its header, or after a person's words."""
        if self._is_paste and (found := unlabelled_header(self._text, self._start, self._end)):
            self.header, self.sender = found
            self.subject = self._value(self.header, HeaderField.SUBJECT)
            return self.header.end
        forwarded: HeaderBlock | None = None
        limit, first_word = self._first_report_line(), self._first_word(self._start)
        for block in self._blocks:
            if block.start > limit:
                # What stands below the words of a report is the header of what it returns.
                break
            sender = self._value(block, HeaderField.FROM)
            subject = self._value(block, HeaderField.SUBJECT) or ""
            is_first = self._is_paste and block.start <= first_word
            if sender is None and not (subject and is_first):
                continue
            by_system = is_mail_system(sender)
            about_delivery = self._is_report_subject(subject)
            if about_delivery and not by_system and self._is_forwarded(subject):
                # Somebody's message that hands the report on: the report's own header may follow.
                forwarded = forwarded or block
            elif by_system or about_delivery or is_first:
                self._take_header(block, by_system=by_system)
                if by_system or about_delivery:
                    return block.end
        if forwarded is not None:
            self._take_header(forwarded, by_system=False)
        return self._own_words_end(self.header.end if self.header is not None else self._start)

    def _first_word(self, position: int) -> int:
        """Where the first character that is no blank stands from a position on."""
        found = _NO_BLANK.search(self._text, position, self._end)
        return found.start() if found is not None else self._end

    def _first_report_line(self) -> int:
        """Where the words of a report begin for certain: at its opening, or at its fields."""
        openings = self._hits(Label.OPENING, self._start, self._end)
        opening = next((hit.start for hit in openings if self._begins_line(hit.start)), self._end)
        fields = _REPORT_FIELDS.search("\n" + self._reading.lowered[self._start : self._end])
        return min(opening, self._start + fields.start() if fields else self._end)

    def _take_header(self, block: HeaderBlock, *, by_system: bool) -> None:
        self.header = block
        self.sender = self._value(block, HeaderField.FROM)
        self.subject = self._value(block, HeaderField.SUBJECT)
        if by_system:
            self.addressee = self._value(block, HeaderField.TO)

    def _is_report_subject(self, subject: str) -> bool:
        hits = self._lexicon.wordings.find_in_subject(subject)
        return any(isinstance(hit.value.meaning, Outcome) for hit in hits)

    def _is_forwarded(self, subject: str) -> bool:
        prefix = subject.replace("：", ":").partition(":")[0]
        return lower(prefix.strip()) in self._lexicon.labels.of(Label.FORWARDED)

    def _hits(self, label: Label, start: int, end: int) -> Iterator[LabelHit]:
        return (hit for hit in self._labels.get(label, ()) if start <= hit.start < end)

    def _begins_line(self, position: int) -> bool:
        while position > self._start and self._text[position - 1] in _BEFORE_WORDS:
            position -= 1
        return position == self._start or self._text[position - 1] == "\n"

    def _own_words_end(self, start: int) -> int:
        """Where a person's words end and the report begins; ``start`` where no person speaks."""
        openings = self._hits(Label.OPENING, start, self._end)
        opening = next((hit.start for hit in openings if self._begins_line(hit.start)), None)
        quoted = self._quoted_start(start)
        if quoted is not None and (opening is None or opening >= quoted):
            return quoted
        technical = _TECHNICAL.search("\n" + self._reading.lowered[start : self._end])
        begin = start + technical.start() if technical else None
        if opening is not None and (begin is None or opening < begin):
            begin = self._text.rfind("\n", start, opening) + 1 or start
        if begin is None or not self._is_personal(start, begin):
            return start
        if any(hit.sure for hit in find_codes(self._text, start, begin, self._lexicon.labels)):
            return start
        return self._with_lead_in(start, self._with_recipient_above(start, begin))

    def _with_recipient_above(self, start: int, begin: int) -> int:
        """Where the record begins whose answer a report begins with: at the line that names the recipient.

        "Recipient: a@b" above "Status: rejected", or a device's "a@b -> c@d" above a server's name and reply.
        """
        found = position = begin
        for _ in range(_LINES_OF_RECORD):
            above = self._text.rfind("\n", start, max(position - 1, start)) + 1 or start
            line = self._text[above:position]
            if above >= position or not line.strip() or self._is_personal(above, position):
                break
            label, colon, value = line.partition(":")
            is_named = colon and lower(label.strip(_AROUND_LABEL)) in self._lexicon.labels.of(Label.RECIPIENT)
            if (is_named and _ADDRESS_ALONE.fullmatch(value)) or _FROM_TO.search(line):
                found = above
            position = above
        return found

    def _with_lead_in(self, start: int, begin: int) -> int:
        """Where the paragraph begins whose colon leads over to the report, unless a person speaks there.

        "The message to a@b was not delivered.  The server answered:", and below it the reply.
        """
        above = self._text[start:begin].rstrip()
        if not above.endswith((":", "：")):
            return begin
        gap = above.rfind("\n\n")
        paragraph = start if gap < 0 else start + gap + 2
        return paragraph if paragraph > start and not self._is_personal(paragraph, begin) else begin

    def _is_personal(self, start: int, end: int) -> bool:
        """Whether a person speaks in a stretch, by greetings, thanks or questions."""
        if any(True for _ in self._hits(Label.PERSONAL, start, end)):
            return True
        return _QUESTION.search(self._text, start, end) is not None

    def _shown_lines(self, start: int) -> Iterator[tuple[int, str]]:
        """The lines of the shown text from a position of the reading copy on, if any are quoted."""
        if Repair.QUOTE_MARKS not in self._reading.repairs:
            return
        shown = self._document.text
        position = shown.rfind("\n", 0, self._reading.position(start)) + 1
        for line in shown[position : self._reading.position(self._end - 1) + 1].splitlines(keepends=True):
            yield position, line
            position += len(line)

    def _quoted_start(self, start: int) -> int | None:
        """The first line of a quoted block, where something unquoted stands above it."""
        above = ""
        for position, line in self._shown_lines(start):
            if _QUOTED_LINE.match(line):
                return self._reading.read(position) if above.strip() else None
            above += line
        return None

    # Where it ends

    def _report_end(self, begin: int) -> int:
        """Where a person's words go on below the report: after the quotation, or at a sign-off.

        A mail program may quote only some lines of a report, so what stands below a quotation is a
        person's only where a person speaks there.
        """
        end = self._end
        lines = list(self._shown_lines(begin))
        quoted = [number for number, (_, line) in enumerate(lines) if _QUOTED_LINE.match(line)]
        if quoted and quoted[0] == 0:
            # A mail program that wraps a quoted line leaves its rest unmarked.
            below = lines[quoted[-1] + 1 :]
            blank = next((position for position, line in below if not line.strip()), None)
            if blank is not None:
                start = self._reading.read(blank)
                technical = _TECHNICAL.search("\n" + self._reading.lowered[start:end])
                end = start if technical is None else end
        last_lines = end
        for _ in range(_LINES_BELOW_SIGN_OFF + 1):
            last_lines = max(self._text.rfind("\n", begin, last_lines), begin)
        for hit in self._hits(Label.SIGN_OFF, begin, end):
            alone = _SIGNED.match(self._text, hit.end, end) is not None and self._begins_line(hit.start)
            if alone and hit.end > last_lines:
                above = self._text.rfind("\n", 0, hit.start)
                if above > begin:
                    return above + 1
        return end

    # Where the returned message begins

    def _returned_start(self, begin: int) -> int:
        """Where the returned message begins: at its heading, or at its header."""
        found = self._end
        for start, end, ruled in self._headings(begin):
            if not ruled and not header_follows(self._text, end, self._lexicon.labels):
                continue
            forwarded = next(find_header_blocks(self._text, end, self._soon(end), self._lexicon.labels), None)
            if forwarded is not None and is_mail_system(self._value(forwarded, HeaderField.FROM)):
                # A mail program forwards a report under such a heading.
                continue
            found = start
            break
        if _RAW_LINE.search("\n" + self._reading.lowered[begin:found]) is None:
            return found
        first_word = self._first_word(begin)
        for block in find_header_blocks(self._text, begin, found, self._lexicon.labels):
            if block.start <= first_word and self._is_first:
                continue
            if self._text[block.start] in " \t" and _UNINDENTED_BELOW.match(self._text, block.end, found):
                # A few indented fields of the returned message; the report goes on below.
                continue
            lowered = self._reading.lowered[block.start : block.end]
            raw = len(_RAW_LINE.findall("\n" + lowered))
            if raw and (raw > 1 or lowered.count("\n") > 2) and "final-recipient" not in lowered:
                return block.start
        return found

    def _soon(self, position: int) -> int:
        return min(self._end, position + _HEADER_WITHIN)

    def _headings(self, begin: int) -> Iterator[tuple[int, int, bool]]:
        """Headings of a returned message: start, end, and whether they stand for themselves."""
        found: list[tuple[int, int, bool]] = []
        below_line_end = "\n" + self._reading.lowered[begin : self._end]
        for match in _RETURNED_SENTENCE.finditer(below_line_end):
            ruled = _RULED.match(below_line_end, match.start() + 1) is not None
            stands = ruled and (match["rule"] is not None or "copy" in match[0])
            found.append((begin + match.start(), begin + match.end() - 1, stands))
        for hit in self._hits(Label.RETURNED, begin, self._end):
            line_start = max(
                begin, self._text.rfind("\n", max(0, hit.start - _HEADING_WITHIN), hit.start) + 1
            )
            if hit.start - line_start > _HEADING_WITHIN:
                continue
            after = _AFTER_HEADING.match(self._reading.lowered, hit.end)
            if after and _BEFORE_HEADING.fullmatch(self._text, line_start, hit.start):
                ruled = after["rule"] is not None and _RULED.match(self._text, line_start) is not None
                # "Mensaje no entregado" is the title of a report as well.
                stands = hit.value.language != "en" and not self._is_report_subject(
                    self._text[line_start : hit.end]
                )
                found.append((line_start, hit.end, ruled or stands))
        yield from sorted(found)
