"""Runs the tests with a Windows Python and a Windows Qt under Wine.

    python packaging/windows/test.py [ARGUMENTS OF PYTEST]

Offscreen, but for what takes real drops (tests/desktop/system/test_ole.py), which runs on an X server of its own.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import freeze
import project
from project import BUILD, ROOT, BuildError
from x_server import x_screen

from windows import wine

_DROPS = "tests/desktop/system/test_ole.py"


def main() -> int:
    wanted = sys.argv[1:]
    try:
        wine.need_tools()
        wine.prepare_prefix()
        # The code of this checkout is tested, with what the build makes for it; the wheel only says what belongs to it.
        wheel = freeze.build_wheel(BUILD / "wheel")
        python = wine.prepare_python(
            wine.WINE / "python-test", ["windows", "windows-test"], wheel, [ROOT / "app", ROOT]
        )
        wine.add_fonts(python.parent)
    except BuildError as error:
        project.say_and_exit(error)
    pytest: list[str | Path] = [python, "-m", "pytest", "-p", "no:cacheprovider", "-q"]
    try:
        done = wine.call([*pytest, *wanted], env={"WINEQT_QPA_PLATFORM": "offscreen"}, shown=True)
        if wanted:
            return done.returncode
        with x_screen() as screen:
            drops = wine.call([*pytest, _DROPS], env={"WINEQT_QPA_PLATFORM": "windows", **screen}, shown=True)
    finally:
        wine.end_services()
    return done.returncode or drops.returncode


if __name__ == "__main__":
    sys.exit(main())
