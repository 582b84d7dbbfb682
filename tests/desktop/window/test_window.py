"""The window as a person uses it: typing, pasting, dropping, clicking."""

from __future__ import annotations

import multiprocessing
import os
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDropEvent, QGuiApplication, QImage, QTextCursor
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from bounce_inspector.desktop.bounce.bounce_pane import BouncePane
from bounce_inspector.desktop.bounce.text_view import TextView
from bounce_inspector.desktop.bounce_list.list_page import ListPage
from bounce_inspector.desktop.codes.code_browser import CodeBrowser
from bounce_inspector.desktop.codes.code_entry import CodeEntry
from bounce_inspector.desktop.codes.code_model import Role
from bounce_inspector.desktop.codes.code_tree import CodeTree
from bounce_inspector.desktop.explanation.code_page_view import CodePageView
from bounce_inspector.desktop.explanation.explanation_pane import ExplanationPane
from bounce_inspector.desktop.shared.theme import Theme
from bounce_inspector.desktop.shared.widgets import ChipLabel, TextLabel
from bounce_inspector.desktop.verdict.verdict_bar import VerdictBar
from bounce_inspector.desktop.window.arrangement import Arrangement, Mode
from bounce_inspector.desktop.window.main_window import MainWindow
from bounce_inspector.memory.settings import Settings
from bounce_inspector.registry.codes import ProviderCode
from bounce_inspector.registry.lookup import Finder
from bounce_inspector.registry.registry import Registry
from bounces import made_bounce

UNKNOWN = (
    "This is the mail system at host mx1.example.com.\n\n"
    "<anna@example.org>: host mx.example.org[192.0.2.25] said: 550 5.1.1\n"
    "    <anna@example.org>: Recipient address rejected: User unknown (in reply to\n"
    "    RCPT TO command)\n"
)
TWO = (
    "This is the qmail-send program at mx1.example.com.\n"
    "I'm afraid I wasn't able to deliver your message to the following addresses.\n\n"
    "<anna@example.org>:\nRemote host said: 550 5.1.1 User unknown\n\n"
    "<bob@example.net>:\nRemote host said: 552 5.2.2 Mailbox full\n"
)
DELAY = (
    "This is the mail system at host mx1.example.com.\n\n"
    "THIS IS A WARNING ONLY.  YOU DO NOT NEED TO RESEND YOUR MESSAGE.\n\n"
    "<anna@example.org>: connect to mx.example.org[192.0.2.25]:25: Connection timed out\n"
)
DEFERRED = (
    "This is the mail system at host mx1.example.com.\n\n"
    "<anna@example.org>: host mta7.am0.yahoodns.net[192.0.2.25] said: 421 4.7.0 [TSS04]\n"
    "    Messages from 192.0.2.7 temporarily deferred due to user complaints\n"
)
BANNED = (
    "This is the mail system at host mx1.example.com.\n\n"
    "<anna@example.org>: host a.mail.protection.outlook.com[192.0.2.25] said: 550 5.7.606\n"
    "    Access denied, banned sending IP [192.0.2.7] (in reply to RCPT TO command)\n"
)


def paste(text: str, window: MainWindow) -> None:
    QGuiApplication.clipboard().setText(text)
    window.paste()


def settle() -> None:
    """Let Qt lay out what was added and drop what was taken out."""
    QApplication.processEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def labels(widget: QWidget) -> list[str]:
    settle()
    found = [label.plain for label in widget.findChildren(TextLabel) if label.isVisibleTo(widget)]
    return found + [label.text() for label in widget.findChildren(QLabel) if type(label) is QLabel]


def headline(window: MainWindow) -> str:
    return window.findChildren(VerdictBar)[0].findChildren(TextLabel)[0].plain


def chips(window: MainWindow) -> list[str]:
    settle()
    return [chip.text() for chip in window.findChildren(ChipLabel) if chip.isVisible()]


def page(window: MainWindow) -> list[str]:
    return labels(window.findChildren(ExplanationPane)[0])


