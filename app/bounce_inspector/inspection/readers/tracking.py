"""Reads lines of Exchange's message tracking log (comma-separated values)."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator

from ..addresses import fold
from ..report import Action
from ..source import Claim, Source

# Event ids of the log: [Microsoft Learn, "Message tracking", event types].
_ACTIONS = {
    "FAIL": Action.FAILED,
    "BADMAIL": Action.FAILED,
    "DEFER": Action.DELAYED,
    "DELIVER": Action.DELIVERED,
    "SEND": Action.RELAYED,
    "SENDEXTERNAL": Action.RELAYED,
}
_LINE = re.compile(
    r"^[^\n]*,\"?(?:FAIL|BADMAIL|DEFER|DELIVER|SENDEXTERNAL|SEND)\"?,[^\n]*@[^\n]*$", re.MULTILINE
)
_HOST = re.compile(r"\{?FQDN=([\w.-]+)")
_STATUS_OPENING = re.compile(r"[\[{]*(?:LED|LRT)=|^\"?[\[{]|[245]\d\d[ -][245]\.\d")


def claims(source: Source) -> list[Claim]:
    """The last fate of each recipient in the lines of a tracking log."""
    last: dict[str, Claim] = {}
    for region in source.report:
        for match in _LINE.finditer(source.text, region.start, region.end):
            for claim in _line(source.text, match):
                last[fold(claim.address or "")] = claim
    return list(last.values())


def _line(text: str, match: re.Match[str]) -> Iterator[Claim]:
    try:
        cells = next(csv.reader([match[0]]))
    except (csv.Error, StopIteration):
        return
    number = next((i for i, cell in enumerate(cells) if cell in _ACTIONS), None)
    if number is None:
        return
    following = cells[number + 1 :]
    # After the event id come ids, then the recipients, then their status; the sender
    # and the subject stand behind the counts.
    place = next((i for i, cell in enumerate(following) if "@" in cell and not cell.startswith("<")), None)
    if place is None:
        return
    status = next((cell for cell in following[place + 1 : place + 4] if _STATUS_OPENING.search(cell)), "")
    at = text.find(status, match.start(), match.end()) if status else -1
    host = _HOST.search(status)
    for address in following[place].split(";"):
        name = address.strip()
        position = text.find(name, match.start(), match.end())
        yield Claim(
            address=name,
            spans=((at, at + len(status)),) if at >= 0 else (),
            address_span=(position, position + len(name)) if position >= 0 else None,
            action=_ACTIONS[cells[number]],
            remote_host=host[1] if host else None,
            from_fields=True,
        )
