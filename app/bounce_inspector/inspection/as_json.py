"""A report as the JSON object of the command's contract (schema 1)."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from .report import Evidence, Finding, Original, Recipient, Report

SCHEMA = 1


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
        "recipients": [_recipient(recipient) for recipient in report.recipients],
        "codes": [_finding(finding) for finding in report.findings],
        "times": {
            "arrival": _time(report.times.arrival),
            "last_attempt": _time(report.times.last_attempt),
            "retry_until": _time(report.times.retry_until),
        },
        "queue_id": report.queue_id,
        "original": _original(report.original),
        "others": list(report.others),
        "hints": [{"code": hint.code, **hint.values} for hint in report.hints],
        "repairs": list(report.repairs),
        "problems": [{"code": problem.code, **problem.values} for problem in report.problems],
        "text": report.text,
    }


def _recipient(recipient: Recipient) -> dict[str, Any]:
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
        "evidence": [_evidence(evidence) for evidence in recipient.evidence],
        "conflicts": [
            {"about": c.about, "won": c.won, "lost": c.lost, "reason": c.reason} for c in recipient.conflicts
        ],
    }


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
        "subject": original.subject,
        "date": original.date,
        "message_id": original.message_id,
    }


def _time(time: datetime | None) -> str | None:
    return None if time is None else time.isoformat()
