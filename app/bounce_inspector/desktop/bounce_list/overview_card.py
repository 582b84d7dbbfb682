"""The top of the list: what is going on in one sentence, how far the reading is, and the way out of here."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QMenu,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from ...advice.overview import overview_sentence
from ...advice.tone import Tone
from ...advice.words import Words
from ...collection.progress import duration, remaining_seconds
from ...collection.summary import Summary
from ..shared.language import Translated
from ..shared.theme import GAP, SMALL, WIDE, Look, Theme, font, set_look
from ..shared.widgets import Card, FlowLayout, TextLabel, ToneIcon

_ICON = 26


class OverviewCard(Translated, Card):
    """Says what many bounces have in common; while they are read, how long it will take."""

    cancel_wanted = Signal()
    unreadable_wanted = Signal()
    _spoken: Callable[[], str] | None = None

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("overview")
        self._icon = ToneIcon(Tone.NEUTRAL, theme, _ICON)
        self._sentence = TextLabel()
        self._counts = TextLabel(quiet=True)
        self._reading = self._reading_row()
        self.unreadable = QPushButton()
        self.unreadable.setObjectName("unreadable")
        self.unreadable.clicked.connect(self.unreadable_wanted)
        self.export = QToolButton()
        self.export.setObjectName("export")
        set_look(self.export, Look.BUTTON)
        self.export.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self.export)
        self.csv, self.json, self.pdf, self.print, self.copy = (self._action(menu) for _ in range(5))
        self.export.setMenu(menu)
        buttons = FlowLayout(SMALL)
        buttons.addWidget(self.unreadable)
        buttons.addWidget(self.export)
        self._buttons = QWidget()
        self._buttons.setLayout(buttons)
        self._buttons.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Minimum)
        layout = QGridLayout()
        layout.setContentsMargins(WIDE, GAP, WIDE, GAP)
        layout.setHorizontalSpacing(GAP)
        layout.setVerticalSpacing(SMALL - 2)
        layout.addWidget(self._icon, 0, 0, 2, 1)
        layout.addWidget(self._sentence, 0, 1)
        layout.addWidget(self._counts, 1, 1)
        layout.addWidget(self._buttons, 0, 2, 2, 1)
        layout.addWidget(self._reading, 2, 1, 1, 2)
        layout.setColumnStretch(1, 1)
        self.setLayout(layout)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._restyle)
        self._restyle()
        self._retranslate()

    def _reading_row(self) -> QWidget:
        """How far the reading is, and how it is stopped."""
        self._progress = QProgressBar()
        self._progress.setObjectName("list-progress")
        self._progress.setRange(0, 1000)
        self._progress.setTextVisible(False)
        self._progress.setFixedHeight(SMALL)
        self._left = TextLabel(quiet=True)
        self.cancel = QPushButton()
        self.cancel.setObjectName("stop-reading")
        self.cancel.clicked.connect(self.cancel_wanted)
        reading = QHBoxLayout()
        reading.setContentsMargins(0, 0, 0, 0)
        reading.setSpacing(GAP)
        reading.addWidget(self._progress, 1)
        reading.addWidget(self._left)
        reading.addWidget(self.cancel)
        row = QWidget()
        row.setLayout(reading)
        return row

    @property
    def text(self) -> str:
        """The sentence and the counts, as text."""
        return f"{self._sentence.plain}\n{self._counts.plain}"

    def show_begin(self) -> None:
        """Say that reading has begun."""
        self._icon.set_tone(Tone.NEUTRAL)
        self._say(lambda: self.tr("Reading …"))
        self._counts.set_text("")
        self._progress.setValue(0)
        self._left.set_text("")
        self.cancel.setEnabled(True)
        self._reading.show()

    def show_progress(self, done: int, size: int, seconds: float) -> None:
        """Say how far the reading is after so many seconds."""
        self._progress.setValue(min(1000, 1000 * done // max(size, 1)))
        left = remaining_seconds(seconds, done, size)
        if left is not None and seconds > 1 and self.cancel.isEnabled():
            self._left.set_text(self.tr("{time} left").replace("{time}", duration(int(left))))

    def show_stopping(self) -> None:
        """Say that what is at hand is still finished."""
        self.cancel.setEnabled(False)
        self._left.set_text(self.tr("Stopping …"))

    def show_end(self) -> None:
        """Say that nothing is being read any more."""
        self._reading.hide()

    def show_summary(self, summary: Summary, words: Words, now: datetime) -> None:
        """Say what is going on."""
        tone = Tone.PERMANENT if summary.failed else Tone.TEMPORARY if summary.delayed else Tone.NEUTRAL
        self._icon.set_tone(tone)
        self._spoken = None
        self._sentence.set_text(overview_sentence(summary.pattern, words, now))

    def show_nothing(self) -> None:
        """Say that there was no mail."""
        self._icon.set_tone(Tone.NEUTRAL)
        self._say(lambda: self.tr("There is no mail here that can be read"))

    def _say(self, sentence: Callable[[], str]) -> None:
        """Show a sentence of our own, in whatever language is in force."""
        self._spoken = sentence
        self._sentence.set_text(sentence())

    def show_counts(
        self, messages: int, summary: Summary | None, unreadable: int, *, is_cancelled: bool
    ) -> None:
        """Say how many there are; ``is_cancelled``: of those that were read."""
        pieces = [self.tr("%Ln message(s)", "", messages)]
        if summary is not None and summary.failed:
            pieces.append(self.tr("%Ln not delivered", "", summary.failed))
        if summary is not None and summary.delayed:
            pieces.append(self.tr("%Ln still on the way", "", summary.delayed))
        if is_cancelled:
            pieces.append(self.tr("the rest was not read"))
        self._counts.set_text(" · ".join(pieces))
        self.unreadable.setVisible(unreadable > 0)
        self.unreadable.setText(self.tr("%Ln can't be read", "", unreadable))

    def set_exportable(self, has_rows: bool) -> None:
        """Offer to export, where there is something."""
        self.export.setEnabled(has_rows)

    def _action(self, menu: QMenu) -> QAction:
        return menu.addAction("")

    def _restyle(self) -> None:
        self._sentence.setFont(font(4, semibold=True))

    def _retranslate(self) -> None:
        if self._spoken is not None:
            self._say(self._spoken)
        self.cancel.setText(self.tr("Stop"))
        self.cancel.setToolTip(self.tr("Stop reading and keep what is there"))
        self._progress.setAccessibleName(self.tr("Reading"))
        self.export.setText(self.tr("Export"))
        self.csv.setText(self.tr("&Table for Excel or LibreOffice (CSV)…"))
        self.json.setText(self.tr("&Data for programs (JSON Lines)…"))
        self.pdf.setText(self.tr("&Report (PDF)…"))
        self.print.setText(self.tr("&Print the report…"))
        self.copy.setText(self.tr("&Copy the table"))
