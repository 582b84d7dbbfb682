"""Expands patterns such as ``*.eml`` among the names given to a command, where the shell does not."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterable


def expanded(names: Iterable[str], *, shell_expands: bool = os.name != "nt") -> list[str]:
    """The names, each pattern replaced by the files it stands for, in order; one that fits nothing stays.

    Windows' shells hand patterns over as they are.  There ``*`` and ``?`` are in no
    file's name, and brackets are ordinary signs.
    """
    if shell_expands:
        return list(names)
    result: list[str] = []
    for name in names:
        # Not Path.glob: a pattern may begin with a drive or a share.
        found = sorted(glob.glob(name.replace("[", "[[]"))) if is_pattern(name) else []  # noqa: PTH207
        result += found or [name]
    return result


def is_pattern(name: str) -> bool:
    """Whether a name stands for several on Windows."""
    return "*" in name or "?" in name
