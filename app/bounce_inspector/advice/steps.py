"""What to do now: concrete steps for one recipient, likeliest to work first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from ..inspection.ours import Ours
from ..inspection.report import Action, Recipient, Report
from .facts import facts_of
from .verdict import topic
from .words import Facts, Words, choose

MOST = 4


@dataclass(frozen=True, slots=True)
class Step:
    """Something a person can do, and why it helps, where that needs saying."""

    text: str
    why: str | None = None


def steps_for(
    report: Report, recipient: Recipient | None, words: Words, now: datetime, ours: Ours
) -> tuple[Step, ...]:
    """The steps for a recipient, or for a report that is about none."""
    if recipient is None:
        return _steps(words.get("steps", topic(report)), Facts({}))
    facts = facts_of(report, recipient, words, now, ours)
    if recipient.action is Action.FAILED:
        return _steps(words.get("steps", "failed", recipient.cause), facts)
    if recipient.action is Action.DELAYED and "passed" in facts.flags:
        return _steps(words.get("steps", "delayed-passed"), facts)
    return _steps(words.get("steps", recipient.action), facts)


def _steps(entries: list[dict[str, Any]] | None, facts: Facts) -> tuple[Step, ...]:
    steps = []
    for entry in entries or ():
        text = choose(entry["text"], facts)
        if text is not None:
            steps.append(Step(text, choose(entry.get("why"), facts)))
    return tuple(steps[:MOST])
