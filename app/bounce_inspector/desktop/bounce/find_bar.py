"""The bar below a pane's header in which words of the text are looked for."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ..shared.announcing import announce
from ..shared.buttons import SquareButton
from ..shared.check_box import CheckBox
from ..shared.language import Translated
from ..shared.search_field import SearchField
from ..shared.text_labels import TextLabel
from ..shared.theme import SMALL, TIGHT, WIDE, Theme

_ENTRY_WIDTH = 280


class FindBar(Translated, QWidget):
    """Says what is looked for (`searched`), and that the next or previous place is wanted (`step_wanted`)."""

    searched = Signal()
    step_wanted = Signal(int)
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("find-bar")
        self._theme = theme
        self.entry = _Entry(theme, clearable=False)
        self.entry.setObjectName("find-entry")
        self.entry.setMaximumWidth(_ENTRY_WIDTH)
        self._count = TextLabel(quiet=True)
        self._count.setWordWrap(False)
        self.previous = SquareButton("up", theme)
        self.next = SquareButton("down", theme)
        self.match_case = CheckBox(theme)
        self.close_button = SquareButton("close", theme)
        row = QHBoxLayout()
        row.setContentsMargins(WIDE, SMALL, SMALL, SMALL)
        row.setSpacing(SMALL)
        self.setLayout(row)
        row.addWidget(self.entry, 1)
        row.addSpacing(TIGHT)
        row.addWidget(self._count)
        row.addWidget(self.previous)
        row.addWidget(self.next)
        row.addSpacing(TIGHT)
        row.addWidget(self.match_case)
        row.addStretch(0)
        row.addWidget(self.close_button)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.entry.textChanged.connect(self.searched)
        self.match_case.toggled.connect(self.searched)
        self.entry.stepped.connect(self.step_wanted)
        self.entry.left.connect(self.closed)
        self.previous.clicked.connect(lambda: self.step_wanted.emit(-1))
        self.next.clicked.connect(lambda: self.step_wanted.emit(1))
        self.close_button.clicked.connect(self.closed)
        theme.changed.connect(self.update)
        self._retranslate()

    def _retranslate(self) -> None:
        self.entry.setPlaceholderText(self.tr("Find in the text"))
        self.entry.setAccessibleName(self.tr("Find in the text"))
        native = QKeySequence.SequenceFormat.NativeText
        self.previous.set_name(self.tr("Previous match"), QKeySequence("Shift+Return").toString(native))
        self.next.set_name(self.tr("Next match"), QKeySequence("Return").toString(native))
        self.match_case.setText(self.tr("Match case"))
        self.close_button.set_name(self.tr("Close the find bar"), QKeySequence("Esc").toString(native))

    def show_count(self, number: int | None, count: int) -> None:
        """Say how many places there are and which one is shown."""
        locale = QLocale()
        if not self.entry.text():
            text = ""
        elif not count:
            text = self.tr("No matches")
        else:
            text = self.tr("{number} of {count}")
            text = text.replace("{number}", locale.toString((number or 0) + 1))
            text = text.replace("{count}", locale.toString(count))
        self._count.set_text(text)
        self.previous.setEnabled(count > 0)
        self.next.setEnabled(count > 0)
        announce(self.entry, text)

    def take_focus(self) -> None:
        """Let words be typed, in place of those that are there."""
        self.entry.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.entry.selectAll()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.colors.window))
        painter.setPen(QColor(self._theme.colors.hairline))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        painter.end()


class _Entry(SearchField):
    stepped = Signal(int)
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F3):
            self.stepped.emit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
