"""Which rows of a list are shown, and in what order."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bounce_inspector.collection import stepwise
from bounce_inspector.collection.order import EVERYTHING, Order, RowFilter, Wish, order_rows
from bounce_inspector.collection.rows import Row
from bounce_inspector.collection.stepwise import finish
from bounce_inspector.inspection.report import Action
from bounce_inspector.registry.vocabulary import Cause, WhoActs
from rows import NO_BOUNCE, made_row

LATE = made_row(
    "bob@example.net",
    action=Action.DELAYED,
    cause=Cause.GREYLISTED,
    who_acts=WhoActs.NOBODY,
    status="4.7.1",
    reply=451,
    diagnostic="451 4.7.1 Greylisted, please try again",
    time=1_709_625_600,
)
CODELESS = made_row("cara@example.org", status=None, reply=550, subject="Invoice 7")
ROWS = [made_row(), LATE, CODELESS, NO_BOUNCE]


def ordered(rows: list[Row], **wish: Any) -> Order:
    return finish(order_rows(rows, Wish(**wish)))


@pytest.mark.parametrize(
    ("wanted", "shown"),
    [
        (EVERYTHING, [0, 1, 2, 3]),
        (RowFilter(fate="trying"), [1]),
        (RowFilter(fate="not-a-bounce"), [3]),
        (RowFilter(cause="mailbox-unknown"), [0, 2]),
        (RowFilter(domain="example.net"), [1]),
        (RowFilter(who_acts="nobody"), [1]),
        (RowFilter(code="5.1.1"), [0]),
        (RowFilter(code="550"), [2]),
        (RowFilter(since=1_709_600_000), [1]),
        (RowFilter(since=1_709_539_200, until=1_709_539_201), [0, 2]),
        (RowFilter(text="GREYLISTED"), [1]),
        (RowFilter(text="invoice cara"), [2]),
        (RowFilter(text="invoice anna"), []),
        (RowFilter(text="example.org", code="5.1.1"), [0]),
    ],
    ids=[
        "everything", "fate", "kind", "cause", "domain", "who acts", "status", "reply code", "since",
        "stretch of time", "words in any case", "several words", "words of two rows", "two conditions",
    ],
)  # fmt: skip
def test_a_filter_shows_what_has_all_that_is_asked_for(wanted: RowFilter, shown: list[int]) -> None:
    assert ordered(ROWS, filter=wanted).numbers == shown


def test_rows_are_sorted_with_those_that_lack_the_value_last() -> None:
    def time(row: Row) -> int | None:
        return row.time

    assert ordered(ROWS, key=time).numbers == [0, 2, 1, 3]
    assert ordered(ROWS, key=time, descending=True).numbers == [1, 0, 2, 3]


def test_failures_of_one_kind_at_one_domain_are_a_group() -> None:
    rows = [
        LATE,
        made_row(),
        made_row("bert@example.org"),
        NO_BOUNCE,
        NO_BOUNCE,
        made_row(cause=Cause.POLICY),
    ]
    result = ordered(rows, grouped=True)
    assert result.groups == [[1, 2], [0], [3], [4], [5]]
    assert result.numbers == [0, 1, 2, 3, 4, 5]
    assert ordered(rows, grouped=True, smallest_first=True).groups == [[0], [3], [4], [5], [1, 2]]


def test_only_what_is_shown_is_grouped() -> None:
    rows = [made_row(), made_row(subject="Invoice"), made_row(subject="Invoice")]
    assert ordered(rows, filter=RowFilter(text="invoice"), grouped=True).groups == [[1, 2]]


def test_sorted_groups_stand_in_the_order_of_their_first_rows() -> None:
    rows = [made_row(time=3), made_row(time=2), LATE]
    result = ordered([*rows], key=lambda row: row.time, grouped=True)
    assert result.groups == [[1, 0], [2]]


@given(
    rows=st.lists(
        st.builds(
            made_row,
            st.sampled_from(["anna@example.org", "bob@example.net", None]),
            time=st.none() | st.integers(0, 5),
            cause=st.sampled_from([Cause.MAILBOX_UNKNOWN, Cause.POLICY]),
        ),
        max_size=40,
    ),
    descending=st.booleans(),
)
def test_the_order_is_that_of_a_plain_sort_however_many_steps_it_takes(
    rows: list[Row], descending: bool
) -> None:
    wanted = RowFilter(cause="mailbox-unknown")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(stepwise, "STEP", 3)
        result = ordered(rows, filter=wanted, key=lambda row: row.time, descending=descending).numbers
    chosen = [number for number, row in enumerate(rows) if row.cause is Cause.MAILBOX_UNKNOWN]
    having = [number for number in chosen if rows[number].time is not None]
    lacking = [number for number in chosen if rows[number].time is None]
    assert result == sorted(having, key=lambda n: rows[n].time or 0, reverse=descending) + lacking


def test_the_work_is_done_in_many_small_steps() -> None:
    rows = [made_row(subject=str(number)) for number in range(3 * stepwise.STEP)]
    count = sum(1 for _ in order_rows(rows, Wish(key=lambda row: row.subject, grouped=True)))
    assert count >= 6


@pytest.mark.parametrize(("written", "typed"), [("Jose\u0301", "josé"), ("JOSÉ", "jose\u0301")])
def test_a_letter_is_found_however_its_accent_is_written(written: str, typed: str) -> None:
    assert ordered([made_row(subject=written)], filter=RowFilter(text=typed)).numbers == [0]
