"""Many bounces as a person goes through them: dropped, counted, filtered, opened, taken elsewhere."""

from __future__ import annotations

import csv
import json
import multiprocessing
import os
import re
from collections.abc import Callable, Generator, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QContextMenuEvent, QDropEvent, QFontMetrics, QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from bounce_inspector.background.list_export import ExportForm
from bounce_inspector.background.list_reading import Progress
from bounce_inspector.collection.order import Order, Wish, order_rows
from bounce_inspector.collection.rows import Row
from bounce_inspector.collection.summary import Tally
from bounce_inspector.desktop.bounce_list.bar_chart import BarChart, row_height
from bounce_inspector.desktop.bounce_list.empty_list import EmptyList
from bounce_inspector.desktop.bounce_list.exports import Exports
from bounce_inspector.desktop.bounce_list.filter_bar import FilterBar
from bounce_inspector.desktop.bounce_list.list_page import ListPage
from bounce_inspector.desktop.bounce_list.overview_card import OverviewCard
from bounce_inspector.desktop.bounce_list.table_model import Column
from bounce_inspector.desktop.bounce_list.time_chart import TimeChart
from bounce_inspector.desktop.dialogs.message_dialog import MessageDialog
from bounce_inspector.desktop.dialogs.unreadable_dialog import UnreadableDialog
from bounce_inspector.desktop.shared.fonts import font
from bounce_inspector.desktop.shared.language import Language
from bounce_inspector.desktop.shared.text_labels import TextLabel
from bounce_inspector.desktop.shared.theme import Theme, heights
from bounce_inspector.desktop.tasks.process import Process
from bounce_inspector.desktop.window.main_window import MainWindow
from bounce_inspector.inspection.report import Action
from bounce_inspector.knowledge import load_language
from bounce_inspector.memory.settings import Settings
from bounce_inspector.registry.vocabulary import Cause, WhoActs
from bounces import made_bounce, write_mbox
from places import makes_links
from rows import made_row
from screen import Screen, choose_from_menu, part, point_at, settle, texts_in, tooltip_at

pytestmark = pytest.mark.usefixtures("_forked_work")

FULL = made_row(
    "bob@example.net",
    cause=Cause.MAILBOX_FULL,
    who_acts=WhoActs.RECIPIENT,
    status="5.2.2",
    time=1_709_800_000,
)
LATE = made_row(
    "cara@example.net",
    action=Action.DELAYED,
    cause=Cause.CONNECTION_FAILED,
    who_acts=WhoActs.NOBODY,
    status="4.4.1",
    reply=None,
)
ROWS = (made_row(), FULL, LATE, made_row(subject="Once more"))


