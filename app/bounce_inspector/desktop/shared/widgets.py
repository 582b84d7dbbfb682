"""Small parts that the panes share: cards, chips, labels, buttons, flowing rows."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLayout,
    QLayoutItem,
    QMenu,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ...advice.tone import Chip, Tone
from . import icons
from .theme import SMALL, Look, Theme, font, set_look

_W = TypeVar("_W", bound=QWidget)
_T = TypeVar("_T")
# Where a long word such as an address may be broken.
_LONG_WORD = re.compile(r"\S{26,}")
_BREAKABLE = re.compile(r"[@._/=+-]|.{24}(?=.{4})")


def never_markup(text: str) -> str:
    """A text for a tooltip or a message box, where Qt takes what looks like markup for markup, with its pictures."""
    if "<" not in text and "&" not in text:
        return text
    # Imported here: the window is shown without it.
    import html

    return f"<p>{html.escape(text)}</p>".replace("\n", "<br>")


class Card(QFrame):
    """A calm surface with a hairline border, on which a pane lies."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_look(self, Look.CARD)

    def set_target(self, color: str | None) -> None:
        """Show, by a border in ``color``, that what is dragged over the window can be dropped here."""
        self.setStyleSheet(f'QFrame[look="{Look.CARD}"] {{ border: 2px dashed {color}; }}' if color else "")


class TextLabel(QLabel):
    """A label that wraps, also inside long addresses, and can be copied; never markup."""

    def __init__(self, text: str = "", parent: QWidget | None = None, *, quiet: bool = False) -> None:
        super().__init__(parent)
        self._plain = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setProperty("quiet", quiet)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_text(text)

    def set_text(self, text: str) -> None:
        """Show a text; what is copied and read aloud is the text as given."""
        if text == self._plain:
            return
        self._plain = text
        self.setText(_LONG_WORD.sub(lambda word: _BREAKABLE.sub("\\g<0>\u200b", word[0]), text))
        self.setAccessibleName(text)

    @property
    def plain(self) -> str:
        """The text as given."""
        return self._plain

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.addAction(self.tr("Copy"), self._copy)
        menu.exec(event.globalPos())

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._plain)


class ElidedLabel(TextLabel):
    """A label of one line; what does not fit is left out, and said to be."""

    def __init__(self, text: str = "", parent: QWidget | None = None, *, quiet: bool = False) -> None:
        super().__init__(text, parent, quiet=quiet)
        self.setWordWrap(False)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        role = QPalette.ColorRole.WindowText
        shown = self.fontMetrics().elidedText(self.plain, Qt.TextElideMode.ElideRight, self.width())
        alignment = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        self.style().drawItemText(
            painter, self.rect(), alignment, self.palette(), self.isEnabled(), shown, role
        )
        painter.end()


