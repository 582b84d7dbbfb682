"""The first moments of the window: painted before its knowledge is loaded, ready for what comes early."""

from __future__ import annotations

import base64
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from bounce_inspector.desktop.shared.language import Language
from bounce_inspector.desktop.shared.theme import Theme
from bounce_inspector.desktop.warm_up import AfterFirstPaint
from bounce_inspector.desktop.window.given import Many
from bounce_inspector.desktop.window.main_window import MainWindow
from bounce_inspector.memory.settings import Settings
from bounce_inspector.registry.registry import Registry
from screen import Screen, has_part

HEAVY = (
    "bounce_inspector.registry.registry",
    "bounce_inspector.registry.wordings",
    "bounce_inspector.advice.words",
    "bounce_inspector.inspection.inspect",
    "bounce_inspector.collection.sources",
    "bounce_inspector.cli",
    "PySide6.QtNetwork",
)


@pytest.fixture
def early(
    qtbot: QtBot, registry: Registry, language: Language, theme: Theme, settings: Settings
) -> Iterator[MainWindow]:
    """A window that was just shown, as large as on an ordinary screen."""
    window = MainWindow(lambda: registry, language, theme, settings)
    window.resize(1280, 820)
    window.show()
    qtbot.waitExposed(window)
    yield window
    window.close()
    window.deleteLater()


def first_size(window: MainWindow) -> QSize:
    return QSize(1280, 820).boundedTo(window.screen().availableGeometry().size() - QSize(0, 40))


def test_the_first_window_fits_the_screen(
    qapp: QApplication, registry: Registry, language: Language, theme: Theme, settings: Settings
) -> None:
    window = MainWindow(lambda: registry, language, theme, settings)
    assert window.size() == first_size(window)
    window.deleteLater()


def test_a_place_on_a_screen_of_another_size_is_none(
    early: MainWindow, registry: Registry, language: Language, theme: Theme, settings: Settings
) -> None:
    early.remember()
    kept = base64.b64decode(settings.window.geometry)
    # Where Qt puts the width of the screen (QWidget::saveGeometry, version 3).
    on_wide_screen = kept[:46] + (5000).to_bytes(4, "big") + kept[50:]
    settings.window.geometry = base64.b64encode(on_wide_screen).decode()
    window = MainWindow(lambda: registry, language, theme, settings)
    assert window.size() == first_size(window)
    window.deleteLater()


def test_the_window_loads_nothing_that_its_first_picture_can_do_without() -> None:
    script = f"""
import sys
import bounce_inspector.start, bounce_inspector.desktop.app
print([name for name in {HEAVY} if name in sys.modules])
"""
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


def test_what_is_imported_after_qt_is_not_read_once_more_as_source() -> None:
    script = """
import linecache, sys
from bounce_inspector.desktop import qt_import
qt_import.load_qt()
import bounce_inspector.desktop.app
print([name for name in linecache.cache if "bounce_inspector" in name])
"""
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


def test_an_invitation_is_shown_until_the_page_is_made(early: MainWindow) -> None:
    assert has_part(early, "opening")
    assert not has_part(early, "bounce")
    early.make_ready()
    assert Screen(early).bounce.pane.is_empty


def test_nothing_is_shown_as_a_window_of_its_own_while_pages_are_made(
    early: MainWindow, qapp: QApplication
) -> None:
    shown: list[str] = []

    class Windows(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
                shown.append(type(watched).__name__)
            return False

    watching = Windows()
    qapp.installEventFilter(watching)
    early.make_ready()
    early.display.take(Many((Path("missing"),)))
    qapp.removeEventFilter(watching)
    assert shown == []


def test_what_is_given_before_the_page_is_made_is_inspected_all_the_same(early: MainWindow) -> None:
    early.intake.show_example()
    assert Screen(early).verdict.bar.isVisible()
    early.make_ready()
    assert Screen(early).verdict.bar.isVisible()


def test_a_language_chosen_before_the_page_is_made_is_spoken_by_it(
    early: MainWindow, language: Language
) -> None:
    language.choose("de")
    early.make_ready()
    assert Screen(early).bounce.view.accessibleName() == "Text der Fehlermeldung"


def test_a_window_closed_before_its_page_is_made_just_closes(early: MainWindow, settings: Settings) -> None:
    early.close()
    assert settings.window.geometry
    assert not has_part(early, "bounce")


def test_work_is_done_bit_by_bit_after_the_first_picture(qtbot: QtBot) -> None:
    done: list[str] = []

    def work() -> Iterator[None]:
        done.append("first")
        yield
        done.append("second")

    widget = QWidget()
    qtbot.addWidget(widget)
    AfterFirstPaint(widget, work())
    assert done == []
    widget.show()
    qtbot.waitUntil(lambda: done == ["first", "second"])


def test_the_page_is_made_from_the_outside_in(qapp: QApplication, early: MainWindow) -> None:
    """What gets its parent when it is full is styled again with all in it: seven times as often, that was."""
    styled = _Count(QEvent.Type.StyleChange)
    qapp.installEventFilter(styled)
    early.make_ready()
    qapp.removeEventFilter(styled)
    assert styled.count < 2 * len(Screen(early).page.findChildren(QWidget))


class _Count(QObject):
    """Counts the events of a type."""

    def __init__(self, kind: QEvent.Type) -> None:
        super().__init__()
        self._kind = kind
        self.count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() is self._kind
        return False
