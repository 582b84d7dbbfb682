"""What this checkout prints, which every program that is built of it has to print too."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from project import ROOT, BuildError

# What the window shows when it is started with --example.
EXAMPLE = ROOT / "resources" / "samples" / "mailbox-unknown.eml"


def printed(arguments: Sequence[str | Path], cwd: Path = ROOT) -> subprocess.CompletedProcess[bytes]:
    """Run the command of this checkout to its end."""
    command = [sys.executable, "-m", "bounce_inspector.cli", *map(str, arguments)]
    return subprocess.run(command, cwd=cwd, capture_output=True, check=False)


def example_headline() -> str:
    """The sentence that tops what is said of the example, in English, as the window copies it too."""
    done = printed(["--language", "en", EXAMPLE])
    # The name of the file is above it.
    lines = done.stdout.decode().splitlines()
    if done.returncode != 0 or len(lines) < 2:
        raise BuildError(f"this checkout does not inspect its own example:\n{done.stderr.decode()}")
    return lines[1]
