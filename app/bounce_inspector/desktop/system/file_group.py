"""Reads the list of files that a program offers in a drag or a copy without having them on disk.

Classic Outlook offers mails so: a ``FILEGROUPDESCRIPTORW`` names them, and the contents
follow one by one (shlobj_core.h, "Shell Clipboard Formats").
"""

from __future__ import annotations

import re
import struct
from dataclasses import dataclass

DESCRIPTOR_FORMAT = "FileGroupDescriptorW"
CONTENTS_FORMAT = "FileContents"

# FILEDESCRIPTORW: flags, class, size and place of an icon, attributes, three times, size, name.
_DESCRIPTOR = struct.Struct("<I16x8x8xI24xII520s")
_COUNT = struct.Struct("<I")
_HAS_ATTRIBUTES, _HAS_SIZE = 0x04, 0x40
_IS_FOLDER = 0x10
_UNWANTED = re.compile(r'[\x00-\x1f<>:"/\\|?*]')


@dataclass(frozen=True, slots=True)
class OfferedFile:
    """A file of the list: its place in it, its name without folders, its size where that is said."""

    index: int
    name: str
    size: int | None


def offered_files(descriptor: bytes) -> list[OfferedFile]:
    """The files of a ``FILEGROUPDESCRIPTORW``, folders left out; of one that is cut, those that are whole."""
    if len(descriptor) < _COUNT.size:
        return []
    (count,) = _COUNT.unpack_from(descriptor)
    whole = (len(descriptor) - _COUNT.size) // _DESCRIPTOR.size
    files = []
    for index in range(min(count, whole)):
        place = _COUNT.size + index * _DESCRIPTOR.size
        flags, attributes, high, low, name = _DESCRIPTOR.unpack_from(descriptor, place)
        if flags & _HAS_ATTRIBUTES and attributes & _IS_FOLDER:
            continue
        size = (high << 32) + low if flags & _HAS_SIZE else None
        files.append(OfferedFile(index, _file_name(name, index), size))
    return files


def _file_name(field: bytes, index: int) -> str:
    """A name that can be written anywhere: the subject of a mail may hold any sign."""
    text = field.decode("utf-16-le", errors="replace").partition("\0")[0]
    last = re.split(r"[\\/]", text)[-1]
    return _UNWANTED.sub("_", last).strip(". ") or f"mail {index + 1}.msg"
