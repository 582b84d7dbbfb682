"""What is known of the returned message: sender, addressees, subject, date, id."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

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
# Exchange notes the mailbox whose rule forwards a message, by which it breaks loops.
_DELIVERED_TO = (
    "delivered-to",
    "x-original-to",
    "envelope-to",
    "x-forwarded-for",
    "x-ms-exchange-inbox-rules-loop",
)
# Mailboxes that nobody reads, by the names that senders give them.
_TAKES_NO_ANSWER = re.compile(
    r"(?:no|do[-_.]?not|non?|ne[-_.]?pas|nicht|nao)[-_.]?(?:repl(?:y|ies)|respond\w*|repondre|risponder\w*|antwort\w*)\b",
    re.IGNORECASE,
)
# Whoever handed a message in has signed in before (RFC 3848: ESMTPA, ESMTPSA; what Sendmail and Postfix put into brackets).
_SIGNED_IN = re.compile(
    r"\bwith (?:utf8)?e?smtps?a\b|\(authenticated (?:bits|sender)\b|\bauthenticated sender:", re.IGNORECASE
)
# What servers add to a message's header: a signature, with its domain in a tag; the results of their checks. Both are
# looked for in lower case, below the line end above.
_SIGNATURE = re.compile(r"\ndkim-signature[ \t]*:([^\n]*(?:\n[ \t]+[^\n]*)*)")
_SIGNER = re.compile(r"(?:^|;)\s*d\s*=\s*([a-z0-9][\w.-]{1,250})")
_RESULTS = re.compile(r"\n(?:arc-)?authentication-results[ \t]*:([^\n]*(?:\n[ \t]+[^\n]*)*)")
_SPF_PASS = re.compile(
    r"\bspf\s*=\s*pass\b[^;]{0,300}?\bsmtp\.mailfrom\s*=\s*\"?(?:[^\s;@\"]{1,64}@)?([a-z0-9][\w.-]{1,250})"
)
# In the name of these, nobody writes by hand.
SERVICE_ACCOUNTS = frozenset("root cron daemon nobody www-data apache nginx".split())
_PROGRAM_ACCOUNTS = SERVICE_ACCOUNTS | {"nagios", "zabbix", "logwatch"}
# cron(8) of Vixie and its successors: "Cron <user@host> command".
_OF_CRON = re.compile(r"(?:anacron|cron) <[^<>]{1,80}> ", re.IGNORECASE)


class Correspondents(NamedTuple):
    """Whose the returned message is.

    ``senders`` are the folded addresses that sent it, ``author`` is the first address of its From
    field, and ``addressees`` are those of its To and Cc fields by their folded form, in order.
    """

    senders: frozenset[str]
    author: str | None
    addressees: Mapping[str, str]


def read_original(
    document: Document, reading: ReadingCopy, layout: Layout, labels: Labels
) -> tuple[Original, Correspondents]:
    """The returned message's own fields, and whose it is.

    A report may show them in its own words instead of returning the message.  Its Return-Path
    is the envelope sender (RFC 5321 section 4.4).
    """
    block = next(_returned_headers(document, reading, layout, labels), None)
    if block is None:
        return Original(), Correspondents(frozenset(), None, {})

    def value(span: Span | None) -> str | None:
        return decode_field(reading.text[span[0] : span[1]]) or None if span else None

    fields = {field: value(span) for field, span in block.fields.items()}
    header = "\n" + reading.lowered[block.start : block.end]
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
        signed_by=tuple(_signers(header)),
        spf_passed=tuple(_spf_passed(header)),
    )
    authors = addresses.addresses_in(original.from_)
    sent_by = [*authors, *addresses.addresses_in(return_path)]
    if (sender := fields.get(HeaderField.SENDER)) is not None:
        sent_by += addresses.addresses_in(sender)
    author = authors[0] if authors else None
    senders = frozenset(map(addresses.fold, sent_by))
    return original, Correspondents(senders, author, _addressees(original))


def _signers(header: str) -> Iterator[str]:
    """The domains that signed a message, by the fields of its header."""
    for field in _SIGNATURE.finditer(header):
        if (signer := _SIGNER.search(field[1])) is not None:
            yield signer[1]


def _spf_passed(header: str) -> Iterator[str]:
    """The domains for which servers found SPF to pass, by the fields of a message's header."""
    for field in _RESULTS.finditer(header):
        for result in _SPF_PASS.finditer(field[1]):
            yield result[1]


