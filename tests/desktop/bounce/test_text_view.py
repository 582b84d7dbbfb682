"""The text of a bounce and the codes that are marked in it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QTextCursor, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bounce_inspector.desktop.codes.code_model import ItemRole
from bounce_inspector.desktop.shared.theme import Theme
from bounce_inspector.registry.codes import ProviderCode
from bounces import DEFERRED, TWO, UNKNOWN
from screen import Screen, choose_from_menu, point_at, tooltip_at


def test_the_codes_of_a_paste_are_marked_and_counted_in_the_tree(screen: Screen) -> None:
    screen.paste(UNKNOWN)
    assert screen.bounce.marked == ["550", "5.1.1"]
    assert str(screen.codes.chosen) == "5.1.1"
    assert screen.codes.tree.currentIndex().data(ItemRole.LINE).count == 1


def test_a_click_on_a_code_chooses_it_in_the_tree_and_explains_it(screen: Screen, qtbot: QtBot) -> None:
    screen.paste(UNKNOWN)
    place = screen.bounce.place_of("550 5.1.1")
    qtbot.mouseClick(screen.bounce.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
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


def test_a_code_that_the_mouse_is_over_can_be_clicked_and_tells_what_it_means(screen: Screen) -> None:
    screen.paste(UNKNOWN)
    viewport = screen.bounce.view.viewport()
    code, words = screen.bounce.place_of("5.1.1"), screen.bounce.place_of("This is the mail")
    point_at(viewport, code)
    assert viewport.cursor().shape() is Qt.CursorShape.PointingHandCursor
    assert "Usually a typo" in tooltip_at(viewport, code)
    point_at(viewport, words)
    assert viewport.cursor().shape() is Qt.CursorShape.IBeamCursor


def test_enter_does_what_a_click_does_where_the_caret_stands(screen: Screen, qtbot: QtBot) -> None:
    screen.paste(TWO)
    view = screen.bounce.view

    def enter_at(words: str) -> None:
        cursor = QTextCursor(view.document())
        cursor.setPosition(TWO.index(words) + 1)
        view.setTextCursor(cursor)
        qtbot.keyClick(view, Qt.Key.Key_Return)

    enter_at("552")
    assert screen.verdict.chosen == "bob@example.net"
    assert str(screen.codes.chosen) == "552"
    enter_at("<anna@example.org>")
    assert screen.verdict.chosen == "anna@example.org"
    assert screen.bounce.view.toPlainText() == TWO


def test_the_menu_of_the_text_copies_the_address_and_looks_up_the_code_under_the_mouse(
    screen: Screen,
) -> None:
    screen.paste(TWO)
    view = screen.bounce.view
    offered = choose_from_menu(view.viewport(), screen.bounce.place_of("bob@"), "Copy “bob@example.net”")
    assert offered == ["Copy", "Select all", "Copy “bob@example.net”"]
    assert QGuiApplication.clipboard().text() == "bob@example.net"
    offered = choose_from_menu(view.viewport(), screen.bounce.place_of("5.2.2"), "Look up")
    assert offered == ["Copy", "Select all", "Look up “5.2.2”"]
    assert screen.codes.entry.text() == "5.2.2"


def test_what_is_selected_in_the_text_is_looked_up(screen: Screen) -> None:
    screen.paste(TWO)
    cursor = QTextCursor(screen.bounce.view.document())
    cursor.setPosition(TWO.index("Mailbox full"))
    cursor.setPosition(TWO.index("Mailbox full") + len("Mailbox full"), QTextCursor.MoveMode.KeepAnchor)
    screen.bounce.view.setTextCursor(cursor)
    choose_from_menu(screen.bounce.view.viewport(), screen.bounce.place_of("Remote host"), "Look up “Mailbox")
    assert screen.codes.entry.text() == "Mailbox full"


def test_the_text_grows_with_the_wheel_and_the_control_key(screen: Screen) -> None:
    screen.paste(UNKNOWN)
    view = screen.bounce.view
    before = view.fontMetrics().height()

    def turn(steps: int) -> None:
        place = QPointF(20, 20)
        event = QWheelEvent(
            place,
            QPointF(view.viewport().mapToGlobal(place.toPoint())),
            QPoint(),
            QPoint(0, 120 * steps),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.ControlModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(view.viewport(), event)

    turn(1)
    assert view.fontMetrics().height() > before
    turn(-1)
    assert view.fontMetrics().height() == before
