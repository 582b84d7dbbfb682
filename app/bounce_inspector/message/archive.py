"""Opens zip archives within limits: what a hostile or broken one does is described, never suffered."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import IO, NamedTuple

from .document import ProblemCode

try:
    from lzma import LZMAError
except ImportError:  # a Python that was built without it, which then refuses such members by itself

    class LZMAError(Exception):  # type: ignore[no-redef]
        """Never raised."""


MAGIC = (b"PK\x03\x04", b"PK\x05\x06")
# What an archive may unpack to: mail shrinks to a tenth, the same mail many times to a hundredth.
_MAX_RATIO = 200
_MAX_UNPACKED = 20_000_000
_MAX_MEMBERS = 100_000
# The list of members is held in memory, at some hundred bytes each.
_MAX_DIRECTORY = 32_000_000
# What reading a damaged, encrypted (RuntimeError) or oddly compressed (NotImplementedError) member raises.
MEMBER_ERRORS = (
    zipfile.BadZipFile,
    RuntimeError,
    NotImplementedError,
    ValueError,
    OSError,
    zlib.error,
    LZMAError,
    EOFError,
    struct.error,
)
# PKWARE's APPNOTE.TXT, sections 4.3.16 and 4.3.14: where the size of the list of members stands.
_END, _END_SIZE, _END64, _END64_SIZE = b"PK\x05\x06", 12, b"PK\x06\x06", 40
_TAIL = 66_000


class ArchiveError(Exception):
    """An archive that can't be opened or read on; ``code`` and ``detail`` are those of a problem."""

    def __init__(self, code: ProblemCode, detail: str = "") -> None:
        super().__init__(detail)
        self.code = code
        self.detail = detail


class Member(NamedTuple):
    """A file in an archive; ``name`` tells it from others of the same name."""

    name: str
    info: zipfile.ZipInfo


class Archive:
    """An archive, open for reading: a file by its path, or its bytes.

    Raises ArchiveError where it is none or its list of members is too large, OSError where
    the file can't be opened.
    """

    def __init__(self, source: str | bytes) -> None:
        with Path(source).open("rb") if isinstance(source, str) else io.BytesIO(source) as file:
            self._size = file.seek(0, 2)
            if _directory_size(file, self._size) > _MAX_DIRECTORY:
                raise ArchiveError(ProblemCode.ZIP_BOMB)
        try:
            self._zip = zipfile.ZipFile(source if isinstance(source, str) else io.BytesIO(source))
        except (zipfile.BadZipFile, ValueError, NotImplementedError, struct.error) as error:
            raise ArchiveError(ProblemCode.ZIP_UNREADABLE, described(error)) from error

    def close(self) -> None:
        """Close the file."""
        self._zip.close()

    def members(self) -> Iterator[Member]:
        """The files in it, in order; raises ArchiveError where they are more than may be unpacked."""
        left = max(_MAX_UNPACKED, _MAX_RATIO * self._size)
        for number, member in enumerate(self.named()):
            left -= member.info.file_size
            if left < 0 or number >= _MAX_MEMBERS:
                raise ArchiveError(ProblemCode.ZIP_BOMB)
            yield member

    def named(self) -> Iterator[Member]:
        """All files in it by the names that tell them apart, without what macOS puts beside them."""
        used: dict[str, int] = {}
        for info in self._zip.infolist():
            # Not `is_dir`, which fails on Python 3.11 where a member has no name.
            if info.filename.endswith("/") or _is_companion(info.filename):
                continue
            name, number = info.filename, used.get(info.filename, 0)
            while number and name in used:
                number += 1
                name = f"{info.filename} ({number})"
            used[info.filename] = max(number, 1)
            used.setdefault(name, 1)
            yield Member(name, info)

    def open(self, member: Member) -> IO[bytes]:
        """A file in it, to be read up to the size that the list of members states; raises MEMBER_ERRORS, as reading does."""
        return self._zip.open(member.info)


def described(error: Exception) -> str:
    """What is told of an error: its text, or its kind where it has none."""
    return str(error) or type(error).__name__


def _is_companion(name: str) -> bool:
    return "__MACOSX" in name or PurePosixPath(name).name.startswith("._")


def _directory_size(file: IO[bytes], size: int) -> int:
    """The size of the list of members as the archive states it, before anything reads that list."""
    file.seek(max(size - _TAIL, 0))
    tail = file.read()
    at, at64 = tail.rfind(_END), tail.rfind(_END64)
    if at64 >= 0 and len(tail) >= at64 + _END64_SIZE + 8:
        return int(struct.unpack_from("<Q", tail, at64 + _END64_SIZE)[0])
    if at >= 0 and len(tail) >= at + _END_SIZE + 4:
        return int(struct.unpack_from("<I", tail, at + _END_SIZE)[0])
    return 0
