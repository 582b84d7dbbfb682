"""What is told of an unexpected exception: where the program failed, and nothing of what it was reading.

An exception's own text may quote a message, and so may the values of variables; neither is
told.  What is left, the kinds of the exceptions and the places in the program, is enough to
find the mistake, and holds no address and no text by construction.
"""

from __future__ import annotations

import platform
import sys
import traceback
from datetime import UTC, datetime
from pathlib import Path
from types import CodeType

from . import __version__

_PACKAGE = Path(__file__).resolve().parent
# So many places are told of both ends of a long chain of calls.
_ENDS = 25
_MOST_CAUSES = 5
_TIME_ENDS = " UTC\n"


class ReportedFault(Exception):  # noqa: N818 - it is a fault, and was told of where it happened
    """A fault in another process, which told its report."""

    def __init__(self, report: str) -> None:
        super().__init__(report)
        self.report = report


def fault_report(error: BaseException) -> str:
    """What a developer needs to find a mistake of the program, as a text to be copied."""
    if isinstance(error, ReportedFault):
        return error.report
    lines = [_environment(), f"{datetime.now(UTC):%Y-%m-%d %H:%M:%S}{_TIME_ENDS.rstrip()}"]
    cause: BaseException | None = error
    for _ in range(_MOST_CAUSES):
        if cause is None:
            break
        if cause is not error:
            lines.append("after")
        lines += [_kind(cause), *(f"  {place}" for place in _shortened(_places(cause)))]
        cause = cause.__cause__ or (None if cause.__suppress_context__ else cause.__context__)
    return "\n".join(lines)


def told_place(report: str) -> str:
    """What two reports on the same fault have in common: all but the time."""
    return report.partition(_TIME_ENDS)[2]


def fault_in_short(error: BaseException) -> str:
    """The kind of an exception and the place in the program where it was raised, on one line."""
    places = _places(error)
    own = [place for place in places if place.startswith(_PACKAGE.name)]
    return f"{_kind(error)}, {(own or places or ['?'])[-1]}"


def _environment() -> str:
    qt = sys.modules.get("PySide6")
    parts = [f"Bounce Inspector {__version__}", f"Python {platform.python_version()}"]
    if qt is not None:
        parts.append(f"Qt {getattr(qt, '__version__', '?')}")
    return ", ".join((*parts, f"{platform.system()} {platform.release()} {platform.machine()}"))


def _kind(error: BaseException) -> str:
    number = f" {error.errno}" if isinstance(error, OSError) and error.errno is not None else ""
    return f"{type(error).__name__}{number}"


def _places(error: BaseException) -> list[str]:
    """Where the calls went that led to an exception, the innermost last."""
    return [
        f"{_file(frame.f_code)}:{line} {frame.f_code.co_qualname}"
        for frame, line in traceback.walk_tb(error.__traceback__)
    ]


def _file(code: CodeType) -> str:
    """The file of some code, by no more of its path than tells which one it is: a home may be named after a person."""
    path = Path(code.co_filename)
    if path.is_relative_to(_PACKAGE):
        return path.relative_to(_PACKAGE.parent).as_posix()
    return "/".join(path.parts[-2:])


def _shortened(places: list[str]) -> list[str]:
    if len(places) <= 2 * _ENDS:
        return places
    return [*places[:_ENDS], f"… {len(places) - 2 * _ENDS} more", *places[-_ENDS:]]
