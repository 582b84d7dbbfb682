"""The text of an answer, to be changed before it is copied; as high as its text, where there is room."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from ..shared.fonts import fixed_font, font
from ..shared.hanging_layout import hang_lines
from ..shared.scrolling import vanish
from ..shared.theme import Look, Theme, set_look

_LEAST_HEIGHT, _LEAST_STRETCHED = 96, 60
_HANG, _MARGIN = 2, 4
# So far below its beginning, in its heights, a last line that others follow would have vanished: it gets paler.
_PALE = 1.4


class AnswerEditor(QPlainTextEdit):
    """A field of text in the interface font, or in a monospace one whose wrapped lines hang.

    It is as high as its text, unless it is stretching or its greatest height is less: then it scrolls.
    ``edited`` comes only when its user changes something, ``cursor_moved`` when the line at which
    they write (its place in this widget) is another one.
    """

    edited = Signal()
    cursor_moved = Signal(QRect)

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, fixed: bool = False) -> None:
        super().__init__(parent)
        self._theme = theme
        self._fixed = fixed
        self._is_stretching = False
        self._greatest: int | None = None
        self._zoom = 0
        self._is_filled = True
        set_look(self, Look.FIELD)
        self._layout = hang_lines(self, _HANG, _MARGIN) if fixed else None
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._take_change)
        self.cursorPositionChanged.connect(self._tell_cursor)
        theme.changed.connect(self._restyle)
        self._restyle()

    def fill(self, text: str) -> None:
        """Show a text, without `edited`."""
        if text == self.toPlainText():
            return
        self._is_filled = False
        self.setPlainText(text)
        self._is_filled = True
        self.updateGeometry()

    def set_stretching(self, is_stretching: bool) -> None:
        """Take what height there is, instead of that of the text."""
        self._is_stretching = is_stretching
        policy = QSizePolicy.Policy.Expanding if is_stretching else QSizePolicy.Policy.Fixed
        self.setSizePolicy(QSizePolicy.Policy.Expanding, policy)
        self.updateGeometry()

    def set_greatest_height(self, height: int | None) -> None:
        """Be no higher than this, but as high as some lines need; None: as high as the text."""
        if height != self._greatest:
            self._greatest = height
            self.updateGeometry()

    @property
    def unused_height(self) -> int:
        """What of its greatest height is left below as many whole lines as fit; 0 where the text needs less."""
        if self._greatest is None or self._text_height() <= self._greatest:
            return 0
        return max(0, self._greatest - self.sizeHint().height())

    def set_bar_shown(self, is_shown: bool) -> None:
        """Show the scroll bar where it is needed, or leave scrolling to the pane, in which the text grows then."""
        policies = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            policies.ScrollBarAsNeeded if is_shown else policies.ScrollBarAlwaysOff
        )

    def set_zoom(self, zoom: int) -> None:
        """Show the text larger or smaller by so many points."""
        self._zoom = zoom
        self._restyle()

    def _take_change(self) -> None:
        self.updateGeometry()
        if self._is_filled:
            self.edited.emit()

    def _tell_cursor(self) -> None:
        if self.hasFocus():
            # What is written at the end has its place only after the layout.
            QTimer.singleShot(0, self, lambda: self.cursor_moved.emit(self.cursorRect()))

    def _restyle(self) -> None:
        chosen = fixed_font(-1.5 + self._zoom) if self._fixed else font(self._zoom)
        self.document().setDefaultFont(chosen)
        self.setFont(chosen)
        self.updateGeometry()

    def _text_height(self) -> int:
        """The height of the text at the width at hand."""
        height = 0.0
        block = self.document().begin()
        while block.isValid():
            height += self.document().documentLayout().blockBoundingRect(block).height()
            block = block.next()
        around = 2 * (self.document().documentMargin() + self.contentsMargins().top()) + 14
        return ceil(height + around)

    def sizeHint(self) -> QSize:
        height = max(_LEAST_HEIGHT, self._text_height())
        if self._greatest is not None and height > self._greatest:
            height = self._height_of_lines(self._greatest)
        return QSize(200, height)

    def _height_of_lines(self, greatest: int) -> int:
        """The height of as many whole lines as fit: one that is cut looks like a mistake."""
        line = self._line_height()
        around = self.height() - self.viewport().height() + self.document().documentMargin()
        return ceil(around + max(1, int((greatest - around) / line)) * line)

    def _end_at_a_line(self) -> None:
        """Leave below the text what is no whole line of the height that it was given."""
        margins = self.viewportMargins()
        room = self.viewport().height() + margins.bottom() - self.document().documentMargin()
        rest = 0
        if self._is_stretching and self._text_height() > self.height():
            rest = max(0, int(room % self._line_height()))
        if rest != margins.bottom():
            self.setViewportMargins(0, 0, 0, rest)

    def _line_height(self) -> float:
        block = self.document().begin()
        return self.document().documentLayout().blockBoundingRect(block).height() / max(1, block.lineCount())

    def minimumSizeHint(self) -> QSize:
        return QSize(120, _LEAST_STRETCHED if self._is_stretching else self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()
        self._end_at_a_line()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.verticalScrollBar().isVisible() and self._goes_on():
            # Without a scroll bar, nothing else shows that there is more.
            area = self.viewport().rect()
            last = area.adjusted(0, area.height() - ceil(self._line_height()), 0, 0)
            painter = QPainter(self.viewport())
            vanish(painter, last, QColor(self._theme.colors.surface), whole_at=_PALE)
            painter.end()

    def _goes_on(self) -> bool:
        """Whether there are words below those that are seen."""
        bar, area = self.verticalScrollBar(), self.viewport().rect()
        if bar.value() == bar.maximum():
            return False
        corner = QPoint(area.right(), area.bottom() - round(self._line_height() / 2))
        cursor = self.cursorForPosition(corner)
        cursor.movePosition(QTextCursor.MoveOperation.End, QTextCursor.MoveMode.KeepAnchor)
        return bool(cursor.selectedText().strip())

    def wheelEvent(self, event: QWheelEvent) -> None:
        # Who scrolls past doesn't mean this text.
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Cancel):
            event.ignore()
            return
        super().keyPressEvent(event)
