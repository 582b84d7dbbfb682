"""The recipients below the verdict: rows in one grid, of which one is chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFontMetrics,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QPainter,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QMenu, QWidget

from ..shared.eliding import fitted
from ..shared.fonts import font
from ..shared.language import Translated
from ..shared.layouts import column
from ..shared.theme import SMALL, Theme, heights
from .recipient_columns import Columns
from .recipient_delegate import RecipientDelegate
from .recipient_lines import RecipientLine
from .recipient_model import RecipientModel, RecipientPart, Single, text_of

# With fewer in view, the list does not scroll by itself.
_LEAST_ROWS = 2


class RecipientList(Translated, QWidget):
    """The titles of the columns and the rows below them; ``chosen`` tells a recipient by its number.

    ``pointed`` tells the one that the mouse is over, -1 for none.
    """

    chosen = Signal(int)
    pointed = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("recipients")
        self._theme = theme
        self._telling = True
        self.model = RecipientModel()
        self.view = _RecipientView(self.model)
        self.view.setObjectName("recipient-rows")
        self._titles = _Titles(theme)
        self._delegate = RecipientDelegate(theme, self.view)
        self.view.setItemDelegate(self._delegate)
        self.view.selectionModel().currentChanged.connect(self._tell)
        self.view.resized.connect(self._measure)
        self.view.pointed.connect(self._point)
        self.model.rowsInserted.connect(self._resize)
        self.model.rowsRemoved.connect(self._resize)
        layout = column(0)
        layout.addWidget(self._titles)
        layout.addWidget(self.view)
        self.setLayout(layout)
        theme.changed.connect(self._restyle)
        self._retranslate()

    def _retranslate(self) -> None:
        self._titles.names = (
            self.tr("Recipient"),
            self.tr("Reason"),
            self.tr("Outcome"),
            self.tr("Action needed"),
            self.tr("Resend"),
            self.tr("Code"),
        )
        self.view.setAccessibleName(self.tr("Recipients"))
        self.model.pieces = self._pieces
        self._measure()

    def _pieces(self, line: RecipientLine) -> list[str]:
        """What a line says, each value with its name where it does not speak for itself."""
        named = (
            (self._titles.names[part], text_of(line, part))
            for part in (RecipientPart.WHO_ACTS, RecipientPart.RESEND, RecipientPart.CODE)
        )
        pieces = [line.name, line.cause, line.outcome]
        return [*filter(None, pieces), *(f"{name}: {text}" for name, text in named if text)]

    def show_lines(self, lines: Sequence[RecipientLine], single: Single) -> None:
        """Show other recipients; ``single`` gives the line of one of several."""
        self._telling = False
        self.model.show_lines(lines, single)
        self._telling = True
        self._measure()
        self._resize()

    def choose(self, number: int) -> None:
        """Mark the row of a recipient, without telling."""
        row = self.model.row_of(number)
        current = self.view.currentIndex()
        if row is None or (current.isValid() and number in self.model.entries[current.row()].line.numbers):
            return
        self._telling = False
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.view.selectionModel().setCurrentIndex(self.model.index(row), flag)
        self._telling = True

    def set_pointed(self, number: int | None) -> None:
        """Mark the row of a recipient whose lines are pointed at in the text."""
        row = None if number is None else self.model.row_of(number)
        if row != self._delegate.pointed:
            self._delegate.pointed = row
            self.view.viewport().update()

    def _point(self, row: int) -> None:
        numbers = self.model.entries[row].line.numbers if row >= 0 else ()
        self.pointed.emit(numbers[0] if len(numbers) == 1 else -1)

    def set_titled(self, is_titled: bool) -> None:
        """Show the titles of the columns, or leave their room to the rows, whose values speak for themselves."""
        self._titles.setVisible(is_titled)

    def height_for(self, room: int) -> int:
        """The height that shows all rows, or as many whole ones as there is room for.

        Where there is room for hardly any, it is that of all: what lies around the list scrolls then.
        """
        row, count = heights().control, self.model.rowCount()
        head = 0 if self._titles.isHidden() else self._titles.sizeHint().height()
        rows = (room - head) // row
        return head + (min(count, rows) if rows >= _LEAST_ROWS else count) * row

    @property
    def chosen_area(self) -> QRect:
        """Where the row lies that is chosen."""
        area = self.view.visualRect(self.view.currentIndex())
        return area.translated(self.view.viewport().mapTo(self, QPoint(0, 0)))

    def _tell(self, current: QModelIndex) -> None:
        if current.isValid() and self._telling:
            numbers = self.model.entries[current.row()].line.numbers
            if numbers:
                self.chosen.emit(numbers[0])

    def _measure(self) -> None:
        lines = [entry.line for entry in self.model.entries]
        columns = Columns(self._titles.names, lines, self.view.viewport().width())
        self._delegate.columns = columns
        self._titles.columns = columns
        self._titles.update()
        self.view.viewport().update()

    def _resize(self) -> None:
        self.updateGeometry()

    def _restyle(self) -> None:
        self._measure()
        self._resize()


class _Titles(QWidget):
    """The titles of the columns."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.names: tuple[str, ...] = ("",) * len(RecipientPart)
        self.columns: Columns | None = None

    def sizeHint(self) -> QSize:
        return QSize(100, QFontMetrics(font(-0.5)).height() + SMALL)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: object) -> None:
        if self.columns is None:
            return
        painter = QPainter(self)
        painter.setFont(font(-0.5))
        painter.setPen(QColor(self._theme.colors.muted))
        for part, (at, width) in self.columns.places.items():
            area = QRect(at, 0, width - SMALL, self.height())
            if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
                area.moveRight(self.width() - 1 - at)
            flags = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
            elided = fitted(painter.fontMetrics(), self.names[part], area.width())
            painter.drawText(area, flags, elided)
        painter.end()


class _RecipientView(QListView):
    """Opens and closes lines for several recipients."""

    resized = Signal()
    pointed = Signal(int)

    def __init__(self, model: RecipientModel) -> None:
        super().__init__()
        self._rows = model
        self.setModel(model)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self.resized.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self.pointed.emit(self.indexAt(event.position().toPoint()).row())

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.pointed.emit(-1)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() is Qt.MouseButton.LeftButton:
            self._rows.toggle(index.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if index.isValid():
            entry = self._rows.entries[index.row()]
            opens = event.key() == Qt.Key.Key_Right and not entry.is_open
            closes = event.key() == Qt.Key.Key_Left and entry.is_open
            toggles = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
            if entry.line.is_group and (opens or closes or toggles):
                self._rows.toggle(index.row())
                return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index = self.indexAt(event.pos())
        if not index.isValid() and event.reason() is QContextMenuEvent.Reason.Keyboard:
            index = self.currentIndex()
        if not index.isValid():
            return
        line = self._rows.entries[index.row()].line
        menu = QMenu(self)
        menu.addAction(self.tr("Copy the address"), lambda: QGuiApplication.clipboard().setText(line.name))
        text = self._rows.spoken(line)
        menu.addAction(self.tr("Copy the row"), lambda: QGuiApplication.clipboard().setText(text))
        menu.exec(event.globalPos())
