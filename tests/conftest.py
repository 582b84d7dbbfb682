"""What all tests share: the registry, the words, and a home of their own."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from bounce_inspector.advice.words import Words
from bounce_inspector.knowledge import load_language, load_registry
from bounce_inspector.registry.registry import Registry
from places import CORPUS

# A slow machine is no fault of the program.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


@pytest.fixture(scope="session")
def registry() -> Registry:
    """The registry that comes with the program."""
    return load_registry()


@pytest.fixture(scope="session")
def english() -> Words:
    """The English sentences."""
    return load_language("en")


@pytest.fixture(autouse=True)
def _own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the tests away from the settings and the language of whoever runs them."""
    for name in (
        "XDG_CONFIG_HOME",
        "XDG_DATA_HOME",
        "XDG_STATE_HOME",
        "XDG_CACHE_HOME",
        "HOME",
        "APPDATA",
        "LOCALAPPDATA",
    ):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    monkeypatch.setenv("LC_ALL", "C")
    if os.name == "nt":
        # Windows knows its folders without the environment.
        monkeypatch.setattr("platformdirs.windows.get_win_folder", lambda _: str(tmp_path / "home"))


@pytest.fixture(scope="session")
def corpus() -> list[Path]:
    """The real bounces, where they are at hand."""
    mails = sorted((CORPUS / "mail").glob("*.eml"))
    if not mails:
        pytest.skip(f"no corpus of real bounces at {CORPUS}")
    return mails
