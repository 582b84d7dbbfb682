"""What can be copied for others from the window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bounce_inspector.desktop.dialogs.redacted_dialog import RedactedDialog
from bounce_inspector.desktop.window.given import Given
from bounce_inspector.desktop.window.main_window import MainWindow
from bounce_inspector.memory.settings import Settings
from screen import Screen


@pytest.fixture
def shown(window: MainWindow, screen: Screen, qtbot: QtBot) -> Screen:
    with qtbot.waitSignal(window.report_shown):
        window.show_example()
    return screen


def test_there_is_nothing_to_answer_before_a_bounce_is_shown(screen: Screen) -> None:
    assert screen.explanation.answers.isHidden()
    assert not screen.action("copy-reply").isEnabled()


def test_the_reply_is_copied_as_text_and_as_html(shown: Screen) -> None:
    shown.action("copy-reply").trigger()
    data = QGuiApplication.clipboard().mimeData()
    assert "could not be delivered" in data.text()
    assert data.html().count("<p>") >= 3


def test_the_note_is_copied(shown: Screen) -> None:
    shown.action("copy-note").trigger()
    assert QGuiApplication.clipboard().text().startswith("Bounce: ")


def test_the_language_of_the_reply_is_chosen_beside_it_and_kept(shown: Screen, settings: Settings) -> None:
    answers = shown.explanation.answers
    answers.language.setCurrentIndex(answers.language.findData("de"))
    answers.language.activated.emit(answers.language.currentIndex())
    assert "konnte nicht zugestellt werden" in answers.reply_text.plain
    assert settings.reply_language == "de"


def test_the_texts_can_be_read_before_they_are_copied(shown: Screen) -> None:
    answers = shown.explanation.answers
    assert not answers.reply_text.isVisible()
    answers.show_texts.click()
    assert answers.reply_text.isVisible()
    assert answers.note_text.plain.startswith("Bounce: ")


def test_a_masked_text_is_finished_by_hand_before_it_is_copied(shown: Screen) -> None:
    def finish() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, RedactedDialog)
        assert "[person 1]" in dialog.text.toPlainText()
        dialog.text.setPlainText("finished")
        dialog.accept()

    QTimer.singleShot(0, finish)
    shown.action("copy-redacted").trigger()
    assert QGuiApplication.clipboard().text() == "finished"


GERMAN = """<anna@example.org>: host mx.example.org[192.0.2.25] said: 550 5.1.1 no such user

----- Original message -----
From: Bert Meyer <bert.meyer@example.com>
To: anna@example.org
Subject: Ihre Rechnung
Message-ID: <1@example.com>
"""


def test_the_customer_s_language_is_preset_until_another_one_is_chosen(
    window: MainWindow, screen: Screen, qtbot: QtBot, settings: Settings
) -> None:
    answers = screen.explanation.answers
    with qtbot.waitSignal(window.report_shown):
        window.inspect(Given("a", GERMAN, GERMAN))
    assert answers.language.currentData() == "de"
    assert settings.reply_language != "de"
    answers.language.setCurrentIndex(answers.language.findData("fr"))
    answers.language.activated.emit(answers.language.currentIndex())
    with qtbot.waitSignal(window.report_shown):
        window.inspect(Given("b", GERMAN, GERMAN))
    assert answers.language.currentData() == "fr"


def test_a_domain_that_a_mail_of_the_session_reached_is_asked_about(
    window: MainWindow, screen: Screen, qtbot: QtBot
) -> None:
    for reply in (
        "<b@nordwind.example>: 552 5.2.2 mailbox is full",
        "<b@nordwint.example>: 550 5.1.2 domain not found",
    ):
        with qtbot.waitSignal(window.report_shown):
            window.inspect(Given(reply, reply, reply))
    assert "nordwind.example" in screen.explanation.answers.reply_text.plain
