"""Reads a message from where it lies, once or many in a row."""

from __future__ import annotations

from pathlib import Path
from typing import IO, Self

from msgspec.structs import replace

from ..faults import fault_in_short
from ..inspection.inspect import inspect
from ..inspection.ours import NOBODY, Ours
from ..inspection.report import Report
from ..memory.fault_log import log_fault
from ..message import outlook
from ..message.archive import MEMBER_ERRORS, Archive, ArchiveError, Member, described
from ..message.document import Problem, ProblemCode
from ..registry.registry import Registry
from . import mbox
from .place import Form, Place, Unreadable, UnreadableCode

# What is read of one message.  A report comes before the mail it returns, so the
# beginning of a larger one tells what happened; a mailbox has to fit into little memory.
MOST = {Form.MESSAGE: 50_000_000, Form.MBOX: 4_000_000}


class Reader:
    """Reads messages; the file read last stays open, since the next message mostly lies in it."""

    def __init__(self) -> None:
        self._opened: tuple[str, str | None] | None = None
        self._archive: Archive | None = None
        self._members: dict[str, Member] = {}
        self._stream: IO[bytes] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def read(self, place: Place) -> bytes | Unreadable:
        """The bytes of the message at a place, at most `MOST`, without envelope line and quoting."""
        try:
            stream = self._open(place)
            stream.seek(place.offset)
            data = stream.read(min(place.length, MOST[place.form]))
        except ArchiveError as error:
            return self._unreadable(place, error.code, error.detail)
        except (FileNotFoundError, KeyError):
            return self._unreadable(place, UnreadableCode.FILE_GONE, "")
        except OSError as error:
            return self._unreadable(place, UnreadableCode.CANNOT_OPEN, error.strerror or str(error))
        except MEMBER_ERRORS as error:
            return self._unreadable(place, ProblemCode.MEMBER_UNREADABLE, described(error))
        if is_cut(place) and data.startswith(outlook.MAGIC):
            return self._unreadable(place, UnreadableCode.MESSAGE_TOO_LARGE, "")
        return mbox.message_of(data) if place.form is Form.MBOX else data

    def close(self) -> None:
        """Close what is open; the reader can be used again."""
        for opened in (self._stream, self._archive):
            if opened is not None:
                opened.close()
        self._opened = self._archive = self._stream = None

    def _open(self, place: Place) -> IO[bytes]:
        if self._stream is None or self._opened != (place.path, place.member):
            if self._stream is not None:
                self._stream.close()
                self._stream = None
            if self._opened is None or self._opened[0] != place.path:
                self.close()
            self._opened = (place.path, place.member)
            if place.member is None:
                self._stream = Path(place.path).open("rb")  # noqa: SIM115 - kept for the next message
            else:
                if self._archive is None:
                    self._archive = Archive(place.path)
                    self._members = {member.name: member for member in self._archive.named()}
                self._stream = self._archive.open(self._members[place.member])
        return self._stream

    def _unreadable(self, place: Place, code: ProblemCode | UnreadableCode, detail: str) -> Unreadable:
        self.close()
        values = {"name": place.member or "", "detail": detail}
        return Unreadable(
            place.path, place.part, code, {key: value for key, value in values.items() if value}
        )


def inspect_at(
    place: Place, reader: Reader, *, registry: Registry, ours: Ours = NOBODY
) -> Report | Unreadable:
    """The report on the message at a place; one of which only the beginning was read says so."""
    data = reader.read(place)
    if isinstance(data, Unreadable):
        return data
    report = inspect(data, registry=registry, ours=ours)
    if is_cut(place):
        problem = Problem(ProblemCode.MESSAGE_CUT, {"size": str(MOST[place.form] // 1_000_000)})
        return replace(report, problems=(*report.problems, problem))
    return report


def inspection_failed(path: str, part: str | None, error: Exception) -> Unreadable:
    """What is told of a message over which the program stumbled: a mistake of the program, which is logged.

    The value ``report`` is what a developer needs.
    """
    values = {"detail": fault_in_short(error), "report": log_fault(error)}
    return Unreadable(path, part, UnreadableCode.INSPECTION_FAILED, values)


def is_cut(place: Place) -> bool:
    """Whether a message is so large that only its beginning is read."""
    return place.length > MOST[place.form]
