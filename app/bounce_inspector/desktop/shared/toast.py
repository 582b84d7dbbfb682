"""The passing message: one place for what was done, and for what could not be done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QMargins, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QWidget

from ...advice.tone import Tone
from . import icons
from .announcing import announce
from .buttons import SquareButton
from .focus_ring import RingPlace, set_ring
from .fonts import font
from .labels import TextLabel
from .language import Translated
from .theme import GAP, RADIUS, SMALL, WIDE, Look, Theme, set_look

# How long a message stays that asks for nothing, in milliseconds.
_STAYS = 6_000
_ICON = 16
_ABOVE_EDGE = 32
_LEAST_WIDTH, _MOST_WIDTH = 160, 560


@dataclass(frozen=True, slots=True)
class Notice:
    """A message: what happened, more about it, and something that can be done about it.

    ``do`` goes with ``action``, the words for it; ``unchanged`` says what is shown as before,
    where something else was expected.  With either the message stays until it is closed or
    something else is given.
    """

    text: str
    detail: str = ""
    tone: Tone = Tone.NEUTRAL
    action: str = ""
    do: Callable[[], None] | None = None
    unchanged: str = ""

    @property
    def lasts(self) -> bool:
        """Whether it stays until it is closed."""
        return self.do is not None or bool(self.unchanged)

    @property
    def spoken(self) -> str:
        """The message as one text."""
        return " ".join(filter(None, (self.text, self.detail, self.unchanged)))


class Toast(Translated, QWidget):
    """Shows one message at a time over the lower edge of a pane, above all else; changes nothing else.

    It never lies over the buttons by which somebody goes on.
    """

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("toast")
        self._theme = theme
        self._notice: Notice | None = None
        self._over: QWidget | None = None
        self._buttons: QWidget | None = None
        self._icon = QLabel()
        self._icon.setFixedSize(_ICON, _ICON)
        self._text = TextLabel()
        self._text.setObjectName("toast-text")
        self._action = QPushButton()
        self._action.setObjectName("toast-action")
        set_look(self._action, Look.LINK)
        self._action.clicked.connect(self._do)
        self._close = SquareButton("close", theme)
        self._close.setObjectName("toast-close")
        self._close.clicked.connect(self.hide)
        for button in (self._action, self._close):
            set_ring(button, RingPlace.OUTSIDE, on_message=True)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(WIDE, SMALL, SMALL, SMALL)
        self._grid.setHorizontalSpacing(GAP)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(1, 1)
        self._grid.addWidget(self._icon, 0, 0)
        self._grid.addWidget(self._text, 0, 1)
        self._grid.addWidget(self._action, 0, 2)
        self._grid.addWidget(self._close, 0, 3)
        self.setLayout(self._grid)
        self._stay = QTimer(self, singleShot=True, interval=_STAYS)
        self._stay.timeout.connect(self._go)
        theme.changed.connect(self._restyle)
        self._restyle()
        self._retranslate()
        self.hide()

    def _retranslate(self) -> None:
        self._close.set_name(self.tr("Close the message"))

    @property
    def notice(self) -> Notice | None:
        """The message that is shown."""
        return self._notice if not self.isHidden() else None

    def show_notice(self, notice: Notice, over: QWidget, buttons: QWidget | None = None) -> None:
        """Show a message over the lower edge of a pane, in place of the one before, and above its ``buttons``."""
        self._notice = notice
        self._buttons = buttons
        self._watch(over)
        self._action.setText(notice.action)
        self._action.setVisible(notice.do is not None)
        self._restyle()
        self.show()
        self.place()
        self.raise_()
        self._stay.stop()
        if not notice.lasts:
            self._stay.start()
        announce(self, notice.spoken)

    def close_if_lasting(self) -> None:
        """Take a message back that would stay: another input came."""
        if self._notice is not None and self._notice.lasts:
            self.hide()

    def place(self) -> None:
        """Lie where it belongs: centered over the lower edge of its pane."""
        parent, over = self.parentWidget(), self._over
        if self.isHidden() or parent is None or over is None:
            return
        corner = over.mapTo(parent, QPoint(0, 0))
        area = QRect(corner, over.size()) if over.isVisible() else parent.rect()
        room = min(_MOST_WIDTH, max(_LEAST_WIDTH, area.width() - 2 * WIDE))
        wanted = self._wanted_width(self._grid.contentsMargins())
        width = min(room, wanted)
        # Beside an action, what is said would have no room left.
        self._grid.removeWidget(self._action)
        if wanted > room:
            self._grid.addWidget(self._action, 1, 1, Qt.AlignmentFlag.AlignLeading)
        else:
            self._grid.addWidget(self._action, 0, 2)
        height = max(40, self._grid.totalHeightForWidth(width))
        left = area.center().x() - width // 2
        left = max(SMALL, min(left, parent.width() - width - SMALL))
        bottom = min(area.bottom() + 1 - WIDE, parent.height() - _ABOVE_EDGE)
        place = QRect(left, bottom - height, width, height)
        if self._buttons is not None and self._buttons.isVisible():
            corner = self._buttons.mapTo(parent, QPoint(0, 0))
            if place.intersects(QRect(corner, self._buttons.size())):
                place.moveTop(max(0, corner.y() - SMALL - height))
        self.setGeometry(place)

    def _wanted_width(self, margins: QMargins) -> int:
        """The width at which nothing wraps."""
        others = [self._icon.width(), self._close.sizeHint().width()]
        if not self._action.isHidden():
            others.append(self._action.sizeHint().width())
        notice = self._notice or Notice("")
        text = QFontMetrics(font(semibold=True)).horizontalAdvance(notice.text)
        if notice.detail:
            text += QFontMetrics(font()).horizontalAdvance(f" {notice.detail}")
        text = max(text, QFontMetrics(font()).horizontalAdvance(notice.unchanged))
        # The layout of markup rounds each word up.
        text += len(notice.spoken.split()) + 2
        around = margins.left() + margins.right() + len(others) * GAP
        return text + sum(others) + around

    def _watch(self, over: QWidget) -> None:
        if self._over is not None:
            self._over.removeEventFilter(self)
        self._over = over
        over.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.Hide):
            QTimer.singleShot(0, self, self.place)
        return False

    def _do(self) -> None:
        do = self._notice.do if self._notice is not None else None
        self.hide()
        if do is not None:
            do()

    def _go(self) -> None:
        if self.underMouse() or self._close.hasFocus() or self._action.hasFocus():
            self._stay.start()
        else:
            self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            return
        super().keyPressEvent(event)

    def _restyle(self) -> None:
        colors, notice = self._theme.colors, self._notice
        quiet = f"<span style='color:{colors.message_quiet}'>"
        if notice is not None:
            # Imported here: the window is shown without it.
            import html

            text = f"<span style='font-weight:600'>{html.escape(notice.text)}</span>"
            if notice.detail:
                text += f" {quiet}{html.escape(notice.detail)}</span>"
            if notice.unchanged:
                text += f"<br>{quiet}{html.escape(notice.unchanged)}</span>"
            self._text.set_markup(text, notice.spoken)
            color = colors.message_success if notice.tone is Tone.SUCCESS else colors.message_quiet
            sign = "success" if notice.tone is Tone.SUCCESS else "neutral"
            picture = icons.pixmap(sign, color, _ICON, self.devicePixelRatioF(), colors.message_ground)
            self._icon.setPixmap(picture)
        self.setStyleSheet(
            f"QLabel {{ color: {colors.message}; }}"
            f"QPushButton {{ color: {colors.message_action}; font-weight: 600; text-decoration: none; }}"
            f"QToolButton:hover, QToolButton:pressed {{ background: transparent; }}"
        )
        self._close.set_color(colors.message_quiet)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        colors = self._theme.colors
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(colors.message_ground))
        painter.setPen(QColor(colors.text) if self._theme.high_contrast else Qt.PenStyle.NoPen)
        area = self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(area, RADIUS, RADIUS)
        painter.end()
