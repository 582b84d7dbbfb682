"""What the command line of the program with a window may say; Qt is not needed to read it."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from .. import __version__
from ..advice.languages import LANGUAGES
from .system import shell


def read_options(arguments: Sequence[str]) -> argparse.Namespace:
    """The options given; ends the process with an explanation where they are wrong, or were asked for."""
    with shell.printed_in_a_box():
        return _parser().parse_args(arguments)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="bounce-inspector", description="Explains mail bounces in a window."
    )
    parser.add_argument(
        "files", nargs="*", metavar="FILE", help="a bounce, a mailbox, an archive or a folder to open"
    )
    parser.add_argument("--example", action="store_true", help="begin with an example bounce")
    parser.add_argument(
        "--clipboard", action="store_true", help="begin with what was copied, also in a running window"
    )
    parser.add_argument("--language", choices=tuple(LANGUAGES), help="the language of the window")
    # Done before a display is looked for (start.py); named here for --help.
    parser.add_argument(
        "--install-desktop", action="store_true", help="put the program into the menus (Linux)"
    )
    parser.add_argument("--uninstall-desktop", action="store_true", help="take it out of them again")
    parser.add_argument("--version", action="version", version=f"bounce-inspector {__version__}")
    return parser
