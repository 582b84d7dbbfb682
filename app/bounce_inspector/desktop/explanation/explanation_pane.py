"""The right pane: what to do, what to answer, and, folded, the code, the way and the details."""

from __future__ import annotations

from contextlib import AbstractContextManager
from enum import Enum

from PySide6.QtCore import QEvent, QObject, QRect, QSize, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QWidget

from ...advice.code_page import CodePage, PageRow
from ...advice.journey import Journey
from ...advice.steps import Step
from ..shared.fold import Fold
from ..shared.fonts import width_scale
from ..shared.grounds import Card
from ..shared.held_update import HeldUpdate
from ..shared.language import Translated
from ..shared.layouts import column
from ..shared.scrolling import Scroll, ScrollContent
from ..shared.text_labels import SectionTitle, TextLabel
from ..shared.theme import GAP, LOOSE, SMALL, WIDE, Theme
from .answers import Answer, Answers
from .code_page_view import CodeDetails, CodePageView
from .domain_question import DomainQuestion
from .hint_rows import Hints
from .journey_view import JourneyView
from .step_list import StepList

# From this width on, steps and answers stand side by side; so wide are the steps then (with a 10-point font).
_SIDE_BY_SIDE, _STEPS_WIDTH = 720, 312
# So many lines of the first step are seen however low the window is.
_LEAST_LINES = 2
# An answer of which less than this would be seen is as high as its text, and scrolls with the pane.
_LEAST_ANSWER = 64


class PaneForm(Enum):
    """What of the pane is shown: all of it, or one of its two halves."""

    ALL = "all"
    ACTIONS = "actions"
    CODES = "codes"


