"""What can be copied for others from the window."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication, QTextCursor, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from bounce_inspector.desktop.dialogs.redacted_dialog import RedactedDialog
from bounce_inspector.desktop.shared.focus_ring import FocusRings
from bounce_inspector.desktop.shared.theme import GAP, TIGHT, Theme
from bounce_inspector.desktop.window.main_window import MainWindow
from bounce_inspector.memory.settings import Settings
from bounces import TWO, UNKNOWN
from screen import Screen, part, settle


@pytest.fixture
def shown(window: MainWindow, screen: Screen) -> Screen:
    window.intake.show_example()
    return screen


def test_there_is_nothing_to_answer_before_a_bounce_is_shown(screen: Screen) -> None:
    assert screen.explanation.answers.isHidden()
    assert not screen.action("copy-reply").isEnabled()


def test_the_reply_is_copied_as_text_and_as_html(shown: Screen) -> None:
    shown.action("copy-reply").trigger()
    data = QGuiApplication.clipboard().mimeData()
    assert "couldn't be delivered" in data.text()
    assert data.html().count("<p>") >= 3


def test_the_note_is_copied(shown: Screen) -> None:
    shown.action("copy-note").trigger()
    assert QGuiApplication.clipboard().text().startswith("Bounce: ")


def choose_language(screen: Screen, code: str) -> None:
    box = screen.explanation.answers.language
    box.setCurrentIndex(box.findData(code))
    box.activated.emit(box.currentIndex())


def test_a_language_that_is_chosen_holds_for_this_bounce(
    window: MainWindow, shown: Screen, settings: Settings
) -> None:
    box = shown.explanation.answers.language
    assert box.currentText() == "Automatic (English)"
    choose_language(shown, "de")
    assert "konnte nicht zugestellt werden" in shown.explanation.reply
    assert settings.reply_language == "auto"
    shown.paste(UNKNOWN)
    assert box.currentText() == "Automatic (English)"
    assert "konnte nicht" not in shown.explanation.reply


def test_a_language_that_is_set_for_all_replies_goes_before_the_customer_s(
    screen: Screen, settings: Settings
) -> None:
    settings.reply_language = "fr"
    screen.paste(GERMAN)
    assert screen.explanation.answers.language.currentText() == "Automatic (French)"
    assert screen.explanation.reply.startswith("Bonjour")


def test_the_wheel_over_a_choice_changes_nothing(shown: Screen) -> None:
    box = shown.explanation.answers.language
    before = box.currentIndex()
    place = QPointF(box.rect().center())
    for notch in (120, -120):
        event = QWheelEvent(
            place, box.mapToGlobal(place), QPoint(), QPoint(0, notch), Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(box, event)
        assert not event.isAccepted()
    assert box.currentIndex() == before


def test_an_answer_is_changed_before_it_is_copied_and_reset(shown: Screen) -> None:
    answers = shown.explanation.answers
    reset = part(answers, "reset-answer", QPushButton)
    made = shown.explanation.reply
    assert not reset.isVisible()
    answers.reply_text.setPlainText("Hello,\n\nplease <check> the address.")
    shown.action("copy-reply").trigger()
    data = QGuiApplication.clipboard().mimeData()
    assert data.text() == "Hello,\n\nplease <check> the address."
    assert data.html() == "<p>Hello,</p><p>please &lt;check&gt; the address.</p>"
    reset.click()
    assert shown.explanation.reply == made
    assert not reset.isVisible()


def test_what_was_written_is_kept_until_the_next_bounce(shown: Screen) -> None:
    answers = shown.explanation.answers
    answers.reply_text.setPlainText("Hello in English")
    choose_language(shown, "de")
    assert "konnte nicht" in shown.explanation.reply
    choose_language(shown, "")
    assert shown.explanation.reply == "Hello in English"
    shown.paste(UNKNOWN)
    assert "Hello in English" not in shown.explanation.reply


def test_it_is_said_what_was_copied(shown: Screen) -> None:
    shown.action("copy-reply").trigger()
    assert shown.notice == f"Reply copied English, {len(shown.explanation.reply.split())} words"
    shown.action("copy-note").trigger()
    assert shown.notice == "Note copied"


def test_the_reply_opens_as_a_draft_in_the_mail_program(
    shown: Screen, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []

    def take(url: QUrl) -> bool:
        opened.append(bytes(url.toEncoded().data()).decode())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", take)
    button = part(shown.explanation.pane, "open-draft", QPushButton)
    button.click()
    assert opened[0].startswith("mailto:j.weber@example.com?subject=Re%3A%20Offer")
    shown.explanation.answers.reply_text.setPlainText("long " * 1000)
    button.click()
    draft = Path(QUrl(opened[1]).toLocalFile())
    assert draft.suffix == ".eml"
    assert b"long long" in draft.read_bytes()


def test_where_no_mail_program_opens_it_is_said(shown: Screen, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _: False)
    part(shown.explanation.pane, "open-draft", QPushButton).click()
    assert shown.notice == "No mail app opened. Copy the reply instead."


def test_the_note_is_saved_as_a_file(shown: Screen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "note.txt"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    shown.explanation.answers.tabs.setCurrentIndex(1)
    part(shown.explanation.pane, "save-note", QPushButton).click()
    assert path.read_text(encoding="utf-8") == shown.explanation.note
    assert shown.notice == "Note saved note.txt"


def test_the_note_comes_first_where_our_own_mail_team_acts(screen: Screen, settings: Settings) -> None:
    settings.our_domains = ("example.com",)
    screen.paste(BLOCKED)
    assert screen.explanation.answers.tabs.currentIndex() == 1
    assert screen.explanation.answers.note_text.isVisible()


def test_with_several_recipients_the_tab_says_whom_the_reply_is_about_and_the_button_whom_the_note(
    screen: Screen,
) -> None:
    screen.paste(TWO)
    answers = screen.explanation.answers
    assert answers.tabs.tabText(0) == "Reply about all 2"
    assert "One reply to the customer about all 2 recipients" in answers.tabs.tabToolTip(0)
    assert answers.copy_reply.text() == "Copy reply"
    assert answers.copy_note.text() == "Copy note for anna@example.org"


def test_the_domains_are_asked_for_until_they_are_known_or_it_is_declined(
    screen: Screen, settings: Settings
) -> None:
    screen.paste(UNKNOWN)
    enter = part(screen.explanation.pane, "enter-domains", QPushButton)
    assert enter.isVisible()
    part(screen.explanation.pane, "decline-domains", QPushButton).click()
    assert not enter.isVisible()
    screen.paste(UNKNOWN)
    assert not enter.isVisible()
    assert not settings.asks_for_domains


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


BLOCKED = """<anna@example.org>: host mx.example.org[192.0.2.25] said: 554 5.7.1 Service unavailable;
    Client host [198.51.100.7] blocked using bl.blocklist.example

