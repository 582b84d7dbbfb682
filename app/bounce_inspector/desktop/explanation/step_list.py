"""Numbered steps under a heading: what to do, and why it helps."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ...advice.steps import Step
from ..shared.theme import GAP, Theme, font
from ..shared.widgets import Caption, Reused, TextLabel, column

_DISC = 22


class StepList(QWidget):
    """A heading and the steps below it; hidden where there are none."""

    def __init__(self, theme: Theme, spacing: int, above: int = 0) -> None:
        super().__init__()
        self._caption = Caption()
        layout = column(spacing, (0, above, 0, 0))
        layout.addWidget(self._caption)
        self.setLayout(layout)
        self._rows = Reused(layout, lambda: _StepRow(theme))
        self.hide()

    def show_steps(self, caption: str, steps: tuple[Step, ...]) -> None:
        """Show other steps."""
        self._caption.setText(caption)
        for number, (row, step) in enumerate(self._rows.beside(steps), 1):
            row.show_step(number, step)
        self.setVisible(bool(steps))


class _StepRow(QWidget):
    """A numbered step and, smaller, why it helps."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._disc = _Disc(theme)
        self._text = TextLabel()
        self._why = TextLabel(quiet=True)
        texts = column(2)
        texts.addWidget(self._text)
        texts.addWidget(self._why)
        layout = QHBoxLayout()
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP - 2)
        layout.addWidget(self._disc, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(texts, 1)
        self.setLayout(layout)

    def show_step(self, number: int, step: Step) -> None:
        """Show another step."""
        self._disc.show_number(number)
        self._text.set_text(step.text)
        self._why.set_text(step.why or "")
        self._why.setVisible(bool(step.why))


class _Disc(QWidget):
    """The number of a step on a round ground."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._number = 0
        self._theme = theme
        self.setFixedSize(_DISC, _DISC)

    def show_number(self, number: int) -> None:
        """Show another number."""
        self._number = number
        self.setAccessibleName(str(number))
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
        painter.setFont(font(-0.5, semibold=True))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, str(self._number))
        painter.end()
