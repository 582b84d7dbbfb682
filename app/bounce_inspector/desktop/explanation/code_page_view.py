"""The page of a code: its number and title, what it means, facts with their sources, what to do."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QAccessible, QColor, QDesktopServices, QPalette
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from ...advice.code_page import Aside, CodePage, PageRow
from ...advice.steps import Step
from ...registry.codes import Code
from ..shared.announcing import set_role
from ..shared.layouts import Reused, column
from ..shared.text_labels import SectionTitle, TextLabel
from ..shared.theme import GAP, SMALL, TIGHT, WIDE, Theme
from ..shared.tooltips import set_tooltip
from .step_list import StepList

# Longer codes are wordings of providers.
_LONG_CODE = 10


class CodePageView(QWidget):
    """What a code means, for everybody: its title, its plain words, what to do about it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("code-page")
        self._shown: tuple[object, ...] = ()
        layout = column(SMALL, (0, TIGHT, 0, WIDE))
        self.setLayout(layout)
        self._title = _Title(theme)
        layout.addWidget(self._title)
        self._texts = Reused(_part_of(layout), TextLabel)
        self._steps = StepList(theme, GAP, above=SMALL)
        layout.addWidget(self._steps)
        theme.changed.connect(self._forget)

    def _forget(self) -> None:
        """Fill the page anew the next time: with a new style sheet, Qt takes fonts and colors back."""
        self._shown = ()

    def show_page(self, page: CodePage, headings: dict[str, str], steps: bool) -> None:
        """Show another page; ``headings`` name the sections."""
        shown = (page, headings, steps)
        if shown == self._shown:
            return
        self._shown = shown
        self._title.show_title(page)
        for label, text in self._texts.beside((*page.plain, *page.notes)):
            label.set_text(text)
        own = tuple(Step(text) for text in page.steps) if steps else ()
        self._steps.show_steps(headings["steps"], own)


class CodeDetails(QWidget):
    """What mail people want to know of a code: its meaning in their terms, facts, other uses.

    ``code_wanted`` tells another code of these facts that is to be explained.
    """

    code_wanted = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("code-details")
        self._shown: tuple[object, ...] = ()
        layout = column(WIDE, (0, TIGHT, 0, WIDE))
        self.setLayout(layout)
        self._meaning = _Section()
        self._caution = _Section()
        self._rows = _Rows(theme, self.code_wanted.emit)
        for part in (self._meaning, self._caution, self._rows):
            layout.addWidget(part)
        self._asides = Reused(_part_of(layout), lambda: _AsideView(theme, self.code_wanted.emit))
        theme.changed.connect(self._forget)

    def _forget(self) -> None:
        self._shown = ()

    def show_page(self, page: CodePage, headings: dict[str, str], rows: tuple[PageRow, ...]) -> None:
        """Show another page; ``rows`` are its facts."""
        shown = (page, headings, rows)
        if shown == self._shown:
            return
        self._shown = shown
        self._meaning.show_text(headings["meaning"], page.meaning)
        self._caution.show_text(headings["caution"], page.caution)
        self._rows.show_rows(rows)
        parts = [self._rows]
        for view, aside in self._asides.beside(page.asides):
            view.show_aside(aside)
            parts.append(view.rows)
        # What is said of each stands in one column, whatever the heading above it.
        width = max(part.labels_width for part in parts)
        for part in parts:
            part.set_labels_width(width)

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to be known."""
        page = self._shown[0] if self._shown else None
        return not isinstance(page, CodePage) or not (
            page.meaning or page.caution or self._shown[2] or page.asides
        )


def _part_of(layout: QVBoxLayout) -> QVBoxLayout:
    """A layout in a layout, for as many widgets as there will be; takes no room while it shows none."""
    part = column(layout.spacing())
    layout.addLayout(part)
    return part


class _Title(QWidget):
    """The code and its name, large, and below them the title that the standard gives it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._code = TextLabel()
        self._code.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._title = TextLabel()
        set_role(self._title, QAccessible.Role.Heading)
        self._standard = TextLabel()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._code)
        self._row.addWidget(self._title, 1)
        layout = column(TIGHT)
        layout.addLayout(self._row)
        layout.addWidget(self._standard)
        self.setLayout(layout)

    def show_title(self, page: CodePage) -> None:
        """Show another code."""
        # A wording instead of a number needs lines of its own.
        is_long = len(page.code) > _LONG_CODE
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._row.setDirection(down if is_long else across)
        self._row.setSpacing(TIGHT if is_long else GAP)
        place = Qt.AlignmentFlag(0) if is_long else Qt.AlignmentFlag.AlignTop
        self._row.setAlignment(self._code, place)
        self._row.setAlignment(self._title, place)
        self._code.setWordWrap(is_long)
        self._code.set_face(2 if is_long else 4, semibold=True)
        self._code.set_text(page.code)
        self._title.set_face(4, semibold=True)
        self._title.set_text(page.title)
        self._standard.set_text(page.standard)
        self._standard.setVisible(bool(page.standard))
        colors = self._theme.colors
        color = colors.provider if page.provider else colors.tone(colors.of_class(page.class_))
        # Not by a style sheet: that would take the font back where the label was not shown before.
        palette = self._code.palette()
        palette.setColor(QPalette.ColorRole.WindowText, QColor(color))
        self._code.setPalette(palette)


