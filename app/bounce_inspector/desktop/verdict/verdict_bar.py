"""The verdict on top of the bounce: the one loud thing in the window."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QSizePolicy, QWidget

from ...advice.tone import Tone
from ...advice.verdict import Line, Verdict
from ..shared.language import Translated
from ..shared.theme import GAP, RADIUS, SMALL, TIGHT, WIDE, Theme, font
from ..shared.widgets import (
    Card,
    ChipLabel,
    FlowLayout,
    ScrollContent,
    TextLabel,
    ToneIcon,
    clear,
    column,
    never_markup,
)

_ICON = 26
_SMALL_ICON = 18
_STRIPE = 4
_MOST_NAMES = 3


class VerdictBar(Translated, Card):
    """Tells what happened: one sentence, or a line for each recipient or fate."""

    recipient_chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("verdict")
        self._theme = theme
        self._tone = Tone.NEUTRAL
        self._rows: list[_Row] = []
        self._icon = ToneIcon(Tone.NEUTRAL, theme, _ICON)
        self._headline = TextLabel()
        self._headline.setObjectName("headline")
        self._headline.setFont(font(4, semibold=True))
        self._detail = TextLabel(quiet=True)
        self._chips = QWidget()
        self._chips_layout = FlowLayout()
        self._chips.setLayout(self._chips_layout)
        self._lines = QWidget()
        self._lines_layout = column(2)
        self._lines.setLayout(self._lines_layout)
        words = column(TIGHT)
        words.addWidget(self._headline)
        words.addWidget(self._detail)
        for widget in (self._chips, self._lines):
            widget.setContentsMargins(0, TIGHT, 0, 0)
            words.addWidget(widget)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.setContentsMargins(WIDE + _STRIPE, GAP + 2, WIDE, GAP + 2)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        inner = ScrollContent()
        inner.setLayout(row)
        # Placed by hand: a widget with a layout is asked for its layout's height, not its own.
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(inner)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._inner = inner
        inner.installEventFilter(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._restyle)
        self._retranslate()

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Verdict"))

    def show_verdict(self, verdict: Verdict) -> None:
        """Show a verdict in place of the one before."""
        self._tone = verdict.tone
        self._icon.set_tone(verdict.tone)
        self._icon.setVisible(not verdict.lines)
        self._headline.set_text(verdict.headline)
        self._detail.set_text(verdict.detail)
        self._detail.setVisible(bool(verdict.detail))
        clear(self._chips_layout)
        for chip in verdict.chips:
            self._chips_layout.addWidget(ChipLabel(chip, self._theme))
        self._chips.setVisible(bool(verdict.chips))
        clear(self._lines_layout)
        self._rows = []
        for line in verdict.lines:
            row = _Row(line, verdict.tone, self._theme)
            row.chosen.connect(self._choose)
            self._rows.append(row)
            self._lines_layout.addWidget(row)
        self._lines.setVisible(bool(verdict.lines))
        self.setAccessibleDescription(f"{verdict.headline} {verdict.detail}")
        self.updateGeometry()
        self.update()

    def mark_recipient(self, number: int | None) -> None:
        """Mark the line of the recipient whose steps are shown."""
        for row in self._rows:
            row.set_marked(number is not None and number in row.line.recipients)

    def set_greatest_height(self, height: int) -> None:
        """Bound the height; what is taller scrolls inside."""
        self.setMaximumHeight(max(60, height))
        self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._scroll.setGeometry(self.rect().adjusted(1, 1, -1, -1))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # A scroll area keeps to itself that its content wants another height.
        if event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        layout = self._inner.layout()
        height = layout.totalHeightForWidth(width - 2) if layout is not None else 80
        return min(height + 2, self.maximumHeight())

    def sizeHint(self) -> QSize:
        return QSize(600, self.heightForWidth(max(self.width(), 300)))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, 60)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        path = QPainterPath()
        path.addRoundedRect(self.rect().toRectF(), RADIUS, RADIUS)
        painter.setClipPath(path)
        painter.fillRect(0, 0, _STRIPE, self.height(), QColor(self._theme.colors.tone(self._tone)))
        painter.end()

    def _choose(self, number: int) -> None:
        self.recipient_chosen.emit(number)

    def _restyle(self) -> None:
        self._headline.setFont(font(4, semibold=True))
        self.update()


class _Row(QWidget):
    """One recipient or one fate: icon, names, what happened, a chip; can be chosen."""

    chosen = Signal(int)

    def __init__(self, line: Line, tone: Tone, theme: Theme) -> None:
        super().__init__()
        self.line = line
        self._theme = theme
        self._marked = False
        can_choose = bool(line.recipients)
        row_tone = line.chip.tone if can_choose else Tone.NEUTRAL
        names = TextLabel(_names(line.names))
        names.setFont(font(0, semibold=can_choose))
        fate = TextLabel(line.fate, quiet=True)
        grid = QGridLayout()
        grid.setContentsMargins(SMALL, TIGHT, SMALL, TIGHT)
        grid.setHorizontalSpacing(GAP)
        grid.addWidget(ToneIcon(row_tone, theme, _SMALL_ICON), 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(names, 0, 1)
        grid.addWidget(fate, 0, 2)
        grid.setColumnStretch(1, 5)
        grid.setColumnStretch(2, 4)
        if line.chip.text:
            grid.addWidget(
                ChipLabel(line.chip, theme), 0, 3, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
            )
        self.setLayout(grid)
        self.setAccessibleName(" ".join((_names(line.names), line.fate, line.chip.text)))
        if can_choose:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        if len(line.names) > _MOST_NAMES:
            self.setToolTip(never_markup("\n".join(line.names[:60])))

    def set_marked(self, marked: bool) -> None:
        """Mark the row as the one whose steps are shown."""
        self._marked = marked
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        colors = self._theme.colors
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if self._marked:
            painter.setBrush(QColor(colors.selection))
            painter.drawRoundedRect(self.rect(), 5, 5)
        if self.hasFocus():
            painter.setPen(QColor(colors.accent))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 5, 5)
        painter.end()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.line.recipients and event.button() is Qt.MouseButton.LeftButton:
            self.chosen.emit(self.line.recipients[0])
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.line.recipients and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit(self.line.recipients[0])
            return
        super().keyPressEvent(event)


def _names(names: tuple[str, ...]) -> str:
    if len(names) <= _MOST_NAMES:
        return ", ".join(names)
    return f"{', '.join(names[:_MOST_NAMES])} + {len(names) - _MOST_NAMES}"
