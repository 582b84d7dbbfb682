"""How long the program takes from the start of its process to its first picture, beside a bare window."""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from benchmarks.measured import Table, milliseconds

from bounce_inspector.memory.settings import Settings, save_settings

SCRIPT = Path(__file__).with_name("first_paint.py")
ROUNDS = 15
MOST = 1.6
KINDS = ("bare", "program", "whole", "paste")


@pytest.fixture(params=["offscreen", "X server"])
def display(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[str, dict[str, str]]]:
    """A kind of screen, and the environment on it of a user who has settings and an installed program."""
    environment = {**os.environ, "HOME": str(tmp_path), "XDG_SESSION_ID": tmp_path.name}
    environment.pop("XDG_CONFIG_HOME", None)
    save_settings(Settings(), tmp_path / ".config" / "bounce-inspector" / "settings.json")
    # An installation holds what Python has compiled, whatever the environment of the benchmark says.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    environment["PYTHONPYCACHEPREFIX"] = str(tmp_path / "compiled")
    if request.param == "offscreen":
        yield request.param, {**environment, "QT_QPA_PLATFORM": "offscreen"}
        return
    if shutil.which("Xvfb") is None:
        pytest.skip("no Xvfb")
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1920x1080x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL) as server:
        number = os.read(reading, 16).decode().strip()
        yield request.param, {**environment, "QT_QPA_PLATFORM": "xcb", "DISPLAY": f":{number}"}
        server.terminate()
    os.close(reading)
    os.close(writing)


def test_first_paint(display: tuple[str, dict[str, str]], table: Table) -> None:
    """Interleaved starts of a bare window and of the program, without and with a bounce pasted at once."""
    name, environment = display
    for kind in KINDS:
        started(kind, environment)
    times: dict[str, list[float]] = {kind: [] for kind in KINDS}
    for _ in range(ROUNDS):
        for kind in KINDS:
            times[kind].append(started(kind, environment))
    middle = {kind: statistics.median(values) for kind, values in times.items()}
    pairs = zip(times["program"], times["bare"], strict=True)
    ratio = statistics.median(program / bare for program, bare in pairs)
    table.add(
        "start",
        f"first paint, median of {ROUNDS} pairs, {name}",
        milliseconds(middle["program"]),
        peer=f"bare PySide6 window {milliseconds(middle['bare'])}",
        ratio=ratio,
        target=f"at most {MOST} ×",
        met=ratio <= MOST,
    )
    table.add("start", f"until the tree of codes is painted too, {name}", milliseconds(middle["whole"]))
    table.add(
        "start", f"verdict on a bounce pasted at the first paint, {name}", milliseconds(middle["paste"])
    )


def started(kind: str, environment: Mapping[str, str]) -> float:
    """The milliseconds from the start of a process to what it tells the time of."""
    start = time.monotonic_ns()
    command = [sys.executable, str(SCRIPT), kind]
    run = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, check=True)
    return (int(run.stdout.split()[-1]) - start) / 1e6