@pytest.fixture
def page(window: MainWindow) -> ListPage:
    """The page of the list, as wide as the window, nothing read yet."""
    return window.pages.list


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a screen reader says about the list."""
    heard: list[str] = []
    monkeypatch.setattr(
        "bounce_inspector.desktop.bounce_list.overview_card.announce", lambda _, text: heard.append(text)
    )
    return heard


@pytest.fixture
def filled(page: ListPage, screen: Screen) -> ListPage:
    """The page with four rows, of which two tell the same failure."""
    tally = Tally()
    tally.add(ROWS)
    page.take(Progress(ROWS, (), 4, 100, 100, tally.summary()))
    screen.list.bring()
    return page


def shown(page: ListPage) -> list[str]:
    model = page.table.model()
    return [model.index(line, Column.ADDRESS).data() for line in range(model.rowCount())]


def read(window: MainWindow, page: ListPage, qtbot: QtBot, *paths: Path) -> None:
    window.intake.open_paths(list(paths))
    qtbot.waitUntil(lambda: not page.is_reading)


def end_reader(qtbot: QtBot) -> None:
    """Kill what reads, as a message may that needs too much memory; the process that waits for the next list lives on."""
    reader = min(multiprocessing.active_children(), key=lambda process: int(process.name.rpartition("-")[2]))
    reader.kill()
    qtbot.waitUntil(lambda: not reader.is_alive())


def sentence(page: ListPage) -> str:
    return part(page, "overview", OverviewCard).text


def set_text(page: ListPage, text: str) -> None:
    part(page, "filter", FilterBar).text.setText(text)


def until(qtbot: QtBot, page: ListPage, *addresses: str) -> None:
    qtbot.waitUntil(lambda: shown(page) == list(addresses))


def drop(window: MainWindow, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    actions = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
    place = QPointF(50, 50)
    left, no_key = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    window.dropEvent(QDropEvent(place, actions, data, left, no_key))


def test_one_row_is_chosen_from_the_first_on(filled: ListPage) -> None:
    assert [row.address for row in filled.table.selected] == ["anna@example.org"]
    filled.table.selectRow(1)
    filled.take(Progress((made_row("dora@example.org"),), (), 5, 100, 100))
    assert [row.address for row in filled.table.selected] == ["bob@example.net"]


def test_a_list_of_which_nothing_is_read_yet_counts_nothing(
    window: MainWindow, page: ListPage, qtbot: QtBot, tmp_path: Path
) -> None:
    window.intake.open_paths([write_mbox(tmp_path / "old.mbox", 10)])
    assert page.is_reading
    assert sentence(page) == "Reading old.mbox\n"
    assert not any("result" in text for text in texts_in(page))
    qtbot.waitUntil(lambda: not page.is_reading)


def test_what_is_counted_while_more_is_read_is_marked_so_and_concludes_nothing(
    window: MainWindow, page: ListPage, qtbot: QtBot, tmp_path: Path
) -> None:
    window.intake.open_paths([write_mbox(tmp_path / "old.mbox", 10)])
    rows = tuple(
        made_row(f"person{number}@example.org", cause=Cause.CONNECTION_FAILED) for number in range(20)
    )
    tally = Tally()
    tally.add(rows)
    page.take(Progress(rows, (), 20, 10, 100, tally.summary()))
    assert page.is_reading
    assert sentence(page) == "Reading old.mbox\n20 messages so far"
    part_read = part(page, "list-so-far", TextLabel).plain
    assert part_read.startswith("So far: All 20 failures")
    assert not any("probably" in text for text in texts_in(page))
    assert any(text.startswith("20 results so far") for text in texts_in(page))
    qtbot.waitUntil(lambda: not page.is_reading)
    assert not any("so far" in text.lower() for text in texts_in(page))


def test_a_list_is_read_aloud_when_all_of_it_is_read(
    window: MainWindow, page: ListPage, heard: list[str], qtbot: QtBot, tmp_path: Path
) -> None:
    read(window, page, qtbot, write_mbox(tmp_path / "old.mbox", 10))
    assert heard == [sentence(page)]
    assert "example.org" in heard[0]
    assert "10 messages" in heard[0]


def test_a_dropped_mailbox_becomes_a_list_with_one_sentence_on_top(
    window: MainWindow, screen: Screen, page: ListPage, qtbot: QtBot, tmp_path: Path
) -> None:
    mailbox = tmp_path / "old.mbox"
    write_mbox(mailbox, 10)
    drop(window, mailbox)
    assert page.isVisible()
    qtbot.waitUntil(lambda: not page.is_reading)
    assert len(shown(page)) == 10
    assert sentence(page).startswith("6 of the 10 failures")
    assert "10 messages" in sentence(page)
    assert not screen.list.progress.isVisible()


def test_a_folder_is_asked_for_and_listed(
    window: MainWindow, page: ListPage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_mbox(tmp_path / "march.mbox", 3)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
    window.intake.ask_for_folder()
    assert not page.is_reading
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    window.intake.ask_for_folder()
    qtbot.waitUntil(lambda: not page.is_reading)
    assert len(shown(page)) == 3


def test_several_files_become_a_list_and_a_file_alone_does_not(
    window: MainWindow, page: ListPage, qtbot: QtBot, tmp_path: Path
) -> None:
    for number in range(2):
        (tmp_path / f"{number}.eml").write_bytes(made_bounce(number))
    read(window, page, qtbot, tmp_path / "0.eml", tmp_path / "1.eml")
    assert page.isVisible()
    assert len(shown(page)) == 2
    window.intake.open_path(tmp_path / "0.eml")
    assert not page.isVisible()


def test_what_can_not_be_read_is_listed_with_the_reason(
    window: MainWindow, screen: Screen, page: ListPage, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "a.eml").write_bytes(made_bounce(0))
    (tmp_path / "b.eml").write_bytes(made_bounce(1))
    (tmp_path / "broken.zip").write_bytes(b"PK\x03\x04 and nothing else")
    read(window, page, qtbot, tmp_path)
    assert screen.list.overview.unreadable.text() == "1 can't be read"
    dialog = UnreadableDialog(page.unreadable, load_language("en"))
    qtbot.addWidget(dialog)
    assert "broken.zip" in dialog.lines[0][0]
    assert "can't be opened" in dialog.lines[0][1]


def test_a_folder_without_mail_says_so_in_every_language(
    window: MainWindow, page: ListPage, qtbot: QtBot, language: Language, tmp_path: Path
) -> None:
    read(window, page, qtbot, tmp_path)
    assert sentence(page) == "There's no readable message here\n0 messages"
    language.choose("de")
    qtbot.waitUntil(lambda: not sentence(page).startswith("There's no message"))


def test_a_list_of_one_is_opened_at_once(
    window: MainWindow, screen: Screen, page: ListPage, qtbot: QtBot, tmp_path: Path
) -> None:
    write_mbox(tmp_path / "one.mbox", 1)
    read(window, page, qtbot, tmp_path / "one.mbox")
    assert not page.isVisible()
    assert screen.verdict.headline == "example.org's mail server couldn't be reached"


def test_stopping_keeps_what_is_there(
    window: MainWindow, screen: Screen, page: ListPage, qtbot: QtBot, tmp_path: Path
) -> None:
    write_mbox(tmp_path / "large.mbox", 3000)
    window.intake.open_path(tmp_path / "large.mbox")
    qtbot.waitUntil(lambda: page.has_rows)
    screen.list.stop()
    qtbot.waitUntil(lambda: not page.is_reading)
    assert 0 < len(shown(page)) < 3000
    assert "the rest was not read" in sentence(page)


def test_a_double_click_opens_the_bounce_and_back_returns_to_the_list(
    window: MainWindow, screen: Screen, page: ListPage, qtbot: QtBot, tmp_path: Path
) -> None:
    write_mbox(tmp_path / "old.mbox", 10)
    read(window, page, qtbot, tmp_path / "old.mbox")
    table = page.table
    line = shown(page).index("person3@example.net")
    place = table.visualRect(table.model().index(line, Column.ADDRESS)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert screen.page.isVisible()
    assert screen.verdict.headline == "person3@example.net doesn't exist"
    screen.action("back").trigger()
    assert page.isVisible()
    assert len(shown(page)) == 10
    assert table.currentIndex().row() == line


def test_when_all_is_read_the_newest_is_first_and_chosen(
    window: MainWindow, page: ListPage, qtbot: QtBot, tmp_path: Path
) -> None:
    read(window, page, qtbot, write_mbox(tmp_path / "old.mbox", 10))
    model, table = page.table.model(), page.table
    qtbot.waitUntil(lambda: table.horizontalHeader().sortIndicatorSection() == Column.TIME)
    times = [page.taken().rows[number].time for number in page.taken().numbers]
    assert len(set(times)) > 1
    qtbot.waitUntil(lambda: shown(page)[0] != "person0@example.org")
    times = [page.taken().rows[number].time for number in page.taken().numbers]
    assert times == sorted(times, key=lambda time: -(time or 0))
    assert table.horizontalHeader().sortIndicatorOrder() is Qt.SortOrder.DescendingOrder
    assert table.currentIndex().row() == 0
    assert model.rowCount() == 10


def test_enter_opens_the_current_row(filled: ListPage, qtbot: QtBot) -> None:
    filled.table.selectRow(1)
    with qtbot.waitSignal(filled.row_opened) as opened:
        qtbot.keyClick(filled.table, Qt.Key.Key_Return)
    assert opened.args == [FULL]


def test_words_limit_the_list_while_they_are_typed(filled: ListPage, qtbot: QtBot) -> None:
    set_text(filled, "example.net")
    until(qtbot, filled, "bob@example.net", "cara@example.net")
    set_text(filled, "")
    until(qtbot, filled, *(row.address or "" for row in ROWS))


@pytest.mark.parametrize(
    ("field", "value", "expected"),
    [
        ("fate", "trying", ["cara@example.net"]),
        ("cause", "mailbox-full", ["bob@example.net"]),
        ("domain", "example.net", ["bob@example.net", "cara@example.net"]),
        ("who_acts", "nobody", ["cara@example.net"]),
        ("code", "5.2.2", ["bob@example.net"]),
    ],
)
def test_each_choice_limits_the_list(
    filled: ListPage, screen: Screen, qtbot: QtBot, field: str, value: str, expected: list[str]
) -> None:
    choice = screen.list.filter.choices[field]
    choice.setCurrentIndex(choice.findData(value))
    choice.activated.emit(choice.currentIndex())
    until(qtbot, filled, *expected)


def test_a_click_on_a_bar_limits_the_list_and_a_second_one_takes_it_back(
    filled: ListPage, screen: Screen, qtbot: QtBot
) -> None:
    view = screen.list.charts.bars["cause"].view
    place = view.visualRect(view.model().index(1, 0)).center()
    key = view.model().index(1, 0).data()
    assert key == "Mailbox is full"
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    until(qtbot, filled, "bob@example.net")
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    until(qtbot, filled, *(row.address or "" for row in ROWS))


def test_the_keys_keep_their_bar_while_rows_come_in(filled: ListPage, screen: Screen, qtbot: QtBot) -> None:
    view = screen.list.charts.bars["domain"].view
    qtbot.keyClick(view, Qt.Key.Key_Down)
    before = view.currentIndex().data()
    tally = Tally()
    tally.add((*ROWS, *[made_row("dora@example.com")] * 20))
    filled.take(Progress((), (), 24, 100, 100, tally.summary()))
    assert view.currentIndex().data() == before
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert screen.list.filter.filter.domain == before


def test_a_click_on_a_column_limits_the_list_to_its_time(
    filled: ListPage, screen: Screen, qtbot: QtBot
) -> None:
    columns = screen.list.charts.time.columns
    last = max(x for x in range(columns.width()) if columns.bucket_at(QPointF(x, 5)) is not None)
    qtbot.mouseClick(columns, Qt.MouseButton.LeftButton, pos=QPoint(last, 5))
    until(qtbot, filled, "bob@example.net")
    clear = screen.list.charts.time.clear
    assert clear.isVisible()
    clear.click()
    until(qtbot, filled, *(row.address or "" for row in ROWS))


def test_a_column_is_chosen_by_keys_and_says_its_time(filled: ListPage, screen: Screen, qtbot: QtBot) -> None:
    columns = screen.list.charts.time.columns
    columns.setFocus()
    for _ in range(len(columns.buckets) + 1):
        qtbot.keyClick(columns, Qt.Key.Key_Right)
    last = columns.spoken(len(columns.buckets) - 1)
    assert columns.accessibleDescription() == last
    qtbot.keyClick(columns, Qt.Key.Key_Return)
    until(qtbot, filled, "bob@example.net")
    x = max(x for x in range(columns.width()) if columns.bucket_at(QPointF(x, 5)) is not None)
    assert last in tooltip_at(columns, QPoint(x, 5))


def test_a_bar_says_its_number_to_those_who_can_not_see_it(filled: ListPage, screen: Screen) -> None:
    view = screen.list.charts.bars["cause"].view
    bar = view.model().index(1, 0)
    assert bar.data(Qt.ItemDataRole.AccessibleTextRole) == "Mailbox is full: 1"
    assert "Mailbox is full: 1" in bar.data(Qt.ItemDataRole.ToolTipRole)
    point_at(view.viewport(), view.visualRect(bar).center())
    assert view.viewport().cursor().shape() is Qt.CursorShape.PointingHandCursor


def test_show_all_takes_every_limit_back(filled: ListPage, screen: Screen, qtbot: QtBot) -> None:
    bar = screen.list.filter
    assert not bar.clear.isEnabled()
    bar.limit(domain="example.net", since=1_709_000_000, until=1_710_000_000)
    set_text(filled, "bob")
    until(qtbot, filled, "bob@example.net")
    bar.clear.click()
    until(qtbot, filled, *(row.address or "" for row in ROWS))
    assert not bar.clear.isEnabled()


def test_nothing_offers_to_clear_words_that_are_gone(filled: ListPage, screen: Screen, qtbot: QtBot) -> None:
    bar = screen.list.filter
    (button,) = [
        one
        for one in bar.text.findChildren(QToolButton)
        if one.defaultAction().objectName() == "_q_qlineeditclearaction"
    ]
    set_text(filled, "example.net")
    qtbot.waitUntil(lambda: button.isVisible() and button.property("opacity") == 1)
    bar.reset()
    qtbot.waitUntil(lambda: not button.isVisible() or button.property("opacity") == 0)


def test_a_click_on_a_title_sorts(filled: ListPage, qtbot: QtBot) -> None:
    filled.table.sortByColumn(Column.ADDRESS, Qt.SortOrder.DescendingOrder)
    until(qtbot, filled, "cara@example.net", "bob@example.net", "anna@example.org", "anna@example.org")


def test_the_same_failures_become_a_group(filled: ListPage, screen: Screen, qtbot: QtBot) -> None:
    screen.list.filter.grouped.click()
    until(qtbot, filled, "anna@example.org", "bob@example.net", "cara@example.net")
    assert footer(filled).startswith("4 results: 1 group and 2 single results")
    filled.table.setCurrentIndex(filled.table.model().index(0, Column.ADDRESS))
    qtbot.keyClick(filled.table, Qt.Key.Key_Right)
    until(qtbot, filled, *["anna@example.org"] * 3, "bob@example.net", "cara@example.net")
    qtbot.keyClick(filled.table, Qt.Key.Key_Left)
    until(qtbot, filled, "anna@example.org", "bob@example.net", "cara@example.net")


def test_all_rows_of_a_group_are_copied_with_it(filled: ListPage, screen: Screen, qtbot: QtBot) -> None:
    screen.list.filter.grouped.click()
    until(qtbot, filled, "anna@example.org", "bob@example.net", "cara@example.net")
    filled.table.selectRow(0)
    assert len(filled.table.selected) == 2


def test_the_charts_follow_the_filter(filled: ListPage, screen: Screen, qtbot: QtBot) -> None:
    def bars(name: str) -> list[str]:
        view = screen.list.charts.bars[name].view
        rows = range(view.model().rowCount())
        return [str(view.model().index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)) for row in rows]

    screen.list.filter.limit(cause="mailbox-full")
    qtbot.waitUntil(lambda: bars("domain") == ["example.net: 1 of 2", "example.org: 0 of 2"])
    assert bars("cause") == [
        "Mailbox doesn't exist: 2",
        "Mailbox is full: 1",
        "Server couldn't be reached: 1",
    ]
    assert sentence(filled).startswith("One message to example.net failed")
    screen.list.filter.reset()
    qtbot.waitUntil(lambda: bars("domain") == ["example.org: 2", "example.net: 2"])


def test_a_filter_that_lets_nothing_through_says_so_and_is_cleared(
    filled: ListPage, screen: Screen, qtbot: QtBot
) -> None:
    empty = part(filled, "empty-list", QWidget)
    set_text(filled, "nobody at all")
    qtbot.waitUntil(empty.isVisible)
    assert not filled.table.isVisible()
    assert "None of the results match this filter." in texts_in(empty)
    part(filled, "empty-list", EmptyList).clear.click()
    until(qtbot, filled, *(row.address or "" for row in ROWS))
    assert filled.table.isVisible()


def test_what_stands_out_has_its_next_step_and_can_be_shown_alone(
    filled: ListPage, window: MainWindow, screen: Screen, qtbot: QtBot
) -> None:
    assert part(window, "list-next", TextLabel).plain == (
        "The list probably contains old addresses. The senders need to act. "
        "Nothing should be resent before it's fixed."
    )
    assert "old addresses" not in screen.list.overview.headline.plain
    link = part(window, "show-these", QPushButton)
    assert link.text() == "Show these 2"
    link.click()
    until(qtbot, filled, "anna@example.org", "anna@example.org")
    qtbot.waitUntil(lambda: not link.isVisible())


def test_the_charts_are_no_higher_than_the_bars_there_are(filled: ListPage) -> None:
    settle()
    heights = {chart.view.height() for chart in filled.findChildren(BarChart)}
    columns = filled.findChild(TimeChart).columns  # type: ignore[union-attr]
    assert heights == {columns.height()}
    assert heights.pop() < 4 * row_height()


def test_the_cross_of_a_filter_takes_it_back(filled: ListPage, screen: Screen, qtbot: QtBot) -> None:
    choice = screen.list.filter.choices["cause"]
    screen.list.filter.limit(cause="mailbox-full")
    until(qtbot, filled, "bob@example.net")
    width = choice.width()
    qtbot.mouseClick(choice, Qt.MouseButton.LeftButton, pos=choice.sign_place().center())
    until(qtbot, filled, *(row.address or "" for row in ROWS))
    assert choice.width() == width


def test_what_is_listed_is_named_with_its_counts_in_one_unit(
    window: MainWindow, screen: Screen, page: ListPage, qtbot: QtBot, tmp_path: Path
) -> None:
    read(window, page, qtbot, write_mbox(tmp_path / "returned.mbox", 10))
    assert page.title == "returned.mbox"
    assert window.windowTitle() == "returned.mbox"
    assert "10 messages · none delivered" in sentence(page)


def test_from_a_bounce_of_the_list_one_goes_to_its_neighbors_and_back(
    window: MainWindow, screen: Screen, page: ListPage, qtbot: QtBot, tmp_path: Path
) -> None:
    read(window, page, qtbot, write_mbox(tmp_path / "old.mbox", 10))
    set_text(page, "example.net")
    qtbot.waitUntil(lambda: len(shown(page)) == 2)
    page.table.selectRow(0)
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    navigation = screen.navigation
    assert screen.verdict.headline == "person8@example.net doesn't exist"
    assert navigation.place == "1 of 2"
    assert not navigation.previous.isEnabled()
    navigation.next.click()
    assert screen.verdict.headline == "person3@example.net doesn't exist"
    assert navigation.place == "2 of 2"
    screen.action("previous-in-list").trigger()
    screen.action("next-in-list").trigger()
    navigation.list.click()
    assert page.isVisible()
    assert page.table.currentIndex().row() == 1
    assert not screen.action("back").isEnabled()


def test_the_columns_are_as_wide_as_their_contents(filled: ListPage, qtbot: QtBot) -> None:
    long = made_row("a.very.long.name@department.example.org", time=1_709_539_200)
    filled.take(Progress((long,), (), 5, 100, 100))
    metrics, table = filled.table.fontMetrics(), filled.table
    qtbot.waitUntil(lambda: table.columnWidth(Column.ADDRESS) > metrics.horizontalAdvance(long.address or ""))
    header = table.horizontalHeader()
    assert header.length() == table.viewport().width()


def test_the_selection_stays_with_its_row_when_the_order_changes(filled: ListPage, qtbot: QtBot) -> None:
    filled.table.selectRow(1)
    filled.table.sortByColumn(Column.ADDRESS, Qt.SortOrder.DescendingOrder)
    until(qtbot, filled, "cara@example.net", "bob@example.net", "anna@example.org", "anna@example.org")
    assert filled.table.selected == [FULL]


def test_all_selected_rows_stay_selected_when_the_order_changes(filled: ListPage, qtbot: QtBot) -> None:
    filled.table.selectRow(1)
    current = filled.table.currentIndex().siblingAtRow(2)
    filled.table.selectionModel().setCurrentIndex(
        current, QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    )
    before = filled.table.selected
    filled.table.sortByColumn(Column.ADDRESS, Qt.SortOrder.DescendingOrder)
    until(qtbot, filled, "cara@example.net", "bob@example.net", "anna@example.org", "anna@example.org")
    assert set(filled.table.selected) == set(before)
    assert len(before) == 2
    assert filled.table.currentIndex().siblingAtColumn(Column.ADDRESS).data() == before[1].address


def test_the_header_does_not_look_through_all_that_is_selected(filled: ListPage) -> None:
    filled.table.selectAll()
    assert len(filled.table.selected) == 4
    assert not filled.table.horizontalHeader().selectionModel().hasSelection()


def test_a_selection_that_would_lie_in_too_many_places_is_given_up(
    filled: ListPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bounce_inspector.desktop.bounce_list.bounce_table._MOST_RANGES", 1)
    filled.table.selectAll()
    filled.table.sortByColumn(Column.ADDRESS, Qt.SortOrder.DescendingOrder)
    until(qtbot, filled, "cara@example.net", "bob@example.net", "anna@example.org", "anna@example.org")
    assert len(filled.table.selected) == 4
    filled.table.clearSelection()
    add = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    for line in (0, 2):
        filled.table.selectionModel().select(filled.table.model().index(line, 0), add)
    filled.table.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
    qtbot.waitUntil(lambda: shown(filled)[0] == "anna@example.org")
    assert filled.table.selected == []


def test_rows_that_come_in_later_are_filtered_too(filled: ListPage, qtbot: QtBot) -> None:
    set_text(filled, "example.net")
    until(qtbot, filled, "bob@example.net", "cara@example.net")
    filled.take(Progress((made_row("dora@example.net"), made_row("eve@example.com")), (), 6, 200, 200))
    until(qtbot, filled, "bob@example.net", "cara@example.net", "dora@example.net")


def test_an_order_that_takes_long_is_finished_though_rows_keep_coming(
    filled: ListPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun: list[int] = []
    is_done = False

    def steps(rows: Sequence[Row], wish: Wish) -> Generator[None, None, Order]:
        while not is_done:
            yield
        return (yield from order_rows(rows, wish))

    def slow(rows: Sequence[Row], wish: Wish) -> Generator[None, None, Order]:
        begun.append(len(rows))
        return steps(rows, wish)

    monkeypatch.setattr("bounce_inspector.desktop.bounce_list.list_page.order_rows", slow)
    filled.table.sortByColumn(Column.ADDRESS, Qt.SortOrder.DescendingOrder)
    filled.take(Progress(ROWS, (), 8, 200, 200))
    waiting = next(one for one in filled.findChildren(QTimer) if one.isActive() and one.isSingleShot())
    waiting.timeout.emit()
    assert set(begun) == {4}
    is_done = True
    qtbot.waitUntil(lambda: begun[-1] == 8)
    qtbot.waitUntil(lambda: len(shown(filled)) == 8)


def test_whoever_looks_elsewhere_stays_there_while_rows_come_in(
    filled: ListPage, window: MainWindow, qtbot: QtBot
) -> None:
    window.resize(700, 700)
    filled.take(Progress(ROWS * 200, (), 804, 200, 200))
    set_text(filled, "example.net")
    qtbot.waitUntil(lambda: len(shown(filled)) == 402)
    # The headline is another one when these are counted, and may be shorter.
    qtbot.waitUntil(lambda: not filled._recounting.is_running)
    settle()
    filled.table.selectRow(3)
    bars = filled.table.horizontalScrollBar(), filled.table.verticalScrollBar()
    for bar in bars:
        # Not quite: with a shorter headline, the table is higher.
        bar.setValue(bar.maximum() * 9 // 10)
    before = [bar.value() for bar in bars]
    assert all(before)
    filled.take(Progress(ROWS, (), 808, 200, 200))
    qtbot.waitUntil(lambda: len(shown(filled)) == 404)
    assert [bar.value() for bar in bars] == before
    assert filled.table.currentIndex().row() == 3


def test_the_menu_opens_the_row_on_which_it_was_asked_for(filled: ListPage, qtbot: QtBot) -> None:
    def choose_late() -> None:
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        # Rows that come in while the menu is open change the order.
        filled._model.set_order(Order([3, 2, 1, 0]))
        next(action for action in menu.actions() if action.text() == "&Open").trigger()
        menu.close()

    place = filled.table.visualRect(filled.table.model().index(1, 1)).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, filled.table.mapToGlobal(place))
    QTimer.singleShot(0, choose_late)
    with qtbot.waitSignal(filled.row_opened) as opened:
        QApplication.sendEvent(filled.table.viewport(), event)
    assert opened.args == [FULL]


def test_the_menu_of_a_row_copies_its_address_and_lists_what_is_like_it(
    filled: ListPage, screen: Screen, qtbot: QtBot
) -> None:
    def choose(beginning: str) -> list[str]:
        settle()
        table = filled.table
        place = table.visualRect(table.model().index(1, 1)).center()
        return choose_from_menu(table.viewport(), place, beginning)

    offered = choose("Copy the address")
    assert offered == [
        "Open",
        "Copy rows",
        "Copy the address",
        "Only domain example.net",
        "Only this reason",
        "Columns",
    ]
    assert QGuiApplication.clipboard().text() == "bob@example.net"
    choose("Only domain")
    until(qtbot, filled, "bob@example.net", "cara@example.net")
    choose("Only this reason")
    until(qtbot, filled, "cara@example.net")
    screen.list.filter.clear.click()
    until(qtbot, filled, *(row.address or "" for row in ROWS))
    # Where there is no row there is nothing to choose.
    below = QPoint(20, filled.table.viewport().height() - 2)
    assert choose_from_menu(filled.table.viewport(), below, "Open") == []


def test_a_click_on_the_arrow_of_a_group_opens_it_and_the_keys_close_it(
    filled: ListPage, screen: Screen, qtbot: QtBot
) -> None:
    screen.list.filter.grouped.click()
    until(qtbot, filled, "anna@example.org", "bob@example.net", "cara@example.net")
    settle()
    count = filled.table.model().rowCount()
    arrow = filled.table.visualRect(filled.table.model().index(0, Column.COUNT)).center()
    qtbot.mouseClick(filled.table.viewport(), Qt.MouseButton.LeftButton, pos=arrow)
    assert filled.table.model().rowCount() > count
    filled.table.setCurrentIndex(filled.table.model().index(0, Column.ADDRESS))
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Return, Qt.Key.Key_Space):
        before = filled.table.model().rowCount()
        qtbot.keyClick(filled.table, key)
        assert filled.table.model().rowCount() != before


def test_the_commands_of_the_window_are_about_the_list_while_it_is_shown(
    window: MainWindow, screen: Screen, page: ListPage, qtbot: QtBot, tmp_path: Path
) -> None:
    read(window, page, qtbot, write_mbox(tmp_path / "old.mbox", 3))
    screen.action("copy").trigger()
    assert QGuiApplication.clipboard().text() == sentence(page)
    assert screen.notice == "Overview copied"
    for name in ("find", "look-up"):
        page.table.setFocus()
        screen.action(name).trigger()
        assert page.window().focusWidget() is screen.list.filter.text


def test_what_is_copied_later_is_not_replaced_by_rows(filled: ListPage, qtbot: QtBot) -> None:
    filled._copy_table()
    QGuiApplication.clipboard().setText("copied later")
    qtbot.waitUntil(lambda: not filled._copying.is_running)
    QApplication.processEvents()
    assert QGuiApplication.clipboard().text() == "copied later"


def test_selected_rows_are_copied_as_cells(filled: ListPage, qtbot: QtBot) -> None:
    filled.table.selectRow(1)
    qtbot.keyClick(filled.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "bob@example.net" in QGuiApplication.clipboard().text())
    lines = QGuiApplication.clipboard().text().splitlines()
    assert len(lines) == 2
    assert "bob@example.net\texample.net" in lines[1]


def footer(page: ListPage) -> str:
    return page._shown.plain


def export(page: ListPage, qtbot: QtBot, do: Callable[[Exports], None]) -> None:
    exports = part(page, "exports", Exports)
    do(exports)
    qtbot.waitUntil(lambda: not exports.is_busy)


def test_what_is_shown_is_written_as_a_table(filled: ListPage, qtbot: QtBot, tmp_path: Path) -> None:
    set_text(filled, "example.net")
    until(qtbot, filled, "bob@example.net", "cara@example.net")
    path = tmp_path / "list.csv"
    export(filled, qtbot, lambda exports: exports.write(ExportForm.CSV, filled.taken(), path))
    written = list(csv.DictReader(path.read_text(encoding="utf-8-sig").splitlines()))
    assert [line["address"] for line in written] == ["bob@example.net", "cara@example.net"]


def test_the_reports_are_written_as_json_lines(
    window: MainWindow, page: ListPage, qtbot: QtBot, tmp_path: Path
) -> None:
    write_mbox(tmp_path / "old.mbox", 3)
    read(window, page, qtbot, tmp_path / "old.mbox")
    path = tmp_path / "list.jsonl"
    export(page, qtbot, lambda exports: exports.write(ExportForm.JSON_LINES, page.taken(), path))
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    assert sorted(line["part"] for line in lines) == ["1", "2", "3"]


@pytest.mark.parametrize("text", ["", "example.net"])
def test_the_report_is_written_as_pdf(filled: ListPage, qtbot: QtBot, tmp_path: Path, text: str) -> None:
    set_text(filled, text)
    path = tmp_path / "report.pdf"
    export(filled, qtbot, lambda exports: exports.write_pdf(filled.taken(), path))
    qtbot.waitUntil(path.exists)
    assert path.read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize("form", [ExportForm.CSV, None], ids=["table", "pdf"])
def test_the_name_of_the_file_is_asked_for_away_from_the_list(
    filled: ListPage,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    form: ExportForm | None,
) -> None:
    asked: list[tuple[str, str]] = []
    ending = "pdf" if form is None else form.value
    path = tmp_path / f"list.{ending}"

    def accept(dialog: QFileDialog) -> bool:
        asked.append((dialog.defaultSuffix(), dialog.nameFilters()[0]))
        return bool(len(asked) > 1)

    monkeypatch.setattr(QFileDialog, "exec", accept)
    monkeypatch.setattr(QFileDialog, "selectedFiles", lambda dialog: [str(path)])
    kinds = {"csv": "Tables (*.csv)", "pdf": "PDF (*.pdf)"}

    def ask(exports: Exports) -> None:
        if form is None:
            exports.ask_and_write_pdf(filled.taken())
        else:
            exports.ask_and_write(form, filled.taken())

    # Whoever gives up writes nothing.
    export(filled, qtbot, ask)
    assert not path.exists()
    export(filled, qtbot, ask)
    qtbot.waitUntil(path.exists)
    assert asked == [(ending, kinds[ending])] * 2


def test_mails_that_are_gone_by_now_are_told_of(
    window: MainWindow, page: ListPage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(MessageDialog, "exec", lambda dialog: told.append(dialog.text))
    read(window, page, qtbot, write_mbox(tmp_path / "old.mbox", 3))
    (tmp_path / "old.mbox").unlink()
    path = tmp_path / "list.jsonl"
    export(page, qtbot, lambda exports: exports.write(ExportForm.JSON_LINES, page.taken(), path))
    assert told == ["3 messages couldn't be read again and are missing."]


def test_a_file_that_can_not_be_written_is_told(
    filled: ListPage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(MessageDialog, "exec", lambda dialog: told.append(dialog.text))
    (tmp_path / "file").write_text("")
    path = tmp_path / "file" / "list.csv"
    export(filled, qtbot, lambda exports: exports.write(ExportForm.CSV, filled.taken(), path))
    assert told
    assert told[0].startswith("list.csv can't be written")


def test_an_export_that_is_given_up_leaves_nothing_behind(
    filled: ListPage, screen: Screen, qtbot: QtBot, tmp_path: Path
) -> None:
    filled.take(Progress(ROWS * 10_000, (), 4, 100, 100))
    exports = screen.list.exports
    exports.write(ExportForm.CSV, filled.taken(), tmp_path / "list.csv")
    qtbot.waitUntil(lambda: any(tmp_path.iterdir()))
    exports.close()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("ending", ["csv", "pdf"])
def test_a_file_that_the_list_was_read_from_is_never_written_over(
    window: MainWindow,
    screen: Screen,
    page: ListPage,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    ending: str,
) -> None:
    told: list[str] = []
    monkeypatch.setattr(MessageDialog, "exec", lambda dialog: told.append(dialog.text))
    mailbox = tmp_path / f"old.{ending}"
    write_mbox(mailbox, 10)
    before = mailbox.read_bytes()
    read(window, page, qtbot, mailbox)
    exports = screen.list.exports
    if ending == "csv":
        export(page, qtbot, lambda exports: exports.write(ExportForm.CSV, page.taken(), mailbox))
    else:
        exports.write_pdf(page.taken(), mailbox)
    assert told == [f"old.{ending} can't be written: It contains bounces from this list."]
    assert mailbox.read_bytes() == before


def test_another_name_of_a_file_of_the_list_and_what_is_no_file_are_not_written_over(
    window: MainWindow,
    screen: Screen,
    page: ListPage,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    told: list[str] = []
    monkeypatch.setattr(MessageDialog, "exec", lambda dialog: told.append(dialog.text))
    mailbox = write_mbox(tmp_path / "old.mbox", 10)
    before = mailbox.read_bytes()
    read(window, page, qtbot, mailbox)
    (tmp_path / "hard.csv").hardlink_to(mailbox)
    screen.list.exports.write(ExportForm.CSV, page.taken(), tmp_path / "hard.csv")
    screen.list.exports.write_pdf(page.taken(), Path(os.devnull))
    refused = [
        "hard.csv can't be written: It contains bounces from this list.",
        f"{Path(os.devnull).name} can't be written: It isn't a regular file.",
    ]
    if makes_links(tmp_path):
        (tmp_path / "soft.csv").symlink_to(mailbox)
        screen.list.exports.write(ExportForm.CSV, page.taken(), tmp_path / "soft.csv")
        refused.append("soft.csv can't be written: It isn't a regular file.")
    assert told == refused
    assert mailbox.read_bytes() == before


def test_what_came_in_is_counted_when_the_reading_breaks_off(
    window: MainWindow, page: ListPage, qtbot: QtBot, tmp_path: Path
) -> None:
    write_mbox(tmp_path / "large.mbox", 3000)
    window.intake.open_path(tmp_path / "large.mbox")
    qtbot.waitUntil(lambda: page.has_rows)
    end_reader(qtbot)
    # It is read anew, which breaks off as well.
    qtbot.waitUntil(lambda: not page.has_rows)
    qtbot.waitUntil(lambda: page.has_rows)
    page.take(Progress(ROWS, (), 4, 100, 100))
    end_reader(qtbot)
    qtbot.waitUntil(lambda: not page.is_reading)
    counts = f"{len(shown(page)) - 1:,} not delivered · 1 still being tried · the rest was not read"
    qtbot.waitUntil(lambda: counts in sentence(page))


def test_a_list_whose_reading_breaks_off_is_read_anew(
    window: MainWindow, page: ListPage, qtbot: QtBot, tmp_path: Path
) -> None:
    mailbox = write_mbox(tmp_path / "few.mbox", 40)
    window.intake.open_path(mailbox)
    qtbot.waitUntil(lambda: page.has_rows)
    end_reader(qtbot)
    qtbot.waitUntil(lambda: not page.is_reading)
    assert len(page.taken().rows) == 40


def test_the_process_that_is_ready_reads_the_list_and_another_one_gets_ready(
    window: MainWindow, page: ListPage, qtbot: QtBot, tmp_path: Path
) -> None:
    for _ in window.warm_up():
        pass
    qtbot.waitUntil(lambda: len(multiprocessing.active_children()) == 1)
    [ready] = multiprocessing.active_children()
    read(window, page, qtbot, write_mbox(tmp_path / "few.mbox", 20))
    qtbot.waitUntil(lambda: not ready.is_alive())
    qtbot.waitUntil(lambda: len(multiprocessing.active_children()) == 1)


def test_the_list_is_told_in_another_language_at_once(
    filled: ListPage, language: Language, qtbot: QtBot
) -> None:
    language.choose("de")
    model = filled.table.model()
    qtbot.waitUntil(lambda: model.index(0, Column.FATE).data() == "Nicht zugestellt")
    assert model.headerData(Column.ADDRESS, Qt.Orientation.Horizontal) == "Empfänger"
    assert "nicht zugestellt" in sentence(filled)


def test_a_sorted_list_is_sorted_anew_in_another_language(
    filled: ListPage, language: Language, qtbot: QtBot
) -> None:
    def causes() -> list[str]:
        model = filled.table.model()
        return [model.index(line, Column.CAUSE).data() for line in range(model.rowCount())]

    filled.take(Progress(tuple(made_row(cause=cause) for cause in Cause), (), 40, 200, 200))
    filled.table.sortByColumn(Column.CAUSE, Qt.SortOrder.AscendingOrder)
    for code in ("de", "es", "en"):
        language.choose(code)
        qtbot.waitUntil(lambda: causes() == sorted(causes(), key=str.casefold))


def test_columns_are_kept_between_starts(
    filled: ListPage, window: MainWindow, settings: Settings, theme: Theme, language: Language, qtbot: QtBot
) -> None:
    filled.table.setColumnHidden(Column.DIAGNOSTIC, False)
    filled.table.setColumnWidth(Column.CODE, 111)
    window.close()
    later = ListPage(language, theme, settings, Process)
    qtbot.addWidget(later)
    assert not later.table.isColumnHidden(Column.DIAGNOSTIC)
    assert later.table.columnWidth(Column.CODE) == 111


def test_what_matters_most_stays_where_there_is_little_room(
    filled: ListPage, window: MainWindow, screen: Screen
) -> None:
    window.resize(640, 360)
    assert filled.table.isVisible()
    assert not screen.list.charts.isVisible()
    window.resize(1280, 820)
    assert screen.list.charts.isVisible()


@pytest.mark.parametrize("language_code", ["en", "de", "fr", "es"])
def test_on_a_small_screen_the_summary_leaves_the_rows_more_room_and_its_words_their_size(
    filled: ListPage, window: MainWindow, screen: Screen, language: Language, language_code: str, qtbot: QtBot
) -> None:
    language.choose(language_code)
    (bars, *_) = screen.list.charts.bars.values()
    label = screen.list.filter._labels["fate"]
    window.resize(1366, 1200)
    qtbot.waitUntil(label.isVisible)
    qtbot.waitUntil(lambda: bars.view.height() > 3 * row_height())
    airy = window.height() - filled.table.height()
    window.resize(1366, 820)
    qtbot.waitUntil(lambda: airy - (window.height() - filled.table.height()) >= 2 * heights().table_row)
    assert bars.view.sizeHintForRow(0) >= QFontMetrics(font(-0.5)).height() + 2
    assert not label.isVisible()
    # What is grouped stands in the row of the filter.
    grouped, fate = screen.list.filter.grouped, screen.list.filter.choices["fate"]
    assert grouped.mapTo(filled, QPoint()).y() == fate.mapTo(filled, QPoint()).y()
    assert fate.currentText() == label.plain


def test_the_columns_leave_no_strip_empty_beside_short_subjects(filled: ListPage, window: MainWindow) -> None:
    table = filled.table
    narrow = table.columnWidth(Column.ADDRESS)
    window.resize(1900, 820)
    settle()
    shown = [column for column in Column if not table.isColumnHidden(column)]
    assert sum(table.columnWidth(column) for column in shown) == table.viewport().width()
    assert table.columnWidth(Column.ADDRESS) > narrow
    window.resize(1280, 820)
    settle()
    assert table.columnWidth(Column.ADDRESS) == narrow


def test_with_large_letters_in_a_small_window_the_table_has_the_room(
    filled: ListPage, window: MainWindow, screen: Screen, qtbot: QtBot
) -> None:
    large = filled.font()
    large.setPointSizeF(16)
    filled.setFont(large)
    window.resize(640, 360)
    overview, tabs = screen.list.overview, screen.list.tabs
    qtbot.waitUntil(lambda: filled.table.viewport().height() >= 2 * filled.fontMetrics().height())
    assert not overview.isVisible()
    tabs.setCurrentIndex(1)
    assert overview.isVisible()


@pytest.mark.parametrize("left", [2, 0])
def test_another_mail_that_lies_there_by_now_is_not_shown_in_place_of_the_bounce(
    window: MainWindow, screen: Screen, page: ListPage, qtbot: QtBot, tmp_path: Path, left: int
) -> None:
    mailbox = tmp_path / "old.mbox"
    write_mbox(mailbox, 10)
    read(window, page, qtbot, mailbox)
    mails = mailbox.read_bytes().split(b"\nFrom ")
    mailbox.write_bytes(b"\nFrom ".join(mails[:left] + mails[left + 1 :]))
    page.row_opened.emit(page.taken().rows[5])
    assert "no longer there" in screen.notice
    assert page.isVisible()


def test_a_file_that_is_not_there_leaves_the_list_as_it_was(
    window: MainWindow, screen: Screen, page: ListPage, qtbot: QtBot, tmp_path: Path
) -> None:
    write_mbox(tmp_path / "old.mbox", 10)
    read(window, page, qtbot, tmp_path / "old.mbox")
    window.intake.open_path(tmp_path / "nowhere.eml")
    assert screen.notice.startswith("nowhere.eml can't be read.")
    assert page.isVisible()
    assert not screen.action("back").isEnabled()


def test_back_gives_up_a_large_input_and_returns_to_the_list(
    window: MainWindow, screen: Screen, page: ListPage, qtbot: QtBot, tmp_path: Path
) -> None:
    write_mbox(tmp_path / "old.mbox", 10)
    read(window, page, qtbot, tmp_path / "old.mbox")
    (tmp_path / "large.txt").write_bytes(b"x y\n" * 2_000_000)
    window.intake.open_path(tmp_path / "large.txt")
    qtbot.waitUntil(lambda: not page.isVisible())
    screen.action("back").trigger()
    assert page.isVisible()


def test_a_list_of_one_calls_nobody_back_from_something_else(
    window: MainWindow, screen: Screen, page: ListPage, qtbot: QtBot, tmp_path: Path
) -> None:
    write_mbox(tmp_path / "one.mbox", 1)
    window.intake.open_path(tmp_path / "one.mbox")
    window.intake.show_example()
    example = screen.verdict.headline
    qtbot.waitUntil(lambda: not page.is_reading)
    assert screen.verdict.headline == example


def test_a_choice_that_is_open_while_rows_come_in_means_what_it_says(
    page: ListPage, screen: Screen, qtbot: QtBot
) -> None:
    choice = screen.list.filter.choices["domain"]
    choice.set_options([("example.org", "example.org")], None)
    choice.showPopup()
    choice.set_options([("example.net", "example.net"), ("example.org", "example.org")], None)
    assert [choice.itemText(1), choice.itemData(1)] == ["example.org", "example.org"]
    choice.hidePopup()
    qtbot.waitUntil(lambda: choice.count() == 3)
    assert [choice.itemText(1), choice.itemData(1)] == ["example.net", "example.net"]


def test_a_bounce_that_is_no_longer_there_is_told(screen: Screen, page: ListPage) -> None:
    page.row_opened.emit(made_row())
    assert "no longer there" in screen.notice


def test_times_name_their_zone_and_the_chart_what_its_highest_column_stands_for(
    filled: ListPage, screen: Screen
) -> None:
    title = filled.table.model().headerData(Column.TIME, Qt.Orientation.Horizontal)
    assert re.fullmatch(r"Time \(UTC\S*\)", title)
    assert part(screen.list.charts, "chart-scale", TextLabel).plain == "up to 3 a day"


def test_what_a_list_is_grouped_by_is_said(filled: ListPage, screen: Screen) -> None:
    assert screen.list.filter.grouped.accessibleName() == "Group by domain and reason"
