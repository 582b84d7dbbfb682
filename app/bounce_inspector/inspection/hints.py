"""What is worth knowing beside the cause: a mail nobody sent, a fake, an address inside Exchange, a forwarding."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..registry.providers import Providers
from ..registry.vocabulary import Topic
from ..registry.wordings import Clarity
from . import addresses
from .marks import Marks
from .ours import Ours
from .report import Hint, HintCode, Kind, Original, Recipient, Zone

# Exchange encapsulates the internal name of a recipient in an address ([MS-OXCMAIL] 2.1.3.1.1):
# "_" stands for "/", "+" and two hexadecimal digits for any other sign.
_INTERNAL = re.compile(r"IMCEAEX-([^@\s]+)@", re.IGNORECASE)
_ESCAPED = re.compile(r"\+([0-9A-Fa-f]{2})")
# These two are looked for in lower case.
_RECEIVED = re.compile(r"\n[ \t]*received[ \t]*:[ \t]*([^\n]*(?:\n[ \t]+[^\n]*)*)")
_HOSTS = re.compile(r"[a-z0-9][\w-]*(?:\.[\w-]+)+")


def find_hints(
    marks: Marks,
    kind: Kind,
    recipients: tuple[Recipient, ...],
    original: Original,
    ours: Ours,
    providers: Providers,
) -> Iterator[Hint]:
    """The hints of a report, the most pressing first."""
    if kind in (Kind.FAILURE, Kind.DELAY):
        if any(
            hit.value.meaning is Topic.PHISHING and hit.value.clarity >= Clarity.CLEAR
            for hit in marks.wordings
        ):
            yield Hint(HintCode.FAKE_SIGNS, {})
        yield from _backscatter(marks, original, ours, providers)
    for recipient in recipients:
        names = [name for name in (recipient.address, *recipient.also) if name]
        for name in names:
            if (internal := x500_of(name)) is not None:
                yield Hint(HintCode.INTERNAL_ADDRESS, {"address": name, "x500": internal})
        if recipient.address and recipient.also:
            yield Hint(HintCode.FORWARDED, {"final": recipient.address, "original": recipient.also[0]})


def x500_of(address: str) -> str | None:
    """The X.500 name inside an ``IMCEAEX-`` address, as Exchange wants it; None for other addresses."""
    match = _INTERNAL.match(address)
    if match is None:
        return None
    return _ESCAPED.sub(lambda code: chr(int(code[1], 16)), match[1].replace("_", "/"))


def _backscatter(marks: Marks, original: Original, ours: Ours, providers: Providers) -> Iterator[Hint]:
    """Whether the mail that is said to have bounced ever passed one of our servers.

    Domains alone don't tell: the mail of many organisations leaves from the hosts of a provider.
    """
    if not ours.known:
        if any(_hosts_passed(marks)):
            yield Hint(HintCode.BACKSCATTER_UNCHECKED, {})
        return
    hosts = set(_hosts_passed(marks))
    if not hosts:
        return
    sender = addresses.first_address(original.from_)
    domain = addresses.domain_of(sender)
    message_host = (original.message_id or "").strip("<> ").rpartition("@")[2]
    passed_us = ours.has_host(message_host) or any(ours.has_host(host) for host in hosts)
    if not ours.has_domain(domain) or passed_us:
        return
    if not ours.hosts and any(providers.of_host(host) for host in hosts):
        yield Hint(HintCode.BACKSCATTER_UNDECIDED, {"sender": sender or ""})
    else:
        yield Hint(HintCode.BACKSCATTER, {"sender": sender or ""})


def _hosts_passed(marks: Marks) -> Iterator[str]:
    """The hosts that the returned mail passed, as its Received fields name them."""
    for region in marks.layout.regions:
        if region.zone is Zone.ORIGINAL:
            for field in _RECEIVED.finditer("\n" + marks.lowered[region.start : region.end]):
                for host in _HOSTS.finditer(field[1]):
                    yield host[0].casefold()
