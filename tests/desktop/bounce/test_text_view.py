"""The text of a bounce and the codes that are marked in it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from bounce_inspector.desktop.codes.code_model import ItemRole
from bounce_inspector.desktop.shared.theme import Theme
from bounce_inspector.registry.codes import ProviderCode
from bounces import DEFERRED, UNKNOWN
from screen import Screen


def test_the_codes_of_a_paste_are_marked_and_counted_in_the_tree(screen: Screen) -> None:
    screen.paste(UNKNOWN)
    assert screen.bounce.marked == ["550", "5.1.1"]
    assert str(screen.codes.chosen) == "5.1.1"
    assert screen.codes.tree.currentIndex().data(ItemRole.LINE).count == 1


def test_a_click_on_a_code_chooses_it_in_the_tree_and_explains_it(screen: Screen, qtbot: QtBot) -> None:
    screen.paste(UNKNOWN)
    view = screen.bounce.view
    cursor = QTextCursor(view.document())
    cursor.setPosition(UNKNOWN.index("550 5.1.1") + 1)
    place = view.cursorRect(cursor).center() + QPoint(2, 0)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert str(screen.codes.chosen) == "550"
    assert "Mailbox unavailable" in screen.explanation.texts


def test_a_providers_code_is_marked_in_its_own_color_and_explained(screen: Screen, theme: Theme) -> None:
    screen.paste(DEFERRED)
    view = screen.bounce.view
    assert "TSS04" in screen.bounce.marked
    colors = {s.cursor.selectedText(): s.format.foreground().color().name() for s in view.extraSelections()}
    assert colors["TSS04"] == theme.colors.provider
    assert colors["4.7.0"] != theme.colors.provider
    number = screen.bounce.marked.index("TSS04")
    view.finding_activated.emit(number)
    assert "Messages delayed for volume or complaints" in screen.explanation.texts
    assert screen.codes.chosen == ProviderCode("yahoo", "TSS04")
    assert sum("remove those who complained from the lists" in text for text in screen.explanation.texts) <= 1


def test_next_and_previous_walk_through_the_codes_and_around(screen: Screen) -> None:
    screen.paste(UNKNOWN)
    view = screen.bounce.view
    start = view.current
    screen.bounce.go_to_next()
    assert view.current != start
    screen.bounce.go_to_previous()
    assert view.current == start
