"""Inspects inputs, and whole lists, in the process that is ready for it beside the window; without Qt, so that it starts fast."""

from __future__ import annotations

from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

from ..collection.place import Place, Unreadable, UnreadableCode
from ..collection.reading import Reader, inspect_at, inspection_failed
from ..inspection.inspect import inspect
from ..inspection.ours import NOBODY, Ours
from ..inspection.report import Report
from ..knowledge import load_registry
from ..registry.registry import Registry
from .inputs import Input
from .list_reading import ListRequest, read_list

# The first text that is inspected takes longest: what its words are looked up by is made for it.
_REHEARSAL = "<anna@example.org>: host mx.example.org said: 550 5.1.1 User unknown"


@dataclass(frozen=True, slots=True)
class InputRequest:
    """One input that is to be inspected, and whose mail it is."""

    data: Input
    ours: Ours


def serve_requests(connection: Connection) -> None:
    """Get ready, then do what is asked for over the connection and send what comes of it.

    An InputRequest is answered by one result, after which the next one may come; a ListRequest by Progress
    after Progress, and the end of this process.
    """
    registry = load_registry()
    rehearse(registry)
    while True:
        request: InputRequest | ListRequest = connection.recv()
        if isinstance(request, ListRequest):
            read_list(connection, request, registry)
            return
        connection.send(inspect_input(request.data, request.ours, registry))


def rehearse(registry: Registry) -> None:
    """Prepare for the first input."""
    inspect_input(_REHEARSAL, NOBODY, registry)


def inspect_input(data: Input, ours: Ours, registry: Registry) -> Report | Unreadable:
    """The report on an input, or why it can't be read; a mistake of the program is logged, and told as such."""
    try:
        return _inspected(data, ours, registry)
    except Exception as error:  # noqa: BLE001 - whatever an input makes the program stumble over
        return inspection_failed("", None, error)


def _inspected(data: Input, ours: Ours, registry: Registry) -> Report | Unreadable:
    if isinstance(data, Place):
        with Reader() as reader:
            return inspect_at(data, reader, registry=registry, ours=ours)
    try:
        content = data.read_bytes() if isinstance(data, Path) else data
    except OSError as error:
        return unreadable(data, error)
    return inspect(content, registry=registry, ours=ours)


def unreadable(data: Input, error: OSError) -> Unreadable:
    """What is said of a file that the system refuses."""
    return Unreadable(str(data), None, UnreadableCode.CANNOT_OPEN, {"detail": error.strerror or str(error)})
