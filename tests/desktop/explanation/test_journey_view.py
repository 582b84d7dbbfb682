"""Where a message went, as the window shows it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from bounce_inspector.advice.journey import Check, CheckResult, Hop, Journey
from bounce_inspector.advice.parties import State
from bounce_inspector.desktop.explanation.journey_view import JourneyView
from bounce_inspector.desktop.shared.theme import SchemeChoice, Theme
from bounce_inspector.inspection.report import Span
from screen import settle

CHECK = Check("spf", CheckResult.PASS, "pass", "example.com", None, Span(0, 0))


def test_a_view_that_is_gone_does_not_watch_the_theme_any_more(qapp: QApplication, qtbot: QtBot) -> None:
    theme = Theme(qapp, SchemeChoice.LIGHT)
    view = JourneyView(theme)
    view.show_journey(Journey((), (CHECK,), "mx.example.com", checks_stopped_it=False))
    delete(view)
    with qtbot.captureExceptions() as exceptions:
        theme.choose(SchemeChoice.DARK)
    assert exceptions == []


def test_a_remark_stands_below_its_time_where_it_has_no_room_before_the_delay(
    theme: Theme, qtbot: QtBot
) -> None:
    view = JourneyView(theme)
    qtbot.addWidget(view)
    sent = datetime(2026, 3, 2, 8, 14, 4, tzinfo=UTC)
    hops = (
        Hop("mx1.example.com", sent),
        Hop("mx.example.co.jp", sent + timedelta(days=2), timedelta(days=2), State.NOT_REACHED),
    )
    view.show_journey(Journey(hops, (), None, checks_stopped_it=False))
    view.resize(800, 400)
    view.show()
    settle()
    wide = view.hops.sizeHintForRow(0)
    view.resize(230, 400)
    settle()
    assert view.hops.sizeHintForRow(0) > wide
    assert view.hops.height() >= 2 * view.hops.sizeHintForRow(0)


def test_the_rows_have_one_form_of_time_and_the_count_says_which_servers_were_reached(
    theme: Theme, qtbot: QtBot
) -> None:
    view = JourneyView(theme)
    qtbot.addWidget(view)
    sent = datetime(2026, 3, 2, 8, 14, 4, tzinfo=UTC)
    hops = (
        Hop("mx1.example.com", sent),
        Hop("filter.example.net", sent, timedelta(0), State.STOPPED, tried=timedelta(days=2)),
        Hop("mx.example.co.jp", None, state=State.NOT_REACHED),
    )
    view.show_journey(Journey(hops, (), None, checks_stopped_it=False))
    first, stopped, missed = view.model.lines
    assert first.when == stopped.when
    assert stopped.delay == "2 days"
    assert missed.pieces == ["mx.example.co.jp", "not reached"]
    assert view.about() == "1 server not reached, 2 days"
