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
# 424E9CxY020248: Milter: to=<a@b>, reject=451 4.7.1 Greylisting in action, please come back in 00:05:00
# 424E9CxY020248: ruleset=check_rcpt, arg1=<a@b>, relay=…, reject=550 5.7.1 <a@b>... Relaying denied
_REJECTED = re.compile(
    rf"(?P<id>{_ID}): (?:ruleset=check_\w+, arg1|Milter: to)=(?:<(?P<to>[^>\n]{{0,400}})>|[^,\n]{{0,400}}),(?P<middle>[^\n]{{0,300}}?)\breject=(?P<words>[45][^\n]*)"
)
# 424E9CxY020248: Cannot send message for 5 days
# 424E9CxY020248: 424E9CxZ020250: return to sender: Cannot send message for 5 days
_EXPIRED = re.compile(rf"(?P<id>{_ID}): (?:{_ID}: return to sender: )?Cannot send message for \d+ ")
# sendmail[8120]: ruleset=tls_server, arg1=FAIL, relay=mail.example.net, reject=403 4.7.0 not authenticated
# Here this server refuses, as its access map has it, before it sends (Sendmail Installation and Operation Guide,
# section 5.1.4, "tls_server"; cf/m4/proto.m4 has the replies).
_OWN_REFUSAL = re.compile(
    r"\bruleset=tls_(?:server|rcpt), arg1=[^\n]{0,400}?\breject=(?P<words>[45]\d\d [^\n]{1,300})"
)
# STARTTLS=client, cert verify: depth=0 /CN=mail.example.net, state=0, reason=certificate has expired
_CERTIFICATE = re.compile(r"\bcert verify: [^\n]{0,400}?\breason=(?P<reason>[^\n]{3,100})")
# 424E9CxY020248: 424E9CxZ020250: DSN: User unknown
_REPORTED = re.compile(
    rf"(?P<id>{_ID}): (?P<as>{_ID}): (?:DSN|return to sender|sender notify|postmaster notify|return receipt): "
)
_ADDRESS = re.compile(r"<?(?<![^\s<>,])([^\s<>,]+@[^\s<>,]+)>?")


def log_lines(marks: Marks, start: int, end: int) -> Iterator[LogLine]:
    """The lines of a stretch that say what became of a message."""
    text = marks.text
    own = _own_refusals(text, start, end)
    for match in _DELIVERY.finditer(text, start, end):
        status = stated_status(match["dsn"], match.span("dsn"))
        # What the server answered says more than Sendmail's own summary.
        words = (match.span("reply"), match.span("words")) if match["reply"] else (match.span("words"),)
        rule = own.get(match["words"].removeprefix("Deferred: ").strip())
        for address in _ADDRESS.finditer(match["to"]):
            at = match.start("to")
            statement = Statement(
                rank=Rank.LOG,
                address=address[1],
                address_span=(at + address.start(1), at + address.end(1)),
                action=_action(match["words"], match["dsn"]),
                status=status,
                words=rule or words,
                remote_host=relay_of(match["middle"]) if not rule else None,
            )
            yield LogLine(match.start(), match["id"], statement)
    for match in _REJECTED.finditer(text, start, end):
        is_recipient = bool(match["to"]) and ("check_rcpt" in match[0] or "Milter: to=" in match[0])
        statement = Statement(
            rank=Rank.LOG,
            address=match["to"] if is_recipient else None,
            address_span=match.span("to") if is_recipient else None,
            action=Action.FAILED if match["words"].startswith("5") else Action.DELAYED,
            words=(match.span("words"),),
        )
        yield LogLine(match.start(), match["id"], statement, at_door=True)
    for match in _EXPIRED.finditer(text, start, end):
        yield LogLine(match.start(), match["id"], None)
    for match in _REPORTED.finditer(text, start, end):
        yield LogLine(match.start(), match["id"], None, reported_as=match["as"])


def _own_refusals(text: str, start: int, end: int) -> dict[str, tuple[tuple[int, int], ...]]:
    """By its reply, by which rule this server itself refused to send, and what is wrong with a certificate before it."""
    if "ruleset=tls_" not in text[start:end]:
        return {}
    reasons = [match.span("reason") for match in _CERTIFICATE.finditer(text, start, end)]
    found: dict[str, tuple[tuple[int, int], ...]] = {}
    for match in _OWN_REFUSAL.finditer(text, start, end):
        before = [span for span in reasons if span[1] <= match.start()]
        found[match["words"].strip()] = (match.span(), *before[-1:])
    return found


def _action(words: str, status: str | None) -> Action:
    if words.startswith(("Sent", "sent")):
        return Action.DELIVERED
    if words.startswith(("Deferred", "queued")) or (status or "").startswith("4"):
        return Action.DELAYED
    return Action.FAILED
