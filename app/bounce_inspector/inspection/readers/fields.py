"""Reads the fields of a delivery report (RFC 3464, RFC 6533), attached or pasted as text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

import msgspec

from ...registry.labels import Labels
from ...registry.literals import STAR
from .. import addresses
from ..layout import Region
from ..marks import Marks
from ..paste_header import Span
from ..report import Action
from ..statement import Rank, StatedStatus, Statement, stated_status

_ATTACHED = re.compile(r"\n([a-z][\w-]{1,60})[ \t]*:[ \t]*")
_GROUP_END = re.compile(r"\n[ \t]*\n")
_LONG_FIELDS = frozenset({"diagnostic-code", "x-supplementary-info", "localized-diagnostic"})
_RECIPIENT_FIELDS = ("x-actual-recipient", "final-recipient", "original-recipient")
_STATUS = re.compile(r"[245]\.\d{1,3}\.\d{1,3}(?![\w.])")
# RFC 3464 section 2.3.3 knows five actions; some software has words of its own.
_OWN_ACTIONS = dict.fromkeys(
    ("failure", "fail", "error", "bounced", "rejected", "undeliverable", "expired"), Action.FAILED
)
_OWN_ACTIONS |= {
    "delay": Action.DELAYED,
    "deferred": Action.DELAYED,
    "success": Action.DELIVERED,
    "forwarded": Action.RELAYED,
}
_ACTIONS: Mapping[str, Action] = {action.value: action for action in Action} | _OWN_ACTIONS
# MailMarshal puts the names of hosts in angle brackets.
_HOST = re.compile(r"(?:[a-z0-9-]+;)?\s*[\[<]?([\w.:-]+)", re.IGNORECASE)


class Field(NamedTuple):
    """One field: its name in lower case, and where its value lies in the reading copy."""

    name: str
    start: int
    end: int
    value: str


class ReportFields(msgspec.Struct, frozen=True):
    """The fields about the message as a whole, and a group of fields for each recipient.

    ``attached`` holds where they are a part of a message, so that none is missing.
    """

    message: Mapping[str, Field]
    recipients: tuple[Mapping[str, Field], ...]
    attached: bool

    @property
    def spans(self) -> list[Span]:
        """Where the groups stand."""
        return [
            (min(field.start for field in group.values()), max(field.end for field in group.values()))
            for group in (self.message, *self.recipients)
            if group
        ]

    @property
    def reporting_host(self) -> str | None:
        """The host that wrote the report (Reporting-MTA, RFC 3464 section 2.2.2)."""
        return _host(self.message.get("reporting-mta"))


class _Names(NamedTuple):
    # In a paste a field begins a line; in text that lost its line ends it begins after a blank.
    # They are looked for in lower case and below a line end, for which a text is scanned much
    # faster than for "^".
    pasted: re.Pattern[str]
    flat: re.Pattern[str]


@cache
def _names(labels: Labels) -> _Names:
    names = labels.internet.report_fields.names
    joined = "|".join(re.escape(name).replace(re.escape(STAR), "[a-z-]+") for name in names) or "(?!)"
    return _Names(
        re.compile(rf"\n[ \t]*({joined})[ \t]*:[ \t]*"), re.compile(rf"(?:^|(?<=\s))({joined})[ \t]*:[ \t]*")
    )


def read_fields(marks: Marks, labels: Labels) -> ReportFields:
    """All report fields of a text, grouped."""
    message: dict[str, Field] = {}
    recipients: list[dict[str, Field]] = []
    for region in marks.report:
        for group in _groups(marks, region, _names(labels)):
            if "final-recipient" in group or "original-recipient" in group:
                recipients.append(group)
            elif not ({"status", "action", "diagnostic-code"} & group.keys()):
                for name, field in group.items():
                    message.setdefault(name, field)
            elif recipients and not (recipients[-1].keys() & group.keys()):
                # A blank line inside a group: broken software, or a paste that lost its form.
                recipients[-1].update(group)
            else:
                recipients.append(group)
    return ReportFields(message, tuple(recipients), any(region.fields for region in marks.report))


def _groups(marks: Marks, region: Region, names: _Names) -> Iterator[dict[str, Field]]:
    """The groups of a region; a blank line or a name that comes again begins a new one."""
    group: dict[str, Field] = {}
    previous_end = region.start
    for field in _fields(marks, region, names):
        blank = _GROUP_END.search(marks.text, previous_end, field.start) is not None
        if group and (blank or field.name in group):
            yield group
            group = {}
        group[field.name] = field
        previous_end = field.end
    if group:
        yield group


def _fields(marks: Marks, region: Region, names: _Names) -> Iterator[Field]:
    text = marks.text
    below_line_end = "\n" + marks.lowered[region.start : region.end]
    found = list((_ATTACHED if region.fields else names.pasted).finditer(below_line_end))
    if not region.fields and found and text.count("\n", region.start, region.end) < 3:
        found = list(names.flat.finditer(below_line_end))
    offset = region.start - 1
    limits = [*(offset + match.start() for match in found), region.end]
    for match, limit in zip(found, limits[1:], strict=True):
        name = match[1]
        start = offset + match.end()
        end = _value_end(text, start, limit, name, attached=region.fields)
        value = text[start:end].strip()
        start += len(text[start:end]) - len(text[start:end].lstrip())
        yield Field(name, start, start + len(value), value)


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


def statements(fields: ReportFields) -> list[Statement]:
    """What the fields say, a statement a recipient."""
    return [_statement(group) for group in fields.recipients]


def _statement(group: Mapping[str, Field]) -> Statement:
    found = [
        (group[name], address)
        for name in _RECIPIENT_FIELDS
        if name in group and (address := addresses.clean(group[name].value))
    ]
    address_field, address = found[0] if found else (None, None)
    also = tuple(dict.fromkeys(other for _, other in found[1:] if not addresses.same(other, found[0][1])))
    words = tuple(
        (field.start, field.end)
        for name in ("diagnostic-code", "x-supplementary-info", "localized-diagnostic")
        if (field := group.get(name)) is not None and field.value
    )
    action = group.get("action")
    return Statement(
        rank=Rank.FIELD,
        address=address,
        address_span=(address_field.start, address_field.end) if address_field else None,
        also=also,
        action=_action(action.value) if action and action.value else None,
        status=_status(group.get("status")),
        words=words,
        remote_host=_host(group.get("remote-mta")),
        last_attempt=_value(group.get("last-attempt-date")),
        retry_until=_value(group.get("will-retry-until")),
    )


def _action(value: str) -> Action | None:
    """What was done, also where software writes a word of its own."""
    return _ACTIONS.get(value.split(maxsplit=1)[0].lower().strip(";,.()"))


def _status(field: Field | None) -> StatedStatus | None:
    match = _STATUS.search(field.value) if field is not None else None
    if field is None or match is None:
        return None
    start = field.start + match.start()
    return stated_status(match[0], (start, start + len(match[0])))


def _host(field: Field | None) -> str | None:
    match = _HOST.match(field.value) if field is not None else None
    return match[1].rstrip(".") if match else None


def _value(field: Field | None) -> str | None:
    return field.value or None if field else None
