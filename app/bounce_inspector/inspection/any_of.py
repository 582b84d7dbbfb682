"""Writes the pattern for any of many words, so that a text is compared with their beginnings and not with each one."""

from __future__ import annotations

import re
from collections.abc import Iterable

_NEVER = "(?!)"


def any_of(words: Iterable[str], blank: str = r"\ ") -> str:
    """A pattern that matches where one of these words, none of them empty, stands; ``blank`` is the pattern for each of their blanks.

    Which of several that stand at one place it matches is not promised.
    """
    signs = ([blank if sign == " " else re.escape(sign) for sign in word] for word in words)
    return _tree(sorted(signs), 0) or _NEVER


def _tree(words: list[list[str]], depth: int) -> str:
    """The pattern for what words that begin alike go on with; they are in order."""
    begun: dict[str, list[list[str]]] = {}
    for word in words:
        if len(word) > depth:
            begun.setdefault(word[depth], []).append(word)
    branches = [sign + _tree(below, depth + 1) for sign, below in begun.items()]
    if not branches:
        return ""
    is_whole = any(len(word) == depth for word in words)
    if len(branches) == 1 and not is_whole:
        return branches[0]
    return f"(?:{'|'.join(branches)}){'?' if is_whole else ''}"
