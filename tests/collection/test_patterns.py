"""Patterns among the names given to a command."""

from __future__ import annotations

from pathlib import Path

import pytest

from bounce_inspector.collection.patterns import expanded


@pytest.fixture
def mails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("b.eml", "a.eml", "ä [1].eml", "note.txt"):
        (tmp_path / name).touch()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_where_the_shell_leaves_patterns_alone_the_program_expands_them(mails: Path) -> None:
    assert expanded(["note.txt", "*.eml"], shell_expands=False) == ["note.txt", "a.eml", "b.eml", "ä [1].eml"]
    assert expanded([str(mails / "?.eml")], shell_expands=False) == [
        str(mails / "a.eml"),
        str(mails / "b.eml"),
    ]


def test_brackets_are_ordinary_signs_of_a_windows_name(mails: Path) -> None:
    assert expanded(["* [1].eml"], shell_expands=False) == ["ä [1].eml"]


def test_a_pattern_that_fits_nothing_stays_to_be_complained_about(mails: Path) -> None:
    assert expanded(["*.msg", "-"], shell_expands=False) == ["*.msg", "-"]


def test_where_the_shell_expands_names_are_taken_as_they_are(mails: Path) -> None:
    assert expanded(["*.eml"], shell_expands=True) == ["*.eml"]
