"""A bounce that was explained wrongly, as a file for whoever maintains the program: redacted, with what was said of it."""

from __future__ import annotations

from collections.abc import Iterator

from ..inspection.report import Report
from ..registry.labels import Labels
from .advise import ReportAdvice
from .assessment import Assessment
from .context import Context
from .redaction import redact
from .words import Facts

_SECTION = "case"
_MOST_NUMBERS = 20


def case_file(report: Report, advice: ReportAdvice, context: Context, labels: Labels, version: str) -> str:
    """The text of the file: what to fill in, in the reader's language, then what the program said, then the text.

    Values have their stable names.  What is private is masked as `redact` does; the result is to be read.
    """
    words = context.words
    questions = [f"# {words.text(_SECTION, name)}:" for name in ("what", "final", "who")]
    lines = [
        f"# {words.text(_SECTION, 'title', facts=Facts({'version': version}))}",
        f"# {words.text(_SECTION, 'right')}",
        *questions,
        "",
        f"# {words.text(_SECTION, 'said')}",
        f"kind: {report.kind}" + (f", {report.what}" if report.what is not None else ""),
        *(line for fate in advice.fates for line in _said(fate.assessment, fate.numbers)),
        "",
        f"# {words.text(_SECTION, 'text')}",
        redact(report, context.ours, labels),
    ]
    return "\n".join(lines) + "\n"


def _said(assessment: Assessment, numbers: tuple[int, ...]) -> Iterator[str]:
    """What was said of the recipients of one fate, who are counted from 1."""
    recipient = assessment.recipient
    yield f"recipients: {', '.join(str(number + 1) for number in numbers[:_MOST_NUMBERS])}" + (
        f" … ({len(numbers)})" if len(numbers) > _MOST_NUMBERS else ""
    )
    values = {
        "action": recipient.action,
        "cause": f"{recipient.cause} ({recipient.cause_source})",
        "situation": assessment.situation,
        "owner": assessment.owner.role,
        "finality": assessment.finality,
        "resend": assessment.resend,
        "code": " ".join(str(code) for code in (recipient.reply, recipient.status) if code is not None),
        "provider": recipient.provider or "",
    }
    yield from (f"  {name}: {value}" for name, value in values.items() if value)
