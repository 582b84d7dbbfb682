"""How the list of many bounces behaves: order, filter, and the event loop while it is filled."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

import pytest
from benchmarks.event_loop import Gaps
from benchmarks.measured import FRAME, Table, milliseconds
from PySide6.QtCore import Qt

from bounce_inspector.background.list_reading import Progress
from bounce_inspector.collection.rows import Row
from bounce_inspector.desktop.bounce_list.list_page import ListPage
from bounce_inspector.desktop.bounce_list.table_model import Column
from bounce_inspector.desktop.window.main_window import MainWindow
from bounces import write_mbox
from rows import made_row

ROWS = 100_000
BOUNCES = 20_000
PART = "list"
PATIENCE = 50.0


@pytest.fixture
def page(window: MainWindow) -> ListPage:
    return window.pages.list


def test_order_and_filter(window: MainWindow, page: ListPage, table: Table) -> None:
    """100,000 rows, copied, all selected, sorted and limited to a domain and a word, as a person does it."""
    window.pages.setCurrentWidget(page)
    page.take(Progress(tuple(made_rows()), (), ROWS, 1, 1))
    actions: dict[str, Callable[[], None]] = {
        "copied": page._copy_table,
        "selected": page.table.selectAll,
        "sorted by address": lambda: page.table.sortByColumn(Column.ADDRESS, Qt.SortOrder.AscendingOrder),
        "limited to a domain": lambda: page._filter.limit(domain="example7.org"),
        "limited to a word": lambda: page._filter.limit(domain=None, text="person99"),
    }
    for name, act in actions.items():
        gaps = Gaps()
        start = perf_counter()
        longest = gaps.measure(act, lambda: not page._ordering.is_running and not page._copying.is_running)
        took = (perf_counter() - start) * 1000
        table.add(
            PART,
            f"{ROWS:,} rows {name}",
            milliseconds(took),
            peer=f"longest gap {milliseconds(longest)}",
            target=f"gap at most {PATIENCE:.0f} ms, aim {FRAME:.1f} ms",
            met=longest <= PATIENCE,
        )


def test_the_window_stays_alive_while_the_list_is_filled(tmp_path: Path, table: Table) -> None:
    """Rows of a mailbox of 20,000 bounces stream in."""
    mailbox = write_mbox(tmp_path / "bounces.mbox", BOUNCES)
    run = subprocess.run(
        [sys.executable, "-m", "benchmarks.listed", str(mailbox)], capture_output=True, check=True
    )
    longest, took = map(float, run.stdout.split())
    table.add(
        "event loop",
        f"longest gap while {BOUNCES:,} bounces are listed ({took:.1f} s)",
        milliseconds(longest),
        target=f"at most {PATIENCE:.0f} ms",
        met=longest <= PATIENCE,
    )


def made_rows() -> list[Row]:
    """Rows of a hundred domains, in no order."""
    return [
        made_row(f"person{number * 7919 % ROWS}@example{number % 100}.org", time=1_700_000_000 + number)
        for number in range(ROWS)
    ]
