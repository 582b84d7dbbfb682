"""Loads Qt without the hook that PySide6 leaves on every later import."""

from __future__ import annotations

import builtins


def load_qt() -> None:
    """Load PySide6; raises ImportError where that is not possible.

    For ``from __feature__ import …``, which nothing here uses, PySide6 reads the source of
    each module that is imported after it, and keeps it: a tenth of the time to the first
    picture.  It leaves Python's own function under ``__orig_import__``.
    """
    import PySide6.QtCore  # noqa: F401

    builtins.__import__ = vars(builtins).get("__orig_import__", builtins.__import__)
