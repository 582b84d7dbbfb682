"""The page of many bounces: puts overview, charts, filter and table together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QLocale, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QWidget

from ...advice.assessment import Finality
from ...advice.overview import Pattern
from ...advice.short_names import cause_label, fate_label, who_label
from ...advice.tone import Tone
from ...background.list_export import ExportForm
from ...background.list_reading import ListRequest, Progress
from ...collection.export import as_tab_separated
from ...collection.order import EVERYTHING, Order, Wish, order_rows
from ...collection.place import Unreadable
from ...collection.rows import Row
from ...collection.summary import Bucket, Summary, local_zone, summary_of
from ...inspection.ours import Ours
from ...memory.settings import Settings
from ..dialogs.unreadable_dialog import UnreadableDialog
from ..shared.grounds import Card
from ..shared.language import Language
from ..shared.layouts import column
from ..shared.notice_row import Notice
from ..shared.tab_row import TabRow
from ..shared.text_labels import TextLabel
from ..shared.theme import GAP, SMALL, TIGHT, WIDE, Theme
from ..tasks.process import Process
from ..tasks.stepping import Stepping
from .bounce_table import BounceTable
from .charts import Charts
from .empty_list import EmptyList
from .exports import Exports, Shown
from .filter_bar import FilterBar
from .overview_card import OverviewCard
from .table_model import BounceTableModel, Column, LineKind

# While rows come in, those that are to be filtered or sorted wait so long, in milliseconds.
_PAUSE = 600
# Below this height, in lines of text, the charts lie behind a tab; below this width, in pixels, they
# stand two by two.
_LOW, _NARROW = 42, 1000
# Below this height only what matters most is shown; below the next one the table alone, once all is read.
_TINY, _CRAMPED = 32, 27
# Below this height the summary above the table takes less room.
_RATHER_LOW = 56


class ListPage(QWidget):
    """Reads many inputs and shows what is going on; ``row_opened`` tells the row to be inspected.

    ``ready_process`` gives a process that serves requests (`serve_requests`), for each reading.
    """

    row_opened = Signal(object)
    changed = Signal()
    back_wanted = Signal()
    noticed = Signal(object)

    def __init__(
        self,
        language: Language,
        theme: Theme,
        settings: Settings,
        ready_process: Callable[[], Process],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("list")
        self._language = language
        self._theme = theme
        self._settings = settings
        self._ours = Ours()
        self._paths: tuple[Path, ...] = ()
        self._summary: Summary | None = None
        # The counts of what the filter lets through; None while they are worked out.
        self._part: Summary | None = None
        self._last = 0
        self.unreadable: list[Unreadable] = []
        self._messages = 0
        self._begun = 0.0
        self._is_cancelled = False
        # Whether the order that is worked out is the one that a list has when it has been read.
        self._is_first_order = False
        self._ready_process = ready_process
        self._reader: Process | None = None
        # Whether the process that read the list died, so that it is read anew with more care.
        self._is_careful = False
        self._exports = Exports(theme, self)
        self._exports.setObjectName("exports")
        self._exports.noticed.connect(self.noticed)
        self._ordering = Stepping(self)
        self._counting = Stepping(self)
        self._recounting = Stepping(self)
        self._copying = Stepping(self)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_PAUSE)
        self._overview = OverviewCard(theme)
        self._charts = Charts(theme)
        self._filter = FilterBar(theme)
        self._model = BounceTableModel(language.words, theme, self)
        self.table = BounceTable(self._model, theme)
        self.table.restore_columns(settings.window.list_columns)
        self._shown = TextLabel(quiet=True)
        self._shown.set_face(-0.5)
        self._shown.setContentsMargins(SMALL, 0, SMALL, 0)
        self._empty = EmptyList(theme)
        self._empty.clear.clicked.connect(self._filter.reset)
        self._tabs = TabRow(theme, gap=WIDE)
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        layout = column(SMALL, (WIDE, 0, WIDE, TIGHT))
        self.setLayout(layout)
        layout.addWidget(self._overview)
        layout.addWidget(self._tabs)
        layout.addWidget(self._charts)
        self._list = Card(self)
        layout.addWidget(self._list, 1)
        inner = column(GAP, (WIDE, GAP, WIDE, GAP))
        self._list.setLayout(inner)
        inner.addWidget(self._filter)
        inner.addWidget(self._empty, 1)
        inner.addWidget(self.table, 1)
        inner.addWidget(self._shown)
        self._tabs.setObjectName("list-tabs")
        self._tabs.addTab("")
        self._tabs.addTab("")

    def _connect(self) -> None:
        self._ordering.done.connect(self._show_order)
        self._counting.done.connect(self._take_count)
        self._recounting.done.connect(self._take_part)
        self._copying.done.connect(lambda text: QGuiApplication.clipboard().setText(text))
        # What is copied later, here or in another program, counts.
        QGuiApplication.clipboard().dataChanged.connect(self._copying.cancel)
        self._later.timeout.connect(self._order_again)
        self._model.sort_wanted.connect(self._order_now)
        self._filter.changed.connect(self._apply_filter)
        self._charts.chosen.connect(lambda field, value: self._filter.limit(**{field: value}))
        self._charts.period_chosen.connect(self._limit_period)
        self._charts.more_wanted.connect(self._filter.open_choices)
        self._filter.grouped.toggled.connect(self.table.set_grouped)
        self._tabs.currentChanged.connect(self._arrange)
        self.table.row_opened.connect(self.row_opened)
        self.table.copy_wanted.connect(self._copy_rows)
        self.table.similar_wanted.connect(lambda field, value: self._filter.limit(**{field: value}))
        overview = self._overview
        overview.back_wanted.connect(self.back_wanted)
        overview.cancel_wanted.connect(self.cancel)
        overview.unreadable_wanted.connect(self._show_unreadable)
        overview.pattern_wanted.connect(self._limit_to)
        exports = self._exports
        overview.csv.triggered.connect(lambda: exports.ask_and_write(ExportForm.CSV, self.taken()))
        overview.json.triggered.connect(lambda: exports.ask_and_write(ExportForm.JSON_LINES, self.taken()))
        overview.pdf.triggered.connect(lambda: exports.ask_and_write_pdf(self.taken()))
        overview.print.triggered.connect(self.print_overview)
        overview.copy.triggered.connect(self._copy_table)

    # Reading

    def read(self, paths: Sequence[Path], ours: Ours) -> None:
        """Read the inputs, in place of those before; rows come in while it goes on."""
        self._ordering.cancel()
        self._counting.cancel()
        self._recounting.cancel()
        self._later.stop()
        self._paths, self._ours = tuple(paths), ours
        self._filter.reset()
        self.table.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        self._begin(is_careful=False)

    def _begin(self, *, is_careful: bool) -> None:
        self._summary = self._part = None
        self.unreadable = []
        self._messages = 0
        self._is_cancelled = self._is_first_order = False
        self._is_careful = is_careful
        self._begun = monotonic()
        self._model.clear()
        self._overview.show_begin(self._paths)
        self._end_reader()
        self._reader = self._ready_process()
        self._reader.told.connect(self.take)
        self._reader.ended.connect(self._finish)
        self._reader.send(ListRequest(self._paths, self._ours, is_careful))
        self._tell()
        self._arrange()

    def _end_reader(self) -> None:
        if self._reader is not None:
            self._reader.cancel()
            self._reader.deleteLater()
            self._reader = None

    def cancel(self) -> None:
        """Stop reading and keep what is there."""
        if self._reader is not None and self._reader.is_running:
            self._is_cancelled = True
            self._overview.show_stopping()
            self._reader.send("stop")

    def close_tasks(self) -> None:
        """End the processes."""
        self._end_reader()
        self._exports.close()
        for work in (self._ordering, self._counting, self._recounting, self._copying):
            work.cancel()

    @property
    def has_rows(self) -> bool:
        """Whether there is anything in the list."""
        return bool(self._model.rows)

    @property
    def is_reading(self) -> bool:
        """Whether rows are still coming in."""
        return self._reader is not None and self._reader.is_running

    def take(self, progress: Progress) -> None:
        """Take in what was read since the last time."""
        self._messages = progress.messages
        self.unreadable += progress.unreadable
        self._model.append(progress.rows)
        self._begin_at_first_row()
        self._overview.show_progress(progress.done, progress.size, monotonic() - self._begun)
        if progress.summary is not None:
            self._summary = progress.summary
            self._show_summary()
        self._tell()
        if progress.rows and not self._wish().is_plain and not self._later.isActive():
            self._later.start()

    def _finish(self, is_whole: bool) -> None:
        if not is_whole and not self._is_cancelled and not self._is_careful:
            # A message may have killed it: now each is inspected where it costs the others nothing.
            self._begin(is_careful=True)
            return
        self._overview.show_end()
        self._arrange()
        self._is_cancelled = self._is_cancelled or not is_whole
        if not is_whole:
            # A process that died did not tell its last overview.
            self._counting.start(summary_of(self._model.rows, local_zone()))
        if not self._model.rows:
            self._overview.show_nothing()
        self._put_newest_first()
        self._show_summary()
        self._tell()
        self._overview.announce()
        self.changed.emit()
        is_single = self._messages == 1 and len(self._model.rows) == 1 and not self.unreadable
        if is_single and self.isVisible():
            # Nobody wants a list of one, nor to be called back to it from something else.
            self.row_opened.emit(self._model.rows[0])

    def _put_newest_first(self) -> None:
        """Sort what came in by its times, unless it is sorted otherwise by now: what happened last is what one asks about."""
        if self._model.sorted_by is None and self._model.has_times:
            self._is_first_order = True
            self.table.sortByColumn(Column.TIME, Qt.SortOrder.DescendingOrder)

    def _take_count(self, summary: Summary) -> None:
        self._summary = summary
        self._show_summary()
        self._tell()

    def _show_unreadable(self) -> None:
        UnreadableDialog(self.unreadable, self._language.words, self).exec()

    # Showing

    def take_focus(self) -> None:
        """Give the table the focus."""
        self._begin_at_first_row()
        self.table.setFocus()

    def _begin_at_first_row(self) -> None:
        """Choose the first row where none is chosen: what has the focus is to be seen."""
        if not self.table.currentIndex().isValid() and self._model.rowCount():
            self.table.selectRow(0)

    def focus_filter(self) -> None:
        """Let words be typed that lines must have."""
        self._filter.text.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._filter.text.selectAll()

    def _take_part(self, part: Summary) -> None:
        self._part = part
        self._show_summary()

    def _show_summary(self) -> None:
        summary, words = self._summary, self._language.words
        if summary is None:
            return
        is_whole = self._filter.filter == EVERYTHING
        part = summary if is_whole else self._part
        if part is not None and summary.total:
            now = datetime.now().astimezone()
            self._overview.show_summary(part, words, now, is_reading=self.is_reading)
            self._charts.show_summary(summary, part, self._filter.filter, words)
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
        self._overview.show_counts(
            read,
            len(self._model.rows),
            self._summary,
            unreadable,
            is_reading=self.is_reading,
            is_cancelled=self._is_cancelled,
        )
        self._overview.set_exportable(self.has_rows)
        total, shown = len(self._model.rows), len(self._model.numbers)
        text = self.tr("%Ln result(s)", "", total)
        if shown != total:
            text = self.tr("{shown} of %Ln result(s)", "", total).replace(
                "{shown}", QLocale().toString(shown)
            )
        if self.is_reading:
            text = self.tr("{count} so far").replace("{count}", text)
        if self._model.is_grouped:
            groups = self._model.group_count
            singles = sum(self._model.line(n).kind is LineKind.SINGLE for n in range(self._model.rowCount()))
            parts = self.tr("%Ln group(s)", "", groups), self.tr("%Ln single result(s)", "", singles)
            both = self.tr("{groups} and {singles}").replace("{groups}", parts[0])
            text += ": " + (both.replace("{singles}", parts[1]) if singles else parts[0])
        if not total and self.is_reading:
            text = ""
        if shown:
            text += "  ·  " + self.tr("Enter or a double-click opens a bounce")
        self._shown.set_text(text)
        is_empty = not shown and not self.is_reading
        self._empty.setVisible(is_empty)
        self._empty.show_reason(is_filtered=total > 0)
        self.table.setVisible(not is_empty)

    def _wish(self) -> Wish:
        grouped = self._filter.grouped.isChecked()
        smallest_first = self._model.sorted_by is Column.COUNT and not self._model.descending
        model = self._model
        return Wish(self._filter.filter, model.key, model.descending, grouped, smallest_first)

    def _apply_filter(self) -> None:
        self._part = None
        self._charts.show_filter(self._filter.filter)
        self._order_now()

    def _limit_period(self, bucket: Bucket | None) -> None:
        since, until = (None, None) if bucket is None else (bucket.start, bucket.end)
        self._filter.limit(since=since, until=until)

    def _limit_to(self, pattern: Pattern) -> None:
        """Show what stands out alone: the failures that it counts, without delays for the same reason."""
        fields: dict[str, str | None] = {"domain": pattern.domain, "cause": pattern.cause}
        summary = self._summary
        if summary is not None and summary.delayed and not pattern.is_late:
            undelivered = summary.count_of(Finality.NOT_DELIVERED)
            fields["fate"] = Finality.NOT_DELIVERED if undelivered == summary.failed else None
        self._filter.limit(**{name: value for name, value in fields.items() if value is not None})

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
        # What was chosen for its place alone, as the first, is chosen by it again.
        is_at_first = self._is_first_order and table.currentIndex().row() == 0 and down == 0
        self._is_first_order = False
        self._model.set_order(order)
        if is_at_first:
            table.selectRow(0)
        else:
            table.choose(chosen)
        current = table.currentIndex()
        if is_at_first:
            table.scrollToTop()
        elif current.isValid() and is_seen:
            table.scrollTo(current.siblingAtColumn(0))
        else:
            # Whoever looks elsewhere while rows come in stays there.
            table.verticalScrollBar().setValue(down)
        table.horizontalScrollBar().setValue(across)
        self._tell()
        if self._filter.filter == EVERYTHING:
            self._recounting.cancel()
            self._show_summary()
        else:
            # Not those of the model: rows that come in change its order while it is counted.
            rows, numbers = self._model.rows, list(self._model.numbers)
            self._recounting.start(summary_of((rows[number] for number in numbers), local_zone()))

    # Taking it elsewhere

    def copy_overview(self) -> None:
        """Copy what the overview says."""
        QGuiApplication.clipboard().setText(self._overview.text)
        self.noticed.emit(Notice(self.tr("Overview copied"), tone=Tone.SUCCESS))

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
        self._tabs.setAccessibleName(self.tr("List"))
        self._tabs.setTabText(0, self.tr("List"))
        self._tabs.setTabText(1, self.tr("Overview"))
        self.table.setAccessibleName(self.tr("Bounces"))
        self._model.use_words(self._language.words)
        self._show_summary()
        self._tell()
        if self._model.sorted_by is not None:
            # Words stand in another order in another language.
            self._order_now()

    def remember(self) -> None:
        """Put the columns into the settings."""
        self._settings.window.list_columns = self.table.saved_columns()

    # One of them after the other

    def place_of(self, row: Row) -> tuple[int, int] | None:
        """Which one of those shown a row is, from 1 on, and how many they are; None where it isn't shown."""
        number = self._number_of(row)
        numbers = self._model.numbers
        if number is None or number not in numbers:
            return None
        return numbers.index(number) + 1, len(numbers)

    def neighbor(self, row: Row, step: int) -> Row | None:
        """The row after (1) or before (-1) one of those shown, which becomes the chosen one."""
        place = self.place_of(row)
        if place is None or not 1 <= place[0] + step <= place[1]:
            return None
        number = self._model.numbers[place[0] - 1 + step]
        self._last = number
        line = self._model.line_of(number)
        if line is not None:
            self.table.selectRow(line)
        return self._model.rows[number]

    def _number_of(self, row: Row) -> int | None:
        rows = self._model.rows
        if self._last < len(rows) and rows[self._last] is row:
            return self._last
        number = next((number for number, one in enumerate(rows) if one is row), None)
        self._last = number or 0
        return number

    def set_back(self, can_go_back: bool) -> None:
        """Show the way back where there is one."""
        self._overview.back.setVisible(can_go_back)

    @property
    def title(self) -> str:
        """What is listed."""
        return self._overview.name

    def export(self) -> None:
        """Offer the forms in which the list can be kept."""
        self._overview.export.showMenu()

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
        has_charts = self.has_rows or self.is_reading
        self._charts.setVisible(has_charts and (not is_low or is_overview))
        self._filter.setVisible(has_charts)
        self._list.setVisible(not is_low or not is_overview)
        self._filter.set_compact(is_tiny)
        is_rather_low = lines < _RATHER_LOW
        self._filter.set_titled(not is_rather_low)
        self._overview.set_compact(is_rather_low)
        self._charts.set_compact(is_rather_low)
        self._shown.setVisible(not is_tiny)
