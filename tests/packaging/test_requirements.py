"""What the Makefile, the workflows and the locks ask for is what pyproject.toml has."""

from __future__ import annotations

import re
import tomllib

import freeze
import pytest

from places import ROOT

_PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
_EXTRAS: dict[str, list[str]] = _PROJECT["optional-dependencies"]
# Where people and machines are told to install the project with something beside it.
_CALLERS = ("Makefile", "README.md", ".github/workflows/tests.yml", ".github/workflows/release.yml", "packaging/lock.py")  # fmt: skip
_EXTRA = re.compile(r"(?:-e |--editable |bounce-inspector)'?\.?\[([\w,]+)\]|\"--extra\", \"(\w+)\"")
_NAME = re.compile(r"[\w.-]+")


def wanted(caller: str) -> set[str]:
    """The extras that a file of the repository names."""
    text = (ROOT / caller).read_text(encoding="utf-8")
    return {name for found in _EXTRA.findall(text) for part in found for name in part.split(",") if name}


def name_of(requirement: str) -> str:
    """The name of a required library as locks write it."""
    found = _NAME.match(requirement)
    assert found is not None
    return found[0].lower().replace("_", "-").replace(".", "-")


@pytest.mark.parametrize("caller", _CALLERS)
def test_extras_that_are_asked_for_exist(caller: str) -> None:
    # pip only warns of an extra that is not there.
    assert wanted(caller)
    assert wanted(caller) <= _EXTRAS.keys()


def test_every_extra_is_asked_for() -> None:
    asked = set().union(*map(wanted, (*_CALLERS, "CONTRIBUTING.md")))
    assert _EXTRAS.keys() <= asked


@pytest.mark.parametrize("system", ["linux", "windows", "macos"])
def test_a_lock_has_what_the_program_and_its_build_require_and_nothing_else(system: str) -> None:
    lock = freeze.lock_of(system).read_text(encoding="utf-8").replace("\\\n", " ")
    direct = re.findall(
        r"^([\w.-]+)==.*(?:\n    #.*)*?via(?:\n    #)?\s+bounce-inspector ", lock, re.MULTILINE
    )
    assert set(direct) == {name_of(one) for one in (*_PROJECT["dependencies"], *_EXTRAS["freeze"])}
