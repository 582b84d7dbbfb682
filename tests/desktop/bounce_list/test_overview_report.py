"""The report of a list on paper."""

from __future__ import annotations

from PySide6.QtGui import QTextTable
from PySide6.QtWidgets import QApplication

from bounce_inspector.collection.summary import Tally
from bounce_inspector.desktop.bounce_list.overview_report import ReportContent, report_document
from bounce_inspector.knowledge import load_language
from rows import made_row

# The width of the text on a page of A4, in pixels of a screen.
WIDTH = 640


def test_times_outcomes_and_codes_stay_on_one_line(qapp: QApplication) -> None:
    rows = [made_row(f"a.person.with.a.long.name.{number}@department.example.org") for number in range(3)]
    tally = Tally()
    tally.add(rows)
    document = report_document(ReportContent(("march.mbox",), tally.summary(), rows, 0, load_language("en")))
    document.setTextWidth(WIDTH)
    # It is laid out when somebody asks.
    assert document.size().width() == WIDTH
    table = document.rootFrame().childFrames()[-1]
    assert isinstance(table, QTextTable)
    assert (table.rows(), table.columns()) == (4, 6)
    for row in range(1, table.rows()):
        for column in (0, 2, 5):
            block = table.cellAt(row, column).firstCursorPosition().block()
            assert block.layout().lineCount() == 1, block.text()
