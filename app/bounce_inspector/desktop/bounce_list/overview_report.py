"""The report that one hands on: the overview of a list as pages, for a PDF file or a printer."""

from __future__ import annotations

import html
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QBuffer, QDateTime, QIODevice, QLocale, QMarginsF, QObject, QRectF, Qt, QUrl
from PySide6.QtGui import QColor, QImage, QPageLayout, QPageSize, QPainter, QPdfWriter, QTextDocument
from PySide6.QtWidgets import QWidget

from ...advice.overview import overview_sentence
from ...advice.short_names import cause_label, fate_label, who_label
from ...advice.words import Words
from ...collection.rows import Row, code_of, fate_of
from ...collection.summary import Bucket, Count, Summary
from ...memory.atomic import beside, replacing
from ..shared.colors import LIGHT
from ..shared.fonts import font
from ..shared.times import Times

# What fits a page beside the bars, and how many lines somebody may want to read on paper.
_MOST_BARS, _MOST_LINES = 10, 400
# The chart over time, in points, and how many dots it has to a point.
_PICTURE, _PICTURE_WIDTH, _PICTURE_HEIGHT, _SHARPNESS = "chart:time", 500, 70, 4
_WIDEST = 16.0
# The columns of the table whose texts may be long: recipient, reason, action needed.
_MAY_WRAP = (1, 3, 4)
_NO_BREAK = "\u00a0"


@dataclass(frozen=True, slots=True)
class ReportContent:
    """What a report tells: the names of the inputs, the rows that are shown, and what they count."""

    names: tuple[str, ...]
    summary: Summary
    rows: Sequence[Row]
    unreadable: int
    words: Words


def write_pdf(content: ReportContent, path: Path) -> None:
    """Write the report as a PDF file; raises OSError."""
    with replacing(path, beside(path)) as file:
        pages = QBuffer()
        pages.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(pages)
        writer.setTitle(_Pages(content).title)
        writer.setPageLayout(_page_layout(content.words))
        report_document(content).print_(writer)
        # What is written ends with the writer.
        del writer
        file.write(pages.data().data())


def print_report(content: ReportContent, parent: QWidget) -> None:
    """Ask for a printer and print the report."""
    # Printing is rare, and its part of Qt takes a while to load.
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageLayout(_page_layout(content.words))
    printer.setDocName(_Pages(content).title)
    if QPrintDialog(printer, parent).exec():
        report_document(content).print_(printer)


def _page_layout(words: Words) -> QPageLayout:
    is_metric = QLocale(words.language).measurementSystem() is QLocale.MeasurementSystem.MetricSystem
    size = QPageSize(QPageSize.PageSizeId.A4 if is_metric else QPageSize.PageSizeId.Letter)
    # The document keeps a margin of its own.
    return QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF())


def report_document(content: ReportContent) -> QTextDocument:
    """The report as a document that breaks into pages by itself."""
    return _Pages(content).document()


