"""Where the panes lie: three side by side, or fewer where the window is narrow."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QSplitter, QTabBar, QWidget

from ..bounce.bounce_pane import BouncePane
from ..codes.code_browser import CodeBrowser
from ..codes.code_entry import CodeEntry
from ..explanation.explanation_pane import ExplanationPane
from ..shared.language import Translated
from ..shared.theme import GAP, MEDIUM_WIDTH, NARROW_WIDTH, SMALL, TIGHT
from ..shared.widgets import Card, column
from ..verdict.verdict_bar import VerdictBar
from .opening import TREE_WIDTH

_POPUP_HEIGHT = 340


class Mode(Enum):
    """How much room there is."""

    WIDE = "wide"
    MEDIUM = "medium"
    NARROW = "narrow"


class Arrangement(Translated, QWidget):
    """Lays the panes out by the width at hand.

    Wide: tree, bounce, explanation.  Medium: the tree folds into a list below the
    entry.  Narrow: the explanation comes first, the bounce lies behind a tab.
    """

    def __init__(
        self,
        entry: CodeEntry,
        codes: CodeBrowser,
        verdict: VerdictBar,
        bounce: BouncePane,
        explanation: ExplanationPane,
    ) -> None:
        super().__init__()
        self.setObjectName("panes")
        self._entry = entry
        self._verdict = verdict
        self._bounce = bounce
        self._explanation = explanation
        self._mode: Mode | None = None
        self._tree_card = Card()
        tree_layout = column(0, (TIGHT, SMALL, TIGHT, SMALL))
        tree_layout.addWidget(codes)
        self._tree_card.setLayout(tree_layout)
        self._tabs = QTabBar()
        self._tabs.setObjectName("pane-tabs")
        self._tabs.addTab("")
        self._tabs.addTab("")
        self._tabs.setDrawBase(False)
        self._tabs.currentChanged.connect(self._show_tab)
        self._left = QWidget()
        self._left_layout = column(SMALL)
        self._left.setLayout(self._left_layout)
        self._inner = QSplitter(Qt.Orientation.Horizontal)
        self._right = QWidget()
        self._right_layout = column(GAP)
        self._right.setLayout(self._right_layout)
        self._outer = QSplitter(Qt.Orientation.Horizontal)
        for splitter in (self._inner, self._outer):
            splitter.setHandleWidth(GAP)
            splitter.setChildrenCollapsible(False)
        self._inner.addWidget(bounce)
        self._inner.addWidget(explanation)
        self._inner.setStretchFactor(0, 3)
        self._inner.setStretchFactor(1, 2)
        self._right_layout.addWidget(verdict)
        self._right_layout.addWidget(self._tabs)
        self._right_layout.addWidget(self._inner, 1)
        self._outer.addWidget(self._left)
        self._outer.addWidget(self._right)
        self._outer.setStretchFactor(0, 0)
        self._outer.setStretchFactor(1, 1)
        layout = column(0, (GAP, TIGHT, GAP, GAP))
        layout.addWidget(self._outer)
        self.setLayout(layout)
        entry.entered.connect(self._show_popup)
        entry.left.connect(self._hide_popup)
        codes.clicked.connect(self._hide_popup)
        entry.confirmed.connect(self._hide_popup)
        entry.typed.connect(self._show_popup)
        entry.installEventFilter(self)
        self._retranslate()

    def _retranslate(self) -> None:
        self._tabs.setTabText(0, self.tr("What to do"))
        self._tabs.setTabText(1, self.tr("Bounce"))

    @property
    def mode(self) -> Mode | None:
        """How the panes lie now."""
        return self._mode

    def widths(self) -> tuple[int, int]:
        """The widths of the tree and of the explanation, to be kept; 0 where not side by side."""
        if self._mode is not Mode.WIDE:
            return 0, 0
        return self._outer.sizes()[0], self._inner.sizes()[1]

    def set_widths(self, tree: int, explanation: int) -> None:
        """Give the tree and the explanation the widths they had."""
        self._wanted = (tree or TREE_WIDTH, explanation or 394)
        self._apply_widths()

    _wanted = (TREE_WIDTH, 394)

    def _apply_widths(self) -> None:
        tree, explanation = self._wanted
        total = self.width() - 3 * GAP
        if self._mode is Mode.WIDE:
            self._outer.setSizes([tree, max(200, total - tree)])
            total -= tree + GAP
        if self._mode is not Mode.NARROW:
            self._inner.setSizes([max(200, total - explanation), explanation])

    def arrange(self) -> None:
        """Lay the panes out for the width and height at hand."""
        width = self.width()
        mode = Mode.WIDE if width >= MEDIUM_WIDTH else Mode.MEDIUM if width >= NARROW_WIDTH else Mode.NARROW
        if mode is not self._mode:
            self._mode = mode
            self._place_tree()
            self._apply_widths()
        self.update_panes()
        self._verdict.set_greatest_height(self.height() // 3)

    def _place_tree(self) -> None:
        if self._mode is Mode.WIDE:
            self._left_layout.addWidget(self._entry)
            self._tree_card.setParent(self._left)
            self._left_layout.addWidget(self._tree_card, 1)
            self._tree_card.show()
            self._left.show()
        else:
            self._right_layout.insertWidget(0, self._entry)
            self._tree_card.setParent(self)
            self._tree_card.hide()
            self._left.hide()

    def update_panes(self) -> None:
        """Show the panes that have something to show, as far as there is room."""
        is_narrow = self._mode is Mode.NARROW
        has_verdict = not self._verdict.isHidden()
        tabbed = is_narrow and has_verdict
        self._tabs.setVisible(tabbed)
        if not is_narrow:
            self._bounce.show()
            self._show_explanation(self._explanation.has_content)
        elif tabbed:
            self._show_tab(self._tabs.currentIndex())
        else:
            # Without a bounce, a code's page takes the place of the invitation.
            self._show_explanation(self._explanation.has_content)
            self._bounce.setVisible(not self._explanation.has_content)

    def _show_explanation(self, shown: bool) -> None:
        if shown and self._explanation.isHidden():
            # The splitter has left it no width; it would first be laid out with each word on a line of its own.
            self._explanation.resize(self._wanted[1], self._inner.height())
        self._explanation.setVisible(shown)

    def _show_tab(self, number: int) -> None:
        if self._mode is Mode.NARROW:
            self._explanation.setVisible(number == 0)
            self._bounce.setVisible(number == 1)

    def show_bounce(self) -> None:
        """Bring the text of the bounce to the front where it lies behind a tab."""
        self._tabs.setCurrentIndex(1)

    # The list of codes below the entry

    def _show_popup(self) -> None:
        if self._mode is Mode.WIDE or not self._entry.hasFocus():
            return
        corner = self._entry.mapTo(self, self._entry.rect().bottomLeft())
        height = min(_POPUP_HEIGHT, self.height() - corner.y() - GAP)
        self._tree_card.setGeometry(corner.x(), corner.y() + TIGHT, self._entry.width(), height)
        self._tree_card.show()
        self._tree_card.raise_()

    def _hide_popup(self) -> None:
        if self._mode is not Mode.WIDE:
            self._tree_card.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusOut and self._mode is not Mode.WIDE:
            inside = self._tree_card.underMouse()
            if not inside:
                self._hide_popup()
        return super().eventFilter(watched, event)
