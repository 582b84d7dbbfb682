"""What those who listen to the screen hear: what others see change, headings, lists."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

_PROPERTY = "accessible-role"
# Qt keeps a pointer only.
_interfaces: list[QAccessibleInterface] = []


def announce(widget: QWidget, text: str) -> None:
    """Have a screen reader say a text about ``widget``; without one, nothing happens."""
    if QAccessible.isActive() and text:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))


def set_role(widget: QWidget, role: QAccessible.Role) -> None:
    """Have a widget read as what it is, where its class is that of something else (WCAG 2.2, 1.3.1 and 4.1.2)."""
    widget.setProperty(_PROPERTY, role.value)


def install_roles() -> None:
    """Have Qt ask for the roles; once for the program."""
    QAccessible.installFactory(_interface)


def _interface(_: str, of: QObject) -> QAccessibleInterface | None:
    role = of.property(_PROPERTY) if isinstance(of, QWidget) else None
    if role is None or not isinstance(of, QWidget):
        return None
    interface = QAccessibleWidget(of, QAccessible.Role(role), of.accessibleName())
    _interfaces.append(interface)
    return interface
