"""Masks what is private in a bounce, so that its text can be shown to others."""

from __future__ import annotations

import ipaddress
import re
from email.utils import parseaddr

from ..inspection import addresses
from ..inspection.ours import Ours
from ..inspection.report import Report

_SUBJECT = re.compile(
    r"^([ \t>|]*(?:x-)?(?:subject|thread-topic|betreff|objet|asunto|oggetto|assunto|onderwerp|temat|件名)[ \t]*[:：])[ \t]*[^\n]*(?:\n[ \t]+[^\n]+)*",
    re.IGNORECASE | re.MULTILINE,
)
_IP = re.compile(
    r"(?<![\w.:])(?:\d{1,3}(?:\.\d{1,3}){3}|[0-9a-f:]{3,39}:[0-9a-f:]{1,39})(?![\w:])", re.IGNORECASE
)
_HOST = re.compile(r"(?<![\w.@-])[A-Za-z0-9][\w-]*(?:\.[\w-]+)+")
# A display name before an address, in the line in which that stands.
_NAME_BEFORE = re.compile(r"(?:\"[^\"\n]{1,80}\"|[^\W\d_][^\n<>@:;,\"()]{1,60})(?=[ \t]{0,3}<[^\s<>]{0,80}$)")
_SHORTEST = 3


def redact(report: Report, ours: Ours) -> str:
    """The text of a report without local parts, names beside addresses, subjects, private addresses and our hosts.

    The same name is masked by the same number everywhere.  Codes and the hosts of
    others stay.  No program knows all that is private: the result is to be read.
    """
    text = _SUBJECT.sub(lambda match: f"{match[1]} [subject]", report.text)
    numbers: dict[str, str] = {}
    names = _known_names(report)
    pieces: list[str] = []
    end = 0
    for hit in addresses.find_addresses(text, 0, len(text)):
        if hit.start < end:
            continue
        before = text[end : hit.start]
        match = _NAME_BEFORE.search(before[-200:] + text[hit.start : hit.start])
        if match is not None:
            names.add(match[0].strip('" \t'))
        pieces += [before, _masked_address(hit.address, numbers, ours)]
        end = hit.end
    result = "".join([*pieces, text[end:]])
    for name in sorted(names, key=len, reverse=True):
        result = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", "[name]", result)
    for local, mask in numbers.items():
        if len(local) >= _SHORTEST:
            result = re.sub(rf"(?<![\w.]){re.escape(local)}(?![\w])", mask, result, flags=re.IGNORECASE)
    result = _IP.sub(lambda match: "[private address]" if _is_private(match[0]) else match[0], result)
    return _HOST.sub(lambda match: "[our host]" if ours.has_host(match[0]) else match[0], result)


def _known_names(report: Report) -> set[str]:
    original = report.original
    found = {parseaddr(field or "")[0] for field in (original.from_, original.to, original.cc)}
    return {name for name in found if len(name) >= _SHORTEST}


def _masked_address(address: str, numbers: dict[str, str], ours: Ours) -> str:
    local, _, domain = address.rpartition("@")
    mask = numbers.setdefault(local.casefold(), f"[person {len(numbers) + 1}]")
    return f"{mask}@{'[our domain]' if ours.has_domain(domain) else domain}"


def _is_private(text: str) -> bool:
    try:
        return ipaddress.ip_address(text).is_private
    except ValueError:
        return False
