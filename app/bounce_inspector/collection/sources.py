"""Finds the messages in files, folders, mailboxes, Maildirs and archives: lazily, where they lie."""

from __future__ import annotations

import os
from collections.abc import Generator, Iterable, Iterator
from contextlib import closing
from enum import StrEnum
from errno import ENOTSUP
from pathlib import Path, PurePosixPath
from stat import S_ISREG

from ..message.archive import MAGIC, MEMBER_ERRORS, Archive, ArchiveError, Member, described
from ..message.document import ProblemCode
from ..message.mime import looks_like_mail
from . import mbox
from .place import Form, Found, Place, Unreadable, UnreadableCode
from .reading import MOST

_HEAD = 64_000
# Files that are read as a message whatever they hold, as they are when opened one by one.
_MESSAGES = frozenset({".eml", ".msg", ".txt", ".log", ".html", ".htm", ".mht", ".mhtml"})
# What mail programs and systems keep beside the mails; nobody misses them in a list.
_COMPANIONS = frozenset({".msf", ".dat", ".sqlite", ".ini", ".db", ".lock"})
_MAILDIR = frozenset({"cur", "new"})


class _What(StrEnum):
    MESSAGE = "message"
    MBOX = "mbox"
    ARCHIVE = "archive"
    EMPTY = "empty"
    OTHER = "other"


def find_messages(paths: Iterable[Path | str]) -> Iterator[Found]:
    """The messages in the inputs, in order; what can't be read is among them, nothing is raised.

    A file is a message, a mailbox or an archive; folders are searched with all below
    them, of a Maildir ``cur`` and ``new``.
    """
    done = 0
    for path in map(Path, paths):
        if _is_folder(path):
            done = yield from _in_folder(path, done)
        else:
            yield from _in_file(path, done, is_asked_for=True)
            done += _size(path)


def size_of(paths: Iterable[Path | str]) -> int:
    """How many bytes the files of the inputs have, which is where `Found.done` arrives at about."""
    return sum(
        _size(file) if isinstance(file, Path) else 0
        for path in map(Path, paths)
        for file in (_files(path) if _is_folder(path) else (path,))
    )


def is_collection(path: Path) -> bool:
    """Whether an input may hold more than one message: a folder, a mailbox, an archive."""
    try:
        if path.is_dir():
            return True
        # A pipe or a device would be waited for.
        return path.is_file() and _what(path.name, _head(path), path.parent.name) in (
            _What.MBOX,
            _What.ARCHIVE,
        )
    except OSError:
        return False


def _in_folder(folder: Path, done: int) -> Generator[Found, None, int]:
    """The messages below a folder; gives the bytes that lie behind it."""
    is_empty = True
    for file in _files(folder):
        if isinstance(file, Unreadable):
            yield Found(file, done)
            is_empty = False
            continue
        for found in _in_file(file, done):
            yield found
            is_empty = False
        done += _size(file)
    if is_empty:
        yield Found(Unreadable(str(folder), None, UnreadableCode.FOLDER_EMPTY), done)
    return done


def _files(folder: Path) -> Iterator[Path | Unreadable]:
    """The files of a folder and below it, in the order of their names; of a Maildir its mails."""
    folders = [folder]
    while folders:
        current = folders.pop()
        try:
            with os.scandir(current) as entries:
                listed = sorted(entries, key=lambda entry: entry.name)
                inner = [entry.name for entry in listed if entry.is_dir(follow_symlinks=False)]
                others = [entry for entry in listed if not entry.is_dir(follow_symlinks=False)]
        except OSError as error:
            yield Unreadable(
                str(current), None, UnreadableCode.CANNOT_OPEN, {"detail": error.strerror or str(error)}
            )
            continue
        if set(inner) >= _MAILDIR:
            # The folders of a Maildir lie in it with a dot before their names; its own mails come first.
            inner.sort(key=lambda name: (name.startswith("."), name), reverse=True)
            folders += [current / name for name in inner if name != "tmp"]
            continue
        # One by one: of a folder with many files the first are wanted at once.
        yield from (_file_or_not(entry) for entry in others if not _is_companion(entry.name))
        folders += [current / name for name in reversed(inner) if not name.startswith(".")]


