"""Installs the tools that the Linux packages are built and tried with, or names them.

On Debian and Ubuntu as root they are installed; otherwise the command that does it is printed.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Mapping

import project
from project import BuildError

LINUX = {
    "cc": "gcc libc6-dev",
    "readelf": "binutils",
    "dpkg-deb": "dpkg",
    "lintian": "lintian",
    "appstreamcli": "appstream",
    "desktop-file-validate": "desktop-file-utils",
    "Xvfb": "xvfb",
    "openbox": "openbox",
    "xdotool": "xdotool",
    "xclip": "xclip",
}


def need(tools: Mapping[str, str]) -> None:
    """Have the tools, by the packages that hold them, or raise BuildError that names what to install."""
    missing = [
        name for tool, packages in tools.items() if shutil.which(tool) is None for name in packages.split()
    ]
    if not missing:
        return
    command = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *missing]
    if shutil.which("apt-get") is None or os.geteuid() != 0:
        raise BuildError(f"Tools are missing. As root, on Debian or Ubuntu: {' '.join(command)}")
    project.run(["apt-get", "update", "-qq"])
    project.run(command, env=os.environ | {"DEBIAN_FRONTEND": "noninteractive"})


if __name__ == "__main__":
    try:
        need(LINUX)
    except BuildError as error:
        project.say_and_exit(error)
    sys.exit(0)
