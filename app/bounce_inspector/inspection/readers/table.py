"""Reads tables and records that state a recipient and what became of the message to it.

Portals, tracing tools and log searches put them out in their own columns: rows below a
heading, lines of a name and a value, or names and values on alternate lines.  What counts
are the headings, in any language.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from functools import cache

from ...registry.labels import HeaderField, Label, Labels
from ...registry.literals import lower
from ...registry.vocabulary import Outcome
from ..addresses import find_addresses
from ..code_detection import STATUS_ALONE
from ..marks import Marks
from ..paste_header import Span
from ..report import Action
from ..statement import Rank, StatedStatus, Statement, stated_status
from .log_line import LogLine, last_fates


class _Column(StrEnum):
    """What a column or a named value holds."""

    RECIPIENT = "recipient"
    SENDER = "sender"
    OUTCOME = "outcome"
    CODE = "code"
    REASON = "reason"
    OTHER = "other"


_Cells = list[Span]
_Record = dict[_Column, list[Span]]
_ACTIONS = {
    Outcome.FAILURE: Action.FAILED,
    Outcome.DELAY: Action.DELAYED,
    Outcome.SUCCESS: Action.DELIVERED,
    Outcome.RELAYED: Action.RELAYED,
}
# What parts the cells of a row: a tab, a bar, blanks; commas and semicolons part quoted cells too.
# An empty cell stands between two tabs, unless they only align the columns.
_SEPARATORS = (
    re.compile(r"\t[ ]*"),
    re.compile(r"\t[ \t]*"),
    re.compile(r"\|[ \t]*"),
    re.compile(r"[ ]{2,}"),
)
_ANY_SEPARATOR = re.compile(r"[\t|,;]|[ ]{2}")
_DELIMITED = {mark: re.compile(rf'[ \t]*("(?:[^"\n]|"")*"|[^{mark}\n]*)') for mark in ",;"}
_RULE = re.compile(r"[ \t|:+=-]+")
_EDGE = " \t|\"'"
_AROUND_NAME = _EDGE + ":*_"
_AROUND_VALUE = _EDGE + "{}.*"
_NAMED = re.compile(
    r"[ \t]*(?:\[[^\]\n]{1,30}\][ \t]*)?([^\W\d_][^\n:=：]{0,38}?)(?:[ \t]*[:=：](?!//)[ \t]*|\t[ \t]*|[ ]{2,})"
)
# A line of names and values, as gateways log: from="a@b" to="c@d" disposition="Reject" classifier="…".
_PAIR = re.compile(r'(?<![^\s,;])([A-Za-z][\w-]{1,30})="([^"\n]*)"')
_FEWEST_PAIRS = 4
# A record may have a line or two that name nothing.
_UNNAMED_LINES = 3


@cache
def _headings(labels: Labels) -> Mapping[str, _Column]:
    kinds = (
        (_Column.REASON, Label.REASON),
        (_Column.CODE, Label.CODE_CELL),
        (_Column.OUTCOME, Label.STATUS),
        (_Column.SENDER, Label.SENDER),
        (_Column.RECIPIENT, Label.RECIPIENT),
    )
    found = {text: column for column, label in kinds for text in labels.of(label)}
    found |= dict.fromkeys(("email", "e-mail", "mail", "email address", "e-mail address"), _Column.RECIPIENT)
    found |= dict.fromkeys(("message id", "message-id", "messageid", "msgid", "id"), _Column.OTHER)
    for text, field in labels.header_fields.items():
        if field is HeaderField.TO:
            found[text] = _Column.RECIPIENT
        elif field in (HeaderField.SUBJECT, HeaderField.DATE):
            found[text] = _Column.OTHER
    return found


def statements(marks: Marks, labels: Labels) -> list[Statement]:
    """The last fate of each recipient of the tables and records in a report; none where there are none."""
    lines: list[LogLine] = []
    for region in marks.report:
        if region.fields or marks.text.find("@", region.start, region.end) < 0:
            continue
        rows = list(_lines(marks.text, region.start, region.end))
        records = [*_of_tables(marks, rows, labels)]
        records += _of_pairs(marks, rows, labels)
        if _states_outcome(marks, rows, labels):
            records += _of_records(marks, rows, labels)
        for record in records:
            lines.extend(_log_lines(marks, record, labels))
    return last_fates(lines)


def _lines(text: str, start: int, end: int) -> Iterator[Span]:
    while start < end:
        stop = text.find("\n", start, end)
        stop = stop if stop >= 0 else end
        yield start, stop
        start = stop + 1


@cache
def _recipient_headings(labels: Labels) -> frozenset[str]:
    return frozenset(text for text, column in _headings(labels).items() if column is _Column.RECIPIENT)


def _column(text: str, headings: Mapping[str, _Column]) -> _Column | None:
    return headings.get(lower(text.strip(_AROUND_NAME)))


# Rows below a heading


def _of_tables(marks: Marks, rows: Sequence[Span], labels: Labels) -> Iterator[_Record]:
    headings, of_recipient = _headings(labels), _recipient_headings(labels)
    number = 0
    while number < len(rows):
        start, end = rows[number]
        number += 1
        # Whether a cell of any kind heads recipients is seen much faster than what the others are.
        cells_of_all = _ANY_SEPARATOR.split(marks.lowered[start:end])
        if len(cells_of_all) < 2 or of_recipient.isdisjoint(
            cell.strip(_AROUND_NAME) for cell in cells_of_all
        ):
            continue
        heading = next(_possible_headings(marks.text, (start, end), headings), None)
        if heading is None:
            continue
        columns, split = heading
        while number < len(rows):
            start, end = rows[number]
            if not marks.text[start:end].strip():
                break
            cells = split(marks.text, start, end)
            if len(cells) == len(columns) or (split.keeps_empty and 1 < len(cells) < len(columns)):
                # Empty cells at the end may be cut off.
                record: _Record = {}
                for column, cell in zip(columns, cells, strict=False):
                    record.setdefault(column, []).append(cell)
                yield record
            elif not _RULE.fullmatch(marks.text, start, end):
                break
            number += 1


def _possible_headings(
    text: str, row: Span, headings: Mapping[str, _Column]
) -> Iterator[tuple[list[_Column], _Split]]:
    """The ways to part a line into headings, one of which is a recipient's and one says what happened."""
    for split in _SPLITS:
        cells = split(text, *row)
        if len(cells) < 2 or (split.keeps_empty and any(start == end for start, end in cells)):
            continue
        columns = [_column(text[start:end], headings) or _Column.OTHER for start, end in cells]
        if _Column.RECIPIENT in columns and {_Column.OUTCOME, _Column.REASON} & set(columns):
            yield columns, split


