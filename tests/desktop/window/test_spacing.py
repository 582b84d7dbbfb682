"""The space between the parts of the window: one rhythm, whatever is shown."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QBoxLayout, QGridLayout, QLayout, QWidget
from pytestqt.qtbot import QtBot

from bounce_inspector.desktop.dialogs.help_dialog import HelpDialog
from bounce_inspector.desktop.dialogs.settings_dialog import SettingsDialog
from bounce_inspector.desktop.shared.theme import GAP, LOOSE, SMALL, TIGHT, WIDE, Theme
from bounce_inspector.desktop.window.main_window import MainWindow
from bounce_inspector.memory.settings import Settings
from bounces import TWO, write_mbox
from screen import Screen

# Beside the rhythm and twice its large steps: nothing, and the hairline of a card.
RHYTHM = {0, 1, TIGHT, SMALL, GAP, WIDE, LOOSE, 2 * WIDE, 2 * LOOSE}


def off_beat(top: QWidget) -> list[str]:
    """The layouts of a window that have a space which is not of the rhythm."""
    found = []
    for layout in top.findChildren(QLayout):
        margins = layout.contentsMargins()
        spaces = {margins.top(), margins.right(), margins.bottom()}
        if isinstance(layout, QGridLayout):
            spaces |= {layout.horizontalSpacing(), layout.verticalSpacing()}
        elif isinstance(layout, QBoxLayout):
            items = [layout.itemAt(number) for number in range(layout.count())]
            spacers = [item.sizeHint() for item in items if item is not None and item.spacerItem()]
            spaces |= {layout.spacing(), *(max(size.width(), size.height()) for size in spacers)}
        else:
            # Those that show one of several have no space between them.
            continue
        if not spaces <= RHYTHM:
            owner = layout.parentWidget()
            found.append(f"{type(owner).__name__}: {sorted(spaces - RHYTHM)}")
    return found


def test_every_space_is_of_the_one_rhythm(
    window: MainWindow, screen: Screen, theme: Theme, tmp_path: Path, qtbot: QtBot
) -> None:
    window.intake.show_example()
    assert off_beat(window) == []
    screen.paste(TWO)
    assert off_beat(window) == []
    window.intake.open_path(write_mbox(tmp_path / "march.mbox", 12))
    qtbot.waitUntil(lambda: screen.list.page.has_rows and not screen.list.page.is_reading)
    assert off_beat(window) == []


def test_dialogs_have_the_rhythm_of_the_window(window: MainWindow, theme: Theme) -> None:
    for dialog in (SettingsDialog(Settings(), theme, window), HelpDialog([], window)):
        dialog.show()
        assert off_beat(dialog) == []
        dialog.close()
