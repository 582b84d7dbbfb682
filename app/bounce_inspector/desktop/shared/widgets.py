"""Small parts that the panes share: cards, chips, labels, buttons, flowing rows."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QContextMenuEvent,
    QFont,
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLayout,
    QLayoutItem,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ...advice.tone import Chip, Tone
from . import icons
from .announcing import set_role
from .copy_menu import show_copy_menu
from .eliding import fitted
from .fonts import fixed_font, font
from .theme import ROW_RADIUS, SMALL, TIGHT, Look, Theme, heights, set_look

_W = TypeVar("_W", bound=QWidget)
_T = TypeVar("_T")
# Where a long word such as an address may be broken.
_LONG_WORD = re.compile(r"\S{26,}")
_BREAKABLE = re.compile(r"[@._/=+-]|.{24}(?=.{4})")
_CHIP_PADDING = 12
_LEAST_TEXT = 60
_TOOL_ICON = 16


def never_markup(text: str) -> str:
    """A text for a message box, where Qt takes what looks like markup for markup, with its pictures."""
    if "<" not in text and "&" not in text:
        return text
    return tooltip(text)


def tooltip(text: str) -> str:
    """A text for a tooltip: long lines wrap, which Qt does in markup only, and nothing in it is markup."""
    if not text:
        return ""
    # Imported here: the window is shown without it.
    import html

    return f"<p>{html.escape(text)}</p>".replace("\n", "<br>")


def set_tooltip(widget: QWidget, text: str, spoken: str | None = None) -> None:
    """Give a widget a tooltip; ``spoken`` is what a screen reader says in its place, else the same text.

    Without words for it, Qt would have the tooltip's markup read aloud.
    """
    shown = tooltip(text)
    if shown != widget.toolTip():
        widget.setToolTip(shown)
        widget.setAccessibleDescription(text if spoken is None else spoken)


def keep_room(widget: QWidget) -> None:
    """Have a widget's place stay empty while it is hidden, so that nothing beside it moves."""
    policy = widget.sizePolicy()
    policy.setRetainSizeWhenHidden(True)
    widget.setSizePolicy(policy)


class Card(QFrame):
    """A calm surface with a hairline border, on which a pane lies."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_look(self, Look.CARD)

    def set_framed(self, is_framed: bool) -> None:
        """Be a card of its own, or lie on another one."""
        if is_framed != (self.property("look") == Look.CARD):
            self.setProperty("look", Look.CARD.value if is_framed else "")
            self.style().unpolish(self)
            self.style().polish(self)


class TextLabel(QLabel):
    """A label that wraps, also inside long addresses, and can be copied; never markup."""

    def __init__(self, text: str = "", parent: QWidget | None = None, *, quiet: bool = False) -> None:
        super().__init__(parent)
        self._plain = ""
        self._face: tuple[float, bool] | None = None
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
        self.setText(_breakable(text))
        self.setAccessibleName(text)

    def set_markup(self, markup: str, plain: str) -> None:
        """Show markup of our own making; ``plain`` is what is copied and read aloud."""
        self._plain = plain
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setText(markup)
        self.setAccessibleName(plain)

    def set_face(self, delta: float, *, semibold: bool = False) -> None:
        """Show the text ``delta`` points larger than the interface font, or bolder."""
        self._face = (delta, semibold)
        self._apply_face()

    def _apply_face(self) -> None:
        if self._face is not None:
            self.setFont(font(self._face[0], semibold=self._face[1]))

    def showEvent(self, event: QShowEvent) -> None:
        # Where a style sheet comes to a widget, Qt takes back the font that it was given before.
        self._apply_face()
        super().showEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._apply_face()

    def minimumSizeHint(self) -> QSize:
        # A layout that is narrower than a long word would reckon the heights at the width of that word.
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), _LEAST_TEXT), hint.height()) if self.wordWrap() else hint

    @property
    def plain(self) -> str:
        """The text as given."""
        return self._plain

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        show_copy_menu(self, event.globalPos(), self._plain)


def _breakable(text: str) -> str:
    return _LONG_WORD.sub(lambda word: _BREAKABLE.sub("\\g<0>\u200b", word[0]), text)


class ElidedLabel(TextLabel):
    """A label of one line; what does not fit is left out, and told by the tooltip."""

    def __init__(self, text: str = "", parent: QWidget | None = None, *, quiet: bool = False) -> None:
        super().__init__(text, parent, quiet=quiet)
        self.setWordWrap(False)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        role = QPalette.ColorRole.WindowText
        shown = fitted(self.fontMetrics(), self.plain, self.width())
        set_tooltip(self, self.plain if shown != self.plain else "")
        alignment = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        self.style().drawItemText(
            painter, self.rect(), alignment, self.palette(), self.isEnabled(), shown, role
        )
        painter.end()


class ChipLabel(QLabel):
    """A short fact on a rounded ground; colored by its tone, never by color alone, and nothing to click on."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone = Tone.NEUTRAL
        self._theme = theme
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)

    def _chip_font(self) -> QFont:
        return fixed_font(-0.5) if self._tone is Tone.CODE else font(-0.5, semibold=True)

    def show_chip(self, chip: Chip) -> None:
        """Show another fact."""
        self._tone = chip.tone
        self.setText(chip.text)
        self._restyle()

    def sizeHint(self) -> QSize:
        width = QFontMetrics(self._chip_font()).horizontalAdvance(self.text()) + 2 * _CHIP_PADDING
        return QSize(width, heights().chip)

    def minimumSizeHint(self) -> QSize:
        return QSize(2 * heights().chip, heights().chip)

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self._chip_font())
        paint_chip(painter, self.rect(), self.text(), self._tone, self._theme)
        painter.end()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        show_copy_menu(self, event.globalPos(), self.text())