class _Split:
    """One way to part a line into cells."""

    def __init__(self, separator: re.Pattern[str] | None, delimiter: str = "") -> None:
        self._separator = separator
        self._delimiter = delimiter
        self.keeps_empty = separator is _SEPARATORS[0]

    def __call__(self, text: str, start: int, end: int) -> _Cells:
        """The cells of a line, without the signs around them."""
        start, end = _stripped(text, start, end, " |" if self.keeps_empty else " \t|")
        cells: _Cells = []
        position = start
        if self._delimiter:
            while match := _DELIMITED[self._delimiter].match(text, position, end):
                cells.append(_stripped(text, *match.span(1), _EDGE))
                if not text.startswith(self._delimiter, match.end(), end):
                    break
                position = match.end() + 1
            return cells
        for match in self._separator.finditer(text, start, end) if self._separator else ():
            cells.append(_stripped(text, position, match.start(), " \t"))
            position = match.end()
        return [*cells, _stripped(text, position, end, " \t")]


_SPLITS = (
    *(_Split(separator) for separator in _SEPARATORS),
    *(_Split(None, delimiter) for delimiter in _DELIMITED),
)


def _stripped(text: str, start: int, end: int, signs: str) -> Span:
    without_end = text[start:end].rstrip(signs)
    end = start + len(without_end)
    return end - len(without_end.lstrip(signs)), end


# Names and values


def _states_outcome(marks: Marks, rows: Iterable[Span], labels: Labels) -> bool:
    """Whether a line ends in the word for an outcome, as one of each record does."""
    outcomes, endings = _outcomes(labels)
    for start, end in rows:
        line = marks.lowered[start:end].rstrip(_AROUND_VALUE)
        # Most lines end otherwise, and to compare one with each word takes long.
        if (line[-2:] in endings or line[-1:] in endings) and line.endswith(outcomes):
            return True
    return False


