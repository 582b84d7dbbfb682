"""What the user calls their own: mail domains and mail hosts."""

from __future__ import annotations

from dataclasses import dataclass

from .hosts import lies_in


@dataclass(frozen=True, slots=True)
class Ours:
    """The domains and mail hosts of the user's organisation; empty where not told."""

    domains: tuple[str, ...] = ()
    hosts: tuple[str, ...] = ()

    @property
    def known(self) -> bool:
        """Whether the user told anything, so that "not ours" can be said at all."""
        return bool(self.domains or self.hosts)

    def has_domain(self, domain: str | None) -> bool:
        """Whether a mail domain, or the one above it, is ours."""
        return lies_in(domain, self.domains)

    def has_host(self, host: str | None) -> bool:
        """Whether a host is ours, by its own name or by its domain."""
        return lies_in(host, (*self.hosts, *self.domains))


NOBODY = Ours()
"""Nothing is told of what is ours."""
