"""How far the reading of something large is, and the way out of it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QLocale
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QSizePolicy, QWidget

from ..shared.key_button import KeyButton
from ..shared.language import Translated
from ..shared.theme import SMALL, WIDE, Theme


@dataclass(frozen=True, slots=True)
class ReadingProgress:
    """What is known of the reading: bytes read and in all, failures found, seconds left; None where it isn't."""

    done: int | None = None
    size: int | None = None
    found: int | None = None
    seconds_left: int | None = None


class ProgressLine(Translated, QWidget):
    """A bar and the button that cancels."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._bar = QProgressBar()
        self._bar.setObjectName("reading-progress")
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(SMALL)
        self.cancel = KeyButton(theme)
        self.cancel.setObjectName("cancel-inspection")
        self.cancel.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(WIDE)
        row.addWidget(self._bar, 1)
        row.addWidget(self.cancel)
        self.setLayout(row)
        self.hide()
        self._retranslate()

    def _retranslate(self) -> None:
        self._bar.setAccessibleName(self.tr("Reading"))
        self.cancel.set_words(self.tr("Cancel"), QKeySequence("Esc"))

    def show_progress(self, progress: ReadingProgress | None) -> None:
        """Show how far it is; None where nothing tells."""
        is_known = progress is not None and progress.done is not None and progress.size
        self._bar.setRange(0, 1000 if is_known else 0)
        if progress is not None and progress.done is not None and progress.size:
            self._bar.setValue(min(1000, 1000 * progress.done // progress.size))

    def words_for(self, progress: ReadingProgress | None) -> str:
        """How far it is, in words."""
        if progress is None or progress.size is None:
            return ""
        locale = QLocale()
        size = locale.formattedDataSize(progress.size, 1, QLocale.DataSizeFormat.DataSizeSIFormat)
        pieces = [size]
        if progress.done is not None:
            done = locale.formattedDataSize(progress.done, 1, QLocale.DataSizeFormat.DataSizeSIFormat)
            pieces = [self.tr("{done} of {size}").replace("{done}", done).replace("{size}", size)]
        if progress.found:
            pieces.append(self.tr("%Ln failure(s) found so far", "", progress.found))
        if progress.seconds_left is not None:
            pieces.append(self.tr("about %n second(s) left", "", progress.seconds_left))
        return " · ".join(pieces)
