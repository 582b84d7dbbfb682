"""The size of a mail and the limit that it broke, as a server's reply tells them."""

from __future__ import annotations

import re

# A number behind the word for a limit, with no other number between them.
_LIMIT = re.compile(
    r"(?:limit|maxim\w*|max\b|allowed|allows?|grenze|größe\w* von|limite|maximale?)[^\d\n]{0,50}"
    r"(?<![\d.])(\d[\d.,]*\d|\d)[ ]?(bytes?|octets?|octects?|kbytes?|mbytes?|[kmg]i?b?|mo|ko)?(?![\w.]*\w)",
    re.IGNORECASE,
)
_SIZE = re.compile(
    r"(?:size|größe|taille|tamaño|is|length)[^\d\n]{0,30}(?<![\d.])(\d[\d.,]*\d|\d)[ ]?"
    r"(bytes?|octets?|kbytes?|mbytes?|[kmg]i?b?|mo|ko)?[ ]?[^\d\n]{0,20}"
    r"(?:exceed|is larger|is over|greater|überschreitet|dépasse|excede|>)",
    re.IGNORECASE,
)
_UNITS = {"k": 1024, "m": 1024**2, "g": 1024**3}
# Without a unit, a smaller number is a code or a count.
_LEAST = 10_000


def size_limit(text: str) -> str | None:
    """The limit that a reply names, such as ``20 MB``; None where it names none."""
    return next((size for match in _LIMIT.finditer(text) if (size := _size(match)) is not None), None)


def mail_size(text: str) -> str | None:
    """The size of the mail as a reply names it; None where it doesn't."""
    match = _SIZE.search(text)
    return _size(match) if match else None


def _size(match: re.Match[str]) -> str | None:
    number, unit = match[1], (match[2] or "").lower()
    factor = _UNITS.get(unit[:1], 1)
    digits = re.sub(r"[.,](?=\d{3}(?:\D|$))", "", number).replace(",", ".")
    try:
        count = float(digits) * factor
    except ValueError:
        return None
    if count < (1024 if unit else _LEAST):
        return None
    for name, size in (("GB", 1024**3), ("MB", 1024**2), ("KB", 1024)):
        if count >= size:
            return f"{count / size:.3g} {name}"
    return None
