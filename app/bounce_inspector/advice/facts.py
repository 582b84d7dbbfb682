"""Gathers what a sentence about one recipient may mention."""

from __future__ import annotations

import re
from datetime import datetime

from ..inspection import addresses
from ..inspection.addresses import domain_of
from ..inspection.ours import Ours
from ..inspection.report import Recipient, Report, StatusSource
from .slips import likely_slip
from .words import Facts, Words

_IP = re.compile(r"(?<![\w.])(\d{1,3}(?:\.\d{1,3}){3})(?![\w.]*\w)")
_LIMIT = re.compile(
    r"(?:limit|maximum|max|size|exceeds?|grenze|limite)[^\n]{0,60}?(\d[\d.,]{0,12})[ ]?(bytes|octets|[kmg]i?b|kbytes|mbytes)?\b",
    re.IGNORECASE,
)
_BLOCK_LIST = re.compile(
    r"\b(spamhaus|spamcop|barracuda|sorbs|uceprotect|proofpoint|cloudmark|invaluement|abusix|surbl|uribl|spfbl|mailspike|senderscore|trend ?micro|backscatterer|psbl|dnsbl\.\S+|\S*\.(?:dnsbl|rbl|bl)\.\S+)",
    re.IGNORECASE,
)


def facts_of(report: Report, recipient: Recipient, words: Words, now: datetime, ours: Ours) -> Facts:
    """What is known about a recipient of a report; times are told in ``now``'s zone."""
    values: dict[str, str | None] = {
        "address": recipient.address,
        "domain": domain_of(recipient.address),
        "host": recipient.remote_host,
        "code": _codes(recipient),
        "derived": _derived(recipient),
        "sender": _address(report.original.from_),
        "sender_domain": domain_of(_address(report.original.from_)),
        "until": moment(report.times.retry_until, words, now),
    }
    diagnostic = recipient.diagnostic or ""
    values["ip"] = internet_address(diagnostic)
    if match := _BLOCK_LIST.search(diagnostic):
        values["list"] = match[1]
    slip = likely_slip(report, recipient)
    values["suggestion"] = slip
    values["suggested_domain"] = slip if slip is not None and "@" not in slip else None
    flags = set()
    if ours.has_domain(values["sender_domain"]):
        flags.add("sender-ours")
    if ours.has_domain(values["domain"]):
        flags.add("recipient-ours")
    until = report.times.retry_until
    if until is not None and _aware(until) < now:
        flags.add("passed")
    return Facts({name: value for name, value in values.items() if value}, flags)


def internet_address(text: str | None) -> str | None:
    """The first internet address (IPv4) in a text."""
    match = _IP.search(text or "")
    return match[1] if match else None


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
