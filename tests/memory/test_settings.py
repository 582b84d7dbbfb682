"""Settings that survive damage and a full disk."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from bounce_inspector.memory.paths import settings_path
from bounce_inspector.memory.settings import Settings, WindowState, load_settings, save_settings


def test_what_is_saved_is_loaded_again(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "settings.json"
    settings = Settings(
        scheme="dark", window=WindowState(geometry="abc", tree_width=300, explanation_width=400)
    )
    save_settings(settings, path)
    assert load_settings(path) == (settings, None)


def test_a_first_start_has_the_defaults(tmp_path: Path) -> None:
    assert load_settings(tmp_path / "none.json") == (Settings(), None)


@pytest.mark.parametrize("content", [b"", b"{", b'{"scheme": 5}', b"\xff\xfe", b"[]"])
def test_a_damaged_file_is_put_aside_and_said(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(content)
    settings, complaint = load_settings(path)
    assert settings == Settings()
    assert complaint is not None
    assert str(path) in complaint
    assert path.with_suffix(".damaged").read_bytes() == content


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


def test_the_settings_lie_where_the_platform_keeps_them(tmp_path: Path) -> None:
    assert settings_path().is_relative_to(tmp_path)
