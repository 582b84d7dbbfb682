"""A report as the JSON object of the command's contract (schema 2)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

from .report import Evidence, EvidenceOf, Finding, Original, Recipient, ReplyFacts, Report

SCHEMA = 2
_SAYS_NOTHING = ReplyFacts()


def report_as_json(report: Report, source: str | None) -> dict[str, Any]:
    """The JSON object of one report; ``source`` is the input it came from."""
    return {
        "schema": SCHEMA,
        "source": source,
        "part": report.part,
        "format": report.format,
        "kind": report.kind,
        "what": report.what,
        "reporter": {"software": report.reporter.software, "host": report.reporter.host},
        "language": report.language,
        "recipients": [_recipient(recipient, report.text) for recipient in report.recipients],
        "codes": [_finding(finding) for finding in report.findings],
        "mentions": [_finding(finding) for finding in report.mentions],
        "zones": [{"start": zone.start, "end": zone.end, "zone": zone.zone} for zone in report.zones],
        "times": {
            "reported": _time(report.times.reported),
            "arrival": _time(report.times.arrival),
            "last_attempt": _time(report.times.last_attempt),
            "retry_until": _time(report.times.retry_until),
            "retry_seconds": _seconds(report.times.retry_span),
        },
        "queue_id": report.queue_id,
        "original": _original(report.original),
        "others": list(report.others),
        "hints": [{"code": hint.code, **hint.values} for hint in report.hints],
        "repairs": list(report.repairs),
        "problems": [{"code": problem.code, **problem.values} for problem in report.problems],
        "text": report.text,
    }


def _recipient(recipient: Recipient, text: str) -> dict[str, Any]:
    return {
        "address": recipient.address,
        "also": list(recipient.also),
        "action": recipient.action,
        "status": None if recipient.status is None else str(recipient.status),
        "status_source": recipient.status_source,
        "reply": None if recipient.reply is None else recipient.reply.number,
        "permanence": recipient.permanence,
        "resend": recipient.resend,
        "cause": recipient.cause,
        "cause_source": recipient.cause_source,
        "who_acts": recipient.who_acts,
        "diagnostic": recipient.diagnostic,
        "remote_host": recipient.remote_host,
        "provider": None
        if recipient.provider is None
        else {"id": recipient.provider.provider, "code": recipient.provider.text},
        "facts": dict(_facts(recipient, text)),
        "evidence": [_evidence(evidence) for evidence in recipient.evidence],
        "conflicts": [
            {"about": c.about, "won": c.won, "lost": c.lost, "reason": c.reason} for c in recipient.conflicts
        ],
    }


def _facts(recipient: Recipient, text: str) -> Iterator[tuple[str, Any]]:
    """What the words about a recipient say beside the cause; what is printed as it is, with where it stands."""
    for name in ReplyFacts.__struct_fields__:
        value = getattr(recipient.facts, name)
        if value == getattr(_SAYS_NOTHING, name):
            continue
        yield (
            name,
            {"value": value, **(_place(recipient, text, value) if isinstance(value, str) else {})},
        )


def _place(recipient: Recipient, text: str, value: str) -> dict[str, int]:
    """Where a value stands in the reply that the verdict rests on; nothing where it is not printed so."""
    for evidence in recipient.evidence:
        if evidence.of is EvidenceOf.REPLY:
            found = re.compile(re.escape(value), re.IGNORECASE).search(text, evidence.start, evidence.end)
            if found is not None:
                return {"start": found.start(), "end": found.end()}
    return {}


def _evidence(evidence: Evidence) -> dict[str, Any]:
    return {"start": evidence.start, "end": evidence.end, "zone": evidence.zone, "of": evidence.of}


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "start": finding.start,
        "end": finding.end,
        "text": finding.text,
        "kind": finding.kind,
        "code": str(finding.code),
    }


def _original(original: Original) -> dict[str, str | None]:
    return {
        "from": original.from_,
        "to": original.to,
        "cc": original.cc,
        "subject": original.subject,
        "date": original.date,
        "message_id": original.message_id,
        "mailing_list": original.mailing_list,
        "delivered_to": original.delivered_to,
        "envelope_from": original.envelope_from,
    }


def _seconds(span: timedelta | None) -> int | None:
    return None if span is None else round(span.total_seconds())


def _time(time: datetime | None) -> str | None:
    return None if time is None else time.isoformat()
