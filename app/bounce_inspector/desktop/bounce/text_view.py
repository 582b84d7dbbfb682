"""The bounce as text: read-only, its codes marked, the lines that count marked, the current code most."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QGuiApplication,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QMenu, QPlainTextEdit, QTextEdit, QToolTip, QWidget

from ...inspection.addresses import find_addresses
from ...inspection.report import Finding, Report, Span, Zone
from ...registry.codes import ProviderCode
from ..shared.colors import Colors
from ..shared.focus_ring import RingPlace, set_ring
from ..shared.fonts import fixed_font
from ..shared.hanging_layout import fold_blank_lines, hang_lines
from ..shared.language import Translated
from ..shared.theme import TIGHT, WIDE, Theme
from ..shared.tooltips import tooltip
from ..shared.whole_rows import down_to
from .display_text import DisplayText

# Qt lays text out when it is set; in steps of this size no step is noticed.
_STEP = 200_000
# So many characters before and after what is visible are marked as well, so that scrolling meets no bare text.
_AROUND = 6_000
_HANG = 4
_SMALLEST, _LARGEST = -3, 14


class TextView(Translated, QPlainTextEdit):
    """Shows a report's text.  Only what is near the visible part is marked, however long the text is.

    Positions in signals and slots are those of the report's text.  ``place_activated`` and
    ``place_hovered`` tell where the mouse was, ``look_up_wanted`` what is to be looked up.
    """

    finding_activated = Signal(int)
    place_activated = Signal(int)
    place_hovered = Signal(int)
    look_up_wanted = Signal(str)
    zoomed = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bounce-text")
        self._theme = theme
        self._text = ""
        self._display = DisplayText("")
        self._findings: tuple[Finding, ...] = ()
        self._starts: list[int] = []
        self._returned: list[tuple[int, int]] = []
        self._current: int | None = None
        self._evidence: list[tuple[int, int]] = []
        self._hovered: list[tuple[int, int]] = []
        self._found: list[tuple[int, int]] = []
        self._current_find: int | None = None
        self._meanings: dict[int, str] = {}
        self._is_dimmed = False
        self._zoom = 0
        self._marked = range(0)
        self._rest = ""
        self._filling = QTimer(self, singleShot=True, interval=0)
        self._filling.timeout.connect(self._fill)
        # Marks are set between Qt's events: a change of the selections while it lays text out, or
        # scrolls to a cursor, ends the process now and then.
        self._marking = QTimer(self, singleShot=True, interval=0)
        self._marking.timeout.connect(self._mark)
        self._layout = hang_lines(self, _HANG, WIDE)
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setCursorWidth(0)
        self.viewport().setMouseTracking(True)
        self.setAcceptDrops(False)
        set_ring(self, RingPlace.INSIDE)
        self.verticalScrollBar().valueChanged.connect(self._mark_when_scrolled)
        # Qt moves the picture, and with it the place that was left empty below the last line.
        self.verticalScrollBar().valueChanged.connect(self.viewport().update)
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
        self._findings = report.findings
        self._show_text(report.text)
        self._starts = [self._display.to_qt(finding.start) for finding in report.findings]
        zones = [Span(zone.start, zone.end) for zone in report.zones if zone.zone is Zone.ORIGINAL]
        self._returned = self._to_qt(zones)
        self._is_dimmed = False
        self.set_meanings(meanings)
        self._mark_later()

    def show_first_lines(self, text: str) -> None:
        """Show how a text begins that is still being read, dimmed."""
        self._findings = ()
        self._starts = []
        self._show_text(text)
        self._is_dimmed = True
        self._meanings = {}
        self._mark_later()

    def _show_text(self, text: str) -> None:
        self.setExtraSelections([])
        self._text = text
        self._display = DisplayText(text)
        self._current = None
        self._evidence, self._hovered, self._found, self._returned = [], [], [], []
        self._current_find = None
        self._marked = range(0)
        shown = self._display.text
        self._filling.stop()
        self.setPlainText(shown[:_STEP])
        fold_blank_lines(self.document(), 0, len(shown[:_STEP]))
        self._rest = shown[_STEP:]
        if self._rest:
            self._filling.start()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    # Marking

    def choose(self, current: int | None) -> None:
        """Make a finding the current one, and scroll to it; None: there is no current one."""
        self._current = current
        if current is not None:
            self._reveal(self._starts[current])
        self._mark_later()

    @property
    def current(self) -> int | None:
        """The finding that was walked to last."""
        return self._current

    def set_evidence(self, spans: Sequence[Span], *, reveal: bool = False) -> None:
        """Mark the lines that a verdict rests on; ``reveal`` scrolls to the first of them."""
        self._evidence = self._to_qt(spans)
        if reveal and self._evidence:
            self._reveal(self._evidence[0][0])
        self.viewport().update()

    def set_hovered(self, spans: Sequence[Span]) -> None:
        """Mark the lines that belong to what the mouse is over elsewhere; nothing moves."""
        hovered = self._to_qt(spans)
        if hovered != self._hovered:
            self._hovered = hovered
            self.viewport().update()

    def _to_qt(self, spans: Sequence[Span]) -> list[tuple[int, int]]:
        return [
            (self._display.to_qt(one.start), self._display.to_qt(max(one.start, one.end - 1)) + 1)
            for one in spans
        ]

    # Finding words

    def find_all(self, words: str, *, match_case: bool) -> int:
        """Mark all places of some words; gives how many there are."""
        self._found = list(_places(self._display.text, words, match_case=match_case)) if words else []
        self._current_find = None
        self._mark_later()
        return len(self._found)

    def find_from(self, position: int, step: int) -> int | None:
        """Go to the next (1) or the previous (-1) place of the words; gives its number, None where there is none."""
        if not self._found:
            return None
        if self._current_find is not None:
            number = (self._current_find + step) % len(self._found)
        else:
            starts = [start for start, _ in self._found]
            number = (
                bisect_left(starts, position) % len(starts) if step > 0 else bisect_left(starts, position) - 1
            )
        self._current_find = number % len(self._found)
        self._reveal(self._found[self._current_find][0])
        self._mark_later()
        return self._current_find

    @property
    def found_count(self) -> int:
        """How many places of the words there are."""
        return len(self._found)

    # Filling and scrolling

    def _fill(self) -> None:
        cursor = QTextCursor(self.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        start = cursor.position()
        piece, self._rest = self._rest[:_STEP], self._rest[_STEP:]
        cursor.insertText(piece)
        fold_blank_lines(self.document(), start, cursor.position())
        if self._rest:
            self._filling.start()
        else:
            self._mark_later()

    def _reveal(self, position: int) -> None:
        while self._rest and self.document().characterCount() <= position:
            self._fill()
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(position, self.document().characterCount() - 1))
        self.setTextCursor(cursor)
        if not self.viewport().rect().adjusted(0, WIDE, 0, -WIDE).contains(self.cursorRect(cursor)):
            self.centerCursor()
        self._mark_later()

    def set_zoom(self, zoom: int) -> None:
        """Show the text larger or smaller by so many points."""
        zoom = max(_SMALLEST, min(_LARGEST, zoom))
        if zoom != self._zoom:
            self._zoom = zoom
            self._restyle()
            self.zoomed.emit(zoom)

    @property
    def zoom(self) -> int:
        """By how many points the text is larger than usual."""
        return self._zoom

    def _restyle(self) -> None:
        chosen = fixed_font(-1 + self._zoom)
        self.document().setDefaultFont(chosen)
        self.setFont(chosen)
        self.setTabStopDistance(4 * self.fontMetrics().horizontalAdvance(" "))
        self._mark_later()

    def _mark_later(self) -> None:
        self._marked = range(0)
        self._marking.start()

    def _mark_when_scrolled(self) -> None:
        low, high = self._visible()
        if low not in self._marked or high - 1 not in self._marked:
            self._marking.start()

    def _visible(self) -> tuple[int, int]:
        """Qt's positions between which text is seen."""
        low = self.firstVisibleBlock().position()
        corner = QPoint(self.viewport().width() - 1, self.viewport().height() - 1)
        return low, max(self.cursorForPosition(corner).position(), low) + 1

    def _mark(self) -> None:
        """Mark what is near: the returned mail dimmed, the codes tinted and underlined, what was looked for."""
        low, high = self._visible()
        low, high = max(0, low - _AROUND), high + _AROUND
        self._marked = range(low, high)
        self.setExtraSelections([self._selection(*one) for one in self._marks(low, high)])
        self.viewport().update()

    def _marks(self, low: int, high: int) -> Iterator[tuple[int, int, QTextCharFormat]]:
        colors = self._theme.colors
        dimmed = [(low, high)] if self._is_dimmed else self._returned
        for start, end in dimmed:
            if start < high and end > low:
                yield max(start, low), min(end, high), _text_in(colors.muted)
        first = bisect_left(self._starts, low)
        for number in range(first, bisect_right(self._starts, high)):
            finding = self._findings[number]
            end = self._display.to_qt(finding.end - 1) + 1
            yield self._starts[number], end, _marked(colors, finding, current=number == self._current)
        begin = bisect_left(self._found, (low, 0))
        for number in range(begin, bisect_right(self._found, (high, 0))):
            is_current = number == self._current_find
            style = _text_in(colors.current_find if is_current else colors.found)
            style.setBackground(QColor(colors.current_find_ground if is_current else colors.found_ground))
            yield *self._found[number], style

    def _selection(self, start: int, end: int, style: QTextCharFormat) -> QTextEdit.ExtraSelection:
        last = self.document().characterCount() - 1
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(start, last))
        cursor.setPosition(min(end, last), QTextCursor.MoveMode.KeepAnchor)
        selection = QTextEdit.ExtraSelection()
        selection.cursor = cursor
        selection.format = style
        return selection

    def paintEvent(self, event: QPaintEvent) -> None:
        # A line that is cut at the lower edge looks like a mistake.
        whole = down_to(event, self._end_of_lines())
        if self._evidence or self._hovered:
            painter = QPainter(self.viewport())
            painter.setClipRegion(whole.region())
            colors = self._theme.colors
            for area in self._areas(self._evidence):
                painter.fillRect(area, QColor(colors.evidence))
                bar = QRect(area.left(), area.top(), TIGHT, area.height())
                if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
                    bar.moveRight(area.right())
                painter.fillRect(bar, QColor(colors.accent))
            for area in self._areas(self._hovered):
                painter.fillRect(area, QColor(colors.selection))
            painter.end()
        super().paintEvent(whole)

    def _end_of_lines(self) -> int:
        """Where the last line ends that is seen whole."""
        height = self.viewport().height()
        for block, top, bottom in self._seen():
            if bottom > height:
                lines = (block.layout().lineAt(number) for number in range(block.lineCount()))
                places = ((top + line.y(), line.height()) for line in lines)
                cut = next((start for start, tall in places if start + tall > height), float(height))
                return round(cut) if cut > 0 else height
        return height

    def _seen(self) -> Iterator[tuple[QTextBlock, float, float]]:
        """The blocks that are seen, with where they begin and end.

        Qt counts from the first of them on each time that it is asked where one lies.
        """
        block = self.firstVisibleBlock()
        top = self.blockBoundingGeometry(block).translated(self.contentOffset()).top()
        while block.isValid() and top <= self.viewport().height():
            bottom = top + self.blockBoundingRect(block).height()
            if block.isVisible():
                yield block, top, bottom
            block, top = block.next(), bottom

    def _areas(self, spans: Sequence[tuple[int, int]]) -> Iterator[QRect]:
        """The bands of the blocks in some spans, as far as they are seen."""
        if not spans:
            return
        width = self.viewport().width()
        for block, top, bottom in self._seen():
            start, end = block.position(), block.position() + block.length()
            if any(one[0] < end and one[1] >= start for one in spans):
                yield QRect(0, round(top), width, round(bottom) - round(top))

    # What the mouse and the keys do

    def _finding_at(self, position: int) -> int | None:
        """The finding at one of Qt's positions."""
        number = bisect_right(self._starts, position) - 1
        if number < 0:
            return None
        return number if position <= self._display.to_qt(self._findings[number].end - 1) + 1 else None

    def _position_at(self, point: QPoint) -> int:
        return self.cursorForPosition(point).position()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._mark_later()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        position = self._position_at(event.position().toPoint())
        over = self._finding_at(position) is not None
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.IBeamCursor)
        if event.buttons() is Qt.MouseButton.NoButton:
            self.place_hovered.emit(self._display.from_qt(position))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.place_hovered.emit(-1)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            position = self._position_at(event.position().toPoint())
            number = self._finding_at(position)
            if number is not None:
                self.finding_activated.emit(number)
            else:
                self.place_activated.emit(self._display.from_qt(position))

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.set_zoom(self._zoom + (1 if event.angleDelta().y() > 0 else -1))
            event.accept()
            return
        super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # The caret shows only for those who use it.
        self.setCursorWidth(1)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            position = self.textCursor().position()
            number = self._finding_at(position)
            if number is not None:
                self.finding_activated.emit(number)
            else:
                self.place_activated.emit(self._display.from_qt(position))
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        selected = self.textCursor().hasSelection()
        menu.addAction(self.tr("&Copy"), self.copy).setEnabled(selected)
        menu.addAction(self.tr("Select &all"), self.selectAll)
        position = self._display.from_qt(self._position_at(event.pos()))
        if (address := self._address_at(position)) is not None:
            menu.addAction(
                self.tr("Copy “{text}”").replace("{text}", address.replace("&", "&&")),
                lambda: QGuiApplication.clipboard().setText(address),
            )
        if words := self._words_at(event.pos()):
            menu.addSeparator()
            menu.addAction(
                self.tr("&Look up “{text}”").replace("{text}", words.replace("&", "&&")),
                lambda: self.look_up_wanted.emit(words),
            )
        menu.exec(event.globalPos())

    def _address_at(self, position: int) -> str | None:
        start = self._text.rfind("\n", 0, position) + 1
        end = self._text.find("\n", position)
        hits = find_addresses(self._text, start, len(self._text) if end < 0 else end)
        return next((hit.address for hit in hits if hit.start <= position <= hit.end), None)

    def _words_at(self, point: QPoint) -> str:
        """What can be looked up: what is selected in a line, or the code at a place."""
        selected = self.textCursor().selectedText()
        if selected and "\u2029" not in selected:
            return selected.strip()[:60]
        number = self._finding_at(self._position_at(point))
        return "" if number is None else self._findings[number].text

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            number = self._finding_at(self._position_at(event.pos()))
            if number is not None and number in self._meanings:
                QToolTip.showText(event.globalPos(), tooltip(self._meanings[number]), self.viewport())
            else:
                QToolTip.hideText()
            return True
        return super().viewportEvent(event)


def _places(text: str, words: str, *, match_case: bool) -> Iterator[tuple[int, int]]:
    """Where words stand in a text, as Qt counts."""
    # Imported here: the window is shown without it.
    import re

    display = DisplayText(text)
    pattern = re.compile(re.escape(words), 0 if match_case else re.IGNORECASE)
    for match in pattern.finditer(text):
        yield display.to_qt(match.start()), display.to_qt(match.end() - 1) + 1


def _text_in(color: str) -> QTextCharFormat:
    style = QTextCharFormat()
    style.setForeground(QColor(color))
    return style


def _marked(colors: Colors, finding: Finding, *, current: bool) -> QTextCharFormat:
    if isinstance(finding.code, ProviderCode):
        name = "provider"
    else:
        class_ = finding.code.class_
        name = colors.of_class(class_ if class_ in (4, 5) else None).value
    text, ground, on = (str(getattr(colors, one)) for one in (name, f"{name}_ground", f"on_{name}"))
    style = _text_in(on if current else text)
    style.setBackground(QColor(text if current else ground))
    if not current:
        style.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        style.setUnderlineColor(QColor(text))
    return style
