"""Settings that survive damage and a full disk."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from bounce_inspector.memory.paths import settings_path
from bounce_inspector.memory.settings import Settings, WindowState, load_settings, save_settings
from places import makes_links


def test_what_is_saved_is_loaded_again(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "settings.json"
    settings = Settings(
        scheme="dark", window=WindowState(geometry="abc", tree_width=300, explanation_width=400)
    )
    save_settings(settings, path)
    assert load_settings(path) == (settings, None)


def test_a_first_start_has_the_defaults(tmp_path: Path) -> None:
    assert load_settings(tmp_path / "none.json") == (Settings(), None)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b'{"scheme": 5}',
        b"\xff\xfe",
        b"[]",
        b'{"x":' + b"[" * 200_000,
        b'{"window": {"tree_width": 2147483648}}',
        b'{"window": {"tree_width": -1}}',
        b'{"window": {"tree_width": NaN}}',
        b'{"window": {"geometry": "' + b"A" * 100_000 + b'"}}',
        b'{"greeting": "\\ud800"}',
        b" " * 2_000_000,
    ],
    ids=lambda content: content[:30].decode("latin-1").strip() or f"{len(content)} blanks",
)
def test_a_damaged_file_is_put_aside_and_said(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(content)
    settings, complaint = load_settings(path)
    assert settings == Settings()
    assert complaint is not None
    assert str(path) in complaint
    assert path.with_suffix(".damaged").read_bytes() == content


def test_what_was_put_aside_before_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    for number in range(3):
        path.write_bytes(b"{ %d" % number)
        load_settings(path)
    aside = sorted(file.read_bytes() for file in tmp_path.iterdir())
    assert aside == [b"{ 0", b"{ 1", b"{ 2"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes in folders here")
def test_a_pipe_in_the_place_of_the_settings_is_not_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    os.mkfifo(path)
    settings, complaint = load_settings(path)
    assert settings == Settings()
    assert complaint is not None


def test_a_link_to_the_settings_goes_on_leading_to_them(tmp_path: Path) -> None:
    if not makes_links(tmp_path):
        pytest.skip("no links here")
    path = tmp_path / "settings.json"
    path.symlink_to(tmp_path / "kept.json")
    save_settings(Settings(scheme="dark"), path)
    assert path.is_symlink()
    assert load_settings(tmp_path / "kept.json") == (Settings(scheme="dark"), None)


def test_a_setting_of_a_newer_program_is_no_damage(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(b'{"scheme": "dark", "something_new": 1}')
    assert load_settings(path) == (Settings(scheme="dark"), None)


def test_a_failed_write_leaves_the_old_file_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "settings.json"
    save_settings(Settings(scheme="dark"), path)

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        save_settings(Settings(scheme="light"), path)
    assert load_settings(path) == (Settings(scheme="dark"), None)
    assert [file.name for file in tmp_path.iterdir()] == ["settings.json"]


def test_the_settings_lie_where_the_platform_keeps_them(home: Path) -> None:
    assert settings_path().is_relative_to(home)
