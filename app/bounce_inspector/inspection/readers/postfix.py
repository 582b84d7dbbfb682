"""Reads Postfix's log lines (postconf(5), bounce(8), smtp(8), cleanup(8)), grouped by queue id."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...message.cued_pattern import CuedPattern
from ..ahead import Ahead
from ..marks import Marks
from ..report import Action
from ..statement import Rank, Statement, stated_status
from .log_line import LogLine, relay_of

CUES = (" to=<", "reject: ", "status=expired", "status=force-expired")

# A queue id; from inside one nothing is matched.
_ID = r"[0-9A-Za-z](?<![0-9A-Za-z].)[0-9A-Za-z]{3,19}"
# postfix/smtp[20250]: 4RkT5x2Z1nz9rxQ: to=<a@b>, …, relay=…, dsn=5.1.1, status=bounced (…)
_DELIVERY = re.compile(
    rf"(?P<id>{_ID})"
    r": to=<(?P<to>[^>\n]{1,400})>,(?: orig_to=<(?P<orig>[^>\n]{1,400})>,)?(?P<middle>[^\n]{0,400}?)"
    r"\bdsn=(?P<dsn>[245]\.\d{1,3}\.\d{1,3}), status=(?P<status>[A-Za-z-]+)(?:,[^\n(]{0,60})? ?\((?P<words>[^\n]*)"
)
# NOQUEUE: reject: RCPT from host[ip]: 550 5.1.1 <x@y>: …; from=<a> to=<x@y> proto=…
# FB008F86BE: milter-reject: END-OF-MESSAGE from host[ip]: 5.7.1 …; from=<a> to=<x@y> proto=…
_REJECTED = re.compile(r"reject: (?<!\wreject: )[A-Z-]{4,20} from [^\n]{1,300}?: (?=[45][\d.]{2,10} )")
# The services "submission" and "smtps" take mail from the server's own people (postconf(5), master.cf):
# "postfix/submission/smtpd[1]: NOQUEUE: ".
_BEFORE_REJECTED = re.compile(
    rf"(?P<submission>/(?:submissions?|smtps)/smtpd\[\d+\]: )?(?:(?P<id>{_ID}): )?(?:milter-)?\Z"
)
_AFTER_REJECTED = re.compile(r"; from=<(?P<from>[^>\n]{0,400})>,? to=<(?P<to>[^>\n]{1,400})>")
_LINE_END = re.compile(r"\n")
# postfix/qmgr[700]: 4RkT5x2Z1nz9rxQ: from=<a@b>, size=812, nrcpt=1 (queue active)
_QUEUED = CuedPattern(rf"(?P<id>{_ID}): from=<(?P<from>[^>\n]{{0,400}})>, size=", ">, size=")
_EXPIRED = re.compile(
    rf"(?P<id>{_ID}): from=<[^>\n]{{0,400}}>, status=(?:expired|force-expired), returned to sender"
)
# postfix/bounce[20252]: 4RkT5x2Z1nz9rxQ: sender non-delivery notification: 4RkT5y1B7Tz9rxW
_REPORTED = re.compile(
    rf"(?P<id>{_ID}): (?:sender|postmaster) (?:non-delivery|delay|delivery status) notification: (?P<as>{_ID})\b"
)
# A content filter gives the message another id: "250 2.0.0 Ok: queued as 4F9A22D7";
# an alias that is another address does (local(8)), and Proxmox' filter: "250 2.5.0 OK (3A1B465E5D6A9)".
_QUEUED_AS = re.compile(r"\b(?:(?:queued|forwarded) as |2\.5\.0 OK \()([0-9A-Za-z]{4,20})\b")
# What amavis answers for a message that it took and threw away: "250 2.7.0 Ok, discarded, id=01944-06 - INFECTED: …".
_DISCARDED = re.compile(r"\bOk, discarded, id=")
_BEFORE = 80
_ACTIONS = {
    "sent": Action.DELIVERED,
    "bounced": Action.FAILED,
    "deferred": Action.DELAYED,
    "softbounce": Action.DELAYED,
    "expired": Action.FAILED,
    "undeliverable": Action.FAILED,
    "deliverable": Action.DELIVERED,
}


def log_lines(marks: Marks, start: int, end: int) -> Iterator[LogLine]:
    """The lines of a stretch that say what became of a message."""
    text = marks.text
    senders = {match["id"]: match["from"] for match in _QUEUED.finditer(text, start, end)}
    for match in _DELIVERY.finditer(text, start, end):
        action = _ACTIONS.get(match["status"].lower())
        if action is Action.DELIVERED and _DISCARDED.search(match["words"]):
            action = Action.FAILED
        queued_as = _QUEUED_AS.search(match["words"]) if action is Action.DELIVERED else None
        statement = Statement(
            rank=Rank.LOG,
            address=match["to"],
            address_span=match.span("to"),
            also=(match["orig"],) if match["orig"] else (),
            action=action,
            status=stated_status(match["dsn"], match.span("dsn")),
            words=(_in_brackets(text, *match.span("words")),),
            remote_host=relay_of(match["middle"]),
        )
        yield LogLine(
            match.start(),
            match["id"],
            statement,
            queued_as[1] if queued_as else None,
            sender=senders.get(match["id"]),
        )
    yield from _refused(text, start, end)
    for match in _EXPIRED.finditer(text, start, end):
        yield LogLine(match.start(), match["id"], None)
    for match in _REPORTED.finditer(text, start, end):
        yield LogLine(match.start(), match["id"], None, reported_as=match["as"])


def _in_brackets(text: str, start: int, end: int) -> tuple[int, int]:
    """What stands in the brackets behind the status, without the one that closes them.

    A container's log in JSON has the line's end as an escape, and its own fields behind it.
    """
    words = text[start:end].partition('\\n"')[0].rstrip()
    is_closed = words.endswith(")") and words.count(")") > words.count("(")
    return start, start + len(words) - is_closed


def _refused(text: str, start: int, end: int) -> Iterator[LogLine]:
    """The lines that say that a message was not taken."""
    endings, line_ends = Ahead(_AFTER_REJECTED, text, end), Ahead(_LINE_END, text, end)
    position = start
    for match in _REJECTED.finditer(text, start, end):
        words = match.end()
        ending = endings.match(words) if match.start() >= position else None
        if ending is None or line_ends.start(words) < ending.start():
            continue
        position = ending.end()
        low = max(0, match.start() - _BEFORE)
        before = _BEFORE_REJECTED.search(text, low, match.start())
        is_submission = before is not None and before["submission"] is not None
        statement = Statement(
            rank=Rank.LOG,
            address=ending["to"],
            address_span=ending.span("to"),
            action=Action.FAILED if text.startswith("5", words) else Action.DELAYED,
            words=((words, ending.start()),),
            before_sending=is_submission,
            logged_sender=None if is_submission else ending["from"],
        )
        line_start = before.start() if before else match.start()
        queue_id = (before and before["id"]) or ""
        yield LogLine(line_start, queue_id, statement, at_door=True, sender=ending["from"])
