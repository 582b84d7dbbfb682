"""Where a message went, as the window shows it."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from bounce_inspector.advice.journey import Check, CheckResult, Journey
from bounce_inspector.desktop.explanation.journey_view import JourneyView
from bounce_inspector.desktop.shared.theme import SchemeChoice, Theme
from bounce_inspector.inspection.report import Span

CHECK = Check("spf", CheckResult.PASS, "pass", "example.com", None, Span(0, 0))


def test_a_view_that_is_gone_does_not_watch_the_theme_any_more(qapp: QApplication, qtbot: QtBot) -> None:
    theme = Theme(qapp, SchemeChoice.LIGHT)
    view = JourneyView(theme)
    view.show_journey(Journey((), (CHECK,), "mx.example.com", checks_stopped_it=False))
    delete(view)
    with qtbot.captureExceptions() as exceptions:
        theme.choose(SchemeChoice.DARK)
    assert exceptions == []
