"""What is answered: the reply to the customer and the note for the ticket, changed before they are copied."""

from __future__ import annotations

import html
from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path

from PySide6.QtCore import QMimeData, QTemporaryDir, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QPushButton, QWidget

from ...advice.customer_reply import REPLY_LANGUAGES, CustomerReply
from ...advice.mail_draft import draft_message, mailto_link
from ...advice.tone import Tone
from ...memory.atomic import write_atomically
from ..shared.buttons import IconButton
from ..shared.choice_box import ChoiceBox
from ..shared.language import Translated
from ..shared.layouts import FlowLayout, column
from ..shared.notice_row import Notice
from ..shared.tab_row import TabRow
from ..shared.theme import SMALL, Look, Theme, set_look
from ..shared.tooltips import tooltip
from .answer_editor import AnswerEditor


class Tab(IntEnum):
    """The two answers, in the order of their tabs."""

    REPLY = 0
    NOTE = 1


@dataclass(frozen=True, slots=True)
class Answer:
    """The answers to one bounce.

    ``bounce`` tells one bounce from another: what its user wrote is kept as long as it stays the
    same.  ``reply`` is None where there is nothing to reply.  ``language`` is that of the reply,
    ``automatic`` the one it has unless another is chosen (``is_chosen``).  ``failed`` counts the
    recipients that the reply is about, ``note_for`` names the one that the note is about where
    there are several.  ``is_note_first`` brings the note: it is for those who act.
    ``comes_second``: something else is to be done before anyone answers, so that copying isn't urged.
    """

    bounce: object
    reply: CustomerReply | None
    language: str
    automatic: str
    note: str
    is_chosen: bool = False
    is_note_first: bool = False
    failed: int = 1
    note_for: str = ""
    to: str | None = None
    subject: str | None = None
    comes_second: bool = False


