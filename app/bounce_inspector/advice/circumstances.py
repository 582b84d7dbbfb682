"""When, by whom and about what a message was sent, and how long after that it stopped."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from ..inspection.report import Action, Report
from ..message.dates import aware
from .facts import sender_of, sent_at
from .other_recipients import others_to_name


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What is known about a message beside its fate; None stands for what isn't.

    ``after`` is how long after it was sent it stopped, ``reporter`` the host that wrote the report,
    ``others`` how many recipients there were of whom no failure is reported, ``has_failed`` whether one is of this one.
    Where it stopped is what `parties_of` tells.
    """

    subject: str | None = None
    sent: datetime | None = None
    sender: str | None = None
    after: timedelta | None = None
    reporter: str | None = None
    others: int = 0
    has_failed: bool = False


def circumstances_of(report: Report, number: int = 0) -> Circumstances:
    """The circumstances of a message, as far as its report tells, for one of its recipients."""
    recipient = report.recipients[number] if number < len(report.recipients) else None
    sent = sent_at(report)
    is_over = recipient is not None and recipient.action is Action.FAILED
    return Circumstances(
        subject=report.original.subject,
        sent=sent,
        sender=sender_of(report),
        after=time_taken(report) if is_over else None,
        reporter=report.reporter.host,
        others=len(others_to_name(report)),
        has_failed=is_over,
    )


def time_taken(report: Report) -> timedelta | None:
    """How long after it was sent a message stopped; None where the report doesn't tell."""
    return _between(sent_at(report), report.times.latest)


def _between(sent: datetime | None, stopped: datetime | None) -> timedelta | None:
    """How long it took; None where a clock was wrong, or where one time alone has a zone."""
    if sent is None or stopped is None or (sent.tzinfo is None) is not (stopped.tzinfo is None):
        return None
    try:
        took = aware(stopped) - aware(sent)
    except OverflowError:
        return None
    return took if took >= timedelta(0) else None