@cache
def _outcomes(labels: Labels) -> tuple[tuple[str, ...], frozenset[str]]:
    """The words for outcomes, and their last two letters."""
    return tuple(labels.outcomes), frozenset(word[-2:] for word in labels.outcomes)


def _of_records(marks: Marks, rows: Sequence[Span], labels: Labels) -> Iterator[_Record]:
    """The records of a text; where a name comes again, another one begins."""
    record: _Record = {}
    unnamed = 0
    heading = ""
    for name, column, value in _named_values(marks.text, rows, labels):
        if column is None:
            unnamed += not name
        if column is _Column.RECIPIENT and column in record and name != heading:
            # The same under another name: "Delivered To", "Original recipient".
            continue
        if (column is None and unnamed > _UNNAMED_LINES) or (column in record and column in _ONCE):
            yield record
            record, unnamed = {}, 0
        if column is not None:
            record.setdefault(column, []).append(value)
            unnamed = 0
            heading = name if column is _Column.RECIPIENT else heading
    yield record


_ONCE = (_Column.RECIPIENT, _Column.OUTCOME)


def _of_pairs(marks: Marks, rows: Iterable[Span], labels: Labels) -> Iterator[_Record]:
    """The lines that are records of their own, each value behind its name."""
    headings = _headings(labels)
    for start, end in rows:
        if marks.text.find('="', start, end) < 0:
            continue
        record: _Record = {}
        pairs = 0
        for match in _PAIR.finditer(marks.text, start, end):
            pairs += 1
            column = _column(match[1].replace("_", " "), headings)
            column = _fitting(marks.text, column, match.span(2), labels)
            if column is not None:
                record.setdefault(column, []).append(match.span(2))
        if pairs >= _FEWEST_PAIRS:
            yield record


def _named_values(
    text: str, rows: Sequence[Span], labels: Labels
) -> Iterator[tuple[str, _Column | None, Span]]:
    """What each line states, and under which name; no column for one that names nothing known."""
    headings = _headings(labels)
    name_above: str | None = None
    for start, end in rows:
        line = text[start:end].strip()
        if not line:
            continue
        if name_above is not None:
            yield (
                name_above,
                _fitting(text, _column(name_above, headings), (start, end), labels),
                (start, end),
            )
            name_above = None
            continue
        match = _NAMED.match(text, start, end)
        column = _column(match[1], headings) if match else None
        if match is not None and column is not None:
            value = (match.end(), end)
            yield match[1], _fitting(text, column, value, labels), value
        elif _column(line, headings) is not None:
            name_above = line
        elif lower(line) in labels.outcomes:
            yield "", _Column.OUTCOME, (start, end)
        else:
            yield match[1] if match else "", None, (start, end)


def _fitting(text: str, column: _Column | None, value: Span, labels: Labels) -> _Column | None:
    """What a value states under its name, which some use otherwise.

    "Event: deferred", and below "Result: Domain … has exceeded the max emails per hour"; "User: shop" is an account.
    """
    if column is _Column.OUTCOME and _value(text, value) not in labels.outcomes:
        return _Column.REASON
    if column is _Column.RECIPIENT and text.find("@", *value) < 0:
        return _Column.OTHER
    return column


# What they state


def _log_lines(marks: Marks, record: _Record, labels: Labels) -> Iterator[LogLine]:
    text = marks.text
    outcome = next(
        (labels.outcomes.get(_value(text, span)) for span in record.get(_Column.OUTCOME, ())), None
    )
    reasons = [*record.get(_Column.REASON, ()), *record.get(_Column.CODE, ())]
    recipients = [hit for span in record.get(_Column.RECIPIENT, ()) for hit in find_addresses(text, *span)]
    if outcome is None or not recipients:
        return
    for hit in recipients:
        statement = Statement(
            rank=Rank.LOG,
            address=hit.address,
            address_span=(hit.start, hit.end),
            action=_ACTIONS[outcome],
            status=_status(text, record.get(_Column.CODE, ())),
            words=tuple((start, end) for start, end in reasons if start < end),
        )
        yield LogLine(hit.start, "", statement)


def _value(text: str, span: Span) -> str:
    return lower(text[slice(*span)].strip(_AROUND_VALUE))


def _status(text: str, cells: Iterable[Span]) -> StatedStatus | None:
    for start, end in cells:
        if match := STATUS_ALONE.fullmatch(text, *_stripped(text, start, end, _EDGE)):
            return stated_status(match[0], match.span())
    return None
