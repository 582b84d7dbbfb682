"""The verdict on top of the bounce: the one loud thing in the window."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from ...advice.circumstances import Circumstances
from ...advice.fates import FEW
from ...advice.parties import Party
from ...advice.tone import Tone
from ...advice.verdict import Verdict
from ..shared.announcing import announce, set_expander, set_role
from ..shared.chips import ChipLabel
from ..shared.grounds import Card
from ..shared.language import Translated
from ..shared.layouts import FlowLayout, Reused, column
from ..shared.scrolling import Scroll, ScrollContent
from ..shared.text_labels import TextLabel
from ..shared.theme import GAP, SMALL, TIGHT, WIDE, Look, Theme, heights, set_look
from ..shared.tone_icon import ToneIcon
from .fact_line import FactLine
from .next_input import NextInput
from .party_path import PartyPath
from .progress_line import ProgressLine, ReadingProgress
from .recipient_columns import HEAD_SIGN
from .recipient_lines import RecipientLine
from .recipient_list import RecipientList
from .recipient_model import Single

# The sign of the verdict with little height; else it is as large as the rows reckon with.
_LOW_ICON = 24
# The ground of the rows of recipients, and of the buttons in the corner, reaches beyond what is on it.
_ROWS_AT, _CORNER = 8, 8
# So many characters of a line are read at ease.
_LONGEST_LINE = 100
# How much of the window's height the verdict may take.
_SHARE, _SHARE_OF_MANY = 0.5, 1 / 3


class VerdictBar(Translated, Card):
    """Says what happened: a sentence with its chips, or a row for each recipient or fate.

    With little height (`set_tight`) circumstances and drawing wait behind a button.
    """

    recipient_chosen = Signal(int)
    cancel_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("verdict")
        self._theme = theme
        self._is_tight = self._is_compact = False
        self._has_parties = False
        self._has_chips = False
        self._asks_for_another = False
        self._icon = ToneIcon(Tone.NEUTRAL, theme, HEAD_SIGN)
        self.headline = TextLabel()
        self.headline.setObjectName("headline")
        self.headline.set_face(4, semibold=True)
        self.headline.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        set_role(self.headline, QAccessible.Role.Heading)
        self._detail = TextLabel(quiet=True)
        self._detail.setObjectName("verdict-detail")
        self._detail.set_longest_line(_LONGEST_LINE)
        # Placed by hand: a widget with a layout is asked for its layout's height, not its own.
        self._inner = ScrollContent()
        self._scroll = Scroll(self._inner, self)
        self._scroll.shade_end(theme)
        self._chips = QWidget()
        flow = FlowLayout(SMALL)
        self._chips.setLayout(flow)
        self._facts = FactLine(theme)
        self.parties = PartyPath(theme)
        self.next_input = NextInput(theme)
        self._progress = ProgressLine(theme)
        self._progress.cancel.clicked.connect(self.cancel_wanted)
        self._details = QPushButton()
        self._details.setObjectName("verdict-details")
        set_look(self._details, Look.LINK)
        self._details.setCheckable(True)
        set_expander(self._details)
        self._details.toggled.connect(self._arrange)
        self._shown_chips: list[ChipLabel] = []
        self._chip_labels = Reused(flow, lambda: ChipLabel(theme), last=self._details)
        self.recipients = RecipientList(theme)
        self.recipients.chosen.connect(self.recipient_chosen)
        self.recipients.view.selectionModel().currentChanged.connect(self._show_chosen)
        self._scroll.verticalScrollBar().rangeChanged.connect(self._show_chosen)
        self._corner = QHBoxLayout()
        self._corner.setContentsMargins(0, 0, 0, 0)
        self._lay_out()
        self._inner.installEventFilter(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._restyle)
        self._retranslate()
        self._arrange()

    def _lay_out(self) -> None:
        self._outer = column(GAP)
        self._inner.setLayout(self._outer)
        self._row = QHBoxLayout()
        self._outer.addLayout(self._row)
        self._row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        self._words = words = column(GAP)
        self._row.addLayout(words, 1)
        self._sentences = column(TIGHT)
        words.addLayout(self._sentences)
        head = QHBoxLayout()
        head.setSpacing(GAP)
        self._sentences.addLayout(head)
        head.addWidget(self.headline, 1)
        head.addLayout(self._corner)
        head.setAlignment(self._corner, Qt.AlignmentFlag.AlignTop)
        self._sentences.addWidget(self._detail)
        # What is in the corner reaches farther to the right than texts do.
        self._parts = column(GAP, (0, 0, _CORNER, 0))
        words.addLayout(self._parts)
        for part in (self._chips, self._facts, self.parties, self.next_input, self._progress):
            self._parts.addWidget(part)
        self._outer.addWidget(self.recipients)
        self._outer.addStretch(1)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Verdict"))
        self._details.setText(self.tr("Details"))

    def set_corner(self, widget: QWidget | None) -> None:
        """Put a widget into the upper corner, in place of the one before."""
        while self._corner.count():
            self._corner.takeAt(0)
        if widget is not None:
            self._corner.addWidget(widget)
            widget.show()

    def show_verdict(
        self,
        verdict: Verdict,
        circumstances: Circumstances | None = None,
        parties: Sequence[Party] = (),
        lines: Sequence[RecipientLine] = (),
        single: Single = lambda line, _: line,
        *,
        asks_for_another: bool = False,
    ) -> None:
        """Show a verdict in place of the one before.

        ``lines`` are the recipients where there are several, ``single`` gives the line of one of
        those for whom a line stands.  ``asks_for_another``: it is no bounce, and another input is to come.
        """
        self._asks_for_another = asks_for_another
        self._icon.set_tone(verdict.tone)
        self.headline.set_text(verdict.headline)
        self._detail.set_text(" ".join(filter(None, (verdict.detail, verdict.owner))))
        self._shown_chips = []
        for label, chip in self._chip_labels.beside(verdict.chips):
            label.show_chip(chip)
            self._shown_chips.append(label)
        self._has_chips = bool(verdict.chips)
        self._has_parties = bool(parties) and not lines
        self._facts.show_circumstances(
            circumstances or Circumstances(), of_several=bool(lines), is_drawn=self._has_parties
        )
        self.parties.show_parties(parties)
        self.recipients.show_lines(lines, single)
        self._progress.hide()
        self.setAccessibleDescription(" ".join(filter(None, (verdict.headline, verdict.detail))))
        self._arrange()

    def show_working(self, headline: str, progress: ReadingProgress | None) -> None:
        """Show that something large is being read; everything of the bounce before leaves."""
        self._icon.set_working()
        self.headline.set_text(headline)
        self._detail.set_text(self._progress.words_for(progress))
        self._has_chips = self._asks_for_another = False
        self._facts.show_circumstances(Circumstances())
        self._has_parties = False
        self.recipients.show_lines((), lambda line, _: line)
        self._progress.show_progress(progress)
        self._progress.show()
        self._arrange()

    def announce(self) -> None:
        """Have a screen reader say the headline and the chips."""
        chips = [label.text() for label in self._shown_chips] if self._has_chips else []
        announce(self.headline, ". ".join(filter(None, (self.headline.plain, *chips))))

    def mark_recipient(self, number: int | None) -> None:
        """Mark the row of the recipient whose steps are shown."""
        if number is not None:
            self.recipients.choose(number)

    def _show_chosen(self) -> None:
        """Scroll to the row that is chosen where the rows scroll with all else."""
        area = self.recipients.chosen_area.translated(self.recipients.pos())
        # Else the headline would go out of view for a row that nobody asked for.
        if self.recipients.view.hasFocus() and area.isValid():
            for point in (area.bottomLeft(), area.topLeft()):
                self._scroll.ensureVisible(point.x(), point.y(), 0, SMALL)

    @property
    def greatest_share(self) -> float:
        """How much of the window's height it may take: a third, and what a few single recipients need."""
        lines = [entry.line for entry in self.recipients.model.entries]
        return _SHARE_OF_MANY if any(line.is_group for line in lines) or len(lines) > FEW + 1 else _SHARE

    def set_greatest_height(self, height: int) -> None:
        """Bound the height; what is taller scrolls inside."""
        if self.maximumHeight() != max(60, height):
            self.setMaximumHeight(max(60, height))
            self.updateGeometry()

    def set_tight(self, is_tight: bool) -> None:
        """Show circumstances and drawing only when they are asked for."""
        if is_tight != self._is_tight:
            self._is_tight = is_tight
            self.recipients.set_titled(not is_tight)
            self._arrange()

    def set_compact(self, is_compact: bool) -> None:
        """Leave less space between the parts, where what to do would else need scrolling."""
        if is_compact != self._is_compact:
            self._is_compact = is_compact
            self._arrange()

    @property
    def _is_closed(self) -> bool:
        """Whether circumstances and drawing wait; beside rows that scroll, one line of them does not have to."""
        return self._is_tight and not self._details.isChecked() and self.recipients.model.rowCount() == 0

    def _arrange(self) -> None:
        """Show the parts that have something to show, as far as there is room."""
        has_rows = self.recipients.model.rowCount() > 0
        is_closed = self._is_closed
        has_facts = not self._facts.is_empty
        has_detail = bool(self._detail.plain)
        is_working = not self._progress.isHidden()
        self._detail.setVisible(
            has_detail and (is_working or not is_closed) and not (self._is_tight and has_rows)
        )
        has_more = self._is_tight and not has_rows and not is_working
        has_more = has_more and (has_facts or self._has_parties or has_detail)
        self._details.setVisible(has_more)
        self._chips.setVisible(self._has_chips or has_more)
        self.headline.set_face(2 if self._is_tight else 4, semibold=True)
        self._icon.set_size(_LOW_ICON if self._is_tight else HEAD_SIGN)
        self._facts.setVisible(has_facts and not is_closed)
        self.parties.setVisible(self._has_parties and not is_closed)
        self.recipients.setVisible(has_rows)
        self.next_input.setVisible(self._asks_for_another)
        for layout in (self._words, self._parts):
            layout.setSpacing(SMALL if self._is_compact else GAP)
        above = SMALL if self._is_tight else GAP if self._is_compact else WIDE
        left = WIDE - _ROWS_AT if has_rows else WIDE
        self._outer.setContentsMargins(left, above, WIDE - _CORNER, above)
        # A smaller sign stands in the middle of the place of the usual one where rows begin below the headline.
        aside = (HEAD_SIGN - _LOW_ICON) // 2 if has_rows and self._is_tight else 0
        self._row.setContentsMargins((_ROWS_AT if has_rows else 0) + aside, 0, 0, 0)
        self._row.setSpacing(WIDE + aside)
        self._place_facts(has_rows=has_rows)
        self._fit_chips()
        self.updateGeometry()
        self.update()

    def _place_facts(self, *, has_rows: bool) -> None:
        """Put the facts below the chips; beside rows right below the headline, or with little height after them."""
        layout, number, indent = self._parts, 1, 0
        if has_rows:
            layout, number = self._sentences, 2
        if has_rows and self._is_tight:
            # In line with what the rows say.
            layout, number, indent = self._outer, 2, _ROWS_AT + HEAD_SIGN + WIDE
        if layout.indexOf(self._facts) < 0:
            layout.insertWidget(number, self._facts)
        self._facts.setContentsMargins(indent, 0, 0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._scroll.setGeometry(self.rect().adjusted(1, 1, -1, -1))
        self._fit_chips()
        self._fit_rows()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # A scroll area keeps to itself that its content wants another height.
        if event.type() is QEvent.Type.LayoutRequest:
            self._fit_rows()
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def _fit_chips(self) -> None:
        """With little height, show as many chips as fit into one line; the first ones say most."""
        is_closed = self._is_closed
        room = self.width() - 2 * WIDE - self._icon.width() - WIDE - 2
        if not self._details.isHidden():
            room -= self._details.sizeHint().width() + SMALL
        for number, label in enumerate(self._shown_chips):
            room -= label.sizeHint().width()
            label.setVisible(not is_closed or number == 0 or room >= 0)
            room -= SMALL

    def _fit_rows(self) -> None:
        """Give the rows what the lines above them leave; more of them scroll."""
        if self.recipients.model.rowCount():
            # Where other parts need the room, the card is lower than it may be.
            height = self._rows_height(self.width(), min(self.height(), self.maximumHeight()))
            if self.recipients.minimumHeight() != height:
                self.recipients.setFixedHeight(height)

    def _head_height(self, width: int) -> int:
        margins = self._outer.contentsMargins()
        head = int(self._row.totalHeightForWidth(width - 2 - self._sides))
        return head + margins.top() + margins.bottom() + GAP

    @property
    def _sides(self) -> int:
        """The width of the margins."""
        margins = self._outer.contentsMargins()
        return margins.left() + margins.right()

    def _rows_height(self, width: int, room: int) -> int:
        """The height of the rows in a card of this height; with little of it they scroll with all else."""
        return self.recipients.height_for(0 if self._is_tight else room - 2 - self._head_height(width))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if self.recipients.model.rowCount():
            height = self._head_height(width) + self._rows_height(width, self.maximumHeight())
            if self._is_tight and not self._facts.isHidden():
                height += GAP + self._facts.heightForWidth(width - 2 - self._sides)
        else:
            height = self._outer.totalHeightForWidth(width - 2)
        return min(height + 2, self.maximumHeight())

    def sizeHint(self) -> QSize:
        return QSize(600, self.heightForWidth(max(self.width(), 300)))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, min(self.maximumHeight(), heights().control + 2 * WIDE))

    def _restyle(self) -> None:
        self.updateGeometry()
