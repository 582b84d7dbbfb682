"""Starts the window, or says in plain words why there can be none and does without."""

from __future__ import annotations

import argparse
import signal
import sys
from collections.abc import Sequence
from pathlib import Path

from . import bundled
from .collection.patterns import expanded
from .desktop import preflight
from .desktop.options import read_options
from .desktop.second_start import CLIPBOARD, HandoverAnswer, hand_over, session_name

_EXAMPLE = ("samples", "mailbox-unknown.eml")
_INSTALL = "--install-desktop"
_MENU_ENTRY = (_INSTALL, "--uninstall-desktop")


def main(arguments: Sequence[str] | None = None) -> int:
    """Start the program; gives its exit status."""
    if getattr(sys, "frozen", False):
        # Imported here: only where the program is one file do its workers start here, and it comes first.
        import multiprocessing

        multiprocessing.freeze_support()
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given and given[0] in _MENU_ENTRY:
        return _change_menu_entry(given[0])
    options = read_options(given)
    if not preflight.has_display():
        reason = "There is no display here, so no window: the inspection follows as text."
        return _in_terminal(options, reason)
    paths = [Path(name).absolute() for name in expanded(options.files)]
    to_open = [CLIPBOARD] if options.clipboard else [str(path) for path in paths]
    name = session_name()
    answer = hand_over(name, to_open)
    if answer is HandoverAnswer.TAKEN:
        return 0
    missing = preflight.missing_packages(for_window=preflight.needs_x11())
    if missing:
        command = f"apt-get install {' '.join(missing)}"
        reason = f"The window needs system libraries that are missing. On Debian or Ubuntu: {command}"
        return _in_terminal(options, reason)
    # Until the window can be asked to close, Ctrl+C ends the program at once: a load of Qt that it breaks
    # off half-way leaves a window that does not work.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    # Imported here: Qt is loaded only when it can work, and all of it only for the start that becomes the window.
    from .desktop import qt_import

    qt_import.load_qt()
    from .desktop.single_instance import SingleInstance

    instance = SingleInstance(name)
    if answer is HandoverAnswer.NOBODY and not instance.claim(to_open):
        return 0
    from .desktop.app import run

    return run(options, paths, instance)


def _change_menu_entry(wish: str) -> int:
    # Imported here: it is asked for once, if ever.
    from .desktop.system import menu_entry

    try:
        if wish == _INSTALL:
            print(f"Installed {menu_entry.install()}")
        else:
            print("Removed the menu entry." if menu_entry.uninstall() else "There was no menu entry.")
    except menu_entry.MenuEntryError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def _in_terminal(options: argparse.Namespace, reason: str) -> int:
    print(reason, file=sys.stderr, flush=True)
    files = list(options.files)
    if options.example:
        files.append(str(bundled.resource(*_EXAMPLE)))
    if not files:
        print("bounce-inspect FILE explains a bounce in the terminal.", file=sys.stderr)
        return 1
    # Imported here: a window does without what only the terminal needs.
    from . import cli

    return cli.main(files)


if __name__ == "__main__":
    sys.exit(main())
