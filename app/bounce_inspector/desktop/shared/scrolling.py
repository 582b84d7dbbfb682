"""A part that scrolls up and down, and what lies in it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QLabel, QLayout, QScrollArea, QWidget

from .theme import GAP, SMALL, TIGHT, Look, Theme, set_look

# Lower than a row, so that one that ends at the edge is seen.
_SHADE = GAP + TIGHT
# The highest line of text that the edge may cut.
_TALLEST = 96
# Signs beside a text, such as the number of a step, are at most so high; they go with their line.
_SIGN = 32


class ScrollContent(QWidget):
    """What lies in a scroll area: as tall as its text needs at the width at hand."""

    def __init__(self) -> None:
        super().__init__()
        set_look(self, Look.CONTENT)

    def minimumSizeHint(self) -> QSize:
        # Else the height at the least width counts, at which every label wraps.
        return QSize(0, 0)


class Scroll(QScrollArea):
    """Scrolls its content up and down only; the keys stop at it where it ``takes_focus``."""

    def __init__(self, content: QWidget, parent: QWidget | None = None, *, takes_focus: bool = False) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        if not takes_focus:
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(content)

    def shade_end(self, theme: Theme, *, on_window: bool = False) -> None:
        """Let the lower edge vanish while more lies below it: a line that is cut there looks like a mistake.

        ``on_window``: it lies on the ground of the window, not on that of a card.
        """
        _Shade(theme, self, on_window=on_window)

    def put_bar_into_margin(self, layout: QLayout) -> None:
        """Have the scroll bar lie in the right margin of the content's layout: nothing wraps anew when it comes."""
        usual = layout.contentsMargins().right()

        def make_room(_: int, maximum: int) -> None:
            bar = self.verticalScrollBar().sizeHint().width() if maximum else 0
            margins, right = layout.contentsMargins(), max(TIGHT, usual - bar)
            if margins.right() != right:
                layout.setContentsMargins(margins.left(), margins.top(), right, margins.bottom())

        self.verticalScrollBar().rangeChanged.connect(make_room)


class _Shade(QWidget):
    """Lies over the lower edge of what scrolls, and lets it vanish there."""

    def __init__(self, theme: Theme, scroll: Scroll, *, on_window: bool) -> None:
        super().__init__(scroll)
        self.setObjectName("more-below")
        self._theme = theme
        self._scroll = scroll
        self._on_window = on_window
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        scroll.viewport().installEventFilter(self)
        bar = scroll.verticalScrollBar()
        bar.rangeChanged.connect(self._place)
        bar.valueChanged.connect(self._place)
        theme.changed.connect(self.update)
        self._place()

    def _place(self) -> None:
        bar, area = self._scroll.verticalScrollBar(), self._scroll.viewport().geometry()
        height = min(_TALLEST, area.height())
        # What scrolls may lie in a card, whose corners are round; nothing stands so near to its sides.  Beside the
        # scroll bar there is no corner, and what scrolls reaches up to it.
        near = 0 if self._on_window else SMALL
        left = near if area.left() < near else 0
        right = near if self._scroll.width() - 1 - area.right() < near else 0
        self.setGeometry(area.x() + left, area.bottom() + 1 - height, area.width() - left - right, height)
        self.setVisible(bar.value() < bar.maximum())
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        colors = self._theme.colors
        color = QColor(colors.window if self._on_window else colors.surface)
        painter = QPainter(self)
        end, is_cut = self._end_of_lines()
        end -= self._scroll.viewport().height() - self.height()
        if is_cut:
            # No letters are cut at the edge: the line that would be is left out.
            painter.fillRect(self.rect().adjusted(0, end, 0, 0), color)
            if self._on_window:
                # The edges of cards lie beside the lines.
                vanish(painter, QRect(0, end - _SHADE, self.width(), _SHADE), color, whole_at=1)
        else:
            vanish(painter, self.rect().adjusted(0, max(end, self.height() - _SHADE), 0, 0), color)
        painter.end()

    def _end_of_lines(self) -> tuple[int, bool]:
        """Where the last line of text ends that is seen whole, and whether the edge cuts the next one."""
        viewport = self._scroll.viewport()
        height = end = viewport.height()
        whole = 0
        for label in viewport.findChildren(QLabel):
            if not label.isVisible() or not label.text():
                continue
            start = label.mapTo(viewport, QPoint()).y()
            field = label.buddy()
            if field is not None and start < height < field.mapTo(viewport, QPoint(0, field.height())).y():
                # A field goes with its name.
                end = min(end, start)
            elif start + label.height() <= height:
                whole = max(whole, start + label.height())
            elif start < height:
                top, line = start + label.contentsMargins().top(), label.fontMetrics().lineSpacing()
                end = min(end, top + (height - top) // line * line)
        for button in viewport.findChildren(QAbstractButton):
            start = button.mapTo(viewport, QPoint()).y()
            if button.isVisible() and start < height < start + button.height():
                end = min(end, start)
        for view in viewport.findChildren(QAbstractItemView):
            edge = view.viewport().mapFrom(viewport, QPoint(0, height - 1))
            edge.setX(view.viewport().width() // 2)
            row = view.visualRect(view.indexAt(edge))
            if view.isVisible() and row.isValid() and row.bottom() > edge.y():
                end = min(end, view.viewport().mapTo(viewport, row.topLeft()).y())
        if end < height:
            end = min(end, *(self._top_of_sign(part, end) for part in viewport.findChildren(QWidget)))
        return (end, True) if end < height else (whole, False)

    def _top_of_sign(self, part: QWidget, end: int) -> int:
        """Where a sign begins that would be cut at ``end``; else ``end``."""
        if part.height() > _SIGN or isinstance(part, QLabel) or not part.isVisible():
            return end
        top = part.mapTo(self._scroll.viewport(), QPoint()).y()
        is_passive = part.focusPolicy() is Qt.FocusPolicy.NoFocus and not part.children()
        return top if is_passive and top < end < top + part.height() else end


def vanish(painter: QPainter, area: QRect, color: QColor, *, whole_at: float = 0.75) -> None:
    """Let what is painted vanish towards the lower end of an area, from ``whole_at`` of its height on wholly."""
    clear = QColor(color)
    clear.setAlpha(0)
    shade = QLinearGradient(0, area.top(), 0, area.top() + area.height() * whole_at)
    shade.setColorAt(0, clear)
    shade.setColorAt(1, color)
    painter.fillRect(area, shade)
