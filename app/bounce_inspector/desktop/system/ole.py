"""Takes the contents of offered files from another program on Windows, through OLE.

Qt hands over what comes as memory or as a stream, but classic Outlook gives a mail as a
storage (``IStorage``), of which Qt makes nothing.  Imported on Windows only.

Constants and the order of methods are those of objidl.h and oleidl.h.
"""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Callable
from contextlib import contextmanager
from ctypes import (
    POINTER,
    Structure,
    byref,
    c_int,
    c_long,
    c_longlong,
    c_ulong,
    c_ulonglong,
    c_ushort,
    c_void_p,
)
from typing import TYPE_CHECKING, Any

from .file_group import CONTENTS_FORMAT, DESCRIPTOR_FORMAT, OfferedFile, offered_files

if TYPE_CHECKING:
    from collections.abc import Iterator

assert sys.platform == "win32"

_S_OK = 0
_NO_INTERFACE = -0x7FFFBFFE  # E_NOINTERFACE
_CONTENT = 1  # DVASPECT_CONTENT
_MEMORY, _STREAM, _STORAGE = 1, 4, 8  # TYMED_HGLOBAL, TYMED_ISTREAM, TYMED_ISTORAGE
_NEW_STORAGE = 0x1012  # STGM_CREATE | STGM_READWRITE | STGM_SHARE_EXCLUSIVE
_NO_NAME = 1  # STATFLAG_NONAME
_PIECE = 1 << 20

_ole = ctypes.OleDLL("ole32")
_kernel = ctypes.WinDLL("kernel32")
_user = ctypes.WinDLL("user32")
_kernel.GlobalLock.argtypes = _kernel.GlobalUnlock.argtypes = _kernel.GlobalSize.argtypes = [c_void_p]
_kernel.GlobalLock.restype = c_void_p
_kernel.GlobalSize.restype = ctypes.c_size_t
_user.GetPropW.argtypes, _user.GetPropW.restype = [c_void_p, ctypes.c_wchar_p], c_void_p
_user.RegisterClipboardFormatW.argtypes = [ctypes.c_wchar_p]
_ole.RegisterDragDrop.argtypes = [c_void_p, c_void_p]
_ole.RevokeDragDrop.argtypes = [c_void_p]


class _Format(Structure):
    """FORMATETC."""

    _fields_ = (
        ("format", c_ushort),
        ("device", c_void_p),
        ("aspect", c_ulong),
        ("index", c_long),
        ("media", c_ulong),
    )


class _Medium(Structure):
    """STGMEDIUM."""

    _fields_ = (("kind", c_ulong), ("handle", c_void_p), ("owner", c_void_p))


class _Stat(Structure):
    """STATSTG, as far as its size."""

    _fields_ = (("name", c_void_p), ("kind", c_ulong), ("size", c_ulonglong), ("rest", ctypes.c_byte * 64))


def items_of(data_object: int) -> Iterator[tuple[OfferedFile, bytes]]:
    """The files that a data object offers, with their contents; raises OSError where one can't be had."""
    with _given(data_object, DESCRIPTOR_FORMAT, -1, _MEMORY) as medium:
        files = offered_files(_memory(medium.handle))
    for file in files:
        with _given(data_object, CONTENTS_FORMAT, file.index, _STORAGE | _STREAM | _MEMORY) as medium:
            yield file, _contents(medium, file.size)


@contextmanager
def clipboard_object() -> Iterator[int]:
    """What the clipboard holds, as a data object; raises OSError."""
    pointer = c_void_p()
    _ole.OleGetClipboard(byref(pointer))
    try:
        yield pointer.value or 0
    finally:
        _release(pointer)


class DropWatch:
    """Stands before a window's drop target and remembers what is being dropped while the target deals with it.

    The target stays Qt's own; all calls go on to it.
    """

    def __init__(self, window: int) -> None:
        """Watch the drops on a window, by its handle; raises OSError where it takes none."""
        # COM keeps the target of a window under this name.
        target = _user.GetPropW(window, "OleDropTargetInterface")
        if not target:
            raise OSError("the window takes no drops")
        self.dropped: int | None = None
        self._target = c_void_p(target)
        self._call(1, c_ulong)()
        self._methods = [
            _QUERY(self._query),
            _COUNT(lambda _: 2),
            _COUNT(lambda _: 1),
            _ENTER(
                lambda _, data, keys, point, effect: self._call(
                    3, c_long, c_void_p, c_ulong, c_longlong, c_void_p
                )(data, keys, point, effect)
            ),
            _OVER(
                lambda _, keys, point, effect: self._call(4, c_long, c_ulong, c_longlong, c_void_p)(
                    keys, point, effect
                )
            ),
            _LEAVE(lambda _: self._call(5, c_long)()),
            _ENTER(self._drop),
        ]
        self._table = (c_void_p * len(self._methods))(
            *(ctypes.cast(method, c_void_p) for method in self._methods)
        )
        self._self = c_void_p(ctypes.addressof(self._table))
        _ole.RevokeDragDrop(window)
        _ole.RegisterDragDrop(window, byref(self._self))

    def _call(self, number: int, result: Any, *arguments: Any) -> Callable[..., int]:
        """Method ``number`` of Qt's target."""
        return _method(self._target, number, result, *arguments)

    def _query(self, this: int, name: int, found: int) -> int:
        # IUnknown and IDropTarget are all that a drop target is asked for.
        wanted = bytes((ctypes.c_byte * 16).from_address(name))
        known = wanted in (_UNKNOWN, _DROP_TARGET)
        c_void_p.from_address(found).value = this if known else None
        return _S_OK if known else _NO_INTERFACE

    def _drop(self, _: int, data: int, keys: int, point: int, effect: int) -> int:
        self.dropped = data
        try:
            return self._call(6, c_long, c_void_p, c_ulong, c_longlong, c_void_p)(data, keys, point, effect)
        finally:
            self.dropped = None