def paint_chip(
    painter: QPainter, area: QRect, text: str, tone: Tone, theme: Theme, ground: str | None = None
) -> None:
    """Draw a chip in the painter's font; what does not fit is left out."""
    colors = theme.colors
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QColor(ground or colors.ground(tone)))
    painter.setPen(QPen(QColor(colors.text)) if theme.high_contrast else QPen(Qt.PenStyle.NoPen))
    inner = area.toRectF().adjusted(0.5, 0.5, -0.5, -0.5) if theme.high_contrast else area.toRectF()
    painter.drawRoundedRect(inner, inner.height() / 2, inner.height() / 2)
    painter.setPen(QColor(colors.tone(tone)))
    room = area.adjusted(_CHIP_PADDING, 0, -_CHIP_PADDING, 0)
    shown = fitted(painter.fontMetrics(), text, room.width())
    painter.drawText(room, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, shown)
    painter.restore()


def paint_row_ground(painter: QPainter, row: QRect, theme: Theme, *, is_chosen: bool) -> None:
    """Draw what lies below a row that is chosen, or else pointed at."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.colors.selection if is_chosen else theme.colors.hover))
    painter.drawRoundedRect(row, ROW_RADIUS, ROW_RADIUS)


class ToneIcon(QWidget):
    """The round sign of a tone: a cross, a clock, a tick or an i."""

    def __init__(self, tone: Tone, theme: Theme, size: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone: Tone | None = tone
        self._theme = theme
        self._size = size
        self.setFixedSize(size, size)
        theme.changed.connect(self._restyle)
        self._restyle()

    def set_tone(self, tone: Tone) -> None:
        """Show another tone's sign."""
        self._tone = tone
        self._restyle()

    def set_size(self, size: int) -> None:
        """Show the sign larger or smaller."""
        if size != self._size:
            self._size = size
            self.setFixedSize(size, size)
            self._restyle()

    def set_working(self) -> None:
        """Show three dots: something is being worked at."""
        self._tone = None
        self._restyle()

    def _restyle(self) -> None:
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        colors = self._theme.colors
        painter = QPainter(self)
        if self._tone is None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colors.neutral_ground))
            painter.drawEllipse(self.rect())
            icons.icon("dots", colors.neutral, self._size).paint(painter, self.rect())
        else:
            color = colors.tone(self._tone)
            icons.icon(self._tone, color, self._size, colors.surface).paint(painter, self.rect())
        painter.end()


