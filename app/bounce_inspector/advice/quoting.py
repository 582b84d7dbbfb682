"""How the words of a server are quoted: as one line, without the code that every further line of a reply repeats."""

from __future__ import annotations

import re

# Each line of a reply but the last has a hyphen behind its number (RFC 5321 section 4.2.1), and the status
# again (RFC 2034 section 4).
_FIRST_OF_MANY = re.compile(r"(\d{3})-((?:[245]\.\d{1,3}\.\d{1,3}\b)?)[ \t]*")


def quoted(diagnostic: str | None, longest: int | None = None) -> str:
    """The words of a server on one line; where they are longer than ``longest`` characters, cut between two words."""
    flat = " ".join((diagnostic or "").split())
    first = _FIRST_OF_MANY.match(flat)
    if first is not None:
        number, status = first[1], first[2]
        again = re.escape(status) + r"(?![\d.])" if status else ""
        rest = re.sub(rf"(?<!\S){number}[- ]{again}[ ]?", "", flat[first.end() :])
        flat = " ".join(filter(None, (number, status, rest)))
    if longest is None or len(flat) <= longest:
        return flat
    kept = flat[: longest - 1]
    whole = kept.rpartition(" ")[0] if not flat[longest - 1].isspace() else kept
    # Words of a language without blanks are cut where the room ends.
    return f"{(whole if len(whole) * 2 > longest else kept).rstrip()}…"