def is_by_program(original: Original) -> bool:
    """Whether a program on a server wrote a message by itself, in the name of a system account."""
    sender = addresses.first_address(original.from_) or ""
    is_of_cron = (
        _OF_CRON.match(original.subject or "") or "(cron daemon)" in (original.from_ or "").casefold()
    )
    return bool(is_of_cron) or sender.partition("@")[0].casefold() in _PROGRAM_ACCOUNTS


def is_automatic(original: Original) -> bool:
    """Whether nobody wrote a message by hand: a program did, or its sender takes no answers."""
    sender = addresses.first_address(original.from_) or ""
    return is_by_program(original) or _TAKES_NO_ANSWER.match(sender) is not None


def is_signed_in(original: Original) -> bool:
    """Whether whoever sent a message had signed in to the server that returned it."""
    return _SIGNED_IN.search(original.received or "") is not None


def may_be_forged(original: Original) -> bool:
    """Whether somebody else may have used the sender's address.

    A program on the server itself forges nothing; and where the envelope is another domain's, a
    service sent the message in the sender's name.
    """
    envelope = addresses.domain_of(original.envelope_from)
    shown = addresses.domain_of(addresses.first_address(original.from_))
    return not is_by_program(original) and (None in (envelope, shown) or envelope == shown)


def _list_address(post: str | None, list_id: str | None) -> str | None:
    """The address of a mailing list by its header fields (RFC 2369 section 3.4, RFC 2919; Mailman's X-BeenThere)."""
    if address := addresses.first_address(post):
        return address
    match = _LIST_ID.search(list_id or "")
    return f"{match[1]}@{match[2]}" if match else None


def list_by_senders(addressees: Mapping[str, str], senders: frozenset[str]) -> str | None:
    """The addressee that is a mailing list, by the address to which the list has its bounces sent.

    "choir-bounces@lists.example.net" (Mailman), "choir-return-17-ann=example.com@…" (ezmlm),
    "owner-choir@…" (Majordomo, Sympa).  The senders are folded, the addressees by their folded form.
    """
    lists = set()
    for sender in senders:
        name, _, domain = sender.rpartition("@")
        match = _LIST_SENDER.match(name)
        if match is not None:
            lists.add(f"{match[1] or match[2]}@{domain}")
    return next((address for folded, address in addressees.items() if folded in lists), None)


def list_of(document: Document) -> str | None:
    """The address of the mailing list that wrote a document itself, by its header; None for all else."""
    headers = document.headers
    post = headers.get("List-Post") or headers.get("X-BeenThere")
    return _list_address(post, headers.get("List-Id"))


def _returned_headers(
    document: Document, reading: ReadingCopy, layout: Layout, labels: Labels
) -> Iterator[HeaderBlock]:
    """The headers of the returned message, the likeliest first; a report that repeats its own shows none by that."""
    own: tuple[str | None, str | None] | None = None
    for zone in (Zone.ORIGINAL, Zone.REPORT):
        if zone is Zone.REPORT:
            own = (document.headers.get("Subject"), addresses.first_address(document.headers.get("To")))
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
    return list(_addressees(original).values())


def _addressees(original: Original) -> dict[str, str]:
    """The addresses of the returned message's To and Cc fields by their folded form, in order."""
    found: dict[str, str] = {}
    for value in (original.to, original.cc):
        for address in addresses.addresses_in(value):
            found.setdefault(addresses.fold(address), address)
    return found


def others(
    addressees: Mapping[str, str], recipients: Sequence[Recipient], senders: frozenset[str]
) -> tuple[str, ...]:
    """The addressees of the returned message that are none of the recipients, nor one under a rewritten host.

    The addressees are by their folded form.  Whoever sent it, by folded address, is none of them either.  A server may write its own host
    for the domain.  Where there is but one addressee and one recipient, it is the same person
    by another address.
    """
    if not addressees or len(addressees) == len(recipients) == 1:
        return ()
    # By name, the hosts of the recipients, and the domains that these lie in.
    hosts: dict[str, set[str]] = {}
    above_hosts: dict[str, set[str]] = {}
    for recipient in recipients:
        for named in (recipient.address or "", *recipient.also):
            name, _, host = addresses.fold(named).rpartition("@")
            hosts.setdefault(name, set()).add(host)
            above_hosts.setdefault(name, set()).update(_domains_around(host))
    found = []
    for folded, address in addressees.items():
        name, _, domain = folded.rpartition("@")
        known = hosts.get(name)
        is_known = known is not None and (
            domain in above_hosts[name] or not known.isdisjoint(_domains_around(domain))
        )
        if not is_known and folded not in senders:
            found.append(address)
    return tuple(found)


def _domains_around(host: str) -> Iterator[str]:
    """A host, and the domains that it lies in."""
    yield host
    while host := host.partition(".")[2]:
        yield host
