"""The translations of the window: gathered from the code, and compiled for Qt.

    python packaging/translations.py            compile those that changed (.ts to .qm)
    python packaging/translations.py --update   bring the .ts files up to date with the code

The tools are those of PySide6.  The .qm files lie beside the .ts files, are not kept
in git, and are made by every build and by `make run` and `make test`.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources" / "translations"
CODE = ROOT / "app" / "bounce_inspector" / "desktop"
# English is the language of the code; only its plural forms need a translation.
PLURALS_ONLY = "bounce-inspector_en.ts"
# A tool that lacks a library may show a box of the system's and wait for somebody to close it.
_PATIENCE = 120


class TranslationError(Exception):
    """One of Qt's tools failed; the message is what it said."""


def compile_all(folder: Path = FOLDER) -> list[Path]:
    """Compile what is newer than its .qm file; gives all .qm files, raises TranslationError."""
    compiled = []
    for source in sorted(folder.glob("*.ts")):
        target = source.with_suffix(".qm")
        if not target.exists() or target.stat().st_mtime < source.stat().st_mtime:
            _run("lrelease", "-silent", str(source), "-qm", str(target))
        compiled.append(target)
    return compiled


def update(sources: Iterable[Path], code: Path = CODE) -> None:
    """Take new texts of ``code`` into the .ts files and drop those it no longer has."""
    for source in sources:
        only = ["-pluralonly"] if source.name == PLURALS_ONLY else []
        options = ["-silent", "-extensions", "py", "-locations", "none", "-no-obsolete", *only]
        language = source.stem.rpartition("_")[2]
        languages = ["-source-language", "en", "-target-language", language]
        _run("lupdate", *options, *languages, str(code), "-ts", str(source))


def _run(tool: str, *arguments: str) -> None:
    command = f"from PySide6.scripts import pyside_tool; pyside_tool.{tool}()"
    try:
        done = subprocess.run(
            [sys.executable, "-c", command, *arguments],
            capture_output=True,
            text=True,
            check=False,
            timeout=_PATIENCE,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise TranslationError(f"{tool}: {error}") from error
    if done.returncode != 0:
        raise TranslationError(f"{tool}: {(done.stderr or done.stdout).strip()}")


def main() -> int:
    try:
        if "--update" in sys.argv[1:]:
            update(sorted(FOLDER.glob("*.ts")))
        compile_all()
    except TranslationError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
