"""Work in a process of its own: values go both ways, and its end is noticed however it comes."""

from __future__ import annotations

import multiprocessing
import os
import pickle
import subprocess
import sys
import threading
from collections.abc import Iterator
from multiprocessing.connection import Connection
from pathlib import Path
from queue import SimpleQueue
from time import sleep
from typing import Any

import pytest

import works
from bounce_inspector.background.work import Fault, Work, WorkProcess

_PATIENCE = 60


class Told:
    """What a work tells, in order; its end is a bool."""

    def __init__(self, work: Work, *arguments: object) -> None:
        self.values: SimpleQueue[Any] = SimpleQueue()
        self.process = WorkProcess(
            work, *arguments, take=lambda value: self.values.put(pickle.loads(value)), end=self.values.put
        )

    def next(self) -> Any:
        return self.values.get(timeout=_PATIENCE)


def test_values_go_both_ways_in_their_order() -> None:
    told = Told(works.doubles, 3)
    told.process.send(1, 2)
    told.process.feed(number for number in [5])
    assert [told.next() for _ in range(4)] == [2, 4, 10, True]


def test_much_in_both_directions_at_once_blocks_nobody() -> None:
    told = Told(works.doubles, 40)
    told.process.feed("x" * 500_000 for _ in range(40))
    assert [len(told.next()) for _ in range(40)] == [1_000_000] * 40
    assert told.next() is True


@pytest.mark.parametrize("work", [works.dies_at_once, works.exits_with_1, works.exits_early])
def test_a_process_that_dies_is_noticed(work: Work) -> None:
    assert Told(work).next() is False


def test_a_process_that_dies_while_it_starts_is_noticed_where_its_pipe_stays_open(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # As on Windows, where the other end is not closed with the process.
    kept: list[Connection] = []

    def keep_open(self: Connection, *_: object) -> None:
        kept.append(self)

    with monkeypatch.context() as patch:
        patch.setattr(Connection, "__exit__", keep_open)
        assert Told(works.dies_at_once).next() is False
    for connection in kept:
        connection.close()


def test_a_process_that_is_killed_while_it_starts_is_noticed_with_much_that_it_has_not_read() -> None:
    told = Told(works.doubles, 1)
    told.process.send("x" * 8_000_000)
    while not (started := multiprocessing.active_children()):
        sleep(0.001)
    for process in started:
        process.kill()
    assert told.next() is False


def test_a_mistake_of_the_program_is_told_with_its_report() -> None:
    told = Told(works.stumbles, "anna@example.org")
    fault = told.next()
    assert isinstance(fault, Fault)
    assert "ZeroDivisionError" in fault.report
    assert "anna@example.org" not in fault.report
    assert told.next() is False


def test_what_is_stopped_tells_nothing_more_and_leaves_no_process() -> None:
    told = Told(works.talks_for_ever)
    told.next()
    told.process.stop()
    told.process.join()
    while not told.values.empty():
        assert isinstance(told.values.get(), int)
    assert multiprocessing.active_children() == []


def test_what_is_stopped_before_it_began_never_begins() -> None:
    for _ in range(5):
        told = Told(works.talks_for_ever)
        told.process.stop()
        told.process.join()
    assert multiprocessing.active_children() == []


def test_a_process_that_can_not_be_started_is_an_end(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: object) -> None:
        raise OSError("no more processes")

    monkeypatch.setattr("multiprocessing.context.SpawnProcess.start", refuse)
    assert Told(works.doubles, 1).next() is False


@pytest.fixture
def group(tmp_path: Path) -> Iterator[int]:
    """The group of a command that ended after it had inspected in processes."""
    (tmp_path / "a.txt").write_text("550 5.1.1 User unknown")
    command = [sys.executable, "-W", "error", "-m", "bounce_inspector.cli", "--jobs", "2", str(tmp_path)]
    with subprocess.Popen(
        command, start_new_session=True, stderr=subprocess.PIPE, stdout=subprocess.PIPE
    ) as run:
        _, err = run.communicate(timeout=_PATIENCE)
        assert run.returncode == 0
        assert b"leaked" not in err
        yield run.pid


@pytest.mark.skipif(not hasattr(os, "killpg"), reason="no groups of processes here")
def test_the_command_leaves_no_process_behind(group: int) -> None:
    with pytest.raises(ProcessLookupError):
        os.killpg(group, 0)


def test_threads_end_with_their_process() -> None:
    before = threading.active_count()
    told = Told(works.doubles, 1)
    told.process.send(1)
    assert [told.next(), told.next()] == [2, True]
    told.process.join()
    assert threading.active_count() <= before
