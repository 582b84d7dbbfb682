"""The charts of a list: reasons, domains, who acts, time; a click limits the table, and they follow its filter."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QDateTime, QLocale, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from ...advice.short_names import cause_label, who_label
from ...advice.words import Words
from ...collection.order import RowFilter
from ...collection.summary import Bucket, Count, Summary
from ..shared.grounds import Card
from ..shared.language import Translated
from ..shared.theme import GAP, SMALL, WIDE, Theme
from ..shared.times import Times
from .bar_chart import MOST, Bar, BarChart
from .time_chart import TimeChart

# So many bars have room at least: fewer leave the columns too low to be compared.
_LEAST = 3
_HOUR, _DAY, _MONTH = 3600, 86_400, 31 * 86_400


class Charts(Translated, Card):
    """Four small charts.

    ``chosen`` tells a field of the filter and its value, ``period_chosen`` a stretch of time,
    ``more_wanted`` a field whose values are to be chosen from a list.
    """

    chosen = Signal(str, object)
    period_chosen = Signal(object)
    more_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("charts")
        self._filter = RowFilter()
        self.bars = {name: BarChart(theme) for name in ("cause", "domain", "who_acts")}
        for name, chart in self.bars.items():
            chart.chosen.connect(lambda key, name=name: self.chosen.emit(name, key))
            chart.more_wanted.connect(lambda name=name: self.more_wanted.emit(name))
        self.time = TimeChart(theme)
        self.time.chosen.connect(self.period_chosen)
        self._buckets: tuple[Bucket, ...] = ()
        self._grid = QGridLayout()
        self._grid.setContentsMargins(SMALL, GAP, SMALL, GAP)
        self._grid.setHorizontalSpacing(2 * WIDE)
        self._grid.setVerticalSpacing(GAP)
        self.setLayout(self._grid)
        self._columns = (0, False)
        self.set_columns(4)
        self._retranslate()

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

    def set_compact(self, is_compact: bool) -> None:
        """Take less height, where the rows of the list need it."""
        above = SMALL if is_compact else GAP
        self._grid.setContentsMargins(SMALL, above, SMALL, above)
        for chart in self.bars.values():
            chart.set_compact(is_compact)
        self.time.set_compact(is_compact)

    def show_summary(self, whole: Summary, part: Summary, wanted: RowFilter, words: Words) -> None:
        """Show the counts of a list, and of the ``part`` of it that the filter lets through."""
        self._filter = wanted
        self._show_bars("cause", whole.by_cause, part.by_cause, lambda key: cause_label(key, words))
        self._show_bars("domain", whole.by_domain, part.by_domain, str)
        self._show_bars("who_acts", whole.by_who_acts, part.by_who_acts, lambda key: who_label(key, words))
        # All are as high as the one with most bars; what the filter lets through changes nothing about it.
        counts_of = (whole.by_cause, whole.by_domain, whole.by_who_acts)
        rows = max(_LEAST, min(MOST, max(map(len, counts_of))))
        self.time.set_rows(rows)
        for chart in self.bars.values():
            chart.set_rows(rows)
        self._buckets = whole.over_time
        labels = [self._when(one) for one in self._buckets]
        # What limits the time keeps all its columns, as what limits another thing keeps its bars.
        counts = [one.count for one in self._buckets]
        if wanted.since is None:
            counts = part.counts_in(self._buckets)
        self.time.show_buckets(self._buckets, counts, labels, self._scale())
        self.show_filter(wanted)

    def show_filter(self, wanted: RowFilter) -> None:
        """Mark what the table is limited to."""
        for name, chart in self.bars.items():
            chart.choose(getattr(wanted, name))
        periods = (one for one in self._buckets if (one.start, one.end) == (wanted.since, wanted.until))
        self.time.choose(next(periods, None))

    def _show_bars(
        self, name: str, whole: Sequence[Count], part: Sequence[Count], label: Callable[[str], str]
    ) -> None:
        chosen = getattr(self._filter, name)
        parts = {one.key: one.count for one in part}
        bars = [
            Bar(
                one.key, label(one.key), one.count if chosen is not None else parts.get(one.key, 0), one.count
            )
            for one in whole
        ]
        if chosen is None:
            bars.sort(key=lambda bar: -bar.count)
        else:
            # The chosen one is seen, also where others are more frequent.
            place = next((n for n, bar in enumerate(bars) if bar.key == chosen), 0)
            if place >= MOST:
                bars.insert(MOST - 1, bars.pop(place))
        self.bars[name].show_bars(bars)

    def _when(self, bucket: Bucket) -> str:
        """A stretch of time as one names it: an hour, a day, a month, a year."""
        start, length = QDateTime.fromSecsSinceEpoch(bucket.start), bucket.end - bucket.start
        if length <= _HOUR:
            return QLocale().toString(start, self.tr("MMM d, h AP"))
        if length < 2 * _DAY:
            return Times().short_day(bucket.start)
        if length <= _MONTH:
            return QLocale().toString(start.date(), self.tr("MMM yyyy"))
        return str(datetime.fromtimestamp(bucket.start).astimezone().year)

    def _scale(self) -> str:
        """What the highest column stands for."""
        most = max(self._buckets, key=lambda bucket: bucket.count, default=None)
        if most is None:
            return ""
        count, length = most.count, most.end - most.start
        if length <= _HOUR:
            return self.tr("up to %Ln an hour", "", count)
        if length < 2 * _DAY:
            return self.tr("up to %Ln a day", "", count)
        return (
            self.tr("up to %Ln a month", "", count)
            if length <= _MONTH
            else self.tr("up to %Ln a year", "", count)
        )

    def _retranslate(self) -> None:
        self.bars["cause"].set_title(self.tr("Reason"))
        self.bars["domain"].set_title(self.tr("Domain"))
        self.bars["who_acts"].set_title(self.tr("Action needed"))
        self.time.set_title(self.tr("Over time"))