class Answers(Translated, QWidget):
    """Two tabs with a text each, and what can be done with it.

    ``language_chosen`` tells the language that was chosen, empty for the automatic one;
    ``noticed`` brings what is to be said about what was done.
    """

    language_chosen = Signal(str)
    noticed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("answers")
        self._theme = theme
        self._answer: Answer | None = None
        self._is_held = False
        self._is_aside = False
        self._written: dict[tuple[Tab, str], str] = {}
        self._drafts: QTemporaryDir | None = None
        self.tabs = TabRow(theme)
        self.tabs.setObjectName("answer-tabs")
        self.tabs.addTab("")
        self.tabs.addTab("")
        self.language = ChoiceBox(theme, small=True)
        self.language.setObjectName("reply-language")
        self._reset = QPushButton()
        self._reset.setObjectName("reset-answer")
        set_look(self._reset, Look.LINK)
        self.reply_text = AnswerEditor(theme)
        self.reply_text.setObjectName("reply-text")
        self.note_text = AnswerEditor(theme, fixed=True)
        self.note_text.setObjectName("note-text")
        self.copy_reply = IconButton("copy", "", theme, primary=True)
        self.copy_reply.setObjectName("copy-reply")
        self.copy_note = IconButton("copy", "", theme, primary=True)
        self.copy_note.setObjectName("copy-note")
        self.open_draft = QPushButton()
        self.open_draft.setObjectName("open-draft")
        self.save_note = QPushButton()
        self.save_note.setObjectName("save-note")
        self.buttons = QWidget()
        self._others = QWidget()
        self._lay_out()
        self._connect()
        theme.changed.connect(self._restyle)
        self._restyle()
        self._retranslate()

    def _lay_out(self) -> None:
        self._column = column(0)
        self.setLayout(self._column)
        self._first = QHBoxLayout()
        self._second = QHBoxLayout()
        for row in (self._first, self._second):
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(SMALL)
        self._column.addLayout(self._first)
        self._first.addWidget(self.tabs)
        self._first.addStretch(1)
        self._first.addWidget(self._reset)
        self._first.addWidget(self.language)
        self._second.addStretch(1)
        self._rule = QFrame()
        self._rule.setFixedHeight(1)
        self._column.addWidget(self._rule)
        self._column.addLayout(self._second)
        self._column.addSpacing(SMALL)
        self._column.addWidget(self.reply_text)
        self._column.addWidget(self.note_text)
        self._column.addWidget(self._others)
        self._column.addSpacing(SMALL)
        self._column.addWidget(self.buttons)
        self._flow = FlowLayout(SMALL)
        self._other_flow = FlowLayout(SMALL)
        self._other_flow.setContentsMargins(0, SMALL, 0, 0)
        self.buttons.setLayout(self._flow)
        self._others.setLayout(self._other_flow)
        self._others.hide()
        for button in (self.copy_reply, self.copy_note, self.open_draft, self.save_note):
            button.setAutoDefault(False)
            self._flow.addWidget(button)

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self._show_tab)
        self.language.activated.connect(lambda: self.language_chosen.emit(self.language.currentData()))
        self._reset.clicked.connect(self._take_back)
        self.reply_text.edited.connect(lambda: self._keep(Tab.REPLY))
        self.note_text.edited.connect(lambda: self._keep(Tab.NOTE))
        self.copy_reply.clicked.connect(self.put_reply)
        self.copy_note.clicked.connect(self.put_note)
        self.open_draft.clicked.connect(self._open_draft)
        self.save_note.clicked.connect(self._save_note)

    def set_held(self, is_held: bool) -> None:
        """Let nothing be copied while what is shown is about to be replaced."""
        self._is_held = is_held

    def set_aside(self, is_aside: bool) -> None:
        """Don't urge anyone to copy: what came last is not what the answers are about."""
        self._is_aside = is_aside
        self._show_aside()

    def _show_aside(self) -> None:
        is_aside = self._is_aside or (self._answer is not None and self._answer.comes_second)
        for button in (self.copy_reply, self.copy_note):
            button.set_aside(is_aside)

    # What is shown

    def show_answer(self, answer: Answer | None) -> None:
        """Offer the answers to a bounce; None: there is none."""
        is_other = answer is None or self._answer is None or answer.bounce is not self._answer.bounce
        if is_other:
            self._written.clear()
        self._answer = answer
        self._show_aside()
        if answer is None:
            self.reply_text.fill("")
            self.note_text.fill("")
            return
        self._name_languages()
        self.tabs.setTabVisible(Tab.REPLY, answer.reply is not None)
        if is_other:
            is_note = answer.reply is None or answer.is_note_first
            self.tabs.setCurrentIndex(Tab.NOTE if is_note else Tab.REPLY)
        self._fill()
        self._retranslate()
        self._show_tab()

    def _generated(self, tab: Tab) -> str:
        """The text as the program made it."""
        answer = self._answer
        if answer is None:
            return ""
        if tab is Tab.NOTE:
            return answer.note
        return answer.reply.text if answer.reply is not None else ""

    def _key(self, tab: Tab) -> tuple[Tab, str]:
        answer = self._answer
        return tab, "" if answer is None else answer.language if tab is Tab.REPLY else answer.note_for

    def _fill(self) -> None:
        for tab, editor in ((Tab.REPLY, self.reply_text), (Tab.NOTE, self.note_text)):
            editor.fill(self._written.get(self._key(tab), self._generated(tab)))
        self._show_reset()

    def _keep(self, tab: Tab) -> None:
        """Keep what was written, as long as the bounce stays."""
        editor = self.reply_text if tab is Tab.REPLY else self.note_text
        text, key = editor.toPlainText(), self._key(tab)
        if text == self._generated(tab):
            self._written.pop(key, None)
        else:
            self._written[key] = text
        self._show_reset()

    def _take_back(self) -> None:
        tab = Tab(self.tabs.currentIndex())
        self._written.pop(self._key(tab), None)
        self._fill()
        (self.reply_text if tab is Tab.REPLY else self.note_text).setFocus()

    def _show_reset(self) -> None:
        self._reset.setVisible(self._key(Tab(max(0, self.tabs.currentIndex()))) in self._written)
        self._place_language()

    def _show_tab(self) -> None:
        is_reply = self.tabs.currentIndex() == Tab.REPLY
        for widget in (self.reply_text, self.copy_reply, self.open_draft, self.language):
            widget.setVisible(is_reply)
        for widget in (self.note_text, self.copy_note, self.save_note):
            widget.setVisible(not is_reply)
        self._show_reset()

    def _name_languages(self) -> None:
        """Offer the languages, the automatic one first and said which it is."""
        answer, box = self._answer, self.language
        automatic = answer.automatic if answer is not None else "en"
        name = self._language_name(automatic)
        first = self.tr("Automatic ({language})").replace("{language}", name)
        if box.count() == 0:
            box.addItem(first, "")
            for code, name in REPLY_LANGUAGES.items():
                box.addItem(name, code)
        box.setItemText(0, first)
        is_chosen = answer is not None and answer.is_chosen
        box.setCurrentIndex(box.findData(answer.language) if answer is not None and is_chosen else 0)
        box.updateGeometry()

    def _language_name(self, code: str) -> str:
        """A language's name in the language of the window."""
        names = {
            "de": self.tr("German"),
            "en": self.tr("English"),
            "es": self.tr("Spanish"),
            "fr": self.tr("French"),
            "it": self.tr("Italian"),
            "ja": self.tr("Japanese"),
            "nl": self.tr("Dutch"),
            "pl": self.tr("Polish"),
            "pt": self.tr("Portuguese"),
            "pt-BR": self.tr("Portuguese (Brazil)"),
        }
        return names.get(code) or REPLY_LANGUAGES.get(code, code)

    def set_stretching(self, is_stretching: bool) -> None:
        """Have the texts take what height there is."""
        for editor in (self.reply_text, self.note_text):
            editor.set_stretching(is_stretching)
        self._column.setStretchFactor(self.reply_text, 1 if is_stretching else 0)
        self._column.setStretchFactor(self.note_text, 1 if is_stretching else 0)

    @property
    def head_height(self) -> int:
        """How far below the top of the answers their text begins."""
        self._column.activate()
        return max(self.reply_text.y(), self.note_text.y()) if self.isVisible() else 0

    def set_greatest_height(self, height: int | None) -> None:
        """Let the texts be no higher than this; None: as high as they are."""
        for editor in (self.reply_text, self.note_text):
            editor.set_greatest_height(height)

    def set_bars_shown(self, are_shown: bool) -> None:
        """Let the texts have scroll bars of their own, or none."""
        for editor in (self.reply_text, self.note_text):
            editor.set_bar_shown(are_shown)

    @property
    def unused_height(self) -> int:
        """What the text that is shown leaves of its greatest height."""
        is_reply = self.tabs.currentIndex() == Tab.REPLY
        return (self.reply_text if is_reply else self.note_text).unused_height

    def set_tight(self, is_tight: bool) -> None:
        """Leave the copying alone among the buttons that are always seen; the others stay with the texts."""
        flow = self._other_flow if is_tight else self._flow
        for button in (self.open_draft, self.save_note):
            flow.addWidget(button)
        self._others.setVisible(is_tight)

    def take_buttons(self) -> None:
        """Put the buttons below the text again, after another widget had them."""
        if self._column.indexOf(self.buttons) < 0:
            self._column.addWidget(self.buttons)

    def set_zoom(self, zoom: int) -> None:
        """Show the texts larger or smaller by so many points."""
        for editor in (self.reply_text, self.note_text):
            editor.set_zoom(zoom)

    @property
    def good_width(self) -> int:
        """The width at which the language of a reply stands beside its tab, and its buttons beside each other."""
        rows = ((self.tabs, self.language), (self.copy_reply, self.open_draft))
        return max(sum(part.sizeHint().width() for part in row) + SMALL for row in rows)

    def _place_language(self) -> None:
        """Put the choice of the language beside the tabs where it fits, else below them."""
        needed = self.tabs.sizeHint().width() + SMALL + self.language.sizeHint().width()
        if not self._reset.isHidden():
            needed += SMALL + self._reset.sizeHint().width()
        row = self._first if needed <= self.width() else self._second
        if row.indexOf(self.language) < 0:
            other = self._second if row is self._first else self._first
            other.removeWidget(self.language)
            row.addWidget(self.language)
            self._second.setContentsMargins(0, 0 if row is self._first else SMALL, 0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_language()

    # What can be done with it

    def put_reply(self) -> None:
        """Put the reply on the clipboard, as plain text and as HTML."""
        answer = self._answer
        if answer is None or answer.reply is None or self._is_held:
            return
        text = self.reply_text.toPlainText()
        data = QMimeData()
        data.setText(text)
        data.setHtml(answer.reply.html if text == answer.reply.text else _as_html(text))
        QGuiApplication.clipboard().setMimeData(data)
        language = REPLY_LANGUAGES.get(answer.language, answer.language)
        detail = self.tr("{language}, %n word(s)", "", len(text.split())).replace("{language}", language)
        self.noticed.emit(Notice(self.tr("Reply copied"), detail, Tone.SUCCESS))

    def put_note(self) -> None:
        """Put the note on the clipboard."""
        answer = self._answer
        if answer is None or not answer.note or self._is_held:
            return
        QGuiApplication.clipboard().setText(self.note_text.toPlainText())
        self.noticed.emit(Notice(self.tr("Note copied"), answer.note_for, Tone.SUCCESS))

    def _open_draft(self) -> None:
        answer = self._answer
        if answer is None or answer.reply is None or self._is_held:
            return
        text = self.reply_text.toPlainText()
        subject = self.tr("Re: {subject}").replace("{subject}", answer.subject) if answer.subject else None
        link = mailto_link(answer.to, subject, text)
        if link is not None:
            is_open = QDesktopServices.openUrl(QUrl(link))
        else:
            markup = answer.reply.html if text == answer.reply.text else _as_html(text)
            is_open = self._open_message(draft_message(answer.to, subject, text, markup))
        if not is_open:
            copied = Notice(self.tr("No mail app opened."), self.tr("Copy the reply instead."))
            self.noticed.emit(copied)

    def _open_message(self, message: bytes) -> bool:
        """Open a draft that is too long for a link, from a file that is deleted with the window."""
        if self._drafts is None:
            self._drafts = QTemporaryDir()
        path = Path(self._drafts.path(), "draft.eml")
        path.write_bytes(message)
        return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    def _save_note(self) -> None:
        kinds = self.tr("Text (*.txt)")
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Save the note"), self.tr("note") + ".txt", kinds)
        if name:
            self._write(
                Path(name), lambda path: write_atomically(path, self.note_text.toPlainText().encode())
            )

    def _write(self, path: Path, write: Callable[[Path], None]) -> None:
        try:
            write(path)
        except OSError as error:
            text = self.tr("{name} can't be written.").replace("{name}", path.name)
            self.noticed.emit(Notice(text, error.strerror or str(error)))
            return
        self.noticed.emit(Notice(self.tr("Note saved"), path.name, Tone.SUCCESS))

    def _restyle(self) -> None:
        self._rule.setStyleSheet(f"background: {self._theme.colors.hairline}; border: none;")

    def _retranslate(self) -> None:
        self.tabs.setTabText(Tab.NOTE, self.tr("Ticket note"))
        self.tabs.setAccessibleName(self.tr("Answers"))
        self.reply_text.setAccessibleName(self.tr("Reply to customer"))
        self.note_text.setAccessibleName(self.tr("Ticket note"))
        self.language.setAccessibleName(self.tr("Language of the reply"))
        self._reset.setText(self.tr("Reset"))
        self._reset.setAccessibleName(self.tr("Restore the program's text"))
        self._name_languages()
        answer = self._answer
        failed = answer.failed if answer is not None else 1
        # The tab says it of all that lies below it: the language, the text, and both ways to send it.
        about_all = failed > 1
        self.tabs.setTabText(
            Tab.REPLY,
            self.tr("Reply about all %n", "", failed) if about_all else self.tr("Reply to customer"),
        )
        whole = self.tr("One reply to the customer about all %n recipients", "", failed) if about_all else ""
        self.tabs.setTabToolTip(Tab.REPLY, tooltip(whole))
        self.reply_text.setAccessibleDescription(whole)
        self.copy_reply.setText(self.tr("Copy reply"))
        note_for = answer.note_for if answer is not None else ""
        text = self.tr("Copy note")
        if note_for:
            name = note_for if len(note_for) <= _LONGEST_NAME else note_for[: _LONGEST_NAME - 1] + "…"
            text = self.tr("Copy note for {name}").replace("{name}", name.replace("&", "&&"))
        self.copy_note.setText(text)
        self.open_draft.setText(self.tr("Open in mail app"))
        self.save_note.setText(self.tr("Save as file…"))


_LONGEST_NAME = 20


def _as_html(text: str) -> str:
    """A text that was changed by hand, its paragraphs as paragraphs."""
    paragraphs = html.escape(text).split("\n\n")
    return "".join("<p>" + one.replace("\n", "<br>") + "</p>" for one in paragraphs)
