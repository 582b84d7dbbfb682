"""What can be copied for others from the window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bounce_inspector.desktop.dialogs.redacted_dialog import RedactedDialog
from bounce_inspector.desktop.explanation.answers import Answers
from bounce_inspector.desktop.window.given import Given
from bounce_inspector.desktop.window.main_window import MainWindow
from bounce_inspector.memory.settings import Settings


@pytest.fixture
def shown(window: MainWindow, qtbot: QtBot) -> MainWindow:
    with qtbot.waitSignal(window.report_shown):
        window.show_example()
    return window


def test_there_is_nothing_to_answer_before_a_bounce_is_shown(window: MainWindow) -> None:
    assert window.findChildren(Answers)[0].isHidden()
    assert not window._menus.copy_reply.isEnabled()


def test_the_reply_is_copied_as_text_and_as_html(shown: MainWindow) -> None:
    shown._menus.copy_reply.trigger()
    data = QGuiApplication.clipboard().mimeData()
    assert "could not be delivered" in data.text()
    assert data.html().count("<p>") >= 3


def test_the_note_is_copied(shown: MainWindow) -> None:
    shown._menus.copy_note.trigger()
    assert QGuiApplication.clipboard().text().startswith("Bounce: ")


def test_the_language_of_the_reply_is_chosen_beside_it_and_kept(
    shown: MainWindow, settings: Settings
) -> None:
    answers = shown.findChildren(Answers)[0]
    answers.language.setCurrentIndex(answers.language.findData("de"))
    answers.language.activated.emit(answers.language.currentIndex())
    assert "konnte nicht zugestellt werden" in answers.reply_text.plain
    assert settings.reply_language == "de"


def test_the_texts_can_be_read_before_they_are_copied(shown: MainWindow) -> None:
    answers = shown.findChildren(Answers)[0]
    assert not answers.reply_text.isVisible()
    answers.show_texts.click()
    assert answers.reply_text.isVisible()
    assert answers.note_text.plain.startswith("Bounce: ")


def test_a_masked_text_is_finished_by_hand_before_it_is_copied(shown: MainWindow) -> None:
    def finish() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, RedactedDialog)
        assert "[person 1]" in dialog.text.toPlainText()
        dialog.text.setPlainText("finished")
        dialog.accept()

    QTimer.singleShot(0, finish)
    shown._menus.copy_redacted.trigger()
    assert QGuiApplication.clipboard().text() == "finished"


GERMAN = """<anna@example.org>: host mx.example.org[192.0.2.25] said: 550 5.1.1 no such user

----- Original message -----
From: Bert Meyer <bert.meyer@example.com>
To: anna@example.org
Subject: Ihre Rechnung
Message-ID: <1@example.com>
"""


def test_the_customer_s_language_is_preset_until_another_one_is_chosen(
    window: MainWindow, qtbot: QtBot, settings: Settings
) -> None:
    answers = window.findChildren(Answers)[0]
    with qtbot.waitSignal(window.report_shown):
        window.inspect(Given("a", GERMAN, GERMAN))
    assert answers.language.currentData() == "de"
    assert settings.reply_language != "de"
    answers.language.setCurrentIndex(answers.language.findData("fr"))
    answers.language.activated.emit(answers.language.currentIndex())
    with qtbot.waitSignal(window.report_shown):
        window.inspect(Given("b", GERMAN, GERMAN))
    assert answers.language.currentData() == "fr"


def test_a_domain_that_a_mail_of_the_session_reached_is_asked_about(window: MainWindow, qtbot: QtBot) -> None:
    for reply in (
        "<b@nordwind.example>: 552 5.2.2 mailbox is full",
        "<b@nordwint.example>: 550 5.1.2 domain not found",
    ):
        with qtbot.waitSignal(window.report_shown):
            window.inspect(Given(reply, reply, reply))
    assert "nordwind.example" in window.findChildren(Answers)[0].reply_text.plain
