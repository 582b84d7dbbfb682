"""The middle pane: an invitation to paste, the bounce's text, or why there is none."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from ...inspection.report import Report
from ..shared.language import Translated
from ..shared.theme import GAP, LOOSE, SMALL, WIDE, Theme, font
from ..shared.widgets import Card, ElidedLabel, SquareButton, TextLabel, column, never_markup
from .invitation import Invitation
from .text_view import TextView


class BouncePane(Translated, Card):
    """Shows the text of the bounce at hand, or what to do to get one here."""

    paste_wanted = Signal()
    open_wanted = Signal()
    example_wanted = Signal()
    cancel_wanted = Signal()
    finding_activated = Signal(int)
    walk_wanted = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bounce")
        self._theme = theme
        self.text_view = TextView(theme)
        self.text_view.finding_activated.connect(self.finding_activated)
        self._invitation = Invitation(theme)
        self._invitation.paste.clicked.connect(self.paste_wanted)
        self._invitation.open.clicked.connect(self.open_wanted)
        self._invitation.example.clicked.connect(self.example_wanted)
        self._working = _Working()
        self._working.cancel.clicked.connect(self.cancel_wanted)
        self._bounce = QWidget()
        self._bounce.setLayout(self._bounce_layout())
        self._stack = QStackedLayout()
        outer = column(0, (1, 1, 1, 1))
        outer.addLayout(self._stack)
        # First: a stack shows what it is given, and what has no parent then as a window.
        self.setLayout(outer)
        for page in (self._invitation, self._bounce, self._working):
            self._stack.addWidget(page)
        theme.changed.connect(self._restyle)
        self._restyle()
        self._retranslate()

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Bounce"))
        self.previous.set_name(self.tr("Previous code"))
        self.next.set_name(self.tr("Next code"))

    def _bounce_layout(self) -> QVBoxLayout:
        self._title = QLabel()
        self._title.setFont(font(0, semibold=True))
        self._subtitle = ElidedLabel(quiet=True)
        self.previous = SquareButton("previous", self._theme)
        self.previous.setObjectName("previous-code")
        self.next = SquareButton("next", self._theme)
        self.next.setObjectName("next-code")
        self.previous.clicked.connect(lambda: self.walk_wanted.emit(-1))
        self.next.clicked.connect(lambda: self.walk_wanted.emit(1))
        header = QHBoxLayout()
        header.setContentsMargins(WIDE, SMALL, SMALL + 2, SMALL)
        header.setSpacing(SMALL)
        header.addWidget(self._title)
        header.addWidget(self._subtitle, 1)
        header.addWidget(self.previous)
        header.addWidget(self.next)
        self._rule = QFrame()
        self._rule.setFixedHeight(1)
        self._notice = TextLabel(quiet=True)
        self._notice.setContentsMargins(WIDE, SMALL, WIDE, 0)
        layout = column(0)
        layout.addLayout(header)
        layout.addWidget(self._rule)
        layout.addWidget(self._notice)
        layout.addWidget(self.text_view, 1)
        return layout

    def _restyle(self) -> None:
        self._rule.setStyleSheet(f"background: {self._theme.colors.hairline}; border: none;")
        self._title.setFont(font(0, semibold=True))

    @property
    def is_empty(self) -> bool:
        """Whether the invitation is shown."""
        return self._stack.currentWidget() is self._invitation

    def invite(self) -> None:
        """Show the invitation to paste or drop a bounce."""
        self._stack.setCurrentWidget(self._invitation)

    def show_report(self, report: Report, source: str, meanings: dict[int, str], notice: str) -> None:
        """Show a report's text; ``notice`` says what was repaired or could not be read."""
        count = len(report.findings)
        self.describe(report, source, meanings, notice)
        self.previous.setEnabled(count > 0)
        self.next.setEnabled(count > 0)
        self.text_view.show_report(report, meanings)
        self._stack.setCurrentWidget(self._bounce)

    def describe(self, report: Report, source: str, meanings: dict[int, str], notice: str) -> None:
        """Say anew what there is to say about the report that is shown."""
        count = len(report.findings)
        pieces = [source, report.reporter.software, report.reporter.host]
        pieces.append(self.tr("%n code(s)", "", count) if report.text else "")
        self._subtitle.set_text(" · ".join(piece for piece in pieces if piece))
        self._subtitle.setToolTip(never_markup(self._subtitle.plain))
        self._notice.set_text(notice)
        self._notice.setVisible(bool(notice))
        self.text_view.set_meanings(meanings)

    def show_working(self, name: str) -> None:
        """Show that a large input is being read, and that it can be cancelled."""
        self._working.show_name(name)
        self._stack.setCurrentWidget(self._working)


class _Working(Translated, QWidget):
    """What is shown while the worker reads something large."""

    def __init__(self) -> None:
        super().__init__()
        self._label = TextLabel()
        self._label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setMaximumWidth(320)
        self.cancel = QPushButton()
        self.cancel.setObjectName("cancel-inspection")
        layout = column(GAP, (LOOSE, LOOSE, LOOSE, LOOSE))
        layout.addStretch(1)
        layout.addWidget(self._label)
        layout.addWidget(self._bar, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(self.cancel, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(2)
        self.setLayout(layout)
        self._name = ""
        self._retranslate()

    def show_name(self, name: str) -> None:
        """Name what is being read."""
        self._name = name
        self._retranslate()

    def _retranslate(self) -> None:
        self._label.set_text(self.tr("Reading {name} …").replace("{name}", self._name))
        self._bar.setAccessibleName(self.tr("Reading"))
        self.cancel.setText(self.tr("Cancel"))
