"""Writes a file so that a crash or a full disk leaves the old one whole."""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from errno import ENOTSUP
from pathlib import Path
from stat import S_ISREG
from typing import BinaryIO

_TRIES = 5
_PAUSE = 0.05


def write_atomically(path: Path, data: bytes) -> None:
    """Put ``data`` into ``path``, or the file to which it leads, as a whole or not at all; raises OSError where it can't."""
    with replacing(path.resolve()) as file:
        file.write(data)


def may_replace(path: Path) -> bool:
    """Whether nothing lies at ``path`` but, at most, a regular file: no link, device, pipe or folder."""
    try:
        return S_ISREG(path.lstat().st_mode)
    except OSError:
        return True


def beside(path: Path) -> Path:
    """A name, so far nobody's, for what is written to take the place of ``path``."""
    return path.with_name(f".{path.name}.{os.urandom(4).hex()}")


@contextmanager
def replacing(path: Path, temporary: Path | None = None) -> Iterator[BinaryIO]:
    """A file to write that becomes ``path`` when all is written, and else vanishes; raises OSError.

    What is no regular file, such as a link or a device, is not replaced.

    Until then it lies at ``temporary``, readable like any new file, for whoever has to
    clear up behind a writer that was killed; without it, under a name and readable to
    its owner only.
    """
    if not may_replace(path):
        raise OSError(ENOTSUP, os.strerror(ENOTSUP))
    path.parent.mkdir(parents=True, exist_ok=True)
    if temporary is None:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        temporary, opened = Path(name), os.fdopen(handle, "wb")
    else:
        opened = temporary.open("xb")
    try:
        with opened as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        _replace(temporary, path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def _replace(temporary: Path, path: Path) -> None:
    """Put the new file in place; on Windows another process may hold the old one for a moment."""
    for attempt in range(_TRIES):
        try:
            temporary.replace(path)
        except PermissionError:
            if attempt == _TRIES - 1:
                raise
            time.sleep(_PAUSE)
        else:
            return
