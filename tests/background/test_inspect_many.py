"""Inspecting many messages, here and in several processes."""

from __future__ import annotations

import multiprocessing
import os
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import partial
from itertools import chain
from pathlib import Path

import pytest

import each
from bounce_inspector import bundled
from bounce_inspector.background import inspect_many
from bounce_inspector.background.inspect_many import Batch, inspect_all, usual_jobs
from bounce_inspector.collection.place import Found, Unreadable, UnreadableCode
from bounce_inspector.collection.rows import rows_of
from bounce_inspector.collection.sources import find_messages, size_of
from bounce_inspector.inspection.inspect import inspect
from bounce_inspector.registry.lexicon_loading import load_lexicon
from bounce_inspector.registry.loading import load
from bounce_inspector.registry.registry import Registry
from bounces import made_bounce, write_mbox

# The program starts its processes anew, which takes seconds; one test below has them started so.
forked = pytest.mark.usefixtures("_forked_work")
COUNT = 12


@pytest.fixture(scope="module")
def english_registry(tmp_path_factory: pytest.TempPathFactory) -> Registry:
    """The registry with the words of one language: a process takes it over in a fraction of the time."""
    folder = tmp_path_factory.mktemp("english")
    for name in ("wordings/en.json", "labels/en.json", "labels/internet.json", "cause_pairs.json"):
        (folder / name).parent.mkdir(exist_ok=True)
        shutil.copy(bundled.resource(*name.split("/")), folder / name)
    return load(bundled.registry_path(), load_lexicon(folder))


@pytest.fixture(autouse=True)
def small_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(inspect_many, "_BATCH_MESSAGES", 2)


@pytest.fixture
def mailbox(tmp_path: Path) -> Path:
    return write_mbox(tmp_path / "box", COUNT)


def addresses(count: int = COUNT) -> list[str]:
    domains = ["example.org", "example.org", "example.org", "example.net", "mail.example.com"]
    return [f"person{number}@{domains[number % 5]}" for number in range(count)]


@forked
@pytest.mark.parametrize("jobs", [0, 2])
def test_the_results_come_in_the_order_of_the_input(
    mailbox: Path, english_registry: Registry, jobs: int
) -> None:
    batches = list(inspect_all(find_messages([mailbox]), each.address, registry=english_registry, jobs=jobs))
    assert [result for batch in batches for result in batch.results] == addresses()
    assert [batch.messages for batch in batches] == list(range(2, COUNT + 1, 2))
    assert batches[-1].done == size_of([mailbox])


def test_several_processes_find_what_one_finds(mailbox: Path, registry: Registry) -> None:
    def results(jobs: int) -> list[object]:
        each = partial(rows_of, now=datetime(2024, 3, 5, tzinfo=UTC))
        batches = inspect_all(find_messages([mailbox]), each, registry=registry, jobs=jobs)
        return [result for batch in batches for result in batch.results]

    assert results(2) == results(0)


@forked
def test_the_work_is_shared(mailbox: Path, english_registry: Registry) -> None:
    batches = list(inspect_all(find_messages([mailbox]), each.process, registry=english_registry, jobs=2))
    assert os.getpid() not in {process for batch in batches for process in batch.results}


@forked
@pytest.mark.parametrize("jobs", [0, 1])
def test_what_cannot_be_read_stands_in_its_place(
    tmp_path: Path, mailbox: Path, english_registry: Registry, jobs: int
) -> None:
    inputs = [mailbox, tmp_path / "missing.eml", mailbox]
    batches = inspect_all(find_messages(inputs), each.address, registry=english_registry, jobs=jobs)
    results = [result for batch in batches for result in batch.results]
    assert results[:COUNT] == results[COUNT + 1 :] == addresses()
    assert isinstance(results[COUNT], Unreadable)


@forked
def test_a_message_that_kills_its_process_is_told_and_all_others_are_inspected(
    mailbox: Path, english_registry: Registry
) -> None:
    batches = inspect_all(find_messages([mailbox]), each.dies_of_the_third, registry=english_registry, jobs=2)
    results = [result for batch in batches for result in batch.results]
    assert results[2] == Unreadable(str(mailbox), "3", UnreadableCode.WORKER_DIED)
    expected = addresses()
    assert results[:2] + results[3:] == expected[:2] + expected[3:]


@forked
@pytest.mark.parametrize("jobs", [0, 1])
def test_a_fault_of_the_program_costs_one_message(
    mailbox: Path, english_registry: Registry, jobs: int
) -> None:
    batches = inspect_all(
        find_messages([mailbox]), each.stumbles_over_the_third, registry=english_registry, jobs=jobs
    )
    results = [result for batch in batches for result in batch.results]
    assert len(results) == COUNT
    assert isinstance(results[2], Unreadable)
    assert results[2].code == "inspection-failed"
    assert results[2].values["detail"].startswith("RuntimeError, bounce_inspector/")
    assert "out of the blue" not in "".join(results[2].values.values())


@forked
def test_cancelling_keeps_what_came_and_leaves_no_process(mailbox: Path, english_registry: Registry) -> None:
    batches = inspect_all(find_messages([mailbox]), each.address, registry=english_registry, jobs=2)
    first: Batch[str | None] = next(batches)
    assert multiprocessing.active_children()
    batches.close()
    assert list(first.results) == addresses()[:2]
    assert multiprocessing.active_children() == []


@forked
def test_no_process_is_left_when_all_is_done(mailbox: Path, english_registry: Registry) -> None:
    for _ in inspect_all(find_messages([mailbox]), each.address, registry=english_registry, jobs=2):
        pass
    assert multiprocessing.active_children() == []


@forked
def test_nothing_is_read_ahead_but_what_is_needed_soon(mailbox: Path, english_registry: Registry) -> None:
    taken = 0

    def endless() -> Iterator[Found]:
        nonlocal taken
        for one in chain.from_iterable(find_messages([mailbox]) for _ in range(1000)):
            taken += 1
            yield one

    batches = inspect_all(endless(), each.address, registry=english_registry, jobs=1)
    next(batches)
    batches.close()
    assert taken < 20


@forked
def test_nothing_found_gives_nothing(english_registry: Registry) -> None:
    assert list(inspect_all([], each.address, registry=english_registry, jobs=2)) == []


def test_little_is_done_here_and_much_on_all_cores() -> None:
    assert usual_jobs(100_000) == 0
    assert usual_jobs(1_000_000_000) >= 1


@pytest.mark.slow
@pytest.mark.filterwarnings("default")
def test_a_cluster_of_two_workers_makes_the_very_same_reports(
    english_registry: Registry, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    distributed = pytest.importorskip("distributed")
    monkeypatch.chdir(tmp_path)
    mails = [made_bounce(number) for number in range(20)]
    with (
        distributed.LocalCluster(
            n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None
        ) as cluster,
        distributed.Client(cluster) as client,
    ):
        known = client.scatter(english_registry, broadcast=True, hash=False)
        reports = client.gather(client.map(inspect, mails, registry=known))
    assert reports == [inspect(mail, registry=english_registry) for mail in mails]
