"""The page of one bounce: puts its panes together and carries what one says to the others."""

from __future__ import annotations

from collections import Counter
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from ...advice.advise import Advice, advise, advise_all
from ...advice.assessment import Finality
from ...advice.circumstances import circumstances_of
from ...advice.code_page import CodePage, PageRow, lookup_notes
from ...advice.evidence_lines import evidence_lines, recipient_at
from ...advice.facts import sender_of
from ...advice.fates import address_of
from ...advice.journey import journey_of
from ...advice.owner_role import OwnerRole
from ...advice.parties import parties_of
from ...advice.session import Session
from ...advice.shown import main_code, meanings_of, notice_of, page_for
from ...advice.tone import Tone
from ...advice.topic import topic
from ...advice.verdict import Verdict
from ...advice.words import Facts, Words
from ...inspection.report import Action, Recipient, Report, Span
from ...knowledge import other_languages
from ...memory.settings import Settings
from ...registry.codes import Code
from ...registry.lookup import Finder
from ...registry.registry import Registry
from ..codes.code_model import CodeModel
from ..explanation.answers import Answer
from ..shared.announcing import announce, let_go_of_focus
from ..shared.language import Language
from ..shared.layouts import column
from ..shared.theme import Theme
from ..verdict.progress_line import ReadingProgress
from ..verdict.recipient_lines import RecipientLines
from .arrangement import Arrangement
from .audience import Audience
from .copying import Copying
from .given import EXAMPLE, PASTED
from .guard import guarded
from .history import Visit
from .session_words import SessionWords
from .tab_order import order_stops

# Of more recipients than these, none is pointed at while the mouse moves over the text.
_MOST_POINTED = 200