def _in_file(path: Path, done: int, *, is_asked_for: bool = False) -> Iterator[Found]:
    """The messages of a file; one that was not asked for by name has to look like mail."""
    source = str(path)
    try:
        size = _regular_size(path)
        what = _what(path.name, _head(path), path.parent.name)
        if what is _What.ARCHIVE:
            yield from _in_archive(source, size, done)
        elif what is _What.MBOX:
            with path.open("rb") as stream:
                for number, (offset, length) in enumerate(mbox.split(stream), 1):
                    yield Found(
                        Place(source, Form.MBOX, offset, length, None, number), done + offset + length
                    )
        elif what is _What.MESSAGE or is_asked_for:
            yield Found(Place(source, Form.MESSAGE, 0, size), done + size)
        elif what is _What.OTHER:
            yield Found(Unreadable(source, None, UnreadableCode.NOT_A_MAIL), done + size)
    except OSError as error:
        yield Found(
            Unreadable(source, None, UnreadableCode.CANNOT_OPEN, {"detail": error.strerror or str(error)}),
            done,
        )


def _in_archive(source: str, size: int, done: int) -> Iterator[Found]:
    end = done + size
    try:
        with closing(Archive(source)) as opened:
            is_empty = True
            for member in opened.members():
                is_empty = False
                yield from _in_member(opened, member, source, done)
                done += member.info.compress_size
            if is_empty:
                yield Found(Unreadable(source, None, ProblemCode.ZIP_EMPTY), end)
    except ArchiveError as error:
        values = {"detail": error.detail} if error.detail else {}
        yield Found(Unreadable(source, None, error.code, values), end)


def _in_member(opened: Archive, member: Member, source: str, done: int) -> Iterator[Found]:
    name, info = member.name, member.info
    after = done + info.compress_size
    try:
        with opened.open(member) as stream:
            head = stream.read(_HEAD)
        path = PurePosixPath(info.filename)
        what = _what(path.name, head, path.parent.name)
        if what is _What.MBOX:
            with opened.open(member) as stream:
                for number, (offset, length) in enumerate(mbox.split(stream), 1):
                    share = (offset + length) * info.compress_size // max(info.file_size, 1)
                    yield Found(Place(source, Form.MBOX, offset, length, name, number), done + share)
        elif what is _What.ARCHIVE:
            yield Found(Unreadable(source, name, ProblemCode.ZIP_IN_ZIP, {"name": name}), after)
        elif what is _What.MESSAGE and info.file_size > MOST[Form.MESSAGE]:
            yield Found(Unreadable(source, name, ProblemCode.MEMBER_TOO_LARGE, {"name": name}), after)
        elif what is _What.MESSAGE:
            yield Found(Place(source, Form.MESSAGE, 0, info.file_size, name), after)
        elif what is _What.OTHER and not _is_companion(path.name):
            yield Found(Unreadable(source, name, UnreadableCode.NOT_A_MAIL), after)
    except MEMBER_ERRORS as error:
        values = {"name": name, "detail": described(error)}
        yield Found(Unreadable(source, name, ProblemCode.MEMBER_UNREADABLE, values), after)


def _what(name: str, head: bytes, folder: str) -> _What:
    """What a file is, by its name, its beginning, and the folder it lies in."""
    ending = PurePosixPath(name.lower()).suffix
    # A name may lie about an archive, whose limits hold all the same.
    if head.startswith(MAGIC):
        return _What.ARCHIVE
    if ending == ".eml":
        return _What.MESSAGE
    if mbox.starts_mbox(head):
        return _What.MBOX
    if ending in _MESSAGES or folder in _MAILDIR or looks_like_mail(head):
        return _What.MESSAGE
    return _What.OTHER if head else _What.EMPTY


def _is_folder(path: Path) -> bool:
    """Whether a path is a folder; one that can't even be asked (its name is too long) is none."""
    try:
        return path.is_dir()
    except OSError:
        return False


def _file_or_not(entry: os.DirEntry[str]) -> Path | Unreadable:
    """An entry that is a file or leads to one; else why it is not read.

    Links to folders are not followed: they may lead in circles.  A pipe or a device would
    be waited for.
    """
    try:
        if S_ISREG(entry.stat().st_mode):
            return Path(entry.path)
        reason = os.strerror(ENOTSUP)
    except OSError as error:
        reason = error.strerror or str(error)
    return Unreadable(entry.path, None, UnreadableCode.CANNOT_OPEN, {"detail": reason})


def _is_companion(name: str) -> bool:
    return name.startswith(".") or PurePosixPath(name.lower()).suffix in _COMPANIONS


def _head(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(_HEAD)


def _regular_size(path: Path) -> int:
    """The size of a file; raises OSError for what is none, such as a pipe, which would be waited for."""
    state = path.stat()
    if not S_ISREG(state.st_mode):
        raise OSError(ENOTSUP, os.strerror(ENOTSUP))
    return state.st_size


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
