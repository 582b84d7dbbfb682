"""What all tests share: the registry, the words, and a home of their own."""

from __future__ import annotations

import gc
import multiprocessing
import os
from collections.abc import Iterator
from functools import partialmethod
from itertools import count
from multiprocessing import forkserver
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
from places import CORPUS, ROOT

# A slow machine is no fault of the program.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


# Milliseconds that only something which hangs takes, on the busiest machine.
_PATIENCE = 90_000


def pytest_collection_finish() -> None:
    """Keep the tests themselves, which are many objects and stay, out of every collection of garbage."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="module")
def others_are_no_garbage() -> None:
    """Keep what other tests left, which is much, out of the collections of garbage of tests that measure time."""
    gc.collect()
    gc.freeze()


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


@pytest.fixture(scope="session")
def _homes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Folders that nothing is in yet; a folder that is made for each test takes longer than most tests."""
    folder = tmp_path_factory.mktemp("homes")
    return (folder / str(number) for number in count())


@pytest.fixture(autouse=True)
def home(_homes: Iterator[Path], monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep the tests away from the settings and the language of whoever runs them."""
    home = next(_homes)
    for name in (
        "XDG_CONFIG_HOME",
        "XDG_DATA_HOME",
        "XDG_STATE_HOME",
        "XDG_CACHE_HOME",
        "HOME",
        "APPDATA",
        "LOCALAPPDATA",
    ):
        monkeypatch.setenv(name, str(home))
    monkeypatch.setenv("LC_ALL", "C")
    if os.name == "nt":
        # Windows knows its folders without the environment.
        monkeypatch.setattr("platformdirs.windows.get_win_folder", lambda _: str(home))
    return home


@pytest.fixture(scope="session")
def corpus() -> list[Path]:
    """The real bounces, where they are at hand."""
    mails = sorted((CORPUS / "mail").glob("*.eml"))
    if not mails:
        pytest.skip(f"no corpus of real bounces at {CORPUS}")
    return mails


@pytest.fixture(scope="session")
def fork_server(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Start the process that has everything loaded, with a home of its own."""
    multiprocessing.get_context("forkserver").set_forkserver_preload(["ready_work"])
    path = (str(ROOT / "tests"), str(ROOT / "app"), os.environ.get("PYTHONPATH", ""))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHONPATH", os.pathsep.join(path))
        patch.setenv("HOME", str(tmp_path_factory.mktemp("home")))
        forkserver.ensure_running()


@pytest.fixture
def _forked_work(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Fork what works beside the program where the system can; `tests/desktop/window` starts it as the program does."""
    if "forkserver" in multiprocessing.get_all_start_methods():
        request.getfixturevalue("fork_server")
        context = multiprocessing.get_context("forkserver")
        monkeypatch.setattr(multiprocessing, "get_context", lambda _: context)
