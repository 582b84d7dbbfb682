"""The note for the ticket: what a mail administrator needs to find a message, in the field's own terms."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from msgspec.structs import replace

from ..inspection.addresses import first_address
from ..inspection.hosts import same_host
from ..inspection.ours import NOBODY, Ours
from ..inspection.report import (
    Action,
    CauseSource,
    Command,
    Heading,
    HintCode,
    Kind,
    Recipient,
    Report,
    Side,
    StatusSource,
)
from ..message.dates import in_zone, read_date
from ..registry.vocabulary import Cause
from .assessment import Assessment, Finality
from .cases import is_by_announced_size, is_of_domains, situation_of
from .conditions import Condition
from .context import NoteForm
from .log_search import queue_id_of, searches
from .other_recipients import others_to_name
from .quoting import deciding_line, quoted
from .route import Route, route_of
from .situation import IN_WORDS

# Where no server answered, or not in time, the one that was tried is what a mail team looks at first.
_UNANSWERED = (Cause.CONNECTION_FAILED, Cause.DELIVERY_EXPIRED, Cause.ENCRYPTION_REQUIRED)
_HEADS = {Action.FAILED: "Bounce", Action.DELAYED: "Delay"}
_COMMANDS = {
    Command.CONNECT: "in reply to the connection",
    Command.STARTTLS: "in reply to STARTTLS",
    Command.AUTH: "in reply to AUTH",
    Command.MAIL: "in reply to MAIL FROM",
    Command.RCPT: "in reply to RCPT TO",
    Command.DATA: "in reply to DATA",
}


# What a feedback report states of the message that it is about (RFC 5965 section 3, RFC 6591 section 3).
_FEEDBACK_FIELD = re.compile(
    r"^(Source-IP|Reported-Domain|Original-Rcpt-To|Original-Mail-From|Delivery-Result):[ \t]*([^\n]{1,200})",
    re.IGNORECASE | re.MULTILINE,
)
# So many further recipients are named; of more, their number says enough.
_MOST_BESIDES = 10
_MOST_WORDS_BESIDES = 160


class _NotePart(StrEnum):
    HEAD = "head"
    REPLY = "reply"
    FACT = "fact"
    COMMAND = "command"


@dataclass(frozen=True, slots=True)
class _Line:
    part: _NotePart
    text: str


def note_for(
    report: Report, assessment: Assessment | None, form: NoteForm = NoteForm.PLAIN, ours: Ours = NOBODY
) -> str:
    """The note on an assessed recipient of a report, or (None) on a report about none; times are in UTC."""
    lines = [
        _Line(line.part, " ".join(line.text.split()))
        for line in _lines(report, assessment, ours)
        if line.text
    ]
    match form:
        case NoteForm.PLAIN:
            return "\n".join(_PLAIN_BEFORE[line.part] + line.text for line in lines)
        case NoteForm.MARKDOWN:
            return "\n".join(map(_as_markdown, lines))
        case NoteForm.HTML:
            return "\n".join(map(_as_html, lines))


_PLAIN_BEFORE = {_NotePart.HEAD: "", _NotePart.REPLY: "", _NotePart.FACT: "", _NotePart.COMMAND: "find it: "}
_MARKUP = re.compile(r"([\\`*_{}\[\]<>#|~])")


def _as_markdown(line: _Line) -> str:
    if line.part in (_NotePart.REPLY, _NotePart.COMMAND):
        # A fence longer than every run of backticks in it (CommonMark 4.5).
        longest = max(map(len, re.findall("`+", line.text)), default=0)
        fence = "`" * max(3, longest + 1)
        return f"{fence}\n{line.text}\n{fence}"
    text = _MARKUP.sub(r"\\\1", line.text)
    return f"**{text}**\n" if line.part is _NotePart.HEAD else f"- {text}"


def _as_html(line: _Line) -> str:
    text = html.escape(line.text)
    tag = {_NotePart.HEAD: "strong", _NotePart.REPLY: "code", _NotePart.COMMAND: "code"}.get(line.part)
    return f"<p><{tag}>{text}</{tag}></p>" if tag else f"<p>{text}</p>"


def _lines(report: Report, assessment: Assessment | None, ours: Ours) -> Iterator[_Line]:
    recipient = assessment.recipient if assessment is not None else None
    yield _Line(_NotePart.HEAD, _head(report, assessment))
    if assessment is not None and recipient is not None:
        yield _Line(_NotePart.REPLY, quoted(recipient.diagnostic))
        yield _Line(_NotePart.REPLY, deciding_line(report, recipient))
        for text in (
            _codes_besides(assessment),
            _speakers(report, recipient),
            *_named(recipient, assessment.route),
            f"no DKIM signature of {assessment.facts.values['checked_domain']} in the returned header"
            if assessment.has(Condition.UNSIGNED)
            else "",
            f"the rule says: {assessment.facts.values['rule']}" if "rule" in assessment.facts.values else "",
            _besides(report, recipient),
        ):
            yield _Line(_NotePart.FACT, text)
    elif report.kind is Kind.FEEDBACK:
        for match in _FEEDBACK_FIELD.finditer(report.text):
            yield _Line(_NotePart.FACT, f"{match[1].lower().replace('-', ' ')} {match[2].strip()}")
    yield _Line(_NotePart.FACT, ", ".join(filter(None, _times_and_id(report, recipient))))
    if report.original.from_:
        yield _Line(_NotePart.FACT, f"from {report.original.from_}")
    own = report.heading if recipient is None else None
    for text in (*_of_original(report), *(_of_heading(own) if own is not None else ())):
        yield _Line(_NotePart.FACT, text)
    if names := others_to_name(report):
        yield _Line(_NotePart.FACT, f"no failure reported for {', '.join(names)}")
    for search in searches(report, recipient, ours):
        yield _Line(_NotePart.COMMAND, search)


def _times_and_id(report: Report, recipient: Recipient | None) -> Iterator[str]:
    """When what happened, and the queue id; a log has both in the line about the recipient."""
    written = read_date(report.original.date) if report.times.arrival is None else None
    yield f"written {_utc(written)}" if written else ""
    yield f"queued {_utc(report.times.arrival)}" if report.times.arrival else ""
    entry = recipient.log if recipient is not None else None
    reported = report.times.latest
    if entry is not None and entry.time is not None:
        # As the log has it: which zone its clock is in isn't known.
        yield f"logged {entry.time}"
    elif reported and report.messages == 1:
        yield f"reported {_utc(reported)}"
    yield f"retries until {_utc(report.times.retry_until)}" if report.times.retry_until else ""
    queue_id = queue_id_of(report, recipient)
    yield f"queue id {queue_id}" if queue_id else ""


def _of_original(report: Report) -> Iterator[str]:
    """By what the message that failed is found, beside its sender."""
    original = report.original
    envelope = original.envelope_from
    if envelope and envelope.casefold() != (first_address(original.from_) or "").casefold():
        yield f"envelope sender {envelope}"
    if original.message_id:
        yield f"message-id {original.message_id}"
    elif original.subject and not report.queue_id:
        yield f"subject {original.subject}"
    for hint in report.hints:
        if hint.code is HintCode.INTERNAL_ADDRESS:
            yield f"X500:{hint.values['x500']}"


def _of_heading(heading: Heading) -> Iterator[str]:
    """Who wrote what is no bounce, and about what."""
    if heading.sender:
        yield f"sent by {heading.sender}"
    if heading.subject:
        yield f"its subject {heading.subject}"


def _named(recipient: Recipient, route: Route) -> Iterator[str]:
    """What else the reply names."""
    yield from (f"also named {name}" for name in recipient.also if "@" in name)
    if route.typed is not None and "@" in route.typed:
        yield f"forwarded from {route.typed}"
    facts = recipient.facts
    if facts.listed_link is not None:
        yield f"listed link {facts.listed_link}" + (f" on {facts.block_list}" if facts.block_list else "")
    elif facts.block_list is not None:
        listed = facts.blocked_address if not is_of_domains(facts.block_list) else None
        kind = "list of domains" if is_of_domains(facts.block_list) else "block list"
        yield f"on the {kind} {facts.block_list}" + (f": {listed}" if listed else "")
    if facts.header is not None and facts.header_fault is not None:
        yield f"header field {facts.header}: {facts.header_fault}"
    if facts.authentication is not None and recipient.cause is Cause.AUTHENTICATION_FAILED:
        yield f"failed check: {facts.authentication}" + (
            f" of {facts.authentication_domain}" if facts.authentication_domain else ""
        )


def _besides(report: Report, recipient: Recipient) -> str:
    """The further recipients that the report is about, with their situations; empty where there are none."""
    # The assessed one may be told as another action than the report's.
    others = [
        one
        for one in report.recipients
        if one is not recipient
        and replace(one, action=recipient.action, resend=recipient.resend) != recipient
    ]
    named = [
        f"{one.address or 'not named'} ({_briefly(report, one)}{_in_words(one)})"
        for one in others[:_MOST_BESIDES]
    ]
    more = f" and {len(others) - _MOST_BESIDES} more" if len(others) > _MOST_BESIDES else ""
    place = "report" if report.messages == 1 else "log"
    return f"in the same {place}: {', '.join(named)}{more}" if others else ""


def _briefly(report: Report, recipient: Recipient) -> str:
    """What became of the message to a further recipient, or why nothing did."""
    if recipient.action not in _HEADS:
        return recipient.action
    return situation_of(report, recipient, route_of(report, recipient).typed)


def _in_words(recipient: Recipient) -> str:
    said = quoted(recipient.diagnostic, _MOST_WORDS_BESIDES)
    return f": {said}" if said else ""


def _head(report: Report, assessment: Assessment | None) -> str:
    if assessment is None:
        return f"No bounce: {report.what or report.kind}"
    recipient = assessment.recipient
    who = recipient.address or "recipient not named"
    what = (
        "Not sent"
        if assessment.finality is Finality.NOT_SENT
        else _HEADS.get(recipient.action, "Delivery report")
    )
    if recipient.action not in _HEADS:
        return f"{what}: {who} — {recipient.action}"
    lasts = "given up" if assessment.has(Condition.GIVEN_UP) else recipient.permanence
    if assessment.has(Condition.CANNOT_HEAL):
        # What the code says, and what comes of it, differ.
        lasts = f"{recipient.permanence} by its code only"
    if recipient.action is Action.DELAYED and recipient.cause in (Cause.UNKNOWN, Cause.DELIVERY_EXPIRED):
        is_stated = recipient.cause is Cause.UNKNOWN and recipient.diagnostic
        return f"{what}: {who} — reason not {'recognized' if is_stated else 'stated'}, {lasts}"
    is_read = assessment.situation in IN_WORDS or assessment.situation.value == recipient.cause.value
    source = recipient.cause_source if is_read else CauseSource.DERIVED
    return f"{what}: {who} — {assessment.situation} ({source}), {lasts}"


def _codes_besides(assessment: Assessment) -> str:
    """The codes that the words of the server don't hold, and whether the mail states them.

    The code that stands for a cause says nothing of a case that only looks like it.
    """
    recipient = assessment.recipient
    said = quoted(recipient.diagnostic)
    is_stated = recipient.status_source is StatusSource.STATED
    status = recipient.status if is_stated or assessment.situation.value == recipient.cause.value else None
    codes = [str(code) for code in (recipient.reply, status) if code is not None]
    missing = " ".join(code for code in codes if code not in said)
    return f"code {missing} ({recipient.status_source})" if missing else ""


def _speakers(report: Report, recipient: Recipient) -> str:
    """Which server refused, to which it said so, and in reply to what; nothing that the report doesn't show."""
    remote, reporter = recipient.remote_host, report.reporter
    reporting = reporter.host or ""
    if reporter.software and reporting:
        reporting = f"{reporting} ({reporter.software})"
    parts = []
    is_answer = recipient.reply is not None or recipient.facts.command is not None
    if recipient.facts.refused_by is Side.SENDER and (
        recipient.cause in _UNANSWERED or is_by_announced_size(recipient)
    ):
        # The sending server's own rule: the other one refused nothing.
        is_answer = False
    if remote and is_answer and remote.casefold() != (reporter.host or "").casefold():
        parts.append(f"said by {remote}{_address_of(remote, report)}")
        if reporting:
            parts.append(f"to {reporting}")
        elif reporter.software:
            parts.append(f"as reported by {reporter.software}")
    elif reporting or reporter.software:
        parts.append(f"reported by {reporting or reporter.software}")
        is_tried = recipient.cause in _UNANSWERED or is_by_announced_size(recipient)
        if remote and is_tried and not same_host(remote, reporter.host):
            parts.append(f"about {remote}{_address_of(remote, report)}")
    if not parts:
        return ""
    command = recipient.facts.command
    text = " ".join(parts)
    return f"{text}, {_COMMANDS[command]}" if remote and command is not None else text


def _address_of(host: str, report: Report) -> str:
    """The internet address that the report gives for a host, in brackets; empty where it gives none."""
    match = re.search(rf"{re.escape(host)}\.? ?[\[(]([0-9a-fA-F.:]{{3,39}})[\])]", report.text[:100_000])
    return f" [{match[1]}]" if match else ""


def _utc(time: datetime) -> str:
    """A time in UTC; one without a zone, or that has none in UTC, is given as it stands."""
    if time.tzinfo is None:
        return f"{time:%Y-%m-%d %H:%M:%S} (no zone)"
    universal = in_zone(time, UTC)
    return f"{universal:%Y-%m-%d %H:%M:%S} UTC" if universal else f"{time:%Y-%m-%d %H:%M:%S %z}"
