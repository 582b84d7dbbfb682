"""The menu entry that the installed program makes for itself."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from bounce_inspector.desktop.system import menu_entry

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="menu entries are Linux'")


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An installed program whose folder has every sign that needs care."""
    folder = tmp_path / 'a "b" $c 100%'
    folder.mkdir()
    program = folder / "bounce-inspector"
    program.touch(mode=0o755)
    monkeypatch.setattr(sys, "executable", str(folder / "python"))
    return program


def test_the_entry_starts_the_program_by_its_full_path(program: Path, tmp_path: Path) -> None:
    entry = menu_entry.install(tmp_path / "data").read_text(encoding="utf-8")
    folder = str(program.parent).replace('"', r"\\" + '"').replace("$", r"\\$").replace("%", "%%")
    assert f'Exec="{folder}/bounce-inspector" %F\n' in entry
    assert f"TryExec={program}\n" in entry
    assert "message/rfc822" in entry


@pytest.mark.skipif(shutil.which("desktop-file-validate") is None, reason="desktop-file-utils is missing")
def test_the_entry_is_valid(program: Path, tmp_path: Path) -> None:
    entry = menu_entry.install(tmp_path / "data")
    done = subprocess.run(["desktop-file-validate", entry], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "")


def test_uninstalling_leaves_nothing_of_ours_and_all_of_others(program: Path, tmp_path: Path) -> None:
    data = tmp_path / "data"
    other = data / "applications" / "other.desktop"
    other.parent.mkdir(parents=True)
    other.write_text("[Desktop Entry]\n", encoding="utf-8")
    menu_entry.install(data)
    assert menu_entry.uninstall(data)
    assert not menu_entry.uninstall(data)
    left = {file.name for file in data.rglob("bounce-inspector*")}
    assert not left
    assert other.exists()


def test_a_program_that_is_not_installed_gets_no_entry(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))
    with pytest.raises(menu_entry.MenuEntryError, match="install the program first"):
        menu_entry.install(tmp_path / "data")


def test_a_folder_that_can_not_be_written_is_named(program: Path, tmp_path: Path) -> None:
    blocked = tmp_path / "data"
    blocked.write_text("a file", encoding="utf-8")
    with pytest.raises(menu_entry.MenuEntryError, match="data"):
        menu_entry.install(blocked)


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_elsewhere_there_are_no_menu_entries_to_make(platform: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    with pytest.raises(menu_entry.MenuEntryError, match="Linux"):
        menu_entry.uninstall()
