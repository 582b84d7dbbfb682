"""Numbered steps under a title: what to do, and why it helps."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ...advice.steps import Step
from ..shared.announcing import set_role
from ..shared.fonts import font
from ..shared.layouts import Reused, column
from ..shared.text_labels import SectionTitle, TextLabel
from ..shared.theme import GAP, SMALL, Theme

_DISC = 20


class StepList(QWidget):
    """A title and the steps below it; hidden where there are none."""

    def __init__(
        self, theme: Theme, spacing: int = GAP, above: int = 0, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title = SectionTitle()
        self._titles = ("", "")
        self._is_titled = True
        self._list = QWidget()
        set_role(self._list, QAccessible.Role.List)
        rows = column(spacing)
        self._list.setLayout(rows)
        self._rows = Reused(rows, lambda: _StepRow(theme))
        layout = column(SMALL, (0, above, 0, 0))
        self.setLayout(layout)
        layout.addWidget(self._title)
        layout.addWidget(self._list)
        theme.changed.connect(self._restyle)
        self.hide()

    def show_steps(self, title: str, steps: tuple[Step, ...], about: str = "") -> None:
        """Show other steps; ``about`` says quietly beside the title for whom they are."""
        self._titles = (title, about)
        self._restyle()
        self._list.setAccessibleName(self._title.plain)
        for number, (row, step) in enumerate(self._rows.beside(steps), 1):
            row.show_step(number if len(steps) > 1 else None, step)
        self.setVisible(bool(steps))

    def set_titled(self, is_titled: bool) -> None:
        """Show the title, or leave it to the tab above; for whom the steps are is said all the same."""
        self._is_titled = is_titled
        self._restyle()

    @property
    def head_height(self) -> int:
        """How much of the height lies above the first step."""
        return 0 if self._title.isHidden() else self._title.sizeHint().height() + SMALL

    def _restyle(self) -> None:
        title, about = self._titles
        self._title.set_title(title, about, self._theme.colors.muted)
        self._title.setVisible(self._is_titled or bool(about))


class _StepRow(QWidget):
    """A numbered step and, smaller, why it helps."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("step")
        set_role(self, QAccessible.Role.ListItem)
        self._disc = _Disc(theme)
        self._text = TextLabel()
        self._why = TextLabel(quiet=True)
        self._why.set_face(-0.5)
        texts = column(1, (0, 1, 0, 0))
        texts.addWidget(self._text)
        texts.addWidget(self._why)
        layout = QHBoxLayout()
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP)
        layout.addWidget(self._disc, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(texts, 1)
        self.setLayout(layout)

    def show_step(self, number: int | None, step: Step) -> None:
        """Show another step; a single one has no number."""
        self._disc.setVisible(number is not None)
        self._disc.show_number(number or 0)
        self._text.set_text(step.text)
        self._why.set_text(step.why or "")
        self._why.setVisible(bool(step.why))
        place = f"{number}." if number is not None else ""
        self.setAccessibleName(" ".join(filter(None, (place, step.text, step.why))))


class _Disc(QWidget):
    """The number of a step on a round ground."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._number = 0
        self._theme = theme
        theme.changed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        side = max(_DISC, QFontMetrics(font()).height() + 2)
        self.setFixedSize(side, side)

    def show_number(self, number: int) -> None:
        """Show another number."""
        self._number = number
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        colors = self._theme.colors
        painter.setBrush(QColor(colors.selection))
        painter.drawEllipse(self.rect())
        # With high contrast the ground may be the accent itself.
        painter.setPen(QColor(colors.text if self._theme.high_contrast else colors.accent))
        painter.setFont(font(-1, semibold=True))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, str(self._number))
        painter.end()
