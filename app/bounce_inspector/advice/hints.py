"""What is worth knowing beside the cause, in words; and which of two statements counted, and why."""

from __future__ import annotations

from collections.abc import Iterator

from ..inspection.report import Conflict, Recipient, Report
from .facts import is_forwarding, sender_of
from .labels import reason
from .words import Facts, Words

# What only the settings of the window can change.
_ABOUT_SETTINGS = frozenset({"backscatter-unchecked", "backscatter-undecided"})


def hint_texts(
    report: Report, recipient: Recipient | None, words: Words, *, has_settings: bool = True
) -> tuple[str, ...]:
    """The hints of a report that are about all of it, or about this recipient.

    Without ``has_settings``, nothing is told that sends people to the settings.
    """
    return tuple(_texts(report, recipient, words, frozenset() if has_settings else _ABOUT_SETTINGS))


def _texts(
    report: Report, recipient: Recipient | None, words: Words, left_out: frozenset[str]
) -> Iterator[str]:
    if len(report.recipients) == 1 and report.others:
        yield words.text("hint", "others", facts=Facts({"names": ", ".join(report.others)}))
    for conflict in recipient.conflicts if recipient is not None else ():
        yield words.text("conflict", conflict.about, conflict.reason, facts=_statements(conflict, words))
    names = (None,) if recipient is None else (None, recipient.address, *recipient.also)
    sender = sender_of(report)
    for hint in report.hints:
        if hint.code in left_out or (hint.code == "forwarded" and not is_forwarding(hint)):
            continue
        if hint.values.get("final", hint.values.get("address")) in names:
            values = {"sender": sender, **hint.values} if sender else hint.values
            yield words.text("hint", hint.code, facts=Facts({k: v for k, v in values.items() if v}))


def _statements(conflict: Conflict, words: Words) -> Facts:
    """The two statements as one tells them: causes in words, codes and actions as they are."""
    if conflict.about == "cause":
        return Facts({"won": reason(conflict.won, words), "lost": reason(conflict.lost, words)})
    return Facts({"won": conflict.won, "lost": conflict.lost}, {conflict.won})