----- Original message -----
From: Bert Meyer <bert.meyer@example.com>
To: anna@example.org
Subject: News
Message-ID: <2@example.com>
"""


def test_the_customer_s_language_is_preset(screen: Screen) -> None:
    screen.paste(GERMAN)
    assert screen.explanation.answers.language.currentText() == "Automatic (German)"
    assert screen.explanation.reply.startswith("Guten Tag")


SEVERAL = Path(__file__).parents[2] / "look" / "bounces" / "several.txt"
EIGHT = "\n\n".join(
    f"<person{number}@example{number}.org>: host mx.example{number}.org[192.0.2.{number}] said: {refusal}"
    for number, refusal in enumerate(
        (
            "550 5.1.1 user unknown",
            "552 5.2.2 mailbox is full",
            "554 5.7.1 message refused by policy",
            "552 5.3.4 message size exceeds fixed limit",
            "550 5.7.26 DMARC check failed",
            "550 5.2.1 mailbox disabled",
            "554 5.4.6 too many hops",
            "550 5.1.10 null MX",
        )
    )
)


def lengthen_reply(screen: Screen) -> None:
    """Have the reply need more height than there is, whatever the font."""
    screen.explanation.answers.reply_text.appendPlainText("one more line\n" * 20)


@pytest.mark.parametrize("size", [(1280, 768), (1366, 768), (1280, 1400)])
def test_an_answer_ends_above_the_buttons(
    window: MainWindow, screen: Screen, qtbot: QtBot, size: tuple[int, int]
) -> None:
    window.resize(*size)
    screen.action("example").trigger()
    answers = screen.explanation.answers
    is_high = size[1] > 1000
    if not is_high:
        lengthen_reply(screen)
    for number, editor in enumerate((answers.reply_text, answers.note_text)):
        answers.tabs.setCurrentIndex(number)
        qtbot.waitUntil(lambda editor=editor: editor.visibleRegion().boundingRect() == editor.rect())  # type: ignore[misc]
    assert (answers.reply_text.verticalScrollBar().maximum() == 0) == is_high


@pytest.mark.parametrize("height", [740, 768, 800, 813, 870, 900])
def test_what_follows_the_answer_is_whole_or_out_of_view(
    window: MainWindow, screen: Screen, qtbot: QtBot, height: int
) -> None:
    window.resize(1280, height)
    screen.action("example").trigger()
    lengthen_reply(screen)
    settle()
    pane = screen.explanation.pane
    assert screen.explanation.answers.reply_text.verticalScrollBar().maximum() > 0
    rows = [fold.row for fold in pane.folds.values()]
    for part_below in (pane.hints, pane.question, *rows):
        seen = part_below.visibleRegion().boundingRect().height()
        # The space above a text may be seen.
        assert seen <= TIGHT or seen == part_below.height()


def test_an_answer_takes_the_room_that_fewer_steps_leave(
    window: MainWindow, screen: Screen, qtbot: QtBot
) -> None:
    window.resize(1366, 820)
    screen.paste(SEVERAL.read_text(encoding="utf-8"))
    settle()
    # The steps for the first one are longer.
    screen.verdict.bar.recipient_chosen.emit(1)
    editor = screen.explanation.answers.reply_text
    viewport = part(screen.explanation.pane, "explanation-scroll", QScrollArea).viewport()

    def room_below() -> int:
        return viewport.height() - editor.mapTo(viewport, editor.rect().bottomLeft()).y()

    # What is left is no whole line.
    qtbot.waitUntil(lambda: 0 <= room_below() <= GAP + editor.fontMetrics().lineSpacing() + TIGHT)


def test_an_answer_is_not_cut_for_what_follows_it(window: MainWindow, screen: Screen, qtbot: QtBot) -> None:
    window.resize(1280, 900)
    screen.paste(UNKNOWN)
    settle()
    editor, row = screen.explanation.answers.reply_text, screen.explanation.pane.folds["code"].row
    assert row.visibleRegion().boundingRect().height() == row.height()
    while row.visibleRegion().boundingRect().height() == row.height():
        editor.appendPlainText("one more line")
        settle()
    # The row leaves first, and only what has no room in the whole pane is scrolled.
    qtbot.waitUntil(lambda: editor.verticalScrollBar().maximum() == 0)
    assert editor.visibleRegion().boundingRect() == editor.rect()


def test_the_edge_is_shaded_while_more_lies_below_it(window: MainWindow, screen: Screen) -> None:
    window.resize(1280, 800)
    screen.action("example").trigger()
    settle()
    shade = part(screen.explanation.pane, "more-below", QWidget)
    assert shade.isVisible()
    bar = part(screen.explanation.pane, "explanation-scroll", QScrollArea).verticalScrollBar()
    bar.setValue(1)
    settle()
    bar.setValue(bar.maximum())
    settle()
    bar.setValue(bar.maximum())
    assert not shade.isVisible()


def test_an_answer_has_no_scroll_bar_inside_a_pane_that_scrolls(
    window: MainWindow, screen: Screen, qtbot: QtBot
) -> None:
    window.resize(1280, 768)
    screen.action("example").trigger()
    lengthen_reply(screen)
    settle()
    inner = screen.explanation.answers.reply_text.verticalScrollBar()
    outer = part(screen.explanation.pane, "explanation-scroll", QScrollArea).verticalScrollBar()
    assert inner.maximum() > 0
    assert outer.maximum() > 0
    assert not inner.isVisible()


def test_an_answer_is_as_high_as_its_text_once_the_pane_is_scrolled(
    window: MainWindow, screen: Screen, qtbot: QtBot
) -> None:
    window.resize(1280, 768)
    screen.action("example").trigger()
    lengthen_reply(screen)
    editor = screen.explanation.answers.reply_text
    inner = editor.verticalScrollBar()
    qtbot.waitUntil(lambda: inner.maximum() > 0)
    scroll = part(screen.explanation.pane, "explanation-scroll", QScrollArea).verticalScrollBar()
    scroll.setValue(20)
    qtbot.waitUntil(lambda: inner.maximum() == 0)
    scroll.setValue(0)
    qtbot.waitUntil(lambda: inner.maximum() > 0)


def test_what_gets_the_focus_below_the_answer_stays_in_view_while_that_grows(
    window: MainWindow, screen: Screen, qtbot: QtBot, qapp: QApplication, theme: Theme
) -> None:
    follower = FocusRings(qapp, theme)
    window.resize(1280, 768)
    screen.action("example").trigger()
    lengthen_reply(screen)
    inner = screen.explanation.answers.reply_text.verticalScrollBar()
    qtbot.waitUntil(lambda: inner.maximum() > 0)
    window.activateWindow()
    button = part(window, "enter-domains", QPushButton)
    for _ in range(20):
        if not button.hasFocus():
            QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_Tab)
    assert button.hasFocus()
    qtbot.waitUntil(lambda: inner.maximum() == 0 and button.visibleRegion().boundingRect() == button.rect())
    follower.deleteLater()


def test_an_answer_of_which_hardly_anything_would_be_seen_is_as_high_as_its_text(
    window: MainWindow, screen: Screen, qtbot: QtBot
) -> None:
    window.resize(1280, 500)
    screen.paste(EIGHT)
    answers = screen.explanation.answers
    qtbot.waitUntil(lambda: answers.reply_text.verticalScrollBar().maximum() == 0)
    assert answers.reply_text.document().lineCount() > 20


def test_the_line_at_which_an_answer_is_changed_stays_in_view(
    window: MainWindow, screen: Screen, qtbot: QtBot
) -> None:
    window.resize(1280, 500)
    screen.paste(EIGHT)
    editor = screen.explanation.answers.reply_text
    window.activateWindow()
    editor.setFocus()
    qtbot.waitUntil(editor.hasFocus)
    editor.moveCursor(QTextCursor.MoveOperation.End)

    def is_in_view() -> bool:
        place = editor.cursorRect().translated(editor.viewport().pos())
        return editor.visibleRegion().contains(place)

    qtbot.waitUntil(is_in_view)
    editor.moveCursor(QTextCursor.MoveOperation.Start)
    qtbot.waitUntil(is_in_view)
