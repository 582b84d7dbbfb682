"""The window: puts the panes together and carries what one says to the others."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QByteArray, QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QApplication, QFileDialog, QMainWindow, QMessageBox

from .. import __version__, bundled
from ..advice.code_page import CodePage, Row, lookup_notes, page_of
from ..advice.customer_reply import REPLY_LANGUAGES, ReplyStyle, reply_for
from ..advice.hints import hint_texts
from ..advice.redaction import redact
from ..advice.steps import steps_for
from ..advice.terminal import report_text
from ..advice.ticket_note import note_for
from ..advice.verdict import Tone, Verdict, topic, verdict_on
from ..advice.words import FALLBACK, Facts, Words
from ..inspection.ours import Ours
from ..inspection.report import Report
from ..knowledge import load_language, registry_in
from ..memory.settings import Settings
from ..registry.codes import Code
from ..registry.lookup import Finder
from ..registry.registry import Registry
from .arrangement import Arrangement
from .bounce_pane import BouncePane
from .code_browser import CodeBrowser
from .code_entry import CodeEntry
from .code_model import CodeModel
from .explanation_pane import ExplanationPane
from .given import Given, Refused, can_be_given, given_by
from .history import History, Visit
from .inspection_task import InspectionTask, Unreadable
from .language import Language
from .menus import Menus
from .redacted_dialog import RedactedDialog
from .settings_dialog import SettingsDialog
from .theme import SchemeChoice, Theme
from .verdict_bar import VerdictBar

EXAMPLE = "mailbox-unknown.eml"
# Inputs without a file name; what they are called depends on the language of the moment.
_EXAMPLE, _PASTED = "Example", "Pasted text"


class MainWindow(QMainWindow):
    """Inspects what is pasted, dropped or opened, and explains what is typed."""

    report_shown = Signal()

    def __init__(self, registry: Registry, language: Language, theme: Theme, settings: Settings) -> None:
        super().__init__()
        self._registry = registry
        self._language = language
        self._words = language.words
        self._spoken = registry_in(language.code, registry)
        self._theme = theme
        self._settings = settings
        self._ours = Ours(settings.our_domains, settings.our_hosts)
        self._finder: Finder | None = None
        self._history = History()
        self._pending: Given | None = None
        self._recipient = 0
        self._task = InspectionTask(registry, self)
        self._model = CodeModel(self._spoken, self)
        self._entry = CodeEntry(theme)
        self._codes = CodeBrowser(self._spoken, self._model, theme)
        self._verdict = VerdictBar(theme)
        self._bounce = BouncePane(theme)
        self._explanation = ExplanationPane(theme)
        self._panes = Arrangement(self._entry, self._codes, self._verdict, self._bounce, self._explanation)
        self._menus = Menus(self)
        self.setCentralWidget(self._panes)
        self.setWindowTitle(self.tr("Bounce Inspector"))
        self.setAcceptDrops(True)
        self.setMinimumSize(640, 360)
        self._connect()
        self._restore()
        self._verdict.hide()
        self._explanation.show_steps("", ())
        self._explanation.show_page(None, {})
        self._update_actions()
        self._bounce.setFocus()

    def _connect(self) -> None:
        self._task.finished.connect(self._take)
        self._entry.typed.connect(self._look_up)
        self._entry.moved.connect(self._codes.step)
        self._entry.confirmed.connect(self._entry.selectAll)
        self._entry.bounce_pasted.connect(self.paste)
        self._entry.left.connect(self._bounce.setFocus)
        self._codes.code_chosen.connect(self._choose_in_tree)
        self._verdict.recipient_chosen.connect(self._choose_recipient)
        self._bounce.paste_wanted.connect(self.paste)
        self._bounce.open_wanted.connect(self.open_file)
        self._bounce.example_wanted.connect(self.show_example)
        self._bounce.cancel_wanted.connect(self._cancel)
        self._bounce.finding_activated.connect(self._choose_finding)
        self._bounce.walk_wanted.connect(self._walk)
        menus = self._menus
        menus.open.triggered.connect(self.open_file)
        menus.example.triggered.connect(self.show_example)
        menus.quit.triggered.connect(self.close)
        menus.paste.triggered.connect(self.paste)
        menus.append.triggered.connect(self.append_paste)
        menus.copy.triggered.connect(self.copy_summary)
        menus.copy_reply.triggered.connect(self._explanation.answers.put_reply)
        menus.copy_note.triggered.connect(self._explanation.answers.put_note)
        menus.copy_redacted.triggered.connect(self._copy_redacted)
        self._explanation.answers.language_chosen.connect(self._choose_reply_language)
        menus.find.triggered.connect(self._focus_entry)
        menus.next.triggered.connect(lambda: self._walk(1))
        menus.previous.triggered.connect(lambda: self._walk(-1))
        menus.back.triggered.connect(lambda: self._go(-1))
        menus.forward.triggered.connect(lambda: self._go(1))
        menus.settings.triggered.connect(self._change_settings)
        menus.about.triggered.connect(self._show_about)
        menus.scheme_chosen.connect(self._choose_scheme)
        menus.language_chosen.connect(self._choose_language)
        self._theme.changed.connect(self._show_current_page)

    # Getting a bounce in

    def paste(self) -> None:
        """Inspect what the clipboard holds, in place of what is shown."""
        self._take_given(QGuiApplication.clipboard().mimeData())

    def append_paste(self) -> None:
        """Inspect the text that is shown together with what the clipboard holds."""
        current = self._history.current
        text = QGuiApplication.clipboard().text()
        if current is None or current.given.source is None or not text.strip():
            self.paste()
            return
        joined = f"{current.given.source.rstrip()}\n\n{text}"
        self.inspect(Given(current.given.name, joined, joined))

    def open_file(self) -> None:
        """Ask for a file and inspect it."""
        kinds = self.tr("Bounces (*.eml *.msg *.txt *.html *.htm *.mht *.mhtml *.zip *.log);;All files (*)")
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Open a bounce"), "", kinds)
        if name:
            self.open_path(Path(name))

    def open_path(self, path: Path) -> None:
        """Inspect a file."""
        self.inspect(Given(path.name, path))

    def open_from_elsewhere(self, names: list[str]) -> None:
        """Open the files of a second start, and come to the front as far as the system allows."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.raise_()
        self.activateWindow()
        # Wayland and Windows may refuse to raise a window that is not in use.
        QApplication.alert(self)
        for name in names:
            self.open_path(Path(name))

    def warn_about_settings(self, complaint: str) -> None:
        """Say that the settings could not be read and that the defaults hold."""
        text = self.tr("The settings could not be read; the defaults are used.")
        QMessageBox.warning(self, self.tr("Settings"), f"{text}\n\n{complaint}")

    def show_example(self) -> None:
        """Inspect the example that comes with the program."""
        self.inspect(Given(_EXAMPLE, bundled.resource("samples", EXAMPLE).read_bytes()))

    def inspect(self, given: Given) -> None:
        """Inspect an input and show its report when it is there."""
        self._pending = given
        if not self._task.inspect(given.data, self._ours):
            self._verdict.hide()
            self._bounce.show_working(self._name_of(given.name))
            self._panes.update_panes()

    def _take_given(self, data: QMimeData) -> None:
        given = given_by(data, _PASTED)
        if isinstance(given, Refused):
            self._show_refusal(given.problem)
        else:
            self.inspect(given)

    def _cancel(self) -> None:
        self._task.cancel()
        self._pending = None
        self._show_visit(self._history.current)

    def _take(self, result: Report | Unreadable) -> None:
        given = self._pending
        self._pending = None
        if given is None:
            return
        if isinstance(result, Unreadable):
            self._show_refusal("file-unreadable", {"name": given.name, "detail": result.reason})
            return
        self._history.visit(Visit(given, result))
        self._show_visit(self._history.current)

    def _go(self, step: int) -> None:
        visit = self._history.go(step)
        if visit is not None:
            self._show_visit(visit)

    def _name_of(self, source: str) -> str:
        ours = {_EXAMPLE: self.tr("Example"), _PASTED: self.tr("Pasted text")}
        return ours.get(source, source)

    # Showing a report

    def _show_visit(self, visit: Visit | None) -> None:
        self._update_actions()
        if visit is None:
            self._verdict.hide()
            self._bounce.invite()
            self._explanation.show_steps("", ())
            self._show_no_code()
            self._panes.update_panes()
            return
        report = visit.report
        self._recipient = 0
        self._entry.reset()
        self._codes.show_all()
        self._model.set_counts(Counter(finding.code for finding in report.findings))
        self._refused = None
        self._bounce.show_report(
            report, self._name_of(visit.given.name), self._meanings(report), self._notice(report)
        )
        self._tell_verdict(report)
        self._show_recipient(0)
        self._bounce.text_view.setFocus()
        self.report_shown.emit()

    def _tell_verdict(self, report: Report) -> None:
        if report.problems and not report.text:
            self._show_verdict(_refusal(self._words, self._notice(report)))
        else:
            self._show_verdict(verdict_on(report, self._words, _now(), self._ours))

    def _show_verdict(self, verdict: Verdict) -> None:
        self._verdict.show()
        self._verdict.show_verdict(verdict)
        self._panes.update_panes()

    _refused: tuple[str, dict[str, str]] | None = None

    def _show_refusal(self, problem: str, values: dict[str, str] | None = None) -> None:
        """Say why what was given can't be read; what was shown before stays a Back away."""
        self._refused = (problem, values or {})
        sentence = self._words.text("problem", problem, facts=Facts(values or {}))
        self._update_actions()
        if self._history.current is None:
            self._bounce.invite()
        self._explanation.show_steps("", ())
        self._show_no_code()
        self._show_verdict(_refusal(self._words, sentence))

    def _show_recipient(self, number: int) -> None:
        visit = self._history.current
        if visit is None:
            return
        report = visit.report
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
            self._show_no_code()
            self._bounce.text_view.choose(frozenset())
        self._panes.update_panes()

    def _tell_steps(self, report: Report, number: int) -> None:
        recipient = report.recipients[number] if report.recipients else None
        self._verdict.mark_recipient(number if len(report.recipients) > 1 else None)
        steps = steps_for(report, recipient, self._words, _now(), self._ours, registry=self._spoken)
        is_ask = recipient is None and topic(report) in ("not-a-bounce", "newsletter", "nothing")
        caption = self.tr("WHAT TO ASK FOR") if is_ask else self.tr("WHAT TO DO")
        self._explanation.show_steps(caption, steps, hint_texts(report, recipient, self._words))
        self._tell_answers(report, number)

    def _tell_answers(self, report: Report, number: int) -> None:
        recipient = report.recipients[number] if report.recipients else None
        settings = self._settings
        chosen = settings.reply_language
        language = chosen if chosen in REPLY_LANGUAGES else self._language.code
        if language not in REPLY_LANGUAGES:
            language = FALLBACK
        style = ReplyStyle(settings.greeting, settings.signature, settings.formal)
        reply = reply_for(report, load_language(language), _now(), self._ours, style)
        self._explanation.answers.show_answers(reply, language, note_for(report, recipient))

    def _choose_reply_language(self, language: str) -> None:
        self._settings.reply_language = language
        visit = self._history.current
        if visit is not None:
            self._tell_answers(visit.report, self._recipient)

    def _first_place(self, code: Code) -> int | None:
        return next(iter(sorted(self._places(code))), None)

    def _places(self, code: Code) -> frozenset[int]:
        visit = self._history.current
        findings = visit.report.findings if visit else ()
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
        sentences += [self._words.text("problem", p.code, facts=Facts(p.values)) for p in report.problems]
        return " ".join(sentences)

    # Codes

    def _look_up(self, text: str) -> None:
        if not text.strip():
            self._codes.show_all()
            self._show_recipient(self._recipient)
            if self._history.current is None:
                self._show_visit(None)
            return
        if self._finder is None:
            self._finder = Finder(self._spoken, self._registry)
        lookup = self._finder.look_up(text)
        notes = tuple(lookup_notes(lookup, self._words))
        if not lookup.readings:
            self._codes.show_codes([])
            self._shown_code = None
            page = CodePage(
                text.strip(), None, self._words.text("code-page", "no-result"), notes, (), None, None, (), ()
            )
            self._explanation.show_page(page, self._headings())
            self._panes.update_panes()
            return
        codes = [reading.code for reading in lookup.readings]
        if lookup.searched:
            self._codes.show_found(codes)
        else:
            self._codes.show_codes(codes)
        self._show_code(lookup.readings[0].code, notes=notes)

    def _choose_in_tree(self, code: Code) -> None:
        self._show_code(code, current=self._first_place(code))

    def _choose_recipient(self, number: int) -> None:
        self._show_recipient(number)

    def _choose_finding(self, number: int) -> None:
        visit = self._history.current
        if visit is None:
            return
        code = visit.report.findings[number].code
        self._codes.choose(code)
        self._show_code(code, current=number)

    def _walk(self, step: int) -> None:
        visit = self._history.current
        if visit is None or not visit.report.findings:
            return
        count = len(visit.report.findings)
        current = self._bounce.text_view.current
        number = (0 if step > 0 else count - 1) if current is None else (current + step) % count
        self._panes.show_bounce()
        self._choose_finding(number)

    def _show_code(self, code: Code, *, current: int | None = None, notes: tuple[str, ...] = ()) -> None:
        self._shown_code = code
        self._shown_notes = notes
        self._bounce.text_view.choose(self._places(code), current)
        self._show_current_page()

    def _show_no_code(self) -> None:
        self._shown_code = None
        self._explanation.show_page(None, {})

    _shown_code: Code | None = None
    _shown_notes: tuple[str, ...] = ()

    def _show_current_page(self) -> None:
        code = self._shown_code
        if code is None:
            return
        visit = self._history.current
        seen = (
            {str(f.code) for f in visit.report.findings if type(f.code) is not type(code)} if visit else set()
        )
        recipients = visit.report.recipients if visit else ()
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

    # The rest

    def copy_summary(self) -> None:
        """Copy the verdict and the steps as plain text."""
        visit = self._history.current
        if visit is not None:
            name = self._name_of(visit.given.name)
            text = report_text(visit.report, name, self._words, _now(), self._ours, registry=self._spoken)
            QGuiApplication.clipboard().setText(text)

    def _copy_redacted(self) -> None:
        visit = self._history.current
        if visit is not None:
            RedactedDialog(redact(visit.report, self._ours), self).exec()

    def _change_settings(self) -> None:
        dialog = SettingsDialog(self._settings, self)
        if not dialog.exec():
            return
        dialog.store()
        self._ours = Ours(self._settings.our_domains, self._settings.our_hosts)
        visit = self._history.current
        if visit is not None:
            self.inspect(visit.given)

    def _focus_entry(self) -> None:
        self._entry.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._entry.selectAll()

    def _choose_scheme(self, choice: SchemeChoice) -> None:
        self._settings.scheme = choice.value
        self._theme.choose(choice)

    def _choose_language(self, choice: str) -> None:
        self._settings.language = choice
        # Qt tells of the change by an event, to the window and to every pane in it.
        self._language.choose(choice)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange and self._words is not self._language.words:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        """Say what is shown anew, in the language that was chosen."""
        self._words = self._language.words
        self._spoken = registry_in(self._language.code, self._registry)
        self._finder = None
        self._menus.retranslate()
        self._codes.speak(self._spoken)
        self._update_actions()
        visit = self._history.current
        if visit is not None:
            report = visit.report
            self._bounce.describe(
                report, self._name_of(visit.given.name), self._meanings(report), self._notice(report)
            )
        if self._refused is not None:
            self._show_refusal(*self._refused)
        elif visit is not None:
            self._tell_verdict(visit.report)
            self._tell_steps(visit.report, self._recipient)
        if self._entry.text():
            self._look_up(self._entry.text())
        else:
            self._show_current_page()

    def _show_about(self) -> None:
        QMessageBox.about(
            self,
            self.tr("About Bounce Inspector"),
            self.tr(
                "Bounce Inspector {version}\n\nExplains mail bounces and the codes in them.\nNothing leaves this computer.\n\nRegistry {registry} of {date}. Made with Qt (LGPL)."
            )
            .replace("{version}", __version__)
            .replace("{registry}", self._registry.version)
            .replace("{date}", self._registry.date),
        )

    def _update_actions(self) -> None:
        menus = self._menus
        menus.back.setEnabled(self._history.can_go_back)
        menus.forward.setEnabled(self._history.can_go_forward)
        current = self._history.current
        has_codes = current is not None and bool(current.report.findings)
        menus.next.setEnabled(has_codes)
        menus.previous.setEnabled(has_codes)
        for action in (menus.copy, menus.copy_reply, menus.copy_note, menus.copy_redacted):
            action.setEnabled(current is not None)
        menus.append.setEnabled(current is not None and current.given.source is not None)
        menus.show_scheme(self._theme.choice)
        menus.show_language(self._language.choice)

    def _restore(self) -> None:
        state = self._settings.window
        if state.geometry:
            self.restoreGeometry(QByteArray.fromBase64(state.geometry.encode()))
        else:
            self.resize(1280, 820)
        self._panes.set_widths(state.tree_width, state.explanation_width)

    def remember(self) -> None:
        """Put the window's place and the widths of its panes into the settings."""
        state = self._settings.window
        state.geometry = bytes(self.saveGeometry().toBase64().data()).decode()
        tree, explanation = self._panes.widths()
        if tree:
            state.tree_width, state.explanation_width = tree, explanation

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._panes.arrange()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._panes.arrange()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.remember()
        self._task.close()
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if can_be_given(event.mimeData()):
            # Always a copy: a drop must never move the mail out of its folder.
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self._bounce.set_target(True)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()

    def dragLeaveEvent(self, event: object) -> None:
        self._bounce.set_target(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._bounce.set_target(False)
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self._take_given(event.mimeData())


def _refusal(words: Words, sentence: str) -> Verdict:
    return Verdict(Tone.NEUTRAL, words.text("headline", "unreadable"), sentence, ())


def _now() -> datetime:
    return datetime.now().astimezone()
