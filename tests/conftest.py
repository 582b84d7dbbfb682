"""What all tests share: the registry, the words, and a home of their own."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import partialmethod
from pathlib import Path

import pytest
from hypothesis import settings
from pytestqt.qtbot import QtBot

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# Else each of the hundred processes that tests start would compile all modules for itself.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)

from bounce_inspector.advice.words import Words
from bounce_inspector.knowledge import load_language, load_registry
from bounce_inspector.registry.registry import Registry
from places import CORPUS

# A slow machine is no fault of the program.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


# Milliseconds that only something which hangs takes, on the busiest machine.
_PATIENCE = 90_000


@pytest.fixture(scope="session", autouse=True)
def _patience() -> Iterator[None]:
    """Give what a test waits for the time it takes where other tests have the cores."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("waitUntil", "waitSignal", "waitExposed"):
            patch.setattr(QtBot, name, partialmethod(getattr(QtBot, name), timeout=_PATIENCE))
        yield


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
