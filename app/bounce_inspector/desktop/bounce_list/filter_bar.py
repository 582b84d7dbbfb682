"""What a list is limited to: words, outcome, reason, domain, who acts, code; boxes that keep their places."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ...collection.order import EVERYTHING, RowFilter
from ..shared.check_box import CheckBox
from ..shared.choice_box import ChoiceBox
from ..shared.fonts import width_scale
from ..shared.language import Translated
from ..shared.layouts import FlowLayout, column
from ..shared.search_field import SearchField
from ..shared.text_labels import TextLabel
from ..shared.theme import SMALL, TIGHT, Theme, heights
from ..shared.tooltips import set_tooltip

# A pause in typing after which the list is filtered, in milliseconds.
_PAUSE = 120
# Of more values than these, the rarest are left to the search for words.
_MOST = 200
# The fields of `RowFilter` that are chosen from a list, and how wide their boxes are with the usual font.
CHOICES = {"fate": 120, "cause": 184, "domain": 144, "who_acts": 160, "code": 88}
_WORDS_WIDTH = 192
_EXTRA = ("domain", "who_acts", "code")


class FilterBar(Translated, QWidget):
    """Lets a filter be put together; ``changed`` comes whenever it is another one."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("filter")
        self._theme = theme
        self.filter = EVERYTHING
        self._is_compact = False
        self._is_titled = True
        self.text = SearchField(theme)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._take_text)
        self.text.textChanged.connect(self._pause.start)
        self.text.returnPressed.connect(self._take_text)
        self.choices = {name: FilterBox(theme) for name in CHOICES}
        for name, choice in self.choices.items():
            choice.activated.connect(lambda _, name=name: self._take_choice(name))
            choice.cleared.connect(lambda name=name: self.limit(**{name: None}))
        self.grouped = CheckBox(theme)
        self.grouped.toggled.connect(self.changed)
        self.clear = QPushButton()
        self.clear.setAutoDefault(False)
        self.clear.clicked.connect(self.reset)
        self._labels = {name: TextLabel(quiet=True) for name in ("text", *CHOICES, "clear", "grouped")}
        self._boxes: dict[str, QWidget] = {}
        layout = FlowLayout(SMALL, last_at_end=True)
        self.setLayout(layout)
        parts = {"text": self.text, **self.choices, "clear": self.clear, "grouped": self.grouped}
        for name, part in parts.items():
            layout.addWidget(self._labeled(name, part))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._restyle)
        self._restyle()
        self._retranslate()
        self._show()

    def _labeled(self, name: str, part: QWidget) -> QWidget:
        """A part with its name above it, which takes its place in the row."""
        label = self._labels[name]
        label.set_face(-0.5)
        label.setWordWrap(False)
        box = self._boxes[name] = QWidget(self)
        inner = column(TIGHT)
        box.setLayout(inner)
        inner.addWidget(label)
        inner.addWidget(part)
        box.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        return box

    def set_options(self, name: str, options: Sequence[tuple[str, str]]) -> None:
        """Offer these values (and what they are called) for a field of the filter."""
        self.choices[name].set_options(options[:_MOST], getattr(self.filter, name))

    def limit(self, **fields: str | int | None) -> None:
        """Change some fields of the filter."""
        self._change(replace(self.filter, **fields))  # type: ignore[arg-type]  # fields of RowFilter by name

    def reset(self) -> None:
        """Show everything."""
        self.text.clear()
        self._pause.stop()
        self._change(EVERYTHING)

    def open_choices(self, name: str) -> None:
        """Let a value of a field be chosen from all there are."""
        if self.choices[name].isVisible():
            self.choices[name].setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.choices[name].showPopup()

    def set_compact(self, is_compact: bool) -> None:
        """Leave out what a list can do without where there is little room."""
        if is_compact == self._is_compact:
            return
        self._is_compact = is_compact
        for name in (*_EXTRA, "grouped"):
            self._boxes[name].setVisible(not is_compact)
        self._show()

    def set_titled(self, is_titled: bool) -> None:
        """Have the names of the boxes above them, or in them while they limit nothing."""
        if is_titled == self._is_titled:
            return
        self._is_titled = is_titled
        for label in self._labels.values():
            label.setVisible(is_titled)
        self._retranslate()

    def _take_text(self) -> None:
        self._pause.stop()
        self._change(replace(self.filter, text=self.text.text().strip()))

    def _take_choice(self, name: str) -> None:
        self.limit(**{name: self.choices[name].currentData()})

    def _change(self, wanted: RowFilter) -> None:
        if wanted != self.filter:
            self.filter = wanted
            self._show()
            self.changed.emit()

    def _show(self) -> None:
        colors = self._theme.colors
        for name, choice in self.choices.items():
            value = getattr(self.filter, name)
            choice.choose(value)
            label, color = self._labels[name], colors.muted if value is None else colors.accent
            label.set_face(-0.5, semibold=value is not None)
            label.setStyleSheet(f"color: {color};")
        self.clear.setEnabled(self.filter != EVERYTHING)
        # What is seen can be taken back where it is.
        is_hidden = any(getattr(self.filter, name) is not None for name in (*_EXTRA, "since"))
        self._boxes["clear"].setVisible(not self._is_compact or is_hidden)

    def _restyle(self) -> None:
        scale = width_scale()
        # As high as what stands beside it, so that its name stands in line with the others.
        self.grouped.setFixedHeight(heights().control)
        self.text.setFixedWidth(round(_WORDS_WIDTH * scale))
        for name, choice in self.choices.items():
            choice.setFixedWidth(round(CHOICES[name] * scale))
        self._show()

    def _retranslate(self) -> None:
        names = {
            "text": self.tr("Find in list"),
            "fate": self.tr("Outcome"),
            "cause": self.tr("Reason"),
            "domain": self.tr("Domain"),
            "who_acts": self.tr("Action needed"),
            "code": self.tr("Code"),
        }
        for name, text in names.items():
            self._labels[name].set_text(text)
        for name, choice in self.choices.items():
            # Without a name above it, the box has to say itself what it is.
            choice.setItemText(0, self.tr("All") if self._is_titled else names[name])
            choice.setAccessibleName(names[name])
        self.text.setPlaceholderText(self.tr("Address or subject"))
        self.text.setAccessibleName(names["text"])
        self.clear.setText(self.tr("Clear filter"))
        self.grouped.setText(self.tr("Group by domain and reason"))
        self.grouped.setAccessibleName(self.grouped.text())
        set_tooltip(
            self.grouped,
            self.tr("Failures at the same domain, for the same reason and with the same code, share a row"),
        )


