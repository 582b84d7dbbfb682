"""Finds the data files that come with the program; nothing else knows where they lie."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def data_root() -> Path:
    """The folder that holds registry.json and resources/.

    In an installed wheel that is the package itself; in an editable install or a
    checkout it is the repository, two levels above the package.
    """
    if (_PACKAGE / "resources").is_dir():
        return _PACKAGE
    return _PACKAGE.parents[1]


def registry_path() -> Path:
    """Where registry.json lies."""
    return data_root() / "registry.json"


def resource(*names: str) -> Path:
    """The path of a file or folder below resources/, such as ``resource("words", "en.json")``."""
    return data_root().joinpath("resources", *names)
