"""A part that scrolls up and down, and what lies in it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPaintEvent
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget

from .theme import GAP, TIGHT, Look, Theme, set_look

# Lower than a row, so that one that ends at the edge is seen.
_SHADE = GAP + TIGHT


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
        self.setGeometry(area.x(), area.bottom() + 1 - _SHADE, area.width(), _SHADE)
        self.setVisible(bar.value() < bar.maximum())
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        colors = self._theme.colors
        color = QColor(colors.window if self._on_window else colors.surface)
        clear = QColor(color)
        clear.setAlpha(0)
        shade = QLinearGradient(0, 0, 0, self.height())
        shade.setColorAt(0, clear)
        # No letters are cut at the edge: what would be is gone there.
        shade.setColorAt(0.75, color)
        shade.setColorAt(1, color)
        painter = QPainter(self)
        painter.fillRect(self.rect(), shade)
        painter.end()
