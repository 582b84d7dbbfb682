"""Gathers what a sentence about one recipient may mention."""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

from ..inspection import addresses
from ..inspection.addresses import domain_of
from ..inspection.hints import x500_of
from ..inspection.ours import Ours
from ..inspection.report import Action, Hint, Recipient, Report, StatusSource
from .slips import WELL_KNOWN, likely_slip
from .words import Facts, Words

_IP = re.compile(r"(?<![\w.])(\d{1,3}(?:\.\d{1,3}){3})(?![\w.]*\w)")
_BLOCK_LIST = re.compile(
    r"\b(?:(?:blocked|listed|block-?listed|black-?listed|found) (?:using|on|in|at) (?:the )?"
    r"((?=[\w.-]{0,80}[a-z])[\w-]{1,63}(?:\.[\w-]{1,63}){1,8})"
    r"|(spamhaus|spamcop|barracuda|sorbs|uceprotect|cloudmark|invaluement|abusix|surbl|uribl|spfbl|mailspike"
    r"|senderscore|trend ?micro|backscatterer|psbl|dnsbl\.[\w.-]{1,80}|[\w.-]{0,80}\.(?:dnsbl|rbl|bl)\.[\w.-]{1,80}))",
    re.IGNORECASE,
)
# Whoever runs the sending server must give its internet address a name (RFC 5321 section 4.1.3; RFC 1912 section 2.1).
_NO_REVERSE_NAME = re.compile(
    r"reverse[ -]?(?:dns|lookup|hostname|name)|\br?dns.{0,20}\bptr\b|\bptr\b|\brdns\b|iprev|find your (?:reverse )?host",
    re.IGNORECASE,
)
_REVERSE_NAME = (7, 25)
# What is wrong with the build of a mail, which its program or server made, not its author.
_FORM_FAULT = re.compile(
    r"\bheaders?\b|\brfc ?\d{3,4}|\bbare (?:lf|cr)|\bmime\b|line (?:is )?too long|malformed|"
    r"(?:missing|duplicate|multiple|invalid) (?:from|date|subject|message-id|to)\b",
    re.IGNORECASE,
)
# The numbers of Outlook's errors in sending, before any server has the mail.
_CLIENT_ERROR = re.compile(r"\b0x80(?:0CCC|0421|0401|0408)[0-9A-F]{2}\b", re.IGNORECASE)
# The own server's answers to a login (RFC 4954 section 6).
_LOGIN_REPLIES = frozenset({534, 535, 538})
_CODES_BEFORE = re.compile(r"^(?:smtp;|#|\d{3}[ -]|\d\.\d{1,3}\.\d{1,3}\b|[\s:-])*", re.IGNORECASE)
_FEWEST_LETTERS = 4
_UNITS = (("GB", 1024**3), ("MB", 1024**2), ("KB", 1024))
_LONGEST_QUOTE = 160
_LONGEST_REPLY = 4000
_DESKS = re.compile(r"(?:postmaster|abuse|support|help|admin|security|noc|hostmaster)[^@]*@", re.IGNORECASE)
# Servers give up after four to five days (RFC 5321 section 4.5.4.1).
_LONGEST_TRYING = timedelta(days=5)
# Exchange puts a number before the name in an internal address that would else be taken twice.
_NUMBER_BEFORE = re.compile(r"^[0-9a-f]{8,}-", re.IGNORECASE)


