"""How fast bounces are inspected, beside flufl.bounce and the bare standard library, in one run.

flufl.bounce finds the addresses that failed and nothing else; the standard library
only takes the mail apart.  All three get the same bytes on one core.
"""

from __future__ import annotations

import time
from email import message_from_bytes

import pytest
from flufl.bounce import scan_message
from pytest_benchmark.fixture import BenchmarkFixture

from bounce_inspector.inspection.inspect import inspect
from bounce_inspector.registry.registry import Registry

ROUNDS = 15


@pytest.mark.benchmark(group="all mails, one after the other")
def test_inspect(benchmark: BenchmarkFixture, mails: list[bytes], registry: Registry) -> None:
    benchmark.extra_info["mails"] = len(mails)
    benchmark.pedantic(
        lambda: [inspect(mail, registry=registry) for mail in mails], rounds=ROUNDS, warmup_rounds=1
    )


@pytest.mark.benchmark(group="all mails, one after the other")
def test_flufl_bounce(benchmark: BenchmarkFixture, mails: list[bytes]) -> None:
    benchmark.pedantic(
        lambda: [scan_message(message_from_bytes(mail)) for mail in mails], rounds=ROUNDS, warmup_rounds=1
    )


@pytest.mark.benchmark(group="all mails, one after the other")
def test_bare_parsing(benchmark: BenchmarkFixture, mails: list[bytes]) -> None:
    benchmark.pedantic(lambda: [message_from_bytes(mail) for mail in mails], rounds=ROUNDS, warmup_rounds=1)


def test_the_slowest_mail(mails: list[bytes], registry: Registry, capsys: pytest.CaptureFixture[str]) -> None:
    """Print the distribution over the mails: each one's best of five."""
    times = []
    for mail in mails:
        best = float("inf")
        for _ in range(5):
            start = time.perf_counter()
            inspect(mail, registry=registry)
            best = min(best, time.perf_counter() - start)
        times.append(best * 1000)
    times.sort()
    with capsys.disabled():
        print(
            f"\na mail: median {times[len(times) // 2]:.2f} ms, p95 {times[int(len(times) * 0.95)]:.2f} ms, slowest {times[-1]:.2f} ms"
        )


@pytest.mark.parametrize("megabytes", [1, 10, 50])
def test_time_grows_with_the_size(
    megabytes: int, registry: Registry, capsys: pytest.CaptureFixture[str]
) -> None:
    """Print what a mail with an attachment and a paste of that size take."""
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
    for name, data in (("mail", mail), ("paste", paste)):
        start = time.perf_counter()
        inspect(data, registry=registry)
        with capsys.disabled():
            print(f"\n{name} of {megabytes} MB: {time.perf_counter() - start:.2f} s", end="")
