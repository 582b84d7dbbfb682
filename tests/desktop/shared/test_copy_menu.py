"""What is shown can be copied where it stands, by mouse and by keys."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QAbstractItemView, QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from bounces import UNKNOWN
from screen import Screen, part, settle

BOUNCE = f"From: mailer-daemon@mx1.example.com\nTo: j.weber@example.com\n\n{UNKNOWN}"


def offered_by(widget: QWidget) -> list[str]:
    """Ask for the menu as the menu key does, and choose the last of what is offered."""
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), widget.mapToGlobal(QPoint()))
    QApplication.sendEvent(widget, event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    offered = [action.text() for action in menu.actions()]
    menu.actions()[-1].trigger()
    menu.close()
    settle()
    return offered


def test_each_name_of_the_drawing_can_be_copied(screen: Screen) -> None:
    screen.paste(BOUNCE)
    offered = offered_by(part(screen.verdict.bar, "parties", QWidget))
    assert len(offered) > 1
    assert all(text.startswith("Copy “") for text in offered)
    assert offered[-1] == "Copy “anna@example.org”"
    assert QGuiApplication.clipboard().text() == "anna@example.org"


def test_a_code_can_be_copied_with_what_it_means(screen: Screen) -> None:
    screen.paste(BOUNCE)
    assert offered_by(screen.codes.tree.viewport()) == ["Copy “5.1.1”", "Copy “5.1.1 Mailbox doesn't exist”"]
    assert QGuiApplication.clipboard().text() == "5.1.1 Mailbox doesn't exist"


def test_a_code_that_words_found_can_be_copied(screen: Screen, qtbot: QtBot) -> None:
    qtbot.keyClicks(screen.codes.entry, "mailbox full")
    assert (
        offered_by(part(screen.codes.browser, "found-codes", QAbstractItemView).viewport())[0]
        == "Copy “X.2.2”"
    )


def test_a_text_can_be_copied_as_it_was_given(screen: Screen) -> None:
    screen.paste(BOUNCE)
    assert offered_by(screen.verdict.bar.headline) == ["Copy"]
    assert QGuiApplication.clipboard().text() == screen.verdict.headline
