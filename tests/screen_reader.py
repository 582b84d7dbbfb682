"""What a screen reader reads and hears: the window through AT-SPI, the accessibility bus of Linux desktops.

Speaks the bus's own protocol (https://gnome.pages.gitlab.gnome.org/at-spi2-core/devel-docs/), as Orca does.
"""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from time import monotonic
from typing import Any

from jeepney import DBusAddress, HeaderFields, MatchRule, MessageType, message_bus, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

_ACCESSIBLE = "org.a11y.atspi.Accessible"
_ROOT = "/org/a11y/atspi/accessible/root"
_REGISTRY = "org.a11y.atspi.Registry"
_EVENTS = "org.a11y.atspi.Event.Object"
_PATIENCE = 30.0
# The numbers of states among the bits of a state set (atspi-constants.h).
_FOCUSED, _SHOWING = 12, 25


@dataclass(frozen=True)
class Part:
    """A part of the window as it is read: its role, its name, and whether it has the focus."""

    role: str
    name: str
    is_focused: bool
    depth: int


class ScreenReader:
    """Listens on the accessibility bus of a desktop."""

    def __init__(self, session_address: str) -> None:
        with open_dbus_connection(session_address) as session:
            bus = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
            [address] = session.send_and_get_reply(new_method_call(bus, "GetAddress")).body
        self._bus: DBusConnection = open_dbus_connection(address)
        rule = MatchRule(type="signal", interface=_EVENTS, member="Announcement")
        self._bus.send_and_get_reply(message_bus.AddMatch(rule))
        registry = DBusAddress("/org/a11y/atspi/registry", _REGISTRY, _REGISTRY)
        # Programs send only what somebody has registered for.
        self._ask(registry, "RegisterEvent", "s", ("Object:Announcement",))

    def close(self) -> None:
        """Leave the bus."""
        self._bus.close()

    def _ask(
        self, whom: DBusAddress, method: str, signature: str = "", body: tuple[object, ...] = ()
    ) -> tuple[Any, ...]:
        reply = self._bus.send_and_get_reply(
            new_method_call(whom, method, signature or None, body), timeout=_PATIENCE
        )
        if reply.header.message_type is MessageType.error:
            raise LookupError(f"{method}: {reply.body}")
        answer: tuple[Any, ...] = reply.body
        return answer

    def _property(self, whom: DBusAddress, name: str) -> object:
        of = DBusAddress(whom.object_path, whom.bus_name, "org.freedesktop.DBus.Properties")
        [(_, value)] = self._ask(of, "Get", "ss", (_ACCESSIBLE, name))
        return value

    def _children(self, whom: DBusAddress) -> list[DBusAddress]:
        [children] = self._ask(whom, "GetChildren")
        return [DBusAddress(path, name, _ACCESSIBLE) for name, path in children]

    def programs(self) -> list[DBusAddress]:
        """The programs that can be read."""
        return self._children(DBusAddress(_ROOT, _REGISTRY, _ACCESSIBLE))

    def read(self, program: DBusAddress, depth: int = 0) -> Iterator[Part]:
        """All parts of a program that are shown, as they lie in each other."""
        [role] = self._ask(program, "GetRoleName")
        [states] = self._ask(program, "GetState")
        is_focused = bool(states[0] >> _FOCUSED & 1)
        if depth > 0 and not states[0] >> _SHOWING & 1:
            return
        yield Part(role, str(self._property(program, "Name")), is_focused, depth)
        for child in self._children(program):
            yield from self.read(child, depth + 1)

    def hear(self) -> str:
        """The next announcement; raises TimeoutError where none comes."""
        end = monotonic() + _PATIENCE
        while True:
            message = self._bus.receive(timeout=max(0.0, end - monotonic()))
            fields = message.header.fields
            if (
                fields.get(HeaderFields.interface) == _EVENTS
                and fields.get(HeaderFields.member) == "Announcement"
            ):
                return str(message.body[3][1])


def start_bus(environment: dict[str, str], launcher: Path) -> list[subprocess.Popen[bytes]]:
    """Start a session bus and the accessibility bus (by its ``launcher``), and name them in ``environment``."""
    session = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--print-address=1"],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    assert session.stdout is not None
    with session.stdout:
        environment["DBUS_SESSION_BUS_ADDRESS"] = session.stdout.readline().decode().strip()
    accessibility = subprocess.Popen(
        [launcher, "--launch-immediately"],
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    environment["QT_LINUX_ACCESSIBILITY_ALWAYS_ON"] = "1"
    return [accessibility, session]
