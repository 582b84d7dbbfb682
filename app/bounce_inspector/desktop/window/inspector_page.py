"""The page of one bounce: puts its panes together and carries what one says to the others."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from ...advice.code_page import CodePage, Row, lookup_notes, page_of
from ...advice.customer_language import reply_language
from ...advice.customer_reply import ReplyStyle, reply_for
from ...advice.hints import hint_texts
from ...advice.overview import unreadable_text
from ...advice.redaction import redact
from ...advice.slips import domains_reached
from ...advice.steps import steps_for
from ...advice.terminal import report_text
from ...advice.ticket_note import note_for
from ...advice.tone import Tone
from ...advice.verdict import Verdict, topic, verdict_on
from ...advice.words import Facts, Words
from ...inspection.ours import Ours
from ...inspection.report import Report
from ...knowledge import load_language, registry_in
from ...memory.settings import Settings
from ...registry.codes import Code
from ...registry.lookup import Finder
from ...registry.registry import Registry
from ..bounce.bounce_pane import BouncePane
from ..codes.code_browser import CodeBrowser
from ..codes.code_entry import CodeEntry
from ..codes.code_model import CodeModel
from ..dialogs.redacted_dialog import RedactedDialog
from ..explanation.explanation_pane import ExplanationPane
from ..shared.language import Language
from ..shared.theme import Theme
from ..shared.widgets import column
from ..verdict.verdict_bar import VerdictBar
from .arrangement import Arrangement
from .given import EXAMPLE, PASTED
from .guard import guarded
from .history import Visit


class InspectorPage(QWidget):
    """Shows the report on a bounce, and explains the codes that are typed, clicked or found in it."""

    paste_wanted = Signal()
    open_wanted = Signal()
    example_wanted = Signal()
    cancel_wanted = Signal()
    report_shown = Signal()
    settings_changed = Signal()

    def __init__(self, registry: Registry, language: Language, theme: Theme, settings: Settings) -> None:
        super().__init__()
        self.setObjectName("bounce-page")
        self._registry = registry
        self._language = language
        self._words = language.words
        self._spoken = registry_in(language.code, registry)
        self._theme = theme
        self._settings = settings
        self._visit: Visit | None = None
        self._recipient = 0
        # Whether all that is shown is about the visit, so that it can be copied.
        self.is_told = False
        # What the agent has chosen, and the recipients' domains that mails reached, in this session.
        self._reply_language: str | None = None
        self._reached: frozenset[str] = frozenset()
        self._refused: tuple[str, dict[str, str]] | None = None
        self._shown_code: Code | None = None
        self._shown_notes: tuple[str, ...] = ()
        self._finder: Finder | None = None
        self._model = CodeModel(self._spoken, self)
        self._entry = CodeEntry(theme)
        self._codes = CodeBrowser(self._spoken, self._model, theme)
        self._verdict = VerdictBar(theme)
        self._bounce = BouncePane(theme)
        self._explanation = ExplanationPane(theme)
        self._panes = Arrangement(self._entry, self._codes, self._verdict, self._bounce, self._explanation)
        layout = column(0)
        layout.addWidget(self._panes)
        self.setLayout(layout)
        self._connect()
        self._panes.set_widths(settings.window.tree_width, settings.window.explanation_width)
        self._verdict.hide()
        self._explanation.show_steps("", ())
        self._explanation.show_page(None, {})
        theme.changed.connect(self._show_current_page)

    def _connect(self) -> None:
        self._entry.typed.connect(self._look_up)
        self._entry.moved.connect(self._codes.step)
        self._entry.confirmed.connect(self._entry.selectAll)
        self._entry.bounce_pasted.connect(self.paste_wanted)
        self._entry.left.connect(self._bounce.setFocus)
        self._codes.code_chosen.connect(self._choose_in_tree)
        self._verdict.recipient_chosen.connect(self._show_recipient)
        self._bounce.paste_wanted.connect(self.paste_wanted)
        self._bounce.open_wanted.connect(self.open_wanted)
        self._bounce.example_wanted.connect(self.example_wanted)
        self._bounce.cancel_wanted.connect(self.cancel_wanted)
        self._bounce.finding_activated.connect(self._choose_finding)
        self._bounce.walk_wanted.connect(self.walk)
        self._explanation.answers.language_chosen.connect(self._choose_reply_language)

    @property
    def _ours(self) -> Ours:
        return Ours(self._settings.our_domains, self._settings.our_hosts)

    # Showing a report

    def show_visit(self, visit: Visit | None) -> None:
        """Show an inspected bounce; None invites to give one."""
        self._clear()
        self._visit = visit
        if visit is None:
            self._bounce.invite()
            self._panes.update_panes()
            return
        with guarded(self.show_fault):
            report = visit.report
            self._reached |= domains_reached([report])
            self._recipient = 0
            # First: a code that the tree chooses while it changes is looked for in this text.
            self._bounce.show_report(
                report, self._name_of(visit.given.name), self._meanings(report), self._notice(report)
            )
            self._entry.reset()
            self._codes.show_all()
            self._model.set_counts(Counter(finding.code for finding in report.findings))
            self._tell_verdict(report)
            self._tell_recipient(0)
            self._bounce.text_view.setFocus()
            self.is_told = True
            self.report_shown.emit()

    def show_working(self, name: str) -> None:
        """Show that something large is being read, which can be cancelled."""
        self._clear()
        self._bounce.show_working(self._name_of(name))
        self._panes.update_panes()

    def show_refusal(self, problem: str, values: dict[str, str] | None = None) -> None:
        """Say why what was given can't be read; what was shown before stays a Back away."""
        self._clear()
        self._refused = (problem, values or {})
        with guarded(self.show_fault):
            sentence = self._words.text("problem", problem, facts=Facts(values or {}))
            if self._visit is None:
                self._bounce.invite()
            self._show_verdict(_refusal(self._words, sentence))

    def show_fault(self) -> None:
        """Say that the program failed to show something; nothing stays that could be about another bounce."""
        self._clear()
        headline = self.tr("This can't be shown")
        detail = self.tr(
            "The program made a mistake with it. Read the text of the bounce itself, or look its code up."
        )
        self._show_verdict(Verdict(Tone.NEUTRAL, headline, detail, ()))

    def _clear(self) -> None:
        """Take away all that is about the bounce before, but its text."""
        self.is_told = False
        self._refused = None
        self._verdict.hide()
        self._explanation.show_steps("", ())
        self._explanation.answers.show_answers(None, self._language.code, "")
        self._show_no_code()

    def focus_bounce(self) -> None:
        """Give the bounce the focus, so that a paste goes there."""
        self._bounce.setFocus()

    def _name_of(self, source: str) -> str:
        ours = {EXAMPLE: self.tr("Example"), PASTED: self.tr("Pasted text")}
        return ours.get(source, source)

    def _tell_verdict(self, report: Report) -> None:
        if report.problems and not report.text:
            self._show_verdict(_refusal(self._words, self._notice(report)))
        else:
            self._show_verdict(verdict_on(report, self._words, _now(), self._ours))

    def _show_verdict(self, verdict: Verdict) -> None:
        self._verdict.show()
        self._verdict.show_verdict(verdict)
        self._panes.update_panes()

    def _show_recipient(self, number: int) -> None:
        if self._visit is not None and self.is_told:
            with guarded(self.show_fault):
                self._tell_recipient(number)

    def _tell_recipient(self, number: int) -> None:
        if self._visit is None:
            return
        report = self._visit.report
        self._recipient = number
        self._tell_steps(report, number)
        recipient = report.recipients[number] if report.recipients else None
        code: Code | None = None
        if recipient is not None:
            code = recipient.status or recipient.provider or recipient.reply
        if code is not None:
            self._codes.choose(code)
            self._show_code(code, current=self._first_place(code))
        else:
            self._codes.choose(None)
            self._show_no_code()
            self._bounce.text_view.choose(frozenset())
        self._panes.update_panes()

    def _tell_steps(self, report: Report, number: int) -> None:
        recipient = report.recipients[number] if report.recipients else None
        self._verdict.mark_recipient(number if len(report.recipients) > 1 else None)
        steps = steps_for(
            report,
            recipient,
            self._words,
            _now(),
            self._ours,
            registry=self._spoken,
            seen=self._reached,
        )
        is_ask = recipient is None and topic(report) in ("not-a-bounce", "newsletter", "nothing")
        caption = self.tr("WHAT TO ASK FOR") if is_ask else self.tr("WHAT TO DO")
        self._explanation.show_steps(caption, steps, hint_texts(report, recipient, self._words))
        self._tell_answers(report, number)

    def _tell_answers(self, report: Report, number: int) -> None:
        recipient = report.recipients[number] if report.recipients else None
        settings = self._settings
        usual = (settings.reply_language, self._language.code)
        language = reply_language(report, self._reply_language, usual)
        style = ReplyStyle(settings.greeting, settings.signature, settings.formal)
        reply = reply_for(report, load_language(language), _now(), self._ours, style, seen=self._reached)
        self._explanation.answers.show_answers(reply, language, note_for(report, recipient))

    def _choose_reply_language(self, language: str) -> None:
        self._reply_language = language
        self._settings.reply_language = language
        self.settings_changed.emit()
        if self._visit is not None and self.is_told:
            with guarded(self.show_fault):
                self._tell_answers(self._visit.report, self._recipient)

    def _first_place(self, code: Code) -> int | None:
        return next(iter(sorted(self._places(code))), None)

    def _places(self, code: Code) -> frozenset[int]:
        findings = self._visit.report.findings if self._visit else ()
        return frozenset(number for number, finding in enumerate(findings) if finding.code == code)

    def _meanings(self, report: Report) -> dict[int, str]:
        """The short meaning of each code, told when the mouse rests on it."""
        meanings: dict[Code, str] = {}
        for finding in report.findings:
            if finding.code not in meanings:
                page = page_of(finding.code, self._spoken, self._words)
                meanings[finding.code] = "\n".join((f"{page.code}  {page.title}", *page.plain[:1]))
        return {number: meanings[finding.code] for number, finding in enumerate(report.findings)}

    def _notice(self, report: Report) -> str:
        """What was repaired, and what could not be read."""
        sentences = [self._words.text("repair", repair) for repair in report.repairs]
        if report.enclosed:
            count = Facts({"count": str(1 + len(report.enclosed))})
            sentences.append(self._words.text("list", "several", facts=count))
        sentences += [unreadable_text(p.code, p.values, self._words) for p in report.problems]
        return " ".join(sentences)

    # Codes

    def focus_entry(self) -> None:
        """Let a code be typed."""
        self._entry.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._entry.selectAll()

    def walk(self, step: int) -> None:
        """Go to the next (1) or the previous (-1) code in the text."""
        if self._visit is None or not self._visit.report.findings:
            return
        count = len(self._visit.report.findings)
        current = self._bounce.text_view.current
        number = (0 if step > 0 else count - 1) if current is None else (current + step) % count
        self._panes.show_bounce()
        self._choose_finding(number)

    def warm_up(self) -> Finder:
        """What looks typed texts up; made once, with an index of all words."""
        if self._finder is None:
            self._finder = Finder(self._spoken, self._registry)
        return self._finder

    def _look_up(self, text: str) -> None:
        if not text.strip():
            self._codes.show_all()
            self._show_recipient(self._recipient)
            if self._visit is None:
                self.show_visit(None)
            return
        lookup = self.warm_up().look_up(text)
        notes = tuple(lookup_notes(lookup, self._words))
        if not lookup.readings:
            self._codes.show_codes([])
            self._shown_code = None
            page = CodePage(
                text.strip(), None, self._words.text("code-page", "no-result"), notes, (), None, None, (), ()
            )
            self._explanation.show_page(page, self._headings())
            self._explanation.bring_page()
            self._panes.update_panes()
            return
        codes = [reading.code for reading in lookup.readings]
        if lookup.searched:
            self._codes.show_found(codes)
        else:
            self._codes.show_codes(codes)
        self._show_code(lookup.readings[0].code, notes=notes)
        self._explanation.bring_page()

    def _choose_in_tree(self, code: Code) -> None:
        self._show_code(code, current=self._first_place(code))
        self._explanation.bring_page()

    def _choose_finding(self, number: int) -> None:
        if self._visit is None:
            return
        code = self._visit.report.findings[number].code
        self._codes.choose(code)
        self._show_code(code, current=number)
        self._explanation.bring_page()

    def _show_code(self, code: Code, *, current: int | None = None, notes: tuple[str, ...] = ()) -> None:
        self._shown_code = code
        self._shown_notes = notes
        self._bounce.text_view.choose(self._places(code), current)
        self._show_current_page()

    def _show_no_code(self) -> None:
        self._shown_code = None
        self._explanation.show_page(None, {})

    def _show_current_page(self) -> None:
        code = self._shown_code
        if code is None:
            return
        report = self._visit.report if self._visit else None
        seen = {str(f.code) for f in report.findings if type(f.code) is not type(code)} if report else set()
        recipients = report.recipients if report else ()
        recipient = recipients[self._recipient] if self._recipient < len(recipients) else None
        is_theirs = recipient is not None and code in (recipient.status, recipient.reply)
        spoken = recipient.provider if recipient is not None and is_theirs else None
        page = page_of(code, self._spoken, self._words, seen=sorted(seen), spoken=spoken)
        if recipient is not None and code == recipient.provider:
            # Its step is the first of those above.
            page = replace(page, steps=())
        if self._shown_notes:
            extra = tuple(note for note in self._shown_notes if note not in page.notes)
            page = replace(page, notes=(*page.notes, *extra))
        count = len(self._places(code))
        self._explanation.show_page(page, self._headings(), self._occurrences(count))
        self._panes.update_panes()

    def _occurrences(self, count: int) -> Row | None:
        if not count:
            return None
        label = self._words.text("code-page", "in-this-text")
        key = "place" if count == 1 else "places"
        return Row(label, self._words.text("code-page", key, facts=Facts({"count": str(count)})))

    def _headings(self) -> dict[str, str]:
        return {name: self._words.text("code-page", name).upper() for name in ("meaning", "caution", "steps")}

    # Copying

    def copy_summary(self) -> None:
        """Copy the verdict and the steps as plain text."""
        if self._visit is not None and self.is_told:
            name = self._name_of(self._visit.given.name)
            text = report_text(
                self._visit.report, name, self._words, _now(), self._ours, registry=self._spoken
            )
            QGuiApplication.clipboard().setText(text)

    def copy_reply(self) -> None:
        """Copy the reply to the customer."""
        self._explanation.answers.put_reply()

    def copy_note(self) -> None:
        """Copy the note for the ticket."""
        self._explanation.answers.put_note()

    def copy_redacted(self) -> None:
        """Show the text with what is private masked, to be finished by hand and copied."""
        if self._visit is not None:
            RedactedDialog(redact(self._visit.report, self._ours), self).exec()

    # The rest

    def retranslate(self) -> None:
        """Say what is shown anew, in the language that was chosen."""
        self._words = self._language.words
        self._spoken = registry_in(self._language.code, self._registry)
        self._finder = None
        self._codes.speak(self._spoken)
        visit = self._visit
        if visit is not None:
            report = visit.report
            self._bounce.describe(
                report, self._name_of(visit.given.name), self._meanings(report), self._notice(report)
            )
        if self._refused is not None:
            self.show_refusal(*self._refused)
        elif visit is not None and self.is_told:
            with guarded(self.show_fault):
                self._tell_verdict(visit.report)
                self._tell_steps(visit.report, self._recipient)
        if self._entry.text():
            self._look_up(self._entry.text())
        else:
            self._show_current_page()

    def remember(self) -> None:
        """Put the widths of the panes into the settings."""
        tree, explanation = self._panes.widths()
        if tree:
            state = self._settings.window
            state.tree_width, state.explanation_width = tree, explanation

    def set_target(self, is_target: bool) -> None:
        """Show, or no longer show, that something can be dropped here."""
        self._bounce.set_target(self._theme.colors.accent if is_target else None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._panes.arrange()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._panes.arrange()


def _refusal(words: Words, sentence: str) -> Verdict:
    return Verdict(Tone.NEUTRAL, words.text("headline", "unreadable"), sentence, ())


def _now() -> datetime:
    return datetime.now().astimezone()