class SectionTitle(TextLabel):
    """The title of a section, in the size of the text; what follows it in the same line is quiet."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        set_role(self, QAccessible.Role.Heading)
        self.set_face(0, semibold=True)
        # The accents of capitals rise above what some fonts claim as their height.
        self.setContentsMargins(0, 1, 0, 1)

    def set_title(self, text: str, about: str, quiet: str) -> None:
        """Show a title and, in the color ``quiet``, what it is about."""
        if not about:
            self.setTextFormat(Qt.TextFormat.PlainText)
            self.set_text(text)
            return
        # Imported here: the window is shown without it.
        import html

        rest = f"<span style='font-weight:400; color:{quiet}'>{html.escape(_breakable(about))}</span>"
        self.set_markup(f"{html.escape(text)} {rest}", f"{text} {about}")


class SquareButton(QToolButton):
    """A small button with an icon and no edge; its name is told to screen readers and as a tooltip."""

    def __init__(self, icon_name: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon_name = icon_name
        self._theme = theme
        self._color: str | None = None
        set_look(self, Look.TOOL)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme.changed.connect(self._restyle)
        self._restyle()

    def set_name(self, name: str, keys: str = "") -> None:
        """Give the button its name; ``keys`` do the same."""
        set_tooltip(self, f"{name} ({keys})" if keys else name, keys or name)
        self.setAccessibleName(name)

    def set_color(self, color: str) -> None:
        """Draw the icon in a color of its own."""
        self._color = color
        self._restyle()

    def sizeHint(self) -> QSize:
        side = heights().small
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _restyle(self) -> None:
        colors, side = self._theme.colors, _icon_side()
        self.setIconSize(QSize(side, side))
        color = self._color or colors.text
        self.setIcon(icons.icon(self._icon_name, color, side, colors.surface, colors.disabled))


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
        self.setAutoDefault(False)
        theme.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        colors, side = self._theme.colors, _icon_side()
        color = colors.on_accent if self._primary else colors.text
        # Wider than it is drawn: the style leaves too little between icon and text.
        self.setIconSize(QSize(side + TIGHT, side))
        self.setIcon(icons.icon(self._icon_name, color, side, colors.surface, colors.disabled))


def _icon_side() -> int:
    """How large the icon of a button is: as its letters are."""
    return max(_TOOL_ICON, QFontMetrics(font()).ascent())


class ScrollContent(QWidget):
    """What lies in a scroll area: as tall as its text needs at the width at hand."""

    def __init__(self) -> None:
        super().__init__()
        set_look(self, Look.CONTENT)

    def minimumSizeHint(self) -> QSize:
        # Else the height at the least width counts, at which every label wraps.
        return QSize(0, 0)


class Scroll(QScrollArea):
    """Scrolls its content up and down only; the keys stop at it where it ``takes_focus``."""

    def __init__(self, content: QWidget, parent: QWidget | None = None, *, takes_focus: bool = False) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        if not takes_focus:
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(content)

    def put_bar_into_margin(self, layout: QLayout) -> None:
        """Have the scroll bar lie in the right margin of the content's layout: nothing wraps anew when it comes."""
        usual = layout.contentsMargins().right()

        def make_room(_: int, maximum: int) -> None:
            bar = self.verticalScrollBar().sizeHint().width() if maximum else 0
            margins, right = layout.contentsMargins(), max(TIGHT, usual - bar)
            if margins.right() != right:
                layout.setContentsMargins(margins.left(), margins.top(), right, margins.bottom())

        self.verticalScrollBar().rangeChanged.connect(make_room)


class FlowLayout(QLayout):
    """Puts widgets in rows, as words in a line; what doesn't fit goes to the next row.

    ``between`` is the space between rows where it is not that between widgets.
    ``last_at_end``: the last widget of all stands at the end of its row.
    """

    def __init__(
        self, spacing: int = SMALL, *, between: int | None = None, last_at_end: bool = False
    ) -> None:
        super().__init__()
        self._between = spacing if between is None else between
        self._last_at_end = last_at_end
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
                x, y, height = rectangle.x(), y + height + self._between, 0
            if self._last_at_end and item is self._items[-1]:
                x = max(x, rectangle.right() + 1 - size.width())
            row.append((item, x, size))
            x += size.width() + self.spacing()
            height = max(height, size.height())
        end_row()
        return y + height - rectangle.y()


class Reused(Generic[_W]):
    """Widgets of one kind in a layout: as many as there is to show; the others are hidden and kept.

    ``last`` is another widget that stays behind them.

    A new widget is matched with the whole style sheet, which takes longer than all else between
    a key and the page that it brings.
    """

    def __init__(self, layout: QLayout, make: Callable[[], _W], last: QWidget | None = None) -> None:
        self._layout = layout
        self._make = make
        self._last = last
        if last is not None:
            layout.addWidget(last)
        self._widgets: list[_W] = []

    def beside(self, items: Sequence[_T]) -> Iterable[tuple[_W, _T]]:
        """A widget, shown, for each item, and the item; the layout's widget has to be there."""
        while len(self._widgets) < len(items):
            widget = self._make()
            self._layout.addWidget(widget)
            self._widgets.append(widget)
            if self._last is not None:
                # It stays behind those that came.
                self._layout.removeWidget(self._last)
                self._layout.addWidget(self._last)
        for number, widget in enumerate(self._widgets):
            widget.setVisible(number < len(items))
        return zip(self._widgets[: len(items)], items, strict=True)


def column(spacing: int, margins: tuple[int, int, int, int] = (0, 0, 0, 0)) -> QVBoxLayout:
    """A column layout with our spacing.

    It is given to its widget before anything is put into it: what gets its parent later is styled once more,
    with all that lies in it.
    """
    layout = QVBoxLayout()
    layout.setSpacing(spacing)
    layout.setContentsMargins(*margins)
    return layout
