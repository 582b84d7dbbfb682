"""The charts of a list: reasons, domains, who must act, time; a click limits the table."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QDateTime, QLocale, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from ...advice.labels import cause_label, who_label
from ...advice.words import Words
from ...collection.order import RowFilter
from ...collection.summary import Bucket, Count, Summary
from ..shared.language import Translated
from ..shared.theme import GAP, LOOSE, WIDE, Theme
from ..shared.widgets import Card
from .bar_chart import Bar, BarChart
from .time_chart import TimeChart

# Of more domains than these, the rarest are left out: nobody reads the bars of a thousand.
_MOST = 50
# So many bars are seen without scrolling.
_BARS = 5
_HOUR, _DAY, _MONTH = 3600, 86_400, 31 * 86_400


class Charts(Translated, Card):
    """Four small charts; ``chosen`` tells a field of the filter and its value, ``period`` a stretch of time."""

    chosen = Signal(str, object)
    period_chosen = Signal(object, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("charts")
        self.bars = {name: BarChart(theme) for name in ("cause", "domain", "who_acts")}
        for name, chart in self.bars.items():
            chart.chosen.connect(lambda key, name=name: self.chosen.emit(name, key))
        self.time = TimeChart(theme)
        self.time.chosen.connect(self._choose_period)
        self._buckets: tuple[Bucket, ...] = ()
        self._grid = QGridLayout()
        self._grid.setContentsMargins(WIDE, GAP, WIDE, GAP)
        self._grid.setHorizontalSpacing(LOOSE)
        self._grid.setVerticalSpacing(GAP)
        self.setLayout(self._grid)
        self._columns = (0, False)
        self.set_columns(4)
        self._retranslate()

    @property
    def row_height(self) -> int:
        """How much height shows five bars of each chart side by side."""
        chart = self.bars["cause"]
        return chart.height_for(_BARS) + 2 * GAP + 2

    def set_columns(self, count: int, *, one_row: bool = False) -> None:
        """Put so many charts side by side, and leave out what does not fit into ``one_row``."""
        if (count, one_row) == self._columns:
            return
        self._columns = (count, one_row)
        for number, chart in enumerate((*self.bars.values(), self.time)):
            self._grid.addWidget(chart, number // count, number % count)
            chart.setVisible(number < count or not one_row)
        for number in range(4):
            self._grid.setColumnStretch(number, 1 if number < count else 0)

    def show_summary(self, summary: Summary, words: Words) -> None:
        """Show the counts of a list."""
        self._show_bars("cause", summary.by_cause, lambda key: cause_label(key, words))
        self._show_bars("domain", summary.by_domain[:_MOST], str)
        self._show_bars("who_acts", summary.by_who_acts, lambda key: who_label(key, words))
        self._buckets = summary.over_time
        labels = [f"{self._when(one)}:  {QLocale().toString(one.count)}" for one in self._buckets]
        self.time.show_buckets(self._buckets, labels)

    def show_filter(self, wanted: RowFilter) -> None:
        """Mark what the table is limited to."""
        for name, chart in self.bars.items():
            chart.choose(getattr(wanted, name))
        periods = (one for one in self._buckets if (one.start, one.end) == (wanted.since, wanted.until))
        self.time.choose(next(periods, None))

    def _show_bars(self, name: str, counts: Sequence[Count], label: Callable[[str], str]) -> None:
        self.bars[name].show_bars(
            [Bar(one.key, label(one.key), one.count, QLocale().toString(one.count)) for one in counts]
        )

    def _choose_period(self, bucket: Bucket | None) -> None:
        self.period_chosen.emit(bucket, "" if bucket is None else self._when(bucket))

    def _when(self, bucket: Bucket) -> str:
        """A stretch of time as one names it: an hour, a day, a month, a year."""
        start, length = QDateTime.fromSecsSinceEpoch(bucket.start), bucket.end - bucket.start
        if length <= _HOUR:
            return QLocale().toString(start, "ddd HH:mm")
        if length < 2 * _DAY:
            return QLocale().toString(start.date(), QLocale.FormatType.ShortFormat)
        if length <= _MONTH:
            return QLocale().toString(start.date(), "MMM yyyy")
        return str(datetime.fromtimestamp(bucket.start).astimezone().year)

    def _retranslate(self) -> None:
        self.bars["cause"].set_title(self.tr("Reasons"))
        self.bars["domain"].set_title(self.tr("Recipients' domains"))
        self.bars["who_acts"].set_title(self.tr("Who must act"))
        self.time.set_title(self.tr("Over time"))