class ExplanationPane(Translated, Card):
    """Shows the steps and answers for a recipient and, below, the page of a code; either may be absent.

    ``code_wanted`` tells another code that is to be explained in its place.
    """

    fold_toggled = Signal(str, bool)
    code_wanted = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("explanation")
        self._theme = theme
        self._form = PaneForm.ALL
        self._has_steps = False
        self._has_page = False
        self._asks = False
        self._has_hints = False
        # How high the answer may be; None where nothing limits it.
        self._answer_room: int | None = None
        self._followed: QWidget | None = None
        self._placing = HeldUpdate(self._place)
        # The fold that was asked for: until it is laid out, then on top until something else is scrolled to.
        self._wanted: Fold | None = None
        self._top: Fold | None = None
        self._lay_out()
        for name, fold in self.folds.items():
            fold.row.setObjectName(f"fold-{name}")
            fold.opened.connect(lambda is_open, name=name: self._tell_fold(name, is_open))
        theme.changed.connect(self._restyle)
        self._restyle()
        self._retranslate()
        self._placing.want()

    def _lay_out(self) -> None:
        outer = column(0, (1, 1, 1, 1))
        self.setLayout(outer)
        content = ScrollContent()
        self._scroll = Scroll(content, self)
        self._scroll.setObjectName("explanation-scroll")
        # Where there is hardly any room, the buttons below it have theirs first.
        self._scroll.setMinimumHeight(LOOSE)
        self._fill(content)
        self._scroll.viewport().installEventFilter(self)
        self.answers.installEventFilter(self)
        self._scroll.put_bar_into_margin(self._content)
        self._scroll.shade_end(self._theme)
        self._scroll.verticalScrollBar().rangeChanged.connect(self._put_on_top)
        self._scroll.verticalScrollBar().rangeChanged.connect(self._show_followed)
        self._scroll.verticalScrollBar().valueChanged.connect(self._let_go_of_top)
        self._scroll.verticalScrollBar().rangeChanged.connect(self._show_bars)
        self._scroll.verticalScrollBar().valueChanged.connect(self._fit_answers)
        self._rule = QFrame(self)
        self._rule.setFixedWidth(1)
        self._beside = QWidget(self)
        self._beside_layout = column(0, (GAP, 0, WIDE, WIDE))
        self._beside.setLayout(self._beside_layout)
        self._bottom = QWidget(self)
        self._bottom_rule = QFrame(self._bottom)
        self._bottom_rule.setFixedHeight(1)
        self._bottom_layout = column(0, (WIDE, SMALL, WIDE, SMALL))
        bottom = column(0)
        bottom.addWidget(self._bottom_rule)
        bottom.addLayout(self._bottom_layout)
        self._bottom.setLayout(bottom)
        self._across = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._across.setContentsMargins(0, 0, 0, 0)
        self._across.setSpacing(0)
        self._across.addWidget(self._scroll, 1)
        self._across.addWidget(self._rule)
        self._across.addWidget(self._beside, 1)
        outer.addLayout(self._across, 1)
        outer.addWidget(self._bottom)

    def _fill(self, content: QWidget) -> None:
        """Make what is scrolled."""
        theme = self._theme
        self._content = column(GAP, (WIDE, WIDE, WIDE, WIDE))
        content.setLayout(self._content)
        self._words = QWidget(content)
        words = column(WIDE)
        self._words.setLayout(words)
        self._waiting = QWidget(self._words)
        waiting = column(GAP)
        self._waiting.setLayout(waiting)
        self._waiting_title = SectionTitle()
        self._message = TextLabel(quiet=True)
        waiting.addWidget(self._waiting_title)
        waiting.addWidget(self._message)
        self._waiting.hide()
        self._steps = StepList(theme, GAP, parent=self._words)
        for part in (self._waiting, self._steps):
            words.addWidget(part)
        words.addStretch(1)
        self.answers = Answers(theme, content)
        for editor in (self.answers.reply_text, self.answers.note_text):
            editor.cursor_moved.connect(lambda place, editor=editor: self._follow(editor, place))
            editor.edited.connect(self._fit_answers)
        self.answers.tabs.currentChanged.connect(self._fit_answers)
        self.hints = Hints(content)
        self.question = DomainQuestion(content)
        self._folds = QWidget(content)
        self._folds_layout = column(0)
        self._folds.setLayout(self._folds_layout)
        self._page = CodePageView(theme)
        self._details = CodeDetails(theme)
        self._details.code_wanted.connect(self.code_wanted)
        self.journey = JourneyView(theme)
        parts = {"code": self._page, "journey": self.journey, "details": self._details}
        self.folds = {name: Fold(theme, part, self._folds) for name, part in parts.items()}
        for fold in self.folds.values():
            self._folds_layout.addWidget(fold)
        self._content.addWidget(self._words)
        self._content.addWidget(self.answers)
        self._content.addWidget(self.hints)
        self._content.addWidget(self._folds)
        self._content.addWidget(self.question)
        # Lets a fold that is asked for come to the top of the pane, however little lies below it.
        self._tail = QWidget(content)
        self._content.addWidget(self._tail)
        self._content.addStretch(1)

    def _retranslate(self) -> None:
        self._scroll.setAccessibleName(self.tr("Explanation"))
        self._waiting_title.set_text(self.tr("What to do"))
        self._message.set_text(
            self.tr("Steps and answers appear here when the file has been read.")
            + "\n\n"
            + self.tr("Cancel takes you back to what was shown before.")
        )
        self._name_folds()

    # What is shown

    def at_once(self) -> AbstractContextManager[None]:
        """Place the parts once, after the block, so that none goes and comes back while all is shown anew."""
        return self._placing.held()

    def show_steps(
        self,
        title: str,
        steps: tuple[Step, ...],
        hints: tuple[str, ...] = (),
        about: str = "",
        *,
        asks_for_domains: bool = False,
    ) -> None:
        """Show what to do and what is worth knowing; no steps leaves the part out, and the answers with it."""
        self._waiting.hide()
        self._has_steps = bool(steps)
        self._steps.show_steps(title, steps, about)
        self.hints.show_hints(hints)
        self._has_hints = bool(hints and steps)
        self._asks = asks_for_domains and bool(steps)
        self._wanted = self._top = None
        self._tail.setFixedHeight(0)
        self._scroll.verticalScrollBar().setValue(0)
        self._placing.want()

    def show_answer(self, answer: Answer | None) -> None:
        """Show what can be answered."""
        self.answers.show_answer(answer)
        self._placing.want()

    def show_working(self) -> None:
        """Say that steps and answers come when all is read; nothing of the bounce before stays."""
        self.show_steps("", ())
        self.show_answer(None)
        self.show_journey(None)
        self.show_page(None, {})
        self._waiting.show()
        self._placing.want()

    def show_journey(self, journey: Journey | None) -> None:
        """Show where the message went."""
        self.journey.show_journey(journey)
        self.folds["journey"].setVisible(journey is not None)
        self._name_folds()

    def show_page(
        self, page: CodePage | None, headings: dict[str, str], occurrences: PageRow | None = None
    ) -> None:
        """Show a code's page; ``headings`` name its sections, ``occurrences`` counts its places."""
        self._has_page = page is not None
        self._code = page
        if page is not None:
            rows = (*page.rows, occurrences) if occurrences else page.rows
            # The step that works at a provider is what its page is for.
            steps = page.provider is not None or not self._has_steps
            self._page.show_page(page, headings, steps)
            self._details.show_page(page, headings, rows)
        self._name_folds()
        self._placing.want()

    _code: CodePage | None = None

    def _name_folds(self) -> None:
        page = self._code
        title = self.tr("What {code} means").replace("{code}", page.code if page is not None else "")
        self.folds["code"].set_title(title, page.title if page is not None else "")
        self.folds["journey"].set_title(self.tr("Where it went"), self.journey.about())
        self.folds["details"].set_title(self.tr("More for mail administrators"))

    def bring_page(self) -> None:
        """Open the page of the code, for which somebody has asked, and scroll to it."""
        self._bring(self.folds["code"])

    def _bring(self, fold: Fold) -> None:
        fold.set_open(True)
        self._wanted = fold
        # What is below the fold lies where it belongs only after the layout.
        QTimer.singleShot(0, self, self._scroll_to_wanted)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QTimer.singleShot(0, self, self._scroll_to_wanted)

    def _scroll_to_wanted(self) -> None:
        wanted = self._wanted
        if wanted is None or not self.isVisible():
            return
        self._wanted = None
        if not self._has_steps or self._form is not PaneForm.ALL:
            self._tail.setFixedHeight(0)
            self._scroll.verticalScrollBar().setValue(0)
            return
        rest = self._folds_layout.totalHeightForWidth(self._folds.width()) - wanted.y()
        if not self.question.isHidden():
            rest += GAP + self.question.height()
        self._tail.setFixedHeight(max(0, self._scroll.viewport().height() - rest))
        self._top = wanted
        self._put_on_top()

    def _put_on_top(self) -> None:
        """Scroll so that the fold that was asked for is on top; again, whenever the content takes another height.

        That changes even then: an answer is as high as its text once the pane is scrolled.
        """
        if self._top is not None:
            self._scroll.verticalScrollBar().setValue(self._place_of(self._top))

    def _let_go_of_top(self, value: int) -> None:
        """Leave the fold that was asked for where it is when something else is scrolled to."""
        if self._top is None:
            return
        # As long as the content is not as high, its end is what can be scrolled to.
        if value != min(self._place_of(self._top), self._scroll.verticalScrollBar().maximum()):
            self._top = None

    def _place_of(self, fold: Fold) -> int:
        """How far it is scrolled when the fold is on top."""
        return self._folds.y() + fold.y()

    def _follow(self, editor: QWidget, place: QRect) -> None:
        """Keep the line in view at which an answer is changed; ``place`` is where it is in its editor."""
        content = self._scroll.widget()
        if content is not None and content.isAncestorOf(editor):
            line = editor.mapTo(content, place.center())
            self._scroll.ensureVisible(line.x(), line.y(), 0, place.height() + GAP)

    def _tell_fold(self, name: str, is_open: bool) -> None:
        self.fold_toggled.emit(name, is_open)
        if is_open:
            self._bring(self.folds[name])

    @property
    def has_content(self) -> bool:
        """Whether there is anything to show."""
        return self._has_steps or self._has_page or not self._waiting.isHidden()

    @property
    def shown_code(self) -> str:
        """The code whose page there is; empty where there is none."""
        return self._code.code if self._code is not None else ""

    @property
    def page_name(self) -> str:
        """The code whose page there is, and what it means in a few words; empty where there is none."""
        return f"{self._code.code} {self._code.title}" if self._code is not None else ""

    # Where it lies

    def set_form(self, form: PaneForm) -> None:
        """Show all, or one half."""
        if form is not self._form:
            self._form = form
            self._top = None
            self._placing.want()

    def _place(self) -> None:
        """Put steps, answers and folds where there is room for them."""
        form, width = self._form, self.width()
        has_answers = self._has_steps and form is not PaneForm.CODES
        scale = width_scale()
        is_beside = form is PaneForm.ACTIONS and width >= _SIDE_BY_SIDE * scale and has_answers
        # What is copied most is never out of view.
        has_bottom = has_answers and not is_beside
        if is_beside:
            self._beside_layout.addWidget(self.answers)
        elif self._content.indexOf(self.answers) < 0:
            self._content.insertWidget(1, self.answers)
        if not has_bottom:
            self.answers.take_buttons()
        elif self._bottom_layout.indexOf(self.answers.buttons) < 0:
            self._bottom_layout.addWidget(self.answers.buttons)
        self.answers.set_stretching(is_beside)
        self.answers.setVisible(has_answers)
        self._beside.setVisible(is_beside)
        self._rule.setVisible(is_beside)
        self._bottom.setVisible(has_bottom)
        if is_beside:
            self._scroll.setFixedWidth(round(_STEPS_WIDTH * scale))
        else:
            self._scroll.setMinimumWidth(0)
            self._scroll.setMaximumWidth(16_777_215)
        has_words = self._has_steps or not self._waiting.isHidden()
        self._words.setVisible(has_words and form is not PaneForm.CODES)
        self.hints.setVisible(self._has_hints and form is not PaneForm.CODES)
        self.question.setVisible(self._asks and form is not PaneForm.CODES)
        self._steps.set_titled(form is PaneForm.ALL)
        self._waiting_title.setVisible(form is PaneForm.ALL)
        has_folds = form is not PaneForm.ACTIONS and (self._has_page or not self.folds["journey"].isHidden())
        self._folds.setVisible(has_folds)
        is_plain = not self._has_steps or form is PaneForm.CODES
        self.folds["code"].set_plain(is_plain)
        self.folds["details"].set_plain(not self._has_steps)
        self.folds["code"].setVisible(self._has_page)
        self.folds["details"].setVisible(self._has_page and not self._details.is_empty)
        self._fit_answers()

    def _fit_answers(self) -> None:
        """Have the answer end no lower than the pane does; it is not cut for what follows it, which is scrolled to.

        Whoever scrolls sees it as high as its text: two parts that scroll, one in the other, hold each other up.
        """
        before, self._answer_room = self._answer_room, self._room_for_answer()
        self.answers.set_greatest_height(self._answer_room)
        # What follows begins below the edge, or ends there: no line of it is cut.
        unused = self.answers.unused_height if self._answer_room is not None else 0
        self.answers.setContentsMargins(0, 0, 0, unused)
        self._show_bars()
        if before is not None and self._answer_room is None:
            self._followed = self._focus_below()

    def _show_bars(self) -> None:
        """Let an answer scroll by itself only where the pane doesn't: there is never one bar in another."""
        is_scrolling = self._scroll.verticalScrollBar().maximum() > 0 and self._form is not PaneForm.ACTIONS
        self.answers.set_bars_shown(not is_scrolling)

    def _focus_below(self) -> QWidget | None:
        """What has the focus below the answer."""
        focus = self.focusWidget()
        if focus is None or not focus.hasFocus():
            return None
        return focus if any(one.isAncestorOf(focus) for one in (self.question, self._folds)) else None

    def _show_followed(self) -> None:
        """Keep in view what got the focus, and was scrolled to, while the answer above it grows."""
        focus = self._focus_below()
        if self._followed is not None and focus is not None:
            self._scroll.ensureWidgetVisible(focus, 0, GAP)

    def _room_for_answer(self) -> int | None:
        """The height between the head of the answers and the lower edge of the pane; None where nothing limits them."""
        is_scrolled = self._scroll.verticalScrollBar().value() > 0
        if is_scrolled or not self.answers.isVisible() or self._content.indexOf(self.answers) < 0:
            return None
        self._content.activate()
        room = self._scroll.viewport().height() - self.answers.y() - self.answers.head_height - GAP
        return room if room >= _LEAST_ANSWER else None

    def set_tight(self, is_tight: bool) -> None:
        """Show no more below the steps than what copies the answer."""
        self.answers.set_tight(is_tight)

    @property
    def good_width(self) -> int:
        """The width at which what answers stands in one row."""
        # On each side the margin, and the edge of the card with what keeps its content off it.
        return self.answers.good_width + 2 * (WIDE + 2)

    @property
    def least_height(self) -> int:
        """The height at which the beginning of the steps is seen, and what copies the answer."""
        lines = self._steps.head_height + _LEAST_LINES * self.fontMetrics().lineSpacing() + WIDE
        return lines + (self._bottom.sizeHint().height() if not self._bottom.isHidden() else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width() and self._form is PaneForm.ACTIONS:
            self._placing.want()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and watched is not self.answers:
            self._fit_answers()
        elif event.type() is QEvent.Type.Move:
            # Other steps above it leave the answer another room; the layout that moves it is still at work.
            QTimer.singleShot(0, self, self._fit_answers)
        return super().eventFilter(watched, event)

    def _restyle(self) -> None:
        for rule in (self._rule, self._bottom_rule):
            rule.setStyleSheet(f"background: {self._theme.colors.hairline}; border: none;")

    def sizeHint(self) -> QSize:
        return QSize(390, 400)
