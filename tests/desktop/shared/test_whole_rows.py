"""What lies at the lower edge of a part that scrolls: a whole line, or none."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QStringListModel
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFrame, QListView
from pytestqt.qtbot import QtBot

from bounce_inspector.desktop.bounce.text_view import TextView
from bounce_inspector.desktop.shared.layouts import column
from bounce_inspector.desktop.shared.scrolling import Scroll, ScrollContent
from bounce_inspector.desktop.shared.text_labels import TextLabel
from bounce_inspector.desktop.shared.theme import SchemeChoice, Theme
from bounce_inspector.desktop.shared.whole_rows import WholeRowTable, WholeRowTree
from bounce_inspector.inspection.inspect import inspect
from bounce_inspector.registry.registry import Registry


def written(picture: QImage, top: int, bottom: int) -> bool:
    """Whether anything stands between two heights of a picture; what frames it aside."""
    colors = {picture.pixel(x, y) for y in range(top, bottom) for x in range(9, picture.width() - 20)}
    return len(colors) > 1


def view_of(kind: type[WholeRowTable | WholeRowTree], qtbot: QtBot) -> QAbstractItemView:
    view = kind()
    qtbot.addWidget(view)
    view.setModel(QStringListModel([f"Hg{number}" * 9 for number in range(50)], view))
    view.setFrameShape(QFrame.Shape.NoFrame)
    if isinstance(view, WholeRowTable):
        view.horizontalHeader().hide()
        view.verticalHeader().hide()
        view.setShowGrid(False)
        view.setColumnWidth(0, 300)
    else:
        view.setHeaderHidden(True)
    return view


@pytest.mark.parametrize("kind", [WholeRowTable, WholeRowTree])
def test_a_row_that_the_lower_edge_would_cut_is_left_out(
    kind: type[WholeRowTable | WholeRowTree], qtbot: QtBot
) -> None:
    view = view_of(kind, qtbot)
    row = view.visualRect(view.model().index(0, 0)).height()
    view.resize(320, 4 * row + row // 2)
    view.show()
    for first in (0, 3):
        view.verticalScrollBar().setValue(first * view.verticalScrollBar().singleStep())
        QApplication.processEvents()
        picture = view.viewport().grab().toImage()
        assert written(picture, 3 * row, 4 * row)
        assert not written(picture, 4 * row, picture.height())


def test_a_line_of_the_bounce_that_the_lower_edge_would_cut_is_left_out(
    qapp: QApplication, qtbot: QtBot, registry: Registry
) -> None:
    view = TextView(Theme(qapp, SchemeChoice.LIGHT))
    qtbot.addWidget(view)
    view.show_report(inspect("\n".join("Hgpq" * 9 for _ in range(60)), registry=registry), {})
    view.resize(500, 300)
    view.show()
    QApplication.processEvents()
    line = view.fontMetrics().height()
    for value in (0, 5, view.verticalScrollBar().maximum()):
        view.verticalScrollBar().setValue(value)
        QApplication.processEvents()
        for height in range(300, 300 + line, 3):
            view.resize(500, height)
            QApplication.processEvents()
            picture = view.viewport().grab().toImage()
            # The last row of pixels is that of a line only where one ends there, and then below its letters.
            assert not written(picture, picture.height() - 1, picture.height())


@pytest.mark.parametrize("height", range(100, 120))
def test_of_what_scrolls_each_line_at_the_edge_is_whole_or_gone(
    qapp: QApplication, qtbot: QtBot, height: int
) -> None:
    theme = Theme(qapp, SchemeChoice.LIGHT)
    content = ScrollContent()
    layout = column(0)
    content.setLayout(layout)
    labels = [TextLabel("HHHHHHHHHH") for _ in range(20)]
    for label in labels:
        layout.addWidget(label)
    scroll = Scroll(content)
    scroll.shade_end(theme)
    qtbot.addWidget(scroll)
    scroll.resize(200, height)
    scroll.show()
    QApplication.processEvents()
    line = labels[0].height()
    whole = scroll.viewport().height() // line
    picture = scroll.grab().toImage()
    # Not paler than the one above, either.
    rows = [picture.copy(0, number * line, 150, line) for number in (whole - 2, whole - 1)]
    assert rows[0] == rows[1]
    assert not written(picture, whole * line, scroll.viewport().height())


def test_of_rows_that_scroll_with_all_else_none_is_cut(qapp: QApplication, qtbot: QtBot) -> None:
    content = ScrollContent()
    layout = column(0)
    content.setLayout(layout)
    # As the rows of a verdict, it begins a little inside.
    layout.setContentsMargins(8, 0, 0, 0)
    rows = QListView()
    rows.setModel(QStringListModel(["Hg" * 9] * 20, rows))
    rows.setFrameShape(QFrame.Shape.NoFrame)
    row = rows.sizeHintForRow(0)
    rows.setFixedHeight(20 * row)
    layout.addWidget(rows)
    layout.addWidget(TextLabel("below"))
    scroll = Scroll(content)
    scroll.shade_end(Theme(qapp, SchemeChoice.LIGHT))
    qtbot.addWidget(scroll)
    scroll.resize(300, 3 * row + row // 2)
    scroll.show()
    QApplication.processEvents()
    picture = scroll.viewport().grab().toImage()
    whole = scroll.grab().toImage()
    assert written(picture, 3 * row, picture.height())
    assert written(whole, 2 * row, 3 * row)
    assert not written(whole, 3 * row, scroll.viewport().height())
