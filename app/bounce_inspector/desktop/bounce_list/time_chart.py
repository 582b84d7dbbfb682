"""Counts over time as columns, of which one can be chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from ...collection.summary import Bucket
from ..shared.theme import SMALL, TIGHT, Theme, font
from ..shared.widgets import Caption, column

_GAP = 2.0
_WIDEST = 44.0


class TimeChart(QWidget):
    """A titled chart; ``chosen`` tells the bucket that was clicked, None when it was taken back."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._caption = Caption()
        self.columns = _Columns(theme)
        self.columns.toggled.connect(self._toggle)
        layout = column(TIGHT)
        layout.addWidget(self._caption)
        layout.addWidget(self.columns, 1)
        self.setLayout(layout)
        theme.changed.connect(self._restyle)

    def set_title(self, title: str) -> None:
        """Say what is counted."""
        self._caption.setText(title.upper())
        self.columns.setAccessibleName(title)

    def show_buckets(self, buckets: Sequence[Bucket], labels: Sequence[str]) -> None:
        """Show the buckets in their order; ``labels`` say which stretch of time each is, and its number."""
        if [one.start for one in buckets] != [one.start for one in self.columns.buckets]:
            self.columns.current = None
        self.columns.buckets, self.columns.labels = tuple(buckets), tuple(labels)
        most = max(buckets, key=lambda bucket: bucket.count, default=None)
        self.columns.setAccessibleDescription(labels[buckets.index(most)] if most else "")
        self.columns.update()

    def choose(self, bucket: Bucket | None) -> None:
        """Mark the column that the list is limited to; the others are dimmed."""
        self.columns.marked = bucket
        self.columns.update()

    def _toggle(self, number: int) -> None:
        bucket = self.columns.buckets[number]
        self.choose(None if bucket == self.columns.marked else bucket)
        self.chosen.emit(self.columns.marked)

    def _restyle(self) -> None:
        self._caption.setFont(font(-1.5, semibold=True))
        self.columns.update()


class _Columns(QWidget):
    toggled = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.buckets: tuple[Bucket, ...] = ()
        self.labels: tuple[str, ...] = ()
        self.marked: Bucket | None = None
        self.current: int | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        return QSize(200, 120)

    def minimumSizeHint(self) -> QSize:
        return QSize(80, 48)

    def _area(self) -> QRectF:
        """Where the columns stand; below it lies the line with the first and the last time."""
        return QRectF(self.rect()).adjusted(SMALL, TIGHT, -SMALL, -self._line() - TIGHT)

    def _line(self) -> int:
        return self.fontMetrics().height()

    def _step(self) -> float:
        return min(_WIDEST, self._area().width() / max(1, len(self.buckets)))

    def bucket_at(self, point: QPointF) -> int | None:
        """Which bucket's column stands at a place."""
        area = self._area()
        number = int((point.x() - area.left()) // self._step()) if self.buckets else -1
        return number if 0 <= number < len(self.buckets) else None

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.buckets:
            return
        colors = self._theme.colors
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        area, step = self._area(), self._step()
        most = max(bucket.count for bucket in self.buckets) or 1
        gap = _GAP if step > 2 * _GAP else 0.0
        for number, bucket in enumerate(self.buckets):
            height = max(2.0, area.height() * bucket.count / most) if bucket.count else 1.0
            bar = QRectF(area.left() + number * step, area.bottom() - height, max(1.0, step - gap), height)
            is_dim = not bucket.count or (self.marked is not None and self.marked != bucket)
            painter.setBrush(QColor(colors.hairline if is_dim else colors.accent))
            painter.drawRoundedRect(bar, min(2.0, height / 2), min(2.0, height / 2))
            if self.hasFocus() and number == self.current:
                painter.setPen(QColor(colors.text))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(QRectF(bar.left() - 1, area.top(), bar.width() + 2, area.height()))
                painter.setPen(Qt.PenStyle.NoPen)
        painter.setPen(QColor(colors.muted))
        painter.setFont(font(-1.5))
        below = QRectF(area.left(), area.bottom() + TIGHT, area.width(), self._line())
        first, last = self.labels[0].partition(":  ")[0], self.labels[-1].partition(":  ")[0]
        # Time goes to the right in every language.
        middle = Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(below, Qt.AlignmentFlag.AlignLeft | middle, first)
        if len(self.buckets) > 1:
            end = min(area.right(), max(area.left() + len(self.buckets) * step, area.left() + 220))
            below.setRight(end)
            painter.drawText(below, Qt.AlignmentFlag.AlignRight | middle, last)
        painter.end()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        number = self.bucket_at(event.position())
        if number is not None and event.button() is Qt.MouseButton.LeftButton:
            self.toggled.emit(number)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if event.key() in steps and self.buckets:
            moved = 0 if self.current is None else self.current + steps[Qt.Key(event.key())]
            self.current = max(0, min(len(self.buckets) - 1, moved))
            self.setAccessibleDescription(self.labels[self.current])
            self.update()
        elif event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.current is not None:
                self.toggled.emit(self.current)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: object) -> None:
        self.update()

    def focusOutEvent(self, event: object) -> None:
        self.update()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            number = self.bucket_at(QPointF(event.pos()))
            if number is not None:
                QToolTip.showText(event.globalPos(), self.labels[number], self)
            return True
        return super().event(event)
