"""A report or a code page as plain text for a terminal."""

from __future__ import annotations

import textwrap
from datetime import datetime

from ..inspection.ours import Ours
from ..inspection.report import Recipient, Report
from ..registry.registry import Registry
from ..registry.typed import Lookup
from .code_page import CodePage, lookup_notes, page_of
from .facts import facts_of
from .hints import hint_texts
from .steps import steps_for
from .verdict import Verdict, finality, headline, verdict_on
from .words import Facts, Words

_WIDTH = 80


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
        lines += _wrap(verdict.detail)
    if verdict.chips:
        lines += _wrap(" · ".join(chip.text for chip in verdict.chips))
    lines += [
        sentence
        for problem in report.problems
        for sentence in _wrap(_problem(problem.code, problem.values, words))
    ]
    if len(report.recipients) <= 1:
        recipient = report.recipients[0] if report.recipients else None
        lines += _steps(report, recipient, words, now, ours, registry)
        for hint in hint_texts(report, recipient, words, has_settings=False):
            lines += ["", *_wrap(hint)]
        if recipient is not None and recipient.diagnostic:
            lines += ["", *_wrap(recipient.diagnostic, indent="    ")]
    else:
        for recipient in report.recipients:
            lines += ["", *_recipient(report, recipient, words, now, ours, registry)]
        lines += _others(verdict)
    return "\n".join(lines)


def code_text(lookup: Lookup, registry: Registry, words: Words) -> str:
    """The pages of a looked-up text: the first in full, the others by their titles."""
    lines = [line for note in lookup_notes(lookup, words) for line in _wrap(note)]
    first, *others = lookup.readings
    if lines:
        lines.append("")
    lines += _page(page_of(first.code, registry, words))
    is_pair = len(lookup.readings) == 2 and type(first.code) is not type(others[0].code)
    for reading in others:
        if is_pair:
            lines += ["", *_page(page_of(reading.code, registry, words))]
        else:
            lines += [f"{reading.code}  {reading.title or words.text('code-page', 'not-registered')}"]
    return "\n".join(lines)


def _recipient(
    report: Report, recipient: Recipient, words: Words, now: datetime, ours: Ours, registry: Registry | None
) -> list[str]:
    facts = facts_of(report, recipient, words, now, ours)
    lines = [headline(recipient, words, facts)]
    parts = [finality(recipient, words, facts), words.text("who_acts", recipient.who_acts, facts=facts)]
    if code := facts.values.get("code"):
        parts.append(code)
    lines += _wrap(" · ".join(parts), indent="    ")
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
        lines += textwrap.wrap(text, _WIDTH, initial_indent=f" {number}. ", subsequent_indent="    ")
    return ["", *lines] if lines else []


def _page(page: CodePage) -> list[str]:
    lines = [f"{page.code}  {page.title}"]
    for text in (*page.plain, *page.notes, page.meaning, page.caution):
        if text:
            lines += ["", *_wrap(text)]
    for number, step in enumerate(page.steps, 1):
        if number == 1:
            lines.append("")
        lines += textwrap.wrap(step, _WIDTH, initial_indent=f" {number}. ", subsequent_indent="    ")
    if page.rows:
        width = max(len(row.label) for row in page.rows)
        lines += ["", *(f"{row.label:<{width}}  {row.text}" for row in page.rows)]
    for aside in page.asides:
        lines += ["", aside.heading]
        for row in aside.rows:
            text = f"{row.label}: {row.text}"
            lines += textwrap.wrap(text, _WIDTH, initial_indent="  ", subsequent_indent="    ")
    return lines


def _problem(code: str, values: dict[str, str], words: Words) -> str:
    return words.text("problem", code, facts=Facts(values))


def _wrap(text: str, indent: str = "") -> list[str]:
    return textwrap.wrap(text, _WIDTH, initial_indent=indent, subsequent_indent=indent) or [""]