def facts_of(
    report: Report,
    recipient: Recipient,
    words: Words,
    now: datetime,
    ours: Ours,
    *,
    seen: AbstractSet[str] = frozenset(),
) -> Facts:
    """What is known about a recipient of a report; times are told in ``now``'s zone.

    ``seen`` are recipients' domains that earlier mails reached, as for `likely_slip`.
    """
    diagnostic = _reply_of(recipient)
    sender = sender_of(report)
    slip = likely_slip(report, recipient, seen)
    values: dict[str, str | None] = {
        "address": readable(recipient.address),
        "domain": domain_of(recipient.address),
        "host": recipient.remote_host,
        "code": _codes(recipient),
        "derived": _derived(recipient),
        "sender": sender,
        "sender_domain": domain_of(sender),
        "date": moment(sent_at(report), words, now),
        "sent": _in_utc(sent_at(report), words, now),
        "until": moment(report.times.retry_until, words, now),
        "ip": internet_address(diagnostic),
        "list": _block_list(diagnostic),
        "limit": _size(recipient.facts.size_limit, words),
        "size": _size(recipient.facts.message_size, words),
        "said": _said(diagnostic),
        "named": next(_named(recipient), None),
        "typed": _typed(report, recipient),
        "suggestion": slip,
        "suggested_domain": slip if slip is not None and "@" not in slip else None,
        "suggested_address": slip if slip is not None and "@" in slip else None,
    }
    known = {name: value for name, value in values.items() if value}
    return Facts(known, set(_flags(report, recipient, known, now, ours)))


def mail_facts(report: Report) -> dict[str, str]:
    """What is known of the mail that a report without recipients is about."""
    values = {
        "sender": sender_of(report),
        "to": _address(report.original.to),
        "subject": report.original.subject,
    }
    return {name: value for name, value in values.items() if value}


def _flags(
    report: Report, recipient: Recipient, values: dict[str, str], now: datetime, ours: Ours
) -> Iterator[str]:
    """The conditions that hold, by the names under which sentences ask for them."""
    yield str(recipient.action)
    yield str(recipient.cause)
    yield f"owner-{recipient.who_acts}"
    domain, sender_domain = values.get("domain", ""), values.get("sender_domain", "")
    if ours.has_domain(sender_domain):
        yield "sender-ours"
    elif sender_domain.casefold() in WELL_KNOWN:
        yield "sender-public"
    if ours.has_domain(domain):
        yield "recipient-ours"
    elif domain.casefold() in WELL_KNOWN:
        yield "recipient-public"
    if recipient.action is Action.DELAYED and _trying_is_over(report, now):
        yield "passed"
    for name, flag in (("typed", "forwarded"), ("list", "listed"), ("suggested_address", "stray-sign")):
        if name in values:
            yield flag
    if recipient.address is not None and x500_of(recipient.address) is not None:
        yield "internal"
    yield from _flags_of_words(report, recipient)


def _flags_of_words(report: Report, recipient: Recipient) -> Iterator[str]:
    diagnostic = _reply_of(recipient)
    status = recipient.status if _is_stated(recipient) else None
    names_it = status is not None and (status.subject, status.detail) == _REVERSE_NAME
    if names_it or _NO_REVERSE_NAME.search(diagnostic):
        yield "no-reverse-name"
    if _FORM_FAULT.search(f"{diagnostic} {recipient.provider or ''}"):
        yield "form-fault"
    if _CLIENT_ERROR.search(report.text[:_LONGEST_REPLY]):
        yield "before-sending"
    if recipient.reply is not None and recipient.reply.number in _LOGIN_REPLIES:
        yield "login"


def readable(address: str | None) -> str | None:
    """An address as people can read it: of an internal one of Exchange, the name of the person."""
    internal = x500_of(address) if address is not None else None
    if internal is None:
        return address if address is not None and not address.startswith("@") else None
    return _NUMBER_BEFORE.sub("", internal.rpartition("=")[2]) or address


def internet_address(text: str | None) -> str | None:
    """The first internet address (IPv4) in a text."""
    match = _IP.search(text or "")
    return match[1] if match else None


def _reply_of(recipient: Recipient) -> str:
    """The words of the server, as far as any server makes them."""
    return (recipient.diagnostic or "")[:_LONGEST_REPLY]


def _block_list(diagnostic: str) -> str | None:
    match = _BLOCK_LIST.search(diagnostic)
    if match is None:
        return None
    name = (match[1] or match[2]).rstrip(".,;:)")
    return name if "." in name or not name.islower() else name.capitalize()


