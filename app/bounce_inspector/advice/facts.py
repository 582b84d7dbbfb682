"""Gathers what sentences about one recipient may mention."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.utils import getaddresses

from ..inspection.addresses import addresses_in, decoded_domain, domain_of, first_address, same
from ..inspection.hints import x500_of
from ..inspection.original import addressees
from ..inspection.report import Authentication, Finding, Kind, Recipient, Report, StatusSource, What, Zone
from ..message.dates import in_zone, read_date, zone_name
from ..registry.vocabulary import Cause
from .cases import is_of_domains, rule_text
from .conditions import Condition
from .context import Context
from .quoting import quoted
from .retrying import Retrying
from .route import Route
from .situation import Situation
from .typos import likely_typo
from .words import Facts, Words

_CODES_BEFORE = re.compile(r"^(?:smtp;|#|\d{3}[ -]|\d\.\d{1,3}\.\d{1,3}\b|[\s:-])*", re.IGNORECASE)
_REPLY_TO = re.compile(r"\s*\(in reply to [^()]{1,40}\)+\s*$", re.IGNORECASE)
_LIMITED = re.compile(r"\bdomain ([a-z0-9][\w-]*(?:\.[\w-]+)+) has exceeded\b", re.IGNORECASE)
_FEWEST_LETTERS = 4
_LONGEST_QUOTE = 160
_LONGEST_REPLY = 4000
_UNITS = (("GB", 1024**3), ("MB", 1024**2), ("KB", 1024))
# Exchange puts a number before the name in an internal address that would else be taken twice.
_NUMBER_BEFORE = re.compile(r"^[0-9a-f]{8,}-", re.IGNORECASE)
# It also makes a name of its own that is used already, by three hexadecimal digits behind it.
_NUMBER_BEHIND = re.compile(r"(?<=[A-Za-z])(?=[a-f]{0,2}\d)[0-9a-f]{3}$")
_NOON = 12
_A_DAY, _TWO_DAYS = 24, 48
_DAY_FORMS = {1: Condition.DAY_1, 8: Condition.DAY_8, 11: Condition.DAY_11}
_MOST_MENTIONED = 3
# Mailman: "The reason it is being held:", "The message is being held because:", with the reason in a line below.
_HELD_BECAUSE = re.compile(
    r"^[^\n:]{0,80}\b(?:reason|because|grund|raison|motivo|razón|reden|powód)\b[^\n:]{0,80}[:：][ \t]*\n[ \t]*\n?[ \t]*(\S[^\n]{3,160})",
    re.IGNORECASE | re.MULTILINE,
)
_ORIGINAL_RECIPIENT = re.compile(r"^Original-Rcpt-To:[ \t]*([^\n]{3,400})", re.IGNORECASE | re.MULTILINE)
# What stands for the recipient where a provider hides who complained.
_MASKED = re.compile(r"redacted|removed|hidden|undisclosed|anonymous|recipient@", re.IGNORECASE)


def values_of(
    report: Report,
    recipient: Recipient,
    situation: Situation,
    route: Route,
    trying: Retrying,
    context: Context,
) -> dict[str, str]:
    """What is known about a recipient of a report, in the language of the context; times are in its zone."""
    words, now = context.words, context.now
    facts = recipient.facts
    sender, domain = refused_sender_of(report, recipient), domain_of(recipient.address)
    typo = likely_typo(report, recipient) if route == Route() else None
    # What DMARC found to fail is SPF or DKIM (RFC 7489 section 4.2): its own settings may be as they should.
    method = facts.authentication if facts.authentication is not Authentication.DMARC else None
    values: dict[str, str | None] = {
        "address": _shown_name(report, recipient) or readable(recipient.address),
        "domain": domain and decoded_domain(domain),
        "ending": domain and f".{decoded_domain(domain).rstrip('.').rpartition('.')[2]}",
        "host": recipient.remote_host,
        "code": _codes(recipient),
        "derived": _derived(recipient) if situation.value == recipient.cause.value else None,
        "sender": sender,
        "sender_domain": domain_of(sender) or _limited_domain(recipient),
        "rejected_sender": sender if sender != sender_of(report) else None,
        "date": moment(sent_at(report), words, now),
        "sent": _in_own_zone(sent_at(report), words, now),
        "until": _with_zone(trying.until, words, now),
        "span": span_in_words(trying.span, words),
        "usual_until": _with_zone(trying.usual_until, words, now),
        "software": trying.software,
        "usual_span": span_in_words(timedelta(days=trying.days), words) if trying.days is not None else None,
        "ip": facts.blocked_address,
        "list": facts.block_list if not is_of_domains(facts.block_list) else None,
        "domain_list": facts.block_list if is_of_domains(facts.block_list) else None,
        "link": facts.listed_link,
        "header": facts.header,
        "method": method and method.value.upper(),
        "checked_domain": facts.authentication_domain or domain_of(sender),
        "limit": _size(facts.size_limit, words),
        "size": _size(facts.message_size, words),
        "help": facts.help_url,
        "said": _said(recipient.diagnostic),
        "rule": rule_text(report) if situation is Situation.RULE_EXPLAINED else None,
        "named": facts.new_address,
        "typed": route.typed,
        "mailing_list": route.mailing_list,
        "suggestion": typo,
        "suggested_domain": typo if typo is not None and "@" not in typo else None,
        "suggested_address": typo if typo is not None and "@" in typo else None,
    }
    return {name: value for name, value in values.items() if value}


def mail_facts(report: Report) -> dict[str, str]:
    """What is known of the message that a report without recipients is about."""
    values = {
        "sender": sender_of(report),
        "to": ", ".join(_complained_about(report)),
        "subject": report.original.subject,
        "codes": ", ".join(_mentioned(report)),
        "reason": held_because(report),
        "contact": _contact(report),
    }
    return {name: value for name, value in values.items() if value}


def _contact(report: Report) -> str | None:
    """The one address that an automatic reply names beside its sender's, as a person's who stands in is."""
    if report.kind is not Kind.AUTO_REPLY or report.what in (What.CHALLENGE, What.MODERATION):
        return None
    own = first_address(report.heading.sender) if report.heading is not None else None
    texts = report.texts_in(Zone.REPORT, Zone.WORDS, longest=_LONGEST_REPLY)
    named = {
        address for text in texts for address in addresses_in(text) if own is None or not same(address, own)
    }
    return named.pop() if len(named) == 1 else None


def held_because(report: Report) -> str | None:
    """Why a list holds a message for its moderator, as its notice says; None where it doesn't, or it is another report."""
    match = _HELD_BECAUSE.search(report.text[:_LONGEST_REPLY]) if report.what is What.MODERATION else None
    return " ".join(match[1].split()).rstrip(".") if match is not None else None


