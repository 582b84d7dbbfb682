"""The right pane: what to do first, then the page of the chosen code."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ..advice.code_page import CodePage, Row
from ..advice.steps import Step
from .answers import Answers
from .theme import GAP, SMALL, TIGHT, WIDE, Theme, font
from .widgets import Caption, Card, ScrollContent, TextLabel, clear, column

_DISC = 22
# Longer codes are wordings of providers.
_LONG_CODE = 10


class ExplanationPane(Card):
    """Shows the steps for a recipient and, below, the page of a code; either may be absent."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._steps_part = QWidget()
        self._steps_layout = column(GAP)
        self._steps_part.setLayout(self._steps_layout)
        self.answers = Answers(theme)
        self.answers.hide()
        self._rule = QFrame()
        self._rule.setFixedHeight(1)
        self._page_part = QWidget()
        self._page_layout = column(SMALL)
        self._page_part.setLayout(self._page_layout)
        content = ScrollContent()
        layout = column(WIDE, (WIDE, WIDE, WIDE, WIDE))
        layout.addWidget(self._steps_part)
        layout.addWidget(self.answers)
        layout.addWidget(self._rule)
        layout.addWidget(self._page_part)
        layout.addStretch(1)
        content.setLayout(layout)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(content)
        outer = column(0, (1, 1, 1, 1))
        outer.addWidget(self._scroll)
        self.setLayout(outer)
        self._page: CodePage | None = None
        theme.changed.connect(self._restyle)
        self._restyle()
        self._retranslate()

    def _retranslate(self) -> None:
        self._scroll.setAccessibleName(self.tr("Explanation"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def show_steps(self, caption: str, steps: tuple[Step, ...], hints: tuple[str, ...] = ()) -> None:
        """Show what to do and what is worth knowing; no steps leaves the part out, and the answers with it."""
        clear(self._steps_layout)
        self._steps_part.setVisible(bool(steps))
        if steps:
            self._steps_layout.addWidget(Caption(caption))
        for number, step in enumerate(steps, 1):
            self._steps_layout.addWidget(_StepRow(number, step, self._theme))
        if hints:
            self._steps_layout.addSpacing(TIGHT)
            self._steps_layout.addWidget(Caption(self.tr("WORTH KNOWING")))
        for hint in hints:
            self._steps_layout.addWidget(TextLabel(hint, quiet=True))
        self.answers.setVisible(bool(steps))
        self._update_rule()
        self._scroll.verticalScrollBar().setValue(0)

    def show_page(
        self, page: CodePage | None, headings: dict[str, str], occurrences: Row | None = None
    ) -> None:
        """Show a code's page; ``headings`` name its sections, ``occurrences`` counts its places."""
        self._page = page
        clear(self._page_layout)
        self._page_part.setVisible(page is not None)
        self._update_rule()
        if page is None:
            return
        self._page_layout.addWidget(_PageTitle(page, self._theme))
        for text in (*page.plain, *page.notes):
            self._page_layout.addWidget(TextLabel(text))
        if page.meaning:
            self._add_section(headings["meaning"], page.meaning)
        if page.caution:
            self._add_section(headings["caution"], page.caution)
        rows = (*page.rows, occurrences) if occurrences else page.rows
        if rows:
            self._page_layout.addWidget(_Rows(rows, self._theme))
        for aside in page.asides:
            self._page_layout.addSpacing(TIGHT)
            self._page_layout.addWidget(Caption(aside.heading.upper()))
            self._page_layout.addWidget(_Rows(aside.rows, self._theme))
        # The step that works at a provider is what its page is for.
        if page.steps and (page.provider or self._steps_part.isHidden()):
            self._page_layout.addSpacing(TIGHT)
            self._page_layout.addWidget(Caption(headings["steps"]))
            for number, text in enumerate(page.steps, 1):
                self._page_layout.addWidget(_StepRow(number, Step(text), self._theme))

    def _add_section(self, heading: str, text: str) -> None:
        self._page_layout.addSpacing(TIGHT)
        self._page_layout.addWidget(Caption(heading))
        self._page_layout.addWidget(TextLabel(text, quiet=True))

    def _update_rule(self) -> None:
        self._rule.setVisible(not self._steps_part.isHidden() and not self._page_part.isHidden())

    def _restyle(self) -> None:
        self._rule.setStyleSheet(f"background: {self._theme.colours.hairline}; border: none;")

    @property
    def has_content(self) -> bool:
        """Whether there is anything to show."""
        return not self._steps_part.isHidden() or not self._page_part.isHidden()

    def sizeHint(self) -> QSize:
        return QSize(390, 400)


class _PageTitle(QWidget):
    """The code, large, and its standard title."""

    def __init__(self, page: CodePage, theme: Theme) -> None:
        super().__init__()
        title = TextLabel(page.title)
        title.setFont(font(1))
        if len(page.code) > _LONG_CODE:
            # A wording instead of a number: it needs lines of its own.
            code: QLabel = TextLabel(page.code)
            layout: QBoxLayout = QVBoxLayout()
        else:
            code = QLabel(page.code)
            code.setTextFormat(Qt.TextFormat.PlainText)
            code.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            layout = QHBoxLayout()
        code.setFont(font(5 if len(page.code) <= _LONG_CODE else 3, semibold=True))
        colour = theme.colours.provider if page.provider else theme.colours.of_class(page.class_)[0]
        code.setStyleSheet(f"color: {colour};")
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP - 2)
        layout.addWidget(code, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(title, 1, Qt.AlignmentFlag.AlignVCenter)
        self.setLayout(layout)


class _StepRow(QWidget):
    """A numbered step and, smaller, why it helps."""

    def __init__(self, number: int, step: Step, theme: Theme) -> None:
        super().__init__()
        texts = column(2)
        texts.addWidget(TextLabel(step.text))
        if step.why:
            texts.addWidget(TextLabel(step.why, quiet=True))
        layout = QHBoxLayout()
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP - 2)
        layout.addWidget(_Disc(number, theme), 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(texts, 1)
        self.setLayout(layout)


class _Disc(QWidget):
    """The number of a step on a round ground."""

    def __init__(self, number: int, theme: Theme) -> None:
        super().__init__()
        self._number = number
        self._theme = theme
        self.setFixedSize(_DISC, _DISC)
        self.setAccessibleName(str(number))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.colours.selection))
        painter.drawEllipse(self.rect())
        painter.setPen(QColor(self._theme.colours.accent))
        painter.setFont(font(-0.5, semibold=True))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, str(self._number))
        painter.end()


class _Rows(QWidget):
    """Labelled facts in two columns; links open in the browser when they are clicked."""

    def __init__(self, rows: tuple[Row, ...], theme: Theme) -> None:
        super().__init__()
        grid = QGridLayout()
        grid.setContentsMargins(0, SMALL, 0, 0)
        grid.setHorizontalSpacing(WIDE)
        grid.setVerticalSpacing(TIGHT + 2)
        grid.setColumnStretch(1, 1)
        for number, row in enumerate(rows):
            label = TextLabel(row.label, quiet=True)
            label.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
            label.setWordWrap(False)
            grid.addWidget(label, number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(_linked(row, theme) if row.links else TextLabel(row.text), number, 1)
        self.setLayout(grid)


def _linked(row: Row, theme: Theme) -> QLabel:
    pieces = [f'<a style="color:{theme.colours.accent}" href="{link}">{name}</a>' for name, link in row.links]
    known = {name for name, _ in row.links}
    pieces += [name for name in row.text.split(", ") if name not in known]
    label = QLabel(", ".join(pieces))
    label.setTextFormat(Qt.TextFormat.RichText)
    label.setWordWrap(True)
    label.setOpenExternalLinks(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
    label.setToolTip("\n".join(link for _, link in row.links))
    return label
