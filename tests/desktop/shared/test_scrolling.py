"""What scrolls, and how its lower edge vanishes."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from bounce_inspector.desktop.shared.layouts import column
from bounce_inspector.desktop.shared.scrolling import Scroll, ScrollContent
from bounce_inspector.desktop.shared.theme import Theme
from screen import settle


def test_a_row_that_the_edge_would_cut_is_left_out_up_to_the_scroll_bar(qtbot: QtBot, theme: Theme) -> None:
    content = ScrollContent()
    layout = column(0)
    content.setLayout(layout)
    content.setMinimumHeight(6 * 30)
    rows = [QPushButton("a row as wide as all there is") for _ in range(6)]
    for row in rows:
        layout.addWidget(row)
    scroll = Scroll(content)
    qtbot.addWidget(scroll)
    scroll.shade_end(theme)
    scroll.resize(300, 80)
    scroll.show()
    settle()
    viewport = scroll.viewport()
    third = QRect(rows[2].mapTo(viewport, QPoint()), rows[2].size())
    assert third.top() < viewport.height() < third.bottom()
    picture = scroll.grab().toImage()
    # Nearer to the left edge than this may be the round corner of a card.
    for x in range(10, viewport.width(), 3):
        for y in range(third.top(), viewport.height()):
            assert picture.pixelColor(x, y).name() == theme.colors.surface
