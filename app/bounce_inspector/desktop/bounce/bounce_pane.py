"""The middle pane: the bounce's text with its header and find bar, or the ways to get one here."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedLayout, QWidget

from ...inspection.report import Kind, Report, Span
from ..shared.buttons import SquareButton
from ..shared.grounds import Card
from ..shared.language import Translated
from ..shared.layouts import column
from ..shared.text_labels import ElidedLabel, SectionTitle, TextLabel
from ..shared.theme import SMALL, WIDE, Theme, heights
from .find_bar import FindBar
from .start_page import StartPage
from .text_view import TextView

_LEAST_TEXT = 24


class BouncePane(Translated, Card):
    """Shows the text of the bounce at hand, or what to do to get one here."""

    paste_wanted = Signal()
    open_wanted = Signal()
    example_wanted = Signal()
    entry_wanted = Signal()
    finding_activated = Signal(int)
    walk_wanted = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bounce")
        self._theme = theme
        self._count = 0
        self._is_read = True
        self._is_bounce = True
        self._stack = QStackedLayout()
        self._outer = outer = column(0, (1, 1, 1, 1))
        outer.addLayout(self._stack)
        # First: a stack shows what it is given, and what has no parent then as a window.
        self.setLayout(outer)
        self._start = StartPage(theme, self)
        self._start.paste.clicked.connect(self.paste_wanted)
        self._start.open.clicked.connect(self.open_wanted)
        self._start.example.clicked.connect(self.example_wanted)
        self._start.look_up.clicked.connect(self.entry_wanted)
        self._bounce = QWidget(self)
        self._lay_out_bounce()
        self.text_view.finding_activated.connect(self.finding_activated)
        self._find.searched.connect(self._search)
        self._find.step_wanted.connect(self.step_find)
        self._find.closed.connect(self.close_find)
        for page in (self._start, self._bounce):
            self._stack.addWidget(page)
        theme.changed.connect(self._restyle)
        self._restyle()
        self._retranslate()

    def _retranslate(self) -> None:
        self._name()
        native = QKeySequence.SequenceFormat.NativeText
        self.previous.set_name(self.tr("Previous code"), QKeySequence("Shift+F3").toString(native))
        self.next.set_name(self.tr("Next code"), QKeySequence("F3").toString(native))
        self._show_place()

    def _lay_out_bounce(self) -> None:
        layout = column(0)
        self._bounce.setLayout(layout)
        self._header = QWidget(self._bounce)
        row = QHBoxLayout()
        row.setContentsMargins(WIDE, 0, SMALL, 0)
        row.setSpacing(SMALL)
        self._header.setLayout(row)
        self._title = SectionTitle()
        self._title.setWordWrap(False)
        self._subtitle = ElidedLabel(quiet=True)
        self._place = TextLabel(quiet=True)
        self._place.setObjectName("code-place")
        self._place.setWordWrap(False)
        self.previous = SquareButton("code-up", self._theme)
        self.previous.setObjectName("previous-code")
        self.next = SquareButton("code-down", self._theme)
        self.next.setObjectName("next-code")
        self.previous.clicked.connect(lambda: self.walk_wanted.emit(-1))
        self.next.clicked.connect(lambda: self.walk_wanted.emit(1))
        row.addWidget(self._title)
        row.addWidget(self._subtitle, 1)
        for part in (self._place, self.previous, self.next):
            row.addWidget(part)
        self._rule = QFrame(self._bounce)
        self._rule.setFixedHeight(1)
        self._find = FindBar(self._theme, self._bounce)
        self._find.hide()
        self._notice = TextLabel(quiet=True)
        self._notice.setObjectName("bounce-notice")
        self._notice.setContentsMargins(WIDE, SMALL, WIDE, 0)
        self.text_view = TextView(self._theme, self._bounce)
        for widget in (self._header, self._rule, self._find, self._notice):
            layout.addWidget(widget)
        layout.addWidget(self.text_view, 1)
        # With little height, it is the text that gives way to the bars above it.
        self.text_view.setMinimumHeight(_LEAST_TEXT)

    def _restyle(self) -> None:
        self._rule.setStyleSheet(f"background: {self._theme.colors.hairline}; border: none;")
        self._header.setFixedHeight(heights().header)

    @property
    def is_empty(self) -> bool:
        """Whether the ways to get a bounce here are shown."""
        return self._stack.currentWidget() is self._start

    @property
    def is_bounce(self) -> bool:
        """Whether what is shown may be called a bounce."""
        return self._is_bounce

    def set_titled(self, is_titled: bool) -> None:
        """Show the title, or leave it to the tab that names the pane."""
        self._title.setVisible(is_titled)

    def keep_free(self, height: int) -> None:
        """Let what is shown end so far above the lower edge, where a message lies."""
        self._outer.setContentsMargins(1, 1, 1, 1 + height)

    def take_focus(self) -> None:
        """Give the focus to the text, or to the first way to get one here."""
        (self._start.paste if self.is_empty else self.text_view).setFocus()

    def invite(self) -> None:
        """Show the ways to get a bounce here."""
        self._stack.setCurrentWidget(self._start)

    def show_report(self, report: Report, source: str, meanings: dict[int, str], notice: str) -> None:
        """Show a report's text; ``notice`` says what was repaired or could not be read."""
        self.close_find()
        self._count = len(report.findings)
        self._is_read = True
        self.describe(report, source, meanings, notice)
        self.text_view.show_report(report, meanings)
        self._show_place()
        self._stack.setCurrentWidget(self._bounce)

    def describe(self, report: Report, source: str, meanings: dict[int, str], notice: str) -> None:
        """Say anew what there is to say about the report that is shown."""
        # The headline says that it is none: the title must not say the opposite.
        self._is_bounce = bool(report.recipients) or report.kind is not Kind.NOT_A_BOUNCE
        self._name()
        self._subtitle.set_text(" · ".join(filter(None, (source, report.reporter.software))))
        self._notice.set_text(notice)
        self._notice.setVisible(bool(notice))
        self.text_view.set_meanings(meanings)

    def _name(self) -> None:
        self._title.set_text(self.tr("Bounce") if self._is_bounce else self.tr("Content"))

    def show_working(self, name: str, first_lines: str) -> None:
        """Show how something large begins that is being read."""
        self.close_find()
        self._is_bounce = True
        self._name()
        self._count = 0
        self._subtitle.set_text(
            self.tr("{name} · first lines").replace("{name}", name) if first_lines else name
        )
        self._notice.hide()
        self.text_view.show_first_lines(first_lines)
        self._is_read = False
        self._show_place()
        self._stack.setCurrentWidget(self._bounce)

    def choose(self, current: int | None) -> None:
        """Make a code of the text the current one."""
        self.text_view.choose(current)
        self._show_place()

    def set_evidence(self, spans: Sequence[Span], *, reveal: bool = False) -> None:
        """Mark the lines that a verdict rests on."""
        self.text_view.set_evidence(spans, reveal=reveal)

    def _show_place(self) -> None:
        """Say which of the codes is the current one, and whether there is another one to go to."""
        locale, current = QLocale(), self.text_view.current
        # The codes of what is being read come when all of it is read; a single one has no other to go to.
        has_several = self._is_read and self._count > 1
        for part in (self._place, self.previous, self.next):
            part.setVisible(has_several)
        if not has_several:
            text = ""
        elif current is None:
            text = self.tr("%Ln code(s)", "", self._count)
        else:
            text = self.tr("Code {number} of {count}")
            text = text.replace("{number}", locale.toString(current + 1))
            text = text.replace("{count}", locale.toString(self._count))
        self._place.set_text(text)

    # Finding words

    def open_find(self) -> None:
        """Let words of the text be looked for."""
        if self.is_empty:
            return
        selected = self.text_view.textCursor().selectedText()
        self._find.show()
        if selected and "\u2029" not in selected:
            self._find.entry.setText(selected)
        self._search()
        self._find.take_focus()

    def close_find(self) -> None:
        """Close the find bar; the place that was found stays in view."""
        if self._find.isHidden():
            return
        had_focus = self._find.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
        self._find.hide()
        self.text_view.find_all("", match_case=False)
        if had_focus:
            self.text_view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @property
    def is_finding(self) -> bool:
        """Whether the keys of the find bar have the say."""
        return self._find.isVisible() and self._find.entry.hasFocus()

    def _search(self) -> None:
        position = self.text_view.textCursor().selectionStart()
        count = self.text_view.find_all(self._find.entry.text(), match_case=self._find.match_case.isChecked())
        number = self.text_view.find_from(position, 1) if count else None
        self._find.show_count(number, count)

    def step_find(self, step: int) -> None:
        """Go to the next (1) or the previous (-1) place of the words in the find bar."""
        number = self.text_view.find_from(0, step)
        self._find.show_count(number, self.text_view.found_count)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._find.isVisible():
            self.close_find()
            return
        super().keyPressEvent(event)
