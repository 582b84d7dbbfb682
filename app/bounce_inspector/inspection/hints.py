"""What is worth knowing beside the cause: a mail nobody sent, a fake, an address inside Exchange, a forwarding."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from ..message.cued_pattern import CuedPattern
from ..registry.labels import Label, LabelHit
from ..registry.providers import Providers
from ..registry.vocabulary import Topic
from ..registry.wordings import Clarity
from . import addresses
from .hosts import lies_in, same_host
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
# The same field with the server that found it (RFC 7208 section 9.1: the comment names it first).
_SPF_FIELD = re.compile(
    r"\nreceived-spf:[ \t]*(fail|softfail)[ \t]*\(([\w.-]{3,255}): domain of (?:[^\s@]{1,64}@)?([\w.-]{3,255})"
)
# What the server that took the message found of its client: whether it may send for the domain, whether its address has
# a name (RFC 8601 section 2.7.2 and 2.7.3). Exim and Postfix write a client without a name as "from [192.0.2.9]" and
# "from HELO (unknown [192.0.2.9])".
_RESULTS = re.compile(r"\nauthentication-results[ \t]*:[ \t]*([^\s;]+)([^\n]*(?:\n[ \t]+[^\n]*)*)")
_SPF_RESULT = re.compile(
    r"\bspf\s*=\s*(fail|softfail)\b[^;]{0,200}?\bsmtp\.mailfrom\s*=\s*\"?(?:[^\s;@\"]{1,64}@)?([\w.-]{3,255})"
)
_IPREV_FAILED = re.compile(r"\biprev\s*=\s*(?:fail|permerror)\b")
_NAMELESS = re.compile(r"from[ \t]+(?:\[[\d.a-f:]+\]|[^\s()]{1,255}[ \t]+\(unknown )", re.IGNORECASE)
_ADDRESS = re.compile(r"[^\s<>@]{1,64}@[\w.-]{1,255}")
_TAKEN_BY = re.compile(r"\bby[ \t]+([\w.-]+)", re.IGNORECASE)
# A person who says that something is not so.
_DENIAL = re.compile(
    r"\b(?:no|not|never|nie|nicht|kein\w*|jamais|pas|non|mai|n[ãa]o|nunca|niet|nooit|geen|nigdy|inte|aldrig|ikke)\b"
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
    *,
    is_record: bool = False,
) -> Iterator[Hint]:
    """The hints of a report, the most pressing first.

    ``is_record``: it is a log, a trace or an event, which software wrote for software.
    """
    if kind in (Kind.FAILURE, Kind.DELAY):
        if not is_record and _lures(marks, original.subject):
            yield Hint(HintCode.FAKE_SIGNS, {})
        if may_be_forged(original) and not _says_sent(marks):
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


def _lures(marks: Marks, subject: str | None) -> bool:
    """Whether a notice itself asks its reader to sign in or to follow a link; the ``subject`` that it repeats may ask for that."""
    repeated = (subject or "").lower()
    return any(
        hit.value.meaning is Topic.PHISHING
        and hit.value.clarity >= Clarity.CLEAR
        and marks.lowered[hit.start : hit.end] not in repeated
        for hit in marks.wordings
    )


def _says_sent(marks: Marks) -> bool:
    """Whether a person writes beside the report that they sent the message."""
    for text, begin, hit in _said(marks, Label.I_SENT):
        before = text[max(begin, hit.start - _CLAUSE) : hit.start]
        said = re.split(r"[.!?,;\n]", before)[-1] + text[hit.start : hit.end]
        if not _DENIAL.search(said):
            return True
    return False


def _says_not_sent(marks: Marks) -> bool:
    """Whether a person writes beside the report that they did not send the message."""
    return any(_said(marks, Label.I_DID_NOT_SEND))


def _said(marks: Marks, label: Label) -> Iterator[tuple[str, int, LabelHit]]:
    """The labels of a kind in a person's words, with the text they lie in and where the words begin there."""
    for region in marks.layout.regions:
        if region.zone is Zone.WORDS:
            for hit in marks.labels_in(label, region.start, region.end):
                yield marks.lowered, region.start, hit
    for hit in marks.covering_labels:
        if hit.value.label is label:
            yield marks.covering, 0, hit


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
    if _is_sent_by_stranger(marks) or _is_handed_in_by_stranger(marks, original, providers):
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


def _is_handed_in_by_stranger(marks: Marks, original: Original, providers: Providers) -> bool:
    """Whether a foreign machine handed the returned mail straight to the server that reports.

    The mail's id is another domain's, and nobody signed it.  That server found the machine not to be one that may send
    for the sender's domain, or the sender says that they didn't write it, and the machine is no mail provider's.  Where
    SPF leaves it open ("softfail", RFC 7208 section 2.6.5), the machine has no name either.
    """
    domain = addresses.domain_of(marks.author)
    host, taken = original.id_host, original.received
    if domain is None or taken is None or host is None or original.signed_by or is_signed_in(original):
        return False
    is_others_id = (
        "." in host and not lies_in(host.casefold(), (domain,)) and not lies_in(domain, (host.casefold(),))
    )
    by = _TAKEN_BY.search(taken)
    if not is_others_id or by is None or sum(1 for _ in _returned_fields(marks, _RECEIVED)) > 1:
        return False
    # What stands in an address is no host that it passed.
    named = _HOSTS.findall(_ADDRESS.sub(" ", taken.casefold()))
    if any(lies_in(passed, (domain,)) for passed in named):
        return False
    if _says_not_sent(marks) and not any(providers.of_host(passed) for passed in (*named, host.casefold())):
        return True
    return _fails_spf(marks, domain, by[1], is_nameless=_NAMELESS.match(taken.strip()) is not None)


def _fails_spf(marks: Marks, domain: str, server: str, *, is_nameless: bool) -> bool:
    """Whether the server that took the returned mail found that who handed it in may not send for a domain."""
    for field in _returned_fields(marks, _RESULTS):
        checker, results = field[1], field[2]
        if not same_host(checker, server):
            continue
        spf = _SPF_RESULT.search(results)
        is_of_domain = spf is not None and spf[2] == domain
        has_no_name = is_nameless or _IPREV_FAILED.search(results) is not None
        if spf is not None and is_of_domain and (spf[1] == "fail" or has_no_name):
            return True
    return any(
        same_host(field[2], server) and field[3] == domain and (field[1] == "fail" or is_nameless)
        for field in _returned_fields(marks, _SPF_FIELD)
    )


def _hosts_passed(marks: Marks) -> Iterator[str]:
    """The hosts that the returned mail passed, as its Received fields name them."""
    for field in _returned_fields(marks, _RECEIVED):
        for host in _HOSTS.finditer(field[1]):
            if "." in host[0]:
                yield host[0].casefold()


def _returned_fields(marks: Marks, field: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """The fields of a kind in the returned mail; ``field`` begins with the line end above it, also for the first."""
    for region in marks.layout.regions:
        if region.zone is Zone.ORIGINAL:
            yield from field.finditer("\n" + marks.lowered[region.start : region.end])