def _named(recipient: Recipient) -> Iterator[str]:
    """The addresses that the server names beside the recipient's own, except those to complain to."""
    text = _reply_of(recipient)
    own = {name.casefold() for name in (recipient.address, *recipient.also) if name}
    for hit in addresses.find_addresses(text, 0, len(text)):
        if hit.address.casefold() not in own and not _DESKS.match(hit.address):
            yield hit.address


def _typed(report: Report, recipient: Recipient) -> str | None:
    """The address that the sender wrote to, where the mail was forwarded from there."""
    for hint in report.hints:
        if hint.code == "forwarded" and hint.values.get("final") == recipient.address and is_forwarding(hint):
            return hint.values.get("original")
    return None


def is_forwarding(hint: Hint) -> bool:
    """Whether the two addresses of a forwarding differ by more than their spelling (RFC 5321 section 4.1.2)."""
    ends = [
        hint.values[name].replace('"', "").casefold() for name in ("original", "final") if name in hint.values
    ]
    return len(set(ends)) > 1


def sender_of(report: Report) -> str | None:
    """The address in the From field of the mail that came back."""
    return _address(report.original.from_)


def _size(count: int | None, words: Words) -> str | None:
    """A number of bytes as the language writes it, such as ``20.5 MB``."""
    if count is None:
        return None
    unit, size = next((unit for unit in _UNITS if count >= unit[1]), _UNITS[-1])
    return f"{count / size:.3g}".replace(".", words.get("units", "point")) + f" {words.get('units', unit)}"


def _said(diagnostic: str) -> str | None:
    """The words of the server without the codes before them, where they are few enough to be quoted."""
    words = _CODES_BEFORE.sub("", " ".join(diagnostic.split())).strip(" .;:-'\"")
    return words if sum(map(str.isalpha, words)) >= _FEWEST_LETTERS and len(words) <= _LONGEST_QUOTE else None


def _address(value: str | None) -> str | None:
    if value is None:
        return None
    hit = next(addresses.find_addresses(value, 0, len(value)), None)
    return hit.address if hit else None


def _is_stated(recipient: Recipient) -> bool:
    return recipient.status_source is StatusSource.STATED


def _codes(recipient: Recipient) -> str | None:
    """The codes that the mail states."""
    status = recipient.status if _is_stated(recipient) else None
    return " ".join(str(code) for code in (recipient.reply, status) if code is not None) or None


def _derived(recipient: Recipient) -> str | None:
    """The code that stands for the cause where the mail states none."""
    return None if recipient.status is None or _is_stated(recipient) else str(recipient.status)


def sent_at(report: Report) -> datetime | None:
    """When the mail was written or taken in, as far as the report tells."""
    return written_at(report.original.date) or report.times.arrival


def written_at(date: str | None) -> datetime | None:
    """The time of a Date field; None where it can't be read."""
    try:
        return parsedate_to_datetime(date or "")
    except (ValueError, IndexError, OverflowError):
        return None


def _in_utc(time: datetime | None, words: Words, now: datetime) -> str | None:
    """A time for people whose zone is not known."""
    told = moment(time, words, now.astimezone(UTC))
    return told and f"{told} UTC"


def _trying_is_over(report: Report, now: datetime) -> bool:
    """Whether the server has surely stopped trying by now."""
    times = report.times
    if times.retry_until is not None:
        return _aware(times.retry_until) < now
    known = times.last_attempt or times.arrival or written_at(report.original.date)
    return known is not None and _aware(known) + _LONGEST_TRYING < now


def _aware(time: datetime) -> datetime:
    return time if time.tzinfo is not None else time.astimezone()


def moment(time: datetime | None, words: Words, now: datetime) -> str | None:
    """A time in words, in ``now``'s zone; the year is told where it is another one."""
    if time is None:
        return None
    local = _aware(time).astimezone(now.tzinfo)
    values = {
        "weekday": words.get("time", "weekdays")[local.weekday()],
        "day": str(local.day),
        "month": words.get("time", "months")[local.month - 1],
        "year": str(local.year),
        "clock": f"{local:%H:%M}",
    }
    key = "moment" if local.year == now.year else "moment-year"
    return words.text("time", key, facts=Facts(values))