class FilterBox(ChoiceBox):
    """One of the values of a field, or all; where one is in force it is colored, and a cross takes it back."""

    cleared = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._options: Sequence[tuple[str, str]] = ()
        self.addItem("", None)

    @property
    def is_active(self) -> bool:
        """Whether a value is in force."""
        return self.currentIndex() > 0

    def set_options(self, options: Sequence[tuple[str, str]], chosen: object) -> None:
        """Offer these values; the one in force stays even if it is not among them."""
        self._options = options
        # Nothing may move under the mouse of somebody who is choosing.
        if not self.view().isVisible():
            self._offer(chosen)

    def _offer(self, chosen: object) -> None:
        if [self.itemData(n) for n in range(1, self.count())] == [key for key, _ in self._options]:
            for number, (_, label) in enumerate(self._options, 1):
                self.setItemText(number, label)
            return
        while self.count() > 1:
            self.removeItem(self.count() - 1)
        for key, label in self._options:
            self.addItem(label, key)
        self.choose(chosen)

    def hidePopup(self) -> None:
        super().hidePopup()
        # Qt tells of the choice only after this.
        QTimer.singleShot(0, self, lambda: self._offer(self.currentData()))

    def choose(self, key: object) -> None:
        """Show the value in force."""
        number = self.findData(key) if key is not None else 0
        if number < 0:
            self.addItem(str(key), key)
            number = self.count() - 1
        self.setCurrentIndex(number)
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        around = self.sign_place().adjusted(-SMALL, -SMALL, SMALL, SMALL)
        if self.is_active and around.contains(event.position().toPoint()):
            self.cleared.emit()
            return
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.is_active and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.cleared.emit()
            return
        super().keyPressEvent(event)

    def _paint(self, painter: QPainter) -> None:
        if not self.is_active:
            super()._paint(painter)
            return
        colors = self._theme.colors
        self._paint_box(painter, colors.accent, colors.selection)
        self._paint_words(painter, self.currentText(), "close", colors.text, colors.text)
