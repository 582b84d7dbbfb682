"""Counts over time as columns, of which one can be chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QFocusEvent,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QToolTip, QWidget

from ...collection.summary import Bucket
from ..shared.announcing import set_role
from ..shared.focus_ring import RingPlace, is_reached_by_keys, paint_ring, set_ring
from ..shared.fonts import font
from ..shared.language import Translated
from ..shared.layouts import column
from ..shared.text_labels import SectionTitle, TextLabel
from ..shared.theme import SMALL, TIGHT, Look, Theme, set_look
from ..shared.tooltips import set_tooltip, tooltip
from .bar_chart import MOST, row_height

_GAP = 3.0
_WIDEST = 24.0


class TimeChart(Translated, QWidget):
    """A titled chart; ``chosen`` tells the bucket that was clicked, None when it was taken back."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = SectionTitle()
        self.clear = QPushButton()
        set_look(self.clear, Look.LINK)
        self.clear.clicked.connect(lambda: self._toggle(None))
        self._scale = TextLabel(quiet=True)
        self._scale.setObjectName("chart-scale")
        self._scale.set_face(-0.5)
        self._scale.setWordWrap(False)
        # One of the two is shown, at the same place.
        self._scale.setMinimumHeight(self.clear.sizeHint().height())
        self.columns = _Columns(theme)
        self.columns.toggled.connect(self._toggle)
        head = QHBoxLayout()
        head.setContentsMargins(SMALL, 0, SMALL, 0)
        head.addWidget(self._title, 1)
        head.addWidget(self._scale)
        head.addWidget(self.clear)
        layout = column(TIGHT)
        layout.addLayout(head)
        layout.addWidget(self.columns)
        layout.addStretch(1)
        self.setLayout(layout)
        theme.changed.connect(self.columns.update)
        self._retranslate()
        self.choose(None)

    def _retranslate(self) -> None:
        set_tooltip(self.clear, self.tr("Show all times"))

    def set_rows(self, count: int) -> None:
        """Be as high as so many bars of the charts beside it."""
        self.columns.rows = count
        self.columns.updateGeometry()

    def set_compact(self, is_compact: bool) -> None:
        """Be as high as the bars beside it are in their compact form."""
        self.columns.is_compact = is_compact
        self.columns.updateGeometry()

    def set_title(self, title: str) -> None:
        """Say what is counted."""
        self._title.set_text(title)
        self.columns.setAccessibleName(title)

    def show_buckets(
        self, buckets: Sequence[Bucket], counts: Sequence[int], labels: Sequence[str], scale: str
    ) -> None:
        """Show the buckets in their order.

        ``counts`` are how many of each are among what is shown; ``labels`` say which stretch of time
        each is, ``scale`` what the highest column stands for.
        """
        self._scale.set_text(scale)
        if [one.start for one in buckets] != [one.start for one in self.columns.buckets]:
            self.columns.current = None
        self.columns.buckets, self.columns.counts = tuple(buckets), tuple(counts)
        self.columns.labels = tuple(labels)
        most = max(range(len(buckets)), key=lambda number: counts[number], default=None)
        self.columns.setAccessibleDescription("" if most is None else self.columns.spoken(most))
        self.choose(self.columns.marked)

    def choose(self, bucket: Bucket | None) -> None:
        """Mark the column that the list is limited to."""
        columns = self.columns
        starts = [one.start for one in columns.buckets]
        is_known = bucket is not None and bucket.start in starts
        columns.marked = (
            columns.buckets[starts.index(bucket.start)] if bucket is not None and is_known else None
        )
        self.clear.setVisible(columns.marked is not None)
        self._scale.setVisible(columns.marked is None)
        if columns.marked is not None:
            self.clear.setText(f"{columns.labels[columns.buckets.index(columns.marked)]}  ✕")
        columns.update()

    def _toggle(self, number: int | None) -> None:
        bucket = None if number is None else self.columns.buckets[number]
        self.choose(None if bucket == self.columns.marked else bucket)
        self.chosen.emit(self.columns.marked)


