"""Codes and words as a person looks them up: typed into the entry, chosen in the tree."""

from __future__ import annotations

import itertools

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QCursor, QGuiApplication
from PySide6.QtWidgets import QApplication, QListView
from pytestqt.qtbot import QtBot

from bounce_inspector.desktop.codes.code_model import ItemRole
from bounce_inspector.desktop.codes.code_tree import CodeDelegate
from bounce_inspector.desktop.shared.theme import heights
from bounce_inspector.desktop.window.main_window import MainWindow
from bounce_inspector.registry.lookup import Finder
from bounce_inspector.registry.registry import Registry
from bounces import DELAY, UNKNOWN
from screen import Screen, part, settle


def test_choosing_in_the_tree_explains_the_code_and_marks_its_places(screen: Screen) -> None:
    screen.paste(UNKNOWN)
    assert screen.codes.choose("550  ")
    assert "Mailbox unavailable" in screen.explanation.texts
    assert screen.bounce.view.current is not None


def test_typing_a_providers_token_filters_the_tree_to_it(screen: Screen, qtbot: QtBot) -> None:
    qtbot.keyClicks(screen.codes.entry, "TSS04")
    tree = screen.codes.tree
    root = tree.model().index(0, 0)
    assert tree.model().rowCount() == 1
    assert root.data(ItemRole.LINE).label == "Provider codes"
    assert (
        tree.model()
        .index(0, 0, tree.model().index(0, 0, root))
        .data(ItemRole.LINE)
        .label.startswith("Messages")
    )


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("5.1.1", "Bad destination mailbox address"),
        ("550 5.7.26", "Multiple authentication checks failed"),
        ("421", "Service not available, closing channel"),
        ("5.2", "Mailbox Status"),
        ("4", "Persistent Transient Failure"),
        ("X.7.26", "Multiple authentication checks failed"),
        ("mailbox full", "Mailbox full"),
    ],
)
def test_what_is_typed_is_explained_while_it_is_typed(
    screen: Screen, qtbot: QtBot, typed: str, title: str
) -> None:
    qtbot.keyClicks(screen.codes.entry, typed)
    assert title in screen.explanation.texts


def test_typing_a_code_filters_the_tree_to_it(screen: Screen, qtbot: QtBot) -> None:
    qtbot.keyClicks(screen.codes.entry, "5.1.1")
    tree = screen.codes.tree
    model = tree.model()
    assert model.rowCount() == 1
    subject = model.index(0, 0, model.index(0, 0))
    assert model.rowCount(subject) == 1


def test_a_code_that_is_not_registered_appears_marked_and_goes_again(screen: Screen, qtbot: QtBot) -> None:
    qtbot.keyClicks(screen.codes.entry, "5.1.99")
    assert "5.1.99 isn't a registered code" in " ".join(screen.explanation.texts)
    assert "Addressing Status" in " ".join(screen.explanation.texts)
    screen.paste(UNKNOWN)
    assert not screen.codes.choose("5.1.99")


def test_an_ambiguous_number_is_told_to_be_so(screen: Screen, qtbot: QtBot) -> None:
    qtbot.keyClicks(screen.codes.entry, "511")
    assert any("can be read two ways" in text for text in screen.explanation.texts)


def test_a_text_that_is_no_code_is_refused_with_the_reason(screen: Screen, qtbot: QtBot) -> None:
    qtbot.keyClicks(screen.codes.entry, "6.1.1")
    assert any("begin with 2, 4, or 5" in text for text in screen.explanation.texts)


def test_the_arrow_keys_in_the_entry_move_through_what_was_found(
    screen: Screen, qtbot: QtBot, registry: Registry
) -> None:
    entry = screen.codes.entry
    entry.setFocus()
    second = Finder(registry).look_up("mailbox full").readings[1]
    qtbot.keyClicks(entry, "mailbox full")
    # The first is marked as soon as it is found.
    qtbot.keyClick(entry, Qt.Key.Key_Down)
    assert second.title in screen.explanation.texts
    assert entry.hasFocus()


