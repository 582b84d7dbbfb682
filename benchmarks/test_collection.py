"""How fast a mailbox of bounces is inspected with one process and with two, and how much memory that takes."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import pytest
from benchmarks.measured import Table, in_turns
from benchmarks.memory import peak_memory

from bounces import made_bounce, mbox_pieces, write_mbox

BOUNCES = 20_000
ROUNDS = 3
SPEED_UP = 1.8
PART = "mailbox"
MEGABYTES = 2000
MOST_MEMORY = 300
LARGE = 60
HUGE = 300
ROWS = 100_000
COMMAND = (sys.executable, "-m", "bounce_inspector.cli", "--json")


@pytest.fixture(scope="module")
def mailbox(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_mbox(tmp_path_factory.mktemp("mailbox") / "bounces.mbox", BOUNCES)


def test_throughput(mailbox: Path, table: Table) -> None:
    """What one process and two take, each the best of some rounds taken in turn."""
    times = in_turns(ROUNDS, one=lambda: run(mailbox, 1), two=lambda: run(mailbox, 2))
    one, two = min(times["one"]) / 1000, min(times["two"]) / 1000
    size = f"{BOUNCES:,} bounces, {mailbox.stat().st_size / 1e6:.0f} MB"
    table.add(PART, f"mbox of {size}, 1 job, best of {ROUNDS}", f"{one:.1f} s, {BOUNCES / one:.0f} a second")
    table.add(
        PART,
        f"mbox of {size}, 2 jobs, best of {ROUNDS}",
        f"{two:.1f} s, {BOUNCES / two:.0f} a second",
        peer=f"1 job {one:.1f} s",
        ratio=one / two,
        target=f"at least {SPEED_UP} ×",
        met=one / two >= SPEED_UP,
    )


def test_memory_of_the_command(tmp_path: Path, table: Table) -> None:
    """The peak of all processes together for a mailbox of small, large and huge messages."""
    mailbox = write_large_mbox(tmp_path / "large.mbox")
    for jobs in (1, 2):
        tell_memory(f"--jobs {jobs}", [*COMMAND, "--jobs", str(jobs), str(mailbox)], mailbox, table)
    mailbox.unlink()


def test_memory_of_the_window(tmp_path: Path, table: Table) -> None:
    """The peak of the window, with a row for each of 100,000 bounces, and of the processes that read them."""
    mailbox = tmp_path / "many.mbox"
    with mailbox.open("wb") as file:
        file.writelines(mbox_pieces(filled(number, MEGABYTES * 1_000_000 // ROWS) for number in range(ROWS)))
    tell_memory(
        f"{ROWS:,} rows in the window",
        [sys.executable, "-m", "benchmarks.listed", str(mailbox)],
        mailbox,
        table,
    )
    mailbox.unlink()


def tell_memory(name: str, command: list[str], mailbox: Path, table: Table) -> None:
    start = time.perf_counter()
    peak = peak_memory(command) / 1e6
    table.add(
        PART,
        f"peak memory, mbox of {mailbox.stat().st_size / 1e6:,.0f} MB, {name}",
        f"{peak:.0f} MB",
        peer=f"{time.perf_counter() - start:.0f} s",
        target=f"at most {MOST_MEMORY} MB",
        met=peak <= MOST_MEMORY,
    )


def run(mailbox: Path, jobs: int) -> None:
    subprocess.run([*COMMAND, "--jobs", str(jobs), str(mailbox)], stdout=subprocess.DEVNULL, check=True)


def write_large_mbox(path: Path) -> Path:
    """A mailbox of mails with attachments returned, some large, and one that is larger than is ever read."""
    with path.open("wb") as file:
        file.writelines(mbox_pieces([with_attachment(0, HUGE)]))
        number = 1
        while file.tell() < MEGABYTES * 1_000_000:
            size = LARGE if number % 100 == 50 else 0.2
            file.writelines(mbox_pieces(chain(small(number), [with_attachment(number, size)])))
            number += 1
    return path


def small(number: int) -> Iterator[bytes]:
    return (made_bounce(10 * number + n) for n in range(10))


def with_attachment(number: int, megabytes: float) -> bytes:
    """A bounce that returns the whole mail with its attachment."""
    return filled(number, int(megabytes * 1_000_000), b"QUJD" * 19 + b"\n")


def filled(
    number: int, size: int, line: bytes = b"A line of the returned mail, with words as mails have them.\n"
) -> bytes:
    """A bounce of about ``size`` bytes, most of which the returned mail takes."""
    boundary = f"--{number:08X}/mx1.example.com".encode()
    head, _, end = made_bounce(number).rpartition(boundary)
    return head + line * ((size - len(head)) // len(line)) + b"\n" + boundary + end
