"""What can be copied for others: the reply to the customer and the note for the ticket."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QSizePolicy, QToolButton, QWidget

from ...advice.customer_reply import REPLY_LANGUAGES, CustomerReply
from ..shared.choice_box import ChoiceBox
from ..shared.language import Translated
from ..shared.theme import GAP, TIGHT, Look, Theme, fixed_font, set_look
from ..shared.widgets import Caption, FlowLayout, IconButton, TextLabel, column

# How long a button says that it has copied, in milliseconds.
_SAID_FOR = 1_500


class Answers(Translated, QWidget):
    """Buttons that copy a reply and a note, and, on request, their texts."""

    language_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("answers")
        self._reply: CustomerReply | None = None
        self._note = ""
        self.copy_reply = IconButton("copy", "", theme, primary=True)
        self.copy_reply.setObjectName("copy-reply")
        self.language = ChoiceBox(theme)
        self.language.setObjectName("reply-language")
        for code, name in REPLY_LANGUAGES.items():
            self.language.addItem(name, code)
        self.copy_note = IconButton("copy", "", theme)
        self.copy_note.setObjectName("copy-note")
        self.show_texts = QToolButton()
        self.show_texts.setObjectName("show-answers")
        set_look(self.show_texts, Look.DISCLOSURE)
        self.show_texts.setCheckable(True)
        self.show_texts.setAutoRaise(True)
        self.show_texts.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._texts = QWidget()
        self._reply_caption, self._note_caption = Caption(), Caption()
        self.reply_text, self.note_text = TextLabel(), TextLabel()
        self.note_text.setFont(fixed_font())
        texts = column(TIGHT)
        for text in (self._reply_caption, self.reply_text, self._note_caption, self.note_text):
            texts.addWidget(text)
        self._texts.setLayout(texts)
        row = QWidget()
        flow = FlowLayout()
        for widget in (self.copy_reply, self.language, self.copy_note):
            widget.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            flow.addWidget(widget)
        row.setLayout(flow)
        self.language.setFixedHeight(self.copy_reply.sizeHint().height())
        layout = column(GAP)
        for part in (row, self.show_texts, self._texts):
            layout.addWidget(part)
        self.setLayout(layout)
        self.copy_reply.clicked.connect(self.put_reply)
        self.copy_note.clicked.connect(self.put_note)
        self.language.activated.connect(lambda: self.language_chosen.emit(self.language.currentData()))
        self.show_texts.toggled.connect(self._show_texts)
        self._show_texts(False)
        self._retranslate()

    def show_answers(self, reply: CustomerReply | None, language: str, note: str) -> None:
        """Offer a reply in ``language``, None where there is nothing to reply, and a note."""
        self._reply, self._note = reply, note
        self.language.setCurrentIndex(self.language.findData(language))
        self.copy_reply.setVisible(reply is not None)
        self.language.setVisible(reply is not None)
        self._reply_caption.setVisible(reply is not None)
        self.reply_text.setVisible(reply is not None)
        self.reply_text.set_text(reply.text if reply is not None else "")
        self.note_text.set_text(note)

    def put_reply(self) -> None:
        """Put the reply on the clipboard, as plain text and as HTML."""
        if self._reply is None:
            return
        data = QMimeData()
        data.setText(self._reply.text)
        data.setHtml(self._reply.html)
        QGuiApplication.clipboard().setMimeData(data)
        self._say_copied(self.copy_reply)

    def put_note(self) -> None:
        """Put the note on the clipboard."""
        if self._note:
            QGuiApplication.clipboard().setText(self._note)
            self._say_copied(self.copy_note)

    def _say_copied(self, button: IconButton) -> None:
        button.setText(self.tr("Copied"))
        QTimer.singleShot(_SAID_FOR, self, self._retranslate)

    def _show_texts(self, shown: bool) -> None:
        self._texts.setVisible(shown)
        self.show_texts.setArrowType(Qt.ArrowType.DownArrow if shown else Qt.ArrowType.RightArrow)

    def _retranslate(self) -> None:
        self.copy_reply.setText(self.tr("Copy reply"))
        self.copy_reply.setToolTip(self.tr("A reply to the customer, ready to paste"))
        self.copy_note.setText(self.tr("Copy note"))
        self.copy_note.setToolTip(self.tr("What a mail administrator needs to find this mail"))
        self.language.setAccessibleName(self.tr("Language of the reply"))
        self.language.setToolTip(self.language.accessibleName())
        self.show_texts.setText(self.tr("Show the texts"))
        self._reply_caption.setText(self.tr("REPLY TO THE CUSTOMER"))
        self._note_caption.setText(self.tr("NOTE FOR THE TICKET"))
