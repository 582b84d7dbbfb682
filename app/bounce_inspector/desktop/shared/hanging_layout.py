"""Lays the lines of a plain text out: what wraps hangs below its first line, runs of blank lines are one."""

from __future__ import annotations

import re

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTextBlock, QTextDocument
from PySide6.QtWidgets import QPlainTextDocumentLayout, QPlainTextEdit

# How much further apart than usual the lines are, as a share of their height.
_LOOSE = 0.15
_BLANK_RUN = re.compile(r"(?<=\n)(?:[ \t\r\xa0]*\n){2,}")


class HangingLayout(QPlainTextDocumentLayout):
    """Does what Qt's layout of plain text does, except for where the lines of a block begin.

    The rest of a wrapped line is indented by ``hang`` characters.
    """

    def __init__(self, document: QTextDocument, view: QPlainTextEdit, hang: int = 4) -> None:
        super().__init__(document)
        self._view = view
        self._hang = hang

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        # Qt asks for the size of a block before it shows it, and lays it out only then.
        if block.isValid() and block.isVisible() and not block.layout().lineCount():
            self._lay_out(block)
        area = super().blockBoundingRect(block)
        return area.adjusted(0, 0, 0, self._gap() / 2) if block.isVisible() else area

    def _gap(self) -> int:
        """What is between lines beyond what the font asks for."""
        return round(self._view.fontMetrics().height() * _LOOSE)

    def documentChanged(self, start: int, removed: int, added: int) -> None:
        super().documentChanged(start, removed, added)
        # Qt lays a block that is typed in out by itself.
        block = self.document().findBlock(start)
        if block.isValid() and block.layout().lineCount() > 1:
            self._lay_out(block)

    def _lay_out(self, block: QTextBlock) -> None:
        document = self.document()
        margin = document.documentMargin()
        hang = self._hang * self._view.fontMetrics().horizontalAdvance(" ")
        room = max(self._view.viewport().width() - 2 * margin, 4.0 * hang)
        layout = block.layout()
        layout.setTextOption(document.defaultTextOption())
        layout.beginLayout()
        left, gap = 0.0, self._gap()
        height = gap / 2
        while (line := layout.createLine()).isValid():
            line.setLeadingIncluded(True)
            line.setLineWidth(room - left)
            line.setPosition(QPointF(margin + left, height))
            height += line.height() + gap
            left = hang
        layout.endLayout()
        lines_before = document.lineCount()
        block.setLineCount(layout.lineCount())
        if document.lineCount() != lines_before:
            self.documentSizeChanged.emit(self.documentSize())


def hang_lines(view: QPlainTextEdit, hang: int, margin: int) -> HangingLayout:
    """Give a view a document of its own whose wrapped lines hang; the view has to keep the layout, Qt doesn't."""
    document = QTextDocument(view)
    layout = HangingLayout(document, view, hang)
    document.setDocumentLayout(layout)
    document.setDocumentMargin(margin)
    document.setDefaultFont(view.font())
    view.setDocument(document)
    return layout


def fold_blank_lines(document: QTextDocument, start: int, end: int) -> None:
    """Hide all but one of each run of blank lines between two positions; nothing is taken out."""
    first, last = document.findBlock(start), document.findBlock(end)
    begin = first.position()
    for run in _BLANK_RUN.finditer(_text_of(first, last)):
        block = document.findBlock(begin + run.start()).next()
        while block.isValid() and block.position() < begin + run.end():
            block.setVisible(False)
            block.setLineCount(0)
            block = block.next()


def _text_of(first: QTextBlock, last: QTextBlock) -> str:
    lines = []
    block = first
    while block.isValid():
        lines.append(block.text())
        if block == last:
            break
        block = block.next()
    # Qt counts UTF-16 units: a character outside the first plane is two.
    return re.sub("[\U00010000-\U0010ffff]", "\u25a1\u25a1", "\n".join(lines))
