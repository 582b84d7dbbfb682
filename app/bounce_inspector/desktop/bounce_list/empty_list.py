"""What stands in place of the table where it has nothing to show."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QWidget

from ..shared.language import Translated
from ..shared.layouts import column
from ..shared.letter_sign import LetterSign
from ..shared.text_labels import SectionTitle, TextLabel
from ..shared.theme import LOOSE, SMALL, Theme

# Below so many lines of height only words are shown, below the others a sentence alone.
_LINES, _FEW_LINES = 11, 6


class EmptyList(Translated, QWidget):
    """Says why nothing is listed, and offers what helps."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("empty-list")
        self._is_filtered = False
        self._title = SectionTitle()
        self._text = TextLabel(quiet=True)
        self.clear = QPushButton()
        self.clear.setAutoDefault(False)
        self._sign = LetterSign(theme)
        layout = column(SMALL, (LOOSE, SMALL, LOOSE, SMALL))
        middle = Qt.AlignmentFlag.AlignHCenter
        for label in (self._title, self._text):
            label.setAlignment(middle)
        layout.addStretch(1)
        layout.addWidget(self._sign, 0, middle)
        layout.addSpacing(SMALL)
        layout.addWidget(self._title)
        layout.addWidget(self._text)
        layout.addSpacing(SMALL)
        layout.addWidget(self.clear, 0, middle)
        layout.addStretch(2)
        self.setLayout(layout)
        self.hide()
        self._retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # The words before the picture, where there is little height.
        line = self._title.fontMetrics().lineSpacing()
        self._sign.setVisible(self.height() >= _LINES * line)
        self._title.setVisible(self.height() >= _FEW_LINES * line)

    def show_reason(self, *, is_filtered: bool) -> None:
        """Say that the filter lets nothing through, or that there was nothing."""
        self._is_filtered = is_filtered
        self._retranslate()

    def _retranslate(self) -> None:
        self.clear.setText(self.tr("Clear filter"))
        self.clear.setVisible(self._is_filtered)
        if self._is_filtered:
            self._title.set_text(self.tr("No results"))
            self._text.set_text(self.tr("None of the results match this filter."))
        else:
            self._title.set_text(self.tr("No messages"))
            self._text.set_text(
                self.tr("Drop a mailbox, an archive, or a folder with messages (.eml, .msg, .mbox, .zip).")
            )
