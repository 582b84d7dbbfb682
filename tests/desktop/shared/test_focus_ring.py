"""The ring around what has the focus."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from bounce_inspector.desktop.dialogs.settings_dialog import SettingsDialog
from bounce_inspector.desktop.shared.focus_ring import FocusRings
from bounce_inspector.desktop.shared.theme import Theme
from bounce_inspector.desktop.window.main_window import MainWindow
from bounce_inspector.memory.settings import Settings
from screen import Screen, part, settle


def rings(window: MainWindow) -> list[QWidget]:
    return [ring for ring in window.findChildren(QWidget, "focus-ring") if ring.isVisible()]


def test_the_ring_goes_with_the_focus_and_nothing_of_it_stays_behind(
    qapp: QApplication, window: MainWindow, screen: Screen, theme: Theme
) -> None:
    follower = FocusRings(qapp, theme)
    window.activateWindow()
    window.intake.show_example()
    for _ in range(8):
        focus = window.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, Qt.Key.Key_Tab)
        settle()
        assert len(rings(window)) == 1
    follower.deleteLater()


def test_the_start_page_shows_where_the_focus_is_before_any_key(
    qapp: QApplication, window: MainWindow, screen: Screen, theme: Theme, qtbot: QtBot
) -> None:
    follower = FocusRings(qapp, theme)
    window.activateWindow()
    screen.codes.tree.setFocus()
    window.pages.bounce.focus_bounce()
    qtbot.waitUntil(lambda: len(rings(window)) == 1)
    [ring], focus = rings(window), screen.bounce.pane.focusWidget()
    assert focus is not None
    assert ring.mapToGlobal(ring.rect().center()) == focus.mapToGlobal(focus.rect().center())
    follower.deleteLater()


def test_the_ring_lies_around_the_current_tab_alone(
    qapp: QApplication, window: MainWindow, screen: Screen, theme: Theme
) -> None:
    follower = FocusRings(qapp, theme)
    window.activateWindow()
    window.intake.show_example()
    tabs = screen.explanation.answers.tabs
    # Headline, drawing, tabs.
    for _ in range(2):
        QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_Tab)
    settle()
    [ring] = rings(window)
    before = ring.geometry()
    QTest.keyClick(tabs, Qt.Key.Key_Right)
    settle()
    [ring] = rings(window)
    assert ring.width() < tabs.width()
    assert ring.x() > before.x()
    follower.deleteLater()


def test_a_button_with_the_focus_has_no_other_mark_than_the_ring(
    qapp: QApplication, window: MainWindow, theme: Theme, qtbot: QtBot
) -> None:
    dialog = SettingsDialog(Settings(), theme, window)
    dialog.show()
    dialog.activateWindow()
    save = next(one for one in dialog.findChildren(QPushButton) if one.isDefault())
    qtbot.waitUntil(dialog.domains.hasFocus)
    before = save.grab().toImage()
    save.setFocus(Qt.FocusReason.TabFocusReason)
    dialog.setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
    assert save.hasFocus()
    assert save.grab().toImage() == before
    dialog.close()


def test_a_text_that_is_reached_by_tab_comes_into_view_as_a_whole(
    qapp: QApplication, window: MainWindow, theme: Theme, qtbot: QtBot
) -> None:
    follower = FocusRings(qapp, theme)
    dialog = SettingsDialog(Settings(), theme, window)
    dialog.resize(520, 560)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.domains.hasFocus)
    while not dialog.signature.hasFocus():
        QTest.keyClick(dialog.focusWidget() or dialog, Qt.Key.Key_Tab)
    settle()
    assert dialog.signature.visibleRegion().boundingRect().size() == dialog.signature.size()
    dialog.close()
    follower.deleteLater()


def test_a_dialog_that_opens_shows_where_its_focus_is(
    qapp: QApplication, window: MainWindow, theme: Theme, qtbot: QtBot
) -> None:
    follower = FocusRings(qapp, theme)
    dialog = SettingsDialog(Settings(), theme, window)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.domains.hasFocus)
    ring = part(dialog, "focus-ring", QWidget)
    assert ring.isVisible()
    middle = dialog.domains.mapToGlobal(dialog.domains.rect().center())
    assert ring.rect().contains(ring.mapFromGlobal(middle))
    qtbot.mouseClick(dialog.hosts, Qt.MouseButton.LeftButton)
    assert not ring.isVisible()
    dialog.close()
    follower.deleteLater()
