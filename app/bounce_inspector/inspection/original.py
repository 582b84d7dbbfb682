"""What the returned mail tells of itself: sender, addressees, subject, date, id."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..message.charsets import decode_field
from ..message.reading_copy import ReadingCopy
from . import addresses
from .report import Original, Recipient, Zone
from .zones import Region

# Looked for in lower case and below a line end, for which a text is scanned much faster than for "^".
_FIELD = re.compile(
    r"\n[ \t]*(from|to|cc|subject|date|message-id|return-path|sender|x-original-to|delivered-to)[ \t]*:[ \t]*([^\n]*(?:\n[ \t]+\S[^\n]*)*)",
)
_HEADER_END = re.compile(r"\n[ \t]*\n")
_MAX_HEADER = 60_000


def read_original(reading: ReadingCopy, regions: tuple[Region, ...]) -> tuple[Original, frozenset[str]]:
    """The returned mail's own fields, and the addresses (folded) that sent it."""
    text = reading.text
    fields: dict[str, str] = {}
    for region in regions:
        if region.zone is not Zone.ORIGINAL:
            continue
        start = region.start
        while start < region.end and text[start].isspace():
            start += 1
        limit = min(region.end, start + _MAX_HEADER)
        blank = (
            _HEADER_END.search(text, text.find(":", start, limit), limit)
            if ":" in text[start:limit]
            else None
        )
        header = "\n" + reading.lowered[start : blank.start() if blank else limit]
        for match in _FIELD.finditer(header):
            name = match[1]
            said = text[start + match.start(2) - 1 : start + match.end(2) - 1]
            if name not in fields and (value := decode_field(said)):
                fields[name] = value
        if fields:
            break
    original = Original(
        from_=fields.get("from"),
        to=fields.get("to"),
        cc=fields.get("cc"),
        subject=fields.get("subject"),
        date=fields.get("date"),
        message_id=fields.get("message-id"),
    )
    senders = frozenset(
        addresses.fold(address)
        for name in ("from", "return-path", "sender")
        for address in addresses.addresses_in(fields.get(name))
    )
    return original, senders


def addressees(original: Original) -> list[str]:
    """The addresses of the returned mail's To and Cc fields, in order."""
    found: dict[str, str] = {}
    for value in (original.to, original.cc):
        for address in addresses.addresses_in(value):
            found.setdefault(addresses.fold(address), address)
    return list(found.values())


def others(original: Original, recipients: Sequence[Recipient]) -> tuple[str, ...]:
    """The addressees of the returned mail that are none of the recipients, nor one under a rewritten host.

    A server may write its own host for the domain.  Where there is but one addressee and
    one recipient, the same name at any host is the same.
    """
    to = addressees(original)
    alone = len(to) == len(recipients) == 1
    hosts: dict[str, set[str]] = {}
    for recipient in recipients:
        for named in (recipient.address or "", *recipient.also):
            name, _, host = addresses.fold(named).rpartition("@")
            hosts.setdefault(name, set()).add(host)
    found = []
    for address in to:
        name, _, domain = addresses.fold(address).rpartition("@")
        known = hosts.get(name, ())
        if not known or not (alone or any(_is_within(domain, host) for host in known)):
            found.append(address)
    return tuple(found)


def _is_within(domain: str, host: str) -> bool:
    """Whether one of two domains is the other or lies in it."""
    return f".{domain}".endswith(f".{host}") or f".{host}".endswith(f".{domain}")