def _complained_about(report: Report) -> list[str]:
    """To whom the message of a complaint was sent: as the complaint states it (RFC 5965 section 3.2), else by its To field."""
    stated = [
        address for match in _ORIGINAL_RECIPIENT.finditer(report.text) for address in addresses_in(match[1])
    ]
    named = stated or addresses_in(report.original.to)[:1]
    return list(dict.fromkeys(name for name in named if not _MASKED.match(name)))[:_MOST_MENTIONED]


def _mentioned(report: Report) -> Iterator[str]:
    """The first codes that a text only talks about, as they stand there; what stands together stays together."""
    groups: list[list[Finding]] = []
    for finding in report.mentions:
        is_next = groups and not report.text[groups[-1][-1].end : finding.start].strip(" \t-#(")
        if is_next:
            groups[-1].append(finding)
        else:
            groups.append([finding])
    texts = (" ".join(report.text[group[0].start : group[-1].end].split()) for group in groups)
    yield from list(dict.fromkeys(texts))[:_MOST_MENTIONED]


def readable(address: str | None) -> str | None:
    """An address as people can read it: of an internal one of Exchange, the name of the person."""
    internal = x500_of(address) if address is not None else None
    if internal is None:
        if address is None or address.startswith("@"):
            return None
        local, at, domain = address.rpartition("@")
        return f"{local}{at}{decoded_domain(domain)}"
    name = _NUMBER_BEFORE.sub("", internal.rpartition("=")[2])
    return _NUMBER_BEHIND.sub("", name) or address


def _shown_name(report: Report, recipient: Recipient) -> str | None:
    """The name that the message's To or Cc field shows for an internal address of Exchange, which cuts it at 64 signs."""
    if recipient.address is None or x500_of(recipient.address) is None:
        return None
    shown = getaddresses([report.original.to or "", report.original.cc or ""])
    return next((name for name, address in shown if name and same(address, recipient.address)), None)


def sender_of(report: Report) -> str | None:
    """The address in the From field of the mail that came back."""
    return first_address(report.original.from_)


def hides_recipients(report: Report) -> bool:
    """Whether a message is addressed to nobody but its sender, and went to others by Bcc (RFC 5322 section 3.6.3)."""
    original, own = report.original, (sender_of(report) or "").casefold()
    shown = {address.casefold() for address in addressees(original)} - {own}
    failed = {(one.address or "").casefold() for one in report.recipients}
    return original.to is not None and not shown and own not in failed and original.mailing_list is None


