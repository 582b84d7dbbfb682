"""What a report without recipients is about."""

from __future__ import annotations

from ..inspection.report import Kind, Report, What
from .owner_role import OwnerRole

# What has words of its own, although it is one of a kind that has some.
_OF_ANOTHER_KIND = (What.AUTHENTICATION_REPORT, What.CHALLENGE, What.MODERATION, What.UNREAD)
_OF_SENT_COPY = (What.SENT_COPY, What.SENT_COPY_FULL)


def owner_of_topic(report: Report) -> OwnerRole:
    """Who acts about a report without recipients: who kept no copy of what was sent may make room for it."""
    return OwnerRole.SENDER if report.what in _OF_SENT_COPY else OwnerRole.NOBODY


def topic(report: Report) -> str:
    """The name under which the words for a report without recipients lie."""
    if not report.text.strip():
        return "nothing"
    is_named = report.kind is Kind.NOT_A_BOUNCE or report.what in _OF_ANOTHER_KIND
    if is_named and report.what not in (None, What.OTHER):
        return str(report.what)
    return str(report.kind)
