"""Where the program keeps what belongs to the user; the only place that knows."""

from __future__ import annotations

import tempfile
from pathlib import Path

import platformdirs

_NAME = "bounce-inspector"


def settings_path() -> Path:
    """The settings file, in the platform's place for configuration."""
    return Path(platformdirs.user_config_path(_NAME, appauthor=False)) / "settings.json"


def log_path() -> Path:
    """The log of the program's own mistakes, in the platform's place for logs."""
    return Path(platformdirs.user_log_path(_NAME, appauthor=False)) / "faults.log"


def policy_path() -> Path:
    """The file in which an administrator sets what holds for all users of this machine."""
    return Path(platformdirs.site_config_path(_NAME, appauthor=False)) / "policy.json"


def runtime_file(name: str) -> Path:
    """A file that lives no longer than the programs that use it."""
    return Path(tempfile.gettempdir()) / name


def runtime_name() -> str:
    """The name under which running windows of one user in one session find each other."""
    return _NAME
