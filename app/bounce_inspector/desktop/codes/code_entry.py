"""The code entry: one line for codes in any spelling and for words."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from ..shared import icons
from ..shared.search_field import SearchField
from ..shared.theme import Theme
from ..shared.tooltips import set_tooltip


class CodeEntry(SearchField):
    """Tells what is typed while it is typed.

    A paste of one line stays here; one of several lines, or of anything but text, is
    handed on: it is a bounce.  The arrow keys move the choice in the list of codes.
    """

    typed = Signal(str)
    confirmed = Signal()
    moved = Signal(int)
    bounce_pasted = Signal()
    left = Signal()
    entered = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setObjectName("code-entry")
        self.setMaxLength(500)
        self._down = QAction(self)
        self._down.triggered.connect(self.entered)
        self._has_popup = False
        self.textEdited.connect(self.typed)
        self.textChanged.connect(self._tell_cleared)
        theme.changed.connect(self._restyle)
        self._restyle()
        self._retranslate()

    def _retranslate(self) -> None:
        super()._retranslate()
        self._down.setText(self.tr("Show the codes"))
        self.setPlaceholderText(self.tr("Code or words"))
        set_tooltip(self, self.tr("5.1.1, 550, TSS04, mailbox full …"))
        self.setAccessibleName(self.tr("Code or words"))

    def reset(self) -> None:
        """Empty the entry without telling."""
        self.blockSignals(True)
        self.clear()
        self.blockSignals(False)

    def _tell_cleared(self, text: str) -> None:
        # The clear button changes the text without an edit being told.
        if not text:
            self.typed.emit("")

    def set_popup(self, has_popup: bool) -> None:
        """Show that the codes are listed below while this has the focus."""
        if has_popup != self._has_popup:
            self._has_popup = has_popup
            if has_popup:
                self.addAction(self._down, QLineEdit.ActionPosition.TrailingPosition)
            else:
                self.removeAction(self._down)

    def _restyle(self) -> None:
        self._down.setIcon(icons.icon("down", self._theme.colors.muted, 16))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        copied = QApplication.clipboard().mimeData() or QMimeData()
        if event.matches(QKeySequence.StandardKey.Paste) and is_bounce(copied):
            self.bounce_pasted.emit()
            return
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.moved.emit(1 if event.key() == Qt.Key.Key_Down else -1)
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.confirmed.emit()
            return
        if event.key() == Qt.Key.Key_Escape:
            if self.text():
                self.clear()
            else:
                self.left.emit()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        # The window that comes back to the front, or appears, is nobody who wants to type here.
        if event.reason() is not Qt.FocusReason.ActiveWindowFocusReason:
            self.entered.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self.entered.emit()


def is_bounce(data: QMimeData) -> bool:
    """Whether a clipboard holds more than the line that one types: several lines, a file, a picture."""
    if data.hasUrls() or (data.hasImage() and not data.hasText()):
        return True
    return "\n" in data.text().strip() or (data.hasHtml() and not data.hasText())
