"""The verdict: what happened, and to whom."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetrics, QGuiApplication
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from bounce_inspector.desktop.shared.fonts import font
from bounce_inspector.desktop.verdict.recipient_columns import GROUP_ARROW, Columns
from bounce_inspector.desktop.verdict.recipient_model import RecipientPart
from bounce_inspector.desktop.window.main_window import MainWindow
from bounces import DELAY, TWO, UNKNOWN
from screen import Screen, choose_from_menu, part, point_at, settle


def test_several_recipients_have_a_row_each_and_their_own_steps(screen: Screen) -> None:
    screen.paste(TWO)
    assert screen.verdict.headline == "Not delivered to 2 recipients"
    assert screen.verdict.rows == [
        "anna@example.org, Mailbox doesn't exist, Not delivered, Action needed: Sender, Resend: After a fix, Code: 550 5.1.1",
        "bob@example.net, Mailbox is full, Not delivered, Action needed: Recipient, Resend: Later, unchanged, Code: 552 5.2.2",
    ]
    assert screen.verdict.chosen == "anna@example.org"
    screen.verdict.choose(1)
    assert any("full" in text for text in screen.explanation.texts)
    assert "What to do for bob@example.net" in screen.explanation.texts


def test_names_begin_below_the_headline(screen: Screen) -> None:
    screen.paste(TWO)
    settle()
    bar = screen.verdict.bar
    columns = bar.recipients._delegate.columns
    assert columns is not None
    name = bar.recipients.view.viewport().mapTo(bar, QPoint(columns.places[RecipientPart.NAME][0], 0))
    assert name.x() == bar.headline.mapTo(bar, QPoint()).x()


@pytest.mark.parametrize("height", [820, 400])
def test_the_headline_stays_in_place_from_one_recipient_to_several(
    window: MainWindow, screen: Screen, height: int
) -> None:
    window.resize(1366, height)
    bar, places = screen.verdict.bar, []
    for text in (UNKNOWN, TWO):
        screen.paste(text)
        settle()
        places.append(bar.headline.mapTo(window, QPoint()).x())
    is_low = height < 480
    assert is_low or places[0] == places[1]
    columns = bar.recipients._delegate.columns
    assert columns is not None
    view = bar.recipients.view.viewport()
    assert view.mapTo(window, QPoint(columns.places[RecipientPart.NAME][0], 0)).x() == places[1]


def test_who_has_no_failure_stands_in_the_columns(screen: Screen) -> None:
    screen.paste(
        TWO + "\n--- Below this line is a copy of the message.\n\nFrom: sender@example.com\n"
        "To: anna@example.org, bob@example.net, carl@example.com\nSubject: Hello\nMessage-ID: <1@example.com>\n"
    )
    assert screen.verdict.rows[2] == "carl@example.com, No failure reported"


def test_a_row_whose_retry_time_is_over_says_when_to_resend(screen: Screen) -> None:
    screen.paste(
        "Subject: Delayed Mail (still being retried)\nDate: Mon, 4 Mar 2024 15:09:12 +0100\n\n"
        "This is the mail system at host mx1.example.com.\n\n"
        "Your message could not be delivered for more than 4 hours.\nIt will be retried until it is 5 days old.\n\n"
        "<anna@example.org>: connect to mx.example.org[192.0.2.25]:25: Connection timed out\n\n"
        "<bob@example.net>: host mx.example.net[192.0.2.26] said: 452 4.2.2 Mailbox full\n"
    )
    assert [row.partition("Resend: ")[2].partition(", Code")[0] for row in screen.verdict.rows] == [
        "If it didn't arrive",
        "If it didn't arrive",
    ]


def test_a_row_tells_a_code_that_was_worked_out_and_a_reason_that_is_open(screen: Screen) -> None:
    screen.paste(
        "<anna@example.org>: no such user here\n<bob@example.net>: 554 5.7.1 blocked by local policy\n"
    )
    assert screen.verdict.rows == [
        "anna@example.org, Mailbox doesn't exist, Not delivered, Action needed: Sender, Resend: After a fix, Code: Worked out: 5.1.1",
        "bob@example.net, Message rejected by a policy, Not delivered, Action needed: Recipient's mail team, Resend: Once it's clear why, Code: 554 5.7.1",
    ]


def test_the_tooltip_of_a_row_has_a_line_for_each_value(screen: Screen) -> None:
    screen.paste(TWO)
    index = screen.verdict.bar.recipients.model.index(1)
    assert index.data(Qt.ItemDataRole.ToolTipRole) == (
        "<p>bob@example.net<br>Mailbox is full<br>Not delivered<br>Action needed: Recipient<br>"
        "Resend: Later, unchanged<br>Code: 552 5.2.2</p>"
    )


def test_choosing_a_recipient_marks_its_lines_and_its_code(screen: Screen) -> None:
    screen.paste(TWO)
    screen.verdict.choose(1)
    assert screen.bounce.evidence == "<bob@example.net>:\nRemote host said: 552 5.2.2 Mailbox full"
    assert str(screen.codes.chosen) == "5.2.2"
    assert screen.bounce.place == "Code 4 of 4"


def test_a_code_in_the_lines_of_another_recipient_chooses_it(screen: Screen) -> None:
    screen.paste(TWO)
    for _ in range(2):
        screen.action("next").trigger()
    assert screen.verdict.chosen == "bob@example.net"
    screen.bounce.view.place_activated.emit(TWO.index("<anna@example.org>") + 3)
    assert screen.verdict.chosen == "anna@example.org"


def test_what_the_mouse_is_over_is_marked_on_the_other_side(screen: Screen) -> None:
    screen.paste(TWO)
    settle()
    recipients = screen.verdict.bar.recipients
    rows, row = recipients.view, recipients.model.index(1)
    point_at(rows.viewport(), rows.visualRect(row).center())
    assert screen.bounce.hovered.startswith("<bob@example.net>")
    assert screen.verdict.chosen == "anna@example.org"
    point_at(rows, None)
    assert screen.bounce.hovered == ""
    text = screen.bounce.view
    point_at(text.viewport(), screen.bounce.place_of("<bob@"))
    assert recipients._delegate.pointed == row.row()
    point_at(text, None)
    assert recipients._delegate.pointed is None


def test_the_menu_of_a_recipient_copies_the_address_or_all_that_its_row_says(screen: Screen) -> None:
    screen.paste(TWO)
    settle()
    view = screen.verdict.bar.recipients.view
    place = view.visualRect(view.model().index(1, 0)).center()
    choose_from_menu(view.viewport(), place, "Copy the address")
    assert QGuiApplication.clipboard().text() == "bob@example.net"
    choose_from_menu(view.viewport(), place, "Copy the row")
    assert QGuiApplication.clipboard().text() == screen.verdict.rows[1]


MANY = (
    "This is the qmail-send program at mx1.example.com.\nI'm afraid I wasn't able to deliver your message.\n\n"
    + "".join(
        [f"<user{n}@example.net>:\nRemote host said: 550 5.1.1 User unknown\n\n" for n in range(9)]
        + [f"<full{n}@example.org>:\nRemote host said: 552 5.2.2 Mailbox full\n\n" for n in range(3)]
    )
)


def test_many_recipients_share_a_row_that_can_be_opened(screen: Screen, qtbot: QtBot) -> None:
    screen.paste(MANY)
    names = [row.partition(",")[0] for row in screen.verdict.rows]
    assert names == ["9 recipients", "3 recipients"]
    view = screen.verdict.bar.recipients.view
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Down)
    qtbot.keyClick(view, Qt.Key.Key_Right)
    names = [row.partition(",")[0] for row in screen.verdict.rows]
    assert names == [
        "9 recipients",
        "3 recipients",
        "full0@example.org",
        "full1@example.org",
        "full2@example.org",
    ]
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert "What to do for full0@example.org" in screen.explanation.texts
    qtbot.keyClick(view, Qt.Key.Key_Up)
    qtbot.keyClick(view, Qt.Key.Key_Left)
    assert len(screen.verdict.rows) == 2
    # So does a click.
    place = view.visualRect(view.model().index(1, 0)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert len(screen.verdict.rows) == 5


def test_the_facts_leave_to_the_drawing_who_sent_and_where_it_stopped(
    window: MainWindow, screen: Screen
) -> None:
    window.intake.show_example()
    facts = screen.verdict.facts
    assert facts.startswith("“Offer 2024-17” · sent March 4, 2024")
    assert facts.endswith(" · stopped 2 seconds later · 1 of 2 recipients failed")
    assert "@" not in facts


def test_without_a_subject_the_facts_begin_with_a_capital_and_a_time_names_its_zone(screen: Screen) -> None:
    screen.paste(
        f"{DELAY}\nReporting-MTA: dns; mx1.example.com\nArrival-Date: Mon, 4 Mar 2024 15:09:10 +0100\n"
    )
    assert re.fullmatch(r"Sent March 4, 2024, \d+:\d\d [AP]M UTC\S*", screen.verdict.facts)


def test_the_drawing_is_a_sentence_for_those_who_can_not_see_it(window: MainWindow, screen: Screen) -> None:
    window.intake.show_example()
    assert screen.verdict.parties == (
        "Sent by j.weber@example.com, passed mx1.example.com, stopped at mx.exmaple.org, "
        "not reached: anna.meier@exmaple.org; action needed: sender."
    )
    screen.paste("<anna@example.org>: 550 5.1.1 User unknown")
    assert screen.verdict.parties == ""


def test_with_little_height_facts_and_drawing_wait_behind_a_button(
    window: MainWindow, screen: Screen
) -> None:
    window.intake.show_example()
    window.resize(640, 360)
    settle()
    details = part(screen.verdict.bar, "verdict-details", QPushButton)
    assert details.isVisible()
    assert screen.verdict.parties == ""
    details.click()
    assert screen.verdict.parties != ""
    copy = part(screen.explanation.pane, "copy-reply", QPushButton)
    bottom = copy.mapTo(window, copy.rect().bottomLeft()).y()
    assert copy.isVisible()
    assert bottom < window.height()


def test_a_delay_says_that_nothing_must_be_sent_again(screen: Screen) -> None:
    screen.paste(DELAY)
    assert "No need to resend" in screen.verdict.chips
    assert any("You don't need to resend it." in text for text in screen.verdict.texts)


def test_an_ordinary_mail_is_told_to_be_no_bounce(screen: Screen) -> None:
    screen.paste("Hello Anna,\n\nshall we meet at 5.12.23, 14:02?\n\nBob")
    assert screen.verdict.headline == "This isn't a bounce"
    assert screen.bounce.marked == []


def test_the_verdict_never_takes_more_than_a_third_of_the_height(screen: Screen) -> None:
    many = TWO + "".join(
        f"\n<user{n}@example.net>:\nRemote host said: 550 5.1.1 User unknown\n" for n in range(30)
    )
    screen.paste(many)
    bar = screen.verdict.bar
    QApplication.processEvents()
    assert bar.height() <= screen.panes.height() // 3


def test_how_many_have_a_fate_is_never_cut(screen: Screen, window: MainWindow) -> None:
    screen.paste(MANY)
    rows = screen.verdict.bar.recipients
    metrics = QFontMetrics(font(semibold=True))
    needed = metrics.horizontalAdvance("9 recipients") + GROUP_ARROW
    for width in range(700, 1400, 50):
        window.resize(width, 800)
        settle()
        names = Columns(
            ("",) * len(RecipientPart),
            [entry.line for entry in rows.model.entries],
            rows.view.viewport().width(),
        )
        assert names.places[RecipientPart.NAME][1] >= needed
