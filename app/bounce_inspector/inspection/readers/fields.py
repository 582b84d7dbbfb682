"""Reads the fields of a delivery report (RFC 3464, RFC 6533), attached or pasted as text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from ...message.reading_copy import ReadingCopy
from .. import addresses
from ..source import Claim
from ..zones import Region

_NAMES = (
    "original-envelope-id|reporting-mta|dsn-gateway|received-from-mta|arrival-date"
    "|original-recipient|final-recipient|action|status|remote-mta|diagnostic-code|last-attempt-date"
    "|final-log-id|will-retry-until|localized-diagnostic|x-supplementary-info|x-actual-recipient"
    "|x-display-name|x-original-message-id|x-postfix-[a-z-]+|x-outbound-[a-z-]+|x-notes-[a-z-]+"
)
# In a paste a field begins a line; in text that lost its line ends it begins after a blank.
# They are looked for in lower case and below a line end, for which a text is scanned much faster
# than for "^".
_PASTED = re.compile(rf"\n[ \t]*({_NAMES})[ \t]*:[ \t]*")
_FLAT = re.compile(rf"(?:^|(?<=\s))({_NAMES})[ \t]*:[ \t]*")
_ATTACHED = re.compile(r"\n([a-z][\w-]{1,60})[ \t]*:[ \t]*")
_GROUP_END = re.compile(r"\n[ \t]*\n")
_LONG_FIELDS = frozenset({"diagnostic-code", "x-supplementary-info", "localized-diagnostic"})
# RFC 3464 section 2.3.3 knows five actions; some software has words of its own.
_OWN_ACTIONS = dict.fromkeys(
    ("failure", "fail", "error", "bounced", "rejected", "undeliverable", "expired"), "failed"
)
_OWN_ACTIONS |= {"delay": "delayed", "deferred": "delayed", "success": "delivered", "forwarded": "relayed"}
_HOST = re.compile(r"(?:[a-z0-9-]+;)?\s*\[?([\w.:-]+)\]?", re.IGNORECASE)


class Field(NamedTuple):
    """One field: its name in lower case, and where its value lies in the reading copy."""

    name: str
    start: int
    end: int
    value: str


@dataclass(frozen=True, slots=True)
class ReportFields:
    """The fields about the message as a whole, and a group of fields for each recipient."""

    message: dict[str, Field]
    recipients: tuple[dict[str, Field], ...]


def read_fields(reading: ReadingCopy, regions: tuple[Region, ...]) -> ReportFields:
    """All report fields of a text, grouped."""
    message: dict[str, Field] = {}
    recipients: list[dict[str, Field]] = []
    for region in regions:
        for group in _groups(reading, region):
            if "final-recipient" in group or "original-recipient" in group:
                recipients.append(group)
            elif not ({"status", "action", "diagnostic-code"} & group.keys()):
                for name, field in group.items():
                    message.setdefault(name, field)
            elif recipients and not (recipients[-1].keys() & group.keys()):
                # A blank line inside a group: broken software, or a paste that lost its form.
                recipients[-1].update(group)
            elif region.fields or "status" in group:
                recipients.append(group)
    return ReportFields(message, tuple(recipients))


def _groups(reading: ReadingCopy, region: Region) -> Iterator[dict[str, Field]]:
    """The groups of a region; a blank line or a name that comes again begins a new one."""
    group: dict[str, Field] = {}
    previous_end = region.start
    for field in _fields(reading, region):
        blank = _GROUP_END.search(reading.text, previous_end, field.start) is not None
        if group and (blank or field.name in group):
            yield group
            group = {}
        group[field.name] = field
        previous_end = field.end
    if group:
        yield group


def _fields(reading: ReadingCopy, region: Region) -> Iterator[Field]:
    text = reading.text
    pattern = _ATTACHED if region.fields else _PASTED
    below_line_end = "\n" + reading.lowered[region.start : region.end]
    found = list(pattern.finditer(below_line_end))
    if not region.fields and found and text.count("\n", region.start, region.end) < 3:
        found = list(_FLAT.finditer(below_line_end))
    offset = region.start - 1
    limits = [*(offset + match.start() for match in found), region.end]
    for match, limit in zip(found, limits[1:], strict=True):
        name = match[1]
        start = offset + match.end()
        end = _value_end(text, start, limit, name, attached=region.fields)
        value = text[start:end].rstrip()
        yield Field(name, start, start + len(value), value.lstrip())


def _value_end(text: str, start: int, limit: int, name: str, *, attached: bool) -> int:
    """Where a value ends: at the line's end, or after its folded lines.

    In a paste the folding is often lost, so a long field goes on to the next field or
    blank line.
    """
    if name in _LONG_FIELDS and not attached:
        blank = _GROUP_END.search(text, start, limit)
        return blank.start() if blank else limit
    end = text.find("\n", start, limit)
    while end >= 0 and end + 1 < limit and text[end + 1] in " \t":
        end = text.find("\n", end + 1, limit)
    return end if end >= 0 else limit


def claims(fields: ReportFields) -> list[Claim]:
    """What the fields say, a claim a recipient."""
    return [_claim(group) for group in fields.recipients]


def _claim(group: dict[str, Field]) -> Claim:
    names = ("x-actual-recipient", "final-recipient", "original-recipient")
    found = [
        (group[name], address)
        for name in names
        if name in group and (address := addresses.clean(group[name].value))
    ]
    address_field, address = found[0] if found else (None, None)
    also = tuple(dict.fromkeys(other for _, other in found[1:] if not addresses.same(other, found[0][1])))
    spans = tuple(
        (field.start, field.end)
        for name in ("diagnostic-code", "x-supplementary-info", "localized-diagnostic")
        if (field := group.get(name)) is not None and field.value
    )
    status = group.get("status")
    action = group.get("action")
    return Claim(
        address=address,
        spans=spans,
        also=also,
        address_span=(address_field.start, address_field.end) if address_field else None,
        action=_action(action.value) if action and action.value else None,
        status_span=(status.start, status.end) if status else None,
        remote_host=_host(group.get("remote-mta")),
        last_attempt=_value(group.get("last-attempt-date")),
        retry_until=_value(group.get("will-retry-until")),
        from_fields=True,
    )


def _action(value: str) -> str:
    """What was done, in the standard's word where software writes one of its own."""
    word = value.split(maxsplit=1)[0].lower().strip(";,.()")
    return _OWN_ACTIONS.get(word, word)


def reporting_host(fields: ReportFields) -> str | None:
    """The host that wrote the report (Reporting-MTA, RFC 3464 section 2.2.2)."""
    return _host(fields.message.get("reporting-mta"))


def _host(field: Field | None) -> str | None:
    if field is None:
        return None
    match = _HOST.match(field.value)
    return match[1].rstrip(".") if match else None


def _value(field: Field | None) -> str | None:
    return field.value or None if field else None
