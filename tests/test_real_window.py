"""The program on a real X server with a window manager, used by keyboard and clipboard."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from bounce_inspector import bundled
from bounce_inspector.desktop import preflight

_LAUNCHER = Path("/usr/libexec/at-spi-bus-launcher")
_TOOLS = ("Xvfb", "openbox", "xdotool", "xclip")
_MISSING_BUS = [] if _LAUNCHER.exists() and shutil.which("dbus-daemon") else ["at-spi2-core", "dbus"]
_MISSING = [tool for tool in _TOOLS if shutil.which(tool) is None] + preflight.missing_packages(
    for_window=True
)

pytestmark = [
    pytest.mark.window,
    pytest.mark.slow,
    pytest.mark.skipif(bool(_MISSING), reason=f"no real window here: {', '.join(_MISSING)} missing"),
]


@pytest.fixture
def desktop(tmp_path: Path) -> Iterator[dict[str, str]]:
    """The environment of an empty X desktop of its own."""
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1400x900x24", "-nolisten", "tcp"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as pipe:
        display = f":{pipe.readline().strip()}"
    home = tmp_path / "home"
    home.mkdir()
    environment = {k: v for k, v in os.environ.items() if k not in ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY")}
    environment |= {
        "DISPLAY": display,
        "HOME": str(home),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_SESSION_ID": f"window-{os.getpid()}{display}",
    }
    manager = subprocess.Popen(["openbox"], env=environment, stderr=subprocess.DEVNULL)
    yield environment
    for process in (manager, server):
        process.kill()
        process.wait()


class Person:
    """Someone at the keyboard of that desktop."""

    def __init__(self, environment: dict[str, str], qtbot: QtBot) -> None:
        self._environment = environment
        self._qtbot = qtbot

    def run(self, *command: str, text: str | None = None) -> str:
        done = subprocess.run(
            command,
            env=self._environment,
            capture_output=True,
            text=True,
            input=text,
            timeout=120,
            check=False,
        )
        return done.stdout

    def find_window(self) -> str:
        found: list[str] = []

        def is_there() -> bool:
            found[:] = self.run("xdotool", "search", "--onlyvisible", "--name", "Bounce Inspector").split()
            return bool(found)

        self._qtbot.waitUntil(is_there)
        self.run("xdotool", "windowactivate", "--sync", found[-1])
        # The window manager calls it active before the keyboard is its own; a key in between is lost.
        self.run("xdotool", "windowfocus", "--sync", found[-1])
        return found[-1]

    def copy_to_clipboard(self, text: str) -> None:
        # xclip stays behind to serve the clipboard and would hold a pipe open.
        subprocess.run(
            ["xclip", "-selection", "clipboard", "-i"], env=self._environment, input=text, text=True,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=120, check=True,
        )  # fmt: skip

    def clipboard_has(self, words: str, *keys: str) -> None:
        def has() -> bool:
            if keys:
                self.run("xdotool", "key", "--clearmodifiers", *keys)
            return words in self.run("xclip", "-selection", "clipboard", "-o")

        self._qtbot.waitUntil(has)


@pytest.fixture
def person(desktop: dict[str, str], qtbot: QtBot) -> Person:
    return Person(desktop, qtbot)


@pytest.fixture
def started(desktop: dict[str, str]) -> Iterator[Callable[..., None]]:
    """Starts programs and ends them with the test."""
    processes: list[subprocess.Popen[bytes]] = []
    yield lambda *command: processes.append(subprocess.Popen(command, env=desktop))
    for process in processes:
        process.kill()
        process.wait()


def test_a_bounce_is_pasted_and_its_summary_copied(person: Person, started: Callable[..., None]) -> None:
    started(sys.executable, "-m", "bounce_inspector")
    person.find_window()
    person.copy_to_clipboard(
        "550 5.1.1 <anna@example.org>: Recipient address rejected: User unknown\n\n(said twice)"
    )
    person.run("xdotool", "key", "--clearmodifiers", "ctrl+v")
    person.clipboard_has("anna@example.org doesn't exist", "ctrl+shift+c")


@pytest.mark.skipif(
    bool(_MISSING_BUS), reason=f"nothing can be read aloud here: {', '.join(_MISSING_BUS)} missing"
)
def test_a_screen_reader_hears_the_verdict_after_a_paste_and_reads_its_parts(
    person: Person, desktop: dict[str, str], started: Callable[..., None], qtbot: QtBot
) -> None:
    # Imported here: other systems have no D-Bus.
    from screen_reader import ScreenReader, start_bus

    buses = start_bus(desktop, _LAUNCHER)
    try:
        reader = ScreenReader(desktop["DBUS_SESSION_BUS_ADDRESS"])
        started(sys.executable, "-m", "bounce_inspector")
        person.find_window()
        person.copy_to_clipboard(
            "<anna@example.org>: host mx.example.org said: 550 5.1.1 User unknown\n\n"
            "<bert@example.net>: host mx.example.net said: 552 5.2.2 Mailbox full\n"
        )
        person.run("xdotool", "key", "--clearmodifiers", "ctrl+v")
        assert reader.hear().startswith("Not delivered to 2 recipients")
        [program] = reader.programs()
        parts = list(reader.read(program))
        [heading] = [
            part for part in parts if part.role == "heading" and part.name == "Not delivered to 2 recipients"
        ]
        assert heading.is_focused
        items = [part.name for part in parts if part.role == "list item"]
        assert any(item.startswith("anna@example.org, Mailbox doesn't exist") for item in items)
        assert any(item.startswith("1. Compare anna@example.org") for item in items)
        person.run("xdotool", "key", "--clearmodifiers", "ctrl+shift+r")
        assert reader.hear().startswith("Reply copied")
        person.run("xdotool", "key", "--clearmodifiers", "ctrl+l")
        person.run("xdotool", "type", "4.2.2")
        assert any("4.2.2" in reader.hear() for _ in "4.2.2")
        reader.close()
    finally:
        for process in buses:
            process.kill()
            process.wait()


def test_the_installed_starter_opens_a_file(
    person: Person, desktop: dict[str, str], started: Callable[..., None]
) -> None:
    if shutil.which("gio") is None:
        pytest.skip("gio is missing: the starter can't be tried")
    subprocess.run(
        [sys.executable, "-m", "bounce_inspector", "--install-desktop"],
        env=desktop,
        check=True,
        capture_output=True,
    )
    starter = Path(desktop["XDG_DATA_HOME"]) / "applications" / "bounce-inspector.desktop"
    sample = bundled.resource("samples", "mailbox-unknown.eml")
    try:
        started("gio", "launch", str(starter), str(sample))
        person.find_window()
        person.clipboard_has("anna.meier@exmaple.org doesn't exist", "ctrl+shift+c")
    finally:
        person.run("xdotool", "key", "--clearmodifiers", "ctrl+q")
