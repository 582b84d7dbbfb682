"""Reads a message again from where it lies."""

from __future__ import annotations

from .place import Place, Unreadable


def read_again(place: Place) -> bytes | Unreadable:
    """The bytes of the message at a place, without envelope line and quoting."""
    raise NotImplementedError
