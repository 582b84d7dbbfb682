"""Installs the tools that the Linux packages are built and tried with, or names them.

On Debian and Ubuntu as root they are installed; otherwise the command that does it is printed.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import sys
import sysconfig
from collections.abc import Iterable, Mapping

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


def need(tools: Mapping[str, str], more: Iterable[str] = ()) -> None:
    """Have the tools, by the packages that hold them, and more packages, or raise BuildError that names them."""
    missing = [
        name for tool, packages in tools.items() if shutil.which(tool) is None for name in packages.split()
    ]
    missing += more
    if not missing:
        return
    command = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *missing]
    if shutil.which("apt-get") is None or os.geteuid() != 0:
        raise BuildError(f"Tools are missing. As root, on Debian or Ubuntu: {' '.join(command)}")
    project.run(["apt-get", "update", "-qq"])
    project.run(command, env=os.environ | {"DEBIAN_FRONTEND": "noninteractive"})


def missing_python_library() -> list[str]:
    """The package with the library of this Python, which goes into the program, where it is not there.

    Debian's python3 does without; a Python from elsewhere has it beside it.
    """
    if sys.base_prefix != "/usr":
        return []
    try:
        ctypes.CDLL(sysconfig.get_config_var("INSTSONAME"))
    except OSError:
        return [f"libpython{sysconfig.get_python_version()}"]
    return []


if __name__ == "__main__":
    try:
        need(LINUX, missing_python_library())
    except BuildError as error:
        project.say_and_exit(error)
    sys.exit(0)
