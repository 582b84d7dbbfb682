"""What the window says of an input that can't be read: one passing message, and all else stays."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from ...advice.customer_reply import REPLY_LANGUAGES
from ...advice.overview import unreadable_text
from ...advice.text_request import text_request
from ...advice.tone import Tone
from ...advice.words import Words
from ...inspection.report import Kind, Report
from ...knowledge import load_language
from ...memory.settings import Settings
from ..shared.language import Language
from ..shared.notice_row import Notice
from .given import Refused
from .history import ListVisit, Visit

# A longer address would leave what is said no room.
_LONGEST_ADDRESS = 40


class Refusals(QObject):
    """Words the messages, and does what they offer; ``noticed`` says what came of it."""

    noticed = Signal(object)

    def __init__(self, language: Language, settings: Settings) -> None:
        super().__init__()
        self._language = language
        self._settings = settings

    def refusal(self, refused: Refused, words: Words) -> Notice:
        """What a paste or a drop that holds nothing readable gets, by the code of its problem."""
        problem, is_pasted = refused.problem, refused.is_pasted
        request = self.tr("Copy a reply asking for the text")
        known = {
            "picture": Notice(
                self.tr("The clipboard holds a picture, not text.")
                if is_pasted
                else self.tr("That's a picture, not text."),
                action=request,
                do=self._copy_request,
            ),
            "pdf": Notice(
                self.tr("That's a PDF."),
                self.tr("Copy its text and paste it here."),
                action=request,
                do=self._copy_request,
            ),
            "link": Notice(
                self.tr("The clipboard holds only a link.") if is_pasted else self.tr("That's only a link."),
                self.tr("Nothing is fetched. Copy the text of the page instead."),
            ),
            "nothing-pasted": Notice(
                self.tr("There's nothing to read on the clipboard."),
                self.tr("Copy the text of the bounce first."),
            ),
            "nothing-dropped": Notice(
                self.tr("Nothing was received."), self.tr("Drop a file or the text of a bounce.")
            ),
            "outlook-drag": Notice(
                self.tr("Outlook passed on only the subject."),
                self.tr("Drag the message to the desktop first, then drop it here."),
            ),
        }
        return known.get(problem) or _parted(unreadable_text(problem, {}, words))

    def _copy_request(self) -> None:
        """Copy a request for the text of a bounce, in the language in which customers are answered."""
        chosen = self._settings.reply_language
        language = chosen if chosen in REPLY_LANGUAGES else self._language.code
        QGuiApplication.clipboard().setText(text_request(load_language(language)))
        self.noticed.emit(Notice(self.tr("Request copied"), REPLY_LANGUAGES[language], Tone.SUCCESS))

    def unreadable(self, name: str, detail: str) -> Notice:
        """What a file gets that can't be read."""
        return Notice(self.tr("{name} can't be read.").replace("{name}", name), detail)

    def unchanged(self, shown: Visit | ListVisit | None) -> str:
        """What is said of the input that is still shown; empty where there is none."""
        if shown is None:
            return ""
        if isinstance(shown, ListVisit):
            return self.tr("You still see the list from before.")
        recipients = shown.report.recipients
        address = recipients[0].address if len(recipients) == 1 else None
        if address is not None and len(address) <= _LONGEST_ADDRESS:
            return self.tr("Still shown: {address}.").replace("{address}", address)
        if shown.report.kind in (Kind.FAILURE, Kind.DELAY):
            return self.tr("You still see the bounce from before.")
        return self.tr("You still see the text from before.")

    def nothing_in(self, report: Report, name: str, words: Words) -> Notice | None:
        """What an input gets that holds no text; None where there is some."""
        if report.text.strip() or not report.problems:
            return None
        codes = [problem.code for problem in report.problems]
        if "pdf" in codes or "picture" in codes:
            return self.refusal(Refused("pdf" if "pdf" in codes else "picture"), words)
        sentences = (unreadable_text(one.code, one.values, words) for one in report.problems)
        return self.unreadable(name, " ".join(sentences))


def _parted(sentences: str) -> Notice:
    """A text of one or more sentences: the first says what is wrong, the rest what helps."""
    first, dot, rest = sentences.partition(". ")
    return Notice(first + dot.strip(), rest)
