"""The window as a person uses it: typing, pasting, dropping, clicking."""

from __future__ import annotations

import multiprocessing
import os
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from bounce_inspector.desktop.window.arrangement import Mode
from bounce_inspector.desktop.window.main_window import MainWindow
from bounce_inspector.memory.settings import Settings
from bounces import DELAY, TWO, UNKNOWN, made_bounce
from screen import Screen


def test_the_first_paste_just_works(window: MainWindow, screen: Screen, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText(UNKNOWN)
    qtbot.keyClick(window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert screen.verdict.headline == "anna@example.org does not exist"
    assert "Final: the server gave up" in screen.verdict.chips
    assert "550 5.1.1" in screen.verdict.chips


def test_a_clipboard_with_only_html_is_read(window: MainWindow, screen: Screen) -> None:
    data = QMimeData()
    data.setHtml(
        "<p>Delivery has failed to these recipients:</p><p>anna@example.org</p><p>#550 5.1.1 RESOLVER.ADR.RecipNotFound; not found ##</p>"
    )
    QGuiApplication.clipboard().setMimeData(data)
    window.paste()
    assert screen.verdict.headline == "anna@example.org does not exist"


def test_a_picture_is_answered_not_ignored(window: MainWindow, screen: Screen) -> None:
    data = QMimeData()
    data.setImageData(QImage(4, 4, QImage.Format.Format_RGB32))
    QGuiApplication.clipboard().setMimeData(data)
    window.paste()
    assert screen.verdict.headline == "This can't be read"
    assert any("picture can't be read yet" in text for text in screen.verdict.texts)


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
    assert screen.verdict.headline == "anna@example.org does not exist"


def test_a_drag_out_of_outlook_without_content_is_explained(window: MainWindow, screen: Screen) -> None:
    data = QMimeData()
    data.setData('application/x-qt-windows-mime;value="FileGroupDescriptorW"', b"\0")
    drop(window, data)
    assert any("Drag the mail to the desktop first" in text for text in screen.verdict.texts)


def test_a_file_that_can_not_be_read_is_named(window: MainWindow, screen: Screen, tmp_path: Path) -> None:
    window.open_path(tmp_path / "missing.eml")
    assert any("missing.eml can't be read" in text for text in screen.verdict.texts)


def test_back_returns_from_a_refusal_to_what_was_shown(window: MainWindow, screen: Screen) -> None:
    screen.paste(UNKNOWN)
    before = screen.verdict.headline
    data = QMimeData()
    data.setImageData(QImage(4, 4, QImage.Format.Format_RGB32))
    QGuiApplication.clipboard().setMimeData(data)
    window.paste()
    assert screen.verdict.headline != before
    screen.action("back").trigger()
    assert screen.verdict.headline == before


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes in folders here")
def test_a_pipe_is_refused_and_not_waited_for(window: MainWindow, screen: Screen, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.eml")
    window.open_path(tmp_path / "pipe.eml")
    assert screen.verdict.headline == "This can't be read"


def test_back_and_forward_walk_the_inputs(screen: Screen) -> None:
    screen.paste(UNKNOWN)
    screen.paste(DELAY)
    assert screen.verdict.headline == "Not delivered yet to anna@example.org"
    screen.action("back").trigger()
    assert screen.verdict.headline == "anna@example.org does not exist"
    assert not screen.action("back").isEnabled()
    screen.action("forward").trigger()
    assert screen.verdict.headline == "Not delivered yet to anna@example.org"


def test_append_inspects_both_texts_together(window: MainWindow, screen: Screen) -> None:
    first, second = TWO.split("<bob", 1)
    screen.paste(first)
    QGuiApplication.clipboard().setText("<bob" + second)
    window.append_paste()
    assert screen.verdict.headline == "Both recipients failed"


def test_the_window_starts_empty_with_an_invitation_and_shows_the_example(
    window: MainWindow, screen: Screen
) -> None:
    assert screen.bounce.pane.is_empty
    assert not screen.verdict.bar.isVisible()
    window.show_example()
    assert screen.verdict.headline == "anna.meier@exmaple.org does not exist"


def test_the_panes_make_room_in_a_narrow_window(window: MainWindow, screen: Screen, qtbot: QtBot) -> None:
    screen.paste(UNKNOWN)
    explanation, bounce = screen.explanation.pane, screen.bounce.pane
    browser = screen.codes.browser
    assert screen.mode() is Mode.WIDE
    window.resize(1000, 700)
    assert screen.mode() is Mode.MEDIUM
    assert not browser.isVisible()
    screen.codes.entry.setFocus()
    QApplication.processEvents()
    assert browser.isVisible()
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
    assert not screen.verdict.bar.isVisible()
    with qtbot.waitSignal(window.report_shown, timeout=30_000):
        pass
    assert screen.verdict.headline == "anna@example.org does not exist"


def test_a_large_input_can_be_cancelled_and_what_was_shown_comes_back(screen: Screen, qtbot: QtBot) -> None:
    screen.paste(UNKNOWN)
    screen.paste(UNKNOWN + "x y\n" * 2_000_000)
    screen.bounce.cancel()
    assert screen.verdict.headline == "anna@example.org does not exist"


def test_a_reader_that_dies_is_told_of_and_the_next_input_gets_another(
    window: MainWindow, screen: Screen, qtbot: QtBot
) -> None:
    screen.paste(UNKNOWN + "x y\n" * 2_000_000)
    qtbot.waitUntil(lambda: bool(multiprocessing.active_children()), timeout=30_000)
    for process in multiprocessing.active_children():
        process.kill()
    qtbot.waitUntil(screen.verdict.bar.isVisible, timeout=30_000)
    assert screen.verdict.headline == "This can't be read"
    screen.paste(UNKNOWN + "x y\n" * 100_000)
    with qtbot.waitSignal(window.report_shown, timeout=30_000):
        pass
    assert screen.verdict.headline == "anna@example.org does not exist"


def test_a_reader_that_can_not_be_started_is_told_of(
    screen: Screen, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: object) -> None:
        raise OSError("no more processes")

    monkeypatch.setattr("multiprocessing.context.SpawnProcess.start", refuse)
    screen.paste(UNKNOWN + "x y\n" * 100_000)
    qtbot.waitUntil(screen.verdict.bar.isVisible, timeout=30_000)
    assert screen.verdict.headline == "This can't be read"


def test_the_place_and_the_colors_of_the_window_are_remembered(
    window: MainWindow, settings: Settings
) -> None:
    window.resize(1200, 640)
    window.close()
    assert settings.window.geometry
    assert settings.window.tree_width > 0


def test_the_summary_is_copied_as_text(window: MainWindow, screen: Screen) -> None:
    screen.paste(UNKNOWN)
    window.copy_summary()
    assert "anna@example.org does not exist" in QGuiApplication.clipboard().text()


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
    assert screen.verdict.headline == "person3@example.net does not exist"
    assert any("This mail holds 2 bounces" in text for text in screen.bounce.texts)
    screen.action("forward").trigger()
    assert screen.verdict.headline == "The mailbox of person4@mail.example.com is full"
    assert not screen.action("forward").isEnabled()


def test_a_file_with_several_bounces_is_listed(
    window: MainWindow, screen: Screen, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "forwarded.eml"
    file.write_bytes(mail_with(made_bounce(3), made_bounce(4)))
    window.open_path(file)
    page = screen.list.page
    assert page.isVisible()
    qtbot.waitUntil(lambda: not page.is_reading, timeout=30_000)
    assert page.table.model().rowCount() == 2