def refused_sender_of(report: Report, recipient: Recipient) -> str | None:
    """The sender's address that was refused, where it is known to be another than that of the From field; else that."""
    refused, shown = recipient.facts.refused_sender, sender_of(report)
    return shown if refused is None or (shown is not None and same(refused, shown)) else refused


def sent_at(report: Report) -> datetime | None:
    """When the mail was written or taken in, as far as the report tells."""
    return read_date(report.original.date) or report.times.arrival


def span_in_words(span: timedelta | None, words: Words) -> str | None:
    """A stretch of time in whole days, or in hours where it is less than two days."""
    if span is None:
        return None
    hours = round(span / timedelta(hours=1))
    count, unit = (hours, "hours") if hours < _TWO_DAYS or hours % _A_DAY else (hours // _A_DAY, "days")
    facts = Facts({"count": str(count)}, {Condition.ONE} if count == 1 else frozenset())
    return words.text("time", unit, facts=facts)


def _size(count: int | None, words: Words) -> str | None:
    """A number of bytes as the language writes it, such as ``20.5 MB``."""
    if count is None:
        return None
    unit, size = next((unit for unit in _UNITS if count >= unit[1]), _UNITS[-1])
    return f"{count / size:.3g}".replace(".", words.raw("units", "point")) + f" {words.raw('units', unit)}"


def _limited_domain(recipient: Recipient) -> str | None:
    """The domain that its own server lets send no more, as cPanel names it: "Domain example.com has exceeded the max …"."""
    said = (recipient.diagnostic or "")[:_LONGEST_REPLY]
    match = _LIMITED.search(said) if recipient.cause is Cause.RATE_LIMITED else None
    return match[1].lower() if match is not None else None


def _said(diagnostic: str | None) -> str | None:
    """The words of the server without the codes before them, where they are few enough to be quoted."""
    flat = quoted((diagnostic or "")[:_LONGEST_REPLY])
    words = _REPLY_TO.sub("", _CODES_BEFORE.sub("", flat)).strip(" .;:-'\"“”")
    return words if sum(map(str.isalpha, words)) >= _FEWEST_LETTERS and len(words) <= _LONGEST_QUOTE else None


def _is_stated(recipient: Recipient) -> bool:
    return recipient.status_source is StatusSource.STATED


def _codes(recipient: Recipient) -> str | None:
    """The codes that the mail states."""
    status = recipient.status if _is_stated(recipient) else None
    reply = recipient.reply
    if reply is not None and status is not None and reply.class_ != status.class_:
        # One server's reply and another's status are no pair, unless they stand as one.
        is_pair = re.search(rf"{reply}[ -]#?{re.escape(str(status))}", recipient.diagnostic or "") is not None
        reply = reply if is_pair else None
    return " ".join(str(code) for code in (reply, status) if code is not None) or None


def _derived(recipient: Recipient) -> str | None:
    """The code that stands for the cause where the mail states none."""
    return None if recipient.status is None or _is_stated(recipient) else str(recipient.status)


def _in_own_zone(time: datetime | None, words: Words, now: datetime) -> str | None:
    """A time as its writer's clock had it, with its zone, for people whose own zone isn't known."""
    zone = time.tzinfo if time is not None and time.tzinfo is not None else UTC
    return _with_zone(time, words, now.astimezone(zone))


def _with_zone(time: datetime | None, words: Words, now: datetime) -> str | None:
    """A time in ``now``'s zone, which is named: a reply is read in another one, and what a server writes is in its own."""
    said = moment(time, words, now)
    local = in_zone(time, now.tzinfo) if time is not None else None
    if said is None or local is None:
        return None
    return f"{said} {zone_name(local.utcoffset() or timedelta())}"


def moment(time: datetime | None, words: Words, now: datetime) -> str | None:
    """A time in words, in ``now``'s zone; the year is given where it is another one."""
    local = in_zone(time, now.tzinfo) if time is not None else None
    if local is None:
        return None
    values = {
        "weekday": words.listed("time", "weekdays")[local.weekday()],
        "day": str(local.day),
        "month": words.listed("time", "months")[local.month - 1],
        "year": str(local.year),
        "clock": f"{local:%H:%M}",
        "hour": str((local.hour - 1) % _NOON + 1),
        "minute": f"{local:%M}",
        "half": "AM" if local.hour < _NOON else "PM",
    }
    key = "moment" if local.year == now.year else "moment-year"
    return words.text("time", key, facts=Facts(values, forms_of(local)))


def forms_of(time: datetime) -> frozenset[Condition]:
    """The conditions for a day or an hour that some language writes in its own way: dell’8 marzo, a la 01:15."""
    found = (_DAY_FORMS.get(time.day), Condition.HOUR_1 if time.hour == 1 else None)
    return frozenset(form for form in found if form is not None)
