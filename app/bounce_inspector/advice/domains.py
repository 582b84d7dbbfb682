"""Works out which organization mail hosts and domains may belong to."""

from __future__ import annotations

from ..inspection.hosts import lies_in

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
    return one is not None and other is not None and (lies_in(one, (other,)) or lies_in(other, (one,)))
