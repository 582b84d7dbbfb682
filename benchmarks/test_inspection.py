"""How fast bounces are inspected, beside flufl.bounce and the bare standard library, in one run.

flufl.bounce finds the addresses that failed and nothing else; the standard library
only takes the mail apart.  All three get the same bytes on one core.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from email import message_from_bytes

import pytest
from benchmarks.measured import Table, in_turns, milliseconds, p95
from flufl.bounce import scan_message
from pytest_benchmark.fixture import BenchmarkFixture

from bounce_inspector.inspection.inspect import inspect
from bounce_inspector.registry.registry import Registry

CONTENDERS = ("inspect", "flufl.bounce", "email.message_from_bytes")
ROUNDS = 15
LEAST = 0.4
MOST_P95, MOST = 3, 30
PART = "inspection"


@pytest.fixture(scope="module")
def best() -> dict[str, float]:
    """The seconds that each contender takes for all mails, the least of its rounds."""
    return {}


@pytest.mark.parametrize("contender", CONTENDERS)
def test_all_mails_one_after_the_other(
    contender: str,
    mails: list[bytes],
    registry: Registry,
    benchmark: BenchmarkFixture,
    best: dict[str, float],
) -> None:
    work: dict[str, Callable[[bytes], object]] = {
        "inspect": lambda mail: inspect(mail, registry=registry),
        "flufl.bounce": lambda mail: scan_message(message_from_bytes(mail)),
        "email.message_from_bytes": message_from_bytes,
    }
    one = work[contender]
    benchmark.pedantic(lambda: [one(mail) for mail in mails], rounds=ROUNDS, warmup_rounds=1)
    assert benchmark.stats is not None
    best[contender] = benchmark.stats.stats.min


def test_beside_the_others(mails: list[bytes], best: dict[str, float], table: Table) -> None:
    """The rows of the three above."""
    speed = {name: len(mails) / seconds for name, seconds in best.items()}
    for name in CONTENDERS[1:]:
        ratio = speed["inspect"] / speed[name]
        is_peer = name == "flufl.bounce"
        table.add(
            PART,
            f"{len(mails)} mails, best of {ROUNDS}",
            f"{speed['inspect']:.0f} mails/s",
            peer=f"{name} {speed[name]:.0f} mails/s",
            ratio=ratio,
            target=f"at least {LEAST} ×, aim 1 ×" if is_peer else "",
            met=ratio >= LEAST if is_peer else None,
        )


def test_the_slowest_mail(mails: list[bytes], registry: Registry, table: Table) -> None:
    """The distribution over the mails: each one's best of five."""
    times = [min(in_turns(5, inspect=lambda: inspect(mail, registry=registry))["inspect"]) for mail in mails]  # noqa: B023
    values = (statistics.median(times), p95(times), max(times))
    table.add(
        PART,
        "a mail: median, p95, slowest",
        ", ".join(map(milliseconds, values)),
        target=f"p95 at most {MOST_P95} ms, slowest at most {MOST} ms",
        met=values[1] <= MOST_P95 and values[2] <= MOST,
    )


@pytest.mark.parametrize("megabytes", [1, 10, 50])
def test_time_grows_with_the_size(megabytes: int, registry: Registry, table: Table) -> None:
    """What a mail with an attachment and a paste of that size take."""
    attachment = ("QUJD" * 19 + "\n") * (megabytes * 1_000_000 // 77)
    mail = (
        "From: Mail Delivery System <mailer-daemon@example.com>\nMIME-Version: 1.0\n"
        'Content-Type: multipart/mixed; boundary="b"\n\n--b\n\n<anna@example.org>: 550 5.1.1 User unknown\n'
        f"\n--b\nContent-Type: application/pdf\nContent-Transfer-Encoding: base64\n\n{attachment}\n--b--\n"
    ).encode()
    paste = (
        "said: 550 5.1.1 <anna@example.org>: User unknown\n"
        + "an ordinary line of text with 25 words\n" * (megabytes * 25_000)
    )
    for name, data in (("mail with an attachment", mail), ("paste", paste)):
        start = time.perf_counter()
        inspect(data, registry=registry)
        took = time.perf_counter() - start
        table.add(PART, f"{name} of {megabytes} MB", f"{took:.2f} s", peer=f"{took / megabytes:.3f} s a MB")
