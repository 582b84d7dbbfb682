"""What is worth knowing beside the cause, in words."""

from __future__ import annotations

from collections.abc import Iterator

from ..inspection.report import Recipient, Report
from .facts import is_forwarding, sender_of
from .words import Facts, Words


def hint_texts(report: Report, recipient: Recipient | None, words: Words) -> tuple[str, ...]:
    """The hints of a report that are about all of it, or about this recipient."""
    return tuple(_texts(report, recipient, words))


def _texts(report: Report, recipient: Recipient | None, words: Words) -> Iterator[str]:
    if len(report.recipients) == 1 and report.others:
        yield words.text("hint", "others", facts=Facts({"names": ", ".join(report.others)}))
    names = (None,) if recipient is None else (None, recipient.address, *recipient.also)
    sender = sender_of(report)
    for hint in report.hints:
        if hint.code == "forwarded" and not is_forwarding(hint):
            continue
        if hint.values.get("final", hint.values.get("address")) in names:
            values = {"sender": sender, **hint.values} if sender else hint.values
            yield words.text("hint", hint.code, facts=Facts({k: v for k, v in values.items() if v}))
