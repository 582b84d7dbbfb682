"""The window as its parts are called: where a test finds what a person sees and uses."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QAction, QContextMenuEvent, QGuiApplication, QHelpEvent, QMouseEvent, QTextCursor
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QMenu,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QTabBar,
    QToolTip,
    QWidget,
)

from bounce_inspector.desktop.bounce.bounce_pane import BouncePane
from bounce_inspector.desktop.bounce.text_view import TextView
from bounce_inspector.desktop.bounce_list.charts import Charts
from bounce_inspector.desktop.bounce_list.exports import Exports
from bounce_inspector.desktop.bounce_list.filter_bar import FilterBar
from bounce_inspector.desktop.bounce_list.list_page import ListPage
from bounce_inspector.desktop.bounce_list.overview_card import OverviewCard
from bounce_inspector.desktop.codes.code_browser import CodeBrowser
from bounce_inspector.desktop.codes.code_entry import CodeEntry
from bounce_inspector.desktop.codes.code_model import ItemRole
from bounce_inspector.desktop.codes.code_tree import CodeTree
from bounce_inspector.desktop.explanation.answers import Answers
from bounce_inspector.desktop.explanation.explanation_pane import ExplanationPane
from bounce_inspector.desktop.shared.buttons import SquareButton
from bounce_inspector.desktop.shared.chips import ChipLabel
from bounce_inspector.desktop.shared.notice_row import NoticeRow
from bounce_inspector.desktop.shared.text_labels import TextLabel
from bounce_inspector.desktop.verdict.verdict_bar import VerdictBar
from bounce_inspector.desktop.window.arrangement import Arrangement, Mode
from bounce_inspector.desktop.window.inspector_page import InspectorPage
from bounce_inspector.desktop.window.main_window import MainWindow
from bounce_inspector.desktop.window.navigation import Navigation
from bounce_inspector.registry.codes import Code

_Part = TypeVar("_Part", bound=QObject)


def part(whole: QObject, name: str, kind: type[_Part]) -> _Part:
    """The one part of this name."""
    found = whole.findChildren(kind, name)
    assert len(found) == 1, f"{len(found)} parts are called {name}"
    return found[0]


def has_part(whole: QObject, name: str) -> bool:
    """Whether there is a part of this name by now."""
    return whole.findChild(QWidget, name) is not None


def settle() -> None:
    """Let Qt lay out what was added and drop what was taken out."""
    QApplication.processEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def texts_in(widget: QWidget) -> list[str]:
    """The texts that are shown in a part of the window."""
    settle()
    found = [label.plain for label in widget.findChildren(TextLabel) if label.isVisibleTo(widget)]
    return found + [label.text() for label in widget.findChildren(QLabel) if type(label) is QLabel]


def point_at(widget: QWidget, place: QPoint | None) -> None:
    """Have the mouse over a place of a part of the window; None: nowhere in it."""
    if place is None:
        QApplication.sendEvent(widget, QEvent(QEvent.Type.Leave))
        return
    button, no_key = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    at, on_screen = QPointF(place), QPointF(widget.mapToGlobal(place))
    QApplication.sendEvent(widget, QMouseEvent(QEvent.Type.MouseMove, at, on_screen, button, button, no_key))


def tooltip_at(widget: QWidget, place: QPoint) -> str:
    """What a part of the window tells of the place that the mouse rests on."""
    QToolTip.hideText()
    QApplication.sendEvent(widget, QHelpEvent(QEvent.Type.ToolTip, place, widget.mapToGlobal(place)))
    return QToolTip.text()


def choose_from_menu(widget: QWidget, place: QPoint, beginning: str) -> list[str]:
    """Ask for the menu of a place and choose what begins so; gives what is offered."""
    offered: list[str] = []

    def choose() -> None:
        menu = QApplication.activePopupWidget()
        if not isinstance(menu, QMenu):
            return
        names = {action.text().replace("&", ""): action for action in menu.actions() if action.text()}
        offered.extend(names)
        menu.close()
        next(action for name, action in names.items() if name.startswith(beginning)).trigger()

    QTimer.singleShot(0, choose)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, widget.mapToGlobal(place))
    QApplication.sendEvent(widget, event)
    return offered


class VerdictPart:
    """What happened, on top of the bounce."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    @property
    def bar(self) -> VerdictBar:
        return part(self._window, "verdict", VerdictBar)

    @property
    def headline(self) -> str:
        return part(self.bar, "headline", TextLabel).plain

    @property
    def texts(self) -> list[str]:
        return texts_in(self.bar)

    @property
    def rows(self) -> list[str]:
        """The recipients, as they are read aloud."""
        model = self.bar.recipients.model
        return [
            str(model.index(row).data(Qt.ItemDataRole.AccessibleTextRole)) for row in range(model.rowCount())
        ]

    @property
    def chosen(self) -> str:
        """The recipient whose row is chosen."""
        return str(self.bar.recipients.view.currentIndex().data())

    def choose(self, row: int) -> None:
        """Choose a recipient by its row."""
        view = self.bar.recipients.view
        view.setCurrentIndex(view.model().index(row, 0))

    @property
    def facts(self) -> str:
        return part(self.bar, "facts", TextLabel).plain

    @property
    def parties(self) -> str:
        """The drawing, as it is read aloud; empty where there is none."""
        parties = part(self.bar, "parties", QWidget)
        return parties.accessibleName() if parties.isVisible() else ""

    @property
    def chips(self) -> list[str]:
        settle()
        return [chip.text() for chip in self.bar.findChildren(ChipLabel) if chip.isVisible()]


