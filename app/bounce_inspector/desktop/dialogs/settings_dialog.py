"""The settings: what is ours, and how replies to customers are written."""

from __future__ import annotations

import re
from collections.abc import Collection

from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QPlainTextEdit, QWidget

from ...advice.context import NoteForm
from ...advice.customer_reply import REPLY_LANGUAGES
from ...memory.settings import Settings
from ..shared.choice_box import ChoiceBox
from ..shared.dialog_buttons import dialog_buttons
from ..shared.grounds import Card
from ..shared.labels import SectionTitle, TextLabel
from ..shared.layouts import column
from ..shared.scrolling import Scroll, ScrollContent
from ..shared.theme import GAP, LOOSE, SMALL, TIGHT, WIDE, Look, Theme, set_look
from ..shared.tooltips import set_tooltip

# A host name, as far as one can be told offline: labels with dots between (RFC 1123, RFC 5890).
_NAME = re.compile(r"(?=.{1,253}$)[^\W_](?:[\w-]{0,61}[^\W_])?(?:\.[^\W_](?:[\w-]{0,61}[^\W_])?)+")
_BETWEEN = re.compile(r"[\s,;]+")
AUTOMATIC = "auto"


class SettingsDialog(QDialog):
    """Asks for the settings; `store` puts the answers into them."""

    def __init__(
        self,
        settings: Settings,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        fixed: Collection[str] = (),
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self.setWindowTitle(self.tr("Settings"))
        self.domains = QLineEdit(", ".join(settings.our_domains))
        self.domains.setPlaceholderText("example.com, example.org")
        self.hosts = QLineEdit(", ".join(settings.our_hosts))
        self.hosts.setPlaceholderText("mail.example.com")
        self.language = ChoiceBox(theme)
        self.language.addItem(self.tr("Automatic: the customer's language"), AUTOMATIC)
        for code, name in REPLY_LANGUAGES.items():
            self.language.addItem(name, code)
        self.language.setCurrentIndex(max(0, self.language.findData(settings.reply_language)))
        self.formality = ChoiceBox(theme)
        self.formality.addItem(self.tr("Formal"), True)
        self.formality.addItem(self.tr("Informal"), False)
        self.formality.setCurrentIndex(0 if settings.formal else 1)
        self.note_form = ChoiceBox(theme)
        for form, name in (
            (NoteForm.PLAIN, self.tr("Plain text")),
            (NoteForm.MARKDOWN, "Markdown"),
            (NoteForm.HTML, "HTML"),
        ):
            self.note_form.addItem(name, form.value)
        self.note_form.setCurrentIndex(max(0, self.note_form.findData(settings.note_form)))
        self.greeting = QLineEdit(settings.greeting)
        self.greeting.setPlaceholderText(self.tr("The language's default"))
        self.signature = QPlainTextEdit(settings.signature)
        set_look(self.signature, Look.FIELD)
        self.signature.setTabChangesFocus(True)
        self.signature.setFixedHeight(3 * self.fontMetrics().lineSpacing() + 2 * GAP)
        self.complaint = TextLabel("")
        self.complaint.hide()
        content = ScrollContent()
        inner = column(LOOSE, (WIDE, WIDE, WIDE, 0))
        inner.addWidget(self._ours())
        inner.addWidget(self._replies())
        inner.addWidget(self._notes())
        inner.addStretch(1)
        content.setLayout(inner)
        layout = column(0)
        scroll = Scroll(content)
        scroll.put_bar_into_margin(inner)
        scroll.shade_end(theme, on_window=True)
        layout.addWidget(scroll, 1)
        below = column(GAP, (WIDE, LOOSE, WIDE, WIDE))
        below.addWidget(self.complaint)
        below.addWidget(dialog_buttons(self, self.tr("&Save")))
        layout.addLayout(below)
        self.setLayout(layout)
        # As high as all of it, as far as the screen has the room.
        room = self.screen().availableGeometry().height() - 80
        self.resize(520, min(room, inner.totalHeightForWidth(520) + below.sizeHint().height()))
        self.setMinimumWidth(360)
        self._fix(fixed)

    def _fix(self, names: Collection[str]) -> None:
        """Show, but don't let change, what an administrator has set."""
        fields = {
            "our_domains": self.domains,
            "our_hosts": self.hosts,
            "reply_language": self.language,
            "greeting": self.greeting,
            "signature": self.signature,
            "formal": self.formality,
            "note_form": self.note_form,
        }
        for name, field in fields.items():
            if name in names:
                field.setEnabled(False)
                set_tooltip(field, self.tr("Set by your administrator."))

    def _ours(self) -> QWidget:
        about = self.tr(
            "Bounce Inspector uses these to recognize your own mail team, and bounces of messages that you "
            "never sent. Nothing is looked up online. Separate names with commas."
        )
        domains = (self.tr("Your mail &domains"), self.domains)
        hosts = (self.tr("Your mail ser&vers"), self.hosts)
        return _group(self.tr("Your domains and servers"), about, domains, hosts)

    def _replies(self) -> QWidget:
        about = self.tr("These settings apply to the replies that you copy for a customer.")
        language = (self.tr("&Language"), self.language)
        formality = (self.tr("&Form of address"), self.formality)
        greeting = (self.tr("&Greeting"), self.greeting)
        signature = (self.tr("S&ignature"), self.signature)
        return _group(self.tr("Replies to customers"), about, language, formality, greeting, signature)

    def _notes(self) -> QWidget:
        return _group(self.tr("Ticket note"), "", (self.tr("F&ormat"), self.note_form))

    def accept(self) -> None:
        """Close, unless a name is none; then say which."""
        for field in (self.domains, self.hosts):
            wrong = [name for name in _names(field) if not _NAME.fullmatch(name)]
            if wrong:
                text = self.tr("{name} is not the name of a domain or a server.").replace("{name}", wrong[0])
                self.complaint.set_text(text)
                self.complaint.show()
                field.setFocus()
                return
        super().accept()

    def store(self) -> None:
        """Put the answers into the settings."""
        self._settings.our_domains = _names(self.domains)
        self._settings.our_hosts = _names(self.hosts)
        self._settings.reply_language = str(self.language.currentData())
        self._settings.greeting = self.greeting.text().strip()
        self._settings.signature = self.signature.toPlainText().strip()
        self._settings.formal = bool(self.formality.currentData())
        self._settings.note_form = NoteForm(self.note_form.currentData()).value


def _names(field: QLineEdit) -> tuple[str, ...]:
    """The names in a field, each once, without an @ before or a dot behind."""
    names = (name.lstrip("@").rstrip(".").lower() for name in _BETWEEN.split(field.text()))
    return tuple(dict.fromkeys(filter(None, names)))


def _group(title: str, about: str, *rows: tuple[str, QWidget]) -> QWidget:
    """A titled card of fields, each with its name above it; ``about`` says what they have in common."""
    fields = column(GAP, (WIDE, WIDE, WIDE, WIDE))
    if about:
        fields.addWidget(TextLabel(about, quiet=True))
    for text, field in rows:
        label = QLabel(text)
        label.setBuddy(field)
        field.setAccessibleName(text.replace("&", ""))
        row = column(TIGHT)
        row.addWidget(label)
        row.addWidget(field)
        fields.addLayout(row)
    card = Card()
    card.setLayout(fields)
    group = QWidget()
    layout = column(SMALL)
    layout.addWidget(SectionTitle(title))
    layout.addWidget(card)
    group.setLayout(layout)
    return group
