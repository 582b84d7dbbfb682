"""What is worth knowing beside the steps."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ..shared.language import Translated
from ..shared.layouts import Reused, column
from ..shared.text_labels import SectionTitle, TextLabel
from ..shared.theme import SMALL


class Hints(Translated, QWidget):
    """Hints under a title."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("hints")
        self._title = SectionTitle()
        layout = column(SMALL)
        self.setLayout(layout)
        layout.addWidget(self._title)
        self._labels = Reused(layout, lambda: TextLabel(quiet=True))
        self._retranslate()

    def _retranslate(self) -> None:
        self._title.set_text(self.tr("Worth knowing"))

    def show_hints(self, hints: tuple[str, ...]) -> None:
        """Show other hints."""
        for label, hint in self._labels.beside(hints):
            label.set_text(hint)
