"""Text, recipients and hops point at each other: what the mouse is over in one is shown in the others."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from ...advice.evidence_lines import evidence_lines, recipient_at
from ...inspection.report import Span
from .arrangement import Arrangement
from .shown_bounce import ShownBounce

# Of more recipients than these, none is pointed at while the mouse moves over the text.
_MOST_POINTED = 200


class EvidenceLinks(QObject):
    """Follows the mouse; ``recipient_wanted`` tells the recipient whose lines were clicked."""

    recipient_wanted = Signal(int)

    def __init__(self, shown: ShownBounce, panes: Arrangement) -> None:
        super().__init__(panes)
        self._shown = shown
        self._text = panes.bounce.text_view
        self._recipients = panes.verdict.recipients
        self._journey = panes.explanation.journey
        self._text.place_activated.connect(self._choose_place)
        self._text.place_hovered.connect(self._point_from_text)
        self._recipients.pointed.connect(self._point_from_recipients)
        self._journey.span_chosen.connect(self._mark_hop)

    def _choose_place(self, position: int) -> None:
        visit = self._shown.complete
        number = recipient_at(visit.report, position) if visit is not None else None
        if number is not None and number != self._shown.number:
            self.recipient_wanted.emit(number)

    def _point_from_text(self, position: int) -> None:
        """Show, without moving anything, what the mouse is over in the text."""
        report = self._shown.report
        if report is None:
            return
        if 1 < len(report.recipients) <= _MOST_POINTED:
            self._recipients.set_pointed(recipient_at(report, position) if position >= 0 else None)
        self._journey.mark_place(position)

    def _point_from_recipients(self, number: int) -> None:
        report = self._shown.report
        is_other = (
            report is not None and 0 <= number < len(report.recipients) and number != self._shown.number
        )
        spans = evidence_lines(report, report.recipients[number]) if report is not None and is_other else ()
        self._text.set_hovered(spans)

    def _mark_hop(self, span: Span | None) -> None:
        self._text.set_hovered(() if span is None else (span,))
