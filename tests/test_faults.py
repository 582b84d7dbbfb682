"""What is told of a mistake of the program: where, and nothing of what was read."""

from __future__ import annotations

from pathlib import Path

import pytest

from bounce_inspector.faults import ReportedFault, fault_in_short, fault_report
from bounce_inspector.knowledge import load_language
from bounce_inspector.memory.fault_log import log_fault
from bounce_inspector.memory.paths import log_path

SECRET = "anna.schmidt@example.org"


def raised(depth: int = 0) -> Exception:
    """An exception of the program that quotes what it was given."""
    try:
        if depth:
            raised_deep(depth)
        load_language("en").text("problem", SECRET)
    except (KeyError, ValueError) as error:
        return error
    raise AssertionError


def raised_deep(depth: int) -> None:
    if depth:
        raised_deep(depth - 1)
    raise ValueError(SECRET)


def fail_to_write() -> None:
    raise OSError(28, "No space left on device", f"/home/{SECRET}")


def test_a_report_names_the_kind_and_the_places_and_quotes_nothing() -> None:
    report = fault_report(raised())
    assert "KeyError" in report
    assert "bounce_inspector/advice/words.py:" in report
    assert "Words.text" in report
    assert SECRET not in report


def test_what_led_to_an_exception_is_told_as_well() -> None:
    try:
        try:
            fail_to_write()
        except OSError as error:
            raise RuntimeError(SECRET) from error
    except RuntimeError as error:
        report = fault_report(error)
    assert "RuntimeError" in report
    assert "OSError 28" in report
    assert SECRET not in report


def test_a_long_chain_of_calls_is_shortened() -> None:
    assert "more" in fault_report(raised(300))
    assert len(fault_report(raised(300)).splitlines()) < 60


def test_a_fault_in_short_names_the_place_in_the_program() -> None:
    assert fault_in_short(raised()).startswith("KeyError, bounce_inspector/advice/words.py:")


def test_a_fault_of_another_process_keeps_its_report() -> None:
    assert fault_report(ReportedFault("the report")) == "the report"


@pytest.fixture
def _nothing_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bounce_inspector.memory.fault_log._told", set())


@pytest.mark.usefixtures("_nothing_told")
def test_a_fault_is_logged_once_for_each_place(home: Path) -> None:
    assert log_path().is_relative_to(home)
    for _ in range(3):
        log_fault(raised())
    log_fault(raised(1))
    log = log_path().read_text(encoding="utf-8")
    assert log.count("KeyError") == 1
    assert log.count("ValueError") == 1
    assert SECRET not in log


@pytest.mark.usefixtures("_nothing_told")
def test_the_log_does_not_grow_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bounce_inspector.memory.fault_log._MOST", 2000)
    for depth in range(40):
        log_fault(raised(depth))
    files = sorted(log_path().parent.iterdir())
    assert len(files) == 3
    assert sum(file.stat().st_size for file in files) < 20_000


@pytest.mark.usefixtures("_nothing_told")
def test_where_no_log_can_be_written_the_report_is_given_all_the_same(tmp_path: Path) -> None:
    log_path().parent.parent.mkdir(parents=True)
    log_path().parent.write_text("in the way")
    assert "KeyError" in log_fault(raised())
