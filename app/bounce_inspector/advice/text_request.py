"""The message that asks a customer for the text of a bounce, where they sent a picture of it."""

from __future__ import annotations

from .words import Words

_SECTION = "reply"


def text_request(words: Words) -> str:
    """The request, in the language of ``words``: what is needed, and how each mail program forwards it."""
    how = "\n".join(f"– {line}" for line in words.listed(_SECTION, "how"))
    return "\n".join(filter(None, (words.text(_SECTION, "ask", "bounce"), how)))
