"""Brings the lock files up to date: the releases, with hashes, of which the programs that one installs are built.

    python packaging/lock.py     packaging/locks/*.txt, for each platform

Look at what changed, build, try, and only then commit.
"""

from __future__ import annotations

import sys
from pathlib import Path

import project
from project import PACKAGING, ROOT, BuildError

LOCKS = PACKAGING / "locks"
# The Python that the packages bring along.
PYTHON = "3.11"
_PLATFORMS = {
    "linux": "x86_64-manylinux_2_34",
    "windows": "x86_64-pc-windows-msvc",
    "macos": "aarch64-apple-darwin",
}


def main() -> int:
    options: list[str | Path] = ["--generate-hashes", "--no-header", "--quiet", "--python-version", PYTHON]
    uv = Path(sys.executable).with_name("uv")
    try:
        for name, platform in _PLATFORMS.items():
            target = LOCKS / f"{name}.txt"
            project.run(
                [uv, "pip", "compile", "pyproject.toml", "--extra", "freeze", *options,
                 "--python-platform", platform, "--upgrade", "-o", target]
            )  # fmt: skip
        project.run(
            [uv, "pip", "compile", "packaging/windows/test.in", "-c", LOCKS / "windows.txt", *options,
             "--python-platform", _PLATFORMS["windows"], "--upgrade", "-o", LOCKS / "windows-test.txt"]
        )  # fmt: skip
    except BuildError as error:
        project.say_and_exit(error)
    print(f"{LOCKS.relative_to(ROOT)}: see git diff for what changed")
    return 0


if __name__ == "__main__":
    sys.exit(main())
