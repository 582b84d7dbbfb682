"""A piece of work in a process of its own; without Qt, so that the process starts fast."""

from __future__ import annotations

import signal
from collections.abc import Callable
from multiprocessing.connection import Connection

Work = Callable[..., None]
"""What is done: a function of a module, called with the connection to the window and its arguments."""


def do_work(work: Work, connection: Connection, arguments: tuple[object, ...]) -> None:
    """Do the work to its end, and close the connection."""
    # Ctrl+C reaches every process of a terminal; the window decides what ends.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with connection:
        work(connection, *arguments)
