"""Reads Sendmail's log lines (Sendmail Installation and Operation Guide, section 2.1.1)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..marks import Marks
from ..report import Action
from ..statement import Rank, Statement, stated_status
from .log_line import LogLine, relay_of

CUES = ("stat=", "reject=", "Cannot send message for")

# A queue id; from inside one nothing is matched.
_ID = r"[0-9A-Za-z](?<![0-9A-Za-z].)[0-9A-Za-z]{9,19}"
# sendmail[20250]: 424E9CxY020248: to=<a@b>,<c@d>, delay=…, relay=…, dsn=5.1.1, stat=User unknown
_DELIVERY = re.compile(
    rf"(?P<id>{_ID}): to=(?P<to>\S{{1,2000}}+)(?<=,)\s{{1,5}}+(?P<middle>(?:[^\n]|\n[ \t]){{0,500}}?)\b(?:dsn=(?P<dsn>[245]\.\d{{1,3}}\.\d{{1,3}}), )?(?:reply=(?P<reply>[45][^\n]{{0,500}}?), )?stat=(?P<words>[^\n]*)"
)
# 424E9CxY020248: ruleset=check_rcpt, arg1=<a@b>, relay=…, reject=550 5.7.1 <a@b>... Relaying denied
_REJECTED = re.compile(
    rf"(?P<id>{_ID}): ruleset=check_\w+, arg1=(?:<(?P<to>[^>\n]{{0,400}})>|[^,\n]{{0,400}}),(?P<middle>[^\n]{{0,300}}?)\breject=(?P<words>[45][^\n]*)"
)
# 424E9CxY020248: Cannot send message for 5 days
_EXPIRED = re.compile(rf"(?P<id>{_ID}): Cannot send message for \d+ ")
_ADDRESS = re.compile(r"<?(?<![^\s<>,])([^\s<>,]+@[^\s<>,]+)>?")


def log_lines(marks: Marks, start: int, end: int) -> Iterator[LogLine]:
    """The lines of a stretch that say what became of a message."""
    text = marks.text
    for match in _DELIVERY.finditer(text, start, end):
        status = stated_status(match["dsn"], match.span("dsn"))
        # What the server answered says more than Sendmail's own summary.
        words = (match.span("reply"), match.span("words")) if match["reply"] else (match.span("words"),)
        for address in _ADDRESS.finditer(match["to"]):
            at = match.start("to")
            statement = Statement(
                rank=Rank.LOG,
                address=address[1],
                address_span=(at + address.start(1), at + address.end(1)),
                action=_action(match["words"], match["dsn"]),
                status=status,
                words=words,
                remote_host=relay_of(match["middle"]),
            )
            yield LogLine(match.start(), match["id"], statement)
    for match in _REJECTED.finditer(text, start, end):
        is_recipient = "check_rcpt" in match[0] and bool(match["to"])
        statement = Statement(
            rank=Rank.LOG,
            address=match["to"] if is_recipient else None,
            address_span=match.span("to") if is_recipient else None,
            action=Action.FAILED if match["words"].startswith("5") else Action.DELAYED,
            words=(match.span("words"),),
        )
        yield LogLine(match.start(), match["id"], statement)
    for match in _EXPIRED.finditer(text, start, end):
        yield LogLine(match.start(), match["id"], None)


def _action(words: str, status: str | None) -> Action:
    if words.startswith(("Sent", "sent")):
        return Action.DELIVERED
    if words.startswith(("Deferred", "queued")) or (status or "").startswith("4"):
        return Action.DELAYED
    return Action.FAILED