class _Columns(QWidget):
    toggled = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.buckets: tuple[Bucket, ...] = ()
        self.counts: tuple[int, ...] = ()
        self.labels: tuple[str, ...] = ()
        self.marked: Bucket | None = None
        self.current: int | None = None
        self.rows = MOST
        self.is_compact = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        set_ring(self, RingPlace.OWN)
        set_role(self, QAccessible.Role.Chart)

    def spoken(self, number: int) -> str:
        """A column as one text."""
        return f"{self.labels[number]}: {self.counts[number]}"

    def sizeHint(self) -> QSize:
        return QSize(200, self.rows * row_height(is_compact=self.is_compact) + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(80, 48)

    def _area(self) -> QRectF:
        """Where the columns stand; below it lies the line with the first and the last time."""
        return QRectF(self.rect()).adjusted(SMALL, TIGHT, -SMALL, -self._line() - TIGHT)

    def _line(self) -> int:
        return QFontMetrics(font(-1)).height()

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
        area, step = self._area(), self._step()
        most = max(bucket.count for bucket in self.buckets) or 1
        gap = _GAP if step > 2 * _GAP else 0.0
        for number, bucket in enumerate(self.buckets):
            left, width = area.left() + number * step, max(1.0, step - gap)
            is_other = self.marked is not None and self.marked != bucket
            for count, color in ((bucket.count, colors.bar), (self.counts[number], colors.accent)):
                if not count or (is_other and color == colors.accent):
                    continue
                height = max(2.0, area.height() * count / most)
                bar = QRectF(left, area.bottom() - height, width, height)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(color))
                painter.drawRoundedRect(bar, min(2.0, height / 2), min(2.0, height / 2))
            whole = QRectF(left - 1, area.top(), width + 2, area.height())
            if self.marked == bucket:
                painter.setPen(QColor(colors.accent))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(whole)
            if number == self.current and is_reached_by_keys(self):
                paint_ring(painter, whole.adjusted(-1, 0, 1, 0).toRect(), colors.accent)
        painter.fillRect(QRectF(area.left(), area.bottom(), area.width(), 1), QColor(colors.edge))
        self._paint_ends(painter, area, step)
        if self.current is None and is_reached_by_keys(self):
            paint_ring(painter, self.rect(), colors.accent)
        painter.end()

    def _paint_ends(self, painter: QPainter, area: QRectF, step: float) -> None:
        """Name the first and the last stretch of time."""
        painter.setPen(QColor(self._theme.colors.muted))
        painter.setFont(font(-1))
        below = QRectF(area.left(), area.bottom() + TIGHT, area.width(), self._line())
        # Time goes to the right in every language.
        middle = Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(below, Qt.AlignmentFlag.AlignLeft | middle, self.labels[0])
        if len(self.buckets) > 1:
            metrics = painter.fontMetrics()
            needed = (
                sum(metrics.horizontalAdvance(text) for text in (self.labels[0], self.labels[-1])) + 2 * SMALL
            )
            end = max(area.left() + len(self.buckets) * step, area.left() + needed)
            below.setRight(min(area.right(), end))
            painter.drawText(below, Qt.AlignmentFlag.AlignRight | middle, self.labels[-1])

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        number = self.bucket_at(event.position())
        if number is not None and event.button() is Qt.MouseButton.LeftButton:
            self.toggled.emit(number)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if event.key() in steps and self.buckets:
            moved = 0 if self.current is None else self.current + steps[Qt.Key(event.key())]
            self.current = max(0, min(len(self.buckets) - 1, moved))
            self.setAccessibleDescription(self.spoken(self.current))
            self.update()
        elif event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.current is not None:
                self.toggled.emit(self.current)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.update()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            number = self.bucket_at(QPointF(event.pos()))
            if number is not None:
                QToolTip.showText(event.globalPos(), tooltip(self.spoken(number)), self)
            return True
        return super().event(event)
