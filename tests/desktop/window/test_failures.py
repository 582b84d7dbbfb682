"""What the window shows where the program fails: never one customer's answer over another's bounce."""

from __future__ import annotations

from collections.abc import Callable
from types import ModuleType

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from bounce_inspector.desktop.window import audience, code_explainer, intake, outcome, report_presenter
from bounce_inspector.desktop.window.history import History
from bounce_inspector.desktop.window.main_window import MainWindow
from bounces import TWO, UNKNOWN
from screen import Screen, settle

OTHER = UNKNOWN.replace("anna@example.org", "bert@example.com")
COPIES = ("copy", "copy-reply", "copy-note", "copy-redacted")


def fail(*_: object, **__: object) -> None:
    raise OverflowError("date value out of range: anna@example.org")


def copied(screen: Screen) -> str:
    """What all the entries that copy put on the clipboard."""
    texts = []
    for name in COPIES[:-1]:
        QGuiApplication.clipboard().setText("")
        screen.action(name).trigger()
        texts.append(QGuiApplication.clipboard().text())
    return "".join(texts)


STEPS_OF_SHOWING = [
    (report_presenter, "advise_all"),
    (report_presenter, "advise"),
    (report_presenter, "journey_of"),
    (report_presenter, "circumstances_of"),
    (report_presenter, "parties_of"),
    (code_explainer, "page_for"),
    (audience, "reply_language"),
    (audience, "load_language"),
]


@pytest.mark.parametrize(("module", "step"), STEPS_OF_SHOWING)
def test_what_fails_to_be_shown_leaves_nothing_of_the_bounce_before(
    screen: Screen, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, module: ModuleType, step: str
) -> None:
    screen.paste(UNKNOWN)
    monkeypatch.setattr(module, step, fail)
    with qtbot.captureExceptions() as exceptions:
        screen.paste(OTHER)
    assert [kind for kind, _, _ in exceptions] == [OverflowError]
    assert screen.verdict.headline == "This can't be shown"
    settle()
    assert not any("anna@example.org" in text for text in screen.explanation.texts + screen.verdict.texts)
    assert not any(screen.action(name).isEnabled() for name in COPIES)
    assert copied(screen) == ""


def test_after_a_failure_the_window_goes_on(
    window: MainWindow, screen: Screen, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen.paste(UNKNOWN)
    with monkeypatch.context() as broken, qtbot.captureExceptions():
        broken.setattr(report_presenter, "advise_all", fail)
        screen.paste(OTHER)
    screen.action("back").trigger()
    assert screen.verdict.headline == "anna@example.org doesn't exist"
    screen.action("forward").trigger()
    assert screen.verdict.headline == "bert@example.com doesn't exist"
    assert "bert@example.com" in copied(screen)


STEPS_OF_COMING_IN = [(intake, "given_by"), (outcome, "reports_shown"), (History, "visit")]


@pytest.mark.parametrize(("place", "step"), STEPS_OF_COMING_IN)
def test_what_fails_to_come_in_is_told_in_the_window(
    screen: Screen, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, place: ModuleType | type, step: str
) -> None:
    screen.paste(UNKNOWN)
    with monkeypatch.context() as broken, qtbot.captureExceptions() as exceptions:
        broken.setattr(place, step, fail)
        screen.paste(OTHER)
    assert len(exceptions) == 1
    assert screen.verdict.headline == "This can't be shown"
    assert copied(screen) == ""
    screen.action("back").trigger()
    assert screen.verdict.headline == "anna@example.org doesn't exist"


def test_a_fault_of_the_inspection_is_told_with_its_report(
    screen: Screen, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen.paste(UNKNOWN)
    with monkeypatch.context() as broken, qtbot.captureExceptions() as exceptions:
        broken.setattr("bounce_inspector.background.inspection_worker.inspect", fail)
        screen.paste(OTHER)
    assert "an error in this program" in screen.notice
    assert "OverflowError" in exceptions[0][1].report  # type: ignore[attr-defined]
    assert screen.verdict.headline == "anna@example.org doesn't exist"
    assert "bert@example.com" not in copied(screen)


def test_another_recipient_that_fails_to_be_shown_leaves_no_steps_of_the_first(
    screen: Screen, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen.paste(TWO)
    monkeypatch.setattr(report_presenter, "advise", fail)
    with qtbot.captureExceptions():
        screen.verdict.bar.recipient_chosen.emit(1)
    assert screen.verdict.headline == "This can't be shown"
    assert copied(screen) == ""


def begin_large(window: MainWindow) -> None:
    """A large input is being read, and nothing is said about it yet."""
    window.pages.bounce.hold()


def show_large(window: MainWindow) -> None:
    """It has taken so long that the window says it."""
    window.pages.bounce.show_working("Pasted text", 5_000_000, "")


@pytest.mark.parametrize("come", [begin_large, show_large])
def test_while_something_large_is_read_no_answer_to_the_bounce_before_is_copied(
    window: MainWindow, screen: Screen, come: Callable[[MainWindow], None]
) -> None:
    screen.paste(UNKNOWN)
    come(window)
    assert copied(screen) == ""


def test_while_something_large_is_shown_to_be_read_nothing_of_the_bounce_before_is_left(
    window: MainWindow, screen: Screen
) -> None:
    screen.paste(UNKNOWN)
    show_large(window)
    # An emptied entry brings back what is shown of the bounce, which is nothing now.
    screen.codes.entry.setText("5.7.1")
    screen.codes.entry.typed.emit("5.7.1")
    screen.codes.entry.typed.emit("")
    assert not any("anna@example.org" in text for text in screen.explanation.texts)
    assert copied(screen) == ""