class _Pages(QObject):
    """Builds the text; every value in it is escaped."""

    def __init__(self, content: ReportContent) -> None:
        super().__init__()
        self._content = content
        self._words = content.words

    @property
    def title(self) -> str:
        return self.tr("Bounces")

    def document(self) -> QTextDocument:
        document = QTextDocument()
        document.setDefaultFont(font())
        document.setDefaultStyleSheet(
            f"h1 {{ font-size: 17pt; font-weight: 600; }}"
            f"p, td, th {{ font-size: 9pt; color: {LIGHT.text}; }} .quiet {{ color: {LIGHT.muted}; }}"
            f".heading {{ font-size: 9pt; font-weight: 600; color: {LIGHT.muted}; }}"
            f".line {{ font-size: 8pt; }}"
            f".loud {{ font-size: 13pt; font-weight: 600; }} .bar, .space {{ font-size: 6pt; }}"
            f"th {{ text-align: left; color: {LIGHT.muted}; }}"
        )
        if self._content.summary.over_time:
            picture = time_picture(self._content.summary.over_time)
            document.addResource(QTextDocument.ResourceType.ImageResource, QUrl(_PICTURE), picture)
        document.setHtml("".join(self._parts(self._content.summary)))
        return document

    def _parts(self, summary: Summary) -> Iterable[str]:
        words = self._words
        sentence = overview_sentence(summary.pattern, words, datetime.now().astimezone())
        reasons = self._bars(self.tr("Reason"), summary.by_cause, lambda key: cause_label(key, words))
        who = self._bars(self.tr("Action needed"), summary.by_who_acts, lambda key: who_label(key, words))
        domains = self._bars(self.tr("Domain"), summary.by_domain, str)
        codes = self._bars(self.tr("Codes"), summary.by_code, str)
        over_time = self._over_time(summary)
        yield f"<h1>{html.escape(self.title)}</h1>"
        yield f"<p class='quiet'>{html.escape(self._origin())}</p>"
        yield f"<p class='loud'>{html.escape(sentence)}</p>"
        yield f"<p>{html.escape(self._counts(summary))}</p>"
        yield "<table width='100%' cellspacing='0' cellpadding='0'>"
        for left, right in ((reasons, domains), (who, codes)):
            yield f"<tr><td width='48%'>{left}</td><td width='4%'></td><td width='48%'>{right}</td></tr>"
        yield "</table>"
        yield over_time
        yield self._lines()

    def _origin(self) -> str:
        names = ", ".join(self._content.names[:5]) + (" …" if len(self._content.names) > 5 else "")
        now = QDateTime.currentDateTime()
        return f"{names} · {Times().short_moment(now.toSecsSinceEpoch())} {now.timeZoneAbbreviation()}"

    def _counts(self, summary: Summary) -> str:
        pieces = [self.tr("%Ln result(s)", "", summary.total)]
        if summary.failed:
            pieces.append(self.tr("%Ln not delivered", "", summary.failed))
        if summary.delayed:
            pieces.append(self.tr("%Ln still being tried", "", summary.delayed))
        if self._content.unreadable:
            pieces.append(self.tr("%Ln can't be read", "", self._content.unreadable))
        return " · ".join(pieces)

    def _bars(self, title: str, counts: Sequence[Count], label: Callable[[str], str]) -> str:
        if not counts:
            return ""
        most = max(count.count for count in counts)
        # A margin has no effect on top of a cell.
        lines = [
            "<p class='space'>&nbsp;</p>",
            _heading(title),
            "<table width='100%' cellspacing='0' cellpadding='1'>",
        ]
        for count in counts[:_MOST_BARS]:
            share = max(1, round(99 * count.count / most))
            bar = f"<td width='{share}%' bgcolor='{LIGHT.accent}' class='bar'>&nbsp;</td><td width='{100 - share}%'></td>"
            lines.append(
                f"<tr><td width='56%'>{html.escape(label(count.key))}</td>"
                f"<td width='14%' align='right'>{QLocale().toString(count.count)}&nbsp;</td><td width='30%'>"
                f"<table width='100%' cellspacing='0' cellpadding='0'><tr>{bar}</tr></table></td></tr>"
            )
        lines.append("</table>")
        return "".join(lines) + self._more(len(counts) - _MOST_BARS)

    def _over_time(self, summary: Summary) -> str:
        """The chart over time, with the days at its ends."""
        buckets = summary.over_time
        if not buckets:
            return ""
        first, last = Times().short_day(buckets[0].start), Times().short_day(buckets[-1].start)
        return (
            f"<p class='space'>&nbsp;</p>{_heading(self.tr('Over time'))}"
            f"<p><img src='{_PICTURE}' width='{_PICTURE_WIDTH}' height='{_PICTURE_HEIGHT}'></p>"
            f"<table width='{_PICTURE_WIDTH}'><tr><td class='quiet'>{html.escape(first)}</td>"
            f"<td class='quiet' align='right'>{html.escape(last)}</td></tr></table>"
        )

    def _lines(self) -> str:
        rows, words = self._content.rows[:_MOST_LINES], self._words
        titles = (
            self.tr("Time"),
            self.tr("Recipient"),
            self.tr("Outcome"),
            self.tr("Reason"),
            self.tr("Action needed"),
            self.tr("Code"),
        )
        head = "".join(f"<th>{html.escape(title)}</th>" for title in titles)
        lines = [
            _heading(self.tr("Each of them"), "page-break-before: always;"),
            f"<table width='100%' cellspacing='0' cellpadding='2'><thead><tr>{head}</tr></thead>",
        ]
        for row in rows:
            cells = (
                Times().short_moment(row.time) if row.time is not None else "",
                row.address or "",
                fate_label(fate_of(row), words),
                cause_label(row.cause, words) if row.cause else "",
                who_label(row.who_acts, words) if row.who_acts else "",
                code_of(row) or "",
            )
            # What is short stays on one line; the others take the room that is left.
            texts = (
                cell if number in _MAY_WRAP else cell.replace(" ", _NO_BREAK)
                for number, cell in enumerate(cells)
            )
            lines.append(
                "<tr>" + "".join(f"<td class='line'>{html.escape(text)}</td>" for text in texts) + "</tr>"
            )
        lines.append("</table>")
        return "".join(lines) + self._more(len(self._content.rows) - len(rows))

    def _more(self, count: int) -> str:
        if count <= 0:
            return ""
        text = self.tr("and %Ln more", "", count)
        return f"<p class='quiet'>{html.escape(text)}</p>"


def time_picture(buckets: Sequence[Bucket]) -> QImage:
    """The counts over time as columns, sharp on paper."""
    picture = QImage(
        _PICTURE_WIDTH * _SHARPNESS, _PICTURE_HEIGHT * _SHARPNESS, QImage.Format.Format_ARGB32_Premultiplied
    )
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.scale(_SHARPNESS, _SHARPNESS)
    most = max(bucket.count for bucket in buckets) or 1
    step = min(_WIDEST, _PICTURE_WIDTH / len(buckets))
    gap = min(2.0, step / 4)
    for number, bucket in enumerate(buckets):
        height = (_PICTURE_HEIGHT - 2) * bucket.count / most
        bar = QRectF(number * step, _PICTURE_HEIGHT - 1 - height, max(0.5, step - gap), height)
        painter.fillRect(bar, QColor(LIGHT.accent))
    end = max(step * len(buckets), 1.0)
    painter.fillRect(QRectF(0, _PICTURE_HEIGHT - 1, end, 1), QColor(LIGHT.edge))
    painter.end()
    return picture


def _heading(text: str, style: str = "") -> str:
    return f"<p class='heading' style='{style}'>{html.escape(text)}</p>"
