"""Texts that can be copied: labels that wrap or elide, and titles of sections."""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QAccessible, QContextMenuEvent, QPainter, QPaintEvent, QPalette, QShowEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from .announcing import set_role
from .copy_menu import show_copy_menu
from .eliding import fitted
from .fonts import font
from .tooltips import set_tooltip

# Where a long word such as an address may be broken.
_LONG_WORD = re.compile(r"\S{26,}")
_BREAKABLE = re.compile(r"[@._/=+-]|[^@._/=+-]{24}(?=.{4})")
_LEAST_TEXT = 60
# As long as its letters are wide on average in running text.
_SAMPLE = "the mail server of the recipient could not be reached, so the message was returned to its sender"


class TextLabel(QLabel):
    """A label that wraps, also inside long addresses, and can be copied; never markup."""

    def __init__(self, text: str = "", parent: QWidget | None = None, *, quiet: bool = False) -> None:
        super().__init__(parent)
        self._plain = ""
        self._face: tuple[float, bool] | None = None
        self._longest: int | None = None
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
        self._bound_lines()

    def showEvent(self, event: QShowEvent) -> None:
        # Where a style sheet comes to a widget, Qt takes back the font that it was given before.
        self._apply_face()
        super().showEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._apply_face()

    def set_longest_line(self, characters: int) -> None:
        """Wrap after about so many characters, however wide the place is: the eye loses longer lines."""
        self._longest = characters
        self._bound_lines()

    def _bound_lines(self) -> None:
        if self._longest is not None:
            average = self.fontMetrics().horizontalAdvance(_SAMPLE) / len(_SAMPLE)
            margins = self.contentsMargins()
            self.setMaximumWidth(round(self._longest * average) + margins.left() + margins.right())

    def heightForWidth(self, width: int) -> int:
        # A layout asks for the height at its own width, although it gives no more than the greatest one.
        return super().heightForWidth(min(width, self.maximumWidth()))

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
