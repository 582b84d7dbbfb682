"""Reads log lines of mail servers: Postfix, Exim and Sendmail, grouped by queue id.

The last line about a recipient counts: what was deferred may be delivered or given up
some lines further down.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ..report import Action
from ..source import Claim, Source

# postfix/smtp[20250]: 4RkT5x2Z1nz9rxQ: to=<a@b>, …, relay=…, dsn=5.1.1, status=bounced (…)
_POSTFIX = re.compile(
    r"(?P<id>[0-9A-Za-z]{6,20}): to=<(?P<to>[^>\n]{1,400})>,(?: orig_to=<(?P<orig>[^>\n]{1,400})>,)?(?P<middle>[^\n]{0,400}?)"
    r"\bdsn=(?P<dsn>[245]\.\d{1,3}\.\d{1,3}), status=(?P<status>[a-z-]+)(?:,[^\n(]{0,60})? ?\((?P<words>[^\n]*)\)?"
)
# NOQUEUE: reject: RCPT from host[ip]: 550 5.1.1 <x@y>: …; from=<a> to=<x@y> proto=…
_POSTFIX_REJECT = re.compile(
    r"\b(?:milter-)?reject: [A-Z-]{4,20} from [^\n]{1,300}?: (?P<words>[45]\d\d [^\n]*?); from=<[^>\n]*> to=<(?P<to>[^>\n]{1,400})>"
)
_POSTFIX_EXPIRED = re.compile(
    r"(?P<id>[0-9A-Za-z]{6,20}): from=<[^>\n]*>, status=(?:expired|force-expired), returned to sender"
)
# 2024-03-04 15:09:12 1rhABC-0002aX-BS ** a@b <typed@b> R=dnslookup T=remote_smtp H=mx [ip] …: words
_EXIM = re.compile(
    r"(?P<id>[0-9A-Za-z]{6}-[0-9A-Za-z]{6,11}-[0-9A-Za-z]{2,4}) (?P<mark>\*\*|==|=>|->|>>) (?P<to>[^\s<>\n]+@[^\s<>:\n]+)(?: <(?P<orig>[^>\n]{1,400})>)?(?P<words>[^\n]*)"
)
# sendmail[20250]: 424E9CxY020248: to=<a@b>,<c@d>, delay=…, relay=…, dsn=5.1.1, stat=User unknown
_SENDMAIL = re.compile(
    r"(?P<id>[0-9A-Za-z]{10,20}): to=(?P<to>[^\s\n]{1,2000}?),\s{1,5}(?P<middle>(?:[^\n]|\n[ \t]){0,500}?)\bdsn=(?P<dsn>[245]\.\d{1,3}\.\d{1,3}), stat=(?P<words>[^\n]*)"
)
_RELAY = re.compile(r"\b(?:relay=|H=)\[?([A-Za-z0-9][\w.-]*\.[\w-]+|[\d.]+)")
_ADDRESS = re.compile(r"<?([^\s<>,]+@[^\s<>,]+)>?")

_POSTFIX_ACTIONS = {
    "sent": Action.DELIVERED,
    "bounced": Action.FAILED,
    "deferred": Action.DELAYED,
    "expired": Action.FAILED,
    "undeliverable": Action.FAILED,
    "deliverable": Action.DELIVERED,
}
_EXIM_ACTIONS = {
    "**": Action.FAILED,
    "==": Action.DELAYED,
    "=>": Action.DELIVERED,
    "->": Action.DELIVERED,
    ">>": Action.DELIVERED,
}
_EXIM_MARKS = tuple(f" {mark} " for mark in _EXIM_ACTIONS)


def claims(source: Source) -> list[Claim]:
    """The last fate of each recipient of each queued mail; none where there are no log lines."""
    last: dict[tuple[str, str], Claim] = {}
    expired: set[str] = set()
    for queue_id, claim in _lines(source):
        if claim is None:
            expired.add(queue_id)
        else:
            last[queue_id, (claim.address or "").casefold()] = claim
    for (queue_id, address), claim in last.items():
        if queue_id in expired and claim.action == Action.DELAYED:
            last[queue_id, address] = replace(claim, action=Action.FAILED)
    return list(last.values())


def queue_id(source: Source) -> str | None:
    """The queue id of the first log line."""
    return next((name for name, _ in _lines(source) if name), None)


def _lines(source: Source) -> Iterator[tuple[str, Claim | None]]:
    """Queue id and claim of each line, in order; None for the end of a mail's time."""
    text = source.text
    found: list[tuple[int, str, Claim | None]] = []
    for region in source.report:
        span = (region.start, region.end)
        # Whether there is a log line of a form at all is told much faster than what it says.
        words = text[region.start : region.end]
        if " to=<" in words or ": to=" in words:
            found.extend((m.start(), m["id"], _postfix(m)) for m in _POSTFIX.finditer(text, *span))
            found.extend((m.start(), "", _rejected(m)) for m in _POSTFIX_REJECT.finditer(text, *span))
            taken = {position for position, _, _ in found}
            for match in _SENDMAIL.finditer(text, *span):
                if match.start() not in taken:
                    found.extend((match.start(), match["id"], claim) for claim in _sendmail(match))
        if "expired, returned to sender" in words:
            found.extend((m.start(), m["id"], None) for m in _POSTFIX_EXPIRED.finditer(text, *span))
        if any(mark in words for mark in _EXIM_MARKS):
            found.extend((m.start(), m["id"], _exim(m)) for m in _EXIM.finditer(text, *span))
    found.sort(key=lambda line: line[0])
    for _, name, claim in found:
        yield name, claim


def _postfix(match: re.Match[str]) -> Claim:
    return Claim(
        address=match["to"],
        also=(match["orig"],) if match["orig"] else (),
        spans=(match.span("words"),),
        address_span=match.span("to"),
        action=_POSTFIX_ACTIONS.get(match["status"]),
        status_span=match.span("dsn"),
        remote_host=_relay(match["middle"]),
        from_fields=True,
    )


def _rejected(match: re.Match[str]) -> Claim:
    return Claim(
        address=match["to"],
        spans=(match.span("words"),),
        address_span=match.span("to"),
        action=Action.FAILED if match["words"].startswith("5") else Action.DELAYED,
        from_fields=True,
    )


def _exim(match: re.Match[str]) -> Claim:
    return Claim(
        address=match["to"].rstrip(":"),
        also=(match["orig"],) if match["orig"] else (),
        spans=(match.span("words"),),
        address_span=match.span("to"),
        action=_EXIM_ACTIONS[match["mark"]],
        remote_host=_relay(match["words"]),
        from_fields=True,
    )


def _sendmail(match: re.Match[str]) -> Iterator[Claim]:
    words = match["words"]
    action = Action.FAILED
    if words.startswith(("Sent", "sent")):
        action = Action.DELIVERED
    elif words.startswith(("Deferred", "queued")) or match["dsn"].startswith("4"):
        action = Action.DELAYED
    for address in _ADDRESS.finditer(match["to"]):
        start = match.start("to")
        yield Claim(
            address=address[1],
            spans=(match.span("words"),),
            address_span=(start + address.start(1), start + address.end(1)),
            action=action,
            status_span=match.span("dsn"),
            remote_host=_relay(match["middle"]),
            from_fields=True,
        )


def _relay(text: str) -> str | None:
    match = _RELAY.search(text)
    return match[1].rstrip(".") if match and match[1] not in ("none", "local") else None
