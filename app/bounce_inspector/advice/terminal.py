"""A report as plain text for a terminal."""

from __future__ import annotations

import textwrap
from datetime import datetime

from ..inspection.ours import Ours
from ..inspection.report import Recipient, Report
from ..registry.registry import Registry
from .code_text import WIDTH, wrap
from .facts import facts_of
from .hints import hint_texts
from .steps import steps_for
from .verdict import Verdict, finality, headline, verdict_on
from .words import Facts, Words


def report_text(
    report: Report,
    source: str,
    words: Words,
    now: datetime,
    ours: Ours,
    *,
    registry: Registry | None = None,
) -> str:
    """The summary of a report that a person reads in a terminal; ``registry`` as for `steps_for`."""
    verdict = verdict_on(report, words, now, ours)
    lines = [f"{source}!{report.part}" if report.part else source, verdict.headline]
    if verdict.detail:
        lines += wrap(verdict.detail)
    if verdict.chips:
        lines += wrap(" · ".join(chip.text for chip in verdict.chips))
    lines += [
        sentence
        for problem in report.problems
        for sentence in wrap(_problem(problem.code, problem.values, words))
    ]
    if len(report.recipients) <= 1:
        recipient = report.recipients[0] if report.recipients else None
        lines += _steps(report, recipient, words, now, ours, registry)
        for hint in hint_texts(report, recipient, words, has_settings=False):
            lines += ["", *wrap(hint)]
        if recipient is not None and recipient.diagnostic:
            lines += ["", *wrap(recipient.diagnostic, indent="    ")]
    else:
        for recipient in report.recipients:
            lines += ["", *_recipient(report, recipient, words, now, ours, registry)]
        lines += _others(verdict)
    return "\n".join(lines)


def _recipient(
    report: Report, recipient: Recipient, words: Words, now: datetime, ours: Ours, registry: Registry | None
) -> list[str]:
    facts = facts_of(report, recipient, words, now, ours)
    lines = [headline(recipient, words, facts)]
    parts = [finality(recipient, words, facts), words.text("who_acts", recipient.who_acts, facts=facts)]
    if code := facts.values.get("code"):
        parts.append(code)
    lines += wrap(" · ".join(parts), indent="    ")
    lines += _steps(report, recipient, words, now, ours, registry)
    return lines


def _others(verdict: Verdict) -> list[str]:
    return [f"{', '.join(line.names)}: {line.fate}" for line in verdict.lines if not line.recipients]


def _steps(
    report: Report,
    recipient: Recipient | None,
    words: Words,
    now: datetime,
    ours: Ours,
    registry: Registry | None,
) -> list[str]:
    lines = []
    for number, step in enumerate(steps_for(report, recipient, words, now, ours, registry=registry), 1):
        text = f"{step.text} {step.why}" if step.why else step.text
        lines += textwrap.wrap(text, WIDTH, initial_indent=f" {number}. ", subsequent_indent="    ")
    return ["", *lines] if lines else []


def _problem(code: str, values: dict[str, str], words: Words) -> str:
    return words.text("problem", code, facts=Facts(values))
