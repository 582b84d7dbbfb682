"""What can be copied of a whole bounce: its summary, its verdict as a picture, its text with what is private masked."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from ... import __version__
from ...advice.advise import advise_all
from ...advice.case_file import case_file
from ...advice.redaction import redact
from ...advice.terminal import UNBROKEN, report_text
from ...advice.tone import Tone
from ...registry.labels import Labels
from ..dialogs.redacted_dialog import RedactedDialog
from ..shared.notice_row import Notice
from .audience import Audience
from .history import Visit
from .verdict_copy import summary_html, verdict_picture


class Copying(QObject):
    """Copies what ``told`` gives, the bounce of which all is shown; ``noticed`` says what was copied.

    ``name_of`` names an input for people; by ``labels`` what is private is found.
    """

    noticed = Signal(object)

    def __init__(
        self,
        page: QWidget,
        verdict: QWidget,
        audience: Audience,
        told: Callable[[], Visit | None],
        name_of: Callable[[str], str],
        labels: Labels,
    ) -> None:
        super().__init__(page)
        self._page = page
        self._verdict = verdict
        self._audience = audience
        self._told = told
        self._name_of = name_of
        self._labels = labels

    def summary(self) -> str:
        """The verdict and the steps as plain text, in unbroken lines; empty where no bounce is shown as a whole."""
        visit = self._told()
        if visit is None:
            return ""
        return report_text(visit.report, self._name_of(visit.given.name), self._audience.context, UNBROKEN)

    def copy_summary(self) -> None:
        """Copy the verdict and the steps, as plain text and as HTML."""
        if text := self.summary():
            data = QMimeData()
            data.setText(text)
            data.setHtml(summary_html(text))
            QGuiApplication.clipboard().setMimeData(data)
            self.noticed.emit(Notice(self.tr("Summary copied"), tone=Tone.SUCCESS))

    def copy_picture(self) -> None:
        """Copy the verdict as a picture, for a ticket that takes pictures."""
        if self._told() is not None:
            QGuiApplication.clipboard().setPixmap(verdict_picture(self._verdict))
            self.noticed.emit(Notice(self.tr("Picture of the verdict copied"), tone=Tone.SUCCESS))

    def copy_redacted(self) -> None:
        """Show the text with what is private masked, to be finished by hand and copied."""
        if (visit := self._told()) is not None:
            text = redact(visit.report, self._audience.ours, self._labels)
            RedactedDialog(text, self._page).exec()

    def report_wrong(self) -> None:
        """Make a file of the bounce, which was explained wrongly, for whoever maintains the program."""
        if (visit := self._told()) is not None:
            from ..dialogs.case_dialog import CaseDialog

            report, context = visit.report, self._audience.context
            text = case_file(report, advise_all(report, context), context, self._labels, __version__)
            CaseDialog(text, self._page).exec()
