"""The verdict: what happened, and to whom."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bounces import DELAY, TWO
from screen import Screen


def test_several_recipients_have_a_line_each_and_their_own_steps(screen: Screen, qtbot: QtBot) -> None:
    screen.paste(TWO)
    assert screen.verdict.headline == "Both recipients failed"
    assert {"anna@example.org", "does not exist", "bob@example.net", "mailbox is full"} <= set(
        screen.verdict.texts
    )
    screen.verdict.bar.recipient_chosen.emit(1)
    assert any("mailbox is full" in text for text in screen.explanation.texts)


def test_a_delay_says_that_nothing_must_be_sent_again(screen: Screen) -> None:
    screen.paste(DELAY)
    assert "Don't send it again" in screen.verdict.chips
    assert any("nothing must be sent again" in text for text in screen.verdict.texts)


def test_an_ordinary_mail_is_told_to_be_no_bounce(screen: Screen) -> None:
    screen.paste("Hello Anna,\n\nshall we meet at 5.12.23, 14:02?\n\nBob")
    assert screen.verdict.headline == "This is not a bounce"
    assert screen.bounce.marked == []


def test_the_verdict_never_takes_more_than_a_third_of_the_height(screen: Screen) -> None:
    many = TWO + "".join(
        f"\n<user{n}@example.net>:\nRemote host said: 550 5.1.1 User unknown\n" for n in range(30)
    )
    screen.paste(many)
    bar = screen.verdict.bar
    QApplication.processEvents()
    assert bar.height() <= screen.panes.height() // 3
