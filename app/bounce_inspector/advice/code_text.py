"""A code's page as plain text for a terminal."""

from __future__ import annotations

import textwrap

from ..registry.registry import Registry
from ..registry.typed import Lookup
from .code_page import CodePage, lookup_notes, page_of
from .words import Facts, Words

WIDTH = 80
"""How many characters a line has at most."""


def code_text(lookup: Lookup, registry: Registry, words: Words) -> str:
    """The pages of a looked-up text: the first in full, the others by their titles."""
    lines = [line for note in lookup_notes(lookup, words) for line in wrap(note)]
    first, *others = lookup.readings
    if lines:
        lines.append("")
    lines += _page(page_of(first.code, registry, words), words)
    is_pair = len(lookup.readings) == 2 and type(first.code) is not type(others[0].code)
    for reading in others:
        if is_pair:
            lines += ["", *_page(page_of(reading.code, registry, words), words)]
        else:
            lines += [f"{reading.code}  {reading.title or words.text('code-page', 'not-registered')}"]
    return "\n".join(lines)


def _page(page: CodePage, words: Words) -> list[str]:
    titles = Facts({"title": page.standard, "label": page.title})
    title = words.text("code-page", "title", facts=titles) if page.standard else page.title
    lines = [f"{page.code}  {title}"]
    for text in (*page.plain, *page.notes, page.meaning, page.caution):
        if text:
            lines += ["", *wrap(text)]
    for number, step in enumerate(page.steps, 1):
        if number == 1:
            lines.append("")
        lines += textwrap.wrap(step, WIDTH, initial_indent=f" {number}. ", subsequent_indent="    ")
    if page.rows:
        width = max(len(row.label) for row in page.rows)
        lines += ["", *(f"{row.label:<{width}}  {row.text}" for row in page.rows)]
    for aside in page.asides:
        lines += ["", aside.heading]
        for row in aside.rows:
            text = f"{row.label}: {row.text}"
            lines += textwrap.wrap(text, WIDTH, initial_indent="  ", subsequent_indent="    ")
    return lines


def wrap(text: str, indent: str = "", width: int = WIDTH) -> list[str]:
    """A text in lines of that width; one line at least."""
    return textwrap.wrap(text, width, initial_indent=indent, subsequent_indent=indent) or [""]
