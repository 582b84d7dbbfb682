"""What can be inspected."""

from __future__ import annotations

from pathlib import Path

from ..collection.place import Place

# A file, a message that lies among others, a text, the bytes of a mail.
Input = Path | Place | str | bytes


def size_of(data: Input) -> int:
    """How much there is to read; raises OSError where a file can't be asked."""
    if isinstance(data, Place):
        return data.length
    return data.stat().st_size if isinstance(data, Path) else len(data)
