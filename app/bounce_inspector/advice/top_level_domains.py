"""Which top-level domains there are: an address that ends in another one has a typo, or works nowhere but inside a network."""

from __future__ import annotations

from functools import cache

import msgspec
from rapidfuzz.distance import OSA

from .. import bundled

# What most addresses end in that isn't a country's, the most common first.
_COMMON = ("com", "net", "org", "edu", "info", "gov", "biz")


class _KnownEndings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Names, parted by blanks, and who says that there are these."""

    source: str
    names: str


class _EndingsFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The shape of ``resources/top-level-domains.json``; names of other scripts are encoded (RFC 5890)."""

    source: str
    date: str
    names: list[str]
    internal: _KnownEndings
    reserved: _KnownEndings


@cache
def _known() -> tuple[frozenset[str], frozenset[str]]:
    """The top-level domains that there are, and those that have a meaning only within a network."""
    file = msgspec.json.decode(bundled.resource("top-level-domains.json").read_bytes(), type=_EndingsFile)
    names = (name for line in (*file.names, file.reserved.names) for name in line.split())
    return frozenset(names), frozenset(file.internal.names.split())


def _encoded(name: str) -> str:
    """A name as DNS has it; empty for what can't be one."""
    if name.isascii():
        return name.casefold()
    try:
        return name.encode("idna").decode("ascii").casefold()
    except UnicodeError:
        return ""


def ending_of(domain: str | None) -> str:
    """What a domain of several parts ends in; empty where it has one part, or is an internet address."""
    name, dot, ending = (domain or "").rstrip(".").rpartition(".")
    return _encoded(ending) if name and dot and not ending.isdigit() and "]" not in ending else ""


def is_missing(domain: str | None) -> bool:
    """Whether a domain ends in what is no top-level domain, not even within a network."""
    exist, internal = _known()
    ending = ending_of(domain)
    return bool(ending) and ending not in exist and ending not in internal


def is_internal_name(domain: str | None) -> bool:
    """Whether a domain ends in what only has a meaning within a network, such as "local"."""
    return ending_of(domain) in _known()[1]


def with_common_ending(domain: str) -> str | None:
    """A domain that ends in no top-level domain, with the common one that is a letter away; None where there is none."""
    name, _, ending = domain.rstrip(".").rpartition(".")
    return next((f"{name}.{one}" for one in _COMMON if OSA.distance(ending.casefold(), one) == 1), None)
