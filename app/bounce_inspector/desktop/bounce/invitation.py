"""What an empty window says: paste or drop a bounce."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from ..shared import icons
from ..shared.language import Translated
from ..shared.theme import GAP, LOOSE, SMALL, Look, Theme, font, set_look
from ..shared.widgets import TextLabel, column

_MAIL_ICON = 64


class Invitation(Translated, QWidget):
    """What an empty window says: three ways in, and the promise of privacy."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._picture = QLabel()
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._heading = TextLabel()
        self._heading.setFont(font(6, semibold=True))
        self._heading.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._hint = TextLabel(quiet=True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.paste = QPushButton()
        set_look(self.paste, Look.PRIMARY)
        self.open = QPushButton()
        self.example = QPushButton()
        for button in (self.paste, self.open, self.example):
            button.setAutoDefault(False)
        self._promise = TextLabel(quiet=True)
        self._promise.setAlignment(Qt.AlignmentFlag.AlignCenter)
        buttons = QHBoxLayout()
        buttons.setSpacing(SMALL)
        buttons.addStretch(1)
        for button in (self.paste, self.open, self.example):
            buttons.addWidget(button)
        buttons.addStretch(1)
        layout = column(GAP, (LOOSE, LOOSE, LOOSE, LOOSE))
        layout.addStretch(4)
        layout.addWidget(self._picture)
        layout.addWidget(self._heading)
        layout.addWidget(self._hint)
        layout.addLayout(buttons)
        layout.addSpacing(SMALL)
        layout.addWidget(self._promise)
        layout.addStretch(6)
        self.setLayout(layout)
        theme.changed.connect(self._restyle)
        self._restyle()
        self._retranslate()

    def _retranslate(self) -> None:
        self._heading.set_text(self.tr("Paste or drop a bounce"))
        self._hint.set_text(
            self.tr(
                "The whole message, the part you have, or one line of a log: anything with the words of the mail server in it. A folder or a mailbox becomes a list."
            )
        )
        self.paste.setText(self.tr("Paste") + _key(QKeySequence.StandardKey.Paste))
        self.open.setText(self.tr("Open file…") + _key(QKeySequence.StandardKey.Open))
        self.example.setText(self.tr("Show an example"))
        self._promise.set_text(self.tr("Nothing leaves this computer."))

    def _restyle(self) -> None:
        color = self._theme.colors.accent
        self._picture.setPixmap(icons.pixmap("mail", color, _MAIL_ICON, self.devicePixelRatioF()))
        self._heading.setFont(font(6, semibold=True))


def _key(key: QKeySequence.StandardKey) -> str:
    return "   " + QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
