"""What an inspected input comes to: bounces to be shown, a list, or why there is nothing to show."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from ...advice.overview import unreadable_text
from ...advice.shown import reports_shown
from ...advice.words import Words
from ...collection.place import Unreadable, UnreadableCode
from ...collection.rows import tells
from ...inspection.report import Report
from ..shared.notice_row import Notice
from .given import Given, Many
from .history import Visit
from .refusals import Refusals


def outcome(
    given: Given, result: Report | Unreadable, refusals: Refusals, words: Words
) -> list[Visit] | Many | Notice:
    """The bounces in an input, the first of which is shown; a file with several is a list."""
    if given.row is not None and not isinstance(result, Unreadable) and not tells(result, given.row):
        # Another mail lies there by now.
        result = Unreadable(given.row.where.path, given.row.where.part, UnreadableCode.FILE_GONE)
    if isinstance(result, Unreadable):
        # The sentence says that it can't be read; the system's own words say why.
        detail = result.values.get("detail") if result.code == "cannot-open" else None
        return refusals.unreadable(given.name, detail or unreadable_text(result.code, result.values, words))
    refused = refusals.nothing_in(result, given.name, words)
    if refused is not None:
        return refused
    reports = reports_shown(result, given.part)
    if len(reports) > 1:
        if isinstance(given.data, Path):
            return Many((given.data,))
        return [Visit(replace(given, part=report.part), report) for report in reports]
    # One inspected anew keeps what it was given, and so its place in the history.
    return [Visit(given, reports[0])]
