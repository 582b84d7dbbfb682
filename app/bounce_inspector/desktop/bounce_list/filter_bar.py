"""What a list is limited to: words, fate, reason, domain, code, a stretch of time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QPushButton, QSizePolicy, QWidget

from ...collection.order import EVERYTHING, RowFilter
from ..shared.choice_box import ChoiceBox
from ..shared.language import Translated
from ..shared.theme import SMALL, Theme
from ..shared.widgets import FlowLayout, IconButton

# A pause in typing after which the list is filtered, in milliseconds.
_PAUSE = 120
# Of more values than these, the rarest are left to the search for words.
_MOST = 200
# The fields of `RowFilter` that are chosen from a list.
CHOICES = ("fate", "cause", "domain", "who_acts", "code")
_EXTRA = ("domain", "who_acts", "code")


class FilterBar(Translated, QWidget):
    """Lets a filter be put together; ``changed`` comes whenever it is another one."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("filter")
        self.filter = EVERYTHING
        self._period = ""
        self.text = QLineEdit()
        self.text.setClearButtonEnabled(True)
        self.text.setMinimumWidth(180)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._take_text)
        self.text.textChanged.connect(self._pause.start)
        self.text.returnPressed.connect(self._take_text)
        self.choices = {name: _Choice(theme) for name in CHOICES}
        for name, choice in self.choices.items():
            choice.activated.connect(lambda _, name=name: self._take_choice(name))
        self.period = IconButton("close", "", theme)
        self.period.clicked.connect(lambda: self.limit(since=None, until=None))
        self.grouped = QPushButton()
        self.grouped.setCheckable(True)
        self.grouped.toggled.connect(self.changed)
        self.clear = IconButton("close", "", theme)
        self.clear.clicked.connect(self.reset)
        layout = FlowLayout(SMALL)
        for widget in (self.text, *self.choices.values(), self.period, self.clear, self.grouped):
            layout.addWidget(widget)
        self.setLayout(layout)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._retranslate()
        self._show()

    def set_options(self, name: str, options: Sequence[tuple[str, str]]) -> None:
        """Offer these values (and what they are called) for a field of the filter."""
        self.choices[name].set_options(options[:_MOST], getattr(self.filter, name))

    def limit(self, *, period: str = "", **fields: str | int | None) -> None:
        """Change some fields of the filter; ``period`` says which stretch of time is meant."""
        if "since" in fields:
            self._period = period
        self._change(replace(self.filter, **fields))  # type: ignore[arg-type]  # fields of RowFilter by name

    def reset(self) -> None:
        """Show everything."""
        self.text.clear()
        self._pause.stop()
        self._change(EVERYTHING)

    def set_compact(self, is_compact: bool) -> None:
        """Leave out what a list can do without where there is little room."""
        for widget in (*(self.choices[name] for name in _EXTRA), self.grouped):
            widget.setVisible(not is_compact)

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
        for name, choice in self.choices.items():
            choice.choose(getattr(self.filter, name))
        self.period.setVisible(self.filter.since is not None)
        self.period.setText(self._period)
        self.clear.setVisible(self.filter != EVERYTHING)
        self.updateGeometry()

    def _retranslate(self) -> None:
        self.text.setPlaceholderText(self.tr("Address, subject, words …"))
        self.text.setAccessibleName(self.tr("Words that a line must have"))
        names = {
            "fate": self.tr("Outcome: all"),
            "cause": self.tr("Reason: all"),
            "domain": self.tr("Domain: all"),
            "who_acts": self.tr("Who must act: all"),
            "code": self.tr("Code: all"),
        }
        for name, choice in self.choices.items():
            choice.set_any(names[name])
        self.period.setToolTip(self.tr("Show all times"))
        self.clear.setText(self.tr("Show all"))
        self.grouped.setText(self.tr("Group same failures"))
        self.grouped.setToolTip(self.tr("Failures with the same recipient, reason and code share a line"))


class _Choice(ChoiceBox):
    """One of the values of a field, or any."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._options: Sequence[tuple[str, str]] = ()
        self.addItem("", None)

    def set_any(self, label: str) -> None:
        """Name the line that asks for nothing."""
        self.setItemText(0, label)
        self.setAccessibleName(label)
        self.updateGeometry()

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
        self.updateGeometry()
