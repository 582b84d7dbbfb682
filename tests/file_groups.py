"""Makes the lists of files that Windows programs offer in a drag, field by field as shlobj_core.h has them."""

from __future__ import annotations

import struct


def descriptor(name: str, *, flags: int = 0x40, attributes: int = 0, size: int = 0) -> bytes:
    """A FILEDESCRIPTORW, field by field (shlobj_core.h)."""
    return b"".join(
        (
            struct.pack("<I", flags),
            bytes(16),  # clsid
            struct.pack("<ii", 0, 0),  # sizel
            struct.pack("<ii", 0, 0),  # pointl
            struct.pack("<I", attributes),
            bytes(3 * 8),  # ftCreationTime, ftLastAccessTime, ftLastWriteTime
            struct.pack("<II", size >> 32, size & 0xFFFFFFFF),
            name.encode("utf-16-le").ljust(520, b"\0"),
        )
    )


def group(*descriptors: bytes) -> bytes:
    return struct.pack("<I", len(descriptors)) + b"".join(descriptors)
