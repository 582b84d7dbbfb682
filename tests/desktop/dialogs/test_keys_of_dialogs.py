"""The keys by which the controls of a dialog are reached."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import pytest
from PySide6.QtGui import QIcon, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QDialog, QLabel
from pytestqt.qtbot import QtBot

from bounce_inspector.advice.languages import LANGUAGES
from bounce_inspector.desktop.dialogs.about_dialog import AboutDialog
from bounce_inspector.desktop.dialogs.case_dialog import CaseDialog
from bounce_inspector.desktop.dialogs.fault_dialog import FaultDialog
from bounce_inspector.desktop.dialogs.help_dialog import HelpDialog
from bounce_inspector.desktop.dialogs.licenses_dialog import LicensesDialog
from bounce_inspector.desktop.dialogs.redacted_dialog import RedactedDialog
from bounce_inspector.desktop.dialogs.save_mail_dialog import SaveMailDialog
from bounce_inspector.desktop.dialogs.settings_dialog import SettingsDialog
from bounce_inspector.desktop.dialogs.text_dialog import TextDialog
from bounce_inspector.desktop.shared.language import Language
from bounce_inspector.desktop.shared.theme import Theme
from bounce_inspector.memory.settings import Settings
from bounce_inspector.registry.registry import Registry

Make = Callable[[Registry, Theme], QDialog]
DIALOGS: dict[str, Make] = {
    "about": lambda registry, _: AboutDialog(registry, QIcon()),
    "case": lambda *_: CaseDialog("text"),
    "fault": lambda *_: FaultDialog(),
    "help": lambda *_: HelpDialog([]),
    "licenses": lambda *_: LicensesDialog(),
    "redacted": lambda *_: RedactedDialog("text"),
    "save-mail": lambda _, theme: SaveMailDialog(theme),
    "settings": lambda _, theme: SettingsDialog(Settings(), theme),
    "text": lambda *_: TextDialog("text"),
}


def keys_of(dialog: QDialog) -> Counter[str]:
    """The keys of a dialog's controls, and for how many each stands."""
    texts = [button.text() for button in dialog.findChildren(QAbstractButton)]
    texts += [label.text() for label in dialog.findChildren(QLabel) if label.buddy() is not None]
    return Counter(filter(None, (QKeySequence.mnemonic(text).toString() for text in texts)))


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("name", DIALOGS)
def test_no_two_controls_of_a_dialog_share_a_key(
    qtbot: QtBot, registry: Registry, theme: Theme, language: Language, name: str, code: str
) -> None:
    language.choose(code)
    dialog = DIALOGS[name](registry, theme)
    qtbot.addWidget(dialog)
    assert [key for key, count in keys_of(dialog).items() if count > 1] == []


def test_the_fields_of_the_settings_have_keys(
    qtbot: QtBot, theme: Theme, language: Language, settings: Settings
) -> None:
    language.choose("en")
    dialog = SettingsDialog(settings, theme)
    qtbot.addWidget(dialog)
    assert len(keys_of(dialog)) >= 8
