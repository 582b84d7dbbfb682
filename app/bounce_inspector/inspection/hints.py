"""What is worth knowing beside the cause: a mail nobody sent, a fake, an address inside Exchange, a forwarding."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from ..message.cued_pattern import CuedPattern
from ..registry.labels import Label
from ..registry.providers import Providers
from ..registry.vocabulary import Topic
from ..registry.wordings import Clarity
from . import addresses
from .hosts import lies_in
from .marks import Marks
from .original import is_signed_in, may_be_forged
from .ours import Ours
from .readers.fields import ReportFields
from .report import Hint, HintCode, Kind, Original, Recipient, Zone

# Exchange encapsulates the internal name of a recipient in an address ([MS-OXCMAIL] 2.1.3.1.1):
# "_" stands for "/", "+" and two hexadecimal digits for any other sign.
_INTERNAL = re.compile(r"IMCEAEX-([^@\s]+)@", re.IGNORECASE)
_ESCAPED = re.compile(r"\+([0-9A-Fa-f]{2})")
# Below an address to which a mailbox forwards, Exim (src/deliver.c) names that mailbox; it may keep the address to
# itself: "an undisclosed address\n    (generated from a@b)".
_GENERATED = CuedPattern(
    r"\((?:ultimately )?generated from:?[ \t]+<?([^\s<>()]{1,320})>?\)", "generated from"
)
_UNDISCLOSED = "an undisclosed address"
_LONGEST_GAP, _LONGEST_ADDRESS = 40, 400
# These two are looked for in lower case.
_RECEIVED = re.compile(r"\n[ \t]*received[ \t]*:[ \t]*([^\n]*(?:\n[ \t]+[^\n]*)*)")
# A field of the server that received the message: for whose domain SPF failed.
_SPF_FAILED = re.compile(
    r"\nreceived-spf:[ \t]*fail\b[^\n]{0,200}?\bdomain of (?:[^\s@]{1,64}@)?([\w.-]{3,255})"
)
# A request to check something, before what is to be checked, and the end of a question.
_CLAUSE = 80
_ASKED_TO_CHECK = re.compile(
    r"\b(?:if|whether|please|check|verify|make sure|ensure|ob|bitte|si|s'il|assur\w+|veuillez|se|czy|of|om|если|чи|чтобы)\b[^.!?\n]*\Z"
)
_QUESTION = re.compile(r"[^.!\n。！]*[?？]")
# Words without a dot are matched too, so that none is read again from each of its letters.
_HOSTS = re.compile(r"[a-z0-9][\w-]*(?:\.[\w-]+)*")


def find_hints(
    marks: Marks,
    kind: Kind,
    fields: ReportFields,
    recipients: tuple[Recipient, ...],
    original: Original,
    ours: Ours,
    providers: Providers,
) -> Iterator[Hint]:
    """The hints of a report, the most pressing first."""
    if kind in (Kind.FAILURE, Kind.DELAY):
        lure = Topic.PHISHING
        if any(hit.value.meaning is lure and hit.value.clarity >= Clarity.CLEAR for hit in marks.wordings):
            yield Hint(HintCode.FAKE_SIGNS, {})
        if may_be_forged(original):
            found = list(_backscatter(marks, original, ours, providers))
            yield from found
            # Who sends a circular by Bcc addresses it to himself.
            if all(hint.code is not HintCode.BACKSCATTER for hint in found) and not is_signed_in(original):
                yield from _to_itself(marks, recipients)
    passed: set[str] = set()
    for recipient in recipients:
        names = [name for name in (recipient.address, *recipient.also) if name]
        for name in names:
            if (internal := x500_of(name)) is not None:
                yield Hint(HintCode.INTERNAL_ADDRESS, {"address": name, "x500": internal})
        others = [name for name in recipient.also if x500_of(name) is None]
        passed_on = others[0] if others else _delivered_before(recipient, original, marks.addressees)
        if recipient.address and passed_on:
            passed.add(addresses.fold(recipient.address))
            yield Hint(HintCode.FORWARDED, {"final": recipient.address, "original": passed_on})
    if kind is Kind.FAILURE and _is_confirmed(marks):
        yield Hint(HintCode.ADDRESS_CONFIRMED, {})
    yield from _generated(marks, passed)
    yield from _sender_as_recipient(fields, marks)


def _is_confirmed(marks: Marks) -> bool:
    """Whether a person writes beside the report that the address is right, and doesn't ask for a check of it."""
    is_paste = not marks.document.headers
    for region in marks.layout.regions:
        if region.zone is not Zone.WORDS and not (is_paste and region.zone is Zone.REPORT):
            continue
        for hit in marks.labels_in(Label.ADDRESS_CONFIRMED, region.start, region.end):
            before = marks.lowered[max(region.start, hit.start - _CLAUSE) : hit.start]
            behind = marks.lowered[hit.end : min(region.end, hit.end + _CLAUSE)]
            if not _ASKED_TO_CHECK.search(before) and not _QUESTION.match(behind):
                return True
    return False


