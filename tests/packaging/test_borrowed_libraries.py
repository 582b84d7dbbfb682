"""The libraries of the system that the Linux program brings along are named, with their licenses."""

from __future__ import annotations

import shutil
from pathlib import Path

import project
import pytest
from linux import borrowed_libraries

pytestmark = pytest.mark.skipif(
    shutil.which("dpkg") is None, reason="Debian's packages are what is asked for"
)


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """A program that brings libraries of the system, a link to one of Qt's, and Python's."""
    inside = tmp_path / "_internal"
    inside.mkdir()
    for name in ("libc.so.6", "libgcc_s.so.1", "libpython3.11.so.1.0"):
        (inside / name).touch()
    (inside / "libQt6Core.so.6").symlink_to("PySide6/Qt/lib/libQt6Core.so.6")
    return tmp_path


def test_each_package_is_named_once_with_its_version_and_license(program: Path) -> None:
    packages = borrowed_libraries.packages_of(program)
    assert [one.name for one in packages] == ["libc6", "libgcc-s1"]
    assert all(one.version for one in packages)
    notice = borrowed_libraries.notice(packages)
    for one in packages:
        assert notice.count(f"\n{one.name} {one.version}\n") == 2
    # libc6 names it, and Debian keeps it elsewhere.
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in notice


def test_a_library_from_elsewhere_is_an_error(program: Path) -> None:
    (program / "_internal" / "libelsewhere.so.1").touch()
    with pytest.raises(project.BuildError, match=r"libelsewhere\.so\.1"):
        borrowed_libraries.packages_of(program)
