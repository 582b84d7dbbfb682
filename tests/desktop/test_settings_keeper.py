"""Settings are on the disk as soon as they are made."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from bounce_inspector.desktop.app import SettingsKeeper
from bounce_inspector.desktop.dialogs.message_dialog import MessageDialog
from bounce_inspector.desktop.dialogs.settings_dialog import SettingsDialog
from bounce_inspector.desktop.window.main_window import MainWindow
from bounce_inspector.memory.paths import settings_path
from bounce_inspector.memory.policy import Policy
from bounce_inspector.memory.settings import Settings, load_settings
from bounces import UNKNOWN
from screen import Screen


@pytest.fixture
def kept(window: MainWindow, settings: Settings) -> SettingsKeeper:
    return SettingsKeeper(window, Policy(), settings, Settings())


def fill_in(dialog: SettingsDialog) -> bool:
    dialog.domains.setText("example.com")
    return True


@pytest.mark.usefixtures("kept")
def test_what_is_entered_is_saved_when_the_dialog_closes(
    screen: Screen, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(SettingsDialog, "exec", fill_in)
    screen.action("settings").trigger()
    assert load_settings(settings_path())[0].our_domains == ("example.com",)


@pytest.mark.usefixtures("kept")
def test_colors_and_languages_are_saved_when_they_are_chosen(window: MainWindow, screen: Screen) -> None:
    screen.action("colors-dark").trigger()
    screen.action("language-de").trigger()
    screen.paste(UNKNOWN)
    screen.action("zoom-in").trigger()
    saved = load_settings(settings_path())[0]
    assert (saved.scheme, saved.language, saved.window.zoom) == ("dark", "de", 1)
    window.close()
    assert load_settings(settings_path())[0].window.geometry


@pytest.mark.usefixtures("kept")
def test_settings_that_cannot_be_saved_are_told_once(
    window: MainWindow, screen: Screen, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    told: list[str] = []
    monkeypatch.setattr(MessageDialog, "exec", lambda dialog: told.append(dialog.text))
    folder: Path = settings_path().parent
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.write_text("in the way")
    for choice in ("dark", "light"):
        screen.action(f"colors-{choice}").trigger()
    assert len(told) == 1
    assert "couldn't be saved" in told[0]
    window.close()
    assert len(told) == 1
