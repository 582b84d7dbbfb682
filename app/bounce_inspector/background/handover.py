"""What a second start hands to the window that is there, as one line of JSON."""

from __future__ import annotations

import json
from typing import NamedTuple

# More than anybody chooses; whoever sends more is no start of this program.
MOST = 50_000_000


class Handover(NamedTuple):
    """Names of files to open, and the desktop's leave to come to the front (``shell.leave_to_front``)."""

    names: list[str]
    leave: str = ""


def line_of(handover: Handover) -> bytes:
    """The line that hands it over."""
    return json.dumps(handover).encode() + b"\n"


def handover_in(line: bytes) -> Handover | None:
    """What a line hands over; None where it is none of this program's."""
    try:
        match json.loads(line):
            case [list(names), str(leave)] if all(isinstance(name, str) for name in names):
                pass
            case _:
                return None
    except (ValueError, RecursionError):
        return None
    # A zero is in no name, and no function of the system takes it.
    return Handover([name for name in names if name and "\0" not in name], leave.replace("\0", ""))
