"""The window as a person uses it: typing, pasting, dropping, clicking."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFileDialog,
    QLineEdit,
    QMenu,
    QSplitter,
    QWidget,
)
from pytestqt.qtbot import QtBot

from bounce_inspector.desktop.dialogs.help_dialog import HelpDialog
from bounce_inspector.desktop.dialogs.text_dialog import TextDialog
from bounce_inspector.desktop.second_start import CLIPBOARD
from bounce_inspector.desktop.shared.buttons import IconButton, SquareButton
from bounce_inspector.desktop.shared.key_button import KeyButton
from bounce_inspector.desktop.shared.language import Language
from bounce_inspector.desktop.shared.notice_row import NoticeRow
from bounce_inspector.desktop.shared.text_labels import TextLabel
from bounce_inspector.desktop.shared.theme import Theme
from bounce_inspector.desktop.window.arrangement import Mode
from bounce_inspector.desktop.window.main_window import MainWindow
from bounce_inspector.memory.settings import Settings
from bounces import DELAY, TWO, UNKNOWN, made_bounce, write_mbox
from screen import Screen, part, settle, texts_in


def test_the_first_paste_just_works(window: MainWindow, screen: Screen, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText(UNKNOWN)
    qtbot.keyClick(window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert screen.verdict.headline == "anna@example.org doesn't exist"
    assert "Not delivered" in screen.verdict.chips
    assert "550 5.1.1" in screen.verdict.chips


def test_the_next_bounce_leaves_the_panes_where_they_are(
    qapp: QApplication, window: MainWindow, screen: Screen
) -> None:
    """To hide all and show it again, with everything laid out twice, was a fifth of what showing a bounce takes."""
    screen.paste(UNKNOWN)
    settle()
    gone: list[str] = []

    class Hidden(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() is QEvent.Type.Hide:
                gone.append(watched.objectName())
            return False

    watching = Hidden()
    qapp.installEventFilter(watching)
    screen.paste(DELAY)
    qapp.removeEventFilter(watching)
    assert not {"explanation", "bounce", "answers", "reply-text", "code-page", "copy-reply"} & set(gone)


def test_a_clipboard_with_only_html_is_read(window: MainWindow, screen: Screen) -> None:
    data = QMimeData()
    data.setHtml(
        "<p>Delivery has failed to these recipients:</p><p>anna@example.org</p><p>#550 5.1.1 RESOLVER.ADR.RecipNotFound; not found ##</p>"
    )
    QGuiApplication.clipboard().setMimeData(data)
    window.intake.paste()
    assert screen.verdict.headline == "anna@example.org doesn't exist"


def picture() -> QMimeData:
    data = QMimeData()
    data.setImageData(QImage(4, 4, QImage.Format.Format_RGB32))
    return data


def link() -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl("https://www.example.com/bounce")])
    data.setText("https://www.example.com/bounce")
    return data


@pytest.mark.parametrize(
    ("given", "answer"),
    [
        (picture, "The clipboard holds a picture, not text."),
        (link, "The clipboard holds only a link. Nothing is fetched. Copy the text of the page instead."),
        (QMimeData, "There's nothing to read on the clipboard. Copy the text of the bounce first."),
    ],
    ids=["picture", "link", "nothing"],
)
def test_what_can_not_be_read_is_answered_and_leaves_everything_as_it_was(
    window: MainWindow, screen: Screen, given: Callable[[], QMimeData], answer: str
) -> None:
    screen.paste(UNKNOWN)
    before = screen.verdict.texts, screen.explanation.texts
    QGuiApplication.clipboard().setMimeData(given())
    window.intake.paste()
    assert screen.notice == f"{answer} Still shown: anna@example.org."
    assert (screen.verdict.texts, screen.explanation.texts) == before
    screen.action("copy-reply").trigger()
    assert "anna@example.org" in QGuiApplication.clipboard().text()


def test_a_clipboard_that_is_empty_is_answered(window: MainWindow, screen: Screen) -> None:
    QGuiApplication.clipboard().clear()
    screen.action("paste").trigger()
    assert screen.notice.startswith("There's nothing to read on the clipboard.")
    entry = screen.codes.entry
    entry.setFocus()
    QTest.keySequence(entry, QKeySequence(QKeySequence.StandardKey.Paste))
    assert entry.text() == ""


def test_a_refusal_says_what_is_still_shown_until_it_is_closed(
    window: MainWindow, screen: Screen, tmp_path: Path, qtbot: QtBot
) -> None:
    window.intake.open_path(tmp_path / "missing.eml")
    assert "still shown" not in screen.notice
    screen.paste(UNKNOWN)
    window.intake.open_path(tmp_path / "missing.eml")
    assert screen.notice.endswith("Still shown: anna@example.org.")
    assert part(window, "notice-row", NoticeRow).notice.lasts  # type: ignore[union-attr]
    write_mbox(tmp_path / "march.mbox", 3)
    window.intake.open_path(tmp_path / "march.mbox")
    qtbot.waitUntil(lambda: screen.list.page.has_rows and not screen.list.page.is_reading)
    assert screen.notice == ""
    QGuiApplication.clipboard().setMimeData(picture())
    window.intake.paste()
    assert screen.notice.endswith("You still see the list from before.")


def test_copying_the_reply_to_the_bounce_before_is_not_urged_while_a_refusal_is_shown(
    window: MainWindow, screen: Screen
) -> None:
    screen.paste(UNKNOWN)
    button = part(window, "copy-reply", IconButton)
    accent = window._theme.colors.accent
    middle = QPoint(6, button.height() // 2)
    assert button.grab().toImage().pixelColor(middle).name() == accent
    width = button.width()
    QGuiApplication.clipboard().setMimeData(picture())
    window.intake.paste()
    assert button.grab().toImage().pixelColor(middle).name() == window._theme.colors.surface
    assert button.width() == width
    QTest.mouseClick(part(window, "notice-close", SquareButton), Qt.MouseButton.LeftButton)
    assert button.grab().toImage().pixelColor(middle).name() == accent


def test_a_refusal_over_a_bounce_to_several_names_none_of_them(window: MainWindow, screen: Screen) -> None:
    screen.paste(TWO)
    QGuiApplication.clipboard().setMimeData(picture())
    window.intake.paste()
    assert screen.notice.endswith("You still see the bounce from before.")


def test_the_tab_of_the_text_is_called_a_bounce_only_where_it_is_one(
    window: MainWindow, screen: Screen
) -> None:
    window.resize(850, 600)
    screen.paste(UNKNOWN)
    assert screen.panes.tabs.tabText(1) == "Bounce text"
    screen.paste("Hello Anna,\n\nshall we meet on Thursday?\n\nBob\n")
    assert screen.panes.tabs.tabText(1) == "Text"


def test_the_button_that_closes_a_message_is_large_enough_to_hit(window: MainWindow, screen: Screen) -> None:
    QGuiApplication.clipboard().setMimeData(picture())
    window.intake.paste()
    button = part(window, "notice-close", SquareButton)
    assert min(button.width(), button.height()) >= 24


def test_for_a_picture_a_request_for_the_text_is_copied(window: MainWindow, screen: Screen) -> None:
    QGuiApplication.clipboard().setMimeData(picture())
    window.intake.paste()
    screen.answer_notice()
    assert (
        "please forward us the bounce notice you received, as an attachment"
        in QGuiApplication.clipboard().text()
    )
    assert screen.notice.startswith("Request copied")


def test_a_message_that_asks_for_something_goes_with_the_next_input(
    window: MainWindow, screen: Screen
) -> None:
    QGuiApplication.clipboard().setMimeData(picture())
    window.intake.paste()
    screen.paste(UNKNOWN)
    assert screen.notice == ""


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


def test_a_dropped_file_is_inspected_and_never_moved(
    window: MainWindow, screen: Screen, tmp_path: Path
) -> None:
    file = tmp_path / "bounce.txt"
    file.write_text(UNKNOWN)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    event = drop(window, data)
    assert event.dropAction() is Qt.DropAction.CopyAction
    assert screen.verdict.headline == "anna@example.org doesn't exist"


def test_a_drag_out_of_outlook_without_content_is_explained(window: MainWindow, screen: Screen) -> None:
    data = QMimeData()
    data.setData('application/x-qt-windows-mime;value="FileGroupDescriptorW"', b"\0")
    drop(window, data)
    assert "Drag the message to the desktop first" in screen.notice


def test_an_empty_drop_is_answered(window: MainWindow, screen: Screen) -> None:
    drop(window, QMimeData())
    assert screen.notice == "Nothing was received. Drop a file or the text of a bounce."


# Qt 6.12 wants the point in fractions, which 6.11 doesn't take.
@pytest.mark.filterwarnings("ignore:Function. 'QDragEnterEvent:DeprecationWarning")
def test_the_whole_window_says_what_would_come_of_a_drop(
    window: MainWindow, screen: Screen, tmp_path: Path
) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / name)) for name in ("a.eml", "b.eml")])
    for given, title, what in (
        (data, "Drop to inspect", "2 files"),
        (link(), "A link can't be read", "Nothing is fetched. Copy the text of the page instead."),
        (picture(), "A picture can't be read", "Only text can be read."),
    ):
        event = QDragEnterEvent(
            QPoint(50, 50),
            Qt.DropAction.CopyAction,
            given,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        window.dragEnterEvent(event)
        overlay = part(window, "drop-overlay", QWidget)
        assert overlay.isVisible()
        assert texts_in(overlay)[:2] == [title, what]
    window.dragLeaveEvent(event)
    assert not overlay.isVisible()


def test_a_file_that_can_not_be_read_is_named(window: MainWindow, screen: Screen, tmp_path: Path) -> None:
    window.intake.open_path(tmp_path / "missing.eml")
    assert screen.notice.startswith("missing.eml can't be read.")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes in folders here")
def test_a_pipe_is_refused_and_not_waited_for(window: MainWindow, screen: Screen, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.eml")
    window.intake.open_path(tmp_path / "pipe.eml")
    assert screen.notice.startswith("pipe.eml can't be read.")


def test_back_and_forward_walk_the_inputs(screen: Screen) -> None:
    screen.paste(UNKNOWN)
    screen.paste(DELAY)
    assert screen.verdict.headline == "Not delivered yet: anna@example.org"
    screen.action("back").trigger()
    assert screen.verdict.headline == "anna@example.org doesn't exist"
    assert not screen.action("back").isEnabled()
    screen.action("forward").trigger()
    assert screen.verdict.headline == "Not delivered yet: anna@example.org"


def test_append_inspects_both_texts_together(window: MainWindow, screen: Screen) -> None:
    first, second = TWO.split("<bob", 1)
    screen.paste(first)
    QGuiApplication.clipboard().setText("<bob" + second)
    window.intake.append_paste()
    assert screen.verdict.headline == "Not delivered to 2 recipients"


def test_the_window_starts_empty_with_an_invitation_and_shows_the_example(
    window: MainWindow, screen: Screen
) -> None:
    assert screen.bounce.pane.is_empty
    assert not screen.verdict.bar.isVisible()
    window.intake.show_example()
    assert screen.verdict.headline == "anna.meier@exmaple.org doesn't exist"


def test_the_panes_make_room_in_a_narrow_window(window: MainWindow, screen: Screen, qtbot: QtBot) -> None:
    screen.paste(UNKNOWN)
    explanation, bounce = screen.explanation.pane, screen.bounce.pane
    browser = screen.codes.browser
    assert screen.mode() is Mode.WIDE
    window.resize(1000, 700)
    assert screen.mode() is Mode.MEDIUM
    assert not browser.isVisible()
    window.activateWindow()
    qtbot.waitUntil(screen.verdict.bar.headline.hasFocus)
    settle()
    screen.codes.entry.setFocus()
    qtbot.waitUntil(browser.isVisible)
    window.resize(700, 500)
    assert screen.mode() is Mode.NARROW
    assert explanation.isVisible()
    assert not bounce.isVisible()
    screen.bounce.go_to_next()
    assert bounce.isVisible()


def test_a_large_paste_is_read_in_the_worker_and_shown(
    window: MainWindow, screen: Screen, qtbot: QtBot
) -> None:
    screen.paste(
        UNKNOWN
        + "\n--- Below this line is a copy of the message.\n\nReturn-Path: <a@example.com>\nReceived: from x by y\n\n"
        + "filler line\n" * 40_000
    )
    assert not screen.action("copy-reply").isEnabled()
    qtbot.waitUntil(lambda: screen.verdict.headline == "anna@example.org doesn't exist")


def test_a_large_input_can_be_cancelled_and_what_was_shown_comes_back(screen: Screen, qtbot: QtBot) -> None:
    screen.paste(UNKNOWN)
    screen.paste(UNKNOWN + "x y\n" * 2_000_000)
    qtbot.waitUntil(lambda: screen.verdict.headline == "Reading Pasted text")
    assert not any("anna@example.org" in text for text in screen.explanation.texts)
    screen.bounce.cancel()
    assert screen.verdict.headline == "anna@example.org doesn't exist"


def test_a_reader_that_dies_is_told_of_and_the_next_input_gets_another(
    window: MainWindow, screen: Screen, qtbot: QtBot
) -> None:
    screen.paste(UNKNOWN + "x y\n" * 2_000_000)
    qtbot.waitUntil(lambda: bool(multiprocessing.active_children()))
    for process in multiprocessing.active_children():
        process.kill()
    qtbot.waitUntil(lambda: "can't be read" in screen.notice)
    assert screen.bounce.pane.is_empty
    screen.paste(UNKNOWN + "x y\n" * 100_000)
    qtbot.waitUntil(lambda: screen.verdict.headline == "anna@example.org doesn't exist")


def test_a_reader_that_can_not_be_started_is_told_of(
    screen: Screen, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: object) -> None:
        raise OSError("no more processes")

    monkeypatch.setattr("multiprocessing.context.SpawnProcess.start", refuse)
    screen.paste(UNKNOWN + "x y\n" * 100_000)
    qtbot.waitUntil(lambda: "can't be read" in screen.notice)


def test_the_place_and_the_colors_of_the_window_are_remembered(
    window: MainWindow, settings: Settings
) -> None:
    window.resize(1200, 640)
    window.close()
    assert settings.window.geometry
    assert settings.window.tree_width == 0


@pytest.mark.filterwarnings("ignore:Function. 'QDragEnterEvent:DeprecationWarning")
@pytest.mark.parametrize(
    ("names", "title", "what"),
    [
        (("a.eml", "b.png"), "Drop to inspect", "2 files"),
        (("scan.PDF",), "A PDF can't be read", "Copy its text and paste it here."),
        (("one.png", "two.jpg"), "A picture can't be read", "Only text can be read."),
    ],
)
def test_what_is_dragged_is_named_before_it_is_dropped(
    window: MainWindow, names: tuple[str, ...], title: str, what: str
) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(f"/somewhere/{name}") for name in names])
    buttons, no_key = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    window.dragEnterEvent(QDragEnterEvent(QPoint(9, 9), Qt.DropAction.CopyAction, data, buttons, no_key))
    assert part(window, "drop-title", TextLabel).plain == title
    assert part(window, "drop-what", TextLabel).plain == what


def test_a_width_that_was_dragged_is_kept(window: MainWindow, screen: Screen, settings: Settings) -> None:
    screen.paste(UNKNOWN)
    outer = next(
        one for one in screen.panes.findChildren(QSplitter) if one.isAncestorOf(screen.codes.browser)
    )
    outer.setSizes([300, 900])
    outer.splitterMoved.emit(300, 1)
    window.close()
    assert settings.window.tree_width == 300


def test_the_summary_is_copied_as_text_whose_lines_end_where_the_sentences_do(screen: Screen) -> None:
    screen.action("example").trigger()
    screen.action("copy").trigger()
    text = QGuiApplication.clipboard().text()
    assert "anna.meier@exmaple.org doesn't exist" in text
    assert max(len(line) for line in text.splitlines()) > 100
    assert all(line[-1] in ".?!]1" or number < 2 for number, line in enumerate(text.split("\n")) if line)


def test_in_the_summary_as_html_the_verdict_alone_is_strong(screen: Screen) -> None:
    screen.action("example").trigger()
    screen.action("copy").trigger()
    html = QGuiApplication.clipboard().mimeData().html()
    assert html.startswith("<p>Example<br><b>anna.meier@exmaple.org doesn&#x27;t exist</b><br>exmaple.org")
    assert html.count("<b>") == 1


def test_every_part_that_takes_the_focus_has_a_name(window: MainWindow, screen: Screen) -> None:
    screen.paste(TWO)
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


def test_a_pasted_mail_with_several_bounces_shows_the_first_and_forward_the_next(screen: Screen) -> None:
    screen.paste(mail_with(made_bounce(3), made_bounce(4)).decode())
    assert screen.verdict.headline == "person3@example.net doesn't exist"
    assert any("This message contains 2 bounces" in text for text in screen.bounce.texts)
    screen.action("forward").trigger()
    assert screen.verdict.headline == "person4@mail.example.com has a full mailbox"
    assert not screen.action("forward").isEnabled()


def test_a_file_with_several_bounces_is_listed(
    window: MainWindow, screen: Screen, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "forwarded.eml"
    file.write_bytes(mail_with(made_bounce(3), made_bounce(4)))
    window.intake.open_path(file)
    page = screen.list.page
    assert page.isVisible()
    qtbot.waitUntil(lambda: not page.is_reading)
    assert page.table.model().rowCount() == 2


def test_the_last_paste_is_undone(screen: Screen) -> None:
    screen.paste(UNKNOWN)
    assert not screen.action("undo").isEnabled()
    screen.paste(DELAY)
    screen.action("undo").trigger()
    assert screen.verdict.headline == "anna@example.org doesn't exist"


def test_the_text_is_corrected_and_inspected_again(screen: Screen, monkeypatch: pytest.MonkeyPatch) -> None:
    def correct(dialog: TextDialog) -> bool:
        dialog.text.setPlainText(dialog.text.toPlainText().replace("anna", "hanna"))
        return True

    screen.paste(UNKNOWN)
    monkeypatch.setattr(TextDialog, "exec", correct)
    screen.action("correct").trigger()
    assert screen.verdict.headline == "hanna@example.org doesn't exist"


def test_words_of_the_text_are_found_and_stepped_through(screen: Screen, qtbot: QtBot) -> None:
    screen.paste(UNKNOWN)
    screen.action("find").trigger()
    entry = part(screen.bounce.pane, "find-entry", QLineEdit)
    qtbot.keyClicks(entry, "RECIPIENT")
    bar = part(screen.bounce.pane, "find-bar", QWidget)
    assert "1 of 1" in texts_in(bar)
    qtbot.keyClicks(entry, "s")
    assert "No matches" in texts_in(bar)
    entry.setText("anna")
    qtbot.keyClick(entry, Qt.Key.Key_Return)
    assert "2 of 2" in texts_in(bar)
    assert screen.bounce.marked.count("anna") == 2
    qtbot.keyClick(entry, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert "anna" not in screen.bounce.marked
    assert screen.bounce.view.textCursor().position() == UNKNOWN.rindex("anna")


def test_the_text_grows_and_shrinks_by_keys(screen: Screen, settings: Settings) -> None:
    screen.paste(UNKNOWN)
    before = screen.bounce.view.fontMetrics().height()
    screen.action("zoom-in").trigger()
    screen.action("zoom-in").trigger()
    assert screen.bounce.view.fontMetrics().height() > before
    assert settings.window.zoom == 2
    screen.action("zoom-usual").trigger()
    assert screen.bounce.view.fontMetrics().height() == before


def test_what_was_opened_is_offered_again(
    window: MainWindow, screen: Screen, settings: Settings, tmp_path: Path
) -> None:
    file = tmp_path / "bounce.txt"
    file.write_text(UNKNOWN)
    window.intake.open_path(file)
    screen.paste(DELAY)
    assert list(settings.recent) == [str(file)]
    menu = part(window, "recent", QMenu)
    menu.aboutToShow.emit()
    menu.actions()[0].trigger()
    assert screen.verdict.headline == "anna@example.org doesn't exist"
    menu.aboutToShow.emit()
    menu.actions()[-1].trigger()
    assert not settings.recent


@pytest.mark.parametrize(
    ("name", "begins"),
    [("a.eml", b"This is the mail system"), ("a.txt", b"a.eml"), ("a.pdf", b"%PDF")],
)
def test_a_bounce_is_saved_as_it_came_as_text_or_as_pages(
    window: MainWindow,
    screen: Screen,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    begins: bytes,
) -> None:
    (tmp_path / "in").mkdir()
    file = tmp_path / "in" / "a.eml"
    file.write_text(UNKNOWN)
    window.intake.open_path(file)
    monkeypatch.setattr(QFileDialog, "exec", lambda dialog: True)
    monkeypatch.setattr(QFileDialog, "selectedFiles", lambda dialog: [str(tmp_path / name)])
    screen.action("save").trigger()
    assert (tmp_path / name).read_bytes().startswith(begins)
    assert screen.notice == f"Saved {name}"


def test_the_title_names_the_case(window: MainWindow, screen: Screen) -> None:
    screen.paste(UNKNOWN)
    assert window.windowTitle() == "anna@example.org doesn't exist"


def test_a_second_start_with_what_was_copied_inspects_it(window: MainWindow, screen: Screen) -> None:
    QGuiApplication.clipboard().setText(UNKNOWN)
    window.come_to_front([CLIPBOARD])
    assert screen.verdict.headline == "anna@example.org doesn't exist"


def test_the_panes_are_reached_one_after_the_other(screen: Screen, window: MainWindow) -> None:
    window.activateWindow()
    screen.paste(UNKNOWN)
    reached = []
    for _ in range(5):
        screen.action("next-pane").trigger()
        focus = window.focusWidget()
        reached.append(focus.objectName() if focus is not None else "")
    assert reached == ["answer-tabs", "bounce-text", "code-entry", "code-tree", "headline"]


def test_the_focus_goes_in_the_order_in_which_one_reads(window: MainWindow, screen: Screen) -> None:
    window.activateWindow()
    window.intake.show_example()
    reached = []
    for _ in range(17):
        focus = window.focusWidget()
        assert focus is not None
        reached.append(focus.objectName())
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    wanted = [
        "headline", "parties", "answer-tabs", "reply-language", "reply-text", "copy-reply", "open-draft",
        "fold-code", "fold-journey", "fold-details", "enter-domains", "decline-domains", "previous-code",
        "next-code", "bounce-text", "code-entry", "code-tree",
    ]  # fmt: skip
    assert reached == wanted


def test_after_a_paste_the_focus_is_on_the_headline(window: MainWindow, screen: Screen) -> None:
    window.activateWindow()
    screen.paste(UNKNOWN)
    assert window.focusWidget() is part(window, "headline", QWidget)


def test_files_are_asked_for(
    window: MainWindow, screen: Screen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "a.eml"
    file.write_text(UNKNOWN)
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(file)], ""))
    window.intake.ask_for_files()
    assert screen.verdict.headline == "anna@example.org doesn't exist"
    # Whoever gives up has what was there.
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([], ""))
    window.intake.ask_for_files()
    assert screen.verdict.headline == "anna@example.org doesn't exist"


def test_a_bounce_is_printed_with_its_verdict_on_top(
    screen: Screen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from PySide6.QtPrintSupport import QPrintDialog

    path = tmp_path / "printed.pdf"

    def accept(dialog: QPrintDialog) -> bool:
        dialog.printer().setOutputFileName(str(path))
        return True

    monkeypatch.setattr(QPrintDialog, "exec", accept)
    screen.paste(UNKNOWN)
    screen.action("print").trigger()
    assert path.read_bytes().startswith(b"%PDF")


def test_a_bounce_that_can_not_be_saved_is_told_of(
    screen: Screen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "exec", lambda dialog: True)
    (tmp_path / "file").write_text("")
    monkeypatch.setattr(QFileDialog, "selectedFiles", lambda dialog: [str(tmp_path / "file" / "a.txt")])
    screen.paste(UNKNOWN)
    screen.action("save").trigger()
    assert screen.notice.startswith("a.txt can't be written.")


def test_the_picture_of_the_verdict_is_copied(screen: Screen) -> None:
    screen.paste(UNKNOWN)
    screen.action("copy-picture").trigger()
    assert screen.notice == "Picture of the verdict copied"
    assert not QGuiApplication.clipboard().image().isNull()


def test_keys_are_explained(window: MainWindow, screen: Screen, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[str] = []
    monkeypatch.setattr(HelpDialog, "exec", lambda dialog: shown.extend(texts_in(dialog)))
    screen.action("help").trigger()
    assert "Paste a bounce" in shown
    assert "Ctrl+V" in shown


def test_several_bounces_of_the_session_tell_whether_it_is_us(screen: Screen) -> None:
    for domain in ("example.org", "example.net", "example.com"):
        screen.paste(
            f"<anna@{domain}>: host mx.{domain}[192.0.2.9] said: 554 5.7.1 Client host [192.0.2.7] blocked using bl.example\n"
        )
    assert any("It looks like our side." in text for text in screen.explanation.texts)


def test_with_a_single_code_there_is_none_to_step_to(window: MainWindow, screen: Screen) -> None:
    steppers = [part(window, name, QAbstractButton) for name in ("previous-code", "next-code")]
    screen.paste(UNKNOWN)
    assert all(button.isVisible() for button in steppers)
    for text in ("<anna@example.org>: mailbox unavailable (5.2.1)\n", "Shall we meet on Thursday?\n"):
        screen.paste(text)
        assert screen.bounce.place == ""
        assert not any(button.isVisible() for button in steppers)


def test_what_is_no_bounce_is_not_called_one(window: MainWindow, screen: Screen) -> None:
    screen.paste("Hello Anna,\n\nshall we meet on Thursday?\n\nBob\n")
    assert screen.verdict.headline == "This isn't a bounce"
    assert screen.verdict.chips == []
    assert "Bounce" not in screen.bounce.texts
    assert "Content" in screen.bounce.texts
    screen.paste(UNKNOWN)
    assert "Bounce" in screen.bounce.texts


@pytest.mark.parametrize("language_code", ["en", "de", "fr", "es"])
def test_what_is_no_bounce_leads_to_the_next_paste_and_says_once_what_to_ask_for(
    window: MainWindow, screen: Screen, language: Language, language_code: str
) -> None:
    language.choose(language_code)
    screen.paste("Hello Anna,\n\nshall we meet on Thursday?\n\nBob\n")
    said = [*screen.verdict.texts, *screen.explanation.texts]
    assert sum("Mail Delivery System" in text for text in said) == 1
    paste, opening = (part(window, name, KeyButton) for name in ("paste-next", "open-next"))
    assert paste.isVisible()
    assert opening.isVisible()
    accent, surface = window._theme.colors.accent, window._theme.colors.surface
    assert paste.grab().toImage().pixelColor(QPoint(6, paste.height() // 2)).name() == accent
    copy = part(window, "copy-reply", IconButton)
    assert copy.grab().toImage().pixelColor(QPoint(6, copy.height() // 2)).name() == surface
    QGuiApplication.clipboard().setText(UNKNOWN)
    QTest.mouseClick(paste, Qt.MouseButton.LeftButton)
    settle()
    assert "550 5.1.1" in screen.verdict.chips
    assert not paste.isVisible()
    assert copy.grab().toImage().pixelColor(QPoint(6, copy.height() // 2)).name() == accent


def test_what_is_no_bounce_is_no_moment_to_ask_for_domains(window: MainWindow, screen: Screen) -> None:
    question = part(window, "domain-question", QWidget)
    screen.paste("Hello Anna,\n\nshall we meet on Thursday?\n\nBob\n")
    assert not question.isVisible()
    screen.paste(UNKNOWN)
    assert not question.isHidden()


def test_the_line_below_the_headline_is_no_longer_than_one_reads_at_ease(
    window: MainWindow, screen: Screen
) -> None:
    window.resize(1900, 1000)
    screen.paste(DELAY)
    settle()
    detail = part(window, "verdict-detail", TextLabel)
    detail.set_text("The mail server isn't answering, and the sending server keeps trying for days. " * 2)
    settle()
    assert detail.height() == detail.heightForWidth(detail.width())
    assert detail.width() <= 105 * detail.fontMetrics().horizontalAdvance(detail.plain) / len(detail.plain)


def test_a_single_step_has_no_number(window: MainWindow, screen: Screen) -> None:
    screen.paste("Hello Anna,\n\nshall we meet on Thursday?\n\nBob\n")
    (step,) = (one for one in screen.explanation.pane.findChildren(QWidget, "step") if one.isVisible())
    assert step.accessibleName().startswith("Ask for the bounce notice")
    screen.paste(UNKNOWN)
    first = next(one for one in screen.explanation.pane.findChildren(QWidget, "step") if one.isVisible())
    assert first.accessibleName().startswith("1.")


def test_the_chosen_code_has_a_bar_at_its_edge(window: MainWindow, screen: Screen, theme: Theme) -> None:
    screen.paste(UNKNOWN)
    tree = screen.codes.tree
    row = tree.row_area(tree.visualRect(tree.currentIndex()))
    image = tree.viewport().grab().toImage()
    color = image.pixelColor(row.left() + 1, row.center().y())
    assert color.name() == theme.colors.accent


def test_the_class_that_is_open_from_the_start_closes_for_a_text_without_its_codes(screen: Screen) -> None:
    tree = screen.codes.tree
    permanent = tree.model().index(1 if tree.model().rowCount() < 3 else 2, 0)
    assert permanent.data().startswith("5")
    assert tree.isExpanded(permanent)
    screen.paste(DELAY)
    assert not tree.isExpanded(permanent)
    screen.paste(UNKNOWN)
    assert tree.isExpanded(permanent)
