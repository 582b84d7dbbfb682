"""A row that opens and closes what lies below it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from . import icons
from .announcing import set_expander
from .eliding import fitted
from .focus_ring import RingPlace, set_ring
from .fonts import font
from .layouts import column
from .theme import SMALL, Theme, heights
from .tooltips import set_tooltip

_ARROW = 12
_TITLE_AT = 20


class Fold(QWidget):
    """A titled row with an arrow and, where it is open, its content; the whole row can be clicked.

    ``opened`` tells whether it was opened or closed by its user.
    """

    opened = Signal(bool)

    def __init__(self, theme: Theme, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row = _FoldRow(theme)
        self.content = content
        self._layout: QVBoxLayout = column(0)
        self.setLayout(self._layout)
        self._layout.addWidget(self.row)
        self._layout.addWidget(content)
        self.row.toggled.connect(content.setVisible)
        self.row.clicked.connect(self.opened)
        content.hide()

    def set_title(self, title: str, about: str = "") -> None:
        """Name the fold; ``about`` says in a few words what is inside."""
        self.row.set_title(title, about)

    @property
    def is_open(self) -> bool:
        """Whether its content is shown."""
        return self.row.isChecked()

    def set_open(self, is_open: bool) -> None:
        """Show or hide the content."""
        self.row.setChecked(is_open)

    def set_plain(self, is_plain: bool) -> None:
        """Show the content without its row, as what the pane is about."""
        self.row.setVisible(not is_plain)
        self.content.setVisible(is_plain or self.is_open)


class _FoldRow(QAbstractButton):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._about = ""
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        set_ring(self, RingPlace.INSIDE)
        set_expander(self)
        theme.changed.connect(self.update)

    def set_title(self, title: str, about: str) -> None:
        """Name the row."""
        self._about = about
        self.setText(title)
        self.setAccessibleName(", ".join(filter(None, (title, about))))
        self.updateGeometry()
        self.update()

    def _is_stacked(self, width: int) -> bool:
        """Whether what is inside stands below the title, as the two don't fit beside each other."""
        title = self.fontMetrics().horizontalAdvance(self.text())
        about = QFontMetrics(font(-0.5)).horizontalAdvance(self._about)
        return bool(about) and _TITLE_AT + title + 2 * SMALL + about > width

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        below = QFontMetrics(font(-0.5)).lineSpacing() if self._is_stacked(width) else 0
        return heights().control + below

    def sizeHint(self) -> QSize:
        width = _TITLE_AT + self.fontMetrics().horizontalAdvance(f"{self.text()}  {self._about}") + SMALL
        return QSize(width, self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        return QSize(80, heights().control)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self.update()
        super().leaveEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        colors = self._theme.colors
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = self.rect()
        painter.setPen(QColor(colors.hairline))
        painter.drawLine(area.left(), 0, area.right(), 0)
        if self.isDown() or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colors.pressed if self.isDown() else colors.hover))
            painter.drawRoundedRect(area.adjusted(0, 1, 0, 0), 4, 4)
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        is_stacked = self._is_stacked(area.width())
        line = QRect(0, 0, area.width(), heights().control if is_stacked else area.height())
        arrow = QRect(0, (line.height() - _ARROW) // 2, _ARROW, _ARROW)
        inner = line.adjusted(_TITLE_AT, 0, 0, 0)
        if is_mirrored:
            arrow.moveRight(area.right())
            inner = line.adjusted(0, 0, -_TITLE_AT, 0)
        sign = "arrow-open" if self.isChecked() else "arrow-closed"
        icons.icon(sign, colors.muted, _ARROW).paint(painter, arrow)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(QColor(colors.text))
        metrics = painter.fontMetrics()
        title = fitted(metrics, self.text(), inner.width())
        painter.drawText(inner, Qt.AlignmentFlag.AlignLeading | middle, title)
        room = inner.width() - (0 if is_stacked else metrics.horizontalAdvance(title) + 2 * SMALL)
        painter.setPen(QColor(colors.muted))
        painter.setFont(font(-0.5))
        about = fitted(painter.fontMetrics(), self._about, max(0, room))
        if is_stacked:
            below = inner.adjusted(
                0, (inner.height() + metrics.height()) // 2, 0, area.height() - inner.height()
            )
            painter.drawText(below, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop, about)
        else:
            painter.drawText(inner, Qt.AlignmentFlag.AlignTrailing | middle, about)
        is_cut = title != self.text() or about != self._about
        set_tooltip(self, f"{self.text()}\n{self._about}" if is_cut else "")
        painter.end()
