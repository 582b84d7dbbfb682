"""The notice that goes with every program that one installs."""

from __future__ import annotations

import subprocess
import sys

import freeze
import pytest


@pytest.mark.parametrize(
    "title",
    [
        f"Python {sys.version_info.major}.{sys.version_info.minor}.",
        "PySide6_Essentials ",
        "https://download.qt.io/",
        "GNU LESSER GENERAL PUBLIC LICENSE",
        "GNU GENERAL PUBLIC LICENSE",
        "PYTHON SOFTWARE FOUNDATION LICENSE VERSION 2",
    ],
)
def test_it_names_versions_and_sources_and_has_the_licenses(notice: str, title: str) -> None:
    assert title in notice


@pytest.fixture(scope="module")
def notice() -> str:
    return subprocess.run([sys.executable, freeze.NOTICE], capture_output=True, check=True).stdout.decode()