class _Section(QWidget):
    """A heading and a text in the quiet color; hidden where there is none."""

    def __init__(self) -> None:
        super().__init__()
        self._caption = SectionTitle()
        self._text = TextLabel(quiet=True)
        layout = column(SMALL)
        layout.addWidget(self._caption)
        layout.addWidget(self._text)
        self.setLayout(layout)

    def show_text(self, heading: str, text: str | None) -> None:
        """Show another text."""
        self._caption.set_text(heading)
        self._text.set_text(text or "")
        self.setVisible(bool(text))


class _AsideView(QWidget):
    """Facts of one kind under a heading."""

    def __init__(self, theme: Theme, want: Callable[[Code], None]) -> None:
        super().__init__()
        self._caption = SectionTitle()
        self.rows = _Rows(theme, want)
        layout = column(SMALL)
        layout.addWidget(self._caption)
        layout.addWidget(self.rows)
        self.setLayout(layout)

    def show_aside(self, aside: Aside) -> None:
        """Show other facts."""
        self._caption.set_text(aside.heading)
        self.rows.show_rows(aside.rows)


class _Rows(QWidget):
    """Labelled facts in two columns; hidden where there are none."""

    def __init__(self, theme: Theme, want: Callable[[Code], None]) -> None:
        super().__init__()
        self._theme = theme
        self._want = want
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(WIDE)
        self._grid.setVerticalSpacing(TIGHT)
        self._grid.setColumnStretch(1, 1)
        self.setLayout(self._grid)
        self._facts: list[_Fact] = []

    def show_rows(self, rows: tuple[PageRow, ...]) -> None:
        """Show other facts."""
        while len(self._facts) < len(rows):
            self._facts.append(_Fact(self._grid, self._theme, self._want))
        for number, fact in enumerate(self._facts):
            fact.show_row(rows[number] if number < len(rows) else None)
        self.setVisible(bool(rows))

    @property
    def labels_width(self) -> int:
        """How wide the first column is by what stands in it."""
        return max((fact.label_width for fact in self._facts), default=0)

    def set_labels_width(self, width: int) -> None:
        """Make the first column as wide as that of other facts."""
        self._grid.setColumnMinimumWidth(0, width)


class _Fact:
    """A row of the two columns: its label, and its text or its links.

    Those to other codes call ``want``, the others open in the browser.
    """

    def __init__(self, grid: QGridLayout, theme: Theme, want: Callable[[Code], None]) -> None:
        self._theme = theme
        self._want = want
        self._row: PageRow | None = None
        self._label = TextLabel(quiet=True)
        self._label.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._label.setWordWrap(False)
        self._text = TextLabel()
        self._linked = QLabel()
        self._linked.setTextFormat(Qt.TextFormat.RichText)
        self._linked.setWordWrap(True)
        self._linked.linkActivated.connect(self._open)
        self._linked.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        number = grid.rowCount()
        grid.addWidget(self._label, number, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self._text, number, 1)
        grid.addWidget(self._linked, number, 1)

    def show_row(self, row: PageRow | None) -> None:
        """Show another fact, or nothing."""
        self._row = row
        has_links = row is not None and bool(row.links or row.codes)
        self._label.setVisible(row is not None)
        self._text.setVisible(row is not None and not has_links)
        self._linked.setVisible(has_links)
        if row is None:
            return
        self._label.set_text(row.label)
        if has_links:
            self._linked.setText(_with_links(row, self._theme.colors.accent))
            set_tooltip(self._linked, "\n".join(link for _, link in row.links))
        else:
            self._text.set_text(row.text)

    @property
    def label_width(self) -> int:
        """How wide its label is; 0 where it shows nothing."""
        return self._label.sizeHint().width() if self._row is not None else 0

    def _open(self, link: str) -> None:
        codes = self._row.codes if self._row is not None else ()
        code = next((code for code, _ in codes if str(code) == link), None)
        if code is not None:
            self._want(code)
        else:
            QDesktopServices.openUrl(QUrl(link))


def _with_links(row: PageRow, color: str) -> str:
    """The text of a fact as markup: one code a line, other links in a row with what is none."""
    if row.codes:
        # Imported here: the window is shown without it.
        from html import escape

        return "<br>".join(
            f'<a style="color:{color}" href="{code}">{code} {escape(name)}</a>' for code, name in row.codes
        )
    pieces = [f'<a style="color:{color}" href="{link}">{name}</a>' for name, link in row.links]
    known = {name for name, _ in row.links}
    pieces += [name for name in row.text.split(", ") if name not in known]
    return ", ".join(pieces)
