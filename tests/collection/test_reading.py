"""Reading messages again from where they lie."""

from __future__ import annotations

from pathlib import Path

import pytest

from bounce_inspector.collection.place import Form, Place, Unreadable, UnreadableCode
from bounce_inspector.collection.reading import MOST, Reader, inspect_at
from bounce_inspector.collection.sources import find_messages
from bounce_inspector.inspection.report import Report
from bounce_inspector.registry.registry import Registry
from bounces import made_bounce, write_mbox


def places(*paths: Path) -> list[Place]:
    return [one.item for one in find_messages(paths) if isinstance(one.item, Place)]


def test_the_messages_of_several_files_are_read_in_any_order(tmp_path: Path) -> None:
    first, second = write_mbox(tmp_path / "a", 3), write_mbox(tmp_path / "b", 3)
    all_of_them = places(first, second)
    with Reader() as reader:
        for place in [*all_of_them, *reversed(all_of_them)]:
            data = reader.read(place)
            assert isinstance(data, bytes)
            assert data.rstrip() == made_bounce((place.number or 0) - 1).rstrip()


def test_a_message_that_is_gone_is_described(tmp_path: Path) -> None:
    [place] = places(write_mbox(tmp_path / "a", 1))
    (tmp_path / "a").unlink()
    with Reader() as reader:
        assert reader.read(place) == Unreadable(str(tmp_path / "a"), "1", UnreadableCode.FILE_GONE)


def test_a_folder_in_the_place_of_the_file_is_described(tmp_path: Path) -> None:
    with Reader() as reader:
        result = reader.read(Place(str(tmp_path), Form.MESSAGE, 0, 10))
    assert isinstance(result, Unreadable)
    assert result.code == "cannot-open"


def test_of_a_huge_message_the_beginning_is_read_and_the_report_says_so(
    tmp_path: Path, registry: Registry, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(MOST, Form.MBOX, 5_000)
    path = tmp_path / "box"
    path.write_bytes(write_mbox(path, 1).read_bytes() + b"QUJD\n" * 100_000)
    [place] = places(path)
    with Reader() as reader:
        report = inspect_at(place, reader, registry=registry)
        data = reader.read(place)
    assert isinstance(report, Report)
    assert [problem.code for problem in report.problems] == ["message-cut"]
    assert report.recipients[0].address == "person0@example.org"
    assert isinstance(data, bytes)
    assert len(data) <= 5_000


def test_an_outlook_item_that_can_only_be_read_in_part_is_not_read_at_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(MOST, Form.MESSAGE, 1_000)
    file = tmp_path / "a.msg"
    file.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2_000))
    [place] = places(file)
    with Reader() as reader:
        assert reader.read(place) == Unreadable(str(file), None, UnreadableCode.MESSAGE_TOO_LARGE)
