"""What is worth knowing beside the cause, in words."""

from __future__ import annotations

from ..inspection.report import Recipient, Report
from .words import Facts, Words


def hint_texts(report: Report, recipient: Recipient | None, words: Words) -> tuple[str, ...]:
    """The hints of a report that are about all of it, or about this recipient."""
    names = (None,) if recipient is None else (None, recipient.address, *recipient.also)
    return tuple(
        words.text("hint", hint.code, facts=Facts(hint.values))
        for hint in report.hints
        if hint.values.get("final", hint.values.get("address")) in names
    )
