"""The page of one bounce: puts its panes together and shows one state of it after the other."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from ...advice.tone import Tone
from ...advice.verdict import Verdict
from ...memory.settings import Settings
from ...registry.registry import Registry
from ..codes.code_model import CodeModel
from ..shared.announcing import let_go_of_focus
from ..shared.language import Language
from ..shared.layouts import column
from ..shared.theme import Theme
from ..verdict.progress_line import ReadingProgress
from .arrangement import Arrangement
from .audience import Audience
from .code_explainer import CodeExplainer
from .copying import Copying
from .evidence_links import EvidenceLinks
from .guard import guarded
from .history import Visit
from .report_presenter import ReportPresenter
from .shown_bounce import ShownBounce
from .tab_order import order_stops


class InspectorPage(QWidget):
    """Shows a bounce with its report, that one is being read, or the invitation to give one.

    ``explainer`` explains what is looked up, ``copying`` copies what is shown, ``navigation`` leads to other inputs.
    """

    paste_wanted = Signal()
    open_wanted = Signal()
    example_wanted = Signal()
    cancel_wanted = Signal()
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
        self._settings = settings
        self._shown = ShownBounce()
        self._audience = audience = Audience(language, registry, settings)
        layout = column(0)
        self.setLayout(layout)
        model = CodeModel(audience.registry, self)
        self.panes = panes = Arrangement(audience.registry, model, theme, self)
        layout.addWidget(panes)
        self.navigation = panes.navigation
        self._verdict, self._bounce, self._explanation = panes.verdict, panes.bounce, panes.explanation
        self.explainer = CodeExplainer(self._shown, panes, audience, registry, language, theme)
        self._presenter = ReportPresenter(
            self._shown, panes, audience, settings, self.explainer, self.show_fault
        )
        links = EvidenceLinks(self._shown, panes)
        links.recipient_wanted.connect(self._presenter.show_recipient)
        self.copying = Copying(
            self,
            self._verdict,
            audience,
            lambda: self._shown.complete,
            self._presenter.name_of,
            registry.lexicon.labels,
        )
        self._connect()
        self._restore()
        self._verdict.hide()
        self._explanation.show_steps("", ())
        self._explanation.show_page(None, {})
        self._explanation.show_journey(None)

    def _connect(self) -> None:
        self.copying.noticed.connect(self.noticed)
        self.explainer.recipient_wanted.connect(self._presenter.show_recipient)
        self.explainer.entry_emptied.connect(self._show_without_entry)
        self._presenter.settings_changed.connect(self.settings_changed)
        entry, bounce, explanation = self.panes.entry, self._bounce, self._explanation
        entry.moved.connect(self.panes.codes.step)
        entry.confirmed.connect(entry.selectAll)
        entry.bounce_pasted.connect(self.paste_wanted)
        entry.left.connect(bounce.text_view.setFocus)
        bounce.paste_wanted.connect(self.paste_wanted)
        bounce.open_wanted.connect(self.open_wanted)
        bounce.example_wanted.connect(self.example_wanted)
        bounce.entry_wanted.connect(self.explainer.focus_entry)
        bounce.text_view.zoomed.connect(self._take_zoom)
        self._verdict.cancel_wanted.connect(self.cancel_wanted)
        self._verdict.next_input.paste_wanted.connect(self.paste_wanted)
        self._verdict.next_input.open_wanted.connect(self.open_wanted)
        explanation.answers.noticed.connect(self.noticed)
        explanation.fold_toggled.connect(self._remember_fold)
        explanation.question.settings_wanted.connect(self.settings_wanted)

    def focusNextPrevChild(self, next_: bool) -> bool:
        # In the order in which one reads and works; set only now, as the folds get their stops when they are opened.
        verdict, explanation = self._verdict, self._explanation
        answers = explanation.answers
        order_stops(
            (
                verdict.headline,
                verdict.next_input,
                verdict.parties,
                verdict.recipients,
                verdict,
                self.navigation,
                self.panes.tabs,
                answers.tabs,
                answers.language,
                answers,
                answers.buttons,
                *explanation.folds.values(),
                explanation.question,
                explanation,
                self._bounce,
                self.panes.entry,
                self.panes.codes,
            )
        )
        return super().focusNextPrevChild(next_)

    # The states

    def show_visit(self, visit: Visit | None) -> None:
        """Show an inspected bounce; None invites to give one."""
        with guarded(self.show_fault):
            with self.panes.at_once():
                self._clear()
                self._shown.visit = visit
                if visit is None:
                    self._bounce.invite()
                    self.panes.update_panes()
                else:
                    self._presenter.present(visit)
            if visit is None:
                self._bounce.take_focus()
                return
            self.panes.show_actions()
            self._take_verdict_focus()
            self._shown.is_complete = True

    def hold(self) -> None:
        """Let nothing be copied any more: something else is being read, and what is shown is about to go."""
        self._shown.is_complete = False
        self._explanation.answers.set_held(True)

    def release(self) -> None:
        """Let what is shown be copied again: nothing took its place."""
        self._shown.is_complete = self._shown.visit is not None
        self._explanation.answers.set_held(False)

    def set_aside(self, is_aside: bool) -> None:
        """Don't urge anyone to answer: what came last could not be read, and this is what was shown before."""
        self._explanation.answers.set_aside(is_aside)

    def show_working(self, name: str, size: int | None, first_lines: str) -> None:
        """Show that something large is being read, which can be cancelled."""
        self._clear()
        name = self._presenter.name_of(name)
        self._explanation.show_working()
        self._bounce.show_working(name, first_lines)
        headline = self.tr("Reading {name}").replace("{name}", name)
        self._verdict.show()
        self._verdict.show_working(headline, ReadingProgress(size=size))
        self.panes.update_panes()
        self._take_verdict_focus()

    def show_fault(self) -> None:
        """Say that the program failed to show something; nothing stays that could be about another bounce."""
        self._clear()
        headline = self.tr("This can't be shown")
        detail = self.tr(
            "The program ran into an error with it. Read the text of the bounce, or look up its code."
        )
        self._presenter.show_verdict(Verdict(Tone.NEUTRAL, headline, detail, ()))
        self._take_verdict_focus()

    def _clear(self) -> None:
        """Take away all that is about the bounce before, but its text."""
        self._shown.is_complete = False
        let_go_of_focus(self)
        self._verdict.hide()
        self._bounce.set_evidence(())
        self._explanation.show_steps("", ())
        self._explanation.show_answer(None)
        self._explanation.show_journey(None)
        self.explainer.show_no_code()

    def _take_verdict_focus(self) -> None:
        self._verdict.headline.setFocus()
        self._verdict.announce()

    def _show_without_entry(self) -> None:
        """Show again what was shown before a code was typed."""
        self._presenter.show_recipient(self._shown.number)
        if self._shown.visit is None:
            self.explainer.show_no_code()
            self.panes.update_panes()

    @property
    def is_complete(self) -> bool:
        """Whether all that is shown is about one bounce, so that it can be copied."""
        return self._shown.is_complete

    @property
    def headline(self) -> str:
        """What the verdict says first; empty where there is none."""
        return "" if self._verdict.isHidden() else self._verdict.headline.plain

    def focus_bounce(self) -> None:
        """Give the bounce the focus, so that a paste goes there."""
        self._bounce.take_focus()

    def open_find(self) -> None:
        """Let words of the text be looked for."""
        self.panes.show_bounce()
        self._bounce.open_find()

    def copy_reply(self) -> None:
        """Copy the reply to the customer."""
        self._explanation.answers.put_reply()

    def copy_note(self) -> None:
        """Copy the note for the ticket."""
        self._explanation.answers.put_note()

    def retranslate(self) -> None:
        """Say what is shown anew, in the language that was chosen."""
        self._audience.use_language()
        self._presenter.retranslate()
        self.explainer.retranslate()

    # What is kept

    def _restore(self) -> None:
        state = self._settings.window
        self.panes.set_widths(state.tree_width, state.explanation_width)
        self._bounce.text_view.set_zoom(state.zoom)
        self._explanation.answers.set_zoom(state.zoom)
        for name, fold in self._explanation.folds.items():
            fold.set_open(name in state.open_folds)

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

    def remember(self) -> None:
        """Put the widths of the panes into the settings."""
        state = self._settings.window
        state.tree_width, state.explanation_width = self.panes.widths()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.panes.arrange()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.panes.arrange()
