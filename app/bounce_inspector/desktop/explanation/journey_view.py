"""Where a message went: its servers with times and delays, and the checks of its sender."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QObject,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ...advice.journey import Check, CheckResult, Hop, Journey
from ...advice.parties import State
from ...advice.tone import Tone
from ...advice.words import as_label
from ..shared.eliding import fitted
from ..shared.focus_ring import is_reached_by_keys, paint_ring
from ..shared.fonts import font
from ..shared.grounds import paint_row_ground
from ..shared.language import Translated
from ..shared.layouts import column
from ..shared.model_index import NO_PARENT, Index
from ..shared.state_painting import halted_color, paint_state, pen_to
from ..shared.text_labels import SectionTitle, TextLabel
from ..shared.theme import GAP, SMALL, TIGHT, Theme
from ..shared.times import Times
from ..shared.tone_icon import ToneIcon
from ..shared.tooltips import tooltip

_SIGN = 16
_DASH = 2
_TEXT_AT = 28
_BAR_WIDTH, _BAR_HEIGHT = 64, 5
_JOINT = "  ·  "
# A delay from which on the longest one is worth a look.
_LONG = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class HopLine:
    """A hop in words."""

    hop: Hop
    name: str
    when: str
    remark: str
    delay: str

    @property
    def pieces(self) -> list[str]:
        """What there is to say of the hop."""
        return list(filter(None, (self.name, self.when, self.remark, self.delay)))

    @property
    def spoken(self) -> str:
        """The hop as it is read aloud."""
        return ", ".join(self.pieces)


class JourneyView(Translated, QWidget):
    """Shows a journey; ``span_chosen`` tells the lines of the hop that was chosen or is pointed at, or None."""

    span_chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("journey")
        self._theme = theme
        self._journey: Journey | None = None
        self.model = _HopModel(self)
        self.hops = _HopView(self.model, theme)
        self.hops.setObjectName("hops")
        self.hops.pointed.connect(self._point)
        self.hops.selectionModel().currentChanged.connect(lambda index: self._point(index.row()))
        self._title = SectionTitle()
        self._checks = QWidget()
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(GAP)
        self._grid.setVerticalSpacing(SMALL)
        self._grid.setColumnStretch(3, 1)
        self._rows: list[_CheckRow] = []
        self._sign = ToneIcon(Tone.NEUTRAL, theme, _SIGN)
        self._conclusion = TextLabel()
        self._rule = QFrame()
        self._rule.setFixedHeight(1)
        end = QHBoxLayout()
        end.setSpacing(GAP)
        end.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        end.addWidget(self._conclusion, 1)
        checks = column(SMALL)
        for part in (self._rule, self._title):
            checks.addWidget(part)
        # Before the checks: a failed one is easily taken for the cause.
        checks.addLayout(end)
        checks.addLayout(self._grid)
        self._checks.setLayout(checks)
        layout = column(GAP, (0, TIGHT, 0, GAP))
        layout.addWidget(self.hops)
        layout.addWidget(self._checks)
        self.setLayout(layout)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_journey(self, journey: Journey | None) -> None:
        """Show another journey."""
        self._journey = journey
        self._retranslate()

    def about(self) -> str:
        """How many of the servers it reached and how long it took, in a few words."""
        journey = self._journey
        if journey is None:
            return ""
        pieces = [self.tr("%n server(s)", "", journey.servers)] if journey.servers else []
        if journey.reached < journey.servers:
            # What counts as reached looks otherwise in the drawing, which has the client's computer, too.
            pieces = [self.tr("%n server(s) not reached", "", journey.servers - journey.reached)]
        if journey.took is not None:
            pieces.append(Times().duration(journey.took))
        return as_label(", ".join(pieces))

    def mark_place(self, position: int) -> None:
        """Mark the hop in whose lines a position of the text lies."""
        hops = self._journey.hops if self._journey is not None else ()
        found = (
            n
            for n, hop in enumerate(hops)
            if hop.span is not None and hop.span.start <= position <= hop.span.end
        )
        self.hops.set_marked(next(found, None))

    def _point(self, row: int) -> None:
        hops = self._journey.hops if self._journey is not None else ()
        self.span_chosen.emit(hops[row].span if 0 <= row < len(hops) else None)

    def _retranslate(self) -> None:
        journey = self._journey
        self.hops.setAccessibleName(self.tr("Servers"))
        if journey is None:
            self.model.show_hops((), timedelta(0))
            return
        lines = [self._line(hop) for hop in journey.hops]
        self.model.show_hops(lines, journey.longest)
        self.hops.updateGeometry()
        self.hops.setVisible(bool(lines))
        self._show_checks(journey)

    def _line(self, hop: Hop) -> HopLine:
        """What a hop says."""
        when = (Times().day_and_clock(hop.time) or "") if hop.time is not None else ""
        remark = {
            State.STOPPED: self.tr("stopped here"),
            State.WAITING: self.tr("waiting here"),
            State.WAITED: self.tr("waited here"),
            State.NOT_REACHED: self.tr("not reached"),
            State.PUT_OFF: self.tr("not accepted yet"),
            State.DELIVERED: self.tr("delivered"),
        }.get(hop.state, self.tr("submitted the message") if hop.is_client else "")
        delay = Times().duration(hop.spent) if hop.spent is not None else ""
        if hop.is_clock_off:
            delay = as_label(self.tr("clock differs"))
        return HopLine(hop, hop.host or as_label(self.tr("unnamed server")), when, remark, delay)

    # The checks

    def _show_checks(self, journey: Journey) -> None:
        self._checks.setVisible(bool(journey.checks))
        by = self.tr("by {host}").replace("{host}", journey.checked_by) if journey.checked_by else ""
        self._title.set_title(self.tr("Sender checks"), by, self._theme.colors.muted)
        while len(self._rows) < len(journey.checks):
            self._rows.append(_CheckRow(self, self._grid, self._theme))
        for number, row in enumerate(self._rows):
            check = journey.checks[number] if number < len(journey.checks) else None
            row.show_check(check, self._sentence(check) if check is not None else "")
        self._conclusion.set_text(self._conclusion_of(journey))

    def _sentence(self, check: Check) -> str:
        domain = check.domain or self.tr("the sender's domain")
        texts = {
            ("spf", CheckResult.PASS): self.tr("The server is allowed to send for {domain}."),
            ("spf", CheckResult.FAIL): self.tr("The server isn't allowed to send for {domain}."),
            ("spf", CheckResult.NONE): self.tr(
                "{domain} doesn't say which servers are allowed to send for it."
            ),
            ("dkim", CheckResult.PASS): self.tr("The signature of {domain} is intact."),
            ("dkim", CheckResult.FAIL): self.tr(
                "The signature doesn't match: the message was changed in transit."
            ),
            ("dkim", CheckResult.NONE): self.tr("The message has no signature."),
            ("dmarc", CheckResult.PASS): self.tr("SPF or DKIM confirms the From domain, {domain}."),
            ("dmarc", CheckResult.FAIL): self.tr("Neither SPF nor DKIM confirms the From domain, {domain}."),
            ("dmarc", CheckResult.NONE): self.tr("{domain} has no DMARC policy."),
        }
        other = check.reason or self.tr("The check had no clear result.")
        return texts.get((check.method, check.result), other).replace("{domain}", domain)

    def _conclusion_of(self, journey: Journey) -> str:
        if journey.checks_stopped_it:
            return self.tr("The message was stopped because of such a check.")
        failed = [check.method.upper() for check in journey.checks if check.result is CheckResult.FAIL]
        if not failed:
            return self.tr("None of this stopped the message.")
        text = self.tr(
            "None of this stopped the message. Your mail team should look at the {methods} result."
        )
        return text.replace("{methods}", " / ".join(dict.fromkeys(failed)))

    def _restyle(self) -> None:
        self._rule.setStyleSheet(f"background: {self._theme.colors.hairline}; border: none;")
        self._retranslate()


class _HopModel(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.lines: Sequence[HopLine] = ()
        self.longest = timedelta(0)

    def show_hops(self, lines: Sequence[HopLine], longest: timedelta) -> None:
        self.beginResetModel()
        self.lines, self.longest = lines, longest
        self.endResetModel()

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return line.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return line.spoken
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip("\n".join(line.pieces))
        return None


class _HopView(QListView):
    """The hops below each other; ``pointed`` tells the row under the mouse, -1 for none."""

    pointed = Signal(int)

    def __init__(self, model: _HopModel, theme: Theme) -> None:
        super().__init__()
        self.marked: int | None = None
        self.setModel(model)
        self.setItemDelegate(_HopDelegate(theme, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_marked(self, row: int | None) -> None:
        """Mark a hop whose lines are pointed at in the text."""
        if row != self.marked:
            self.marked = row
            self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Whether a remark has room beside its time hangs on the width.
        self.scheduleDelayedItemsLayout()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(200, max(1, self.model().rowCount()) * self.sizeHintForRow(0) + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self.pointed.emit(self.indexAt(event.position().toPoint()).row())

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.pointed.emit(self.currentIndex().row())


class _HopDelegate(QStyledItemDelegate):
    """Draws a hop: its sign on the line of the way, server and time, its delay as words and a bar."""

    def __init__(self, theme: Theme, view: _HopView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        small = QFontMetrics(font(-0.5)).height()
        return QSize(120, _two_lines() + (small if self._is_stacked() else 0))

    def _is_stacked(self) -> bool:
        """Whether remarks stand below the times, as one of them has no room before its delay."""
        model = self._view.model()
        lines = model.lines if isinstance(model, _HopModel) else ()
        width = self._inner(self._view.viewport().rect()).width()
        usual, strong = QFontMetrics(font(-0.5)), QFontMetrics(font(-0.5, semibold=True))
        return any(
            usual.horizontalAdvance(line.when + _JOINT) + strong.horizontalAdvance(line.remark)
            > self._room(line, width)
            for line in lines
            if line.when and line.remark
        )

    def _room(self, line: HopLine, width: int) -> int:
        """How much of the width the words have beside the delay."""
        taken = QFontMetrics(font(-0.5, semibold=True)).horizontalAdvance(line.delay) + SMALL
        return width - max(taken, _BAR_WIDTH + SMALL if line.hop.spent is not None else 0)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        if not isinstance(model, _HopModel):
            return
        colors, line, row = self._theme.colors, model.lines[index.row()], option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected) or index.row() == self._view.marked
        is_hot = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if is_chosen or is_hot:
            paint_row_ground(painter, row, self._theme, is_chosen=is_chosen)
        following = model.lines[index.row() + 1] if index.row() + 1 < len(model.lines) else None
        self._paint_way(painter, row, line, following)
        is_long = line.hop.spent is not None and line.hop.spent == model.longest and model.longest > _LONG
        self._paint_delay(painter, row, line, model.longest, is_long=is_long)
        self._paint_words(painter, row, line)
        if option.state & QStyle.StateFlag.State_HasFocus and is_reached_by_keys(self._view):
            paint_ring(painter, row, colors.accent)
        painter.restore()

    def _is_mirrored(self) -> bool:
        return self._view.layoutDirection() is Qt.LayoutDirection.RightToLeft

    def _paint_way(self, painter: QPainter, row: QRect, line: HopLine, following: HopLine | None) -> None:
        colors = self._theme.colors
        left = row.right() - SMALL - _SIGN if self._is_mirrored() else row.left() + SMALL // 2
        place = QRect(left, row.top() + SMALL, _SIGN, _SIGN)
        paint_state(painter, place, line.hop.state, colors)
        if following is None:
            return
        painter.setPen(pen_to(following.hop.state, colors, _DASH))
        middle = place.center().x() + 1
        painter.drawLine(middle, place.bottom() + 3, middle, row.bottom() + SMALL)

    def _inner(self, row: QRect) -> QRect:
        start, end = _TEXT_AT, SMALL
        return row.adjusted(end, 0, -start, 0) if self._is_mirrored() else row.adjusted(start, 0, -end, 0)

    def _paint_delay(
        self, painter: QPainter, row: QRect, line: HopLine, longest: timedelta, *, is_long: bool
    ) -> None:
        colors, inner = self._theme.colors, self._inner(row)
        flags = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignTop
        painter.setFont(font(-0.5, semibold=is_long))
        quiet = colors.muted if line.hop.is_clock_off else colors.text
        painter.setPen(QColor(colors.temporary if is_long else quiet))
        painter.drawText(inner.adjusted(0, SMALL, 0, 0), flags, line.delay)
        if line.hop.spent is None or not longest:
            return
        # In the middle of the second line.
        top = row.top() + SMALL + QFontMetrics(font()).height()
        top += (QFontMetrics(font(-0.5)).height() - _BAR_HEIGHT) // 2
        bar = QRect(inner.right() + 1 - _BAR_WIDTH, top, _BAR_WIDTH, _BAR_HEIGHT)
        if self._is_mirrored():
            bar.moveLeft(inner.left())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colors.track))
        painter.drawRoundedRect(bar, _BAR_HEIGHT / 2, _BAR_HEIGHT / 2)
        share = line.hop.spent / longest
        bar.setWidth(max(3, round(_BAR_WIDTH * share)))
        painter.setBrush(QColor(colors.temporary if is_long else colors.accent))
        painter.drawRoundedRect(bar, _BAR_HEIGHT / 2, _BAR_HEIGHT / 2)

    def _paint_words(self, painter: QPainter, row: QRect, line: HopLine) -> None:
        colors, inner = self._theme.colors, self._inner(row)
        flags = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop
        room = self._room(line, inner.width())
        top = inner.adjusted(0, SMALL, 0, 0)
        painter.setFont(font())
        painter.setPen(QColor(colors.text))
        metrics = painter.fontMetrics()
        painter.drawText(top, flags, fitted(metrics, line.name, room, Qt.TextElideMode.ElideMiddle))
        below = top.adjusted(0, metrics.height(), 0, 0)
        # Its height was measured with all hops.
        has_third_line = inner.height() > _two_lines()
        painter.setFont(font(-0.5))
        painter.setPen(QColor(colors.muted))
        is_below = bool(line.when) and has_third_line
        when = line.when + (_JOINT if line.when and line.remark and not is_below else "")
        painter.drawText(below, flags, when)
        at = 0 if is_below else painter.fontMetrics().horizontalAdvance(when)
        if is_below:
            below = below.adjusted(0, painter.fontMetrics().height(), 0, 0)
        color = halted_color(line.hop.state, colors)
        if color is not None:
            painter.setFont(font(-0.5, semibold=True))
            painter.setPen(QColor(color))
        rest = below.adjusted(0, 0, -at, 0) if self._is_mirrored() else below.adjusted(at, 0, 0, 0)
        painter.drawText(rest, flags, line.remark if at else as_label(line.remark))


def _two_lines() -> int:
    """How high a hop is whose remark stands beside its time."""
    return max(48, QFontMetrics(font()).height() + QFontMetrics(font(-0.5)).height() + 2 * SMALL)


class _CheckRow(QObject):
    """A row of the checks: sign, method, result, sentence; its ``view`` ends its watching of the theme."""

    def __init__(self, view: QWidget, grid: QGridLayout, theme: Theme) -> None:
        super().__init__(view)
        self._theme = theme
        self._sign = ToneIcon(Tone.NEUTRAL, theme, _SIGN)
        self._method, self._result, self._text = TextLabel(), TextLabel(), TextLabel(quiet=True)
        self._text.set_face(-0.5)
        number = grid.rowCount()
        for place, part in enumerate((self._sign, self._method, self._result, self._text)):
            grid.addWidget(
                part, number, place, Qt.AlignmentFlag.AlignTop if place < 3 else Qt.AlignmentFlag(0)
            )
        for label in (self._method, self._result):
            label.setWordWrap(False)
        self._method.set_face(-0.5)
        self._result.set_face(-0.5, semibold=True)
        theme.changed.connect(self._restyle)
        self._tone = Tone.NEUTRAL

    def show_check(self, check: Check | None, sentence: str) -> None:
        """Show another check, or none."""
        for part in (self._sign, self._method, self._result, self._text):
            part.setVisible(check is not None)
        if check is None:
            return
        tones = {CheckResult.PASS: Tone.SUCCESS, CheckResult.FAIL: Tone.PERMANENT}
        self._tone = tones.get(check.result, Tone.NEUTRAL)
        self._sign.set_tone(self._tone)
        self._method.set_text(check.method.upper())
        self._result.set_text(check.stated)
        self._text.set_text(sentence)
        self._restyle()

    def _restyle(self) -> None:
        palette = self._result.palette()
        palette.setColor(palette.ColorRole.WindowText, QColor(self._theme.colors.tone(self._tone)))
        self._result.setPalette(palette)
