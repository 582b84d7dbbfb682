"""The bounce as text: read-only, its codes marked, the chosen one marked more strongly."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QTextEdit, QToolTip, QWidget

from ...inspection.report import Finding, Report, Zone
from ...registry.codes import ProviderCode
from ..shared.language import Translated
from ..shared.theme import Colors, Theme, fixed_font
from .display_text import DisplayText

# Qt lays text out when it is set; in steps of this size no step is noticed.
_STEP = 200_000
# So many lines around the visible ones are marked.
_AROUND = 10


class TextView(Translated, QPlainTextEdit):
    """Shows a report's text.  Only what is visible is marked, however long the text is."""

    finding_activated = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bounce-text")
        self._theme = theme
        self._display = DisplayText("")
        self._findings: tuple[Finding, ...] = ()
        self._starts: list[int] = []
        self._returned: list[tuple[int, int]] = []
        self._chosen: frozenset[int] = frozenset()
        self._current: int | None = None
        self._evidence: list[tuple[int, int]] = []
        self._meanings: dict[int, str] = {}
        self._rest = ""
        self._filling = QTimer(self, singleShot=True, interval=0)
        self._filling.timeout.connect(self._fill)
        # Qt crashes now and then where selections are set while it moves the cursor or scrolls.
        self._marking = QTimer(self, singleShot=True, interval=0)
        self._marking.timeout.connect(self._mark_now)
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.document().setDocumentMargin(14)
        self.setCursorWidth(0)
        self.viewport().setMouseTracking(True)
        self.setAcceptDrops(False)
        self.verticalScrollBar().valueChanged.connect(self._mark)
        theme.changed.connect(self._restyle)
        self._restyle()
        self._retranslate()

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Text of the bounce"))

    def set_meanings(self, meanings: dict[int, str]) -> None:
        """Give the findings other tooltips, by number."""
        self._meanings = meanings

    def show_report(self, report: Report, meanings: dict[int, str]) -> None:
        """Show a report's text; ``meanings`` are the tooltips of its findings by number."""
        self._display = DisplayText(report.text)
        self._findings = report.findings
        self._starts = [self._display.to_qt(finding.start) for finding in report.findings]
        self._returned = [
            (self._display.to_qt(zone.start), self._display.to_qt(zone.end))
            for zone in report.zones
            if zone.zone is Zone.ORIGINAL
        ]
        self.set_meanings(meanings)
        self._chosen = frozenset()
        self._current = None
        self._evidence = []
        self.setExtraSelections([])
        shown = self._display.text
        self.setPlainText(shown[:_STEP])
        self._rest = shown[_STEP:]
        if self._rest:
            self._filling.start()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self._mark()

    def choose(self, numbers: frozenset[int], current: int | None = None) -> None:
        """Mark findings as chosen; scroll to ``current`` where it is given."""
        self._chosen = numbers
        if current is not None:
            self._current = current
            self._reveal(self._starts[current])
        self._mark()

    @property
    def current(self) -> int | None:
        """The finding that was walked to last."""
        return self._current

    def _fill(self) -> None:
        cursor = QTextCursor(self.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.insertText(self._rest[:_STEP])
        self._rest = self._rest[_STEP:]
        if self._rest:
            self._filling.start()
        else:
            self._mark()

    def _reveal(self, position: int) -> None:
        while self._rest and self.document().characterCount() <= position:
            self._fill()
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(position, self.document().characterCount() - 1))
        self.setTextCursor(cursor)
        rectangle = self.cursorRect(cursor)
        if not self.viewport().rect().adjusted(0, 8, 0, -8).contains(rectangle):
            self.centerCursor()

    def _restyle(self) -> None:
        self.setFont(fixed_font())
        self.setTabStopDistance(4 * self.fontMetrics().horizontalAdvance(" "))
        self._mark()

    def _mark(self) -> None:
        """Have what is visible marked as soon as Qt is done with what it does."""
        self._marking.start()

    def _mark_now(self) -> None:
        """Mark what is visible and some lines around it: the returned mail dimmed, the codes tinted and underlined."""
        corner = QPoint(self.viewport().width() - 1, self.viewport().height() - 1)
        first_block, last_block = self.firstVisibleBlock(), self.cursorForPosition(corner).block()
        # Lines that are scrolled into view are painted before they could be marked.
        for _ in range(_AROUND):
            first_block = first_block.previous() if first_block.previous().isValid() else first_block
            last_block = last_block.next() if last_block.next().isValid() else last_block
        low = first_block.position()
        high = max(last_block.position() + last_block.length(), low + 1)
        colors = self._theme.colors
        selections = [
            self._selection(max(start, low), min(end, high), _dimmed(colors))
            for start, end in self._returned
            if start < high and end > low
        ]
        first = max(0, bisect_left(self._starts, low - 200))
        last = bisect_right(self._starts, high)
        for number in range(first, last):
            finding = self._findings[number]
            end = self._display.to_qt(finding.end - 1) + 1
            style = _marked(colors, finding, chosen=number in self._chosen)
            selections.append(self._selection(self._starts[number], end, style))
        self.setExtraSelections(selections)

    def _selection(self, start: int, end: int, style: QTextCharFormat) -> QTextEdit.ExtraSelection:
        last = self.document().characterCount() - 1
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(start, last))
        cursor.setPosition(min(end, last), QTextCursor.MoveMode.KeepAnchor)
        selection = QTextEdit.ExtraSelection()
        selection.cursor = cursor
        selection.format = style
        return selection

    def _finding_at(self, point: QPoint) -> int | None:
        position = self.cursorForPosition(point).position()
        number = bisect_right(self._starts, position) - 1
        if number < 0:
            return None
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(self._starts[number], self.document().characterCount() - 1))
        inside = position <= self._display.to_qt(self._findings[number].end - 1) + 1
        return number if inside else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._mark()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        over = self._finding_at(event.position().toPoint()) is not None
        shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.IBeamCursor
        self.viewport().setCursor(shape)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            number = self._finding_at(event.position().toPoint())
            if number is not None:
                self.finding_activated.emit(number)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # The caret shows only for those who use it.
        self.setCursorWidth(1)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            number = bisect_right(self._starts, self.textCursor().position()) - 1
            if number >= 0 and self.textCursor().position() <= self._display.to_qt(
                self._findings[number].end
            ):
                self.finding_activated.emit(number)
                return
        super().keyPressEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            number = self._finding_at(event.pos())
            if number is not None and number in self._meanings:
                QToolTip.showText(event.globalPos(), self._meanings[number], self.viewport())
            else:
                QToolTip.hideText()
            return True
        return super().viewportEvent(event)


def _dimmed(colors: Colors) -> QTextCharFormat:
    style = QTextCharFormat()
    style.setForeground(QColor(colors.muted))
    return style


def _marked(colors: Colors, finding: Finding, *, chosen: bool) -> QTextCharFormat:
    if isinstance(finding.code, ProviderCode):
        text, ground = colors.provider, colors.provider_ground
    else:
        class_ = finding.code.class_
        text, ground = colors.of_class(class_ if class_ in (4, 5) else None)
    style = QTextCharFormat()
    style.setForeground(QColor(text))
    style.setBackground(_stronger(ground, text) if chosen else QColor(ground))
    style.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
    style.setUnderlineColor(QColor(text))
    return style


def _stronger(ground: str, text: str) -> QColor:
    """The ground of a chosen code: the same hue, clearly deeper, still readable."""
    first, second = QColor(ground), QColor(text)
    share = 0.22
    return QColor.fromRgbF(
        first.redF() * (1 - share) + second.redF() * share,
        first.greenF() * (1 - share) + second.greenF() * share,
        first.blueF() * (1 - share) + second.blueF() * share,
    )
