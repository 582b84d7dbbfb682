"""The workflows do what the Makefile does, on the machines that a release is built on."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from places import ROOT

_MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
_WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
_SCRIPT = re.compile(r"packaging/[\w/]+\.py")
# What only prepares a machine that nobody has prepared: the workflows install it in a step of their own.
_PREPARES = {"packaging/system_libraries.py", "packaging/system_tools.py"}


def recipe(target: str) -> str:
    """What the Makefile does for a target, and for those it needs before."""
    found = re.search(rf"^{re.escape(target)}:([^\n]*)\n((?:\t[^\n]*\n)*)", _MAKEFILE, re.MULTILINE)
    assert found is not None, target
    before = [recipe(name) for name in found[1].split() if not name.startswith("$")]
    # A recipe may call make again.
    after = [recipe(name) for name in re.findall(r"\$\(MAKE\) (\S+)", found[2])]
    return "".join([*before, found[2], *after])


def scripts(workflow: Path) -> set[str]:
    """The scripts of packaging/ that a workflow runs, by itself or by make."""
    text = workflow.read_text(encoding="utf-8")
    targets = [
        name for line in re.findall(r"run: make (.+)", text) for name in line.split() if "/" not in name
    ]
    return set(_SCRIPT.findall(text + "".join(map(recipe, targets))))


@pytest.mark.parametrize("workflow", _WORKFLOWS, ids=lambda file: file.stem)
def test_what_a_workflow_runs_is_there(workflow: Path) -> None:
    assert all((ROOT / script).is_file() for script in scripts(workflow))


def test_a_release_takes_the_same_steps_by_make_and_by_workflow() -> None:
    made = set(_SCRIPT.findall(recipe("release") + recipe("macos")))
    [tests, release] = sorted(_WORKFLOWS, key=lambda file: file.stem != "tests")
    assert (scripts(release) | scripts(tests)) - _PREPARES == made - _PREPARES
