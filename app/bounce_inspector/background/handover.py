"""What a second start hands to the window that is there: names of files, as one line of JSON."""

from __future__ import annotations

import json
from collections.abc import Sequence

# More than anybody chooses; whoever sends more is no start of this program.
MOST = 50_000_000


def line_of(names: Sequence[str]) -> bytes:
    """The line that hands the names over."""
    return json.dumps(list(names)).encode() + b"\n"


def names_in(line: bytes) -> list[str] | None:
    """The names in a line; None where it is none of this program's."""
    try:
        names = json.loads(line)
    except (ValueError, RecursionError):
        return None
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        return None
    # A zero is in no name, and no function of the system takes it.
    return [name for name in names if name and "\0" not in name]
