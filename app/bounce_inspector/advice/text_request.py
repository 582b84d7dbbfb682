"""The request for the text of a bounce: in a reply about something else, or alone where a customer sent a picture of it."""

from __future__ import annotations

from .words import Facts, Words

_SECTION = "reply"
_NOTHING_KNOWN = Facts({})


def request_paragraphs(words: Words, facts: Facts = _NOTHING_KNOWN) -> list[str]:
    """What is needed; then, as a paragraph of its own, how each mail program forwards it."""
    ways = (f"– {line}" for line in words.listed(_SECTION, "how"))
    how = "\n".join((words.text(_SECTION, "ask", "how", facts=facts), *ways))
    return [words.text(_SECTION, "ask", "bounce", facts=facts), how]


def text_request(words: Words) -> str:
    """The request alone, in the language of ``words``."""
    return "\n\n".join(request_paragraphs(words))
