"""Installs the system libraries that Qt needs, or names them.

    python packaging/system_libraries.py             for the tests, which show no window
    python packaging/system_libraries.py --window    for a window on X11, and for the program that is built of them

On Debian and Ubuntu as root they are installed; otherwise the command that does it
is printed.  Exit status 1 when something is missing in the end.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

from bounce_inspector.desktop import preflight


def main() -> int:
    for_window = "--window" in sys.argv[1:]
    missing = preflight.missing_packages(for_window=for_window)
    if not missing:
        return 0
    command = ["apt-get", "install", "-y", "--no-install-recommends", *missing]
    if shutil.which("apt-get") is None or os.geteuid() != 0:
        print("Qt needs system libraries that are missing. As root, on Debian or Ubuntu:", file=sys.stderr)
        print("    apt-get update && " + " ".join(command), file=sys.stderr)
        return 1
    subprocess.run(["apt-get", "update", "-qq"], check=False)
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return 1 if preflight.missing_packages(for_window=for_window) else 0


if __name__ == "__main__":
    sys.exit(main())
