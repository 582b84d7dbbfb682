"""Which lines of a report's text the verdict about a recipient rests on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..inspection.addresses import find_addresses, fold
from ..inspection.report import Recipient, Report, Span, Zone

# A stretch between blank lines that is longer is no paragraph but a log; there, single lines count.
_LONGEST_PARAGRAPH = 2_000
# Evidence may repeat itself thousands of times; a reader looks at some.
_MOST_PLACES = 50


def evidence_lines(report: Report, recipient: Recipient) -> tuple[Span, ...]:
    """The lines, whole, in order and without overlaps; lines of one paragraph between two of them belong to it."""
    pieces = _lines_of(report, recipient)
    pieces += _paragraphs_about(report, recipient)
    return tuple(_joined(report.text, pieces))


def recipient_at(report: Report, position: int) -> int | None:
    """The recipient whom the lines at a position are about; None where that is nobody, or several."""
    by_name = {name: number for number, one in enumerate(report.recipients) for name in _names(one)}
    start, end = _paragraph(report.text, position)
    named = {by_name[name] for name in _named_in(report.text, start, end) if name in by_name}
    if len(named) != 1:
        named = {
            number
            for number, one in enumerate(report.recipients)
            if any(span.start <= position <= span.end for span in _lines_of(report, one))
        }
    return named.pop() if len(named) == 1 else None


def _lines_of(report: Report, recipient: Recipient) -> list[Span]:
    return [_whole_lines(report.text, one.start, one.end) for one in recipient.evidence[:_MOST_PLACES]]


def _whole_lines(text: str, start: int, end: int) -> Span:
    """The whole lines around a stretch, without the line end after the last."""
    while end > start and text[end - 1] == "\n":
        end -= 1
    following = text.find("\n", end)
    return Span(text.rfind("\n", 0, start) + 1, len(text) if following < 0 else following)


def _paragraphs_about(report: Report, recipient: Recipient) -> Iterator[Span]:
    """The paragraphs of the report that name this recipient alone, and one of the codes that count for them."""
    codes = {code for code in (recipient.status, recipient.reply, recipient.provider) if code is not None}
    own = set(_names(recipient))
    everybody = {name for one in report.recipients for name in _names(one)}
    known: set[tuple[int, int]] = set()
    for finding in report.findings:
        if finding.code not in codes or finding.zone is Zone.ORIGINAL:
            continue
        start, end = _paragraph(report.text, finding.start)
        if end - start > _LONGEST_PARAGRAPH or (start, end) in known:
            continue
        known.add((start, end))
        named = _named_in(report.text, start, end) & everybody
        if named and named <= own:
            yield Span(start, end)
        if len(known) == _MOST_PLACES:
            return


def _names(recipient: Recipient) -> Iterator[str]:
    return (fold(name) for name in (recipient.address, *recipient.also) if name)


def _named_in(text: str, start: int, end: int) -> set[str]:
    return {fold(hit.address) for hit in find_addresses(text, start, end)}


def _paragraph(text: str, position: int) -> tuple[int, int]:
    """The lines around a position up to the blank lines next to it."""
    first = text.rfind("\n\n", max(0, position - _LONGEST_PARAGRAPH), position)
    last = text.find("\n\n", position, position + _LONGEST_PARAGRAPH)
    start = first + 2 if first >= 0 else max(0, position - _LONGEST_PARAGRAPH)
    end = last if last >= 0 else min(len(text), position + _LONGEST_PARAGRAPH)
    while end > start and text[end - 1] == "\n":
        end -= 1
    return start, end


def _joined(text: str, pieces: Iterable[Span]) -> Iterator[Span]:
    """The pieces in order; those that meet, or lie in one paragraph, as one."""
    start = end = -1
    for piece in sorted(pieces, key=lambda span: (span.start, span.end)):
        if end >= 0 and (piece.start <= end + 1 or _is_one_paragraph(text, end, piece.start)):
            end = max(end, piece.end)
            continue
        if end >= 0:
            yield Span(start, end)
        start, end = piece.start, piece.end
    if end >= 0:
        yield Span(start, end)


def _is_one_paragraph(text: str, start: int, end: int) -> bool:
    return end - start <= _LONGEST_PARAGRAPH and "\n\n" not in text[start:end]
