"""Finds the headers of messages in a text: as a mail program shows them, raw, or without labels."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

import msgspec

from ..message.mail_system import is_mail_system
from ..registry.labels import HeaderField, Labels
from ..registry.literals import lower

Span = tuple[int, int]

# A label, its colon, a value; mail programs that write Markdown put stars around the label.
_LINE = re.compile(
    r"[ \t]{0,12}[*_]{0,2}([^\s:：*_][^:：\n*_]{0,30}?)[*_]{0,2}[ \t]?[:：](?!//)[*_]{0,2}[ \t]*"
)
_NO_WORDS = re.compile(r"[-=_*:：. \t\n]{0,400}\n|")
_ENVELOPE_LINE = re.compile(r"From [^\s@]++@\S++ ")
# At the top of what a reading pane shows stand subject, sender, date and addressee, a line each.
_FEWEST_UNLABELLED, _MOST_UNLABELLED = 3, 8
_LONGEST_UNLABELLED = 160
# A server's reply, which stands in no header.
_REPLY = re.compile(r"(?<![\w.,:-])[45]\d\d[ -]#?[45]\.\d{1,3}\.\d{1,3}")
# Behind a reply's code no name begins: "550-Postmaster verification failed while checking <a@b>" (Exim).
_SENDER_LINE = re.compile(r"(?![45]\d\d[- ])[^\n<>]{0,80}<[^\s<>]+@[^\s<>]+>|[^\s<>]+@[^\s<>]+")


class HeaderBlock(msgspec.Struct, frozen=True):
    """Header fields on lines below each other.

    ``fields`` holds where the value of each visible field stands, ``raw_fields`` that of those
    that no mail program shows, by their names in lower case.
    """

    start: int
    end: int
    fields: Mapping[HeaderField, Span]
    raw_fields: Mapping[str, Span]


def find_header_blocks(text: str, start: int, end: int, labels: Labels) -> Iterator[HeaderBlock]:
    """The headers in a stretch, in order: two fields at least, a blank line at most between two visible ones.

    What is indented more than the first line belongs to the field above (RFC 5322 section 2.2.3),
    whatever it looks like.
    """
    block: _Block | None = None
    line_end = start - 1
    while line_end < end:
        line_start = line_end + 1
        line_end = text.find("\n", line_start, end)
        if line_end < 0:
            line_end = end
        line = text[line_start:line_end]
        first = line[:1]
        if block is not None:
            if not first or (first.isspace() and line.isspace()):
                if block.blank:
                    yield from block.finished()
                    block = None
                else:
                    block.blank = True
                continue
            if first in (" ", "\t") and not block.blank and _indent(line) > block.indent:
                block.fold(line_end)
                continue
        name, value = _field_in(line, labels)
        if block is not None and (
            name is None
            or (block.blank and not block.goes_on_with(name if isinstance(name, HeaderField) else None))
        ):
            yield from block.finished()
            block = None
        if name is not None:
            block = block or _Block(line_start, _indent(line))
            block.add(name, (line_start + value, line_end))
    if block is not None:
        yield from block.finished()


def _field_in(line: str, labels: Labels) -> tuple[HeaderField | str | None, int]:
    """The header field that a line is, by its name in lower case where no mail program shows it, and where its value begins."""
    before, colon, after = line.partition(":")
    known = labels.plain_names.get(before.lower()) if colon else None
    if known is not None and not after.startswith(("//", "*", "_")):
        # As most are written: a name, a colon, a value.
        return known, len(line) - len(after.lstrip(" \t"))
    match = _LINE.match(line) if colon or "：" in line else None
    if match is None:
        return (_ENVELOPE, len(line)) if _ENVELOPE_LINE.match(line) else (None, 0)
    name = lower(match[1])
    field = labels.header_fields.get(name)
    return field or (name if labels.is_message_field(name) else None), match.end()


def header_follows(text: str, position: int, labels: Labels) -> bool:
    """Whether the first line with words from a position on is a header field."""
    match = _NO_WORDS.match(text, position)
    start = match.end() if match else position
    found = _LINE.match(text, start)
    name = lower(found[1]) if found else None
    return name is not None and (name in labels.header_fields or labels.is_message_field(name))


def unlabelled_header(text: str, start: int, end: int) -> tuple[HeaderBlock, str] | None:
    """The header of a mail system's report as a reading pane shows it, and the sender; None where there is none.

    Its lines have no labels but that of the addressee.
    """
    while start < end and text[start].isspace():
        start += 1
    lines: list[Span] = []
    for line_start, line_end in _lines(text, start, end):
        if not text[line_start:line_end].strip() or _REPLY.search(text, line_start, line_end):
            break
        lines.append((line_start, line_end))
        if len(lines) > _MOST_UNLABELLED or line_end - line_start > _LONGEST_UNLABELLED:
            return None
    senders = [
        (line_start, line_end)
        for line_start, line_end in lines
        if _SENDER_LINE.fullmatch(text[line_start:line_end].strip())
        and ":" not in text[line_start:line_end]
        and is_mail_system(text[line_start:line_end])
    ]
    if not senders or len(lines) < _FEWEST_UNLABELLED:
        return None
    subject = next((line for line in lines if line != senders[0]), None)
    fields = {HeaderField.FROM: senders[0]} | ({HeaderField.SUBJECT: subject} if subject else {})
    sender = text[senders[0][0] : senders[0][1]].strip()
    return HeaderBlock(start, lines[-1][1], fields, {}), sender


class _Block:
    """A header that is being read; ``blank`` holds where a blank line was the last."""

    def __init__(self, start: int, indent: int) -> None:
        self.start = start
        self.indent = indent
        self.blank = False
        self._end = start
        self._count = 0
        self._fields: dict[HeaderField, Span] = {}
        self._raw: dict[str, Span] = {}
        self._last: HeaderField | str | None = None

    def goes_on_with(self, field: HeaderField | None) -> bool:
        """Whether a field below a blank line may belong to the same header: a visible one that is new."""
        return field is not None and field not in self._fields and not self._raw

    def add(self, name: HeaderField | str, value: Span) -> None:
        known = self._values(name)
        if name in known:
            self._last = None
        else:
            self._last, known[name] = name, value
        self._count += 1
        self._end = value[1]
        self.blank = False

    def fold(self, line_end: int) -> None:
        self._end = line_end
        if self._last is not None:
            known = self._values(self._last)
            known[self._last] = (known[self._last][0], line_end)

    def _values(self, name: HeaderField | str) -> dict[HeaderField | str, Span]:
        return self._fields if isinstance(name, HeaderField) else self._raw  # type: ignore[return-value]

    def finished(self) -> Iterator[HeaderBlock]:
        if self._count > 1:
            yield HeaderBlock(self.start, self._end, self._fields, self._raw)


_ENVELOPE = "return-path"


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" \t"))


def _lines(text: str, start: int, end: int) -> Iterator[Span]:
    position = start
    while position <= end:
        line_end = text.find("\n", position, end)
        if line_end < 0:
            line_end = end
        yield position, line_end
        position = line_end + 1
