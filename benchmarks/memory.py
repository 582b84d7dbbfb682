"""The memory that a command and its processes hold."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Sequence

import psutil

# How long to wait between two looks, in seconds.
_PAUSE = 0.05


def peak_memory(command: Sequence[str]) -> int:
    """The most bytes that the processes of a command hold at once; raises CalledProcessError where it fails.

    What several processes share, such as libraries, is counted once where the system tells (Linux).
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
    try:
        for one in [process, *process.children(recursive=True)]:
            memory = one.memory_full_info()
            total += getattr(memory, "pss", memory.rss)
    except psutil.Error:
        # It ended meanwhile.
        pass
    return total
