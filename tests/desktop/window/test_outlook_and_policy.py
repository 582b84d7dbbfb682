"""Mails from Outlook, and what an administrator has set, as the window deals with them."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from pytestqt.qtbot import QtBot

from bounce_inspector.desktop.dialogs.licenses_dialog import LicensesDialog
from bounce_inspector.desktop.dialogs.save_mail_dialog import SaveMailDialog
from bounce_inspector.desktop.dialogs.settings_dialog import SettingsDialog
from bounce_inspector.desktop.shared.theme import Theme
from bounce_inspector.desktop.system.outlook_drag import OutlookDrag
from bounce_inspector.desktop.window.main_window import MainWindow
from bounce_inspector.memory.settings import Settings
from screen import Screen

UNKNOWN = b"550 5.1.1 <anna@example.org>: Recipient address rejected: User unknown\n\n(said twice)"


def copy_from_outlook() -> None:
    data = QMimeData()
    data.setData('application/x-qt-windows-mime;value="FileGroupDescriptorW"', b"\0")
    QGuiApplication.clipboard().setMimeData(data)


def offer(monkeypatch: pytest.MonkeyPatch, *items: tuple[str, bytes]) -> None:
    monkeypatch.setattr(OutlookDrag, "items", lambda self: list(items))


def test_a_mail_that_outlook_hands_over_is_inspected(
    window: MainWindow, screen: Screen, monkeypatch: pytest.MonkeyPatch
) -> None:
    offer(monkeypatch, ("Undeliverable.msg", UNKNOWN))
    copy_from_outlook()
    window.intake.paste()
    assert screen.verdict.headline == "anna@example.org doesn't exist"


def test_several_mails_that_outlook_hands_over_are_listed(
    window: MainWindow, screen: Screen, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    mail = b"Received: by mx1.example.com\nSubject: Undelivered\n\n" + UNKNOWN
    offer(monkeypatch, ("a.eml", mail), ("b.eml", mail))
    copy_from_outlook()
    window.intake.paste()
    qtbot.waitUntil(lambda: screen.list.page.has_rows and not screen.list.page.is_reading)
    assert screen.list.page.table.model().rowCount() == 2
    kept = list(Path(tempfile.gettempdir()).glob("bounce-inspector-*/*/a.eml"))
    assert kept
    window.close()
    assert not any(file.exists() for file in kept)


def test_mails_that_can_not_be_kept_for_the_list_are_named(
    window: MainWindow, screen: Screen, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> list[Path]:
        raise OSError(28, "No space left on device")

    offer(monkeypatch, ("a.msg", b""), ("b.msg", b""))
    monkeypatch.setattr(OutlookDrag, "as_files", full)
    copy_from_outlook()
    window.intake.paste()
    assert screen.notice == "a.msg can't be read. No space left on device"


def test_the_words_of_the_system_end_before_something_else_is_said(
    window: MainWindow, screen: Screen, tmp_path: Path
) -> None:
    missing = tmp_path / "missing.eml"
    with pytest.raises(FileNotFoundError) as error:
        missing.stat()
    window.intake.show_example()
    window.intake.open_path(missing)
    # Each system has words of its own; none of them ends with a period.
    words = error.value.strerror
    assert screen.notice == f"missing.eml can't be read. {words}. Still shown: anna.meier@exmaple.org."


def test_where_outlook_hands_nothing_over_two_pictures_show_how_to_save_the_mail(window: MainWindow) -> None:
    copy_from_outlook()
    window.intake.paste()
    [dialog] = window.findChildren(SaveMailDialog)
    assert dialog.isVisible()
    dialog.close()


def test_the_reason_why_a_file_can_not_be_read_is_said_once(
    window: MainWindow, screen: Screen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    locked = tmp_path / "locked.eml"
    locked.write_bytes(UNKNOWN)

    read_bytes = Path.read_bytes

    def refuse(path: Path) -> bytes:
        # The program's own files stay readable: the message's sign may not have been shown before.
        if path == locked:
            raise PermissionError(13, "Permission denied")
        return read_bytes(path)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    window.intake.open_path(locked)
    assert screen.notice == "locked.eml can't be read. Permission denied"


def test_the_quit_key_is_there_on_every_platform(window: MainWindow) -> None:
    quit_ = window.findChild(QAction, "quit")
    assert quit_ is not None
    assert quit_.shortcuts().count(QKeySequence("Ctrl+Q")) == 1


def test_the_licenses_name_qt_and_where_its_source_is(qtbot: QtBot) -> None:
    dialog = LicensesDialog()
    qtbot.addWidget(dialog)
    text = dialog.text.toPlainText()
    assert "PySide6" in text
    assert "https://download.qt.io/official_releases/qt/" in text
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in text
    assert "GNU GENERAL PUBLIC LICENSE" in text


def test_what_an_administrator_has_set_is_shown_but_can_not_be_changed(
    window: MainWindow, theme: Theme, qtbot: QtBot
) -> None:
    dialog = SettingsDialog(
        Settings(our_domains=("example.com",)), theme, fixed=frozenset({"our_domains", "formal"})
    )
    qtbot.addWidget(dialog)
    assert dialog.domains.text() == "example.com"
    assert not dialog.domains.isEnabled()
    assert not dialog.formality.isEnabled()
    assert dialog.greeting.isEnabled()
    dialog.grab()
    for field in (dialog.domains, dialog.formality):
        assert field.toolTip() == "<p>Set by your administrator.</p>"
        assert field.accessibleDescription() == "Set by your administrator."
    window.preferences.fix(frozenset({"language"}))
    assert not any(
        action.isEnabled() for action in window.findChildren(QAction) if action.text() == "Deutsch"
    )
