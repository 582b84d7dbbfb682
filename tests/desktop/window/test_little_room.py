"""The window of a bounce where there is little room: what matters most is seen, and can be clicked."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPushButton, QScrollBar, QWidget
from pytestqt.qtbot import QtBot

from bounce_inspector.desktop.bounce.start_page import StartPage
from bounce_inspector.desktop.shared.text_labels import TextLabel
from bounce_inspector.desktop.shared.theme import WIDE, heights
from bounce_inspector.desktop.window.main_window import MainWindow
from screen import Screen, part, settle

ONE = "<anna@example.org>: host mx.example.org[192.0.2.25] said: 550 5.1.1 User unknown\n\n"
SEVERAL = ONE + "".join(
    f"<{name}@example.net>: host mx.example.net[192.0.2.26] said: 552 5.2.2 Mailbox full\n\n"
    for name in ("bert", "cara", "dora", "emil")
)


@pytest.fixture
def large_letters(qapp: QApplication) -> Iterator[None]:
    """Letters as somebody wants them who sees badly."""
    before = QFont(qapp.font())
    large = QFont(before)
    large.setPointSizeF(16)
    qapp.setFont(large)
    yield
    qapp.setFont(before)


def is_whole(widget: QWidget) -> bool:
    return widget.visibleRegion().boundingRect().size() == widget.size()


def place(widget: QWidget) -> QRect:
    return QRect(widget.mapTo(widget.window(), widget.rect().topLeft()), widget.size())


@pytest.mark.parametrize("text", [ONE, SEVERAL], ids=["one", "several"])
@pytest.mark.usefixtures("large_letters")
def test_the_smallest_window_with_large_letters_shows_the_first_step_and_what_copies_the_reply(
    window: MainWindow, screen: Screen, qtbot: QtBot, text: str
) -> None:
    screen.paste(text)
    window.resize(640, 360)
    button = part(screen.explanation.pane, "copy-reply", QPushButton)
    qtbot.waitUntil(lambda: is_whole(button))
    step = screen.explanation.pane.findChildren(QWidget, "step")[0]
    line = step.fontMetrics().height()
    qtbot.waitUntil(lambda: step.visibleRegion().boundingRect().height() >= line)


def test_the_smallest_window_shows_the_first_way_in(window: MainWindow, screen: Screen, qtbot: QtBot) -> None:
    window.resize(640, 360)
    qtbot.waitUntil(lambda: is_whole(part(window, "start", StartPage).paste))


def test_a_low_window_shows_recipients_before_the_facts_about_their_message(
    window: MainWindow, screen: Screen, qtbot: QtBot
) -> None:
    window.resize(640, 360)
    screen.paste(f"{SEVERAL}--- original message ---\nFrom: Bert <bert@example.com>\nSubject: Offer\n\nHello")
    rows, facts = screen.verdict.bar.recipients.view, part(screen.verdict.bar, "facts", TextLabel)
    first = rows.visualRect(rows.model().index(0, 0))
    qtbot.waitUntil(lambda: rows.viewport().visibleRegion().contains(first))
    assert "Offer" in facts.plain
    assert not facts.isHidden()
    assert place(facts).top() > place(rows).top()


@pytest.mark.parametrize("size", [(1280, 820), (940, 480), (640, 360)])
def test_the_rows_of_recipients_never_scroll_inside_what_scrolls_around_them(
    window: MainWindow, screen: Screen, qtbot: QtBot, size: tuple[int, int]
) -> None:
    screen.paste(SEVERAL)
    window.resize(*size)

    def moving() -> list[QScrollBar]:
        bars = screen.verdict.bar.findChildren(QScrollBar)
        return [one for one in bars if one.isVisible() and one.maximum() > 0]

    qtbot.waitUntil(lambda: len(moving()) <= 1)


def test_in_the_smallest_window_one_scroll_bar_moves_the_verdict_and_follows_the_keys(
    window: MainWindow, screen: Screen, qtbot: QtBot
) -> None:
    screen.paste(SEVERAL)
    window.resize(640, 360)
    bar, rows = screen.verdict.bar, screen.verdict.bar.recipients.view

    def moving() -> list[QScrollBar]:
        bars = bar.findChildren(QScrollBar)
        return [one for one in bars if one.isVisible() and one.maximum() > 0]

    qtbot.waitUntil(lambda: len(moving()) == 1)
    window.activateWindow()
    rows.setFocus()
    qtbot.waitUntil(rows.hasFocus)
    last = rows.model().index(rows.model().rowCount() - 1, 0)
    for _ in range(last.row()):
        QTest.keyClick(rows, Qt.Key.Key_Down)
    assert rows.currentIndex() == last
    qtbot.waitUntil(lambda: rows.viewport().visibleRegion().contains(rows.visualRect(last).center()))


@pytest.mark.usefixtures("large_letters")
def test_the_entry_makes_room_for_a_bounce_in_a_low_window_and_comes_when_it_is_wanted(
    window: MainWindow, screen: Screen, qtbot: QtBot
) -> None:
    window.resize(640, 360)
    entry = part(window, "code-entry", QLineEdit)
    qtbot.waitUntil(entry.isVisible)
    screen.paste(ONE)
    qtbot.waitUntil(lambda: not entry.isVisible())
    screen.action("look-up").trigger()
    assert entry.isVisible()
    entry.setText("")
    screen.verdict.bar.headline.setFocus(Qt.FocusReason.OtherFocusReason)
    qtbot.waitUntil(lambda: not entry.isVisible())


def test_a_rather_low_window_has_a_lower_verdict_so_that_more_of_what_to_do_is_seen(
    window: MainWindow, screen: Screen, qtbot: QtBot
) -> None:
    screen.paste(ONE)
    window.resize(850, 1000)
    settle()
    high = screen.verdict.bar.height()
    window.resize(850, 600)
    qtbot.waitUntil(lambda: screen.verdict.bar.height() <= high - 2 * 4)


def test_a_refusal_says_what_is_still_shown_in_a_second_line_and_has_its_button_beside_both(
    window: MainWindow, screen: Screen, qtbot: QtBot
) -> None:
    screen.paste(ONE)
    window.resize(1600, 820)
    settle()
    QGuiApplication.clipboard().setImage(QImage(4, 4, QImage.Format.Format_RGB32))
    screen.action("paste").trigger()
    message = part(window, "notice", QWidget)
    text, action = part(message, "notice-text", TextLabel), part(message, "notice-action", QPushButton)
    qtbot.waitUntil(lambda: text.height() >= 2 * text.fontMetrics().height())
    assert action.x() > text.x() + text.width()
    assert abs(action.geometry().center().y() - text.geometry().center().y()) <= 2


@pytest.mark.parametrize("size", [(1280, 820), (1010, 600), (850, 600), (640, 360)])
def test_a_message_covers_nothing_that_is_read_or_clicked(
    window: MainWindow, screen: Screen, size: tuple[int, int]
) -> None:
    screen.paste(ONE)
    window.resize(*size)
    settle()
    QGuiApplication.clipboard().setImage(QImage(4, 4, QImage.Format.Format_RGB32))
    screen.action("paste").trigger()
    settle()
    message = part(window, "notice", QWidget)
    assert message.isVisible()
    for seen in (screen.bounce.view, screen.explanation.pane, screen.verdict.bar):
        assert not seen.isVisible() or not place(message).intersects(place(seen))
    assert window.rect().contains(place(message))


def test_without_a_message_the_panes_end_at_the_margin_of_the_window(
    window: MainWindow, screen: Screen
) -> None:
    for text in ("", ONE):
        if text:
            screen.paste(text)
        settle()
        assert (
            window.height() - place(screen.explanation.pane if text else screen.bounce.pane).bottom() - 1
            == WIDE
        )


def test_a_message_moves_no_pane_and_the_text_ends_above_it(window: MainWindow, screen: Screen) -> None:
    screen.paste(ONE)
    settle()
    panes = (screen.bounce.pane, screen.explanation.pane, part(window, "copy-reply", QPushButton))
    before, text = [place(one) for one in panes], place(screen.bounce.view)
    screen.action("copy-reply").trigger()
    settle()
    assert screen.notice.startswith("Reply copied")
    message = place(part(window, "notice", QWidget))
    assert [place(one) for one in panes] == before
    assert place(screen.bounce.pane).contains(message)
    assert place(screen.bounce.view).bottom() < message.top()
    assert message.height() == heights().message
    assert abs(message.center().x() - before[0].center().x()) <= 1
    part(window, "notice-close", QAbstractButton).click()
    settle()
    assert place(screen.bounce.view) == text


def test_a_message_in_a_narrow_window_takes_room_below_the_panes_and_gives_it_back(
    window: MainWindow, screen: Screen
) -> None:
    screen.paste(ONE)
    window.resize(850, 600)
    settle()
    before = place(screen.page)
    screen.action("copy-reply").trigger()
    settle()
    assert place(screen.page).bottom() < place(part(window, "notice", QWidget)).top()
    part(window, "notice-close", QAbstractButton).click()
    settle()
    assert place(screen.page) == before


def test_the_answer_in_a_low_window_ends_with_a_whole_line(window: MainWindow, screen: Screen) -> None:
    screen.action("example").trigger()
    for height in range(600, 630, 7):
        window.resize(850, height)
        settle()
        editor = screen.explanation.answers.reply_text
        assert editor.verticalScrollBar().maximum() > 0
        room = editor.viewport().height() - editor.document().documentMargin()
        assert room % editor.fontMetrics().height() < 1


def test_a_page_without_a_bounce_is_wider_than_the_invitation(window: MainWindow, screen: Screen) -> None:
    assert screen.codes.choose("5.7")
    settle()
    assert screen.explanation.pane.width() > screen.bounce.pane.width()
    screen.paste(ONE)
    settle()
    assert screen.explanation.pane.width() < screen.bounce.pane.width()


def test_a_window_that_comes_to_the_front_lists_no_codes_over_the_verdict(
    window: MainWindow, screen: Screen, qtbot: QtBot
) -> None:
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    screen.paste(ONE)
    window.resize(700, 500)
    settle()
    entry, browser = screen.codes.entry, screen.codes.browser
    entry.setFocus(Qt.FocusReason.ActiveWindowFocusReason)
    qtbot.waitUntil(entry.hasFocus)
    settle()
    assert not browser.isVisible()
    qtbot.mouseClick(entry, Qt.MouseButton.LeftButton)
    assert browser.isVisible()


def test_the_codes_that_are_found_hide_no_more_of_the_page_than_they_need(
    window: MainWindow, screen: Screen, qtbot: QtBot
) -> None:
    window.resize(850, 600)
    settle()
    screen.action("look-up").trigger()
    browser = screen.codes.browser
    qtbot.waitUntil(browser.isVisible)
    qtbot.keyClicks(screen.codes.entry, "5.7.26")
    tree = screen.codes.tree
    row = tree.rowHeight(tree.model().index(0, 0))
    qtbot.waitUntil(lambda: 3 * row <= browser.height() < 4 * row)