class BouncePart:
    """The bounce, its text and its codes."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    @property
    def pane(self) -> BouncePane:
        return part(self._window, "bounce", BouncePane)

    @property
    def view(self) -> TextView:
        return part(self._window, "bounce-text", TextView)

    @property
    def texts(self) -> list[str]:
        return texts_in(self.pane)

    @property
    def marked(self) -> list[str]:
        """The codes that are marked in the text."""
        settle()
        settle()
        return [
            selection.cursor.selectedText()
            for selection in self.view.extraSelections()
            if selection.format.background().style() is not Qt.BrushStyle.NoBrush
        ]

    @property
    def evidence(self) -> str:
        """The lines that are marked as those that the verdict rests on."""
        return self._lines(self.view._evidence)

    @property
    def hovered(self) -> str:
        """The lines that are marked because of what the mouse is over elsewhere."""
        return self._lines(self.view._hovered)

    def _lines(self, spans: list[tuple[int, int]]) -> str:
        text = self.view.toPlainText()
        return "\n".join(text[start:end] for start, end in spans)

    def place_of(self, words: str) -> QPoint:
        """Where some words stand in the view, a little within their first letter."""
        settle()
        cursor = QTextCursor(self.view.document())
        cursor.setPosition(self.view.toPlainText().index(words) + 1)
        return self.view.cursorRect(cursor).center() + QPoint(2, 0)

    def go_to_next(self) -> None:
        part(self.pane, "next-code", SquareButton).click()

    def go_to_previous(self) -> None:
        part(self.pane, "previous-code", SquareButton).click()

    def cancel(self) -> None:
        """Give up what is being read."""
        part(self._window, "cancel-inspection", QPushButton).click()

    @property
    def place(self) -> str:
        """Which of the codes is the current one."""
        return part(self.pane, "code-place", TextLabel).plain


class CodesPart:
    """The entry for codes and words, and the tree."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    @property
    def entry(self) -> CodeEntry:
        return part(self._window, "code-entry", CodeEntry)

    @property
    def browser(self) -> CodeBrowser:
        return part(self._window, "codes", CodeBrowser)

    @property
    def tree(self) -> CodeTree:
        return part(self._window, "code-tree", CodeTree)

    @property
    def chosen(self) -> Code | None:
        """The code that is chosen in the tree."""
        code: Code | None = self.tree.currentIndex().data(ItemRole.CODE)
        return code

    def choose(self, start: str) -> bool:
        """Choose the line of the tree that begins so; gives whether there is one."""
        model = self.tree.model()
        how = Qt.MatchFlag.MatchStartsWith | Qt.MatchFlag.MatchRecursive
        found = model.match(model.index(0, 0), Qt.ItemDataRole.DisplayRole, start, 1, how)
        if found:
            self.tree.setCurrentIndex(found[0])
        return bool(found)


