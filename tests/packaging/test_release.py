"""What a release is held to before it is built."""

from __future__ import annotations

import freeze
import project
import pytest
import release

CHANGELOG = """# Changelog

## [Unreleased]

## [1.2.0] - 2026-11-28

### Added

- Something.

## [1.1.0]

- Older.
"""


def test_the_notes_of_a_version_are_its_section() -> None:
    assert release.changes_of(CHANGELOG, "1.2.0") == "### Added\n\n- Something."


@pytest.mark.parametrize(("version", "why"), [("1.3.0", "no section"), ("1.1.0", "YEAR-MONTH-DAY")])
def test_a_version_without_section_or_date_is_refused(version: str, why: str) -> None:
    with pytest.raises(project.BuildError, match=why):
        release.changes_of(CHANGELOG, version)


@pytest.mark.parametrize(("version", "why"), [("1.2", "three numbers"), ("99.0.0", "set __version__")])
def test_a_version_that_is_not_the_programs_is_refused(version: str, why: str) -> None:
    with pytest.raises(project.BuildError, match=why):
        release.check(version)


@pytest.mark.parametrize("system", ["linux", "windows", "macos", "windows-test"])
def test_every_release_of_a_lock_has_its_hash(system: str) -> None:
    lines = freeze.lock_of(system).read_text(encoding="utf-8").replace("\\\n", " ").splitlines()
    named = [line for line in lines if "==" in line]
    assert named
    assert all("--hash=sha256:" in line for line in named)


def test_the_installer_and_the_window_have_the_same_name_for_the_taskbar() -> None:
    from bounce_inspector.desktop.system import shell

    assert shell.APPLICATION_NAME == project.APP_ID


def test_windows_shows_the_version_of_the_program() -> None:
    assert repr(project.version()) in freeze.version_resource("BounceInspector", "Bounce Inspector")
