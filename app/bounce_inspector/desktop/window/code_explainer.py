"""Explains codes: those that are typed, chosen in the tree, or found in the text of the bounce."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Qt, Signal

from ...advice.code_page import CodePage, PageRow, lookup_notes
from ...advice.evidence_lines import recipient_at
from ...advice.shown import page_for
from ...advice.words import Facts
from ...knowledge import other_languages
from ...registry.codes import Code, StatusCode
from ...registry.lookup import Finder
from ...registry.registry import Registry
from ...registry.typed import Lookup
from ..shared.announcing import announce
from ..shared.language import Language
from ..shared.theme import Theme
from .arrangement import Arrangement
from .audience import Audience
from .shown_bounce import ShownBounce


class CodeExplainer(QObject):
    """Shows the page of one code, and marks it in the tree and in the text.

    ``recipient_wanted`` tells the recipient and the finding where a code was chosen that is another
    recipient's; ``entry_emptied``, that nothing is looked up any more.
    """

    recipient_wanted = Signal(int, int)
    entry_emptied = Signal()

    def __init__(
        self,
        shown: ShownBounce,
        panes: Arrangement,
        audience: Audience,
        registry: Registry,
        language: Language,
        theme: Theme,
    ) -> None:
        super().__init__(panes)
        self._shown = shown
        self._panes = panes
        self._audience = audience
        self._registry = registry
        self._language = language
        self._entry, self._codes = panes.entry, panes.codes
        self._bounce, self._explanation = panes.bounce, panes.explanation
        self._code: Code | None = None
        self._notes: tuple[str, ...] = ()
        self._finder: Finder | None = None
        # What was read aloud of what is looked up.
        self._heard = ""
        self._entry.typed.connect(self._look_up)
        self._codes.code_chosen.connect(self._choose_in_tree)
        self._explanation.code_wanted.connect(self._follow)
        self._bounce.finding_activated.connect(self._explain_finding)
        self._bounce.walk_wanted.connect(self.walk)
        self._bounce.text_view.look_up_wanted.connect(self.look_up)
        theme.changed.connect(self._show_page)

    def reset(self) -> None:
        """Forget what was looked up: another bounce is shown."""
        self._entry.reset()
        self._heard = ""
        self._codes.show_all()

    # What is typed

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

    def warm_up(self) -> Finder:
        """What looks typed texts up; made once, with an index of all words."""
        if self._finder is None:
            languages = partial(other_languages, self._language.code, self._registry)
            self._finder = Finder(self._audience.registry, languages)
            self._finder.prepare()
        return self._finder

    def _look_up(self, text: str) -> None:
        if not text.strip():
            self._heard = ""
            self._codes.show_all()
            self.entry_emptied.emit()
            return
        lookup = self.warm_up().look_up(text)
        if lookup.readings:
            self._show_readings(lookup)
        else:
            self._show_nothing_found(text.strip(), lookup)

    def _show_readings(self, lookup: Lookup) -> None:
        codes = [reading.code for reading in lookup.readings]
        if lookup.searched:
            self._codes.show_found(codes)
        else:
            self._codes.show_codes(codes)
        self.show_code(codes[0], notes=tuple(lookup_notes(lookup, self._audience.words)))
        self._bring_page()
        self._announce_found(self._explanation.page_name)

    def _show_nothing_found(self, text: str, lookup: Lookup) -> None:
        words = self._audience.words
        notes = tuple(lookup_notes(lookup, words))
        self._codes.show_codes([])
        self._code = None
        sentence = words.text("code-page", "no-result")
        page = CodePage(text, None, sentence, notes, (), None, None, (), ())
        self._explanation.show_page(page, self._headings())
        self._bring_page()
        self._announce_found(page.title)

    def _announce_found(self, text: str) -> None:
        """Have what was found read aloud, once for all keys that find the same."""
        if text != self._heard:
            self._heard = text
            announce(self._entry, text)

    # What is chosen

    def _choose_in_tree(self, code: Code) -> None:
        self.show_code(code, current=self._shown.first_place(code))
        self._bring_page()

    def _follow(self, code: Code) -> None:
        """Go from the page of one code to that of another."""
        if isinstance(code, StatusCode) and code.class_ is None:
            # It has several places in the tree.
            self.look_up(str(code))
            return
        self._entry.reset()
        self._codes.choose(code)
        self._choose_in_tree(code)

    def _explain_finding(self, number: int) -> None:
        """Show what a code of the text means, on which somebody clicked."""
        self._choose_finding(number)
        self._bring_page()

    def walk(self, step: int) -> None:
        """Go to the next (1) or the previous (-1) code in the text, or to the next place of the words that are found."""
        report = self._shown.report
        if report is None or not report.findings:
            return
        if self._bounce.is_finding:
            self._bounce.step_find(step)
            return
        count = len(report.findings)
        current = self._bounce.text_view.current
        number = (0 if step > 0 else count - 1) if current is None else (current + step) % count
        self._panes.show_bounce()
        self._choose_finding(number)

    def _choose_finding(self, number: int) -> None:
        report = self._shown.report
        if report is None:
            return
        finding = report.findings[number]
        owner = recipient_at(report, finding.start) if len(report.recipients) > 1 else None
        if owner is not None and owner != self._shown.number and self._shown.is_complete:
            self.recipient_wanted.emit(owner, number)
        self._codes.choose(finding.code)
        self.show_code(finding.code, current=number)

    # The page of a code

    def show_code(self, code: Code, *, current: int | None = None, notes: tuple[str, ...] = ()) -> None:
        """Explain a code; ``current`` is the finding that is marked as it, ``notes`` are about what was typed."""
        self._code = code
        self._notes = notes
        self._bounce.choose(current)
        self._show_page()

    def show_main_code(self, code: Code | None, current: int | None = None) -> None:
        """Explain the code that decides about the recipient, and choose it in the tree; None: there is none."""
        self._codes.choose(code)
        if code is not None:
            self.show_code(
                code, current=self._shown.place_for_recipient(code) if current is None else current
            )
        else:
            self.show_no_code()
            self._bounce.choose(None)
        self._panes.update_panes()

    def show_no_code(self) -> None:
        """Explain nothing."""
        self._code = None
        self._explanation.show_page(None, {})

    def retranslate(self) -> None:
        """Explain the same in the language in force."""
        self._finder = None
        self._codes.use_registry(self._audience.registry)
        if self._entry.text():
            self._look_up(self._entry.text())
        else:
            self._show_page()

    def _show_page(self) -> None:
        code = self._code
        if code is None:
            return
        audience = self._audience
        page = page_for(code, self._shown.recipient, audience.registry, audience.words, self._notes)
        count = len(self._shown.places(code))
        self._explanation.show_page(page, self._headings(), self._occurrences(count))
        self._panes.update_panes()

    def _bring_page(self) -> None:
        """Bring the page of the code into view, for which somebody has asked."""
        self._panes.update_panes()
        self._panes.show_code()
        self._explanation.bring_page()

    def _occurrences(self, count: int) -> PageRow | None:
        if not count:
            return None
        words, key = self._audience.words, "place" if count == 1 else "places"
        label = words.text("code-page", "in-this-text")
        return PageRow(label, words.text("code-page", key, facts=Facts({"count": str(count)})))

    def _headings(self) -> dict[str, str]:
        names = ("meaning", "caution", "steps")
        return {name: self._audience.words.text("code-page", name) for name in names}