def test_escape_empties_the_entry_and_then_leaves_it(screen: Screen, qtbot: QtBot) -> None:
    screen.paste(UNKNOWN)
    entry = screen.codes.entry
    entry.setFocus()
    qtbot.keyClicks(entry, "4.2.2")
    qtbot.keyClick(entry, Qt.Key.Key_Return)
    assert "Mailbox full" in screen.explanation.texts
    entry.setFocus()
    qtbot.keyClick(entry, Qt.Key.Key_Escape)
    assert entry.text() == ""
    qtbot.keyClick(entry, Qt.Key.Key_Escape)
    assert not entry.hasFocus()


def test_one_line_pasted_into_the_entry_stays_there_and_several_are_a_bounce(
    screen: Screen, qtbot: QtBot
) -> None:
    entry = screen.codes.entry
    entry.setFocus()
    QGuiApplication.clipboard().setText("5.2.2")
    qtbot.keyClick(entry, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert entry.text() == "5.2.2"
    QGuiApplication.clipboard().setText(UNKNOWN)
    qtbot.keyClick(entry, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert screen.verdict.headline == "anna@example.org doesn't exist"


def test_no_code_of_the_bounce_before_stays_chosen_in_the_tree(screen: Screen) -> None:
    screen.paste(UNKNOWN)
    screen.paste(
        DELAY.replace("connect to mx.example.org[192.0.2.25]:25: Connection timed out", "heavy weather")
    )
    tree = screen.codes.tree
    assert not tree.currentIndex().isValid()
    assert not tree.selectionModel().hasSelection()


def test_the_line_under_the_mouse_is_seen(screen: Screen, qtbot: QtBot, qapp: QApplication) -> None:
    tree = screen.codes.tree
    place = tree.visualRect(tree.model().index(1, 0)).center()
    before = tree.grab().toImage()
    cursor = QCursor.pos()
    QCursor.setPos(tree.viewport().mapToGlobal(place))
    try:
        qtbot.mouseMove(tree.viewport(), place)
        qtbot.waitUntil(lambda: tree.grab().toImage() != before)
    finally:
        QCursor.setPos(cursor)


@pytest.mark.parametrize("width", [1160, 1900])
def test_each_code_of_the_tree_has_one_line(window: MainWindow, screen: Screen, width: int) -> None:
    tree = screen.codes.tree
    assert screen.codes.choose("5.7.2  Sender not allowed")
    window.resize(width, 1000)
    settle()
    rows, index = [], tree.model().index(0, 0)
    while index.isValid():
        rows.append(tree.visualRect(index).height())
        index = tree.indexBelow(index)
    assert set(rows) == {heights().tree_row}


def test_a_title_that_is_cut_in_the_tree_is_whole_in_its_tooltip_and_read_aloud(screen: Screen) -> None:
    assert screen.codes.choose("5.1.0")
    index = screen.codes.tree.currentIndex()
    label = index.data(ItemRole.LINE).label
    for role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
        assert label in index.data(role)


def test_each_code_that_words_find_has_one_line(window: MainWindow, screen: Screen, qtbot: QtBot) -> None:
    window.resize(1160, 820)
    found = part(screen.codes.browser, "found-codes", QListView)
    qtbot.keyClicks(screen.codes.entry, "address")
    settle()
    rows = [found.visualRect(found.model().index(row, 0)) for row in range(found.model().rowCount())]
    assert {row.height() for row in rows} == {heights().tree_row}
    assert all(below.top() == above.bottom() + 1 for above, below in itertools.pairwise(rows))


def test_where_one_class_has_no_room_for_its_label_all_are_one_word(screen: Screen) -> None:
    tree = screen.codes.tree
    delegate = tree.itemDelegate()
    assert isinstance(delegate, CodeDelegate)
    tops = [tree.model().index(row, 0).data(ItemRole.LINE) for row in range(3)]
    metrics = tree.fontMetrics()
    assert [delegate.label_of(line, metrics, 600) for line in tops] == [line.label for line in tops]
    assert [delegate.label_of(line, metrics, 200) for line in tops] == ["Success", "Temporary", "Permanent"]
