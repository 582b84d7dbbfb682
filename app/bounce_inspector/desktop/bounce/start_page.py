"""What an empty window says: three ways in, the promise of privacy, and an example."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QWidget,
)

from ..shared import icons
from ..shared.announcing import set_role
from ..shared.focus_ring import RingPlace, set_ring
from ..shared.key_button import KeyButton
from ..shared.language import Translated
from ..shared.layouts import column
from ..shared.letter_sign import LetterSign
from ..shared.scrolling import Scroll, ScrollContent
from ..shared.text_labels import SectionTitle, TextLabel
from ..shared.theme import LOOSE, SMALL, TIGHT, WIDE, Look, Theme, set_look

_WIDTH = 816
_LOCK = 16
_SIDE_BY_SIDE = 760
# Below this height or width, only words and buttons stay.
_LOW, _SLIM = 400, 480


class StartPage(Translated, QWidget):
    """Three ways in, side by side where there is room."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("start")
        self._theme = theme
        block = self._block_in_the_middle()
        self._heading = TextLabel()
        self._heading.set_face(8, semibold=True)
        set_role(self._heading, QAccessible.Role.Heading)
        self._hint = TextLabel(quiet=True)
        self._hint.set_face(0.5)
        self.paste = KeyButton(theme, primary=True)
        set_ring(self.paste, RingPlace.OUTSIDE, is_constant=True)
        self.open = KeyButton(theme)
        self.look_up = KeyButton(theme)
        self._ways = [_Way(button, block) for button in (self.paste, self.open, self.look_up)]
        self._lock = QLabel()
        self._lock.setFixedSize(_LOCK, _LOCK)
        self._promise = TextLabel(quiet=True)
        self._promise.setWordWrap(False)
        self.example = QPushButton()
        set_look(self.example, Look.LINK)
        self.example.setCursor(Qt.CursorShape.PointingHandCursor)
        self._rules = [QFrame(), QFrame()]
        self._fill(block)
        theme.changed.connect(self._restyle)
        self._restyle()
        self._retranslate()

    def _block_in_the_middle(self) -> QWidget:
        """A place for all of it, as wide as one reads; scrolled where there is little height."""
        outer = column(0)
        self.setLayout(outer)
        content = ScrollContent()
        outer.addWidget(Scroll(content, self))
        block = QWidget(content)
        block.setMaximumWidth(_WIDTH)
        block.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(block, 1_000)
        across.addStretch(1)
        down = column(0, (LOOSE, LOOSE, LOOSE, LOOSE))
        down.addStretch(4)
        down.addLayout(across)
        down.addStretch(5)
        content.setLayout(down)
        return block

    def _fill(self, block: QWidget) -> None:
        inside = self._inside = column(0)
        block.setLayout(inside)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(LOOSE)
        for number, way in enumerate(self._ways):
            if number:
                self._columns.addWidget(self._rules[number - 1])
            self._columns.addWidget(way, 1)
        below = QHBoxLayout()
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(SMALL)
        below.addWidget(self._lock)
        below.addWidget(self._promise)
        below.addSpacing(WIDE)
        below.addWidget(self.example)
        below.addStretch(1)
        self._sign = LetterSign(self._theme)
        self._below_sign, self._above_ways, self._below_ways = (QSpacerItem(0, 0) for _ in range(3))
        inside.addWidget(self._sign)
        inside.addSpacerItem(self._below_sign)
        inside.addWidget(self._heading)
        inside.addSpacing(SMALL)
        inside.addWidget(self._hint)
        inside.addSpacerItem(self._above_ways)
        inside.addLayout(self._columns)
        inside.addSpacerItem(self._below_ways)
        inside.addLayout(below)

    def _retranslate(self) -> None:
        self._heading.set_text(self.tr("Why did this message bounce?"))
        self._hint.set_text(self.tr("See what happened, who needs to act, and what to tell your customer."))
        paste, drop, look_up = self._ways
        paste.set_texts(
            self.tr("Paste it"), self.tr("The whole message, a part of it, or one line of an error.")
        )
        drop.set_texts(self.tr("Drop files here"), self.tr("Messages, logs, a folder, or a whole mailbox."))
        look_up.set_texts(
            self.tr("Look up a code"), self.tr("A caller reads out “550 5.7.1”? Type it at the top.")
        )
        self.paste.set_words(self.tr("Paste"), QKeySequence(QKeySequence.StandardKey.Paste))
        self.open.set_words(self.tr("Open…"), QKeySequence(QKeySequence.StandardKey.Open))
        self.look_up.set_words(self.tr("Type a code"), QKeySequence("Ctrl+L"))
        self._promise.set_text(self.tr("Nothing leaves this computer."))
        self.example.setText(self.tr("Show an example"))

    def _width_side_by_side(self) -> int:
        """The width at which no button is cut."""
        count = len(self._ways)
        widest = max(way.minimumSizeHint().width() for way in self._ways)
        return count * widest + 2 * (count - 1) * LOOSE + 2 * LOOSE

    def _width_of_promise(self) -> int:
        """The width at which the promise and the example stand in one line."""
        words = self._promise.fontMetrics().horizontalAdvance(self._promise.plain)
        spaces = 3 * SMALL + WIDE + 2 * LOOSE
        return _LOCK + words + self.example.sizeHint().width() + spaces

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # With little height, the first way in is to be seen without scrolling; with little width, something else is
        # what is looked at.
        is_low = self.height() < _LOW
        is_small = is_low or self.width() < _SLIM
        self._heading.set_face(1 if self.width() < _SLIM else 4 if is_low else 8, semibold=True)
        self._sign.setVisible(not is_small)
        self._promise.setWordWrap(self.width() < self._width_of_promise())
        fixed = QSizePolicy.Policy.Fixed
        self._below_sign.changeSize(0, 0 if is_small else LOOSE, fixed, fixed)
        for spacer in (self._above_ways, self._below_ways):
            spacer.changeSize(0, LOOSE if is_low else 2 * LOOSE, fixed, fixed)
        self._inside.invalidate()
        is_wide = self.width() >= max(_SIDE_BY_SIDE, self._width_side_by_side())
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._columns.setDirection(across if is_wide else down)
        for rule in self._rules:
            rule.setFixedSize(16_777_215, 16_777_215)
            rule.setMinimumSize(0, 0)
            if is_wide:
                rule.setFixedWidth(1)
            else:
                rule.setFixedHeight(1)
            rule.setVisible(is_wide)
        for way in self._ways:
            way.set_stacked(not is_wide)

    def _restyle(self) -> None:
        colors = self._theme.colors
        self._lock.setPixmap(icons.pixmap("lock", colors.muted, _LOCK, self.devicePixelRatioF()))
        for rule in self._rules:
            rule.setStyleSheet(f"background: {colors.hairline}; border: none;")


class _Way(QWidget):
    """A way in: what it is, what it takes, and its button."""

    def __init__(self, button: QPushButton, parent: QWidget) -> None:
        super().__init__(parent)
        self._title = SectionTitle()
        self._text = TextLabel(quiet=True)
        button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._layout = column(0)
        self.setLayout(self._layout)
        self._layout.addWidget(self._title)
        self._layout.addSpacing(TIGHT)
        self._layout.addWidget(self._text)
        self._layout.addSpacing(WIDE)
        self._layout.addStretch(1)
        self._layout.addWidget(button)

    def set_texts(self, title: str, text: str) -> None:
        """Say what it is and what it takes."""
        self._title.set_text(title)
        self._text.set_text(text)

    def set_stacked(self, is_stacked: bool) -> None:
        """Keep the button near its words where the ways stand below each other."""
        self._layout.setStretch(4, 0 if is_stacked else 1)
