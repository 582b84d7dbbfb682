"""Puts the starter and the icon where the desktop finds them, for the current user.

The starter calls the program by its full path, so that a double-click works without
a PATH that knows the environment it is installed in.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from bounce_inspector import bundled

NAME = "bounce-inspector"


def main() -> int:
    program = Path(sys.executable).with_name(NAME)
    if not program.exists():
        print(f"{program} is missing: install the program first.", file=sys.stderr)
        return 1
    data = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
    applications = data / "applications"
    icons = data / "icons" / "hicolor" / "scalable" / "apps"
    applications.mkdir(parents=True, exist_ok=True)
    icons.mkdir(parents=True, exist_ok=True)
    entry = bundled.resource(f"{NAME}.desktop").read_text(encoding="utf-8")
    starter = applications / f"{NAME}.desktop"
    starter.write_text(entry.replace(f"Exec={NAME} ", f'Exec="{program}" '), encoding="utf-8")
    shutil.copyfile(bundled.resource("icons", f"{NAME}.svg"), icons / f"{NAME}.svg")
    if (update := shutil.which("update-desktop-database")) is not None:
        subprocess.run([update, str(applications)], check=False)
    print(f"Installed {starter}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
