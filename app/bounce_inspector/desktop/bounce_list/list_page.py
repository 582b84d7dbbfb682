"""The page of many bounces: puts overview, charts, filter and table together."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QLocale, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QTabBar, QWidget

from ...advice.labels import cause_label, fate_label, who_label
from ...background.list_export import Form
from ...background.list_reading import Progress, read_list
from ...collection.export import as_tab_separated
from ...collection.order import Order, Wish, order_rows
from ...collection.place import Unreadable
from ...collection.rows import Row
from ...collection.summary import Bucket, Summary, local_zone, summary_of
from ...inspection.ours import Ours
from ...memory.settings import Settings
from ..dialogs.unreadable_dialog import UnreadableDialog
from ..shared.language import Language
from ..shared.theme import GAP, SMALL, TIGHT, WIDE, Theme
from ..shared.widgets import Card, TextLabel, column
from ..tasks.process import Process
from ..tasks.stepping import Stepping
from .bounce_table import BounceTable
from .charts import Charts
from .exports import Exports, Shown
from .filter_bar import FilterBar
from .overview_card import OverviewCard
from .table_model import BounceTableModel

# While rows come in, those that are to be filtered or sorted wait so long, in milliseconds.
_PAUSE = 600
# Below this height, in lines of text, the charts lie behind a tab; below this width, in pixels, they
# stand two by two.
_LOW, _NARROW = 36, 1000
# Below this height only what matters most is shown; below the next one the table alone, once all is read.
_TINY, _CRAMPED = 27, 20
# QWIDGETSIZE_MAX, which PySide6 does not have.
_ANY_HEIGHT = 16_777_215


class ListPage(QWidget):
    """Reads many inputs and shows what is going on; ``row_opened`` tells the row to be inspected."""

    row_opened = Signal(object)
    changed = Signal()

    def __init__(self, language: Language, theme: Theme, settings: Settings) -> None:
        super().__init__()
        self.setObjectName("list")
        self._language = language
        self._theme = theme
        self._settings = settings
        self._ours = Ours()
        self._paths: tuple[Path, ...] = ()
        self._summary: Summary | None = None
        self.unreadable: list[Unreadable] = []
        self._messages = 0
        self._begun = 0.0
        self._is_cancelled = False
        self._reader = Process(self)
        self._exports = Exports(self)
        self._exports.setObjectName("exports")
        self._ordering = Stepping(self)
        self._counting = Stepping(self)
        self._copying = Stepping(self)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_PAUSE)
        self._overview = OverviewCard(theme)
        self._charts = Charts(theme)
        self._filter = FilterBar(theme)
        self._model = BounceTableModel(language.words, theme, self)
        self.table = BounceTable(self._model)
        self.table.restore_columns(settings.window.list_columns)
        self._shown = TextLabel(quiet=True)
        self._list = Card()
        inner = column(SMALL, (WIDE, GAP, WIDE, GAP))
        inner.addWidget(self._filter)
        inner.addWidget(self.table, 1)
        inner.addWidget(self._shown)
        self._list.setLayout(inner)
        self._tabs = QTabBar()
        self._tabs.setObjectName("list-tabs")
        self._tabs.setDrawBase(False)
        self._tabs.addTab("")
        self._tabs.addTab("")
        layout = column(GAP, (GAP, TIGHT, GAP, GAP))
        layout.addWidget(self._overview)
        layout.addWidget(self._tabs)
        layout.addWidget(self._charts)
        layout.addWidget(self._list, 1)
        self.setLayout(layout)
        self._connect()
        self.retranslate()

    def _connect(self) -> None:
        self._reader.told.connect(self.take)
        self._reader.ended.connect(self._finish)
        self._ordering.done.connect(self._show_order)
        self._counting.done.connect(self._take_count)
        self._copying.done.connect(lambda text: QGuiApplication.clipboard().setText(text))
        # What is copied later, here or in another program, counts.
        QGuiApplication.clipboard().dataChanged.connect(self._copying.cancel)
        self._later.timeout.connect(self._order_again)
        self._model.sort_wanted.connect(self._order_now)
        self._filter.changed.connect(self._apply_filter)
        self._charts.chosen.connect(lambda field, value: self._filter.limit(**{field: value}))
        self._charts.period_chosen.connect(self._limit_period)
        self._tabs.currentChanged.connect(self._arrange)
        self.table.row_opened.connect(self.row_opened)
        self.table.copy_wanted.connect(self._copy_rows)
        self.table.similar_wanted.connect(lambda field, value: self._filter.limit(**{field: value}))
        overview = self._overview
        overview.cancel_wanted.connect(self.cancel)
        overview.unreadable_wanted.connect(self._show_unreadable)
        exports = self._exports
        overview.csv.triggered.connect(lambda: exports.ask_and_write(Form.CSV, self.taken()))
        overview.json.triggered.connect(lambda: exports.ask_and_write(Form.JSON_LINES, self.taken()))
        overview.pdf.triggered.connect(lambda: exports.ask_and_write_pdf(self.taken()))
        overview.print.triggered.connect(self.print_overview)
        overview.copy.triggered.connect(self._copy_table)

    # Reading

    def read(self, paths: Sequence[Path], ours: Ours) -> None:
        """Read the inputs, in place of those before; rows come in while it goes on."""
        self._ordering.cancel()
        self._counting.cancel()
        self._later.stop()
        self._paths, self._ours = tuple(paths), ours
        self._summary = None
        self.unreadable = []
        self._messages = 0
        self._is_cancelled = False
        self._begun = monotonic()
        self._model.clear()
        self._filter.reset()
        self.table.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        self._overview.show_begin()
        self._reader.start(read_list, self._paths, ours, has_processes=True)
        self._tell()
        self._arrange()

    def cancel(self) -> None:
        """Stop reading and keep what is there."""
        if self._reader.is_running:
            self._is_cancelled = True
            self._overview.show_stopping()
            self._reader.send("stop")

    def close_tasks(self) -> None:
        """End the processes."""
        self._reader.cancel()
        self._exports.close()
        for work in (self._ordering, self._counting, self._copying):
            work.cancel()

    @property
    def has_rows(self) -> bool:
        """Whether there is anything in the list."""
        return bool(self._model.rows)

    @property
    def is_reading(self) -> bool:
        """Whether rows are still coming in."""
        return self._reader.is_running

    def take(self, progress: Progress) -> None:
        """Take in what was read since the last time."""
        self._messages = progress.messages
        self.unreadable += progress.unreadable
        self._model.append(progress.rows)
        self._overview.show_progress(progress.done, progress.size, monotonic() - self._begun)
        if progress.summary is not None:
            self._summary = progress.summary
            self._show_summary()
        self._tell()
        if progress.rows and not self._wish().is_plain and not self._later.isActive():
            self._later.start()

    def _finish(self, is_whole: bool) -> None:
        self._overview.show_end()
        self._arrange()
        self._is_cancelled = self._is_cancelled or not is_whole
        if not is_whole:
            # A process that died did not tell its last overview.
            self._counting.start(summary_of(self._model.rows, local_zone()))
        if not self._model.rows:
            self._overview.show_nothing()
        self._tell()
        self.changed.emit()
        is_single = self._messages == 1 and len(self._model.rows) == 1 and not self.unreadable
        if is_single and self.isVisible():
            # Nobody wants a list of one, nor to be called back to it from something else.
            self.row_opened.emit(self._model.rows[0])

    def _take_count(self, summary: Summary) -> None:
        self._summary = summary
        self._show_summary()
        self._tell()

    def _show_unreadable(self) -> None:
        UnreadableDialog(self.unreadable, self._language.words, self).exec()

    # Showing

    def take_focus(self) -> None:
        """Give the table the focus."""
        self.table.setFocus()

    def focus_filter(self) -> None:
        """Let words be typed that lines must have."""
        self._filter.text.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._filter.text.selectAll()

    def _show_summary(self) -> None:
        summary, words = self._summary, self._language.words
        if summary is None:
            return
        if summary.total:
            self._overview.show_summary(summary, words, datetime.now().astimezone())
        self._charts.show_summary(summary, words)
        self._charts.show_filter(self._filter.filter)
        options = {
            "fate": [(one.key, fate_label(one.key, words)) for one in summary.by_fate],
            "cause": [(one.key, cause_label(one.key, words)) for one in summary.by_cause],
            "who_acts": [(one.key, who_label(one.key, words)) for one in summary.by_who_acts],
            "domain": [(one.key, one.key) for one in summary.by_domain],
            "code": [(one.key, one.key) for one in summary.by_code],
        }
        for name, values in options.items():
            self._filter.set_options(name, values)

    def _tell(self) -> None:
        """Say how many there are, and how many of them are shown."""
        unreadable = len(self.unreadable)
        read = max(0, self._messages - unreadable)
        self._overview.show_counts(read, self._summary, unreadable, is_cancelled=self._is_cancelled)
        self._overview.set_exportable(self.has_rows)
        total, shown = len(self._model.rows), len(self._model.numbers)
        text = self.tr("%Ln line(s)", "", total)
        if shown != total:
            text = self.tr("{shown} of %Ln line(s)", "", total).replace("{shown}", QLocale().toString(shown))
        self._shown.set_text(text)

    def _wish(self) -> Wish:
        grouped = self._filter.grouped.isChecked()
        return Wish(self._filter.filter, self._model.key, self._model.descending, grouped)

    def _apply_filter(self) -> None:
        self._charts.show_filter(self._filter.filter)
        self._order_now()

    def _limit_period(self, bucket: Bucket | None, name: str) -> None:
        since, until = (None, None) if bucket is None else (bucket.start, bucket.end)
        self._filter.limit(period=name, since=since, until=until)

    def _order_now(self) -> None:
        self._later.stop()
        wish = self._wish()
        if wish.is_plain:
            self._ordering.cancel()
            self._show_order(None)
        else:
            self._ordering.start(order_rows(self._model.rows, wish))

    def _order_again(self) -> None:
        if self._ordering.is_running:
            # It would never be done if it began anew with every few rows.
            self._later.start()
        else:
            self._order_now()

    def _show_order(self, order: Order | None) -> None:
        table = self.table
        chosen = table.chosen
        is_seen = table.viewport().rect().intersects(table.visualRect(table.currentIndex()))
        across, down = table.horizontalScrollBar().value(), table.verticalScrollBar().value()
        self._model.set_order(order)
        table.choose(chosen)
        current = table.currentIndex()
        if current.isValid() and is_seen:
            table.scrollTo(current.siblingAtColumn(0))
        else:
            # Whoever looks elsewhere while rows come in stays there.
            table.verticalScrollBar().setValue(down)
        table.horizontalScrollBar().setValue(across)
        self._tell()

    # Taking it elsewhere

    def copy_overview(self) -> None:
        """Copy what the overview says."""
        QGuiApplication.clipboard().setText(self._overview.text)

    def _copy_table(self) -> None:
        rows = self._model.rows
        self._copy_rows([rows[number] for number in self._model.numbers])

    def _copy_rows(self, rows: Sequence[Row]) -> None:
        self._copying.start(as_tab_separated(rows))

    def print_overview(self) -> None:
        """Ask for a printer and print the report."""
        if self.has_rows:
            self._exports.print(self.taken())

    def taken(self) -> Shown:
        """What is shown, as it is taken elsewhere."""
        # Copies: what is written in the background must not change on the way.
        rows, numbers = list(self._model.rows), list(self._model.numbers)
        is_counted = not self.is_reading and not self._counting.is_running
        counted = self._summary if self._wish().is_plain and is_counted else None
        return Shown(
            self._paths, rows, numbers, counted, len(self.unreadable), self._language.words, self._ours
        )

    # The rest

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self._tabs.setTabText(0, self.tr("List"))
        self._tabs.setTabText(1, self.tr("Overview"))
        self.table.setAccessibleName(self.tr("Bounces"))
        self._model.speak(self._language.words)
        self._show_summary()
        self._tell()
        if self._model.sorted_by is not None:
            # Words stand in another order in another language.
            self._order_now()

    def remember(self) -> None:
        """Put the columns into the settings."""
        self._settings.window.list_columns = self.table.saved_columns()

    def set_target(self, is_target: bool) -> None:
        """Show, or no longer show, that something can be dropped here."""
        self._list.set_target(self._theme.colors.accent if is_target else None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Put charts and table where there is room for them."""
        lines = self.height() / self.fontMetrics().height()
        is_tiny = lines < _TINY
        is_low = lines < _LOW or self.width() < _NARROW
        is_overview = self._tabs.currentIndex() == 1
        self._tabs.setVisible(is_low)
        self._overview.setVisible(lines >= _CRAMPED or is_overview or self.is_reading)
        self._charts.set_columns(4 if self.width() >= _NARROW else 2, one_row=is_tiny)
        self._charts.setVisible(not is_low or is_overview)
        self._list.setVisible(not is_low or not is_overview)
        height = self._charts.row_height
        self._charts.setMinimumHeight(0 if is_low else height)
        self._charts.setMaximumHeight(_ANY_HEIGHT if is_low else height)
        self._filter.set_compact(is_tiny)
        self._shown.setVisible(not is_tiny)
