"""A fold names itself, and says what is inside as far as there is room."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from bounce_inspector.desktop.shared.announcing import install_roles
from bounce_inspector.desktop.shared.fold import Fold
from bounce_inspector.desktop.shared.layouts import column
from bounce_inspector.desktop.shared.theme import Theme
from screen import settle

TITLE, ABOUT = "5.1.1 – ce que cela signifie", "Adresse de boîte aux lettres de destination incorrecte"


@pytest.fixture
def pane(qtbot: QtBot) -> QWidget:
    """What the fold lies in."""
    pane = QWidget()
    qtbot.addWidget(pane)
    return pane


@pytest.fixture
def fold(pane: QWidget, theme: Theme) -> Fold:
    """A fold on top of a pane."""
    fold = Fold(theme, QLabel("Inside"))
    layout = column(0)
    layout.addWidget(fold)
    layout.addStretch(1)
    pane.setLayout(layout)
    fold.set_title(TITLE, ABOUT)
    pane.resize(900, 300)
    pane.show()
    settle()
    return fold


def test_a_fold_is_read_as_a_button_that_opens_and_closes(fold: Fold) -> None:
    install_roles()
    row = QAccessible.queryAccessibleInterface(fold.row)
    assert row is not None
    assert row.role() is QAccessible.Role.Button
    assert row.text(QAccessible.Text.Name) == f"{TITLE}, {ABOUT}"
    assert row.state().expandable
    assert row.state().collapsed
    actions = row.actionInterface()
    assert actions is not None
    actions.doAction(actions.actionNames()[0])
    assert fold.is_open
    assert row.state().expanded


def test_what_is_inside_stands_below_the_title_where_it_has_no_room_beside_it(
    pane: QWidget, fold: Fold
) -> None:
    one_line = fold.row.height()
    pane.resize(360, 300)
    settle()
    fold.row.grab()
    assert fold.row.height() > one_line
    assert not fold.row.toolTip()
    pane.resize(900, 300)
    settle()
    assert fold.row.height() == one_line


def test_what_is_too_long_for_a_line_of_its_own_is_said_by_the_tooltip(pane: QWidget, fold: Fold) -> None:
    pane.resize(160, 300)
    settle()
    fold.row.grab()
    assert ABOUT in fold.row.toolTip()
