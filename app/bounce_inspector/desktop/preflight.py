"""Looks, before Qt is loaded, for what its window needs on Linux.

Without a display or with a system library missing, Qt ends the process with a
message that nobody sees after a double-click, and that names the wrong library.
"""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Mapping

# What PySide6-Essentials needs of the system, with the Debian package that has it:
# first for any use, then for a window on X11.
_ALWAYS = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libglib-2.0.so.0": "libglib2.0-0",
}
_WINDOW = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}


def has_display(environment: Mapping[str, str] = os.environ, platform: str = sys.platform) -> bool:
    """Whether a window can be shown here at all."""
    if not platform.startswith("linux") or environment.get("QT_QPA_PLATFORM"):
        return True
    return bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))


def missing_packages(*, for_window: bool, platform: str = sys.platform) -> list[str]:
    """The Debian packages of the system libraries that Qt needs and that are not there."""
    if not platform.startswith("linux"):
        return []
    wanted = _ALWAYS | _WINDOW if for_window else _ALWAYS
    return [package for library, package in wanted.items() if not _loads(library)]


def needs_x11(environment: Mapping[str, str] = os.environ) -> bool:
    """Whether Qt will talk to an X server, as it does unless it runs offscreen or on Wayland."""
    chosen = environment.get("QT_QPA_PLATFORM", "")
    if chosen:
        return chosen.startswith("xcb")
    return not environment.get("WAYLAND_DISPLAY")


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True
