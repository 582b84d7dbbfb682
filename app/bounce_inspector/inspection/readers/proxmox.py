"""Reads what the filter of Proxmox Mail Gateway did with a message that it had taken (pmg-smtp-filter, PMG::RuleDB)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..marks import Marks
from ..report import Action
from ..statement import Rank, Statement
from .log_line import LogLine

CUES = ("pmg-smtp-filter[",)

# pmg-smtp-filter[901]: 3A1B465E5D6A9: block mail to <a@b> (rule: Block Spam (Level 10))
# pmg-smtp-filter[901]: 3A1B465E5D6A9: moved mail for <a@b> to spam quarantine - 3A1C0… (rule: …)
# pmg-smtp-filter[901]: 3A1B465E5D6A9: accept mail to <a@b> (7F12C0D2) (rule: default-accept)
_LINE = re.compile(
    r"\bpmg-smtp-filter\[\d{1,8}\]: (?P<id>[0-9A-F]{6,24}): (?P<words>(?P<did>block|accept|moved) mail (?:to|for) <(?P<to>[^>\n]{1,400})>[^\n]*)"
)
_QUEUED_AS = re.compile(r"> \(([0-9A-Za-z]{4,20})\)")


def log_lines(marks: Marks, start: int, end: int) -> Iterator[LogLine]:
    """The lines of a stretch about messages that the filter kept or passed on."""
    for match in _LINE.finditer(marks.text, start, end):
        is_kept = match["did"] != "accept"
        queued_as = _QUEUED_AS.search(match["words"]) if not is_kept else None
        statement = Statement(
            rank=Rank.LOG,
            address=match["to"],
            address_span=match.span("to"),
            action=Action.FAILED if is_kept else Action.DELIVERED,
            words=(match.span("words"),) if is_kept else (),
        )
        yield LogLine(match.start(), match["id"], statement, queued_as[1] if queued_as else None)
