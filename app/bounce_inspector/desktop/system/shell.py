"""What Windows' shell wants to know of the program; elsewhere nothing.

The taskbar puts windows together by an application's name, only the program in front
may hand the front over, and a program without a console has nowhere to print.
"""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from contextlib import contextmanager

# The installer gives its menu entry the same name.
APPLICATION_NAME = "org.example.bounce_inspector"
_TITLE = "Bounce Inspector"
_INFORMATION, _ERROR = 0x40, 0x10  # MB_ICONINFORMATION, MB_ICONERROR


def name_application() -> None:
    """Stand in the taskbar as a program of its own, not as one of Python's windows."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.shell32.SetCurrentProcessExplicitAppUserModelID(ctypes.c_wchar_p(APPLICATION_NAME))


def allow_to_front(process: int) -> None:
    """Let the window of another process come to the front, as far as this one may."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.user32.AllowSetForegroundWindow(process)


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
