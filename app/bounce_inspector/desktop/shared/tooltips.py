"""Tooltips: long lines wrap, and nothing in them is markup."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def never_markup(text: str) -> str:
    """A text for a message box, where Qt takes what looks like markup for markup, with its pictures."""
    if "<" not in text and "&" not in text:
        return text
    return tooltip(text)


def tooltip(text: str) -> str:
    """A text for a tooltip: long lines wrap, which Qt does in markup only, and nothing in it is markup."""
    if not text:
        return ""
    # Imported here: the window is shown without it.
    import html

    return f"<p>{html.escape(text)}</p>".replace("\n", "<br>")


def set_tooltip(widget: QWidget, text: str, spoken: str | None = None) -> None:
    """Give a widget a tooltip; ``spoken`` is what a screen reader says in its place, else the same text.

    Without words for it, Qt would have the tooltip's markup read aloud.
    """
    shown = tooltip(text)
    if shown != widget.toolTip():
        widget.setToolTip(shown)
        widget.setAccessibleDescription(text if spoken is None else spoken)