class ChipLabel(QLabel):
    """A short fact on a rounded ground; colored by its tone, never by color alone."""

    def __init__(self, chip: Chip, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(chip.text, parent)
        self._tone = chip.tone
        self._theme = theme
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(font(-0.5, semibold=True))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        colors = self._theme.colors
        border = f"border: 1px solid {colors.text};" if self._theme.high_contrast else ""
        self.setStyleSheet(
            f"color: {colors.tone(self._tone)}; background: {colors.ground(self._tone)}; {border}"
            "border-radius: 8px; padding: 2px 11px;"
        )


class ToneIcon(QLabel):
    """The round sign of a tone: a cross, a clock, a tick or an i."""

    def __init__(self, tone: Tone, theme: Theme, size: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone = tone
        self._theme = theme
        self._size = size
        self.setFixedSize(size, size)
        theme.changed.connect(self._restyle)
        self._restyle()

    def set_tone(self, tone: Tone) -> None:
        """Show another tone's sign."""
        self._tone = tone
        self._restyle()

    def _restyle(self) -> None:
        colors = self._theme.colors
        color = colors.tone(self._tone)
        picture = icons.pixmap(self._tone, color, self._size, self.devicePixelRatioF(), colors.surface)
        self.setPixmap(picture)


class Caption(QLabel):
    """A small heading above a section."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setFont(font(-1.5, semibold=True))
        self.setProperty("quiet", True)
        self.setTextFormat(Qt.TextFormat.PlainText)


class SquareButton(QToolButton):
    """A small button with an icon; its name is told to screen readers and as a tooltip."""

    def __init__(self, icon_name: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon_name = icon_name
        self._theme = theme
        set_look(self, Look.SQUARE)
        self.setIconSize(QSize(18, 18))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme.changed.connect(self._restyle)
        self._restyle()

    def set_name(self, name: str) -> None:
        """Give the button its name."""
        self.setToolTip(name)
        self.setAccessibleName(name)

    def _restyle(self) -> None:
        self.setIcon(icons.icon(self._icon_name, self._theme.colors.text, 18))


class IconButton(QPushButton):
    """A button with an icon in the color of its text."""

    def __init__(
        self, icon_name: str, text: str, theme: Theme, parent: QWidget | None = None, *, primary: bool = False
    ) -> None:
        super().__init__(text, parent)
        self._icon_name = icon_name
        self._theme = theme
        self._primary = primary
        if primary:
            set_look(self, Look.PRIMARY)
        theme.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        colors = self._theme.colors
        color = colors.on_accent if self._primary else colors.text
        self.setIcon(icons.icon(self._icon_name, color, 16))


class ScrollContent(QWidget):
    """What lies in a scroll area: as tall as its text needs at the width at hand."""

    def __init__(self) -> None:
        super().__init__()
        set_look(self, Look.CONTENT)

    def minimumSizeHint(self) -> QSize:
        # Else the height at the least width counts, at which every label wraps.
        return QSize(0, 0)


class FlowLayout(QLayout):
    """Puts widgets in rows, as words in a line; what doesn't fit goes to the next row."""

    def __init__(self, spacing: int = SMALL) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self.setSpacing(spacing)
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._arrange(QRect(0, 0, width, 0), apply=False)

    def setGeometry(self, rectangle: QRect) -> None:
        super().setGeometry(rectangle)
        self._arrange(rectangle, apply=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _arrange(self, rectangle: QRect, *, apply: bool) -> int:
        x, y, height = rectangle.x(), rectangle.y(), 0
        row: list[tuple[QLayoutItem, int, QSize]] = []

        def end_row() -> None:
            for item, left, size in row if apply else ():
                item.setGeometry(QRect(QPoint(left, y + (height - size.height()) // 2), size))
            row.clear()

        for item in self._items:
            if item.isEmpty():
                continue
            hint = item.sizeHint()
            size = QSize(min(hint.width(), rectangle.width()), hint.height())
            if row and x + size.width() > rectangle.right() + 1:
                end_row()
                x, y, height = rectangle.x(), y + height + self.spacing(), 0
            row.append((item, x, size))
            x += size.width() + self.spacing()
            height = max(height, size.height())
        end_row()
        return y + height - rectangle.y()


class Reused(Generic[_W]):
    """Widgets of one kind in a layout: as many as there is to show; the others are hidden and kept.

    A new widget is matched with the whole style sheet, which takes longer than all else between
    a key and the page that it brings.
    """

    def __init__(self, layout: QLayout, make: Callable[[], _W]) -> None:
        self._layout = layout
        self._make = make
        self._widgets: list[_W] = []

    def beside(self, items: Sequence[_T]) -> Iterable[tuple[_W, _T]]:
        """A widget, shown, for each item, and the item; the layout's widget has to be there."""
        while len(self._widgets) < len(items):
            widget = self._make()
            self._layout.addWidget(widget)
            self._widgets.append(widget)
        for number, widget in enumerate(self._widgets):
            widget.setVisible(number < len(items))
        return zip(self._widgets[: len(items)], items, strict=True)


def clear(layout: QLayout) -> None:
    """Take everything out of a layout and delete it."""
    while layout.count():
        item = layout.takeAt(0)
        if item is None:
            return
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
        elif (inner := item.layout()) is not None:
            clear(inner)


def column(spacing: int, margins: tuple[int, int, int, int] = (0, 0, 0, 0)) -> QVBoxLayout:
    """A column layout with our spacing."""
    layout = QVBoxLayout()
    layout.setSpacing(spacing)
    layout.setContentsMargins(*margins)
    return layout
