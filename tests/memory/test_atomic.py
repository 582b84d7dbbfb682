"""Files that are written as a whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from bounce_inspector.memory.atomic import beside, replacing, write_atomically
from places import makes_links


def test_a_file_is_replaced_when_all_is_written(tmp_path: Path) -> None:
    path = tmp_path / "folder" / "file"
    write_atomically(path, b"old")
    with replacing(path) as file:
        file.write(b"new")
        assert path.read_bytes() == b"old"
    assert path.read_bytes() == b"new"


def test_what_breaks_off_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "file"
    write_atomically(path, b"old")
    with pytest.raises(TypeError), replacing(path) as file:
        file.writelines([b"new", None])  # type: ignore[list-item]
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_what_is_written_beside_a_file_takes_its_place_readable_like_any_new_file(tmp_path: Path) -> None:
    path = tmp_path / "file"
    (tmp_path / "any").write_bytes(b"")
    temporary = beside(path)
    with replacing(path, temporary) as file:
        file.write(b"new")
        assert temporary.exists()
    assert path.read_bytes() == b"new"
    assert path.stat().st_mode == (tmp_path / "any").stat().st_mode
    assert not temporary.exists()


@pytest.mark.parametrize(
    ("lay", "is_link"),
    [
        pytest.param(lambda path: path.mkdir(), False, id="a folder"),
        pytest.param(
            getattr(os, "mkfifo", None),
            False,
            id="a pipe",
            marks=pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes in folders here"),
        ),
        pytest.param(lambda path: path.symlink_to(path.with_name("elsewhere")), True, id="a link"),
    ],
)
def test_what_is_no_regular_file_is_not_replaced(
    tmp_path: Path, lay: Callable[[Path], None], *, is_link: bool
) -> None:
    if is_link and not makes_links(tmp_path):
        pytest.skip("no links here")
    path = tmp_path / "file"
    lay(path)
    before = path.lstat()
    with pytest.raises(OSError, match=r"\w"), replacing(path) as file:
        file.write(b"new")
    assert path.lstat().st_ino == before.st_ino
    assert [one.name for one in tmp_path.iterdir()] == ["file"]
