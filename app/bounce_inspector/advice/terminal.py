"""A report as plain text: in lines for a terminal, or unbroken for what breaks lines by itself."""

from __future__ import annotations

import sys
import textwrap
from collections.abc import Sequence

from ..inspection.report import Report
from .advise import Advice, advise, advise_all
from .code_text import WIDTH, wrap
from .context import Context
from .fates import Assessed
from .quoting import deciding_line, quoted
from .steps import Step
from .verdict import Verdict
from .words import Facts, Words

# The width of lines for paper and for mail programs, which break them where they end.
UNBROKEN = sys.maxsize


def report_text(report: Report, source: str, context: Context, width: int = WIDTH) -> str:
    """The summary of a report that a person reads, in lines of at most ``width`` characters."""
    words = context.words
    whole = advise_all(report, context)
    lines = [f"{source}!{report.part}" if report.part else source]
    lines += _verdict(whole.verdict, width)
    lines += [
        sentence
        for problem in report.problems
        for sentence in wrap(_problem(problem.code, problem.values, words), width=width)
    ]
    if len(report.recipients) <= 1:
        recipient = report.recipients[0] if report.recipients else None
        advice = advise(report, recipient, context, has_settings=False)
        lines += _steps(advice.steps, width)
        for hint in advice.hints:
            lines += ["", *wrap(hint, width=width)]
        if recipient is not None:
            quotes = (quoted(recipient.diagnostic), deciding_line(report, recipient))
            lines += [line for quote in quotes if quote for line in ("", *wrap(quote, "    ", width))]
    else:
        for fate in whole.fates:
            advice = advise(report, fate.assessment.recipient, context, has_settings=False)
            lines += ["", *_fate(fate, advice, width)]
        lines += [
            f"{', '.join(line.names)}: {line.fate}" for line in whole.verdict.lines if not line.recipients
        ]
    return "\n".join(lines)


def _verdict(verdict: Verdict, width: int) -> list[str]:
    lines = wrap(verdict.headline, width=width)
    if detail := " ".join(filter(None, (verdict.detail, verdict.owner))):
        lines += wrap(detail, width=width)
    if verdict.chips:
        lines += wrap(" · ".join(chip.text for chip in verdict.chips), width=width)
    return lines


def _fate(fate: Assessed, advice: Advice, width: int) -> list[str]:
    """A recipient, or the recipients of one fate, with what to do."""
    verdict = advice.verdict
    lines = wrap(verdict.headline, width=width)
    if len(fate.numbers) > 1:
        lines += wrap(f"{len(fate.numbers)}: {', '.join(fate.names)}", "    ", width)
    lines += wrap(" · ".join(chip.text for chip in verdict.chips), "    ", width)
    if verdict.owner:
        lines += wrap(verdict.owner, "    ", width)
    return [*lines, *_steps(advice.steps, width)]


def _steps(steps: Sequence[Step], width: int) -> list[str]:
    lines = []
    for number, step in enumerate(steps, 1):
        text = f"{step.text} {step.why}" if step.why else step.text
        lines += textwrap.wrap(text, width, initial_indent=f" {number}. ", subsequent_indent="    ")
    return ["", *lines] if lines else []


def _problem(code: str, values: dict[str, str], words: Words) -> str:
    return words.text("problem", code, facts=Facts(values))
