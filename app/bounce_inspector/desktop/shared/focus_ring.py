"""The ring around what has the keyboard's focus: outside of controls, inside of rows and texts."""

from __future__ import annotations

from enum import StrEnum
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QDialog,
    QScrollArea,
    QWidget,
)
from shiboken6 import isValid

from .theme import CONTROL_RADIUS, ROW_RADIUS, Theme

WIDTH = 2
_OFFSET = 2
_PROPERTY, _ON_MESSAGE, _IS_CONSTANT, _IS_OPEN = "ring", "ring-on-message", "ring-is-constant", "ring-is-open"
# What else is seen around a widget that is scrolled into view.
_AROUND = 12
_WAYS = {
    Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End,
    Qt.Key.Key_PageUp, Qt.Key.Key_PageDown,
}  # fmt: skip


class RingPlace(StrEnum):
    """Where the ring of a widget lies; OWN: the widget draws it by itself, around one of its parts."""

    OUTSIDE = "outside"
    INSIDE = "inside"
    OWN = "own"


@runtime_checkable
class RingedPart(Protocol):
    """A widget whose ring lies around a part of it."""

    def ring_area(self) -> QRect:
        """Where that part is, in the widget."""
        ...


def set_ring(
    widget: QWidget, place: RingPlace, *, on_message: bool = False, is_constant: bool = False
) -> None:
    """Say where the ring of a widget lies, where its kind alone does not say it.

    ``on_message``: it lies on the ground of a passing message, on which another color is seen.
    ``is_constant``: it is seen however the focus came, for what has it at the start.
    """
    widget.setProperty(_PROPERTY, place.value)
    widget.setProperty(_ON_MESSAGE, on_message)
    widget.setProperty(_IS_CONSTANT, is_constant)


def is_reached_by_keys(widget: QWidget) -> bool:
    """Whether a widget has the focus and got it, or was used, by the keyboard: its ring is to be seen."""
    by_keys = widget.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
    return widget.hasFocus() and (by_keys or bool(widget.property(_IS_CONSTANT)))


def paint_ring(painter: QPainter, area: QRect, color: str, radius: float = ROW_RADIUS) -> None:
    """Draw a ring inside an area."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(color), WIDTH))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    half = WIDTH / 2
    painter.drawRoundedRect(area.toRectF().adjusted(half, half, -half, -half), radius, radius)
    painter.restore()


class FocusRings(QObject):
    """Has a ring follow the focus through all windows of the program.

    Qt notes at the window whether the focus came by Tab or by a shortcut, and forgets it
    with a click; keys that move inside of what has the focus count as well.  A dialog that
    opens shows where its focus is, however it was opened.
    """

    def __init__(self, application: QApplication, theme: Theme) -> None:
        super().__init__(application)
        self._theme = theme
        self._widget: QWidget | None = None
        self._watched: list[QWidget] = []
        self._ring: _Ring | None = None
        application.focusChanged.connect(self._follow)
        theme.changed.connect(self._place)

    def _follow(self, _: QWidget | None, widget: QWidget | None) -> None:
        for watched in self._watched:
            if isValid(watched):
                watched.removeEventFilter(self)
        self._watched = []
        self._widget = widget
        if widget is not None:
            _mark_first_focus(widget.window())
            self._watch(widget)
            if is_reached_by_keys(widget):
                _bring_into_view(widget)
        self._place()

    def _watch(self, widget: QWidget) -> None:
        frame = _frame_of(widget)
        watched: QWidget | None = widget
        while watched is not None and watched is not frame:
            self._watched.append(watched)
            watched = watched.parentWidget()
        if isinstance(widget, QAbstractScrollArea):
            self._watched.append(widget.viewport())
        for one in self._watched:
            one.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide):
            self._place()
        elif kind is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in _WAYS:
            self._set_by_keys(True)
            # It may lie around another part by then.
            QTimer.singleShot(0, self, self._place)
        elif kind is QEvent.Type.MouseButtonPress:
            self._set_by_keys(False)
        return False

    def _set_by_keys(self, by_keys: bool) -> None:
        widget = self._widget
        if widget is None:
            return
        window = widget.window()
        if window.testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange) != by_keys:
            window.setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange, by_keys)
            self._place()
            (widget.viewport() if isinstance(widget, QAbstractScrollArea) else widget).update()

    def _place(self) -> None:
        if self._ring is not None and not isValid(self._ring):
            # Gone with its frame: a dialog that was closed.
            self._ring = None
        if self._ring is not None:
            self._ring.hide()
        widget = self._widget
        if widget is None or not widget.isVisible() or not is_reached_by_keys(widget):
            return
        place = _place_of(widget)
        if place is RingPlace.OWN:
            return
        frame = _frame_of(widget)
        if self._ring is None or self._ring.parentWidget() is not frame:
            if self._ring is not None:
                self._ring.deleteLater()
            self._ring = _Ring(frame)
        colors = self._theme.colors
        color = colors.message_action if widget.property(_ON_MESSAGE) else colors.accent
        self._ring.show_around(widget, place, color)


def _mark_first_focus(window: QWidget) -> None:
    """Have the ring be seen around what has the focus in a dialog that opens."""
    if isinstance(window, QDialog) and not window.property(_IS_OPEN):
        window.setProperty(_IS_OPEN, True)
        window.setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)


def _place_of(widget: QWidget) -> RingPlace:
    wanted = widget.property(_PROPERTY)
    if wanted:
        return RingPlace(wanted)
    return RingPlace.OWN if isinstance(widget, QAbstractItemView) else RingPlace.OUTSIDE


def _bring_into_view(widget: QWidget) -> None:
    """Scroll what got the focus into view: Qt does so only where the focus was in the same scrolled part."""
    part: QWidget | None = widget
    while part is not None and not part.isWindow():
        content = part.widget() if isinstance(part, QScrollArea) and part is not widget else None
        if isinstance(part, QScrollArea) and content is not None:
            # Of a text, Qt brings the line of its cursor alone.
            part.ensureWidgetVisible(widget, _AROUND, _AROUND)
            area = QRect(widget.mapTo(content, QPoint(0, 0)), widget.size())
            if area.height() + 2 * _AROUND <= part.viewport().height():
                for y in (area.top(), area.bottom()):
                    part.ensureVisible(area.left(), y, 0, _AROUND)
        part = part.parentWidget()


def _frame_of(widget: QWidget) -> QWidget:
    """What the ring lies in, so that it scrolls and is cut off with the widget: a scrolled content or the window."""
    inner, outer = widget, widget.parentWidget()
    while outer is not None and not inner.isWindow():
        area = outer.parentWidget()
        if isinstance(area, QScrollArea) and area.widget() is inner:
            return inner
        inner, outer = outer, outer.parentWidget()
    return widget.window()


class _Ring(QWidget):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("focus-ring")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._color = ""
        self._radius = 0

    def show_around(self, widget: QWidget, place: RingPlace, color: str) -> None:
        """Lie around a widget."""
        self._color = color
        reach = WIDTH + _OFFSET if place is RingPlace.OUTSIDE else 0
        self._radius = CONTROL_RADIUS + _OFFSET if place is RingPlace.OUTSIDE else CONTROL_RADIUS
        frame = self.parentWidget()
        area = widget.ring_area() if isinstance(widget, RingedPart) else widget.rect()
        corner = widget.mapTo(frame, area.topLeft()) if frame is not None else widget.pos()
        self.setGeometry(QRect(corner, area.size()).adjusted(-reach, -reach, reach, reach))
        self.show()
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_ring(painter, self.rect(), self._color, self._radius)
        painter.end()
