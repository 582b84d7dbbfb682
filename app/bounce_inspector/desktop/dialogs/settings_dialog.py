"""The settings: what is ours, and how replies to customers are written."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import NamedTuple

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QDialog, QGridLayout, QLabel, QLayout, QLineEdit, QPlainTextEdit, QWidget

from ...advice.context import NoteForm
from ...advice.customer_reply import REPLY_LANGUAGES
from ...memory.settings import Settings
from ..shared.choice_box import ChoiceBox
from ..shared.dialog_buttons import dialog_buttons
from ..shared.focus_ring import RingPlace, set_ring
from ..shared.fonts import width_scale
from ..shared.grounds import Card
from ..shared.layouts import column
from ..shared.scrolling import Scroll, ScrollContent
from ..shared.text_labels import SectionTitle, TextLabel
from ..shared.theme import GAP, LOOSE, SMALL, TIGHT, WIDE, Look, Theme, set_look
from ..shared.tooltips import set_tooltip

# A host name, as far as one can be told offline: labels with dots between (RFC 1123, RFC 5890).
_NAME = re.compile(r"(?=.{1,253}$)[^\W_](?:[\w-]{0,61}[^\W_])?(?:\.[^\W_](?:[\w-]{0,61}[^\W_])?)+")
_BETWEEN = re.compile(r"[\s,;]+")
AUTOMATIC = "auto"
# How wide it opens, and about how high its frame is.
_WIDTH, _FRAME = 560, 40
# A field that is narrower beside its name (with a 10-point font) stands below it.
_LEAST_FIELD = 240


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
        self.domains.setPlaceholderText(self._for_example("example.com, example.org"))
        # What has the focus at the start is seen, also where the dialog was opened by the mouse.
        set_ring(self.domains, RingPlace.OUTSIDE, is_constant=True)
        self.hosts = QLineEdit(", ".join(settings.our_hosts))
        self.hosts.setPlaceholderText(self._for_example("mail.example.com"))
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
        self.greeting.setPlaceholderText(self._for_example(self.tr("Good morning,")))
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
        self.setMinimumWidth(360)
        self._fields = content.findChildren(_Fields)
        self._place_names(_WIDTH)
        self._fix(fixed)
        self._take_height(content, inner, below.sizeHint().height())

    def _take_height(self, content: QWidget, inner: QLayout, below: int) -> None:
        """Be as high as all of it, as far as the screen has the room; else end behind a whole field."""
        room = self.screen().availableGeometry().height() - _FRAME
        needed = inner.totalHeightForWidth(_WIDTH)
        if needed + below > room:
            content.resize(_WIDTH, needed)
            parts = content.findChildren(QWidget)
            for part in (content, *parts):
                if (layout := part.layout()) is not None:
                    layout.activate()
            ends = (
                part.mapTo(content, QPoint(0, part.height())).y() + WIDE + TIGHT
                for part in parts
                if part.focusPolicy() is not Qt.FocusPolicy.NoFocus or isinstance(part, TextLabel)
            )
            needed = max((end for end in ends if end + below <= room), default=room - below)
        self.resize(_WIDTH, needed + below)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_names(self.width())

    def _place_names(self, width: int) -> None:
        """Put the names of all fields into one column beside them, or each above its field."""
        names = max(label.sizeHint().width() for fields in self._fields for label in fields.labels)
        is_beside = width - names - 5 * WIDE >= _LEAST_FIELD * width_scale()
        for fields in self._fields:
            fields.place(names if is_beside else None)

    def _for_example(self, value: str) -> str:
        """What a field may hold, told apart from what it holds."""
        return self.tr("For example: {value}").replace("{value}", value)

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
            "never sent. Nothing is looked up online."
        )
        domains = _Row(self.tr("Mail &domains"), self.domains)
        hosts = _Row(
            self.tr("Mail ser&vers"),
            self.hosts,
            self.tr("Optional: those that send and receive your mail."),
        )
        return _group(self.tr("Your domains and servers"), about, domains, hosts)

    def _replies(self) -> QWidget:
        language = _Row(self.tr("&Language"), self.language)
        formality = _Row(self.tr("&Form of address"), self.formality)
        default = self.tr("Optional: left empty, each language has its own.")
        greeting = _Row(self.tr("&Greeting"), self.greeting, default)
        signature = _Row(self.tr("S&ignature"), self.signature)
        return _group(self.tr("Replies to customers"), "", language, formality, greeting, signature)

    def _notes(self) -> QWidget:
        return _group(self.tr("Ticket note"), "", _Row(self.tr("F&ormat"), self.note_form))

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


class _Row(NamedTuple):
    """A field, its name and what is to be known of it."""

    name: str
    field: QWidget
    hint: str = ""


class _Fields(QWidget):
    """Fields under each other, their names in a column beside them; each above its field where that leaves too little."""

    def __init__(self, rows: Sequence[_Row]) -> None:
        super().__init__()
        self._is_beside: bool | None = None
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(WIDE)
        self._grid.setVerticalSpacing(TIGHT)
        self.setLayout(self._grid)
        self.labels: list[QLabel] = []
        self._rows: list[tuple[QLabel, QWidget, TextLabel | None]] = []
        for text, field, hint in rows:
            label = QLabel(text)
            label.setBuddy(field)
            field.setAccessibleName(text.replace("&", ""))
            field.setAccessibleDescription(hint)
            note = TextLabel(hint, quiet=True) if hint else None
            if note is not None:
                note.set_face(-0.5)
            self.labels.append(label)
            self._rows.append((label, field, note))
        # At once: the order in which fields come into the dialog is that in which the focus goes through them.
        self.place(0)

    def place(self, names: int | None) -> None:
        """Put the names into a column of this width, the same in each group; None: each above its field."""
        is_beside = names is not None
        for label in self.labels:
            label.setMinimumWidth(names or 0)
        if is_beside is self._is_beside:
            return
        self._is_beside = is_beside
        for part in (one for row in self._rows for one in row if one is not None):
            self._grid.removeWidget(part)
        line = 0
        for number, (label, field, note) in enumerate(self._rows):
            if number:
                self._grid.setRowMinimumHeight(line, SMALL)
                line += 1
            if is_beside:
                is_high = isinstance(field, QPlainTextEdit)
                top = Qt.AlignmentFlag.AlignTop if is_high else Qt.AlignmentFlag.AlignVCenter
                label.setContentsMargins(0, SMALL if is_high else 0, 0, 0)
                self._grid.addWidget(label, line, 0, top)
                self._grid.addWidget(field, line, 1)
            else:
                label.setContentsMargins(0, 0, 0, 0)
                self._grid.addWidget(label, line, 0, 1, 2)
                line += 1
                self._grid.addWidget(field, line, 0, 1, 2)
            line += 1
            if note is not None:
                self._grid.addWidget(note, line, 1 if is_beside else 0, 1, 1 if is_beside else 2)
                line += 1
        self._grid.setColumnStretch(1, 1)


def _group(title: str, about: str, *rows: _Row) -> QWidget:
    """A titled card of fields; ``about`` says what they have in common."""
    inner = column(GAP, (WIDE, GAP, WIDE, GAP))
    card = Card()
    card.setLayout(inner)
    if about:
        inner.addWidget(TextLabel(about, quiet=True))
    inner.addWidget(_Fields(rows))
    group = QWidget()
    layout = column(SMALL)
    layout.addWidget(SectionTitle(title))
    layout.addWidget(card)
    group.setLayout(layout)
    return group
