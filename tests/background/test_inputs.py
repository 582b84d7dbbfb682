"""Which inputs are inspected at once, and which in a process beside the window."""

from __future__ import annotations

from pathlib import Path

import pytest

from bounce_inspector.background.inputs import Input, is_small
from bounce_inspector.collection.place import Form, Place
from bounces import TWO, UNKNOWN, made_bounce


@pytest.mark.parametrize("data", [UNKNOWN, TWO, made_bounce(0), "", "é" * 10_000], ids=lambda data: data[:12])
def test_what_is_short_and_has_few_recipients_is_inspected_at_once(data: Input) -> None:
    assert is_small(data)


@pytest.mark.parametrize(
    "data",
    [
        UNKNOWN + "x" * 33_000,
        "é" * 20_000,
        "".join(f"person{number}@example.org: 550 5.1.1\n" for number in range(200)),
        "".join(f"person{number}%40example.org: 550 5.1.1\n" for number in range(200)),
        "Content-Type: multipart/mixed\n" * 50,
        b"PK\x03\x04",
        b"Content-Transfer-Encoding: BASE64\n\nAAAA",
    ],
    ids=[
        "long",
        "long in bytes",
        "many addresses",
        "encoded addresses",
        "many parts",
        "an archive",
        "base64",
    ],
)
def test_what_is_long_or_hides_how_much_it_holds_is_inspected_beside(data: Input) -> None:
    assert not is_small(data)


def test_a_file_and_a_message_in_it_are_judged_by_what_they_hold(tmp_path: Path) -> None:
    file = tmp_path / "box"
    file.write_bytes(b"x@y " * 20_000 + made_bounce(0))
    assert not is_small(file)
    assert is_small(Place(str(file), Form.MBOX, 80_000, len(made_bounce(0)), None, 2))
    assert not is_small(Place(str(file), Form.MBOX, 0, 30_000, None, 1))
    assert not is_small(Place(str(file), Form.MESSAGE, 0, 100, "a.eml"))


def test_what_cannot_be_asked_raises(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        is_small(tmp_path / "missing")
