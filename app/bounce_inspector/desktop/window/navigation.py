"""Back and Forward, or, for a bounce of a list, the way back to it and to its neighbors."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ..shared.buttons import IconButton, SquareButton
from ..shared.language import Translated
from ..shared.text_labels import TextLabel
from ..shared.theme import SMALL, TIGHT, Theme
from ..shared.tooltips import set_tooltip


class Navigation(Translated, QWidget):
    """Tells what is wanted: a step of the history, the list, or a step in it."""

    went = Signal(int)
    list_wanted = Signal()
    stepped = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("navigation")
        self._place: tuple[int, int] | None = None
        self.back = SquareButton("back", theme)
        self.back.setObjectName("go-back")
        self.forward = SquareButton("forward", theme)
        self.forward.setObjectName("go-forward")
        self.list = IconButton("previous", "", theme)
        self.list.setObjectName("go-to-list")
        self.list.setProperty("extent", "small")
        self._count = TextLabel(quiet=True)
        self._count.setWordWrap(False)
        self._count.setObjectName("place-in-list")
        # Its own, so that no space is left beside the arrows where it is hidden.
        self._count.setContentsMargins(SMALL, 0, TIGHT, 0)
        self.previous = SquareButton("previous", theme)
        self.previous.setObjectName("previous-in-list")
        self.next = SquareButton("next", theme)
        self.next.setObjectName("next-in-list")
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(TIGHT)
        self.setLayout(row)
        for widget in (self.back, self.forward, self.list):
            row.addWidget(widget)
        row.addWidget(self._count)
        row.addWidget(self.previous)
        row.addWidget(self.next)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.back.clicked.connect(lambda: self.went.emit(-1))
        self.forward.clicked.connect(lambda: self.went.emit(1))
        self.list.clicked.connect(self.list_wanted)
        self.previous.clicked.connect(lambda: self.stepped.emit(-1))
        self.next.clicked.connect(lambda: self.stepped.emit(1))
        self._retranslate()
        self.show_history(can_go_back=False, can_go_forward=False)

    def _retranslate(self) -> None:
        native = QKeySequence.SequenceFormat.NativeText
        keys = QKeySequence.StandardKey
        self.back.set_name(self.tr("Back"), QKeySequence(keys.Back).toString(native))
        self.forward.set_name(self.tr("Forward"), QKeySequence(keys.Forward).toString(native))
        self.list.setText(self.tr("List"))
        set_tooltip(self.list, self.tr("Back to the list"))
        self.previous.set_name(self.tr("Previous in the list"), QKeySequence("Shift+F8").toString(native))
        self.next.set_name(self.tr("Next in the list"), QKeySequence("F8").toString(native))
        self._show_place()

    def show_history(self, *, can_go_back: bool, can_go_forward: bool) -> None:
        """Lead through the inputs of the session."""
        self._place = None
        self.back.setEnabled(can_go_back)
        self.forward.setEnabled(can_go_forward)
        self._show_parts()

    def show_place(self, number: int, count: int) -> None:
        """Lead through a list of which the bounce is the one with this number, from 1 on."""
        self._place = (number, count)
        self.previous.setEnabled(number > 1)
        self.next.setEnabled(number < count)
        self._show_parts()

    @property
    def place(self) -> str:
        """Which one of the list is shown; empty where it is none of a list."""
        return self._count.plain if self._place is not None else ""

    def _show_parts(self) -> None:
        is_list = self._place is not None
        for widget in (self.list, self._count, self.previous, self.next):
            widget.setVisible(is_list)
        for widget in (self.back, self.forward):
            widget.setVisible(not is_list)
        self._show_place()

    def _show_place(self) -> None:
        if self._place is None:
            return
        number, count = (QLocale().toString(one) for one in self._place)
        self._count.set_text(
            self.tr("{number} of {count}").replace("{number}", number).replace("{count}", count)
        )
