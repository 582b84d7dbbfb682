"""The top of the list: what is listed, how many, what is going on in one sentence, and how far the reading is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAction, QKeySequence, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from ...advice.assessment import Finality
from ...advice.overview import Pattern, PatternKind, conclusion_on, next_step, overview_sentence
from ...advice.tone import Tone
from ...advice.words import Words
from ...collection.progress import duration, remaining_seconds
from ...collection.summary import Summary
from ...inspection.report import Kind
from ..shared import icons
from ..shared.announcing import announce, set_role
from ..shared.buttons import IconButton
from ..shared.grounds import Card
from ..shared.key_button import KeyButton
from ..shared.language import Translated
from ..shared.layouts import column
from ..shared.text_labels import ElidedLabel, SectionTitle, TextLabel
from ..shared.theme import GAP, SMALL, TIGHT, WIDE, Look, Theme, heights, set_look
from ..shared.tone_icon import ToneIcon
from ..shared.tooltips import set_tooltip

_ICON = 24
_MOST_NAMES = 2


class OverviewCard(Translated, Card):
    """Says what many bounces have in common and what is to be done; while they are read, how long it will take.

    ``pattern_wanted`` tells the `Pattern` to which the list is to be limited.
    """

    back_wanted = Signal()
    cancel_wanted = Signal()
    unreadable_wanted = Signal()
    pattern_wanted = Signal(object)
    _sentence: Callable[[], str] | None = None

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("overview")
        self._names: tuple[str, ...] = ()
        self.back = IconButton("previous", "", theme)
        self.back.setObjectName("list-back")
        self.back.setProperty("extent", "small")
        self.back.clicked.connect(self.back_wanted)
        self.back.hide()
        self._name = SectionTitle()
        self._name.setWordWrap(False)
        self._counts = ElidedLabel(quiet=True)
        self._counts.setObjectName("list-counts")
        self._icon = ToneIcon(Tone.NEUTRAL, theme, _ICON)
        self.headline = TextLabel()
        self.headline.setObjectName("list-headline")
        self.headline.set_face(4, semibold=True)
        self.headline.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        set_role(self.headline, QAccessible.Role.Heading)
        self._pattern: Pattern | None = None
        self._next = _NextStep()
        self.show_these = self._next.show_these
        self.show_these.clicked.connect(lambda: self.pattern_wanted.emit(self._pattern))
        self._reading = self._reading_row(theme)
        self.unreadable = QPushButton()
        self.unreadable.setObjectName("unreadable")
        self.unreadable.setProperty("extent", "small")
        self.unreadable.setAutoDefault(False)
        self.unreadable.clicked.connect(self.unreadable_wanted)
        self.export = _MenuButton(theme)
        self.export.setObjectName("export")
        self.export.setProperty("extent", "small")
        set_look(self.export, Look.BUTTON)
        self.export.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self.export)
        self.csv, self.json, self.pdf, self.print, self.copy = (self._action(menu) for _ in range(5))
        self.export.setMenu(menu)
        self._lay_out()
        self._retranslate()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(WIDE)
        top.addWidget(self.back)
        top.addWidget(self._name)
        top.addWidget(self._counts, 1)
        top.addWidget(self.unreadable)
        top.addWidget(self.export)
        below = QHBoxLayout()
        below.setSpacing(GAP)
        below.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        below.addWidget(self.headline, 1)
        self._layout = layout = column(GAP, (WIDE, WIDE, WIDE, WIDE))
        layout.addLayout(top)
        said = column(TIGHT)
        said.addLayout(below)
        said.addWidget(self._next)
        layout.addLayout(said)
        layout.addWidget(self._reading)
        self.setLayout(layout)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _reading_row(self, theme: Theme) -> QWidget:
        """What the messages that are read by now have in common, how far the reading is, and how it is stopped."""
        self._progress = QProgressBar()
        self._progress.setObjectName("list-progress")
        self._progress.setRange(0, 1000)
        self._progress.setTextVisible(False)
        self._progress.setFixedHeight(SMALL)
        self._left = TextLabel(quiet=True)
        self._left.setWordWrap(False)
        self.cancel = KeyButton(theme)
        self.cancel.setObjectName("stop-reading")
        self.cancel.clicked.connect(self.cancel_wanted)
        self._so_far = TextLabel(quiet=True)
        self._so_far.setObjectName("list-so-far")
        reading = QHBoxLayout()
        reading.setSpacing(GAP)
        reading.addWidget(self._progress, 1)
        reading.addWidget(self._left)
        reading.addWidget(self.cancel)
        whole = column(GAP, (_ICON + GAP, 0, 0, 0))
        whole.addWidget(self._so_far)
        whole.addLayout(reading)
        part = QWidget()
        part.setLayout(whole)
        return part

    @property
    def text(self) -> str:
        """What is going on, what is to be done about it, and the counts, as text."""
        return "\n".join((self.headline.plain, *filter(None, (self._next.text,)), self._counts.plain))

    def set_compact(self, is_compact: bool) -> None:
        """Leave less space, where the rows of the list need it."""
        above = GAP if is_compact else WIDE
        self._layout.setContentsMargins(WIDE, above, WIDE, above)
        self._layout.setSpacing(TIGHT if is_compact else GAP)

    @property
    def name(self) -> str:
        """What is listed."""
        if len(self._names) <= _MOST_NAMES:
            return ", ".join(self._names)
        rest = len(self._names) - 1
        return self.tr("{name} and %Ln more", "", rest).replace("{name}", self._names[0])

    def show_begin(self, paths: Sequence[Path]) -> None:
        """Say that the reading has begun, and of what."""
        self._names = tuple(path.name or str(path) for path in paths)
        self._name.set_text(self.name)
        self._icon.set_working()
        self._say(lambda: self.tr("Reading {name}").replace("{name}", self.name))
        self._counts.set_text("")
        self._so_far.hide()
        self._progress.setValue(0)
        self._left.set_text("")
        self.cancel.setEnabled(True)
        self._reading.show()

    def show_progress(self, done: int, size: int | None, seconds: float) -> None:
        """Say how far the reading is after so many seconds; ``size`` is None where nobody knows how much there is."""
        if size is None:
            return
        self._progress.setValue(min(1000, 1000 * done // max(size, 1)))
        left = remaining_seconds(seconds, done, size)
        if left is not None and seconds > 2 and self.cancel.isEnabled():
            self._left.set_text(self.tr("{time} left").replace("{time}", duration(int(left))))

    def show_stopping(self) -> None:
        """Say that what is at hand is still finished."""
        self.cancel.setEnabled(False)
        self._left.set_text(self.tr("Stopping …"))

    def show_end(self) -> None:
        """Say that nothing is being read any more."""
        had_focus = self.cancel.hasFocus()
        self._reading.hide()
        if had_focus:
            self.headline.setFocus()

    def announce(self) -> None:
        """Have a screen reader say the sentence and the counts."""
        announce(self.headline, self.text)

    def show_summary(self, summary: Summary, words: Words, now: datetime, *, is_reading: bool) -> None:
        """Say what is going on in what is shown; while more is read, quietly, and without a conclusion."""
        self._pattern = summary.pattern
        self._show_next(words, is_reading=is_reading)
        if is_reading:
            self._show_so_far(summary, words, now)
            return
        tone = Tone.PERMANENT if summary.failed else Tone.TEMPORARY if summary.delayed else Tone.NEUTRAL
        self._icon.set_tone(tone)
        if not summary.total:
            self._say(lambda: self.tr("Nothing matches this filter"))
        elif not summary.failed and not summary.delayed:
            self._say(lambda: self.tr("No failure is reported"))
        else:
            self._sentence = None
            self.headline.set_text(overview_sentence(summary.pattern, words, now, concludes=False))

    def _show_next(self, words: Words, *, is_reading: bool) -> None:
        """Say what lies behind what stands out and what is to be done about it, and offer to see it alone."""
        pattern = self._pattern
        is_told = pattern is not None and not is_reading and pattern.kind is not PatternKind.NOTHING
        sentences = (conclusion_on(pattern, words), next_step(pattern, words)) if pattern and is_told else ()
        told = " ".join(filter(None, sentences))
        is_part = pattern is not None and 1 < pattern.count < pattern.total
        if pattern is not None:
            self.show_these.setText(self.tr("Show these %Ln", "", pattern.count))
        self.show_these.setVisible(is_part)
        self._next.show_text(told)

    def _show_so_far(self, summary: Summary, words: Words, now: datetime) -> None:
        is_told = bool(summary.failed or summary.delayed)
        sentence = overview_sentence(summary.pattern, words, now, concludes=False) if is_told else ""
        self._so_far.set_text(self.tr("So far: {sentence}").replace("{sentence}", sentence))
        self._so_far.setVisible(is_told)

    def show_nothing(self) -> None:
        """Say that there was no message."""
        self._icon.set_tone(Tone.NEUTRAL)
        self._say(lambda: self.tr("There's no readable message here"))

    def _say(self, sentence: Callable[[], str]) -> None:
        """Show a sentence of our own, in whatever language is in force."""
        self._sentence = sentence
        self.headline.set_text(sentence())

    def show_counts(
        self,
        messages: int,
        results: int,
        summary: Summary | None,
        unreadable: int,
        *,
        is_reading: bool,
        is_cancelled: bool,
    ) -> None:
        """Say how many there are; ``is_cancelled``: of those that were read.

        While ``is_reading``, ``summary`` is that of a moment ago.
        """
        read = self.tr("%Ln message(s)", "", messages)
        # While nothing is read yet, nobody knows that there is none.
        pieces = [read] if messages or not is_reading else []
        if results and results != messages:
            among = self.tr("{results} in {messages}").replace("{messages}", read)
            pieces = [among.replace("{results}", self.tr("%Ln result(s)", "", results))]
        if summary is not None and not is_reading:
            pieces += self._fates(summary)
        if is_reading and pieces:
            pieces[0] = self.tr("{count} so far").replace("{count}", pieces[0])
        if is_cancelled:
            pieces.append(self.tr("the rest was not read"))
        self._counts.set_text(" · ".join(pieces))
        self.unreadable.setVisible(unreadable > 0)
        self.unreadable.setText(self.tr("%Ln can't be read", "", unreadable))

    def _fates(self, summary: Summary) -> list[str]:
        """How many results have which outcome; what there is none of is left out."""
        others = (Kind.AUTO_REPLY, Kind.NOT_A_BOUNCE)
        received = (Finality.DELIVERED, Finality.RELAYED, Finality.EXPANDED)
        delivered = sum(summary.count_of(one) for one in received)
        over = summary.count_of(Finality.TRYING_OVER)
        trying = summary.delayed - over
        if summary.failed == summary.total > 1:
            return [self.tr("none delivered")]
        counts = (
            (summary.failed, self.tr("%Ln not delivered", "", summary.failed)),
            (trying, self.tr("%Ln still being tried", "", trying)),
            (over, self.tr("%Ln past the retry time", "", over)),
            (delivered, self.tr("%Ln delivered", "", delivered)),
            (
                summary.count_of(Kind.FEEDBACK),
                self.tr("%Ln complaint(s)", "", summary.count_of(Kind.FEEDBACK)),
            ),
            (
                sum(summary.count_of(one) for one in others),
                self.tr("%Ln not a bounce", "", sum(summary.count_of(one) for one in others)),
            ),
        )
        return [text for count, text in counts if count]

    def set_exportable(self, has_rows: bool) -> None:
        """Offer to export, where there is something."""
        self.export.setEnabled(has_rows)

    def _action(self, menu: QMenu) -> QAction:
        return menu.addAction("")

    def _retranslate(self) -> None:
        if self._sentence is not None:
            self._say(self._sentence)
        self._name.set_text(self.name)
        self.back.setText(self.tr("Back"))
        self.cancel.set_words(self.tr("Stop"), QKeySequence("Esc"))
        set_tooltip(self.cancel, self.tr("Stop reading and keep what is there"))
        self._progress.setAccessibleName(self.tr("Reading"))
        self.export.setText(self.tr("Export"))
        self.csv.setText(self.tr("&Table for Excel or LibreOffice (CSV)…"))
        self.json.setText(self.tr("&Data for programs (JSON Lines)…"))
        self.pdf.setText(self.tr("&Report (PDF)…"))
        self.print.setText(self.tr("&Print the report…"))
        self.copy.setText(self.tr("&Copy the table"))


class _NextStep(QWidget):
    """What is to be done about what stands out, and beside it a link that shows that alone."""

    def __init__(self) -> None:
        super().__init__()
        self._text = TextLabel(quiet=True)
        self._text.setObjectName("list-next")
        self.show_these = QPushButton()
        self.show_these.setObjectName("show-these")
        set_look(self.show_these, Look.LINK)
        self._row = QHBoxLayout()
        self._row.setContentsMargins(_ICON + GAP, 0, 0, 0)
        self._row.setSpacing(WIDE)
        self._row.addWidget(self._text)
        self._row.addWidget(self.show_these)
        self._row.addStretch(1)
        self.setLayout(self._row)
        self.hide()

    @property
    def text(self) -> str:
        """What is said."""
        return "" if self.isHidden() else self._text.plain

    def show_text(self, text: str) -> None:
        """Say something else; nothing takes no room."""
        self._text.set_text(text)
        self.setVisible(bool(text))
        self._arrange()

    def _arrange(self) -> None:
        """Wrap the text only where it has no room in one line, so that the link stands beside it."""
        text = self._text.fontMetrics().horizontalAdvance(self._text.plain) + SMALL
        link = 0 if self.show_these.isHidden() else WIDE + self.show_these.sizeHint().width()
        wraps = _ICON + GAP + text + link > self.width()
        self._text.setWordWrap(wraps)
        self._row.setStretch(0, 1 if wraps else 0)
        self._row.setStretch(2, 0 if wraps else 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()


class _MenuButton(QToolButton):
    """A button that opens a menu, with our own arrow."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        # The style gives a tool button more height than a push button of the same extent.
        return QSize(super().sizeHint().width(), heights().small)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        colors = self._theme.colors
        painter = QPainter(self)
        size = 14
        at = self.width() - GAP - size if self.layoutDirection() is Qt.LayoutDirection.LeftToRight else GAP
        color = colors.text if self.isEnabled() else colors.disabled
        picture = icons.pixmap("down", color, size, self.devicePixelRatioF())
        painter.drawPixmap(at, (self.height() - size) // 2, picture)
        painter.end()
