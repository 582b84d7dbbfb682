"""Keeps one bounce: saves it as a file, or prints what there is to say about it."""

from __future__ import annotations

import html
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QLocale, QMarginsF, QObject, Signal
from PySide6.QtGui import QPageLayout, QPageSize, QPdfWriter, QTextDocument
from PySide6.QtWidgets import QFileDialog, QWidget

from ...advice.tone import Tone
from ...background.inputs import whole_content
from ...memory.atomic import write_atomically
from ..shared.colors import LIGHT
from ..shared.fonts import fixed_font, font
from ..shared.notice_row import Notice
from .given import Given

if TYPE_CHECKING:
    from ...inspection.report import Report

# What is printed of a text: some pages; nobody reads a log of thousands of lines on paper.
_MOST_CHARACTERS = 20_000


class Keeping(QObject):
    """Writes what was given as it came, its summary as text, or both as pages; ``noticed`` says what came of it."""

    noticed = Signal(object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window

    def save(self, given: Given, report: Report, summary: str) -> None:
        """Ask for the name of a file and write the bounce to it; the ending says in what form."""
        kinds = {
            ".pdf": self.tr("Report (*.pdf)"),
            ".txt": self.tr("Summary as text (*.txt)"),
            ".eml": self.tr("Original message (*.eml)"),
        }
        name = Path(given.name).stem or self.tr("bounce")
        dialog = QFileDialog(self._window, self.tr("Save the bounce"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters(list(kinds.values()))
        dialog.setDefaultSuffix("pdf")
        dialog.filterSelected.connect(
            lambda chosen: dialog.setDefaultSuffix(
                next((e[1:] for e, k in kinds.items() if k == chosen), "pdf")
            )
        )
        dialog.selectFile(name)
        if dialog.exec():
            self.write(Path(dialog.selectedFiles()[0]), given, report, summary)

    def write(self, path: Path, given: Given, report: Report, summary: str) -> None:
        """Write the bounce to a file in the form that its name asks for."""
        try:
            write_atomically(path, self._content(path, given, report, summary))
        except OSError as error:
            text = self.tr("{name} can't be written.").replace("{name}", path.name)
            self.noticed.emit(Notice(text, error.strerror or str(error)))
            return
        self.noticed.emit(Notice(self.tr("Saved"), path.name, Tone.SUCCESS))

    def _content(self, path: Path, given: Given, report: Report, summary: str) -> bytes:
        ending = path.suffix.casefold()
        if ending == ".eml":
            return whole_content(given.data)
        if ending == ".txt":
            return f"{summary}\n\n{report.text}\n".encode()
        return self._pdf(summary, report)

    def _pdf(self, summary: str, report: Report) -> bytes:
        pages = QBuffer()
        pages.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(pages)
        writer.setTitle(summary.partition("\n")[0])
        writer.setPageLayout(page_layout())
        self.document(summary, report).print_(writer)
        # What is written ends with the writer.
        del writer
        return bytes(pages.data().data())

    def print(self, summary: str, report: Report) -> None:
        """Ask for a printer and print the bounce."""
        # Printing is rare, and its part of Qt takes a while to load.
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPageLayout(page_layout())
        printer.setDocName(summary.partition("\n")[0])
        if QPrintDialog(printer, self._window).exec():
            self.document(summary, report).print_(printer)

    def document(self, summary: str, report: Report) -> QTextDocument:
        """What there is to say about the bounce, and its text below; a summary begins with its name and its verdict."""
        name, _, rest = summary.strip().partition("\n")
        headline, _, rest = rest.strip().partition("\n")
        text = report.text[:_MOST_CHARACTERS]
        document = QTextDocument()
        document.setDefaultFont(font())
        document.setDefaultStyleSheet(
            f"h1 {{ font-size: 16pt; font-weight: 600; color: {LIGHT.text}; }}"
            f"p {{ font-size: 10pt; color: {LIGHT.text}; }} .quiet {{ color: {LIGHT.muted}; }}"
            f"pre {{ font-family: '{fixed_font().family()}'; font-size: 8pt; white-space: pre-wrap; }}"
        )
        parts = [f"<p class='quiet'>{html.escape(name)}</p><h1>{html.escape(headline)}</h1>"]
        parts += [f"<p>{_lines(paragraph)}</p>" for paragraph in rest.strip().split("\n\n") if paragraph]
        parts.append(f"<p class='quiet'><br>{html.escape(self.tr('The bounce'))}</p>")
        parts.append(f"<pre>{html.escape(text)}</pre>")
        if len(report.text) > len(text):
            parts.append(
                f"<p class='quiet'>{html.escape(self.tr('The rest of the text is not printed.'))}</p>"
            )
        document.setHtml("".join(parts))
        return document


def page_layout() -> QPageLayout:
    """The page as it is usual where the language is spoken."""
    is_metric = QLocale().measurementSystem() is QLocale.MeasurementSystem.MetricSystem
    size = QPageSize(QPageSize.PageSizeId.A4 if is_metric else QPageSize.PageSizeId.Letter)
    # The document keeps a margin of its own.
    return QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF())


def _lines(paragraph: str) -> str:
    return html.escape(paragraph).replace("\n", "<br>")
