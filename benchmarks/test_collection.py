"""How fast a mailbox of bounces is inspected with one process and with two, and how much memory that takes."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import psutil
import pytest
from benchmarks.measured import Table, in_turns

from bounces import made_bounce, mbox_pieces, write_mbox

BOUNCES = 20_000
ROUNDS = 3
SPEED_UP = 1.8
PART = "mailbox"
MEGABYTES = 200
LARGE = 60
HUGE = 300
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


@pytest.mark.parametrize("jobs", [1, 2])
def test_memory(jobs: int, tmp_path: Path, table: Table) -> None:
    """The peak of all processes together for a mailbox of small, large and huge messages."""
    mailbox = write_large_mbox(tmp_path / "large.mbox", MEGABYTES)
    peak, seconds = peak_memory(mailbox, jobs)
    size = f"{mailbox.stat().st_size / 1e6:.0f} MB"
    table.add(
        PART, f"peak memory, mbox of {size}, --jobs {jobs}", f"{peak / 1e6:.0f} MB", peer=f"{seconds:.0f} s"
    )


def run(mailbox: Path, jobs: int) -> None:
    subprocess.run([*COMMAND, "--jobs", str(jobs), str(mailbox)], stdout=subprocess.DEVNULL, check=True)


def write_large_mbox(path: Path, megabytes: int) -> Path:
    """A mailbox of mails with attachments returned, some large, and one that is larger than is ever read."""
    with path.open("wb") as file:
        file.writelines(mbox_pieces([with_attachment(0, HUGE)] if megabytes > 2 * HUGE else []))
        number = 1
        while file.tell() < megabytes * 1_000_000:
            size = LARGE if number % 100 == 50 else 0.2
            file.writelines(mbox_pieces(chain(small(number), [with_attachment(number, size)])))
            number += 1
    return path


def small(number: int) -> Iterator[bytes]:
    return (made_bounce(10 * number + n) for n in range(10))


def with_attachment(number: int, megabytes: float) -> bytes:
    """A bounce that returns the whole mail with its attachment."""
    boundary = f"{number:08X}/mx1.example.com".encode()
    head, _, end = made_bounce(number).rpartition(b"--" + boundary)
    attachment = b"QUJD" * 19 + b"\n"
    lines = attachment * int(megabytes * 1_000_000 / len(attachment))
    return head + lines + b"\n--" + boundary + end


def peak_memory(mailbox: Path, jobs: int) -> tuple[int, float]:
    """The most memory that the command and its processes hold at once (resident, shared pages counted in each)."""
    start = time.perf_counter()
    peak = 0
    command = [*COMMAND, "--jobs", str(jobs), str(mailbox)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as running:
        process = psutil.Process(running.pid)
        while running.poll() is None:
            peak = max(peak, tree_memory(process))
            time.sleep(0.02)
    assert running.returncode == 0
    return peak, time.perf_counter() - start


def tree_memory(process: psutil.Process) -> int:
    total = 0
    try:
        for one in [process, *process.children(recursive=True)]:
            total += one.memory_info().rss
    except psutil.NoSuchProcess:
        pass
    return total


if __name__ == "__main__":
    # The long run that the docs tell of: python benchmarks/test_collection.py MEGABYTES FOLDER
    box = write_large_mbox(Path(sys.argv[2], "large.mbox"), int(sys.argv[1]))
    most, took = peak_memory(box, 2)
    print(f"mbox of {box.stat().st_size / 1e6:.0f} MB, --jobs 2: at most {most / 1e6:.0f} MB, {took:.0f} s")
    box.unlink()
