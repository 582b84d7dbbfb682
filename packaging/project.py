"""What the scripts that build and release the program have in common: its names, its version, where things lie."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NoReturn

ROOT = Path(__file__).resolve().parents[1]
PACKAGING = ROOT / "packaging"
BUILD = ROOT / "build"
DIST = ROOT / "dist"

COMMAND = "bounce-inspect"
WINDOW = "bounce-inspector"
PUBLISHER = "The Bounce Inspector authors"
# Reverse domain name of the program.  example.org stands for the domain of whoever publishes it.
APP_ID = "org.example.bounce_inspector"


class BuildError(Exception):
    """A step of the build can't be done; the message says what to do about it."""


def version() -> str:
    """The program's version, from the one place that has it."""
    source = (ROOT / "app" / "bounce_inspector" / "__init__.py").read_text(encoding="utf-8")
    found = re.search(r'^__version__ = "([^"]+)"$', source, re.MULTILINE)
    if found is None:
        raise BuildError("app/bounce_inspector/__init__.py names no version")
    return found[1]


def run(command: Sequence[str | Path], *, cwd: Path = ROOT, env: Mapping[str, str] | None = None) -> None:
    """Run a step of the build; raises BuildError with the end of what it printed where it fails."""
    print("$", *command, flush=True)
    done = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env=None if env is None else dict(env),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        check=False,
    )
    if done.returncode != 0:
        raise BuildError(f"{command[0]} ended with {done.returncode}:\n{done.stdout[-4000:]}")


def need(file: Path, command: str) -> None:
    """Raise BuildError that names the command which makes a file, where it is not there."""
    if not file.exists():
        raise BuildError(f"{file} is missing: {command}")


def source_date() -> str:
    """Seconds since 1970 of the last commit, so that the same source gives the same files (SOURCE_DATE_EPOCH)."""
    if given := os.environ.get("SOURCE_DATE_EPOCH"):
        return given
    done = subprocess.run(
        ["git", "log", "-1", "--format=%ct"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    # An unpacked source archive has no history; its own files have the date then.
    return done.stdout.strip() or str(int((ROOT / "CHANGELOG.md").stat().st_mtime))


def say_and_exit(error: Exception) -> NoReturn:
    """End with what went wrong."""
    print(error, file=sys.stderr)
    sys.exit(1)


def print_made(build: Callable[[], Path]) -> int:
    """Build a file, and say where it is and how large, or what went wrong; gives the exit status."""
    try:
        made = build()
    except BuildError as error:
        say_and_exit(error)
    print(f"{made}: {made.stat().st_size / 1e6:.1f} MB")
    return 0
