"""What is known of the returned message: sender, addressees, subject, date, id."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..message.charsets import decode_field
from ..message.document import Document
from ..message.reading_copy import ReadingCopy
from ..registry.labels import HeaderField, Labels
from . import addresses
from .layout import Layout
from .paste_header import HeaderBlock, Span, find_header_blocks
from .report import Original, Recipient, Zone

_MAX_HEADER = 60_000
# "Talk <discuss.lists.example.com>": the list's name before the first dot, as Mailman and others have it.
_LIST_ID = re.compile(r"<([^\s<>.]+)\.([^\s<>]+\.[^\s<>]+)>")
_LIST_SENDER = re.compile(
    r"(.+?)-(?:bounces?|owner|admin|errors|return)(?:[+=-].*)?\Z|(?:owner|bounces?)-(.+)\Z"
)
# What a returned message's fields are called where no mail program translates them.
_RETURN_PATH = "return-path"
_MESSAGE_ID = "message-id"
# Where a server notes to whom it delivered a message, before that was passed on (RFC 9228).
_DELIVERED_TO = ("delivered-to", "x-original-to", "envelope-to", "x-forwarded-for")


def read_original(
    document: Document, reading: ReadingCopy, layout: Layout, labels: Labels
) -> tuple[Original, frozenset[str]]:
    """The returned message's own fields, and the addresses (folded) that sent it.

    A report may show them in its own words instead of returning the message.  Its Return-Path
    is the envelope sender (RFC 5321 section 4.4).
    """
    block = next(_returned_headers(document, reading, layout, labels), None)
    if block is None:
        return Original(), frozenset()

    def value(span: Span | None) -> str | None:
        return decode_field(reading.text[span[0] : span[1]]) or None if span else None

    fields = {field: value(span) for field, span in block.fields.items()}
    return_path = value(block.raw_fields.get(_RETURN_PATH))
    original = Original(
        from_=fields.get(HeaderField.FROM),
        to=fields.get(HeaderField.TO),
        cc=fields.get(HeaderField.CC),
        subject=fields.get(HeaderField.SUBJECT),
        date=fields.get(HeaderField.DATE),
        message_id=value(block.raw_fields.get(_MESSAGE_ID)),
        mailing_list=_list_address(
            value(block.raw_fields.get("list-post")) or value(block.raw_fields.get("x-beenthere")),
            value(block.raw_fields.get("list-id")),
        ),
        delivered_to=next(
            (
                address
                for name in _DELIVERED_TO
                if (address := addresses.first_address(value(block.raw_fields.get(name))))
            ),
            None,
        ),
        envelope_from=addresses.first_address(return_path),
        received=value(block.raw_fields.get("received")),
    )
    sent_by = (original.from_, fields.get(HeaderField.SENDER), return_path)
    senders = frozenset(
        addresses.fold(address) for sender in sent_by for address in addresses.addresses_in(sender)
    )
    return original, senders


def _list_address(post: str | None, list_id: str | None) -> str | None:
    """The address of a mailing list by its header fields (RFC 2369 section 3.4, RFC 2919; Mailman's X-BeenThere)."""
    if address := addresses.first_address(post):
        return address
    match = _LIST_ID.search(list_id or "")
    return f"{match[1]}@{match[2]}" if match else None


def list_by_senders(original: Original, senders: frozenset[str]) -> str | None:
    """The addressee that is a mailing list, by the address to which the list has its bounces sent.

    "choir-bounces@lists.example.net" (Mailman), "choir-return-17-ann=example.com@…" (ezmlm),
    "owner-choir@…" (Majordomo, Sympa).  The addresses are folded.
    """
    lists = set()
    for sender in senders:
        name, _, domain = sender.rpartition("@")
        match = _LIST_SENDER.match(name)
        if match is not None:
            lists.add(f"{match[1] or match[2]}@{domain}")
    return next((address for address in addressees(original) if addresses.fold(address) in lists), None)


def _returned_headers(
    document: Document, reading: ReadingCopy, layout: Layout, labels: Labels
) -> Iterator[HeaderBlock]:
    """The headers of the returned message, the likeliest first; a report that repeats its own shows none by that."""
    own = (document.headers.get("Subject"), addresses.first_address(document.headers.get("To")))
    for zone in (Zone.ORIGINAL, Zone.REPORT):
        for region in layout.regions:
            if region.zone is zone and not region.fields:
                limit = min(region.end, region.start + _MAX_HEADER)
                for block in find_header_blocks(reading.text, region.start, limit, labels):
                    has_fields = HeaderField.SUBJECT in block.fields or HeaderField.FROM in block.fields
                    if has_fields and (zone is Zone.ORIGINAL or _heading(reading, block) != own):
                        yield block


def _heading(reading: ReadingCopy, block: HeaderBlock) -> tuple[str | None, str | None]:
    """The subject of a header, and to whom it is addressed."""
    subject, to = (
        reading.text[slice(*span)].strip() if (span := block.fields.get(field)) else None
        for field in (HeaderField.SUBJECT, HeaderField.TO)
    )
    return subject, addresses.first_address(to)


def addressees(original: Original) -> list[str]:
    """The addresses of the returned message's To and Cc fields, in order."""
    found: dict[str, str] = {}
    for value in (original.to, original.cc):
        for address in addresses.addresses_in(value):
            found.setdefault(addresses.fold(address), address)
    return list(found.values())


def others(original: Original, recipients: Sequence[Recipient], senders: frozenset[str]) -> tuple[str, ...]:
    """The addressees of the returned message that are none of the recipients, nor one under a rewritten host.

    Whoever sent it, by folded address, is none of them either.  A server may write its own host
    for the domain.  Where there is but one addressee and one recipient, it is the same person
    by another address.
    """
    to = addressees(original)
    if len(to) == len(recipients) == 1:
        return ()
    # By name, the hosts of the recipients, and the domains that these lie in.
    hosts: dict[str, set[str]] = {}
    above_hosts: dict[str, set[str]] = {}
    for recipient in recipients if to else ():
        for named in (recipient.address or "", *recipient.also):
            name, _, host = addresses.fold(named).rpartition("@")
            hosts.setdefault(name, set()).add(host)
            above_hosts.setdefault(name, set()).update(_domains_around(host))
    found = []
    for address in to:
        name, _, domain = addresses.fold(address).rpartition("@")
        known = hosts.get(name)
        is_known = known is not None and (
            domain in above_hosts[name] or not known.isdisjoint(_domains_around(domain))
        )
        if not is_known and addresses.fold(address) not in senders:
            found.append(address)
    return tuple(found)


def _domains_around(host: str) -> Iterator[str]:
    """A host, and the domains that it lies in."""
    yield host
    while host := host.partition(".")[2]:
        yield host
