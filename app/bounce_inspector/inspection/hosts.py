"""Compares the names of hosts and domains, in any case, with or without the dot of the root at their end."""

from __future__ import annotations

from collections.abc import Iterable


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
