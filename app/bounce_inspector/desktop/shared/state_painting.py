"""Draws the state of a message at a party or a server: its sign, and the line that leads there."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter, QPen

from ...advice.parties import State
from . import icons
from .colors import Colors

_SIGNS = {
    State.PASSED: "passed",
    State.STOPPED: "permanent",
    State.WAITING: "temporary",
    State.WAITED: "temporary",
    State.DELIVERED: "success",
    State.NOT_REACHED: "not-reached",
    State.PUT_OFF: "temporary",
    State.UNKNOWN: "not-reached",
}
_WIDTH = 2
# Between two dashes, in widths of the line.
_GAP = 2


def paint_state(painter: QPainter, place: QRect, state: State, colors: Colors) -> None:
    """Draw the sign of a state in a square."""
    others = {
        State.DELIVERED: colors.success,
        State.PASSED: colors.neutral,
        State.PUT_OFF: colors.temporary,
    }
    color = halted_color(state, colors) or others.get(state, colors.edge)
    icons.icon(_SIGNS[state], color, place.width(), colors.surface).paint(painter, place)


def halted_color(state: State, colors: Colors) -> str | None:
    """The color of a message that went no further, for good or for a time; None in every other state."""
    if state is State.STOPPED:
        return colors.permanent
    return colors.temporary if state in (State.WAITING, State.WAITED) else None


def pen_to(state: State, colors: Colors, dash: int) -> QPen:
    """The pen for the line to a party or a server: in dashes of `dash` widths of the line where it was not reached."""
    is_reached = state not in (State.NOT_REACHED, State.UNKNOWN)
    pen = QPen(QColor(colors.neutral if is_reached else colors.edge), _WIDTH)
    if not is_reached:
        pen.setDashPattern([dash, _GAP])
    return pen
