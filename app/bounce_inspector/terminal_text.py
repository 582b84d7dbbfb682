"""Prints to a terminal what may have stood in a message, without what a terminal obeys."""

from __future__ import annotations

import re
from typing import TextIO

# What a terminal obeys (C0 but tab and line end, DEL, C1) or turns the reading order by, and other line ends.
_CONTROLS = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]"
)


def without_controls(text: str) -> str:
    """A text with a sign in place of each character that a terminal obeys."""
    return _CONTROLS.sub("\ufffd", text)


def print_text(text: str, stream: TextIO | None = None) -> None:
    """Print a text, whatever stood in a message, a file's name or an argument, without what a terminal obeys."""
    print(without_controls(text), file=stream)
