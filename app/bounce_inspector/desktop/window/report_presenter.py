"""Shows a report in the panes: the verdict, and for one recipient what to do, what to answer and where it stopped."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from ...advice.advise import Advice, advise, advise_all
from ...advice.assessment import Finality
from ...advice.circumstances import circumstances_of
from ...advice.evidence_lines import evidence_lines
from ...advice.facts import sender_of
from ...advice.fates import address_of
from ...advice.journey import journey_of
from ...advice.own_message import of_same_message
from ...advice.owner_role import OwnerRole
from ...advice.parties import parties_of
from ...advice.session import Session
from ...advice.shown import first_shown, meanings_of, notice_of
from ...advice.tone import Tone
from ...advice.topic import topic
from ...advice.verdict import Verdict
from ...inspection.report import Action, Recipient, Report
from ...memory.settings import Settings
from ..explanation.answers import Answer
from ..verdict.recipient_lines import RecipientLines
from .arrangement import Arrangement
from .audience import Audience
from .code_explainer import CodeExplainer
from .given import EXAMPLE, PASTED
from .guard import guarded
from .history import Visit
from .session_words import SessionWords
from .shown_bounce import ShownBounce


class ReportPresenter(QObject):
    """Fills verdict, text, steps and answers; ``fail`` says that the program could not show something."""

    settings_changed = Signal()

    def __init__(
        self,
        shown: ShownBounce,
        panes: Arrangement,
        audience: Audience,
        settings: Settings,
        explainer: CodeExplainer,
        fail: Callable[[], None],
    ) -> None:
        super().__init__(panes)
        self._shown = shown
        self._panes = panes
        self._audience = audience
        self._settings = settings
        self._explainer = explainer
        self._fail = fail
        # The failures that were seen in this session.
        self._session = Session()
        self._verdict, self._bounce, self._explanation = panes.verdict, panes.bounce, panes.explanation
        self._verdict.recipient_chosen.connect(self.show_recipient)
        self._explanation.answers.language_chosen.connect(self._choose_reply_language)
        self._explanation.question.settings_declined.connect(self._ask_no_more)

    def present(self, visit: Visit) -> None:
        """Show the report on a bounce that was not shown before."""
        report, audience = visit.report, self._audience
        self._session.add([report])
        self._shown.visit = visit
        self._shown.number = 0
        audience.reply_language = ""
        # First: a code that the tree chooses while it changes is looked for in this text.
        self._bounce.show_report(
            report,
            self.name_of(visit.given.name),
            meanings_of(report, audience.registry, audience.words),
            notice_of(report, audience.words),
        )
        self._explainer.reset()
        self._panes.codes.show_counts(Counter(finding.code for finding in report.findings))
        self._present_verdict(report)
        self._present_recipient(first_shown(report))

    def retranslate(self) -> None:
        """Show the same in the language in force."""
        visit, audience = self._shown.visit, self._audience
        if visit is None:
            return
        report = visit.report
        self._bounce.describe(
            report,
            self.name_of(visit.given.name),
            meanings_of(report, audience.registry, audience.words),
            notice_of(report, audience.words),
        )
        if self._shown.is_complete:
            with guarded(self._fail):
                self._present_verdict(report)
                self._present_steps(report)

    def name_of(self, source: str) -> str:
        """What an input is called for people."""
        ours = {EXAMPLE: self.tr("Example"), PASTED: self.tr("Pasted text")}
        return ours.get(source, source)

    # The whole bounce

    def show_verdict(self, verdict: Verdict) -> None:
        """Show a verdict without anything about recipients."""
        self._verdict.show()
        self._verdict.show_verdict(verdict)
        self._panes.update_panes()

    def _present_verdict(self, report: Report) -> None:
        words = self._audience.words
        if report.problems and not report.text:
            headline = words.text("headline", "unreadable")
            self.show_verdict(Verdict(Tone.NEUTRAL, headline, notice_of(report, words), ()))
            return
        whole = advise_all(report, self._audience.context)
        assessed = whole.fates[0].assessment if whole.fates else None
        is_over = assessed is not None and assessed.finality is Finality.TRYING_OVER
        circumstances = circumstances_of(report)
        if assessed is not None and "tried" in assessed.facts.values:
            # The verdict says how long was tried.
            circumstances = replace(circumstances, after=None)
        self._verdict.show()
        if len(report.recipients) > 1:
            told = RecipientLines()
            lines = told.lines_of(report, whole.fates, words)
            self._verdict.show_verdict(
                whole.verdict,
                circumstances,
                (),
                lines,
                lambda line, number: told.single(report, number, line),
            )
        else:
            parties = (
                parties_of(report, assessed.recipient, assessed.owner.role, has_passed=is_over)
                if assessed is not None
                else ()
            )
            self._verdict.show_verdict(
                whole.verdict, circumstances, parties, asks_for_another=_asks_for_bounce(report)
            )
        self._panes.update_panes()

    # One recipient

    def show_recipient(self, number: int, finding: int | None = None) -> None:
        """Show what there is to say about a recipient; ``finding`` is the code in the text that led to it."""
        if self._shown.is_complete:
            with guarded(self._fail):
                self._present_recipient(number, finding)

    def _present_recipient(self, number: int, finding: int | None = None) -> None:
        report = self._shown.report
        if report is None:
            return
        self._shown.number = number
        recipient = self._shown.recipient
        advice = self._present_steps(report)
        is_over = advice.finality is Finality.TRYING_OVER
        self._explanation.show_journey(journey_of(report, recipient, has_passed=is_over))
        self._bounce.set_evidence(evidence_lines(report, recipient) if recipient is not None else ())
        self._explainer.show_main_code(advice.code, finding)

    def _present_steps(self, report: Report) -> Advice:
        """Show what to do about the recipient, and what to answer; gives the advice that is shown."""
        recipient = self._shown.recipient
        of_several = len(report.recipients) > 1
        self._verdict.mark_recipient(self._shown.number if of_several else None)
        advice = advise(report, recipient, self._audience.context_of(report), has_settings=False)
        is_ask = _asks_for_bounce(report)
        title = self.tr("What to ask for") if is_ask else self.tr("What to do")
        name = address_of(recipient) if recipient is not None and of_several else ""
        about = self.tr("for {name}").replace("{name}", name) if name else ""
        # Where another text is asked for, nothing else is.
        asks = not self._audience.ours.known and self._settings.asks_for_domains and not is_ask
        hints = (*self._session_hints(report, recipient), *advice.hints)
        self._explanation.show_steps(title, advice.steps, hints, about, asks_for_domains=asks)
        self._present_answers(report, advice)
        return advice

    def _session_hints(self, report: Report, recipient: Recipient | None) -> tuple[str, ...]:
        compared = self._session.compare(report, recipient) if recipient is not None else None
        if compared is None:
            return ()
        return (SessionWords().sentence(compared, self._audience.words),)

    def _present_answers(self, report: Report, advice: Advice) -> None:
        recipient, audience = self._shown.recipient, self._audience
        automatic = audience.automatic_language(report)
        of_several = recipient is not None and len(report.recipients) > 1
        own = of_same_message(report, recipient)
        self._explanation.show_answer(
            Answer(
                bounce=self._shown.visit,
                reply=advice.reply,
                language=audience.reply_language or automatic,
                automatic=automatic,
                note=advice.note,
                is_chosen=bool(audience.reply_language),
                is_note_first=advice.owner.role is OwnerRole.OWN_TEAM,
                failed=sum(one.action is Action.FAILED for one in own.recipients),
                note_for=address_of(recipient) if recipient is not None and of_several else "",
                to=sender_of(report),
                subject=report.original.subject,
                comes_second=_asks_for_bounce(report),
            )
        )
        self._explanation.answers.set_held(False)

    def _choose_reply_language(self, language: str) -> None:
        """Answer this bounce in another language; the next one is answered in its own again."""
        self._audience.reply_language = language
        if (visit := self._shown.complete) is not None:
            with guarded(self._fail):
                report = visit.report
                context = self._audience.context_of(report)
                self._present_answers(report, advise(report, self._shown.recipient, context))

    def _ask_no_more(self) -> None:
        self._settings.asks_for_domains = False
        self.settings_changed.emit()
        if (visit := self._shown.complete) is not None:
            with guarded(self._fail):
                self._present_steps(visit.report)


def _asks_for_bounce(report: Report) -> bool:
    """Whether the text is none that tells of a delivery, so that another one is to be given first."""
    return not report.recipients and topic(report) in ("not-a-bounce", "newsletter", "nothing")
