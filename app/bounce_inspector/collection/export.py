"""Takes a list of bounces elsewhere: CSV, JSON Lines, cells for the clipboard."""

from __future__ import annotations

from collections.abc import Iterable
from typing import BinaryIO

from ..inspection.ours import NOBODY, Ours
from ..registry.registry import Registry
from .place import Unreadable
from .rows import Row


def write_csv(rows: Iterable[Row], stream: BinaryIO) -> None:
    """Write the rows as CSV that Excel and LibreOffice open as it is."""
    raise NotImplementedError


def write_json_lines(
    rows: Iterable[Row], stream: BinaryIO, *, registry: Registry, ours: Ours = NOBODY
) -> list[Unreadable]:
    """Write the reports that the rows came from, one JSON object a line."""
    raise NotImplementedError


def as_tab_separated(rows: Iterable[Row]) -> str:
    """The rows as cells for the clipboard."""
    raise NotImplementedError
