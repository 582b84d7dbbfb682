"""The settings as a person fills them in, and what they change."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QLabel
from pytestqt.qtbot import QtBot

from bounce_inspector.desktop.dialogs.settings_dialog import SettingsDialog
from bounce_inspector.desktop.shared.grounds import Card
from bounce_inspector.desktop.shared.scrolling import Scroll
from bounce_inspector.desktop.shared.text_labels import SectionTitle, TextLabel
from bounce_inspector.desktop.shared.theme import GAP, LOOSE, Theme
from bounce_inspector.desktop.window.main_window import MainWindow
from bounce_inspector.memory.settings import Settings, load_settings, save_settings
from screen import Screen, settle

DISK_FULL = (
    "This is the mail system at host mx1.example.com.\n\n"
    "<anna@example.org>: host mx.example.org[192.0.2.25] said: 552 5.3.1 Insufficient system storage\n"
    "    (in reply to RCPT TO command)\n"
)


@pytest.fixture
def dialog(qtbot: QtBot, settings: Settings, theme: Theme) -> SettingsDialog:
    dialog = SettingsDialog(settings, theme)
    qtbot.addWidget(dialog)
    return dialog


def test_domains_are_taken_as_people_write_them(dialog: SettingsDialog, settings: Settings) -> None:
    dialog.domains.setText(" @Example.com, example.org.; example.com\texample.net ")
    dialog.accept()
    dialog.store()

    assert settings.our_domains == ("example.com", "example.org", "example.net")


@pytest.mark.parametrize(
    "wrong", ["example", "exa mple..com", "-example.com", "anna@example.com", "a" * 260 + ".com"]
)
def test_what_is_no_domain_is_named_and_the_dialog_stays(dialog: SettingsDialog, wrong: str) -> None:
    dialog.domains.setText(wrong)
    dialog.accept()

    assert dialog.result() != SettingsDialog.DialogCode.Accepted
    assert not dialog.complaint.isHidden()
    assert "is not the name" in dialog.complaint.plain


def test_domains_of_any_script_are_taken(dialog: SettingsDialog, settings: Settings) -> None:
    dialog.domains.setText("bücher.example, παράδειγμα.example")
    dialog.accept()
    dialog.store()

    assert settings.our_domains == ("bücher.example", "παράδειγμα.example")


def test_the_form_of_the_ticket_note_is_none_of_the_settings_of_replies(dialog: SettingsDialog) -> None:
    dialog.show()
    titles = [label for label in dialog.findChildren(SectionTitle) if label.isVisible()]
    sections = {title.plain: title.parentWidget() for title in titles}
    notes, replies = sections["Ticket note"], sections["Replies to customers"]
    assert notes is not None
    assert notes.isAncestorOf(dialog.note_form)
    assert replies is not None
    assert not replies.isAncestorOf(dialog.note_form)


def test_the_buttons_stand_24_pixels_below_the_last_card(dialog: SettingsDialog) -> None:
    dialog.show()
    settle()
    [scroll] = dialog.findChildren(Scroll)
    scroll.verticalScrollBar().setValue(scroll.verticalScrollBar().maximum())
    card = next(one for one in dialog.findChildren(Card) if one.isAncestorOf(dialog.note_form))
    [buttons] = dialog.findChildren(QDialogButtonBox)
    bottom = card.mapTo(dialog, card.rect().bottomLeft()).y() + 1
    assert buttons.mapTo(dialog, buttons.rect().topLeft()).y() - bottom == LOOSE


def test_the_settings_survive_the_program(dialog: SettingsDialog, settings: Settings, tmp_path: Path) -> None:
    dialog.hosts.setText("mail.example.com")
    dialog.greeting.setText("Good day,")
    dialog.signature.setPlainText("Your service desk\nExample Ltd")
    dialog.formality.setCurrentIndex(1)
    dialog.store()
    save_settings(settings, tmp_path / "settings.json")
    again, complaint = load_settings(tmp_path / "settings.json")

    assert complaint is None
    assert again == settings
    assert (again.our_hosts, again.greeting, again.formal) == (("mail.example.com",), "Good day,", False)
    assert again.signature == "Your service desk\nExample Ltd"


def _answer(domain: str, *, ok: bool) -> None:
    """Fill in the open dialog as soon as it is there."""

    def fill() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, SettingsDialog)
        dialog.domains.setText(domain)
        if ok:
            dialog.accept()
        else:
            dialog.reject()

    QTimer.singleShot(0, fill)


def _said(window: MainWindow) -> str:
    Screen(window).action("copy").trigger()
    return QApplication.clipboard().text()


def test_a_domain_of_ours_makes_the_admin_ours_at_once(window: MainWindow) -> None:
    QApplication.clipboard().setText(DISK_FULL)
    window.intake.paste()
    assert "Your own mail team" not in _said(window)

    _answer("example.org", ok=True)
    Screen(window).action("settings").trigger()

    assert "own mail team" in _said(window)
    assert not Screen(window).action("back").isEnabled()


def test_a_cancelled_dialog_changes_nothing(window: MainWindow, settings: Settings) -> None:
    _answer("example.org", ok=False)
    Screen(window).action("settings").trigger()

    assert settings.our_domains == ()


def test_what_is_to_be_known_of_a_field_stands_at_the_field(dialog: SettingsDialog) -> None:
    dialog.show()
    settle()
    [servers] = [label for label in dialog.findChildren(TextLabel) if "send and receive" in label.plain]
    below = (
        servers.mapTo(dialog, QPoint()).y() - dialog.hosts.mapTo(dialog, QPoint(0, dialog.hosts.height())).y()
    )
    assert 0 <= below <= GAP
    assert dialog.hosts.accessibleDescription() == servers.plain


def test_the_fields_of_all_groups_begin_at_one_edge_and_below_their_names_where_that_leaves_too_little(
    dialog: SettingsDialog,
) -> None:
    fields = (
        dialog.domains,
        dialog.hosts,
        dialog.language,
        dialog.greeting,
        dialog.signature,
        dialog.note_form,
    )
    names = {label.buddy(): label for label in dialog.findChildren(QLabel) if label.buddy() is not None}

    def edges() -> set[int]:
        settle()
        return {field.mapTo(dialog, QPoint()).x() for field in fields}

    dialog.show()
    assert len(edges()) == 1
    assert all(names[field].mapTo(dialog, QPoint()).x() < min(edges()) for field in fields)
    dialog.resize(360, dialog.height())
    assert len(edges()) == 1
    assert all(names[field].mapTo(dialog, QPoint()).x() == min(edges()) for field in fields)


def test_an_example_is_told_apart_from_a_value(dialog: SettingsDialog) -> None:
    for field in (dialog.domains, dialog.hosts, dialog.greeting):
        assert field.placeholderText().startswith("For example: ")


def test_where_the_screen_is_too_low_the_dialog_ends_behind_a_whole_field(
    qtbot: QtBot, settings: Settings, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    # As high as that of a small laptop whose text is enlarged.
    monkeypatch.setattr("bounce_inspector.desktop.dialogs.settings_dialog._FRAME", 300)
    dialog = SettingsDialog(settings, theme)
    qtbot.addWidget(dialog)
    dialog.show()
    settle()
    [scroll] = dialog.findChildren(Scroll)
    viewport = scroll.viewport()
    fields = (dialog.domains, dialog.hosts, dialog.language, dialog.formality, dialog.greeting)
    ends = [field.mapTo(viewport, QPoint(0, field.height())).y() for field in (*fields, dialog.signature)]
    assert dialog.height() <= dialog.screen().availableGeometry().height() - 300
    assert scroll.verticalScrollBar().maximum() > 0
    tops = [end - field.height() for end, field in zip(ends, fields, strict=False)]
    assert not any(top < viewport.height() < end for top, end in zip(tops, ends, strict=False))
