"""The table of a list: keys, menus and columns around Qt's table view."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QByteArray,
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QPoint,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget

from ...collection.rows import Row
from ..shared import icons
from ..shared.eliding import fitted
from ..shared.focus_ring import RingPlace, set_ring
from ..shared.fonts import font
from ..shared.theme import SMALL, TIGHT, Theme, heights
from ..shared.whole_rows import WholeRowTable
from .row_delegate import RowDelegate, width_of
from .table_model import BounceTableModel, Column, LineKind

# What is shown at first; the others are a click away.
_SHOWN = frozenset(
    {Column.TIME, Column.ADDRESS, Column.FATE, Column.CAUSE, Column.WHO_ACTS, Column.CODE, Column.SUBJECT}
)
# So many rows tell how wide the columns have to be, and no column is wider at first.
_MEASURED, _WIDEST = 200, 340
# The kind of the saved state; an older one knows other columns.
_STATE = "2:"
_ARROW = 12
# To select more of them takes longer than a window may stand still.
_MOST_RANGES = 5000


@dataclass(frozen=True, slots=True)
class Choice:
    """The row that has the focus and those that are selected, by their numbers among all rows."""

    current: int | None
    numbers: frozenset[int]


class BounceTable(WholeRowTable):
    """Shows the rows.

    ``row_opened`` tells the row that is to be opened, ``copy_wanted`` those that are to be
    copied, ``similar_wanted`` what to limit to.
    """

    row_opened = Signal(object)
    copy_wanted = Signal(object)
    similar_wanted = Signal(str, object)

    def __init__(self, model: BounceTableModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bounces")
        self._model = model
        # Whether the contents decide how wide the columns are, and whether they are just doing so.
        self._is_fitted = True
        self._is_fitting = True
        # What the contents of each column that is shown need.
        self._needed: dict[Column, int] = {}
        self.setModel(model)
        self._delegate = RowDelegate(theme, self)
        self.setItemDelegate(self._delegate)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        set_ring(self, RingPlace.OWN)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = _Header(theme, model, self)
        self.setHorizontalHeader(header)
        # With the selection of the table, each painting of the header asks every selected row for every
        # column whether it can be selected: seconds where 100,000 are.
        header.setSelectionModel(QItemSelectionModel(model, header))
        header.customContextMenuRequested.connect(self.choose_columns)
        header.sectionResized.connect(self._take_width)
        self.setSortingEnabled(True)
        for section in Column:
            self.setColumnHidden(section, section not in _SHOWN)
        header.moveSection(header.visualIndex(Column.COUNT), 0)
        # Measured between Qt's events: rows come in many small portions.
        self._measuring = QTimer(self, singleShot=True, interval=0)
        self._measuring.timeout.connect(self._fit_columns)
        model.rowsInserted.connect(self._measure_first)
        model.headerDataChanged.connect(self._measuring.start)
        self.doubleClicked.connect(lambda index: self._open(index.row()))
        theme.changed.connect(self._restyle)
        self._restyle()
        self._is_fitting = False

    def _restyle(self) -> None:
        self.verticalHeader().setDefaultSectionSize(heights().table_row)
        self.horizontalHeader().setFixedHeight(heights().table_row + TIGHT)
        self._measuring.start()

    def set_grouped(self, is_grouped: bool) -> None:
        """Show the counts of groups."""
        self._is_fitting = True
        self.setColumnHidden(Column.COUNT, not is_grouped)
        self._is_fitting = False
        self._measuring.start()

    # Columns

    def _measure_first(self, _: object, first: int, __: int) -> None:
        if first < _MEASURED:
            self._measuring.start()

    def _fit_columns(self) -> None:
        """Give each column what its contents need; the subject takes the rest."""
        if not self._is_fitted:
            return
        shown = (column for column in Column if not self.isColumnHidden(column))
        self._needed = {column: width_of(self._model, column, _MEASURED) for column in shown}
        self._fill_width()

    def _fill_width(self) -> None:
        """Give the last column the rest; what not even that needs goes to all of them, so that no strip stays empty."""
        if not self._needed:
            return
        header = self.horizontalHeader()
        taker = (
            Column.SUBJECT if Column.SUBJECT in self._needed else max(self._needed, key=header.visualIndex)
        )
        widths = {column: min(_WIDEST, needed) for column, needed in self._needed.items()}
        rest = self.viewport().width() - sum(width for column, width in widths.items() if column is not taker)
        share = max(0, rest - self._needed[taker]) // len(widths)
        widths = {column: width + share for column, width in widths.items()}
        widths[taker] = max(_LEAST, rest - share * (len(widths) - 1))
        self._is_fitting = True
        for column, width in widths.items():
            header.resizeSection(column, width)
        self._is_fitting = False

    def _take_width(self) -> None:
        if not self._is_fitting:
            self._is_fitted = False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._is_fitted:
            self._fill_width()

    def choose_columns(self, place: QPoint) -> None:
        """Let columns be shown and hidden."""
        menu = self._columns_menu(QMenu(self))
        menu.exec(self.horizontalHeader().mapToGlobal(place))

    def _columns_menu(self, menu: QMenu) -> QMenu:
        for section in Column:
            if section is Column.COUNT:
                continue
            action = menu.addAction(self._model.headerData(section, Qt.Orientation.Horizontal))
            action.setCheckable(True)
            action.setChecked(not self.isColumnHidden(section))
            action.setEnabled(section is not Column.ADDRESS)
            action.toggled.connect(lambda shown, section=section: self._show_column(section, shown))
        return menu

    def _show_column(self, section: Column, is_shown: bool) -> None:
        self._is_fitting = True
        self.setColumnHidden(section, not is_shown)
        self._is_fitting = False
        self._measuring.start()

    def saved_columns(self) -> str:
        """Which columns are shown, in what order and how wide; empty where the contents decide."""
        shown = {column for column in Column if not self.isColumnHidden(column)} - {Column.COUNT}
        if self._is_fitted and shown == _SHOWN:
            return ""
        return _STATE + bytes(self.horizontalHeader().saveState().toBase64().data()).decode()

    def restore_columns(self, state: str) -> None:
        """Show the columns as `saved_columns` said; what is sorted is not kept."""
        if state.startswith(_STATE):
            data = QByteArray.fromBase64(state.removeprefix(_STATE).encode())
            self._is_fitted = not self.horizontalHeader().restoreState(data)
            self.set_grouped(False)
            self.sortByColumn(-1, Qt.SortOrder.AscendingOrder)

    # What is chosen

    @property
    def selected(self) -> Sequence[Row]:
        """The rows that are selected, in the order in which they are shown."""
        return [self._model.rows[number] for number in self._selected_numbers()]

    @property
    def chosen(self) -> Choice:
        """What is chosen, to be chosen again in another order."""
        current = self.currentIndex()
        number = self._model.number_of(current.row()) if current.isValid() else None
        return Choice(number, frozenset(self._selected_numbers()))

    def choose(self, choice: Choice) -> None:
        """Choose what was chosen before the order changed, as far as it is shown.

        Of a choice that would lie scattered in more than `_MOST_RANGES` places nothing stays selected.
        """
        if choice.current is not None and (line := self._model.line_of(choice.current)) is not None:
            place = self._model.index(line, 0)
            self.selectionModel().setCurrentIndex(place, QItemSelectionModel.SelectionFlag.NoUpdate)
        if not choice.numbers:
            return
        rows = range(self._model.rowCount())
        lines = [line for line in rows if choice.numbers.issuperset(self._model.numbers_at(line))]
        ranges = _ranges(lines)
        if len(ranges) > _MOST_RANGES:
            return
        selection = QItemSelection()
        for first, last in ranges:
            corners = self._model.index(first, 0), self._model.index(last, len(Column) - 1)
            selection.append(QItemSelectionRange(*corners))
        self.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.Select)

    def _selected_numbers(self) -> list[int]:
        # Ranges, of which there are few: an index for each of a hundred thousand rows takes seconds.
        selection = self.selectionModel().selection()
        ranges = [selection.at(number) for number in range(selection.count())]
        numbers: dict[int, None] = {}
        for first, end in sorted((one.top(), one.bottom() + 1) for one in ranges):
            if not self._model.is_grouped:
                numbers.update(dict.fromkeys(self._model.numbers[first:end]))
                continue
            for line in range(first, end):
                numbers.update(dict.fromkeys(self._model.numbers_at(line)))
        return list(numbers)

    def copy_selected(self) -> None:
        """Copy the selected rows, as cells that a spreadsheet takes over."""
        if rows := self.selected:
            self.copy_wanted.emit(rows)

    # Keys and menus

    def keyPressEvent(self, event: QKeyEvent) -> None:
        line = self.currentIndex().row()
        model = self._model
        is_group = line >= 0 and model.line(line).kind is LineKind.GROUP
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_selected()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if line >= 0:
                self._open(line)
        elif is_group and event.key() in (Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Space):
            wants_open = {Qt.Key.Key_Right: True, Qt.Key.Key_Left: False}.get(Qt.Key(event.key()))
            if wants_open is None or wants_open != model.is_open(line):
                self._toggle(line)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() is Qt.MouseButton.LeftButton:
            line = self._model.line(index.row())
            is_arrow = line.kind is LineKind.GROUP and index.column() == Column.COUNT
            if is_arrow or line.kind is LineKind.MORE:
                self._toggle(index.row())
                return
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.indexAt(event.position().toPoint()).row())

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    def _hover(self, line: int) -> None:
        if line != self._delegate.hovered:
            self._delegate.hovered = line
            self.viewport().update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_keys = event.reason() is QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_keys else self.indexAt(event.pos())
        if not index.isValid():
            return
        row = self._model.rows[self._model.number_of(index.row())]
        menu = QMenu(self)
        menu.addAction(self.tr("&Open"), lambda: self.row_opened.emit(row))
        menu.addAction(self.tr("&Copy rows"), self.copy_selected)
        if row.address is not None:
            menu.addAction(
                self.tr("Copy the &address"), lambda: QGuiApplication.clipboard().setText(row.address or "")
            )
        menu.addSeparator()
        if row.domain is not None:
            text = self.tr("Only &domain {domain}").replace("{domain}", row.domain.replace("&", "&&"))
            menu.addAction(text, lambda: self.similar_wanted.emit("domain", row.domain))
        if row.cause is not None:
            menu.addAction(
                self.tr("Only this &reason"), lambda: self.similar_wanted.emit("cause", str(row.cause))
            )
        menu.addSeparator()
        self._columns_menu(menu.addMenu(self.tr("Col&umns")))
        place = self.viewport().mapToGlobal(self.visualRect(index).center()) if by_keys else event.globalPos()
        menu.exec(place)

    def _open(self, line: int) -> None:
        if self._model.line(line).kind in (LineKind.GROUP, LineKind.MORE):
            self._toggle(line)
        else:
            self.row_opened.emit(self._model.rows[self._model.number_of(line)])

    def _toggle(self, line: int) -> None:
        self._model.toggle(line)


# So much a column keeps where all of them need more than there is.
_LEAST = 90


class _Header(QHeaderView):
    """The titles of the columns; the one that the rows are in the order of is bold and has an arrow.

    One that is pointed at has a pale arrow: the rows can be sorted by it.
    """

    def __init__(self, theme: Theme, model: BounceTableModel, table: QTableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self._theme = theme
        self._table_model = model
        self._hovered = -1
        self.setMouseTracking(True)
        self.setSectionsClickable(True)
        self.setSectionsMovable(True)
        self.setSortIndicatorShown(True)
        self.setSortIndicatorClearable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(40)
        self.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    def sectionSizeFromContents(self, section: int) -> QSize:
        return QSize(super().sectionSizeFromContents(section).width(), heights().table_row)

    def paintSection(self, painter: QPainter, area: QRect, section: int) -> None:
        if not area.isValid():
            return
        colors = self._theme.colors
        order = self._order_of(section)
        is_sorted = order is not None
        has_arrow = is_sorted or section == self._hovered
        painter.save()
        painter.fillRect(area, QColor(colors.surface))
        painter.fillRect(area.left(), area.bottom(), area.width(), 1, QColor(colors.hairline))
        painter.setFont(font(-0.5, semibold=is_sorted))
        painter.setPen(QColor(colors.text if is_sorted else colors.muted))
        inner = area.adjusted(SMALL, 0, -SMALL, 0)
        title = str(self.model().headerData(section, Qt.Orientation.Horizontal))
        metrics = painter.fontMetrics()
        room = inner.width() - (_ARROW + TIGHT if has_arrow else 0)
        text = fitted(metrics, title, room)
        painter.drawText(inner, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, text)
        if has_arrow:
            sign = "code-down" if order is Qt.SortOrder.DescendingOrder else "code-up"
            at = metrics.horizontalAdvance(text) + TIGHT
            place = QRect(inner.left() + at, area.center().y() - _ARROW // 2 + 1, _ARROW, _ARROW)
            if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
                place.moveRight(inner.right() - at)
            icons.icon(sign, colors.text if is_sorted else colors.edge, _ARROW).paint(painter, place)
        painter.restore()

    def _order_of(self, section: int) -> Qt.SortOrder | None:
        """How the rows are in the order of a column, because they are sorted by it or came so; None: they aren't."""
        if self.sortIndicatorSection() >= 0:
            return self.sortIndicatorOrder() if section == self.sortIndicatorSection() else None
        came_so = section == Column.TIME and self._table_model.is_in_time_order
        return Qt.SortOrder.AscendingOrder if came_so else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.logicalIndexAt(event.position().toPoint()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    def _hover(self, section: int) -> None:
        if section != self._hovered:
            self._hovered = section
            self.viewport().update()


def _ranges(lines: Sequence[int]) -> list[tuple[int, int]]:
    """Rising numbers as the first and the last of each unbroken row of them."""
    ranges: list[tuple[int, int]] = []
    for line in lines:
        if ranges and line == ranges[-1][1] + 1:
            ranges[-1] = (ranges[-1][0], line)
        else:
            ranges.append((line, line))
    return ranges
