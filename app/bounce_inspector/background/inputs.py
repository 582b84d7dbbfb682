"""What can be inspected."""

from __future__ import annotations

from errno import EINVAL
from os import strerror
from pathlib import Path
from stat import S_ISREG

from ..collection.place import Place

# A file, a message that lies among others, a text, the bytes of a mail.
Input = Path | Place | str | bytes


def size_of(data: Input) -> int:
    """How much there is to read; raises OSError where a file can't be asked."""
    if isinstance(data, Place):
        return data.length
    if not isinstance(data, Path):
        return len(data)
    state = data.stat()
    if not S_ISREG(state.st_mode):
        # A pipe or a device would be waited for, and could be without end.
        raise OSError(EINVAL, strerror(EINVAL))
    return state.st_size
