"""Inspects inputs, also in the process that does it beside the window; without Qt, so that it starts fast."""

from __future__ import annotations

from multiprocessing.connection import Connection
from pathlib import Path

from ..collection.place import Place, Unreadable, UnreadableCode
from ..collection.reading import Reader, inspect_at, inspection_failed
from ..inspection.inspect import inspect
from ..inspection.ours import Ours
from ..inspection.report import Report
from ..knowledge import load_registry
from ..registry.registry import Registry
from .inputs import Input


def answer_inputs(connection: Connection) -> None:
    """Inspect each input that comes over the connection, with whose mail it is, and send what is found."""
    registry = load_registry()
    while True:
        data, ours = connection.recv()
        connection.send(inspect_input(data, ours, registry))


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
