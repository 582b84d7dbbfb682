"""What Windows' shell and Wayland's desktops want to know of the program; elsewhere nothing.

Windows' taskbar puts windows together by an application's name, only the program in front
may hand the front over, and a program without a console has nowhere to print.  On Wayland
the desktop gives each start a token with which it, or another in its place, may come to the front.
"""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

# The installer gives its menu entry the same name.
APPLICATION_NAME = "org.example.bounce_inspector"
_ACTIVATION = "XDG_ACTIVATION_TOKEN"
_TITLE = "Bounce Inspector"
_INFORMATION, _ERROR = 0x40, 0x10  # MB_ICONINFORMATION, MB_ICONERROR
_ANY_PROCESS = 0xFFFFFFFF  # ASFW_ANY


def name_application() -> None:
    """Stand in the taskbar as a program of its own, not as one of Python's windows."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.shell32.SetCurrentProcessExplicitAppUserModelID(ctypes.c_wchar_p(APPLICATION_NAME))


def allow_to_front() -> None:
    """Let the window of another process come to the front, as far as this one may."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.user32.AllowSetForegroundWindow(_ANY_PROCESS)


def leave_to_front() -> str:
    """The desktop's leave for this start to come to the front; empty where there is none (xdg-activation-v1)."""
    return os.environ.get(_ACTIVATION, "")


def take_leave_to_front(leave: str) -> None:
    """Use another start's leave when the window is activated next: Qt looks for it there, and takes it away."""
    if leave:
        os.environ[_ACTIVATION] = leave


@contextmanager
def printed_in_a_box() -> Iterator[None]:
    """Show in a message box what is printed meanwhile, where there is no console to print to."""
    if sys.stdout is not None and sys.stderr is not None:
        yield
        return
    out, err = io.StringIO(), io.StringIO()
    before = sys.stdout, sys.stderr
    sys.stdout, sys.stderr = out, err
    try:
        yield
    finally:
        sys.stdout, sys.stderr = before
        if text := (err.getvalue() or out.getvalue()).strip():
            _show(text, is_error=bool(err.getvalue()))


def _show(text: str, *, is_error: bool) -> None:
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.user32.MessageBoxW(None, text, _TITLE, _ERROR if is_error else _INFORMATION)
