"""What those who listen to the screen hear: what others see change, headings, lists, what opens and closes."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QAccessibleWidget, QWidget

_PROPERTY, _EXPANDER = "accessible-role", "expander"
_PRESS = "Press"
# Qt keeps a pointer only.
_interfaces: list[QAccessibleInterface] = []


def announce(widget: QWidget, text: str) -> None:
    """Have a screen reader say a text about ``widget``; without one, nothing happens."""
    if QAccessible.isActive() and text:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))


def let_go_of_focus(whole: QWidget) -> None:
    """Take the focus from what is about to go: Qt would hand it to one neighbor after the other, all read aloud."""
    focus = whole.focusWidget()
    if focus is not None:
        focus.clearFocus()


def set_role(widget: QWidget, role: QAccessible.Role) -> None:
    """Have a widget read as what it is, where its class is that of something else (WCAG 2.2, 1.3.1 and 4.1.2)."""
    widget.setProperty(_PROPERTY, role.value)


def set_expander(button: QAbstractButton) -> None:
    """Have a button that opens and closes something read as one; by its class it would be a check box."""
    set_role(button, QAccessible.Role.Button)
    button.setProperty(_EXPANDER, True)
    button.clicked.connect(lambda: announce(button, _state_of(button)))


def _state_of(button: QAbstractButton) -> str:
    """What a screen reader says about an expander that was used: Qt tells it no change of this state."""
    if button.isChecked():
        return QCoreApplication.translate("Expander", "Expanded")
    return QCoreApplication.translate("Expander", "Collapsed")


def install_roles() -> None:
    """Have Qt ask for the roles; once for the program."""
    QAccessible.installFactory(_interface)


class _Expander(QAccessibleWidget):
    """A button that can be pressed and tells whether what belongs to it is open."""

    def __init__(self, button: QAbstractButton, role: QAccessible.Role) -> None:
        super().__init__(button, role, button.accessibleName())

    def text(self, kind: QAccessible.Text) -> str:
        said, button = super().text(kind), self.object()
        if not said and kind is QAccessible.Text.Name and isinstance(button, QAbstractButton):
            return button.text()
        return said

    def state(self) -> QAccessible.State:
        state, button = super().state(), self.object()
        is_open = isinstance(button, QAbstractButton) and button.isChecked()
        # Bit fields: Qt takes numbers.
        state.expandable, state.expanded, state.collapsed = 1, int(is_open), int(not is_open)
        return state

    def actionNames(self) -> list[str]:
        return [_PRESS, *super().actionNames()]

    def doAction(self, name: str) -> None:
        button = self.object()
        if name == _PRESS and isinstance(button, QAbstractButton):
            button.click()
        else:
            super().doAction(name)


def _interface(_: str, of: QObject) -> QAccessibleInterface | None:
    value = of.property(_PROPERTY) if isinstance(of, QWidget) else None
    if value is None or not isinstance(of, QWidget):
        return None
    role = QAccessible.Role(value)
    interface: QAccessibleInterface
    if isinstance(of, QAbstractButton) and of.property(_EXPANDER):
        interface = _Expander(of, role)
    else:
        interface = QAccessibleWidget(of, role, of.accessibleName())
    _interfaces.append(interface)
    return interface
