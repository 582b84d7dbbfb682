"""What has to be on a machine before the packages are built, and what is said where it can't be installed."""

from __future__ import annotations

import sys

import project
import pytest
import system_tools


def test_what_is_missing_is_named_where_it_cannot_be_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda _: None)
    with pytest.raises(project.BuildError, match=r"apt-get install .* gcc libc6-dev libpython3\.11$"):
        system_tools.need({"cc": "gcc libc6-dev"}, ["libpython3.11"])


def test_nothing_is_installed_where_nothing_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda tool: f"/usr/bin/{tool}")
    monkeypatch.setattr(project, "run", lambda *_, **__: pytest.fail("something was run"))
    system_tools.need({"cc": "gcc libc6-dev"})


def test_the_library_of_the_systems_python_is_a_package_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sysconfig.get_config_var", lambda _: "libpython0.0.so")
    monkeypatch.setattr(sys, "base_prefix", "/opt/python")
    assert system_tools.missing_python_library() == []
    monkeypatch.setattr(sys, "base_prefix", "/usr")
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    assert system_tools.missing_python_library() == [f"libpython{version}"]
