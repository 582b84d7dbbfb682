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

from bounces import made_bounce, mbox_pieces, write_mbox

BOUNCES = 20_000
ROUNDS = 3
MEGABYTES = 200
LARGE = 60
HUGE = 300
COMMAND = (sys.executable, "-m", "bounce_inspector.cli", "--json")


@pytest.fixture(scope="module")
def mailbox(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_mbox(tmp_path_factory.mktemp("mailbox") / "bounces.mbox", BOUNCES)


def test_throughput(mailbox: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Print what one process and two take, each the best of some rounds taken in turn."""
    best = {1: float("inf"), 2: float("inf")}
    for _ in range(ROUNDS):
        for jobs, before in best.items():
            start = time.perf_counter()
            run(mailbox, jobs)
            best[jobs] = min(before, time.perf_counter() - start)
    with capsys.disabled():
        print(f"\nmbox of {BOUNCES:,} bounces, {mailbox.stat().st_size / 1e6:.0f} MB, best of {ROUNDS}:")
        for jobs, seconds in best.items():
            print(
                f"  --jobs {jobs}: {seconds:5.1f} s, {BOUNCES / seconds:5.0f} bounces/s, ×{best[1] / seconds:.2f}"
            )


@pytest.mark.parametrize("jobs", [1, 2])
def test_memory(jobs: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Print the peak of all processes together for a mailbox of small, large and huge messages."""
    mailbox = write_large_mbox(tmp_path / "large.mbox", MEGABYTES)
    peak, seconds = peak_memory(mailbox, jobs)
    with capsys.disabled():
        print(
            f"\nmbox of {mailbox.stat().st_size / 1e6:.0f} MB, --jobs {jobs}: at most {peak / 1e6:.0f} MB, {seconds:.0f} s"
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
