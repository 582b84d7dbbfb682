"""Work that tests have done in a process of its own, which imports it from here."""

from __future__ import annotations

import os
import signal
from itertools import count
from multiprocessing.connection import Connection


def doubles(connection: Connection, times: int) -> None:
    for _ in range(times):
        value = connection.recv()
        connection.send(value * 2 if isinstance(value, int) else value + value)


def dies_at_once(connection: Connection) -> None:
    # Windows has no SIGKILL; there any other signal than these of the console ends a process at once.
    os.kill(os.getpid(), getattr(signal, "SIGKILL", signal.SIGTERM))


def exits_with_1(connection: Connection) -> None:
    os._exit(1)


def exits_early(connection: Connection) -> None:
    raise SystemExit(3)


def stumbles(connection: Connection, text: str) -> None:
    connection.send(len(text) // 0)


def talks_for_ever(connection: Connection) -> None:
    for number in count():
        connection.send(number)
