"""Where the panes lie: three side by side, or fewer where the window is narrow."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import Enum

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSplitter, QStackedLayout, QWidget

from ...registry.registry import Registry
from ..bounce.bounce_pane import BouncePane
from ..codes.code_browser import CodeBrowser
from ..codes.code_entry import CodeEntry
from ..codes.code_model import CodeModel
from ..explanation.explanation_pane import ExplanationPane, PaneForm
from ..shared.fonts import width_scale
from ..shared.grounds import Card
from ..shared.held_update import HeldUpdate
from ..shared.language import Translated
from ..shared.layouts import column
from ..shared.tab_row import TabRow
from ..shared.theme import LOOSE, MEDIUM_WIDTH, NARROW_WIDTH, SMALL, TIGHT, WIDE, Theme
from ..verdict.verdict_bar import VerdictBar
from .navigation import Navigation
from .pane_widths import PaneWidths, pane_widths, text_width

_POPUP_HEIGHT, _LEAST_POPUP_HEIGHT = 340, 40
# Below this height, only what is most needed stays.
_LOW = 480
# Below this one, the verdict leaves less space between its parts.
_RATHER_LOW = 860
# Below this height, in lines of text, the entry comes only when it is asked for.
_TINY_LINES = 26


class _Rest(Card):
    """A card that takes the height that the parts above it leave, whatever its texts would need."""

    def hasHeightForWidth(self) -> bool:
        return False


class Mode(Enum):
    """How much room there is."""

    WIDE = "wide"
    MEDIUM = "medium"
    NARROW = "narrow"


class Arrangement(Translated, QWidget):
    """Lays the panes out by the width at hand.

    Wide: tree, bounce, explanation; the bounce's text gets 80 columns first, then the tree what most
    of its titles need, then the explanation, then the tree, then the text again.  Medium: the tree folds into a list below the entry.
    Narrow: what to do comes first, the text and the code's page lie behind tabs.
    """

    def __init__(
        self, registry: Registry, model: CodeModel, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("panes")
        self._theme = theme
        self._mode: Mode | None = None
        # What the user chose by dragging; 0 where the width at hand decides.
        self._chosen = (0, 0)
        self._is_applying = False
        # Whether the panes had each other's widths when they were last updated.
        self._has_swapped = False
        self._updating = HeldUpdate(self._update_panes)
        self._lay_out(registry, model)
        entry, codes, bounce = self.entry, self.codes, self.bounce
        self.tabs.currentChanged.connect(self._show_tab)
        self._outer.splitterMoved.connect(self._take_widths)
        self._inner.splitterMoved.connect(self._take_widths)
        entry.entered.connect(self._show_popup)
        entry.left.connect(self._hide_popup)
        codes.clicked.connect(self._hide_popup)
        codes.tree.expanded.connect(self._fit_popup)
        codes.tree.collapsed.connect(self._fit_popup)
        entry.confirmed.connect(self._hide_popup)
        entry.typed.connect(self._show_popup)
        entry.installEventFilter(self)
        bounce.text_view.zoomed.connect(self._apply_widths)
        theme.changed.connect(self._restyle)
        self._restyle()
        self._retranslate()

    def _lay_out(self, registry: Registry, model: CodeModel) -> None:
        theme = self._theme
        layout = column(0, (WIDE, 0, WIDE, TIGHT))
        self.setLayout(layout)
        self._outer = self._splitter(self)
        layout.addWidget(self._outer)
        self._left = QWidget(self._outer)
        self._left_layout = column(SMALL)
        self._left.setLayout(self._left_layout)
        self.entry = CodeEntry(theme, self._left)
        self._tree_card = Card(self._left)
        tree_layout = column(0, (SMALL, SMALL, SMALL, SMALL))
        self._tree_card.setLayout(tree_layout)
        self.codes = CodeBrowser(registry, model, theme, self._tree_card)
        tree_layout.addWidget(self.codes)
        self._right = QWidget(self._outer)
        self._right_layout = column(SMALL)
        self._right.setLayout(self._right_layout)
        self._outer.setStretchFactor(0, 0)
        self._outer.setStretchFactor(1, 1)
        self._top = QWidget(self._right)
        self._top_layout = QHBoxLayout()
        self._top_layout.setContentsMargins(0, 0, 0, 0)
        self._top_layout.setSpacing(WIDE)
        self._top.setLayout(self._top_layout)
        self.verdict = VerdictBar(theme, self._right)
        self._inner = self._splitter(self._right)
        self.bounce = BouncePane(theme, self._inner)
        self.explanation = ExplanationPane(theme, self._inner)
        self.navigation = Navigation(theme, self._top)
        # With little room, both panes share one card with tabs on it.
        self._single = _Rest(self._right)
        single = column(0, (1, 1, 1, 1))
        self._single.setLayout(single)
        self.tabs = TabRow(theme, self._single, gap=LOOSE)
        self.tabs.setObjectName("pane-tabs")
        for _ in range(3):
            self.tabs.addTab("")
        self._rule = QFrame(self._single)
        self._rule.setFixedHeight(1)
        tab_line = QHBoxLayout()
        tab_line.setContentsMargins(WIDE, 0, WIDE, 0)
        tab_line.addWidget(self.tabs)
        tab_line.addStretch(1)
        single.addLayout(tab_line)
        single.addWidget(self._rule)
        self._stack = QStackedLayout()
        single.addLayout(self._stack, 1)
        self._right_layout.addWidget(self._top)
        self._right_layout.addWidget(self.verdict)
        self._right_layout.addWidget(self._inner, 1)
        self._right_layout.addWidget(self._single, 1)

    def _splitter(self, parent: QWidget) -> QSplitter:
        """Panes side by side; what is made with it as its parent takes its place in it."""
        splitter = QSplitter(Qt.Orientation.Horizontal, parent)
        splitter.setHandleWidth(SMALL)
        splitter.setChildrenCollapsible(False)
        return splitter

    def _restyle(self) -> None:
        self._rule.setStyleSheet(f"background: {self._theme.colors.hairline}; border: none;")
        self._apply_widths()

    def _retranslate(self) -> None:
        self.tabs.setTabText(0, self.tr("What to do"))
        self.tabs.setTabText(1, self.tr("Bounce text") if self.bounce.is_bounce else self.tr("Text"))
        code = self.explanation.shown_code
        self.tabs.setTabText(
            2, self.tr("What {code} means").replace("{code}", code) if code else self.tr("Code")
        )
        self.tabs.setAccessibleName(self.tr("Panes"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            # What the buttons need is known when the parts have said their words, which they do after this.
            QTimer.singleShot(0, self, self._apply_widths)

    @property
    def mode(self) -> Mode | None:
        """How the panes lie now."""
        return self._mode

    # Widths

    def widths(self) -> tuple[int, int]:
        """The widths that the user gave the tree and the explanation, to be kept; 0 where none was given."""
        return self._chosen

    def set_widths(self, tree: int, explanation: int) -> None:
        """Give the tree and the explanation the widths they had; 0 leaves it to the width at hand."""
        self._chosen = (tree, explanation)
        self._apply_widths()

    def _take_widths(self) -> None:
        if self._is_applying:
            return
        tree, explanation = self._chosen
        if self._mode is Mode.WIDE:
            tree = self._outer.sizes()[0]
        if self._mode is not Mode.NARROW and not self.explanation.isHidden() and not self._is_page_alone:
            explanation = self._inner.sizes()[1]
        self._chosen = (tree, explanation)

    @property
    def _is_page_alone(self) -> bool:
        """Whether a code's page is shown without a bounce: then it has the room of the text."""
        return self.bounce.is_empty and self.explanation.has_content

    def _apply_widths(self) -> None:
        if self._mode in (None, Mode.NARROW):
            return
        wanted = text_width(zoom=self.bounce.text_view.zoom)
        tree, explanation = self._chosen
        is_wide = self._mode is Mode.WIDE
        needed = self.explanation.good_width
        widths = pane_widths(
            self.width(),
            wanted,
            has_tree=is_wide,
            has_explanation=self.explanation.has_content,
            needed=needed,
            tree=tree,
            explanation=explanation,
        )
        if self._is_page_alone:
            widths = PaneWidths(widths.tree, widths.explanation, widths.text)
        self._is_applying = True
        if is_wide:
            between = SMALL if widths.explanation else 0
            self._outer.setSizes([widths.tree, widths.text + between + widths.explanation])
        self._inner.setSizes([widths.text, widths.explanation])
        self._is_applying = False

    def arrange(self) -> None:
        """Lay the panes out for the width and height at hand."""
        width, scale = self.width(), min(1.5, width_scale())
        is_wide, is_medium = width >= MEDIUM_WIDTH * scale, width >= NARROW_WIDTH * scale
        mode = Mode.WIDE if is_wide else Mode.MEDIUM if is_medium else Mode.NARROW
        if mode is not self._mode:
            self._mode = mode
            self._place_panes()
        self.verdict.set_tight(self.height() < _LOW * scale)
        self.verdict.set_compact(self.height() < _RATHER_LOW * scale)
        self.explanation.set_tight(self._is_tiny)
        self.update_panes()
        self._apply_widths()

    @property
    def _is_tiny(self) -> bool:
        return self.height() < _TINY_LINES * self.fontMetrics().height()

    def show_entry(self) -> None:
        """Bring the entry, for which somebody has asked, where there was no room for it."""
        if self._mode is not Mode.WIDE:
            self._top.show()

    def _show_top(self) -> None:
        """Show the entry, unless the bounce needs its room."""
        is_in_use = self.entry.hasFocus() or not self._tree_card.isHidden()
        is_needed = not self._is_tiny or self.verdict.isHidden() or is_in_use
        self._top.setVisible(self._mode is not Mode.WIDE and is_needed)

    def _place_panes(self) -> None:
        is_wide, is_narrow = self._mode is Mode.WIDE, self._mode is Mode.NARROW
        focus = self.window().focusWidget()
        self._hide_popup()
        if is_wide:
            self._left_layout.addWidget(self.entry)
            self._tree_card.setParent(self._left)
            self._left_layout.addWidget(self._tree_card, 1)
            self._tree_card.show()
            self.verdict.set_corner(self.navigation)
        else:
            self.verdict.set_corner(None)
            self._top_layout.addWidget(self.navigation)
            self._top_layout.addWidget(self.entry, 1)
            self.navigation.show()
            self._tree_card.setParent(self)
            self._tree_card.hide()
        self._left.setVisible(is_wide)
        self.entry.set_popup(not is_wide)
        for pane in (self.bounce, self.explanation):
            pane.set_framed(not is_narrow)
            if is_narrow:
                self._stack.addWidget(pane)
            else:
                self._inner.addWidget(pane)
        self._inner.setVisible(not is_narrow)
        self._single.setVisible(is_narrow)
        if not is_narrow:
            self.explanation.set_form(PaneForm.ALL)
        if focus is not None and not self.isVisible():
            # What is moved loses the focus that it is to have when the window is first shown.
            focus.setFocus()

    @contextmanager
    def at_once(self) -> Iterator[None]:
        """Update the panes once, after the block, so that none goes and comes back while all is shown anew."""
        with self._updating.held(), self.explanation.at_once():
            yield
        # Else it would be painted before the last of them has its place.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)

    def update_panes(self) -> None:
        """Show the panes that have something to show, as far as there is room."""
        self._updating.want()

    def _update_panes(self) -> None:
        has_verdict = not self.verdict.isHidden()
        has_content = self.explanation.has_content
        self._show_top()
        self.verdict.set_greatest_height(self._greatest_verdict())
        self.bounce.set_titled(self._mode is not Mode.NARROW)
        if self._mode is not Mode.NARROW:
            self.bounce.show()
            before = (not self.explanation.isHidden(), self._has_swapped)
            self.explanation.setVisible(has_content)
            self._has_swapped = self._is_page_alone
            if before != (has_content, self._has_swapped):
                self._apply_widths()
            return
        self.tabs.setVisible(has_verdict)
        self._rule.setVisible(has_verdict)
        self.tabs.setTabVisible(2, bool(self.explanation.shown_code))
        self._retranslate()
        if has_verdict:
            self._show_tab(self.tabs.currentIndex())
        else:
            # Without a bounce, a code's page takes the place of the start.
            self.explanation.set_form(PaneForm.ALL)
            self._stack.setCurrentWidget(self.explanation if has_content else self.bounce)

    def _greatest_verdict(self) -> int:
        """How high the verdict may be: its share, and not what the first step needs."""
        share = round(self.height() * self.verdict.greatest_share)
        if self._mode is not Mode.NARROW:
            return share
        above = 0 if self._top.isHidden() else self._top.sizeHint().height() + SMALL
        below = self.tabs.sizeHint().height() + self.explanation.least_height + SMALL + WIDE
        return min(share, self.height() - above - below)

    def _show_tab(self, number: int) -> None:
        if self._mode is not Mode.NARROW or self.verdict.isHidden():
            return
        if number == 1:
            self._stack.setCurrentWidget(self.bounce)
            return
        self.explanation.set_form(PaneForm.ACTIONS if number == 0 else PaneForm.CODES)
        self._stack.setCurrentWidget(self.explanation)

    def show_actions(self) -> None:
        """Bring what to do to the front where it lies behind a tab."""
        self.tabs.setCurrentIndex(0)

    def show_bounce(self) -> None:
        """Bring the text of the bounce to the front where it lies behind a tab."""
        self.tabs.setCurrentIndex(1)

    def show_code(self) -> None:
        """Bring the page of the code to the front where it lies behind a tab."""
        self.tabs.setCurrentIndex(2)

    def go_to_pane(self, step: int) -> None:
        """Give the focus to the next (1) or the previous (-1) pane: verdict, answers, text, codes."""
        answers, headline = self.explanation.answers, self.verdict.headline
        ways: list[tuple[QWidget, QWidget, Callable[[], None]]] = [
            (self.verdict, headline, lambda: None),
            (self.explanation, answers.tabs, self.show_actions),
            (self.bounce, self.bounce.text_view, self.show_bounce),
            (self.entry, self.entry, self.show_entry),
        ]
        if self._mode is Mode.WIDE:
            ways.append((self._tree_card, self.codes.tree, lambda: None))
        ways = [way for way in ways if self._mode is Mode.NARROW or not way[0].isHidden()]
        focus = self.window().focusWidget()
        current = next(
            (n for n, way in enumerate(ways) if focus is not None and self._is_in(way[0], focus)), None
        )
        number = 0 if current is None else (current + step) % len(ways)
        _, target, bring = ways[number]
        bring()
        if target.isHidden() or not target.isVisible():
            target = self.explanation.folds["code"].row
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _is_in(self, pane: QWidget, widget: QWidget) -> bool:
        return pane is widget or pane.isAncestorOf(widget)

    # The list of codes below the entry

    def _show_popup(self) -> None:
        if self._mode is Mode.WIDE or not self.entry.hasFocus():
            return
        self._tree_card.show()
        self._tree_card.raise_()
        self._fit_popup()
        # What is typed is looked up after this.
        QTimer.singleShot(0, self, self._fit_popup)

    def _fit_popup(self) -> None:
        """Let the list of codes cover no more of the page than its rows need."""
        if self._mode is Mode.WIDE or self._tree_card.isHidden():
            return
        corner = self.entry.mapTo(self, self.entry.rect().bottomLeft())
        around = 2 * SMALL + 2
        most = min(_POPUP_HEIGHT, self.height() - corner.y() - SMALL)
        height = max(_LEAST_POPUP_HEIGHT, around + self.codes.height_of_rows(most - around))
        self._tree_card.setGeometry(corner.x(), corner.y() + TIGHT, self.entry.width(), height)

    def _hide_popup(self) -> None:
        if self._mode is not Mode.WIDE:
            self._tree_card.hide()
            self._show_top()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusOut and self._mode is not Mode.WIDE:
            inside = self._tree_card.underMouse()
            if not inside:
                self._hide_popup()
        return super().eventFilter(watched, event)
