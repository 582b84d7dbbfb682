"""The data files are found in a checkout as in an installed wheel, wherever the program is started."""

from __future__ import annotations

from pathlib import Path

import pytest

import bounce_inspector
from bounce_inspector import bundled


@pytest.fixture
def wheel(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the package as a wheel installs it: the data lie inside."""
    package = tmp_path / "site-packages" / "bounce_inspector"
    (package / "resources").mkdir(parents=True)
    monkeypatch.setattr(bundled, "_PACKAGE", package)
    return package


def test_the_files_are_there() -> None:
    assert bundled.registry_path().is_file()
    assert bundled.resource("cause_pairs.json").is_file()
    assert bundled.resource("words", "en.json").is_file()
    assert bundled.resource("icons").is_dir()


def test_they_are_found_from_any_working_directory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert bundled.registry_path().is_absolute()
    assert bundled.registry_path().is_file()


def test_in_a_wheel_they_lie_inside_the_package(wheel: Path) -> None:
    assert bundled.data_root() == wheel
    assert bundled.registry_path() == wheel / "registry.json"


def test_in_a_checkout_they_lie_two_levels_above_the_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "app" / "bounce_inspector"
    package.mkdir(parents=True)
    monkeypatch.setattr(bundled, "_PACKAGE", package)
    assert bundled.data_root() == tmp_path
    assert bundled.resource("samples") == tmp_path / "resources" / "samples"


def test_the_names_of_a_resource_are_folders_and_a_file(wheel: Path) -> None:
    assert bundled.resource("words", "en.json") == wheel / "resources" / "words" / "en.json"
    assert bundled.resource() == wheel / "resources"


def test_the_package_is_the_folder_it_was_imported_from() -> None:
    assert Path(str(bounce_inspector.__file__)).resolve().is_relative_to(bundled.data_root()), (
        "another copy of the data would be found"
    )
