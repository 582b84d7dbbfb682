"""Where a message lies, so that it can be read again, and what could not be read at all."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from ..message.document import ProblemCode


class Form(StrEnum):
    """How a message lies in its file."""

    MESSAGE = "message"  # the file, or the member of an archive, is the message
    MBOX = "mbox"  # one of many, behind an envelope line, its lines perhaps quoted


@dataclass(frozen=True, slots=True)
class Place:
    """A message in a file: bytes ``offset`` to ``offset + length`` of it or of a member of the archive it is.

    ``number`` counts the messages of a mailbox from 1; None for a file that is one message.
    """

    path: str
    form: Form
    offset: int
    length: int
    member: str | None = None
    number: int | None = None

    @property
    def part(self) -> str | None:
        """The place within the file for people and for JSON: ``mails/all.mbox!17``; None for the file itself."""
        names = [self.member, None if self.number is None else str(self.number)]
        return "!".join(name for name in names if name is not None) or None


class UnreadableCode(StrEnum):
    """Why an input could not be read at all, beside what `ProblemCode` says of its content."""

    CANNOT_OPEN = "cannot-open"
    FILE_GONE = "file-gone"
    FOLDER_EMPTY = "folder-empty"
    NOT_A_MAIL = "not-a-mail"
    MESSAGE_TOO_LARGE = "message-too-large"
    WORKER_DIED = "worker-died"
    READER_DIED = "reader-died"
    INSPECTION_FAILED = "inspection-failed"


@dataclass(frozen=True, slots=True)
class Unreadable:
    """An input, or a part of one, that could not be read: a stable code and the values of its sentence."""

    path: str
    part: str | None
    code: ProblemCode | UnreadableCode
    values: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Found:
    """What a search comes across; ``done`` bytes of all the inputs lie behind it."""

    item: Place | Unreadable
    done: int
