"""What the whole window says while something is dragged over it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ..shared.layouts import column
from ..shared.letter_sign import LetterSign
from ..shared.text_labels import TextLabel
from ..shared.theme import LOOSE, RADIUS, SMALL, WIDE, Theme
from .given import Dragged, DraggedKind


class DropOverlay(QWidget):
    """Covers all; says that it can be dropped here, or why not and what to do instead."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("drop-overlay")
        self._theme = theme
        self._is_welcome = True
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
        self._sign = LetterSign(theme)
        layout.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addSpacing(LOOSE - SMALL)
        layout.addWidget(self._title)
        layout.addWidget(self._what)
        layout.addStretch(1)
        self.setLayout(layout)
        self.hide()

    def show_dragged(self, dragged: Dragged) -> None:
        """Say what would become of what is dragged."""
        texts = {
            DraggedKind.FILES: (self.tr("Drop to inspect"), self.tr("%n file(s)", "", dragged.count)),
            DraggedKind.TEXT: (self.tr("Drop to inspect"), self.tr("text")),
            DraggedKind.LINK: (
                self.tr("A link can't be read"),
                self.tr("Nothing is fetched. Copy the text of the page instead."),
            ),
            DraggedKind.PICTURE: (self.tr("A picture can't be read"), self.tr("Only text can be read.")),
            DraggedKind.PDF: (self.tr("A PDF can't be read"), self.tr("Copy its text and paste it here.")),
            DraggedKind.OUTLOOK: (
                self.tr("Outlook passes on only the subject"),
                self.tr("Drag the message to the desktop first, then drop it here."),
            ),
            DraggedKind.OTHER: (
                self.tr("This can't be read"),
                self.tr("Drop a file or the text of a bounce."),
            ),
        }
        self._is_welcome = dragged.kind in (DraggedKind.FILES, DraggedKind.TEXT)
        self._sign.setVisible(self._is_welcome)
        title, what = texts[dragged.kind]
        self._title.set_text(title)
        self._what.set_text(what)
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
        # A dashed line in the accent invites; what can't be read gets a plain frame.
        pen = QPen(QColor(colors.accent if self._is_welcome else colors.edge), 2)
        if self._is_welcome:
            pen.setDashPattern([4, 3])
        painter.setPen(pen)
        area = self.rect().toRectF().adjusted(WIDE + 1, 1, -WIDE - 1, -WIDE - 1)
        painter.drawRoundedRect(area, RADIUS, RADIUS)
        painter.end()
