"""Which rows of a list are shown, and in what order: worked out in small steps."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any
from unicodedata import normalize

from .rows import Row, code_of, fate_of
from .stepwise import Steps, in_slices
from .summary import same_failure

Key = Callable[[Row], Any]
"""What rows are sorted by; None stands for a row that lacks it and comes last."""


@dataclass(frozen=True, slots=True)
class RowFilter:
    """What a row must have to be shown; None and the empty text ask for nothing.

    ``text`` is looked for in what a row says, whatever the case; ``fate`` is an action, or
    the kind of a mail that names no recipient; ``code`` is a status, or a reply code where
    no status is known; ``since`` and ``until`` (excluded) are seconds since 1970.
    """

    text: str = ""
    fate: str | None = None
    cause: str | None = None
    domain: str | None = None
    who_acts: str | None = None
    code: str | None = None
    since: int | None = None
    until: int | None = None

    def takes(self, row: Row) -> bool:
        """Whether the row is shown."""
        return (
            (self.fate is None or self.fate == fate_of(row))
            and (self.cause is None or self.cause == row.cause)
            and (self.domain is None or self.domain == row.domain)
            and (self.who_acts is None or self.who_acts == row.who_acts)
            and (self.code is None or self.code == code_of(row))
            and (self.since is None or (row.time is not None and row.time >= self.since))
            and (self.until is None or (row.time is not None and row.time < self.until))
            and (not self.text or all(word in _said(row) for word in _folded(self.text).split()))
        )


EVERYTHING = RowFilter()


@dataclass(frozen=True, slots=True)
class Wish:
    """How a list is to be shown; without ``key`` in the order in which the rows came.

    Groups without ``key`` are in the order of their size, the largest first unless ``smallest_first``.
    """

    filter: RowFilter = EVERYTHING
    key: Key | None = None
    descending: bool = False
    grouped: bool = False
    smallest_first: bool = False

    @property
    def is_plain(self) -> bool:
        """Whether all rows are shown as they came."""
        return self.filter == EVERYTHING and self.key is None and not self.grouped


@dataclass(frozen=True, slots=True)
class Order:
    """The rows that are shown, by their numbers and in their order.

    ``groups`` are these numbers by the failure that they have in common, the largest group
    first unless the rows are sorted; None where the rows are not grouped.
    """

    numbers: list[int]
    groups: list[list[int]] | None = None


def order_rows(rows: Sequence[Row], wish: Wish) -> Steps[Order]:
    """Work the order out."""
    chosen: list[int] = []
    for numbers in in_slices(range(len(rows))):
        chosen += [number for number in numbers if wish.filter.takes(rows[number])]
        yield
    if wish.key is not None:
        chosen = yield from _sorted(rows, chosen, wish.key, descending=wish.descending)
    if not wish.grouped:
        return Order(chosen)
    groups = yield from _in_groups(rows, chosen)
    if wish.key is None:
        groups.sort(key=len, reverse=not wish.smallest_first)
    return Order(chosen, groups)


def _in_groups(rows: Sequence[Row], numbers: list[int]) -> Steps[list[list[int]]]:
    """The numbers by the failure of their rows, in the order of each group's first."""
    groups: dict[str, list[int]] = {}
    for some in in_slices(numbers):
        for number in some:
            groups.setdefault(same_failure(number, rows[number]), []).append(number)
        yield
    return list(groups.values())


def _sorted(rows: Sequence[Row], numbers: list[int], key: Key, *, descending: bool) -> Steps[list[int]]:
    """Sort stretches first: to join sorted stretches, which is what `sort` finds then, takes little time."""
    values: dict[int, Any] = {}
    having: list[int] = []
    lacking: list[int] = []
    for some in in_slices(numbers):
        stretch: list[int] = []
        for number in some:
            values[number] = value = key(rows[number])
            (lacking if value is None else stretch).append(number)
        stretch.sort(key=values.__getitem__, reverse=descending)
        having += stretch
        yield
    having.sort(key=values.__getitem__, reverse=descending)
    yield
    return having + lacking


def _said(row: Row) -> str:
    """What a text is looked for in."""
    fields = (
        row.address,
        row.subject,
        row.diagnostic,
        row.status,
        row.remote_host,
        row.software,
        row.where.path,
    )
    return _folded("\n".join([text for text in fields if text]))


def _folded(text: str) -> str:
    """A text in which neither case nor the way its accents are written (composed or not) matters."""
    return normalize("NFC", text.casefold())
