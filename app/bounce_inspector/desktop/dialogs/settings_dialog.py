"""The settings: what is ours, and how replies to customers are written."""

from __future__ import annotations

import re
from collections.abc import Collection

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from ...memory.settings import Settings
from ..shared.choice_box import ChoiceBox
from ..shared.theme import GAP, SMALL, WIDE, Look, Theme, font, set_look
from ..shared.widgets import Card, TextLabel, column

# A host name, as far as one can be told offline: labels with dots between (RFC 1123, RFC 5890).
_NAME = re.compile(r"(?=.{1,253}$)[^\W_](?:[\w-]{0,61}[^\W_])?(?:\.[^\W_](?:[\w-]{0,61}[^\W_])?)+")
_BETWEEN = re.compile(r"[\s,;]+")


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
        self.greeting = QLineEdit(settings.greeting)
        self.greeting.setPlaceholderText(self.tr("The usual one of the language"))
        self.signature = QPlainTextEdit(settings.signature)
        set_look(self.signature, Look.FIELD)
        self.signature.setTabChangesFocus(True)
        self.signature.setFixedHeight(4 * self.fontMetrics().lineSpacing() + GAP)
        self.formality = ChoiceBox(theme)
        self.formality.addItem(self.tr("Formal"), True)
        self.formality.addItem(self.tr("Informal"), False)
        self.formality.setCurrentIndex(0 if settings.formal else 1)
        self.complaint = TextLabel("")
        self.complaint.hide()
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = column(WIDE, (WIDE, WIDE, WIDE, WIDE))
        layout.addWidget(self._ours())
        layout.addWidget(self._replies())
        layout.addWidget(self.complaint)
        layout.addStretch(1)
        layout.addWidget(buttons)
        self.setLayout(layout)
        self.setMinimumWidth(460)
        self._fix(fixed)

    def _fix(self, names: Collection[str]) -> None:
        """Show, but don't let change, what an administrator has set."""
        fields = {
            "our_domains": self.domains,
            "our_hosts": self.hosts,
            "greeting": self.greeting,
            "signature": self.signature,
            "formal": self.formality,
        }
        for name, field in fields.items():
            if name in names:
                field.setEnabled(False)
                field.setToolTip(self.tr("Your administrator has set this."))

    def _ours(self) -> QWidget:
        about = self.tr(
            "With these, “your own mail team” is told from other people’s, and bounces for mail "
            "that you never sent are noticed. Nothing is looked up."
        )
        domains = (self.tr("Your mail &domains"), self.domains)
        hosts = (self.tr("Your mail &servers"), self.hosts)
        return _group(self.tr("What is yours"), about, domains, hosts)

    def _replies(self) -> QWidget:
        about = self.tr("How the replies begin and end that you copy for a customer.")
        greeting = (self.tr("&Greeting"), self.greeting)
        signature = (self.tr("S&ignature"), self.signature)
        formality = (self.tr("&Form of address"), self.formality)
        return _group(self.tr("Replies to customers"), about, greeting, signature, formality)

    def accept(self) -> None:
        """Close, unless a name is none; then say which."""
        wrong = [name for name in (*_names(self.domains), *_names(self.hosts)) if not _NAME.fullmatch(name)]
        if wrong:
            text = self.tr("{name} is not the name of a domain or a server.").replace("{name}", wrong[0])
            self.complaint.set_text(text)
            self.complaint.show()
            return
        super().accept()

    def store(self) -> None:
        """Put the answers into the settings."""
        self._settings.our_domains = _names(self.domains)
        self._settings.our_hosts = _names(self.hosts)
        self._settings.greeting = self.greeting.text().strip()
        self._settings.signature = self.signature.toPlainText().strip()
        self._settings.formal = bool(self.formality.currentData())


def _names(field: QLineEdit) -> tuple[str, ...]:
    """The names in a field, each once, without an @ before or a dot behind."""
    names = (name.lstrip("@").rstrip(".").lower() for name in _BETWEEN.split(field.text()))
    return tuple(dict.fromkeys(filter(None, names)))


def _group(title: str, about: str, *rows: tuple[str, QWidget]) -> QWidget:
    """A titled card of labelled fields."""
    form = QFormLayout()
    form.setContentsMargins(WIDE, WIDE, WIDE, WIDE)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    form.setSpacing(GAP)
    form.addRow(TextLabel(about, quiet=True))
    for text, field in rows:
        label = QLabel(text)
        label.setBuddy(field)
        field.setAccessibleName(text.replace("&", ""))
        form.addRow(label, field)
    card = Card()
    card.setLayout(form)
    heading = QLabel(title)
    heading.setFont(font(0, semibold=True))
    group = QWidget()
    layout = column(SMALL)
    layout.addWidget(heading)
    layout.addWidget(card)
    group.setLayout(layout)
    return group
