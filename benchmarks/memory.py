"""The memory that a command and its processes hold."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Sequence
from contextlib import suppress

import psutil

# How long to wait between two looks, in seconds.
_PAUSE = 0.05


def peak_memory(command: Sequence[str]) -> int:
    """The most bytes that the processes of a command hold at once; raises CalledProcessError where it fails.

    Of the first process all is counted that is in memory, of the others what they alone hold:
    so libraries that all of them share are counted once.
    """
    peak = 0
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as running:
        process = psutil.Process(running.pid)
        while running.poll() is None:
            peak = max(peak, _held(process))
            time.sleep(_PAUSE)
    if running.returncode:
        raise subprocess.CalledProcessError(running.returncode, command)
    return peak


def _held(process: psutil.Process) -> int:
    total = 0
    # Processes end meanwhile.
    with suppress(psutil.NoSuchProcess):
        total = process.memory_info().rss
        for child in process.children(recursive=True):
            total += child.memory_full_info().uss
    return total