def _to_itself(marks: Marks, recipients: Sequence[Recipient]) -> Iterator[Hint]:
    """Whether the returned message was sent from an address to that address alone, which is no circular's by Bcc."""
    author = marks.author
    if not author or len(marks.addressees) != 1:
        return
    own = addresses.fold(author)
    if own in marks.addressees and all(addresses.fold(each.address or author) == own for each in recipients):
        yield Hint(HintCode.SENT_TO_ITSELF, {"sender": author})


def _delivered_before(recipient: Recipient, original: Original, addressees: Mapping[str, str]) -> str | None:
    """The address of the returned message's own addressee, where that was passed on to the recipient.

    A message that was addressed to the recipient came by no forwarding, though it may run in a loop.
    """
    before = original.delivered_to
    if before is None or recipient.address is None or original.mailing_list:
        return None
    if addresses.same(before, recipient.address) or addresses.fold(recipient.address) in addressees:
        return None
    # qmail puts the owner of a virtual domain before the name (qmail-send(8), "virtualdomains").
    folded = addresses.fold(before)
    return next((shown for own, shown in addressees.items() if folded.endswith(f"-{own}")), before)


def _generated(marks: Marks, known: set[str]) -> Iterator[Hint]:
    """The forwardings that Exim names, but those to ``known`` addresses (folded)."""
    for region in marks.report:
        for match in _GENERATED.finditer(marks.lowered, region.start, region.end):
            typed = marks.text[match.start(1) : match.end(1)]
            above = marks.addresses_in(max(region.start, match.start() - _LONGEST_ADDRESS), match.start())
            gap = marks.text[above[-1].end : match.start()] if above else None
            if gap is not None and len(gap) <= _LONGEST_GAP and not gap.strip(" \t\n>:"):
                final = above[-1].address
                if addresses.fold(final) not in known:
                    yield Hint(HintCode.FORWARDED, {"final": final, "original": typed})
            elif _is_hidden(marks.lowered[max(region.start, match.start() - _LONGEST_GAP) : match.start()]):
                yield Hint(HintCode.FORWARDED, {"original": typed})


def _is_hidden(before: str) -> bool:
    """Whether the address that was forwarded to is kept back, or left out."""
    return _UNDISCLOSED in before or not before.rpartition("\n\n")[2].strip()


def _sender_as_recipient(fields: ReportFields, marks: Marks) -> Iterator[Hint]:
    """Some gateways put the sender's address into Final-Recipient; people also write to themselves."""
    for group in fields.recipients:
        address = addresses.clean(group["final-recipient"].value) if "final-recipient" in group else None
        if address is None:
            continue
        folded = addresses.fold(address)
        if folded in marks.senders and folded not in marks.addressees:
            yield Hint(HintCode.RECIPIENT_IS_SENDER, {"address": address})


def x500_of(address: str) -> str | None:
    """The X.500 name inside an ``IMCEAEX-`` address, as Exchange wants it; None for other addresses."""
    match = _INTERNAL.match(address)
    if match is None:
        return None
    return _ESCAPED.sub(lambda code: chr(int(code[1], 16)), match[1].replace("_", "/"))


def _backscatter(marks: Marks, original: Original, ours: Ours, providers: Providers) -> Iterator[Hint]:
    """Whether the mail that is said to have bounced ever passed one of our servers.

    Domains alone don't tell: the mail of many organisations leaves from the hosts of a provider.  But where a
    server has found that none of these may send for the domain, what came from nowhere near it is forged.
    """
    if _is_sent_by_stranger(marks):
        yield Hint(HintCode.BACKSCATTER, {"sender": marks.author or ""})
        return
    if not ours.known:
        if any(_hosts_passed(marks)):
            yield Hint(HintCode.BACKSCATTER_UNCHECKED, {})
        return
    hosts = set(_hosts_passed(marks))
    if not hosts:
        return
    sender = marks.author
    domain = addresses.domain_of(sender)
    passed_us = ours.has_host(original.id_host) or any(ours.has_host(host) for host in hosts)
    if not ours.has_domain(domain) or passed_us:
        return
    if not ours.hosts and any(providers.of_host(host) for host in hosts):
        yield Hint(HintCode.BACKSCATTER_UNDECIDED, {"sender": sender or ""})
    else:
        yield Hint(HintCode.BACKSCATTER, {"sender": sender or ""})


def _is_sent_by_stranger(marks: Marks) -> bool:
    """Whether the returned mail failed SPF (RFC 7208 section 9.1) and passed no host of the sender's domain."""
    domain = addresses.domain_of(marks.author)
    is_failed = domain is not None and any(
        match[1] == domain
        for region in marks.layout.regions
        if region.zone is Zone.ORIGINAL
        for match in _SPF_FAILED.finditer(marks.lowered, region.start, region.end)
    )
    hosts = list(_hosts_passed(marks)) if is_failed else []
    return bool(hosts) and not any(lies_in(host, (domain or "",)) for host in hosts)


def _hosts_passed(marks: Marks) -> Iterator[str]:
    """The hosts that the returned mail passed, as its Received fields name them."""
    for region in marks.layout.regions:
        if region.zone is Zone.ORIGINAL:
            for field in _RECEIVED.finditer("\n" + marks.lowered[region.start : region.end]):
                for host in _HOSTS.finditer(field[1]):
                    if "." in host[0]:
                        yield host[0].casefold()
