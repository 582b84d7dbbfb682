"""When, by whom and about what a message was sent, and how long after that it stopped."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from ..inspection.report import Action, Report
from ..message.dates import aware
from .facts import sender_of, sent_at
from .parties import stopping_host


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What is known about a message beside its fate; None stands for what isn't.

    ``host`` is where it stopped, or waits (``is_waiting``), or waited until the time for that
    was over (``has_waited``), ``after`` how long after it was
    sent.  ``reporter`` is the host that wrote the report.
    """

    subject: str | None = None
    sent: datetime | None = None
    sender: str | None = None
    host: str | None = None
    after: timedelta | None = None
    is_waiting: bool = False
    has_waited: bool = False
    reporter: str | None = None


def circumstances_of(report: Report, number: int = 0, *, has_passed: bool = False) -> Circumstances:
    """The circumstances of a message, as far as its report tells, for one of its recipients.

    ``has_passed``: the time for which a server goes on trying is over.
    """
    recipient = report.recipients[number] if number < len(report.recipients) else None
    sent = sent_at(report)
    # In the log of the server that refuses, nothing waits.
    is_delayed = recipient is not None and recipient.action is Action.DELAYED and not recipient.facts.incoming
    is_over = recipient is not None and recipient.action is Action.FAILED
    return Circumstances(
        subject=report.original.subject,
        sent=sent,
        sender=sender_of(report),
        host=stopping_host(report, recipient) if recipient is not None else None,
        after=_between(sent, report.times.latest) if is_over else None,
        is_waiting=is_delayed and not has_passed,
        has_waited=is_delayed and has_passed,
        reporter=report.reporter.host,
    )


def _between(sent: datetime | None, stopped: datetime | None) -> timedelta | None:
    """How long it took; None where a clock was wrong."""
    if sent is None or stopped is None:
        return None
    try:
        took = aware(stopped) - aware(sent)
    except OverflowError:
        return None
    return took if took >= timedelta(0) else None
