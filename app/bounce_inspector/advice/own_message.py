"""What of a report is about the same message: a log may be about several, which may be several people's."""

from __future__ import annotations

from msgspec.structs import replace

from ..inspection.report import Recipient, Report


def of_same_message(report: Report, recipient: Recipient | None) -> Report:
    """A report without the recipients of other messages than a recipient's; all of it where there is but one message."""
    own = recipient.log if recipient is not None else None
    if own is None or report.messages == 1:
        return report
    same = (one for one in report.recipients if one.log is not None and one.log.message == own.message)
    return replace(report, recipients=tuple(same))
