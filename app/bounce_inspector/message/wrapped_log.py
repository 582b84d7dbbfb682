"""Undoes the wrapping of a server's log: by a terminal at its width, or by a mail program between words."""

from __future__ import annotations

import re

# How a line of a mail server's log begins: its time, and Exim's id of a message or "H=", or the program with its number.
_LOG_LINE = re.compile(
    r"[ \t]*(?:<\d{1,3}>(?:\d )?)?(?:[A-Z][a-z]{2} [ \d]?\d \d\d:\d\d:\d\d|\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d\S{0,15})[ ]"
    r"(?:(?:\[\d{1,8}\][ ])?[0-9A-Za-z]{6}-[0-9A-Za-z]{6,11}-[0-9A-Za-z]{2,4}[ ]"
    r"|H=[\w(\[]"
    r"|(?:[\w.-]{1,80}[ ])?(?:postfix|sendmail|sm-mta|exim|o?p?e?n?smtpd|dovecot|amavis|rspamd|opendkim|opendmarc|openarc|policyd|milter|postgrey"
    r"|spamd|clam|pmg|qmail|courier|nullmailer)[\w/.-]{0,40}(?:\[\d{1,8}\])?: )"
)
# A pattern that begins with a plain letter is looked for several times faster.
_LOG_LINE_BELOW = re.compile(r"\n" + _LOG_LINE.pattern)
# The time that begins an entry of any log.
_ENTRY = re.compile(r"[^\n]{0,30}?(?:\d\d:\d\d:\d\d|\d{4}-\d\d-\d\d)")
_INDENT = re.compile(r"[ \t]*")
# Several lines of a log are as long as each other, where a terminal wrapped them; narrower than this is none.
_FEWEST_FULL = 2
_NARROWEST = 60


def wrapped_at_width(text: str) -> list[tuple[int, int]]:
    """The line ends at which lines of a server's log are as wide as the terminal: they end anywhere, also inside of a word."""
    if _first_log_line(text) is None:
        return []
    lines = text.split("\n")
    begins = [_LOG_LINE.match(line) is not None for line in lines]
    goes_on = [
        bool(line) and not is_log and not _ENTRY.match(line)
        for line, is_log in zip(lines, begins, strict=True)
    ]
    wrapped = [
        len(line)
        for line, is_log, next_goes_on in zip(lines, begins, goes_on[1:], strict=False)
        if is_log and next_goes_on
    ]
    width = max(wrapped, default=0)
    if width < _NARROWEST or [*map(len, lines)].count(width) < _FEWEST_FULL:
        return []
    spans: list[tuple[int, int]] = []
    position = 0
    is_logged = False
    for line, is_log, next_goes_on in zip(lines, begins, goes_on[1:], strict=False):
        position += len(line) + 1
        is_logged = is_log or (is_logged and not _ENTRY.match(line))
        is_logged = is_logged and len(line) == width and next_goes_on
        if is_logged:
            spans.append((position - 1, position))
    return spans


def unwrapped(text: str) -> tuple[str, list[tuple[int, int]]]:
    """The text with blanks for the line ends at which lines of a server's log were wrapped, and the indents behind them.

    A line that goes on is indented, or the one above it has a parenthesis open or ends in a comma or a blank.
    """
    first = _first_log_line(text)
    if first is None:
        return text, []
    pieces: list[str] = []
    indents: list[tuple[int, int]] = []
    done, position = 0, first
    is_logged = goes_on = False
    open_ = 0
    while position < len(text):
        line_end = text.find("\n", position)
        line_end = line_end if line_end >= 0 else len(text)
        indent = _INDENT.match(text, position, line_end)
        begin = indent.end() if indent is not None else position
        if _LOG_LINE.match(text, position, line_end):
            is_logged, open_ = True, 0
        elif begin == line_end or _ENTRY.match(text, position, line_end):
            is_logged = False
        elif is_logged and (begin > position or goes_on):
            pieces.append(text[done : position - 1])
            done = position
            # One blank is left where the line ended in another.
            first_blank = position - text.startswith(" ", position - 2)
            if begin > first_blank:
                indents.append((first_blank, begin))
        else:
            is_logged = False
        open_ += text.count("(", begin, line_end) - text.count(")", begin, line_end)
        goes_on = open_ > 0 or text.endswith((",", " "), begin, line_end)
        position = line_end + 1
    return " ".join([*pieces, text[done:]]), indents


def _first_log_line(text: str) -> int | None:
    """Where the first line of a server's log begins."""
    if _LOG_LINE.match(text):
        return 0
    below = _LOG_LINE_BELOW.search(text)
    return below.start() + 1 if below is not None else None
