"""Shows how a mail gets out of Outlook and into the window, where it could not be taken from a drag."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QWidget

from ... import bundled
from ..shared.dialog_buttons import dialog_buttons
from ..shared.layouts import column
from ..shared.text_labels import TextLabel
from ..shared.theme import GAP, WIDE, Theme

_PICTURE = QSize(280, 140)


class SaveMailDialog(QDialog):
    """Two pictures with a sentence each."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("How to save a message from Outlook"))
        row = QHBoxLayout()
        row.setSpacing(WIDE)
        row.addWidget(
            _step(theme, "outlook-to-desktop", self.tr("1. Drag the message from Outlook to the desktop."))
        )
        row.addWidget(
            _step(theme, "desktop-to-window", self.tr("2. Drag it from the desktop to this window."))
        )
        about = self.tr(
            "Or in Outlook: File › Save As, then open the saved file here. The desktop holds a copy: "
            "delete it when you are done."
        )
        layout = column(GAP, (WIDE, WIDE, WIDE, WIDE))
        layout.addLayout(row)
        layout.addWidget(TextLabel(about, quiet=True))
        layout.addWidget(dialog_buttons(self))
        self.setLayout(layout)


def _step(theme: Theme, picture: str, text: str) -> QWidget:
    image = QLabel()
    image.setPixmap(_drawn(theme, picture, image.devicePixelRatioF()))
    # The sentence says the same.
    image.setAccessibleName("")
    step = QWidget()
    layout = column(GAP)
    layout.addWidget(image)
    layout.addWidget(TextLabel(text))
    step.setLayout(layout)
    return step


def _drawn(theme: Theme, name: str, ratio: float) -> QPixmap:
    """A picture of resources/pictures in the colors in force."""
    source = bundled.resource("pictures", f"{name}.svg").read_text(encoding="utf-8")
    colors = theme.colors
    for mark, color in (
        ("currentColor", colors.text),
        ("#accent", colors.accent),
        ("#surface", colors.surface),
    ):
        source = source.replace(mark, color)
    picture = QPixmap(_PICTURE * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(source.encode())).render(painter, QRectF(QPointF(0, 0), QSizeF(_PICTURE)))
    painter.end()
    return picture