def marked(window: MainWindow) -> list[str]:
    view = window.findChildren(TextView)[0]
    return [
        selection.cursor.selectedText()
        for selection in view.extraSelections()
        if selection.format.underlineStyle().value
    ]


def test_the_first_paste_just_works(window: MainWindow, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText(UNKNOWN)
    qtbot.keyClick(window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert headline(window) == "anna@example.org does not exist"
    assert "Final: the server gave up" in chips(window)
    assert "550 5.1.1" in chips(window)


def test_the_codes_of_a_paste_are_marked_and_counted_in_the_tree(window: MainWindow) -> None:
    paste(UNKNOWN, window)
    assert marked(window) == ["550", "5.1.1"]
    tree = window.findChildren(CodeTree)[0]
    assert tree.currentIndex().data(Role.CODE).__str__() == "5.1.1"
    assert tree.currentIndex().data(Role.LINE).count == 1


def test_a_click_on_a_code_chooses_it_in_the_tree_and_explains_it(window: MainWindow, qtbot: QtBot) -> None:
    paste(UNKNOWN, window)
    view = window.findChildren(TextView)[0]
    cursor = QTextCursor(view.document())
    cursor.setPosition(UNKNOWN.index("550 5.1.1") + 1)
    place = view.cursorRect(cursor).center() + QPoint(2, 0)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert str(window.findChildren(CodeTree)[0].currentIndex().data(Role.CODE)) == "550"
    assert "Mailbox unavailable" in page(window)


def test_choosing_in_the_tree_explains_the_code_and_marks_its_places(window: MainWindow) -> None:
    paste(UNKNOWN, window)
    tree = window.findChildren(CodeTree)[0]
    model = tree.model()
    found = model.match(
        model.index(0, 0),
        Qt.ItemDataRole.DisplayRole,
        "550  ",
        1,
        Qt.MatchFlag.MatchStartsWith | Qt.MatchFlag.MatchRecursive,
    )
    tree.setCurrentIndex(found[0])
    assert "Mailbox unavailable" in page(window)
    assert window.findChildren(TextView)[0].current is not None


def test_a_providers_code_is_marked_in_its_own_colour_and_explained(window: MainWindow, theme: Theme) -> None:
    paste(DEFERRED, window)
    view = window.findChildren(TextView)[0]
    assert "TSS04" in marked(window)
    colours = {s.cursor.selectedText(): s.format.foreground().color().name() for s in view.extraSelections()}
    assert colours["TSS04"] == theme.colours.provider
    assert colours["4.7.0"] != theme.colours.provider
    number = marked(window).index("TSS04")
    view.finding_activated.emit(number)
    assert "Held back: unusual volume or complaints" in page(window)
    assert window.findChildren(CodeTree)[0].currentIndex().data(Role.CODE) == ProviderCode("yahoo", "TSS04")
    assert sum("take complainers off the lists" in text for text in page(window)) <= 1


def test_what_the_provider_means_and_its_step_are_shown_with_the_generic_meaning(window: MainWindow) -> None:
    paste(BANNED, window)
    shown = labels(window.findChildren(ExplanationPane)[0])
    assert any("sender.office.com" in text for text in shown)
    assert any(text.startswith("Microsoft 365 means by it here: ") for text in shown)
    assert any("A rule or safety check stopped the mail" in text for text in shown)


def test_what_a_provider_means_stands_only_on_the_pages_of_its_own_reply(
    window: MainWindow, qtbot: QtBot
) -> None:
    paste(BANNED, window)
    qtbot.keyClicks(window.findChildren(CodeEntry)[0], "5.1.1")
    assert not any("means by it here" in text for text in page(window))


def test_the_step_of_a_provider_is_shown_also_beside_the_steps_of_a_bounce(
    window: MainWindow, qtbot: QtBot
) -> None:
    paste(BANNED, window)
    qtbot.keyClicks(window.findChildren(CodeEntry)[0], "NOWL")
    assert any("postmaster@rx.t-online.de" in text for text in page(window))


def test_typing_a_providers_token_filters_the_tree_to_it(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClicks(window.findChildren(CodeEntry)[0], "TSS04")
    tree = window.findChildren(CodeTree)[0]
    root = tree.model().index(0, 0)
    assert tree.model().rowCount() == 1
    assert root.data(Role.LINE).label == "Provider codes"
    assert (
        tree.model().index(0, 0, tree.model().index(0, 0, root)).data(Role.LINE).label.startswith("Held back")
    )


def test_next_and_previous_walk_through_the_codes_and_around(window: MainWindow) -> None:
    paste(UNKNOWN, window)
    view = window.findChildren(TextView)[0]
    start = view.current
    bounce = window.findChildren(BouncePane)[0]
    bounce.next.click()
    assert view.current != start
    bounce.previous.click()
    assert view.current == start


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
    window: MainWindow, qtbot: QtBot, typed: str, title: str
) -> None:
    entry = window.findChildren(CodeEntry)[0]
    qtbot.keyClicks(entry, typed)
    assert title in page(window)


def test_typing_a_code_filters_the_tree_to_it(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClicks(window.findChildren(CodeEntry)[0], "5.1.1")
    tree = window.findChildren(CodeTree)[0]
    model = tree.model()
    assert model.rowCount() == 1
    subject = model.index(0, 0, model.index(0, 0))
    assert model.rowCount(subject) == 1


def test_a_code_that_is_not_registered_appears_marked_and_goes_again(
    window: MainWindow, qtbot: QtBot
) -> None:
    entry = window.findChildren(CodeEntry)[0]
    tree = window.findChildren(CodeTree)[0]
    qtbot.keyClicks(entry, "5.1.99")
    assert "5.1.99 is not registered" in " ".join(page(window))
    assert "Addressing Status" in " ".join(page(window))
    paste(UNKNOWN, window)
    found = tree.model().match(
        tree.model().index(0, 0),
        Qt.ItemDataRole.DisplayRole,
        "5.1.99",
        1,
        Qt.MatchFlag.MatchStartsWith | Qt.MatchFlag.MatchRecursive,
    )
    assert found == []


def test_an_ambiguous_number_is_told_to_be_so(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClicks(window.findChildren(CodeEntry)[0], "511")
    assert any("can be read in two ways" in text for text in page(window))


def test_a_text_that_is_no_code_is_refused_with_the_reason(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClicks(window.findChildren(CodeEntry)[0], "6.1.1")
    assert any("begins with 2, 4 or 5" in text for text in page(window))


def test_the_arrow_keys_in_the_entry_move_through_what_was_found(
    window: MainWindow, qtbot: QtBot, registry: Registry
) -> None:
    entry = window.findChildren(CodeEntry)[0]
    entry.setFocus()
    second = Finder(registry).look_up("mailbox full").readings[1]
    qtbot.keyClicks(entry, "mailbox full")
    qtbot.keyClick(entry, Qt.Key.Key_Down)
    qtbot.keyClick(entry, Qt.Key.Key_Down)
    assert second.title in page(window)
    assert entry.hasFocus()


def test_one_line_pasted_into_the_entry_stays_there_and_several_are_a_bounce(
    window: MainWindow, qtbot: QtBot
) -> None:
    entry = window.findChildren(CodeEntry)[0]
    entry.setFocus()
    QGuiApplication.clipboard().setText("5.2.2")
    qtbot.keyClick(entry, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert entry.text() == "5.2.2"
    QGuiApplication.clipboard().setText(UNKNOWN)
    qtbot.keyClick(entry, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert headline(window) == "anna@example.org does not exist"


def test_a_clipboard_with_only_html_is_read(window: MainWindow) -> None:
    data = QMimeData()
    data.setHtml(
        "<p>Delivery has failed to these recipients:</p><p>anna@example.org</p><p>#550 5.1.1 RESOLVER.ADR.RecipNotFound; not found ##</p>"
    )
    QGuiApplication.clipboard().setMimeData(data)
    window.paste()
    assert headline(window) == "anna@example.org does not exist"


def test_a_picture_is_answered_not_ignored(window: MainWindow) -> None:
    data = QMimeData()
    data.setImageData(QImage(4, 4, QImage.Format.Format_RGB32))
    QGuiApplication.clipboard().setMimeData(data)
    window.paste()
    assert headline(window) == "This can't be read"
    assert any("picture can't be read yet" in text for text in labels(window.findChildren(VerdictBar)[0]))


def drop(window: MainWindow, data: QMimeData) -> QDropEvent:
    event = QDropEvent(
        QPointF(50, 50),
        Qt.DropAction.CopyAction | Qt.DropAction.MoveAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    window.dropEvent(event)
    return event


def test_a_dropped_file_is_inspected_and_never_moved(window: MainWindow, tmp_path: Path) -> None:
    file = tmp_path / "bounce.txt"
    file.write_text(UNKNOWN)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    event = drop(window, data)
    assert event.dropAction() is Qt.DropAction.CopyAction
    assert headline(window) == "anna@example.org does not exist"


def test_a_drag_out_of_outlook_without_content_is_explained(window: MainWindow) -> None:
    data = QMimeData()
    data.setData('application/x-qt-windows-mime;value="FileGroupDescriptorW"', b"\0")
    drop(window, data)
    assert any(
        "Drag the mail to the desktop first" in text for text in labels(window.findChildren(VerdictBar)[0])
    )


def test_a_file_that_can_not_be_read_is_named(window: MainWindow, tmp_path: Path) -> None:
    window.open_path(tmp_path / "missing.eml")
    assert any("missing.eml can't be read" in text for text in labels(window.findChildren(VerdictBar)[0]))


def test_back_returns_from_a_refusal_to_what_was_shown(window: MainWindow) -> None:
    paste(UNKNOWN, window)
    before = headline(window)
    data = QMimeData()
    data.setImageData(QImage(4, 4, QImage.Format.Format_RGB32))
    QGuiApplication.clipboard().setMimeData(data)
    window.paste()
    assert headline(window) != before
    actions = {action.text(): action for action in window.findChildren(QAction)}
    actions["&Back"].trigger()
    assert headline(window) == before


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes in folders here")
def test_a_pipe_is_refused_and_not_waited_for(window: MainWindow, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.eml")
    window.open_path(tmp_path / "pipe.eml")
    assert headline(window) == "This can't be read"


def test_back_and_forward_walk_the_inputs(window: MainWindow) -> None:
    paste(UNKNOWN, window)
    paste(DELAY, window)
    assert headline(window) == "Not delivered yet to anna@example.org"
    actions = {action.text(): action for action in window.findChildren(QAction)}
    actions["&Back"].trigger()
    assert headline(window) == "anna@example.org does not exist"
    assert not actions["&Back"].isEnabled()
    actions["&Forward"].trigger()
    assert headline(window) == "Not delivered yet to anna@example.org"


def test_append_inspects_both_texts_together(window: MainWindow) -> None:
    first, second = TWO.split("<bob", 1)
    paste(first, window)
    QGuiApplication.clipboard().setText("<bob" + second)
    window.append_paste()
    assert headline(window) == "Both recipients failed"


def test_several_recipients_have_a_line_each_and_their_own_steps(window: MainWindow, qtbot: QtBot) -> None:
    paste(TWO, window)
    assert headline(window) == "Both recipients failed"
    bar = window.findChildren(VerdictBar)[0]
    assert {"anna@example.org", "does not exist", "bob@example.net", "mailbox is full"} <= set(labels(bar))
    bar.recipient_chosen.emit(1)
    assert any("mailbox is full" in text for text in page(window))


def test_a_delay_says_that_nothing_must_be_sent_again(window: MainWindow) -> None:
    paste(DELAY, window)
    assert "Don't send it again" in chips(window)
    assert any("nothing must be sent again" in text for text in labels(window.findChildren(VerdictBar)[0]))


def test_an_ordinary_mail_is_told_to_be_no_bounce(window: MainWindow) -> None:
    paste("Hello Anna,\n\nshall we meet at 5.12.23, 14:02?\n\nBob", window)
    assert headline(window) == "This is not a bounce"
    assert marked(window) == []


def test_the_window_starts_empty_with_an_invitation_and_shows_the_example(window: MainWindow) -> None:
    bounce = window.findChildren(BouncePane)[0]
    assert bounce.is_empty
    assert not window.findChildren(VerdictBar)[0].isVisible()
    window.show_example()
    assert headline(window) == "anna.meier@exmaple.org does not exist"


def explained(window: MainWindow) -> tuple[int, int]:
    """How far the explanation is scrolled, and where the page of the code begins."""
    settle()
    pane = window.findChildren(ExplanationPane)[0]
    page = pane.findChildren(CodePageView)[0]
    return pane.findChildren(QScrollArea)[0].verticalScrollBar().value(), page.y()


def test_the_page_of_a_code_that_is_asked_for_comes_into_view(window: MainWindow) -> None:
    window.resize(1280, 500)
    paste(UNKNOWN, window)
    scrolled, top = explained(window)
    assert scrolled == 0
    assert top > 200
    window.findChildren(BouncePane)[0].next.click()
    scrolled, top = explained(window)
    assert 0 < top - scrolled < 40
    paste(UNKNOWN, window)
    assert explained(window)[0] == 0


def test_behind_a_tab_the_page_waits_until_it_is_seen(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(700, 500)
    paste(UNKNOWN, window)
    tabs = window.findChildren(Arrangement)[0].findChildren(QTabBar)[0]
    tabs.setCurrentIndex(1)
    window.findChildren(BouncePane)[0].next.click()
    tabs.setCurrentIndex(0)
    qtbot.waitUntil(lambda: explained(window)[0] > 0)
    scrolled, top = explained(window)
    assert 0 < top - scrolled < 40


def mode(panes: Arrangement) -> Mode | None:
    return panes.mode


def test_the_panes_make_room_in_a_narrow_window(window: MainWindow, qtbot: QtBot) -> None:
    paste(UNKNOWN, window)
    panes = window.findChildren(Arrangement)[0]
    explanation, bounce = window.findChildren(ExplanationPane)[0], window.findChildren(BouncePane)[0]
    browser = window.findChildren(CodeBrowser)[0]
    assert mode(panes) is Mode.WIDE
    window.resize(1000, 700)
    assert mode(panes) is Mode.MEDIUM
    assert not browser.isVisible()
    window.findChildren(CodeEntry)[0].setFocus()
    settle()
    assert browser.isVisible()
    window.resize(700, 500)
    assert mode(panes) is Mode.NARROW
    assert explanation.isVisible()
    assert not bounce.isVisible()
    bounce.next.click()
    assert bounce.isVisible()


def test_the_verdict_never_takes_more_than_a_third_of_the_height(window: MainWindow) -> None:
    many = TWO + "".join(
        f"\n<user{n}@example.net>:\nRemote host said: 550 5.1.1 User unknown\n" for n in range(30)
    )
    paste(many, window)
    bar = window.findChildren(VerdictBar)[0]
    QApplication.processEvents()
    assert bar.height() <= window.findChildren(Arrangement)[0].height() // 3


def test_a_large_paste_is_read_in_the_worker_and_shown(window: MainWindow, qtbot: QtBot) -> None:
    paste(
        UNKNOWN
        + "\n--- Below this line is a copy of the message.\n\nReturn-Path: <a@example.com>\nReceived: from x by y\n\n"
        + "filler line\n" * 40_000,
        window,
    )
    assert not window.findChildren(VerdictBar)[0].isVisible()
    with qtbot.waitSignal(window.report_shown, timeout=30_000):
        pass
    assert headline(window) == "anna@example.org does not exist"


def test_a_large_input_can_be_cancelled_and_what_was_shown_comes_back(
    window: MainWindow, qtbot: QtBot
) -> None:
    paste(UNKNOWN, window)
    paste(UNKNOWN + "x y\n" * 2_000_000, window)
    bounce = window.findChildren(BouncePane)[0]
    bounce.cancel_wanted.emit()
    assert headline(window) == "anna@example.org does not exist"


def test_a_reader_that_dies_is_told_of_and_the_next_input_gets_another(
    window: MainWindow, qtbot: QtBot
) -> None:
    paste(UNKNOWN + "x y\n" * 2_000_000, window)
    qtbot.waitUntil(lambda: bool(multiprocessing.active_children()), timeout=30_000)
    for process in multiprocessing.active_children():
        process.kill()
    verdict = window.findChildren(VerdictBar)[0]
    qtbot.waitUntil(verdict.isVisible, timeout=30_000)
    assert headline(window) == "This can't be read"
    paste(UNKNOWN + "x y\n" * 100_000, window)
    with qtbot.waitSignal(window.report_shown, timeout=30_000):
        pass
    assert headline(window) == "anna@example.org does not exist"


def test_a_reader_that_can_not_be_started_is_told_of(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: object) -> None:
        raise OSError("no more processes")

    monkeypatch.setattr("multiprocessing.context.SpawnProcess.start", refuse)
    paste(UNKNOWN + "x y\n" * 100_000, window)
    qtbot.waitUntil(window.findChildren(VerdictBar)[0].isVisible, timeout=30_000)
    assert headline(window) == "This can't be read"


def test_the_place_and_the_colours_of_the_window_are_remembered(
    window: MainWindow, settings: Settings
) -> None:
    window.resize(1200, 640)
    window.close()
    assert settings.window.geometry
    assert settings.window.tree_width > 0


def test_the_summary_is_copied_as_text(window: MainWindow) -> None:
    paste(UNKNOWN, window)
    window.copy_summary()
    assert "anna@example.org does not exist" in QGuiApplication.clipboard().text()


def test_every_part_that_takes_the_focus_has_a_name(window: MainWindow) -> None:
    paste(TWO, window)
    for widget in window.findChildren(QWidget):
        if widget.focusPolicy() is not Qt.FocusPolicy.NoFocus and widget.isVisible():
            text = widget.accessibleName() or getattr(widget, "text", str)()
            assert text or type(widget).__name__ in ("QScrollArea", "QMenuBar", "QTabBar", "QSplitter"), (
                widget
            )


def mail_with(*bounces: bytes) -> bytes:
    """A mail to which bounces are attached."""
    parts = b"".join(b"\n--out\nContent-Type: message/rfc822\n\n" + bounce for bounce in bounces)
    return (
        b"From: Julia <julia@example.com>\nTo: help@example.com\nSubject: These came back\n"
        b'MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="out"\n' + parts + b"\n--out--\n"
    )


def test_a_pasted_mail_with_several_bounces_shows_the_first_and_forward_the_next(window: MainWindow) -> None:
    paste(mail_with(made_bounce(3), made_bounce(4)).decode(), window)
    assert headline(window) == "person3@example.net does not exist"
    assert any("This mail holds 2 bounces" in text for text in labels(window.findChildren(BouncePane)[0]))
    actions = {action.text(): action for action in window.findChildren(QAction)}
    actions["&Forward"].trigger()
    assert headline(window) == "The mailbox of person4@mail.example.com is full"
    assert not actions["&Forward"].isEnabled()


def test_a_file_with_several_bounces_is_listed(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    file = tmp_path / "forwarded.eml"
    file.write_bytes(mail_with(made_bounce(3), made_bounce(4)))
    window.open_path(file)
    page = window.findChildren(ListPage)[0]
    assert page.isVisible()
    qtbot.waitUntil(lambda: not page.is_reading, timeout=30_000)
    assert page.table.model().rowCount() == 2


def test_no_code_of_the_bounce_before_stays_chosen_in_the_tree(window: MainWindow) -> None:
    paste(UNKNOWN, window)
    paste(DELAY.replace("Connection timed out", "no answer"), window)
    tree = window.findChildren(CodeTree)[0]
    assert not tree.currentIndex().isValid()
    assert not tree.selectionModel().hasSelection()
