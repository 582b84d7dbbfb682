"""Opens zip archives within limits: what a hostile or broken one does is described, never suffered."""

from __future__ import annotations

import struct
import zipfile
import zlib
from pathlib import Path, PurePosixPath

MAGIC = (b"PK\x03\x04", b"PK\x05\x06")
# What reading a damaged, encrypted (RuntimeError) or oddly compressed (NotImplementedError) member raises.
MEMBER_ERRORS = (
    zipfile.BadZipFile,
    RuntimeError,
    NotImplementedError,
    ValueError,
    OSError,
    zlib.error,
    EOFError,
)
# The list of members is held in memory: some 400,000 of them at most.
_MAX_DIRECTORY = 32_000_000
# What an archive may unpack to: mail shrinks to a tenth, the same mail many times to a hundredth.
_MAX_UNPACKED = 1_000_000_000
_MAX_RATIO = 200
# PKWARE's APPNOTE.TXT, sections 4.3.16 and 4.3.14: where the size of the list of members stands.
_END, _END_SIZE, _END64, _END64_SIZE = b"PK\x05\x06", 12, b"PK\x06\x06", 40
_TAIL = 66_000


class ArchiveError(Exception):
    """An archive that can't be opened; ``code`` and ``detail`` are those of `Unreadable`."""

    def __init__(self, code: str, detail: str = "") -> None:
        super().__init__(detail)
        self.code = code
        self.detail = detail


def open_archive(path: str) -> zipfile.ZipFile:
    """An archive on disk, open for reading; raises ArchiveError, or OSError where the file can't be opened."""
    if _directory_size(path) > _MAX_DIRECTORY:
        raise ArchiveError("zip-bomb")
    try:
        return zipfile.ZipFile(path)
    except (zipfile.BadZipFile, ValueError, NotImplementedError, struct.error) as error:
        raise ArchiveError("zip-unreadable", str(error)) from error


def most_unpacked(size: int) -> int:
    """How many bytes an archive of ``size`` bytes may unpack to before it is taken for a zip bomb."""
    return max(_MAX_UNPACKED, _MAX_RATIO * size)


def is_companion(name: str) -> bool:
    """Whether a member is one of the hidden companions that macOS puts beside every file."""
    return "__MACOSX" in name or PurePosixPath(name).name.startswith("._")


def _directory_size(path: str) -> int:
    """The size of the list of members as the archive states it, before anything reads that list."""
    with Path(path).open("rb") as file:
        size = file.seek(0, 2)
        file.seek(max(size - _TAIL, 0))
        tail = file.read()
    at, at64 = tail.rfind(_END), tail.rfind(_END64)
    if at64 >= 0 and len(tail) >= at64 + _END64_SIZE + 8:
        return int(struct.unpack_from("<Q", tail, at64 + _END64_SIZE)[0])
    if at >= 0 and len(tail) >= at + _END_SIZE + 4:
        return int(struct.unpack_from("<I", tail, at + _END_SIZE)[0])
    return 0