class InspectorPage(QWidget):
    """Shows the report on a bounce, and explains the codes that are typed, clicked or found in it."""

    paste_wanted = Signal()
    open_wanted = Signal()
    example_wanted = Signal()
    cancel_wanted = Signal()
    report_shown = Signal()
    settings_changed = Signal()
    settings_wanted = Signal()
    noticed = Signal(object)

    def __init__(
        self,
        registry: Registry,
        language: Language,
        theme: Theme,
        settings: Settings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("bounce-page")
        self._registry = registry
        self._language = language
        self._audience = Audience(language, registry, settings)
        self._theme = theme
        self._settings = settings
        self._visit: Visit | None = None
        self._recipient = 0
        # Whether all that is shown is about the visit, so that it can be copied.
        self.is_told = False
        # The failures that were seen in this session.
        self._session = Session()
        self._shown_code: Code | None = None
        self._shown_notes: tuple[str, ...] = ()
        self._finder: Finder | None = None
        # What was read aloud of what is looked up.
        self._heard = ""
        self._model = CodeModel(self._audience.registry, self)
        layout = column(0)
        self.setLayout(layout)
        self._panes = panes = Arrangement(self._audience.registry, self._model, theme, self)
        layout.addWidget(panes)
        self._entry, self._codes = panes.entry, panes.codes
        self._verdict, self._bounce, self._explanation = panes.verdict, panes.bounce, panes.explanation
        self.navigation = panes.navigation
        labels = registry.lexicon.labels
        self.copying = Copying(self, self._verdict, self._audience, self._told_visit, self._name_of, labels)
        self.copying.noticed.connect(self.noticed)
        self._connect()
        self._panes.set_widths(settings.window.tree_width, settings.window.explanation_width)
        self._verdict.hide()
        self._explanation.show_steps("", ())
        self._explanation.show_page(None, {})
        self._explanation.show_journey(None)
        self._bounce.text_view.set_zoom(settings.window.zoom)
        self._explanation.answers.set_zoom(settings.window.zoom)
        for name, fold in self._explanation.folds.items():
            fold.set_open(name in settings.window.open_folds)
        theme.changed.connect(self._show_current_page)

    def _connect(self) -> None:
        self._entry.typed.connect(self._look_up)
        self._entry.moved.connect(self._codes.step)
        self._entry.confirmed.connect(self._entry.selectAll)
        self._entry.bounce_pasted.connect(self.paste_wanted)
        self._entry.left.connect(self._bounce.text_view.setFocus)
        self._codes.code_chosen.connect(self._choose_in_tree)
        self._verdict.recipient_chosen.connect(self._show_recipient)
        self._bounce.paste_wanted.connect(self.paste_wanted)
        self._bounce.open_wanted.connect(self.open_wanted)
        self._bounce.example_wanted.connect(self.example_wanted)
        self._bounce.entry_wanted.connect(self.focus_entry)
        self._bounce.finding_activated.connect(self._explain_finding)
        self._bounce.walk_wanted.connect(self.walk)
        view = self._bounce.text_view
        view.place_activated.connect(self._choose_place)
        view.place_hovered.connect(self._point_from_text)
        view.look_up_wanted.connect(self.look_up)
        view.zoomed.connect(self._take_zoom)
        self._verdict.cancel_wanted.connect(self.cancel_wanted)
        self._verdict.recipients.pointed.connect(self._point_from_recipients)
        explanation = self._explanation
        explanation.answers.language_chosen.connect(self._choose_reply_language)
        explanation.answers.noticed.connect(self.noticed)
        explanation.fold_toggled.connect(self._remember_fold)
        explanation.journey.span_chosen.connect(self._mark_hop)
        explanation.question.settings_wanted.connect(self.settings_wanted)
        explanation.question.settings_declined.connect(self._ask_no_more)

    def focusNextPrevChild(self, next_: bool) -> bool:
        # In the order in which one reads and works; set only now, as the folds get their stops when they are opened.
        verdict, explanation = self._verdict, self._explanation
        answers, codes = explanation.answers, self._codes
        order_stops(
            (
                verdict.headline,
                verdict.parties,
                verdict.recipients,
                verdict,
                self.navigation,
                self._panes.tabs,
                answers.tabs,
                answers.language,
                answers,
                answers.buttons,
                explanation.question,
                explanation,
                self._bounce,
                self._entry,
                codes,
            )
        )
        return super().focusNextPrevChild(next_)

    # Showing a report

    def show_visit(self, visit: Visit | None) -> None:
        """Show an inspected bounce; None invites to give one."""
        with guarded(self.show_fault):
            with self._panes.at_once():
                self._clear()
                self._visit = visit
                if visit is None:
                    self._bounce.invite()
                    self._panes.update_panes()
                else:
                    self._tell_visit(visit)
            if visit is None:
                self._bounce.take_focus()
                return
            self._panes.show_actions()
            self._verdict.headline.setFocus()
            self._verdict.announce()
            self.is_told = True
            self.report_shown.emit()

    def _tell_visit(self, visit: Visit) -> None:
        report = visit.report
        self._session.add([report])
        self._recipient = 0
        self._audience.reply_language = ""
        # First: a code that the tree chooses while it changes is looked for in this text.
        self._bounce.show_report(
            report,
            self._name_of(visit.given.name),
            meanings_of(report, self._audience.registry, self._audience.words),
            notice_of(report, self._audience.words),
        )
        self._entry.reset()
        self._heard = ""
        self._codes.show_all()
        self._codes.show_counts(Counter(finding.code for finding in report.findings))
        self._tell_verdict(report)
        self._tell_recipient(0)

    def hold(self) -> None:
        """Let nothing be copied any more: something else is being read, and what is shown is about to go."""
        self.is_told = False
        self._explanation.answers.set_held(True)

    def release(self) -> None:
        """Let what is shown be copied again: nothing took its place."""
        self.is_told = self._visit is not None
        self._explanation.answers.set_held(False)

    def show_working(self, name: str, size: int | None, first_lines: str) -> None:
        """Show that something large is being read, which can be cancelled."""
        self._clear()
        self._explanation.show_working()
        self._bounce.show_working(self._name_of(name), first_lines)
        headline = self.tr("Reading {name}").replace("{name}", self._name_of(name))
        self._verdict.show()
        self._verdict.show_working(headline, ReadingProgress(size=size))
        self._panes.update_panes()
        self._verdict.headline.setFocus()
        self._verdict.announce()

    def show_fault(self) -> None:
        """Say that the program failed to show something; nothing stays that could be about another bounce."""
        self._clear()
        headline = self.tr("This can't be shown")
        detail = self.tr(
            "The program ran into an error with it. Read the text of the bounce, or look up its code."
        )
        self._show_verdict(Verdict(Tone.NEUTRAL, headline, detail, ()))
        self._verdict.headline.setFocus()
        self._verdict.announce()

    def _clear(self) -> None:
        """Take away all that is about the bounce before, but its text."""
        self.is_told = False
        let_go_of_focus(self)
        self._verdict.hide()
        self._bounce.set_evidence(())
        self._explanation.show_steps("", ())
        self._explanation.show_answer(None)
        self._explanation.show_journey(None)
        self._show_no_code()

    @property
    def headline(self) -> str:
        """What the verdict says first; empty where there is none."""
        return "" if self._verdict.isHidden() else self._verdict.headline.plain

    @property
    def text_pane(self) -> QWidget:
        """The pane over whose lower edge messages pass by."""
        return self._bounce

    @property
    def buttons(self) -> QWidget:
        """What a message must not lie over: the buttons that copy the answers."""
        return self._explanation.answers.buttons

    def focus_bounce(self) -> None:
        """Give the bounce the focus, so that a paste goes there."""
        self._bounce.take_focus()

    def _told_visit(self) -> Visit | None:
        return self._visit if self.is_told else None

    def _name_of(self, source: str) -> str:
        ours = {EXAMPLE: self.tr("Example"), PASTED: self.tr("Pasted text")}
        return ours.get(source, source)

    def _tell_verdict(self, report: Report) -> None:
        if report.problems and not report.text:
            self._show_verdict(_refusal(self._audience.words, notice_of(report, self._audience.words)))
            return
        whole = advise_all(report, self._audience.context)
        assessed = whole.fates[0].assessment if whole.fates else None
        is_over = assessed is not None and assessed.finality is Finality.TRYING_OVER
        circumstances = circumstances_of(report, has_passed=is_over)
        self._verdict.show()
        if len(report.recipients) > 1:
            told = RecipientLines()
            lines = told.lines_of(report, whole.fates, self._audience.words)
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
            self._verdict.show_verdict(whole.verdict, circumstances, parties)
        self._panes.update_panes()

    def _show_verdict(self, verdict: Verdict) -> None:
        self._verdict.show()
        self._verdict.show_verdict(verdict)
        self._panes.update_panes()

    def _show_recipient(self, number: int) -> None:
        if self._visit is not None and self.is_told:
            with guarded(self.show_fault):
                self._tell_recipient(number)

    def _tell_recipient(self, number: int, current: int | None = None) -> None:
        """Say what there is to say about a recipient; ``current`` is the code of the text that led to it."""
        if self._visit is None:
            return
        report = self._visit.report
        self._recipient = number
        recipient = self._shown_recipient
        advice = self._tell_steps(report, number)
        is_over = advice.finality is Finality.TRYING_OVER
        self._explanation.show_journey(journey_of(report, recipient, has_passed=is_over))
        self._bounce.set_evidence(evidence_lines(report, recipient) if recipient is not None else ())
        code = main_code(report, recipient)
        if code is not None:
            place = self._place_of(code, recipient) if current is None else current
            self._codes.choose(code)
            self._show_code(code, current=place)
        else:
            self._codes.choose(None)
            self._show_no_code()
            self._bounce.choose(None)
        self._panes.update_panes()

    @property
    def _shown_recipient(self) -> Recipient | None:
        """The recipient whose steps are shown."""
        recipients = self._visit.report.recipients if self._visit is not None else ()
        return recipients[self._recipient] if self._recipient < len(recipients) else None

    def _tell_steps(self, report: Report, number: int) -> Advice:
        """Say what to do about a recipient, and what to answer; gives the advice that was shown."""
        recipient = self._shown_recipient
        of_several = len(report.recipients) > 1
        self._verdict.mark_recipient(number if of_several else None)
        advice = advise(report, recipient, self._audience.context_of(report), has_settings=False)
        is_ask = recipient is None and topic(report) in ("not-a-bounce", "newsletter", "nothing")
        title = self.tr("What to ask for") if is_ask else self.tr("What to do")
        name = address_of(recipient) if recipient is not None and of_several else ""
        about = self.tr("for {name}").replace("{name}", name) if name else ""
        asks = not self._audience.ours.known and self._settings.asks_for_domains
        hints = advice.hints
        compared = self._session.compare(recipient) if recipient is not None else None
        if compared is not None:
            hints = (SessionWords().sentence(compared, self._audience.words), *hints)
        self._explanation.show_steps(title, advice.steps, hints, about, asks_for_domains=asks)
        self._tell_answers(report, advice)
        return advice

    def _tell_answers(self, report: Report, advice: Advice) -> None:
        recipient = self._shown_recipient
        automatic = self._audience.automatic_language(report)
        of_several = recipient is not None and len(report.recipients) > 1
        self._explanation.show_answer(
            Answer(
                bounce=self._visit,
                reply=advice.reply,
                language=self._audience.reply_language or automatic,
                automatic=automatic,
                note=advice.note,
                is_chosen=bool(self._audience.reply_language),
                is_note_first=advice.owner.role is OwnerRole.OWN_TEAM,
                failed=sum(one.action is Action.FAILED for one in report.recipients),
                note_for=address_of(recipient) if recipient is not None and of_several else "",
                to=sender_of(report),
                subject=report.original.subject,
            )
        )
        self._explanation.answers.set_held(False)

    def _choose_reply_language(self, language: str) -> None:
        """Answer this bounce in another language; the next one is answered in its own again."""
        self._audience.reply_language = language
        if self._visit is not None and self.is_told:
            with guarded(self.show_fault):
                report = self._visit.report
                self._tell_answers(
                    report, advise(report, self._shown_recipient, self._audience.context_of(report))
                )

    def _ask_no_more(self) -> None:
        self._settings.asks_for_domains = False
        self.settings_changed.emit()
        if self._visit is not None and self.is_told:
            with guarded(self.show_fault):
                self._tell_steps(self._visit.report, self._recipient)

    # Text and recipients point at each other

    def _place_of(self, code: Code, recipient: Recipient | None) -> int | None:
        """Where a code stands for a recipient: in the lines about them, else wherever it stands first."""
        report = self._visit.report if self._visit is not None else None
        if report is None or recipient is None:
            return self._first_place(code)
        spans = evidence_lines(report, recipient)
        for number, finding in enumerate(report.findings):
            if finding.code == code and any(one.start <= finding.start < one.end for one in spans):
                return number
        return self._first_place(code)

    def _choose_place(self, position: int) -> None:
        """Choose the recipient whose lines were clicked."""
        report = self._visit.report if self._visit is not None and self.is_told else None
        number = recipient_at(report, position) if report is not None else None
        if number is not None and number != self._recipient:
            self._show_recipient(number)

    def _point_from_text(self, position: int) -> None:
        """Show, without moving anything, what the mouse is over in the text."""
        report = self._visit.report if self._visit is not None else None
        if report is None:
            return
        if 1 < len(report.recipients) <= _MOST_POINTED:
            number = recipient_at(report, position) if position >= 0 else None
            self._verdict.recipients.set_pointed(number)
        self._explanation.journey.mark_place(position)

    def _point_from_recipients(self, number: int) -> None:
        report = self._visit.report if self._visit is not None else None
        is_known = report is not None and 0 <= number < len(report.recipients) and number != self._recipient
        spans = evidence_lines(report, report.recipients[number]) if report is not None and is_known else ()
        self._bounce.text_view.set_hovered(spans)

    def _mark_hop(self, span: Span | None) -> None:
        self._bounce.text_view.set_hovered(() if span is None else (span,))

    def _first_place(self, code: Code) -> int | None:
        return next(iter(sorted(self._places(code))), None)

    def _places(self, code: Code) -> frozenset[int]:
        findings = self._visit.report.findings if self._visit else ()
        return frozenset(number for number, finding in enumerate(findings) if finding.code == code)

    # Codes

    def focus_entry(self) -> None:
        """Let a code be typed."""
        self._panes.show_entry()
        self._entry.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._entry.selectAll()

    def look_up(self, words: str) -> None:
        """Look up what was found elsewhere, as if it was typed."""
        self._entry.setText(words)
        self.focus_entry()
        self._look_up(words)

    def open_find(self) -> None:
        """Let words of the text be looked for."""
        self._panes.show_bounce()
        self._bounce.open_find()

    def go_to_pane(self, step: int) -> None:
        """Give the focus to the next (1) or the previous (-1) pane."""
        self._panes.go_to_pane(step)

    def zoom(self, step: int) -> None:
        """Show the text larger (1), smaller (-1) or in its usual size (0)."""
        view = self._bounce.text_view
        view.set_zoom(view.zoom + step if step else 0)

    def _take_zoom(self, zoom: int) -> None:
        self._explanation.answers.set_zoom(zoom)
        self._settings.window.zoom = zoom
        self.settings_changed.emit()

    def _remember_fold(self, name: str, is_open: bool) -> None:
        others = tuple(one for one in self._settings.window.open_folds if one != name)
        self._settings.window.open_folds = (*others, name) if is_open else others
        self.settings_changed.emit()

    def walk(self, step: int) -> None:
        """Go to the next (1) or the previous (-1) code in the text."""
        if self._visit is None or not self._visit.report.findings:
            return
        if self._bounce.is_finding:
            self._bounce.step_find(step)
            return
        count = len(self._visit.report.findings)
        current = self._bounce.text_view.current
        number = (0 if step > 0 else count - 1) if current is None else (current + step) % count
        self._panes.show_bounce()
        self._choose_finding(number)

    def warm_up(self) -> Finder:
        """What looks typed texts up; made once, with an index of all words."""
        if self._finder is None:
            self._finder = Finder(
                self._audience.registry, partial(other_languages, self._language.code, self._registry)
            )
            self._finder.prepare()
        return self._finder

    def _look_up(self, text: str) -> None:
        if not text.strip():
            self._heard = ""
            self._codes.show_all()
            self._show_recipient(self._recipient)
            if self._visit is None:
                self._show_no_code()
                self._panes.update_panes()
            return
        lookup = self.warm_up().look_up(text)
        notes = tuple(lookup_notes(lookup, self._audience.words))
        if not lookup.readings:
            self._codes.show_codes([])
            self._shown_code = None
            page = CodePage(
                text.strip(),
                None,
                self._audience.words.text("code-page", "no-result"),
                notes,
                (),
                None,
                None,
                (),
                (),
            )
            self._explanation.show_page(page, self._headings())
            self._bring_page()
            self._say_found(page.title)
            return
        codes = [reading.code for reading in lookup.readings]
        if lookup.searched:
            self._codes.show_found(codes)
        else:
            self._codes.show_codes(codes)
        self._show_code(lookup.readings[0].code, notes=notes)
        self._bring_page()
        self._say_found(self._explanation.page_name)

    def _say_found(self, text: str) -> None:
        """Have what was found read aloud, once for all keys that find the same."""
        if text != self._heard:
            self._heard = text
            announce(self._entry, text)

    def _choose_in_tree(self, code: Code) -> None:
        self._show_code(code, current=self._first_place(code))
        self._bring_page()

    def _explain_finding(self, number: int) -> None:
        """Show what a code of the text means, on which somebody clicked."""
        self._choose_finding(number)
        self._bring_page()

    def _bring_page(self) -> None:
        """Bring the page of the code into view, for which somebody has asked."""
        self._panes.update_panes()
        self._panes.show_code()
        self._explanation.bring_page()

    def _choose_finding(self, number: int) -> None:
        if self._visit is None:
            return
        report = self._visit.report
        finding = report.findings[number]
        owner = recipient_at(report, finding.start) if len(report.recipients) > 1 else None
        if owner is not None and owner != self._recipient and self.is_told:
            with guarded(self.show_fault):
                self._tell_recipient(owner, number)
        self._codes.choose(finding.code)
        self._show_code(finding.code, current=number)

    def _show_code(self, code: Code, *, current: int | None = None, notes: tuple[str, ...] = ()) -> None:
        self._shown_code = code
        self._shown_notes = notes
        self._bounce.choose(current)
        self._show_current_page()

    def _show_no_code(self) -> None:
        self._shown_code = None
        self._explanation.show_page(None, {})

    def _show_current_page(self) -> None:
        code = self._shown_code
        if code is None:
            return
        recipient = self._shown_recipient
        page = page_for(code, recipient, self._audience.registry, self._audience.words, self._shown_notes)
        count = len(self._places(code))
        self._explanation.show_page(page, self._headings(), self._occurrences(count))
        self._panes.update_panes()

    def _occurrences(self, count: int) -> PageRow | None:
        if not count:
            return None
        label = self._audience.words.text("code-page", "in-this-text")
        key = "place" if count == 1 else "places"
        return PageRow(label, self._audience.words.text("code-page", key, facts=Facts({"count": str(count)})))

    def _headings(self) -> dict[str, str]:
        return {
            name: self._audience.words.text("code-page", name) for name in ("meaning", "caution", "steps")
        }

    # Copying

    def copy_reply(self) -> None:
        """Copy the reply to the customer."""
        self._explanation.answers.put_reply()

    def copy_note(self) -> None:
        """Copy the note for the ticket."""
        self._explanation.answers.put_note()

    # The rest

    def retranslate(self) -> None:
        """Say what is shown anew, in the language that was chosen."""
        self._audience.use_language()
        self._finder = None
        self._codes.use_registry(self._audience.registry)
        visit = self._visit
        if visit is not None:
            report = visit.report
            self._bounce.describe(
                report,
                self._name_of(visit.given.name),
                meanings_of(report, self._audience.registry, self._audience.words),
                notice_of(report, self._audience.words),
            )
        if visit is not None and self.is_told:
            with guarded(self.show_fault):
                self._tell_verdict(visit.report)
                self._tell_steps(visit.report, self._recipient)
        if self._entry.text():
            self._look_up(self._entry.text())
        else:
            self._show_current_page()

    def remember(self) -> None:
        """Put the widths of the panes into the settings."""
        state = self._settings.window
        state.tree_width, state.explanation_width = self._panes.widths()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._panes.arrange()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._panes.arrange()


def _refusal(words: Words, sentence: str) -> Verdict:
    return Verdict(Tone.NEUTRAL, words.text("headline", "unreadable"), sentence, ())
