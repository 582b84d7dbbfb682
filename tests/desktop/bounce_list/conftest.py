"""What a list is read in, ready at once."""

from __future__ import annotations

import multiprocessing
import os
from multiprocessing import forkserver

import pytest

from places import ROOT


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
    """Fork what works beside the window where the system can; `tests/desktop/window` starts it as the program does."""
    if "forkserver" in multiprocessing.get_all_start_methods():
        request.getfixturevalue("fork_server")
        context = multiprocessing.get_context("forkserver")
        monkeypatch.setattr(multiprocessing, "get_context", lambda _: context)
