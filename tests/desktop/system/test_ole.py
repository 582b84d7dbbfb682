"""Offered files taken through OLE from a data object like Outlook's: storage, stream, memory.

Windows only; the data object is made here, in the form that objidl.h documents.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

if os.name != "nt":
    pytest.skip("OLE is Windows'", allow_module_level=True)
assert sys.platform == "win32"

import ctypes
from ctypes import byref, c_long, c_longlong, c_ulong, c_void_p

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bounce_inspector import bundled
from bounce_inspector.desktop.system import ole
from bounce_inspector.desktop.system.outlook_drag import OutlookDrag
from file_groups import descriptor, group

_MEMORY, _STREAM, _STORAGE = 1, 4, 8
_UNKNOWN_FORMAT = -0x7FFBFF9C  # DV_E_FORMATETC
_ole = ctypes.OleDLL("ole32")
_kernel = ctypes.WinDLL("kernel32")
_kernel.GlobalAlloc.restype = _kernel.GlobalLock.restype = c_void_p
_kernel.GlobalAlloc.argtypes = [c_ulong, ctypes.c_size_t]
_kernel.GlobalLock.argtypes = _kernel.GlobalUnlock.argtypes = [c_void_p]


def in_memory(content: bytes) -> c_void_p:
    handle = _kernel.GlobalAlloc(2, len(content))
    ctypes.memmove(_kernel.GlobalLock(handle), content, len(content))
    _kernel.GlobalUnlock(handle)
    return c_void_p(handle)


class Offer:
    """A data object (IDataObject) that offers files: each is a kind of medium and what makes its handle."""

    def __init__(self, described: bytes, files: list[tuple[int, Any]]) -> None:
        self._described, self._files = described, files
        register = ctypes.WinDLL("user32").RegisterClipboardFormatW
        self._descriptor = register("FileGroupDescriptorW")
        self._contents = register("FileContents")
        query = ctypes.WINFUNCTYPE(c_long, c_void_p, c_void_p, c_void_p)
        count = ctypes.WINFUNCTYPE(c_ulong, c_void_p)
        two = ctypes.WINFUNCTYPE(c_long, c_void_p, c_void_p, c_void_p)
        one = ctypes.WINFUNCTYPE(c_long, c_void_p, c_void_p)
        enum = ctypes.WINFUNCTYPE(c_long, c_void_p, c_ulong, c_void_p)
        self._methods = [
            query(self._query), count(lambda _: 2), count(lambda _: 1), two(self._get),
            two(lambda *_: -0x7FFFBFFF), one(self._has), two(lambda *_: -0x7FFFBFFF),
            ctypes.WINFUNCTYPE(c_long, c_void_p, c_void_p, c_void_p, c_long)(lambda *_: -0x7FFFBFFF), enum(self._formats),
        ]  # fmt: skip
        self._table = (c_void_p * 9)(*(ctypes.cast(method, c_void_p) for method in self._methods))
        self._self = c_void_p(ctypes.addressof(self._table))
        self.pointer = ctypes.addressof(self._self)

    def _query(self, this: int, _: int, found: int) -> int:
        c_void_p.from_address(found).value = this
        return 0

    def _formats(self, _: int, direction: int, found: int) -> int:
        formats = (ole._Format * 2)(
            ole._Format(self._descriptor, None, 1, -1, _MEMORY),
            ole._Format(self._contents, None, 1, -1, _STORAGE | _STREAM | _MEMORY),
        )
        make = ctypes.OleDLL("shell32").SHCreateStdEnumFmtEtc
        make(2, formats, c_void_p(found))
        return 0

    def _has(self, _: int, wanted: int) -> int:
        asked = ole._Format.from_address(wanted)
        return 0 if asked.format in (self._descriptor, self._contents) else _UNKNOWN_FORMAT

    def _get(self, _: int, wanted: int, given: int) -> int:
        asked, medium = ole._Format.from_address(wanted), ole._Medium.from_address(given)
        medium.owner = None
        if asked.format == self._descriptor:
            medium.kind, medium.handle = _MEMORY, in_memory(self._described)
            return 0
        # The clipboard asks for the contents as such, without a place in the list.
        index = max(asked.index, 0)
        if asked.format != self._contents or index >= len(self._files):
            return _UNKNOWN_FORMAT
        kind, make = self._files[index]
        if not asked.media & kind:
            return _UNKNOWN_FORMAT
        medium.kind, medium.handle = kind, make()
        return 0


@pytest.fixture(autouse=True)
def com() -> Iterator[None]:
    _ole.OleInitialize(None)
    yield
    _ole.OleUninitialize()


@pytest.fixture
def item(tmp_path: Path) -> Path:
    """An Outlook item: a compound file with a stream in it, as a .msg is."""
    path = tmp_path / "item.msg"
    storage, stream = c_void_p(), c_void_p()
    _ole.StgCreateDocfile(str(path), c_ulong(0x1012), c_ulong(0), byref(storage))
    ole._checked(storage, 3, ctypes.c_wchar_p, c_ulong, c_ulong, c_ulong, c_void_p)(
        "__substg1.0_1000001F", 0x1012, 0, 0, ctypes.addressof(stream)
    )
    text = "550 5.1.1 <kim@example.net>: User unknown".encode("utf-16-le")
    ole._checked(stream, 4, c_void_p, c_ulong, c_void_p)(
        ctypes.cast(ctypes.create_string_buffer(text), c_void_p), len(text), None
    )
    ole._release(stream)
    ole._checked(storage, 9, c_ulong)(0)
    ole._release(storage)
    return path


def storage_of(path: Path) -> c_void_p:
    storage = c_void_p()
    _ole.StgOpenStorage(str(path), None, c_ulong(0x10), None, c_ulong(0), byref(storage))
    return storage


def stream_of(content: bytes) -> c_void_p:
    stream = c_void_p()
    _ole.CreateStreamOnHGlobal(in_memory(content), 1, byref(stream))
    return stream


def test_a_mail_comes_as_a_storage_an_attachment_as_a_stream_and_others_in_memory(item: Path) -> None:
    sample = bundled.resource("samples", "mailbox-unknown.eml").read_bytes()
    offer = Offer(
        group(
            descriptor("item.msg", flags=0),
            descriptor("bounce.eml", size=len(sample)),
            descriptor("note.txt", size=5),
        ),
        [
            (_STORAGE, lambda: storage_of(item)),
            (_STREAM, lambda: stream_of(sample)),
            (_MEMORY, lambda: in_memory(b"12345 and what memory holds besides")),
        ],
    )
    (first, mail), (_, attachment), (_, note) = ole.items_of(offer.pointer)
    assert first.name == "item.msg"
    assert mail.startswith(bytes.fromhex("d0cf11e0a1b11ae1"))
    assert "kim@example.net".encode("utf-16-le") in mail
    assert attachment.startswith(sample)
    assert note == b"12345"


def test_what_offers_no_files_is_an_error_that_is_caught() -> None:
    empty = Offer(group(), [])
    assert list(ole.items_of(empty.pointer)) == []
    with pytest.raises(OSError, match=r".*"):
        list(ole.items_of(Offer(group(descriptor("gone.msg")), []).pointer))


def test_what_is_copied_is_had_from_the_clipboard(item: Path, qapp: QApplication) -> None:
    offer = Offer(group(descriptor("a.msg", flags=0)), [(_STORAGE, lambda: storage_of(item))])
    try:
        _ole.OleSetClipboard(c_void_p(offer.pointer))
    except OSError as error:
        # Wine 8 asks for all formats at once and refuses what it can't copy.
        pytest.skip(f"this clipboard does not take it: {error}")
    try:
        [(name, content)] = OutlookDrag().items()
    finally:
        _ole.OleSetClipboard(None)
    assert name == "a.msg"
    assert content.startswith(bytes.fromhex("d0cf11e0"))


def test_a_mail_dropped_on_the_window_is_taken(item: Path, qtbot: QtBot) -> None:
    if QGuiApplication.platformName() != "windows":
        pytest.skip("only Qt's real platform takes drops; offscreen has none")
    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QDragEnterEvent, QDropEvent
    from PySide6.QtWidgets import QWidget

    from bounce_inspector.desktop.system.outlook_drag import offers_files

    drag = OutlookDrag()
    taken: list[tuple[str, bytes]] = []

    class Target(QWidget):
        def dragEnterEvent(self, event: QDragEnterEvent) -> None:
            event.acceptProposedAction()

        def dropEvent(self, event: QDropEvent) -> None:
            assert isinstance(event.mimeData(), QMimeData)
            assert offers_files(event.mimeData())
            taken.extend(drag.items())
            event.acceptProposedAction()

    window = Target()
    window.setAcceptDrops(True)
    qtbot.addWidget(window)
    window.resize(400, 300)
    window.show()
    qtbot.waitExposed(window)
    drag.watch(window)
    target = c_void_p(ctypes.WinDLL("user32").GetPropW(c_void_p(window.winId()), "OleDropTargetInterface"))
    offer = Offer(group(descriptor("dropped.msg", flags=0)), [(_STORAGE, lambda: storage_of(item))])
    place = window.mapToGlobal(window.rect().center())
    point = (place.y() << 32) | (place.x() & 0xFFFFFFFF)
    effect = c_ulong(1)
    enter = (c_void_p, c_ulong, c_longlong, c_void_p)
    ole._checked(target, 3, *enter)(offer.pointer, 1, point, ctypes.addressof(effect))
    ole._checked(target, 4, *enter[1:])(1, point, ctypes.addressof(effect))
    ole._checked(target, 6, *enter)(offer.pointer, 0, point, ctypes.addressof(effect))
    assert [name for name, _ in taken] == ["dropped.msg"]
    assert taken[0][1].startswith(bytes.fromhex("d0cf11e0"))
