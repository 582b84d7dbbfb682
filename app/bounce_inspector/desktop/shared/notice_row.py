"""The passing message: one place, which covers nothing, for what was done and for what could not be done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QWidget

from ...advice.tone import Tone
from . import icons
from .announcing import announce
from .buttons import SquareButton
from .focus_ring import RingPlace, set_ring
from .fonts import font
from .language import Translated
from .text_labels import TextLabel
from .theme import CONTROL_RADIUS, GAP, SMALL, TIGHT, WIDE, Look, Theme, heights, set_look

# How long a message stays that asks for nothing, in milliseconds.
_STAYS = 6_000
_ICON = 18
# A target that is hit at once (WCAG 2.2, 2.5.8, asks for 24).
_CLOSE = 28
_MOST_WIDTH = 960
# A pane of less than this has no room for a message and for what it shows.
_LEAST_WIDTH, _LEAST_HEIGHT = 440, 320


@dataclass(frozen=True, slots=True)
class Notice:
    """A message: what happened, more about it, and something that can be done about it.

    ``do`` goes with ``action``, the words for it; ``unchanged`` says what is shown as before,
    where something else was expected.  With either the message stays until it is closed or
    something else is given.  ``is_refusal``: what was given can't be read.
    """

    text: str
    detail: str = ""
    tone: Tone = Tone.NEUTRAL
    action: str = ""
    do: Callable[[], None] | None = None
    unchanged: str = ""
    is_refusal: bool = False

    @property
    def lasts(self) -> bool:
        """Whether it stays until it is closed."""
        return self.do is not None or bool(self.unchanged)

    @property
    def spoken(self) -> str:
        """The message as one text."""
        return " ".join(filter(None, (self.text, self.rest)))

    @property
    def rest(self) -> str:
        """What follows on what happened; the words of a system are no whole sentence."""
        is_open = self.detail and self.unchanged and self.detail[-1] not in ".?!"
        return " ".join(filter(None, (self.detail + ("." if is_open else ""), self.unchanged)))


@runtime_checkable
class NoticePlace(Protocol):
    """A pane in which a message can lie, over its lower edge."""

    def keep_free(self, height: int) -> None:
        """Let what the pane shows end so far above its lower edge."""
        ...


class NoticeRow(Translated, QWidget):
    """Shows one message at a time, in the pane of the text where there is one, else below all panes.

    ``middle_of`` gives the part over or below whose lower edge a message is centered.  A pane that can
    be a `NoticePlace` and has the room holds the message: nothing else moves, and the text ends above it.
    Elsewhere this row, which is the lower margin of the window, takes room from what lies above it.
    ``changed`` tells that another message is shown, or none any more.
    """

    changed = Signal()

    def __init__(self, theme: Theme, middle_of: Callable[[], QWidget], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("notice-row")
        self._middle_of = middle_of
        self._place: NoticePlace | None = None
        self._notice: Notice | None = None
        self._message = _Message(theme, self)
        self._message.action.clicked.connect(self._do)
        self._message.close_button.clicked.connect(self.close_notice)
        self._stay = QTimer(self, singleShot=True, interval=_STAYS)
        self._stay.timeout.connect(self._go)
        theme.changed.connect(self.arrange)
        self._retranslate()
        self.arrange()

    def _retranslate(self) -> None:
        self._message.close_button.set_name(self.tr("Close the message"))

    @property
    def notice(self) -> Notice | None:
        """The message that is shown."""
        return self._notice

    def show_notice(self, notice: Notice) -> None:
        """Show a message in place of the one before."""
        self._notice = notice
        self._message.show_notice(notice)
        self.arrange()
        self._stay.stop()
        if not notice.lasts:
            self._stay.start()
        announce(self, notice.spoken)
        self.changed.emit()

    def close_notice(self) -> None:
        """Take the message back."""
        self._notice = None
        self._stay.stop()
        self.arrange()
        self.changed.emit()

    def close_lasting(self) -> None:
        """Take a message back that would stay: another input came."""
        if self._notice is not None and self._notice.lasts:
            self.close_notice()

    def arrange(self) -> None:
        """Take the height that the message needs."""
        if self._notice is None:
            self._message.hide()
            self._hold_in(None, 0)
            # The pages end with a margin of their own.
            self.setFixedHeight(WIDE - TIGHT)
            return
        pane = self._middle_of()
        if isinstance(pane, NoticePlace) and pane.width() >= _LEAST_WIDTH and pane.height() >= _LEAST_HEIGHT:
            self._lie_over(pane)
        else:
            self._lie_below(pane)

    def _lie_over(self, pane: QWidget) -> None:
        """Lie over the lower edge of a pane, which keeps that room free."""
        whole = self.parentWidget()
        if whole is None or not isinstance(pane, NoticePlace):
            return
        pane.installEventFilter(self)
        self.setFixedHeight(WIDE - TIGHT)
        width, height = self._message.size_within(min(_MOST_WIDTH, pane.width() - 2 * WIDE))
        self._hold_in(pane, height + 2 * WIDE)
        self._show_on(whole)
        edge = pane.mapTo(whole, QPoint(pane.width() // 2, pane.height()))
        self._message.setGeometry(edge.x() - width // 2, edge.y() - WIDE - height, width, height)
        self._message.raise_()

    def _hold_in(self, place: NoticePlace | None, height: int) -> None:
        if self._place is not None and self._place is not place:
            self._place.keep_free(0)
        self._place = place
        if place is not None:
            place.keep_free(height)

    def _show_on(self, parent: QWidget) -> None:
        if self._message.parentWidget() is not parent:
            self._message.setParent(parent)
        self._message.show()

    def _lie_below(self, above: QWidget) -> None:
        """Lie below all panes."""
        self._hold_in(None, 0)
        self._show_on(self)
        width, height = self._message.size_within(min(_MOST_WIDTH, self.width() - 2 * WIDE))
        # Panes get their widths after a message is shown, and other ones while it is.
        above.installEventFilter(self)
        middle = above.mapTo(self.window(), above.rect().center()) - self.mapTo(self.window(), QPoint())
        left = max(WIDE, min(middle.x() - width // 2, self.width() - WIDE - width))
        self._message.setGeometry(left, SMALL - TIGHT, width, height)
        self.setFixedHeight(SMALL - TIGHT + height + SMALL)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move) and self._notice is not None:
            self.arrange()
        return super().eventFilter(watched, event)

    def _do(self) -> None:
        do = self._notice.do if self._notice is not None else None
        self.close_notice()
        if do is not None:
            do()

    def _go(self) -> None:
        if self._message.is_in_use:
            self._stay.start()
        else:
            self.close_notice()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._notice is not None:
            self.close_notice()
            return
        super().keyPressEvent(event)


class _CloseButton(SquareButton):
    """Closes the message; its ground is seen, so that there is something to aim at."""

    def sizeHint(self) -> QSize:
        return QSize(_CLOSE, _CLOSE)


class _Message(QWidget):
    """The message itself: a sign, what happened, what can be done about it, and a button that closes it."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self._theme = theme
        self._notice = Notice("")
        self._is_parted = False
        self._icon = QLabel()
        self._icon.setFixedSize(_ICON, _ICON)
        self._text = TextLabel()
        self._text.setObjectName("notice-text")
        self.action = QPushButton()
        self.action.setObjectName("notice-action")
        set_look(self.action, Look.LINK)
        self.close_button = _CloseButton("close", theme)
        self.close_button.setObjectName("notice-close")
        for button in (self.action, self.close_button):
            set_ring(button, RingPlace.INSIDE, on_message=True)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(GAP, 0, SMALL, 0)
        self._grid.setHorizontalSpacing(SMALL)
        self._grid.setVerticalSpacing(TIGHT)
        self._grid.setColumnStretch(1, 1)
        self._grid.addWidget(self._icon, 0, 0)
        self._grid.addWidget(self._text, 0, 1)
        self._grid.addWidget(self.action, 0, 2)
        self._grid.addWidget(self.close_button, 0, 3)
        self.setLayout(self._grid)
        theme.changed.connect(self._restyle)
        self._restyle()

    @property
    def is_in_use(self) -> bool:
        """Whether somebody is about to do something with it."""
        return self.underMouse() or self.close_button.hasFocus() or self.action.hasFocus()

    def show_notice(self, notice: Notice) -> None:
        """Say something else."""
        self._notice = notice
        self.action.setText(notice.action)
        self.action.setVisible(notice.do is not None)
        self._restyle()

    def size_within(self, room: int) -> tuple[int, int]:
        """The width and the height that the message takes where it may be ``room`` wide.

        All in one line where that fits; else what happened above what follows on it, the action beside both or,
        with little room, below them.
        """
        wanted = self._wanted_width(is_parted=False)
        self._is_parted = bool(self._notice.rest) and wanted > room
        if self._is_parted:
            wanted = self._wanted_width(is_parted=True)
        self._say()
        self._grid.setContentsMargins(GAP, 0, SMALL, 0)
        # Beside an action, what is said would have no room left.
        self._grid.removeWidget(self.action)
        if wanted > room:
            self._grid.addWidget(self.action, 1, 1, Qt.AlignmentFlag.AlignLeading)
        else:
            self._grid.addWidget(self.action, 0, 2)
        width = max(1, min(room, wanted))
        # Of several lines, the sign belongs to the first.
        beside = self._icon.width() + self.close_button.sizeHint().width() + 3 * SMALL + GAP
        wraps = self._text.heightForWidth(width - beside) > self.close_button.sizeHint().height()
        middle = Qt.AlignmentFlag.AlignTop if wraps else Qt.AlignmentFlag.AlignVCenter
        self._grid.setAlignment(self._icon, middle)
        height = self._grid.totalHeightForWidth(width)
        if height <= heights().message and not self._is_parted:
            return width, heights().message
        self._grid.setContentsMargins(GAP, GAP, GAP, GAP)
        return width, self._grid.totalHeightForWidth(width)

    def _wanted_width(self, *, is_parted: bool) -> int:
        """The width at which nothing wraps."""
        others = [self._icon.width(), self.close_button.sizeHint().width()]
        if not self.action.isHidden():
            others.append(self.action.sizeHint().width())
        notice = self._notice
        text = QFontMetrics(font(semibold=True)).horizontalAdvance(notice.text)
        plain = QFontMetrics(font())
        if is_parted:
            text = max(text, plain.horizontalAdvance(notice.rest))
        elif notice.rest:
            text += plain.horizontalAdvance(f" {notice.rest}")
        # The layout of markup rounds each word up.
        text += len(notice.spoken.split()) + 2
        return text + sum(others) + 2 * GAP + len(others) * SMALL

    def _say(self) -> None:
        """Put the words into the label, in one line or in two."""
        # Imported here: the window is shown without it.
        import html

        notice = self._notice
        text = f"<span style='font-weight:600'>{html.escape(notice.text)}</span>"
        if rest := notice.rest:
            between = "<br>" if self._is_parted else " "
            quiet = self._theme.colors.message_quiet
            text += f"{between}<span style='color:{quiet}'>{html.escape(rest)}</span>"
        self._text.set_markup(text, notice.spoken)

    def _restyle(self) -> None:
        colors, notice = self._theme.colors, self._notice
        if notice.text:
            self._say()
            sign, color = "neutral", colors.message_quiet
            if notice.is_refusal:
                sign, color = "warning", colors.message_warning
            elif notice.tone is Tone.SUCCESS:
                sign, color = "success", colors.message_success
            picture = icons.pixmap(sign, color, _ICON, self.devicePixelRatioF(), colors.message_ground)
            self._icon.setPixmap(picture)
        self.setStyleSheet(
            f"QLabel {{ color: {colors.message}; }}"
            f"QPushButton {{ color: {colors.message_action}; font-weight: 600; text-decoration: none;"
            f" border: 1px solid {colors.message_action}; border-radius: {CONTROL_RADIUS}px;"
            f" padding: 0 {GAP}px; min-height: {_CLOSE - 2}px; }}"
            f"QPushButton:hover {{ background: {colors.message_hover}; text-decoration: none; }}"
            f"QPushButton:pressed {{ background: {colors.message_pressed}; }}"
            f"QToolButton {{ background: {colors.message_hover}; border-radius: {CONTROL_RADIUS}px; }}"
            f"QToolButton:hover, QToolButton:pressed {{ background: {colors.message_pressed}; }}"
        )
        self.close_button.set_color(colors.message)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        colors = self._theme.colors
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(colors.message_ground))
        painter.setPen(QColor(colors.text) if self._theme.high_contrast else Qt.PenStyle.NoPen)
        area = self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(area, CONTROL_RADIUS, CONTROL_RADIUS)
        painter.end()
