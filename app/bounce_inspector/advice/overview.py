"""What is going on in many bounces, in one sentence; and why something could not be read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from ..registry.vocabulary import Cause, Resend, WhoActs
from .conditions import Condition
from .facts import forms_of
from .short_names import reason
from .words import Facts, Words

_SECTION = "overview"
_A_WEEK = timedelta(days=6)


class PatternKind(StrEnum):
    """What many failures have in common."""

    NOTHING = "nothing"
    SINGLE = "single"
    DOMAIN = "domain"
    CAUSE = "cause"
    MIXED = "mixed"


@dataclass(frozen=True, slots=True)
class Pattern:
    """What stands out in many bounces: ``count`` of ``total`` failures have domain or cause in common.

    ``diagnostic`` is what most of these say, shortened to what they share; ``since`` is
    when they began, in seconds since 1970; ``domains`` counts those of all failures.
    ``who_acts`` and ``resend`` are what is told of most of these.  ``is_late``: nothing failed, the mails are only late; ``is_over``: some of them for longer than is tried.
    """

    kind: PatternKind
    count: int
    total: int
    domains: int
    domain: str | None = None
    cause: Cause | None = None
    diagnostic: str | None = None
    since: int | None = None
    is_late: bool = False
    is_over: bool = False
    who_acts: WhoActs | None = None
    resend: Resend | None = None


def overview_sentence(pattern: Pattern, words: Words, now: datetime, *, concludes: bool = True) -> str:
    """The sentence on top of an overview, told at the time ``now`` and in its zone.

    ``concludes``: with what probably lies behind it, which counts of a part don't show.
    """
    values = {
        "count": _number(pattern.count, words),
        "total": _number(pattern.total, words),
        "domains": _number(pattern.domains, words),
        "domain": pattern.domain,
        # The same is called the same as in the table and the charts; only what has no name there is quoted.
        "diagnostic": pattern.diagnostic if pattern.cause in (None, Cause.UNKNOWN) else None,
        "since": _since(pattern.since, words, now),
        "reason": None if pattern.cause is None else reason(pattern.cause, words),
    }
    conditions = {Condition.ALL} if pattern.count == pattern.total else set()
    if pattern.domains == 1:
        conditions.add(Condition.ONE_DOMAIN)
    if pattern.is_over:
        conditions.add(Condition.PASSED)
    facts = Facts({name: value for name, value in values.items() if value}, conditions)
    told = words.text(_SECTION, "late" if pattern.is_late else "pattern", pattern.kind, facts=facts)
    conclusion = conclusion_on(pattern, words) if concludes else ""
    return f"{told} {conclusion}" if conclusion else told


def conclusion_on(pattern: Pattern, words: Words) -> str:
    """What probably lies behind what many failures have in common; may be empty."""
    facts = Facts({}, {Condition.PASSED} if pattern.is_over else set())
    about = ("late",) if pattern.is_late else (pattern.kind, pattern.cause or Cause.UNKNOWN)
    return words.find(_SECTION, "conclusion", *about, facts=facts) or ""


def next_step(pattern: Pattern, words: Words) -> str:
    """Who acts about what stands out and what the senders do, as it is told of each of these; may be empty."""
    facts = Facts({"domain": pattern.domain} if pattern.domain else {})
    told = (("who", pattern.who_acts), ("resend", pattern.resend))
    sentences = (words.find(_SECTION, "next", about, key, facts=facts) for about, key in told if key)
    return " ".join(filter(None, sentences))


def unreadable_text(code: str, values: Mapping[str, str], words: Words) -> str:
    """Why an input, or a part of it, could not be read."""
    facts = Facts(values)
    sentence = words.find(_SECTION, "unreadable", code, facts=facts)
    return sentence or words.text("problem", code, facts=facts)


def _number(number: int, words: Words) -> str:
    """A number as the language writes it: 12,345."""
    return f"{number:,}".replace(",", words.raw(_SECTION, "thousands"))


def _since(time: int | None, words: Words, now: datetime) -> str | None:
    if time is None:
        return None
    moment = datetime.fromtimestamp(time, UTC).astimezone(now.tzinfo)
    if moment.date() == now.date():
        key = "today"
    elif timedelta() <= now - moment < _A_WEEK:
        key = "weekday"
    else:
        key = "day" if moment.year == now.year else "day-year"
    values = {
        "weekday": words.listed(_SECTION, "since", "weekdays")[moment.weekday()],
        "day": str(moment.day),
        "month": words.listed("time", "months")[moment.month - 1],
        "year": str(moment.year),
        "clock": f"{moment:%H:%M}",
    }
    return words.text(_SECTION, "since", key, facts=Facts(values, forms_of(moment)))
