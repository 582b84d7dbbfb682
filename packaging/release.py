"""Checks that a release may be made, and sums up what was made for it.

python packaging/release.py check VERSION     before anything is built
python packaging/release.py sums              dist/SHA256SUMS, when all is built and tried
"""

from __future__ import annotations

import hashlib
import re
import subprocess
import sys

import project
from project import DIST, ROOT, BuildError

_VERSION = re.compile(r"\d+\.\d+\.\d+")
_SUMS = "SHA256SUMS"


def check(version: str) -> None:
    """Raise BuildError, which says what to do, unless everything says that this version is released."""
    if not _VERSION.fullmatch(version):
        raise BuildError(f"{version!r} is no version: three numbers with dots, such as 1.2.0")
    if project.version() != version:
        raise BuildError(
            f"app/bounce_inspector/__init__.py says {project.version()}: set __version__ to {version} there, and commit"
        )
    notes = changes_of((ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), version)
    if not notes:
        raise BuildError(f"CHANGELOG.md says nothing of what changed in {version}")
    done = subprocess.run(
        ["git", "status", "--porcelain"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    if done.stdout:
        raise BuildError(f"there is something that was not committed:\n{done.stdout}")


def changes_of(changelog: str, version: str) -> str:
    """What the changelog says of a version, for the page of the release; raises BuildError where it has no date.

    The form is that of Keep a Changelog: ``## [1.2.0] - 2026-11-28``.
    """
    sections = re.split(r"^## ", changelog, flags=re.MULTILINE)[1:]
    found = next((part for part in sections if part.startswith(f"[{version}]")), None)
    if found is None:
        raise BuildError(f"CHANGELOG.md has no section [{version}]: give [Unreleased] that name and a date")
    head, _, notes = found.partition("\n")
    if not re.fullmatch(rf"\[{re.escape(version)}\] - \d{{4}}-\d\d-\d\d", head.strip()):
        raise BuildError(f"CHANGELOG.md: '## {head.strip()}' should be '## [{version}] - YEAR-MONTH-DAY'")
    return notes.strip()


def write_sums() -> str:
    """Write the SHA-256 of every file in dist/ beside them, in the form that sha256sum checks; raises BuildError."""
    project.need(DIST, "make package")
    files = sorted(file for file in DIST.iterdir() if file.is_file() and file.name != _SUMS)
    lines = [f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.name}\n" for file in files]
    (DIST / _SUMS).write_text("".join(lines), encoding="utf-8")
    return "".join(lines)


def main() -> int:
    try:
        match sys.argv[1:]:
            case ["check", version]:
                check(version)
            case ["sums"]:
                print(write_sums(), end="")
            case _:
                print(__doc__, file=sys.stderr)
                return 2
    except BuildError as error:
        project.say_and_exit(error)
    return 0


if __name__ == "__main__":
    sys.exit(main())