_UNKNOWN = bytes.fromhex("0000000000000000c000000000000046")
_DROP_TARGET = bytes.fromhex("2201000000000000c000000000000046")
# POINTL is passed by value, in the 64 bits of one register.
_QUERY = ctypes.WINFUNCTYPE(c_long, c_void_p, c_void_p, c_void_p)
_COUNT = ctypes.WINFUNCTYPE(c_ulong, c_void_p)
_ENTER = ctypes.WINFUNCTYPE(c_long, c_void_p, c_void_p, c_ulong, c_longlong, c_void_p)
_OVER = ctypes.WINFUNCTYPE(c_long, c_void_p, c_ulong, c_longlong, c_void_p)
_LEAVE = ctypes.WINFUNCTYPE(c_long, c_void_p)


def _method(pointer: c_void_p, number: int, result: Any, *arguments: Any) -> Callable[..., int]:
    """A method of a COM object, by its place in the table of its interface."""
    table = POINTER(c_void_p).from_address(pointer.value or 0)
    function = ctypes.WINFUNCTYPE(result, c_void_p, *arguments)(table[number] or 0)
    return lambda *values: function(pointer, *values)


def _checked(pointer: c_void_p, number: int, *arguments: Any) -> Callable[..., int]:
    """The same for a method that gives an HRESULT; raises OSError for failures."""
    return _method(pointer, number, ctypes.HRESULT, *arguments)


def _release(pointer: c_void_p) -> None:
    if pointer:
        _method(pointer, 2, c_ulong)()


@contextmanager
def _given(data_object: int, name: str, index: int, media: int) -> Iterator[_Medium]:
    """What a data object gives in a format, at most until the end of the block (IDataObject::GetData)."""
    wanted = _Format(_user.RegisterClipboardFormatW(name), None, _CONTENT, index, media)
    medium = _Medium()
    get = _checked(c_void_p(data_object), 3, c_void_p, c_void_p)
    get(ctypes.addressof(wanted), ctypes.addressof(medium))
    try:
        yield medium
    finally:
        _ole.ReleaseStgMedium(byref(medium))


def _contents(medium: _Medium, size: int | None) -> bytes:
    if medium.kind == _STORAGE:
        return _storage(c_void_p(medium.handle))
    if medium.kind == _STREAM:
        return _stream(c_void_p(medium.handle))
    # A block of memory may be larger than what was asked for.
    return _memory(medium.handle)[:size]


def _memory(handle: int) -> bytes:
    place = _kernel.GlobalLock(handle)
    if not place:
        raise OSError("the other program gave no memory")
    try:
        return ctypes.string_at(place, _kernel.GlobalSize(handle))
    finally:
        _kernel.GlobalUnlock(handle)


def _stream(stream: c_void_p) -> bytes:
    """All of a stream, from its beginning (IStream)."""
    _checked(stream, 5, c_longlong, c_ulong, c_void_p)(0, 0, None)
    read = _checked(stream, 3, c_void_p, c_ulong, c_void_p)
    buffer, count = ctypes.create_string_buffer(_PIECE), c_ulong()
    pieces: list[bytes] = []
    while True:
        read(ctypes.addressof(buffer), _PIECE, ctypes.addressof(count))
        if not count.value:
            return b"".join(pieces)
        pieces.append(buffer.raw[: count.value])


def _storage(storage: c_void_p) -> bytes:
    """A storage as the bytes of a file: an Outlook item is one, and so is a .msg."""
    memory, copy = c_void_p(), c_void_p()
    _ole.CreateILockBytesOnHGlobal(None, c_int(1), byref(memory))
    try:
        _ole.StgCreateDocfileOnILockBytes(memory, c_ulong(_NEW_STORAGE), c_ulong(0), byref(copy))
        try:
            _checked(storage, 7, c_ulong, c_void_p, c_void_p, c_void_p)(0, None, None, copy)
            _checked(copy, 9, c_ulong)(0)
        finally:
            _release(copy)
        _checked(memory, 5)()
        stat = _Stat()
        _checked(memory, 9, c_void_p, c_ulong)(ctypes.addressof(stat), _NO_NAME)
        buffer, count = ctypes.create_string_buffer(stat.size), c_ulong()
        read = _checked(memory, 3, c_ulonglong, c_void_p, c_ulong, c_void_p)
        read(0, ctypes.addressof(buffer), stat.size, ctypes.addressof(count))
        return buffer.raw[: count.value]
    finally:
        _release(memory)
