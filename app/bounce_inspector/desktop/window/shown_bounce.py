"""Which bounce is shown, and for which of its recipients."""

from __future__ import annotations

from ...advice.evidence_lines import evidence_lines
from ...inspection.report import Recipient, Report
from ...registry.codes import Code
from .history import Visit


class ShownBounce:
    """The state that the parts of the page share.

    ``number`` is that of the recipient, in the order of the report.  ``is_complete`` says whether all that
    is shown is about the bounce, so that it can be copied.
    """

    def __init__(self) -> None:
        self.visit: Visit | None = None
        self.number = 0
        self.is_complete = False

    @property
    def report(self) -> Report | None:
        """The report on the bounce whose text is shown."""
        return self.visit.report if self.visit is not None else None

    @property
    def complete(self) -> Visit | None:
        """The bounce, where all that is shown is about it."""
        return self.visit if self.is_complete else None

    @property
    def recipient(self) -> Recipient | None:
        """The recipient whose steps are shown."""
        recipients = self.report.recipients if self.report is not None else ()
        return recipients[self.number] if self.number < len(recipients) else None

    def places(self, code: Code) -> list[int]:
        """The numbers of the findings with this code, in the order of the text."""
        findings = self.report.findings if self.report is not None else ()
        return [number for number, finding in enumerate(findings) if finding.code == code]

    def first_place(self, code: Code) -> int | None:
        """Where a code stands first."""
        return next(iter(self.places(code)), None)

    def place_for_recipient(self, code: Code) -> int | None:
        """Where a code stands in the lines about the recipient, else where it stands first."""
        report, recipient = self.report, self.recipient
        if report is None or recipient is None:
            return self.first_place(code)
        spans = evidence_lines(report, recipient)
        for number in self.places(code):
            start = report.findings[number].start
            if any(span.start <= start < span.end for span in spans):
                return number
        return self.first_place(code)
