"""What can be inspected."""

from __future__ import annotations

from errno import EINVAL, EIO
from os import strerror
from pathlib import Path
from stat import S_ISREG

from ..collection.place import Place, Unreadable
from ..message.archive import MAGIC

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


def first_lines(data: Input, most: int) -> str:
    """How an input begins, in whole lines, where it is a text that can be shown as it is; empty where it isn't."""
    try:
        content = data[:most].encode() if isinstance(data, str) else _beginning(data, most)
    except OSError:
        # Whoever reads it tells why it can't be read.
        return ""
    if b"\0" in content or content.startswith(MAGIC):
        return ""
    text = content.decode(errors="replace").replace("\r\n", "\n")
    return text.rpartition("\n")[0] if len(content) == most else text


def whole_content(data: Input) -> bytes:
    """All of an input as it came; raises OSError where it can't be read any more."""
    if not isinstance(data, Place):
        return _content(data)
    # Imported here: the window is shown before it reads anything.
    from ..collection.reading import Reader

    with Reader() as reader:
        content = reader.read(data)
    if isinstance(content, Unreadable):
        raise OSError(EIO, strerror(EIO))
    return content


def _beginning(data: Path | Place | bytes, most: int) -> bytes:
    if isinstance(data, bytes):
        return data[:most]
    if isinstance(data, Place):
        return _content(data)[:most] if data.member is None else b""
    with data.open("rb") as file:
        return file.read(most)


# What is inspected and shown within the time that nobody notices: bytes, and what tells of addresses, of
# which a report on 20 recipients has some five for each.
_SMALL = 32 * 1024
_FEW_SIGNS = 100
# The parser works longer on parts within parts.
_FEW_PARTS = 40


def is_small(data: Input) -> bool:
    """Whether an input is inspected in the window's own process; raises OSError where a file can't be asked.

    How many recipients it has shows only when it is read, so the signs of addresses are
    counted, and what hides them, an archive or base64, is not small.
    """
    if size_of(data) > _SMALL or (isinstance(data, Place) and data.member is not None):
        return False
    content = _content(data)
    lowered = content.lower()
    if len(content) > _SMALL or content.startswith(MAGIC) or b"base64" in lowered:
        return False
    if lowered.count(b"multipart/") > _FEW_PARTS:
        return False
    return lowered.count(b"@") + lowered.count(b"%40") <= _FEW_SIGNS


def _content(data: Input) -> bytes:
    if isinstance(data, str):
        return data.encode(errors="replace")
    if isinstance(data, bytes):
        return data
    if isinstance(data, Path):
        return data.read_bytes()
    try:
        with Path(data.path).open("rb") as file:
            file.seek(data.offset)
            return file.read(data.length)
    except OSError:
        # Whoever reads the message tells why it can't be read.
        return b""
