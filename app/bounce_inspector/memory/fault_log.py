"""Keeps the reports on the program's own mistakes, so that one can be sent later."""

from __future__ import annotations

import logging
from logging.handlers import RotatingFileHandler

from ..faults import ReportedFault, fault_report, told_place
from .paths import log_path

_MOST = 200_000
_OLDER_FILES = 2
# Told by this process: what fails again and again must not drive everything else out.
_told: set[str] = set()


class _LogFile(RotatingFileHandler):
    """A file that is written to by several processes: each opens it for one report."""

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: ARG002, N802 - the library's name
        # The library would print to standard error, which windows don't have.
        raise  # noqa: PLE0704 - called while an exception is handled


def log_fault(error: BaseException) -> str:
    """Write the report on an exception to the log, once for each place, and give it.

    Where the log can't be written, the report is all there is; nothing is raised.
    """
    report = fault_report(error)
    if isinstance(error, ReportedFault):
        # It was logged where it happened.
        return report
    key = told_place(report)
    if key in _told:
        return report
    _told.add(key)
    path = log_path()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        file = _LogFile(path, maxBytes=_MOST, backupCount=_OLDER_FILES, encoding="utf-8", delay=True)
        try:
            file.emit(logging.makeLogRecord({"msg": "%s\n", "args": (report,)}))
        finally:
            file.close()
    except OSError:
        pass
    return report