class ExplanationPart:
    """What to do, what to answer, and the page of a code."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    @property
    def pane(self) -> ExplanationPane:
        return part(self._window, "explanation", ExplanationPane)

    @property
    def answers(self) -> Answers:
        return part(self.pane, "answers", Answers)

    @property
    def texts(self) -> list[str]:
        return texts_in(self.pane)

    @property
    def scrolled(self) -> int:
        """How far it is scrolled."""
        settle()
        return part(self.pane, "explanation-scroll", QScrollArea).verticalScrollBar().value()

    @property
    def page_top(self) -> int:
        """Where the fold of the code begins."""
        settle()
        row = part(self.pane, "fold-code", QAbstractButton)
        content = part(self.pane, "explanation-scroll", QScrollArea).widget()
        assert content is not None
        return row.mapTo(content, row.rect().topLeft()).y()

    def is_open(self, fold: str) -> bool:
        """Whether a fold is open."""
        return part(self.pane, f"fold-{fold}", QAbstractButton).isChecked()

    def toggle(self, fold: str) -> None:
        part(self.pane, f"fold-{fold}", QAbstractButton).click()

    @property
    def note(self) -> str:
        return part(self.pane, "note-text", QPlainTextEdit).toPlainText()

    @property
    def reply(self) -> str:
        return part(self.pane, "reply-text", QPlainTextEdit).toPlainText()


class ListPart:
    """The list of many bounces."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    @property
    def page(self) -> ListPage:
        return part(self._window, "list", ListPage)

    @property
    def overview(self) -> OverviewCard:
        return part(self.page, "overview", OverviewCard)

    @property
    def progress(self) -> QProgressBar:
        return part(self.overview, "list-progress", QProgressBar)

    @property
    def charts(self) -> Charts:
        return part(self.page, "charts", Charts)

    @property
    def filter(self) -> FilterBar:
        return part(self.page, "filter", FilterBar)

    @property
    def tabs(self) -> QTabBar:
        return part(self.page, "list-tabs", QTabBar)

    @property
    def exports(self) -> Exports:
        return part(self.page, "exports", Exports)

    def bring(self) -> None:
        """Show the list without reading anything."""
        part(self._window, "pages", QStackedWidget).setCurrentWidget(self.page)

    def stop(self) -> None:
        """Stop the reading."""
        part(self.overview, "stop-reading", QPushButton).click()


class Screen:
    """A window, by what is seen of it."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self.verdict = VerdictPart(window)
        self.bounce = BouncePart(window)
        self.codes = CodesPart(window)
        self.explanation = ExplanationPart(window)
        self.list = ListPart(window)

    @property
    def page(self) -> InspectorPage:
        """The page of one bounce."""
        return part(self._window, "bounce-page", InspectorPage)

    @property
    def notice(self) -> str:
        """The passing message; empty where there is none."""
        settle()
        notice = part(self._window, "notice-row", NoticeRow).notice
        return notice.spoken if notice is not None else ""

    def answer_notice(self) -> None:
        """Do what the passing message offers."""
        part(self._window, "notice-action", QPushButton).click()

    @property
    def navigation(self) -> Navigation:
        return part(self._window, "navigation", Navigation)

    @property
    def panes(self) -> Arrangement:
        return part(self._window, "panes", Arrangement)

    @property
    def tabs(self) -> QTabBar:
        """The tabs of the page of one bounce where there is little room."""
        return part(self.panes, "pane-tabs", QTabBar)

    def mode(self) -> Mode | None:
        """How the panes of a bounce lie."""
        return self.panes.mode

    def action(self, name: str) -> QAction:
        """The entry of a menu."""
        return part(self._window, name, QAction)

    def paste(self, text: str) -> None:
        """Paste a text into the window."""
        QGuiApplication.clipboard().setText(text)
        self.action("paste").trigger()
