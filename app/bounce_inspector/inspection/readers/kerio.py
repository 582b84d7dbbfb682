"""Reads the mail log of Kerio Connect (its administrator's guide, "Mail log")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..marks import Marks
from ..report import Action
from ..statement import Rank, Statement, stated_status
from .log_line import LogLine

CUES = ("] Sent: Queue-ID: ",)

# [04/Mar/2024 15:09:12] Sent: Queue-ID: 65e5…-00001a2b, Recipient: <a@b>, Result: failed, Status: 5.1.1 …, Remote-Host: mx
_SENT = re.compile(
    r"\] Sent: Queue-ID: (?P<id>[\w-]{4,60}), Recipient: <(?P<to>[^>\n]{1,400})>, Result: (?P<result>\w{1,20}), "
    r"Status: (?P<words>(?P<dsn>[245]\.\d{1,3}\.\d{1,3})?[^\n]*)"
)
_HOST = re.compile(r", Remote-Host: ([\w.-]+)")
_ACTIONS = {"delivered": Action.DELIVERED, "delayed": Action.DELAYED, "failed": Action.FAILED}


def log_lines(marks: Marks, start: int, end: int) -> Iterator[LogLine]:
    """The lines of a stretch that say what became of a message."""
    for match in _SENT.finditer(marks.text, start, end):
        action = _ACTIONS.get(match["result"])
        if action is None:
            continue
        host = _HOST.search(match["words"])
        words_end = match.start("words") + (host.start() if host else len(match["words"]))
        statement = Statement(
            rank=Rank.LOG,
            address=match["to"],
            address_span=match.span("to"),
            action=action,
            status=stated_status(match["dsn"], match.span("dsn")),
            words=((match.start("words"), words_end),),
            remote_host=host[1] if host else None,
        )
        yield LogLine(match.start(), match["id"], statement)
