"""The way of a message as a drawing: sender, servers, recipient, where it stopped, and who acts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QContextMenuEvent,
    QFontMetrics,
    QHelpEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from ...advice.parties import Party, Role, State
from ..shared import icons
from ..shared.announcing import set_role
from ..shared.copy_menu import show_copy_menu
from ..shared.eliding import fitted
from ..shared.fonts import font
from ..shared.language import Translated
from ..shared.state_painting import halted_color, paint_state, pen_to
from ..shared.theme import GAP, SMALL, TIGHT, Theme
from ..shared.tooltips import tooltip

_SIGN = 16
_DASH = 3
_FLAG = 10


class _Form(Enum):
    """How much room there is beside the role of a party."""

    LONG = "stopped here"
    SHORT = "stopped"
    BELOW = "on a line of its own"


@dataclass(frozen=True, slots=True)
class _Remark:
    text: str
    color: str
    has_flag: bool = False


class PartyPath(Translated, QWidget):
    """Draws the parties in columns of one width; for those who can't see it, it is one sentence."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("parties")
        self._theme = theme
        self._parties: tuple[Party, ...] = ()
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        set_role(self, QAccessible.Role.Graphic)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._restyle)

    def show_parties(self, parties: Sequence[Party]) -> None:
        """Draw other parties."""
        self._parties = tuple(parties)
        self._retranslate()
        self.updateGeometry()
        self.update()

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def _retranslate(self) -> None:
        self.setAccessibleName(self._sentence())
        self.update()

    # What it says

    def _role(self, role: Role) -> str:
        return {
            Role.SENDER: self.tr("Sender"),
            Role.SENDING_SERVER: self.tr("Sending server"),
            Role.SERVER: self.tr("Mail server"),
            Role.RECEIVING_SERVER: self.tr("Receiving server"),
            Role.RECIPIENT: self.tr("Recipient"),
        }[role]

    def _remarks(self, party: Party, form: _Form) -> list[_Remark]:
        colors = self._theme.colors
        is_long = form is not _Form.SHORT
        remarks = []
        halted = {
            State.STOPPED: self.tr("stopped here") if is_long else self.tr("stopped"),
            State.WAITING: self.tr("waiting here") if is_long else self.tr("waiting"),
            State.WAITED: self.tr("waited here") if is_long else self.tr("waited"),
        }
        if color := halted_color(party.state, colors):
            remarks.append(_Remark(halted[party.state], color))
        elif party.state is State.DELIVERED:
            remarks.append(_Remark(self.tr("delivered"), colors.success))
        if party.is_owner:
            remarks.append(_Remark(self.tr("action needed"), colors.accent, has_flag=True))
        return remarks

    def _sentence(self) -> str:
        """The drawing in words."""
        said = {
            State.PASSED: self.tr("passed {name}"),
            State.STOPPED: self.tr("stopped at {name}"),
            State.WAITING: self.tr("waiting at {name}"),
            State.WAITED: self.tr("waited at {name}"),
            State.DELIVERED: self.tr("delivered to {name}"),
            State.NOT_REACHED: self.tr("not reached: {name}"),
            State.PUT_OFF: self.tr("not accepted yet by {name}"),
            State.UNKNOWN: self.tr("not known whether it reached {name}"),
        }
        pieces = []
        for party in self._parties:
            text = self.tr("Sent by {name}") if party.role is Role.SENDER else said[party.state]
            pieces.append(text.replace("{name}", party.name or self._role(party.role).casefold()))
        owners = [self._role(party.role).casefold() for party in self._parties if party.is_owner]
        sentence = ", ".join(pieces)
        if owners:
            sentence += "; " + self.tr("action needed: {who}").replace("{who}", ", ".join(owners))
        return f"{sentence}." if sentence else ""

    # Where it is

    def _column_width(self, width: int) -> int:
        return width // max(1, len(self._parties))

    def _remark_width(self, remark: _Remark, metrics: QFontMetrics) -> int:
        return metrics.horizontalAdvance(remark.text) + (_FLAG + TIGHT if remark.has_flag else 0)

    def _form(self, width: int) -> _Form:
        metrics = QFontMetrics(font(-0.5, semibold=True))
        room = self._column_width(width) - SMALL
        dot = metrics.horizontalAdvance("  · ")
        for form in (_Form.LONG, _Form.SHORT):
            widths = (
                metrics.horizontalAdvance(self._role(party.role))
                + sum(dot + self._remark_width(one, metrics) for one in self._remarks(party, form))
                for party in self._parties
            )
            if max(widths, default=0) <= room:
                return form
        return _Form.BELOW

    def _lines(self, width: int) -> int:
        """How many lines of text stand below the signs."""
        if self._form(width) is not _Form.BELOW:
            return 2
        return 2 + max((len(self._remarks(party, _Form.BELOW)) for party in self._parties), default=0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        line = QFontMetrics(font(-0.5, semibold=True)).height()
        return _SIGN + TIGHT + self._lines(width) * line

    def sizeHint(self) -> QSize:
        return QSize(400, self.heightForWidth(max(self.width(), 400)))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.heightForWidth(max(self.width(), 200)))

    # How it looks

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._parties:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        form, width = self._form(self.width()), self._column_width(self.width())
        for number, party in enumerate(self._parties):
            following = self._parties[number + 1] if number + 1 < len(self._parties) else None
            left = self._left(number, width)
            self._paint_sign(painter, party, left, width)
            if following is not None:
                self._paint_line(painter, following, left, width)
            top = _SIGN + TIGHT
            self._paint_words(painter, party, form, QRect(left, top, width - SMALL, self.height()))
        painter.end()

    def _is_mirrored(self) -> bool:
        return self.layoutDirection() is Qt.LayoutDirection.RightToLeft

    def _left(self, number: int, width: int) -> int:
        return self.width() - (number + 1) * width if self._is_mirrored() else number * width

    def _paint_sign(self, painter: QPainter, party: Party, left: int, width: int) -> None:
        place = QRect(left + width - _SIGN if self._is_mirrored() else left, 0, _SIGN, _SIGN)
        paint_state(painter, place, party.state, self._theme.colors)

    def _paint_line(self, painter: QPainter, following: Party, left: int, width: int) -> None:
        painter.setPen(pen_to(following.state, self._theme.colors, _DASH))
        begin, end = left + _SIGN + SMALL, left + width - SMALL
        if self._is_mirrored():
            begin, end = left + SMALL, left + width - _SIGN - SMALL
        middle = _SIGN // 2
        painter.drawLine(QPoint(begin, middle), QPoint(end, middle))

    def _paint_words(self, painter: QPainter, party: Party, form: _Form, area: QRect) -> None:
        colors = self._theme.colors
        strong, quiet = font(-0.5, semibold=True), font(-0.5)
        metrics = QFontMetrics(strong)
        line = metrics.height()
        top = area.top()
        rows = [
            QRect(area.left(), top + n * line, area.width(), line) for n in range(self._lines(self.width()))
        ]
        role = self._role(party.role)
        painter.setFont(strong)
        painter.setPen(QColor(colors.text))
        self._draw(painter, rows[0], 0, role)
        remarks = self._remarks(party, form)
        at = metrics.horizontalAdvance(role)
        for number, remark in enumerate(remarks):
            row = rows[0]
            if form is _Form.BELOW:
                row, at = rows[2 + number], 0
            else:
                painter.setPen(QColor(remark.color))
                self._draw(painter, row, at, "  · ")
                at += metrics.horizontalAdvance("  · ")
            at = self._draw_remark(painter, row, at, remark)
        painter.setFont(quiet)
        painter.setPen(QColor(colors.muted))
        name = fitted(
            painter.fontMetrics(), party.name or "", area.width() - TIGHT, Qt.TextElideMode.ElideMiddle
        )
        self._draw(painter, rows[1], 0, name)

    def _draw_remark(self, painter: QPainter, row: QRect, at: int, remark: _Remark) -> int:
        """Draw a remark and give where it ends."""
        painter.setPen(QColor(remark.color))
        if remark.has_flag:
            left = row.right() + 1 - at - _FLAG if self._is_mirrored() else row.left() + at
            place = QRect(left, row.center().y() - _FLAG // 2 + 1, _FLAG, _FLAG)
            icons.icon("flag", remark.color, _FLAG).paint(painter, place)
            at += _FLAG + TIGHT
        self._draw(painter, row, at, remark.text)
        return at + painter.fontMetrics().horizontalAdvance(remark.text)

    def _draw(self, painter: QPainter, row: QRect, at: int, text: str) -> None:
        # The hook of a "j" reaches to the left of where its text begins, out of the drawing.
        at += max(0, -painter.fontMetrics().leftBearing(text[0])) if text and at == 0 else 0
        area = row.adjusted(0, 0, -at, 0) if self._is_mirrored() else row.adjusted(at, 0, 0, 0)
        flags = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        painter.drawText(area.adjusted(0, 0, GAP if not self._is_mirrored() else 0, 0), flags, text)

    def _party_at(self, point: QPoint) -> Party:
        width = max(1, self._column_width(self.width()))
        number = max(0, min(point.x() // width, len(self._parties) - 1))
        return self._parties[len(self._parties) - 1 - number if self._is_mirrored() else number]

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        names = [party.name for party in self._parties if party.name]
        if event.reason() is not QContextMenuEvent.Reason.Keyboard and self._parties:
            names = list(filter(None, [self._party_at(event.pos()).name]))
        if names:
            show_copy_menu(self, event.globalPos(), *names)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip and self._parties:
            party = self._party_at(event.pos())
            words = [self._role(party.role), party.name or ""]
            QToolTip.showText(event.globalPos(), tooltip("\n".join(filter(None, words))), self)
            return True
        return super().event(event)
