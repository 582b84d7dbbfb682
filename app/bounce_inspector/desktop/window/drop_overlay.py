"""What the whole window says while something is dragged over it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ..shared.labels import TextLabel
from ..shared.layouts import column
from ..shared.letter_sign import LetterSign
from ..shared.theme import LOOSE, RADIUS, SMALL, WIDE, Theme
from .given import Dragged, DraggedKind


class DropOverlay(QWidget):
    """Covers all; says that it can be dropped here and what would come of it."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("drop-overlay")
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._title = TextLabel()
        self._title.setObjectName("drop-title")
        self._title.set_face(8, semibold=True)
        self._what = TextLabel(quiet=True)
        self._what.setObjectName("drop-what")
        for label in (self._title, self._what):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        layout = column(SMALL, (2 * WIDE,) * 4)
        layout.addStretch(1)
        layout.addWidget(LetterSign(theme), 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addSpacing(LOOSE - SMALL)
        layout.addWidget(self._title)
        layout.addWidget(self._what)
        layout.addStretch(1)
        self.setLayout(layout)
        self.hide()

    def show_dragged(self, dragged: Dragged) -> None:
        """Say what would become of what is dragged."""
        texts = {
            DraggedKind.FILES: self.tr("%n file(s)", "", dragged.count),
            DraggedKind.TEXT: self.tr("text"),
            DraggedKind.LINK: self.tr("a link: it can't be read"),
            DraggedKind.PICTURE: self.tr("a picture: it can't be read"),
            DraggedKind.PDF: self.tr("a PDF: it can't be read"),
            DraggedKind.OUTLOOK: self.tr("from Outlook: only the subject comes through"),
            DraggedKind.OTHER: self.tr("nothing readable"),
        }
        can_be_read = dragged.kind in (DraggedKind.FILES, DraggedKind.TEXT)
        self._title.set_text(
            self.tr("Drop to inspect") if can_be_read else self.tr("This can't be inspected")
        )
        self._what.set_text(texts[dragged.kind])
        parent = self.parentWidget()
        if parent is not None:
            self.setGeometry(parent.rect())
        self.show()
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        colors = self._theme.colors
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(colors.window))
        pen = QPen(QColor(colors.accent), 2)
        pen.setDashPattern([4, 3])
        painter.setPen(pen)
        area = self.rect().toRectF().adjusted(WIDE + 1, 1, -WIDE - 1, -WIDE - 1)
        painter.drawRoundedRect(area, RADIUS, RADIUS)
        painter.end()
