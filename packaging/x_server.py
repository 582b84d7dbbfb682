"""An X server with a window manager, for programs that shall be seen."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager

# In seconds: a tool that asks a program waits for as long as the program is busy.
_PATIENCE = 20


def answer(command: Sequence[str], screen: Mapping[str, str]) -> str:
    """What a tool prints that asks the programs on a screen; nothing where they are too busy to answer."""
    try:
        done = subprocess.run(
            command,
            env=os.environ | dict(screen),
            capture_output=True,
            text=True,
            errors="replace",
            timeout=_PATIENCE,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return ""
    return done.stdout


@contextmanager
def x_screen() -> Iterator[dict[str, str]]:
    """Start them; gives the environment of what shall be shown there.  On Windows the screen is there already."""
    if sys.platform == "win32":
        yield {}
        return
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1400x900x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    with os.fdopen(reading) as pipe:
        environment = {"DISPLAY": f":{pipe.readline().strip()}"}
    manager = subprocess.Popen(["openbox"], env=os.environ | environment, stderr=subprocess.DEVNULL)
    try:
        yield environment
    finally:
        for process in (manager, server):
            process.terminate()
            process.wait()
