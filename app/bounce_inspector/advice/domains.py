"""Compares mail hosts and domains: whether they may be one organization's."""

from __future__ import annotations

from collections.abc import Collection

_INSIDE_ONLY = (".local", ".localdomain", ".internal", ".lan")
# Below these, in the domains of countries, organizations have their own: "example.co.uk", "example.ne.jp".
_REGISTRIES = frozenset("ac ad co com ed edu go gob gov gr lg ne net or org".split())
_COUNTRY = 2


def is_internal(host: str) -> bool:
    """Whether a host's name has a meaning only within its own network, as many Exchange servers have one."""
    return "." not in host or host.casefold().rstrip(".").endswith(_INSIDE_ONLY)


def domain_of_host(host: str | None) -> str | None:
    """The domain in which a mail host lies: that of ``mx1.example.net`` is ``example.net``."""
    if host is None or is_internal(host):
        return None
    labels = host.rstrip(".").split(".")
    if all(label.isdigit() for label in labels):
        return None
    is_below_registry = len(labels[-1]) == _COUNTRY and labels[-2] in _REGISTRIES
    return ".".join(labels[1:] if len(labels) > (3 if is_below_registry else 2) else labels)


def is_related(one: str | None, other: str | None) -> bool:
    """Whether two domains are the same, or one lies in the other."""
    if one is None or other is None:
        return False
    first, second = one.casefold(), other.casefold()
    return first == second or first.endswith(f".{second}") or second.endswith(f".{first}")


def lies_in(host: str | None, domains: Collection[str]) -> bool:
    """Whether a host is one of some domains, or lies in one of them."""
    name = (host or "").casefold().rstrip(".")
    return any(name == domain or name.endswith(f".{domain}") for domain in domains)
