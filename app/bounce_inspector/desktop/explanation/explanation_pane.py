"""The right pane: what to do first, then the page of the chosen code."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from ...advice.code_page import CodePage, Row
from ...advice.steps import Step
from ..shared.language import Translated
from ..shared.theme import GAP, WIDE, Theme
from ..shared.widgets import Caption, Card, Reused, ScrollContent, TextLabel, column
from .answers import Answers
from .code_page_view import CodePageView
from .step_list import StepList


class ExplanationPane(Translated, Card):
    """Shows the steps for a recipient and, below, the page of a code; either may be absent."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("explanation")
        self._theme = theme
        self._is_page_wanted = False
        self._steps = StepList(theme, GAP)
        self._hints = QWidget()
        self._hints_caption = Caption()
        hints = column(GAP)
        hints.addWidget(self._hints_caption)
        self._hints.setLayout(hints)
        self._hint_labels = Reused(hints, lambda: TextLabel(quiet=True))
        self._hints.hide()
        self.answers = Answers(theme)
        self.answers.hide()
        self._rule = QFrame()
        self._rule.setFixedHeight(1)
        self._page = CodePageView(theme)
        self._page.hide()
        content = ScrollContent()
        layout = column(WIDE, (WIDE, WIDE, WIDE, WIDE))
        for part in (self._steps, self._hints, self.answers, self._rule, self._page):
            layout.addWidget(part)
        layout.addStretch(1)
        content.setLayout(layout)
        self._scroll = QScrollArea()
        self._scroll.setObjectName("explanation-scroll")
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(content)
        outer = column(0, (1, 1, 1, 1))
        outer.addWidget(self._scroll)
        self.setLayout(outer)
        theme.changed.connect(self._restyle)
        self._restyle()
        self._retranslate()

    def _retranslate(self) -> None:
        self._scroll.setAccessibleName(self.tr("Explanation"))
        self._hints_caption.setText(self.tr("WORTH KNOWING"))

    def show_steps(self, caption: str, steps: tuple[Step, ...], hints: tuple[str, ...] = ()) -> None:
        """Show what to do and what is worth knowing; no steps leaves the part out, and the answers with it."""
        self._steps.show_steps(caption, steps)
        for label, hint in self._hint_labels.beside(hints):
            label.set_text(hint)
        self._hints.setVisible(bool(steps and hints))
        self.answers.setVisible(bool(steps))
        self._update_rule()
        self._is_page_wanted = False
        self._scroll.verticalScrollBar().setValue(0)

    def show_page(
        self, page: CodePage | None, headings: dict[str, str], occurrences: Row | None = None
    ) -> None:
        """Show a code's page; ``headings`` name its sections, ``occurrences`` counts its places."""
        if page is None:
            self._page.hide()
        else:
            rows = (*page.rows, occurrences) if occurrences else page.rows
            # The step that works at a provider is what its page is for.
            steps = page.provider is not None or self._steps.isHidden()
            self._page.show_page(page, headings, rows, steps)
        self._update_rule()

    def bring_page(self) -> None:
        """Scroll to the page of the code, for which somebody has asked, now or when the pane is next seen."""
        self._is_page_wanted = True
        # What is below the fold lies where it belongs only after the layout.
        QTimer.singleShot(0, self, self._scroll_to_page)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QTimer.singleShot(0, self, self._scroll_to_page)

    def _scroll_to_page(self) -> None:
        if not self._is_page_wanted or not self.isVisible():
            return
        self._is_page_wanted = False
        is_below = not self._steps.isHidden() and not self._page.isHidden()
        self._scroll.verticalScrollBar().setValue(self._page.y() - WIDE if is_below else 0)

    def _update_rule(self) -> None:
        self._rule.setVisible(not self._steps.isHidden() and not self._page.isHidden())

    def _restyle(self) -> None:
        self._rule.setStyleSheet(f"background: {self._theme.colors.hairline}; border: none;")

    @property
    def has_content(self) -> bool:
        """Whether there is anything to show."""
        return not self._steps.isHidden() or not self._page.isHidden()

    def sizeHint(self) -> QSize:
        return QSize(390, 400)
