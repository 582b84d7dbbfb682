"""Compares the names of hosts and domains, in any case, with or without the dot of the root at their end."""

from __future__ import annotations

from collections.abc import Iterable

_LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost", "localhost.localdomain"})


def is_loopback(host: str | None) -> bool:
    """Whether a name stands for the very machine that uses it (RFC 1122 section 3.2.1.3, RFC 6761 section 6.3)."""
    return host is not None and _bare(host) in _LOOPBACK


def same_host(one: str | None, other: str | None) -> bool:
    """Whether two names are known, and the same (RFC 4343)."""
    return one is not None and other is not None and _bare(one) == _bare(other)


def lies_in(host: str | None, domains: Iterable[str]) -> bool:
    """Whether a host is one of some domains, or lies in one of them."""
    if host is None:
        return False
    name = _bare(host)
    return any(name == (own := _bare(domain)) or name.endswith(f".{own}") for domain in domains)


def _bare(name: str) -> str:
    return name.casefold().rstrip(".")
