"""A person, or a program that plays one, may be faster than the window's event loop."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from places import ROOT

SCRIPT = Path(__file__).with_name("pastes_without_turns.py")
# What once ended the program does so no more with today's Qt, in nine hundred pastes; a fault of the like shows in
# a hundred or takes a search, for which the script pastes any number of times.
TIMES = 100


@pytest.mark.slow
def test_pasting_and_walking_without_a_turn_of_the_loop_ends_nothing(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, str(SCRIPT), str(TIMES), str(ROOT / "tests" / "data" / "pastes")],
        env=os.environ | {"HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True, text=True, check=False, timeout=900,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-3000:]
    assert "Traceback" not in done.stderr
    assert done.stdout.endswith("done\n")
